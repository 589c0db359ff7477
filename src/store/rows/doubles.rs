//! Possible doubles: pairs of cards that may be the same, until the owner decides.
//!
//! A decision is a merge, after which one of the two is gone, or "two different people", which is remembered so that
//! the next import does not ask again.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::contact::ContactId;
use crate::domain::double::DoubleReason;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::list::{self, ListRow};
use crate::store::value::{Day, slug_in};

/// A pair as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pair {
    /// The lower number.
    pub(crate) one: ContactId,
    /// The higher number.
    pub(crate) other: ContactId,
    /// What is alike.
    pub(crate) why: DoubleReason,
    /// Since when.
    pub(crate) noted_on: NaiveDate,
    /// Whether the owner said that they are two.
    pub(crate) is_different: bool,
}

impl Store {
    /// The pairs that are to be decided, the oldest cards first: at most `limit`, after the pair with these numbers.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn doubles(&self, after: Option<(ContactId, ContactId)>, limit: usize) -> StoreResult<Vec<Double>> {
        self.read(|conn| {
            let mut rows = conn.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM possible_double WHERE different = 0 AND (one_id, other_id) > (?1, ?2) \
                 ORDER BY one_id, other_id LIMIT ?3"
            ))?;
            let (one, other) = after.map_or((i64::MIN, i64::MIN), |(one, other)| (one.0, other.0));
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let pairs: Vec<Pair> = rows.query_map((one, other, limit), pair_in)?.collect::<Result<_, _>>()?;
            with_rows(conn, pairs)
        })
    }

    /// The pairs of one card that are to be decided.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn doubles_of(&self, id: ContactId) -> StoreResult<Vec<Double>> {
        self.read(|conn| {
            let open = of(conn, id)?.into_iter().filter(|pair| !pair.is_different).collect();
            with_rows(conn, open)
        })
    }
}

/// Notes that two cards may be the same, as part of an import or another act; nothing where it is noted already, or
/// where the owner said that they are two. Answers whether it is new.
///
/// Of the reasons for one pair the first that is noted stays.
pub(crate) fn note(
    conn: &Connection,
    one: ContactId,
    other: ContactId,
    why: DoubleReason,
    today: NaiveDate,
) -> StoreResult<bool> {
    if one == other {
        return Ok(false);
    }
    let pair = Pair { one: one.min(other), other: one.max(other), why, noted_on: today, is_different: false };
    insert(conn, &pair)
}

/// The pairs that a card stands in, decided ones too.
pub(crate) fn of(conn: &Connection, id: ContactId) -> StoreResult<Vec<Pair>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM possible_double WHERE one_id = ?1 \
         UNION ALL SELECT {COLUMNS} FROM possible_double WHERE other_id = ?1 ORDER BY 1, 2"
    ))?;
    let pairs = rows.query_map([id.0], pair_in)?;
    Ok(pairs.collect::<Result<_, _>>()?)
}

/// Gives the pairs of one card to another, with which it is joined. The pair of the two goes; where both stand in a pair
/// with the same third card, a decision stays.
pub(crate) fn rehang(conn: &Connection, keep: ContactId, from: ContactId) -> StoreResult<()> {
    for pair in of(conn, from)? {
        delete(conn, (pair.one, pair.other))?;
        let third = if pair.one == from { pair.other } else { pair.one };
        if third == keep {
            continue;
        }
        let known = find(conn, keep, third)?;
        let is_different = pair.is_different || known.is_some_and(|known| known.is_different);
        let (one, other) = (keep.min(third), keep.max(third));
        let pair = Pair { one, other, is_different, ..known.unwrap_or(pair) };
        delete(conn, (one, other))?;
        insert(conn, &pair)?;
    }
    Ok(())
}

pub(crate) fn find(conn: &Connection, one: ContactId, other: ContactId) -> StoreResult<Option<Pair>> {
    let mut row = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM possible_double WHERE one_id = ?1 AND other_id = ?2"
    ))?;
    Ok(row.query_row((one.min(other).0, one.max(other).0), pair_in).optional()?)
}

pub(crate) fn insert(conn: &Connection, pair: &Pair) -> StoreResult<bool> {
    let written = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO possible_double (one_id, other_id, why, noted_on, different) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((pair.one.0, pair.other.0, pair.why.slug(), Day(pair.noted_on), pair.is_different))?;
    Ok(written > 0)
}

pub(crate) fn delete(conn: &Connection, (one, other): (ContactId, ContactId)) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM possible_double WHERE one_id = ?1 AND other_id = ?2")?
        .execute((one.min(other).0, one.max(other).0))?;
    Ok(())
}

const COLUMNS: &str = "one_id, other_id, why, noted_on, different";

fn pair_in(row: &Row<'_>) -> rusqlite::Result<Pair> {
    Ok(Pair {
        one: ContactId(row.get(0)?),
        other: ContactId(row.get(1)?),
        why: slug_in(row, 2, DoubleReason::parse)?,
        noted_on: row.get::<_, Day>(3)?.0,
        is_different: row.get(4)?,
    })
}

fn with_rows(conn: &Connection, pairs: Vec<Pair>) -> StoreResult<Vec<Double>> {
    let mut doubles = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let mut rows = list::rows(conn, [pair.one, pair.other].into_iter())?.into_iter();
        if let (Some(one), Some(other)) = (rows.next(), rows.next()) {
            doubles.push(Double { one, other, why: pair.why, noted_on: pair.noted_on });
        }
    }
    Ok(doubles)
}

/// Two cards that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// The card that was there first.
    pub one: ListRow,
    /// The other.
    pub other: ListRow,
    /// What is alike.
    pub why: DoubleReason,
    /// Since when it is to be decided.
    pub noted_on: NaiveDate,
}
