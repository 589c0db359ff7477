//! The journal: what happened when, without personal values.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::value::Day;

impl Store {
    /// The newest entries of the journal.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn journal(&self, limit: usize) -> StoreResult<Vec<JournalEntry>> {
        self.read(|conn| {
            let mut entries = conn.prepare_cached(
                "SELECT on_day, act, subject, count FROM journal ORDER BY id DESC LIMIT ?1",
            )?;
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let entries = entries.query_map([limit], |row| {
                Ok(JournalEntry {
                    on: row.get::<_, Day>(0)?.0,
                    act: row.get(1)?,
                    subject: row.get(2)?,
                    count: row.get(3)?,
                })
            })?;
            Ok(entries.collect::<Result<_, _>>()?)
        })
    }
}

/// Writes an entry, as part of an act.
pub(crate) fn write(
    conn: &Connection,
    on: NaiveDate,
    act: &str,
    subject: &str,
    count: u64,
) -> StoreResult<()> {
    conn.prepare_cached("INSERT INTO journal (on_day, act, subject, count) VALUES (?1, ?2, ?3, ?4)")?
        .execute((Day(on), act, subject, count))?;
    Ok(())
}

/// One line of the journal: what happened when, without personal values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The day, as handed in.
    pub on: NaiveDate,
    /// What happened: a slug such as `purge`, `erase`, `export`, `contact-added`.
    pub act: String,
    /// A campaign's or box's name, a file: never a person's.
    pub subject: String,
    /// How many cards.
    pub count: u64,
}

impl Store {
    /// The day on which the book was made, by its journal.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn made_on(&self) -> StoreResult<Option<NaiveDate>> {
        self.read(|conn| {
            let sql = "SELECT on_day FROM journal WHERE act = 'book-made' ORDER BY id LIMIT 1";
            let day: Option<Day> = conn.query_row(sql, [], |row| row.get(0)).optional()?;
            Ok(day.map(|day| day.0))
        })
    }
}
