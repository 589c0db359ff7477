//! Campaigns: a box with an end (S6).

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::category::Channel;

/// The number of a campaign in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CampaignId(pub i64);

/// How many days of grace a campaign may have at most before its data must be gone (R28).
pub const MAX_GRACE_DAYS: u32 = 30;

/// What the owner writes about a campaign. All of it is required (R26).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignFields {
    /// Its name, unique in the book.
    pub name: String,
    /// The product it is for: one of the shop's own list.
    pub product: String,
    /// What the data is collected for: the wording a member agrees to.
    pub purpose: String,
    /// The channel that it uses.
    pub channel: Channel,
    /// First day.
    pub start: NaiveDate,
    /// Last day. On the day after it the campaign is over.
    pub end: NaiveDate,
    /// Days after the end within which its data must be erased; at most [`MAX_GRACE_DAYS`].
    pub grace_days: u32,
}

/// A campaign in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// Its number in this book.
    pub id: CampaignId,
    /// What the owner wrote.
    pub fields: CampaignFields,
    /// The day on which it was purged, if it was: from then on nobody can join it.
    pub purged_on: Option<NaiveDate>,
}

/// Where a campaign stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Has not begun.
    Planned,
    /// Is on.
    Running,
    /// Is over; its data must go.
    Over,
    /// Its data is gone; name and totals stay.
    Purged,
}
super::slug::slugs!(Phase { Planned => "planned", Running => "running", Over => "over", Purged => "purged" });

impl Campaign {
    /// Where it stands on that day.
    #[must_use]
    pub fn phase(&self, day: NaiveDate) -> Phase {
        if self.purged_on.is_some() {
            Phase::Purged
        } else if day > self.fields.end {
            Phase::Over
        } else if day < self.fields.start {
            Phase::Planned
        } else {
            Phase::Running
        }
    }

    /// The first day on which it is over.
    #[must_use]
    pub fn over_from(&self) -> NaiveDate {
        self.fields.end.succ_opt().unwrap_or(NaiveDate::MAX)
    }

    /// The last day by which its data must be gone: end plus grace (R28).
    #[must_use]
    pub fn erase_by(&self) -> NaiveDate {
        let grace = Days::new(u64::from(self.fields.grace_days));
        self.fields.end.checked_add_days(grace).unwrap_or(NaiveDate::MAX)
    }

    /// Whether a purge may act on that day: after end plus grace, once.
    #[must_use]
    pub fn is_purgeable(&self, day: NaiveDate) -> bool {
        self.purged_on.is_none() && day > self.erase_by()
    }
}

/// That a card belongs to a campaign. Whether the person agreed stands in the ledger; without a recorded tick the
/// card is only *collected for* the campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Membership {
    /// The campaign.
    pub campaign: CampaignId,
    /// Since when.
    pub since: NaiveDate,
}
