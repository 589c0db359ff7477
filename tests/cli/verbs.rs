//! Each verb: what it does, what it answers, how it ends.

use crate::common::cli::{Answer, Cli};

/// A card with something in most of its fields.
const FULL: &[&str] = &[
    "contact",
    "add",
    "--given-name=Álvaro",
    "--family-name=Van den Broeck",
    "--email=Alvaro@EXAMPLE.be",
    "--email=second@example.be",
    "--phone=0470/12.34.56",
    "--street=Kerkstraat 4",
    "--postcode=B-3000",
    "--city=Leuven",
    "--language=nl",
    "--tag=wedding",
    "--tag=bread",
    "--note=likes rye\nand spelt",
    "--source=fair",
    "--enterprise-number=BE 0403.019.261",
];

#[test]
fn a_card_is_added_in_its_normal_forms() {
    let cli = Cli::new();
    let added = cli.json(FULL);
    assert_eq!(added["id"], 1);
    assert_eq!(added["name"], "Álvaro Van den Broeck");
    assert_eq!(added["emails"], serde_json::json!(["Alvaro@example.be", "second@example.be"]));
    assert_eq!(added["phones"], serde_json::json!(["+32470123456"]));
    assert_eq!(added["postcode"], "3000");
    assert_eq!(added["tags"], serde_json::json!(["wedding", "bread"]));
    assert_eq!(added["notes"], "likes rye\nand spelt");
    assert_eq!(added["enterprise_number"], "0403019261");
    assert_eq!((added["kind"].as_str(), added["relation"].as_str()), (Some("person"), Some("prospect")));
    assert_eq!(added["collected_on"], "2026-03-02");
    let shown = cli.done(&["contact", "show", "1"]).out;
    for text in ["0470 12 34 56", "0403.019.261", "Kerkstraat 4, 3000 Leuven", "wedding, bread", "and spelt"]
    {
        assert!(shown.contains(text), "{text}: {shown}");
    }
}

#[test]
fn a_card_is_found_by_whatever_names_it() {
    let cli = Cli::new();
    let uuid = cli.json(FULL)["uuid"].as_str().unwrap().to_owned();
    for contact in ["1", "alvaro@example.be", "0470 12 34 56", &uuid[..8], "Álvaro Van den Broeck"] {
        assert_eq!(cli.json(&["contact", "show", contact])["id"], 1, "{contact}");
    }
    for query in [["alvaro", ""], ["vandenbroeck", "leuv"], ["0470123", "rye"]] {
        let found = cli.json(&["contact", "list", query[0], query[1]]);
        assert_eq!(found.as_array().unwrap().len(), 1, "{query:?}");
        assert_eq!(found[0]["findings"][0]["rule"], "R6");
        assert_eq!(found[0]["emails"][1], "second@example.be");
    }
    let listed = cli.done(&["contact", "list"]).out;
    assert!(listed.starts_with("1  !  Van den Broeck, Álvaro  prospect  Leuven"), "{listed}");
}

#[test]
fn a_card_is_changed_where_it_is_told_and_nowhere_else() {
    let cli = Cli::new();
    cli.done(FULL);
    let edited = cli.json(&[
        "contact",
        "edit",
        "1",
        "--city=Gent",
        "--note=",
        "--tag=",
        "--email=a@example.be",
        "--relation=client",
    ]);
    assert_eq!(edited["city"], "Gent");
    assert_eq!(edited["notes"], "");
    assert_eq!(edited["tags"], serde_json::json!([]));
    assert_eq!(edited["emails"], serde_json::json!(["a@example.be"]));
    assert_eq!(edited["given_name"], "Álvaro");
    assert_eq!(edited["last_sale_on"], "2026-03-02");
}

#[test]
fn an_erased_card_is_nowhere_any_more() {
    let cli = Cli::new();
    cli.done(FULL);
    let refused = cli.run(&["contact", "erase", "1"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--yes"), "{refused:?}");
    assert!(cli.holds("Broeck"));
    let erased = cli.json(&["contact", "erase", "1", "--yes", "--reason", "Van den Broeck asked"]);
    assert_eq!(erased["contacts"], 1);
    assert!(!cli.holds("Broeck") && !cli.holds("second@example.be"));
    assert_eq!(cli.json(&["contact", "list"]), serde_json::json!([]));
    // A number is never used again.
    assert_eq!(cli.prospect("Els", "els@example.be"), "2");
}

#[test]
fn input_that_fails_its_check_is_kept_with_a_warning() {
    let cli = Cli::new();
    let added = cli.done(&[
        "contact",
        "add",
        "--given-name",
        "Els",
        "--email",
        "els@example",
        "--phone",
        "12",
        "--postcode",
        "99",
        "--enterprise-number",
        "0403.019.262",
    ]);
    for value in ["els@example", "\"12\"", "\"99\"", "0403.019.262"] {
        assert!(added.err.contains(value), "{value}: {}", added.err);
    }
    let card = cli.json(&["contact", "show", "1"]);
    assert_eq!(card["emails"], serde_json::json!(["els@example"]));
    assert_eq!(card["enterprise_number"], "0403.019.262");
    let refused = cli.run(&["contact", "add", "--given-name", "An", "--note", "nr 85.07.30-033.28"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.starts_with("R14: "), "{refused:?}");
    assert_eq!(cli.json(&["contact", "list"]).as_array().unwrap().len(), 1);
    let nameless = cli.run(&["contact", "add", "--city", "Gent"]);
    assert_eq!(nameless.code, 2);
    let twin = cli.done(&["contact", "add", "--given-name", "Bea", "--email", "els@example"]);
    assert!(twin.err.contains("same e-mail address: 1 Els"), "{twin:?}");
}

#[test]
fn a_contact_that_is_not_one_card_is_wrong_use() {
    let cli = Cli::new();
    cli.prospect("Els", "els@example.be");
    cli.prospect("Els", "els@example.com");
    let several = cli.run(&["contact", "show", "Els Janssens"]);
    assert_eq!(several.code, 2);
    assert!(several.err.contains("1  Els Janssens, els@example.be"), "{several:?}");
    assert!(several.err.contains("2  Els Janssens, els@example.com"), "{several:?}");
    assert_eq!(several.out, "");
    let nobody = cli.run(&["contact", "show", "Jan"]);
    assert_eq!(nobody.code, 2);
    assert!(nobody.err.contains("\"Jan\""), "{nobody:?}");
    assert_eq!(cli.run(&["object", "Jan"]).code, 2);
}

#[test]
fn the_ledger_tells_everything_that_was_said() {
    let cli = Cli::new();
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&[
        "consent",
        "give",
        &id,
        "email",
        "--how",
        "paper",
        "--on",
        "2026-02-01",
        "--evidence",
        "folder 3",
    ]);
    cli.done(&["consent", "refuse", &id, "phone", "--how", "counter"]);
    cli.done(&["consent", "withdraw", &id, "email"]);
    cli.done(&["consent", "correct", &id, "email"]);
    assert_eq!(cli.state(&id, "email"), "given");
    assert_eq!(cli.state(&id, "phone"), "refused");
    let ledger = cli.json(&["consent", "list", &id]);
    let events: Vec<&str> =
        ledger.as_array().unwrap().iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(events, ["given", "refused", "withdrawn", "corrected"]);
    let first = &ledger[0];
    assert_eq!(first["box"], "email");
    assert_eq!(
        (first["on"].as_str(), first["entered_on"].as_str()),
        (Some("2026-02-01"), Some("2026-03-02"))
    );
    assert_eq!((first["how"].as_str(), first["evidence"].as_str()), (Some("paper"), Some("folder 3")));
    assert_eq!(first["statement_version"], 1);
    assert_eq!(first["corrected"], false);
    assert_eq!(ledger[2]["corrected"], true);
    assert_eq!(ledger[3]["corrects"], ledger[2]["id"]);
    let shown = cli.done(&["consent", "list", &id]).out;
    assert!(shown.contains("withdrawn (a mistake)"), "{shown}");
    let nothing = cli.run(&["consent", "correct", &id, "post"]);
    assert_eq!(nothing.code, 2);
    // Without the way it cannot be proven: recorded, and worth nothing.
    let unproven = cli.done(&["consent", "give", &id, "post"]);
    assert!(unproven.err.contains("R24"), "{unproven:?}");
    let future = cli.run(&["consent", "give", &id, "email", "--how", "paper", "--on", "2026-03-03"]);
    assert_eq!(future.code, 2);
    assert!(future.err.contains("--on \"2026-03-03\": expected 2026-03-02"), "{future:?}");
}

#[test]
fn a_campaign_needs_all_its_fields() {
    let cli = Cli::new();
    let bare = cli.run(&["campaign", "add", "--name", "Spring"]);
    assert_eq!(bare.code, 1);
    assert!(bare.err.starts_with("R26: "), "{bare:?}");
    assert!(bare.err.contains("--product --purpose --channel --start --end"), "{bare:?}");
    assert_eq!(cli.json(&["campaign", "add"])["refused"]["rule"], "R26");
    cli.campaign("Spring 2026");
    assert_eq!(cli.json(&["settings", "get", "products"])["products"], serde_json::json!(["bread"]));
    let twice = cli.run(&[
        "campaign",
        "add",
        "--name",
        "Spring 2026",
        "--product",
        "x",
        "--purpose",
        "x",
        "--channel",
        "post",
        "--start",
        "2026-03-01",
        "--end",
        "2026-03-02",
    ]);
    assert_eq!(twice.code, 2);
    let backwards = cli.run(&["campaign", "edit", "Spring 2026", "--end", "2026-02-01"]);
    assert_eq!(backwards.code, 2);
    assert_eq!(cli.run(&["campaign", "edit", "1", "--grace-days", "31"]).code, 2);
    let edited = cli.json(&["campaign", "edit", "spring", "--grace-days", "7"]);
    assert_eq!(edited["erase_by"], "2026-04-07");
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["campaign", "join", "1", &id, "--how", "web", "--evidence", "form 1"]);
    let shown = cli.json(&["campaign", "show", "1"]);
    assert_eq!((shown["members"].as_u64(), shown["phase"].as_str()), (Some(1), Some("running")));
    assert_eq!(shown["contacts"][0]["state"], "given");
    assert_eq!(cli.json(&["campaign", "list"])[0]["members"], 1);
    let ledger = cli.json(&["consent", "list", &id]);
    assert_eq!(ledger[0]["campaign"], "Spring 2026");
    cli.done(&["campaign", "leave", "1", &id]);
    assert_eq!(cli.json(&["campaign", "show", "1"])["members"], 0);
    assert_eq!(cli.run(&["campaign", "leave", "1", &id]).code, 2);
    let early = cli.run_on("2026-04-05", &["purge", "--yes"]);
    assert_eq!((early.code, early.out.contains("nothing to purge")), (0, true), "{early:?}");
}

#[test]
fn boxes_are_switched_added_and_reworded() {
    let cli = Cli::new();
    assert_eq!(cli.json(&["box", "on", "health"])["on"], true);
    assert_eq!(cli.json(&["box", "off", "health"])["on"], false);
    assert_eq!(cli.run(&["box", "on", "shoes"]).code, 2);
    assert_eq!(cli.run(&["box", "add", "Shoes", "--name", "Shoes", "--purpose", "x"]).code, 2);
    assert_eq!(cli.run(&["box", "add", "shoes", "--name", "Shoes"]).code, 2);
    let own =
        cli.json(&["box", "add", "shoes", "--name", "Shoe size", "--purpose", "To order the right ones"]);
    assert_eq!((own["slug"].as_str(), own["kind"].as_str()), (Some("shoes"), Some("data")));
    assert!(own["statements"]["en"]["text"].as_str().unwrap().contains("To order the right ones"), "{own}");
    assert_eq!(cli.run(&["box", "add", "shoes", "--name", "Again", "--purpose", "x"]).code, 2);
    let edited = cli.json(&[
        "box",
        "edit",
        "shoes",
        "--statement",
        "en=I agree to my shoe size.",
        "--retention-months",
        "6",
    ]);
    assert_eq!(edited["statements"]["en"]["version"], 2);
    assert_eq!(edited["retention_months"], 6);
    assert!(cli.json(&["box", "edit", "shoes", "--retention-months", ""])["retention_months"].is_null());
    let id = cli.add(&["--relation", "client", "--given-name", "Els"]);
    cli.done(&["consent", "give", &id, "shoe size", "--how", "paper"]);
    cli.done(&["detail", "set", &id, "shoes", "Size", "39"]);
    let off = cli.run(&["box", "off", "shoes"]);
    assert_eq!(off.code, 2);
    assert!(off.err.contains("on 1 card"), "{off:?}");
    assert_eq!(cli.json(&["detail", "list", &id])[0]["value"], "39");
    cli.done(&["detail", "set", &id, "shoes", "Size", "-forty"]);
    cli.done(&["detail", "unset", &id, "shoes", "size"]);
    assert!(!cli.holds("-forty"));
    assert_eq!(cli.run(&["detail", "unset", &id, "shoes", "size"]).code, 2);
}

#[test]
fn what_a_withdrawal_leaves_behind_is_erased_by_a_verb() {
    let cli = Cli::new();
    let id = cli.add(&["--relation", "client", "--given-name", "Els"]);
    cli.done(&["consent", "give", &id, "preferences", "--how", "paper"]);
    cli.done(&["detail", "set", &id, "preferences", "Bread", "zuurdesembrood"]);
    cli.done(&["backup"]);
    let nothing = cli.run(&["detail", "erase", &id, "--yes"]);
    assert_eq!(nothing.code, 2, "a consent that holds: {nothing:?}");
    cli.done(&["consent", "withdraw", &id, "preferences"]);
    assert_eq!(cli.run(&["detail", "erase", &id, "email", "--yes"]).code, 2, "another box");
    assert_eq!(cli.run(&["detail", "erase", &id]).code, 2, "nobody to ask");
    assert!(cli.holds("zuurdesembrood"));
    let gone = cli.done(&["detail", "erase", &id, "preferences", "--yes"]);
    assert!(gone.out.contains("1 detail is gone"), "{gone:?}");
    assert!(!cli.holds("zuurdesembrood"), "in the book or its copy");
    assert_eq!(cli.json(&["contact", "show", &id])["findings"].as_array().unwrap().len(), 0);
}

#[test]
fn an_address_that_wants_no_advertising_is_told_of_when_it_comes_back() {
    let cli = Cli::new();
    cli.done(&["object", "els@example.be"]);
    cli.done(&["object", "0470 12 34 56"]);
    let added = cli.run(&["contact", "add", "--given-name", "Els", "--email", "Els@Example.be"]);
    assert!(added.err.contains("wants no advertising"), "{added:?}");
    let id = cli.add(&["--given-name", "Jan"]);
    let edited = cli.run(&["contact", "edit", &id, "--phone", "0470/12.34.56"]);
    assert!(edited.err.contains("wants no advertising"), "{edited:?}");
    let again = cli.run(&["contact", "edit", &id, "--note", "x"]);
    assert!(!again.err.contains("wants no advertising"), "it is said once: {again:?}");
}

#[test]
fn settings_are_listed_read_and_changed() {
    let cli = Cli::new();
    cli.done(&["settings", "set", "shop-name", "Bakkerij Peeters"]);
    cli.done(&["settings", "set", "products", "bread, cake"]);
    cli.done(&["settings", "set", "prospect-months", "2"]);
    let all = cli.json(&["settings", "list"]);
    assert_eq!(all["shop-name"], "Bakkerij Peeters");
    assert_eq!(all["products"], serde_json::json!(["bread", "cake"]));
    assert_eq!(all["prospect-months"], 2);
    assert_eq!(cli.done(&["settings", "get", "prospect-months"]).out, "2\n");
    let boxes = cli.json(&["box", "list"]);
    assert!(
        boxes[1]["statements"]["nl"]["text"].as_str().unwrap().contains("Bakkerij Peeters"),
        "{}",
        boxes[1]
    );
    assert_eq!(cli.run(&["settings", "get", "colour"]).code, 2);
    let wrong = cli.run(&["settings", "set", "prospect-months", "soon"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("\"soon\""), "{wrong:?}");
    let id = cli.prospect("Els", "els@example.be");
    assert_eq!(cli.json(&["contact", "show", &id])["keep"]["erase_by"], "2026-05-02");
    // Another unit counts as well, and is written out.
    cli.done(&["settings", "set", "prospect-months", "6w"]);
    assert_eq!(cli.json(&["settings", "get", "prospect-months"])["prospect-months"], "6w");
    assert_eq!(cli.json(&["contact", "show", &id])["keep"]["erase_by"], "2026-04-13");
    cli.done(&["settings", "set", "prospect-months", "2m"]);
    assert_eq!(cli.json(&["settings", "list"])["prospect-months"], 2);
    for (key, value) in [
        ("prospect-months", "0"),
        ("prospect-months", "5min"),
        ("lock-minutes", "2d"),
        ("invoice-years", "11"),
    ] {
        assert_eq!(cli.run(&["settings", "set", key, value]).code, 2, "{key} {value}");
    }
}

#[test]
fn check_counts_by_rule_and_looks_ahead() {
    let cli = Cli::new();
    cli.campaign("Spring 2026");
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["campaign", "join", "Spring 2026", &id, "--how", "paper"]);
    cli.prospect("An", "an@example.be");
    let check = cli.json(&["check"]);
    assert_eq!((check["today"].as_str(), check["contacts"].as_u64()), (Some("2026-03-02"), Some(2)));
    assert_eq!(check["counts"], serde_json::json!({ "R6": 1 }));
    let finding = &check["findings"][0];
    assert_eq!((finding["contact"].as_u64(), finding["rule"].as_str()), (Some(2), Some("R6")));
    assert_eq!((finding["severity"].as_str(), finding["due"].as_str()), (Some("must"), Some("2026-04-02")));
    assert!(finding["text"].as_str().unwrap().starts_with("You have no consent"), "{finding}");
    let later = cli.json_on("2026-04-01", &["check"]);
    assert_eq!(later["counts"], serde_json::json!({ "R28": 1, "R6": 2 }));
}

#[test]
fn an_export_has_everybody_on_it_or_a_reason_why_not() {
    let cli = Cli::new();
    let yes = cli.prospect("Els", "els@example.be");
    cli.done(&["consent", "give", &yes, "sms", "--how", "paper"]);
    cli.done(&["contact", "edit", &yes, "--phone", "0470 12 34 56"]);
    cli.done(&["consent", "give", &yes, "sms", "--how", "paper"]);
    cli.add(&["--given-name", "An", "--phone", "0470 12 34 57"]);
    // Nobody asked, and there is no number either: the number is what lacks.
    cli.prospect("Bo", "bo@example.be");
    let landline = cli.add(&["--given-name", "=Piet", "--phone", "016 20 00 00"]);
    cli.done(&["consent", "give", &landline, "sms", "--how", "paper"]);
    let export = cli.json(&["export", "list.csv", "--channel", "sms", "--to", "Mail house"]);
    assert_eq!(export["written"], 1);
    let excluded = export["excluded"].as_array().unwrap();
    let rules: Vec<&str> = excluded.iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["R16", "no-address", "no-address"]);
    assert!(excluded.iter().all(|one| !one["reason"].as_str().unwrap().is_empty()), "{export}");
    let path = cli.folder().join("list.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with('\u{feff}'), "{text:?}");
    assert!(text.contains("Els Janssens;Els;Janssens;;;0032470123456\r\n"), "{text:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let again = cli.run(&["export", "list.csv", "--channel", "phone"]);
    assert_eq!(again.code, 2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    cli.done(&[
        "contact",
        "edit",
        &landline,
        "--do-not-call-checked-on",
        "2026-03-01",
        "--do-not-call-listed",
        "no",
    ]);
    let shown = cli.done(&["export", "list.csv", "--channel", "phone", "--force"]).out;
    assert!(shown.contains("R19: ") && shown.contains("unsubscribe, free of charge"), "{shown}");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("'=Piet;'=Piet;;;;003216200000"), "{text:?}");
    assert_eq!(cli.run(&["export", "no/such/list.csv", "--channel", "post"]).code, 2);
}

#[test]
fn a_made_up_book_is_the_same_for_the_same_seed() {
    let cli = Cli::new();
    let made = cli.done(&["demo", "--contacts", "40", "--seed", "7"]);
    assert!(made.out.contains("40 cards"), "{made:?}");
    assert_eq!(cli.json(&["contact", "list"]).as_array().unwrap().len(), 40);
    assert_eq!(cli.run(&["demo", "--contacts", "40"]).code, 2);
    let other = Cli::new();
    other.done(&["demo", "--contacts", "40", "--seed", "7"]);
    assert_eq!(cli.json(&["contact", "list"]), other.json(&["contact", "list"]));
    let wrong = Answer::of(cli.bare().args(["demo", "--contacts", "10"]).output().unwrap());
    assert_eq!(wrong.code, 2, "{wrong:?}");
}

#[test]
fn a_card_that_a_purge_leaves_for_its_consent_is_not_said_to_lack_one() {
    let cli = Cli::new();
    cli.campaign("Spring 2026");
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["consent", "give", &id, "contact-details", "--how", "paper"]);
    cli.done(&["campaign", "join", "1", &id]);
    let plan = cli.json_on("2026-04-01", &["purge", "--dry-run"]);
    assert_eq!(plan["keep"][0]["rule"], "R6");
    assert_eq!(plan["keep"][0]["reason"], "consent");
}

#[test]
fn joining_or_leaving_a_campaign_says_what_follows() {
    let cli = Cli::new();
    cli.campaign("Spring 2026");
    let id = cli.prospect("Els", "els@example.be");
    let late = cli.done_on("2026-04-01", &["campaign", "join", "1", &id, "--how", "paper"]);
    assert!(late.err.contains("R28: The campaign is over"), "{late:?}");
    let other = cli.prospect("An", "an@example.be");
    let running = cli.done(&["campaign", "join", "1", &other, "--how", "paper"]);
    assert_eq!(running.err, "");
    let left = cli.done(&["campaign", "leave", "1", &other]);
    assert!(left.err.contains("R6: ") && left.err.contains("R23: "), "{left:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_book_and_is_not_waited_for() {
    let cli = Cli::new();
    let made = std::process::Command::new("mkfifo").arg(cli.book()).status().unwrap();
    assert!(made.success());
    let mut command = cli.bare();
    command.arg("--db").arg(cli.book()).arg("check").timeout(std::time::Duration::from_secs(10));
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}

#[test]
fn an_empty_file_is_not_said_to_be_another_program_s() {
    let cli = Cli::new();
    std::fs::write(cli.book(), "").unwrap();
    for verb in [&["check"][..], &["contact", "add", "--given-name", "Els"]] {
        let answer = cli.run(verb);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(answer.err.contains("is not a book of fichebak"), "{answer:?}");
    }
    assert_eq!(std::fs::read(cli.book()).unwrap(), b"");
}
