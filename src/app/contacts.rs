//! The screen of the list and the card.

use crate::app::App;
use crate::app::command::Command;
use crate::app::input::Input;
use crate::domain::contact::ContactId;
use crate::store::{SearchIndex, StoreResult};

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Contacts {}

impl App {
    /// Reads the first page and starts loading the search index.
    pub(crate) fn contacts_start(&mut self) -> StoreResult<()> {
        Ok(())
    }

    /// Whether the search line took that input.
    pub(crate) fn contacts_search_takes(&mut self, _input: &Input) -> bool {
        false
    }

    /// The search index is there.
    pub(crate) fn contacts_search_loaded(&mut self, _index: SearchIndex) {}

    /// Shows the list as it is now; the touched cards have new text.
    pub(crate) fn contacts_reload(&mut self, _touched: &[ContactId]) -> StoreResult<()> {
        Ok(())
    }

    /// The card under the cursor, on whichever screen.
    #[must_use]
    pub fn card_under_cursor(&self) -> Option<ContactId> {
        None
    }

    /// Runs a command of this screen.
    pub(crate) fn contacts_run(&mut self, _command: Command) -> StoreResult<()> {
        Ok(())
    }

    /// Shows a card: the screen of the contacts, with the cursor on it and the card open.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn contacts_show(&mut self, _id: ContactId) -> StoreResult<()> {
        Ok(())
    }

    /// Puts the list's cursor on a card, where the list shows it.
    pub(crate) fn contacts_select(&mut self, _id: ContactId) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn open_tick(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn open_basis(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn open_objection(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn open_erase(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn erase_contacts(
        &mut self,
        _ids: Vec<ContactId>,
        _rule: u8,
        _reason: String,
    ) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn erase_details(
        &mut self,
        _cards: Vec<(ContactId, crate::domain::category::CategoryId)>,
    ) -> StoreResult<()> {
        Ok(())
    }
}
