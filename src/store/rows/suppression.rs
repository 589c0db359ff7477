//! The suppression list (R37): who must not be written to again, without keeping who it was.
//!
//! An entry is an HMAC-SHA-256 under the book's own random key, over the kind of address and its normalised form.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::Connection;
use sha2::Sha256;

use crate::domain::category::Channel;
use crate::domain::contact::ContactFields;
use crate::domain::dossier::{Objection, Suppression};
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::rows::reach::ReachKind;
use crate::store::value::{Day, slug_in};

impl Store {
    /// Whether an e-mail address or a telephone number stands in the suppression list, for whichever channel: a form
    /// says so before the card is kept.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn is_suppressed(&self, address: &str) -> StoreResult<bool> {
        let Some(kind) = ReachKind::of(address) else { return Ok(false) };
        self.read(|conn| {
            let list = SuppressionList::load(conn)?;
            let Some(hash) = list.hash(kind, &kind.match_key(address)) else { return Ok(false) };
            Ok(conn.prepare_cached("SELECT 1 FROM suppression WHERE hash = ?1")?.exists([hash])?)
        })
    }
}

/// The book's list; without its key where it is empty, so that a book without objections pays nothing.
pub(crate) struct SuppressionList {
    key: Option<[u8; 32]>,
}

impl SuppressionList {
    /// For looking up.
    pub(crate) fn load(conn: &Connection) -> StoreResult<Self> {
        let has_entries = conn.prepare_cached("SELECT 1 FROM suppression LIMIT 1")?.exists([])?;
        if has_entries { Self::open(conn) } else { Ok(Self { key: None }) }
    }

    /// For adding.
    pub(crate) fn open(conn: &Connection) -> StoreResult<Self> {
        Ok(Self { key: Some(meta::suppression_key(conn)?) })
    }

    fn hash(&self, kind: ReachKind, match_key: &str) -> Option<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key?).ok()?;
        mac.update(kind.slug().as_bytes());
        mac.update(b":");
        mac.update(match_key.as_bytes());
        Some(mac.finalize().into_bytes().into())
    }

    /// The entries that one of the card's addresses meets, without repetition.
    pub(crate) fn meets(&self, conn: &Connection, card: &ContactFields) -> StoreResult<Vec<Suppression>> {
        let mut entries: Vec<Suppression> = Vec::new();
        for (kind, match_key) in addresses(card) {
            let Some(hash) = self.hash(kind, &match_key) else { continue };
            let mut rows = conn.prepare_cached(
                "SELECT channel, on_day FROM suppression WHERE hash = ?1 ORDER BY on_day, channel",
            )?;
            let met = rows.query_map([hash], |row| {
                let channel = slug_in(row, 0, |slug| match slug {
                    "all" => Some(None),
                    slug => Channel::parse(slug).map(Some),
                })?;
                Ok(Objection { channel, on: row.get::<_, Day>(1)?.0 })
            })?;
            for entry in met {
                let entry = entry?;
                if !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        }
        entries.sort_by_key(|entry| (entry.on, entry.channel));
        Ok(entries)
    }

    /// Adds an address.
    pub(crate) fn add(
        &self,
        conn: &Connection,
        kind: ReachKind,
        match_key: &str,
        objection: Objection,
    ) -> StoreResult<()> {
        let Some(hash) = self.hash(kind, match_key) else { return Ok(()) };
        conn.prepare_cached("INSERT OR IGNORE INTO suppression (hash, channel, on_day) VALUES (?1, ?2, ?3)")?
            .execute((hash, objection.channel.map_or("all", Channel::slug), Day(objection.on)))?;
        Ok(())
    }

    /// Leaves the addresses of a card that goes, for every channel refused. Answers with the addresses left.
    pub(crate) fn leave(
        &self,
        conn: &Connection,
        card: &ContactFields,
        refusals: &[Objection],
    ) -> StoreResult<Vec<(ReachKind, String)>> {
        let mut left = Vec::new();
        for (kind, match_key) in addresses(card) {
            let reached =
                refusals.iter().filter(|refusal| refusal.channel.is_none_or(|own| kind.serves(own)));
            let mut is_left = false;
            for refusal in reached {
                self.add(conn, kind, &match_key, *refusal)?;
                is_left = true;
            }
            if is_left {
                left.push((kind, match_key));
            }
        }
        Ok(left)
    }
}

/// The addresses of a card in the form in which they are compared.
fn addresses(card: &ContactFields) -> impl Iterator<Item = (ReachKind, String)> {
    let emails = card.emails.iter().map(|reach| (ReachKind::Email, reach));
    let phones = card.phones.iter().map(|reach| (ReachKind::Phone, reach));
    let keys = emails.chain(phones).map(|(kind, reach)| (kind, kind.match_key(&reach.text)));
    keys.filter(|(_, key)| !key.is_empty())
}
