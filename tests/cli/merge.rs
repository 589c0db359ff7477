//! Two cards of one person on the command line: `contact merge` and `contact doubles`.

use crate::common::cli::Cli;

/// Els, a client, and Elsje, a prospect who refused text messages.
fn case() -> (Cli, String, String) {
    let cli = Cli::new();
    let els = cli.add(&[
        "--given-name",
        "Els",
        "--family-name",
        "Janssens",
        "--email",
        "els@example.be",
        "--phone",
        "0470123456",
        "--relation",
        "client",
        "--note",
        "bread on Friday",
    ]);
    let other = cli.add(&[
        "--given-name",
        "Elsje",
        "--family-name",
        "Janssens",
        "--email",
        "elsje@example.be",
        "--phone",
        "0470123456",
        "--city",
        "Leuven",
        "--note",
        "wants the leaflet",
    ]);
    cli.done(&["consent", "give", &els, "sms", "--how", "counter", "--on", "2026-03-01"]);
    cli.done(&["consent", "refuse", &other, "sms", "--on", "2026-02-01"]);
    (cli, els, other)
}

#[test]
fn a_dry_run_shows_field_by_field_and_changes_nothing() {
    let (cli, els, other) = case();
    let before = cli.json(&["contact", "show", &els]);
    let plan = cli.json(&["contact", "merge", &els, &other, "--take", "given-name=other", "--dry-run"]);
    assert_eq!(plan["keep"]["name"], "Els Janssens");
    let fields = plan["fields"].as_array().unwrap();
    let name = fields.iter().find(|field| field["field"] == "given-name").unwrap();
    let shown = ["keep", "other", "take", "result"].map(|key| name[key].as_str().unwrap().to_owned());
    assert_eq!(shown, ["Els", "Elsje", "other", "Elsje"]);
    assert_eq!(plan["card"]["use"]["sms"]["allowed"], false);
    assert_eq!(plan["card"]["relation"], "client");
    let text = cli.done(&["contact", "merge", &els, &other, "--dry-run"]).out;
    for part in ["bread on Friday wants the leaflet", "Leuven", "The stricter of the two cards wins"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(cli.json(&["contact", "show", &els]), before);
    assert_eq!(cli.run(&["contact", "show", &other]).code, 0);
}

#[test]
fn a_merge_prints_the_joined_card_and_the_other_is_gone_from_the_file() {
    let (cli, els, other) = case();
    let asked = cli.run(&["contact", "merge", &els, &other]);
    assert_eq!((asked.code, asked.out.as_str()), (2, ""), "nobody to ask");
    let card = cli.json(&["contact", "merge", &els, &other, "--yes"]);
    assert_eq!(card["id"].to_string(), els);
    let emails: Vec<_> = card["emails"].as_array().unwrap().iter().collect();
    assert_eq!(emails.len(), 2, "{card}");
    assert_eq!(cli.state(&els, "sms"), "refused");
    let ledger = cli.json(&["consent", "list", &els]);
    let last = ledger.as_array().unwrap().last().unwrap();
    assert!(last["evidence"].as_str().unwrap().starts_with("merged with card "), "{last}");
    assert_eq!(cli.run(&["contact", "show", &other]).code, 2);
    // Its first name was not taken over.
    assert!(cli.holds("elsje@example.be"));
    assert!(!cli.holds("Elsje"));
}

#[test]
fn what_cannot_be_is_refused_with_a_sentence() {
    let (cli, els, other) = case();
    let shop = cli.add(&["--kind", "organisation", "--organisation", "Claes BV"]);
    for (args, part) in [
        (vec!["contact", "merge", &els, &els, "--yes"], "one and the same card"),
        (vec!["contact", "merge", &els, &shop, "--yes"], "an organisation's"),
        (vec!["contact", "merge", &els, "99", "--yes"], "99"),
        (vec!["contact", "merge", &els, &other, "--take", "email=other", "--yes"], "BOX:LABEL"),
        (vec!["contact", "merge", &els, &other, "--take", "given-name=both", "--yes"], "Only the notes"),
        (vec!["contact", "merge", &els, &other, "--take", "given-name", "--yes"], "relation=other"),
        (vec!["contact", "doubles", "--different", &els, &other], "possible doubles"),
    ] {
        let answer = cli.run(&args);
        assert_eq!(answer.code, 2, "{args:?}: {answer:?}");
        assert!(answer.err.contains(part), "{args:?}: {answer:?}");
    }
    cli.done(&["box", "on", "health"]);
    let yes = ["--how", "paper", "--evidence", "folder 3", "--on", "2026-03-01"];
    cli.done(&[&["consent", "give", &other, "health"], &yes[..]].concat());
    cli.done(&["detail", "set", &other, "health", "Allergy", "nuts"]);
    cli.done(&["consent", "withdraw", &other, "health"]);
    let answer = cli.run(&["contact", "merge", &els, &other, "--yes"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.err.contains("R10: A card still holds sensitive details"), "{answer:?}");
    assert_eq!(cli.run(&["contact", "show", &other]).code, 0);
}

#[test]
fn a_detail_is_taken_by_its_box_and_label() {
    let (cli, els, other) = case();
    cli.done(&["detail", "set", &els, "preferences", "Bread", "white"]);
    cli.done(&["detail", "set", &other, "preferences", "bread", "brown"]);
    cli.done(&["contact", "merge", &els, &other, "--take", "preferences:Bread=other", "--yes"]);
    let details = cli.json(&["detail", "list", &els]);
    assert_eq!(details[0]["value"], "brown", "{details}");
}

#[test]
fn doubles_are_listed_and_decided() {
    let (cli, els, other) = case();
    assert!(cli.done(&["contact", "doubles"]).out.contains("No cards wait"));
    let shell = rusqlite::Connection::open(cli.book()).unwrap();
    let sql = "INSERT INTO possible_double (one_id, other_id, why, noted_on) VALUES (?1, ?2, 'phone', '2026-03-02')";
    shell.execute(sql, (&els, &other)).unwrap();
    drop(shell);
    let doubles = cli.json(&["contact", "doubles"]);
    assert_eq!(doubles.as_array().unwrap().len(), 1);
    assert_eq!(
        (&doubles[0]["why"], &doubles[0]["other"]["name"]),
        (&"phone".into(), &"Elsje Janssens".into())
    );
    assert!(cli.done(&["contact", "doubles"]).out.contains("same telephone"));
    let left = cli.json(&["contact", "doubles", "--different", &other, &els]);
    assert_eq!(left.as_array().unwrap().len(), 0);
    assert!(cli.done(&["contact", "doubles"]).out.contains("No cards wait"));
}
