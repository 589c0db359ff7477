//! Contact persons and the organisation they work for (R2).

use rusqlite::{Connection, OptionalExtension};

use crate::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use crate::domain::formats::text::sort_key;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::contacts::spoken;
use crate::store::value::slug_in;

impl Store {
    /// The organisations whose name begins with that text, for a contact person's form.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn organisations(&self, prefix: &str, limit: usize) -> StoreResult<Vec<(ContactId, String)>> {
        self.read(|conn| {
            let mut rows = conn.prepare_cached(
                "SELECT id, organisation FROM contact WHERE kind = 'organisation' AND sort >= ?1 AND sort < ?2 \
                 ORDER BY sort, id LIMIT ?3",
            )?;
            let first = sort_key(prefix, "");
            let past = format!("{first}\u{10FFFF}");
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let found = rows.query_map((first, past, limit), |row| Ok((ContactId(row.get(0)?), row.get(1)?)))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }

    /// The contact persons of an organisation, in the order of their names.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn people_of(&self, organisation: ContactId) -> StoreResult<Vec<(ContactId, String)>> {
        self.read(|conn| {
            let mut rows = conn.prepare_cached(
                "SELECT id, trim(given_name || ' ' || family_name) FROM contact WHERE organisation_id = ?1 ORDER BY sort, id",
            )?;
            let found = rows.query_map([organisation.0], |row| Ok((ContactId(row.get(0)?), row.get(1)?)))?;
            Ok(found.collect::<Result<_, _>>()?)
        })
    }
}

/// Finds the organisation of a contact person: the card that is named, unless its name was changed on the form; else
/// the one card that has exactly this name.
pub(crate) fn link(conn: &Connection, card: &mut ContactFields) -> StoreResult<()> {
    if card.kind != ContactKind::ContactPerson {
        card.organisation_id = None;
        return Ok(());
    }
    let wanted = spoken(&card.organisation);
    if let Some(id) = card.organisation_id {
        let sql = "SELECT spoken, organisation FROM contact WHERE id = ?1 AND kind = 'organisation'";
        let found: Option<(String, String)> =
            conn.prepare_cached(sql)?.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        match found {
            Some((_, name)) if wanted.is_empty() => {
                card.organisation = name;
                return Ok(());
            }
            Some((own, _)) if own == wanted => return Ok(()),
            _ => card.organisation_id = None,
        }
    }
    card.organisation_id = only_one_named(conn, &wanted)?;
    Ok(())
}

/// A card of an earlier day: its organisation may have been erased since.
pub(crate) fn without_the_erased(conn: &Connection, card: &ContactFields) -> StoreResult<ContactFields> {
    let mut card = card.clone();
    if let Some(id) = card.organisation_id {
        let is_there = conn.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([id.0])?;
        card.organisation_id = card.organisation_id.filter(|_| is_there);
    }
    Ok(card)
}

/// The organisation with exactly that folded name, where there is one and no more.
pub(crate) fn only_one_named(conn: &Connection, name: &str) -> StoreResult<Option<ContactId>> {
    if name.is_empty() {
        return Ok(None);
    }
    let mut rows = conn.prepare_cached(
        "SELECT id FROM contact WHERE spoken = ?1 AND kind = 'organisation' ORDER BY id LIMIT 2",
    )?;
    let ids: Vec<i64> = rows.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(match ids.as_slice() {
        [only] => Some(ContactId(*only)),
        _ => None,
    })
}

/// The contact persons who name an organisation that has no card yet, or several.
pub(crate) fn waiting_for(conn: &Connection, name: &str) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached(
        "SELECT id FROM contact WHERE organisation_key = ?1 AND organisation_key <> '' \
         AND organisation_id IS NULL AND kind = 'contact-person' ORDER BY id",
    )?;
    let ids = rows.query_map([name], |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Links a contact person to an organisation's card.
pub(crate) fn employ(conn: &Connection, person: ContactId, organisation: ContactId) -> StoreResult<()> {
    conn.prepare_cached("UPDATE contact SET organisation_id = ?2 WHERE id = ?1")?
        .execute((person.0, organisation.0))?;
    Ok(())
}

/// All organisations with their folded name.
pub(crate) fn all(conn: &Connection) -> StoreResult<Vec<(ContactId, String, RelationKind)>> {
    let mut rows = conn
        .prepare_cached("SELECT id, spoken, relation FROM contact WHERE kind = 'organisation' ORDER BY id")?;
    let found = rows.query_map([], |row| {
        Ok((ContactId(row.get(0)?), row.get(1)?, slug_in(row, 2, RelationKind::parse)?))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The contact persons of an organisation.
pub(crate) fn persons_of(conn: &Connection, id: ContactId) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached("SELECT id FROM contact WHERE organisation_id = ?1 ORDER BY id")?;
    let ids = rows.query_map([id.0], |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
