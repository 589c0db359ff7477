//! Everything of one's own: the whole book as JSON, so that nobody is locked in. Its cards as CSV: [`super::whole_csv`].
//!
//! The JSON is one object: `format` is `fichebak-book`, `version` 1, `exported_on` the day; then `settings`, `boxes` and
//! `campaigns` with their wordings, `contacts` with all that hangs on each, and the `journal`. Days are ISO 8601, slugs
//! those of the command line; a campaign is named by its `id`, a box by its `slug`, an address that a consent was given
//! for by its `id`. A period of the settings is a number in the unit that its name says; one in another unit is written
//! out, as `"6w"`. The suppression list is not in it: its hashes say nothing outside of this book.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::domain::campaign::{Campaign, CampaignId};
use crate::domain::category::{Category, CategoryId, CategoryKind};
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How};
use crate::domain::contact::{CardField, ReachId, Value};
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::lang::Lang;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::shop::Shop;

/// The name of the format, in the file.
pub const FORMAT: &str = "fichebak-book";

/// A wording that people agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct StatementRecord {
    pub language: Lang,
    pub version: u32,
    pub text: String,
}

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct JournalRecord {
    pub on: NaiveDate,
    pub act: String,
    pub subject: String,
    pub count: u64,
}

/// What stands around the cards.
#[derive(Debug, Clone, Serialize)]
struct Head<'a> {
    settings: SettingsRecord<'a>,
    boxes: &'a [BoxRecord],
    campaigns: &'a [CampaignRecord],
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct BoxRecord {
    pub slug: String,
    pub kind: String,
    pub channel: Option<String>,
    pub name: Option<String>,
    pub purpose: Option<String>,
    pub on: bool,
    pub retention_months: Option<u32>,
    pub statements: Vec<StatementRecord>,
}

/// A campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct CampaignRecord {
    pub id: i64,
    pub name: String,
    pub product: String,
    pub purpose: String,
    pub channel: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    pub grace_days: u32,
    pub purged_on: Option<NaiveDate>,
    pub statements: Vec<StatementRecord>,
}

/// A card with all that hangs on it.
#[derive(Debug, Clone, Copy)]
pub struct CardRecord<'a> {
    dossier: &'a Dossier,
    shop: &'a Shop,
}

/// An entry of the consent ledger.
#[derive(Debug, Serialize)]
struct EventRecord<'a> {
    id: EventId,
    r#box: Option<&'a str>,
    campaign: Option<CampaignId>,
    event: &'static str,
    corrects: Option<EventId>,
    on: NaiveDate,
    entered_on: NaiveDate,
    how: Option<How>,
    evidence: &'a str,
    statement_version: Option<u32>,
    language: Option<Lang>,
    address: Option<ReachId>,
}

/// A detail.
#[derive(Debug, Serialize)]
struct DetailRecord<'a> {
    r#box: Option<&'a str>,
    label: &'a str,
    value: &'a str,
    campaign: Option<CampaignId>,
    consent: Option<EventId>,
}

/// The settings by their slugs, with `_` for `-`, in the order of their table.
#[derive(Debug, Clone)]
struct SettingsRecord<'a>(&'a Settings);

impl Serialize for SettingsRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = SettingKey::ALL.iter().map(|key| (key.slug().replace('-', "_"), key.value(self.0)));
        serializer.collect_map(rows)
    }
}

impl BoxRecord {
    /// A box with its wordings.
    #[must_use]
    pub fn new(category: &Category, statements: Vec<StatementRecord>) -> Self {
        let channel = match category.kind {
            CategoryKind::Channel(channel) => Some(channel.slug().to_owned()),
            _ => None,
        };
        Self {
            slug: category.slug.clone(),
            kind: category.kind.slug().to_owned(),
            channel,
            name: category.own_name.clone(),
            purpose: category.own_purpose.clone(),
            on: category.is_on,
            retention_months: category.retention_months,
            statements,
        }
    }
}

impl CampaignRecord {
    /// A campaign with its wordings.
    #[must_use]
    pub fn new(campaign: &Campaign, statements: Vec<StatementRecord>) -> Self {
        let fields = &campaign.fields;
        Self {
            id: campaign.id.0,
            name: fields.name.clone(),
            product: fields.product.clone(),
            purpose: fields.purpose.clone(),
            channel: fields.channel.slug().to_owned(),
            start: fields.start,
            end: fields.end,
            grace_days: fields.grace_days,
            purged_on: campaign.purged_on,
            statements,
        }
    }
}

impl<'a> CardRecord<'a> {
    /// A card with all that hangs on it.
    #[must_use]
    pub fn new(dossier: &'a Dossier, shop: &'a Shop) -> Self {
        Self { dossier, shop }
    }
}

impl Serialize for CardRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { dossier, shop } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &dossier.contact.id)?;
        map.serialize_entry("uuid", &dossier.contact.uuid)?;
        for field in CardField::ALL {
            match field.of(&dossier.contact.fields) {
                Value::DoNotCall(check) => {
                    map.serialize_entry("do_not_call_checked_on", &check.map(|check| check.checked_on))?;
                    map.serialize_entry("do_not_call_listed", &check.map(|check| check.listed))?;
                }
                value => map.serialize_entry(field.name(), &value)?,
            }
        }
        let ledger: Vec<_> = dossier.ledger.iter().map(|event| EventRecord::new(event, shop)).collect();
        let details: Vec<_> = dossier.details.iter().map(|detail| DetailRecord::new(detail, shop)).collect();
        map.serialize_entry("ledger", &ledger)?;
        map.serialize_entry("campaigns", &dossier.memberships)?;
        map.serialize_entry("details", &details)?;
        map.serialize_entry("objections", &dossier.objections)?;
        map.end()
    }
}

impl<'a> EventRecord<'a> {
    fn new(event: &'a ConsentEvent, shop: &'a Shop) -> Self {
        let (slug, campaign) = match event.about {
            ConsentFor::Category(id) => (slug_of(id, shop), None),
            ConsentFor::Campaign(id) => (None, Some(id)),
        };
        let corrects = match event.act {
            ConsentAct::Corrected(other) => Some(other),
            _ => None,
        };
        Self {
            id: event.id,
            r#box: slug,
            campaign,
            event: event.act.slug(),
            corrects,
            on: event.on,
            entered_on: event.entered_on,
            how: event.how,
            evidence: &event.evidence,
            statement_version: event.statement.map(|statement| statement.version),
            language: event.statement.map(|statement| statement.lang),
            address: event.reach,
        }
    }
}

impl<'a> DetailRecord<'a> {
    fn new(detail: &'a Detail, shop: &'a Shop) -> Self {
        Self {
            r#box: slug_of(detail.category, shop),
            label: &detail.label,
            value: &detail.value,
            campaign: detail.campaign,
            consent: detail.consent,
        }
    }
}

fn slug_of(id: CategoryId, shop: &Shop) -> Option<&str> {
    shop.category(id).map(|category| category.slug.as_str())
}

/// Writes the whole book as JSON, card by card.
#[derive(Debug)]
pub struct JsonBook<W: Write> {
    out: W,
    journal: Vec<JournalRecord>,
    /// How many cards were written.
    pub written: u64,
}

impl<W: Write> JsonBook<W> {
    /// Writes what stands before the cards.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn begin(
        mut out: W,
        settings: &Settings,
        boxes: &[BoxRecord],
        campaigns: &[CampaignRecord],
        journal: Vec<JournalRecord>,
        today: NaiveDate,
    ) -> io::Result<Self> {
        write!(out, "{{\n\"format\": \"{FORMAT}\",\n\"version\": 1,\n\"exported_on\": \"{today}\",\n")?;
        let head = serde_json::to_string(&Head { settings: SettingsRecord(settings), boxes, campaigns })?;
        let head = head.trim_start_matches('{').strip_suffix('}').unwrap_or_default();
        write!(out, "{head},\n\"contacts\": [")?;
        Ok(Self { out, journal, written: 0 })
    }

    /// Writes a card.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn card(&mut self, dossier: &Dossier, shop: &Shop) -> io::Result<()> {
        self.out.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut self.out, &CardRecord::new(dossier, shop))?;
        self.written += 1;
        Ok(())
    }

    /// Writes what stands after the cards.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn end(mut self) -> io::Result<W> {
        self.out.write_all(b"\n],\n\"journal\": ")?;
        serde_json::to_writer(&mut self.out, &self.journal)?;
        self.out.write_all(b"\n}\n")?;
        Ok(self.out)
    }
}
