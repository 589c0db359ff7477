//! The form of a card, and pile mode.

use crate::common::screen::{Screen, TODAY, day};
use fichebak::app::layer::Layer;
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{Contact, ContactFields, ContactId, ContactKind, Reach, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::lang::Lang;
use fichebak::domain::rules::assess;
use fichebak::store::{Filter, From, Store};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

/// Snapshots of the window with that title, at three sizes.
pub(super) fn snapshots(
    name: &str,
    title: &str,
    lang: Lang,
    fill: fn(&mut Store),
    steps: impl Fn(&mut Screen),
) {
    for size in SIZES {
        let mut screen = Screen::in_language(lang, size, fill);
        screen.settle();
        steps(&mut screen);
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), window(&screen.text(), title));
    }
}

/// What stands in the window with that title: what lies below it is the business of other tests.
fn window(screen: &str, title: &str) -> String {
    let lines: Vec<Vec<char>> = screen.lines().map(|line| line.chars().collect()).collect();
    let corner: Vec<char> = format!("┌ {title} ").chars().collect();
    let starts = |line: &Vec<char>| line.windows(corner.len()).position(|part| part == corner);
    let (top, left) = lines
        .iter()
        .enumerate()
        .find_map(|(top, line)| starts(line).map(|left| (top, left)))
        .unwrap_or_else(|| panic!("no window is called {title}:\n{screen}"));
    let right = left + lines[top][left..].iter().position(|char| *char == '┐').unwrap();
    let mut text = String::new();
    for line in &lines[top..] {
        let end = line.len().min(right + 1);
        text.extend(&line[left.min(end)..end]);
        text.push('\n');
        if line.get(left) == Some(&'└') {
            break;
        }
    }
    text
}

pub(super) fn empty() -> Screen {
    Screen::new((80, 40), |_| {})
}

pub(super) fn cards(screen: &Screen) -> Vec<Contact> {
    let ids = screen.app.desk.book.ids(&Filter::All).unwrap();
    ids.into_iter().map(|id| dossier(screen, id).contact).collect()
}

pub(super) fn dossier(screen: &Screen, id: ContactId) -> Dossier {
    screen.app.desk.book.dossier(id).unwrap().unwrap()
}

pub(super) fn only(screen: &Screen) -> Contact {
    let mut all = cards(screen);
    assert_eq!(all.len(), 1, "{}", screen.text());
    all.remove(0)
}

pub(super) fn state(screen: &Screen, id: ContactId, slug: &str) -> BoxState {
    let shop = &screen.app.desk.shop;
    let about = ConsentFor::Category(shop.category_by_slug(slug).unwrap().id);
    let answers = assess(&dossier(screen, id), shop, day(TODAY));
    answers.standing(about).map_or(BoxState::NeverAsked, |standing| standing.state)
}

/// Els Janssens of Leuven, a client.
pub(super) fn els() -> ContactFields {
    ContactFields {
        relation: RelationKind::Client,
        given_name: "Els".into(),
        family_name: "Janssens".into(),
        emails: vec![Reach::new("els@example.be")],
        phones: vec![Reach::new("+32470123456")],
        last_sale_on: Some(day("2026-10-01")),
        ..ContactFields::new(day("2026-10-01"))
    }
}

pub(super) fn with_els(book: &mut Store) {
    let mut card = els();
    card.address.city = "Leuven".into();
    book.add_contact(&card, &[], day(TODAY)).unwrap();
}

/// Els, who agreed to the newsletter.
pub(super) fn with_subscriber(book: &mut Store) {
    let category = book.shop().unwrap().channel_box(Channel::Email).unwrap().id;
    let tick = NewEvent {
        about: ConsentFor::Category(category),
        act: ConsentAct::Given,
        on: day("2026-10-01"),
        how: Some(How::Paper),
        evidence: String::new(),
    };
    book.add_contact(&els(), &[tick], day(TODAY)).unwrap();
}

pub(super) fn first_id(screen: &Screen) -> ContactId {
    screen.app.desk.book.page(&Filter::All, From::Start, 1).unwrap()[0].id()
}

pub(super) fn edit(screen: &mut Screen) -> ContactId {
    let id = first_id(screen);
    screen.app.edit_contact(id).unwrap();
    // Nothing but a redraw.
    screen.resize(80, 40);
    id
}

pub(super) fn is_form_open(screen: &Screen) -> bool {
    matches!(screen.app.layers.last(), Some(Layer::Contact(_)))
}

#[test]
fn the_empty_form_looks_like_this() {
    snapshots(
        "form_empty",
        "New card",
        Lang::En,
        |_| {},
        |screen| {
            screen.keys("a");
        },
    );
}

#[test]
fn the_unfolded_form_looks_like_this() {
    snapshots(
        "form_unfolded",
        "New card",
        Lang::En,
        |_| {},
        |screen| {
            screen.keys("a<C-o><@Postcode>3000<Tab>");
        },
    );
}

#[test]
fn a_form_with_problems_looks_like_this() {
    snapshots("form_problems", "New card", Lang::En, with_els, |screen| {
        screen.keys("aEls<Tab>Jansens<Tab>els@example<Tab>04701234<Tab>").keys("<C-s>");
    });
}

#[test]
fn a_client_with_a_tick_looks_like_this() {
    snapshots(
        "form_client_nl",
        "Nieuwe fiche",
        Lang::Nl,
        |_| {},
        |screen| {
            screen.keys("a<Tab><Right><@Voornaam>Els<Tab>Janssens<Tab>els@example.be<Tab><Space>");
            screen.keys("<@Nieuwsbrief per e-mail><Space><Tab>");
        },
    );
}

#[test]
fn a_prospect_is_added_with_names_and_a_tick() {
    let mut screen = empty();
    screen.keys("aEls<Enter>Janssens<Enter>Els@EXAMPLE.be<Enter>0470/12.34.56<Enter>");
    // Tick contact details, go on to the last field: how and when are answered already.
    screen.keys("<Space><Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter>");
    assert!(!is_form_open(&screen), "{}", screen.text());
    let card = only(&screen);
    assert_eq!(card.fields.display_name(), "Els Janssens");
    assert_eq!(card.fields.relation, RelationKind::Prospect);
    assert_eq!(card.fields.emails[0].text, "Els@example.be");
    assert_eq!(card.fields.phones[0].text, "+32470123456");
    assert_eq!(card.fields.collected_on, day(TODAY));
    assert_eq!(state(&screen, card.id, "contact-details"), BoxState::Given);
    assert_eq!(state(&screen, card.id, "email"), BoxState::NeverAsked);
    let event = &dossier(&screen, card.id).ledger[0];
    assert_eq!((event.on, event.how), (day(TODAY), Some(How::Paper)));
    assert!(event.statement.is_some());
    assert!(screen.text().contains("Added: Els Janssens"), "{}", screen.text());
}

#[test]
fn a_new_form_begins_at_the_kind_and_typing_begins_the_name() {
    let mut screen = empty();
    screen.keys("a");
    assert!(screen.text().contains("› Kind"), "{}", screen.text());
    screen.keys("soleil");
    assert!(screen.text().contains("› Given name         soleil"), "{}", screen.text());
    // Going there by Tab is the same.
    screen.keys("<Esc><Tab><Enter>a<@Given name>Els<C-s>");
    assert_eq!(only(&screen).fields.given_name, "Els");
    screen.keys("a<Left>").paste("Bakkerij Maes").keys("<C-s>");
    assert_eq!(cards(&screen).remove(1).fields.organisation, "Bakkerij Maes");
}

#[test]
fn what_was_typed_is_shown_as_it_is_kept_when_the_field_is_left() {
    let mut screen = empty();
    screen.keys("a<@E-mail>els@EXAMPLE.BE<Tab>+32 (0)470 123456<Tab>");
    assert!(screen.text().contains("els@example.be"), "{}", screen.text());
    assert!(screen.text().contains("0470 12 34 56"), "{}", screen.text());
}

#[test]
fn a_prospect_without_consent_is_warned_about_with_its_keys_and_its_day() {
    let mut screen = empty();
    screen.keys("aEls<C-s>");
    let text = screen.text();
    assert!(text.contains("No consent yet (by 23 Dec 2026): Space tick · b basis · x erase"), "{text}");
}

#[test]
fn a_client_asks_for_the_last_sale_and_today_stands_there() {
    let mut screen = empty();
    screen.keys("a<Tab>c");
    assert!(screen.text().contains("Last sale          23/11/2026"), "{}", screen.text());
    screen.keys("<@Given name>Els<@E-mail>els@example.be<Tab><Space><C-s>");
    let fields = only(&screen).fields;
    assert_eq!(fields.relation, RelationKind::Client);
    assert_eq!(fields.last_sale_on, Some(day(TODAY)));
    assert_eq!(fields.free_refusal_offered_on, Some(day(TODAY)));
    // Back to a prospect before saving: the day goes as it came.
    screen.keys("aPiet<Up><Up>c<Left><C-s>");
    let piet = cards(&screen).remove(1).fields;
    assert_eq!((piet.relation, piet.last_sale_on), (RelationKind::Prospect, None));
}

#[test]
fn nothing_is_ticked_beforehand_and_no_special_box_is_in_the_form() {
    let mut screen = Screen::new((80, 60), |book| {
        let mut health = book.shop().unwrap().category_by_slug("health").unwrap().clone();
        health.is_on = true;
        book.edit_category(&health, &[], day(TODAY)).unwrap();
    });
    screen.keys("a<C-o>");
    let text = screen.text();
    assert!(!text.contains("[x]"), "{text}");
    assert!(text.contains("[ ] Newsletter by e-mail") && !text.contains("Health"), "{text}");
}

#[test]
fn control_n_saves_and_goes_on_with_kind_and_relation_but_no_tick() {
    let mut screen = empty();
    screen.keys("a<Tab>c<@Given name>Els<Tab>Janssens<@Contact details><Space><C-n>");
    assert!(is_form_open(&screen));
    let text = screen.text();
    assert!(
        text.contains("[client]") && !text.contains("[x]") && !text.contains("name        Janssens"),
        "{text}"
    );
    screen.keys("Piet<C-s>");
    let all = cards(&screen);
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|card| card.fields.relation == RelationKind::Client));
    assert!(dossier(&screen, all[1].id).ledger.is_empty());
}

#[test]
fn the_way_used_last_is_selected() {
    let mut screen = empty();
    // Counter is four further than paper.
    screen.keys("aEls<@Contact details><Space><@How><Right><Right><Right><Right><C-s>");
    let first = only(&screen).id;
    assert_eq!(dossier(&screen, first).ledger[0].how, Some(How::Counter));
    screen.keys("aPiet<@Contact details><Space><C-s>");
    let second = cards(&screen)[1].id;
    assert_eq!(dossier(&screen, second).ledger[0].how, Some(How::Counter));
}

#[test]
fn a_warning_is_pointed_out_once_and_then_kept_as_typed() {
    let mut screen = empty();
    screen.keys("aEls<@E-mail>els(at)example.be<Tab>");
    assert!(screen.text().contains("has an @"), "{}", screen.text());
    screen.keys("<C-s>");
    assert!(is_form_open(&screen));
    assert!(screen.text().contains("Saving again keeps"), "{}", screen.text());
    screen.keys("<C-s>");
    assert_eq!(only(&screen).fields.emails[0].text, "els(at)example.be");
}

#[test]
fn what_was_wrong_before_is_shown_and_stops_nobody() {
    let mut screen = Screen::new((80, 40), |book| {
        let mut card = els();
        card.phones = vec![Reach::new("ask at the bar")];
        book.add_contact(&card, &[], day(TODAY)).unwrap();
    });
    edit(&mut screen);
    while !screen.text().lines().any(|line| line.contains("› Telephone")) {
        screen.keys("<Tab>");
    }
    screen.keys("<Tab>");
    assert!(screen.text().contains("A telephone number has digits"), "{}", screen.text());
    while !screen.text().lines().any(|line| line.contains("› Given name")) {
        screen.keys("<Up>");
    }
    screen.keys("x<C-s>");
    assert_eq!(only(&screen).fields.given_name, "Elsx");
}

#[test]
fn a_day_that_is_still_to_come_is_pointed_out() {
    let mut screen = Screen::new((80, 60), |_| {});
    screen.keys("aEls<C-o>");
    while !screen.text().lines().any(|line| line.contains("› Collected on")) {
        screen.keys("<Tab>");
    }
    screen.keys("<C-u>1/1/27<Tab>");
    assert!(
        screen.text().contains("01/01/2027") && screen.text().contains("still to come"),
        "{}",
        screen.text()
    );
    screen.keys("<C-s>");
    assert!(is_form_open(&screen));
    screen.keys("<C-s>");
    assert_eq!(only(&screen).fields.collected_on, day("2027-01-01"));
}

#[test]
fn a_consent_of_a_day_to_come_is_refused() {
    let mut screen = empty();
    screen.keys("aEls<@Contact details><Space><Up><Up><Up><Up>");
    while !screen.text().lines().any(|line| line.contains("› When")) {
        screen.keys("<Tab>");
    }
    screen.keys("<C-u>1/1/27<C-s><C-s><C-s>");
    assert!(is_form_open(&screen) && screen.text().contains("still to come"), "{}", screen.text());
    assert!(cards(&screen).is_empty());
}

#[test]
fn a_new_mistake_after_a_warning_is_pointed_out_too() {
    let mut screen = empty();
    screen.keys("aEls<@E-mail>els<C-s>");
    screen.keys("x<C-s>");
    assert!(is_form_open(&screen), "the text changed, so it is looked at again");
    screen.keys("<C-s>");
    assert_eq!(only(&screen).fields.emails[0].text, "elsx");
}

#[test]
fn a_national_register_number_is_refused_in_any_field() {
    for (field, to_field) in [("given name", ""), ("telephone", "<@Telephone>")] {
        let mut screen = empty();
        screen.keys(&format!("aEls{to_field}<C-u>85.07.30-033.28<Tab>"));
        let text = screen.text();
        assert!(text.contains("R14"), "{field}: {text}");
        screen.keys("<C-s><C-s><C-s>");
        assert!(is_form_open(&screen), "{field}");
        assert!(cards(&screen).is_empty(), "{field}");
        assert!(screen.text().contains("85.07.30-033.28"), "{field}: typed text was lost");
    }
    let mut screen = empty();
    screen.keys("aEls<C-o><Up><Up><Up>").paste("rr 85073003328").keys("<C-s><C-s>");
    assert!(screen.text().contains("R14"), "{}", screen.text());
    assert!(cards(&screen).is_empty());
}

#[test]
fn a_day_that_is_none_is_refused_with_what_is_expected() {
    let mut screen = empty();
    screen.keys("a<Tab>c<Tab><C-u>31/2<Tab>Els<C-s><C-s>");
    let text = screen.text();
    assert!(text.contains("31/2") && text.contains("Not a day: type it as 31/12/2026"), "{text}");
    assert!(cards(&screen).is_empty());
    screen.keys("<C-u>3/5<C-s>");
    assert_eq!(only(&screen).fields.last_sale_on, Some(day("2026-05-03")));
}

#[test]
fn an_empty_card_is_refused() {
    let mut screen = empty();
    screen.keys("a<C-s>");
    assert!(screen.text().contains("A card needs a name"), "{}", screen.text());
    // An address alone is enough to find somebody by.
    screen.keys("<@E-mail>els@example.be<C-s>");
    assert_eq!(only(&screen).fields.display_name(), "els@example.be");
}

#[test]
fn esc_leaves_an_unchanged_form_and_asks_about_a_changed_one() {
    let mut screen = empty();
    screen.keys("a<Esc>");
    assert!(screen.app.layers.is_empty());
    screen.keys("aEls<Esc>");
    assert!(screen.text().contains("What you typed would be lost."), "{}", screen.text());
    // The question starts on the safe answer.
    screen.keys("<Enter>");
    assert!(is_form_open(&screen) && screen.text().contains("Els"));
    screen.keys("<Esc><Tab><Enter>");
    assert!(screen.app.layers.is_empty());
    assert!(cards(&screen).is_empty());
}

#[test]
fn an_edit_shows_what_is_there_and_can_be_undone_and_done_again() {
    let mut screen = Screen::new((80, 40), with_subscriber);
    let id = edit(&mut screen);
    let text = screen.text();
    assert!(text.contains("Change: Els Janssens") && text.contains("0470 12 34 56"), "{text}");
    // The newsletter was agreed to: it is unticked on the card, where it is said what follows.
    assert!(!text.contains("Newsletter"), "{text}");
    assert!(text.contains("[ ] Contact details: never asked"), "{text}");
    screen.keys("<C-u>Elsje<Tab><C-k> Maes<C-s>");
    assert_eq!(dossier(&screen, id).contact.fields.display_name(), "Elsje Janssens Maes");
    assert_eq!(state(&screen, id, "email"), BoxState::Given);
    screen.keys("u");
    assert_eq!(dossier(&screen, id).contact.fields.display_name(), "Els Janssens");
    screen.keys("<C-r>");
    assert_eq!(dossier(&screen, id).contact.fields.display_name(), "Elsje Janssens Maes");
}

#[test]
fn adding_can_be_undone_and_done_again() {
    let mut screen = empty();
    screen.keys("aEls<@Contact details><Space><C-s>");
    let before = only(&screen);
    screen.keys("u");
    assert!(cards(&screen).is_empty(), "{}", screen.text());
    screen.keys("<C-r>");
    assert_eq!(only(&screen), before);
    assert_eq!(state(&screen, before.id, "contact-details"), BoxState::Given);
}

#[test]
fn what_the_form_does_not_show_stays_on_the_card() {
    let mut screen = Screen::new((80, 40), |book| {
        let mut card = els();
        card.emails.push(Reach::new("shop@example.be"));
        card.emails.push(Reach::new("third@example.be"));
        card.tags = vec!["bread".into(), "sunday".into()];
        card.notes = "one\ntwo".into();
        card.address.country = "ES".into();
        card.quote_on = Some(day("2026-09-01"));
        book.add_contact(&card, &[], day(TODAY)).unwrap();
    });
    let before = only(&screen).fields;
    edit(&mut screen);
    screen.keys("x<C-s>");
    assert_eq!(only(&screen).fields, ContactFields { given_name: "Elsx".into(), ..before });
}

#[test]
fn every_card_of_the_example_book_comes_out_of_its_form_as_it_went_in() {
    let folder = tempfile::tempdir().unwrap();
    let recipe = Recipe::example(day(TODAY), Lang::En);
    let store = write_book(&folder.path().join("book.db"), &recipe, &|_, _| true).unwrap();
    let mut screen = Screen::open(store, folder, Lang::En, (80, 40));
    screen.settle();
    for card in cards(&screen) {
        screen.app.edit_contact(card.id).unwrap();
        screen.keys("<C-s>");
        if is_form_open(&screen) {
            // Something is pointed out: it is kept as it is.
            screen.keys("<C-s>");
        }
        assert!(!is_form_open(&screen), "{}", screen.text());
        assert_eq!(dossier(&screen, card.id).contact, card);
    }
    assert_eq!(screen.app.desk.history.next_undo(), None, "nothing was changed");
}

#[test]
fn while_a_job_writes_the_form_waits_with_what_was_typed() {
    let mut screen = empty();
    let (end, wait) = std::sync::mpsc::channel::<()>();
    let started = screen.app.desk.spawn(
        "Purging".into(),
        false,
        move |_, _| {
            let _ = wait.recv();
            Ok(())
        },
        |_, done| done,
    );
    assert!(started);
    screen.keys("aEls<C-s>");
    assert!(is_form_open(&screen));
    assert!(screen.text().contains("What you typed stays here"), "{}", screen.text());
    end.send(()).unwrap();
    screen.settle().keys("<C-s>");
    assert_eq!(only(&screen).fields.given_name, "Els");
}

#[test]
fn while_the_file_cannot_be_written_nothing_typed_is_lost() {
    let mut screen = empty();
    let other = rusqlite::Connection::open(screen.app.desk.book.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    screen.keys("aEls<Tab>Janssens<C-s>");
    let text = screen.text();
    assert!(is_form_open(&screen) && text.contains("Janssens") && text.contains('▲'), "{text}");
    other.execute_batch("ROLLBACK").unwrap();
    screen.keys("<C-s>");
    assert_eq!(only(&screen).fields.display_name(), "Els Janssens");
}

#[test]
#[cfg(unix)]
fn a_book_that_vanishes_takes_nothing_along_that_was_typed() {
    let mut screen = empty();
    let book = screen.app.desk.book.path().to_owned();
    let away = book.with_extension("away");
    screen.keys("aEls").keys("<Tab>Janssens");
    std::fs::rename(&book, &away).unwrap();
    screen.keys("<C-s>");
    let text = screen.text();
    assert!(text.contains("is not there any more"), "{text}");
    assert!(text.contains("Janssens"), "{text}");
    std::fs::rename(&away, &book).unwrap();
    screen.keys("<C-s>");
    assert_eq!(only(&screen).fields.family_name, "Janssens");
}

#[test]
fn an_organisation_has_its_own_name_and_number() {
    let mut screen = Screen::new((80, 60), |_| {});
    screen.keys("a<Left><@Organisation>");
    assert!(!screen.text().contains("Family name"), "{}", screen.text());
    screen.keys("Bakkerij Maes<C-o>");
    while !screen.text().lines().any(|line| line.contains("› Enterprise number")) {
        screen.keys("<Tab>");
    }
    screen.keys("BE 0403019261<Tab>");
    assert!(screen.text().contains("0403.019.261"), "{}", screen.text());
    screen.keys("<Up><C-u>0431150351<Tab>");
    assert!(screen.text().contains("last two digits"), "{}", screen.text());
    screen.keys("<Up><C-u>0403019261<C-s>");
    let fields = only(&screen).fields;
    assert_eq!((fields.kind, fields.organisation.as_str()), (ContactKind::Organisation, "Bakkerij Maes"));
    assert_eq!(fields.enterprise_number, "0403019261");
}

#[test]
fn a_contact_person_is_linked_to_the_card_of_the_organisation() {
    let mut screen = Screen::new((80, 40), |book| {
        let card = ContactFields {
            kind: ContactKind::Organisation,
            organisation: "Eierhoeve Van Hove".into(),
            ..ContactFields::new(day(TODAY))
        };
        book.add_contact(&card, &[], day(TODAY)).unwrap();
    });
    screen.keys("a<Right><Right><@Given name>Els<Tab>Janssens<Tab>eier");
    assert!(screen.text().contains("Cards that begin so: Eierhoeve Van Hove."), "{}", screen.text());
    screen.keys("<Right><C-s>");
    let els = cards(&screen).remove(1).fields;
    assert_eq!(els.organisation, "Eierhoeve Van Hove");
    assert_eq!(els.organisation_id, Some(cards(&screen)[0].id));
}

#[test]
fn no_size_and_no_key_breaks_the_form() {
    for size in [(1, 1), (10, 4), (59, 15), (60, 16), (61, 17), (200, 50)] {
        let mut screen = Screen::new((80, 24), with_els);
        screen.keys("a").resize(size.0, size.1);
        screen.keys("Els<Tab>蛋糕<Tab>x<Tab><C-o><C-s><C-g><PgDn><PgUp><C-o><Esc><Esc><C-s>");
    }
}
