//! A whole import taken back, tried dry, or stopped half way.

use super::import::{answer, at, called, els, import, on, proven, row, said, state, taken};
use crate::common::book::{Book, client, organisation, prospect, quietly, today, with_email, with_phone};
use chrono::NaiveDate;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::BoxState;
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::incoming::{Incoming, Said};
use fichebak::domain::rules;
use fichebak::store::{Filter, ImportOptions, RowFate, Store, StoreError};

/// What an owner sees of the book: the cards without their ledgers, which only grow, and what the rules say of them.
pub(super) fn looks(store: &Store, today: NaiveDate) -> Vec<String> {
    let shop = store.shop().unwrap();
    let mut seen = Vec::new();
    let mut visit = |dossier: Dossier| {
        let assessment = rules::assess(&dossier, &shop, today);
        let standings = assessment.boxes.iter().chain(&assessment.campaigns);
        let states: Vec<_> = standings
            .filter(|own| own.state != BoxState::NeverAsked)
            .map(|own| (own.about, own.state, own.on, own.is_valid))
            .collect();
        seen.push(format!(
            "{:?}\n{:?}\n{:?}\n{:?}\n{states:?}\n{:?}\n{:?}",
            dossier.contact,
            dossier.memberships,
            dossier.objections,
            dossier.details,
            assessment.keep,
            assessment.uses
        ));
        true
    };
    store.each_dossier(&mut visit).unwrap();
    seen
}

#[test]
fn a_whole_import_is_taken_back_and_leaves_no_byte() {
    let mut book = Book::new();
    let id = book.add(els());
    book.give(id, "email");
    let before = looks(&book.store, today());
    let full = |given: &str, email: &str| {
        let card = ContactFields {
            notes: "Ongeloofwaardig".to_owned(),
            tags: vec!["Zeldzaam".to_owned()],
            ..with_email(prospect(given, "Onvindbaar"), email)
        };
        at("Nergensstraat 7", with_phone(card, "0470 98 76 54"))
    };
    let no =
        [answer(Channel::Email, Said::Withdrawn, ""), answer(None, Said::Objected, ""), proven(Channel::Sms)];
    let rows = vec![
        Incoming { uid: Some("urn:verborgen".to_owned()), ..said(full("Els", "els@example.be"), &no) },
        Incoming { uid: Some("urn:verborgen:2".to_owned()), ..said(full("Jan", "jan@example.org"), &no) },
        said(full("An", "an@example.org"), &[proven(Channel::Email)]),
    ];
    taken(&mut book, rows);
    book.store.back_up_now(today()).unwrap();
    let last = book.store.last_import().unwrap().unwrap();
    assert_eq!((last.on, last.added, last.updated), (today(), 2, 1));
    assert_eq!(book.number("SELECT count(*) FROM statement WHERE is_imported = 1"), 1);
    let undone = book.store.undo_import(today(), &quietly).unwrap();
    assert_eq!((undone.removed, undone.restored, undone.kept), (2, 1, 0));
    assert_eq!(looks(&book.store, today()), before);
    assert!(book.store.needs_compacting().unwrap());
    book.store.compact(&quietly).unwrap();
    assert_eq!(book.store.last_import().unwrap(), None);
    assert!(matches!(book.store.undo_import(today(), &quietly), Err(StoreError::CannotUndo)));
    for table in ["import_batch", "import_change", "import_touched", "source_uid"] {
        assert_eq!(book.number(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
    assert_eq!(book.number("SELECT count(*) FROM statement WHERE is_imported = 1"), 0);
    for text in [
        "Ongeloofwaardig",
        "Zeldzaam",
        "Onvindbaar",
        "onvindbaar",
        "Nergensstraat",
        "32470987654",
        "verborgen",
        "example.org",
    ] {
        assert_eq!(files_with(&book, text), [] as [String; 0], "{text}");
    }
    assert_eq!(book.number("SELECT count(*) FROM suppression"), 0);
}

/// The files of the book's folder, copies too, in which a text stands.
fn files_with(book: &Book, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![book.folder().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read(&path).unwrap().windows(text.len()).any(|part| part == text.as_bytes()) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn what_the_owner_did_since_stays() {
    let mut book = Book::new();
    let old = book.add(els());
    let brought = with_phone(ContactFields { notes: "Taart".to_owned(), ..els() }, "0470 12 34 56");
    taken(
        &mut book,
        vec![
            row(brought),
            row(prospect("Jan", "Peeters")),
            row(prospect("An", "Aerts")),
            row(prospect("Bo", "Claes")),
        ],
    );
    let changed = ContactFields { notes: "Taart op zondag".to_owned(), ..book.dossier(old).contact.fields };
    book.store.edit_contact(old, &changed, &[], today()).unwrap();
    book.give(ContactId(2), "email");
    // Work that was taken back is no work.
    let done = book.store.edit_contact(ContactId(3), &prospect("An", "Aertsen"), &[], today()).unwrap();
    book.store.undo(done.undo, today()).unwrap();
    let undone = book.store.undo_import(today(), &quietly).unwrap();
    assert_eq!((undone.removed, undone.restored, undone.kept), (2, 1, 2));
    let card = book.dossier(old).contact.fields;
    assert_eq!((card.notes.as_str(), card.phones.len()), ("Taart op zondag", 0));
    assert_eq!(book.store.ids(&Filter::All).unwrap().len(), 2);
    assert_eq!(state(&book, ContactId(2), "email"), BoxState::Given);
}

#[test]
fn an_erasure_a_purge_or_another_import_ends_the_way_back() {
    let mut book = Book::new();
    let id = book.add(els());
    let import = |book: &mut Book| {
        taken(book, vec![row(with_phone(els(), "0470 12 34 56")), row(prospect("Jan", "Peeters"))]);
        assert!(book.store.last_import().unwrap().is_some());
    };
    import(&mut book);
    book.store.erase_contacts(&[ContactId(2)], 6, "", today(), &quietly).unwrap();
    assert_eq!(book.store.last_import().unwrap(), None);
    assert_eq!(book.number("SELECT count(*) FROM import_change"), 0);
    import(&mut book);
    let campaign = book.campaign("Voorbij", "2026-01-01", "2026-01-31");
    book.store.purge(&[campaign], today(), &quietly).unwrap();
    assert_eq!(book.store.last_import().unwrap(), None);
    import(&mut book);
    taken(&mut book, vec![row(prospect("An", "Aerts"))]);
    let undone = book.store.undo_import(today(), &quietly).unwrap();
    assert_eq!((undone.removed, undone.restored), (1, 0));
    assert_eq!(book.dossier(id).contact.fields.phones.len(), 1);
}

#[test]
fn an_act_on_a_card_that_went_with_the_import_is_not_done_again() {
    let mut book = Book::new();
    taken(&mut book, vec![row(els())]);
    let id = ContactId(1);
    let done = book.store.edit_contact(id, &prospect("Els", "Peeters"), &[], today()).unwrap();
    let redo = book.store.undo(done.undo, today()).unwrap();
    book.store.undo_import(today(), &quietly).unwrap();
    assert!(matches!(book.store.undo(redo, today()), Err(StoreError::CannotUndo)));
    assert_eq!(book.store.count(&Filter::All).unwrap(), 0);
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let mut book = Book::new();
    book.add(els());
    let rows = || {
        vec![
            said(with_phone(els(), "0470 12 34 56"), &[answer(Channel::Email, Said::Refused, "")]),
            row(with_phone(prospect("Jan", "Peeters"), "0470 12 34 56")),
            row(ContactFields { source: String::new(), ..prospect("An", "Aerts") }),
        ]
    };
    let copies = |book: &Book| book.store.backups().unwrap().len();
    let before = (looks(&book.store, today()), std::fs::read(book.path()).unwrap(), copies(&book));
    let dry = import(&mut book.store, rows(), ImportOptions { is_dry: true, ..on(today()) });
    assert_eq!((looks(&book.store, today()), std::fs::read(book.path()).unwrap(), copies(&book)), before);
    assert_eq!(book.store.last_import().unwrap(), None);
    assert_eq!(taken(&mut book, rows()), dry);
    assert_eq!(copies(&book), before.2 + 1);
    // Nothing to import is no error.
    import(&mut book.store, vec![], ImportOptions { is_dry: true, ..on(today()) });
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let mut book = Book::new();
    book.add(els());
    let mut rows = (0..2000).map(|n| Ok(row(prospect("Piet", &format!("Nr{n}")))));
    let cancelled = book.store.import(&mut rows, on(today()), &mut |_| {}, &|done, _| done < 1000);
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    assert_eq!(book.store.count(&Filter::All).unwrap(), 1);
    assert_eq!(book.number("SELECT count(*) FROM sqlite_schema WHERE name = 'reach_match'"), 1);
}

#[test]
fn contact_persons_find_an_organisation_that_comes_later_and_lose_it_again() {
    let mut book = Book::new();
    let person = ContactFields {
        kind: ContactKind::ContactPerson,
        organisation: "Peeters BV".to_owned(),
        ..client("Piet", "Aerts")
    };
    let id = book.add(person);
    let firm =
        ContactFields { source: "beurs".to_owned(), ..organisation("Peeters BV", RelationKind::Prospect) };
    taken(&mut book, vec![row(firm)]);
    assert_eq!(book.dossier(id).contact.fields.organisation_id, Some(ContactId(2)));
    book.store.undo_import(today(), &quietly).unwrap();
    assert_eq!(book.dossier(id).contact.fields.organisation_id, None);
}

#[test]
fn a_card_that_was_joined_with_one_of_the_import_stays() {
    let mut book = Book::new();
    let old = book.add(with_phone(prospect("Els", "Janssens"), "0470 12 34 56"));
    taken(
        &mut book,
        vec![called("a", els()), called("b", with_email(prospect("Jan", "Peeters"), "jan@example.be"))],
    );
    let choices = fichebak::domain::merge::Choices::default();
    let done = book.store.merge(ContactId(2), old, &choices, today()).unwrap();
    // Taken apart again, each is what it was, also to the next import.
    book.store.undo(done.undo, today()).unwrap();
    assert_eq!(taken(&mut book, vec![called("a", els())]).0.unchanged, 1);
    taken(&mut book, vec![called("c", with_email(prospect("An", "Aerts"), "an@example.be"))]);
    let new = ContactId(4);
    book.store.merge(new, old, &choices, today()).unwrap();
    let undone = book.store.undo_import(today(), &quietly).unwrap();
    assert_eq!((undone.removed, undone.kept), (0, 1));
    assert_eq!(book.dossier(new).contact.fields.phones.len(), 1);
    // The lasting name of a card that was joined leads to the card that stays.
    book.store.merge(new, ContactId(2), &choices, today()).unwrap();
    let (_, told) = taken(&mut book, vec![called("a", els())]);
    assert_eq!(told[0].fate, RowFate::Unchanged(new));
}

// Laws --------------------------------------------------------------------------------------------------------------
