//! The boxes.

use rusqlite::Connection;

use crate::domain::category::{Category, CategoryId, CategoryKind, Channel};
use crate::domain::contact::ContactId;
use crate::store::error::{StoreError, StoreResult};
use crate::store::value::{optional_slug_in, slug_in};

/// All boxes, in their order.
pub(crate) fn read(conn: &Connection) -> StoreResult<Vec<Category>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, slug, kind, channel, own_name, own_purpose, is_on, retention_months, position \
         FROM category WHERE hidden = 0 ORDER BY position, id",
    )?;
    let categories = rows.query_map([], |row| {
        let channel = optional_slug_in(row, 3, Channel::parse)?;
        Ok(Category {
            id: CategoryId(row.get(0)?),
            slug: row.get(1)?,
            kind: slug_in(row, 2, |slug| kind(slug, channel))?,
            own_name: row.get(4)?,
            own_purpose: row.get(5)?,
            is_on: row.get(6)?,
            retention_months: row.get(7)?,
            position: row.get(8)?,
        })
    })?;
    Ok(categories.collect::<Result<_, _>>()?)
}

fn kind(slug: &str, channel: Option<Channel>) -> Option<CategoryKind> {
    match (slug, channel) {
        ("general", None) => Some(CategoryKind::General),
        ("channel", Some(channel)) => Some(CategoryKind::Channel(channel)),
        ("data", None) => Some(CategoryKind::Data),
        ("special", None) => Some(CategoryKind::Special),
        _ => None,
    }
}

pub(crate) fn insert(
    conn: &Connection,
    id: Option<CategoryId>,
    category: &Category,
    is_built_in: bool,
) -> StoreResult<CategoryId> {
    let channel = match category.kind {
        CategoryKind::Channel(channel) => Some(channel.slug()),
        _ => None,
    };
    conn.prepare_cached(
        "INSERT INTO category (id, slug, kind, channel, own_name, own_purpose, is_on, retention_months, position, \
         built_in) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute((
        id.map(|id| id.0),
        &category.slug,
        category.kind.slug(),
        channel,
        &category.own_name,
        &category.own_purpose,
        category.is_on,
        category.retention_months,
        category.position,
        is_built_in,
    ))?;
    Ok(CategoryId(conn.last_insert_rowid()))
}

pub(crate) fn update(conn: &Connection, category: &Category) -> StoreResult<()> {
    conn.prepare_cached(
        "UPDATE category SET own_name = ?2, own_purpose = ?3, is_on = ?4, retention_months = ?5, position = ?6, \
         hidden = 0 WHERE id = ?1",
    )?
    .execute((
        category.id.0,
        &category.own_name,
        &category.own_purpose,
        category.is_on,
        category.retention_months,
        category.position,
    ))?;
    Ok(())
}

/// Takes an added box back: away, or out of sight where a ledger names it.
pub(crate) fn remove(conn: &Connection, id: CategoryId) -> StoreResult<()> {
    if cards_with_details(conn, id)? > 0 {
        return Err(StoreError::CannotUndo);
    }
    let is_named = conn.prepare("SELECT 1 FROM consent_event WHERE category_id = ?1")?.exists([id.0])?;
    let sql = if is_named {
        "UPDATE category SET hidden = 1 WHERE id = ?1"
    } else {
        "DELETE FROM category WHERE id = ?1"
    };
    conn.execute(sql, [id.0])?;
    Ok(())
}

pub(crate) fn cards_with_details(conn: &Connection, id: CategoryId) -> StoreResult<u64> {
    let sql = "SELECT count(DISTINCT contact_id) FROM detail WHERE category_id = ?1";
    Ok(conn.query_row(sql, [id.0], |row| row.get(0))?)
}

/// The cards that have an answer on a box, or a detail under it.
pub(crate) fn cards_under(conn: &Connection, id: CategoryId) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id FROM consent_event WHERE category_id = ?1 \
         UNION SELECT contact_id FROM detail WHERE category_id = ?1",
    )?;
    let ids = rows.query_map([id.0], |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Where the next box stands.
pub(crate) fn next_position(conn: &Connection) -> StoreResult<i64> {
    Ok(conn.query_row("SELECT coalesce(max(position), 0) + 1 FROM category", [], |row| row.get(0))?)
}

/// Makes a box what it was, also where it was taken away.
pub(crate) fn put_back(conn: &Connection, category: &Category) -> StoreResult<()> {
    if conn.prepare("SELECT 1 FROM category WHERE id = ?1")?.exists([category.id.0])? {
        return update(conn, category);
    }
    insert(conn, Some(category.id), category, false).map(|_| ())
}
