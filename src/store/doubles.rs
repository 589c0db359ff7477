//! Possible doubles: pairs of cards that may be the same, until the owner decides.
//!
//! A decision is a merge, after which one of the two is gone, or "two different people", which is remembered so that
//! the next import does not ask again.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use super::act::Act;
use super::value::{Day, slug_in};
use super::{Done, Double, Store, StoreError, StoreResult, list};
use crate::domain::contact::ContactId;
use crate::domain::double::DoubleReason;

/// A pair as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    /// The lower number.
    pub(super) one: ContactId,
    /// The higher number.
    pub(super) other: ContactId,
    /// What is alike.
    pub(super) why: DoubleReason,
    /// Since when.
    pub(super) noted_on: NaiveDate,
    /// Whether the owner said that they are two.
    pub(super) is_different: bool,
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

    /// Decides that two cards are two different people. The pair is not listed again, whatever an import finds.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDouble`] where the two are no possible double.
    pub fn are_different(
        &mut self,
        one: ContactId,
        other: ContactId,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let pair = find(act.conn, one, other)?.filter(|pair| !pair.is_different);
            let pair = pair.ok_or(StoreError::NoSuchDouble)?;
            set(act, Pair { is_different: true, ..pair })?;
            act.note("doubles-different", "", 1)
        })
    }
}

/// Notes that two cards may be the same, as part of an import or another act; nothing where it is noted already, or
/// where the owner said that they are two. Answers whether it is new.
///
/// Of the reasons for one pair the first that is noted stays.
pub(super) fn note(
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
pub(super) fn of(conn: &Connection, id: ContactId) -> StoreResult<Vec<Pair>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM possible_double WHERE one_id = ?1 \
         UNION ALL SELECT {COLUMNS} FROM possible_double WHERE other_id = ?1 ORDER BY 1, 2"
    ))?;
    let pairs = rows.query_map([id.0], pair_in)?;
    Ok(pairs.collect::<Result<_, _>>()?)
}

/// Brings a pair to what it was, or takes it away, for undo.
pub(super) fn restore(
    act: &mut Act<'_>,
    cards: (ContactId, ContactId),
    before: Option<Pair>,
) -> StoreResult<()> {
    match before {
        Some(pair) => set(act, pair),
        None => {
            act.double_changed(cards, find(act.conn, cards.0, cards.1)?);
            delete(act.conn, cards)
        }
    }
}

/// Writes a pair over what stands, where both cards are there.
fn set(act: &mut Act<'_>, pair: Pair) -> StoreResult<()> {
    let cards = (pair.one, pair.other);
    let sql = "SELECT 1 FROM contact WHERE id = ?1";
    for id in [pair.one, pair.other] {
        if !act.conn.prepare_cached(sql)?.exists([id.0])? {
            return Ok(());
        }
    }
    act.double_changed(cards, find(act.conn, pair.one, pair.other)?);
    delete(act.conn, cards)?;
    insert(act.conn, &pair)?;
    Ok(())
}

/// Keeps the pairs that a merge of two cards changes, for the way back.
pub(super) fn keep_before_merge(act: &mut Act<'_>, keep: ContactId, other: ContactId) -> StoreResult<()> {
    for pair in of(act.conn, other)? {
        act.double_changed((pair.one, pair.other), Some(pair));
        let third = if pair.one == other { pair.other } else { pair.one };
        if third != keep {
            act.double_changed((keep.min(third), keep.max(third)), find(act.conn, keep, third)?);
        }
    }
    Ok(())
}

/// Gives the pairs of one card to another, with which it is joined. The pair of the two goes; where both stand in a pair
/// with the same third card, a decision stays.
pub(super) fn rehang(conn: &Connection, keep: ContactId, from: ContactId) -> StoreResult<()> {
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

fn find(conn: &Connection, one: ContactId, other: ContactId) -> StoreResult<Option<Pair>> {
    let mut row = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM possible_double WHERE one_id = ?1 AND other_id = ?2"
    ))?;
    Ok(row.query_row((one.min(other).0, one.max(other).0), pair_in).optional()?)
}

fn insert(conn: &Connection, pair: &Pair) -> StoreResult<bool> {
    let written = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO possible_double (one_id, other_id, why, noted_on, different) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((pair.one.0, pair.other.0, pair.why.slug(), Day(pair.noted_on), pair.is_different))?;
    Ok(written > 0)
}

fn delete(conn: &Connection, (one, other): (ContactId, ContactId)) -> StoreResult<()> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::ContactFields;
    use crate::store::Seeds;

    #[test]
    fn a_pair_is_noted_once_and_not_again_after_a_decision() {
        let folder = tempfile::tempdir().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
        let mut store = Store::create(&folder.path().join("book.db"), &Seeds::default(), today).unwrap();
        let mut card = |name: &str| {
            let fields = ContactFields { given_name: name.to_owned(), ..ContactFields::new(today) };
            store.add_contact(&fields, &[], today).unwrap().value
        };
        let (one, other) = (card("Els"), card("Elsje"));
        let mut noted = |one, other| store.write(|conn| note(conn, one, other, DoubleReason::Phone, today));
        assert!(noted(other, one).unwrap());
        assert!(!noted(one, other).unwrap());
        assert!(!noted(one, one).unwrap());
        store.are_different(one, other, today).unwrap();
        assert!(!store.write(|conn| note(conn, one, other, DoubleReason::Phone, today)).unwrap());
        assert!(store.doubles(None, 9).unwrap().is_empty());
    }
}
