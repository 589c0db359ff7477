//! `passphrase` on the command line: scripts, wrong ones, and what is said.

use std::process::Output;

use crate::common::cli::Cli;

fn run(cli: &Cli, present: &str, new: &str, args: &[&str]) -> Output {
    let mut command = cli.bare();
    command.env("FICHEBAK_PASSPHRASE", present).env("FICHEBAK_NEW_PASSPHRASE", new);
    command.arg("--db").arg(cli.book()).args(["--lang", "en"]).args(args).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

#[test]
fn a_book_is_locked_changed_and_unlocked_by_scripts() {
    let cli = Cli::new();
    cli.done(&["contact", "add", "--given-name", "Els", "--family-name", "Janssens"]);
    cli.done(&["backup"]);
    assert_eq!(code(&run(&cli, "", "", &["passphrase", "change"])), 2, "there is none to change");
    assert_eq!(code(&run(&cli, "", "", &["passphrase", "set"])), 2, "no terminal, no new passphrase");
    let set = run(&cli, "", "drie broodjes", &["passphrase", "set"]);
    assert_eq!(code(&set), 0, "{set:?}");
    assert!(!std::fs::read(cli.book()).unwrap().starts_with(b"SQLite format 3"));

    let asked = cli.run(&["contact", "list"]);
    assert_eq!((asked.code, asked.err.contains("needs its passphrase")), (2, true), "{asked:?}");
    let wrong = run(&cli, "vier broodjes", "", &["contact", "list"]);
    assert_eq!(code(&wrong), 2, "{wrong:?}");
    let right = run(&cli, "drie broodjes", "", &["contact", "list", "--json"]);
    assert!(String::from_utf8_lossy(&right.stdout).contains("Janssens"), "{right:?}");
    assert_eq!(code(&run(&cli, "drie broodjes", "x", &["passphrase", "set"])), 2, "there is one already");
    assert_eq!(code(&run(&cli, "drie broodjes", "vier", &["passphrase", "change"])), 0);
    assert_eq!(code(&run(&cli, "vier", "", &["contact", "list"])), 0);

    let copy = cli.folder().join("stick.db");
    let copy = copy.to_str().unwrap();
    assert_eq!(code(&run(&cli, "vier", "", &["backup", copy])), 0);
    assert_eq!(code(&run(&cli, "vier", "", &["restore", copy, "--yes"])), 0);
    assert_eq!(code(&run(&cli, "vier", "", &["passphrase", "remove"])), 0);
    assert!(cli.done(&["contact", "list"]).out.contains("Janssens"));
}
