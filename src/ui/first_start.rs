//! Draws the first start, and asks its questions.

use std::io;

use ratatui::backend::Backend;
use ratatui::layout::{Constraint, Layout, Margin};
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};
use ratatui::{Frame, Terminal};

use crate::app::first_start::{FirstChoice, FirstStart};
use crate::app::input::Input;
use crate::terminal::{Events, clear_screen};
use crate::tr;
use crate::ui::form::{self, wrap};
use crate::ui::theme::Theme;

/// Asks the questions until they are answered.
///
/// # Errors
/// Where the terminal cannot be read or written any more.
pub fn ask<B, E>(
    screen: &mut Terminal<B>,
    events: &mut E,
    first: &mut FirstStart,
    theme: Theme,
) -> io::Result<FirstChoice>
where
    B: Backend,
    B::Error: Send + Sync + 'static,
    E: Events + ?Sized,
{
    loop {
        screen.draw(|frame| draw(frame, first, theme)).map_err(io::Error::other)?;
        let Some(input) = events.next(None)? else { continue };
        if matches!(input, Input::Resize(..)) {
            clear_screen(screen).map_err(io::Error::other)?;
        }
        if let Some(choice) = first.handle(&input) {
            return Ok(choice);
        }
    }
}

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
    form::draw(frame, theme, &first.form, fields);
    frame.render_widget(Paragraph::new(keys).style(theme.faint()), foot);
}
