//! The seven statements of the source, through the command line, with days moved by `--today`.

use crate::common::cli::Cli;

#[test]
fn s1_companies_are_free_and_people_are_not() {
    let cli = Cli::new();
    let company = cli.add(&[
        "--kind",
        "organisation",
        "--organisation",
        "Bakkerij Peeters BV",
        "--email",
        "info@example.be",
    ]);
    assert_eq!(cli.rules_of(&company), Vec::<String>::new());
    let card = cli.json(&["contact", "show", &company]);
    assert_eq!(card["keep"]["allowed"], true);
    assert_eq!(card["keep"]["basis"], "not-personal");
    assert_eq!(card["use"]["email"]["rule"], "R18");
    for kind in ["person", "sole-trader", "contact-person"] {
        let name = format!("Els {kind}");
        let person = cli.add(&["--kind", kind, "--given-name", &name, "--enterprise-number", "0403.019.261"]);
        assert_eq!(cli.rules_of(&person), ["R6"], "{kind}");
    }
}

#[test]
fn s2_no_data_of_a_person_without_a_reason() {
    let cli = Cli::new();
    let id = cli.prospect("Els", "els@example.be");
    let card = cli.json(&["contact", "show", &id]);
    assert_eq!(card["keep"]["allowed"], false);
    assert_eq!(card["keep"]["basis"], "none");
    assert_eq!(card["keep"]["erase_by"], "2026-04-02");
    assert_eq!(card["findings"][0]["rule"], "R6");
    assert_eq!(card["findings"][0]["severity"], "must");
    assert_eq!(card["findings"][0]["due"], "2026-04-02");
    let check = cli.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("R6: You have no consent from this prospect"), "{check:?}");
    cli.done(&["consent", "give", &id, "contact-details", "--how", "paper"]);
    assert_eq!(cli.rules_of(&id), Vec::<String>::new());
    assert_eq!(cli.run(&["check"]).code, 0);
    // A quote is a reason too, until it lapses.
    let quote = cli.prospect("An", "an@example.be");
    cli.done(&["basis", &quote, "quote"]);
    assert_eq!(cli.json(&["contact", "show", &quote])["keep"]["basis"], "precontract");
    assert!(cli.rules_of_on("2026-06-03", &quote).contains(&"R6".to_owned()));
    // So is an interest, once it is written down and the person was told.
    let interest = cli.prospect("Piet", "piet@example.be");
    let half = cli.done(&["basis", &interest, "interest", "--interest", "He asked when we open again"]);
    assert!(half.err.contains("R9") && half.err.contains("--necessity --balance --informed-on"), "{half:?}");
    assert!(cli.rules_of(&interest).contains(&"R6".to_owned()));
    cli.done(&[
        "basis",
        &interest,
        "interest",
        "--necessity",
        "Else we cannot tell him",
        "--balance",
        "He expects it",
        "--informed-on",
        "2026-03-02",
    ]);
    assert_eq!(cli.json(&["contact", "show", &interest])["keep"]["basis"], "legitimate-interest");
}

#[test]
fn s3_general_data_of_clients_needs_no_consent_and_of_prospects_does() {
    let cli = Cli::new();
    let client = cli.add(&["--relation", "client", "--given-name", "Els", "--email", "els@example.be"]);
    let prospect = cli.add(&["--given-name", "An", "--email", "an@example.be"]);
    let card = cli.json(&["contact", "show", &client]);
    assert_eq!(card["keep"]["basis"], "contract");
    assert_eq!(card["keep"]["rule"], "R7");
    assert_eq!(card["last_sale_on"], "2026-03-02");
    assert_eq!(card["findings"].as_array().unwrap().len(), 0);
    assert_eq!(cli.rules_of(&prospect), ["R6"]);
    // Kept is not yet written to.
    assert_eq!(card["use"]["email"]["allowed"], false);
    assert_eq!(card["use"]["email"]["rule"], "R16");
}

#[test]
fn s4_sensitive_data_only_with_consent_in_writing() {
    let cli = Cli::new();
    let id = cli.add(&["--relation", "client", "--given-name", "Els"]);
    let slugs = [
        "ethnic-origin",
        "political-opinions",
        "beliefs",
        "trade-union",
        "genetic",
        "biometric",
        "health",
        "sex-life",
        "sexual-orientation",
    ];
    let off = cli.run(&["consent", "give", &id, "health", "--how", "paper", "--evidence", "folder 3"]);
    assert_eq!(off.code, 2);
    assert!(off.err.contains("fichebak box on health"), "{off:?}");
    for slug in slugs {
        cli.done(&["box", "on", slug]);
        let bare = cli.run(&["detail", "set", &id, slug, "Note", "secret"]);
        assert_eq!(bare.code, 1, "{bare:?}");
        assert!(bare.err.starts_with("R10: "), "{bare:?}");
        let spoken = cli.run(&["consent", "give", &id, slug, "--how", "counter", "--evidence", "my word"]);
        assert_eq!(spoken.code, 1, "{spoken:?}");
        assert!(spoken.err.starts_with("R11: For sensitive information"), "{spoken:?}");
        let unproven = cli.run(&["consent", "give", &id, slug, "--how", "web"]);
        assert_eq!(unproven.code, 1, "{unproven:?}");
        cli.done(&["consent", "give", &id, slug, "--how", "web", "--evidence", "form 12"]);
        cli.done(&["detail", "set", &id, slug, "Note", "kept"]);
    }
    let refused = cli.json(&["consent", "give", &id, "health", "--how", "phone"]);
    assert_eq!(refused["refused"]["rule"], "R11");
    assert!(refused["refused"]["text"].as_str().unwrap().starts_with("For sensitive"), "{refused}");
    assert_eq!(cli.json(&["detail", "list", &id]).as_array().unwrap().len(), slugs.len());
    // Taken back, it hides at once and must go.
    cli.done(&["consent", "withdraw", &id, "health"]);
    let details = cli.json(&["detail", "list", &id, "health"]);
    assert_eq!(details[0]["hidden"], true);
    assert!(details[0]["value"].is_null());
    assert!(cli.rules_of(&id).contains(&"R23".to_owned()));
}

#[test]
fn s5_the_boxes_say_what_is_kept_for_what_and_how_long() {
    let cli = Cli::new();
    cli.done(&[
        "box",
        "add",
        "birthday",
        "--name",
        "Birthday",
        "--purpose",
        "A treat on the day",
        "--retention-months",
        "24",
    ]);
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["consent", "give", &id, "email", "--how", "paper"]);
    let boxes = cli.json(&["box", "list"]);
    let boxes = boxes.as_array().unwrap();
    assert_eq!(boxes.len(), 16);
    for one in boxes {
        assert!(!one["purpose"].as_str().unwrap().is_empty(), "{one}");
        assert!(!one["name"].as_str().unwrap().is_empty(), "{one}");
        assert!(one["statements"]["nl"]["text"].as_str().is_some_and(|text| !text.is_empty()), "{one}");
    }
    let of = |slug: &str| boxes.iter().find(|one| one["slug"] == slug).unwrap();
    assert_eq!(of("email")["given"], 1);
    assert_eq!(of("email")["on"], true);
    assert_eq!(of("health")["on"], false);
    assert_eq!(of("health")["kind"], "special");
    assert_eq!(of("birthday")["retention_months"], 24);
    let shown = cli.done(&["box", "list"]).out;
    assert!(shown.contains("A treat on the day") && shown.contains("24 months"), "{shown}");
}

#[test]
fn s6_a_campaign_s_data_goes_when_it_is_over_and_serves_no_other_product() {
    let cli = Cli::new();
    cli.campaign("Spring 2026");
    let collected =
        cli.add(&["--given-name", "Els", "--email", "els@example.be", "--collected-for", "Spring 2026"]);
    let joined = cli.prospect("An", "an@example.be");
    cli.done(&["campaign", "join", "Spring 2026", &joined, "--how", "paper", "--evidence", "slip 1"]);
    let client = cli.add(&["--relation", "client", "--given-name", "Piet", "--email", "piet@example.be"]);
    cli.done(&["campaign", "join", "Spring 2026", &client]);
    // While it runs it serves itself alone.
    let general = cli.json(&["export", "general.csv", "--channel", "email"]);
    assert_eq!(general["written"], 0);
    let own = cli.json(&["export", "own.csv", "--channel", "email", "--campaign", "Spring 2026"]);
    assert_eq!(own["written"], 1);
    assert_eq!(
        cli.json(&["purge", "--campaign", "Spring 2026", "--dry-run"])["erase"],
        serde_json::json!([])
    );
    let early = cli.run(&["purge", "--campaign", "Spring 2026", "--yes"]);
    assert_eq!(early.code, 1);
    assert!(
        early.err.starts_with("R28: ") && early.err.contains("can be purged after 31 Mar 2026"),
        "{early:?}"
    );
    // The day after its end.
    let over = "2026-04-01";
    assert!(cli.rules_of_on(over, &joined).contains(&"R28".to_owned()));
    assert_eq!(
        cli.json_on(over, &["export", "late.csv", "--channel", "email", "--campaign", "Spring 2026"])["written"],
        0
    );
    let plan = cli.json_on(over, &["purge", "--dry-run"]);
    assert_eq!(plan["campaigns"], serde_json::json!(["Spring 2026"]));
    assert_eq!(plan["erase"].as_array().unwrap().len(), 2);
    assert_eq!(plan["erase"][0]["rule"], "R28");
    assert_eq!(plan["strip"][0]["contact"].to_string(), client);
    assert_eq!(plan["keep"][0]["contact"].to_string(), client);
    let done = cli.json_on(over, &["purge", "--yes"]);
    for part in ["campaigns", "erase", "strip", "keep"] {
        assert_eq!(done[part], plan[part], "{part}");
    }
    assert!(!cli.holds("els@example.be") && !cli.holds("an@example.be"));
    assert_eq!(cli.run_on(over, &["contact", "show", &collected]).code, 2);
    let again = cli.run_on(over, &["campaign", "join", "Spring 2026", &client, "--how", "paper"]);
    assert_eq!(again.code, 1);
    assert!(again.err.starts_with("R28: "), "{again:?}");
    let campaign = cli.json_on(over, &["campaign", "show", "Spring 2026"]);
    assert_eq!((campaign["phase"].as_str(), campaign["purged_on"].as_str()), (Some("purged"), Some(over)));
}

#[test]
fn s7_subscribing_changing_and_unsubscribing_at_any_time() {
    let cli = Cli::new();
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["consent", "give", &id, "email", "--how", "web", "--evidence", "form 1"]);
    assert_eq!(cli.state(&id, "email"), "given");
    assert_eq!(cli.json(&["export", "one.csv", "--channel", "email"])["written"], 1);
    // Another address is another subscription, unless the old one was mistyped.
    cli.done(&["contact", "edit", &id, "--email", "els.j@example.be", "--slip-of-the-pen"]);
    assert_eq!(cli.state(&id, "email"), "given");
    cli.done(&["contact", "edit", &id, "--email", "els@example.com"]);
    assert_eq!(cli.state(&id, "email"), "expired");
    cli.done(&["consent", "give", &id, "email", "--how", "double-opt-in"]);
    cli.done(&["consent", "withdraw", &id, "email", "--how", "email"]);
    assert_eq!(cli.state(&id, "email"), "withdrawn");
    assert_eq!(cli.json(&["export", "two.csv", "--channel", "email"])["written"], 0);
    cli.done(&["consent", "give", &id, "email", "--how", "paper"]);
    assert_eq!(cli.state(&id, "email"), "given");
    // Who wants no advertising at all says so once; only a later yes in writing beats it.
    cli.done(&["object", "els@example.com"]);
    let card = cli.json(&["contact", "show", &id]);
    assert_eq!(card["use"]["email"]["rule"], "R22");
    assert_eq!(card["use"]["post"]["allowed"], false);
    cli.done_on("2026-03-03", &["consent", "give", &id, "email", "--how", "counter"]);
    assert_eq!(cli.json_on("2026-03-03", &["contact", "show", &id])["use"]["email"]["allowed"], false);
    cli.done_on("2026-03-03", &["consent", "give", &id, "email", "--how", "paper"]);
    assert_eq!(cli.json_on("2026-03-03", &["contact", "show", &id])["use"]["email"]["allowed"], true);
    // Also for somebody without a card.
    cli.done(&["object", "stop@example.be"]);
    assert!(!cli.holds("stop@example.be"));
    let later = cli.add(&["--relation", "client", "--given-name", "Stop", "--email", "stop@example.be"]);
    assert!(cli.rules_of(&later).contains(&"R37".to_owned()));
}
