//! What lies on top of a screen: dialogs, forms, menus. A stack; input goes to the topmost only.

pub mod basis;
pub mod box_form;
pub mod campaign_form;
pub mod choose;
pub mod confirm;
pub mod contact_form;
pub mod copies;
pub mod copy;
pub mod detail;
pub mod dialog;
pub mod export;
pub mod help;
pub mod import;
pub mod merge;
pub mod objection;
pub mod palette;
pub mod passphrase;
pub mod pile;
pub mod purge_preview;
pub mod setting;
pub mod tick;
pub mod untick;

use crate::app::App;
use crate::app::input::Input;

/// One layer. Each kind has a module of its own here, and one for its drawing in `ui::layers`.
#[derive(Debug)]
pub enum Layer {
    /// A question that starts on "no".
    Confirm(confirm::Confirm),
    /// A card.
    Contact(Box<contact_form::ContactForm>),
    /// Keys and rules.
    Help(help::Help),
    /// Commands by their name.
    Palette(palette::Palette),
    /// Something short that is asked for.
    Dialog(Box<dyn dialog::OpenDialog>),
    /// An address book that comes in.
    Import(Box<import::Import>),
    /// A pile of slips.
    Pile(Box<pile::Pile>),
    /// A list to choose from.
    Choose(Box<choose::Choose>),
    /// Which card another one is merged with.
    OtherCard(Box<merge::OtherCard>),
    /// Two cards side by side.
    Merge(Box<merge::MergeScreen>),
    /// A list, or everything, on its way out.
    Export(Box<export::ExportLayer>),
    /// The files that left.
    Copies(Box<copies::Copies>),
    /// What a purge would do.
    PurgePreview(Box<purge_preview::PurgePreview>),
}

impl Layer {
    /// Takes an input, and gives itself back where it stays open. What it opens with [`App::push`] lies above it.
    #[must_use]
    pub fn handle(self, app: &mut App, input: &Input) -> Option<Self> {
        match self {
            Self::Confirm(confirm) => confirm.handle(app, input).map(Self::Confirm),
            Self::Contact(form) => form.handle(app, input).map(Self::Contact),
            Self::Help(help) => help.handle(input).map(Self::Help),
            Self::Palette(palette) => palette.handle(app, input).map(Self::Palette),
            Self::Dialog(mut dialog) => dialog.handle(app, input).then_some(Self::Dialog(dialog)),
            Self::Import(import) => import.handle(app, input).map(Self::Import),
            Self::Pile(pile) => pile.handle(app, input).map(Self::Pile),
            Self::Choose(menu) => menu.handle(app, input).map(|menu| Self::Choose(Box::new(menu))),
            Self::OtherCard(dialog) => dialog.handle(app, input).map(|own| Self::OtherCard(Box::new(own))),
            Self::Merge(screen) => screen.handle(app, input).map(|own| Self::Merge(Box::new(own))),
            Self::Export(layer) => layer.handle(app, input).map(Self::Export),
            Self::Copies(list) => list.handle(app, input).map(|list| Self::Copies(Box::new(list))),
            Self::PurgePreview(preview) => {
                preview.handle(app, input).map(|preview| Self::PurgePreview(Box::new(preview)))
            }
        }
    }

    /// Whether it takes the whole screen, with its own keys in it: those of the screen below do nothing then.
    #[must_use]
    pub fn fills_the_screen(&self) -> bool {
        matches!(
            self,
            Self::Contact(_)
                | Self::Copies(_)
                | Self::Export(_)
                | Self::Help(_)
                | Self::Import(_)
                | Self::Merge(_)
                | Self::Pile(_)
                | Self::PurgePreview(_)
        )
    }

    /// What is to be said when the owner left it without saving.
    pub(crate) fn was_left(&self, app: &mut App) {
        if let Self::Pile(pile) = self {
            pile.say_summary(app);
        }
    }
}
