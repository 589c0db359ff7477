//! Sentences for what can go wrong with the book.

use crate::i18n::Texts;
use crate::store::StoreError;

/// What happened, what was kept, and what to do, in the owner's words.
#[must_use]
pub fn describe(error: &StoreError, _texts: &Texts) -> String {
    error.to_string()
}
