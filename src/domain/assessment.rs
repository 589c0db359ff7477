//! What the rules say about a card on a day.

use chrono::NaiveDate;

use super::campaign::CampaignId;
use super::category::{CategoryId, Channel};
use super::consent::{BoxState, ConsentFor, EventId, How};
use super::slug::slugs;

/// The number of a rule: R6 is `RuleId(6)`. Its sentence lies in the locale files under `rule-6`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub u8);

impl std::fmt::Display for RuleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "R{}", self.0)
    }
}

/// How much a finding asks of the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Should be done.
    Should,
    /// Must be done by its due day.
    Must,
}
slugs!(Severity { Must => "must", Should => "should", Note => "note" });

/// Which part of the card a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// The card as a whole.
    Card,
    /// One box.
    Category(CategoryId),
    Campaign(CampaignId),
    Channel(Channel),
    /// The general data that a consent for something else does not cover.
    UncoveredParts(Vec<Part>),
    /// A word in the notes.
    Word(String),
    /// An e-mail address of an organisation that looks like a person's.
    NamedMailbox,
}

/// A part of the general data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Phone,
    /// The postal address.
    Address,
    Notes,
}
slugs!(Part { Email => "email", Phone => "phone", Address => "address", Notes => "notes" });

/// What one rule says about a card on a day. Computed, never typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// The rule that says it.
    pub rule: RuleId,
    /// How much it asks.
    pub severity: Severity,
    /// The last day to act, where there is one.
    pub due: Option<NaiveDate>,
    /// The part of the card that it is about.
    pub about: About,
}

/// Why a card may be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Not personal data: nothing is needed (R1).
    NotPersonal,
    /// A valid consent.
    Consent,
    /// A contract with the person (R7).
    Contract,
    /// A quote that the person asked for (R8).
    Precontract,
    /// A duty by law (R31).
    LegalObligation,
    /// A legitimate interest (R2, R9).
    LegitimateInterest,
    /// Nothing: the card must go (R6).
    None,
}
slugs!(Basis {
    NotPersonal => "not-personal",
    Consent => "consent",
    Contract => "contract",
    Precontract => "precontract",
    LegalObligation => "legal-obligation",
    LegitimateInterest => "legitimate-interest",
    None => "none",
});

/// The answer to "may I keep this?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Whether the card may be kept.
    pub allowed: bool,
    /// On which ground.
    pub basis: Basis,
    /// The rule that decides.
    pub rule: RuleId,
    /// The last day for which the ground holds, where it ends by itself.
    pub until: Option<NaiveDate>,
    /// Without a ground: the last day by which the card must be gone.
    pub erase_by: Option<NaiveDate>,
}

/// Why somebody may or may not be addressed. One reason each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UseReason {
    /// Agreed.
    Consent,
    /// An existing client, similar products of one's own (R17).
    SoftOptIn,
    /// A general mailbox of an organisation (R18).
    CompanyMailbox,
    /// The do-not-call list was looked up and the number is not on it (R20).
    DoNotCallChecked,
    /// Addressed post without an objection (R21).
    PostAllowed,
    NeverAsked,
    /// Asked, and said no.
    Refused,
    /// Took the consent back.
    Withdrawn,
    /// The consent is over.
    Expired,
    /// The consent cannot be proven (R24).
    NotProven,
    /// Objected to advertising (R22).
    Objected,
    /// Stands in the suppression list (R37).
    Suppressed,
    /// Collected for another campaign (R27).
    OtherPurpose,
    /// The campaign is over (R28).
    CampaignOver,
    /// The do-not-call list was not looked up lately (R20).
    DoNotCallUnchecked,
    /// The number is on the do-not-call list (R20).
    DoNotCallListed,
    /// Came from a bought list (R45).
    BoughtList,
    /// There is no ground to keep the card at all (R6).
    NoBasis,
    /// Kept for the invoice only (R31).
    InvoiceOnly,
    /// No address for this channel.
    NoAddress,
}
slugs!(UseReason {
    Consent => "consent",
    SoftOptIn => "soft-opt-in",
    CompanyMailbox => "company-mailbox",
    DoNotCallChecked => "do-not-call-checked",
    PostAllowed => "post-allowed",
    NeverAsked => "never-asked",
    Refused => "refused",
    Withdrawn => "withdrawn",
    Expired => "expired",
    NotProven => "not-proven",
    Objected => "objected",
    Suppressed => "suppressed",
    OtherPurpose => "other-purpose",
    CampaignOver => "campaign-over",
    DoNotCallUnchecked => "do-not-call-unchecked",
    DoNotCallListed => "do-not-call-listed",
    BoughtList => "bought-list",
    NoBasis => "no-basis",
    InvoiceOnly => "invoice-only",
    NoAddress => "no-address",
});

/// The answer to "may I use this for advertising, on this channel?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    pub channel: Channel,
    /// Whether advertising is permitted. Says nothing about whether there is an address.
    pub allowed: bool,
    /// The rule that decides.
    pub rule: RuleId,
    /// Why.
    pub reason: UseReason,
    /// The last day for which the answer holds, where it is known to end by itself.
    pub until: Option<NaiveDate>,
}

/// The current view of one box or campaign on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The box or campaign.
    pub about: ConsentFor,
    /// What the ledger says.
    pub state: BoxState,
    /// The day of the event that decides.
    pub on: Option<NaiveDate>,
    /// How it was answered.
    pub how: Option<How>,
    /// The event that decides.
    pub event: Option<EventId>,
    /// Whether a given consent counts: provable (R24), in writing for a special category (R11), not over.
    pub is_valid: bool,
    /// The last day for which a given consent holds, where it ends by itself.
    pub until: Option<NaiveDate>,
}

/// Everything the rules say about a card on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// What is to be done, most urgent first.
    pub findings: Vec<Finding>,
    /// May it be kept?
    pub keep: Keep,
    /// May it be used, on each channel, in general? In the order of [`Channel::ALL`].
    pub uses: Vec<Use>,
    /// Each box that is on, or has a history on this card, in the order of the shop's list.
    pub boxes: Vec<Standing>,
    /// Each campaign that the card belongs to or has a history with.
    pub campaigns: Vec<Standing>,
    /// The first day for which all of this holds.
    pub from: NaiveDate,
    /// The day on which the answer changes by itself: the first for which it no longer holds.
    pub until: Option<NaiveDate>,
}

impl Assessment {
    /// The gravest finding, if there is one.
    #[must_use]
    pub fn gravest(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }

    /// The answer for one channel.
    #[must_use]
    pub fn use_of(&self, channel: Channel) -> Option<&Use> {
        self.uses.iter().find(|answer| answer.channel == channel)
    }

    /// The view of one box or campaign.
    #[must_use]
    pub fn standing(&self, about: ConsentFor) -> Option<&Standing> {
        self.boxes.iter().chain(&self.campaigns).find(|standing| standing.about == about)
    }
}
