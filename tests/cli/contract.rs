//! What scripts may rely on whatever the verb: exit codes, languages, files left alone, clean text.

use crate::common::cli::{Answer, Cli};

/// Every verb that only reads.
const READING: &[&[&str]] = &[
    &["contact", "show", "1"],
    &["contact", "list"],
    &["contact", "list", "els"],
    &["consent", "list", "1"],
    &["campaign", "list"],
    &["campaign", "show", "1"],
    &["box", "list"],
    &["detail", "list", "1"],
    &["settings", "list"],
    &["export", "list"],
    &["settings", "get", "products"],
    &["check"],
    &["purge", "--dry-run"],
];

#[test]
fn reading_never_writes() {
    let cli = Cli::new();
    cli.campaign("Spring 2026");
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["campaign", "join", "1", &id, "--how", "paper"]);
    let before = cli.bytes();
    for verb in READING {
        for today in ["2025-01-01", "2026-03-02", "2027-01-01"] {
            let answer = cli.run_on(today, verb);
            assert!(answer.code < 2, "{verb:?}: {answer:?}");
            cli.json_on(today, verb);
        }
        assert!(cli.bytes() == before, "{verb:?} wrote");
    }
}

#[test]
fn a_missing_book_is_told_by_readers_and_made_by_writers() {
    let cli = Cli::new();
    for verb in READING {
        let answer = cli.run(verb);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{verb:?}: {answer:?}");
        assert!(answer.err.contains("There is no book at"), "{answer:?}");
    }
    assert_eq!(cli.run(&["export", "x.csv", "--channel", "email"]).code, 2);
    assert!(cli.bytes().is_empty());
    cli.done(&["box", "on", "health"]);
    assert!(cli.book().exists());
    // The folder of one's own book is made as well, for one's own eyes.
    let own = Answer::of(cli.bare().args(["contact", "add", "--given-name", "Els"]).output().unwrap());
    assert_eq!(own.code, 0, "{own:?}");
    let folder = cli.folder().join(".local/share/fichebak");
    assert!(folder.join("fichebak.db").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
    let elsewhere = cli.bare().args(["--db", "no/such/book.db", "box", "on", "health"]).output().unwrap();
    let elsewhere = Answer::of(elsewhere);
    assert_eq!(elsewhere.code, 2);
    assert!(elsewhere.err.contains("no/such"), "{elsewhere:?}");
}

#[test]
fn a_file_that_is_no_book_is_left_alone() {
    let cli = Cli::new();
    std::fs::write(cli.book(), "Dear diary, this is no database at all.\n".repeat(100)).unwrap();
    let before = cli.bytes();
    for verb in [&["check"][..], &["contact", "add", "--given-name", "Els"], &["purge", "--yes"]] {
        let answer = cli.run(verb);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(answer.err.contains("is not a book of fichebak"), "{answer:?}");
    }
    assert!(cli.bytes() == before);
}

#[test]
fn what_a_card_holds_cannot_command_the_terminal() {
    let cli = Cli::new();
    let nasty = "\u{1b}]0;owned\u{7}\u{1b}[31mEls\u{202e}\u{200b}\r\nJanssens\u{9b}2J";
    let id = cli.add(&["--given-name", nasty, "--note", nasty, "--tag", nasty, "--city", nasty]);
    cli.done(&["detail", "set", &id, "preferences", nasty, nasty]);
    let is_clean = |text: &str| {
        !text
            .chars()
            .any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{200b}' | '\u{9b}'))
    };
    for verb in [
        &["contact", "show", id.as_str()][..],
        &["contact", "list"],
        &["check"],
        &["detail", "list", &id],
        &["contact", "show", nasty],
        &["campaign", "show", nasty],
        &["box", "on", nasty],
        &["contact", "list", "--limit", nasty],
        &[nasty],
    ] {
        for args in [verb.to_vec(), [verb, &["--json"]].concat()] {
            let answer = cli.run(&args);
            assert!(is_clean(&answer.out) && is_clean(&answer.err), "{args:?}: {answer:?}");
        }
    }
    assert_eq!(cli.json(&["contact", "show", &id])["given_name"], "]0;owned[31mEls Janssens2J");
}

#[test]
fn help_is_in_the_language_asked_for() {
    let cli = Cli::new();
    let run = |args: &[&str]| Answer::of(cli.bare().args(args).output().unwrap());
    for args in [&["--help", "--lang", "nl"][..], &["--lang=nl", "-h"], &["help", "--lang", "nl"]] {
        let help = run(args);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{help:?}");
        assert!(help.out.contains("Gebruik: fichebak [OPTIES] [OPDRACHT]"), "{}", help.out);
        assert!(help.out.contains("Fiches") && help.out.contains("Voorbeeld:"), "{}", help.out);
        for english in ["Usage", "Options", "Commands", "Print help", "possible values", "[env"] {
            assert!(!help.out.contains(english), "{english}: {}", help.out);
        }
    }
    let verb = run(&["contact", "add", "--help", "--lang", "nl"]);
    assert!(
        verb.out.contains("Voornaam") && verb.out.contains("fichebak contact add --given-name"),
        "{verb:?}"
    );
    let verb = run(&["help", "contact", "add", "--lang", "nl"]);
    assert!(verb.out.contains("Voornaam"), "{verb:?}");
    // Else in the book's own.
    cli.done(&["settings", "set", "language", "nl"]);
    let own = Answer::of(cli.bare().arg("--db").arg(cli.book()).args(["check", "--help"]).output().unwrap());
    assert!(own.out.contains("Gebruik: "), "{own:?}");
    let wrong = Answer::of(cli.bare().arg("--db").arg(cli.book()).arg("chekc").output().unwrap());
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("Bedoelde u \"check\"?"), "{wrong:?}");
    assert_eq!(run(&["--version"]).out, format!("fichebak {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_use_says_what_was_given_and_what_was_expected() {
    let cli = Cli::new();
    cli.prospect("Els", "els@example.be");
    let table: &[(&[&str], &[&str])] = &[
        (&["check", "--today", "1/3/2026"], &["--today", "\"1/3/2026\"", "2026-03-01"]),
        (&["consent", "give", "1", "email", "--on", "soon"], &["--on", "\"soon\"", "2026-03-01"]),
        (&["consent", "give", "1", "shoes", "--how", "paper"], &["\"shoes\"", "contact-details email sms"]),
        (
            &["consent", "give", "1", "email", "--how", "fax"],
            &["--how", "\"fax\"", "paper web email double-opt-in"],
        ),
        (&["contact", "add", "--kind", "dog"], &["--kind", "\"dog\"", "sole-trader"]),
        (&["contact", "list", "--limit", "many"], &["--limit", "\"many\"", "whole number"]),
        (&["contact", "show"], &["CONTACT"]),
        (&["export", "x.csv"], &["--channel"]),
        (&["contact", "list", "--colour"], &["\"--colour\""]),
        (&["campaign", "show", "Spring"], &["\"Spring\""]),
        (&["basis", "1", "whim"], &["\"whim\"", "quote interest"]),
        (&["contact"], &["Verbs:"]),
        (&[], &["terminal"]),
        (&["demo"], &["terminal"]),
    ];
    for (args, wanted) in table {
        let answer = cli.run(args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}: {answer:?}");
        for text in *wanted {
            assert!(answer.err.contains(text), "{args:?}: no {text}: {}", answer.err);
        }
        assert!(!answer.err.contains("No localization") && !answer.err.contains("Error"), "{}", answer.err);
    }
}

#[test]
fn global_options_stand_before_or_after_the_verb() {
    let cli = Cli::new();
    cli.prospect("Els", "els@example.be");
    let book = cli.book();
    let run = |args: &[&str]| {
        let args: Vec<&str> =
            args.iter().map(|arg| if *arg == "BOOK" { book.to_str().unwrap() } else { arg }).collect();
        Answer::of(cli.bare().args(args).output().unwrap())
    };
    let before = run(&["--db", "BOOK", "--today", "2026-03-02", "--json", "check"]);
    let after = run(&["check", "--json", "--today", "2026-03-02", "--db", "BOOK"]);
    assert_eq!((before.code, &before.out), (1, &after.out));
    let named = cli.bare().env("FICHEBAK_DB", &book).args(["contact", "list"]).output().unwrap();
    assert!(Answer::of(named).out.contains("Janssens, Els"));
    // Set to nothing is not set; given as nothing is a mistake in a script.
    let unset = Answer::of(cli.bare().env("FICHEBAK_DB", "").arg("check").output().unwrap());
    assert!(unset.err.contains(".local/share/fichebak/fichebak.db"), "{unset:?}");
    assert!(run(&["--db", "", "check"]).err.contains("--db <FILE> needs a value"));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    use std::process::Stdio;
    let cli = Cli::new();
    cli.done(&["demo", "--contacts", "300", "--seed", "1"]);
    let mut run = std::process::Command::new(env!("CARGO_BIN_EXE_fichebak"))
        .args(["contact", "list", "--json", "--db"])
        .arg(cli.book())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(run.stdout.take());
    let answer = run.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(answer.stderr).unwrap(), "");
    assert_eq!(answer.status.code(), Some(0));
}
