//! Possible doubles: noted, listed, decided, and gone with either card.

use crate::common::book::{Book, client, day, prospect, quietly, today};
use fichebak::domain::contact::ContactId;
use fichebak::domain::double::DoubleReason;
use fichebak::store::StoreError;

fn pair(book: &Book, one: ContactId, other: ContactId, why: &str) {
    let sql =
        "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (?1, ?2, ?3, '2026-06-01')";
    book.shell().execute(sql, (one.0.min(other.0), one.0.max(other.0), why)).unwrap();
}

fn case() -> (Book, [ContactId; 3]) {
    let mut book = Book::new();
    let els = book.add(client("Els", "Janssens"));
    let elsje = book.add(prospect("Elsje", "Janssens"));
    let jan = book.add(prospect("Jan", "Peeters"));
    pair(&book, els, elsje, "name-at-address");
    pair(&book, elsje, jan, "phone");
    (book, [els, elsje, jan])
}

fn listed(book: &Book) -> Vec<(i64, i64)> {
    let doubles = book.store.doubles(None, 10).unwrap();
    doubles.iter().map(|double| (double.one.id().0, double.other.id().0)).collect()
}

#[test]
fn doubles_are_listed_by_page_and_by_card() {
    let (book, [els, elsje, jan]) = case();
    assert_eq!(listed(&book), [(1, 2), (2, 3)]);
    let first = book.store.doubles(None, 1).unwrap().remove(0);
    assert_eq!((first.why, first.noted_on), (DoubleReason::NameAtAddress, day("2026-06-01")));
    assert_eq!(first.one.list_name, "Janssens, Els");
    let second = book.store.doubles(Some((els, elsje)), 10).unwrap();
    assert_eq!(second.iter().map(|double| double.why).collect::<Vec<_>>(), [DoubleReason::Phone]);
    for (card, count) in [(els, 1), (elsje, 2), (jan, 1)] {
        assert_eq!(book.store.doubles_of(card).unwrap().len(), count);
    }
    assert_eq!(book.store.counts().unwrap().doubles, 2);
}

#[test]
fn two_different_people_are_not_asked_about_again() {
    let (mut book, [els, elsje, jan]) = case();
    let done = book.store.are_different(elsje, els, today()).unwrap();
    assert_eq!(listed(&book), [(2, 3)]);
    assert_eq!(book.store.counts().unwrap().doubles, 1);
    let again = book.store.are_different(els, elsje, today());
    assert!(matches!(again, Err(StoreError::NoSuchDouble)), "{again:?}");
    let unknown = book.store.are_different(els, jan, today());
    assert!(matches!(unknown, Err(StoreError::NoSuchDouble)), "{unknown:?}");
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!(listed(&book), [(1, 2), (2, 3)]);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(listed(&book), [(2, 3)]);
}

#[test]
fn a_pair_goes_with_either_card() {
    let (mut book, [els, elsje, _]) = case();
    let done = book.store.are_different(els, elsje, today()).unwrap();
    book.store.erase_contacts(&[elsje], 0, "", today(), &quietly).unwrap();
    assert_eq!(listed(&book), []);
    assert_eq!(book.store.counts().unwrap().doubles, 0);
    assert_eq!(book.number("SELECT count(*) FROM possible_double"), 0);
    // The way back finds the card gone, and brings no pair back.
    book.store.undo(done.undo, today()).unwrap();
    assert_eq!(book.number("SELECT count(*) FROM possible_double"), 0);
    // Also by hand, with foreign keys off.
    let (book, [els, ..]) = case();
    book.shell().execute("DELETE FROM contact WHERE id = ?1", [els.0]).unwrap();
    assert_eq!(listed(&book), [(2, 3)]);
    assert_eq!(book.store.counts().unwrap().doubles, 1);
}

#[test]
fn the_table_refuses_what_cannot_be() {
    let (book, _) = case();
    for sql in [
        "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (3, 1, 'phone', '2026-06-01')",
        "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (1, 1, 'phone', '2026-06-01')",
        "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (1, 3, 'Els', '2026-06-01')",
        "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (1, 3, 'phone', 'June')",
        "UPDATE possible_double SET different = 2",
    ] {
        assert!(book.shell().execute(sql, []).is_err(), "{sql}");
    }
}
