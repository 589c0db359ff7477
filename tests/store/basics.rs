//! Making a book, putting cards into it and finding them again.

use crate::common::book::{Book, client, day, organisation, prospect, today, with_email, with_phone};
use fichebak::domain::assessment::{RuleId, Severity};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How};
use fichebak::domain::contact::{ContactFields, ContactKind, Reach, RelationKind};
use fichebak::store::{Filter, From, ListKey, ListRow, LookUp, StoreError};

#[test]
fn a_card_comes_back_as_it_went_in() {
    let mut book = Book::new();
    let mut card = with_phone(with_email(client("Els", "Janssens"), "Els@EXAMPLE.be"), "0470 12 34 56");
    card.notes = "Brood\nop vrijdag".to_owned();
    card.tags = vec!["vaste klant".to_owned(), "Vaste Klant".to_owned()];
    card.quote_on = Some(day("2026-01-31"));
    card.interest = Some(fichebak::domain::contact::LegitimateInterest {
        interest: "Een vraag".to_owned(),
        informed_on: Some(day("2026-02-01")),
        ..Default::default()
    });
    card.do_not_call =
        Some(fichebak::domain::contact::DoNotCallCheck { checked_on: day("2026-06-01"), listed: true });
    let id = book.add(card.clone());
    let book = book.reopened();
    let kept = book.dossier(id).contact.fields;
    assert_eq!(kept.emails[0].text, "Els@example.be");
    assert_eq!(kept.phones[0].text, "+32470123456");
    assert_eq!(kept.tags, ["vaste klant"]);
    let expected = ContactFields {
        emails: kept.emails.clone(),
        phones: kept.phones.clone(),
        tags: kept.tags.clone(),
        ..card
    };
    assert_eq!(kept, expected);
    assert_eq!(book.store.shop().unwrap().settings.shop_name, "Bakkerij Peeters");
}

#[test]
fn what_is_typed_is_cleaned() {
    let mut book = Book::new();
    let id = book.add(prospect("Els\u{202e}\u{1b}[31m", "Janssens\u{7}"));
    let kept = book.dossier(id).contact.fields;
    assert_eq!((kept.given_name.as_str(), kept.family_name.as_str()), ("Els[31m", "Janssens"));
}

#[test]
fn a_national_register_number_is_refused() {
    let mut book = Book::new();
    let mut card = prospect("Jan", "Peeters");
    card.notes = "rijksregister 00.01.25-567.77".to_owned();
    let refused = book.store.add_contact(&card, &[], today());
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(14)))), "{refused:?}");
    assert_eq!(book.store.count(&Filter::All).unwrap(), 0);
}

#[test]
fn a_slip_of_the_pen_keeps_the_consent_and_a_new_address_does_not() {
    let mut book = Book::new();
    let id = book.add(with_email(prospect("Els", "Janssens"), "els@exmple.be"));
    book.give(id, "email");
    let about = ConsentFor::Category(book.box_id("email"));
    let state = |book: &Book| {
        let dossier = book.dossier(id);
        let assessment = fichebak::domain::rules::assess(&dossier, &book.store.shop().unwrap(), today());
        assessment.standing(about).unwrap().state
    };
    let mut card = book.dossier(id).contact.fields;
    card.emails[0].text = "els@example.be".to_owned();
    book.store.edit_contact(id, &card, &[], today()).unwrap();
    assert_eq!(state(&book), BoxState::Given);
    card.emails = vec![Reach::new("els@example.com")];
    book.store.edit_contact(id, &card, &[], today()).unwrap();
    assert_eq!(state(&book), BoxState::Expired);
}

#[test]
fn namesakes_are_paged_one_by_one_both_ways() {
    let mut book = Book::new();
    for (given, family) in [("An", "Zwart"), ("Álvaro", "De Smet"), ("Piet", "Aerts")] {
        book.add(prospect(given, family));
    }
    for _ in 0..7 {
        book.add(prospect("Jan", "Peeters"));
    }
    let all = book.store.page(&Filter::All, From::Start, 100).unwrap();
    let names: Vec<&str> = all.iter().map(|row| row.list_name.as_str()).collect();
    assert_eq!(names[..3], ["Aerts, Piet", "De Smet, Álvaro", "Peeters, Jan"]);
    assert_eq!(names[9], "Zwart, An");
    let mut forward = Vec::new();
    let mut page = book.store.page(&Filter::All, From::Start, 3).unwrap();
    while let Some(last) = page.last().map(|row| row.key.clone()) {
        forward.append(&mut page);
        page = book.store.page(&Filter::All, From::After(&last), 3).unwrap();
    }
    assert_eq!(forward, all);
    let mut backward = Vec::new();
    let mut page = book.store.page(&Filter::All, From::End, 3).unwrap();
    while let Some(first) = page.first().map(|row| row.key.clone()) {
        backward.splice(0..0, page);
        page = book.store.page(&Filter::All, From::Before(&first), 3).unwrap();
    }
    assert_eq!(backward, all);
    let at = ListKey { sort: "peeters".to_owned(), id: all[0].key.id };
    assert_eq!(book.store.page(&Filter::All, From::At(&at), 1).unwrap()[0], all[2]);
    assert_eq!(book.store.page(&Filter::All, From::At(&all[4].key), 2).unwrap(), all[4..6]);
}

#[test]
fn every_filter_has_its_page_its_count_and_its_numbers() {
    let mut book = Book::new();
    let mut card = client("Els", "Janssens");
    card.tags = vec!["Vaste klant".to_owned()];
    let els = book.add(card);
    let jan = book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    let shop = book.add(organisation("Peeters BV", RelationKind::Client));
    let campaign = book.campaign("Lentefeest", "2026-06-01", "2026-06-30");
    book.store.join(jan, campaign, None, today()).unwrap();
    book.give(els, "email");
    let email = book.box_id("email");
    let table = [
        (Filter::All, vec![els, jan, shop]),
        (Filter::Relation(RelationKind::Client), vec![els]),
        (Filter::Kind(ContactKind::Organisation), vec![shop]),
        (Filter::Rule(RuleId(6)), vec![jan]),
        (Filter::Findings(Severity::Must), vec![jan]),
        (Filter::Tag("vaste klant".to_owned()), vec![els]),
        (Filter::Tag("onbekend".to_owned()), vec![]),
        (Filter::Box(email, BoxState::Given), vec![els]),
        (Filter::Box(email, BoxState::NeverAsked), vec![jan, shop]),
        (Filter::Campaign(campaign), vec![jan]),
    ];
    for (filter, expected) in table {
        let page = book.store.page(&filter, From::Start, 10).unwrap();
        let ids: Vec<_> = page.iter().map(ListRow::id).collect();
        assert_eq!(ids, expected, "{filter:?}");
        assert_eq!(book.store.ids(&filter).unwrap(), expected, "{filter:?}");
        assert_eq!(book.store.count(&filter).unwrap(), expected.len() as u64, "{filter:?}");
    }
    assert_eq!(book.store.tags().unwrap(), [("Vaste klant".to_owned(), 1)]);
    let members = book.store.members(campaign, From::Start, 10).unwrap();
    assert_eq!(
        (members[0].row.id(), members[0].state, members[0].since),
        (jan, BoxState::NeverAsked, today())
    );
    let row = &book.store.rows(&[jan]).unwrap()[0];
    assert!(row.is_without_basis);
    assert_eq!((row.display_name.as_str(), row.email.as_str()), ("Jan Peeters", "jan@example.be"));
}

#[test]
fn a_card_is_looked_up_by_number_address_uuid_and_name() {
    let mut book = Book::new();
    let els =
        book.add(with_phone(with_email(prospect("Els", "Janssens"), "els@example.be"), "0470 12 34 56"));
    let bart = book.add(prospect("Bart", "De Smet"));
    let namesake = book.add(prospect("bart", "de smet"));
    let uuid = book.dossier(els).contact.uuid.to_string();
    let id = els.0.to_string();
    let table =
        [id.as_str(), "ELS@example.be", "0470/12.34.56", "+32470123456", &uuid, &uuid[..8], "els janssens"];
    for text in table {
        assert_eq!(book.store.look_up(text).unwrap(), LookUp::Found(els), "{text}");
    }
    assert_eq!(book.store.look_up("Janssens, Els").unwrap(), LookUp::Found(els));
    assert_eq!(book.store.look_up("Els").unwrap(), LookUp::Nobody);
    assert_eq!(book.store.look_up("").unwrap(), LookUp::Nobody);
    let LookUp::Several(rows) = book.store.look_up("Bart De Smet").unwrap() else { panic!("one of two") };
    assert_eq!(rows.iter().map(ListRow::id).collect::<Vec<_>>(), [bart, namesake]);
    assert_eq!(book.store.by_uuid(uuid.parse().unwrap()).unwrap(), Some(els));
}

#[test]
fn the_ledger_knows_the_wording_and_the_address() {
    let mut book = Book::new();
    let id = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    book.give(id, "email");
    let event = &book.store.ledger(id).unwrap()[0];
    assert_eq!(event.statement.unwrap().version, 1);
    assert_eq!(event.reach, book.dossier(id).contact.fields.emails[0].id);
    assert_eq!(event.act, ConsentAct::Given);
    let tomorrow = fichebak::domain::consent::NewEvent {
        on: today().succ_opt().unwrap(),
        ..book.event("email", ConsentAct::Withdrawn, How::Phone)
    };
    assert!(matches!(book.store.record_consent(id, &tomorrow, today()), Err(StoreError::AfterToday)));
    let health = book.event("health", ConsentAct::Given, How::Paper);
    assert!(matches!(book.store.record_consent(id, &health, today()), Err(StoreError::BoxIsOff)));
    book.switch_on("health");
    let spoken = book.event("health", ConsentAct::Given, How::Counter);
    let refused = book.store.record_consent(id, &spoken, today());
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(11)))), "{refused:?}");
}
