//! A book under a passphrase: what other programs see of it, and what is left of the open one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::book::{Book, day, prospect, quietly, today, with_email};
use fichebak::store::{Access, Filter, Passphrase, Source, Store, StoreError};

fn phrase(text: &str) -> Option<Passphrase> {
    Passphrase::new(text)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

fn with_text(folder: &Path, text: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| memchr::memmem::find(&fs::read(path).unwrap(), text.as_bytes()).is_some();
    files(folder).into_iter().filter(holds).collect()
}

fn filled() -> Book {
    let mut book = Book::new();
    book.add(with_email(prospect("Wilhelmina", "Quackelbeen"), "wilhelmina@example.be"));
    book
}

#[test]
fn nothing_readable_is_left_of_the_open_book_and_its_copies() {
    let mut book = filled();
    book.store.back_up_daily(day("2026-06-14")).unwrap();
    book.store.back_up_daily(day("2026-06-15")).unwrap();
    assert_eq!(with_text(book.folder(), "Quackelbeen").len(), 3);
    book.store.set_passphrase(phrase("drie kleine 'broodjes\"")).unwrap();
    for text in ["Quackelbeen", "wilhelmina", "SQLite format", "CREATE TABLE"] {
        assert!(with_text(book.folder(), text).is_empty(), "{text}");
    }
    // The same connection goes on, and so does a second one.
    book.add(prospect("Jan", "Peeters"));
    assert_eq!(book.store.door().open().unwrap().count(&Filter::All).unwrap(), 2);
    assert!(book.store.back_up_daily(day("2026-06-16")).unwrap());
    assert!(with_text(book.folder(), "Quackelbeen").is_empty());
    let path = book.path();
    let _folder = book.close();
    assert!(matches!(Store::open(&path, Access::Read), Err(StoreError::NeedsPassphrase(_))));
    let wrong = Store::open_with(&path, Access::Read, phrase("drie kleine broodjes"));
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)), "{wrong:?}");
    let right = Store::open_with(&path, Access::Write, phrase("drie kleine 'broodjes\"")).unwrap();
    assert_eq!(right.count(&Filter::All).unwrap(), 2);
}

#[test]
fn it_is_changed_and_taken_away_and_an_erasure_reaches_the_copies() {
    let mut book = filled();
    book.store.back_up_daily(today()).unwrap();
    book.store.set_passphrase(phrase("een")).unwrap();
    book.store.set_passphrase(phrase("twee")).unwrap();
    assert!(book.store.is_passphrase(&phrase("twee").unwrap()));
    let backup = book.store.backups().unwrap()[0].path.clone();
    let old = Store::open_with(&backup, Access::Read, phrase("een"));
    assert!(matches!(old, Err(StoreError::WrongPassphrase)), "{old:?}");
    assert_eq!(Source::look_at(&backup, phrase("twee")).unwrap().contacts, 1);

    let ids = book.store.ids(&Filter::All).unwrap();
    book.store.erase_contacts(&ids, 36, "", today(), &quietly).unwrap();
    book.store.compact(&quietly).unwrap();
    assert_eq!(Source::look_at(&backup, phrase("twee")).unwrap().contacts, 0);

    book.add(prospect("Jan", "Peeters"));
    book.store.set_passphrase(None).unwrap();
    assert!(!book.store.has_passphrase());
    let verdict: String = book.shell().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
    let path = book.path();
    let _folder = book.close();
    assert_eq!(Store::open(&path, Access::Read).unwrap().count(&Filter::All).unwrap(), 1);
}

#[test]
fn a_copy_under_another_passphrase_is_restored_under_the_books() {
    let mut book = filled();
    let open = book.folder().join("open.db");
    book.store.back_up_to(&open, today()).unwrap();
    book.store.set_passphrase(phrase("een")).unwrap();
    let sealed = book.folder().join("sealed.db");
    book.store.back_up_to(&sealed, today()).unwrap();
    book.store.set_passphrase(phrase("twee")).unwrap();
    let unknown = Source::look_at(&sealed, phrase("twee"));
    assert!(matches!(unknown, Err(StoreError::WrongPassphrase)), "{unknown:?}");
    for source in [Source::look_at(&sealed, phrase("een")), Source::look_at(&open, None)] {
        book.store.restore(&source.unwrap(), today(), today()).unwrap();
        assert_eq!(book.store.count(&Filter::All).unwrap(), 1);
        // The owner's own copy stays as it is.
        assert_eq!(with_text(book.folder(), "Quackelbeen"), std::slice::from_ref(&open));
        book.add(prospect("Jan", "Peeters"));
    }
}

#[test]
fn copies_that_a_killed_program_left_open_are_locked_at_the_next_start() {
    let mut book = filled();
    book.store.back_up_daily(today()).unwrap();
    let backup = book.store.backups().unwrap()[0].path.clone();
    let open = fs::read(&backup).unwrap();
    book.store.set_passphrase(phrase("een")).unwrap();
    fs::write(&backup, open).unwrap();
    book.store.lock_up_copies().unwrap();
    assert!(with_text(book.folder(), "Quackelbeen").is_empty());
    assert_eq!(Source::look_at(&backup, phrase("een")).unwrap().contacts, 1);
}

#[test]
fn a_copy_that_cannot_follow_is_told_apart_from_a_change_that_was_not_done() {
    let mut book = filled();
    let copy = book.store.back_up_now(day("2026-06-14")).unwrap();
    let in_the_way = copy.with_file_name(".half-made.db");
    fs::create_dir(&in_the_way).unwrap();
    let told = book.store.set_passphrase(phrase("broodje"));
    assert!(matches!(told, Err(StoreError::CopiesNotLocked(_))), "{told:?}");
    assert!(book.store.has_passphrase());
    fs::remove_dir(&in_the_way).unwrap();
    book.store.lock_up_copies().unwrap();
    assert!(!fs::read(&copy).unwrap().starts_with(b"SQLite"));
    // Taking it away begins with the copies: the book stays locked, and so do they.
    fs::create_dir(&in_the_way).unwrap();
    let told = book.store.set_passphrase(None);
    assert!(told.is_err() && !matches!(told, Err(StoreError::CopiesNotLocked(_))), "{told:?}");
    assert!(book.store.has_passphrase());
    assert!(!fs::read(&copy).unwrap().starts_with(b"SQLite"));
}
