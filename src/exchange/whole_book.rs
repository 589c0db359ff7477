//! Everything of one's own: the whole book as JSON, so that nobody is locked in. Its cards as CSV: [`super::whole_csv`].
//!
//! The JSON is one object: `format` is `fichebak-book`, `version` 1, `exported_on` the day; then `settings`, `boxes` and
//! `campaigns` with their wordings, `contacts` with all that hangs on each, and the `journal`. Days are ISO 8601, slugs
//! those of the command line; a campaign is named by its `id`, a box by its `slug`, an address that a consent was given
//! for by its `id`. A period of the settings is a number in the unit that its name says; one in another unit is written
//! out, as `"6w"`. The suppression list is not in it: its hashes say nothing outside of this book.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

use crate::domain::campaign::Campaign;
use crate::domain::category::{Category, CategoryKind};
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, How};
use crate::domain::contact::{ContactFields, Reach};
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::lang::Lang;
use crate::domain::settings::{SettingKey, Settings};
use crate::domain::shop::Shop;

/// The name of the format, in the file.
pub const FORMAT: &str = "fichebak-book";

/// A wording that people agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct StatementRecord {
    pub language: Lang,
    pub version: u32,
    pub text: String,
}

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct CardRecord {
    pub id: i64,
    pub uuid: Uuid,
    pub kind: String,
    pub relation: String,
    pub given_name: String,
    pub family_name: String,
    pub organisation: String,
    pub organisation_id: Option<i64>,
    pub emails: Vec<ReachRecord>,
    pub phones: Vec<ReachRecord>,
    pub street: String,
    pub postcode: String,
    pub city: String,
    pub country: String,
    pub address_collected_for: Option<i64>,
    pub enterprise_number: String,
    pub language: Option<Lang>,
    pub tags: Vec<String>,
    pub notes: String,
    pub source: String,
    pub collected_on: NaiveDate,
    pub collected_for: Option<i64>,
    pub last_contact_on: Option<NaiveDate>,
    pub last_sale_on: Option<NaiveDate>,
    pub quote_on: Option<NaiveDate>,
    pub invoiced_on: Option<NaiveDate>,
    pub free_refusal_offered_on: Option<NaiveDate>,
    pub do_not_call_checked_on: Option<NaiveDate>,
    pub do_not_call_listed: Option<bool>,
    pub interest: Option<InterestRecord>,
    pub from_elsewhere: bool,
    pub informed_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub ledger: Vec<EventRecord>,
    pub campaigns: Vec<MembershipRecord>,
    pub details: Vec<DetailRecord>,
    pub objections: Vec<ObjectionRecord>,
}

/// An e-mail address or telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct ReachRecord {
    pub id: Option<i64>,
    pub text: String,
    pub collected_for: Option<i64>,
}

/// A documented interest (R9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct InterestRecord {
    pub interest: String,
    pub necessity: String,
    pub balance: String,
    pub informed_on: Option<NaiveDate>,
}

/// An entry of the consent ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct EventRecord {
    pub id: i64,
    pub r#box: Option<String>,
    pub campaign: Option<i64>,
    pub event: String,
    pub corrects: Option<i64>,
    pub on: NaiveDate,
    pub entered_on: NaiveDate,
    pub how: Option<String>,
    pub evidence: String,
    pub statement_version: Option<u32>,
    pub language: Option<Lang>,
    pub address: Option<i64>,
}

/// That a card belongs to a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct MembershipRecord {
    pub campaign: i64,
    pub since: NaiveDate,
}

/// A detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct DetailRecord {
    pub r#box: Option<String>,
    pub label: String,
    pub value: String,
    pub campaign: Option<i64>,
    pub consent: Option<i64>,
}

/// An objection (R22); no channel means all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the fields are the documented format")]
pub struct ObjectionRecord {
    pub channel: Option<String>,
    pub on: NaiveDate,
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

impl CardRecord {
    /// A card with all that hangs on it.
    #[must_use]
    pub fn new(dossier: &Dossier, shop: &Shop) -> Self {
        let card = &dossier.contact.fields;
        let slug = |id| shop.category(id).map(|category| category.slug.clone());
        let reaches = |reaches: &[Reach]| reaches.iter().map(ReachRecord::from).collect();
        Self {
            id: dossier.contact.id.0,
            uuid: dossier.contact.uuid,
            kind: card.kind.slug().to_owned(),
            relation: card.relation.slug().to_owned(),
            given_name: card.given_name.clone(),
            family_name: card.family_name.clone(),
            organisation: card.organisation.clone(),
            organisation_id: card.organisation_id.map(|id| id.0),
            emails: reaches(&card.emails),
            phones: reaches(&card.phones),
            street: card.address.street.clone(),
            postcode: card.address.postcode.clone(),
            city: card.address.city.clone(),
            country: card.address.country.clone(),
            address_collected_for: card.address.collected_for.map(|id| id.0),
            enterprise_number: card.enterprise_number.clone(),
            language: card.language,
            tags: card.tags.clone(),
            notes: card.notes.clone(),
            source: card.source.clone(),
            collected_on: card.collected_on,
            collected_for: card.collected_for.map(|id| id.0),
            last_contact_on: card.last_contact_on,
            last_sale_on: card.last_sale_on,
            quote_on: card.quote_on,
            invoiced_on: card.invoiced_on,
            free_refusal_offered_on: card.free_refusal_offered_on,
            do_not_call_checked_on: card.do_not_call.map(|check| check.checked_on),
            do_not_call_listed: card.do_not_call.map(|check| check.listed),
            interest: interest(card),
            from_elsewhere: card.from_elsewhere,
            informed_on: card.informed_on,
            held_on: card.held_on,
            ledger: dossier.ledger.iter().map(|event| event_record(event, shop)).collect(),
            campaigns: dossier
                .memberships
                .iter()
                .map(|own| MembershipRecord { campaign: own.campaign.0, since: own.since })
                .collect(),
            details: dossier
                .details
                .iter()
                .map(|detail| detail_record(detail, slug(detail.category)))
                .collect(),
            objections: dossier
                .objections
                .iter()
                .map(|own| ObjectionRecord {
                    channel: own.channel.map(|channel| channel.slug().to_owned()),
                    on: own.on,
                })
                .collect(),
        }
    }
}

impl From<&Reach> for ReachRecord {
    fn from(reach: &Reach) -> Self {
        Self {
            id: reach.id.map(|id| id.0),
            text: reach.text.clone(),
            collected_for: reach.collected_for.map(|id| id.0),
        }
    }
}

fn interest(card: &ContactFields) -> Option<InterestRecord> {
    card.interest.as_ref().map(|own| InterestRecord {
        interest: own.interest.clone(),
        necessity: own.necessity.clone(),
        balance: own.balance.clone(),
        informed_on: own.informed_on,
    })
}

fn detail_record(detail: &Detail, slug: Option<String>) -> DetailRecord {
    DetailRecord {
        r#box: slug,
        label: detail.label.clone(),
        value: detail.value.clone(),
        campaign: detail.campaign.map(|id| id.0),
        consent: detail.consent.map(|id| id.0),
    }
}

fn event_record(event: &ConsentEvent, shop: &Shop) -> EventRecord {
    let (slug, campaign) = match event.about {
        ConsentFor::Category(id) => (shop.category(id).map(|category| category.slug.clone()), None),
        ConsentFor::Campaign(id) => (None, Some(id.0)),
    };
    let corrects = match event.act {
        ConsentAct::Corrected(other) => Some(other.0),
        _ => None,
    };
    EventRecord {
        id: event.id.0,
        r#box: slug,
        campaign,
        event: event.act.slug().to_owned(),
        corrects,
        on: event.on,
        entered_on: event.entered_on,
        how: event.how.map(How::slug).map(str::to_owned),
        evidence: event.evidence.clone(),
        statement_version: event.statement.map(|statement| statement.version),
        language: event.statement.map(|statement| statement.lang),
        address: event.reach.map(|id| id.0),
    }
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
