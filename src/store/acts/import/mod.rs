//! Taking in cards from files: who is there already is found by lasting name or e-mail address, what is filled is never
//! overwritten, and no permission is raised.
//!
//! One transaction, row by row: [`known`] finds the card, [`fill`] says what the row brings to it, [`permission`] records
//! what the file says of advertising, `rows` notes what is needed to take it all back, and [`undo`] does that.
//! Beside that, [`mapping`] remembers how the columns of a file were read.

mod fill;
mod known;
mod mapping;
mod permission;
mod types;
mod undo;

pub use types::{
    ImportChange, ImportOptions, ImportUndone, Imported, ImportedRow, NotCounted, PossibleDouble, Refusal,
    RowFate,
};

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::campaign::CampaignId;
use crate::domain::contact::{CardField, ContactFields, ContactId, ContactKind};
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::domain::incoming::Incoming;
use crate::domain::rules;
use crate::store::acts::act::Progress;
use crate::store::acts::bulk::Bulk;
use crate::store::acts::import::known::Known;
use crate::store::acts::tidy;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::aside::LaidAside;
use crate::store::rows::imports::{self, Batch, Digests, FieldChange, LastImport, Made, forget};
use crate::store::rows::reach::{ReachKind, Reaches};
use crate::store::rows::{answers, contacts, doubles, journal, ledger, load};

/// How often progress is reported, in rows.
const REPORT_EVERY: u64 = 500;

/// A book with at most so many cards has its indexes laid aside: making them again costs less than keeping them in step.
const SMALL: i64 = 1000;

impl Store {
    /// Takes in cards, in one transaction, and tells what becomes of each row as soon as it is known. A dry run tells
    /// the same and writes nothing. Where there are cards already, a copy of the book is kept first. Until the next
    /// import, erasure or purge, [`Store::undo_import`] takes the whole of it back.
    ///
    /// Progress counts rows; how many there are, the caller knows better.
    ///
    /// # Errors
    /// The first error among the rows, [`StoreError::Cancelled`], or where the file cannot be written: nothing was
    /// imported then.
    pub fn import(
        &mut self,
        rows: &mut dyn Iterator<Item = StoreResult<Incoming>>,
        options: ImportOptions,
        tell: &mut dyn FnMut(&ImportedRow<'_>),
        progress: &Progress<'_>,
    ) -> StoreResult<Imported> {
        if !options.is_dry && !self.read(contacts::are_none)? {
            self.keep_copy(options.day, "import")?;
        }
        let mut counted = None;
        let written = self.write(|conn| {
            let imported = take_in(conn, rows, options, tell, progress)?;
            counted = Some(imported);
            // A dry run ends like a cancelled one, after everything was counted.
            if options.is_dry { Err(StoreError::Cancelled) } else { Ok(imported) }
        });
        match (written, counted) {
            (Err(StoreError::Cancelled), Some(imported)) => Ok(imported),
            (written, _) => written,
        }
    }
}

fn take_in(
    conn: &Connection,
    rows: &mut dyn Iterator<Item = StoreResult<Incoming>>,
    options: ImportOptions,
    tell: &mut dyn FnMut(&ImportedRow<'_>),
    progress: &Progress<'_>,
) -> StoreResult<Imported> {
    forget(conn)?;
    let sql = "SELECT count(*) FROM (SELECT 1 FROM contact LIMIT ?1)";
    let is_small = conn.query_row(sql, [SMALL + 1], |row| row.get::<_, i64>(0))? <= SMALL;
    let aside = if is_small { LaidAside::lay(conn)? } else { LaidAside::default() };
    let mut import = Import {
        conn,
        bulk: Bulk::begin(conn, options.today)?,
        known: Known::begin(conn, is_small)?,
        digests: Digests::open(conn)?,
        first: imports::next_id(conn)?,
        options,
        imported: Imported::default(),
        tell,
    };
    let mut done = 0;
    for row in rows {
        if done % REPORT_EVERY == 0 && !progress(done, 0) {
            return Err(StoreError::Cancelled);
        }
        import.row(&row?)?;
        done += 1;
    }
    progress(done, done);
    let Import { bulk, first, imported, known, .. } = import;
    // Making the indexes sorts in memory, which needs the room.
    drop(known);
    aside.make_again(conn)?;
    bulk.link_waiting()?;
    let last = ContactId(imports::next_id(conn)?.0 - 1);
    let Imported { added, updated, .. } = imported;
    imports::keep(conn, &Batch { first, last, known: LastImport { on: options.today, added, updated } })?;
    journal::write(conn, options.today, "import", "", added)?;
    Ok(imported)
}

/// An import under way.
struct Import<'t, 'c> {
    conn: &'t Connection,
    bulk: Bulk<'t>,
    known: Known<'t>,
    digests: Digests,
    /// The number of the first card that it adds.
    first: ContactId,
    options: ImportOptions,
    imported: Imported,
    tell: &'c mut dyn FnMut(&ImportedRow<'_>),
}

impl Import<'_, '_> {
    fn row(&mut self, incoming: &Incoming) -> StoreResult<()> {
        let card = match self.checked(incoming) {
            Err(StoreError::Refused(rule)) => return self.refuse(incoming, Refusal::Rule(rule)),
            card => card?,
        };
        if card.source.is_empty() {
            return self.refuse(incoming, Refusal::NoSource);
        }
        if card.collected_on > self.options.today {
            return self.refuse(incoming, Refusal::CollectedLater);
        }
        let uid = incoming.uid.as_deref().map(clean_line).filter(|uid| !uid.is_empty());
        let by_uid = uid.as_deref().map(|uid| self.known.by_uid(uid)).transpose()?.flatten();
        let by_email = self.known.by_email(&card)?;
        match by_uid.or(by_email) {
            Some(id) => self.meets(incoming, &card, id, uid.as_deref()),
            None => match self.same(&card)? {
                Some(id) => self.meets(incoming, &card, id, uid.as_deref()),
                None => self.add(incoming, card, uid.as_deref()),
            },
        }
    }

    /// The card as it is kept. A rule refuses here, before anything is written.
    fn checked(&self, incoming: &Incoming) -> StoreResult<ContactFields> {
        if let Some(uid) = &incoming.uid {
            rules::check_text(uid, false)?;
        }
        permission::check(&incoming.answers)?;
        tidy::cleaned(&incoming.fields, self.bulk.shop())
    }

    fn refuse(&mut self, incoming: &Incoming, why: Refusal) -> StoreResult<()> {
        self.imported.refused += 1;
        (self.tell)(&ImportedRow {
            row: incoming.row,
            card: &incoming.fields,
            fate: RowFate::Refused(why),
            changes: Vec::new(),
            left_alone: Vec::new(),
            not_counted: Vec::new(),
            is_suppressed: false,
        });
        Ok(())
    }

    /// A card without an e-mail address that is there with everything that stands on it.
    fn same(&self, card: &ContactFields) -> StoreResult<Option<ContactId>> {
        if !card.emails.is_empty() {
            return Ok(None);
        }
        self.known.same(card, |own| own.kind == card.kind && fill::fill(own, card, &[]).is_known())
    }

    /// Adds a card.
    fn add(&mut self, incoming: &Incoming, card: ContactFields, uid: Option<&str>) -> StoreResult<()> {
        let alike = self.known.doubles_of(&card)?;
        // It came from somebody else than the person: the month of R34 runs.
        let card = ContactFields { from_elsewhere: true, ..card };
        let mut dossier = self.bulk.insert(Uuid::new_v4(), card)?;
        let id = dossier.contact.id;
        let recorded = if incoming.answers.is_empty() {
            permission::Recorded::default()
        } else {
            let (shop, row) = (self.bulk.shop(), &dossier.contact.fields.clone());
            permission::record(self.conn, shop, self.options, &mut dossier, row, &incoming.answers)?
        };
        self.bulk.assess(&dossier)?;
        if let Some(uid) = uid {
            self.call(id, uid)?;
        }
        for double in &alike {
            doubles::note(self.conn, double.contact, id, double.why, self.options.today)?;
        }
        self.known.learn(id, &dossier.contact.fields);
        self.imported.added += 1;
        self.imported.duplicates += u64::from(!alike.is_empty());
        let is_suppressed = !dossier.suppressions.is_empty();
        let card = &dossier.contact.fields;
        self.told(incoming, card, RowFate::Added(id, alike), recorded, Vec::new(), is_suppressed);
        Ok(())
    }

    /// Notes what a card is called elsewhere; answers whether that is new.
    fn call(&self, id: ContactId, uid: &str) -> StoreResult<bool> {
        let sql = "INSERT OR IGNORE INTO source_uid (uid, contact_id) VALUES (?1, ?2)";
        Ok(self.conn.prepare_cached(sql)?.execute((uid, id.0))? > 0)
    }

    /// Fills in on a card that is there what the row brings.
    fn meets(
        &mut self,
        incoming: &Incoming,
        row: &ContactFields,
        id: ContactId,
        uid: Option<&str>,
    ) -> StoreResult<()> {
        let mut dossier = load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)?;
        let fill::Filled { card, changes, left_alone } =
            fill::fill(&dossier.contact.fields, row, &self.taken(id, row)?);
        if !changes.is_empty() {
            self.write(&mut dossier, card)?;
        }
        let mut recorded = if incoming.answers.is_empty() {
            permission::Recorded::default()
        } else {
            let shop = self.bulk.shop();
            permission::record(self.conn, shop, self.options, &mut dossier, row, &incoming.answers)?
        };
        let joined = self.join(&dossier, row)?;
        if id < self.first {
            self.note(&dossier, &changes, &recorded, joined)?;
            if let Some(uid) = uid
                && self.call(id, uid)?
            {
                imports::note(self.conn, id, Made::Uid(self.digests.text(id, "uid", uid)))?;
            }
        } else if let Some(uid) = uid {
            self.call(id, uid)?;
        }
        let fields = changes.into_iter().map(ImportChange::Field);
        let joined = joined.map(ImportChange::Campaign);
        recorded.changes = fields.chain(joined).chain(std::mem::take(&mut recorded.changes)).collect();
        let fate = if recorded.changes.is_empty() {
            self.imported.unchanged += 1;
            RowFate::Unchanged(id)
        } else {
            answers::reassess(self.conn, self.bulk.shop(), &[id], self.options.today)?;
            self.known.learn(id, &dossier.contact.fields);
            self.imported.updated += 1;
            RowFate::Updated(id)
        };
        let is_suppressed = !self.bulk.suppressions(row)?.is_empty();
        self.told(incoming, &dossier.contact.fields, fate, recorded, left_alone, is_suppressed);
        Ok(())
    }

    /// The row's e-mail addresses that stand on another card than the one that it meets.
    fn taken(&self, id: ContactId, row: &ContactFields) -> StoreResult<Vec<String>> {
        let mut taken = Vec::new();
        for email in &row.emails {
            let key = ReachKind::Email.match_key(&email.text);
            let carriers = self.known.carriers(ReachKind::Email, &key)?;
            if !carriers.is_empty() && !carriers.contains(&id) {
                taken.push(key);
            }
        }
        Ok(taken)
    }

    /// Writes a card that something was filled in on, and reads its new addresses' numbers.
    fn write(&mut self, dossier: &mut Dossier, mut card: ContactFields) -> StoreResult<()> {
        let id = dossier.contact.id;
        let had_name = !dossier.contact.fields.organisation.is_empty();
        if card.kind == ContactKind::ContactPerson && !had_name && card.organisation_id.is_none() {
            self.bulk.employ(&mut card);
        }
        contacts::update(self.conn, id, &card, Reaches::Edited)?;
        if card.kind == ContactKind::Organisation && !had_name && !card.organisation.is_empty() {
            self.bulk.named(id, &card);
        }
        *dossier = load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)?;
        Ok(())
    }

    /// A card that was collected for a campaign once more belongs to it; what it was collected for first stays.
    fn join(&self, dossier: &Dossier, row: &ContactFields) -> StoreResult<Option<CampaignId>> {
        let Some(campaign) = row.collected_for else { return Ok(None) };
        let is_member = dossier.memberships.iter().any(|own| own.campaign == campaign);
        if is_member || dossier.contact.fields.collected_for == Some(campaign) {
            return Ok(None);
        }
        ledger::make_member(self.conn, dossier.contact.id, campaign, row.collected_on)?;
        Ok(Some(campaign))
    }

    /// Notes what was changed on a card that was there before, so that it can be taken back.
    fn note(
        &self,
        dossier: &Dossier,
        changes: &[FieldChange],
        recorded: &permission::Recorded,
        joined: Option<CampaignId>,
    ) -> StoreResult<()> {
        let id = dossier.contact.id;
        let card = &dossier.contact.fields;
        for change in changes {
            let reaches = match change.field {
                CardField::Email => &card.emails,
                CardField::Phone => &card.phones,
                _ => {
                    imports::note(self.conn, id, self.digests.field(id, change))?;
                    continue;
                }
            };
            let added = reaches.iter().rev().find(|reach| reach.text == change.to);
            if let Some(reach) = added.and_then(|reach| reach.id) {
                imports::note(self.conn, id, Made::Reach(reach.0))?;
            }
        }
        for event in &recorded.events {
            imports::note(self.conn, id, Made::Event(event.0))?;
        }
        for objection in &recorded.objections {
            imports::note(self.conn, id, Made::Objection(*objection))?;
        }
        joined.map_or(Ok(()), |campaign| imports::note(self.conn, id, Made::Campaign(campaign.0)))
    }

    fn told(
        &mut self,
        incoming: &Incoming,
        card: &ContactFields,
        fate: RowFate,
        recorded: permission::Recorded,
        left_alone: Vec<FieldChange>,
        is_suppressed: bool,
    ) {
        let does_not_count = |why: &&NotCounted| matches!(why, NotCounted::Unproven | NotCounted::Bought);
        self.imported.suppressed += u64::from(is_suppressed);
        self.imported.lowered += recorded.lowered;
        self.imported.consents += recorded.consents;
        self.imported.unproven += recorded.not_counted.iter().filter(does_not_count).count() as u64;
        self.imported.left_alone += left_alone.len() as u64;
        (self.tell)(&ImportedRow {
            row: incoming.row,
            card,
            fate,
            changes: recorded.changes,
            left_alone,
            not_counted: recorded.not_counted,
            is_suppressed,
        });
    }
}
