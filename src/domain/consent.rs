//! The consent ledger: who agreed to what, when and how. Append-only while the card lives.

use chrono::NaiveDate;
use serde::Serialize;

use super::campaign::CampaignId;
use super::category::CategoryId;
use super::contact::ReachId;
use super::lang::Lang;
use super::slug::slugs;

/// The number of a ledger event, in the order in which the events were entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct EventId(pub i64);

/// What a consent is about: a box, or one campaign's purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentFor {
    /// A box.
    Category(CategoryId),
    /// The purpose of one campaign.
    Campaign(CampaignId),
}

/// How somebody answered. Only the first four are writing (S4: a tick on a web page is writing, a word at the
/// counter is not).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// On paper, signed or ticked.
    Paper,
    /// A tick on a web page.
    Web,
    /// A typed reply by e-mail.
    Email,
    /// A tick, confirmed by following a link.
    DoubleOptIn,
    /// Spoken at the counter.
    Counter,
    /// Spoken by telephone.
    Phone,
}
slugs!(How {
    Paper => "paper",
    Web => "web",
    Email => "email",
    DoubleOptIn => "double-opt-in",
    Counter => "counter",
    Phone => "phone",
});

impl How {
    /// Whether it counts as writing (R11).
    #[must_use]
    pub fn is_writing(self) -> bool {
        !matches!(self, Self::Counter | Self::Phone)
    }
}

/// What an event says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConsentAct {
    /// The person agreed.
    Given,
    /// The person was asked and said no.
    Refused,
    /// The person took an earlier consent back. Not an objection.
    Withdrawn,
    /// The owner had entered the named event by mistake: it counts as never entered.
    Corrected(EventId),
}

impl ConsentAct {
    /// The fixed English name used on the command line, in JSON and in the file.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Corrected(_) => "corrected",
        }
    }
}

/// The wording that was shown: one version of a box's or a campaign's statement in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementRef {
    /// The version, counted from 1 for each box or campaign.
    pub version: u32,
    /// The language it was shown in.
    pub lang: Lang,
}

/// One row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentEvent {
    /// Its number.
    pub id: EventId,
    /// What it is about.
    pub about: ConsentFor,
    /// What it says.
    pub act: ConsentAct,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// The day on which it was entered.
    pub entered_on: NaiveDate,
    /// How the person answered; without it a consent cannot be proven (R24).
    pub how: Option<How>,
    /// Where the proof lies: a folder, a slip's number, a web record. Required for special categories (R11).
    pub evidence: String,
    /// The wording shown; without it a consent cannot be proven (R24).
    pub statement: Option<StatementRef>,
    /// The e-mail address or telephone number it was given for, on a channel's box. `None`: whichever.
    pub reach: Option<ReachId>,
}

/// An event before it is in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// What it is about.
    pub about: ConsentFor,
    /// What it says.
    pub act: ConsentAct,
    /// The day on which it happened; not after today.
    pub on: NaiveDate,
    /// How the person answered.
    pub how: Option<How>,
    /// Where the proof lies.
    pub evidence: String,
}

/// The current view of the ledger for one box: the tick on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BoxState {
    /// Nobody asked. Not the same as refused.
    NeverAsked,
    /// Agreed.
    Given,
    /// Asked, and said no.
    Refused,
    /// Agreed once, and took it back.
    Withdrawn,
    /// Agreed, but the campaign is over, the box's period is past, or it was for an address no longer on the card.
    Expired,
}
slugs!(BoxState {
    NeverAsked => "never-asked",
    Given => "given",
    Refused => "refused",
    Withdrawn => "withdrawn",
    Expired => "expired",
});
