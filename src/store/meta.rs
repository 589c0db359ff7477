//! The table `meta`: what a book notes about itself, and what a copy notes about the book.

use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, ToSql};

use super::error::StoreResult;

/// The book's own name for the world outside.
pub(crate) const BOOK_UUID: &str = "book_uuid";

/// The key of everything that is kept as a digest only.
pub(crate) const SUPPRESSION_KEY: &str = "suppression_key";

/// Something was erased, and the file is still to be rewritten.
const COMPACT_PENDING: &str = "compact_pending";

/// What is noted under a key.
pub(crate) fn get<T: FromSql>(conn: &Connection, key: &str) -> StoreResult<Option<T>> {
    let mut row = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(row.query_row([key], |row| row.get(0)).optional()?)
}

/// Notes a value over what stands.
pub(crate) fn put(conn: &Connection, key: &str, value: impl ToSql) -> StoreResult<()> {
    conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", (key, value))?;
    Ok(())
}

/// Forgets a value.
pub(crate) fn remove(conn: &Connection, key: &str) -> StoreResult<()> {
    conn.execute("DELETE FROM meta WHERE key = ?1", [key])?;
    Ok(())
}

/// The key of the digests.
pub(crate) fn suppression_key(conn: &Connection) -> StoreResult<[u8; 32]> {
    let mut row = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(row.query_row([SUPPRESSION_KEY], |row| row.get(0))?)
}

/// Notes, in the same transaction as the deletion, that the file has to be rewritten.
pub(crate) fn mark(conn: &Connection) -> StoreResult<()> {
    put(conn, COMPACT_PENDING, 1)
}

/// Whether the file is still to be rewritten.
pub(crate) fn is_marked(conn: &Connection) -> StoreResult<bool> {
    Ok(get::<i64>(conn, COMPACT_PENDING)?.is_some())
}

/// Says that the file was rewritten.
pub(crate) fn unmark(conn: &Connection) -> StoreResult<()> {
    remove(conn, COMPACT_PENDING)
}
