//! Random shops, cards and days for property tests.
//!
//! Numbers are those of [`super::cards::shop`]: its fifteen boxes and one more of the shop's own (16, a second
//! newsletter), its four campaigns; e-mail addresses count from 1, telephone numbers from 101, events and details
//! from 1. Corrections name an earlier event about the same thing.

use chrono::{Days, NaiveDate};
use fichebak::domain::campaign::{CampaignId, Membership};
use fichebak::domain::category::{Category, CategoryId, CategoryKind, Channel};
use fichebak::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How, StatementRef};
use fichebak::domain::contact::{
    ContactFields, ContactKind, DoNotCallCheck, LegitimateInterest, PostalAddress, Reach, ReachId,
    RelationKind,
};
use fichebak::domain::dossier::{Detail, DetailId, Dossier, Objection};
use fichebak::domain::lang::Lang;
use fichebak::domain::period::{Period, Unit};
use fichebak::domain::shop::Shop;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

use super::cards::{Card, day, shop};

/// The number of the shop's own box in [`shops`].
pub const OWN_BOX: CategoryId = CategoryId(16);

/// Days in 2025 to 2027, close enough together to meet.
pub fn days() -> BoxedStrategy<NaiveDate> {
    (0_u64..1000).prop_map(|days| day("2025-01-01") + Days::new(days)).boxed()
}

/// As [`days`], and now and then the first or last days that there are.
pub fn extreme_days() -> BoxedStrategy<NaiveDate> {
    let ends = (0_u64..40).prop_flat_map(|days| {
        select(vec![NaiveDate::MIN + Days::new(days), NaiveDate::MAX - Days::new(days)])
    });
    prop_oneof![4 => days(), 1 => ends].boxed()
}

/// A shop with the boxes and campaigns of [`shop`], other periods, settings and dates.
pub fn shops(days: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = Shop> {
    let boxes = vec((weighted(0.4, 0_u32..30), prop::bool::weighted(0.8)), 16);
    let campaign = (days.clone(), 0_u64..200, 0_u32..31, select(Channel::ALL), weighted(0.1, days));
    let of = |months: u32, days: u32| {
        let period = |unit: Unit| move |n: u32| Period::new(n, unit);
        prop_oneof![
            (0..months).prop_map(period(Unit::Months)),
            (0..days).prop_map(period(Unit::Days)),
            (0..days / 7 + 1).prop_map(period(Unit::Weeks)),
            (0..months / 12 + 1).prop_map(period(Unit::Years)),
        ]
    };
    let short = (of(4, 120), of(8, 240), of(2, 60));
    let settings = (short, (of(40, 900), of(20, 600), of(40, 900)), any::<bool>());
    let invoices = (any::<bool>(), 0_u32..=10);
    (boxes, vec(campaign, 4), settings, invoices).prop_map(|(boxes, campaigns, settings, invoices)| {
        let (short, long, has_products) = settings;
        let mut shop = shop();
        let own = Category {
            id: OWN_BOX,
            slug: "new-breads".to_owned(),
            kind: CategoryKind::Channel(Channel::Email),
            own_name: Some("New breads".to_owned()),
            own_purpose: Some("Telling you about new breads".to_owned()),
            is_on: true,
            retention_months: None,
            position: 16,
        };
        shop.categories.push(own);
        for (category, (retention_months, is_on)) in shop.categories.iter_mut().zip(boxes) {
            category.retention_months = retention_months;
            category.is_on = is_on;
        }
        for (campaign, (start, length, grace_days, channel, purged_on)) in
            shop.campaigns.iter_mut().zip(campaigns)
        {
            campaign.fields.start = start;
            campaign.fields.end = start.checked_add_days(Days::new(length)).unwrap_or(NaiveDate::MAX);
            campaign.fields.grace_days = grace_days;
            campaign.fields.channel = channel;
            campaign.purged_on = purged_on;
        }
        let settings = &mut shop.settings;
        settings.invoice_is_only_here = invoices.0;
        settings.invoice = Period::new(invoices.1, Unit::Years);
        (settings.prospect, settings.quote, settings.do_not_call) = short;
        (settings.refresh, settings.soft_opt_in_warn, settings.soft_opt_in_block) = long;
        if !has_products {
            settings.products.clear();
            settings.bought_sources.clear();
        }
        shop
    })
}

fn campaign_ids() -> impl Strategy<Value = CampaignId> + Clone {
    (1_i64..=4).prop_map(CampaignId)
}

/// Boxes, the everyday ones and health more often than the others.
fn category_ids() -> impl Strategy<Value = CategoryId> + Clone {
    prop_oneof![6 => 1_i64..=6, 2 => Just(13_i64), 1 => 7_i64..=16].prop_map(CategoryId)
}

fn reaches(first_id: i64, texts: &'static [&'static str]) -> impl Strategy<Value = Vec<Reach>> {
    vec((select(texts), weighted(0.3, campaign_ids())), 0..3).prop_map(move |reaches| {
        let numbered = reaches.into_iter().zip(first_id..);
        numbered
            .map(|((text, collected_for), id)| Reach {
                id: Some(ReachId(id)),
                collected_for,
                ..Reach::new(text)
            })
            .collect()
    })
}

/// A card as the owner may have filled it in.
pub fn cards(days: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = ContactFields> {
    let kinds = (select(ContactKind::ALL), select(RelationKind::ALL));
    let emails = reaches(1, &["els.janssens@example.be", "info@example.be", "els@example.com"]);
    let phones = reaches(101, &["+32470123456", "+3216200000"]);
    let address = (any::<bool>(), weighted(0.3, campaign_ids()));
    let notes = select(vec!["", "Brood op vrijdag", "Is allergisch aan noten"]);
    let collected = (days.clone(), weighted(0.2, campaign_ids()));
    let dates = vec(of(days.clone()), 6);
    let check = of((days.clone(), any::<bool>()));
    let interest = of((select(vec!["", "Trade fair"]), of(days.clone())));
    let held_on = weighted(0.2, days.clone());
    let told = (any::<bool>(), of(days));
    let parts = (kinds, emails, phones, address, notes);
    (parts, collected, dates, check, (interest, held_on, told)).prop_map(
        |(parts, collected, dates, check, rest)| {
            let (interest, held_on, told) = rest;
            let ((kind, relation), emails, phones, (has_address, address_for), notes) = parts;
            let address = if has_address {
                PostalAddress {
                    city: "Leuven".to_owned(),
                    collected_for: address_for,
                    ..PostalAddress::default()
                }
            } else {
                PostalAddress::default()
            };
            ContactFields {
                kind,
                relation,
                family_name: "Janssens".to_owned(),
                emails,
                phones,
                address,
                notes: notes.to_owned(),
                source: if notes.is_empty() { "list broker nova" } else { "" }.to_owned(),
                collected_for: collected.1,
                last_contact_on: dates[0],
                last_sale_on: dates[1],
                quote_on: dates[2],
                invoiced_on: dates[3],
                free_refusal_offered_on: dates[4],
                do_not_call: check.map(|(checked_on, listed)| DoNotCallCheck { checked_on, listed }),
                interest: interest.map(|(text, informed_on)| LegitimateInterest {
                    interest: text.to_owned(),
                    necessity: "Needed".to_owned(),
                    balance: "Expected".to_owned(),
                    informed_on,
                }),
                from_elsewhere: told.0,
                informed_on: told.1,
                held_on,
                ..ContactFields::new(collected.0)
            }
        },
    )
}

/// A ledger: events in the order of entry, not of their days.
pub fn ledgers(days: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = Vec<ConsentEvent>> {
    let about = prop_oneof![
        3 => category_ids().prop_map(ConsentFor::Category),
        1 => campaign_ids().prop_map(ConsentFor::Campaign),
    ];
    let act = prop_oneof![6 => Just('g'), 2 => Just('w'), 1 => Just('r'), 2 => Just('c')];
    let proof = (weighted(0.95, select(How::ALL)), weighted(0.95, Just(())), prop::bool::weighted(0.8));
    let reach = weighted(0.3, select(vec![1_i64, 2, 101, 102, 999]));
    let event = (about, act, days, proof, reach, any::<prop::sample::Index>());
    vec(event, 0..8).prop_map(|events| {
        let mut ledger: Vec<ConsentEvent> = Vec::new();
        for ((about, act, on, (how, shown, has_evidence), reach, index), id) in events.into_iter().zip(1..) {
            let earlier: Vec<EventId> =
                ledger.iter().filter(|event| event.about == about).map(|event| event.id).collect();
            let act = match act {
                'w' => ConsentAct::Withdrawn,
                'r' => ConsentAct::Refused,
                'c' if !earlier.is_empty() => ConsentAct::Corrected(*index.get(&earlier)),
                _ => ConsentAct::Given,
            };
            ledger.push(ConsentEvent {
                id: EventId(id),
                about,
                act,
                on,
                entered_on: on,
                how,
                evidence: if has_evidence { "Folder 3".to_owned() } else { String::new() },
                statement: shown.map(|()| StatementRef { version: 1, lang: Lang::Nl }),
                reach: reach.map(ReachId),
            });
        }
        ledger
    })
}

fn objections(days: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = Vec<Objection>> {
    let objection = (of(select(Channel::ALL)), days);
    let some = vec(objection, 1..3);
    weighted(0.3, some).prop_map(|objections| {
        let objections = objections.unwrap_or_default().into_iter();
        objections.map(|(channel, on)| Objection { channel, on }).collect()
    })
}

/// One card with all that hangs on it.
pub fn dossiers(days: BoxedStrategy<NaiveDate>) -> impl Strategy<Value = Dossier> {
    let memberships = vec((campaign_ids(), days.clone()), 0..3);
    let details = vec((category_ids(), weighted(0.3, campaign_ids())), 0..3);
    let against = (objections(days.clone()), objections(days.clone()));
    let organisation = of(select(RelationKind::ALL));
    (cards(days.clone()), ledgers(days), memberships, details, against, organisation).prop_map(
        |(fields, ledger, mut memberships, details, (objections, suppressions), organisation)| {
            let is_contact_person = fields.kind == ContactKind::ContactPerson;
            let mut dossier = Card::prospect().edit(|card| *card = fields).dossier;
            memberships.sort();
            memberships.dedup_by_key(|(campaign, _)| *campaign);
            let joined = memberships.into_iter();
            dossier.memberships = joined.map(|(campaign, since)| Membership { campaign, since }).collect();
            let numbered = details.into_iter().zip(1..);
            let detail = |((category, campaign), id)| Detail {
                id: DetailId(id),
                category,
                label: format!("Label {id}"),
                value: "Value".to_owned(),
                campaign,
                consent: None,
            };
            dossier.details = numbered.map(detail).collect();
            Dossier {
                ledger,
                objections,
                suppressions,
                organisation_relation: organisation.filter(|_| is_contact_person),
                ..dossier
            }
        },
    )
}
