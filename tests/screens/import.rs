//! The import wizard on the screens, from `I` to the cards and back.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::common::screen::{Screen, TODAY, day};
use fichebak::app::Screen as Tab;
use fichebak::app::layer::Layer;
use fichebak::domain::campaign::CampaignFields;
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{ContactFields, ContactId, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::store::Store;
use tempfile::TempDir;

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

/// The fixtures in a folder of their own, with days of change that do not depend on the day of the test.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wizard");
    for entry in std::fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        let target = folder.path().join(entry.file_name());
        std::fs::copy(entry.path(), &target).unwrap();
        let file = std::fs::File::options().append(true).open(target).unwrap();
        // Noon of 14 November 2023.
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_699_963_200)).unwrap();
    }
    std::fs::create_dir(folder.path().join("Foto's")).unwrap();
    folder
}

fn els(store: &mut Store) {
    let mut els = ContactFields::new(day(TODAY));
    els.given_name = "Els".into();
    els.family_name = "Janssens".into();
    els.emails = vec![fichebak::domain::contact::Reach::new("els@example.be")];
    els.address.city = "Aarschot".into();
    els.source = "shop".into();
    store.add_contact(&els, &[], day(TODAY)).unwrap();
}

fn piet(store: &mut Store) {
    let mut piet = ContactFields::new(day(TODAY));
    piet.given_name = "Pieter".into();
    piet.family_name = "Peeters".into();
    piet.phones = vec![fichebak::domain::contact::Reach::new("+32470000004")];
    piet.source = "shop".into();
    store.add_contact(&piet, &[], day(TODAY)).unwrap();
}

/// The screens of a book with two cards, and a folder with the fixtures in which the wizard stands.
fn wizard(lang: Lang, size: (u16, u16)) -> (Screen, TempDir) {
    let folder = folder();
    let mut screen = Screen::in_language(lang, size, |store| {
        els(store);
        piet(store);
    });
    screen.app.import_folder = Some(folder.path().to_owned());
    screen.keys("I");
    (screen, folder)
}

fn go(screen: &mut Screen, keys: &str) {
    screen.keys(keys).settle();
}

/// Goes to a file of the folder by its name.
fn choose(screen: &mut Screen, name: &str) {
    go(screen, &format!("{name}<Enter>"));
}

/// The text with the folder of this run left out.
fn seen(screen: &Screen) -> String {
    let hide = |line: &str| match line.split_once("│ Folder ").or_else(|| line.split_once("│ Map ")) {
        Some((before, _)) => format!("{before}│ Folder"),
        None => line.to_owned(),
    };
    screen.text().lines().map(hide).collect::<Vec<_>>().join("\n")
}

fn steps(name: &str, lang: Lang, file: &str, keys: &[&str]) {
    for size in SIZES {
        let (mut screen, _folder) = wizard(lang, size);
        if !file.is_empty() {
            choose(&mut screen, file);
        }
        for keys in keys {
            go(&mut screen, keys);
        }
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), seen(&screen));
    }
}

fn names(screen: &Screen) -> Vec<String> {
    screen.app.contacts.rows.iter().map(|row| row.list_name.clone()).collect()
}

#[test]
fn the_choice_of_the_file_looks_like_this() {
    steps("file", Lang::En, "", &[]);
}

#[test]
fn how_it_is_read_looks_like_this() {
    steps("reading", Lang::En, "outlook", &[]);
}

#[test]
fn the_columns_look_like_this() {
    steps("columns", Lang::En, "outlook", &["<Enter>", "<Down><Down>"]);
}

#[test]
fn the_fields_look_like_this() {
    steps("fields", Lang::En, "outlook", &["<Enter>", "<End><Up>e", "note"]);
}

#[test]
fn where_it_comes_from_looks_like_this() {
    steps("origin", Lang::En, "outlook", &["<Enter>", "<Enter>"]);
}

#[test]
fn the_preview_looks_like_this() {
    steps("preview", Lang::En, "outlook", &["<Enter>", "<Enter>", "<Enter>"]);
}

#[test]
fn the_preview_looks_like_this_in_dutch() {
    steps("preview_nl", Lang::Nl, "outlook", &["<Enter>", "<Enter>", "<Enter>"]);
}

#[test]
fn the_question_looks_like_this() {
    steps("question", Lang::En, "outlook", &["<Enter>", "<Enter>", "<Enter>", "<Enter>"]);
}

#[test]
fn the_result_looks_like_this() {
    let keys = ["<Enter>", "<Enter>", "<Enter>", "<Enter><Tab><Enter>"];
    steps("result", Lang::En, "outlook", &keys);
}

#[test]
fn an_address_book_comes_in_and_goes_out_again_as_a_whole() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    // Windows-1252: the accents are seen before anything is decided.
    assert!(screen.text().contains("René Déjà"), "{}", screen.text());
    for _ in 0..3 {
        go(&mut screen, "<Enter>");
    }
    let preview = screen.text();
    assert!(preview.contains("5 rows: 3 added, 1 filled in, 0 unchanged, 1 left out."), "{preview}");
    assert!(preview.contains("no name, no organisation"), "{preview}");
    assert!(preview.contains("may be Pieter Peeters"), "{preview}");
    assert!(preview.contains("Place stays Aarschot; the file has Leuven"), "{preview}");
    assert_eq!(names(&screen).len(), 2, "a preview writes nothing");
    // The question starts on no.
    go(&mut screen, "<Enter><Enter>");
    assert!(screen.text().contains("What would happen"));
    go(&mut screen, "<Enter><Tab><Enter>");
    assert!(screen.text().contains("Done"), "{}", screen.text());
    assert!(screen.text().contains("decide under Today (2)"));
    go(&mut screen, "<Enter>");
    assert_eq!(
        names(&screen),
        ["Déjà, René", "Janssens, Els", "Noël, Anaïs", "Peeters, Piet", "Peeters, Pieter"]
    );
    let rene =
        screen.app.desk.book.dossier(screen.app.contacts.rows[0].id()).unwrap().unwrap().contact.fields;
    assert_eq!((rene.source.as_str(), rene.collected_on), ("address book of Outlook", day(TODAY)));
    assert_eq!(rene.relation, RelationKind::Prospect);
    // Birthday, gender and religion stayed out.
    assert_eq!(rene.notes, "");
    go(&mut screen, "u");
    assert!(screen.text().contains("Take the import"), "{}", screen.text());
    go(&mut screen, "<Tab><Enter>");
    assert_eq!(names(&screen), ["Janssens, Els", "Peeters, Pieter"]);
}

/// Three clients from a list, one of whom was told, on the screen of today.
fn from_a_list(lang: Lang, size: (u16, u16)) -> Screen {
    let mut screen = Screen::in_language(lang, size, |store| {
        for (given, told) in [("An", None), ("Bart", None), ("Cis", Some("2026-02-20")), ("Dirk", None)] {
            let card = ContactFields {
                relation: RelationKind::Client,
                given_name: given.into(),
                family_name: "Janssens".into(),
                last_sale_on: Some(day(TODAY)),
                source: "Fair".into(),
                from_elsewhere: true,
                informed_on: told.map(day),
                ..ContactFields::new(day(if given == "An" { "2026-01-05" } else { TODAY }))
            };
            store.add_contact(&card, &[], day(TODAY)).unwrap();
        }
    });
    screen.keys("2").settle();
    screen
}

#[test]
fn who_was_not_told_looks_like_this() {
    for size in [(60, 16), (80, 24), (100, 30)] {
        let mut screen = from_a_list(Lang::En, size);
        insta::assert_snapshot!(format!("told_{}x{}", size.0, size.1), screen.text());
        screen.keys("<Enter>F").settle();
        insta::assert_snapshot!(format!("told_all_{}x{}", size.0, size.1), screen.text());
    }
    let mut screen = from_a_list(Lang::Nl, (80, 24));
    insta::assert_snapshot!("told_nl", screen.text());
    screen.keys("<Enter>F").settle();
    insta::assert_snapshot!("told_all_nl", screen.text());
    screen.keys("<Esc><Enter>").settle();
    insta::assert_snapshot!("told_card_nl", screen.text());
}

#[test]
fn one_key_notes_that_a_person_was_told_and_another_that_all_were() {
    let mut screen = from_a_list(Lang::En, (100, 30));
    let told = |screen: &Screen| -> Vec<bool> {
        let day_of =
            |id| screen.app.desk.book.dossier(ContactId(id)).unwrap().unwrap().contact.fields.informed_on;
        (1..=4).map(|id| day_of(id) == Some(day(TODAY))).collect()
    };
    screen.keys("<Enter><Space>").settle();
    assert_eq!(told(&screen), [true, false, false, false], "the overdue one comes first");
    assert!(seen(&screen).contains("1 person told today"), "{}", screen.text());
    screen.keys("u").settle();
    assert_eq!(told(&screen), [false; 4]);
    // The card offers the same, and only where somebody waits for it.
    screen.keys("<Enter>i").settle();
    assert_eq!(told(&screen), [false, true, false, false], "the card under the cursor");
    screen.keys("i").settle();
    assert!(seen(&screen).contains("Nobody on this card is still to be informed."), "{}", screen.text());
    screen.keys("u2").settle();
    assert_eq!(told(&screen), [false; 4]);
    // All at once, after a question that starts on no.
    screen.keys("F<Enter>").settle();
    assert_eq!(told(&screen), [false; 4]);
    screen.keys("F<Right><Enter>").settle();
    assert_eq!(told(&screen), [true, true, false, true], "who was told before keeps that day");
    assert!(screen.app.findings.groups.is_empty(), "{}", screen.text());
    screen.keys("u").settle();
    assert_eq!(told(&screen), [false; 4]);
    screen.keys("<C-r>").settle();
    assert_eq!(told(&screen), [true, true, false, true]);
}

#[test]
fn the_form_says_from_whom_and_when_the_person_was_told() {
    let mut screen = from_a_list(Lang::En, (100, 60));
    screen.keys("<Enter><Enter>e<C-o>").settle();
    let text = screen.text();
    assert!(text.contains("From someone else"), "{text}");
    insta::assert_snapshot!("told_form", text);
}

#[test]
fn the_result_takes_it_all_back_with_one_key() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    for keys in ["<Enter>", "<Enter>", "<Enter>", "<Enter><Tab><Enter>", "u", "<Tab><Enter>"] {
        go(&mut screen, keys);
    }
    assert!(screen.app.layers.is_empty());
    assert_eq!(names(&screen), ["Janssens, Els", "Peeters, Pieter"]);
}

#[test]
fn the_same_file_twice_has_nothing_new() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    for keys in ["<Enter>", "<Enter>", "<Enter>", "<Enter><Tab><Enter>", "<Enter>", "I"] {
        go(&mut screen, keys);
    }
    choose(&mut screen, "outlook");
    for keys in ["<Enter>", "<Enter>", "<Enter>", "<Enter>"] {
        go(&mut screen, keys);
    }
    assert!(screen.text().contains("there is nothing to import"), "{}", screen.text());
    assert_eq!(screen.app.layers.len(), 1, "nothing is asked");
}

#[test]
fn extras_come_in_when_ticked_and_special_categories_never() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    go(&mut screen, "<Enter>");
    let on = |screen: &mut Screen, header: &str| {
        screen.keys("<Home>");
        for _ in 0..20 {
            let Some(Layer::Import(import)) = screen.app.layers.last() else { panic!("no wizard") };
            let file = import.file.as_ref().unwrap();
            let at = import.columns.at(file).unwrap();
            if file.found.plan.columns[at].header == header {
                return;
            }
            screen.keys("<Down>");
        }
        panic!("no column {header}");
    };
    on(&mut screen, "Godsdienst");
    assert!(screen.text().contains("Never comes in"), "{}", screen.text());
    screen.keys("<Space>");
    assert!(screen.text().contains("may not be kept"), "{}", screen.text());
    screen.keys("e");
    assert!(screen.text().contains("may not be kept"));
    on(&mut screen, "Verjaardag");
    assert!(screen.text().contains("R15"));
    screen.keys("<Space>");
    assert!(screen.text().contains("a line in the notes"));
    // A column that nobody knows becomes a tag.
    on(&mut screen, "Schoenmaat");
    assert!(screen.text().contains("does not know what this is"), "{}", screen.text());
    screen.keys("etags<Enter>");
    // And one that is known is left out.
    on(&mut screen, "Mobiele telefoon");
    screen.keys("<Space>");
    for keys in ["<Enter>", "<Enter>", "<Enter><Tab><Enter>", "<Enter>"] {
        go(&mut screen, keys);
    }
    let cards: Vec<ContactFields> = screen
        .app
        .contacts
        .rows
        .iter()
        .map(|row| screen.app.desk.book.dossier(row.id()).unwrap().unwrap().contact.fields)
        .collect();
    let of = |name: &str| cards.iter().find(|card| card.given_name == name).unwrap();
    assert!(of("Els").notes.contains("Verjaardag: 3/05/1980"), "{:?}", of("Els").notes);
    assert_eq!(of("Piet").tags, ["44"]);
    assert!(of("Piet").phones.is_empty());
    assert!(cards.iter().all(|card| !card.notes.contains("Godsdienst")));
    // The next file with these columns is read so again.
    go(&mut screen, "I");
    choose(&mut screen, "outlook");
    assert!(screen.text().contains("as in the last file"), "{}", screen.text());
    go(&mut screen, "<Enter>");
    on(&mut screen, "Schoenmaat");
    assert!(screen.text().contains("Tags"), "{}", screen.text());
}

#[test]
fn a_table_that_nobody_knows_is_mapped() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "unknown");
    assert!(screen.text().contains("No column is known yet"), "{}", screen.text());
    go(&mut screen, "<Enter><Enter>");
    assert!(screen.text().contains("Say first which column"), "{}", screen.text());
    screen.keys("ewhole name<Enter><Down>etelephone<Enter>");
    // One step back, the cards are seen as they would be now.
    go(&mut screen, "<Esc>");
    assert!(screen.text().contains("Els Janssens"), "{}", screen.text());
    go(&mut screen, "<Enter><Enter>");
    assert!(screen.text().contains("Where it comes from"), "{}", screen.text());
    // Nothing can be proposed as the source, so it is asked.
    go(&mut screen, "<Enter>");
    assert!(screen.text().contains("Say where the cards come from"), "{}", screen.text());
    go(&mut screen, "old list<Enter>");
    assert!(screen.text().contains("2 rows"), "{}", screen.text());
}

#[test]
fn source_day_relation_and_a_bought_list_are_asked() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    go(&mut screen, "<Enter><Enter>");
    // A day after today is none.
    screen.keys("<Tab><C-u>24/11/2026<Enter>");
    assert!(screen.text().contains("Where it comes from"), "{}", screen.text());
    screen.keys("<C-u>1/2/2026<Tab><Right>");
    for keys in ["<Enter>", "<Enter><Tab><Enter>", "<Enter>"] {
        go(&mut screen, keys);
    }
    let rene =
        screen.app.desk.book.dossier(screen.app.contacts.rows[0].id()).unwrap().unwrap().contact.fields;
    assert_eq!((rene.relation, rene.collected_on), (RelationKind::Client, day("2026-02-01")));
    assert_eq!(rene.last_sale_on, None);
}

#[test]
fn a_file_that_is_none_says_so_and_another_can_be_chosen() {
    let (mut screen, folder) = wizard(Lang::En, (80, 24));
    choose(&mut screen, "empty");
    assert!(screen.text().contains("empty.csv is empty"), "{}", screen.text());
    go(&mut screen, "<Esc>");
    choose(&mut screen, "picture");
    assert!(screen.text().contains("is no CSV, vCard or LDIF file"), "{}", screen.text());
    go(&mut screen, "<Esc>");
    screen.paste(&folder.path().join("nothing.csv").display().to_string());
    go(&mut screen, "<Enter>");
    assert!(screen.text().contains("There is no file"), "{}", screen.text());
    go(&mut screen, "<Esc>");
    screen.paste(&folder.path().join("damaged.vcf").display().to_string());
    go(&mut screen, "<Enter>");
    assert!(screen.text().contains("vCard"), "{}", screen.text());
    for keys in ["<Enter>", "<Enter>", "old phone<Enter>"] {
        go(&mut screen, keys);
    }
    assert!(screen.text().contains("a card that breaks off"), "{}", screen.text());
    assert!(screen.text().contains("Piet"), "{}", screen.text());
}

#[test]
fn a_wrong_encoding_is_seen_and_chosen_otherwise() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "outlook");
    // From Windows on to UTF-16: that is no address book.
    go(&mut screen, "<Right>");
    assert!(
        screen.text().contains("It cannot be read so") || !screen.text().contains("René"),
        "{}",
        screen.text()
    );
    go(&mut screen, "<Right><Right>");
    assert!(screen.text().contains("DOS, Western Europe"), "{}", screen.text());
    assert!(!screen.text().contains("René"), "{}", screen.text());
    go(&mut screen, "<Left><Left><Left>");
    assert!(screen.text().contains("René Déjà"), "{}", screen.text());
    // Who goes on before the cards are seen, waits for them.
    go(&mut screen, "<Right><Left><Enter>");
    assert!(screen.text().contains("What comes in"), "{}", screen.text());
    assert!(screen.text().contains("Café Noël"), "{}", screen.text());
}

#[test]
fn what_lowers_permission_stands_in_a_group_of_its_own() {
    let (mut screen, _folder) = wizard(Lang::En, (100, 30));
    choose(&mut screen, "subscribers");
    for keys in ["<Enter>", "<Enter>", "list of the newsletter<Enter>"] {
        go(&mut screen, keys);
    }
    let text = screen.text();
    assert!(text.contains("Permission goes down · 2"), "{text}");
    assert!(text.contains("withdrawn"), "{text}");
}

#[test]
fn esc_goes_one_step_back_and_leaving_asks_once_something_was_chosen() {
    let (mut screen, _folder) = wizard(Lang::En, (80, 24));
    go(&mut screen, "<Esc>");
    assert!(screen.app.layers.is_empty(), "nothing was chosen: nothing is asked");
    go(&mut screen, "I");
    choose(&mut screen, "outlook");
    go(&mut screen, "<Enter><Enter><Tab><C-u>1/2/2026<Enter>");
    for step in
        ["What would happen", "Where it comes from", "What comes in", "How it is read", "Choose the file"]
    {
        assert!(screen.text().contains(step), "{step}: {}", screen.text());
        if step != "Choose the file" {
            go(&mut screen, "<Esc>");
        }
    }
    // The filter first, then the question, which starts on staying.
    go(&mut screen, "<Esc><Esc>");
    assert!(screen.text().contains("Leave without importing?"), "{}", screen.text());
    go(&mut screen, "<Enter>");
    assert!(screen.text().contains("Choose the file"));
    go(&mut screen, "<Esc><Tab><Enter>");
    assert!(screen.app.layers.is_empty());
    assert_eq!(names(&screen).len(), 2);
}

#[test]
fn a_file_that_changed_since_it_was_seen_is_not_imported() {
    let (mut screen, folder) = wizard(Lang::En, (80, 24));
    choose(&mut screen, "outlook");
    for keys in ["<Enter>", "<Enter>", "<Enter>"] {
        go(&mut screen, keys);
    }
    // The header is the same: only a row came in.
    let path = folder.path().join("outlook-nl.csv");
    let mut bytes = std::fs::read(&path).unwrap();
    let row = bytes.split(|byte| *byte == b'\n').nth(1).unwrap().to_vec();
    bytes.extend(row.into_iter().chain(*b"\n"));
    std::fs::write(path, bytes).unwrap();
    go(&mut screen, "<Enter><Tab><Enter>");
    assert!(screen.text().contains("has changed since it was looked at"), "{}", screen.text());
    assert_eq!(names(&screen).len(), 2);
}

/// A table with so many rows.
fn large(folder: &Path, rows: u64) -> PathBuf {
    use std::fmt::Write as _;
    let mut text = String::from("Given name,Family name,E-mail\n");
    for row in 0..rows {
        writeln!(text, "Nele,Nummer {row},nele{row}@example.be").unwrap();
    }
    let path = folder.join("large.csv");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_large_file_can_be_stopped_and_leaves_nothing() {
    let (mut screen, folder) = wizard(Lang::En, (80, 24));
    large(folder.path(), 20_000);
    screen.keys("<C-o><C-o>");
    choose(&mut screen, "large");
    go(&mut screen, "<Enter><Enter>old list");
    screen.keys("<Enter>");
    assert!(screen.text().contains("Finding out"), "{}", screen.text());
    go(&mut screen, "<Esc>");
    assert!(screen.text().contains("Stopped. Nothing was imported."), "{}", screen.text());
    go(&mut screen, "<Enter>");
    assert!(
        screen.text().contains("20 000 added") || screen.text().contains("20000 added"),
        "{}",
        screen.text()
    );
    assert!(screen.text().contains("New cards"), "{}", screen.text());
    go(&mut screen, "<End>");
    assert!(screen.text().contains("19 500 more"), "{}", screen.text());
    screen.keys("<Enter><Tab><Enter>");
    assert!(screen.text().contains("Importing"), "{}", screen.text());
    go(&mut screen, "<Esc>");
    assert!(screen.text().contains("Stopped. Nothing was imported."), "{}", screen.text());
    assert_eq!(screen.app.desk.book.counts().unwrap().contacts, 2);
}

#[test]
fn the_campaign_that_they_were_collected_for_is_chosen() {
    let folder = folder();
    let mut screen = Screen::new((100, 30), |store| {
        let campaign = CampaignFields {
            name: "Tombola".into(),
            product: "Bread".into(),
            purpose: "A draw".into(),
            channel: Channel::Email,
            start: day("2026-11-01"),
            end: day("2026-12-31"),
            grace_days: 0,
        };
        store.add_campaign(&campaign, day(TODAY)).unwrap();
    });
    screen.app.import_folder = Some(folder.path().to_owned());
    go(&mut screen, "I");
    choose(&mut screen, "outlook");
    go(&mut screen, "<Enter><Enter><@Collected for><Right>");
    assert!(screen.text().contains("[Tombola]"), "{}", screen.text());
    for keys in ["<Enter>", "<Enter><Tab><Enter>", "2"] {
        go(&mut screen, keys);
    }
    assert_eq!(screen.app.desk.screen, Tab::Today, "the possible doubles wait there");
    go(&mut screen, "1");
    let rene =
        screen.app.desk.book.dossier(screen.app.contacts.rows[0].id()).unwrap().unwrap().contact.fields;
    assert_eq!(rene.collected_for, Some(screen.app.desk.shop.campaigns[0].id));
}

#[test]
fn no_size_panics() {
    for keys in ["", "<Enter>", "<Enter>e", "<Enter><Esc><Enter><Enter>", "<Enter><Enter><Enter>"] {
        let (mut screen, _folder) = wizard(Lang::Nl, (100, 30));
        let resize = |screen: &mut Screen| {
            for size in [(1, 1), (59, 15), (60, 16), (61, 17), (200, 70)] {
                screen.resize(size.0, size.1);
            }
        };
        resize(&mut screen);
        choose(&mut screen, "outlook");
        for key in keys.split_inclusive('>') {
            go(&mut screen, key);
        }
        resize(&mut screen);
    }
}
