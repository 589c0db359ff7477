//! The legal hold of R31 on the screens: the settings, the erase dialog, a held card, Today, and the purge preview.

use crate::common::screen::{Screen, TODAY, day};
use fichebak::domain::campaign::CampaignFields;
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{ContactFields, ContactId, PostalAddress, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::domain::settings::Settings;
use fichebak::store::{Filter, Store};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (100, 30)];

fn only_copy(store: &mut Store) {
    let settings = Settings { invoice_is_only_here: true, ..store.shop().unwrap().settings };
    store.save_settings(&settings, day(TODAY)).unwrap();
}

fn client(given: &str, family: &str, invoiced_on: &str) -> ContactFields {
    ContactFields {
        relation: RelationKind::Client,
        given_name: given.into(),
        family_name: family.into(),
        emails: vec![Reach::new(format!("{}@example.be", given.to_lowercase()))],
        phones: vec![Reach::new("0470 12 34 56")],
        address: PostalAddress {
            street: "Kerkstraat 4".into(),
            postcode: "3000".into(),
            city: "Leuven".into(),
            ..PostalAddress::default()
        },
        notes: "Komt op vrijdag".into(),
        tags: vec!["brood".into()],
        last_sale_on: Some(day(invoiced_on)),
        invoiced_on: Some(day(invoiced_on)),
        ..ContactFields::new(day("2026-03-01"))
    }
}

fn els(size: (u16, u16), lang: Lang) -> Screen {
    Screen::in_language(lang, size, |store| {
        only_copy(store);
        store.add_contact(&client("Els", "Janssens", "2026-03-15"), &[], day(TODAY)).unwrap();
    })
}

fn card(screen: &Screen, id: i64) -> Option<ContactFields> {
    screen.app.desk.book.dossier(ContactId(id)).unwrap().map(|dossier| dossier.contact.fields)
}

/// What stands on the screen with single blanks, whatever the lines.
fn flowing(screen: &Screen) -> String {
    let text = screen.text().replace(['│', '║'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_dialog_and_the_held_card_look_like_this() {
    for size in SIZES {
        let mut screen = els(size, Lang::En);
        let name = |what: &str| format!("{what}_{}x{}", size.0, size.1);
        screen.keys("x");
        insta::assert_snapshot!(name("dialog"), screen.text());
        screen.keys("<Right><Enter>").settle();
        insta::assert_snapshot!(name("list"), screen.text());
        screen.keys("<Enter>");
        insta::assert_snapshot!(name("card"), screen.text());
    }
    let mut screen = els((80, 24), Lang::Nl);
    screen.keys("x");
    insta::assert_snapshot!("dialog_nl", screen.text());
    screen.keys("<Right><Enter>").settle().keys("<Enter>");
    insta::assert_snapshot!("card_nl", screen.text());
}

#[test]
fn erasing_holds_and_starts_on_no() {
    let mut screen = els((100, 30), Lang::En);
    screen.keys("x<Enter>").settle();
    assert!(card(&screen, 1).unwrap().held_on.is_none(), "the safe answer is the first");
    screen.keys("x<Right><Enter>").settle();
    let held = card(&screen, 1).unwrap();
    assert_eq!((held.held_on, held.emails.len(), held.notes.as_str()), (Some(day(TODAY)), 0, ""));
    assert!(
        flowing(&screen).contains("Erased: 1 card is left, for the invoice only (R31)."),
        "{}",
        screen.text()
    );
    // There is no way back, and nothing else can be put on it.
    screen.keys("u");
    assert!(card(&screen, 1).unwrap().held_on.is_some());
    for key in ["<Space>", "m", "b"] {
        screen.keys(key);
        assert!(flowing(&screen).contains("Kept for the invoice only (R31)"), "{key}: {}", screen.text());
        assert!(screen.app.layers.is_empty(), "{key}");
    }
    screen.keys("x");
    assert!(flowing(&screen).contains("it stays until 31 Dec 2033"), "{}", screen.text());
    assert!(screen.app.layers.is_empty());
    // The help says where the rule comes from.
    screen.keys("?<End>");
    assert!(flowing(&screen).contains("17(3)(b) GDPR"), "{}", screen.text());
}

#[test]
fn a_long_question_is_read_to_its_end_on_a_small_screen() {
    let mut screen = els((60, 16), Lang::En);
    screen.app.desk.book.object(ContactId(1), None, day(TODAY), day(TODAY)).unwrap();
    screen.keys("x");
    assert!(flowing(&screen).contains("Goes at once") && flowing(&screen).contains("More: PgDn"));
    assert!(!flowing(&screen).contains("yours to erase"), "{}", screen.text());
    screen.keys("<PgDn>");
    assert!(flowing(&screen).contains("yours to erase") && !flowing(&screen).contains("More: PgDn"));
    screen.keys("<PgUp>");
    assert!(flowing(&screen).contains("Goes at once") && flowing(&screen).contains("Erase the rest"));
}

#[test]
fn a_form_says_why_a_held_card_takes_nothing_else_until_a_new_sale() {
    let mut screen = els((100, 40), Lang::En);
    screen.keys("x<Right><Enter>").settle();
    screen.keys("e<@E-mail>").paste("els@example.be").keys("<C-s>");
    assert!(flowing(&screen).contains("nothing was saved. Do they buy again?"), "{}", screen.text());
    assert!(card(&screen, 1).unwrap().emails.is_empty());
    // What was typed stays in the form: with the sale that was missing it is saved.
    screen.keys("<Up><Up><Up>").paste("23/11/2026").keys("<C-s>");
    let card = card(&screen, 1).unwrap();
    assert_eq!((card.held_on, card.emails.len()), (None, 1), "{}", screen.text());
    screen.keys("u");
    assert!(flowing(&screen).contains("client, invoice only"), "{}", screen.text());
}

#[test]
fn the_settings_ask_whether_the_card_is_the_only_copy() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("4<End><Up><Up><Up><Up><Up><Enter>");
    insta::assert_snapshot!("setting", screen.text());
    screen.keys("<Right><Enter>");
    assert!(screen.app.desk.shop.settings.invoice_is_only_here, "{}", screen.text());
    screen.keys("<Down><Enter><Right><Right><Right><Enter>");
    assert_eq!(screen.app.desk.shop.settings.invoice.n, 10);
    screen.keys("uu");
    assert!(!screen.app.desk.shop.settings.invoice_is_only_here);
    assert_eq!(screen.app.desk.shop.settings.invoice.n, 7);
}

#[test]
fn a_company_goes_whole_after_a_warning() {
    let mut screen = Screen::new((80, 24), |store| {
        only_copy(store);
        let company = ContactFields {
            kind: fichebak::domain::contact::ContactKind::Organisation,
            organisation: "Peeters BV".into(),
            ..client("", "", "2026-03-15")
        };
        store.add_contact(&company, &[], day(TODAY)).unwrap();
    });
    screen.keys("x");
    assert!(flowing(&screen).contains("A company's card is not held back"), "{}", screen.text());
    screen.keys("<Right><Enter>").settle();
    assert!(card(&screen, 1).is_none());
}

/// Two cards whose period is over, and one that is held for a year more.
fn over(size: (u16, u16)) -> Screen {
    Screen::new(size, |store| {
        only_copy(store);
        let mut ids = Vec::new();
        for (given, invoiced_on) in [("An", "2018-02-01"), ("Bart", "2018-12-31"), ("Cis", "2019-01-01")] {
            let card = client(given, "Janssens", invoiced_on);
            ids.push(store.add_contact(&card, &[], day("2019-02-01")).unwrap().value);
        }
        let erased = store.erase_contacts(&ids, 32, "", day("2020-01-01"), &|_, _| true).unwrap();
        assert_eq!(erased.held, 3);
        store.compact(&|_, _| true).unwrap();
    })
}

#[test]
fn when_the_period_is_over_today_erases_the_rest() {
    for size in SIZES {
        let mut screen = over(size);
        screen.keys("2").settle();
        insta::assert_snapshot!(format!("today_{}x{}", size.0, size.1), screen.text());
    }
    let mut screen = over((100, 30));
    screen.keys("2<Enter><Space>");
    assert!(flowing(&screen).contains("The whole card goes"), "{}", screen.text());
    screen.keys("<Right><Enter>").settle();
    assert!(card(&screen, 1).is_none());
    screen.keys("F");
    assert!(flowing(&screen).contains("1 card goes whole"), "{}", screen.text());
    screen.keys("<Right><Enter>").settle();
    assert_eq!(screen.app.desk.book.ids(&Filter::All).unwrap(), [ContactId(3)]);
    assert!(card(&screen, 3).unwrap().held_on.is_some());
}

#[test]
fn the_purge_preview_says_whose_address_stays() {
    let mut screen = Screen::new((100, 30), |store| {
        only_copy(store);
        let campaign = CampaignFields {
            name: "Lentefeest".into(),
            product: "taart".into(),
            purpose: "Een taart winnen".into(),
            channel: Channel::Post,
            start: day("2026-03-01"),
            end: day("2026-05-31"),
            grace_days: 0,
        };
        let lent = store.add_campaign(&campaign, day(TODAY)).unwrap().value;
        let mut els = client("Els", "Janssens", "2026-03-15");
        els.address.collected_for = Some(lent);
        store.add_contact(&els, &[], day(TODAY)).unwrap();
    });
    screen.keys("P").settle();
    insta::assert_snapshot!("purge", screen.text());
}
