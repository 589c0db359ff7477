//! E-mail addresses and telephone numbers, and which cards carry them.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::category::Channel;
use crate::domain::contact::{ContactId, Reach, ReachId};
use crate::domain::formats::email::{check_email, hash_form_email};
use crate::domain::formats::phone::{check_phone, hash_form_phone};
use crate::store::error::StoreResult;
use crate::store::file::book::Store;

/// Whose numbers the addresses carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reaches {
    /// A form's: one that is not on the card is new.
    Edited,
    /// The card's own, of an earlier day: brought back under their numbers.
    Restored,
}

pub(crate) fn insert_reach(
    conn: &Connection,
    contact: ContactId,
    kind: ReachKind,
    position: usize,
    reach: &Reach,
) -> StoreResult<ReachId> {
    conn.prepare_cached(
        "INSERT INTO reach (id, contact_id, kind, position, text, match_key, collected_for) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        reach.id.map(|id| id.0),
        contact.0,
        kind.slug(),
        position,
        &reach.text,
        kind.match_key(&reach.text),
        reach.collected_for.map(|id| id.0),
    ))?;
    Ok(ReachId(conn.last_insert_rowid()))
}

pub(crate) fn update_reaches(
    conn: &Connection,
    contact: ContactId,
    kind: ReachKind,
    reaches: &[Reach],
    numbers: Reaches,
) -> StoreResult<()> {
    let mut rows = conn.prepare_cached("SELECT id FROM reach WHERE contact_id = ?1 AND kind = ?2")?;
    let there: BTreeSet<i64> =
        rows.query_map((contact.0, kind.slug()), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let kept: BTreeSet<i64> = reaches.iter().filter_map(|reach| reach.id).map(|id| id.0).collect();
    for gone in there.difference(&kept) {
        conn.prepare_cached("DELETE FROM reach WHERE id = ?1")?.execute([gone])?;
    }
    let mut seen = BTreeSet::new();
    for (position, reach) in reaches.iter().enumerate() {
        let own = reach.id.filter(|id| there.contains(&id.0) && seen.insert(id.0));
        match (own, numbers) {
            (Some(own), _) => {
                conn.prepare_cached(
                    "UPDATE reach SET position = ?2, text = ?3, match_key = ?4, collected_for = ?5 WHERE id = ?1",
                )?
                .execute((
                    own.0,
                    position,
                    &reach.text,
                    kind.match_key(&reach.text),
                    reach.collected_for.map(|id| id.0),
                ))?;
            }
            (None, Reaches::Restored) => {
                insert_reach(conn, contact, kind, position, reach)?;
            }
            (None, Reaches::Edited) => {
                insert_reach(conn, contact, kind, position, &Reach { id: None, ..reach.clone() })?;
            }
        }
    }
    Ok(())
}

/// Which kind of address: part of what is hashed, and of `reach` rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReachKind {
    Email,
    Phone,
}

impl ReachKind {
    /// What kind of address a text is; `None` where it passes neither check.
    pub(crate) fn of(address: &str) -> Option<Self> {
        if check_email(address).is_ok() {
            Some(Self::Email)
        } else if check_phone(address, "BE").is_ok() {
            Some(Self::Phone)
        } else {
            None
        }
    }

    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The form in which two addresses are the same; empty for a text without one.
    pub(crate) fn match_key(self, text: &str) -> String {
        match self {
            Self::Email => hash_form_email(text),
            Self::Phone => hash_form_phone(text),
        }
    }

    /// Whether advertising on that channel goes to such an address.
    pub(crate) fn serves(self, channel: Channel) -> bool {
        match self {
            Self::Email => channel == Channel::Email,
            Self::Phone => matches!(channel, Channel::Sms | Channel::Phone),
        }
    }
}

impl Store {
    /// The cards that carry an e-mail address or a telephone number.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn carriers_of(&self, address: &str) -> StoreResult<Vec<ContactId>> {
        let Some(kind) = ReachKind::of(address) else { return Ok(Vec::new()) };
        self.read(|conn| carriers(conn, kind, &kind.match_key(address)))
    }
}

/// The cards that carry an address.
pub(crate) fn carriers(conn: &Connection, kind: ReachKind, match_key: &str) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT contact_id FROM reach WHERE match_key = ?1 AND match_key <> '' AND kind = ?2 \
         ORDER BY contact_id",
    )?;
    let ids = rows.query_map((match_key, kind.slug()), |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
