//! Cards from files: who is there already, what is filled in, what a file may say of advertising, and the way back.

use crate::common::book::{Book, day, organisation, prospect, quietly, today, with_email, with_phone};
use chrono::NaiveDate;
use fichebak::domain::assessment::RuleId;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentFor, How};
use fichebak::domain::contact::{CardField, ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::double::DoubleReason;
use fichebak::domain::incoming::{Answer, Incoming, Said};
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::store::{
    FieldChange, Filter, ImportChange, ImportOptions, Imported, NotCounted, Refusal, RowFate, Store,
};

/// What was told of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) name: String,
    pub(super) fate: RowFate,
    pub(super) changes: Vec<ImportChange>,
    pub(super) left_alone: Vec<FieldChange>,
    pub(super) not_counted: Vec<NotCounted>,
}

const REAL: ImportOptions =
    ImportOptions { is_dry: false, is_bought: false, today: NaiveDate::MIN, day: NaiveDate::MIN };

pub(super) fn on(today: NaiveDate) -> ImportOptions {
    ImportOptions { today, day: today, ..REAL }
}

pub(super) fn import(
    store: &mut Store,
    rows: Vec<Incoming>,
    options: ImportOptions,
) -> (Imported, Vec<Told>) {
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

pub(super) fn taken(book: &mut Book, rows: Vec<Incoming>) -> (Imported, Vec<Told>) {
    import(&mut book.store, rows, on(today()))
}

pub(super) fn row(card: ContactFields) -> Incoming {
    Incoming::new(2, card)
}

pub(super) fn called(uid: &str, card: ContactFields) -> Incoming {
    Incoming { uid: Some(uid.to_owned()), ..row(card) }
}

pub(super) fn said(card: ContactFields, answers: &[Answer]) -> Incoming {
    Incoming { answers: answers.to_vec(), ..row(card) }
}

pub(super) fn answer(channel: impl Into<Option<Channel>>, said: Said, on: &str) -> Answer {
    let on = (!on.is_empty()).then(|| day(on));
    Answer { channel: channel.into(), said, on, how: None, wording: String::new(), evidence: String::new() }
}

/// A *yes* with day, wording and way.
pub(super) fn proven(channel: Channel) -> Answer {
    Answer {
        how: Some(How::DoubleOptIn),
        wording: "Ja, mail mij elke maand.".to_owned(),
        evidence: "form 12".to_owned(),
        ..answer(channel, Said::Yes, "2026-05-01")
    }
}

pub(super) fn els() -> ContactFields {
    with_email(prospect("Els", "Janssens"), "els@example.be")
}

pub(super) fn at(street: &str, card: ContactFields) -> ContactFields {
    let mut card = card;
    card.address.street = street.to_owned();
    card.address.postcode = "3000".to_owned();
    card.address.city = "Leuven".to_owned();
    card
}

pub(super) fn state(book: &Book, id: ContactId, slug: &str) -> BoxState {
    let assessment = rules::assess(&book.dossier(id), &book.store.shop().unwrap(), today());
    assessment.standing(ConsentFor::Category(book.box_id(slug))).map_or(BoxState::NeverAsked, |own| own.state)
}

pub(super) fn only(told: &[Told]) -> &Told {
    assert_eq!(told.len(), 1, "{told:?}");
    &told[0]
}

pub(super) fn updated(told: &[Told]) -> Vec<(CardField, &str, &str)> {
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
    use CardField as F;
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
    assert_eq!(updated(&told), [(CardField::Email, "", "els.janssens@example.be")]);
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
    assert_eq!(updated(&told), [(CardField::Email, "", "els@example.be")]);
    assert_eq!(told[0].left_alone[0].field, CardField::FamilyName);
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
    assert_eq!(told[0].left_alone[0].field, CardField::Email);
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
