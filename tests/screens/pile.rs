//! The pile: sixty slips of a tombola, one after the other.

use super::forms::{cards, dossier, only, snapshots, state, with_els};
use crate::common::screen::{Screen, TODAY, day};
use fichebak::domain::campaign::CampaignFields;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, How};
use fichebak::domain::lang::Lang;
use fichebak::store::{Filter, Store};

/// The book with a running campaign, "Lentefeest".
pub(super) fn with_campaign(book: &mut Store) {
    let fields = CampaignFields {
        name: "Lentefeest".into(),
        product: "Brood".into(),
        purpose: "To draw the winners of the spring fair and tell them by e-mail.".into(),
        channel: Channel::Email,
        start: day("2026-11-01"),
        end: day("2026-12-31"),
        grace_days: 10,
    };
    book.add_campaign(&fields, day(TODAY)).unwrap();
}

/// Keys that begin a pile called Tombola for the campaign, with a box to join it and the newsletter's box.
const TOMBOLA: &str = "pTombola<@On the slip><Space><@Newsletter by e-mail><Space><C-s>";

#[test]
fn the_set_up_of_a_pile_looks_like_this() {
    snapshots("pile_setup", "A pile of slips", Lang::En, with_campaign, |screen| {
        screen.keys("pTombola<@On the slip><Space><@Newsletter by e-mail><Space>");
    });
}

#[test]
fn a_pile_looks_like_this() {
    let both = |book: &mut Store| {
        with_campaign(book);
        with_els(book);
    };
    snapshots("pile", "Tombola 3", Lang::En, both, |screen| {
        screen.keys(TOMBOLA).keys("An<Enter>Maes<Enter>an@example.be<Enter><Enter><Space><Enter><Enter>");
        screen.keys("Jef<Enter>Peeters<Enter><Enter><Enter><Enter><Enter>");
        screen.keys("Els<Enter>Janssens<Enter>els@example.be<Enter><Enter><Enter><Space><Enter>");
    });
}

#[test]
fn sixty_slips_go_in_with_letters_tab_space_and_enter() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.settle().keys(TOMBOLA);
    let families = ["Maes", "Peeters", "Wouters", "Claes", "Goossens", "Mertens"];
    let givens = ["An", "Bart", "Chloé", "Dirk", "Emma", "Filip", "Griet", "Hugo", "Ines", "Jef"];
    for slip in 0..60_usize {
        let (given, family) = (givens[slip % 10], families[slip / 10]);
        // Every second one ticks the campaign, every third the newsletter.
        let campaign = if slip % 2 == 0 { "<Space>" } else { "" };
        let newsletter = if slip % 3 == 0 { "<Space>" } else { "" };
        let mail = format!("{slip}.{}@example.be", family.to_lowercase());
        let keys = format!(
            "{given}<Tab>{family}<Tab>{mail}<@\"Lentefeest\">{campaign}<@Newsletter by e-mail>{newsletter}<Enter>"
        );
        screen.keys(&keys);
        // The name may be nearly that of an earlier slip: it is somebody else.
        while screen.text().contains("Make a new card") {
            let is_new = screen.text().contains("› [ Make a new card");
            screen.keys(if is_new { "<Enter>" } else { "<Tab>" });
        }
    }
    let text = screen.text();
    assert!(text.contains("Tombola 61") && text.contains("60 slips, 60 new, 0 added, 40 ticked"), "{text}");
    screen.keys("<Esc>");
    assert!(screen.app.layers.is_empty());
    assert!(screen.text().contains("Tombola: 60 slips"), "{}", screen.text());
    let all = cards(&screen);
    assert_eq!(all.len(), 60);
    let campaign = screen.app.desk.shop.campaigns[0].id;
    assert_eq!(screen.app.desk.book.count(&Filter::Campaign(campaign)).unwrap(), 60);
    let newsletter = screen.app.desk.shop.channel_box(Channel::Email).unwrap().id;
    assert_eq!(screen.app.desk.book.count(&Filter::Box(newsletter, BoxState::Given)).unwrap(), 20);
    let twelfth = all.iter().find(|card| card.fields.source == "Tombola 13").unwrap();
    assert_eq!(twelfth.fields.collected_for, Some(campaign));
    let ledger = dossier(&screen, twelfth.id).ledger;
    assert!(ledger.iter().all(|event| event.evidence == "Tombola 13" && event.how == Some(How::Paper)));
    assert_eq!(ledger.len(), 2);
}

#[test]
fn ticks_are_never_carried_over() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.keys(TOMBOLA).keys("An<Enter><Enter><Enter><Enter><Space><Enter><Space><Enter>");
    assert_eq!(cards(&screen).len(), 1);
    assert!(!screen.text().contains("[x]"), "{}", screen.text());
    screen.keys("Jef<Enter><Enter><Enter><Enter><Enter><Enter>");
    let jef = cards(&screen).remove(1);
    assert!(dossier(&screen, jef.id).ledger.is_empty());
    assert!(jef.fields.collected_for.is_some(), "collected for the campaign all the same");
}

#[test]
fn a_slip_of_somebody_with_a_card_adds_its_ticks_there() {
    let mut screen = Screen::new((80, 24), |book| {
        with_campaign(book);
        with_els(book);
    });
    let campaign = screen.app.desk.shop.campaigns[0].id;
    screen
        .keys(TOMBOLA)
        .keys("Els<Enter>Janssens<Enter>els@example.be<Enter>016 20 00 00<Enter><Enter><Space><Enter>");
    let text = screen.text();
    assert!(text.contains("› [ Add to Els Janssens, Leuven: same e-mail address ]"), "{text}");
    screen.keys("<Enter>");
    assert!(screen.text().contains("Tombola 2"), "{}", screen.text());
    let card = only(&screen);
    let member = |screen: &Screen| screen.app.desk.book.count(&Filter::Campaign(campaign)).unwrap();
    assert_eq!(state(&screen, card.id, "email"), BoxState::Given);
    assert_eq!(member(&screen), 1);
    let phones: Vec<_> =
        card.fields.phones.iter().map(|reach| (reach.text.as_str(), reach.collected_for)).collect();
    assert_eq!(phones, [("+32470123456", None), ("+3216200000", Some(campaign))]);
    // One way back for the whole slip, which is in hand again.
    screen.keys("<C-b>");
    assert!(
        screen.text().contains("Tombola 1") && screen.text().contains("016 20 00 00"),
        "{}",
        screen.text()
    );
    assert_eq!(member(&screen), 0);
    assert_eq!(state(&screen, card.id, "email"), BoxState::NeverAsked);
    assert_eq!(only(&screen).fields.phones.len(), 1);
}

#[test]
fn a_shared_telephone_offers_a_new_card_first() {
    let mut screen = Screen::new((80, 24), |book| {
        with_campaign(book);
        with_els(book);
    });
    screen.keys(TOMBOLA).keys("Piet<Enter>Wouters<Enter><Enter>0470123456<Enter><Enter><Space><Enter>");
    let text = screen.text();
    assert!(text.contains("› [ Make a new card ]") && text.contains("same telephone number"), "{text}");
    screen.keys("<Enter>");
    assert_eq!(cards(&screen).len(), 2);
    let els = cards(&screen).remove(0);
    assert_eq!(state(&screen, els.id, "email"), BoxState::NeverAsked);
}

#[test]
fn the_last_slip_is_taken_back_and_typed_again() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.keys(TOMBOLA).keys("An<Enter>Maes<Enter><Enter><Enter><Space><Enter><Enter>");
    screen.keys("Jef<Enter>Peters<Enter><Enter><Enter><Enter><Enter>");
    assert_eq!(cards(&screen).len(), 2);
    screen.keys("x<C-b>");
    assert!(screen.text().contains("Finish this slip first"), "{}", screen.text());
    screen.keys("<BS><C-b>");
    assert_eq!(cards(&screen).len(), 1);
    assert!(screen.text().contains("Peters") && screen.text().contains("1 slip,"), "{}", screen.text());
    screen.keys("<Tab><BS><BS><BS><BS><BS>eeters<Enter><Enter><Enter><Enter><Enter>");
    let jef = cards(&screen).remove(1).fields;
    assert_eq!((jef.display_name().as_str(), jef.source.as_str()), ("Jef Peeters", "Tombola 2"));
}

#[test]
fn a_slip_with_a_mistake_is_marked_and_a_national_number_refused() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.keys(TOMBOLA).keys("An<Enter>Maes<Enter>an.example.be<Enter>");
    assert!(screen.text().contains("has an @"), "{}", screen.text());
    screen.keys("85.07.30-033.28<Enter>");
    assert!(screen.text().contains("R14"), "{}", screen.text());
    screen.keys("<C-s><C-s>");
    assert!(cards(&screen).is_empty());
    screen.keys("<C-u><C-s><C-s>");
    assert_eq!(only(&screen).fields.emails[0].text, "an.example.be");
}

#[test]
fn an_empty_slip_is_not_saved_and_its_number_can_be_left_out() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.keys(TOMBOLA).keys("<C-s>");
    assert!(screen.text().contains("A slip needs a name"), "{}", screen.text());
    screen.keys("<C-n>");
    assert!(screen.text().contains("Tombola 2") && screen.text().contains("Left out: Tombola 1"));
    assert!(cards(&screen).is_empty());
}

#[test]
fn leaving_asks_about_a_slip_in_hand_and_the_pile_goes_on_later() {
    let mut screen = Screen::new((80, 24), with_campaign);
    screen.keys(TOMBOLA).keys("An<Enter>Maes<Enter><Enter><Enter><Enter><Enter>Jef<Esc>");
    assert!(screen.text().contains("would be lost"), "{}", screen.text());
    screen.keys("<Tab><Enter>");
    assert!(screen.app.layers.is_empty());
    assert!(screen.text().contains("Tombola: 1 slip, 1 new"), "{}", screen.text());
    screen.keys("p");
    let text = screen.text();
    assert!(text.contains("Tombola") && text.contains("First number  2"), "{text}");
}

#[test]
fn a_pile_needs_a_name_and_something_to_tick_or_a_campaign() {
    let mut screen = Screen::new((80, 30), |_| {});
    screen.keys("p<C-s>");
    assert!(screen.text().contains("Give the pile a name"), "{}", screen.text());
    screen.keys("Forms<Tab>x<C-s>");
    assert!(screen.text().contains("A number, such as 1."), "{}", screen.text());
    screen.keys("<C-u>7<C-s>");
    assert!(screen.text().contains("Choose a campaign, or tick a box"), "{}", screen.text());
    screen.keys("<Tab><Space><C-s>");
    assert!(screen.text().contains("Forms 7"), "{}", screen.text());
    screen.keys("An<Enter><Enter><Enter><Enter><Space><Enter>");
    assert_eq!(state(&screen, only(&screen).id, "contact-details"), BoxState::Given);
}

#[test]
fn no_size_and_no_key_breaks_the_pile() {
    for size in [(1, 1), (10, 4), (59, 15), (60, 16), (97, 17), (200, 50)] {
        let mut screen = Screen::new((80, 24), |book| {
            with_campaign(book);
            with_els(book);
        });
        screen.keys("p").resize(size.0, size.1).keys("Tombola<Tab><C-s><C-b><C-n><C-g>");
        screen.keys(
            "Els<Enter>蛋糕<Enter>els@example.be<Enter><Enter><Enter><Enter><C-b><Esc><Esc><Tab><C-s><C-s>",
        );
    }
}
