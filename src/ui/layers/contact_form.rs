//! Draws the form of a card.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::contact_form::doubles::in_words;
use crate::app::layer::contact_form::ContactForm;
use crate::tr;
use crate::ui::form::{self, usual_height};
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;

/// How wide the form is at most.
const WIDEST: u16 = 92;
/// Lines beside those of the fields: the frame, two of a hint, the keys.
const FRAME_LINES: u16 = 5;
/// The same with room for what may be said below fields.
const SPARE_LINES: u16 = FRAME_LINES + 2;

/// Draws the fields, below them what is to be said about the card as a whole, and the keys.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &ContactForm, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = match &dialog.card {
        Some(card) => tr!(app.desk.texts, "form-title-edit", name = card.contact.fields.display_name()),
        None => tr!(app.desk.texts, "form-title-add"),
    };
    let width = area.width.min(WIDEST);
    let said = said(canvas, dialog, usize::from(width.saturating_sub(2)));
    let said_lines = u16::try_from(said.len()).unwrap_or(u16::MAX);
    let problems = dialog.form.fields.iter().filter(|field| field.problem.is_some()).count();
    let marks = u16::try_from(problems).unwrap_or(u16::MAX).saturating_add(said_lines);
    // Frame and keys, and room for what may be said, so that the window seldom grows.
    let spare = marks.saturating_add(FRAME_LINES).max(SPARE_LINES);
    let height = usual_height(&dialog.form.view()).saturating_add(spare).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &title);
    let said_lines = said_lines.min(inside.height / 2);
    let [fields, below, keys] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(said_lines), Constraint::Length(1)])
            .areas(inside);
    form::draw(frame, theme, &dialog.form.view(), fields);
    frame.render_widget(Paragraph::new(said), below);
    let help = if dialog.form.is_unfolded { "form-keys-unfolded" } else { "form-keys" };
    frame.render_widget(Paragraph::new(app.desk.texts.get(help)).style(theme.faint()), keys);
}

/// Why it was not saved, and the card that is offered instead of a second one.
fn said(canvas: Canvas<'_>, dialog: &ContactForm, width: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    let sign = theme.sign(Sign::Warning);
    let mut lines = Vec::new();
    let mut say = |text: &str, style| {
        for (number, part) in wrap(text, width.saturating_sub(3)).into_iter().enumerate() {
            let head = if number == 0 { format!(" {sign} ") } else { "   ".to_owned() };
            lines.push(Line::styled(format!("{head}{part}"), style));
        }
    };
    if let Some(message) = &dialog.message {
        say(message, theme.bad());
    }
    if let Some(first) = dialog.doubles.found.first() {
        let mut text = in_words(first, &app.desk.texts);
        let others = dialog.doubles.found.len() - 1;
        if others > 0 {
            text = format!("{text} {}", tr!(app.desk.texts, "double-others", count = others));
        }
        if dialog.card.is_none() {
            text = format!("{text} {}", tr!(app.desk.texts, "double-keys"));
        }
        say(&text, theme.warning());
    }
    lines
}
