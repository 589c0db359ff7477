//! How days and slugs are written in the file.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Result, Row, RowIndex};

use crate::domain::assessment::Severity;

/// A day, as ISO 8601 text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(pub(super) NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.to_string()))
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        text.parse().map(Self).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// A day that may be missing, for a parameter.
pub(crate) fn day(day: Option<NaiveDate>) -> Option<Day> {
    day.map(Day)
}

/// A day that may be missing, from a column.
pub(crate) fn day_in(row: &Row<'_>, column: impl RowIndex) -> Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<Day>>(column)?.map(|day| day.0))
}

/// A slug that this version does not know: somebody else wrote it.
#[derive(Debug, thiserror::Error)]
#[error("unknown word {0:?} in the file")]
struct UnknownSlug(String);

/// Reads a slug with its own parser.
pub(crate) fn slug_in<T>(
    row: &Row<'_>,
    column: impl RowIndex,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    let text: String = row.get(column)?;
    parsed(&text, parse)
}

/// Reads a slug that may be missing.
pub(crate) fn optional_slug_in<T>(
    row: &Row<'_>,
    column: impl RowIndex,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parsed(&text, parse)).transpose()
}

/// Reads a word of the file with its parser.
pub(crate) fn parsed<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
    parse(text).ok_or_else(|| {
        let unknown = Box::new(UnknownSlug(text.to_owned()));
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, unknown)
    })
}

/// How grave a finding is, as a number: the graver, the higher.
pub(crate) fn severity_rank(severity: Severity) -> u8 {
    match severity {
        Severity::Note => 1,
        Severity::Should => 2,
        Severity::Must => 3,
    }
}

/// The gravity that a number stands for.
pub(crate) fn severity_of(rank: u8) -> Option<Severity> {
    Severity::ALL.iter().copied().find(|severity| severity_rank(*severity) == rank)
}

/// Reads a row from left to right: looking a column up by its name costs more than reading it.
pub(crate) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    /// From that column on.
    pub(crate) fn from(row: &'r Row<'s>, first: usize) -> Self {
        Self { row, next: first }
    }

    fn place(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    /// The next column.
    pub(crate) fn get<T: FromSql>(&mut self) -> Result<T> {
        let place = self.place();
        self.row.get(place)
    }

    /// The next column: a day that may be missing.
    pub(crate) fn day(&mut self) -> Result<Option<NaiveDate>> {
        let place = self.place();
        day_in(self.row, place)
    }

    /// The next column: a slug.
    pub(crate) fn slug<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
        let place = self.place();
        parsed(self.row.get_ref(place)?.as_str()?, parse)
    }

    /// The next column: a slug that may be missing.
    pub(crate) fn optional_slug<T>(&mut self, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        let place = self.place();
        self.row.get_ref(place)?.as_str_or_null()?.map(|text| parsed(text, parse)).transpose()
    }
}
