//! The ledger, the campaigns and the boxes for scripts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::campaign_name;
use crate::domain::campaign::Campaign;
use crate::domain::category::{Category, CategoryKind};
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor, How};
use crate::domain::lang::Lang;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::ListRow;
use crate::words::wording;

/// A row of a card's ledger: `consent list`.
#[derive(Debug, Serialize)]
pub(crate) struct EventJson {
    id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#box: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    campaign: Option<String>,
    event: &'static str,
    on: NaiveDate,
    entered_on: NaiveDate,
    how: Option<&'static str>,
    evidence: String,
    statement_version: Option<u32>,
    language: Option<Lang>,
    /// Whether a later event says that this one was a mistake.
    corrected: bool,
    /// The event that this one says was a mistake.
    corrects: Option<i64>,
}

/// The whole ledger, in the order of entry.
pub(crate) fn ledger(events: &[ConsentEvent], shop: &Shop) -> Vec<EventJson> {
    let of_event = |event: &ConsentEvent| {
        let (category, campaign) = match event.about {
            ConsentFor::Category(id) => (shop.category(id).map(|category| category.slug.clone()), None),
            ConsentFor::Campaign(id) => (None, campaign_name(shop, id)),
        };
        let corrects = match event.act {
            ConsentAct::Corrected(other) => Some(other.0),
            _ => None,
        };
        EventJson {
            id: event.id.0,
            r#box: category,
            campaign,
            event: event.act.slug(),
            on: event.on,
            entered_on: event.entered_on,
            how: event.how.map(How::slug),
            evidence: event.evidence.clone(),
            statement_version: event.statement.map(|statement| statement.version),
            language: event.statement.map(|statement| statement.lang),
            corrected: is_corrected(event, events),
            corrects,
        }
    };
    events.iter().map(of_event).collect()
}

pub(crate) fn is_corrected(event: &ConsentEvent, events: &[ConsentEvent]) -> bool {
    events.iter().any(|other| other.act == ConsentAct::Corrected(event.id))
}

/// A campaign: `campaign list` and `campaign show`.
#[derive(Debug, Serialize)]
pub(crate) struct CampaignJson {
    id: i64,
    name: String,
    product: String,
    purpose: String,
    channel: &'static str,
    start: NaiveDate,
    end: NaiveDate,
    grace_days: u32,
    erase_by: NaiveDate,
    phase: &'static str,
    purged_on: Option<NaiveDate>,
    members: u64,
}

impl CampaignJson {
    pub(crate) fn new(campaign: &Campaign, today: NaiveDate, members: u64) -> Self {
        let fields = &campaign.fields;
        Self {
            id: campaign.id.0,
            name: fields.name.clone(),
            product: fields.product.clone(),
            purpose: fields.purpose.clone(),
            channel: fields.channel.slug(),
            start: fields.start,
            end: fields.end,
            grace_days: fields.grace_days,
            erase_by: campaign.erase_by(),
            phase: campaign.phase(today).slug(),
            purged_on: campaign.purged_on,
            members,
        }
    }
}

/// A card of a campaign.
#[derive(Debug, Serialize)]
pub(crate) struct MemberJson {
    contact: i64,
    uuid: Uuid,
    name: String,
    state: &'static str,
    since: NaiveDate,
}

impl MemberJson {
    pub(crate) fn new(row: &ListRow, state: BoxState, since: NaiveDate) -> Self {
        Self {
            contact: row.id().0,
            uuid: row.uuid,
            name: row.display_name.clone(),
            state: state.slug(),
            since,
        }
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct CampaignCardsJson {
    #[serde(flatten)]
    pub(crate) campaign: CampaignJson,
    pub(crate) contacts: Vec<MemberJson>,
}

/// A box: `box list` (S5).
#[derive(Debug, Serialize)]
pub(crate) struct BoxJson {
    slug: String,
    name: String,
    kind: &'static str,
    channel: Option<&'static str>,
    on: bool,
    purpose: String,
    retention_months: Option<u32>,
    given: u64,
    statements: BTreeMap<&'static str, StatementJson>,
}

#[derive(Debug, Serialize)]
pub(crate) struct StatementJson {
    pub(crate) version: u32,
    pub(crate) text: String,
}

impl BoxJson {
    pub(crate) fn new(
        category: &Category,
        given: u64,
        statements: BTreeMap<&'static str, StatementJson>,
        texts: &Texts,
    ) -> Self {
        Self {
            slug: category.slug.clone(),
            name: wording::box_name(category, texts),
            kind: category.kind.slug(),
            channel: match category.kind {
                CategoryKind::Channel(channel) => Some(channel.slug()),
                _ => None,
            },
            on: category.is_on,
            purpose: wording::box_purpose(category, texts),
            retention_months: category.retention_months,
            given,
            statements,
        }
    }
}
