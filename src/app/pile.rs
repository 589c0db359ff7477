//! Pile mode: sixty slips of a tombola, or a stack of signed forms, one after the other.
//!
//! What holds for the whole pile is asked once ([`setup`]); then each slip is four lines and its ticks ([`slip`]), and
//! becomes a card or joins one that is there ([`save`]). The layer that takes the keys is [`super::layer::pile`].

pub mod save;
pub mod setup;
pub mod slip;

use crate::app::App;
use crate::app::layer::Layer;
use crate::app::layer::pile::Pile;
use crate::store::StoreResult;

impl App {
    /// Asks what the pile is.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub(crate) fn open_pile(&mut self) -> StoreResult<()> {
        let pile = Pile::new(self);
        self.push(Layer::Pile(Box::new(pile)));
        Ok(())
    }
}
