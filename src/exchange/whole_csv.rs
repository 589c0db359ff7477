//! The cards of the whole book as CSV, with the columns that [`super::reading`] reads.

use std::io::{self, Write};

use super::cells;
use super::list::{Separator, csv_writer};
use super::refusals::Refusals;
use crate::domain::contact::ContactFields;
use crate::domain::lang::Lang;

/// The columns of a card, as the plain import reads them; after them stand those of [`Refusals`].
pub const COLUMNS: [&str; 14] = [
    "Kind",
    "Given name",
    "Family name",
    "Organisation",
    "E-mail",
    "Phone",
    "Street",
    "Postcode",
    "City",
    "Country",
    "Enterprise number",
    "Language",
    "Tags",
    "Note",
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
        csv.write_record(COLUMNS.into_iter().chain(refusals).chain([Refusals::OBJECTED]))?;
        Ok(Self { csv, written: 0 })
    }

    /// Writes a card, and which channels are closed on it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn card(&mut self, card: &ContactFields, refusals: &Refusals) -> io::Result<()> {
        let joined = |values: &mut dyn Iterator<Item = &str>| -> String {
            cells::line(&values.collect::<Vec<_>>().join(JOINED_BY))
        };
        // So that a spreadsheet takes a number for a text, and no cell starts with a plus.
        let numbers: Vec<String> =
            card.phones.iter().map(|reach| reach.text.replacen('+', "00", 1)).collect();
        let place = &card.address;
        let own = [
            card.kind.slug().to_owned(),
            cells::line(&card.given_name),
            cells::line(&card.family_name),
            cells::line(&card.organisation),
            joined(&mut card.emails.iter().map(|reach| reach.text.as_str())),
            joined(&mut numbers.iter().map(String::as_str)),
            cells::line(&place.street),
            cells::line(&place.postcode),
            cells::line(&place.city),
            cells::line(&place.country),
            cells::line(&card.enterprise_number),
            card.language.map(Lang::code).unwrap_or_default().to_owned(),
            joined(&mut card.tags.iter().map(String::as_str)),
            cells::lines(&card.notes),
        ];
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
