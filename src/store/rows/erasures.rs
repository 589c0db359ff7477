//! The erasure log: which UUID, by which rule, when and how much. It names nobody.

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::store::error::StoreResult;
use crate::store::value::Day;

/// Scope of a card that undo took away.
pub(crate) const UNDONE: &str = "undone";

/// Scope of a card from which taking an import back took what that had filled in.
pub(crate) const UNFILLED: &str = "import-undone";

/// Scope of a card that went whole.
pub(crate) const CARD: &str = "card";

/// Scope of a card that went but for what stands on an invoice (R31).
pub(crate) const HELD: &str = "held";

/// Scope of the cards that went when an import was taken back, by their numbers.
pub(crate) fn undone_import(first: ContactId, last: ContactId) -> String {
    format!("{UNFILLED}:{}-{}", first.0, last.0)
}

/// The numbers that such a scope names.
pub(crate) fn range_of(scope: &str) -> Option<(ContactId, ContactId)> {
    let (first, last) = scope.strip_prefix(UNFILLED)?.strip_prefix(':')?.split_once('-')?;
    Some((ContactId(first.parse().ok()?), ContactId(last.parse().ok()?)))
}

/// Whether a card went when an import was taken back, after that line of the log.
pub(crate) fn went_with_import(conn: &Connection, id: ContactId, after: i64) -> StoreResult<bool> {
    let mut rows = conn.prepare_cached("SELECT scope FROM erasure_log WHERE id > ?1 AND scope GLOB ?2")?;
    let scopes = rows.query_map((after, format!("{UNFILLED}:*")), |row| row.get::<_, String>(0))?;
    let scopes: Vec<String> = scopes.collect::<Result<_, _>>()?;
    let ranges = scopes.iter().filter_map(|scope| range_of(scope));
    Ok(ranges.into_iter().any(|(first, last)| (first..=last).contains(&id)))
}

/// Writes the erasure log: which UUID, by which rule, when and how much.
pub(crate) fn log(
    conn: &Connection,
    dossier: &Dossier,
    rule: Option<u8>,
    on: NaiveDate,
    scope: &str,
    reason: &str,
) -> StoreResult<()> {
    conn.prepare_cached(
        "INSERT INTO erasure_log (uuid, rule, on_day, scope, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((dossier.contact.uuid.to_string(), rule, Day(on), scope, reason))?;
    Ok(())
}

/// Scope, in the erasure log, of a card that was joined with another. The reason is the UUID of the card that stayed.
pub(crate) const MERGED: &str = "merged";

/// The last entry.
pub(crate) fn last(conn: &Connection) -> StoreResult<i64> {
    let mut row = conn.prepare_cached("SELECT coalesce(max(id), 0) FROM erasure_log")?;
    Ok(row.query_row([], |row| row.get(0))?)
}

/// Whether a card has an entry after that one, of another scope than this.
pub(crate) fn is_logged_since(conn: &Connection, uuid: Uuid, after: i64, but: &str) -> StoreResult<bool> {
    let sql = "SELECT 1 FROM erasure_log WHERE uuid = ?1 AND id > ?2 AND scope <> ?3";
    Ok(conn.prepare_cached(sql)?.exists((uuid.to_string(), after, but))?)
}

/// Takes the entries of a card and scope out of the log.
pub(crate) fn unlog(conn: &Connection, uuid: Uuid, scope: &str) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM erasure_log WHERE uuid = ?1 AND scope = ?2")?
        .execute((uuid.to_string(), scope))?;
    Ok(())
}
