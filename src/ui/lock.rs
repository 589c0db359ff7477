//! Draws the locked screen: nothing of the book is on it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::lock::Lock;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, form, window};

/// Draws the question for the passphrase on an empty screen.
pub fn draw(frame: &mut Frame<'_>, app: &App, theme: Theme, lock: &Lock, area: Rect) {
    let title = crate::tr!(app.desk.texts, "lock-title");
    let inside = window(frame, Canvas { app, theme }, area, (area.width.min(64), 7), &title);
    form::draw(frame, theme, &lock.form.view(), inside);
}
