//! What holds for the readers whatever the file: no panic, and nothing lost on the way. What they
//! take of the memory is in `tests/readers_limits.rs`.
//!
//! The runs here are short. A longer one over the bytes of every kind: `PROPTEST_CASES=200000 cargo nextest run
//! --release --test exchange readers_laws`.

use std::io::Cursor;

use chrono::NaiveDate;
use fichebak::domain::contact::RelationKind;
use fichebak::domain::formats::text::{clean_line, clean_notes};
use fichebak::exchange::cells;
use fichebak::exchange::reading::{
    Choices, Column, Encoding, Field, Format, Origin, Plan, Reads, RowProblem, Separator, read, recognise,
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
                    prop_assert_eq!(&card.fields.given_name, &clean_line(cells::plain(given)));
                    prop_assert_eq!(&card.fields.family_name, &clean_line(cells::plain(family)));
                    prop_assert_eq!(&card.fields.notes, &clean_notes(cells::plain(note)));
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
