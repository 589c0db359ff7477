//! The screen of the list and the card: finding, ticking, unticking, objecting, erasing.

use crate::common::screen::{Screen, TODAY, day};
use fichebak::app::Flow;
use fichebak::app::contacts::Pane;
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentFor};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::domain::rules::assess;
use fichebak::store::Store;

fn add(store: &mut Store, given: &str, family: &str, change: impl FnOnce(&mut ContactFields)) {
    let mut fields = ContactFields {
        given_name: given.into(),
        family_name: family.into(),
        emails: vec![Reach::new(format!("{}@example.be", given.to_lowercase()))],
        ..ContactFields::new(day("2026-11-20"))
    };
    change(&mut fields);
    store.add_contact(&fields, &[], day(TODAY)).unwrap();
}

fn client(fields: &mut ContactFields) {
    fields.relation = RelationKind::Client;
    fields.last_sale_on = Some(day("2026-11-01"));
}

fn three(size: (u16, u16)) -> Screen {
    let mut screen = Screen::new(size, |store| {
        add(store, "Els", "Janssens", |_| {});
        add(store, "Piet", "Peeters", client);
        add(store, "Álvaro", "Van den Broeck", |fields| fields.notes = "Komt op zaterdag".into());
    });
    screen.settle();
    screen
}

fn under_cursor(screen: &Screen) -> String {
    let row = screen.app.contacts.rows.get(screen.app.contacts.selected);
    row.map(|row| row.display_name.clone()).unwrap_or_default()
}

fn state(screen: &Screen, slug: &str) -> BoxState {
    let id = screen.app.card_under_cursor().unwrap();
    let dossier = screen.app.desk.book.dossier(id).unwrap().unwrap();
    let about = ConsentFor::Category(screen.app.desk.shop.category_by_slug(slug).unwrap().id);
    let answer = assess(&dossier, &screen.app.desk.shop, day(TODAY));
    answer.standing(about).map_or(BoxState::NeverAsked, |standing| standing.state)
}

#[test]
fn the_screen_looks_like_this() {
    for size in [(60, 16), (80, 24), (120, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let recipe = Recipe::example(day(TODAY), Lang::En);
        let store = write_book(&folder.path().join("book.db"), &recipe, &|_, _| true).unwrap();
        let mut screen = Screen::open(store, folder, Lang::En, size);
        screen.settle();
        let name = |what: &str| format!("{what}_{}x{}", size.0, size.1);
        insta::assert_snapshot!(name("list"), screen.text());
        screen.keys("/els jans<Enter><Enter>");
        insta::assert_snapshot!(name("card"), screen.text());
        screen.keys("<Space>");
        insta::assert_snapshot!(name("tick"), screen.text());
        screen.keys("<Enter><Space>");
        insta::assert_snapshot!(name("untick"), screen.text());
        screen.keys("<Esc>x");
        insta::assert_snapshot!(name("erase"), screen.text());
        screen.keys("<Esc><Esc>f");
        insta::assert_snapshot!(name("filter"), screen.text());
    }
}

#[test]
fn a_search_follows_each_letter_without_accents_and_spaces() {
    let mut screen = three((80, 24));
    for (typed, found) in
        [("alv", "Álvaro"), ("vandenb", "Álvaro"), ("zaterdag", "Álvaro"), ("jans els", "Els")]
    {
        screen.keys("/").keys(typed);
        assert!(screen.text().contains(&format!("/{typed}")), "{}", screen.text());
        assert!(under_cursor(&screen).starts_with(found), "{typed} found {}", under_cursor(&screen));
        assert_eq!(screen.app.contacts.total, Some(1));
        // One Esc leaves the search, with the cursor on what was found.
        screen.keys("<Esc>");
        assert!(under_cursor(&screen).starts_with(found));
        assert_eq!(screen.app.contacts.total, Some(3));
    }
    screen.keys("/nobody");
    assert!(screen.text().contains("No card matches"));
    screen.keys("<Esc>").keys("<C-f>1q").keys("<Enter>");
    assert_eq!(screen.flow, Flow::Continue, "digits and letters go into the search");
}

#[test]
fn space_enter_ticks_and_space_enter_unticks() {
    let mut screen = three((100, 30));
    assert_eq!(under_cursor(&screen), "Els Janssens");
    screen.keys("<Space><Enter>");
    assert_eq!(state(&screen, "contact-details"), BoxState::Given);
    screen.keys("<Space>");
    assert!(screen.text().contains("no other basis"), "{}", screen.text());
    screen.keys("<Enter>");
    assert_eq!(state(&screen, "contact-details"), BoxState::Withdrawn);
    screen.keys("u");
    assert_eq!(state(&screen, "contact-details"), BoxState::Given);
    screen.keys("u");
    assert_eq!(state(&screen, "contact-details"), BoxState::NeverAsked);
    screen.keys("<C-r>");
    assert_eq!(state(&screen, "contact-details"), BoxState::Given);
    screen.keys("<Space><Right><Enter>");
    assert_eq!(state(&screen, "contact-details"), BoxState::NeverAsked, "ticked by mistake");
}

#[test]
fn the_way_used_last_is_chosen_and_the_card_ticks_the_box_under_its_cursor() {
    let mut screen = three((100, 30));
    screen.keys("<Tab><Down><Space><Tab><Right><Right><Enter>");
    assert_eq!(state(&screen, "email"), BoxState::Given);
    screen.keys("<Down><Space>");
    assert!(screen.text().contains("reply by e-mail"), "{}", screen.text());
}

#[test]
fn a_special_box_has_nothing_chosen_and_wants_writing_and_proof() {
    let mut screen = Screen::new((100, 40), |store| {
        add(store, "Els", "Janssens", client);
        let mut health = store.shop().unwrap().category_by_slug("health").cloned().unwrap();
        health.is_on = true;
        store.edit_category(&health, &[], day(TODAY)).unwrap();
    });
    let boxes = screen.app.contacts.card.as_ref().unwrap().rows();
    let health = screen.app.desk.shop.category_by_slug("health").unwrap().id;
    let place = boxes.iter().position(|row| row.standing.about == ConsentFor::Category(health)).unwrap();
    screen.keys("<Tab><PgUp>").keys(&"<Down>".repeat(place)).keys("<Space><Enter>");
    assert_eq!(state(&screen, "health"), BoxState::NeverAsked);
    assert!(screen.text().contains("R24"), "{}", screen.text());
    // Spoken at the counter is not writing.
    screen.keys("<Left><Left><Enter>");
    assert!(screen.text().contains("R11"), "{}", screen.text());
    screen.keys("<Right><Right><Enter>");
    assert!(screen.text().contains("R11"), "{}", screen.text());
    screen.keys("folder 12<Enter>");
    assert_eq!(state(&screen, "health"), BoxState::Given, "{}", screen.text());
    // Now a detail may be kept under it.
    screen.keys("d").keys("<Right>").keys("<Tab>Allergy<Tab>nuts<Enter>");
    let id = screen.app.card_under_cursor().unwrap();
    assert_eq!(screen.app.desk.book.dossier(id).unwrap().unwrap().details.len(), 1, "{}", screen.text());
}

#[test]
fn two_keys_stop_advertising() {
    let mut screen = three((100, 30));
    screen.keys("<Down>s<Enter>");
    let id = screen.app.card_under_cursor().unwrap();
    let dossier = screen.app.desk.book.dossier(id).unwrap().unwrap();
    let answer = assess(&dossier, &screen.app.desk.shop, day(TODAY));
    assert!(answer.uses.iter().all(|answer| !answer.allowed));
    assert!(screen.text().contains("Wants no advertising"), "{}", screen.text());
    screen.keys("u");
    let dossier = screen.app.desk.book.dossier(id).unwrap().unwrap();
    assert!(assess(&dossier, &screen.app.desk.shop, day(TODAY)).use_of(Channel::Post).unwrap().allowed);
}

#[test]
fn somebody_without_a_card_can_object() {
    let mut screen = three((100, 30));
    screen.keys(":stop ads no<Enter>nobody@example.be<Enter>");
    assert!(screen.text().contains("coded trace"), "{}", screen.text());
}

#[test]
fn a_quote_is_a_basis_and_an_interest_must_be_complete() {
    let mut screen = three((100, 30));
    screen.keys("b<Enter>");
    assert!(screen.text().contains("quote asked"), "{}", screen.text());
    screen.keys("u").keys("b<Right><C-s>");
    assert!(screen.text().contains("(R9)"), "{}", screen.text());
    screen.keys("<Esc><Down>b");
    assert!(screen.text().contains("Only a prospect"), "{}", screen.text());
}

#[test]
fn erasing_asks_and_leaves_nobody_behind() {
    let mut screen = three((100, 30));
    screen.keys("x<Enter>").settle();
    assert_eq!(screen.app.desk.counts.contacts, 3);
    screen.keys("x<Tab><Enter>").settle();
    assert_eq!(screen.app.desk.counts.contacts, 2);
    assert_eq!(under_cursor(&screen), "Piet Peeters");
    screen.keys("u").settle();
    assert_eq!(screen.app.desk.counts.contacts, 2, "an erasure is not undone");
    let path = screen.app.desk.book.path().to_owned();
    for ending in ["", "-wal"] {
        let mut file = path.clone().into_os_string();
        file.push(ending);
        let bytes = std::fs::read(&file).unwrap_or_default();
        assert!(!bytes.windows(8).any(|window| window == b"Janssens"), "still in {}", file.display());
    }
}

#[test]
fn filters_and_their_way_out() {
    let mut screen = three((80, 24));
    screen.keys("f<Down><Enter>");
    assert!(screen.text().contains("Prospects · 2"), "{}", screen.text());
    screen.keys("/alv");
    assert_eq!(screen.app.contacts.total, Some(1));
    screen.keys("<Esc><Esc>");
    assert!(screen.text().contains("Contacts · 3"), "{}", screen.text());
}

#[test]
fn the_list_goes_through_a_large_book_by_key() {
    let mut screen = Screen::new((80, 24), |store| {
        for number in 0..700 {
            add(store, "An", &format!("Naam{number:04}"), |_| {});
        }
    });
    screen.settle().keys("G");
    assert_eq!(under_cursor(&screen), "An Naam0699");
    screen.keys(&"<PgUp>".repeat(20)).keys(&"<PgDn>".repeat(5));
    let expected = 699 - 15 * (screen.app.desk.viewport.list_lines - 1);
    assert_eq!(under_cursor(&screen), format!("An Naam{expected:04}"));
    screen.keys("g").keys(&"j".repeat(200));
    assert_eq!(under_cursor(&screen), "An Naam0200");
    assert!(screen.app.contacts.rows.len() < 600);
    screen.keys(&"k".repeat(200));
    assert_eq!(under_cursor(&screen), "An Naam0000");
    screen.keys("/naam").keys("<Enter>G");
    assert_eq!(under_cursor(&screen), "An Naam0699");
    screen.keys("<Esc>");
    assert_eq!(under_cursor(&screen), "An Naam0699");
}

#[test]
fn on_a_narrow_screen_the_card_opens_over_the_list() {
    let mut screen = three((60, 16));
    screen.keys("<Enter>");
    assert_eq!(screen.app.contacts.pane, Pane::Card);
    assert!(screen.text().contains("┌ Els Janssens"), "{}", screen.text());
    screen.keys("<Esc>");
    assert!(screen.text().contains("Peeters"));
}

#[test]
fn wide_and_joined_characters_keep_their_columns() {
    let mut screen = Screen::new((100, 30), |store| {
        add(store, "雅子", "日本語日本語日本語日本語日本語", |_| {});
        add(store, "👩‍👩‍👧", "Ze\u{301}ro", |_| {});
        add(store, "Evil\u{202e}\u{1b}[31m", "Name", |fields| fields.kind = ContactKind::SoleTrader);
    });
    for keys in ["", "x", "<Esc><Down>", "s", "<Esc><Tab>"] {
        screen.keys(keys);
        for line in screen.text().lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 100, "{line}");
        }
        assert!(!screen.text().contains('\u{202e}') && !screen.text().contains('\u{1b}'));
    }
}

#[test]
fn a_small_or_odd_window_never_panics() {
    let mut screen = three((100, 30));
    for keys in ["", "/e", "<Enter><Tab>", "<Space>", "<Esc>x", "<Esc>f", "<Esc>m", "<Esc>d", "<Esc>b"] {
        screen.keys(keys);
        for width in [1, 2, 5, 20, 59, 60, 61, 89, 90, 91, 200] {
            for height in [1, 2, 3, 10, 15, 16, 17, 50] {
                screen.resize(width, height);
            }
        }
        screen.resize(100, 30);
    }
    let _: Option<ContactId> = screen.app.card_under_cursor();
}

#[test]
fn an_organisations_card_names_its_people() {
    let mut screen = Screen::new((100, 30), |store| {
        add(store, "", "", |fields| {
            fields.kind = ContactKind::Organisation;
            fields.organisation = "Drukkerij Maes BV".into();
            fields.emails.clear();
        });
        add(store, "Els", "Janssens", |fields| {
            fields.kind = ContactKind::ContactPerson;
            fields.organisation = "Drukkerij Maes BV".into();
        });
    });
    screen.settle();
    assert_eq!(under_cursor(&screen), "Drukkerij Maes BV");
    assert!(screen.text().contains("Els Janssens"), "{}", screen.text());
}

#[test]
fn what_was_given_already_is_not_ticked_again_from_the_list() {
    let mut screen = three((100, 30));
    screen.keys("<Space><Enter>");
    assert_eq!(state(&screen, "contact-details"), BoxState::Given);
    screen.keys("a");
    screen.keys("Jan<Tab>Nieuw<@Contact details><Space><C-s>");
    assert_eq!(
        (under_cursor(&screen), state(&screen, "contact-details")),
        ("Jan Nieuw".into(), BoxState::Given)
    );
    screen.keys("<Space><Enter>");
    assert_eq!(state(&screen, "email"), BoxState::Given);
}
