//! Details: labelled values kept under a box.

use rusqlite::Connection;

use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, DetailId};
use crate::store::error::StoreResult;

/// Writes a new detail under a new number.
pub(crate) fn insert_new(conn: &Connection, contact: ContactId, detail: &Detail) -> StoreResult<DetailId> {
    insert_as(conn, contact, None, detail)
}

/// Writes a detail back under its own number.
pub(crate) fn insert(conn: &Connection, contact: ContactId, detail: &Detail) -> StoreResult<DetailId> {
    insert_as(conn, contact, Some(detail.id), detail)
}

fn insert_as(
    conn: &Connection,
    contact: ContactId,
    id: Option<DetailId>,
    detail: &Detail,
) -> StoreResult<DetailId> {
    conn.prepare_cached(
        "INSERT INTO detail (id, contact_id, category_id, label, value, campaign_id, consent_id) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        id.map(|id| id.0),
        contact.0,
        detail.category.0,
        &detail.label,
        &detail.value,
        detail.campaign.map(|id| id.0),
        detail.consent.map(|id| id.0),
    ))?;
    Ok(DetailId(conn.last_insert_rowid()))
}

/// Changes a detail to what `detail` says.
pub(crate) fn update(conn: &Connection, detail: &Detail) -> StoreResult<()> {
    conn.prepare_cached(
        "UPDATE detail SET label = ?2, value = ?3, campaign_id = ?4, consent_id = ?5 WHERE id = ?1",
    )?
    .execute((
        detail.id.0,
        &detail.label,
        &detail.value,
        detail.campaign.map(|id| id.0),
        detail.consent.map(|id| id.0),
    ))?;
    Ok(())
}

/// Removes a detail.
pub(crate) fn delete(conn: &Connection, id: DetailId) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM detail WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}
