//! Copies: what they hold, what erasing does to them, and putting one in the book's place.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::book::{Book, client, day, prospect, quietly, today, with_email};
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, Reach};
use fichebak::domain::rules::assess;
use fichebak::store::{Access, Filter, Source, Store, StoreError};

/// Every file under the folder, whatever its depth.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// The files that hold the text, in UTF-8 or UTF-16.
fn with_text(folder: &Path, text: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        [text.as_bytes(), &wide].iter().any(|part| memchr::memmem::find(&bytes, part).is_some())
    };
    files(folder).into_iter().filter(holds).collect()
}

fn state(book: &Book, id: ContactId, slug: &str) -> BoxState {
    let about = ConsentFor::Category(book.box_id(slug));
    let shop = book.store.shop().unwrap();
    assess(&book.dossier(id), &shop, today()).standing(about).unwrap().state
}

fn is_sound(book: &Book) {
    let shell = book.shell();
    let verdict: String = shell.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
    assert!(!shell.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    // What is stored beside each card is what a fresh assessment says.
    let stored = book.number("SELECT count(*) FROM finding");
    let fresh: i64 = book
        .store
        .ids(&Filter::All)
        .unwrap()
        .into_iter()
        .map(|id| {
            let shop = book.store.shop().unwrap();
            i64::try_from(assess(&book.dossier(id), &shop, today()).findings.len()).unwrap()
        })
        .sum();
    assert_eq!(stored, fresh);
}

#[test]
fn one_copy_a_day_private_and_whole() {
    let mut book = Book::new();
    book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    assert!(book.store.back_up_daily(day("2026-06-15")).unwrap());
    assert!(!book.store.back_up_daily(day("2026-06-15")).unwrap());
    assert!(book.store.back_up_daily(day("2026-06-16")).unwrap());
    let backups = book.store.backups().unwrap();
    assert_eq!(backups.iter().map(|own| own.day).collect::<Vec<_>>(), [day("2026-06-16"), day("2026-06-15")]);
    let source = Source::look_at(&backups[0].path, None).unwrap();
    assert_eq!((source.contacts, source.copied_on), (1, Some(day("2026-06-16"))));
    assert_eq!(Store::open(&backups[0].path, Access::Read).unwrap().count(&Filter::All).unwrap(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&backups[0].path), 0o600);
        assert_eq!(mode(backups[0].path.parent().unwrap()), 0o700);
    }
}

#[test]
fn an_erasure_is_carried_into_every_copy_of_the_program() {
    let mut book = Book::new();
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let mut card = with_email(prospect("Wilhelmina", "Quackelbeen"), "wilhelmina@example.be");
    card.notes = "zuurdesem zonder zout".into();
    let gone = book.add(card);
    let mut kept = with_email(client("Bart", "De Smet"), "bart@example.be");
    kept.phones = vec![Reach { collected_for: Some(lent), ..Reach::new("0470 12 34 56") }];
    let bart = book.add(kept);
    let collected = ContactFields { collected_for: Some(lent), ..prospect("Nepomuk", "Vanderelst") };
    book.add(collected);
    for on in ["2026-06-13", "2026-06-14", "2026-06-15"] {
        book.store.back_up_daily(day(on)).unwrap();
    }
    let own = book.folder().join("own.db");
    book.store.back_up_to(&own, today()).unwrap();
    assert_eq!(book.store.copy_taken_on().unwrap(), Some(today()));
    assert_eq!(with_text(book.folder(), "Quackelbeen").len(), 5);

    book.store.erase_contacts(&[gone], 6, "", today(), &quietly).unwrap();
    assert!(!book.store.back_up_daily(day("2026-06-16")).unwrap(), "not before it is compacted");
    book.store.purge(&[lent], today(), &quietly).unwrap();
    book.store.compact(&quietly).unwrap();
    for text in
        ["Quackelbeen", "wilhelmina@example.be", "zuurdesem zonder", "quackelbeen", "Nepomuk", "+32470123456"]
    {
        // The owner's copy is the owner's.
        assert_eq!(with_text(book.folder(), text), std::slice::from_ref(&own), "{text}");
    }
    for backup in book.store.backups().unwrap() {
        let copy = Store::open(&backup.path, Access::Read).unwrap();
        let ids = copy.ids(&Filter::All).unwrap();
        assert_eq!(ids, [bart]);
        assert_eq!(copy.dossier(bart).unwrap().unwrap().contact.fields.emails.len(), 1);
    }
    assert!(book.store.back_up_daily(day("2026-06-16")).unwrap());
}

#[test]
fn an_interrupted_cleaning_is_finished_by_the_next_compaction() {
    let mut book = Book::new();
    let gone = book.add(prospect("Wilhelmina", "Quackelbeen"));
    for on in ["2026-06-13", "2026-06-14", "2026-06-15"] {
        book.store.back_up_daily(day(on)).unwrap();
    }
    book.store.erase_contacts(&[gone], 6, "", today(), &quietly).unwrap();
    for stop in 0..6 {
        let stopped = book.store.compact(&|done, _| done < stop);
        assert!(matches!(stopped, Err(StoreError::Cancelled)), "{stop}: {stopped:?}");
        assert!(book.store.needs_compacting().unwrap());
    }
    fs::write(book.store.backups().unwrap()[1].path.as_path(), "no book any more: Quackelbeen").unwrap();
    book.store.compact(&quietly).unwrap();
    assert_eq!(book.store.backups().unwrap().len(), 2, "a damaged copy goes");
    assert!(with_text(book.folder(), "Quackelbeen").is_empty());
}

#[test]
fn a_restore_brings_nobody_back_who_said_no() {
    let mut book = Book::new();
    let given = |book: &Book, slug: &str| book.event(slug, ConsentAct::Given, How::Paper);
    let els = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    let jan = book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    let piet = book.add(with_email(prospect("Piet", "Aerts"), "piet@example.be"));
    for id in [els, jan, piet] {
        let event = given(&book, "email");
        book.store.record_consent(id, &event, today()).unwrap();
    }
    let copy = book.folder().join("copy.db");
    book.store.back_up_to(&copy, day("2026-06-14")).unwrap();

    let withdrawn = NewEvent { act: ConsentAct::Withdrawn, ..given(&book, "email") };
    book.store.record_consent(els, &withdrawn, today()).unwrap();
    book.store.object(jan, Some(Channel::Post), today(), today()).unwrap();
    book.store.erase_contacts(&[piet], 36, "", today(), &quietly).unwrap();
    book.store.compact(&quietly).unwrap();
    book.store.object_unknown("an@example.be", None, today(), today()).unwrap();
    let late = book.add(prospect("Late", "Komer"));

    let source = Source::look_at(&copy, None).unwrap();
    let restored = book.store.restore(&source, today(), day("2026-06-15")).unwrap();
    assert!(restored.carried.unwrap() >= 3, "{restored:?}");
    assert_eq!(book.store.ids(&Filter::All).unwrap(), [els, jan]);
    assert_eq!(state(&book, els, "email"), BoxState::Withdrawn);
    assert_eq!(book.dossier(jan).objections.len(), 1);
    assert!(book.store.is_suppressed("an@example.be").unwrap());
    is_sound(&book);
    // The book that was there is kept, with what was in it.
    let kept = Store::open(&restored.kept.unwrap(), Access::Read).unwrap();
    assert!(kept.dossier(late).unwrap().is_some());
    assert_eq!(with_text(book.folder(), "Piet"), [copy], "nothing of the erased but in the owner's copy");
    // Numbers that were given out are not given out again.
    assert!(book.add(prospect("Nieuw", "Kaartje")).0 > late.0);
    // The same again changes nothing more.
    let again = book.store.restore(&source, today(), day("2026-06-15")).unwrap();
    assert_eq!(book.store.ids(&Filter::All).unwrap(), [els, jan]);
    assert!(again.carried >= Some(3));
    is_sound(&book);
}

#[test]
fn what_is_no_copy_of_this_book_is_left_alone() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    let mut other = Book::new();
    other.add(prospect("Jan", "Peeters"));
    let copy = book.folder().join("other.db");
    other.store.back_up_to(&copy, today()).unwrap();
    let source = Source::look_at(&copy, None).unwrap();
    assert!(matches!(book.store.restore(&source, today(), today()), Err(StoreError::OtherBook(_))));
    assert_eq!(book.store.count(&Filter::All).unwrap(), 1);

    let text = book.folder().join("text.db");
    fs::write(&text, "not a book").unwrap();
    assert!(matches!(Source::look_at(&text, None), Err(StoreError::NotADatabase(_))));
    assert!(matches!(Source::look_at(&book.folder().join("none.db"), None), Err(StoreError::Missing(_))));
    let mut bytes = fs::read(&copy).unwrap();
    for byte in bytes.iter_mut().skip(8192).take(40_000) {
        *byte = 7;
    }
    let damaged = book.folder().join("damaged.db");
    fs::write(&damaged, bytes).unwrap();
    assert!(Source::look_at(&damaged, None).is_err());

    // An empty book is nobody's: it takes any copy.
    let mut empty = Book::new();
    let restored = empty.store.restore(&source, today(), today()).unwrap();
    assert_eq!(restored.carried, None);
    assert_eq!(empty.store.count(&Filter::All).unwrap(), 1);
    is_sound(&empty);
}

#[test]
fn a_restore_waits_for_nobody_and_leaves_the_book() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    let copy = book.folder().join("copy.db");
    book.store.back_up_to(&copy, today()).unwrap();
    let source = Source::look_at(&copy, None).unwrap();
    let reader = book.shell();
    reader.execute_batch("BEGIN; SELECT * FROM contact;").unwrap();
    let refused = book.store.restore(&source, today(), today());
    assert!(matches!(refused, Err(StoreError::Locked(_))), "{refused:?}");
    assert_eq!(book.store.count(&Filter::All).unwrap(), 1);
    drop(reader);
    book.add(prospect("Jan", "Peeters"));
    book.store.restore(&source, today(), today()).unwrap();
    assert_eq!(book.store.count(&Filter::All).unwrap(), 1);
}

/// Which file it is, whatever its name.
#[cfg(unix)]
fn file_number(path: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap())
}

#[test]
#[cfg(unix)]
fn a_copy_that_was_cleaned_by_half_is_written_anew_by_the_next_compaction() {
    let mut book = Book::new();
    let id = book.add(with_email(prospect("Els", "Zwymbrak"), "els@example.be"));
    let copy = book.store.back_up_now(day("2026-06-14")).unwrap();
    book.store.erase_contacts(&[id], 32, "", today(), &quietly).unwrap();
    // Stands for a disk without room: the copy cannot be written anew after its card was deleted.
    let in_the_way = copy.with_file_name(".half-made.db-0");
    fs::create_dir(&in_the_way).unwrap();
    assert!(matches!(book.store.compact(&quietly), Err(StoreError::NotCompacted(_))));
    assert!(book.store.needs_compacting().unwrap());
    let by_half = file_number(&copy);
    fs::remove_dir(&in_the_way).unwrap();
    book.store.compact(&quietly).unwrap();
    assert_ne!(file_number(&copy), by_half, "its pages are those of before");
    let conn = rusqlite::Connection::open(&copy).unwrap();
    let mark = "SELECT count(*) FROM meta WHERE key = 'compact_pending'";
    assert_eq!(conn.query_row(mark, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    // Nothing new: it is left alone.
    let done = file_number(&copy);
    book.store.compact(&quietly).unwrap();
    assert_eq!(file_number(&copy), done);
}

#[test]
fn what_happened_twice_on_a_day_is_carried_over_twice() {
    for end in [ConsentAct::Withdrawn, ConsentAct::Given] {
        let mut book = Book::new();
        let id = book.add(with_email(client("Els", "Janssens"), "els@example.be"));
        let about = ConsentFor::Category(book.box_id("email"));
        // `Given` stands for: by mistake.
        let stop = |book: &mut Book| {
            if end == ConsentAct::Withdrawn {
                let event = book.event("email", ConsentAct::Withdrawn, How::Paper);
                drop(book.store.record_consent(id, &event, today()).unwrap());
            } else {
                drop(book.store.correct_consent(id, about, today()).unwrap());
            }
        };
        book.give(id, "email");
        stop(&mut book);
        book.give(id, "email");
        let copy = book.folder().join("own.db");
        book.store.back_up_to(&copy, today()).unwrap();
        stop(&mut book);
        let source = Source::look_at(&copy, None).unwrap();
        book.store.restore(&source, today(), today()).unwrap();
        assert_ne!(state(&book, id, "email"), BoxState::Given, "{end:?}");
    }
}

#[test]
fn who_came_after_the_copy_and_said_no_leaves_a_hash() {
    let mut book = Book::new();
    let copy = book.folder().join("own.db");
    book.store.back_up_to(&copy, today()).unwrap();
    let objector = book.add(with_email(client("Els", "Janssens"), "els@example.be"));
    book.store.object(objector, None, today(), today()).unwrap();
    let withdrawn = book.add(with_email(client("Jan", "Peeters"), "jan@example.be"));
    book.give(withdrawn, "email");
    let event = book.event("email", ConsentAct::Withdrawn, How::Paper);
    book.store.record_consent(withdrawn, &event, today()).unwrap();
    let source = Source::look_at(&copy, None).unwrap();
    let restored = book.store.restore(&source, today(), today()).unwrap();
    assert_eq!(restored.carried, Some(2));
    for address in ["Els@example.be", "jan@example.be"] {
        assert!(book.store.is_suppressed(address).unwrap(), "{address}");
    }
}

#[test]
fn a_book_with_objections_only_is_not_given_up_for_another() {
    let mut book = Book::new();
    book.store.object_unknown("els@example.be", None, today(), today()).unwrap();
    let mut other = Book::new();
    let copy = other.folder().join("own.db");
    other.store.back_up_to(&copy, today()).unwrap();
    let source = Source::look_at(&copy, None).unwrap();
    assert!(matches!(book.store.restore(&source, today(), today()), Err(StoreError::OtherBook(_))));
}

#[test]
fn half_of_a_copy_goes_at_the_next_start() {
    let book = Book::new();
    book.store.back_up_now(day("2026-06-14")).unwrap();
    let folder = book.folder().to_owned();
    let own = folder.join("own.db-half-made");
    let kept = folder.join("book.db-backups/.half-made.db");
    fs::write(&own, "Els").unwrap();
    fs::write(&kept, "Els").unwrap();
    let sql = "INSERT INTO meta (key, value) VALUES ('copying_to', ?1)";
    book.shell().execute(sql, [own.to_str().unwrap()]).unwrap();
    let mut book = book.reopened();
    assert!(!own.exists() && !kept.exists());
    // Before a passphrase as well, in the same session.
    fs::write(&kept, "Els").unwrap();
    if cfg!(feature = "encryption") {
        book.store.set_passphrase(fichebak::store::Passphrase::new("broodje")).unwrap();
        assert!(!kept.exists());
    }
}
