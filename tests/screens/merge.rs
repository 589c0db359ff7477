//! The screens for two cards of one person: possible doubles, and the merge field by field.

use crate::common::screen::{Screen, TODAY, day};
use fichebak::app::Screen as Tab;
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, PostalAddress, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::store::Store;

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

fn card(given: &str, family: &str, street: &str, notes: &str) -> ContactFields {
    ContactFields {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        emails: vec![Reach::new(format!("{}@example.be", given.to_lowercase()))],
        phones: vec![Reach::new("0470 12 34 56")],
        address: PostalAddress {
            street: street.to_owned(),
            postcode: "3000".to_owned(),
            city: "Leuven".to_owned(),
            ..PostalAddress::default()
        },
        notes: notes.to_owned(),
        ..ContactFields::new(day("2026-11-20"))
    }
}

/// Els, a client who agreed to text messages, and Elsje, a prospect who refused them earlier; and Jan.
fn fill(store: &mut Store) {
    let client = ContactFields {
        relation: RelationKind::Client,
        last_sale_on: Some(day("2026-11-01")),
        ..card("Els", "Janssens", "Kerkstraat 4", "Bread on Friday")
    };
    let els = store.add_contact(&client, &[], day(TODAY)).unwrap().value;
    let prospect = card("Elsje", "Jansens", "Kerkstraat 4 bus 2", "Wants the leaflet");
    let elsje = store.add_contact(&prospect, &[], day(TODAY)).unwrap().value;
    let jan = ContactFields { phones: Vec::new(), ..card("Jan", "Peeters", "Markt 1", "") };
    store.add_contact(&jan, &[], day(TODAY)).unwrap();
    let sms = ConsentFor::Category(store.shop().unwrap().category_by_slug("sms").unwrap().id);
    let mut answer = |id, act, on: &str| {
        let (how, evidence) = (Some(How::Counter), String::new());
        let event = NewEvent { about: sms, act, on: day(on), how, evidence };
        store.record_consent(id, &event, day(TODAY)).unwrap();
    };
    answer(els, ConsentAct::Given, "2026-11-10");
    answer(elsje, ConsentAct::Refused, "2026-11-02");
}

/// With Els and Elsje noted as a possible double, as an import does.
fn doubles(lang: Lang, size: (u16, u16)) -> Screen {
    let mut screen = Screen::in_language(lang, size, |store| {
        fill(store);
        let shell = rusqlite::Connection::open(store.path()).unwrap();
        let sql = "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (1, 2, 'phone', '2026-11-20')";
        shell.execute(sql, []).unwrap();
    });
    screen.settle();
    screen
}

fn snapshots(name: &str, lang: Lang, keys: &str) {
    for size in SIZES {
        let mut screen = doubles(lang, size);
        screen.keys(keys).settle();
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), screen.text());
    }
}

#[test]
fn possible_doubles_look_like_this() {
    snapshots("doubles", Lang::En, "2G<Enter>");
}

#[test]
fn the_merge_looks_like_this() {
    snapshots("merge", Lang::En, "2G<Enter><Enter><Down><Right>");
}

#[test]
fn the_merge_looks_like_this_in_dutch() {
    snapshots("merge_nl", Lang::Nl, "2G<Enter><Enter>");
}

#[test]
fn the_question_looks_like_this() {
    snapshots("merge_confirm", Lang::En, "2G<Enter><Enter><Enter>");
}

#[test]
fn the_other_card_is_found_like_this() {
    snapshots("merge_other", Lang::En, "M");
}

fn ids(screen: &Screen) -> Vec<i64> {
    let mut ids: Vec<i64> =
        screen.app.desk.book.ids(&fichebak::store::Filter::All).unwrap().iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids
}

fn given_name(screen: &Screen, id: i64) -> String {
    screen.app.desk.book.dossier(ContactId(id)).unwrap().unwrap().contact.fields.given_name
}

#[test]
fn a_pair_is_merged_as_chosen_and_u_takes_it_back() {
    let mut screen = doubles(Lang::En, (80, 24));
    // The question starts on the safe answer.
    screen.keys("2G<Enter><Enter><Down><Space><Enter><Enter>").settle();
    assert_eq!(ids(&screen), [1, 2, 3]);
    screen.keys("<Enter><Tab><Enter>");
    assert!(screen.text().contains("Merged: Elsje Janssens"), "{}", screen.text());
    screen.settle();
    assert_eq!(ids(&screen), [1, 3]);
    assert_eq!(given_name(&screen, 1), "Elsje");
    assert!(!screen.app.desk.book.needs_compacting().unwrap());
    assert!(!screen.text().contains("Possible doubles"), "{}", screen.text());
    screen.keys("u").settle();
    assert_eq!(ids(&screen), [1, 2, 3]);
    assert_eq!((given_name(&screen, 1), given_name(&screen, 2)), ("Els".to_owned(), "Elsje".to_owned()));
    assert!(screen.text().contains("Possible doubles"), "{}", screen.text());
    screen.keys("<C-r>").settle();
    assert_eq!(ids(&screen), [1, 3]);
}

#[test]
fn tab_changes_which_card_stays() {
    let mut screen = doubles(Lang::En, (80, 24));
    screen.keys("2G<Enter><Enter><Tab><Enter><Tab><Enter>").settle();
    assert_eq!(ids(&screen), [2, 3]);
    let joined = screen.app.desk.book.dossier(ContactId(2)).unwrap().unwrap().contact.fields;
    assert_eq!((joined.given_name.as_str(), joined.relation), ("Elsje", RelationKind::Client));
}

#[test]
fn two_different_people_are_not_shown_again() {
    let mut screen = doubles(Lang::En, (80, 24));
    screen.keys("2GD");
    assert_eq!(screen.app.desk.counts.doubles, 0);
    assert!(screen.text().contains("Two different people"), "{}", screen.text());
    screen.keys("u");
    assert_eq!(screen.app.desk.counts.doubles, 1);
    screen.keys("G<Enter><Enter>D");
    assert_eq!(screen.app.desk.counts.doubles, 0);
    // Elsewhere the key says that there is no pair.
    screen.keys("D");
    assert!(screen.text().contains("no pair"), "{}", screen.text());
}

#[test]
fn the_other_card_is_found_by_typing() {
    let mut screen = doubles(Lang::En, (80, 24));
    // The possible double comes first; another card by typing.
    screen.keys("MPeet<Enter>");
    assert!(screen.text().contains("Jan Peeters"), "{}", screen.text());
    screen.keys("<Enter><Tab><Enter>").settle();
    assert_eq!(screen.app.desk.screen, Tab::Contacts);
    // The first card of the list stays: Jansens, Elsje.
    assert_eq!(ids(&screen), [1, 2]);
    screen.keys("Mnobody");
    assert!(screen.text().contains("No other card"), "{}", screen.text());
    screen.keys("<Enter><Esc>");
    assert!(screen.app.layers.is_empty());
}

#[test]
fn a_way_back_waits_while_the_file_is_rewritten() {
    let mut screen = doubles(Lang::En, (80, 24));
    screen.keys("2G<Enter><Enter><Enter><Tab><Enter>");
    // Straight behind it: taken back at once, or later, but never lost.
    screen.keys("u").settle();
    if ids(&screen) == [1, 3] {
        screen.keys("u").settle();
    }
    assert_eq!(ids(&screen), [1, 2, 3]);
}
