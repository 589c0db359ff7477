//! Finding the card that a script means, and cards that may be the same as a new one.

use rapidfuzz::distance::indel;
use rusqlite::{Connection, Params};

use crate::domain::contact::{ContactFields, ContactId, ContactKind};
use crate::domain::formats::text::sort_key;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::contacts::{sort_of, spoken};
use crate::store::rows::list::{self, ListRow};
use crate::store::rows::reach::{ReachKind, carriers};

/// How many candidates an ambiguous look-up lists.
const CANDIDATES: usize = 10;

/// How many cards with nearly the same name are offered.
const NEARLY_THE_SAME: usize = 5;

/// From which likeness of two names on, between 0 and 1: "Van den Broeck" and "Vandenbroek" have 0.91.
const LIKENESS: f64 = 0.88;

/// A name shorter than this, without spaces, is like too many others.
const SHORTEST_NAME: usize = 4;

impl Store {
    /// Which card a script means: tried as id, e-mail, telephone (9 digits or more), UUID prefix (8 or more), exact
    /// name, in that order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn look_up(&self, contact: &str) -> StoreResult<LookUp> {
        let contact = contact.trim();
        self.read(|conn| {
            let found = [by_id, by_email, by_phone, by_uuid, by_name].iter();
            for look in found {
                let ids = look(conn, contact)?;
                match ids.as_slice() {
                    [] => {}
                    [only] => return Ok(LookUp::Found(*only)),
                    several => {
                        let first = several.iter().copied().take(CANDIDATES);
                        return Ok(LookUp::Several(list::rows(conn, first)?));
                    }
                }
            }
            Ok(LookUp::Nobody)
        })
    }

    /// Cards that may be the same as the one being filled in: same e-mail, same telephone, or nearly the same name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn similar(&self, fields: &ContactFields, except: Option<ContactId>) -> StoreResult<Vec<Similar>> {
        self.read(|conn| {
            let mut found: Vec<(ContactId, Likeness)> = Vec::new();
            let mut add = |ids: Vec<ContactId>, why: Likeness| {
                for id in ids {
                    if Some(id) != except && !found.iter().any(|(own, _)| *own == id) {
                        found.push((id, why));
                    }
                }
            };
            for reach in &fields.emails {
                let key = ReachKind::Email.match_key(&reach.text);
                add(carriers(conn, ReachKind::Email, &key)?, Likeness::Email);
            }
            for reach in &fields.phones {
                let key = ReachKind::Phone.match_key(&reach.text);
                add(carriers(conn, ReachKind::Phone, &key)?, Likeness::Phone);
            }
            add(nearly_named(conn, fields, except)?, Likeness::Name);
            let rows = list::rows(conn, found.iter().map(|(id, _)| *id))?;
            Ok(rows.into_iter().zip(found).map(|(row, (_, why))| Similar { row, why }).collect())
        })
    }
}

fn ids(conn: &Connection, sql: &str, values: impl Params) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached(sql)?;
    let ids = rows.query_map(values, |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn by_id(conn: &Connection, text: &str) -> StoreResult<Vec<ContactId>> {
    match text.parse::<i64>() {
        Ok(id) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            ids(conn, "SELECT id FROM contact WHERE id = ?1", [id])
        }
        _ => Ok(Vec::new()),
    }
}

fn by_email(conn: &Connection, text: &str) -> StoreResult<Vec<ContactId>> {
    if !text.contains('@') {
        return Ok(Vec::new());
    }
    carriers(conn, ReachKind::Email, &ReachKind::Email.match_key(text))
}

fn by_phone(conn: &Connection, text: &str) -> StoreResult<Vec<ContactId>> {
    let is_phone = text.chars().all(|c| c.is_ascii_digit() || " +/.-()".contains(c));
    if !is_phone || text.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return Ok(Vec::new());
    }
    carriers(conn, ReachKind::Phone, &ReachKind::Phone.match_key(text))
}

fn by_uuid(conn: &Connection, text: &str) -> StoreResult<Vec<ContactId>> {
    let digits: String = text.chars().filter(|c| *c != '-').collect::<String>().to_lowercase();
    if digits.len() < 8 || digits.len() > 32 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(Vec::new());
    }
    let mut prefix = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if matches!(place, 8 | 12 | 16 | 20) {
            prefix.push('-');
        }
        prefix.push(digit);
    }
    // 'g' follows the last of the hexadecimal digits.
    let past = format!("{prefix}g");
    ids(conn, "SELECT id FROM contact WHERE uuid >= ?1 AND uuid < ?2 ORDER BY uuid LIMIT 11", (prefix, past))
}

fn by_name(conn: &Connection, text: &str) -> StoreResult<Vec<ContactId>> {
    let name = spoken(text);
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let sort = text.split_once(',').map(|(family, given)| sort_key(family, given));
    ids(
        conn,
        "SELECT id FROM contact WHERE spoken = ?1 UNION SELECT id FROM contact WHERE sort = ?2 ORDER BY 1 LIMIT 11",
        (name, sort),
    )
}

/// The names of the whole book, walked through in the sort index: about 20 ms at 100,000 cards. Spaces do not count, and
/// given and family name may have been swapped.
fn nearly_named(
    conn: &Connection,
    fields: &ContactFields,
    except: Option<ContactId>,
) -> StoreResult<Vec<ContactId>> {
    let has_name =
        [&fields.given_name, &fields.family_name, &fields.organisation].iter().any(|n| !n.is_empty());
    let (wanted, swapped) = names_compared(fields);
    if !has_name || wanted.len() < SHORTEST_NAME {
        return Ok(Vec::new());
    }
    let mut scorers = vec![indel::BatchComparator::new(wanted.chars())];
    if fields.kind != ContactKind::Organisation && swapped.len() == wanted.len() {
        scorers.push(indel::BatchComparator::new(swapped.chars()));
    }
    let args = indel::Args::default().score_cutoff(LIKENESS);
    let length = wanted.chars().count();
    let mut alike: Vec<(f64, ContactId)> = Vec::new();
    let mut rows = conn.prepare_cached("SELECT sort, id FROM contact ORDER BY sort, id")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let name = row.get_ref(0)?.as_str().unwrap_or_default().chars().filter(|c| *c != ' ');
        if !is_possible(length, name.clone().count()) {
            continue;
        }
        let scores =
            scorers.iter().filter_map(|own| own.normalized_similarity_with_args(name.clone(), &args));
        let id = ContactId(row.get(1)?);
        if let Some(score) = scores.max_by(f64::total_cmp)
            && Some(id) != except
        {
            alike.push((score, id));
        }
    }
    alike.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    Ok(alike.into_iter().take(NEARLY_THE_SAME).map(|(_, id)| id).collect())
}

/// Whether names of these lengths can be that much alike: every letter that one has too many counts against it. This
/// spares comparing most of the book.
fn is_possible(one: usize, other: usize) -> bool {
    one.abs_diff(other) as f64 <= (1.0 - LIKENESS) * (one + other) as f64
}

/// Whether two folded names without spaces are nearly the same.
pub(crate) fn are_nearly_the_same(one: &str, other: &str) -> bool {
    if one.len() < SHORTEST_NAME || !is_possible(one.chars().count(), other.chars().count()) {
        return false;
    }
    let args = indel::Args::default().score_cutoff(LIKENESS);
    indel::normalized_similarity_with_args(one.chars(), other.chars(), &args).is_some()
}

/// The folded names by which a card is compared, without spaces: as it is sorted, and with given and family name
/// swapped.
pub(crate) fn names_compared(fields: &ContactFields) -> (String, String) {
    let swapped = sort_key(&fields.given_name, &fields.family_name);
    (without_spaces(&sort_of(fields)), without_spaces(&swapped))
}

fn without_spaces(name: &str) -> String {
    name.chars().filter(|c| *c != ' ').collect()
}

/// Which card was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookUp {
    /// This one.
    Found(ContactId),
    /// None.
    Nobody,
    /// One of these (the first ten).
    Several(Vec<ListRow>),
}

/// A card that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// The card.
    pub row: ListRow,
    /// What is alike.
    pub why: Likeness,
}

/// What makes two cards alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same e-mail address.
    Email,
    /// The same telephone number.
    Phone,
    /// Nearly the same name.
    Name,
}
