//! Draws the help: keys, then rules.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::command::{Binding, TABLE};
use crate::app::layer::help::Help;
use crate::tr;
use crate::ui::frame::{key_label, screen_key};
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;

/// Draws the help over the whole body.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, help: &Help, area: Rect) {
    let app = canvas.app;
    let title = tr!(app.desk.texts, "help-title", screen = app.desk.texts.get(screen_key(app.desk.screen)));
    let inside = window(frame, canvas, area, (area.width.min(100), area.height), &title);
    let room = usize::from(inside.width.saturating_sub(2));
    let mut lines = key_lines(canvas, room);
    lines.extend(rule_lines(canvas, help, room));
    let height = usize::from(inside.height);
    let last = lines.len().saturating_sub(height);
    let first = help.scroll.min(last);
    let more = first < last;
    frame.render_widget(Paragraph::new(lines.split_off(first)), inside);
    if more && inside.height > 0 {
        let corner =
            Rect { x: inside.right().saturating_sub(2), y: inside.bottom() - 1, width: 1, height: 1 };
        frame.render_widget(Paragraph::new(canvas.theme.sign(Sign::Below)), corner);
    }
}

fn keys_of(canvas: Canvas<'_>, binding: &Binding) -> String {
    let labels: Vec<String> =
        binding.keys.iter().map(|key| key_label(*key, &canvas.app.desk.texts)).collect();
    labels.join(" ")
}

fn key_lines(canvas: Canvas<'_>, room: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    let bindings: Vec<&Binding> = TABLE
        .iter()
        .filter(|binding| binding.place.includes(app.desk.screen) && !binding.keys.is_empty())
        .collect();
    let column = bindings.iter().map(|binding| keys_of(canvas, binding).width()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for binding in bindings {
        let keys = keys_of(canvas, binding);
        let gap = " ".repeat(column - keys.width() + 2);
        let text = app.desk.texts.get(&format!("cmd-{}-help", binding.id));
        for (number, part) in wrap(&text, room.saturating_sub(column + 3)).into_iter().enumerate() {
            let head = if number == 0 {
                Span::styled(format!(" {keys}{gap}"), theme.key())
            } else {
                Span::raw(" ".repeat(column + 3))
            };
            lines.push(Line::from(vec![head, Span::raw(part)]));
        }
    }
    lines
}

fn rule_lines(canvas: Canvas<'_>, help: &Help, room: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    if help.rules.is_empty() {
        return Vec::new();
    }
    let mut lines =
        vec![Line::raw(""), Line::styled(format!(" {}", tr!(app.desk.texts, "help-rules")), theme.strong())];
    for rule in &help.rules {
        let sentence = app.desk.texts.rule_sentence(*rule);
        let source = app.desk.texts.find(&format!("rule-{}-source", rule.0)).unwrap_or_default();
        for (number, part) in wrap(&sentence, room.saturating_sub(6)).into_iter().enumerate() {
            let head = if number == 0 { format!(" {:<4} ", rule.to_string()) } else { " ".repeat(6) };
            lines.push(Line::from(vec![Span::styled(head, theme.key()), Span::raw(part)]));
        }
        for part in wrap(&source, room.saturating_sub(6)) {
            lines.push(Line::styled(format!("      {part}"), theme.faint()));
        }
    }
    lines
}
