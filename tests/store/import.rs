//! Cards from files: who is there already, what is filled in, what a file may say of advertising, and the way back.

use std::collections::BTreeMap;

use crate::common::arbitrary::{cards, days};
use crate::common::book::{
    self, Book, client, day, organisation, prospect, quietly, today, with_email, with_phone,
};
use chrono::NaiveDate;
use fichebak::domain::assessment::RuleId;
use fichebak::domain::category::{Category, Channel};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::double::DoubleReason;
use fichebak::domain::incoming::{Answer, Incoming, Said};
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::store::{
    FieldChange, Filter, ImportChange, ImportField, ImportOptions, Imported, NotCounted, Refusal, RowFate,
    Statement, Store, StoreError,
};
use proptest::prelude::*;
use proptest::sample::select;

/// What was told of a row.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    name: String,
    fate: RowFate,
    changes: Vec<ImportChange>,
    left_alone: Vec<FieldChange>,
    not_counted: Vec<NotCounted>,
}

const REAL: ImportOptions =
    ImportOptions { is_dry: false, is_bought: false, today: NaiveDate::MIN, day: NaiveDate::MIN };

fn on(today: NaiveDate) -> ImportOptions {
    ImportOptions { today, day: today, ..REAL }
}

fn import(store: &mut Store, rows: Vec<Incoming>, options: ImportOptions) -> (Imported, Vec<Told>) {
    let mut told = Vec::new();
    let imported = store
        .import(
            &mut rows.into_iter().map(Ok),
            options,
            &mut |row| {
                told.push(Told {
                    name: row.card.display_name(),
                    fate: row.fate.clone(),
                    changes: row.changes.clone(),
                    left_alone: row.left_alone.clone(),
                    not_counted: row.not_counted.clone(),
                });
            },
            &quietly,
        )
        .unwrap();
    (imported, told)
}

fn taken(book: &mut Book, rows: Vec<Incoming>) -> (Imported, Vec<Told>) {
    import(&mut book.store, rows, on(today()))
}

fn row(card: ContactFields) -> Incoming {
    Incoming::new(2, card)
}

fn called(uid: &str, card: ContactFields) -> Incoming {
    Incoming { uid: Some(uid.to_owned()), ..row(card) }
}

fn said(card: ContactFields, answers: &[Answer]) -> Incoming {
    Incoming { answers: answers.to_vec(), ..row(card) }
}

fn answer(channel: impl Into<Option<Channel>>, said: Said, on: &str) -> Answer {
    let on = (!on.is_empty()).then(|| day(on));
    Answer { channel: channel.into(), said, on, how: None, wording: String::new(), evidence: String::new() }
}

/// A *yes* with day, wording and way.
fn proven(channel: Channel) -> Answer {
    Answer {
        how: Some(How::DoubleOptIn),
        wording: "Ja, mail mij elke maand.".to_owned(),
        evidence: "form 12".to_owned(),
        ..answer(channel, Said::Yes, "2026-05-01")
    }
}

fn els() -> ContactFields {
    with_email(prospect("Els", "Janssens"), "els@example.be")
}

fn at(street: &str, card: ContactFields) -> ContactFields {
    let mut card = card;
    card.address.street = street.to_owned();
    card.address.postcode = "3000".to_owned();
    card.address.city = "Leuven".to_owned();
    card
}

fn state(book: &Book, id: ContactId, slug: &str) -> BoxState {
    let assessment = rules::assess(&book.dossier(id), &book.store.shop().unwrap(), today());
    assessment.standing(ConsentFor::Category(book.box_id(slug))).map_or(BoxState::NeverAsked, |own| own.state)
}

fn only(told: &[Told]) -> &Told {
    assert_eq!(told.len(), 1, "{told:?}");
    &told[0]
}

fn updated(told: &[Told]) -> Vec<(ImportField, &str, &str)> {
    let told = only(told);
    assert!(matches!(told.fate, RowFate::Updated(_)), "{told:?}");
    let field = |change: &'_ ImportChange| match change {
        ImportChange::Field(change) => Some(change.clone()),
        _ => None,
    };
    let changes: Vec<FieldChange> = told.changes.iter().filter_map(field).collect();
    Box::leak(changes.into_boxed_slice())
        .iter()
        .map(|own| (own.field, own.from.as_str(), own.to.as_str()))
        .collect()
}

// Who is there already ----------------------------------------------------------------------------------------------

#[test]
fn an_empty_field_is_filled_and_what_differs_is_left_alone_and_told() {
    let mut book = Book::new();
    let id = book.add(ContactFields { notes: "Brood op vrijdag".to_owned(), ..els() });
    let file = ContactFields { notes: "Taart".to_owned(), language: Some(Lang::Nl), ..els() };
    let file = ContactFields { given_name: "Elsje".to_owned(), relation: RelationKind::Client, ..file };
    let (imported, told) = taken(&mut book, vec![row(at("Kerkstraat 4", with_phone(file, "0470 12 34 56")))]);
    assert_eq!((imported.updated, imported.left_alone), (1, 2));
    use ImportField as F;
    let changes = updated(&told);
    assert_eq!(
        changes.iter().map(|own| own.0).collect::<Vec<_>>(),
        [F::Phone, F::Street, F::Postcode, F::City, F::Language]
    );
    assert!(changes.iter().all(|own| own.1.is_empty()));
    let alone: Vec<_> =
        told[0].left_alone.iter().map(|own| (own.field, own.from.as_str(), own.to.as_str())).collect();
    assert_eq!(alone, [(F::GivenName, "Els", "Elsje"), (F::Note, "Brood op vrijdag", "Taart"),]);
    let card = book.dossier(id).contact.fields;
    assert_eq!((card.given_name.as_str(), card.notes.as_str()), ("Els", "Brood op vrijdag"));
    assert_eq!((card.relation, card.phones.len()), (RelationKind::Prospect, 1));
}

#[test]
fn the_month_to_tell_people_starts_for_who_is_added_and_for_nobody_else() {
    let mut book = Book::new();
    let there = book.add(els());
    let jan = ContactFields {
        collected_on: today() - chrono::Days::new(10),
        ..with_email(prospect("Jan", "Peeters"), "jan@example.be")
    };
    let bakery =
        ContactFields { source: "Fair".to_owned(), ..organisation("Bakkerij", RelationKind::Client) };
    let files = vec![row(with_phone(els(), "0470 12 34 56")), row(jan), row(bakery)];
    let (imported, told) = taken(&mut book, files);
    assert_eq!((imported.added, imported.updated), (2, 1));
    let RowFate::Added(jan, _) = told[1].fate else { panic!("{:?}", told[1]) };
    let RowFate::Added(bakery, _) = told[2].fate else { panic!("{:?}", told[2]) };
    let marks = |book: &Book, id| {
        let card = book.dossier(id).contact.fields;
        (card.from_elsewhere, card.informed_on)
    };
    assert_eq!(marks(&book, there), (false, None), "what was there stays as it is");
    assert_eq!(marks(&book, jan), (true, None));
    assert_eq!(marks(&book, bakery), (true, None));
    // An organisation is nobody.
    let waiting = |book: &Book| book.store.ids(&Filter::Rule(RuleId(34))).unwrap();
    assert_eq!(waiting(&book), [jan]);
    let due: String =
        book.shell().query_row("SELECT due FROM finding WHERE rule = 34", [], |row| row.get(0)).unwrap();
    let month = book.dossier(jan).contact.fields.collected_on + chrono::Months::new(1);
    assert_eq!(due, month.to_string());

    // Told, taken back, and done again. One that is not there leaves all as it was.
    assert!(book.store.mark_informed(&[jan, ContactId(99)], today(), today()).is_err());
    assert_eq!(marks(&book, jan), (true, None));
    let done = book.store.mark_informed(&[jan], today(), today()).unwrap();
    assert_eq!((marks(&book, jan), waiting(&book)), ((true, Some(today())), vec![]));
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!((marks(&book, jan), waiting(&book)), ((true, None), vec![jan]));
    book.store.undo(redo, today()).unwrap();
    assert_eq!(waiting(&book), []);
}

#[test]
fn a_second_address_comes_behind_the_first() {
    let mut book = Book::new();
    let id = book.add(els());
    let mut file = els();
    file.emails.push(fichebak::domain::contact::Reach::new("els.janssens@example.be"));
    let (_, told) = taken(&mut book, vec![row(file)]);
    assert_eq!(updated(&told), [(ImportField::Email, "", "els.janssens@example.be")]);
    let emails = book.dossier(id).contact.fields.emails;
    assert_eq!(
        emails.iter().map(|own| own.text.as_str()).collect::<Vec<_>>(),
        ["els@example.be", "els.janssens@example.be"]
    );
}

#[test]
fn the_same_uid_is_the_same_card_also_under_another_name() {
    let mut book = Book::new();
    taken(&mut book, vec![called("urn:uuid:1", prospect("Els", "Janssens"))]);
    let (_, told) = taken(
        &mut book,
        vec![called("urn:uuid:1", with_email(prospect("Els", "Peeters"), "els@example.be"))],
    );
    assert_eq!(updated(&told), [(ImportField::Email, "", "els@example.be")]);
    assert_eq!(told[0].left_alone[0].field, ImportField::FamilyName);
    // A card that was found by its address is known by its lasting name afterwards.
    book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    let (imported, _) =
        taken(&mut book, vec![called("2", with_email(prospect("Jan", "Peeters"), "jan@example.be"))]);
    assert_eq!(imported.unchanged, 1);
    let (imported, _) = taken(&mut book, vec![called("2", prospect("Jan", "Peeters"))]);
    assert_eq!(imported.unchanged, 1);
    // An erased card takes its name along.
    let id = ContactId(book.number("SELECT contact_id FROM source_uid WHERE uid = '2'"));
    book.store.erase_contacts(&[id], 6, "", today(), &quietly).unwrap();
    assert_eq!(book.number("SELECT count(*) FROM source_uid"), 1);
}

#[test]
fn an_address_of_another_card_is_not_taken_from_it() {
    let mut book = Book::new();
    taken(&mut book, vec![called("1", prospect("Els", "Janssens"))]);
    let jan = book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    let (imported, told) =
        taken(&mut book, vec![called("1", with_email(prospect("Els", "Janssens"), "jan@example.be"))]);
    assert_eq!(imported.unchanged, 1);
    assert_eq!(told[0].left_alone[0].field, ImportField::Email);
    assert_eq!(book.dossier(jan).contact.fields.emails.len(), 1);
}

/// What makes the second of two rows a possible double of the first.
fn why(there: ContactFields, new: ContactFields) -> Option<DoubleReason> {
    let mut book = Book::in_memory();
    let (imported, told) = taken(&mut book, vec![row(there), row(new)]);
    let RowFate::Added(_, ref found) = told[1].fate else { panic!("{told:?}") };
    assert_eq!(imported.duplicates, u64::from(!found.is_empty()));
    found.first().map(|double| double.why)
}

/// A book in which the indexes stay while cards come in.
fn large_book() -> Book {
    let mut book = Book::in_memory();
    let many =
        (0..1001).map(|n| with_email(prospect("Piet", &format!("Nr{n}")), &format!("p{n}@example.be")));
    taken(&mut book, many.map(row).collect());
    book
}

#[test]
fn a_large_book_knows_its_people_as_a_small_one_does() {
    let mut book = large_book();
    book.add(with_phone(at("Kerkstraat 4", prospect("Els", "Van den Broeck")), "0470 12 34 56"));
    let file = || {
        vec![
            row(with_email(prospect("Piet", "Nr7"), "p7@example.be")),
            row(with_phone(at("Kerkstraat 4", prospect("Els", "Van den Broeck")), "0470 12 34 56")),
            row(at("Kerkstraat 4", prospect("Els", "Vandenbroek"))),
            row(with_phone(prospect("Jan", "Peeters"), "0470 12 34 56")),
            row(prospect("Zonder", "Adres")),
            row(prospect("Zonder", "Adres")),
        ]
    };
    let (imported, told) = taken(&mut book, file());
    assert_eq!((imported.added, imported.duplicates, imported.unchanged), (3, 2, 3), "{told:?}");
    assert_eq!(taken(&mut book, file()).0.unchanged, 6);
}

#[test]
fn a_possible_double_is_added_and_told() {
    let phone = |given: &str, number: &str| with_phone(prospect(given, "Janssens"), number);
    assert_eq!(
        why(phone("Els", "0470 12 34 56"), phone("Jan", "+32 470 12 34 56")),
        Some(DoubleReason::Phone)
    );
    assert_eq!(why(phone("Els", "0470 12 34 56"), phone("Els", "0470 12 34 57")), None);
    let lives = |given: &str, family: &str, street: &str| at(street, prospect(given, family));
    let broeck = || lives("Els", "Van den Broeck", "Kerkstraat 4");
    assert_eq!(
        why(broeck(), lives("Els", "Vandenbroek", "kerkstraat  4")),
        Some(DoubleReason::NameAtAddress)
    );
    assert_eq!(
        why(broeck(), lives("Van den Broeck", "Els", "Kerkstraat 4")),
        Some(DoubleReason::NameAtAddress)
    );
    assert_eq!(why(broeck(), lives("Jan", "Peeters", "Kerkstraat 4")), None);
    assert_eq!(why(broeck(), lives("Els", "Vandenbroek", "Kerkstraat 5")), None);
    // Not a full address.
    let street = lives("Els", "Vandenbroek", "Kerkstraat");
    assert_eq!(why(lives("Els", "Van den Broeck", "Kerkstraat"), street), None);
    // Different e-mail addresses speak against it.
    let with = |card, email| with_email(card, email);
    let (one, other) = (with(broeck(), "els@example.be"), with(broeck(), "els@example.com"));
    assert_eq!(why(one, other), None);
    assert_eq!(
        why(with(broeck(), "els@example.be"), lives("Els", "Vandenbroek", "Kerkstraat 4")),
        Some(DoubleReason::NameAtAddress)
    );
    let (one, other) = (
        with(phone("Els", "0470 12 34 56"), "els@example.be"),
        with(phone("Jan", "0470 12 34 56"), "jan@example.be"),
    );
    assert_eq!(why(one, other), None);
    // People of one firm share its telephone.
    let at_work = |given| ContactFields {
        kind: ContactKind::ContactPerson,
        organisation: "Peeters BV".to_owned(),
        ..phone(given, "016 20 00 00")
    };
    assert_eq!(why(at_work("Els"), at_work("Mohammed")), None);
    assert_eq!(
        why(
            with_phone(organisation("Peeters BV", RelationKind::Client), "016 20 00 00"),
            ContactFields { source: "beurs".into(), ..at_work("Els") }
        ),
        None
    );
}

#[test]
fn what_a_row_cannot_say_is_refused_and_nothing_of_it_stays() {
    let mut book = Book::new();
    let number = ContactFields { notes: "RR 85.07.30-033.28".to_owned(), ..els() };
    let silent = ContactFields { source: String::new(), ..els() };
    let later = ContactFields { collected_on: day("2026-06-16"), ..els() };
    let uid = called("85073003328", els());
    let evidence = Answer { evidence: "85.07.30-033.28".to_owned(), ..proven(Channel::Email) };
    let rows = vec![row(number), row(silent), row(later), uid, said(els(), &[evidence])];
    let (imported, told) = taken(&mut book, rows);
    assert_eq!((imported.refused, imported.added), (5, 0));
    let why: Vec<_> = told
        .iter()
        .map(|row| match row.fate {
            RowFate::Refused(why) => why,
            ref other => panic!("{other:?}"),
        })
        .collect();
    let fourteen = Refusal::Rule(RuleId(14));
    assert_eq!(why, [fourteen, Refusal::NoSource, Refusal::CollectedLater, fourteen, fourteen]);
    assert_eq!(book.store.count(&Filter::All).unwrap(), 0);
}

// Advertising -------------------------------------------------------------------------------------------------------

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

/// What an owner sees of the book: the cards without their ledgers, which only grow, and what the rules say of them.
fn looks(store: &Store, today: NaiveDate) -> Vec<String> {
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
