//! The example book shows what it is there to show.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tempfile::TempDir;

use super::data;
use crate::demo::{Recipe, write_book};
use crate::domain::assessment::Assessment;
use crate::domain::campaign::Phase;
use crate::domain::contact::{ContactId, ContactKind};
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::rules::{assess, may_address};
use crate::domain::shop::Shop;
use crate::store::{Filter, PurgePlan, Store};

/// The rules of the first issue that a card can show. R26 is a campaign's, R32 the store's.
const RULES_OF_CARDS: [u8; 20] = [1, 2, 3, 6, 7, 8, 9, 10, 11, 15, 16, 17, 18, 20, 21, 22, 23, 24, 27, 28];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn example(today: NaiveDate, lang: Lang) -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.fichebak");
    let store = write_book(&path, &Recipe::example(today, lang), &|_, _| true).unwrap();
    (folder, store)
}

/// Every rule that has a say about a card: what is to be done, why it may be kept, why it may be written to or not,
/// in general and for each campaign, and what a purge does with it.
fn rules_shown(dossier: &Dossier, shop: &Shop, plan: &PurgePlan, today: NaiveDate) -> BTreeSet<u8> {
    let Assessment { findings, keep, uses, .. } = assess(dossier, shop, today);
    let mut rules = BTreeSet::from([keep.rule.0]);
    rules.extend(findings.iter().map(|finding| finding.rule.0));
    rules.extend(uses.iter().map(|answer| answer.rule.0));
    for campaign in &shop.campaigns {
        let channel = campaign.fields.channel;
        rules.insert(may_address(dossier, shop, channel, Some(campaign.id), today).rule.0);
    }
    let id = dossier.contact.id;
    rules.extend(plan.erase.iter().filter(|erasure| erasure.row.id() == id).map(|erasure| erasure.rule.0));
    if plan.strip.iter().any(|strip| strip.row.id() == id) {
        rules.insert(28);
    }
    match dossier.contact.fields.kind {
        ContactKind::ContactPerson => _ = rules.insert(2),
        ContactKind::SoleTrader => _ = rules.insert(3),
        ContactKind::Person | ContactKind::Organisation => {}
    }
    if dossier.details.iter().any(|detail| detail.consent.is_some()) {
        rules.extend([10, 11]);
    }
    rules
}

#[test]
fn every_card_shows_the_rules_it_is_there_for() {
    let (_folder, store) = example(today(), Lang::Nl);
    let (shop, plan) = (store.shop().unwrap(), store.purge_plan(&[], today()).unwrap());
    let cards = data::cards().unwrap();
    let mut cards_of_rule: BTreeMap<u8, usize> = BTreeMap::new();
    for (card, number) in cards.iter().zip(1..) {
        let dossier = store.dossier(ContactId(number)).unwrap().unwrap();
        let shown = rules_shown(&dossier, &shop, &plan, today());
        for rule in &card.shows {
            let name = dossier.contact.fields.display_name();
            assert!(shown.contains(rule), "R{rule} is not shown by {name}, but {shown:?}");
            *cards_of_rule.entry(*rule).or_default() += 1;
        }
    }
    for rule in RULES_OF_CARDS.into_iter().chain([37]) {
        assert!(cards_of_rule.contains_key(&rule), "no card shows R{rule}");
    }
}

#[test]
fn the_example_has_about_sixty_cards_and_four_campaigns() {
    let (_folder, store) = example(today(), Lang::En);
    let count = store.count(&Filter::All).unwrap();
    assert!((55..=70).contains(&count), "{count}");
    let shop = store.shop().unwrap();
    let phase = |phase| shop.campaigns.iter().filter(|campaign| campaign.phase(today()) == phase).count();
    assert_eq!((phase(Phase::Running), phase(Phase::Over), phase(Phase::Planned)), (2, 1, 1));
    assert!(shop.campaigns.iter().any(|campaign| campaign.is_purgeable(today())));
    let plan = store.purge_plan(&[], today()).unwrap();
    assert!(plan.erase.len() >= 5, "{}", plan.erase.len());
    assert!(plan.strip.len() >= 2, "{}", plan.strip.len());
}

#[test]
fn the_example_can_be_made_on_any_day_and_in_every_language() {
    for (lang, day) in Lang::ALL.into_iter().zip(["2024-02-29", "2026-12-31", "2027-01-01", "2028-03-31"]) {
        let (_folder, store) = example(day.parse().unwrap(), lang);
        assert_eq!(store.shop().unwrap().settings.language, Some(lang));
    }
}

#[test]
fn employers_are_the_organisations_of_that_name() {
    let (_folder, store) = example(today(), Lang::Fr);
    let mut linked = 0;
    for id in store.ids(&Filter::Kind(ContactKind::ContactPerson)).unwrap() {
        let person = store.dossier(id).unwrap().unwrap().contact.fields;
        let employer = store.dossier(person.organisation_id.unwrap()).unwrap().unwrap().contact.fields;
        assert_eq!((employer.kind, employer.organisation), (ContactKind::Organisation, person.organisation));
        linked += 1;
    }
    assert_eq!(linked, 3);
}
