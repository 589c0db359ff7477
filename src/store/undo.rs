//! The way back from an act.
//!
//! An act keeps what the things it touched looked like before ([`Before`]). Taking it back is an act like any other:
//! it touches the same things, brings their earlier look back, and so has a way back of its own, which is redo. The
//! ledger is never shortened: an event is taken back by a correction, and a correction by entering the event again.
//! Nothing that was erased comes back: an act on a card that an erasure touched since cannot be taken back.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::act::Act;
use super::contacts::Reaches;
use super::doubles::Pair;
use super::merge::Merged;
use super::{Statement, Store, StoreError, StoreResult};
use super::{boxes, campaigns, contacts, details, doubles, erase, ledger, merge, organisations, settings};
use crate::domain::campaign::{CampaignFields, CampaignId};
use crate::domain::category::{Category, CategoryId, CategoryKind};
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId};
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::merge::Choices;
use crate::domain::rules;
use crate::domain::settings::Settings;

/// The way back from an act: what the touched rows looked like before. Lives only as long as the session.
#[derive(Debug)]
pub struct Undo {
    /// The cards it touches: after one of them is erased, there is no way back.
    pub contacts: Vec<ContactId>,
    before: Vec<Before>,
    /// The last entry of the erasure log when the act was done.
    erasure: i64,
}

/// What something looked like before an act; `None` where it did not exist.
#[derive(Debug)]
pub(super) enum Before {
    /// A card, and the events that the act appended to its ledger.
    Card { id: ContactId, card: Option<Box<Dossier>>, events: Vec<EventId> },
    /// A campaign with its wordings.
    Campaign { id: CampaignId, before: Option<(CampaignFields, Vec<Statement>)> },
    /// A box with its wordings.
    Category { id: CategoryId, before: Option<(Category, Vec<Statement>)> },
    /// The settings.
    Settings(Box<Settings>),
    /// A pair of possible doubles.
    Double { cards: (ContactId, ContactId), before: Option<Pair> },
    /// Two cards that were joined.
    Merged(Box<Merged>),
    /// Two cards that were one, and how they were joined.
    Apart { keep: ContactId, other: ContactId, choices: Choices },
}

impl Before {
    /// The two cards of a merge.
    pub(super) fn merged_cards(&self) -> Vec<ContactId> {
        match self {
            Self::Merged(merged) => vec![merged.keep.contact.id, merged.other.contact.id],
            Self::Apart { keep, other, .. } => vec![*keep, *other],
            _ => Vec::new(),
        }
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
    /// Takes an act back, or does it again; answers with the opposite. Consent events are never removed: undo
    /// appends a correction. A card that undo removes is erased; the caller compacts.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] where the card is gone by now; [`StoreError::Refused`] where a rule forbids what
    /// would come back.
    pub fn undo(&mut self, undo: Undo, today: NaiveDate) -> StoreResult<Undo> {
        let done = self.act(today, |act| {
            let Undo { before, erasure, .. } = undo;
            // Last first, as they were done.
            for before in before.into_iter().rev() {
                match before {
                    Before::Card { id, card: Some(card), events } => {
                        bring_back(act, id, &card, &events, erasure)?;
                    }
                    Before::Card { id, card: None, .. } => take_away(act, id)?,
                    Before::Campaign { id, before } => campaign(act, id, before)?,
                    Before::Category { id, before } => category(act, id, before)?,
                    Before::Settings(before) => settings::change(act, &before)?,
                    Before::Merged(merged) => merge::take_apart(act, *merged, erasure)?,
                    Before::Apart { keep, other, choices } => merge::again(act, keep, other, &choices)?,
                    Before::Double { cards, before } => doubles::restore(act, cards, before)?,
                }
            }
            act.note("undone", "", 0)
        })?;
        Ok(done.undo)
    }
}

/// The way back, as it is handed out at the end of an act.
pub(super) fn way_back(
    conn: &Connection,
    contacts: Vec<ContactId>,
    before: Vec<Before>,
) -> StoreResult<Undo> {
    let erasure = conn
        .prepare_cached("SELECT coalesce(max(id), 0) FROM erasure_log")?
        .query_row([], |row| row.get(0))?;
    Ok(Undo { contacts, before, erasure })
}

/// Removes a card that the act had added.
fn take_away(act: &mut Act<'_>, id: ContactId) -> StoreResult<()> {
    let card = act.dossier(id).map_err(|_| StoreError::CannotUndo)?;
    // The persons first: doing it again goes the other way round, and needs the organisation before them.
    for person in organisations::persons_of(act.conn, id)? {
        act.touch(person)?;
    }
    act.touch(id)?;
    erase::card(act, &card, None, erase::UNDONE, "")?;
    erase::mark(act.conn)
}

/// Brings a card back to its earlier look, or back altogether.
fn bring_back(
    act: &mut Act<'_>,
    id: ContactId,
    card: &Dossier,
    events: &[EventId],
    erasure: i64,
) -> StoreResult<()> {
    // What an import had filled in was not there at the time of an earlier act: that does not bring it back.
    let sql = "SELECT 1 FROM erasure_log WHERE uuid = ?1 AND id > ?2 AND scope <> ?3";
    if act.conn.prepare_cached(sql)?.exists((card.contact.uuid.to_string(), erasure, erase::UNFILLED))? {
        return Err(StoreError::CannotUndo);
    }
    let is_there = act.conn.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.exists([id.0])?;
    if !is_there {
        if erase::went_with_import(act.conn, id, erasure)? {
            return Err(StoreError::CannotUndo);
        }
        return bring_back_whole(act, card);
    }
    act.touch(id)?;
    bring_back_look(act, id, card, events)
}

/// Brings a card that is there back to its earlier look, and takes these events of its ledger back.
pub(super) fn bring_back_look(
    act: &mut Act<'_>,
    id: ContactId,
    card: &Dossier,
    events: &[EventId],
) -> StoreResult<()> {
    for event in events.iter().rev() {
        take_back(act, id, *event)?;
    }
    let fields = organisations::without_the_erased(act.conn, &card.contact.fields)?;
    contacts::update(act.conn, id, &fields, Reaches::Restored)?;
    bring_back_details(act, card)?;
    act.conn.prepare_cached("DELETE FROM membership WHERE contact_id = ?1")?.execute([id.0])?;
    act.conn.prepare_cached("DELETE FROM objection WHERE contact_id = ?1")?.execute([id.0])?;
    bring_back_ties(act.conn, card)
}

pub(super) fn bring_back_ties(conn: &Connection, card: &Dossier) -> StoreResult<()> {
    let id = card.contact.id;
    for membership in &card.memberships {
        ledger::make_member(conn, id, membership.campaign, membership.since)?;
    }
    for objection in &card.objections {
        ledger::insert_objection(conn, id, *objection)?;
    }
    Ok(())
}

/// Does the adding of a card again: the same number, UUID and ledger.
fn bring_back_whole(act: &mut Act<'_>, card: &Dossier) -> StoreResult<()> {
    let contact = &card.contact;
    let mut fields = organisations::without_the_erased(act.conn, &contact.fields)?;
    contacts::insert(act.conn, Some(contact.id), contact.uuid, &mut fields)?;
    act.added(contact.id);
    ledger::insert_history(act.conn, card)?;
    bring_back_ties(act.conn, card)?;
    act.conn.execute(
        "DELETE FROM erasure_log WHERE uuid = ?1 AND scope = ?2",
        (contact.uuid.to_string(), erase::UNDONE),
    )?;
    Ok(())
}

/// Appends the opposite of an event: a correction, or, for a correction, the corrected event once more.
fn take_back(act: &mut Act<'_>, id: ContactId, event: EventId) -> StoreResult<()> {
    let ledger = act.dossier(id)?.ledger;
    let find = |wanted: EventId| ledger.iter().find(|event| event.id == wanted);
    let Some(done) = find(event) else { return Err(StoreError::CannotUndo) };
    match done.act {
        ConsentAct::Corrected(named) => {
            let again = find(named).ok_or(StoreError::CannotUndo)?;
            let again = ConsentEvent { entered_on: act.today, ..again.clone() };
            let appended = ledger::append(act.conn, id, &again)?;
            act.appended(id, appended);
        }
        _ => {
            ledger::correct(act, id, done.about, event)?;
        }
    }
    Ok(())
}

/// Brings the details back. One of a special category stands on the consent that counts now.
fn bring_back_details(act: &Act<'_>, card: &Dossier) -> StoreResult<()> {
    let now = act.dossier(card.contact.id)?;
    for detail in &now.details {
        if !card.details.iter().any(|own| own.id == detail.id) {
            details::delete(act.conn, detail.id)?;
        }
    }
    for detail in &card.details {
        let current = now.details.iter().find(|own| own.id == detail.id);
        let is_special =
            act.shop.category(detail.category).is_some_and(|category| category.kind == CategoryKind::Special);
        let consent = match current {
            Some(current) if is_same(current, detail) => continue,
            _ if is_special => rules::may_store_detail(&now, &act.shop, detail.category, act.today)?,
            _ => None,
        };
        let detail = Detail { consent, ..detail.clone() };
        if current.is_some() {
            details::update(act.conn, &detail)?;
        } else {
            details::insert(act.conn, card.contact.id, &detail)?;
        }
    }
    Ok(())
}

fn is_same(one: &Detail, other: &Detail) -> bool {
    Detail { consent: None, ..one.clone() } == Detail { consent: None, ..other.clone() }
}

fn campaign(
    act: &mut Act<'_>,
    id: CampaignId,
    before: Option<(CampaignFields, Vec<Statement>)>,
) -> StoreResult<()> {
    let about = ConsentFor::Campaign(id);
    let now = act.shop.campaign(id).cloned();
    if now.as_ref().is_some_and(|now| now.purged_on.is_some()) {
        return Err(StoreError::CannotUndo);
    }
    let wordings = boxes::statements(act.conn, about)?;
    match before {
        None => campaigns::remove(act.conn, id)?,
        Some((fields, earlier)) => {
            let is_there = act.conn.prepare("SELECT 1 FROM campaign WHERE id = ?1")?.exists([id.0])?;
            if is_there {
                campaigns::update(act.conn, id, &fields)?;
            } else {
                campaigns::insert(act.conn, Some(id), &fields)?;
            }
            boxes::restore_wordings(act.conn, about, &earlier)?;
        }
    }
    act.campaign_changed(id, now.map(|now| (now.fields, wordings)))
}

fn category(
    act: &mut Act<'_>,
    id: CategoryId,
    before: Option<(Category, Vec<Statement>)>,
) -> StoreResult<()> {
    let about = ConsentFor::Category(id);
    let now = act.shop.category(id).cloned();
    let wordings = boxes::statements(act.conn, about)?;
    match before {
        None => boxes::remove(act.conn, id)?,
        Some((category, earlier)) => {
            let is_there = act.conn.prepare("SELECT 1 FROM category WHERE id = ?1")?.exists([id.0])?;
            if is_there {
                boxes::update(act.conn, &category)?;
            } else {
                boxes::insert(act.conn, Some(id), &category, false)?;
            }
            boxes::restore_wordings(act.conn, about, &earlier)?;
        }
    }
    act.category_changed(id, now.map(|now| (now, wordings)))
}
