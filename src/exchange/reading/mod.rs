//! Address books of other programs: CSV, vCard and LDIF, read into [`Incoming`] cards.
//!
//! [`recognise`] looks a file over and says how it would be read: a [`Plan`], with what was found in each column. The
//! owner may change the plan. [`read`] gives the cards by it, one at a time, in constant memory; a row that is none is
//! told with its number and its reason, and the others come in all the same. Nothing here writes anything, and no text
//! here is for the owner's eyes.

mod answers;
mod card;
mod encoding;
mod field;
mod headers;
mod ldif;
mod lines;
mod plan;
mod problem;
mod properties;
mod records;
mod table;
mod vcard;
mod vcard_blocks;
mod words;

use std::io::{Read, Seek};

pub use self::encoding::Encoding;
use self::encoding::{Detector, Guess, Transcoded};
pub use self::field::{Field, NoSuchField, Part, Place};
use self::ldif::Ldif;
pub use self::plan::{Choices, Column, Format, Found, Origin, Plan, Program, Reads, Recognised, Separator};
pub use self::problem::{FileProblem, MapProblem, RowProblem};
use self::table::Table;
use self::vcard::Vcards;
use crate::domain::incoming::Incoming;

/// The longest row, card or entry, in bytes. Pictures do not count.
pub const MAX_RECORD: usize = 1024 * 1024;

/// The most columns of a table.
pub const MAX_COLUMNS: usize = 1000;

/// The most e-mail addresses, telephone numbers, tags or addresses of one card.
pub const MAX_VALUES: usize = 200;

/// The most lines of a card or an entry, and the most separators in them.
const MAX_LINES: usize = 10_000;

/// As much of a file as its kind is judged by, in bytes.
const START: usize = 64 * 1024;

/// A sample has at most so many characters.
const SAMPLE: usize = 60;

/// A row of the file, or a card or an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, counted from 1.
    pub row: u64,
    /// The card on it, or why it is left out.
    pub card: Result<Incoming, RowProblem>,
}

/// Looks a file over, from its start to its end: what kind it is, its encoding, its columns, and what stands in them.
///
/// # Errors
/// Where it cannot be read, is empty, or is no address book at all. A table without any known column is no error: the
/// owner can map it.
pub fn recognise<F: Read + Seek>(file: &mut F, choices: &Choices) -> Result<Recognised, FileProblem> {
    file.rewind()?;
    let mut detector = Detector::default();
    let mut start = Vec::new();
    let mut piece = vec![0; START];
    loop {
        let count = file.read(&mut piece)?;
        if count == 0 {
            break;
        }
        let read = piece.get(..count).unwrap_or_default();
        start.extend(read.iter().take(START.saturating_sub(start.len())));
        detector.feed(read);
    }
    let guess = detector.guess();
    let Guess { encoding, is_sure } = match choices.encoding {
        Some(encoding) => Guess { encoding, is_sure: true },
        None => guess,
    };
    let mut text = Vec::new();
    Transcoded::new(start.as_slice(), encoding).read_to_end(&mut text)?;
    if text.trim_ascii().is_empty() {
        return Err(FileProblem::Empty);
    }
    if is_binary(&text) {
        return Err(FileProblem::NotAnAddressBook);
    }
    let recognised = match format(&text) {
        Format::Csv => table::recognise(file, &text, encoding, choices)?,
        Format::Vcard => vcard::recognise(file, encoding)?,
        Format::Ldif => ldif::recognise(file, encoding)?,
    };
    // Its lines may be UTF-8 where the folds between them are not.
    let is_utf8_in_lines = recognised.plan.format == Format::Vcard && recognised.is_encoding_sure;
    let mut recognised = Recognised { is_encoding_sure: is_sure, ..recognised };
    if choices.encoding.is_none() && is_utf8_in_lines && !encoding.is_multibyte() {
        recognised.plan.encoding = Encoding::Utf8;
        recognised.is_encoding_sure = true;
    }
    Ok(recognised)
}

/// The kind of a text, by its first line that is neither empty nor a comment.
fn format(text: &[u8]) -> Format {
    let mut lines = text.split(|byte| matches!(byte, b'\n' | b'\r')).map(<[u8]>::trim_ascii);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with(b"#")).unwrap_or_default();
    let starts = |mark: &[u8]| first.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if starts(b"BEGIN:VCARD") {
        Format::Vcard
    } else if starts(b"dn:") || starts(b"version: 1") {
        Format::Ldif
    } else {
        Format::Csv
    }
}

/// Whether bytes are a picture, a spreadsheet's own format, or anything else but text.
fn is_binary(text: &[u8]) -> bool {
    const MARKS: [&[u8]; 6] =
        [b"PK\x03\x04", b"%PDF", b"\xD0\xCF\x11\xE0", b"\x89PNG", b"\xFF\xD8\xFF", b"SQLite format 3"];
    let controls =
        text.iter().filter(|byte| **byte < 32 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C));
    MARKS.iter().any(|mark| text.starts_with(mark)) || controls.count() * 20 > text.len()
}

/// A value that is shown as an example, not longer than a column.
fn sample(value: &str) -> String {
    value.chars().take(SAMPLE).collect()
}

/// The cards of a file, in its order.
pub struct Cards<F> {
    rows: Rows<F>,
    is_over: bool,
}

enum Rows<F> {
    Table(Box<Table<F>>),
    Vcards(Vcards<F>),
    Ldif(Ldif<F>),
}

impl<F> std::fmt::Debug for Cards<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cards").field("is_over", &self.is_over).finish_non_exhaustive()
    }
}

/// Opens a file for reading by that plan.
///
/// # Errors
/// Where it cannot be read, its header is not the plan's, or no card can come out of it.
pub fn read<F: Read + Seek>(mut file: F, plan: &Plan, origin: &Origin) -> Result<Cards<F>, FileProblem> {
    file.rewind()?;
    let rows = match plan.format {
        Format::Csv => Rows::Table(Box::new(Table::open(file, plan, origin)?)),
        Format::Vcard => Rows::Vcards(Vcards::open(file, plan, origin)),
        Format::Ldif => Rows::Ldif(Ldif::open(file, plan, origin)),
    };
    Ok(Cards { rows, is_over: false })
}

impl<F: Read> Iterator for Cards<F> {
    type Item = Result<Row, FileProblem>;

    /// After an error nothing more comes.
    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let next = match &mut self.rows {
            Rows::Table(rows) => rows.next(),
            Rows::Vcards(rows) => rows.next(),
            Rows::Ldif(rows) => rows.next(),
        };
        let next = next.transpose();
        self.is_over = !matches!(next, Some(Ok(_)));
        next
    }
}
