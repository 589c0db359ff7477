//! The legal hold of R31 by verbs: the settings, what an erasure and a purge say of it, and a held card.

use crate::common::cli::Cli;

/// A client with an invoice of 15 February 2026.
fn els(cli: &Cli) -> String {
    cli.add(&[
        "--relation",
        "client",
        "--given-name",
        "Els",
        "--family-name",
        "Janssens",
        "--email",
        "els@example.be",
        "--phone",
        "0470 12 34 56",
        "--street",
        "Kerkstraat 4",
        "--postcode",
        "3000",
        "--city",
        "Leuven",
        "--note",
        "komt op vrijdag",
        "--invoiced-on",
        "2026-02-15",
    ])
}

#[test]
fn the_settings_ask_for_a_yes_and_a_number_of_years() {
    let cli = Cli::new();
    els(&cli);
    assert_eq!(cli.done(&["settings", "get", "only-invoice-copy"]).out, "no\n");
    assert_eq!(cli.done(&["settings", "get", "invoice-years"]).out, "7\n");
    assert_eq!(cli.done(&["settings", "set", "only-invoice-copy", "yes"]).out, "yes\n");
    cli.done(&["settings", "set", "invoice-years", "10"]);
    let all = cli.json(&["settings", "list"]);
    assert_eq!((all["only-invoice-copy"].as_str(), all["invoice-years"].as_u64()), (Some("yes"), Some(10)));
    for (key, value, said) in [
        ("only-invoice-copy", "perhaps", "expected yes or no"),
        ("invoice-years", "6", "from 7 to 10"),
        ("invoice-years", "11", "from 7 to 10"),
        ("invoice-years", "seven", "from 7 to 10"),
        ("quote-months", "0", "from 1 to 1200"),
    ] {
        let wrong = cli.run(&["settings", "set", key, value]);
        assert_eq!(wrong.code, 2, "{wrong:?}");
        assert!(wrong.err.contains(said) && wrong.err.contains(value), "{wrong:?}");
    }
    assert_eq!(cli.done(&["settings", "get", "invoice-years"]).out, "10\n");
    cli.done(&["settings", "set", "only-invoice-copy", "no"]);
    assert_eq!(cli.json(&["contact", "erase", "1", "--yes"])["contacts"], 1);
}

#[test]
fn an_erasure_says_what_goes_what_stays_until_when_and_why() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    cli.done(&["object", &id, "--channel", "email"]);
    // Without a yes nothing happens, and the question tells before.
    let asked = cli.run(&["contact", "erase", &id]);
    assert_eq!(asked.code, 2, "{asked:?}");
    let erased = cli.json(&["contact", "erase", &id, "--yes"]);
    assert_eq!((erased["contacts"].as_u64(), erased["held"].as_u64()), (Some(0), Some(1)));
    assert_eq!(erased["suppressed"], 1);
    assert_eq!(
        (erased["keep"][0]["contact"].to_string(), &erased["keep"][0]["rule"]),
        (id.clone(), &"R31".into())
    );
    let reason = erased["keep"][0]["reason"].as_str().unwrap();
    assert!(
        reason.starts_with(
            "Stays until 31 Dec 2033, for the invoice of 15 Feb 2026 only: name, postal address"
        )
    );
    assert!(reason.contains("The law obliges you to keep invoices"), "{reason}");
    for gone in ["els@example.be", "+32470123456", "komt op vrijdag"] {
        assert!(!cli.holds(gone), "{gone}");
    }
}

#[test]
fn a_held_card_says_so_until_its_period_is_over() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    cli.done(&["contact", "erase", &id, "--yes"]);
    let card = cli.json(&["contact", "show", &id]);
    assert_eq!((card["held_on"].as_str(), card["name"].as_str()), (Some("2026-03-02"), Some("Els Janssens")));
    assert_eq!(card["keep"]["allowed"], true);
    assert_eq!((&card["keep"]["basis"], &card["keep"]["rule"]), (&"legal-obligation".into(), &"R31".into()));
    assert_eq!(card["keep"]["until"], "2033-12-31");
    for channel in ["email", "sms", "phone", "post"] {
        assert_eq!(
            (&card["use"][channel]["allowed"], &card["use"][channel]["rule"]),
            (&false.into(), &"R31".into())
        );
    }
    assert_eq!(card["use"]["post"]["text"], "no: kept for the invoice only");
    assert!(cli.done(&["contact", "show", &id]).out.contains("client · invoice only · 1"));
    assert!(cli.done(&["contact", "list"]).out.contains("invoice only"));
    assert_eq!(cli.json(&["contact", "list"])[0]["held_on"], "2026-03-02");
    let left_out = cli.json(&["export", "post.csv", "--channel", "post"]);
    assert_eq!((&left_out["written"], &left_out["excluded"][0]["rule"]), (&0.into(), &"R31".into()));
    assert_eq!(cli.run(&["check"]).code, 0);
    // Erasing it again takes nothing more, and says until when.
    let again = cli.run(&["contact", "erase", &id, "--yes"]);
    assert_eq!(again.code, 1);
    assert!(again.err.starts_with("R31: ") && again.err.contains("until 31 Dec 2033"), "{again:?}");
    assert_eq!(cli.json(&["contact", "erase", &id, "--yes"])["refused"]["rule"], "R31");
}

#[test]
fn when_the_period_is_over_the_rest_must_go() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    cli.done(&["contact", "erase", &id, "--yes"]);
    let over = "2034-01-01";
    let found = cli.run_on(over, &["check"]);
    assert_eq!(found.code, 1);
    assert!(found.out.contains("Nothing requires this card for the invoice any more"), "{found:?}");
    assert_eq!(cli.rules_of_on(over, &id), ["R31"]);
    assert_eq!(cli.json_on(over, &["contact", "show", &id])["findings"][0]["due"], over);
    assert_eq!(cli.json_on(over, &["contact", "erase", &id, "--yes"])["contacts"], 1);
    assert!(!cli.holds("Janssens"));
}

#[test]
fn the_text_of_an_erasure_and_the_warning_for_a_company() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    let erased = cli.done(&["contact", "erase", &id, "--yes"]).out;
    let lines: Vec<&str> = erased.lines().collect();
    assert_eq!(lines[0], "Of card 1 everything is gone for good but what stands on the invoice.");
    assert!(lines[1].starts_with("Stays until 31 Dec 2033"), "{erased}");
    assert!(lines[2].ends_with("(R31)"), "{erased}");
    let company = ["--kind", "organisation", "--relation", "client", "--organisation", "Peeters BV"];
    let company = cli.add(&[&company[..], &["--invoiced-on", "2026-02-15"]].concat());
    let erased = cli.done(&["contact", "erase", &company, "--yes"]);
    assert!(erased.err.contains("A company's card is not held back"), "{erased:?}");
    assert!(!cli.holds("Peeters"));
}

#[test]
fn nothing_comes_onto_a_held_card_but_a_new_sale() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    cli.done(&["contact", "erase", &id, "--yes"]);
    for verb in [
        vec!["contact", "edit", &id, "--email", "els@example.be"],
        vec!["consent", "give", &id, "email", "--how", "web", "--evidence", "form 1"],
        vec!["detail", "set", &id, "preferences", "Bread", "brown"],
    ] {
        let refused = cli.run(&verb);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.err.starts_with("R31: This card is kept for the invoice only"), "{refused:?}");
        assert_eq!(cli.json(&verb)["refused"]["rule"], "R31");
    }
    cli.done(&["contact", "edit", &id, "--street", "Kerkstraat 5"]);
    assert_eq!(cli.json(&["contact", "show", &id])["held_on"], "2026-03-02");
    let bought = ["contact", "edit", &id, "--last-sale-on", "2026-04-01", "--email", "els@example.be"];
    let card = cli.json_on("2026-04-02", &bought);
    assert_eq!((&card["held_on"], &card["keep"]["rule"]), (&serde_json::Value::Null, &"R7".into()));
}

#[test]
fn a_purge_says_whose_address_stays_for_an_invoice() {
    let cli = Cli::new();
    let id = els(&cli);
    cli.campaign("Spring 2026");
    cli.done(&["settings", "set", "only-invoice-copy", "yes"]);
    cli.done(&["campaign", "join", "Spring 2026", &id]);
    collected_for_the_campaign(&cli);
    let over = "2026-04-01";
    let plan = cli.json_on(over, &["purge", "--dry-run"]);
    assert_eq!(plan["strip"][0]["what"], serde_json::json!(["campaign"]));
    let keep = plan["keep"].as_array().unwrap();
    let held = keep.iter().find(|card| card["rule"] == "R31").unwrap();
    assert_eq!(held["contact"].to_string(), id);
    let reason = held["reason"].as_str().unwrap();
    assert!(reason.starts_with("the postal address stays for the invoice until 31 Dec 2033"), "{reason}");
    assert!(keep.iter().any(|card| card["rule"] == "R7"));
    let told = cli.done_on(over, &["purge", "--dry-run"]).out;
    assert!(told.contains("the postal address stays for the invoice until 31 Dec 2033 (R31)"), "{told}");
    assert_eq!(cli.json_on(over, &["purge", "--yes"])["keep"], plan["keep"]);
    assert_eq!(cli.json_on(over, &["contact", "show", &id])["city"], "Leuven");
}

/// Marks the postal addresses as collected for the one campaign, which no verb does.
fn collected_for_the_campaign(cli: &Cli) {
    let book = rusqlite::Connection::open(cli.book()).unwrap();
    book.execute("UPDATE contact SET address_collected_for = 1", []).unwrap();
}
