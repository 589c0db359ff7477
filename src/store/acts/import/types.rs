//! What an import is asked, what it tells of each row, and what it did.

use chrono::NaiveDate;

use crate::domain::assessment::RuleId;
use crate::domain::campaign::CampaignId;
use crate::domain::category::{CategoryId, Channel};
use crate::domain::consent::BoxState;
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::double::DoubleReason;
use crate::store::rows::imports::FieldChange;

/// How an import is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportOptions {
    /// Tells the same and writes nothing.
    pub is_dry: bool,
    /// The cards come from a bought list: no *yes* in it counts (R45).
    pub is_bought: bool,
    /// The day, as handed in: on which the answers without a day of their own count.
    pub today: NaiveDate,
    /// The local day of the real clock, for the copy that is kept first.
    pub day: NaiveDate,
}

/// What becomes of one row, told as soon as it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedRow<'a> {
    /// Where it stands in the file, as [`crate::domain::incoming::Incoming::row`].
    pub row: u64,
    /// The card as it stands afterwards; where it is refused, as the file has it.
    pub card: &'a ContactFields,
    /// What becomes of it.
    pub fate: RowFate,
    /// What changes: of a new card only what its answers say, of one that is there each field as well.
    pub changes: Vec<ImportChange>,
    /// What the file has otherwise than the card, and stays as it is on the card.
    pub left_alone: Vec<FieldChange>,
    /// What the file says in favour of advertising that does not count, and why.
    pub not_counted: Vec<NotCounted>,
    /// Whether nobody may advertise to one of the addresses that it brings (R37).
    pub is_suppressed: bool,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFate {
    /// A new card, and the cards that may be the same.
    Added(ContactId, Vec<PossibleDouble>),
    /// Somebody who is there already: something was filled in or recorded.
    Updated(ContactId),
    /// Somebody who is there already: nothing new.
    Unchanged(ContactId),
    /// Nothing of it is taken in.
    Refused(Refusal),
}

/// A card that may be the same as a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleDouble {
    /// Its number.
    pub contact: ContactId,
    /// "Els Janssens".
    pub name: String,
    /// What is alike.
    pub why: DoubleReason,
}

/// Why a row is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// A rule forbids it: R14 for a national register number, R28 for a campaign that was purged.
    Rule(RuleId),
    /// It does not say where it comes from.
    NoSource,
    /// It was collected after today.
    CollectedLater,
}

/// One change to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportChange {
    /// An empty field was filled, or a value added to a list.
    Field(FieldChange),
    /// A box's state.
    Box {
        /// The box.
        category: CategoryId,
        /// Before.
        from: BoxState,
        /// After.
        to: BoxState,
    },
    /// An objection; without a channel against all of them.
    Objection(Option<Channel>, NaiveDate),
    /// The card is collected for that campaign too.
    Campaign(CampaignId),
}

/// Why a *yes* in a file does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotCounted {
    /// Day, wording or way is missing (R24): the box stays as it is.
    Unproven,
    /// The box was answered already, or is off.
    Answered,
    /// A *no* stands against it: a refusal, an objection, the suppression list (R22, R37).
    Against,
    /// A bought list gives no consent (R45).
    Bought,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// New cards.
    pub added: u64,
    /// Rows by which something was filled in or recorded on a card that was there already.
    pub updated: u64,
    /// Rows that brought nothing new.
    pub unchanged: u64,
    /// New cards that may be somebody who is there already: the same telephone, or nearly the same name at the same
    /// address.
    pub duplicates: u64,
    /// Rows with an address that nobody may advertise to (R37).
    pub suppressed: u64,
    /// Rows that are refused.
    pub refused: u64,
    /// Refusals, withdrawals and objections that were recorded.
    pub lowered: u64,
    /// Consents that were recorded, with their proof.
    pub consents: u64,
    /// Consents that do not count, because day, wording or way is missing (R24) or the list was bought (R45).
    pub unproven: u64,
    /// Fields that differ from the file and were left alone.
    pub left_alone: u64,
}

/// What taking an import back did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportUndone {
    /// Cards that it had added, and that are gone.
    pub removed: u64,
    /// Cards that it had changed, and that are as they were before.
    pub restored: u64,
    /// Cards that it had added or changed, and that the owner worked on since: they stay as they are now.
    pub kept: u64,
}
