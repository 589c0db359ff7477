//! What an import leaves behind so that it can be taken back: numbers of what it made, and keyed digests of what it filled
//! in, never a second copy. All of it goes with the card, and with the next erasure, purge or import.

use chrono::NaiveDate;
use hmac::{Hmac, KeyInit as _, Mac as _};
use rusqlite::{Connection, OptionalExtension as _};
use sha2::Sha256;

use crate::domain::campaign::CampaignId;
use crate::domain::consent::ConsentEvent;
use crate::domain::contact::{CardField, ContactId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::in_force;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::value::Day;

/// What was changed on a card that was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    /// An address that was added: its row.
    Reach(i64),
    /// An event of the ledger.
    Event(i64),
    Objection(i64),
    /// The membership of a campaign.
    Campaign(i64),
    /// A field that was empty, or a tag that was not there.
    Filled(CardField, [u8; 32]),
    /// A lasting name.
    Uid([u8; 32]),
}

/// The last import as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Batch {
    pub(crate) first: ContactId,
    pub(crate) last: ContactId,
    pub(crate) known: LastImport,
}

impl Batch {
    /// Whether the import added that card.
    pub(crate) fn has(&self, id: ContactId) -> bool {
        (self.first..=self.last).contains(&id)
    }
}

impl Store {
    /// The last import, as long as it can be taken back: until the next import, erasure or purge.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn last_import(&self) -> StoreResult<Option<LastImport>> {
        self.read(|conn| Ok(batch(conn)?.map(|batch| batch.known)))
    }
}

pub(crate) fn batch(conn: &Connection) -> StoreResult<Option<Batch>> {
    let mut row =
        conn.prepare_cached("SELECT first_id, last_id, on_day, added, updated FROM import_batch")?;
    let found = row.query_row([], |row| {
        Ok(Batch {
            first: ContactId(row.get(0)?),
            last: ContactId(row.get(1)?),
            known: LastImport { on: row.get::<_, Day>(2)?.0, added: row.get(3)?, updated: row.get(4)? },
        })
    });
    Ok(found.optional()?)
}

/// The number that the next card gets.
pub(crate) fn next_id(conn: &Connection) -> StoreResult<ContactId> {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'contact'";
    let last: Option<i64> = conn.query_row(sql, [], |row| row.get(0)).optional()?;
    Ok(ContactId(last.unwrap_or_default() + 1))
}

/// Notes what was done, once all of it is.
pub(crate) fn keep(conn: &Connection, batch: &Batch) -> StoreResult<()> {
    let LastImport { on, added, updated } = batch.known;
    conn.execute(
        "INSERT INTO import_batch (id, on_day, first_id, last_id, added, updated) VALUES (1, ?1, ?2, ?3, ?4, ?5)",
        (Day(on), batch.first.0, batch.last.0, added, updated),
    )?;
    Ok(())
}

/// The last import can no longer be taken back.
pub(crate) fn forget(conn: &Connection) -> StoreResult<()> {
    conn.execute_batch("DELETE FROM import_batch; DELETE FROM import_change; DELETE FROM import_touched;")?;
    Ok(())
}

/// Says that the owner is about to work on a card that looks like this, in an act that is ending. Where the last import
/// added it, it stays when the import is taken back.
pub(crate) fn touched(conn: &Connection, before: &Dossier) -> StoreResult<()> {
    let id = before.contact.id;
    if batch(conn)?.is_none_or(|batch| !batch.has(id)) {
        return Ok(());
    }
    let looks = Digests::open(conn)?.looks(before);
    // The first look counts. A card that is gone by now needs none.
    conn.prepare_cached(
        "INSERT OR IGNORE INTO import_touched (contact_id, digest) SELECT id, ?2 FROM contact WHERE id = ?1",
    )?
    .execute((id.0, looks))?;
    Ok(())
}

/// Whether the owner has worked on a card that the import added, and that work still stands.
pub(crate) fn was_changed_since(conn: &Connection, digests: &Digests, card: &Dossier) -> StoreResult<bool> {
    let mut row = conn.prepare_cached("SELECT digest FROM import_touched WHERE contact_id = ?1")?;
    let before: Option<[u8; 32]> = row.query_row([card.contact.id.0], |row| row.get(0)).optional()?;
    Ok(before.is_some_and(|before| before != digests.looks(card)))
}

/// Notes a change to a card that was there before.
pub(crate) fn note(conn: &Connection, contact: ContactId, made: Made) -> StoreResult<()> {
    let (what, made_id, digest) = match made {
        Made::Reach(id) => ("reach", Some(id), None),
        Made::Event(id) => ("event", Some(id), None),
        Made::Objection(id) => ("objection", Some(id), None),
        Made::Campaign(id) => ("campaign", Some(id), None),
        Made::Filled(field, digest) => (field.slug(), None, Some(digest)),
        Made::Uid(digest) => ("uid", None, Some(digest)),
    };
    conn.prepare_cached(
        "INSERT INTO import_change (contact_id, what, made_id, digest) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((contact.0, what, made_id, digest))?;
    Ok(())
}

/// What was changed on a card, the last first. A word that another version wrote is passed over.
pub(crate) fn changes_of(conn: &Connection, contact: ContactId) -> StoreResult<Vec<Made>> {
    let mut rows = conn.prepare_cached(
        "SELECT what, coalesce(made_id, 0), digest FROM import_change WHERE contact_id = ?1 ORDER BY id DESC",
    )?;
    let rows = rows.query_map([contact.0], |row| {
        let (what, id): (String, i64) = (row.get(0)?, row.get(1)?);
        let digest: Option<[u8; 32]> = row.get(2)?;
        Ok(match (what.as_str(), digest) {
            ("reach", _) => Some(Made::Reach(id)),
            ("event", _) => Some(Made::Event(id)),
            ("objection", _) => Some(Made::Objection(id)),
            ("campaign", _) => Some(Made::Campaign(id)),
            ("uid", Some(digest)) => Some(Made::Uid(digest)),
            (field, Some(digest)) => CardField::parse(field).map(|field| Made::Filled(field, digest)),
            _ => None,
        })
    })?;
    let made: Vec<Option<Made>> = rows.collect::<Result<_, _>>()?;
    Ok(made.into_iter().flatten().collect())
}

/// Digests under the book's own key.
pub(crate) struct Digests {
    key: [u8; 32],
}

impl Digests {
    pub(crate) fn open(conn: &Connection) -> StoreResult<Self> {
        Ok(Self { key: meta::suppression_key(conn)? })
    }

    fn of(&self, parts: &[&str]) -> [u8; 32] {
        // A key of 32 bytes is always taken.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return [0; 32] };
        for part in parts {
            mac.update(part.as_bytes());
            mac.update(&[0]);
        }
        mac.finalize().into_bytes().into()
    }

    pub(crate) fn field(&self, contact: ContactId, change: &FieldChange) -> Made {
        Made::Filled(change.field, self.text(contact, change.field.slug(), &change.to))
    }

    pub(crate) fn text(&self, contact: ContactId, what: &str, text: &str) -> [u8; 32] {
        self.of(&["import", &contact.0.to_string(), what, text])
    }

    /// The header of a file.
    pub(crate) fn header(&self, header: &str) -> [u8; 32] {
        self.of(&["header", header])
    }

    /// What a card looks like: all that an owner can change on it. An event that was taken back does not count, and one
    /// that was entered again has a new number.
    fn looks(&self, card: &Dossier) -> [u8; 32] {
        let mut fields = card.contact.fields.clone();
        // Follows from the organisation's own card.
        fields.organisation_id = None;
        let event = |event: &ConsentEvent| {
            format!("{:?} {:?} {} {:?} {}", event.about, event.act, event.on, event.how, event.evidence)
        };
        let mut events: Vec<String> = in_force(&card.ledger).into_iter().map(event).collect();
        events.sort();
        let details: Vec<String> = card
            .details
            .iter()
            .map(|detail| {
                format!("{:?} {} {} {:?}", detail.category, detail.label, detail.value, detail.campaign)
            })
            .collect();
        let memberships: Vec<CampaignId> = card.memberships.iter().map(|own| own.campaign).collect();
        self.of(&[
            "card",
            &format!("{fields:?}"),
            &events.join("\n"),
            &details.join("\n"),
            &format!("{memberships:?} {:?}", card.objections),
        ])
    }
}

/// A field, what stands in it, and what the file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: CardField,
    /// What stands on the card; empty where nothing does.
    pub from: String,
    /// What the file has.
    pub to: String,
}

/// The last import, as long as it can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastImport {
    /// The day of it.
    pub on: NaiveDate,
    /// How many cards it added.
    pub added: u64,
    /// On how many rows it filled something in.
    pub updated: u64,
}
