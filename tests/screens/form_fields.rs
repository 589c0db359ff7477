//! What single fields of the form of a card do: addresses and their consent, the postcode, numbers, notes.

use super::forms::{
    cards, dossier, edit, empty, first_id, is_form_open, only, state, with_els, with_subscriber,
};
use super::pile::with_campaign;
use crate::common::screen::{Screen, TODAY, day};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::rules::assess;

#[test]
fn a_changed_address_with_consent_is_asked_about_and_a_new_one_loses_it() {
    let mut screen = Screen::new((80, 40), with_subscriber);
    let id = edit(&mut screen);
    screen.keys("<@E-mail><C-u>els.janssens@example.com<Tab>");
    let text = screen.text();
    assert!(
        text.contains("› Changed address") && text.contains("after a slip of the pen it stays"),
        "{text}"
    );
    // Nothing is chosen, and it is never passed over.
    screen.keys("<C-s><C-s>");
    assert!(is_form_open(&screen) && screen.text().contains("slip of the pen?"), "{}", screen.text());
    screen.keys("<Right><C-s>");
    assert!(!is_form_open(&screen), "{}", screen.text());
    assert_eq!(dossier(&screen, id).contact.fields.emails[0].text, "els.janssens@example.com");
    assert_eq!(state(&screen, id, "email"), BoxState::Expired);
    screen.keys("u");
    assert_eq!(state(&screen, id, "email"), BoxState::Given);
}

#[test]
fn consent_for_a_campaign_hangs_on_the_address_too() {
    let mut screen = Screen::new((80, 40), |book| {
        with_campaign(book);
        with_els(book);
    });
    let id = first_id(&screen);
    let campaign = screen.app.desk.shop.campaigns[0].id;
    let about = ConsentFor::Campaign(campaign);
    let joined = NewEvent {
        about,
        act: ConsentAct::Given,
        on: day(TODAY),
        how: Some(How::Paper),
        evidence: "Tombola 1".into(),
    };
    screen.app.desk.book.join(id, campaign, Some(&joined), day(TODAY)).unwrap();
    edit(&mut screen);
    screen.keys("<@E-mail><C-u>new@example.be<Tab><Right><C-s>");
    assert!(!is_form_open(&screen), "{}", screen.text());
    let answers = assess(&dossier(&screen, id), &screen.app.desk.shop, day(TODAY));
    assert_eq!(answers.standing(about).map(|standing| standing.state), Some(BoxState::Expired));
}

#[test]
fn a_slip_of_the_pen_keeps_the_consent() {
    let mut screen = Screen::new((80, 40), with_subscriber);
    let id = edit(&mut screen);
    let number = dossier(&screen, id).contact.fields.emails[0].id;
    screen.keys("<@E-mail><C-u>elsj@example.be<Tab><Left><C-s>");
    let email = dossier(&screen, id).contact.fields.emails.remove(0);
    assert_eq!((email.text.as_str(), email.id), ("elsj@example.be", number));
    assert_eq!(state(&screen, id, "email"), BoxState::Given);
}

#[test]
fn another_way_of_writing_the_same_address_asks_nothing() {
    let mut screen = Screen::new((80, 40), with_subscriber);
    let id = edit(&mut screen);
    screen.keys("<@E-mail><C-u>ELS@example.be<Tab><C-s>");
    assert!(!is_form_open(&screen), "{}", screen.text());
    assert_eq!(state(&screen, id, "email"), BoxState::Given);
    edit(&mut screen);
    screen.keys("<@Telephone><C-u>00 32 470 123456<Tab><C-s>");
    assert!(!is_form_open(&screen), "{}", screen.text());
}

#[test]
fn a_card_with_the_same_address_is_offered_and_takes_over_what_was_typed() {
    let mut screen = Screen::new((80, 40), with_els);
    screen.keys("aElsje<Tab>Janssens<Tab>els@example.be<Tab>");
    let text = screen.text();
    assert!(text.contains("Els Janssens, Leuven has the same e-mail address."), "{text}");
    screen.keys("016 20 00 00<@Newsletter by e-mail><Space><C-g>");
    let text = screen.text();
    assert!(text.contains("Change: Els Janssens") && text.contains("You typed: Elsje"), "{text}");
    assert!(text.contains("[x] Newsletter"), "{text}");
    // What differs is pointed out before it is saved.
    screen.keys("<C-s>");
    assert!(is_form_open(&screen));
    screen.keys("<C-s>");
    let card = only(&screen);
    assert_eq!(card.fields.given_name, "Els");
    let phones: Vec<_> = card.fields.phones.iter().map(|reach| reach.text.as_str()).collect();
    assert_eq!(phones, ["+32470123456", "+3216200000"]);
    assert_eq!(state(&screen, card.id, "email"), BoxState::Given);
}

#[test]
fn a_second_card_can_be_made_all_the_same() {
    let mut screen = Screen::new((80, 40), with_els);
    screen.keys("aEls<Tab>Jansens<Tab>");
    assert!(screen.text().contains("nearly the same name"), "{}", screen.text());
    screen.keys("<C-s>");
    assert_eq!(cards(&screen).len(), 2);
    // Saved before anything could be offered: it is offered first.
    screen.keys("aEls<Tab>Janssens<C-s>");
    assert!(is_form_open(&screen) && screen.text().contains("Saving again"), "{}", screen.text());
    screen.keys("<C-s>");
    assert_eq!(cards(&screen).len(), 3);
}

#[test]
fn an_address_in_the_suppression_list_is_pointed_out() {
    let mut screen = Screen::new((80, 40), |book| {
        book.object_unknown("els@example.be", None, day(TODAY), day(TODAY)).unwrap();
    });
    screen.keys("aEls<@E-mail>Els@example.be<Tab>");
    assert!(screen.text().contains("wants no advertising from you"), "{}", screen.text());
    screen.keys("<C-s><C-s>");
    assert_eq!(cards(&screen).len(), 1);
}

#[test]
fn a_postcode_brings_its_place_and_a_wrong_place_is_pointed_out() {
    let mut screen = Screen::new((80, 60), |_| {});
    screen.keys("aEls<C-o><@Postcode>B-3000<Tab>");
    let text = screen.text();
    assert!(text.contains("Postcode           3000") && text.contains("Leuven"), "{text}");
    screen.keys("<C-u>Gent<Tab>");
    assert!(screen.text().contains("3000 is the postcode of another place."), "{}", screen.text());
    screen.keys("<Up><Up><C-u>9000<Tab>");
    assert!(!screen.text().contains("another place"), "{}", screen.text());
}

#[test]
fn a_number_stays_the_same_when_the_card_moves_to_another_country() {
    let mut screen = Screen::new((80, 60), with_els);
    edit(&mut screen);
    screen.keys("<C-o>");
    while !screen.text().lines().any(|line| line.contains("› Country")) {
        screen.keys("<Tab>");
    }
    screen.keys("<C-u>nederland<Tab>");
    let text = screen.text();
    assert!(text.contains("Netherlands") && text.contains("+32 470 12 34 56"), "{text}");
    screen.keys("<C-s>");
    let fields = only(&screen).fields;
    assert_eq!((fields.address.country.as_str(), fields.phones[0].text.as_str()), ("NL", "+32470123456"));
    edit(&mut screen);
    screen.keys("x<C-s>");
    assert_eq!(only(&screen).fields.phones[0].text, "+32470123456");
}

#[test]
fn sensitive_words_in_the_notes_are_pointed_out() {
    let mut screen = empty();
    // Notes are the last field: the one after it is the first, and the form shows the surroundings of the cursor.
    screen.keys("aEls<C-o><Up><Up><Up>notenallergie<Tab><Up>");
    assert!(screen.text().contains("may be sensitive information"), "{}", screen.text());
    screen.keys("<C-s><C-s>");
    assert_eq!(only(&screen).fields.notes, "notenallergie");
}

#[test]
fn a_pasted_line_feed_saves_nothing_and_notes_keep_theirs() {
    let mut screen = empty();
    screen.keys("a").paste("Els\nMaria\r\n").keys("<C-o><Up><Up><Up>").paste("one\r\ntwo\u{7}");
    assert!(is_form_open(&screen));
    screen.keys("<Enter>three<C-s>");
    let fields = only(&screen).fields;
    assert_eq!(fields.given_name, "Els Maria");
    assert_eq!(fields.notes, "one\ntwo\nthree");
}

#[test]
fn names_are_edited_by_whole_characters() {
    let mut screen = empty();
    screen.keys("a").paste("E\u{301}ls 🤦🏼\u{200D}♂\u{FE0F}x");
    screen.keys("<Left><BS><BS><Home><Del>É<C-s>");
    assert_eq!(only(&screen).fields.given_name, "Élsx");
}
