//! What cannot be taken back is asked on a terminal, and starts on "no".

use std::io::{Read as _, Write as _};

use crate::common::cli::Cli;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Runs a verb on a terminal where that is typed; answers with the exit code and all that was shown.
fn on_terminal(cli: &Cli, args: &[&str], typed: &str) -> (u32, String) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_fichebak"));
    command.env_clear();
    command.env("HOME", cli.folder());
    command.args(["--lang", "en", "--today", cli.today, "--db"]);
    command.arg(cli.book());
    command.args(args);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    pair.master.take_writer().unwrap().write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    // A terminal that was closed on the other side ends with an error on Linux.
    let _ = reader.read_to_end(&mut shown);
    (child.wait().unwrap().exit_code(), String::from_utf8_lossy(&shown).into_owned())
}

#[test]
fn an_erasure_is_asked_and_starts_on_no() {
    let cli = Cli::new();
    let id = cli.prospect("Els", "els@example.be");
    for no in ["\n", "n\n", "maybe\n"] {
        let (code, shown) = on_terminal(&cli, &["contact", "erase", &id], no);
        assert_eq!(code, 2, "{shown}");
        assert!(shown.contains("Erase the card of Els Janssens (1) for good? [y/N]"), "{shown}");
        assert!(shown.contains("as of 02/03/2026") && shown.contains("Nothing was done."), "{shown}");
    }
    let (code, shown) = on_terminal(&cli, &["contact", "erase", &id], "y\n");
    assert_eq!(code, 0, "{shown}");
    assert!(!cli.holds("els@example.be"));
}

#[test]
fn a_purge_names_campaign_and_numbers_before_it_asks() {
    let mut cli = Cli::new();
    cli.campaign("Spring 2026");
    let id = cli.prospect("Els", "els@example.be");
    cli.done(&["campaign", "join", "Spring 2026", &id, "--how", "paper"]);
    cli.today = "2026-04-01";
    let (code, shown) = on_terminal(&cli, &["purge"], "\n");
    assert_eq!(code, 2, "{shown}");
    assert!(shown.contains("Janssens, Els"), "{shown}");
    let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Purge Spring 2026: 1 card goes whole, 0 stay without its data."), "{shown}");
    assert!(cli.holds("els@example.be"));
}
