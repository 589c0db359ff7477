//! One act on the book, within its transaction: what it touched, whom that concerns, and the way back.
//!
//! This is the one place that knows which cards a change reaches ([`Act::affect`] and the methods that call it): the
//! cards that were touched, the contact persons of an organisation whose relation changed, the cards of a campaign or
//! box that changed, all cards for a setting, the carriers of an address that joined the suppression list. When the act
//! ends, they are assessed and their answers stored.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::doubles::Pair;
use super::undo::{self, Before, Undo};
use super::{Done, Statement, Store, StoreError, StoreResult};
use super::{answers, boxes, campaigns, import, journal, load, organisations, settings};
use crate::domain::campaign::{CampaignFields, CampaignId};
use crate::domain::category::{Category, CategoryId};
use crate::domain::consent::EventId;
use crate::domain::contact::{Contact, ContactId, ContactKind, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::settings::Settings;
use crate::domain::shop::Shop;

/// An act that is under way.
pub(super) struct Act<'t> {
    /// The transaction.
    pub(super) conn: &'t Connection,
    /// The day, as handed in.
    pub(super) today: NaiveDate,
    /// The shop as it is now.
    pub(super) shop: Shop,
    before: Vec<Before>,
    touched: BTreeSet<ContactId>,
    affected: BTreeSet<ContactId>,
    concerns_all: bool,
}

impl Store {
    /// Does an act in one transaction, re-assesses whom it concerns, and answers with the way back.
    pub(super) fn act<T>(
        &mut self,
        today: NaiveDate,
        work: impl FnOnce(&mut Act<'_>) -> StoreResult<T>,
    ) -> StoreResult<Done<T>> {
        self.write(|conn| {
            let mut act = Act::begin(conn, today)?;
            let value = work(&mut act)?;
            let undo = act.finish()?;
            Ok(Done { value, undo })
        })
    }
}

impl<'t> Act<'t> {
    pub(super) fn begin(conn: &'t Connection, today: NaiveDate) -> StoreResult<Self> {
        Ok(Self {
            conn,
            today,
            shop: settings::shop(conn)?,
            before: Vec::new(),
            touched: BTreeSet::new(),
            affected: BTreeSet::new(),
            concerns_all: false,
        })
    }

    /// Keeps what a card looks like before it is changed, for the way back.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`].
    pub(super) fn touch(&mut self, id: ContactId) -> StoreResult<()> {
        if !self.touched.contains(&id) {
            let card = load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)?;
            self.touched.insert(id);
            self.before.push(Before::Card { id, card: Some(Box::new(card)), events: Vec::new() });
        }
        Ok(())
    }

    /// Says that a card was added.
    pub(super) fn added(&mut self, id: ContactId) {
        self.touched.insert(id);
        self.before.push(Before::Card { id, card: None, events: Vec::new() });
    }

    /// The card as it is now.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`].
    pub(super) fn dossier(&self, id: ContactId) -> StoreResult<Dossier> {
        load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)
    }

    /// Says that an event was appended to a card's ledger.
    pub(super) fn appended(&mut self, contact: ContactId, event: EventId) {
        for before in &mut self.before {
            if let Before::Card { id, events, .. } = before
                && *id == contact
            {
                events.push(event);
            }
        }
    }

    /// Says that the change reaches these cards as well.
    pub(super) fn affect(&mut self, ids: impl IntoIterator<Item = ContactId>) {
        self.affected.extend(ids);
    }

    /// Says that a box was added (`None`) or changed from what it was.
    pub(super) fn category_changed(
        &mut self,
        id: CategoryId,
        before: Option<(Category, Vec<Statement>)>,
    ) -> StoreResult<()> {
        self.affect_by(
            "SELECT contact_id AS id FROM consent_event WHERE category_id = ?1 \
             UNION SELECT contact_id FROM detail WHERE category_id = ?1",
            id.0,
        )?;
        self.before.push(Before::Category { id, before });
        self.shop.categories = boxes::read(self.conn)?;
        Ok(())
    }

    /// Says that a campaign was added (`None`) or changed from what it was.
    pub(super) fn campaign_changed(
        &mut self,
        id: CampaignId,
        before: Option<(CampaignFields, Vec<Statement>)>,
    ) -> StoreResult<()> {
        self.affect_by(campaigns::BELONGS, id.0)?;
        self.affect_by("SELECT contact_id AS id FROM consent_event WHERE campaign_id = ?1", id.0)?;
        self.before.push(Before::Campaign { id, before });
        self.shop.campaigns = campaigns::read(self.conn)?;
        Ok(())
    }

    /// Says that a campaign was purged. There is no way back from that.
    pub(super) fn purged(&mut self, id: CampaignId) -> StoreResult<()> {
        self.affect_by("SELECT contact_id AS id FROM consent_event WHERE campaign_id = ?1", id.0)?;
        self.shop.campaigns = campaigns::read(self.conn)?;
        Ok(())
    }

    /// Says that the settings changed from what they were.
    pub(super) fn settings_changed(&mut self, before: Settings) -> StoreResult<()> {
        let after = settings::shop(self.conn)?.settings;
        self.concerns_all |= settings::matters(&before, &after);
        self.before.push(Before::Settings(Box::new(before)));
        self.shop.settings = after;
        Ok(())
    }

    fn affect_by(&mut self, sql: &str, id: i64) -> StoreResult<()> {
        let mut rows = self.conn.prepare_cached(sql)?;
        for contact in rows.query_map([id], |row| row.get(0))? {
            self.affected.insert(ContactId(contact?));
        }
        Ok(())
    }

    /// Says that a pair of possible doubles was noted (`None`), decided or changed from what it was.
    pub(super) fn double_changed(&mut self, cards: (ContactId, ContactId), before: Option<Pair>) {
        self.before.push(Before::Double { cards, before });
    }

    /// Keeps a way back of its own kind.
    pub(super) fn push_before(&mut self, before: Before) {
        self.before.push(before);
    }

    /// Writes an entry into the journal.
    pub(super) fn note(&self, act: &str, subject: &str, count: u64) -> StoreResult<()> {
        journal::write(self.conn, self.today, act, subject, count)
    }

    /// Re-assesses whom the act concerns, and gives the way back.
    pub(super) fn finish(mut self) -> StoreResult<Undo> {
        let mut touched = Vec::new();
        let mut organisations = Vec::new();
        for before in &self.before {
            let (id, card) = match before {
                Before::Card { id, card, .. } => (id, card),
                other => {
                    touched.extend(other.merged_cards());
                    continue;
                }
            };
            touched.push(*id);
            if let Some(card) = card {
                import::touched(self.conn, card)?;
            }
            let was = card.as_ref().map(|card| standing_of(&card.contact));
            let is = load::one(self.conn, *id)?.map(|card| standing_of(&card.contact));
            if was != is {
                organisations.push(*id);
            }
        }
        for id in organisations {
            self.affected.extend(organisations::persons_of(self.conn, id)?);
        }
        self.affected.extend(&touched);
        self.reassess()?;
        undo::way_back(self.conn, touched, self.before)
    }

    fn reassess(&self) -> StoreResult<()> {
        let ids: Vec<ContactId> = if self.concerns_all {
            let mut rows = self.conn.prepare_cached("SELECT id FROM contact ORDER BY id")?;
            rows.query_map([], |row| row.get(0).map(ContactId))?.collect::<Result<_, _>>()?
        } else {
            self.affected.iter().copied().collect()
        };
        answers::reassess(self.conn, &self.shop, &ids, self.today)
    }
}

/// What a contact person's card asks of its organisation's.
fn standing_of(contact: &Contact) -> (ContactKind, RelationKind) {
    (contact.fields.kind, contact.fields.relation)
}
