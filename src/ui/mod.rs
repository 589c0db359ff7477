//! Draws the state. Changes nothing: what a frame finds out about its room goes back as a [`Viewport`].

pub mod campaigns;
pub mod card;
pub mod contacts;
mod doubles;
pub mod findings;
pub mod first_start;
pub mod form;
pub mod frame;
pub mod layers;
pub mod lock;
pub mod settings;
pub mod theme;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use crate::app::{App, Screen, Viewport};
use crate::ui::theme::Theme;

/// The smallest screen on which everything works.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Where a frame may draw, and with what.
#[derive(Debug, Clone, Copy)]
pub struct Canvas<'a> {
    /// The state.
    pub app: &'a App,
    /// The look.
    pub theme: Theme,
}

/// Draws one frame, and reports the room it had.
pub fn draw(frame: &mut Frame<'_>, app: &App, theme: Theme) -> Viewport {
    let area = frame.area();
    let mut viewport = Viewport { width: area.width, height: area.height, list_lines: 1 };
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = crate::tr!(app.desk.texts, "screen-too-small", width = SMALLEST.0, height = SMALLEST.1);
        frame.render_widget(
            ratatui::widgets::Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
            area,
        );
        return viewport;
    }
    if let Some(lock) = &app.lock {
        lock::draw(frame, app, theme, lock, area);
        return viewport;
    }
    let canvas = Canvas { app, theme };
    let banner_lines = frame::banner_height(canvas);
    let [header, banner, body, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(banner_lines),
        Constraint::Min(1),
        Constraint::Length(1),
    ])
    .areas(area);
    frame::header(frame, canvas, header);
    frame::banner(frame, canvas, banner);
    viewport.list_lines = match app.desk.screen {
        Screen::Contacts => contacts::draw(frame, canvas, body),
        Screen::Today => findings::draw(frame, canvas, body),
        Screen::Campaigns => campaigns::draw(frame, canvas, body),
        Screen::Settings => settings::draw(frame, canvas, body),
    };
    frame::footer(frame, canvas, footer);
    for layer in &app.layers {
        layers::draw(frame, canvas, layer, body);
    }
    viewport
}

/// A pane of a screen, with a frame and a title; answers its inside.
pub fn pane(frame: &mut Frame<'_>, theme: Theme, area: Rect, title: &str, in_focus: bool) -> Rect {
    let title = frame::fit(title, usize::from(area.width.saturating_sub(4)), theme);
    let block = Block::bordered()
        .border_set(theme.border())
        .border_style(theme.frame(in_focus))
        .title(Line::styled(format!(" {title} "), theme.strong()));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// A window in the middle of `area`, cleared, with a frame and a title; answers its inside.
///
/// Clears by cells from one column before to one after, because a wide character half below an edge would leave its
/// other half standing.
pub fn window(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect, size: (u16, u16), title: &str) -> Rect {
    let width = size.0.min(area.width);
    let height = size.1.min(area.height);
    let window =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    let wider = Rect { x: window.x.saturating_sub(1), width: width + 2, ..window }.intersection(area);
    frame.render_widget(Clear, wider);
    let block = Block::bordered()
        .border_set(canvas.theme.border())
        .border_style(canvas.theme.frame(true))
        .title(Line::styled(format!(" {title} "), canvas.theme.strong()));
    let inside = block.inner(window);
    frame.render_widget(block, window);
    inside
}
