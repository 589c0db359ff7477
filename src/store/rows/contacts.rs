//! The cards themselves, and the forms in which a card is sorted and found.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use crate::domain::contact::{ContactFields, ContactId, ContactKind};
use crate::domain::formats::text::{fold, sort_key};
use crate::store::error::{StoreError, StoreResult};
use crate::store::rows::card_columns::{self, COLUMNS};
use crate::store::rows::reach::{self, ReachKind, Reaches};
use crate::store::rows::search_text;
use crate::store::value::Day;

/// The form in which two tags are the same.
pub(crate) fn tag_key(tag: &str) -> String {
    let folded = fold(tag);
    if folded.is_empty() { tag.to_owned() } else { folded }
}

/// The folded name by which the list is sorted.
pub(crate) fn sort_of(card: &ContactFields) -> String {
    let has_name = !(card.family_name.is_empty() && card.given_name.is_empty());
    if has_name && (card.kind != ContactKind::Organisation || card.organisation.is_empty()) {
        sort_key(&card.family_name, &card.given_name)
    } else {
        sort_key(&card.list_name(), "")
    }
}

/// The folded name as spoken, by which an exact name is looked up.
pub(crate) fn spoken(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns that are made of a card, for the list and for finding it.
const MADE: [&str; 3] = ["sort", "spoken", "organisation_key"];

/// What an edit writes: the card's own columns, then what is made of them.
static WRITTEN: LazyLock<Vec<&str>> = LazyLock::new(|| COLUMNS.iter().copied().chain(MADE).collect());

fn values(card: &ContactFields, sort: &str) -> Vec<Value> {
    let organisation_key = match card.kind {
        ContactKind::ContactPerson => spoken(&card.organisation),
        _ => String::new(),
    };
    let made = [sort.to_owned(), spoken(&card.display_name()), organisation_key];
    card_columns::values(card).into_iter().chain(made.map(Value::from)).collect()
}

pub(crate) static INSERT: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<&str> = WRITTEN.iter().copied().chain(["id", "uuid"]).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO contact ({}) VALUES ({})", columns.join(", "), marks.join(", "))
});

static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let sets: Vec<String> =
        WRITTEN.iter().enumerate().map(|(place, column)| format!("{column} = ?{}", place + 1)).collect();
    format!("UPDATE contact SET {} WHERE id = ?{}", sets.join(", "), sets.len() + 1)
});

/// Writes a new card, under the numbers that it and its addresses had before or under new ones.
pub(crate) fn insert(
    conn: &Connection,
    id: Option<ContactId>,
    uuid: Uuid,
    card: &mut ContactFields,
) -> StoreResult<ContactId> {
    let sort = sort_of(card);
    let mut row = values(card, &sort);
    row.push(id.map(|id| id.0).into());
    row.push(Value::from(uuid.to_string()));
    conn.prepare_cached(&INSERT)?.execute(params_from_iter(row))?;
    let id = ContactId(conn.last_insert_rowid());
    for (kind, reaches) in [(ReachKind::Email, &mut card.emails), (ReachKind::Phone, &mut card.phones)] {
        for (position, reach) in reaches.iter_mut().enumerate() {
            reach.id = Some(reach::insert_reach(conn, id, kind, position, reach)?);
        }
    }
    insert_tags(conn, id, &sort, &card.tags)?;
    search_text::insert(conn, id, &sort, card)?;
    Ok(id)
}

/// Changes a card to what `card` says.
pub(crate) fn update(
    conn: &Connection,
    id: ContactId,
    card: &ContactFields,
    numbers: Reaches,
) -> StoreResult<()> {
    let sort = sort_of(card);
    let mut row = values(card, &sort);
    row.push(id.0.into());
    if conn.prepare_cached(&UPDATE)?.execute(params_from_iter(row))? == 0 {
        return Err(StoreError::NoSuchContact);
    }
    reach::update_reaches(conn, id, ReachKind::Email, &card.emails, numbers)?;
    reach::update_reaches(conn, id, ReachKind::Phone, &card.phones, numbers)?;
    conn.prepare_cached("DELETE FROM tag WHERE contact_id = ?1")?.execute([id.0])?;
    insert_tags(conn, id, &sort, &card.tags)?;
    search_text::update(conn, id, &sort, card)
}

fn insert_tags(conn: &Connection, id: ContactId, sort: &str, tags: &[String]) -> StoreResult<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO tag (contact_id, folded, tag, position, sort) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, tag) in tags.iter().enumerate() {
        insert.execute((id.0, tag_key(tag), tag, position, sort))?;
    }
    Ok(())
}

/// Whether there is a card with that number.
pub(crate) fn is_there(conn: &Connection, id: ContactId) -> StoreResult<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([id.0])?)
}

/// Whether there is no card at all.
pub(crate) fn are_none(conn: &Connection) -> StoreResult<bool> {
    Ok(!conn.prepare_cached("SELECT 1 FROM contact")?.exists([])?)
}

/// The numbers of all cards, in ascending order.
pub(crate) fn ids(conn: &Connection) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached("SELECT id FROM contact ORDER BY id")?;
    let ids = rows.query_map([], |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Takes a card away with all that hangs on it.
pub(crate) fn delete(conn: &Connection, id: ContactId) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// Notes that the person was told that day where the data came from (R34). Answers whether it could: not on a card that
/// is kept for an invoice only.
pub(crate) fn mark_informed(conn: &Connection, id: ContactId, on: NaiveDate) -> StoreResult<bool> {
    let sql = "UPDATE contact SET informed_on = ?2 WHERE id = ?1 AND held_on IS NULL";
    Ok(conn.prepare_cached(sql)?.execute((id.0, Day(on)))? > 0)
}
