//! Draws the layers on top of a screen, each kind in a module of its own.

pub mod confirm;
pub mod contact_form;
pub mod copies;
pub mod dialogs;
pub mod export;
pub mod help;
pub mod import;
pub mod merge;
pub mod palette;
pub mod pile;
pub mod purge_preview;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::layer::Layer;
use crate::ui::Canvas;

/// Draws one layer over the screen.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, layer: &Layer, area: Rect) {
    match layer {
        Layer::Confirm(confirm) => confirm::draw(frame, canvas, confirm, area),
        Layer::Contact(form) => contact_form::draw(frame, canvas, form, area),
        Layer::Help(help) => help::draw(frame, canvas, help, area),
        Layer::Palette(palette) => palette::draw(frame, canvas, palette, area),
        Layer::Dialog(dialog) => dialogs::draw(frame, canvas, dialog.as_ref(), area),
        Layer::Import(import) => import::draw(frame, canvas, import, area),
        Layer::Pile(pile) => pile::draw(frame, canvas, pile, area),
        Layer::OtherCard(dialog) => merge::other_card(frame, canvas, dialog, area),
        Layer::Merge(screen) => merge::draw(frame, canvas, screen, area),
        Layer::Choose(menu) => dialogs::choose(frame, canvas, menu, area),
        Layer::Export(layer) => export::draw(frame, canvas, layer, area),
        Layer::Copies(list) => copies::draw(frame, canvas, list, area),
        Layer::PurgePreview(preview) => purge_preview::draw(frame, canvas, preview, area),
    }
}
