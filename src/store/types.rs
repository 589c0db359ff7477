//! What goes into the book and comes out of it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::assessment::{Basis, Finding, RuleId, Severity};
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::consent::{BoxState, NewEvent};
use crate::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use crate::domain::dossier::Objection;
use crate::domain::double::DoubleReason;
use crate::domain::lang::Lang;
use crate::domain::rules::purge::Stripped;

use super::undo::Undo;

/// How a book is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// For reading only: never writes, always works.
    Read,
    /// For writing: one at a time.
    Write,
}

/// What a new book starts with.
#[derive(Debug, Clone, Default)]
pub struct Seeds {
    /// The wordings of the built-in boxes: slug and statement.
    pub statements: Vec<(String, Statement)>,
    /// The shop's name and language, if they are known already.
    pub settings: crate::domain::settings::Settings,
    /// The book's key for the suppression list; random unless a made-up book must come out the same again.
    pub suppression_key: Option<[u8; 32]>,
    /// The book's own name for the world outside; random as well.
    pub book_uuid: Option<Uuid>,
}

/// A wording that people agree to. Stored with its version, so that what was shown can be proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its language.
    pub lang: Lang,
    /// Its version, counted from 1; does not count on the way in.
    pub version: u32,
    /// The wording.
    pub text: String,
}

/// Reports how far a long act is, and asks whether to go on: `progress(done, total)` answers `false` to cancel.
pub type Progress<'a> = dyn Fn(u64, u64) -> bool + 'a;

/// The outcome of an act, and the way back.
#[derive(Debug)]
pub struct Done<T> {
    /// What the act made.
    pub value: T,
    /// Takes the act back.
    pub undo: Undo,
}

/// Which cards a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Natural persons with that relation.
    Relation(RelationKind),
    /// One kind of card.
    Kind(ContactKind),
    /// With any finding of at least that severity.
    Findings(Severity),
    /// With a finding of that rule.
    Rule(RuleId),
    /// With that tag.
    Tag(String),
    /// With that box in that state ([`BoxState::NeverAsked`] is answered too).
    Box(CategoryId, BoxState),
    /// In that campaign.
    Campaign(CampaignId),
}

/// Where a page starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<'a> {
    /// At the first row.
    Start,
    /// At the last row, going back; the page still comes in ascending order.
    End,
    /// After that row.
    After(&'a ListKey),
    /// Before that row, going back; the page still comes in ascending order.
    Before(&'a ListKey),
    /// At that row, or where it would stand.
    At(&'a ListKey),
}

/// Where a card stands in the order of names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListKey {
    /// The folded name.
    pub sort: String,
    /// The number, to tell namesakes apart.
    pub id: ContactId,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Its place.
    pub key: ListKey,
    /// Its UUID.
    pub uuid: Uuid,
    /// Who stands on it.
    pub kind: ContactKind,
    /// What the contact is to the shop.
    pub relation: RelationKind,
    /// "Janssens, Els".
    pub list_name: String,
    /// "Els Janssens".
    pub display_name: String,
    /// The main e-mail address, or nothing.
    pub email: String,
    /// The place.
    pub city: String,
    /// The gravest stored finding.
    pub gravest: Option<Severity>,
    /// Whether R6 is among the findings: a prospect without consent.
    pub is_without_basis: bool,
}

impl ListRow {
    /// Its number.
    #[must_use]
    pub fn id(&self) -> ContactId {
        self.key.id
    }
}

/// A card of a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// The card.
    pub row: ListRow,
    /// What it answered about the campaign; [`BoxState::NeverAsked`] is "collected for" only.
    pub state: BoxState,
    /// Since when it belongs to it.
    pub since: NaiveDate,
}

/// A finding with the card that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRow {
    /// The card's place.
    pub key: ListKey,
    /// Its UUID.
    pub uuid: Uuid,
    /// "Janssens, Els".
    pub list_name: String,
    /// "Els Janssens".
    pub display_name: String,
    /// What the rule says.
    pub finding: Finding,
}

/// Which card was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookUp {
    /// This one.
    Found(ContactId),
    /// None.
    Nobody,
    /// One of these (the first ten).
    Several(Vec<ListRow>),
}

/// A card that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// The card.
    pub row: ListRow,
    /// What is alike.
    pub why: Likeness,
}

/// What makes two cards alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same e-mail address.
    Email,
    /// The same telephone number.
    Phone,
    /// Nearly the same name.
    Name,
}

/// Two cards that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// The card that was there first.
    pub one: ListRow,
    /// The other.
    pub other: ListRow,
    /// What is alike.
    pub why: DoubleReason,
    /// Since when it is to be decided.
    pub noted_on: NaiveDate,
}

/// The counts that the screens show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// All cards.
    pub contacts: u64,
    /// Natural persons by relation.
    pub relations: Vec<(RelationKind, u64)>,
    /// Organisations.
    pub organisations: u64,
    /// Findings by rule: how many, how grave at most, and the earliest due day.
    pub rules: Vec<RuleCount>,
    /// Cards by box and state, where an event decides ([`BoxState::NeverAsked`] is what is left).
    pub boxes: Vec<(CategoryId, BoxState, u64)>,
    /// Cards of each campaign.
    pub members: Vec<(CampaignId, u64)>,
    /// Pairs of cards that may be the same, to be decided.
    pub doubles: u64,
}

/// The stored findings of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: RuleId,
    /// Their severity.
    pub severity: Severity,
    /// How many.
    pub count: u64,
    /// The earliest due day.
    pub due: Option<NaiveDate>,
}

/// What a purge does, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PurgePlan {
    /// The campaigns.
    pub campaigns: Vec<CampaignId>,
    /// Cards that go whole.
    pub erase: Vec<PlannedErasure>,
    /// Cards that stay, without what only these campaigns explain.
    pub strip: Vec<PlannedStrip>,
}

/// A card that goes whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedErasure {
    /// The card.
    pub row: ListRow,
    /// The rule that says so.
    pub rule: RuleId,
    /// The campaign because of which it goes.
    pub campaign: CampaignId,
}

/// A card that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStrip {
    /// The card.
    pub row: ListRow,
    /// What goes.
    pub what: Stripped,
    /// The ground on which it stays.
    pub basis: Basis,
    /// The rule that lets it stay.
    pub rule: RuleId,
}

/// What an erasure did. Names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Cards that went whole.
    pub contacts: u64,
    /// Details that went.
    pub details: u64,
    /// Addresses of which a keyed hash stays in the suppression list (R37).
    pub suppressed: u64,
}

/// A new card for [`super::Store::add_many`], with its history.
#[derive(Debug, Clone)]
pub struct NewCard {
    /// Its UUID.
    pub uuid: Uuid,
    /// What stands on it.
    pub fields: ContactFields,
    /// Its ledger, in the order of entry.
    pub events: Vec<NewEvent>,
    /// The campaigns that it belongs to, and since when.
    pub memberships: Vec<(CampaignId, NaiveDate)>,
    /// Details: box, label, value, campaign.
    pub details: Vec<(CategoryId, String, String, Option<CampaignId>)>,
    /// Objections.
    pub objections: Vec<Objection>,
}

/// One line of the journal: what happened when, without personal values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The day, as handed in.
    pub on: NaiveDate,
    /// What happened: a slug such as `purge`, `erase`, `export`, `contact-added`.
    pub act: String,
    /// A campaign's or box's name, a file: never a person's.
    pub subject: String,
    /// How many cards.
    pub count: u64,
}
