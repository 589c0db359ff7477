//! The form of a card: adding one, and changing one.

use crate::app::App;
use crate::store::StoreResult;

impl App {
    /// Opens an empty form.
    pub(crate) fn open_new_contact(&mut self) {}

    /// Opens the form of the card under the cursor.
    pub(crate) fn open_edit_contact(&mut self) -> StoreResult<()> {
        Ok(())
    }
}
