//! Everything about one card that the rules look at.

use chrono::NaiveDate;
use serde::Serialize;

use super::campaign::{CampaignId, Membership};
use super::category::{CategoryId, Channel};
use super::consent::{ConsentEvent, EventId};
use super::contact::{Contact, RelationKind};

/// The number of a detail in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DetailId(pub i64);

/// A labelled value kept under a box: "Allergy: nuts" under health.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// Its number.
    pub id: DetailId,
    /// The box it is kept under.
    pub category: CategoryId,
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
    /// The campaign it was collected for, if it was.
    pub campaign: Option<CampaignId>,
    /// The written consent under which a special category's detail was stored (R10, R11).
    pub consent: Option<EventId>,
}

/// An objection against advertising (R22): it beats every consent that is not later and in writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Objection {
    /// The channel objected to; `None` for all of them.
    pub channel: Option<Channel>,
    /// The day of the objection.
    pub on: NaiveDate,
}

impl Objection {
    /// Whether it speaks about that channel.
    #[must_use]
    pub fn covers(&self, channel: Channel) -> bool {
        self.channel.is_none_or(|own| own == channel)
    }
}

/// That an address of this card stands, as a keyed hash, in the suppression list (R37).
pub type Suppression = Objection;

/// One card with all that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The card.
    pub contact: Contact,
    /// Its ledger, in the order of entry.
    pub ledger: Vec<ConsentEvent>,
    /// The campaigns it belongs to.
    pub memberships: Vec<Membership>,
    /// Its details.
    pub details: Vec<Detail>,
    /// Its objections against advertising.
    pub objections: Vec<Objection>,
    /// The entries of the suppression list that one of its addresses meets (R37).
    pub suppressions: Vec<Suppression>,
    /// For a contact person: the relation of the organisation's card (R2).
    pub organisation_relation: Option<RelationKind>,
}
