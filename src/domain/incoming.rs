//! A card as another program's file has it, before the book decides what becomes of it.
//!
//! A file can lower permission, never raise it: a *no* in it is recorded, a *yes* counts only where it can be proven
//! (R24) and nothing stands against it in the book.

use chrono::NaiveDate;

use super::category::Channel;
use super::consent::How;
use super::contact::ContactFields;

/// A card from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The line of the file on which it begins, counted from 1.
    pub row: u64,
    /// Its lasting name in the other program, such as a vCard's UID; the same name is the same card.
    pub uid: Option<String>,
    /// What stands on it.
    pub fields: ContactFields,
    /// What the file says the person answered about advertising.
    pub answers: Vec<Answer>,
}

impl Incoming {
    /// A card without a lasting name and without answers.
    #[must_use]
    pub fn new(row: u64, fields: ContactFields) -> Self {
        Self { row, uid: None, fields, answers: Vec::new() }
    }
}

/// What a file says that a person answered about advertising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The channel; `None` for all of them.
    pub channel: Option<Channel>,
    /// What was answered.
    pub said: Said,
    /// The day, where the file names it.
    pub on: Option<NaiveDate>,
    /// How, where the file names it.
    pub how: Option<How>,
    /// The wording that was shown, where the file has it.
    pub wording: String,
    /// Where the proof lies: the other program's own record of it.
    pub evidence: String,
}

/// An answer about advertising, as another program records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// Subscribed. Counts only with day, wording and way (R24).
    Yes,
    /// Never wanted it: a blocklisted or opted-out address.
    Refused,
    /// Unsubscribed.
    Withdrawn,
    /// Objected, or complained of it.
    Objected,
}
