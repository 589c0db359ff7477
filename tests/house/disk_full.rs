//! No room on the disk: a limit on the size of a file stands for it. The act says so, leaves no half of anything, and the
//! book stays sound.

use std::process::Command;

use crate::common::cli::Cli;
use fichebak::store::{Access, Store};

/// Runs the program where no file may grow beyond so many half kilobytes.
fn cramped(cli: &Cli, blocks: u32, args: &str) -> (i32, String) {
    let program = env!("CARGO_BIN_EXE_fichebak");
    // The system sends a signal as well, which would end a program that does not expect it.
    let script = format!("ulimit -f {blocks}; exec {program} --db book.db --lang en {args}");
    let mut command = Command::new("sh");
    command.env_clear().env("HOME", cli.folder()).env("FICHEBAK_NEW_PASSPHRASE", "broodje");
    let output = command.current_dir(cli.folder()).args(["-c", &script]).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn filled() -> Cli {
    let cli = Cli::new();
    let made = cli.bare().args(["demo", "--contacts", "300", "--seed", "1", "--db", "book.db"]).output();
    assert!(made.unwrap().status.success());
    cli
}

fn assert_sound(cli: &Cli) {
    let store = Store::open(&cli.book(), Access::Write).unwrap();
    store.check().unwrap();
    for entry in std::fs::read_dir(cli.folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.contains("half-made") && !name.contains("restoring"), "{name} is left");
    }
}

#[test]
fn a_card_that_does_not_fit_is_not_half_kept() {
    let cli = filled();
    let blocks = u32::try_from(std::fs::metadata(cli.book()).unwrap().len() / 512).unwrap();
    let before = cli.json(&["contact", "list"]).as_array().unwrap().len();
    let mut refused = false;
    for round in 0..200 {
        let note = "x".repeat(4000);
        let add = format!("contact add --given-name Nieuw{round} --note {note}");
        let (code, error) = cramped(&cli, blocks.saturating_sub(8), &add);
        if code == 0 {
            continue;
        }
        assert!(error.contains("everything before it is safe"), "{error}");
        refused = true;
        break;
    }
    assert!(refused, "the limit was never met");
    assert_sound(&cli);
    let after = cli.json(&["contact", "list", "--limit", "1000"]);
    assert!(after.as_array().unwrap().len() >= before);
    cli.done(&["contact", "add", "--given-name", "Later"]);
}

#[test]
fn a_copy_an_erasure_and_a_passphrase_wait_for_room() {
    let cli = filled();
    let (code, error) = cramped(&cli, 200, "backup own.db");
    assert_eq!((code, error.contains("everything before it is safe")), (2, true), "{error}");
    assert!(!cli.folder().join("own.db").exists());
    // Room for the act, but not for writing the file anew.
    let blocks = u32::try_from(std::fs::metadata(cli.book()).unwrap().len() / 512).unwrap();
    let (code, error) = cramped(&cli, blocks - 50, "contact erase 3 --yes");
    assert_eq!(
        (code, error.contains("traces of it are still")),
        (2, true),
        "not gone before the last byte is: {error}"
    );
    // The next start with room finishes it.
    cli.done(&["object", "somebody@example.be"]);
    assert!(!Store::open(&cli.book(), Access::Read).unwrap().needs_compacting().unwrap());
    if cfg!(feature = "encryption") {
        let (code, error) = cramped(&cli, 200, "passphrase set");
        assert_eq!(code, 2, "{error}");
    }
    assert_sound(&cli);
    assert_eq!(cli.json(&["contact", "list", "--limit", "1000"]).as_array().unwrap().len(), 299);
}
