//! Merging two cards in the file: what the joined card says, what leaves the file, and the way back.

use crate::common::book::{
    Book, client, day, organisation, prospect, quietly, today, with_email, with_phone,
};
use fichebak::domain::assessment::RuleId;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, DoNotCallCheck, Reach, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::merge::{Choices, Item, MergeField, Take};
use fichebak::domain::rules::assess;
use fichebak::store::{Filter, Source, StoreError};

fn choices() -> Choices {
    Choices { takes: Vec::new(), evidence: "Merge".to_owned() }
}

/// Els twice: a client with much on her card, and a prospect from a fair.
fn case() -> (Book, ContactId, ContactId) {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let fair = book.campaign("Lentefeest", "2026-06-01", "2026-06-30");
    let mut els = with_phone(with_email(client("Els", "Janssens"), "els@example.be"), "0470 12 34 56");
    els.tags = vec!["Vaste klant".to_owned()];
    els.notes = "Brood op vrijdag".to_owned();
    els.collected_on = day("2026-05-01");
    let els = book.add(els);
    let mut elsje = with_phone(with_email(prospect("Elsje", "Jansens"), "els@example.com"), "0470 12 34 56");
    elsje.emails.push(Reach::new("els@example.be"));
    elsje.tags = vec!["vaste klant".to_owned(), "Tombola".to_owned()];
    elsje.notes = "Wil de folder".to_owned();
    elsje.source = "beurs".to_owned();
    elsje.collected_on = day("2026-03-01");
    elsje.address.city = "Leuven".to_owned();
    let elsje = book.add(elsje);
    book.give(els, "email");
    book.give(elsje, "health");
    book.give(elsje, "sms");
    book.store.set_detail(elsje, health, "Allergie", "noten", None, today()).unwrap();
    let preferences = book.box_id("preferences");
    book.store.set_detail(els, preferences, "Brood", "wit", None, today()).unwrap();
    book.store.set_detail(elsje, preferences, "brood", "bruin", None, today()).unwrap();
    book.store.join(elsje, fair, None, day("2026-06-10")).unwrap();
    book.store.object(elsje, Some(Channel::Post), day("2026-06-01"), today()).unwrap();
    (book, els, elsje)
}

/// A card as it is compared: what was entered and corrected counts for nothing.
fn look(book: &Book, id: ContactId) -> Dossier {
    let mut card = book.dossier(id);
    let corrections = card.ledger.iter().filter_map(|event| match event.act {
        ConsentAct::Corrected(named) => Some([event.id, named]),
        _ => None,
    });
    let gone: Vec<_> = corrections.flatten().collect();
    card.ledger.retain(|event| !gone.contains(&event.id));
    card
}

fn fresh(book: &Book, ids: &[ContactId]) {
    let shop = book.store.shop().unwrap();
    for id in ids {
        let answer = assess(&book.dossier(*id), &shop, today());
        let mut expected: Vec<_> = answer.findings.iter().map(|finding| finding.rule.0).collect();
        let found = book.store.findings(today()).unwrap().into_iter();
        let mut found: Vec<_> = found.filter(|row| row.key.id == *id).map(|row| row.finding.rule.0).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[test]
fn everything_of_both_stands_on_the_joined_card() {
    let (mut book, els, elsje) = case();
    let events = book.dossier(els).ledger.len() + book.dossier(elsje).ledger.len();
    let preview = book.store.merge_preview(els, elsje, &choices(), today()).unwrap();
    let done = book.store.merge(els, elsje, &choices(), today()).unwrap().value;
    assert_eq!(done, preview);
    let joined = book.dossier(els);
    let mut expected = done.dossier.clone();
    expected.ledger.clone_from(&joined.ledger);
    assert_eq!(joined, expected);
    assert_eq!(joined.ledger.len(), events + done.appended.len());
    let card = &joined.contact.fields;
    let texts = |reaches: &[Reach]| reaches.iter().map(|own| own.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&card.emails), ["els@example.be", "els@example.com"]);
    assert_eq!(texts(&card.phones), ["+32470123456"]);
    assert_eq!(card.tags, ["Vaste klant", "Tombola"]);
    assert_eq!(card.notes, "Brood op vrijdag\n\nWil de folder");
    assert_eq!((card.relation, card.given_name.as_str()), (RelationKind::Client, "Els"));
    assert_eq!((card.source.as_str(), card.collected_on), ("toonbank; beurs", day("2026-03-01")));
    assert_eq!(card.address.city, "Leuven");
    let values: Vec<_> = joined.details.iter().map(|own| own.value.as_str()).collect();
    assert_eq!(values, ["noten", "wit"]);
    assert_eq!((joined.memberships.len(), joined.objections.len()), (1, 1));
    assert!(book.store.dossier(elsje).unwrap().is_none());
    assert_eq!(book.store.count(&Filter::All).unwrap(), 1);
    assert_eq!(book.store.search("tombola", 9).unwrap().len(), 1);
    fresh(&book, &[els]);
}

#[test]
fn what_is_chosen_is_taken() {
    let (mut book, els, elsje) = case();
    let mut chosen = choices();
    for (field, take) in [
        ("given-name", Take::Other),
        ("relation", Take::Other),
        ("notes", Take::Other),
        // Both is for notes only: the default counts.
        ("family-name", Take::Both),
    ] {
        chosen.set(Item::Field(MergeField::parse(field).unwrap()), take);
    }
    let bread = book.dossier(els).details[0].id;
    chosen.set(Item::Detail(bread), Take::Other);
    book.store.merge(els, elsje, &chosen, today()).unwrap();
    let joined = book.dossier(els);
    let card = &joined.contact.fields;
    assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Elsje", "Janssens"));
    assert_eq!((card.relation, card.notes.as_str()), (RelationKind::Prospect, "Wil de folder"));
    assert_eq!(joined.details.iter().find(|own| own.id == bread).unwrap().value, "bruin");
    fresh(&book, &[els]);
}

#[test]
fn a_merge_is_taken_back_and_done_again() {
    let (mut book, els, elsje) = case();
    let before = (look(&book, els), look(&book, elsje));
    let done = book.store.merge(els, elsje, &choices(), today()).unwrap();
    let joined = look(&book, els);
    book.store.compact(&quietly).unwrap();
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!((look(&book, els), look(&book, elsje)), before);
    assert_eq!(book.number("SELECT count(*) FROM erasure_log"), 0);
    assert_eq!(book.store.search("tombola", 9).unwrap().len(), 1);
    fresh(&book, &[els, elsje]);
    let undo = book.store.undo(redo, today()).unwrap();
    assert_eq!(look(&book, els).contact, joined.contact);
    assert_eq!(look(&book, els).details, joined.details);
    book.store.undo(undo, today()).unwrap();
    assert_eq!((look(&book, els), look(&book, elsje)), before);
    fresh(&book, &[els, elsje]);
}

#[test]
fn a_no_that_the_merge_repeats_is_corrected_when_it_is_taken_back() {
    let mut book = Book::new();
    let els = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    let other = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    let answer = |act, on: &str, how| NewEvent { on: day(on), ..book.event("email", act, how) };
    let no = answer(ConsentAct::Refused, "2026-05-01", How::Counter);
    let spoken = answer(ConsentAct::Given, "2026-06-01", How::Counter);
    book.store.record_consent(els, &no, today()).unwrap();
    book.store.record_consent(other, &spoken, today()).unwrap();
    let about = ConsentFor::Category(book.box_id("email"));
    let state = |book: &Book, id| {
        let answer = assess(&book.dossier(id), &book.store.shop().unwrap(), today());
        answer.standing(about).unwrap().state
    };
    assert_eq!(state(&book, other), BoxState::Given);
    let done = book.store.merge(els, other, &choices(), today()).unwrap();
    assert_eq!(state(&book, els), BoxState::Refused);
    let last = book.dossier(els).ledger.pop().unwrap();
    assert_eq!((last.act, last.on, last.evidence.as_str()), (ConsentAct::Refused, today(), "Merge"));
    book.store.undo(done.undo, today()).unwrap();
    assert_eq!((state(&book, els), state(&book, other)), (BoxState::Refused, BoxState::Given));
    let acts: Vec<_> = book.dossier(els).ledger.iter().map(|event| event.act).collect();
    assert!(acts.contains(&ConsentAct::Corrected(last.id)), "{acts:?}");
    // In writing and later, the yes stands: for the address that both cards have.
    let written = answer_on(&book, "2026-06-02");
    book.store.record_consent(other, &written, today()).unwrap();
    book.store.merge(els, other, &choices(), today()).unwrap();
    assert_eq!(state(&book, els), BoxState::Given);
}

fn answer_on(book: &Book, on: &str) -> NewEvent {
    NewEvent { on: day(on), ..book.event("email", ConsentAct::Given, How::Paper) }
}

#[test]
fn what_was_not_taken_over_leaves_the_file_and_its_copies() {
    let (mut book, els, elsje) = case();
    book.store.back_up_now(today()).unwrap();
    book.store.merge(els, elsje, &choices(), today()).unwrap();
    assert!(book.store.needs_compacting().unwrap());
    book.store.compact(&quietly).unwrap();
    let gone = ["Elsje", "Jansens", "bruin"];
    let copies = book.store.backups().unwrap();
    assert_eq!(copies.len(), 1);
    for file in copies.iter().map(|copy| copy.path.clone()).chain([book.path()]) {
        let bytes = std::fs::read(&file).unwrap();
        for text in gone {
            let holds = bytes.windows(text.len()).any(|part| part == text.as_bytes());
            assert!(!holds, "{text} in {file:?}");
        }
        // What was taken over is there, in the copy too.
        let holds = bytes.windows(15).any(|part| part == b"els@example.com");
        assert!(holds, "{file:?}");
    }
}

#[test]
fn an_older_copy_does_not_bring_the_other_card_back() {
    let (mut book, els, elsje) = case();
    let own = book.folder().join("own.db");
    book.store.back_up_to(&own, today()).unwrap();
    let jan = book.add(prospect("Jan", "Peeters"));
    book.store.merge(els, elsje, &choices(), today()).unwrap();
    book.store.compact(&quietly).unwrap();
    let joined = book.dossier(els);
    let source = Source::look_at(&own, None).unwrap();
    book.store.restore(&source, today(), today()).unwrap();
    assert!(book.store.dossier(elsje).unwrap().is_none());
    assert!(book.store.dossier(jan).unwrap().is_none());
    let card = book.dossier(els);
    assert_eq!(card.contact, joined.contact);
    assert_eq!((&card.details, &card.memberships), (&joined.details, &joined.memberships));
    assert_eq!(card.objections.len(), joined.objections.len());
    for event in joined.ledger.iter().filter(|event| event.act != ConsentAct::Given) {
        assert!(
            card.ledger.iter().any(|own| (own.about, own.act, own.on) == (event.about, event.act, event.on))
        );
    }
    fresh(&book, &[els]);
}

#[test]
fn a_campaign_explains_the_addresses_and_no_longer_the_joined_card() {
    let mut book = Book::new();
    let fair = book.campaign("Lentefeest", "2026-06-01", "2026-06-30");
    let els = book.add(with_email(client("Els", "Janssens"), "els@example.be"));
    let mut collected =
        with_phone(with_email(prospect("Els", "Janssens"), "els@example.com"), "0470 12 34 56");
    collected.emails.push(Reach::new("ELS@example.be"));
    let collected = book.add(ContactFields { collected_for: Some(fair), ..collected });
    book.store.merge(els, collected, &choices(), today()).unwrap();
    let card = book.dossier(els).contact.fields;
    let marks = |reaches: &[Reach]| reaches.iter().map(|own| own.collected_for).collect::<Vec<_>>();
    // What the client had given without the campaign stays free of it.
    assert_eq!(marks(&card.emails), [None, Some(fair)]);
    assert_eq!((marks(&card.phones), card.collected_for), (vec![Some(fair)], None));
    // Two prospects whom nothing else keeps: the joined card is tied to both campaigns.
    let tombola = book.campaign("Tombola", "2026-06-01", "2026-06-30");
    let of = |campaign| ContactFields { collected_for: Some(campaign), ..prospect("Jan", "Peeters") };
    let (one, other) = (book.add(of(fair)), book.add(of(tombola)));
    book.store.merge(one, other, &choices(), today()).unwrap();
    let joined = book.dossier(one);
    assert_eq!(joined.contact.fields.collected_for, Some(fair));
    assert_eq!(joined.memberships.iter().map(|own| own.campaign).collect::<Vec<_>>(), [tombola]);
}

#[test]
fn the_stricter_look_into_the_do_not_call_list_counts() {
    let check = |on: &str, listed| Some(DoNotCallCheck { checked_on: day(on), listed });
    let (same, another) = ("0470 12 34 56", "0470 65 43 21");
    for (own, theirs, their_phone, expected) in [
        (check("2026-06-01", false), check("2026-06-10", false), another, check("2026-06-01", false)),
        (check("2026-06-10", false), check("2026-05-01", true), another, check("2026-05-01", true)),
        (check("2026-06-10", false), None, same, check("2026-06-10", false)),
        // A number that nobody looked up.
        (check("2026-06-10", false), None, another, None),
        (None, check("2026-06-10", false), another, None),
    ] {
        let mut book = Book::new();
        let els = with_phone(ContactFields { do_not_call: own, ..client("Els", "Janssens") }, same);
        let other = with_phone(ContactFields { do_not_call: theirs, ..client("Els", "J") }, their_phone);
        let (els, other) = (book.add(els), book.add(other));
        book.store.merge(els, other, &choices(), today()).unwrap();
        assert_eq!(book.dossier(els).contact.fields.do_not_call, expected, "{own:?} {theirs:?}");
    }
}

#[test]
fn nothing_comes_back_after_an_erasure() {
    let (mut book, els, elsje) = case();
    let done = book.store.merge(els, elsje, &choices(), today()).unwrap();
    book.store.erase_contacts(&[els], 6, "", today(), &quietly).unwrap();
    let refused = book.store.undo(done.undo, today());
    assert!(matches!(refused, Err(StoreError::CannotUndo)), "{refused:?}");
    let (mut book, els, elsje) = case();
    let done = book.store.merge(els, elsje, &choices(), today()).unwrap();
    let health = book.box_id("health");
    book.store.erase_details(&[(els, health)], today(), &quietly).unwrap();
    let refused = book.store.undo(done.undo, today());
    assert!(matches!(refused, Err(StoreError::CannotUndo)), "{refused:?}");
}

#[test]
fn a_special_detail_stays_only_on_a_consent_that_stands() {
    let (mut book, els, elsje) = case();
    let about = ConsentFor::Category(book.box_id("health"));
    // The other card's no is of a later day than the yes under which the detail stands.
    let yes = NewEvent { about, on: day("2026-06-01"), ..book.event("health", ConsentAct::Given, How::Web) };
    book.store.record_consent(els, &yes, today()).unwrap();
    let detail = book.store.set_detail(els, book.box_id("health"), "Dieet", "glutenvrij", None, today());
    detail.unwrap();
    let jan = book.add(prospect("Jan", "Peeters"));
    let no =
        NewEvent { on: day("2026-06-03"), how: None, ..book.event("health", ConsentAct::Refused, How::Web) };
    book.store.record_consent(jan, &no, today()).unwrap();
    let before = (look(&book, jan), look(&book, els));
    let done = book.store.merge(jan, els, &choices(), today()).unwrap();
    assert_eq!(done.value.lost.iter().map(|own| own.value.as_str()).collect::<Vec<_>>(), ["glutenvrij"]);
    assert_eq!(book.dossier(jan).details.iter().filter(|own| own.label == "Dieet").count(), 0);
    book.store.undo(done.undo, today()).unwrap();
    assert_eq!((look(&book, jan), look(&book, els)), before);
    // Details without a consent are erased first.
    let withdrawal = NewEvent { about, ..book.event("health", ConsentAct::Withdrawn, How::Phone) };
    book.store.record_consent(elsje, &withdrawal, today()).unwrap();
    let refused = book.store.merge(els, elsje, &choices(), today());
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(10)))), "{refused:?}");
    assert!(book.store.dossier(elsje).unwrap().is_some());
}

#[test]
fn the_persons_of_an_organisation_follow_it() {
    let mut book = Book::new();
    let one = book.add(organisation("Bakkerij Claes", RelationKind::Prospect));
    let other = book.add(organisation("Claes BV", RelationKind::Client));
    let mut person = |name: &str| {
        book.add(ContactFields {
            kind: ContactKind::ContactPerson,
            organisation: name.to_owned(),
            ..prospect("An", name)
        })
    };
    let (an, eva) = (person("Bakkerij Claes"), person("Claes BV"));
    let before: Vec<_> = [one, other, an, eva].map(|id| look(&book, id)).into();
    assert_eq!(before[3].contact.fields.organisation_id, Some(other));
    let done = book.store.merge(one, other, &choices(), today()).unwrap();
    for id in [an, eva] {
        let card = book.dossier(id);
        assert_eq!(card.contact.fields.organisation_id, Some(one));
        assert_eq!(card.contact.fields.organisation, "Bakkerij Claes");
        assert_eq!(card.organisation_relation, Some(RelationKind::Client));
    }
    fresh(&book, &[one, an, eva]);
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!([one, other, an, eva].map(|id| look(&book, id)).as_slice(), before);
    fresh(&book, &[one, other, an, eva]);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(book.dossier(eva).contact.fields.organisation_id, Some(one));
}

#[test]
fn pairs_follow_the_card_and_come_back_with_it() {
    let (mut book, els, elsje) = case();
    let jan = book.add(prospect("Jan", "Peeters"));
    let pairs = |book: &Book| {
        let doubles = book.store.doubles(None, 9).unwrap();
        doubles.iter().map(|own| (own.one.id().0, own.other.id().0)).collect::<Vec<_>>()
    };
    for (one, other) in [(els, elsje), (elsje, jan)] {
        let sql = "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (?1, ?2, 'phone', '2026-06-01')";
        book.shell().execute(sql, (one.0, other.0)).unwrap();
    }
    let done = book.store.merge(els, elsje, &choices(), today()).unwrap();
    assert_eq!(pairs(&book), [(els.0, jan.0)]);
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!(pairs(&book), [(els.0, elsje.0), (elsje.0, jan.0)]);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(pairs(&book), [(els.0, jan.0)]);
    assert_eq!(book.store.counts().unwrap().doubles, 1);
}

#[test]
fn what_cannot_be_merged_is_refused_and_stays() {
    let (mut book, els, elsje) = case();
    let shop = book.add(organisation("Claes BV", RelationKind::Client));
    let refusals = [(els, els), (els, shop), (els, ContactId(999))];
    let errors = refusals.map(|(one, other)| book.store.merge(one, other, &choices(), today()).unwrap_err());
    assert!(matches!(errors[0], StoreError::SameCard), "{:?}", errors[0]);
    assert!(matches!(errors[1], StoreError::PersonAndOrganisation), "{:?}", errors[1]);
    assert!(matches!(errors[2], StoreError::NoSuchContact), "{:?}", errors[2]);
    assert!(book.store.dossier(elsje).unwrap().is_some());
    assert!(!book.store.needs_compacting().unwrap());
}
