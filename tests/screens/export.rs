//! The export screen, and the files that still hold somebody.

use std::path::PathBuf;

use crate::common::screen::{Screen, TODAY, day};
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::store::Store;

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

fn example(lang: Lang, size: (u16, u16)) -> Screen {
    let folder = tempfile::tempdir().unwrap();
    let recipe = Recipe::example(day(TODAY), lang);
    let store = write_book(&folder.path().join("book.db"), &recipe, &|_, _| true).unwrap();
    let mut screen = Screen::open(store, folder, lang, size);
    screen.settle();
    screen
}

fn snapshots(name: &str, keys: &[&str]) {
    for size in SIZES {
        let mut screen = example(Lang::En, size);
        for keys in keys {
            screen.keys(keys).settle();
        }
        insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), screen.text());
    }
}

#[test]
fn the_questions_look_like_this() {
    snapshots("export_setup", &["E"]);
    let mut dutch = example(Lang::Nl, (80, 24));
    insta::assert_snapshot!("export_setup_nl", dutch.keys("E").text());
}

#[test]
fn the_audience_looks_like_this() {
    snapshots("export_audience", &["E<C-s>"]);
}

#[test]
fn the_checklist_looks_like_this() {
    snapshots("export_check", &["E<C-s>", "<Enter>"]);
}

#[test]
fn everything_asks_first() {
    snapshots("export_everything", &["E<Right><C-s>"]);
}

/// Els may be mailed, Piet was never asked.
fn two(store: &mut Store) {
    for (given, agrees) in [("Els", true), ("Piet", false)] {
        let fields = ContactFields {
            given_name: given.into(),
            family_name: "Janssens".into(),
            relation: RelationKind::Client,
            last_sale_on: Some(day(TODAY)),
            emails: vec![Reach::new(format!("{}@example.be", given.to_lowercase()))],
            ..ContactFields::new(day(TODAY))
        };
        let email = store.shop().unwrap().category_by_slug("email").unwrap().id;
        let tick = NewEvent {
            about: ConsentFor::Category(email),
            act: ConsentAct::Given,
            on: day(TODAY),
            how: Some(How::Paper),
            evidence: String::new(),
        };
        let ticks = if agrees { vec![tick] } else { Vec::new() };
        store.add_contact(&fields, &ticks, day(TODAY)).unwrap();
    }
}

/// The screens on that book, and a file beside it.
fn with_file() -> (Screen, PathBuf) {
    let screen = Screen::new((100, 30), two);
    let path = screen.app.desk.book.path().with_file_name("list.csv");
    (screen, path)
}

/// Goes from the first question to the file, and types where it lies.
fn type_file(screen: &mut Screen, path: &std::path::Path) {
    screen.keys("E<@File><C-u>").paste(&path.display().to_string());
}

fn export(screen: &mut Screen, path: &std::path::Path) {
    type_file(screen, path);
    screen.keys("<C-s>").settle().keys("<Enter><Space><Tab><Space><Tab><Space><C-s>").settle();
}

#[test]
fn a_list_leaves_after_its_checklist_and_says_where_it_lies() {
    let (mut screen, path) = with_file();
    type_file(&mut screen, &path);
    screen.keys("<C-s>").settle();
    let text = screen.text();
    assert!(text.contains("1 card is on the list: e-mail, general advertising."), "{text}");
    assert!(text.contains("never asked (R16): 1") && text.contains("Janssens, Piet"), "{text}");
    // What was not ticked does not leave.
    screen.keys("<Enter><Space><C-s>").settle();
    assert!(screen.text().contains("Tick every line"), "{}", screen.text());
    assert!(!path.exists());
    screen.keys("<Space><Tab><Space><C-s>").settle();
    let text = screen.text();
    assert!(text.contains("1 card was written") && text.contains("Delete the file"), "{text}");
    let list = std::fs::read_to_string(&path).unwrap();
    assert!(list.contains("els@example.be") && !list.contains("piet@example.be"), "{list}");
    screen.keys("<Enter>");
    assert!(screen.app.layers.is_empty());
    // A file that is there is not replaced.
    type_file(&mut screen, &path);
    screen.keys("<C-s>").settle();
    assert!(screen.text().contains("There is a file of that name"), "{}", screen.text());
}

#[test]
fn the_way_back_keeps_the_answers() {
    let (mut screen, path) = with_file();
    type_file(&mut screen, &path);
    screen.keys("<C-s>").settle().keys("<Enter><Esc><Esc>");
    assert!(screen.text().contains("list.csv"), "{}", screen.text());
    screen.keys("<Esc>");
    assert!(screen.app.layers.is_empty() && !path.exists());
}

#[test]
fn a_folder_that_is_not_there_is_said_at_the_field() {
    let (mut screen, path) = with_file();
    export(&mut screen, &path.with_file_name("nowhere").join("list.csv"));
    assert!(screen.text().contains("does not exist"), "{}", screen.text());
    assert!(screen.app.desk.book.exports().unwrap().is_empty());
}

#[test]
fn everything_leaves_after_a_question_that_starts_on_no() {
    let (mut screen, path) = with_file();
    screen.keys("E<Right><@File><C-u>").paste(&path.display().to_string());
    screen.keys("<C-s><Enter>").settle();
    assert!(!path.exists());
    screen.keys("<C-s><Tab><Enter>").settle();
    assert!(screen.text().contains("2 cards were written"), "{}", screen.text());
    let all: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(all["contacts"].as_array().unwrap().len(), 2);
}

#[test]
fn an_erasure_shows_the_files_that_still_hold_the_person_and_deletes_them_when_asked() {
    let (mut screen, path) = with_file();
    export(&mut screen, &path);
    screen.keys("<Enter>x<Tab><Enter>").settle();
    let text = screen.text();
    assert!(
        text.contains("1 file that left the book still holds what must go") && text.contains("list.csv"),
        "{text}"
    );
    // Enter leaves the file, and so does the question as it opens.
    screen.keys("D<Enter>");
    assert!(path.exists());
    screen.keys("D<Tab><Enter>");
    assert!(!path.exists(), "{}", screen.text());
    assert!(screen.text().contains("1 file was deleted"), "{}", screen.text());
    screen.keys("<Esc>");
    assert!(screen.app.layers.is_empty());
}

#[test]
fn a_file_that_was_deleted_is_not_said_to_hold_anybody_but_its_recipient_still_has_it() {
    let (mut screen, path) = with_file();
    type_file(&mut screen, &path);
    screen.keys("<Tab>Mail house<C-s>").settle();
    screen.keys("<Enter><Space><Tab><Space><Tab><Space><Tab><Space><C-s>").settle().keys("<Enter>");
    screen.keys(":lists that left<Enter>x<Tab><Enter>");
    assert!(!path.exists(), "{}", screen.text());
    screen.keys("<Esc>x<Tab><Enter>").settle();
    let text = screen.text();
    assert!(text.contains("The file is deleted here"), "{text}");
    assert!(!text.contains("still holds") && !text.contains("x delete"), "{text}");
    assert!(text.contains("only the copy of whoever received it"), "{text}");
}

#[test]
fn an_objection_shows_the_lists_and_whom_to_tell() {
    let (mut screen, path) = with_file();
    type_file(&mut screen, &path);
    screen.keys("<Tab>Mail house<C-s>").settle();
    screen.keys("<Enter><Space><Tab><Space><Tab><Space><Tab><Space><C-s>").settle();
    assert!(path.exists(), "{}", screen.text());
    screen.keys("<Enter>s<Enter>").settle();
    let text = screen.text();
    assert!(text.contains("to Mail house") && text.contains("Tell whoever received it"), "{text}");
    // Nothing of it is lost on the smallest screen.
    screen.resize(60, 16);
    let text = screen.text();
    for part in ["list.csv", "to Mail house", "still there", "Tell whoever", "D all of them", "Esc close"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    screen.keys("<Enter>");
    assert!(screen.app.layers.is_empty() && path.exists());
    // The other one was not on it.
    screen.keys("js<Enter>").settle();
    assert!(screen.app.layers.is_empty(), "{}", screen.text());
}

#[test]
fn the_files_that_left_are_found_by_their_command() {
    let (mut screen, path) = with_file();
    screen.keys(":lists that left<Enter>");
    assert!(screen.text().contains("Nothing has left the book yet"), "{}", screen.text());
    export(&mut screen, &path);
    screen.keys("<Enter>:lists that left<Enter>");
    assert!(screen.text().contains("still there"), "{}", screen.text());
    screen.keys("x<Tab><Enter>");
    assert!(!path.exists());
}

#[test]
fn taking_back_a_card_that_left_already_shows_where_it_went() {
    let (mut screen, path) = with_file();
    let fields = ContactFields { given_name: "An".into(), ..ContactFields::new(day(TODAY)) };
    let done = screen.app.desk.book.add_contact(&fields, &[], day(TODAY)).unwrap();
    screen.app.finished(done, "added").unwrap();
    screen.keys("E<Right><@File><C-u>").paste(&path.display().to_string());
    screen.keys("<C-s><Tab><Enter>").settle().keys("<Enter>u").settle();
    assert_eq!(screen.app.desk.counts.contacts, 2);
    assert!(screen.text().contains("list.csv") && screen.text().contains("still there"), "{}", screen.text());
}
