//! What lies on top of a screen: dialogs, forms, menus. A stack; input goes to the topmost only.

pub mod confirm;
pub mod help;
pub mod palette;

use crate::app::App;
use crate::app::input::Input;

/// One layer. Each kind has a module of its own here, and one for its drawing in `ui::layers`.
#[derive(Debug)]
pub enum Layer {
    /// A question that starts on "no".
    Confirm(confirm::Confirm),
    /// Keys and rules.
    Help(help::Help),
    /// Commands by their name.
    Palette(palette::Palette),
}

impl Layer {
    /// Takes an input, and gives itself back where it stays open. What it opens with [`App::push`] lies above it.
    #[must_use]
    pub fn handle(self, app: &mut App, input: Input) -> Option<Self> {
        match self {
            Self::Confirm(confirm) => confirm.handle(app, &input).map(Self::Confirm),
            Self::Help(help) => help.handle(&input).map(Self::Help),
            Self::Palette(palette) => palette.handle(app, &input).map(Self::Palette),
        }
    }
}
