//! The journal: what happened when, without personal values.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::value::Day;
use super::{JournalEntry, Store, StoreResult};

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

    /// Writes an entry into the journal: what happened when, without personal values.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn note_in_journal(&mut self, entry: &JournalEntry) -> StoreResult<()> {
        self.write(|conn| write(conn, entry.on, &entry.act, &entry.subject, entry.count))
    }
}

/// Writes an entry, as part of an act.
pub(super) fn write(
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
