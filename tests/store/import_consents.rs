//! What a file may say of advertising: a yes needs its proof, a no always counts.

use super::import::{answer, els, import, on, only, proven, row, said, state, taken};
use crate::common::book::{Book, day, prospect, quietly, today, with_email};
use fichebak::domain::category::{Category, Channel};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How};
use fichebak::domain::contact::{ContactFields, ContactId, RelationKind};
use fichebak::domain::incoming::{Answer, Said};
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::store::{Filter, ImportChange, ImportOptions, NotCounted, Statement};

#[test]
fn a_no_is_recorded_with_its_day_and_never_after_today() {
    let mut book = Book::new();
    let rows = vec![
        said(els(), &[answer(Channel::Email, Said::Withdrawn, "2026-01-31")]),
        said(with_email(prospect("Jan", "Peeters"), "jan@example.be"), &[answer(None, Said::Refused, "")]),
        said(
            with_email(prospect("An", "Aerts"), "an@example.be"),
            &[answer(Channel::Email, Said::Objected, "2027-01-01")],
        ),
    ];
    let (imported, _) = taken(&mut book, rows.clone());
    assert_eq!(imported.lowered, 6);
    let event = &book.dossier(ContactId(1)).ledger[0];
    assert_eq!((event.act, event.on, event.entered_on), (ConsentAct::Withdrawn, day("2026-01-31"), today()));
    assert_eq!(event.evidence, "toonbank");
    for slug in ["email", "sms", "phone", "post"] {
        assert_eq!(state(&book, ContactId(2), slug), BoxState::Refused);
    }
    let objections = book.dossier(ContactId(3)).objections;
    assert_eq!((objections[0].channel, objections[0].on), (Some(Channel::Email), today()));
    // The same file on another day changes nothing either.
    let (imported, told) = import(&mut book.store, rows, on(day("2026-09-01")));
    assert_eq!((imported.unchanged, imported.lowered), (3, 0), "{told:?}");
}

#[test]
fn a_no_ends_a_consent_that_the_book_has() {
    let mut book = Book::new();
    let id = book.add(els());
    let mut given = book.event("email", ConsentAct::Given, How::Paper);
    given.on = day("2026-03-01");
    book.store.record_consent(id, &given, today()).unwrap();
    // An older one does not: later consents count.
    let rows = |day: &str| vec![said(els(), &[answer(Channel::Email, Said::Withdrawn, day)])];
    let (imported, _) = taken(&mut book, rows("2025-01-01"));
    assert_eq!((imported.updated, state(&book, id, "email")), (1, BoxState::Given));
    let (_, told) = taken(&mut book, rows(""));
    let category = book.box_id("email");
    assert_eq!(
        only(&told).changes,
        [ImportChange::Box { category, from: BoxState::Given, to: BoxState::Withdrawn }]
    );
    assert_eq!(state(&book, id, "email"), BoxState::Withdrawn);
    assert_eq!(taken(&mut book, rows("2025-01-01")).0.unchanged, 1);
}

#[test]
fn a_refusal_stands_also_under_a_box_that_is_off() {
    let mut book = Book::new();
    let post = book.store.shop().unwrap().category_by_slug("post").unwrap().clone();
    book.store.edit_category(&Category { is_on: false, ..post.clone() }, &[], today()).unwrap();
    let rows = vec![said(els(), &[answer(Channel::Post, Said::Refused, "")])];
    taken(&mut book, rows.clone());
    assert_eq!(taken(&mut book, rows).0.unchanged, 1);
    book.store.edit_category(&Category { is_on: true, ..post }, &[], today()).unwrap();
    assert_eq!(state(&book, ContactId(1), "post"), BoxState::Refused);
}

#[test]
fn a_yes_counts_only_with_its_proof_and_where_nothing_stands_against_it() {
    let mut book = Book::new();
    let yes = proven(Channel::Email);
    let later = day("2026-06-16");
    let unproven = [
        Answer { on: None, ..yes.clone() },
        Answer { on: Some(later), ..yes.clone() },
        Answer { how: None, ..yes.clone() },
        Answer { wording: " ".to_owned(), ..yes.clone() },
        Answer { channel: None, ..yes.clone() },
    ];
    for answer in unproven {
        let (imported, told) = taken(&mut book, vec![said(els(), std::slice::from_ref(&answer))]);
        assert_eq!(told[0].not_counted, [NotCounted::Unproven], "{answer:?}");
        assert_eq!((imported.unproven, imported.consents), (1, 0));
        assert_eq!(state(&book, ContactId(1), "email"), BoxState::NeverAsked);
    }
    let bought = ImportOptions { is_bought: true, ..on(today()) };
    let (_, told) = import(&mut book.store, vec![said(els(), std::slice::from_ref(&yes))], bought);
    assert_eq!(told[0].not_counted, [NotCounted::Bought]);
    // With a *no* in the same row, the *no* counts.
    let both = [yes.clone(), answer(Channel::Email, Said::Refused, "2020-01-01")];
    let (_, told) =
        taken(&mut book, vec![said(with_email(prospect("Jan", "Peeters"), "jan@example.be"), &both)]);
    assert_eq!(told[0].not_counted, [NotCounted::Against]);
    // Else it counts.
    let (imported, _) = taken(&mut book, vec![said(els(), std::slice::from_ref(&yes))]);
    assert_eq!((imported.updated, imported.consents), (1, 1));
    assert_eq!(state(&book, ContactId(1), "email"), BoxState::Given);
    let assessment = rules::assess(&book.dossier(ContactId(1)), &book.store.shop().unwrap(), today());
    let standing = assessment.standing(ConsentFor::Category(book.box_id("email"))).unwrap();
    assert!(standing.is_valid);
    assert_eq!(taken(&mut book, vec![said(els(), &[yes])]).0.unchanged, 1);
}

#[test]
fn the_wording_of_a_proven_consent_is_kept_and_never_becomes_the_shops_own() {
    let mut book = Book::new();
    let about = ConsentFor::Category(book.box_id("email"));
    let own = book.store.statements(about).unwrap();
    let rows = vec![
        said(els(), &[proven(Channel::Email)]),
        said(with_email(prospect("Jan", "Peeters"), "jan@example.be"), &[proven(Channel::Email)]),
    ];
    taken(&mut book, rows);
    assert_eq!(book.store.statements(about).unwrap(), own);
    let shown = book.dossier(ContactId(1)).ledger[0].statement.unwrap();
    assert_eq!(Some(shown), book.dossier(ContactId(2)).ledger[0].statement);
    let text = |book: &Book, version: u32| {
        book.shell()
            .query_row(
                "SELECT text FROM statement WHERE category_id = ?1 AND lang = 'nl' AND version = ?2",
                (book.box_id("email").0, version),
                |row| row.get::<_, String>(0),
            )
            .unwrap()
    };
    assert_eq!(text(&book, shown.version), "Ja, mail mij elke maand.");
    // A new wording of the shop's own comes after it, and what is given next names that one.
    let category = book.store.shop().unwrap().category_by_slug("email").unwrap().clone();
    let wording = Statement { lang: Lang::Nl, version: 0, text: "Nieuwe woorden.".to_owned() };
    book.store.edit_category(&category, &[wording], today()).unwrap();
    let an = book.add(with_email(prospect("An", "Aerts"), "an@example.be"));
    book.give(an, "email");
    let own = book.dossier(an).ledger[0].statement.unwrap();
    assert_eq!(text(&book, own.version), "Nieuwe woorden.");
    assert!(own.version > shown.version);
}

#[test]
fn nothing_in_a_file_overturns_a_no() {
    let mut book = Book::new();
    let yes = || vec![said(els(), &[proven(Channel::Email)])];
    let id = book.add(els());
    for act in [ConsentAct::Refused, ConsentAct::Withdrawn] {
        let mut event = book.event("email", act, How::Counter);
        event.on = day("2026-01-01");
        let done = book.store.record_consent(id, &event, today()).unwrap();
        let (_, told) = taken(&mut book, yes());
        assert_eq!(told[0].not_counted, [NotCounted::Against]);
        book.store.undo(done.undo, today()).unwrap();
    }
    let done = book.store.object(id, None, day("2026-01-01"), today()).unwrap();
    assert_eq!(taken(&mut book, yes()).1[0].not_counted, [NotCounted::Against]);
    book.store.undo(done.undo, today()).unwrap();
    book.store.erase_contacts(&[id], 22, "", today(), &quietly).unwrap();
    book.store.object_unknown("els@example.be", None, day("2026-01-01"), today()).unwrap();
    let (imported, told) = taken(&mut book, yes());
    assert_eq!((imported.added, imported.suppressed), (1, 1));
    assert_eq!(told[0].not_counted, [NotCounted::Against]);
    let id = book.store.ids(&Filter::All).unwrap()[0];
    assert_eq!(state(&book, id, "email"), BoxState::NeverAsked);
}

#[test]
fn who_is_there_already_belongs_to_the_campaign_as_well() {
    let mut book = Book::new();
    let id = book.add(ContactFields { relation: RelationKind::Client, ..els() });
    let campaign = book.campaign("Lentefeest", "2026-01-01", "2026-12-31");
    let file = || vec![row(ContactFields { collected_for: Some(campaign), ..els() })];
    let (_, told) = taken(&mut book, file());
    assert_eq!(told[0].changes, [ImportChange::Campaign(campaign)]);
    assert_eq!(book.dossier(id).contact.fields.collected_for, None);
    assert_eq!(book.store.count(&Filter::Campaign(campaign)).unwrap(), 1);
    assert_eq!(taken(&mut book, file()).0.unchanged, 1);
    book.store.undo_import(today(), &quietly).unwrap();
    // Only the last import, which did nothing.
    assert_eq!(book.store.count(&Filter::Campaign(campaign)).unwrap(), 1);
}

// The way back ------------------------------------------------------------------------------------------------------
