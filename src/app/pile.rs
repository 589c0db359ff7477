//! Pile mode: sixty slips of a tombola, or a stack of signed forms, one after the other.

use crate::app::App;
use crate::store::StoreResult;

impl App {
    /// Asks what the pile is.
    pub(crate) fn open_pile(&mut self) -> StoreResult<()> {
        Ok(())
    }
}
