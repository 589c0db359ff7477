//! Reads cards from a plain CSV file: UTF-8, comma or semicolon, the columns by their English names.
//!
//! The columns may come in any order; upper and lower case and `-`, `_`, space are alike. Several values in a cell are
//! separated by ` ::: ` or `;`.

use std::io::Read;

use chrono::NaiveDate;

use super::cells;
use crate::domain::campaign::CampaignId;
use crate::domain::contact::{ContactFields, ContactKind, Reach, RelationKind};
use crate::domain::formats::text::{clean_line, clean_notes};
use crate::domain::lang::Lang;

/// A column of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    GivenName,
    FamilyName,
    Organisation,
    Email,
    Phone,
    Street,
    Postcode,
    City,
    Country,
    EnterpriseNumber,
    Language,
    Tags,
    Note,
}

const COLUMNS: [(&str, Column); 13] = [
    ("given name", Column::GivenName),
    ("family name", Column::FamilyName),
    ("organisation", Column::Organisation),
    ("e mail", Column::Email),
    ("phone", Column::Phone),
    ("street", Column::Street),
    ("postcode", Column::Postcode),
    ("city", Column::City),
    ("country", Column::Country),
    ("enterprise number", Column::EnterpriseNumber),
    ("language", Column::Language),
    ("tags", Column::Tags),
    ("note", Column::Note),
];

/// What every card of a file gets.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Prospects or clients.
    pub relation: RelationKind,
    /// Where the cards come from.
    pub source: String,
    /// The day on which they were collected.
    pub collected_on: NaiveDate,
    /// The campaign that they were collected for.
    pub collected_for: Option<CampaignId>,
}

/// Why the whole file cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// None of the columns is known.
    NoKnownColumn,
    /// The text is not UTF-8 in the record that begins on that line.
    NotUtf8(u64),
    /// Anything else, on that line.
    Other(String),
}

/// Why one row is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// It has so many cells, and the header so many.
    Cells(usize, usize),
    /// It has no name, no organisation, no e-mail and no telephone.
    Empty,
}

/// A row: the line on which it begins, and the card on it.
pub type Row = (u64, Result<ContactFields, RowProblem>);

/// A file that is being read.
pub struct CsvBook<R> {
    records: csv::ByteRecordsIntoIter<R>,
    columns: Vec<Option<Column>>,
    origin: Origin,
    /// The names of the columns that are left out.
    pub unknown: Vec<String>,
}

impl<R> std::fmt::Debug for CsvBook<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CsvBook").field("columns", &self.columns).finish_non_exhaustive()
    }
}

/// The separator of a file, judged by its first line.
#[must_use]
pub fn separator(start: &[u8]) -> u8 {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| line.iter().filter(|byte| **byte == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

impl<R: Read> CsvBook<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// Where no column is known, or the header cannot be read.
    pub fn open(file: R, separator: u8, origin: Origin) -> Result<Self, FileProblem> {
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(file);
        let header = reader.byte_headers().map_err(|error| problem(&error))?;
        let mut columns = Vec::with_capacity(header.len());
        let mut unknown = Vec::new();
        for name in header {
            let name = std::str::from_utf8(name).map_err(|_| FileProblem::NotUtf8(1))?;
            let name = clean_line(name.trim_start_matches('\u{FEFF}'));
            let folded = name.to_lowercase().replace(['-', '_'], " ");
            let folded = if folded == "email" { "e mail".to_owned() } else { folded };
            let known = COLUMNS.iter().find(|(own, _)| *own == folded).map(|(_, column)| *column);
            // A name that comes twice counts once.
            let known = known.filter(|column| !columns.contains(&Some(*column)));
            if known.is_none() && !name.is_empty() {
                unknown.push(name);
            }
            columns.push(known);
        }
        if columns.iter().all(Option::is_none) {
            return Err(FileProblem::NoKnownColumn);
        }
        Ok(Self { records: reader.into_byte_records(), columns, origin, unknown })
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// Where the file cannot be read any further.
    pub fn next_row(&mut self) -> Result<Option<Row>, FileProblem> {
        let Some(record) = self.records.next() else { return Ok(None) };
        let record = record.map_err(|error| problem(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let record = csv::StringRecord::from_byte_record(record).map_err(|_| FileProblem::NotUtf8(line))?;
        if record.len() != self.columns.len() {
            return Ok(Some((line, Err(RowProblem::Cells(record.len(), self.columns.len())))));
        }
        Ok(Some((line, self.card(&record))))
    }

    fn card(&self, record: &csv::StringRecord) -> Result<ContactFields, RowProblem> {
        let cell = |wanted: Column| {
            let place = self.columns.iter().position(|column| *column == Some(wanted));
            place.and_then(|place| record.get(place)).unwrap_or_default()
        };
        let line = |wanted: Column| clean_line(cells::plain(cell(wanted)));
        let several = |wanted: Column| -> Vec<String> {
            let parts = cell(wanted).split(" ::: ").flat_map(|part| part.split(';'));
            parts.map(|part| clean_line(cells::plain(part))).filter(|part| !part.is_empty()).collect()
        };
        let reach = |text: String| Reach { collected_for: self.origin.collected_for, ..Reach::new(text) };
        let mut card = ContactFields::new(self.origin.collected_on);
        card.given_name = line(Column::GivenName);
        card.family_name = line(Column::FamilyName);
        card.organisation = line(Column::Organisation);
        card.emails = several(Column::Email).into_iter().map(reach).collect();
        card.phones = several(Column::Phone).into_iter().map(reach).collect();
        card.address.street = line(Column::Street);
        card.address.postcode = line(Column::Postcode);
        card.address.city = line(Column::City);
        card.address.country = line(Column::Country);
        card.enterprise_number = line(Column::EnterpriseNumber);
        card.language = Lang::parse(&line(Column::Language));
        card.tags = several(Column::Tags).iter().flat_map(|tags| tags.split(',')).map(clean_line).collect();
        card.tags.retain(|tag| !tag.is_empty());
        card.notes = clean_notes(cells::plain(cell(Column::Note)));
        card.source.clone_from(&self.origin.source);
        card.relation = self.origin.relation;
        card.collected_for = self.origin.collected_for;
        let has_address = !(card.address.street.is_empty() && card.address.city.is_empty());
        card.address.collected_for = self.origin.collected_for.filter(|_| has_address);
        let has_name = !(card.given_name.is_empty() && card.family_name.is_empty());
        card.kind = match (card.organisation.is_empty(), has_name) {
            (false, false) => ContactKind::Organisation,
            (false, true) => ContactKind::ContactPerson,
            (true, _) => ContactKind::Person,
        };
        let is_empty = card.organisation.is_empty() && card.emails.is_empty() && card.phones.is_empty();
        if is_empty && !has_name { Err(RowProblem::Empty) } else { Ok(card) }
    }
}

fn problem(error: &csv::Error) -> FileProblem {
    FileProblem::Other(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            relation: RelationKind::Prospect,
            source: "fair".into(),
            collected_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            collected_for: None,
        }
    }

    fn rows(text: &str) -> Vec<Row> {
        let mut book = CsvBook::open(text.as_bytes(), separator(text.as_bytes()), origin()).unwrap();
        let mut rows = Vec::new();
        while let Some(row) = book.next_row().unwrap() {
            rows.push(row);
        }
        rows
    }

    #[test]
    fn columns_in_any_order_and_spelling() {
        let text = "\u{FEFF}FAMILY_NAME;given-name;E-mail;Tags;Note\r\nJanssens;Els;els@example.be ::: e@example.be;\"a;b, c\";\"two\nlines\"\r\n";
        let rows = rows(text);
        let card = rows[0].1.as_ref().unwrap();
        assert_eq!((card.given_name.as_str(), card.family_name.as_str()), ("Els", "Janssens"));
        assert_eq!(card.emails.len(), 2);
        assert_eq!(card.tags, ["a", "b", "c"]);
        assert_eq!(card.notes, "two\nlines");
        assert_eq!((card.kind, card.source.as_str()), (ContactKind::Person, "fair"));
    }

    #[test]
    fn rows_that_cannot_be_cards_are_named_by_their_line() {
        let rows =
            rows("Given name,Organisation,City\nEls,\"Two\nlines NV\",Leuven\nJan\n,,Gent\n,Bakker BV,\n");
        let lines: Vec<u64> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 5, 6]);
        assert_eq!(rows[0].1.as_ref().unwrap().kind, ContactKind::ContactPerson);
        assert_eq!(rows[1].1, Err(RowProblem::Cells(1, 3)));
        assert_eq!(rows[2].1, Err(RowProblem::Empty));
        assert_eq!(rows[3].1.as_ref().unwrap().kind, ContactKind::Organisation);
    }

    #[test]
    fn a_file_that_is_none_says_why() {
        let open = |text: &[u8]| CsvBook::open(text, b',', origin()).err();
        assert_eq!(open(b"a,b\n1,2\n"), Some(FileProblem::NoKnownColumn));
        let mut book = CsvBook::open(&b"Given name\nEls\n\xFFx\n"[..], b',', origin()).unwrap();
        assert!(book.next_row().unwrap().is_some());
        assert_eq!(book.next_row().unwrap_err(), FileProblem::NotUtf8(3));
        let known = CsvBook::open(&b"Given name,Shoe size\n"[..], b',', origin()).unwrap();
        assert_eq!(known.unknown, ["Shoe size"]);
    }
}
