//! Draws the dialogs of the settings.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::app::layer::box_form::BoxForm;
use crate::app::layer::copy::CopyDialog;
use crate::app::layer::passphrase::PassphraseDialog;
use crate::app::layer::setting::SettingDialog;
use crate::tr;
use crate::ui::{Canvas, form, window};

/// Draws the dialog of one value.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &SettingDialog, area: Rect) {
    let title = canvas.app.texts.get(&format!("setting-{}", dialog.key.slug()));
    let inside = window(frame, canvas, area, (area.width.min(76), 8), &title);
    form::draw(frame, canvas.theme, &dialog.form, inside);
}

/// Draws the dialog of the passphrase.
pub fn draw_passphrase(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &PassphraseDialog, area: Rect) {
    let title = tr!(canvas.app.texts, "passphrase");
    let inside = window(frame, canvas, area, (area.width.min(76), 12), &title);
    form::draw(frame, canvas.theme, &dialog.form, inside);
}

/// Draws the dialog of a copy.
pub fn draw_copy(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &CopyDialog, area: Rect) {
    let title = canvas.app.texts.get(dialog.act.key());
    let inside = window(frame, canvas, area, (area.width.min(96), 10), &title);
    form::draw(frame, canvas.theme, &dialog.form, inside);
}

/// Draws the form of a box.
pub fn draw_box(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &BoxForm, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = match &dialog.category {
        Some(category) => app.box_name(category),
        None => tr!(app.texts, "box-form-title"),
    };
    let inside = window(frame, canvas, area, (area.width.min(96), area.height.min(18)), &title);
    let [fields, keys] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Min(1),
        ratatui::layout::Constraint::Length(1),
    ])
    .areas(inside);
    form::draw(frame, theme, &dialog.form, fields);
    frame.render_widget(
        Paragraph::new(format!(" {}", tr!(app.texts, "box-form-keys"))).style(theme.faint()),
        keys,
    );
}
