//! What the readers take of the memory, whatever the file.
//!
//! The measure is the whole process's: these tests are a binary of their own, and run one at a time.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Read, Seek, SeekFrom};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use fichebak::domain::contact::RelationKind;
use fichebak::exchange::reading::{Choices, MAX_RECORD, Origin, read, recognise};

/// While one test measures, another one would be measured as well.
static ALONE: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn origin() -> Origin {
    Origin {
        relation: RelationKind::Prospect,
        source: "fair".into(),
        collected_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        collected_for: None,
    }
}

/// A file that is made as it is read: a start, and a pattern without end until it is over.
struct Endless {
    start: Vec<u8>,
    /// The pattern, many times.
    block: Vec<u8>,
    length: u64,
    at: u64,
}

impl Endless {
    fn new(start: &str, pattern: &str, length: u64) -> Self {
        let block = pattern.repeat(100_000 / pattern.len()).into_bytes();
        Self { start: start.into(), block, length, at: 0 }
    }
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let at = usize::try_from(self.at).unwrap();
        let ready = match at.checked_sub(self.start.len()) {
            None => &self.start[at..],
            Some(after) => &self.block[after % self.block.len()..],
        };
        let left = usize::try_from(self.length - self.at).unwrap();
        let count = ready.len().min(into.len()).min(left);
        into[..count].copy_from_slice(&ready[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        assert_eq!(to, SeekFrom::Start(0));
        self.at = 0;
        Ok(0)
    }
}

/// Forgets the peak of what ran before, where the system lets it: it would hide what comes after.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this process has had, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// How much memory a file takes that is much larger than that; how many cards it has, and how many refused rows.
fn memory(start: &str, pattern: &str, megabytes: u64) -> (u64, u64, u64) {
    let length = megabytes * 1024 * 1024;
    let mut file = Endless::new(start, pattern, length);
    forget_peak();
    let before = peak();
    let (mut good, mut bad) = (0, 0);
    if let Ok(found) = recognise(&mut file, &Choices::default())
        && let Ok(cards) = read(file, &found.plan, &origin())
    {
        for row in cards {
            match row.unwrap().card {
                Ok(_) => good += 1,
                Err(_) => bad += 1,
            }
        }
    }
    (peak() - before, good, bad)
}

const ROOM: u64 = 12 * 1024 * 1024;

/// No memory grows with a hostile field, whatever the kind of the file.
#[test]
fn a_field_without_end_takes_no_memory() {
    let _alone = alone();
    assert!(ROOM > u64::try_from(MAX_RECORD * 4).unwrap());
    let long = "x".repeat(200);
    for (start, pattern) in [
        ("Given name,Note\nEls,x\nJan,\"", "x"),
        ("Given name,Note\nEls,x\nJan,", "x"),
        ("Given name,Note\nEls,x\n", ","),
        ("x", "x"),
        ("", "Given name,"),
        ("BEGIN:VCARD\nFN:Els\nEND:VCARD\nBEGIN:VCARD\nNOTE:", "x"),
        ("BEGIN:VCARD\nFN:Els\nEND:VCARD\nBEGIN:VCARD\n", &format!("NOTE:{long}\n {long}\n")),
        ("BEGIN:VCARD\nFN:Els\nEND:VCARD\nBEGIN:VCARD\nPHOTO:", &format!("{long}\n ")),
        ("BEGIN:VCARD\nFN:Els\nEND:VCARD\nBEGIN:VCARD\n", &format!("AGENT:\nBEGIN:VCARD\n{long}\n")),
        ("dn: cn=Els\ncn: Els\n\ndn: ", "x"),
        ("dn: cn=Els\ncn: Els\n\ndn: x\n", &format!("cn: {long}\n")),
        ("dn: cn=Els\ncn: Els\n\n# ", &format!("{long}\n ")),
    ] {
        let (taken, good, _) = memory(start, pattern, 16);
        assert!(taken < ROOM, "{start:?} {pattern:?}: {taken} bytes");
        assert!(good <= 1, "{start:?}");
        assert!(start.len() < 10 || good == 1, "{start:?}: the card before it is read");
    }
}

fn rows_in_constant_memory(note: usize, megabytes: u64) {
    let note = "x".repeat(note);
    for (start, pattern) in [
        ("Given name;Family name;E-mail;Note\n", format!("Els;Janssens;els@example.be;{note}\n")),
        ("", format!("BEGIN:VCARD\nN:Janssens;Els;;;\nEMAIL:els@example.be\nNOTE:{note}\nEND:VCARD\n")),
        ("", format!("dn: cn=Els\ncn: Els Janssens\nmail: els@example.be\ndescription: {note}\n\n")),
    ] {
        let (taken, good, bad) = memory(start, &pattern, megabytes);
        let rows = (megabytes * 1024 * 1024 - start.len() as u64) / pattern.len() as u64;
        assert!(good >= rows && bad <= 1, "{good} and {bad} of {rows}");
        assert!(taken < ROOM, "{taken} bytes for {rows} rows");
    }
}

#[test]
fn many_rows_take_constant_memory() {
    let _alone = alone();
    rows_in_constant_memory(4000, 16);
}

/// A million rows and more of each kind: `cargo nextest run --release --test readers_limits --run-ignored all`.
#[test]
#[ignore = "takes a minute"]
fn a_million_rows_take_constant_memory() {
    let _alone = alone();
    rows_in_constant_memory(10, 100);
}
