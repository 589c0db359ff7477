//! The screens of what is to be done, of the campaigns and of the settings; help and palette.

use crate::common::screen::{Screen, TODAY, day};
use fichebak::app::{Flow, Screen as Tab};
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::campaign::{CampaignFields, Phase};
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{ContactFields, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::store::{Filter, Store};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

pub(super) fn example(size: (u16, u16)) -> Screen {
    let folder = tempfile::tempdir().unwrap();
    let recipe = Recipe::example(day(TODAY), Lang::En);
    let store = write_book(&folder.path().join("book.db"), &recipe, &|_, _| true).unwrap();
    let mut screen = Screen::open(store, folder, Lang::En, size);
    screen.settle();
    screen
}

fn snapshots(name: &str, keys: &str) {
    for size in SIZES {
        let mut screen = example(size);
        screen.keys(keys).settle();
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), screen.text());
    }
}

#[test]
fn today_looks_like_this() {
    snapshots("today", "2");
}

#[test]
fn campaigns_look_like_this() {
    snapshots("campaigns", "3");
}

#[test]
fn settings_look_like_this() {
    snapshots("settings", "4");
}

#[test]
fn the_purge_preview_looks_like_this() {
    snapshots("purge_preview", "P");
}

#[test]
fn the_help_looks_like_this() {
    snapshots("help", "?");
}

#[test]
fn a_purge_asks_starts_on_no_and_then_nobody_is_left() {
    let mut screen = example((100, 30));
    let over = |screen: &Screen| {
        let mut campaigns = screen.app.desk.shop.campaigns.iter();
        campaigns.find(|campaign| campaign.phase(day(TODAY)) == Phase::Over).map(|campaign| campaign.id)
    };
    let id = over(&screen).expect("the example book has a campaign that is over");
    let before = screen.app.desk.counts.contacts;
    // Enter on the question as it opens is the safe answer.
    screen.keys("P").settle().keys("<Enter><Enter>").settle();
    assert_eq!(screen.app.desk.counts.contacts, before);
    screen.keys("<Enter><Tab><Enter>").settle();
    assert!(over(&screen).is_none());
    assert!(screen.app.desk.counts.contacts < before);
    assert_eq!(screen.app.desk.book.count(&Filter::Campaign(id)).unwrap(), 0);
    assert!(screen.text().contains("are gone"), "{}", screen.text());
    // Nothing brings it back.
    let after = screen.app.desk.counts.contacts;
    screen.keys("u").settle();
    assert_eq!(screen.app.desk.counts.contacts, after);
}

pub(super) fn prospect(store: &mut Store, name: &str, collected_on: &str) {
    let fields = ContactFields { family_name: name.into(), ..ContactFields::new(day(collected_on)) };
    store.add_contact(&fields, &[], day(TODAY)).unwrap();
}

#[test]
fn a_group_is_erased_as_far_as_it_is_due() {
    let mut screen = Screen::new((100, 30), |store| {
        prospect(store, "Overdue", "2026-09-01");
        prospect(store, "Fresh", "2026-11-20");
    });
    screen.keys("2F").settle();
    assert!(screen.text().contains("Overdue"));
    screen.keys("<Tab><Enter>").settle();
    assert_eq!(screen.app.desk.counts.contacts, 1);
    assert!(screen.text().contains("Fresh"));
}

#[test]
fn undo_after_an_erasure_says_so_before_it_takes_an_older_act_back() {
    let mut screen = Screen::new((120, 30), |store| {
        prospect(store, "Janssens", "2026-09-01");
        prospect(store, "Peeters", "2026-09-01");
    });
    screen.keys("4<Enter><C-e> & Zoon<Enter>1x<Right><Enter>").settle();
    assert_eq!(screen.app.desk.counts.contacts, 1, "{}", screen.text());
    screen.keys("u");
    assert_eq!(screen.app.desk.shop.settings.shop_name, "Bakkerij Peeters & Zoon", "{}", screen.text());
    assert!(screen.text().contains("An erasure cannot be taken back."), "{}", screen.text());
    assert!(screen.text().contains("Saved: Name of the shop"), "it names the next one: {}", screen.text());
    screen.keys("u");
    assert_eq!(screen.app.desk.shop.settings.shop_name, "Bakkerij Peeters");
    // Where nothing else is left, it says that too, once.
    screen.keys("x<Right><Enter>").settle().keys("u");
    assert!(screen.text().contains("nothing else to undo"), "{}", screen.text());
    screen.keys("u");
    assert!(screen.text().contains("There is nothing to undo"), "{}", screen.text());
}

#[test]
fn undo_while_the_file_is_rewritten_says_what_to_do() {
    let mut screen = Screen::new((120, 30), |store| prospect(store, "Janssens", "2026-09-01"));
    screen.keys("4<Enter><C-e> & Zoon<Enter>");
    let (go, wait) = std::sync::mpsc::channel::<()>();
    screen.app.desk.spawn(
        "Tidying the file".into(),
        false,
        move |_, _| {
            let _ = wait.recv();
            Ok(())
        },
        |_, done| done,
    );
    for key in ["u", "<C-r>"] {
        screen.keys(key);
        assert!(screen.text().contains("Then press the key again"), "{}", screen.text());
    }
    go.send(()).unwrap();
    screen.settle().keys("u");
    assert_eq!(screen.app.desk.shop.settings.shop_name, "Bakkerij Peeters");
}

#[test]
fn a_language_of_the_command_line_stays_when_something_else_is_saved() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.app.desk.texts = fichebak::i18n::Texts::new(Lang::Nl);
    screen.keys("4<Enter><C-e> & Zoon<Enter>");
    assert!(screen.text().contains("Instellingen"), "{}", screen.text());
}

/// The example book at the group of a rule in what is to be done.
fn at_rule(rule: u8) -> Screen {
    let mut screen = example((100, 40));
    screen.keys("2");
    let place = screen.app.findings.groups.iter().position(|group| group.rule.0 == rule);
    screen.keys(&"<Down>".repeat(place.expect("the example book has such a finding")));
    screen
}

#[test]
fn a_card_that_lost_its_last_consent_goes_whole_and_is_not_just_called_gone() {
    let mut screen = at_rule(23);
    screen.keys("<Tab>");
    let rows = screen.app.findings.rows.clone();
    let place = rows.iter().position(|row| row.list_name.starts_with("Schröder")).unwrap();
    let id = rows[place].key.id;
    screen.keys(&"<Down>".repeat(place)).keys("<Space>");
    assert!(screen.text().contains("Schröder?"), "{}", screen.text());
    assert!(screen.text().contains("The whole card goes"), "{}", screen.text());
    screen.keys("<Right><Enter>").settle();
    assert!(screen.app.desk.book.dossier(id).unwrap().is_none(), "{}", screen.text());
    assert!(screen.text().contains("Erased: 1 card"), "{}", screen.text());
}

#[test]
fn a_group_of_withdrawn_consents_loses_details_or_cards_and_the_question_tells_which() {
    let mut screen = at_rule(23);
    let rows = screen.app.findings.rows.clone();
    screen.keys("F");
    let text = screen.text();
    for row in &rows {
        let name = row.list_name.split(',').next().unwrap_or_default();
        assert!(text.contains(name), "{name} is not named:\n{text}");
    }
    assert!(text.contains("Go whole"), "{text}");
    assert!(text.contains("Goes under"), "{text}");
    screen.keys("<Right><Enter>").settle();
    assert!(screen.app.findings.groups.iter().all(|group| group.rule.0 != 23), "{}", screen.text());
    let schroder = rows.iter().find(|row| row.list_name.starts_with("Schröder")).unwrap();
    assert!(screen.app.desk.book.dossier(schroder.key.id).unwrap().is_none());
}

#[test]
fn nothing_is_called_erased_where_nothing_was() {
    let mut screen = Screen::new((100, 30), |store| prospect(store, "Janssens", "2026-09-01"));
    screen.keys("x");
    let id = screen.app.contacts.rows[0].id();
    screen.app.desk.book.erase_contacts(&[id], 6, "", day(TODAY), &|_, _| true).unwrap();
    screen.keys("<Right><Enter>").settle();
    assert!(screen.text().contains("Nothing was erased"), "{}", screen.text());
}

#[test]
fn a_group_that_is_erased_says_how_many_more_there_are() {
    let mut screen = Screen::new((100, 30), |store| {
        for number in 0..12 {
            prospect(store, &format!("Overdue{number}"), "2026-09-01");
        }
    });
    screen.keys("2F");
    assert!(screen.text().contains("4 more"), "{}", screen.text());
}

#[test]
fn the_key_that_erases_all_and_the_one_that_purges_are_in_sight_at_every_width() {
    for size in [(60, 16), (80, 24), (100, 30), (120, 40)] {
        let mut screen = example(size);
        screen.keys("2");
        let text = screen.text();
        assert!(text.contains("F erase all due"), "{size:?}\n{text}");
        assert!(text.contains("P: \""), "{size:?}\n{text}");
    }
}

#[test]
fn below_a_layer_that_fills_the_screen_no_keys_are_told_that_do_nothing() {
    let mut screen = example((80, 24));
    assert!(screen.text().contains("u Undo"), "{}", screen.text());
    for keys in ["I", "E", "?", "P"] {
        screen.keys(keys).settle();
        assert!(!screen.text().contains("u Undo"), "{keys}\n{}", screen.text());
        screen.keys("<Esc><Esc>").settle();
        assert!(screen.app.layers.is_empty(), "{keys}\n{}", screen.text());
    }
}

#[test]
fn a_finding_opens_its_card_and_one_key_leads_back() {
    let mut screen = Screen::new((100, 30), |store| prospect(store, "Janssens", "2026-09-01"));
    screen.keys("2<Enter><Enter>");
    assert_eq!(screen.app.desk.screen, Tab::Contacts);
    assert!(screen.text().contains("Janssens"));
    screen.keys("2");
    assert_eq!(screen.app.desk.screen, Tab::Today);
}

#[test]
fn nothing_to_do_says_so() {
    let mut screen = Screen::new((80, 24), |_| {});
    screen.keys("2");
    assert!(screen.text().contains("Nothing to do today."), "{}", screen.text());
}

#[test]
fn a_campaign_is_planned_changed_and_taken_back() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("3a<C-s>");
    assert!(screen.text().contains("R26"), "{}", screen.text());
    screen.keys("Spring<Tab>Bread<Tab>A draw<Tab><Space><Tab>1/12/2026<Tab>31/12/2026<C-s>");
    assert_eq!(screen.app.desk.shop.campaigns.len(), 1, "{}", screen.text());
    assert_eq!(screen.app.desk.shop.settings.products, ["Bread"]);
    screen.keys("e<C-e> fair<C-s>");
    let name =
        |screen: &Screen| screen.app.desk.shop.campaigns.first().map(|campaign| campaign.fields.name.clone());
    assert_eq!(name(&screen).as_deref(), Some("Spring fair"));
    screen.keys("u");
    assert_eq!(name(&screen).as_deref(), Some("Spring"));
    screen.keys("u");
    assert_eq!(name(&screen), None);
    screen.keys("<C-r>");
    assert_eq!(name(&screen).as_deref(), Some("Spring"));
}

#[test]
fn wrong_days_are_marked_when_the_field_is_left() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("3a<@First day>31/2/2026<Tab>");
    assert!(screen.text().contains("Not a day"), "{}", screen.text());
    screen.keys("<Esc>");
    assert!(screen.text().contains("Leave without saving?"));
    screen.keys("<Enter>");
    assert!(screen.text().contains("31/2/2026"), "what was typed is still there:\n{}", screen.text());
}

#[test]
fn settings_are_changed_and_taken_back() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("4<Enter><C-e> & Zoon<Enter>");
    assert_eq!(screen.app.desk.shop.settings.shop_name, "Bakkerij Peeters & Zoon");
    assert!(screen.text().contains("Peeters & Zoon"));
    screen.keys("u");
    assert_eq!(screen.app.desk.shop.settings.shop_name, "Bakkerij Peeters");
    screen.keys("<Down><Enter><Left><Enter>");
    assert!(screen.text().contains("Instellingen"), "{}", screen.text());
}

#[test]
fn a_period_must_be_a_number() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("4G<Up><Up><Up><Up><Up><Up><Enter>x<Enter>");
    assert!(screen.text().contains("whole number"), "{}", screen.text());
    screen.keys("<BS><BS><BS>36<Enter>");
    assert_eq!(screen.app.desk.shop.settings.soft_opt_in_block.n, 36);
}

#[test]
fn a_box_is_switched_on_and_one_of_ones_own_added() {
    let mut screen = Screen::new((100, 40), |_| {});
    let is_on = |screen: &Screen| {
        screen.app.desk.shop.category_by_slug("health").is_some_and(|category| category.is_on)
    };
    let health =
        screen.app.desk.shop.categories.iter().position(|category| category.slug == "health").unwrap();
    screen.keys("4").keys(&"<Down>".repeat(4 + health)).keys("<Space>");
    assert!(is_on(&screen), "{}", screen.text());
    screen.keys("u");
    assert!(!is_on(&screen));
    screen.keys("aBirthday cake<@What for>A cake on the day<@English>I agree.<C-s>");
    let own = screen.app.desk.shop.category_by_slug("birthday-cake").cloned();
    assert!(own.is_some_and(|own| own.is_on), "{}", screen.text());
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut screen = Screen::new((80, 24), |_| {});
    screen.keys(":setti");
    assert!(screen.text().contains("Settings"));
    screen.keys("<Enter>");
    assert_eq!(screen.app.desk.screen, Tab::Settings);
    screen.keys(":xyzzy");
    assert!(screen.text().contains("No command"));
    screen.keys("<Esc>q");
    assert_eq!(screen.flow, Flow::Quit);
}

#[test]
fn the_digits_work_unshifted_on_azerty() {
    let mut screen = Screen::new((80, 24), |_| {});
    for (key, tab) in [("é", Tab::Today), ("\"", Tab::Campaigns), ("'", Tab::Settings), ("&", Tab::Contacts)]
    {
        screen.keys(key);
        assert_eq!(screen.app.desk.screen, tab);
    }
}

#[test]
fn no_size_panics() {
    let mut screen = Screen::new((100, 30), |store| {
        prospect(store, "Overdue", "2026-09-01");
        let fields = ContactFields {
            relation: RelationKind::Client,
            family_name: "日本語 👩‍👩‍👧".into(),
            ..ContactFields::new(day(TODAY))
        };
        store.add_contact(&fields, &[], day(TODAY)).unwrap();
        let campaign = CampaignFields {
            name: "Spring 日本".into(),
            product: "Bread".into(),
            purpose: "A draw".into(),
            channel: Channel::Email,
            start: day("2026-01-01"),
            end: day("2026-02-01"),
            grace_days: 0,
        };
        store.add_campaign(&campaign, day(TODAY)).unwrap();
    });
    for keys in ["1", "2", "3", "4", "?", "<Esc>:", "<Esc>3e", "<Esc>4a", "<Esc>P"] {
        screen.keys(keys).settle();
        for (width, height) in [(1, 1), (2, 1), (1, 40), (59, 15), (60, 16), (61, 17), (200, 2), (200, 50)] {
            screen.resize(width, height);
        }
        screen.resize(100, 30);
    }
}

#[test]
fn the_screens_speak_the_language_of_the_book_also_after_undo_and_redo() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.keys("4");
    let english = screen.text();
    assert!(english.contains("Settings"), "{english}");
    let mut settings = screen.app.desk.shop.settings.clone();
    let before = settings.language;
    settings.language = Some(Lang::Nl);
    screen.app.save_settings(&settings).unwrap();
    screen.keys("<Down>");
    assert!(screen.text().contains("Instellingen"), "{}", screen.text());
    screen.keys("u");
    assert_eq!(screen.app.desk.shop.settings.language, before);
    assert!(screen.text().contains("Settings"), "{}", screen.text());
    screen.keys("<C-r>");
    assert!(screen.text().contains("Instellingen"), "{}", screen.text());
    // A book that has no language of its own yet is shown as it was begun.
    screen.keys("u");
    settings.language = None;
    screen.app.save_settings(&settings).unwrap();
    screen.keys("<Down>");
    assert!(screen.text().contains("Settings"), "{}", screen.text());
}
