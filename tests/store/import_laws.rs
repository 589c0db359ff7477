//! What holds for any file read into any book.

use super::import_undo::looks;
use std::collections::BTreeMap;

use super::import::{at, import, on};
use crate::common::arbitrary::{cards, days};
use crate::common::book::{self, Book, day, quietly};
use chrono::NaiveDate;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How};
use fichebak::domain::contact::{ContactFields, ContactKind, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::incoming::{Answer, Incoming, Said};
use fichebak::domain::rules;
use proptest::prelude::*;
use proptest::sample::select;

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let said = select(vec![Said::Yes, Said::Yes, Said::Refused, Said::Withdrawn, Said::Objected]);
    let proof = (
        proptest::option::weighted(0.7, days()),
        proptest::option::weighted(0.8, select(How::ALL)),
        prop::bool::weighted(0.8),
    );
    let answer = (proptest::option::weighted(0.8, select(Channel::ALL)), said, proof);
    let answer = answer.prop_map(|(channel, said, (on, how, is_shown))| Answer {
        channel,
        said,
        on,
        how,
        wording: if is_shown { "Ja, mail mij.".to_owned() } else { String::new() },
        evidence: String::new(),
    });
    proptest::collection::vec(answer, 0..4)
}

/// Cards of a few people who meet.
fn people() -> impl Strategy<Value = ContactFields> {
    let name = (select(vec!["Els", "Elsje", ""]), select(vec!["Janssens", "Jansens", "Peeters"]));
    let place = select(vec!["", "Kerkstraat 4", "Kerkstraat 5"]);
    (cards(days()), name, place).prop_map(|(card, (given, family), street)| {
        let card = ContactFields {
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            organisation: if card.kind == ContactKind::Organisation {
                family.to_owned()
            } else {
                String::new()
            },
            source: "beurs".to_owned(),
            collected_for: None,
            relation: card.relation,
            ..card
        };
        if street.is_empty() { card } else { at(street, card) }
    })
}

fn files() -> impl Strategy<Value = Vec<Incoming>> {
    let uid = select(vec![None, Some("a"), Some("b"), Some("c")]);
    let row = (people(), uid, answers()).prop_map(|(mut card, uid, answers)| {
        for reach in card.emails.iter_mut().chain(&mut card.phones) {
            reach.collected_for = None;
        }
        card.address.collected_for = None;
        // A file says nothing of what only the owner knows.
        let card = ContactFields {
            kind: card.kind,
            relation: RelationKind::Prospect,
            given_name: card.given_name,
            family_name: card.family_name,
            organisation: card.organisation,
            emails: card.emails,
            phones: card.phones,
            address: card.address,
            notes: card.notes,
            source: card.source,
            ..ContactFields::new(day("2025-01-01"))
        };
        Incoming { uid: uid.map(str::to_owned), answers, ..Incoming::new(2, card) }
    });
    proptest::collection::vec(row, 1..6)
}

/// A card, what it answered, and an objection.
type Written = (ContactFields, Vec<(usize, ConsentAct, NaiveDate, How)>, Option<Option<Channel>>);

/// A book with some cards and what they answered.
fn books() -> impl Strategy<Value = Vec<Written>> {
    let act = select(vec![ConsentAct::Given, ConsentAct::Given, ConsentAct::Refused, ConsentAct::Withdrawn]);
    let event = (0_usize..4, act, days(), select(How::ALL));
    let objection = proptest::option::weighted(0.3, proptest::option::of(select(Channel::ALL)));
    proptest::collection::vec((people(), proptest::collection::vec(event, 0..4), objection), 0..5)
}

const SLUGS: [&str; 4] = ["email", "sms", "phone", "post"];
/// After every day of the strategies, so that nothing is refused for being too early.
const LATE: &str = "2027-12-31";

fn written(cards: Vec<Written>) -> Book {
    let mut book = Book::in_memory();
    for (name, end) in
        [("Een", "2028-06-30"), ("Twee", "2026-03-31"), ("Drie", "2026-12-31"), ("Vier", "2028-06-30")]
    {
        book.store.add_campaign(&book::campaign(name, "2025-01-01", end), day("2025-01-01")).unwrap();
    }
    let today = day(LATE);
    for (card, events, objection) in cards {
        let id = book.store.add_contact(&card, &[], today).unwrap().value;
        for (place, act, on, how) in events {
            let event = fichebak::domain::consent::NewEvent { on, ..book.event(SLUGS[place], act, how) };
            book.store.record_consent(id, &event, today).unwrap();
        }
        if let Some(channel) = objection {
            book.store.object(id, channel, day("2026-01-01"), today).unwrap();
        }
    }
    book
}

/// What the stored answers say.
fn stored(book: &Book) -> Vec<(i64, String)> {
    let conn = book.shell();
    let mut rows = conn
        .prepare(
            "SELECT contact_id, rule || ' ' || severity || ' ' || due || ' ' || about FROM finding \
             UNION ALL SELECT contact_id, category_id || ' ' || state FROM box_state \
             UNION ALL SELECT contact_id, campaign_id || ' ' || state FROM member ORDER BY 1, 2",
        )
        .unwrap();
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn is_fresh(book: &mut Book) -> bool {
    let before = stored(book);
    // Any setting that matters has every card assessed again.
    let settings = book.store.shop().unwrap().settings;
    let other = fichebak::domain::settings::Settings {
        prospect: fichebak::domain::period::Period { n: settings.prospect.n + 1, ..settings.prospect },
        ..settings.clone()
    };
    book.store.save_settings(&other, day(LATE)).unwrap();
    book.store.save_settings(&settings, day(LATE)).unwrap();
    stored(book) == before
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(60);
    ProptestConfig { cases, max_shrink_iters: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn importing_twice_changes_nothing(cards in books(), file in files()) {
        let mut book = written(cards);
        let today = day(LATE);
        import(&mut book.store, file.clone(), on(today));
        let once = looks(&book.store, today);
        prop_assert!(is_fresh(&mut book));
        for later in [today, today + chrono::Days::new(40)] {
            let (imported, told) = import(&mut book.store, file.clone(), on(later));
            prop_assert_eq!(imported.unchanged + imported.refused, file.len() as u64, "{:?}", told);
            prop_assert_eq!(&looks(&book.store, today), &once);
        }
    }

    #[test]
    fn an_import_never_raises_permission(cards in books(), file in files()) {
        let mut book = written(cards);
        let today = day(LATE);
        let shop = book.store.shop().unwrap();
        let mut before = BTreeMap::new();
        book.store.each_dossier(&mut |dossier| {
            before.insert(dossier.contact.id, dossier);
            true
        }).unwrap();
        import(&mut book.store, file, on(today));
        for (id, was) in before {
            let is = book.dossier(id);
            let (then, now) = (rules::assess(&was, &shop, today), rules::assess(&is, &shop, today));
            // What an organisation's own mailbox may get follows from its address (R18).
            let is_person = was.contact.fields.kind.is_natural_person();
            for (then, now) in then.uses.iter().zip(&now.uses).filter(|_| is_person) {
                let about = shop.categories.iter().find(|own| own.kind == fichebak::domain::category::CategoryKind::Channel(then.channel)).unwrap().id;
                let about = ConsentFor::Category(about);
                let state = |dossier: &Dossier| rules::assess(dossier, &shop, today).standing(about).map_or(BoxState::NeverAsked, |own| own.state);
                let is_proven = state(&was) == BoxState::NeverAsked && state(&is) == BoxState::Given;
                prop_assert!(then.allowed || !now.allowed || is_proven, "{:?} -> {:?}\n{:#?}\n{:#?}", then, now, was, is);
                if is_proven {
                    prop_assert!(!was.objections.iter().any(|own| own.covers(then.channel)));
                }
                if matches!(state(&was), BoxState::Refused | BoxState::Withdrawn) {
                    prop_assert_eq!(state(&was), state(&is));
                }
            }
            prop_assert_eq!(was.contact.fields.relation, is.contact.fields.relation);
            prop_assert!(was.objections.iter().all(|own| is.objections.contains(own)));
        }
    }

    #[test]
    fn an_import_taken_back_leaves_the_same_book(cards in books(), file in files()) {
        let mut book = written(cards);
        let today = day(LATE);
        let before = looks(&book.store, today);
        let (imported, _) = import(&mut book.store, file.clone(), on(today));
        let undone = book.store.undo_import(today, &quietly).unwrap();
        prop_assert_eq!((undone.removed, undone.kept), (imported.added, 0));
        prop_assert_eq!(looks(&book.store, today), before);
        prop_assert!(is_fresh(&mut book));
        // And it comes in again as it did.
        let again = import(&mut book.store, file, on(today)).0;
        prop_assert_eq!(again, imported);
    }
}
