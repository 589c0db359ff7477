//! What scripts read. Field names and slugs are fixed English; more fields may come, none goes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::app::wording;
use crate::domain::assessment::{Assessment, Basis, Finding, Keep, RuleId, Standing, Use, UseReason};
use crate::domain::campaign::{Campaign, CampaignId};
use crate::domain::category::{Category, CategoryKind};
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor, How};
use crate::domain::contact::{DoNotCallCheck, LegitimateInterest};
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::lang::Lang;
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::ListRow;

/// What a rule says about a card.
#[derive(Debug, Serialize)]
pub(crate) struct FindingJson {
    pub(crate) rule: String,
    pub(crate) severity: &'static str,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) text: String,
}

impl FindingJson {
    pub(crate) fn new(finding: &Finding, shop: &Shop, texts: &Texts) -> Self {
        Self {
            rule: finding.rule.to_string(),
            severity: finding.severity.slug(),
            due: finding.due,
            text: wording::finding(finding, shop, texts),
        }
    }
}

/// May it be kept?
#[derive(Debug, Serialize)]
pub(crate) struct KeepJson {
    allowed: bool,
    basis: &'static str,
    rule: String,
    until: Option<NaiveDate>,
    erase_by: Option<NaiveDate>,
    text: String,
}

impl KeepJson {
    fn new(keep: &Keep, texts: &Texts) -> Self {
        Self {
            allowed: keep.allowed,
            basis: keep.basis.slug(),
            rule: keep.rule.to_string(),
            until: keep.until,
            erase_by: keep.erase_by,
            text: sentence(keep.rule, keep.basis == Basis::Consent, &wording::keep(keep, texts), texts),
        }
    }
}

/// May it be used, on one channel?
#[derive(Debug, Serialize)]
pub(crate) struct UseJson {
    allowed: bool,
    rule: String,
    reason: &'static str,
    until: Option<NaiveDate>,
    text: String,
}

impl UseJson {
    fn new(answer: &Use, texts: &Texts) -> Self {
        Self {
            allowed: answer.allowed,
            rule: answer.rule.to_string(),
            reason: answer.reason.slug(),
            until: answer.until,
            text: sentence(
                answer.rule,
                answer.reason == UseReason::Consent,
                &wording::use_of(answer, texts),
                texts,
            ),
        }
    }
}

/// A rule's sentence, with the answer that it gives here. With a consent the rule that asks for one has no more to
/// say.
fn sentence(rule: RuleId, has_consent: bool, answer: &str, texts: &Texts) -> String {
    if has_consent {
        answer.to_owned()
    } else {
        wording::with_specifics(&texts.rule_sentence(rule.0), [answer.to_owned()].into_iter())
    }
}

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

#[derive(Debug, Serialize)]
struct ObjectionJson {
    channel: Option<&'static str>,
    on: NaiveDate,
}

#[derive(Debug, Serialize)]
struct DoNotCallJson {
    checked_on: NaiveDate,
    listed: bool,
}

#[derive(Debug, Serialize)]
struct InterestJson {
    interest: String,
    necessity: String,
    balance: String,
    informed_on: Option<NaiveDate>,
}

/// A card: `contact show`.
#[derive(Debug, Serialize)]
pub(crate) struct CardJson {
    id: i64,
    uuid: Uuid,
    kind: &'static str,
    relation: &'static str,
    name: String,
    given_name: String,
    family_name: String,
    organisation: String,
    organisation_id: Option<i64>,
    emails: Vec<String>,
    phones: Vec<String>,
    street: String,
    postcode: String,
    city: String,
    country: String,
    enterprise_number: String,
    language: Option<Lang>,
    tags: Vec<String>,
    notes: String,
    source: String,
    collected_on: NaiveDate,
    collected_for: Option<String>,
    last_contact_on: Option<NaiveDate>,
    last_sale_on: Option<NaiveDate>,
    quote_on: Option<NaiveDate>,
    invoiced_on: Option<NaiveDate>,
    free_refusal_offered_on: Option<NaiveDate>,
    do_not_call: Option<DoNotCallJson>,
    interest: Option<InterestJson>,
    boxes: Vec<BoxStateJson>,
    campaigns: Vec<MembershipJson>,
    collected: Vec<CollectedJson>,
    details: Vec<DetailJson>,
    objections: Vec<ObjectionJson>,
    suppressions: Vec<ObjectionJson>,
    findings: Vec<FindingJson>,
    keep: KeepJson,
    r#use: BTreeMap<&'static str, UseJson>,
    next_change: Option<NaiveDate>,
}

impl CardJson {
    pub(crate) fn new(dossier: &Dossier, shop: &Shop, today: NaiveDate, texts: &Texts) -> Self {
        let assessment = rules::assess(dossier, shop, today);
        let card = &dossier.contact.fields;
        let texts_of = |reaches: &[crate::domain::contact::Reach]| {
            reaches.iter().map(|reach| reach.text.clone()).collect::<Vec<String>>()
        };
        Self {
            id: dossier.contact.id.0,
            uuid: dossier.contact.uuid,
            kind: card.kind.slug(),
            relation: card.relation.slug(),
            name: card.display_name(),
            given_name: card.given_name.clone(),
            family_name: card.family_name.clone(),
            organisation: card.organisation.clone(),
            organisation_id: card.organisation_id.map(|id| id.0),
            emails: texts_of(&card.emails),
            phones: texts_of(&card.phones),
            street: card.address.street.clone(),
            postcode: card.address.postcode.clone(),
            city: card.address.city.clone(),
            country: card.address.country.clone(),
            enterprise_number: card.enterprise_number.clone(),
            language: card.language,
            tags: card.tags.clone(),
            notes: card.notes.clone(),
            source: card.source.clone(),
            collected_on: card.collected_on,
            collected_for: card.collected_for.and_then(|id| campaign_name(shop, id)),
            last_contact_on: card.last_contact_on,
            last_sale_on: card.last_sale_on,
            quote_on: card.quote_on,
            invoiced_on: card.invoiced_on,
            free_refusal_offered_on: card.free_refusal_offered_on,
            do_not_call: card.do_not_call.map(do_not_call),
            interest: card.interest.as_ref().map(interest),
            boxes: boxes(&assessment, shop, texts),
            campaigns: memberships(&assessment, dossier, shop, today),
            collected: collected(dossier, shop),
            details: details(dossier, &assessment, shop),
            objections: dossier.objections.iter().map(objection).collect(),
            suppressions: dossier.suppressions.iter().map(objection).collect(),
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

fn campaign_name(shop: &Shop, id: CampaignId) -> Option<String> {
    shop.campaign(id).map(|campaign| campaign.fields.name.clone())
}

fn do_not_call(check: DoNotCallCheck) -> DoNotCallJson {
    DoNotCallJson { checked_on: check.checked_on, listed: check.listed }
}

fn interest(interest: &LegitimateInterest) -> InterestJson {
    InterestJson {
        interest: interest.interest.clone(),
        necessity: interest.necessity.clone(),
        balance: interest.balance.clone(),
        informed_on: interest.informed_on,
    }
}

fn objection(objection: &crate::domain::dossier::Objection) -> ObjectionJson {
    ObjectionJson { channel: objection.channel.map(crate::domain::category::Channel::slug), on: objection.on }
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
    let reaches = |what: &'static str, reaches: &[crate::domain::contact::Reach]| {
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
            findings: findings(&rules::assess(dossier, shop, today), shop, texts),
        }
    }
}

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

/// A campaign with its cards.
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

/// A finding of the whole book: `check`.
#[derive(Debug, Serialize)]
pub(crate) struct CheckFindingJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    pub(crate) name: String,
    #[serde(flatten)]
    pub(crate) finding: FindingJson,
}

/// The findings of the whole book.
#[derive(Debug, Serialize)]
pub(crate) struct CheckJson {
    pub(crate) today: NaiveDate,
    pub(crate) contacts: u64,
    pub(crate) findings: Vec<CheckFindingJson>,
    pub(crate) counts: BTreeMap<String, u64>,
}

/// A card that goes, stays or is left out, and why.
#[derive(Debug, Serialize)]
pub(crate) struct CardReasonJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rule: Option<String>,
    pub(crate) reason: String,
}

/// What is taken from a card that stays.
#[derive(Debug, Serialize)]
pub(crate) struct StripJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    pub(crate) what: Vec<String>,
}

/// What a purge does: the same before and after it.
#[derive(Debug, Serialize)]
pub(crate) struct PurgeJson {
    pub(crate) today: NaiveDate,
    pub(crate) done: bool,
    pub(crate) campaigns: Vec<String>,
    pub(crate) erase: Vec<CardReasonJson>,
    pub(crate) strip: Vec<StripJson>,
    pub(crate) keep: Vec<CardReasonJson>,
}

/// A mailing list that left.
#[derive(Debug, Serialize)]
pub(crate) struct ExportJson {
    pub(crate) written: usize,
    pub(crate) excluded: Vec<CardReasonJson>,
}

/// What an erasure left: `contact erase`.
#[derive(Debug, Serialize)]
pub(crate) struct ErasedJson {
    pub(crate) contacts: u64,
    pub(crate) details: u64,
    pub(crate) suppressed: u64,
}

/// What a rule refused.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedJson {
    pub(crate) refused: RefusalJson,
}

#[derive(Debug, Serialize)]
pub(crate) struct RefusalJson {
    pub(crate) rule: String,
    pub(crate) text: String,
}
