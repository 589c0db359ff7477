//! Draws the questions of the first start.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin};
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};

use crate::app::first_start::FirstStart;
use crate::tr;
use crate::ui::form;
use crate::ui::theme::Theme;
use crate::words::wrap::wrap;

/// Draws the questions.
pub fn draw(frame: &mut Frame<'_>, first: &FirstStart, theme: Theme) {
    let area = frame.area();
    let block = Block::bordered()
        .border_set(theme.border())
        .border_style(theme.frame(true))
        .title(Line::styled(" fichebak ", theme.strong()));
    let inside = block.inner(area).inner(Margin { horizontal: 2, vertical: 0 });
    frame.render_widget(block, area);
    let room = usize::from(inside.width).min(76);
    let welcome: Vec<Line<'_>> =
        wrap(&tr!(first.texts, "first-welcome"), room).into_iter().map(Line::raw).collect();
    let welcome_lines = u16::try_from(welcome.len()).unwrap_or(u16::MAX);
    let keys = tr!(first.texts, "first-keys");
    let [top, fields, foot] = Layout::vertical([
        Constraint::Length(welcome_lines.saturating_add(1)),
        Constraint::Min(4),
        Constraint::Length(1),
    ])
    .areas(inside);
    frame.render_widget(Paragraph::new(welcome), top);
    form::draw(frame, theme, &first.form.view(), fields);
    frame.render_widget(Paragraph::new(keys).style(theme.faint()), foot);
}
