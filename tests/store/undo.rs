//! Taking acts back and doing them again.

use crate::common::book::{self, Book, client, day, organisation, prospect, quietly, today, with_email};
use fichebak::domain::campaign::CampaignFields;
use fichebak::domain::category::{Category, CategoryKind};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::domain::settings::Settings;
use fichebak::store::{Filter, Statement, StoreError};

fn state(book: &Book, id: ContactId, about: ConsentFor) -> BoxState {
    let assessment = rules::assess(&book.dossier(id), &book.store.shop().unwrap(), today());
    assessment.standing(about).map_or(BoxState::NeverAsked, |standing| standing.state)
}

#[test]
fn an_added_card_goes_and_comes_back_the_same() {
    let mut book = Book::new();
    let tick = book.event("email", ConsentAct::Refused, How::Counter);
    let card = with_email(prospect("Els", "Janssens"), "els@example.be");
    let done = book.store.add_contact(&card, &[tick], today()).unwrap();
    let before = book.dossier(done.value);
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!(book.store.dossier(done.value).unwrap(), None);
    assert!(book.store.needs_compacting().unwrap());
    assert_eq!(book.number("SELECT count(*) FROM suppression"), 0);
    let undo = book.store.undo(redo, today()).unwrap();
    assert_eq!(book.dossier(done.value), before);
    assert_eq!(book.number("SELECT count(*) FROM erasure_log"), 0);
    book.store.undo(undo, today()).unwrap();
    assert_eq!(book.store.count(&Filter::All).unwrap(), 0);
}

#[test]
fn a_tick_is_corrected_and_entered_again() {
    let mut book = Book::new();
    let id = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    let event = book.event("email", ConsentAct::Given, How::Paper);
    let about = event.about;
    let undo = book.store.record_consent(id, &event, today()).unwrap().undo;
    let redo = book.store.undo(undo, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::NeverAsked);
    let undo = book.store.undo(redo, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Given);
    book.store.undo(undo, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::NeverAsked);
    assert_eq!(book.store.ledger(id).unwrap().len(), 4);
    // A correction, too, can be taken back: the event is entered once more.
    book.store.record_consent(id, &event, today()).unwrap();
    let undo = book.store.correct_consent(id, about, today()).unwrap().undo;
    assert_eq!(state(&book, id, about), BoxState::NeverAsked);
    let redo = book.store.undo(undo, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Given);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::NeverAsked);
}

#[test]
fn an_edited_card_gets_its_old_look_and_its_old_addresses_back() {
    let mut book = Book::new();
    let id = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    book.give(id, "email");
    let before = book.dossier(id);
    let edited = with_email(client("Elsje", "Jansens"), "els@example.com");
    let undo = book.store.edit_contact(id, &edited, &[], today()).unwrap().undo;
    let about = ConsentFor::Category(book.box_id("email"));
    assert_eq!(state(&book, id, about), BoxState::Expired);
    let after = book.dossier(id);
    let redo = book.store.undo(undo, today()).unwrap();
    assert_eq!(book.dossier(id), before);
    assert_eq!(state(&book, id, about), BoxState::Given);
    assert_eq!(book.store.search("elsje", 10).unwrap(), []);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(book.dossier(id), after);
}

#[test]
fn a_special_detail_comes_back_under_the_consent_that_counts() {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let id = book.add(client("Els", "Janssens"));
    let event = book.event("health", ConsentAct::Given, How::Paper);
    let tick = book.store.record_consent(id, &event, today()).unwrap().undo;
    let set = book.store.set_detail(id, health, "Allergie", "noten", None, today()).unwrap().undo;
    let set = book.store.undo(set, today()).unwrap();
    let tick = book.store.undo(tick, today()).unwrap();
    let tick = book.store.undo(tick, today()).unwrap();
    let set = book.store.undo(set, today()).unwrap();
    let detail = &book.dossier(id).details[0];
    assert_eq!(detail.value, "noten");
    assert_eq!(detail.consent, book.store.ledger(id).unwrap().last().map(|event| event.id));
    book.store.undo(set, today()).unwrap();
    book.store.undo(tick, today()).unwrap();
    // A detail that was taken off does not come back once the consent is gone.
    book.give(id, "health");
    let detail = book.store.set_detail(id, health, "Allergie", "noten", None, today()).unwrap().value;
    let unset = book.store.unset_detail(id, detail, today()).unwrap().undo;
    let withdrawn = book.event("health", ConsentAct::Withdrawn, How::Phone);
    book.store.record_consent(id, &withdrawn, today()).unwrap();
    assert!(matches!(book.store.undo(unset, today()), Err(StoreError::Refused(_))));
}

#[test]
fn a_withdrawal_and_its_correction_are_taken_back_one_after_the_other() {
    let mut book = Book::new();
    let id = book.add(client("Els", "Janssens"));
    let about = ConsentFor::Category(book.box_id("email"));
    book.give(id, "email");
    let withdrawn = book.event("email", ConsentAct::Withdrawn, How::Phone);
    let withdraw = book.store.record_consent(id, &withdrawn, today()).unwrap().undo;
    let correct = book.store.correct_consent(id, about, today()).unwrap().undo;
    let redo_correct = book.store.undo(correct, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Withdrawn);
    let redo_withdraw = book.store.undo(withdraw, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Given);
    book.store.undo(redo_withdraw, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Withdrawn);
    book.store.undo(redo_correct, today()).unwrap();
    assert_eq!(state(&book, id, about), BoxState::Given);
}

#[test]
fn objections_and_memberships_are_taken_back() {
    let mut book = Book::new();
    let id = book.add(client("Els", "Janssens"));
    let campaign = book.campaign("Lentefeest", "2026-06-01", "2026-06-30");
    let before = book.dossier(id);
    let object = book.store.object(id, None, today(), today()).unwrap().undo;
    let answer = book.event("email", ConsentAct::Given, How::Paper);
    let join = book.store.join(id, campaign, Some(&answer), today()).unwrap().undo;
    assert_eq!(state(&book, id, ConsentFor::Campaign(campaign)), BoxState::Given);
    let leave = book.store.leave(id, campaign, today()).unwrap().undo;
    assert_eq!(state(&book, id, ConsentFor::Campaign(campaign)), BoxState::Withdrawn);
    book.store.undo(leave, today()).unwrap();
    assert_eq!(state(&book, id, ConsentFor::Campaign(campaign)), BoxState::Given);
    assert_eq!(book.store.count(&Filter::Campaign(campaign)).unwrap(), 1);
    book.store.undo(join, today()).unwrap();
    assert_eq!(book.store.count(&Filter::Campaign(campaign)).unwrap(), 0);
    book.store.undo(object, today()).unwrap();
    let after = book.dossier(id);
    assert_eq!((after.objections, after.memberships), (before.objections, before.memberships));
}

#[test]
fn campaigns_boxes_and_settings_are_taken_back() {
    let mut book = Book::new();
    let start = book.store.shop().unwrap();
    let id = book.add(client("Els", "Janssens"));
    let fields = book::campaign("Lentefeest", "2026-06-01", "2026-06-30");
    let added = book.store.add_campaign(&fields, today()).unwrap();
    assert_eq!(book.store.shop().unwrap().settings.products, ["brood", "taart"]);
    let later =
        CampaignFields { end: day("2026-07-31"), purpose: "Iets anders".to_owned(), ..fields.clone() };
    let edited = book.store.edit_campaign(added.value, &later, today()).unwrap().undo;
    book.store.undo(edited, today()).unwrap();
    assert_eq!(book.store.shop().unwrap().campaigns[0].fields, fields);
    assert_eq!(book.store.statements(ConsentFor::Campaign(added.value)).unwrap()[0].text, fields.purpose);
    // Also after somebody joined it and that was taken back: the ledger still names it.
    let answer = book.event("email", ConsentAct::Given, How::Paper);
    let join = book.store.join(id, added.value, Some(&answer), today()).unwrap().undo;
    book.store.undo(join, today()).unwrap();
    let redo = book.store.undo(added.undo, today()).unwrap();
    assert_eq!(book.store.shop().unwrap(), start);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(book.store.shop().unwrap().campaigns[0].fields, fields);

    let own = Category {
        slug: "verjaardag".to_owned(),
        kind: CategoryKind::Data,
        own_name: Some("Verjaardag".to_owned()),
        is_on: true,
        ..start.categories[5].clone()
    };
    let wording = |text: &str| Statement { lang: Lang::Nl, version: 0, text: text.to_owned() };
    let before = book.store.shop().unwrap();
    let added = book.store.add_category(&own, &[wording("Mag ik?")], today()).unwrap();
    let again = book.store.add_category(&own, &[], today());
    assert!(matches!(again, Err(StoreError::NameTaken)), "{again:?}");
    let own = book.store.shop().unwrap().category(added.value).unwrap().clone();
    let about = ConsentFor::Category(added.value);
    let changed = Category { retention_months: Some(12), ..own.clone() };
    let edited = book.store.edit_category(&changed, &[wording("Mag ik alsjeblieft?")], today()).unwrap().undo;
    assert_eq!(book.store.statements(about).unwrap()[0].version, 2);
    book.store.undo(edited, today()).unwrap();
    assert_eq!(book.store.statements(about).unwrap(), [Statement { version: 1, ..wording("Mag ik?") }]);
    book.store.undo(added.undo, today()).unwrap();
    assert_eq!(book.store.shop().unwrap(), before);

    let settings = Settings {
        prospect: fichebak::domain::period::Period::new(6, fichebak::domain::period::Unit::Weeks),
        ..before.settings.clone()
    };
    let saved = book.store.save_settings(&settings, today()).unwrap().undo;
    assert_eq!(book.store.shop().unwrap().settings, settings);
    book.store.undo(saved, today()).unwrap();
    assert_eq!(book.store.shop().unwrap(), before);
}

#[test]
fn an_organisation_takes_its_persons_along_and_back() {
    let mut book = Book::new();
    let person = ContactFields {
        kind: ContactKind::ContactPerson,
        organisation: "Peeters BV".to_owned(),
        ..prospect("Piet", "Aerts")
    };
    let piet = book.add(person);
    let r6 = Filter::Rule(fichebak::domain::assessment::RuleId(6));
    assert_eq!(book.store.count(&r6).unwrap(), 1);
    let done =
        book.store.add_contact(&organisation("peeters  bv", RelationKind::Client), &[], today()).unwrap();
    assert_eq!(book.dossier(piet).contact.fields.organisation_id, Some(done.value));
    assert_eq!(book.store.count(&r6).unwrap(), 0);
    assert_eq!(book.store.organisations("Peet", 5).unwrap().len(), 1);
    let redo = book.store.undo(done.undo, today()).unwrap();
    assert_eq!(book.dossier(piet).contact.fields.organisation_id, None);
    assert_eq!(book.store.count(&r6).unwrap(), 1);
    book.store.undo(redo, today()).unwrap();
    assert_eq!(book.dossier(piet).contact.fields.organisation_id, Some(done.value));
    // Its relation concerns them.
    let edit = organisation("Peeters BV", RelationKind::Prospect);
    let undo = book.store.edit_contact(done.value, &edit, &[], today()).unwrap().undo;
    assert_eq!(book.store.count(&r6).unwrap(), 1);
    book.store.undo(undo, today()).unwrap();
    assert_eq!(book.store.count(&r6).unwrap(), 0);
    // And so does its erasure.
    book.store.erase_contacts(&[done.value], 6, "", today(), &quietly).unwrap();
    assert_eq!(book.dossier(piet).contact.fields.organisation_id, None);
    assert_eq!(book.store.count(&r6).unwrap(), 1);
}

#[test]
fn nothing_that_was_erased_comes_back() {
    let mut book = Book::new();
    let id = book.add(prospect("Els", "Janssens"));
    let undo = book.store.edit_contact(id, &prospect("Elsje", "Janssens"), &[], today()).unwrap().undo;
    assert_eq!(undo.contacts, [id]);
    book.store.erase_contacts(&[id], 6, "", today(), &quietly).unwrap();
    assert!(matches!(book.store.undo(undo, today()), Err(StoreError::CannotUndo)));
    // Nor what a purge took from a card that stays.
    let id = book.add(client("Jan", "Peeters"));
    let campaign = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let mut card = book.dossier(id).contact.fields;
    card.phones = vec![fichebak::domain::contact::Reach {
        collected_for: Some(campaign),
        ..fichebak::domain::contact::Reach::new("0470 12 34 56")
    }];
    book.store.edit_contact(id, &card, &[], today()).unwrap();
    card.notes = "brood".to_owned();
    let undo = book.store.edit_contact(id, &card, &[], today()).unwrap().undo;
    book.store.purge(&[campaign], today(), &quietly).unwrap();
    assert!(matches!(book.store.undo(undo, today()), Err(StoreError::CannotUndo)));
    assert_eq!(book.dossier(id).contact.fields.phones, []);
}

#[test]
fn undo_of_a_persons_edit_works_after_the_organisation_was_erased() {
    let mut book = Book::new();
    let bv = book.add(organisation("Twee NV", RelationKind::Prospect));
    let person = ContactFields {
        kind: ContactKind::ContactPerson,
        organisation: "Twee NV".into(),
        ..prospect("Els", "Janssens")
    };
    let els = book.add(person.clone());
    let edited = ContactFields { notes: "belt liever".into(), ..book.dossier(els).contact.fields };
    let done = book.store.edit_contact(els, &edited, &[], today()).unwrap();
    book.store.erase_contacts(&[bv], 36, "", today(), &quietly).unwrap();
    book.store.undo(done.undo, today()).unwrap();
    let fields = book.dossier(els).contact.fields;
    assert_eq!((fields.notes.as_str(), fields.organisation_id), ("", None));
}

#[test]
fn a_tick_and_its_correction_are_both_taken_back_and_done_again() {
    let mut book = Book::new();
    let els = book.add(prospect("Els", "Janssens"));
    let email = ConsentFor::Category(book.box_id("email"));
    let event = book.event("email", ConsentAct::Given, How::Paper);
    let tick = book.store.record_consent(els, &event, today()).unwrap().undo;
    let correction = book.store.correct_consent(els, email, today()).unwrap().undo;
    let correct_again = book.store.undo(correction, today()).unwrap();
    assert_eq!(state(&book, els, email), BoxState::Given);
    let tick_again = book.store.undo(tick, today()).unwrap();
    assert_eq!(state(&book, els, email), BoxState::NeverAsked);
    book.store.undo(tick_again, today()).unwrap();
    assert_eq!(state(&book, els, email), BoxState::Given);
    book.store.undo(correct_again, today()).unwrap();
    assert_eq!(state(&book, els, email), BoxState::NeverAsked);
}
