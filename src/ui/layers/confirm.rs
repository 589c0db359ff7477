//! Draws a question.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::layer::confirm::Confirm;
use crate::tr;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;

/// Draws the question with its two answers, the safe one first.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, confirm: &Confirm, area: Rect) {
    let theme = canvas.theme;
    let width = area.width.min(70);
    let room = usize::from(width.saturating_sub(4));
    let lines: Vec<Line<'_>> = confirm
        .lines
        .iter()
        .flat_map(|line| wrap(line, room))
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    let style = |is_selected| if is_selected { theme.selected() } else { theme.text() };
    let mut answers = vec![Span::raw(" "), Span::styled(format!(" {} ", confirm.no), style(!confirm.is_yes))];
    if !confirm.is_notice() {
        answers.push(Span::raw("  "));
        answers.push(Span::styled(format!(" {} ", confirm.yes), style(confirm.is_yes)));
    }
    let answers = Line::from(answers);
    let height = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &confirm.title);
    // The answers stay in sight, whatever the room; where the text needs more, it scrolls above them.
    let [text, below, foot] =
        Layout::vertical([Constraint::Min(0), Constraint::Length(1), Constraint::Length(1)]).areas(inside);
    let hidden = lines.len().saturating_sub(usize::from(text.height));
    let first = confirm.scroll.min(hidden);
    frame.render_widget(Paragraph::new(lines.into_iter().skip(first).collect::<Vec<_>>()), text);
    if first < hidden {
        let more = tr!(canvas.app.desk.texts, "confirm-more");
        let more = format!(" {} {more}", theme.sign(Sign::Below));
        frame.render_widget(Paragraph::new(more).style(theme.key()), below);
    }
    frame.render_widget(Paragraph::new(answers), foot);
}
