//! `export` on the command line: formats, files, where copies lie.

use crate::common::cli::{Answer, Cli};

/// Els may be mailed, An was never asked, Piet has no address.
fn three(cli: &Cli) -> [String; 3] {
    let els = cli.prospect("Els", "els@example.be");
    cli.done(&["consent", "give", &els, "email", "--how", "paper"]);
    let an = cli.prospect("An", "an@example.be");
    let piet = cli.add(&["--given-name", "Piet", "--phone", "016 20 00 00"]);
    cli.done(&["consent", "give", &piet, "email", "--how", "paper"]);
    [els, an, piet]
}

fn read(cli: &Cli, name: &str) -> String {
    std::fs::read_to_string(cli.folder().join(name)).unwrap()
}

#[test]
fn those_left_out_stand_by_reason_on_screen_and_in_a_second_file() {
    let cli = Cli::new();
    let [_, an, piet] = three(&cli);
    let shown = cli.done(&["export", "list.csv", "--channel", "email", "--excluded", "out.csv"]).out;
    assert!(shown.contains("1 card was written"), "{shown}");
    assert!(
        shown.contains("never asked (R16): 1") && shown.contains("no address for this channel: 1"),
        "{shown}"
    );
    assert!(
        shown.contains("Janssens, An") && shown.contains("list.csv, ") && shown.contains("out.csv"),
        "{shown}"
    );
    assert!(shown.contains("Delete the file"), "{shown}");
    let out = read(&cli, "out.csv");
    let lines: Vec<&str> = out.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "id;uuid;name;rule;reason");
    assert!(
        lines[1].starts_with(&format!("{an};")) && lines[1].ends_with(";Janssens, An;R16;never asked"),
        "{out}"
    );
    assert!(lines[2].starts_with(&format!("{piet};")) && lines[2].contains(";no-address;"), "{out}");
    assert!(!out.contains("example.be"), "{out}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for name in ["list.csv", "out.csv"] {
            let mode = std::fs::metadata(cli.folder().join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
    }
    let json = cli.json(&["export", "list.csv", "--channel", "email", "--force", "--excluded", "out.csv"]);
    assert_eq!(json["written"], 1);
    assert_eq!(json["excluded"].as_array().unwrap().len(), 2);
    assert_eq!(json["excluded"][0]["contact"].to_string(), an);
    assert!(json["excluded_file"].as_str().unwrap().ends_with("out.csv"), "{json}");
}

#[cfg(unix)]
#[test]
fn a_file_is_private_whatever_the_mask() {
    use std::os::unix::fs::PermissionsExt as _;
    let cli = Cli::new();
    three(&cli);
    for (mask, name) in [("000", "open.csv"), ("277", "closed.csv")] {
        let script =
            format!("umask {mask}; \"$0\" --db \"$1\" --today 2026-03-02 export {name} --channel email");
        let program = env!("CARGO_BIN_EXE_fichebak");
        let mut shell = std::process::Command::new("sh");
        shell.current_dir(cli.folder()).args(["-c", &script, program]).arg(cli.book());
        assert_eq!(Answer::of(shell.output().unwrap()).code, 0);
        let mode = std::fs::metadata(cli.folder().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{mask}");
    }
}

#[test]
fn each_format_for_its_channel() {
    let cli = Cli::new();
    three(&cli);
    for (format, first) in [
        ("plain", "\u{feff}name;given-name;family-name;organisation;language;email"),
        ("mailchimp", "Email Address,First Name,Last Name,Company,Language"),
        ("brevo", "\u{feff}EMAIL;LASTNAME;FIRSTNAME"),
        ("listmonk", "email,name,attributes"),
        ("vcard", "BEGIN:VCARD"),
    ] {
        cli.done(&["export", format, "--channel", "email", "--format", format]);
        let text = read(&cli, format);
        assert_eq!(text.lines().next(), Some(first));
        assert!(text.contains("els@example.be") && !text.contains("an@example.be"), "{text}");
    }
    cli.done(&["export", "comma.csv", "--channel", "email", "--comma"]);
    assert!(read(&cli, "comma.csv").starts_with("name,given-name,"));
    for (args, wanted) in [
        (&["--channel", "email", "--format", "labels"][..], "no format for e-mail"),
        (&["--channel", "post", "--format", "brevo"], "plain labels vcard"),
        (&["--channel", "email", "--format", "json"], "no format for e-mail"),
        (&["--everything", "--format", "labels"], "json csv vcard"),
        (&["--channel", "email", "--format", "brevo", "--comma"], "--comma"),
        (&["--everything", "--channel", "email"], "does not go with"),
        (&[], "--channel"),
    ] {
        let args: Vec<&str> = ["export", "no.csv"].iter().chain(args).copied().collect();
        let answer = cli.run(&args);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{args:?}: {answer:?}");
        assert!(answer.err.contains(wanted), "{args:?}: {answer:?}");
    }
    assert!(!cli.folder().join("no.csv").exists());
    // A mailing tool is the one who receives it.
    let recipients: Vec<String> = cli
        .json(&["export", "list"])
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["to"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(recipients, ["", "", "listmonk", "Brevo", "Mailchimp", ""]);
}

#[test]
fn everything_of_ones_own_leaves_with_a_warning() {
    let cli = Cli::new();
    three(&cli);
    let shown = cli.done(&["export", "all.json", "--everything"]).out;
    assert!(shown.contains("3 cards were written") && shown.contains("R43: "), "{shown}");
    let all: serde_json::Value = serde_json::from_str(&read(&cli, "all.json")).unwrap();
    assert_eq!(all["contacts"].as_array().unwrap().len(), 3);
    cli.done(&["export", "all.csv", "--everything", "--format", "csv"]);
    cli.done(&["export", "all.vcf", "--everything", "--format", "vcard"]);
    assert_eq!(read(&cli, "all.vcf").matches("END:VCARD").count(), 3);
    // What went out comes in again, into a book of its own.
    let other = Cli::new();
    std::fs::copy(cli.folder().join("all.csv"), other.folder().join("all.csv")).unwrap();
    let taken = other.json(&["import", "all.csv", "--source", "my other book"]);
    assert_eq!(
        (taken["added"].as_u64(), taken["refused"].as_array().map(Vec::len)),
        (Some(3), Some(0)),
        "{taken}"
    );
    let cards = other.json(&["contact", "list"]);
    assert!(cards.to_string().contains("els@example.be"), "{cards}");
    let piet = other.json(&["contact", "show", "Piet"]);
    assert_eq!(piet["phones"], cli.json(&["contact", "show", "Piet"])["phones"]);
}

#[test]
fn copies_are_listed_and_deleted_after_an_erasure_a_purge_and_an_objection() {
    let cli = Cli::new();
    let [els, an, _] = three(&cli);
    cli.campaign("Spring 2026");
    cli.done(&["campaign", "join", "1", &an, "--how", "paper"]);
    cli.done(&["export", "list.csv", "--channel", "email", "--to", "Mail house"]);
    cli.done(&["export", "spring.csv", "--channel", "email", "--campaign", "1"]);
    cli.done(&[
        "contact",
        "edit",
        &els,
        "--relation",
        "client",
        "--street",
        "Kerkstraat 4",
        "--city",
        "Leuven",
    ]);
    assert_eq!(cli.json(&["export", "post.csv", "--channel", "post"])["written"], 1);
    let told = cli.done(&["object", &els, "--channel", "email"]).out;
    assert!(
        told.contains("list.csv") && told.contains("still there") && told.contains("Mail house"),
        "{told}"
    );
    // Who agreed to all mail is on the campaign's list too, but not on one by post.
    assert!(told.contains("spring.csv") && !told.contains("post.csv"), "{told}");
    // A file that the owner put in its place stays.
    std::fs::write(cli.folder().join("list.csv"), "my own").unwrap();
    let erased = cli.json(&["contact", "erase", &els, "--yes", "--delete-exports"]);
    assert_eq!(erased["contacts"], 1);
    let copies: Vec<String> =
        erased["copies"].as_array().unwrap().iter().map(|own| own["state"].to_string()).collect();
    assert_eq!(copies, ["\"gone\"", "\"gone\"", "\"changed\""]);
    assert_eq!(read(&cli, "list.csv"), "my own");
    assert!(!cli.folder().join("spring.csv").exists() && !cli.folder().join("post.csv").exists());
    cli.done(&["export", "again.csv", "--channel", "email", "--campaign", "1"]);
    let over = "2026-04-01";
    let plan = cli.json_on(over, &["purge", "--dry-run"]);
    assert_eq!(
        (plan["copies"][0]["export"].as_u64(), plan["copies"][0]["state"].as_str()),
        (Some(4), Some("there"))
    );
    let purged = cli.json_on(over, &["purge", "--yes", "--delete-exports"]);
    assert_eq!(purged["copies"][0]["deleted_on"], over);
    assert!(!cli.folder().join("again.csv").exists());
    let list = cli.json_on(over, &["export", "list"]);
    assert_eq!(list[0]["state"], "gone");
    assert_eq!((list[3]["state"].as_str(), list[3]["held"].as_u64()), (Some("changed"), Some(0)));
    let shown = cli.done_on(over, &["export", "list"]).out;
    assert!(shown.contains("deleted on 1 Apr 2026") && shown.contains("another file"), "{shown}");
}

#[test]
fn an_import_that_closes_a_channel_names_the_lists() {
    let cli = Cli::new();
    three(&cli);
    cli.done(&["export", "list.csv", "--channel", "email", "--to", "Mail house"]);
    let no = "E-mail,Unsubscribed\nels@example.be,yes\nnew@example.be,yes\n";
    std::fs::write(cli.folder().join("no.csv"), no).unwrap();
    let phone = "E-mail,No phone\nels@example.be,yes\n";
    std::fs::write(cli.folder().join("phone.csv"), phone).unwrap();
    // Who only wants no calls may stay on a list by e-mail.
    let told = cli.json(&["import", "phone.csv", "--source", "Mail house"]);
    assert_eq!((told["lowered"].as_u64(), told["copies"].as_array().unwrap().len()), (Some(1), 0));
    let tried = cli.json(&["import", "no.csv", "--source", "Mail house", "--dry-run"]);
    assert_eq!(tried["copies"][0]["export"], 1, "{tried}");
    let told = cli.done(&["import", "no.csv", "--source", "Mail house"]).out;
    assert!(
        told.contains("list.csv") && told.contains("still there") && told.contains("Mail house"),
        "{told}"
    );
    let again = cli.json(&["import", "no.csv", "--source", "Mail house"]);
    assert_eq!(again["copies"].as_array().unwrap().len(), 0, "nothing new");
}

#[test]
fn nothing_but_a_plain_file_is_replaced_and_none_of_the_book() {
    let cli = Cli::new();
    three(&cli);
    let folder = cli.folder().to_owned();
    let book = cli.book().file_name().unwrap().to_str().unwrap().to_owned();
    let export = |file: &str| cli.run(&["export", file, "--channel", "email", "--force"]);
    let copy = format!("{book}-backups/2026-03-02.db");
    std::fs::create_dir_all(folder.join(&copy).parent().unwrap()).unwrap();
    std::fs::write(folder.join(&copy), "a copy").unwrap();
    for tail in ["", "-wal", "-shm", ".lock", "-backups/new.db"] {
        let answer = export(&format!("{book}{tail}"));
        assert!(answer.code == 2 && answer.err.contains("belongs to your book"), "{tail}: {answer:?}");
    }
    assert!(export(&copy).err.contains("belongs to your book"));
    assert_eq!(read(&cli, &copy), "a copy");
    assert!(cli.run(&["contact", "list"]).code == 0);
    std::fs::create_dir(folder.join("folder")).unwrap();
    assert!(export("folder").err.contains("no ordinary file"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let socket = folder.join("socket");
        let _held = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        std::os::unix::fs::symlink(&socket, folder.join("link")).unwrap();
        for name in ["socket", "link"] {
            let answer = export(name);
            assert!(answer.code == 2 && answer.err.contains("no ordinary file"), "{answer:?}");
        }
        assert!(std::fs::metadata(&socket).unwrap().file_type().is_socket());
    }
    for second in ["list.csv", "./list.csv"] {
        let answer = cli.run(&["export", "list.csv", "--channel", "email", "--excluded", second]);
        assert!(answer.code == 2 && answer.err.contains("Both files would be"), "{answer:?}");
    }
    assert!(!folder.join("list.csv").exists());
}

#[test]
fn a_file_is_deleted_by_its_number_and_only_when_asked() {
    let cli = Cli::new();
    three(&cli);
    assert!(cli.done(&["export", "list"]).out.contains("Nothing has left"));
    cli.done(&["export", "list.csv", "--channel", "email"]);
    let path = cli.folder().join("list.csv");
    assert_eq!(cli.run(&["export", "delete", "1"]).code, 2);
    assert_eq!(cli.run(&["export", "delete", "7", "--yes"]).code, 2);
    assert!(path.exists());
    let told = cli.done(&["export", "delete", "1", "--yes"]).out;
    assert!(told.contains("1 file was deleted") && !path.exists(), "{told}");
    assert!(cli.done(&["export", "delete", "1", "--yes"]).out.contains("No file was deleted"));
    assert_eq!(cli.json(&["export", "list"])[0]["deleted_on"], "2026-03-02");
}

#[test]
fn a_bought_list_is_left_out() {
    let cli = Cli::new();
    let id = cli.add(&[
        "--given-name",
        "Els",
        "--relation",
        "client",
        "--email",
        "els@example.be",
        "--source",
        "Broker",
        "--free-refusal-offered-on",
        "2026-03-01",
    ]);
    assert_eq!(cli.json(&["export", "one.csv", "--channel", "email"])["written"], 1);
    cli.done(&["settings", "set", "bought-sources", "broker, other"]);
    assert_eq!(
        cli.json(&["settings", "get", "bought-sources"])["bought-sources"],
        serde_json::json!(["broker", "other"])
    );
    let left = cli.json(&["export", "two.csv", "--channel", "email"]);
    assert_eq!((left["written"].as_u64(), left["excluded"][0]["rule"].as_str()), (Some(0), Some("R45")));
    assert_eq!(cli.json(&["contact", "show", &id])["use"]["email"]["rule"], "R45");
}
