//! A card for scripts: `contact show` and `contact list`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::{FindingJson, KeepJson, UseJson, campaign_name};
use crate::domain::assessment::{Assessment, Standing};
use crate::domain::campaign::CampaignId;
use crate::domain::consent::{BoxState, ConsentFor, How};
use crate::domain::contact::{CardField, ContactFields, ContactId, Reach, Value};
use crate::domain::dossier::{Detail, Dossier, Objection};
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::words::wording;

/// The tick of one box.
#[derive(Debug, Serialize)]
struct BoxStateJson {
    r#box: String,
    name: String,
    state: &'static str,
    on: Option<NaiveDate>,
    how: Option<&'static str>,
    valid: bool,
    until: Option<NaiveDate>,
}

/// That a card belongs to a campaign.
#[derive(Debug, Serialize)]
struct MembershipJson {
    id: i64,
    campaign: String,
    phase: &'static str,
    since: Option<NaiveDate>,
    state: &'static str,
    on: Option<NaiveDate>,
    how: Option<&'static str>,
    valid: bool,
}

/// An address or a detail that was collected for a campaign.
#[derive(Debug, Serialize)]
struct CollectedJson {
    what: &'static str,
    value: String,
    campaign: String,
}

/// A labelled value. Its value is hidden after a withdrawal, until it is erased (R23).
#[derive(Debug, Serialize)]
pub(crate) struct DetailJson {
    id: i64,
    r#box: String,
    label: String,
    value: Option<String>,
    hidden: bool,
    campaign: Option<String>,
}

/// What stands on a card, with the name that is made of it; campaigns by their name.
#[derive(Debug)]
struct FieldsJson {
    card: ContactFields,
    collected_for: Option<String>,
}

impl FieldsJson {
    fn new(card: &ContactFields, shop: &Shop) -> Self {
        let collected_for = card.collected_for.and_then(|id| campaign_name(shop, id));
        Self { card: card.clone(), collected_for }
    }
}

impl Serialize for FieldsJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in CardField::ALL {
            let name = field.name();
            match field.of(&self.card) {
                Value::Reaches(reaches) => {
                    let texts: Vec<&str> = reaches.iter().map(|reach| reach.text.as_str()).collect();
                    map.serialize_entry(name, &texts)?;
                }
                Value::Campaign(_) if *field == CardField::CollectedFor => {
                    map.serialize_entry(name, &self.collected_for)?;
                }
                // The addresses' campaigns stand under `collected`.
                Value::Campaign(_) => {}
                value => map.serialize_entry(name, &value)?,
            }
            if *field == CardField::Relation {
                map.serialize_entry("name", &self.card.display_name())?;
            }
        }
        map.end()
    }
}

/// A card: `contact show`.
#[derive(Debug, Serialize)]
pub(crate) struct CardJson {
    id: ContactId,
    uuid: Uuid,
    #[serde(flatten)]
    fields: FieldsJson,
    boxes: Vec<BoxStateJson>,
    campaigns: Vec<MembershipJson>,
    collected: Vec<CollectedJson>,
    details: Vec<DetailJson>,
    objections: Vec<Objection>,
    suppressions: Vec<Objection>,
    findings: Vec<FindingJson>,
    keep: KeepJson,
    r#use: BTreeMap<&'static str, UseJson>,
    next_change: Option<NaiveDate>,
}

impl CardJson {
    pub(crate) fn new(dossier: &Dossier, shop: &Shop, today: NaiveDate, texts: &Texts) -> Self {
        let assessment = rules::assess(dossier, shop, today);
        Self {
            id: dossier.contact.id,
            uuid: dossier.contact.uuid,
            fields: FieldsJson::new(&dossier.contact.fields, shop),
            boxes: boxes(&assessment, shop, texts),
            campaigns: memberships(&assessment, dossier, shop, today),
            collected: collected(dossier, shop),
            details: details(dossier, &assessment, shop),
            objections: dossier.objections.clone(),
            suppressions: dossier.suppressions.clone(),
            findings: findings(&assessment, shop, texts),
            keep: KeepJson::new(&assessment.keep, texts),
            r#use: assessment
                .uses
                .iter()
                .map(|answer| (answer.channel.slug(), UseJson::new(answer, texts)))
                .collect(),
            next_change: rules::next_change(dossier, shop, today),
        }
    }
}

fn findings(assessment: &Assessment, shop: &Shop, texts: &Texts) -> Vec<FindingJson> {
    assessment.findings.iter().map(|finding| FindingJson::new(finding, shop, texts)).collect()
}

/// The boxes that are on.
fn boxes(assessment: &Assessment, shop: &Shop, texts: &Texts) -> Vec<BoxStateJson> {
    let of_box = |standing: &Standing| {
        let ConsentFor::Category(id) = standing.about else { return None };
        let category = shop.category(id).filter(|category| category.is_on)?;
        Some(BoxStateJson {
            r#box: category.slug.clone(),
            name: wording::box_name(category, texts),
            state: standing.state.slug(),
            on: standing.on,
            how: standing.how.map(How::slug),
            valid: standing.is_valid,
            until: standing.until,
        })
    };
    assessment.boxes.iter().filter_map(of_box).collect()
}

fn memberships(
    assessment: &Assessment,
    dossier: &Dossier,
    shop: &Shop,
    today: NaiveDate,
) -> Vec<MembershipJson> {
    let of_campaign = |standing: &Standing| {
        let ConsentFor::Campaign(id) = standing.about else { return None };
        let campaign = shop.campaign(id)?;
        Some(MembershipJson {
            id: id.0,
            campaign: campaign.fields.name.clone(),
            phase: campaign.phase(today).slug(),
            since: member_since(dossier, id),
            state: standing.state.slug(),
            on: standing.on,
            how: standing.how.map(How::slug),
            valid: standing.is_valid,
        })
    };
    assessment.campaigns.iter().filter_map(of_campaign).collect()
}

/// Since when a card belongs to a campaign: it was put into it, or collected for it as a whole.
pub(crate) fn member_since(dossier: &Dossier, id: CampaignId) -> Option<NaiveDate> {
    let card = &dossier.contact.fields;
    let membership = dossier.memberships.iter().find(|membership| membership.campaign == id);
    let collected_on = (card.collected_for == Some(id)).then_some(card.collected_on);
    membership.map(|membership| membership.since).or(collected_on)
}

fn collected(dossier: &Dossier, shop: &Shop) -> Vec<CollectedJson> {
    let card = &dossier.contact.fields;
    let reaches = |what: &'static str, reaches: &[Reach]| {
        reaches.iter().map(|reach| (what, reach.text.clone(), reach.collected_for)).collect::<Vec<_>>()
    };
    let mut all = reaches("email", &card.emails);
    all.extend(reaches("phone", &card.phones));
    all.push(("address", card.address.street.clone(), card.address.collected_for));
    let in_campaign = all.into_iter().filter_map(|(what, value, campaign)| {
        Some(CollectedJson { what, value, campaign: campaign_name(shop, campaign?)? })
    });
    in_campaign.collect()
}

/// Whether the details of that box are hidden: its consent was withdrawn.
pub(crate) fn is_hidden(detail: &Detail, assessment: &Assessment) -> bool {
    let standing = assessment.standing(ConsentFor::Category(detail.category));
    standing.is_some_and(|standing| standing.state == BoxState::Withdrawn)
}

pub(crate) fn details(dossier: &Dossier, assessment: &Assessment, shop: &Shop) -> Vec<DetailJson> {
    let of_detail = |detail: &Detail| {
        let hidden = is_hidden(detail, assessment);
        DetailJson {
            id: detail.id.0,
            r#box: shop.category(detail.category).map(|category| category.slug.clone()).unwrap_or_default(),
            label: detail.label.clone(),
            value: (!hidden).then(|| detail.value.clone()),
            hidden,
            campaign: detail.campaign.and_then(|id| campaign_name(shop, id)),
        }
    };
    dossier.details.iter().map(of_detail).collect()
}

/// A row of `contact list`.
#[derive(Debug, Serialize)]
pub(crate) struct RowJson {
    id: i64,
    uuid: Uuid,
    kind: &'static str,
    relation: &'static str,
    name: String,
    emails: Vec<String>,
    city: String,
    held_on: Option<NaiveDate>,
    findings: Vec<FindingJson>,
}

impl RowJson {
    pub(crate) fn new(dossier: &Dossier, shop: &Shop, today: NaiveDate, texts: &Texts) -> Self {
        let card = &dossier.contact.fields;
        Self {
            id: dossier.contact.id.0,
            uuid: dossier.contact.uuid,
            kind: card.kind.slug(),
            relation: card.relation.slug(),
            name: card.display_name(),
            emails: card.emails.iter().map(|reach| reach.text.clone()).collect(),
            city: card.address.city.clone(),
            held_on: card.held_on,
            findings: findings(&rules::assess(dossier, shop, today), shop, texts),
        }
    }
}
