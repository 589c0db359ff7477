//! Taking the last import back as a whole.
//!
//! The cards that it added go, and what it filled in or recorded on others. What the owner did since stays: a card that
//! was worked on, a field that was changed. The ledger is never shortened: an event is taken back by a correction.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::campaign::CampaignId;
use crate::domain::consent::{ConsentAct, EventId};
use crate::domain::contact::{CardField, ContactFields, ContactId, ContactKind, Reach, Slot};
use crate::domain::dossier::Dossier;
use crate::domain::rules::in_force;
use crate::store::acts::act::{Act, Progress};
use crate::store::acts::consent;
use crate::store::acts::import::types::ImportUndone;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::rows::erasures::{self, UNFILLED};
use crate::store::rows::imports::{self, Batch, Digests, Made};
use crate::store::rows::reach::Reaches;
use crate::store::rows::{contacts, ledger, load, organisations, statements};
use crate::store::value::Day;

/// How often progress is reported, in cards.
const REPORT_EVERY: u64 = 500;

/// How many cards are looked at together.
const CHUNK: i64 = 500;

impl Store {
    /// Takes the last import back: the cards that it added go, and what it changed on others. A card that the owner
    /// worked on since stays, and so does a field that was changed since. The caller compacts afterwards. There is no
    /// way back.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] where there is none, or another import, an erasure or a purge came after it;
    /// [`StoreError::Cancelled`]; else where the file cannot be written; then nothing was taken back.
    pub fn undo_import(&mut self, today: NaiveDate, progress: &Progress<'_>) -> StoreResult<ImportUndone> {
        let done = self.act(today, |act| {
            let batch = imports::batch(act.conn)?.ok_or(StoreError::CannotUndo)?;
            let mut undoing = Undoing {
                digests: Digests::open(act.conn)?,
                act,
                batch,
                progress,
                done: 0,
                undone: ImportUndone::default(),
            };
            undoing.restore()?;
            undoing.remove()?;
            let (done, undone) = (undoing.done, undoing.undone);
            imports::forget(act.conn)?;
            statements::forget_unnamed_wordings(act.conn)?;
            if undone.removed > 0 {
                log_range(act, &batch)?;
            }
            meta::mark(act.conn)?;
            act.note("import-undone", "", undone.removed)?;
            progress(done, done);
            Ok(undone)
        })?;
        Ok(done.value)
    }
}

/// One line for all of the cards: their numbers are given to nobody else.
fn log_range(act: &Act<'_>, batch: &Batch) -> StoreResult<()> {
    let scope = erasures::undone_import(batch.first, batch.last);
    act.conn.execute(
        "INSERT INTO erasure_log (uuid, rule, on_day, scope, reason) VALUES (?1, NULL, ?2, ?3, '')",
        (Uuid::nil().to_string(), Day(act.today), scope),
    )?;
    Ok(())
}

struct Undoing<'a, 't, 'p> {
    act: &'a mut Act<'t>,
    digests: Digests,
    batch: Batch,
    progress: &'p Progress<'p>,
    done: u64,
    undone: ImportUndone,
}

impl Undoing<'_, '_, '_> {
    fn step(&mut self) -> StoreResult<()> {
        let total = self.batch.known.added + self.batch.known.updated;
        if self.done.is_multiple_of(REPORT_EVERY) && !(self.progress)(self.done, total.max(self.done)) {
            return Err(StoreError::Cancelled);
        }
        self.done += 1;
        Ok(())
    }

    /// Takes back what was changed on cards that were there before.
    fn restore(&mut self) -> StoreResult<()> {
        let mut after = 0;
        loop {
            let ids: Vec<i64> = {
                let mut rows = self.act.conn.prepare_cached(
                    "SELECT DISTINCT contact_id FROM import_change WHERE contact_id > ?1 ORDER BY contact_id LIMIT ?2",
                )?;
                rows.query_map((after, CHUNK), |row| row.get(0))?.collect::<Result<_, _>>()?
            };
            let Some(last) = ids.last() else { return Ok(()) };
            after = *last;
            for id in ids {
                self.step()?;
                self.restore_card(ContactId(id))?;
            }
        }
    }

    fn restore_card(&mut self, id: ContactId) -> StoreResult<()> {
        let Some(before) = load::one(self.act.conn, id)? else { return Ok(()) };
        let changes = imports::changes_of(self.act.conn, id)?;
        let mut fields = before.contact.fields.clone();
        let mut is_whole = true;
        let own: Vec<i64> = changes
            .iter()
            .filter_map(|made| if let Made::Event(id) = made { Some(*id) } else { None })
            .collect();
        for made in changes {
            is_whole &= match made {
                Made::Reach(reach) => take_reach(&mut fields, &before, reach, &own),
                Made::Filled(field, digest) => self.empty(id, &mut fields, field, digest),
                Made::Event(event) => self.correct(&before, EventId(event))?,
                Made::Objection(objection) => {
                    self.delete("DELETE FROM objection WHERE contact_id = ?1 AND id = ?2", id, objection)?
                }
                Made::Campaign(campaign) => self.leave(&before, CampaignId(campaign))?,
                Made::Uid(digest) => self.uncall(id, digest)?,
            };
        }
        if fields != before.contact.fields {
            contacts::update(self.act.conn, id, &fields, Reaches::Restored)?;
        }
        self.act.affect([id]);
        // What is gone from the card goes from the copies as well.
        erasures::log(self.act.conn, &before, None, self.act.today, UNFILLED, "")?;
        self.undone.restored += 1;
        self.undone.kept += u64::from(!is_whole);
        Ok(())
    }

    /// Empties a field that still holds what was filled in.
    fn empty(&self, id: ContactId, card: &mut ContactFields, field: CardField, digest: [u8; 32]) -> bool {
        let is_filled = |text: &str| self.digests.text(id, field.slug(), text) == digest;
        match field.slot(card) {
            Slot::Text(own) => {
                let is_it = is_filled(own);
                if is_it {
                    own.clear();
                }
                is_it
            }
            Slot::Language(own) => {
                let is_it = own.is_some_and(|lang| is_filled(lang.code()));
                *own = own.filter(|_| !is_it);
                is_it
            }
            Slot::Tags(own) => {
                let before = own.len();
                own.retain(|tag| !is_filled(tag));
                own.len() < before
            }
            _ => false,
        }
    }

    fn correct(&mut self, before: &Dossier, event: EventId) -> StoreResult<bool> {
        let Some(done) = before.ledger.iter().find(|own| own.id == event) else { return Ok(false) };
        let is_corrected = before.ledger.iter().any(|own| own.act == ConsentAct::Corrected(event));
        if !is_corrected {
            consent::correct(self.act, before.contact.id, done.about, event)?;
        }
        Ok(true)
    }

    fn delete(&self, sql: &str, id: ContactId, row: i64) -> StoreResult<bool> {
        Ok(self.act.conn.prepare_cached(sql)?.execute((id.0, row))? > 0)
    }

    fn leave(&self, before: &Dossier, campaign: CampaignId) -> StoreResult<bool> {
        use crate::domain::consent::ConsentFor;
        // Who answered since belongs to it by that answer.
        if before.ledger.iter().any(|own| own.about == ConsentFor::Campaign(campaign)) {
            return Ok(false);
        }
        ledger::delete_membership(self.act.conn, before.contact.id, campaign)
    }

    fn uncall(&self, id: ContactId, digest: [u8; 32]) -> StoreResult<bool> {
        let uids: Vec<String> = {
            let mut rows =
                self.act.conn.prepare_cached("SELECT uid FROM source_uid WHERE contact_id = ?1")?;
            rows.query_map([id.0], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        let mut is_gone = false;
        for uid in uids {
            if self.digests.text(id, "uid", &uid) == digest {
                self.act.conn.prepare_cached("DELETE FROM source_uid WHERE uid = ?1")?.execute([uid])?;
                is_gone = true;
            }
        }
        Ok(is_gone)
    }

    /// Removes the cards that were added.
    fn remove(&mut self) -> StoreResult<()> {
        let mut first = self.batch.first.0;
        while first <= self.batch.last.0 {
            let last = self.batch.last.0.min(first.saturating_add(CHUNK - 1));
            for card in load::range(self.act.conn, first, last)? {
                self.step()?;
                self.remove_card(&card)?;
            }
            first = last.saturating_add(1);
        }
        Ok(())
    }

    fn remove_card(&mut self, card: &Dossier) -> StoreResult<()> {
        let id = card.contact.id;
        if imports::was_changed_since(self.act.conn, &self.digests, card)? {
            self.undone.kept += 1;
            return Ok(());
        }
        if card.contact.fields.kind == ContactKind::Organisation {
            self.act.affect(organisations::persons_of(self.act.conn, id)?);
        }
        contacts::delete(self.act.conn, id)?;
        self.undone.removed += 1;
        Ok(())
    }
}

/// Takes an address off a card again, unless a consent was given for it since: one that is not the import's own.
fn take_reach(card: &mut ContactFields, before: &Dossier, reach: i64, own: &[i64]) -> bool {
    let is_it = |own: &Reach| own.id.is_some_and(|id| id.0 == reach);
    let is_used = in_force(&before.ledger).into_iter().any(|event| {
        let is_for_it = event.reach.is_some_and(|id| id.0 == reach);
        event.act == ConsentAct::Given && is_for_it && !own.contains(&event.id.0)
    });
    let is_there = card.emails.iter().chain(&card.phones).any(is_it);
    if is_used || !is_there {
        return false;
    }
    card.emails.retain(|own| !is_it(own));
    card.phones.retain(|own| !is_it(own));
    true
}
