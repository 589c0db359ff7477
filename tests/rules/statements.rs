//! The seven statements of the source, S1 to S7, as the rules hold them.

use crate::common::cards::{AUTUMN, Card, PURGED, SPRING, box_id, day, shop};
use fichebak::domain::assessment::{Basis, Keep, RuleId, Severity, UseReason};
use fichebak::domain::category::{BUILT_IN, CategoryKind, Channel};
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::RelationKind;
use fichebak::domain::rules::purge::{Fate, fate};
use fichebak::domain::rules::{assess, check_event, check_join, may_address, may_store_detail};

fn keep(card: &Card, today: &str) -> Keep {
    assess(&card.dossier, &shop(), day(today)).keep
}

fn is_allowed(card: &Card, channel: Channel, today: &str) -> bool {
    may_address(&card.dossier, &shop(), channel, None, day(today)).allowed
}

#[test]
fn s1_companies_are_free_and_people_are_not() {
    let company = keep(&Card::organisation(), "2030-01-01");
    assert!(company.allowed && company.basis == Basis::NotPersonal && company.until.is_none());
    let people = [
        Card::prospect(),
        Card::sole_trader(),
        Card::contact_person(None),
        Card::contact_person(Some(RelationKind::Prospect)),
    ];
    for person in &people {
        assert!(!keep(person, "2026-01-20").allowed, "{:?}", person.dossier.contact.fields.kind);
    }
}

#[test]
fn s2_no_data_of_a_person_without_a_reason() {
    let today = "2026-01-20";
    let without = Card::prospect();
    let findings = assess(&without.dossier, &shop(), day(today)).findings;
    assert!(findings.iter().any(|finding| {
        finding.rule == RuleId(6)
            && finding.severity == Severity::Must
            && finding.due == Some(day("2026-02-10"))
    }));
    let reasons = [
        (without.clone().given("contact-details", "2026-01-12"), Basis::Consent),
        (without.clone().given("email", "2026-01-12"), Basis::Consent),
        (without.clone().quote_on("2026-01-12"), Basis::Precontract),
        (without.clone().interest(Some("2026-01-12")), Basis::LegitimateInterest),
        (Card::client(), Basis::Contract),
    ];
    for (card, basis) in &reasons {
        assert_eq!(keep(card, today).basis, *basis);
        let findings = assess(&card.dossier, &shop(), day(today)).findings;
        assert!(findings.iter().all(|finding| finding.rule != RuleId(6)), "{basis:?}");
    }
}

#[test]
fn s3_existing_clients_need_no_consent_and_prospects_do() {
    let fill = |card: Card| card.email("els@example.be").phone(None).address(None);
    let client = fill(Card::client());
    assert!(keep(&client, "2026-01-20").allowed);
    assert!(assess(&client.dossier, &shop(), day("2026-01-20")).findings.is_empty());
    assert!(!keep(&fill(Card::prospect()), "2026-01-20").allowed);
    assert!(!is_allowed(&client, Channel::Email, "2026-01-20"), "keeping is not using");
}

#[test]
fn s4_sensitive_data_only_with_written_consent_and_a_web_tick_is_writing() {
    let special: Vec<&str> = BUILT_IN
        .iter()
        .filter(|category| category.kind == CategoryKind::Special)
        .map(|category| category.slug)
        .collect();
    let of_the_source = ["ethnic-origin", "political-opinions", "beliefs", "trade-union", "sex-life"];
    assert_eq!(special.len(), 9);
    assert!(of_the_source.iter().all(|slug| special.contains(slug)));
    assert!(BUILT_IN.iter().all(|category| category.kind != CategoryKind::Special || !category.is_on));
    for slug in special {
        for card in [Card::prospect(), Card::client()] {
            let may_store =
                |card: &Card| may_store_detail(&card.dossier, &shop(), box_id(slug), day("2026-01-20"));
            assert_eq!(may_store(&card), Err(RuleId(10)), "{slug}");
            for how in How::ALL {
                let is_given = may_store(&card.clone().given_by(slug, "2026-01-12", *how)).is_ok();
                let about = ConsentFor::Category(box_id(slug));
                let event = NewEvent {
                    about,
                    act: ConsentAct::Given,
                    on: day("2026-01-12"),
                    how: Some(*how),
                    evidence: "Folder 3".to_owned(),
                };
                let is_writing = !matches!(how, How::Counter | How::Phone);
                assert_eq!(is_given, is_writing, "{slug} by {how:?}");
                assert_eq!(check_event(&event, &shop()).is_ok(), is_writing, "{slug} by {how:?}");
            }
        }
    }
}

#[test]
fn s5_the_rules_know_each_box_its_kind_and_its_period() {
    let card = Card::client().given("preferences", "2026-01-12");
    let mut shop = shop();
    for category in &mut shop.categories {
        category.retention_months = Some(24);
    }
    let assessment = assess(&card.dossier, &shop, day("2026-01-20"));
    assert_eq!(assessment.boxes.len(), shop.categories.len(), "every box that is on has its line");
    let preferences = assessment.standing(ConsentFor::Category(box_id("preferences"))).unwrap();
    assert_eq!(preferences.until, Some(day("2028-01-12")));
}

#[test]
fn s6_a_campaigns_data_goes_when_it_is_over_and_serves_no_other() {
    let joined = Card::prospect().email("els@example.be").joined(SPRING, "2026-03-02");
    let shop = shop();
    let ask =
        |campaign, today: &str| may_address(&joined.dossier, &shop, Channel::Email, campaign, day(today));
    assert!(ask(Some(SPRING), "2026-05-31").allowed);
    assert_eq!(ask(Some(AUTUMN), "2026-05-31").reason, UseReason::OtherPurpose);
    assert_eq!(ask(None, "2026-05-31").reason, UseReason::OtherPurpose);
    assert_eq!(ask(Some(SPRING), "2026-06-01").reason, UseReason::CampaignOver);
    let on_purge = |card: &Card| fate(&card.dossier, &shop, &[SPRING], day("2026-06-11"));
    assert_eq!(on_purge(&joined), Some(Fate::Erase { rule: RuleId(28) }));
    let Some(Fate::Strip { what, rule, .. }) = on_purge(&Card::client().joined(SPRING, "2026-03-02")) else {
        panic!("a client stays");
    };
    assert_eq!((what.campaigns, rule), (vec![SPRING], RuleId(7)));
    assert_eq!(check_join(PURGED, &shop), Err(RuleId(28)));
}

#[test]
fn s7_subscribing_changing_and_unsubscribing_at_any_time() {
    let today = "2026-06-01";
    let subscribed = Card::client().given("email", "2026-01-12");
    assert!(is_allowed(&subscribed, Channel::Email, today));
    let unsubscribed = subscribed.withdrawn("email", "2026-02-01");
    assert!(!is_allowed(&unsubscribed, Channel::Email, today));
    let changed = unsubscribed.given("post", "2026-02-01");
    assert!(is_allowed(&changed, Channel::Post, today) && !is_allowed(&changed, Channel::Email, today));
    let again = changed.given("email", "2026-03-01");
    assert!(is_allowed(&again, Channel::Email, today));
    let stopped = again.objected(None, "2026-04-01");
    for channel in Channel::ALL {
        assert!(!is_allowed(&stopped, *channel, today), "{channel:?}");
    }
    assert!(is_allowed(&stopped.given("email", "2026-05-01"), Channel::Email, today));
}
