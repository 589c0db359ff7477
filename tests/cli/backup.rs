//! `backup` and `restore` on the command line.

use crate::common::cli::Cli;

fn with_two() -> Cli {
    let cli = Cli::new();
    for (given, family) in [("Els", "Janssens"), ("Jan", "Peeters")] {
        let email = format!("{}@example.be", given.to_lowercase());
        cli.done(&["contact", "add", "--given-name", given, "--family-name", family, "--email", &email]);
    }
    cli
}

#[test]
fn a_copy_comes_back_without_those_who_were_erased() {
    let cli = with_two();
    let copy = cli.folder().join("stick.db");
    let copy = copy.to_str().unwrap();
    let made = cli.done(&["backup", copy]);
    assert!(made.out.contains("stick.db") && made.out.contains("yours"), "{made:?}");
    cli.done(&["contact", "erase", "jan@example.be", "--yes"]);
    cli.done(&["object", "els@example.be", "--channel", "email"]);

    let asked = cli.run(&["restore", copy]);
    assert_eq!(asked.code, 2, "without a terminal and --yes: {asked:?}");
    let answer = cli.json(&["restore", copy, "--yes"]);
    assert_eq!(answer["contacts"], 2);
    assert!(answer["carried"].as_u64().unwrap() >= 2, "{answer}");
    assert!(std::path::Path::new(answer["kept"].as_str().unwrap()).exists());
    let list = cli.json(&["contact", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    let els = cli.json(&["contact", "show", "els@example.be"]);
    assert_eq!(els["use"]["email"]["rule"], "R22");
}

#[test]
fn on_a_new_computer_the_copy_becomes_the_book_and_says_what_it_cannot_know() {
    let old = with_two();
    let copy = old.folder().join("stick.db");
    old.done(&["backup", copy.to_str().unwrap()]);
    let new = Cli::new();
    let answer = new.done(&["restore", copy.to_str().unwrap(), "--yes"]);
    assert!(answer.out.contains("Erasures and objections after that day are not in it"), "{answer:?}");
    assert_eq!(new.json(&["contact", "list"]).as_array().unwrap().len(), 2);
    let today = chrono::Local::now().date_naive().to_string();
    assert_eq!(new.json(&["check"])["not_known_since"], today);
    assert_eq!(new.json(&["restore", "--gone-through"])["was_open"], true);
    assert!(new.json(&["check"])["not_known_since"].is_null());
    assert_eq!(new.run(&["restore"]).code, 2);
    let mine = new.run(&["restore", old.book().to_str().unwrap(), "--yes"]);
    assert_eq!(mine.code, 0, "the same book, copied by other means: {mine:?}");
}

#[test]
fn without_a_file_the_program_keeps_the_copy_itself() {
    let cli = with_two();
    let answer = cli.json(&["backup"]);
    assert_eq!(answer["kept"].as_array().unwrap().len(), 1);
    assert!(answer["made"].as_str().unwrap().contains("book.db-backups"));
    let twice = cli.json(&["backup"]);
    assert_eq!(twice["kept"].as_array().unwrap().len(), 2);
}

#[test]
fn what_cannot_be_done_says_why_and_leaves_everything() {
    let cli = with_two();
    let copy = cli.folder().join("stick.db");
    let copy = copy.to_str().unwrap();
    cli.done(&["backup", copy]);
    let there = cli.run(&["backup", copy]);
    assert_eq!((there.code, there.err.contains("exists already")), (2, true), "{there:?}");
    let nowhere = cli.run(&["backup", "/nowhere/at/all.db"]);
    assert_eq!(nowhere.code, 2, "{nowhere:?}");
    let other = with_two();
    let foreign = other.run(&["restore", copy, "--yes"]);
    assert_eq!((foreign.code, foreign.err.contains("another book")), (2, true), "{foreign:?}");
    let text = cli.folder().join("text.db");
    std::fs::write(&text, "no book").unwrap();
    let no_book = cli.run(&["restore", text.to_str().unwrap(), "--yes"]);
    assert_eq!(no_book.code, 2, "{no_book:?}");
    assert_eq!(cli.json(&["contact", "list"]).as_array().unwrap().len(), 2);
}

#[test]
fn thirty_days_without_a_copy_are_said() {
    let cli = with_two();
    assert!(cli.json(&["check"])["days_without_copy"].is_null());
    let late = cli.run_on("2026-04-10", &["check"]);
    assert!(late.err.contains("no copy outside this computer for 39 days"), "{late:?}");
}
