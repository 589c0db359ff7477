//! `import` by the real program, from real files: what comes in, what is left out, what is said of it, and the way back.

use crate::common::cli::{Answer, Cli};
use serde_json::{Value, json};

/// A file beside the book.
fn file(cli: &Cli, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = cli.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn imported(cli: &Cli, args: &[&str]) -> Value {
    let args: Vec<&str> = ["import"].iter().chain(args).chain(&["--source", "Fair"]).copied().collect();
    cli.json(&args)
}

/// read, added, updated, unchanged, duplicates, and how many rows were refused.
fn counts(answer: &Value) -> [u64; 6] {
    let count = |key: &str| answer[key].as_u64().unwrap_or_else(|| panic!("{key}: {answer}"));
    let refused = answer["refused"].as_array().unwrap().len() as u64;
    [count("read"), count("added"), count("updated"), count("unchanged"), count("duplicates"), refused]
}

fn cards(cli: &Cli) -> usize {
    cli.json(&["contact", "list"]).as_array().unwrap().len()
}

fn refused(answer: &Answer, code: i32, text: &str) {
    assert_eq!(answer.code, code, "{answer:?}");
    assert!(answer.err.contains(text), "{text}: {answer:?}");
}

const PLAIN: &str = "Given name;Family name;E-mail;Phone;Street;Postcode;City\n\
    Els;Janssens;els@example.be;0470 12 34 56;Kerkstraat 4;3000;Leuven\n\
    Jan;Peeters;jan@example.be;;;;\n\
    An;Aerts;;0470 12 34 57;;;\n";

#[test]
fn a_file_comes_in_once_and_a_second_time_changes_nothing() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    let answer = imported(&cli, &[&plain]);
    assert_eq!(counts(&answer), [3, 3, 0, 0, 0, 0]);
    assert_eq!(answer["refused"], json!([]));
    let els = cli.json(&["contact", "show", "els@example.be"]);
    assert_eq!((&els["source"], &els["collected_on"]), (&json!("Fair"), &json!("2026-03-02")));
    assert_eq!(els["relation"], "prospect");
    assert_eq!(counts(&imported(&cli, &[&plain])), [3, 0, 0, 3, 0, 0]);
    assert_eq!(cards(&cli), 3);
}

#[test]
fn who_comes_from_a_file_is_told_within_a_month() {
    let cli = Cli::new();
    imported(&cli, &[&file(&cli, "fair.csv", PLAIN)]);
    let els = |today: &str| cli.json_on(today, &["contact", "show", "els@example.be"]);
    let finding = |card: &Value| {
        let all = card["findings"].as_array().unwrap().clone();
        all.into_iter().find(|finding| finding["rule"] == "R34")
    };
    let card = els("2026-03-02");
    assert_eq!((&card["from_elsewhere"], &card["informed_on"]), (&json!(true), &json!(null)));
    let asked = finding(&card).unwrap();
    assert_eq!((&asked["severity"], &asked["due"]), (&json!("should"), &json!("2026-04-02")));
    assert_eq!(finding(&els("2026-04-02")).unwrap()["severity"], "should");
    assert_eq!(finding(&els("2026-04-03")).unwrap()["severity"], "must");
    let shown = cli.done(&["contact", "show", "els@example.be"]).out;
    assert!(shown.contains("From someone else") && !shown.contains("Told on"), "{shown}");

    cli.done(&["contact", "edit", "els@example.be", "--informed-on", "2026-03-01"]);
    let card = els("2026-05-02");
    assert_eq!((&card["informed_on"], finding(&card)), (&json!("2026-03-01"), None));
    let shown = cli.done(&["contact", "show", "els@example.be"]).out;
    assert!(shown.contains("Told on"), "{shown}");
    // It can be corrected, and said of a card that no file brought.
    cli.done(&["contact", "edit", "els@example.be", "--informed-on", ""]);
    assert!(finding(&els("2026-03-02")).is_some());
    cli.done(&["contact", "edit", "els@example.be", "--from-elsewhere", "no"]);
    assert_eq!(finding(&els("2026-05-02")), None);
    let piet = cli.add(&["--given-name", "Piet", "--from-elsewhere", "yes"]);
    assert!(cli.rules_of(&piet).contains(&"R34".to_owned()));
    let told = ["--given-name", "Mia", "--from-elsewhere", "yes", "--informed-on", "2026-03-02"];
    assert!(!cli.rules_of(&cli.add(&told)).contains(&"R34".to_owned()));
    for (option, value) in [("--informed-on", "yesterday"), ("--from-elsewhere", "perhaps")] {
        let wrong = cli.run(&["contact", "edit", &piet, option, value]);
        assert_eq!(wrong.code, 2, "{wrong:?}");
        assert!(wrong.err.contains(value), "{wrong:?}");
    }
}

#[test]
fn rows_that_are_no_cards_are_named_and_the_others_come_in() {
    let cli = Cli::new();
    let text = "Given name,Family name,E-mail,Note\n\
        Els,Janssens,els@example.be,\n\
        Jan,Peeters\n\
        An,Aerts,an@example.be,85.07.30-033.28\n\
        ,,,only a note\n\
        Bo,Claes,bo@example.be,\n";
    let path = file(&cli, "rows.csv", text);
    let answer = imported(&cli, &[&path]);
    assert_eq!(counts(&answer), [5, 2, 0, 0, 0, 3]);
    let rows: Vec<_> =
        answer["refused"].as_array().unwrap().iter().map(|row| row["row"].as_u64().unwrap()).collect();
    assert_eq!(rows, [3, 4, 5]);
    assert!(answer["refused"][1]["reason"].as_str().unwrap().starts_with("R14"), "{answer}");
    let said = cli.done(&["import", &path, "--source", "Fair"]);
    assert!(said.out.contains("Row 3 was left out: 2 cells where the header has 4"), "{said:?}");
    assert!(said.out.contains("5 rows: 0 added, 0 filled in, 2 unchanged, 3 left out."), "{said:?}");
}

#[test]
fn an_unclosed_quotation_mark_costs_its_own_row_alone() {
    let cli = Cli::new();
    let mut text = String::from("E-mail,Name,Note\nx@example.be,Xa Xu,\"oops\n");
    (0..500).for_each(|row| text.push_str(&format!("a{row}@example.be,An Vos{row},\n")));
    let path = file(&cli, "rows.csv", &text);
    let answer = imported(&cli, &[&path]);
    assert_eq!(counts(&answer), [501, 500, 0, 0, 0, 1]);
    assert_eq!(answer["refused"][0]["row"], 2);
    let reason = answer["refused"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("never closed"), "{reason}");
    let path = file(&cli, "one.csv", "E-mail,Name\na0@example.be,An Vos0\n");
    let said = cli.done(&["import", &path, "--source", "Fair"]);
    assert!(said.out.contains("One row: 0 added, 0 filled in, 1 unchanged"), "{said:?}");
}

#[test]
fn several_files_are_one_import() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    let vcard = file(
        &cli,
        "phone.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a-1\r\nFN:Els Janssens\r\nN:Janssens;Els;;;\r\nEMAIL:els@example.be\r\n\
         NOTE:Taart\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nUID:a-2\r\nFN:Piet Maes\r\nN:Maes;Piet;;;\r\nEND:VCARD\r\n",
    );
    let wrong = file(&cli, "wrong.csv", "Given name,E-mail\nEls\n");
    let answer = imported(&cli, &[&plain, &vcard, &wrong]);
    assert_eq!(counts(&answer), [6, 4, 1, 0, 0, 1]);
    assert_eq!(answer["refused"][0]["file"], json!(wrong));
    assert_eq!(answer["files"][1]["program"], "other");
    assert_eq!(answer["changes"][0]["changes"], json!([{"field": "note", "from": "", "to": "Taart"}]));
    // The same UID under another name is the same card.
    let renamed = file(
        &cli,
        "phone.vcf",
        "BEGIN:VCARD\nVERSION:4.0\nUID:a-2\nFN:Piet Peeters\nN:Peeters;Piet;;;\nEMAIL:piet@example.be\nEND:VCARD\n",
    );
    assert_eq!(counts(&imported(&cli, &[&renamed])), [1, 0, 1, 0, 0, 0]);
    let piet = cli.json(&["contact", "show", "piet@example.be"]);
    assert_eq!(piet["family_name"], "Maes");
    let undone = cli.json(&["import", "--undo"]);
    assert_eq!((&undone["removed"], &undone["restored"]), (&json!(0), &json!(1)));
    assert_eq!(cards(&cli), 4);
}

#[test]
fn a_broken_file_among_others_leaves_the_book_as_it_was() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    let before = cli.bytes().len();
    for (name, bytes, text) in [
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\0".as_slice(), "no CSV, vCard or LDIF"),
        ("empty.csv", b"".as_slice(), "is empty"),
        ("shoes.csv", b"Shoe,Size\n1,2\n".as_slice(), "--map"),
    ] {
        let path = file(&cli, name, bytes);
        refused(&cli.run(&["import", &plain, &path, "--source", "Fair"]), 2, text);
    }
    refused(&cli.run(&["import", &plain, "nowhere.csv", "--source", "Fair"]), 2, "nowhere.csv");
    assert_eq!(cards(&cli), 0);
    assert!(cli.bytes().len() > before);
}

#[test]
fn the_copy_that_is_kept_first_says_what_it_was_made_before() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    for _ in 0..2 {
        assert_eq!(cli.run(&["import", &plain, "--source", "Fair"]).code, 0);
    }
    let list = cli.run(&["backup"]);
    assert!(list.out.contains("(before an import)"), "{}", list.out);
}

#[test]
fn a_dry_run_says_what_would_happen_and_writes_nothing() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    let dry = imported(&cli, &[&plain, "--dry-run"]);
    assert_eq!(counts(&dry), [3, 3, 0, 0, 0, 0]);
    assert!(!cli.book().exists(), "not even a book");
    let els = cli.add(&["--given-name", "Elsje", "--family-name", "Janssens", "--email", "els@example.be"]);
    cli.add(&["--given-name", "Anna", "--family-name", "Maes", "--phone", "0470 12 34 57"]);
    let before = cli.bytes();
    let dry = imported(&cli, &[&plain, "--dry-run"]);
    assert_eq!(counts(&dry), [3, 2, 1, 0, 1, 0]);
    assert_eq!(dry["dry_run"], true);
    assert_eq!(dry["changes"][0]["contact"].to_string(), els);
    assert_eq!(
        dry["changes"][0]["left_alone"],
        json!([{"field": "given-name", "from": "Elsje", "to": "Els"}])
    );
    assert_eq!(dry["possible_doubles"][0]["of"], "Anna Maes");
    let said = cli.done(&["import", &plain, "--source", "Fair", "--dry-run"]);
    for line in [
        "Nothing was written",
        "+ Street: Kerkstraat 4",
        "= Given name stays Elsje; the file has Els",
        "An Aerts may be Anna Maes",
    ] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
    assert_eq!(cli.bytes(), before);
}

#[test]
fn source_and_day_are_required_and_the_relation_never_changes() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    refused(&cli.run(&["import", &plain]), 2, "--source");
    refused(&cli.run(&["import", &plain, "--source", " "]), 2, "--source is empty");
    refused(
        &cli.run(&["import", &plain, "--source", "Fair", "--collected-on", "2026-03-03"]),
        2,
        "--collected-on",
    );
    refused(&cli.run(&["import"]), 2, "FILE");
    let id = cli.prospect("Els", "els@example.be");
    imported(&cli, &[&plain, "--relation", "client", "--collected-on", "2026-02-01"]);
    assert_eq!(cli.json(&["contact", "show", &id])["relation"], "prospect");
    let jan = cli.json(&["contact", "show", "jan@example.be"]);
    assert_eq!(
        (&jan["relation"], &jan["collected_on"], &jan["last_sale_on"]),
        (&json!("client"), &json!("2026-02-01"), &Value::Null)
    );
}

#[test]
fn cards_for_a_campaign_are_collected_for_it() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    refused(&cli.run(&["import", &plain, "--source", "Fair", "--campaign", "Spring"]), 2, "Spring");
    cli.campaign("Spring");
    imported(&cli, &[&plain, "--campaign", "Spring"]);
    let els = cli.json(&["contact", "show", "els@example.be"]);
    assert_eq!(els["campaigns"][0]["state"], "never-asked");
    cli.done_on("2026-05-01", &["purge", "--yes"]);
    assert_eq!(cards(&cli), 0);
    refused(
        &cli.run_on("2026-05-01", &["import", &plain, "--source", "Fair", "--campaign", "Spring"]),
        1,
        "R28",
    );
}

#[test]
fn columns_are_mapped_ticked_and_remembered() {
    let cli = Cli::new();
    let text = "Naam klant,Mailadres,Schoenmaat,Birthday\nEls Janssens,els@example.be,38,1985-07-30\n";
    let path = file(&cli, "shoes.csv", text);
    let source = ["--source", "Fair"];
    let mapped = [
        "--map",
        "Naam klant=family-name",
        "--map",
        "Mailadres=email",
        "--map",
        "Schoenmaat=note",
        "--extra",
        "Birthday",
    ];
    let args: Vec<&str> = ["import", &path].iter().chain(&source).chain(&mapped).copied().collect();
    let said = cli.done(&args);
    assert!(said.out.contains("1 added"), "{said:?}");
    let els = cli.json(&["contact", "show", "els@example.be"]);
    let notes = els["notes"].as_str().unwrap();
    assert!(notes.contains("38") && notes.contains("1985-07-30"), "{notes}");
    // The next file with these columns needs no mapping.
    let next =
        file(&cli, "next.csv", "Naam klant,Mailadres,Schoenmaat,Birthday\nJan Peeters,jan@example.be,44,\n");
    let said = cli.done(&["import", &next, "--source", "Fair"]);
    assert!(said.err.contains("is read as the last file with these columns was"), "{said:?}");
    assert_eq!(cli.json(&["contact", "show", "jan@example.be"])["notes"], "44");
    for (map, text) in
        [("Hoed=note", "Hoed"), ("Schoenmaat=shoe", "HEADER=FIELD"), ("Schoenmaat", "HEADER=FIELD")]
    {
        refused(&cli.run(&["import", &path, "--source", "Fair", "--map", map]), 2, text);
    }
}

#[test]
fn what_a_shop_has_no_reason_to_keep_is_named_and_left_out() {
    let cli = Cli::new();
    let text = "Given name,E-mail,Gender,Religion,Shoe\nEls,els@example.be,f,pastafarian,38\n";
    let path = file(&cli, "more.csv", text);
    let said = cli.done(&["import", &path, "--source", "Fair"]);
    for line in ["keep it: Gender", "Never taken in: Religion", "what it is: Shoe"] {
        assert!(said.err.contains(line), "{line}: {}", said.err);
    }
    assert!(!cli.holds("pastafarian"));
    refused(&cli.run(&["import", &path, "--source", "Fair", "--map", "Religion=note"]), 2, "R10");
    assert_eq!(cli.json(&["contact", "show", "els@example.be"])["notes"], "");
}

#[test]
fn a_mailing_tools_no_is_kept_and_its_yes_needs_proof() {
    let cli = Cli::new();
    let id = cli.prospect("Els", "els@example.be");
    cli.done_on("2026-01-05", &["consent", "give", &id, "email", "--how", "paper"]);
    let unsubscribed = "Email Address,First Name,Last Name,UNSUB_TIME,OPTIN_TIME\nels@example.be,Els,Janssens,2026-02-01 10:00:00,2020-01-01 10:00:00\n";
    let path = file(&cli, "unsubscribed_members_export.csv", unsubscribed);
    let answer = imported(&cli, &[&path]);
    assert_eq!((&answer["updated"], &answer["lowered"]), (&json!(1), &json!(1)), "{answer}");
    assert_eq!(cli.state(&id, "email"), "withdrawn");
    let subscribed = "Email Address,First Name,Last Name,OPTIN_TIME\njan@example.be,Jan,Peeters,2025-01-01 10:00:00\nels@example.be,Els,Janssens,2026-03-01 10:00:00\n";
    let path = file(&cli, "subscribed_members_export.csv", subscribed);
    let said = cli.done(&["import", &path, "--source", "Mailchimp"]);
    assert!(said.err.contains("R24"), "{said:?}");
    assert_eq!(cli.state("jan@example.be", "email"), "never-asked");
    assert_eq!(cli.state(&id, "email"), "withdrawn");
    // Whoever was erased after saying no is not written to again.
    cli.done(&["contact", "erase", &id, "--yes"]);
    let said = cli.done(&["import", &path, "--source", "Mailchimp"]);
    assert!(said.err.contains("R37"), "{said:?}");
    assert_eq!(cli.json(&["contact", "show", "els@example.be"])["use"]["email"]["allowed"], false);
}

#[test]
fn an_import_is_taken_back_until_something_else_ends_that() {
    let cli = Cli::new();
    cli.prospect("Els", "els@example.be");
    let plain = file(&cli, "fair.csv", PLAIN);
    refused(&cli.run(&["import", "--undo"]), 2, "no import that can be taken back");
    imported(&cli, &[&plain]);
    refused(&cli.run(&["import", &plain, "--undo", "--source", "Fair"]), 2, "--undo stands alone");
    assert!(cli.holds("Kerkstraat"));
    let said = cli.done(&["import", "--undo"]);
    assert!(said.out.contains("2 cards are gone, one is as it was before"), "{said:?}");
    assert_eq!(cards(&cli), 1);
    for gone in ["Kerkstraat", "Peeters", "peeters", "32470123457"] {
        assert!(!cli.holds(gone), "{gone}");
    }
    refused(&cli.run(&["import", "--undo"]), 2, "no import that can be taken back");
    imported(&cli, &[&plain]);
    cli.done(&["contact", "erase", "jan@example.be", "--yes"]);
    refused(&cli.run(&["import", "--undo"]), 2, "no import that can be taken back");
}

#[test]
fn what_was_worked_on_since_stays() {
    let cli = Cli::new();
    let plain = file(&cli, "fair.csv", PLAIN);
    imported(&cli, &[&plain]);
    cli.done(&["contact", "edit", "jan@example.be", "--note", "Wants a cake"]);
    let undone = cli.json(&["import", "--undo"]);
    assert_eq!(undone, json!({"undone": "2026-03-02", "removed": 2, "restored": 0, "kept": 1}));
    assert_eq!(cards(&cli), 1);
}

#[test]
fn no_text_of_a_file_commands_the_terminal() {
    let cli = Cli::new();
    let plain: String = (0..40).map(|n| format!("Bo,bo{n}@example.be,38\n")).collect();
    let text = format!(
        "Given name,E-mail,\"Shoe\u{1b}[2J\u{202e}\"\n{plain}Els\u{1b}]0;x\u{7},els@example.be,38\nJan\u{1b}[2J\n"
    );
    let path = file(&cli, "hostile.csv", text);
    let said = cli.done(&["import", &path, "--source", "Fair\u{1b}[2J"]);
    let json = cli.run(&["import", &path, "--source", "Fair", "--json"]);
    for text in [&said.out, &said.err, &json.out, &json.err] {
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
    }
}

#[test]
fn the_letters_can_be_chosen_where_they_cannot_be_recognised() {
    let cli = Cli::new();
    // "Andr\x82" is André in DOS, and "Andr‚" in Windows.
    let path = file(&cli, "dos.csv", b"Given name;E-mail\nAndr\x82;andre@example.be\n");
    let said = cli.done(&["import", &path, "--source", "Fair", "--encoding", "cp850", "--dry-run", "--json"]);
    assert!(said.err.is_empty(), "{said:?}");
    cli.done(&["import", &path, "--source", "Fair", "--encoding", "cp850"]);
    assert_eq!(cli.json(&["contact", "show", "andre@example.be"])["given_name"], "André");
    refused(&cli.run(&["import", &path, "--source", "Fair", "--encoding", "latin"]), 2, "cp850");
}

#[test]
fn a_proven_consent_counts_unless_the_list_was_bought() {
    let text = "Given name,E-mail,Ja,Wanneer,Hoe,Tekst\n\
        Els,els@example.be,yes,2026-02-01,web,Ja mail mij.\n\
        Jan,jan@example.be,yes,2026-02-01,web,\n";
    let maps = ["Ja=consent-email", "Wanneer=consent-on", "Hoe=consent-how", "Tekst=consent-wording"];
    for (source, flag, state) in
        [("Own form", "", "given"), ("Bought list", "", "never-asked"), ("Broker", "--bought", "never-asked")]
    {
        let cli = Cli::new();
        let path = file(&cli, "form.csv", text);
        let mut args = vec!["import", &path, "--source", source];
        args.extend(maps.iter().flat_map(|map| ["--map", map]));
        args.extend(Some(flag).filter(|flag| !flag.is_empty()));
        cli.done(&args);
        assert_eq!(cli.state("els@example.be", "email"), state, "{source} {flag}");
        assert_eq!(cli.state("jan@example.be", "email"), "never-asked");
    }
}

#[test]
fn a_wording_goes_with_the_last_who_was_shown_it() {
    let cli = Cli::new();
    let file = cli.folder().join("list.csv");
    let text = "E-mail,C,D,H,W\nels@example.be,yes,2026-01-02,paper,\"I, Els Zwymbrak, agree\"\n";
    std::fs::write(&file, text).unwrap();
    let map = [
        "--map",
        "C=consent-email",
        "--map",
        "D=consent-on",
        "--map",
        "H=consent-how",
        "--map",
        "W=consent-wording",
    ];
    let import = [&["import", file.to_str().unwrap(), "--source", "fair"][..], &map].concat();
    assert_eq!(cli.json(&import)["added"], 1);
    cli.done(&["backup"]);
    std::fs::remove_file(&file).unwrap();
    assert!(cli.holds("Els Zwymbrak, agree"));
    cli.done(&["contact", "erase", "els@example.be", "--yes"]);
    assert!(!cli.holds("Els Zwymbrak, agree"), "in the book or its copy");
}
