//! Taking an act back.
//!
//! An act keeps what the things it touched looked like before. Taking it back is an act like any other: it touches the
//! same things, brings their earlier look back, and so has a way back of its own, which is redo. Nothing that was erased
//! comes back: an act on a card that an erasure touched since cannot be taken back.

use chrono::NaiveDate;

use crate::store::acts::act::{Before, Undo};
use crate::store::acts::card_back;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;

impl Store {
    /// Takes an act back, or does it again; answers with the opposite. Consent events are never removed: undo
    /// appends a correction. A card that undo removes is erased; the caller compacts.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`](crate::store::StoreError::CannotUndo) where the card is gone by now; [`StoreError::Refused`](crate::store::StoreError::Refused) where a rule forbids what
    /// would come back.
    pub fn undo(&mut self, undo: Undo, today: NaiveDate) -> StoreResult<Undo> {
        let done = self.act(today, |act| {
            let Undo { before, erasure, .. } = undo;
            // Last first, as they were done.
            for before in before.into_iter().rev() {
                match before {
                    Before::Card(card) => card_back::take_back(act, &card, erasure)?,
                    Before::Other(other) => other.take_back(act, erasure)?,
                }
            }
            act.note("undone", "", 0)
        })?;
        Ok(done.undo)
    }
}
