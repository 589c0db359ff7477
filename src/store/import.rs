//! Taking in cards from a file: who is there already is found by address, nothing that is filled is overwritten, and no
//! permission is raised.

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::bulk::Bulk;
use super::contacts::{self, Reaches, spoken};
use super::suppression::ReachKind;
use super::{
    NewCard, Progress, Store, StoreError, StoreResult, answers, journal, load, organisations, settings,
};
use crate::domain::assessment::RuleId;
use crate::domain::contact::{ContactFields, ContactId, Reach};
use crate::domain::incoming::Incoming;

/// How often progress is reported, in rows.
const REPORT_EVERY: u64 = 500;

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New cards.
    pub added: u64,
    /// Cards of which an empty field was filled.
    pub updated: u64,
    /// Rows that brought nothing new.
    pub unchanged: u64,
    /// New cards that may be somebody who is there already: the same telephone, or the same name at the same address.
    pub duplicates: u64,
    /// New cards with an address that nobody may advertise to (R37).
    pub suppressed: u64,
    /// Rows that a rule refuses.
    pub refused: Vec<(u64, RuleId)>,
}

impl Store {
    /// Takes in cards, in one transaction. A dry run reports the same and writes
    /// nothing. Where there are cards already, a copy of the book is kept first; `day` is the local day of the real
    /// clock.
    ///
    /// # Errors
    /// The first error among the rows, [`StoreError::Cancelled`], or where the file cannot be written: nothing was
    /// imported then.
    pub fn import(
        &mut self,
        rows: &mut dyn Iterator<Item = StoreResult<Incoming>>,
        is_dry: bool,
        today: NaiveDate,
        day: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<Imported> {
        if !is_dry && self.read(|conn| Ok(conn.prepare("SELECT 1 FROM contact")?.exists([])?))? {
            self.keep_copy(day, "import")?;
        }
        let mut imported = Imported::default();
        let written = self.write(|conn| {
            take_in(conn, rows, today, progress, &mut imported)?;
            journal::write(conn, today, "import", "", imported.added)?;
            // A dry run ends like a cancelled one, after everything was counted.
            if is_dry { Err(StoreError::Cancelled) } else { Ok(()) }
        });
        match written {
            Err(StoreError::Cancelled) if is_dry => Ok(imported),
            other => other.map(|()| imported),
        }
    }
}

fn take_in(
    conn: &Connection,
    rows: &mut dyn Iterator<Item = StoreResult<Incoming>>,
    today: NaiveDate,
    progress: &Progress<'_>,
    imported: &mut Imported,
) -> StoreResult<()> {
    let mut bulk = Bulk::begin(conn, today)?;
    for (done, row) in (0..).zip(rows) {
        if done % REPORT_EVERY == 0 && !progress(done, 0) {
            return Err(StoreError::Cancelled);
        }
        let Incoming { row, fields, .. } = row?;
        match one(conn, &mut bulk, &fields, today, imported) {
            Err(StoreError::Refused(rule)) => imported.refused.push((row, rule)),
            other => other?,
        }
    }
    bulk.link_waiting()
}

/// Takes in one card. A rule refuses before anything of it is written.
fn one(
    conn: &Connection,
    bulk: &mut Bulk<'_>,
    card: &ContactFields,
    today: NaiveDate,
    imported: &mut Imported,
) -> StoreResult<()> {
    let card = contacts::cleaned(card, bulk.shop())?;
    if let Some(id) = by_email(conn, &card)? {
        return fill(conn, id, &card, today, imported);
    }
    if card.emails.is_empty() && is_known(conn, &card)? {
        imported.unchanged += 1;
        return Ok(());
    }
    imported.duplicates += u64::from(may_be_known(conn, &card)?);
    let is_suppressed = bulk.is_suppressed(&card)?;
    let nothing = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (events, memberships, details, objections) = nothing;
    bulk.add(NewCard { uuid: Uuid::new_v4(), fields: card, events, memberships, details, objections })?;
    imported.added += 1;
    imported.suppressed += u64::from(is_suppressed);
    Ok(())
}

fn by_email(conn: &Connection, card: &ContactFields) -> StoreResult<Option<ContactId>> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id FROM reach WHERE match_key = ?1 AND match_key <> '' AND kind = 'email' ORDER BY id LIMIT 1",
    )?;
    for email in &card.emails {
        let mut found = rows.query_map([ReachKind::Email.match_key(&email.text)], |row| row.get(0))?;
        if let Some(id) = found.next() {
            return Ok(Some(ContactId(id?)));
        }
    }
    Ok(None)
}

/// Fills what is empty on a card that is there already.
fn fill(
    conn: &Connection,
    id: ContactId,
    card: &ContactFields,
    today: NaiveDate,
    imported: &mut Imported,
) -> StoreResult<()> {
    let Some(there) = load::one(conn, id)? else { return Err(StoreError::NoSuchContact) };
    let before = there.contact.fields;
    let mut after = filled(&before, card);
    if after == before {
        imported.unchanged += 1;
        return Ok(());
    }
    organisations::link(conn, &mut after)?;
    contacts::update(conn, id, &after, Reaches::Edited)?;
    answers::reassess(conn, &settings::shop(conn)?, &[id], today)?;
    imported.updated += 1;
    Ok(())
}

fn filled(before: &ContactFields, row: &ContactFields) -> ContactFields {
    let mut card = before.clone();
    let text = |own: &mut String, new: &String| {
        if own.is_empty() {
            own.clone_from(new);
        }
    };
    // The kind of a card does not change: a name on an organisation's card would make a person of it.
    if before.kind == row.kind {
        text(&mut card.given_name, &row.given_name);
        text(&mut card.family_name, &row.family_name);
        text(&mut card.organisation, &row.organisation);
        text(&mut card.enterprise_number, &row.enterprise_number);
    }
    text(&mut card.notes, &row.notes);
    if before.address.street.is_empty()
        && before.address.postcode.is_empty()
        && before.address.city.is_empty()
    {
        card.address = row.address.clone();
    }
    let reaches = |own: &mut Vec<Reach>, new: &[Reach]| {
        if own.is_empty() {
            *own = new.to_vec();
        }
    };
    reaches(&mut card.emails, &row.emails);
    reaches(&mut card.phones, &row.phones);
    card.language = card.language.or(row.language);
    for tag in &row.tags {
        if !card.tags.iter().any(|own| contacts::tag_key(own) == contacts::tag_key(tag)) {
            card.tags.push(tag.clone());
        }
    }
    card
}

fn named_alike(conn: &Connection, card: &ContactFields) -> StoreResult<Vec<ContactFields>> {
    let name = spoken(&card.display_name());
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = conn.prepare_cached("SELECT id FROM contact WHERE spoken = ?1 ORDER BY id LIMIT 20")?;
    let ids: Vec<i64> = rows.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut alike = Vec::with_capacity(ids.len());
    for id in ids {
        alike.extend(load::one(conn, ContactId(id))?.map(|dossier| dossier.contact.fields));
    }
    Ok(alike)
}

/// Whether a card without an e-mail address is there with everything that stands on it.
fn is_known(conn: &Connection, card: &ContactFields) -> StoreResult<bool> {
    let has = |own: &ContactFields| {
        let has_phones =
            card.phones.iter().all(|phone| own.phones.iter().any(|known| known.text == phone.text));
        own.kind == card.kind && has_phones && filled(own, card) == *own && place(own) == place(card)
    };
    Ok(named_alike(conn, card)?.iter().any(has))
}

/// Whether a new card may be somebody who is there already.
fn may_be_known(conn: &Connection, card: &ContactFields) -> StoreResult<bool> {
    let mut rows = conn
        .prepare_cached("SELECT 1 FROM reach WHERE match_key = ?1 AND match_key <> '' AND kind = 'phone'")?;
    for phone in &card.phones {
        if rows.exists([ReachKind::Phone.match_key(&phone.text)])? {
            return Ok(true);
        }
    }
    let is_full = !card.address.street.is_empty() && !card.address.postcode.is_empty();
    // Different e-mail addresses speak against it.
    let is_alike =
        |own: &ContactFields| place(own) == place(card) && (own.emails.is_empty() || card.emails.is_empty());
    Ok(is_full && named_alike(conn, card)?.iter().any(is_alike))
}

fn place(card: &ContactFields) -> (String, String) {
    (spoken(&card.address.street), card.address.postcode.clone())
}
