//! The real program, killed with SIGKILL at random moments: the act has happened wholly or not at all, the file is sound,
//! and the next start needs no repair by hand.
//!
//! `cargo test --test house killed -- --ignored` goes on for thousands of kills.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::book;
use fichebak::domain::rules::assess;
use fichebak::store::{Access, Passphrase, Store};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const PHRASE: &str = "drie broodjes";
/// What it is changed to.
const OTHER: &str = "vier broodjes";

/// The act that begins with a book of an older version.
const OLDER: &str = "migrate";

/// An act of the program, and what it needs.
struct Act {
    name: &'static str,
    args: &'static [&'static str],
    /// Whether the book has a passphrase before.
    is_locked: bool,
}

const ACTS: [Act; 11] = [
    Act {
        name: "add",
        args: &["contact", "add", "--given-name", "Nieuw", "--email", "nieuw@example.be"],
        is_locked: false,
    },
    Act { name: "erase", args: &["contact", "erase", "7", "--yes"], is_locked: false },
    Act { name: "import", args: &["import", "new.csv", "--source", "Beurs"], is_locked: false },
    Act { name: "purge", args: &["--today", "2031-01-01", "purge", "--yes"], is_locked: false },
    Act { name: "copy", args: &["backup", "own.db"], is_locked: false },
    Act { name: "restore", args: &["restore", "old.db", "--yes"], is_locked: false },
    // The first act on a book that an older version wrote brings it up to date.
    Act { name: OLDER, args: &["contact", "add", "--given-name", "Nieuw"], is_locked: false },
    Act { name: "set", args: &["passphrase", "set"], is_locked: false },
    Act { name: "remove", args: &["passphrase", "remove"], is_locked: true },
    Act { name: "change", args: &["passphrase", "change"], is_locked: true },
    Act { name: "erase-locked", args: &["contact", "erase", "7", "--yes"], is_locked: true },
];

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fichebak"));
    let (present, new) = phrases(folder);
    command.env_clear().env("HOME", folder).env("FICHEBAK_PASSPHRASE", present);
    command.env("FICHEBAK_NEW_PASSPHRASE", new).current_dir(folder);
    command.args(["--db", "book.db", "--lang", "en"]).args(args);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn is_plain(folder: &Path) -> bool {
    fs::read(folder.join("book.db")).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3"))
}

/// The passphrase of the book, and the other one. A book without gets the first one.
fn phrases(folder: &Path) -> (&'static str, &'static str) {
    let open = |phrase| Store::open_with(&folder.join("book.db"), Access::Read, Passphrase::new(phrase));
    match is_plain(folder) || !folder.join("book.db").exists() {
        true => (PHRASE, PHRASE),
        false if open(PHRASE).is_ok() => (PHRASE, OTHER),
        false => (OTHER, PHRASE),
    }
}

fn open(folder: &Path, access: Access) -> Store {
    let phrase = if is_plain(folder) { None } else { Passphrase::new(phrases(folder).0) };
    Store::open_with(&folder.join("book.db"), access, phrase).unwrap()
}

fn run(folder: &Path, args: &[&str]) {
    let status = program(folder, args).status().unwrap();
    assert!(status.success(), "{args:?}: {status}");
}

/// A folder with a book, a copy of an earlier day, and what happened since.
fn template(folder: &Path, is_locked: bool) {
    let rows = (0..150).map(|number| format!("Naam{number};naam{number}@example.be;0470 12 34 56\n"));
    fs::write(folder.join("new.csv"), format!("Family name;E-mail;Phone\n{}", rows.collect::<String>()))
        .unwrap();
    run(folder, &["demo", "--contacts", "120", "--seed", "3"]);
    run(folder, &["backup", "old.db"]);
    run(folder, &["backup"]);
    run(folder, &["contact", "erase", "9", "--yes"]);
    run(folder, &["object", "11"]);
    run(folder, &["consent", "refuse", "12", "email", "--how", "counter"]);
    if is_locked {
        run(folder, &["passphrase", "set"]);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(|_| ()).unwrap() }
    }
}

/// What the book says, card by card: the same before and after where nothing happened.
fn state(folder: &Path) -> Vec<String> {
    let store = open(folder, Access::Read);
    let mut cards = vec![format!("locked: {}", store.has_passphrase())];
    store
        .each_dossier(&mut |dossier| {
            // Whatever the program makes up anew at each run.
            let fields = &dossier.contact.fields;
            let (events, details) = (dossier.ledger.len(), dossier.details.len());
            cards.push(format!(
                "{} {events} {details} {:?} {:?}",
                fields.display_name(),
                fields.emails,
                dossier.objections
            ));
            true
        })
        .unwrap();
    cards
}

/// Sound by SQLite's own checks, every reference leads somewhere, and every stored answer is what a fresh assessment
/// says.
fn assert_sound(folder: &Path, what: &str) {
    // The next start, as the program does it: takes the lock, finishes what was interrupted.
    run(folder, &["object", "somebody@example.be"]);
    let leftovers: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("-restoring"))
        .collect();
    assert!(leftovers.is_empty(), "{what}: {leftovers:?}");
    let mut store = open(folder, Access::Write);
    assert!(!store.needs_compacting().unwrap(), "{what}");
    store.check().unwrap_or_else(|error| panic!("{what}: {error}"));
    let today = chrono::Local::now().date_naive();
    store.refresh(today, &|_, _| true).unwrap();
    let shop = store.shop().unwrap();
    let mut fresh = Vec::new();
    store
        .each_dossier(&mut |dossier| {
            fresh.extend(
                assess(&dossier, &shop, today)
                    .findings
                    .into_iter()
                    .map(|finding| (dossier.contact.id.0, finding)),
            );
            true
        })
        .unwrap();
    let stored = store.findings(today).unwrap().into_iter().map(|row| (row.key.id.0, row.finding));
    let texts = |findings: Vec<_>| {
        let mut texts: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(stored.collect()), texts(fresh), "{what}");
    if store.has_passphrase() {
        for backup in store.backups().unwrap() {
            assert!(!fs::read(&backup.path).unwrap().starts_with(b"SQLite"), "{what}: {backup:?}");
            assert!(store.look_at_copy(&backup.path).is_ok(), "{what}: {backup:?} is of no use any more");
        }
    }
}

fn kill(act: &Act, rounds: u32, seed: u64) {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let home = tempfile::tempdir().unwrap();
    let start = home.path().join("start");
    fs::create_dir(&start).unwrap();
    template(&start, act.is_locked);
    let before = state(&start);
    if act.name == OLDER {
        let conn = rusqlite::Connection::open(start.join("book.db")).unwrap();
        book::as_of_version_1(&conn);
    }
    let whole = home.path().join("whole");
    copy(&start, &whole);
    let clock = Instant::now();
    run(&whole, act.args);
    let term = clock.elapsed();
    let after = state(&whole);
    for round in 0..rounds {
        let folder = home.path().join(format!("round-{round}"));
        copy(&start, &folder);
        let mut child = program(&folder, act.args).spawn().unwrap();
        let moment = term.mul_f64(dice.random_range(0.0..1.1));
        std::thread::sleep(moment.min(Duration::from_secs(10)));
        child.kill().unwrap();
        child.wait().unwrap();
        let what = format!("{} killed after {moment:?} of {term:?}, round {round}", act.name);
        if act.name == OLDER {
            // An older book is not read before it is brought up to date, by the next writer.
            drop(open(&folder, Access::Write));
        }
        let now = state(&folder);
        assert!(now == before || now == after, "{what}: neither before nor after");
        assert_sound(&folder, &what);
        fs::remove_dir_all(&folder).unwrap();
    }
}

/// Two hundred and twenty kills, in two halves so that they run side by side.
fn few(acts: &[Act]) {
    for (place, act) in acts.iter().enumerate() {
        kill(act, 20, place as u64);
    }
}

#[test]
fn killed_while_adding_erasing_importing_purging_copying() {
    few(&ACTS[..5]);
}

#[test]
fn killed_while_restoring_migrating_or_locking() {
    few(if cfg!(feature = "encryption") { &ACTS[5..] } else { &ACTS[5..7] });
}

#[test]
#[ignore = "takes an hour"]
fn killed_thousands_of_times() {
    for (place, act) in ACTS.iter().enumerate() {
        kill(act, 500, 1000 + place as u64);
    }
}
