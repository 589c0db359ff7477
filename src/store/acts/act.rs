//! One act on the book, within its transaction: what it touched, whom that concerns, and the way back.
//!
//! This is the one place that knows which cards a change reaches ([`Act::affect`] and the methods that call it): the
//! cards that were touched, the contact persons of an organisation whose relation changed, the cards of a campaign or
//! box that changed, all cards for a setting, the carriers of an address that joined the suppression list. When the act
//! ends, they are assessed and their answers stored.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::consent::EventId;
use crate::domain::contact::{Contact, ContactId, ContactKind, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::shop::Shop;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::journal::{self, JournalEntry};
use crate::store::rows::{answers, contacts, erasures, imports, load, organisations, settings};

/// An act that is under way.
pub(crate) struct Act<'t> {
    /// The transaction.
    pub(crate) conn: &'t Connection,
    /// The day, as handed in.
    pub(crate) today: NaiveDate,
    /// The shop as it is now.
    pub(crate) shop: Shop,
    before: Vec<Before>,
    touched: BTreeSet<ContactId>,
    affected: BTreeSet<ContactId>,
    concerns_all: bool,
}

impl Store {
    /// Does an act in one transaction, re-assesses whom it concerns, and answers with the way back.
    pub(crate) fn act<T>(
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
    pub(crate) fn begin(conn: &'t Connection, today: NaiveDate) -> StoreResult<Self> {
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
    pub(crate) fn touch(&mut self, id: ContactId) -> StoreResult<()> {
        if !self.touched.contains(&id) {
            let card = load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)?;
            self.touched.insert(id);
            self.before.push(Before::Card(CardBefore { id, card: Some(Box::new(card)), events: Vec::new() }));
        }
        Ok(())
    }

    /// Says that a card was added.
    pub(crate) fn added(&mut self, id: ContactId) {
        self.touched.insert(id);
        self.before.push(Before::Card(CardBefore { id, card: None, events: Vec::new() }));
    }

    /// The card as it is now.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`].
    pub(crate) fn dossier(&self, id: ContactId) -> StoreResult<Dossier> {
        load::one(self.conn, id)?.ok_or(StoreError::NoSuchContact)
    }

    /// Says that an event was appended to a card's ledger.
    pub(crate) fn appended(&mut self, contact: ContactId, event: EventId) {
        for before in &mut self.before {
            if let Before::Card(card) = before
                && card.id == contact
            {
                card.events.push(event);
            }
        }
    }

    /// Says that the change reaches these cards as well.
    pub(crate) fn affect(&mut self, ids: impl IntoIterator<Item = ContactId>) {
        self.affected.extend(ids);
    }

    /// Says that the change reaches every card.
    pub(crate) fn affect_all(&mut self) {
        self.concerns_all = true;
    }

    /// Keeps a way back of its own kind.
    pub(crate) fn keep(&mut self, before: impl WayBack + 'static) {
        self.before.push(Before::Other(Box::new(before)));
    }

    /// Writes an entry into the journal.
    pub(crate) fn note(&self, act: &str, subject: &str, count: u64) -> StoreResult<()> {
        journal::write(self.conn, self.today, act, subject, count)
    }

    /// Re-assesses whom the act concerns, and gives the way back.
    pub(crate) fn finish(mut self) -> StoreResult<Undo> {
        let mut touched = Vec::new();
        let mut organisations = Vec::new();
        for before in &self.before {
            let (id, card) = match before {
                Before::Card(CardBefore { id, card, .. }) => (id, card),
                Before::Other(other) => {
                    touched.extend(other.cards());
                    continue;
                }
            };
            touched.push(*id);
            if let Some(card) = card {
                imports::touched(self.conn, card)?;
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
        let erasure = erasures::last(self.conn)?;
        Ok(Undo { contacts: touched, before: self.before, erasure })
    }

    fn reassess(&self) -> StoreResult<()> {
        let ids: Vec<ContactId> = if self.concerns_all {
            contacts::ids(self.conn)?
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

/// The way back from an act: what the touched rows looked like before. Lives only as long as the session.
#[derive(Debug)]
pub struct Undo {
    /// The cards it touches: after one of them is erased, there is no way back.
    pub contacts: Vec<ContactId>,
    pub(super) before: Vec<Before>,
    /// The last entry of the erasure log when the act was done.
    pub(super) erasure: i64,
}

/// What something looked like before an act.
#[derive(Debug)]
pub(crate) enum Before {
    /// A card.
    Card(CardBefore),
    /// Anything else.
    Other(Box<dyn WayBack>),
}

/// A card before an act, `None` where there was none, and the events that the act appended to its ledger.
#[derive(Debug)]
pub(crate) struct CardBefore {
    pub(crate) id: ContactId,
    pub(crate) card: Option<Box<Dossier>>,
    pub(crate) events: Vec<EventId>,
}

/// What an act other than on a card keeps, so that it can be taken back: that is an act too, and keeps its own.
pub(crate) trait WayBack: fmt::Debug + Send {
    /// Brings back what was before; `erasure` is the last entry of the erasure log when the act was done.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] where that is not possible any more; what a rule refuses.
    fn take_back(self: Box<Self>, act: &mut Act<'_>, erasure: i64) -> StoreResult<()>;

    /// The cards that it is about.
    fn cards(&self) -> Vec<ContactId> {
        Vec::new()
    }
}

impl Undo {
    /// The way back from two acts as one: from this one, and then from the one before it.
    #[must_use]
    pub fn with_earlier(self, earlier: Self) -> Self {
        let mut contacts = earlier.contacts;
        contacts.extend(self.contacts.into_iter().filter(|id| !contacts.contains(id)).collect::<Vec<_>>());
        let before = earlier.before.into_iter().chain(self.before).collect();
        Self { contacts, before, erasure: earlier.erasure }
    }
}

impl Store {
    /// Writes an entry into the journal: what happened when, without personal values.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn note_in_journal(&mut self, entry: &JournalEntry) -> StoreResult<()> {
        self.write(|conn| journal::write(conn, entry.on, &entry.act, &entry.subject, entry.count))
    }
}

/// Reports, and stops the act where the owner cancelled it.
pub(crate) fn go_on(progress: &Progress<'_>, done: usize, total: usize) -> StoreResult<()> {
    if progress(done as u64, total as u64) { Ok(()) } else { Err(StoreError::Cancelled) }
}

/// Reports how far a long act is, and asks whether to go on: `progress(done, total)` answers `false` to cancel.
pub type Progress<'a> = dyn Fn(u64, u64) -> bool + 'a;

/// The outcome of an act, and the way back.
#[derive(Debug)]
pub struct Done<T> {
    /// What the act made.
    pub value: T,
    /// Takes the act back.
    pub undo: Undo,
}
