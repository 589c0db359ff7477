//! The form of a card: adding one, and changing one.
//!
//! The fields lie in [`fields`], what is said when one is left in [`check`], the way back to a card in [`read`], cards
//! that may be the same in [`doubles`], and saving in [`save`]. The layer that takes the keys is
//! [`super::layer::contact_form`].

pub mod check;
pub mod doubles;
pub mod fields;
pub mod read;
pub mod save;

use crate::app::App;
use crate::app::layer::Layer;
use crate::app::layer::contact_form::ContactForm;
use crate::domain::contact::ContactId;
use crate::store::{StoreError, StoreResult};

impl App {
    /// Opens an empty form.
    pub(crate) fn open_new_contact(&mut self) -> StoreResult<()> {
        let form = ContactForm::empty(self);
        self.push(Layer::Contact(Box::new(form)));
        Ok(())
    }

    /// Opens the form of the card under the cursor.
    ///
    /// # Errors
    /// Where the card cannot be read.
    pub(crate) fn open_edit_contact(&mut self) -> StoreResult<()> {
        match self.card_under_cursor() {
            Some(id) => self.edit_contact(id),
            None => Ok(()),
        }
    }

    /// Opens the form of a card.
    ///
    /// # Errors
    /// Where the card cannot be read, or there is none.
    pub fn edit_contact(&mut self, id: ContactId) -> StoreResult<()> {
        let card = self.desk.book.dossier(id)?.ok_or(StoreError::NoSuchContact)?;
        let form = ContactForm::of_card(self, card);
        self.push(Layer::Contact(Box::new(form)));
        Ok(())
    }
}
