//! Draws a question.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::layer::confirm::Confirm;
use crate::ui::form::wrap;
use crate::ui::{Canvas, window};

/// Draws the question with its two answers, the safe one first.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, confirm: &Confirm, area: Rect) {
    let theme = canvas.theme;
    let width = area.width.min(70);
    let room = usize::from(width.saturating_sub(4));
    let mut lines: Vec<Line<'_>> = confirm
        .lines
        .iter()
        .flat_map(|line| wrap(line, room))
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    lines.push(Line::raw(""));
    let style = |is_selected| if is_selected { theme.selected() } else { theme.text() };
    lines.push(Line::from(vec![
        Span::raw(" "),
        Span::styled(format!(" {} ", confirm.no), style(!confirm.is_yes)),
        Span::raw("  "),
        Span::styled(format!(" {} ", confirm.yes), style(confirm.is_yes)),
    ]));
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &confirm.title);
    // The answers stay in sight, whatever the room.
    let hidden = u16::try_from(lines.len()).unwrap_or(0).saturating_sub(inside.height);
    frame.render_widget(Paragraph::new(lines).scroll((hidden, 0)), inside);
}
