//! Many cards at once.

use crate::common::book::{Book, client, day, organisation, prospect, quietly, today};
use fichebak::domain::assessment::RuleId;
use fichebak::domain::consent::{ConsentAct, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::store::{Filter, NewCard, StoreError};
use uuid::Uuid;

fn card(number: u128, fields: ContactFields) -> NewCard {
    NewCard {
        uuid: Uuid::from_u128(number),
        fields,
        events: Vec::new(),
        memberships: Vec::new(),
        details: Vec::new(),
        objections: Vec::new(),
    }
}

fn person_at(name: &str) -> ContactFields {
    ContactFields {
        kind: ContactKind::ContactPerson,
        organisation: name.to_owned(),
        ..prospect("Piet", "Aerts")
    }
}

#[test]
fn history_is_written_as_it_came_about() {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let given = NewEvent { on: day("2026-01-01"), ..book.event("health", ConsentAct::Given, How::Paper) };
    let withdrawn =
        NewEvent { on: day("2026-02-01"), ..book.event("health", ConsentAct::Withdrawn, How::Phone) };
    let mistake = NewEvent {
        act: ConsentAct::Corrected(fichebak::domain::consent::EventId(1)),
        ..book.event("health", ConsentAct::Given, How::Paper)
    };
    let campaign = book.campaign("Lentefeest", "2026-01-01", "2026-03-31");
    let mut els = card(1, client("Els", "Janssens"));
    els.events = vec![given.clone(), withdrawn];
    els.details = vec![(health, "Allergie".to_owned(), "noten".to_owned(), None)];
    els.memberships = vec![(campaign, day("2026-01-05"))];
    let mut jan = card(2, client("Jan", "Peeters"));
    jan.events = vec![given, mistake];
    let cards = vec![els, jan];
    let count = book.store.add_many(&mut cards.into_iter(), today(), &quietly).unwrap();
    assert_eq!(count, 2);
    let rules = |id| -> Vec<u8> {
        let findings = book.store.findings(today()).unwrap();
        findings.iter().filter(|row| row.key.id == ContactId(id)).map(|row| row.finding.rule.0).collect()
    };
    assert!(rules(1).contains(&23) && rules(1).contains(&28), "{:?}", rules(1));
    assert_eq!(rules(2), [] as [u8; 0]);
    assert_eq!(book.dossier(ContactId(1)).details.len(), 1);
}

#[test]
fn a_refusal_leaves_nothing() {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let mut els = card(1, client("Els", "Janssens"));
    els.details = vec![(health, "Allergie".to_owned(), "noten".to_owned(), None)];
    let cards = vec![card(2, client("Jan", "Peeters")), els];
    let refused = book.store.add_many(&mut cards.into_iter(), today(), &quietly);
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(10)))), "{refused:?}");
    assert_eq!(book.store.count(&Filter::All).unwrap(), 0);
    let cancelled =
        book.store.add_many(&mut vec![card(2, client("Jan", "Peeters"))].into_iter(), today(), &|_, _| false);
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    // The indexes and triggers that were laid aside are back.
    book.add(client("Jan", "Peeters"));
    assert_eq!(book.store.count(&Filter::Relation(RelationKind::Client)).unwrap(), 1);
    assert!(book.number("SELECT count(*) FROM sqlite_schema WHERE name = 'contact_sort'") == 1);
}

#[test]
fn contact_persons_find_their_organisation_before_and_after() {
    let mut book = Book::new();
    let mut early = card(1, person_at("Peeters BV"));
    early.fields.organisation_id = Some(ContactId(2));
    let cards = vec![
        early,
        card(2, organisation("Peeters BV", RelationKind::Client)),
        card(3, person_at("peeters  bv")),
        card(4, person_at("Twee NV")),
        card(5, organisation("Twee NV", RelationKind::Client)),
        card(6, organisation("Twee NV", RelationKind::Prospect)),
        card(7, person_at("Later BV")),
        card(8, organisation("Later BV", RelationKind::Client)),
    ];
    book.store.add_many(&mut cards.into_iter(), today(), &quietly).unwrap();
    let linked: Vec<Option<i64>> = [1, 3, 4, 7]
        .map(|id| book.dossier(ContactId(id)).contact.fields.organisation_id.map(|id| id.0))
        .to_vec();
    assert_eq!(linked, [Some(2), Some(2), None, Some(8)]);
    assert_eq!(book.store.count(&Filter::Rule(RuleId(6))).unwrap(), 1);
}
