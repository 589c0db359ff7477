//! The legal hold of R31: an erasure that leaves what stands on an invoice, in the book and in every copy.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::book::{Book, as_of_version_1, client, day, prospect, quietly, today};
use chrono::NaiveDate;
use fichebak::domain::assessment::RuleId;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{ConsentAct, How};
use fichebak::domain::contact::{ContactFields, ContactId, PostalAddress, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::domain::period::{Period, Unit};
use fichebak::domain::rules::assess;
use fichebak::domain::settings::Settings;
use fichebak::store::{Access, Filter, Source, Store, StoreError};
use rusqlite::Connection;

/// What must be nowhere any more once the card is held.
const GONE: [&str; 8] = [
    "wilhelmina@example.be",
    "+32470123456",
    "zuurdesem zonder zout",
    "stamgast-op-vrijdag",
    "pecannoten",
    "Map twaalf",
    "Zomerbeurs 1999",
    "wilhelmina1999",
];

fn only_copy(book: &mut Book, years: u32) {
    let settings = book.store.shop().unwrap().settings;
    let settings =
        Settings { invoice_is_only_here: true, invoice: Period::new(years, Unit::Years), ..settings };
    book.store.save_settings(&settings, today()).unwrap();
}

/// A client with everything that a card can hold, and an invoice of 15 March 2026.
fn wilhelmina(book: &mut Book) -> ContactId {
    let lent = book.campaign("Lentefeest", "2026-06-01", "2026-12-31");
    let id = book.add(ContactFields {
        emails: vec![Reach::new("wilhelmina@example.be"), Reach::new("wilhelmina1999@example.be")],
        phones: vec![Reach { collected_for: Some(lent), ..Reach::new("0470 12 34 56") }],
        address: PostalAddress {
            street: "Zwymbrakstraat 4".into(),
            postcode: "3000".into(),
            city: "Leuven".into(),
            ..PostalAddress::default()
        },
        enterprise_number: "0403019261".into(),
        language: Some(Lang::Nl),
        tags: vec!["stamgast-op-vrijdag".into()],
        notes: "zuurdesem zonder zout".into(),
        source: "Zomerbeurs 1999".into(),
        quote_on: Some(day("2026-05-01")),
        invoiced_on: Some(day("2026-03-15")),
        ..client("Wilhelmina", "Quackelbeen")
    });
    let mut given = book.event("email", ConsentAct::Given, How::Paper);
    given.evidence = "Map twaalf".into();
    book.store.record_consent(id, &given, today()).unwrap();
    book.store.join(id, lent, Some(&given), today()).unwrap();
    let preferences = book.box_id("preferences");
    book.store.set_detail(id, preferences, "Smaak", "pecannoten", None, today()).unwrap();
    id
}

fn erase(book: &mut Book, id: ContactId, on: NaiveDate) -> fichebak::store::Erased {
    let erased = book.store.erase_contacts(&[id], 32, "", on, &quietly).unwrap();
    book.store.compact(&quietly).unwrap();
    erased
}

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

fn is_bare(store: &Store, id: ContactId, held_on: Option<NaiveDate>) {
    let dossier = store.dossier(id).unwrap().unwrap();
    let card = &dossier.contact.fields;
    assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Wilhelmina", "Quackelbeen"));
    assert_eq!(card.address.street, "Zwymbrakstraat 4");
    assert_eq!(card.enterprise_number, "0403019261");
    assert_eq!((card.invoiced_on, card.held_on), (Some(day("2026-03-15")), held_on));
    assert_eq!((card.emails.len(), card.phones.len(), card.tags.len()), (0, 0, 0));
    assert_eq!(
        (card.language, card.quote_on, card.source.as_str(), card.notes.as_str()),
        (None, None, "", "")
    );
    assert!(dossier.ledger.is_empty() && dossier.memberships.is_empty() && dossier.details.is_empty());
    assert!(dossier.objections.is_empty());
}

/// What is stored beside each card is what a fresh assessment says.
fn is_in_step(book: &Book, on: NaiveDate) {
    let shop = book.store.shop().unwrap();
    let fresh: usize = book
        .store
        .ids(&Filter::All)
        .unwrap()
        .into_iter()
        .map(|id| assess(&book.dossier(id), &shop, on).findings.len())
        .sum();
    assert_eq!(book.number("SELECT count(*) FROM finding"), i64::try_from(fresh).unwrap());
    assert_eq!(book.number("SELECT count(*) FROM contact"), book.number("SELECT count(*) FROM answer"));
    assert!(!book.shell().prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
}

#[test]
fn everything_goes_but_what_stands_on_the_invoice() {
    let mut book = Book::new();
    only_copy(&mut book, 7);
    let id = wilhelmina(&mut book);
    let edited =
        ContactFields { notes: "zuurdesem zonder zout, vaak".into(), ..book.dossier(id).contact.fields };
    let undo = book.store.edit_contact(id, &edited, &[], today()).unwrap().undo;
    book.store.object(id, Some(Channel::Email), today(), today()).unwrap();
    let uuid = book.dossier(id).contact.uuid;
    for text in GONE {
        assert!(!with_text(book.folder(), text).is_empty(), "{text} was never there");
    }
    let held = book.store.held_back(&[id], today()).unwrap();
    assert_eq!((held.len(), held[0].until), (1, day("2033-12-31")));

    let erased = book.store.erase_contacts(&[id], 22, "Quackelbeen vroeg het", today(), &quietly).unwrap();
    assert_eq!((erased.contacts, erased.held, erased.details, erased.suppressed), (0, 1, 1, 2));
    assert!(book.store.needs_compacting().unwrap());
    book.store.compact(&quietly).unwrap();
    is_bare(&book.store, id, Some(today()));
    assert_eq!(book.dossier(id).contact.uuid, uuid);
    for text in GONE {
        assert_eq!(with_text(book.folder(), text), [] as [PathBuf; 0], "{text}");
    }
    assert!(!with_text(book.folder(), "Zwymbrakstraat").is_empty());
    // Who objected is known by the hash, and nothing in the log names her.
    assert!(book.store.is_suppressed("wilhelmina@example.be").unwrap());
    let logged = "SELECT count(*) FROM erasure_log WHERE scope = 'held' AND rule = 31 AND reason = ''";
    assert_eq!(book.number(logged), 1);
    let journal = book.store.journal(2).unwrap();
    assert_eq!((journal[0].act.as_str(), journal[0].count), ("hold", 1));
    // The list tells it apart, and finds it by what is left.
    let row = &book.store.search("quackel", 9).unwrap()[0];
    assert!(row.is_held && row.email.is_empty());
    assert!(book.store.search("zuurdesem", 9).unwrap().is_empty());
    assert!(matches!(book.store.undo(undo, today()), Err(StoreError::CannotUndo)));
    is_in_step(&book, today());
}

#[test]
fn without_the_answer_or_after_the_period_the_card_goes_whole() {
    let mut book = Book::new();
    let id = wilhelmina(&mut book);
    assert!(book.store.held_back(&[id], today()).unwrap().is_empty());
    assert_eq!(erase(&mut book, id, today()).contacts, 1);
    assert!(book.store.dossier(id).unwrap().is_none());

    let mut book = Book::new();
    only_copy(&mut book, 7);
    let id = wilhelmina(&mut book);
    let jan = book.add(prospect("Jan", "Peeters"));
    let erased = book.store.erase_contacts(&[id, jan], 6, "", today(), &quietly).unwrap();
    assert_eq!((erased.contacts, erased.held), (1, 1));
    assert_eq!(book.store.count(&Filter::Rule(RuleId(31))).unwrap(), 0);
    book.store.refresh(day("2033-12-31"), &quietly).unwrap();
    assert_eq!(book.store.count(&Filter::Rule(RuleId(31))).unwrap(), 0);
    book.store.refresh(day("2034-01-01"), &quietly).unwrap();
    assert_eq!(book.store.count(&Filter::Rule(RuleId(31))).unwrap(), 1);
    is_in_step(&book, day("2034-01-01"));
    assert_eq!(erase(&mut book, id, day("2034-01-01")).contacts, 1);
    assert!(book.store.dossier(id).unwrap().is_none());
    assert!(with_text(book.folder(), "Quackelbeen").is_empty());

    // An answer that becomes no takes the ground away at once, and is taken back as easily.
    let mut book = Book::new();
    only_copy(&mut book, 10);
    let id = wilhelmina(&mut book);
    erase(&mut book, id, today());
    let settings = book.store.shop().unwrap().settings;
    let no = Settings { invoice_is_only_here: false, ..settings };
    let undo = book.store.save_settings(&no, today()).unwrap().undo;
    assert_eq!(book.store.count(&Filter::Rule(RuleId(31))).unwrap(), 1);
    book.store.undo(undo, today()).unwrap();
    assert_eq!(book.store.count(&Filter::Rule(RuleId(31))).unwrap(), 0);
    assert_eq!(book.store.shop().unwrap().settings.invoice.n, 10);
}

#[test]
fn nothing_else_comes_onto_a_held_card_until_it_is_a_clients_again() {
    let mut book = Book::new();
    only_copy(&mut book, 7);
    let id = wilhelmina(&mut book);
    erase(&mut book, id, today());
    let card = book.dossier(id).contact.fields;
    let held = |result: Result<(), StoreError>| {
        assert!(matches!(result, Err(StoreError::HeldForInvoice)), "{result:?}");
    };
    let noted = ContactFields { notes: "belt terug".into(), ..card.clone() };
    held(book.store.edit_contact(id, &noted, &[], today()).map(|_| ()));
    let given = book.event("email", ConsentAct::Given, How::Paper);
    held(book.store.record_consent(id, &given, today()).map(|_| ()));
    held(book.store.edit_contact(id, &card, std::slice::from_ref(&given), today()).map(|_| ()));
    let lent = book.store.shop().unwrap().campaigns[0].id;
    held(book.store.join(id, lent, None, today()).map(|_| ()));
    let preferences = book.box_id("preferences");
    held(book.store.set_detail(id, preferences, "Smaak", "zoet", None, today()).map(|_| ()));
    is_bare(&book.store, id, Some(today()));

    // What stands on the invoice can be corrected; whoever says no is heard.
    let mut corrected = card.clone();
    corrected.address.city = "Gent".into();
    book.store.edit_contact(id, &corrected, &[], today()).unwrap();
    assert_eq!(book.dossier(id).contact.fields.held_on, Some(today()));
    book.store.object(id, None, today(), today()).unwrap();

    // A new sale makes it an ordinary card, until that is taken back.
    let again = day("2026-07-01");
    let bought = ContactFields {
        relation: RelationKind::Client,
        last_sale_on: Some(again),
        notes: "is terug".into(),
        ..corrected.clone()
    };
    let undo = book.store.edit_contact(id, &bought, &[], again).unwrap().undo;
    assert_eq!(book.dossier(id).contact.fields.held_on, None);
    assert_eq!(assess(&book.dossier(id), &book.store.shop().unwrap(), again).keep.rule, RuleId(7));
    book.store.undo(undo, again).unwrap();
    assert_eq!(book.dossier(id).contact.fields, ContactFields { held_on: Some(today()), ..corrected });
    // A card that is added cannot be held from the start.
    let new = book.add(ContactFields { held_on: Some(today()), ..prospect("Jan", "Peeters") });
    assert_eq!(book.dossier(new).contact.fields.held_on, None);
}

#[test]
fn taking_back_the_adding_of_a_card_leaves_nothing() {
    let mut book = Book::new();
    only_copy(&mut book, 7);
    let card = ContactFields { invoiced_on: Some(day("2026-03-15")), ..client("Els", "Janssens") };
    let done = book.store.add_contact(&card, &[], today()).unwrap();
    book.store.undo(done.undo, today()).unwrap();
    assert!(book.store.dossier(done.value).unwrap().is_none());
}

#[test]
fn a_hold_is_carried_into_every_copy_of_the_program() {
    let mut book = Book::new();
    only_copy(&mut book, 7);
    let id = wilhelmina(&mut book);
    book.store.object(id, Some(Channel::Post), today(), today()).unwrap();
    for on in ["2026-06-13", "2026-06-14", "2026-06-15"] {
        book.store.back_up_daily(day(on)).unwrap();
    }
    // One of them was made before there was such a thing as a hold.
    let oldest = book.store.backups().unwrap().pop().unwrap().path;
    as_of_version_1(&Connection::open(&oldest).unwrap());
    let own = book.folder().join("own.db");
    book.store.back_up_to(&own, today()).unwrap();
    erase(&mut book, id, today());
    for text in GONE {
        assert_eq!(
            with_text(book.folder(), text),
            std::slice::from_ref(&own),
            "{text}: but in the owner's own copy"
        );
    }
    let backups = book.store.backups().unwrap();
    assert_eq!(backups.len(), 3);
    for backup in &backups {
        is_bare(&Store::open(&backup.path, Access::Read).unwrap(), id, Some(today()));
    }
    // Nor does the owner's copy bring anything back, also where the card is a client's again by then.
    let source = Source::look_at(&own, None).unwrap();
    book.store.restore(&source, today(), today()).unwrap();
    is_bare(&book.store, id, Some(today()));
    is_in_step(&book, today());
    let card = book.dossier(id).contact.fields;
    let bought = ContactFields { last_sale_on: Some(today()), notes: "is terug".into(), ..card };
    book.store.edit_contact(id, &bought, &[], today()).unwrap();
    book.store.restore(&source, today(), today()).unwrap();
    let back = book.dossier(id);
    assert_eq!((back.contact.fields.held_on, back.ledger.len(), back.details.len()), (None, 0, 0));
    assert_eq!((back.contact.fields.emails.len(), back.contact.fields.phones.len()), (0, 0));
    assert_eq!(back.contact.fields.notes, "is terug");
}

#[test]
fn a_book_of_version_1_is_brought_up_to_date_with_all_that_is_in_it() {
    let mut book = Book::new();
    let id = wilhelmina(&mut book);
    let before = book.dossier(id);
    as_of_version_1(&book.shell());
    match Store::open(&book.path(), Access::Read) {
        Err(StoreError::Older { found: 1, .. }) => {}
        other => panic!("{other:?}"),
    }
    let mut book = book.reopened();
    assert_eq!(book.dossier(id), before);
    only_copy(&mut book, 7);
    assert_eq!(erase(&mut book, id, today()).held, 1);
    is_bare(&book.store, id, Some(today()));
    // The copy that was made before the book was brought up to date is no older than that.
    assert_eq!(book.store.backups().unwrap().len(), 1);
    for text in GONE {
        assert_eq!(with_text(book.folder(), text), [] as [PathBuf; 0], "{text}");
    }
}

#[test]
fn a_purge_keeps_the_address_that_stands_on_an_invoice() {
    let mut book = Book::new();
    only_copy(&mut book, 7);
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let address =
        PostalAddress { city: "Leuven".into(), collected_for: Some(lent), ..PostalAddress::default() };
    let card = |given: &str| ContactFields { address: address.clone(), ..client(given, "Janssens") };
    let els = book.add(ContactFields { invoiced_on: Some(day("2026-03-15")), ..card("Els") });
    let jan = book.add(card("Jan"));
    let plan = book.store.purge(&[lent], today(), &quietly).unwrap();
    let until: Vec<Option<NaiveDate>> = plan.strip.iter().map(|kept| kept.what.address_held_until).collect();
    assert_eq!(until, [Some(day("2033-12-31")), None]);
    let kept = book.dossier(els).contact.fields.address;
    assert_eq!((kept.city.as_str(), kept.collected_for), ("Leuven", None));
    assert!(book.dossier(jan).contact.fields.address.is_empty());
}

#[test]
fn a_held_card_is_not_merged() {
    let mut book = Book::new();
    let id = wilhelmina(&mut book);
    let twin = book.add(client("Wilhelmina", "Quackelbeen"));
    only_copy(&mut book, 7);
    erase(&mut book, id, today());
    for (keep, other) in [(id, twin), (twin, id)] {
        let refused = book.store.merge(keep, other, &Default::default(), today());
        assert!(matches!(refused, Err(StoreError::HeldForInvoice)));
    }
}
