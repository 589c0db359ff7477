//! Finding cards by what stands on them, from the file and as one types.

use crate::common::book::{Book, client, organisation, prospect, quietly, today, with_email, with_phone};
use fichebak::domain::contact::{ContactFields, ContactId, PostalAddress, Reach, RelationKind};
use fichebak::store::{Likeness, ListRow, SearchIndex};
use proptest::prelude::*;

/// Both ways of searching, which must agree.
fn search(book: &Book, index: &SearchIndex, query: &str) -> Vec<ContactId> {
    let found = index.search(query, &|_| true);
    let rows: Vec<ContactId> = book.store.search(query, 1000).unwrap().iter().map(ListRow::id).collect();
    assert_eq!(found, rows, "{query:?}");
    found
}

#[test]
fn a_word_is_found_in_any_field_however_it_is_written() {
    let mut book = Book::new();
    let alvaro = book.add(with_phone(prospect("Álvaro", "Van den Broeck"), "0470 12 34 56"));
    let mut card = with_email(client("Lætitia", "D'Hondt"), "laet@example.be");
    card.address = PostalAddress {
        street: "Kerkstraat 4".to_owned(),
        postcode: "3000".to_owned(),
        city: "Sint-Joris-Weert".to_owned(),
        ..PostalAddress::default()
    };
    card.tags = vec!["vaste klant".to_owned()];
    card.notes = "Zuurdesem\nop vrijdag".to_owned();
    card.phones = vec![Reach::new("+31 6 12345678"), Reach::new("bel de buren")];
    let laetitia = book.add(card);
    let bv = book.add(organisation("Bakkerij Müller & Zoon", RelationKind::Client));
    let index = book.store.load_search().unwrap();
    let table: [(&str, &[ContactId]); 30] = [
        // As the list shows it.
        ("Van den Broeck, Álvaro", &[alvaro]),
        ("broeck, a.", &[alvaro]),
        ("alvaro", &[alvaro]),
        ("ÁLV", &[alvaro]),
        ("laetitia", &[laetitia]),
        ("Lætitia", &[laetitia]),
        ("vandenbroeck", &[alvaro]),
        ("broeck", &[alvaro]),
        ("dhondt", &[laetitia]),
        ("d'hondt", &[laetitia]),
        ("laet@example", &[laetitia]),
        ("sintjoris", &[laetitia]),
        ("3000", &[laetitia]),
        ("kerkstraat4", &[laetitia]),
        ("vasteklant", &[laetitia]),
        ("zuurdesem", &[laetitia]),
        ("muller", &[bv]),
        ("0470", &[alvaro]),
        ("0470123456", &[alvaro]),
        ("0470/12.34.56", &[alvaro]),
        ("+32470", &[alvaro]),
        ("003247012", &[alvaro]),
        ("0031612345678", &[laetitia]),
        ("buren", &[]),
        // Two words may stand in two fields; one word stands in one.
        ("van alvaro", &[alvaro]),
        ("zuurdesem laetitia", &[laetitia]),
        ("alvarovan", &[]),
        ("alvaro muller", &[]),
        ("  ", &[bv, laetitia, alvaro]),
        ("e", &[bv, laetitia, alvaro]),
    ];
    for (query, expected) in table {
        assert_eq!(search(&book, &index, query), expected, "{query:?}");
    }
    assert_eq!(index.search("", &|id| id != laetitia), [bv, alvaro]);
    assert_eq!(book.store.search("e", 2).unwrap().len(), 2);
    assert_eq!(search(&book, &index, &"e ".repeat(5000)), [bv, laetitia, alvaro]);
}

#[test]
fn the_index_follows_what_changes() {
    let mut book = Book::new();
    let els = book.add(prospect("Els", "Janssens"));
    let jan = book.add(prospect("Jan", "Peeters"));
    let mut index = book.store.load_search().unwrap();
    book.store.edit_contact(els, &prospect("Els", "Zwart"), &[], today()).unwrap();
    let an = book.add(prospect("An", "Mertens"));
    let bart = book.add(prospect("Bart", "Aerts"));
    book.store.erase_contacts(&[jan], 6, "", today(), &quietly).unwrap();
    index.update(&book.store, &[els, jan, an, bart]).unwrap();
    assert_eq!(index.len(), 3);
    assert_eq!(search(&book, &index, ""), [bart, an, els]);
    assert_eq!(search(&book, &index, "janssens"), []);
    assert_eq!(search(&book, &index, "zwart"), [els]);
    book.store.edit_contact(els, &prospect("Els", "Adams"), &[], today()).unwrap();
    index.update(&book.store, &[els, els]).unwrap();
    assert_eq!(search(&book, &index, "e"), search(&book, &book.store.load_search().unwrap(), "e"));
    assert_eq!(search(&book, &index, ""), [els, bart, an]);
}

#[test]
fn a_card_that_may_be_the_same_is_offered() {
    let mut book = Book::new();
    let els =
        book.add(with_phone(with_email(prospect("Els", "Janssens"), "els@example.be"), "0470 12 34 56"));
    let an = book.add(prospect("An", "Van den Broeck"));
    let _ = book.add(prospect("Piet", "Aerts"));
    let similar = |card: &ContactFields, except: Option<ContactId>| -> Vec<(ContactId, Likeness)> {
        let found = book.store.similar(card, except).unwrap();
        found.into_iter().map(|own| (own.row.id(), own.why)).collect()
    };
    assert_eq!(similar(&with_email(prospect("", ""), "ELS@example.be"), None), [(els, Likeness::Email)]);
    assert_eq!(similar(&with_phone(prospect("", ""), "+32 470/12 34 56"), None), [(els, Likeness::Phone)]);
    assert_eq!(similar(&prospect("Els", "Jansens"), None), [(els, Likeness::Name)]);
    assert_eq!(similar(&prospect("Janssens", "Els"), None), [(els, Likeness::Name)]);
    assert_eq!(similar(&prospect("An", "Vandenbroek"), None), [(an, Likeness::Name)]);
    assert_eq!(similar(&prospect("Els", "Janssens"), Some(els)), []);
    assert_eq!(similar(&prospect("Els", ""), None), []);
    assert_eq!(similar(&prospect("", ""), None), []);
    assert_eq!(similar(&prospect("Mohamed", "El Amrani"), None), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// In memory as in the file, for any names and words, also after changes.
    #[test]
    fn both_ways_agree(
        names in proptest::collection::vec(("[A-Ca-c ]{0,6}", "[A-Ca-c '-]{1,8}"), 1..12),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), "[a-c]{0,5}", any::<bool>()), 0..8),
        queries in proptest::collection::vec("[a-cA-C ]{0,4}", 1..6),
    ) {
        let mut book = Book::in_memory();
        let mut ids: Vec<ContactId> = names.iter().map(|(given, family)| book.add(prospect(given, family))).collect();
        let mut index = book.store.load_search().unwrap();
        for (who, name, erase) in changes {
            if ids.is_empty() { break }
            let place = who.index(ids.len());
            let id = ids[place];
            if erase {
                book.store.erase_contacts(&[id], 6, "", today(), &quietly).unwrap();
                ids.remove(place);
            } else {
                book.store.edit_contact(id, &prospect("Els", &name), &[], today()).unwrap();
            }
            index.update(&book.store, &[id]).unwrap();
            for query in &queries {
                search(&book, &index, query);
            }
        }
    }
}
