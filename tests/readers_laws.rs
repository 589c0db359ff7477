//! What holds for the readers whatever the file: no panic, no memory that grows with it, and nothing lost on the way.
//!
//! The runs here are short. A longer one over the bytes of every kind: `PROPTEST_CASES=200000 cargo nextest run
//! --release --test readers_laws`; and with `--run-ignored all` a million rows as well.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Cursor, Read, Seek, SeekFrom};

use chrono::NaiveDate;
use fichebak::domain::contact::RelationKind;
use fichebak::domain::formats::text::{clean_line, clean_notes};
use fichebak::exchange::reading::{
    Choices, Column, Encoding, Field, Format, MAX_RECORD, Origin, Plan, Reads, RowProblem, Separator, read,
    recognise,
};
use proptest::prelude::*;
use proptest::sample::select;

fn origin() -> Origin {
    Origin {
        relation: RelationKind::Prospect,
        source: "fair".into(),
        collected_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        collected_for: None,
    }
}

/// Recognises and reads a file to its end, by what was found and with everything ticked.
fn read_all(bytes: &[u8], choices: &Choices) {
    let Ok(found) = recognise(&mut Cursor::new(bytes), choices) else { return };
    assert_eq!(found.found.len(), found.plan.columns.len());
    let mut ticked = found.plan.clone();
    for at in 0..ticked.columns.len() {
        if !matches!(ticked.columns[at].reads, Reads::Field(_) | Reads::Label | Reads::Never) {
            ticked.set(at, Reads::Extra { ticked: true }).unwrap();
        }
    }
    for plan in [&found.plan, &ticked] {
        let Ok(cards) = read(Cursor::new(bytes), plan, &origin()) else { continue };
        let mut last = 0;
        for row in cards {
            let row = row.unwrap();
            assert!(row.row > last, "rows are in order");
            last = row.row;
        }
    }
}

fn choices() -> impl Strategy<Value = Choices> {
    let encoding = prop::option::of(select(Encoding::ALL.to_vec()));
    let separator = prop::option::of(select(Separator::ALL.to_vec()));
    (encoding, separator, prop::option::of(any::<bool>()))
        .prop_map(|(encoding, separator, has_header)| Choices { encoding, separator, has_header })
}

/// Pieces of real files, so that the bytes get past the first line.
const PIECES: &[&str] = &[
    "BEGIN:VCARD",
    "END:VCARD",
    "\r\n",
    "\n",
    "\r",
    "VERSION:2.1",
    "VERSION:4.0",
    "FN:",
    "N:",
    ";",
    ":",
    "::",
    ",",
    "\"",
    "=",
    "=C3",
    "=\r\n",
    " ",
    "\t",
    "TEL",
    "TYPE=",
    "item1.",
    "ADR",
    "X-ABLabel:_$!<",
    ">!$_",
    "PHOTO;ENCODING=b:",
    "NOTE;quoted-printable:",
    ";CHARSET=utf-8",
    "CHARSET=shift_jis",
    "KIND:org",
    "BDAY:--0412",
    "\\n",
    "\\",
    "VALUE=uri",
    "dn: cn=x",
    "cn: ",
    "mail:: ",
    "bWFpbA==",
    "# c",
    "version: 1",
    "objectclass: person",
    "E-mail,Phone",
    "Naam;GSM",
    "sep=;",
    " ::: ",
    "Address 1 - Label,Address 1 - Street",
    "* Work",
    "els@example.be",
    "0470000001",
    "{\"a\":[",
    "]}",
    "attributes",
    "\u{feff}",
    "\0",
    "é",
    "85.07.30-033.28",
    "UNSUB_TIME",
    "2024-01-01",
    "GEO",
    "ORG:a;b",
    "AGENT:",
];

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(PIECES);
    let bytes = prop::collection::vec(any::<u8>(), 0..6);
    let part = prop_oneof![6 => piece.prop_map(|text| text.as_bytes().to_vec()), 1 => bytes];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

fn start() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "BEGIN:VCARD\n",
        "dn: cn=x\n",
        "version: 1\n\ndn: x\n",
        "Given name,E-mail\n",
        "Voornaam;GSM;Notitie\r\n",
    ])
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), choices in choices()) {
        read_all(&bytes, &choices);
    }

    #[test]
    fn any_pieces_are_read_without_a_panic(start in start(), rest in pieces(), choices in choices()) {
        read_all(&[start.as_bytes(), &rest].concat(), &choices);
    }
}

/// What a person may type into a cell.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-zéèçü'; ,\"-]{0,12}",
        1 => "[a-z\"\n\r;,\t ]{0,8}",
        1 => any::<String>(),
    ]
}

/// A cell without the apostrophe that keeps a spreadsheet from computing it.
fn unguarded(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    bare.unwrap_or(cell)
}

proptest! {
    /// What goes out comes back in: names and notes, whatever stands in them, with every separator.
    #[test]
    fn a_table_comes_back(
        cells in prop::collection::vec((cell(), cell(), cell()), 1..6),
        separator in select(Separator::ALL.to_vec()),
    ) {
        let mut table = csv::WriterBuilder::new().delimiter(separator.byte()).from_writer(Vec::new());
        table.write_record(["Given name", "Family name", "Note", "E-mail"]).unwrap();
        for (given, family, note) in &cells {
            table.write_record([given, family, note, "els@example.be"]).unwrap();
        }
        let bytes = table.into_inner().unwrap();
        let found = recognise(&mut Cursor::new(&bytes), &Choices::default()).unwrap();
        prop_assert_eq!((found.plan.separator, found.plan.encoding), (separator, Encoding::Utf8));
        let rows = read(Cursor::new(&bytes), &found.plan, &origin()).unwrap().map(Result::unwrap);
        let rows: Vec<_> = rows.collect();
        prop_assert_eq!(rows.len(), cells.len());
        for (row, (given, family, note)) in rows.iter().zip(&cells) {
            match &row.card {
                Ok(card) => {
                    prop_assert_eq!(&card.fields.given_name, &clean_line(unguarded(given)));
                    prop_assert_eq!(&card.fields.family_name, &clean_line(unguarded(family)));
                    prop_assert_eq!(&card.fields.notes, &clean_notes(unguarded(note)));
                }
                Err(problem) => prop_assert!(matches!(problem, RowProblem::Forbidden(_))),
            }
        }
    }

    /// A plan can be kept: what is read from its text is the plan.
    #[test]
    fn a_plan_comes_back(
        field in select(Field::all()),
        header in any::<String>(),
        ticked in any::<bool>(),
        encoding in select(Encoding::ALL.to_vec()),
    ) {
        let column = |reads| Column { header: header.clone(), reads };
        let reads = [Reads::Field(field), Reads::Extra { ticked }, Reads::Never, Reads::Label, Reads::Unknown];
        let columns = reads.map(column).to_vec();
        let plan = Plan { format: Format::Csv, encoding, separator: Separator::Tab, has_header: true, columns };
        let text = serde_json::to_string(&plan).unwrap();
        prop_assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan);
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

/// The most memory that this process has had, in bytes.
#[cfg(target_os = "linux")]
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// How much memory a file takes that is much larger than that; how many cards it has, and how many refused rows.
#[cfg(target_os = "linux")]
fn memory(start: &str, pattern: &str, megabytes: u64) -> (u64, u64, u64) {
    let length = megabytes * 1024 * 1024;
    let mut file = Endless::new(start, pattern, length);
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

#[cfg(target_os = "linux")]
const ROOM: u64 = 12 * 1024 * 1024;

/// No memory grows with a hostile field, whatever the kind of the file.
#[cfg(target_os = "linux")]
#[test]
fn a_field_without_end_takes_no_memory() {
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

#[cfg(target_os = "linux")]
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

#[cfg(target_os = "linux")]
#[test]
fn many_rows_take_constant_memory() {
    rows_in_constant_memory(4000, 16);
}

/// A million rows and more of each kind: `cargo nextest run --release --test readers_laws --run-ignored all`.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "takes a minute"]
fn a_million_rows_take_constant_memory() {
    rows_in_constant_memory(10, 100);
}
