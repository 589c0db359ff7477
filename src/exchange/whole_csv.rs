//! The cards of the whole book as CSV, with the columns that [`super::reading`] reads.

use std::io::{self, Write};

use super::cells;
use super::list::{Separator, csv_writer};
use super::refusals::Refusals;
use crate::domain::contact::{CardField, CardField as F, ContactFields, Value};
use crate::domain::lang::Lang;

/// The columns of a card, as the plain import reads them; after them stand those of [`Refusals`].
pub const COLUMNS: [(CardField, &str); 14] = [
    (F::Kind, "Kind"),
    (F::GivenName, "Given name"),
    (F::FamilyName, "Family name"),
    (F::Organisation, "Organisation"),
    (F::Email, "E-mail"),
    (F::Phone, "Phone"),
    (F::Street, "Street"),
    (F::Postcode, "Postcode"),
    (F::City, "City"),
    (F::Country, "Country"),
    (F::EnterpriseNumber, "Enterprise number"),
    (F::Language, "Language"),
    (F::Tag, "Tags"),
    (F::Note, "Note"),
];

/// Several values in a cell stand between these.
const JOINED_BY: &str = " ::: ";

/// Writes the cards of the whole book as CSV.
#[derive(Debug)]
pub struct CsvCards<W: Write> {
    csv: csv::Writer<W>,
    /// How many cards were written.
    pub written: u64,
}

impl<W: Write> CsvCards<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn begin(out: W, separator: Separator) -> io::Result<Self> {
        let mut csv = csv_writer(out, separator)?;
        let refusals = Refusals::COLUMNS.map(|(_, name)| name);
        let own = COLUMNS.map(|(_, name)| name);
        csv.write_record(own.into_iter().chain(refusals).chain([Refusals::OBJECTED]))?;
        Ok(Self { csv, written: 0 })
    }

    /// Writes a card, and which channels are closed on it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn card(&mut self, card: &ContactFields, refusals: &Refusals) -> io::Result<()> {
        let own = COLUMNS.map(|(field, _)| cell(field, card));
        self.csv.write_record(own.into_iter().chain(refusals.cells().map(|(_, cell)| cell)))?;
        self.written += 1;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn end(self) -> io::Result<W> {
        self.csv.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

fn cell(field: CardField, card: &ContactFields) -> String {
    match field.of(card) {
        Value::Kind(kind) => kind.slug().to_owned(),
        Value::Text(text) if field == F::Note => cells::lines(text),
        Value::Text(text) => cells::line(text),
        // So that a spreadsheet takes a number for a text, and no cell starts with a plus.
        Value::Reaches(numbers) if field == F::Phone => {
            joined(numbers.iter().map(|reach| reach.text.replacen('+', "00", 1)))
        }
        Value::Reaches(reaches) => joined(reaches.iter().map(|reach| reach.text.clone())),
        Value::Language(language) => language.map(Lang::code).unwrap_or_default().to_owned(),
        Value::Tags(tags) => joined(tags.iter().cloned()),
        _ => String::new(),
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    cells::line(&values.collect::<Vec<_>>().join(JOINED_BY))
}
