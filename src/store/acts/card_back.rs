//! The way back of a card.
//!
//! The ledger is never shortened: an event is taken back by a correction, and a correction by entering the event again.

use rusqlite::Connection;

use crate::domain::category::CategoryKind;
use crate::domain::consent::{ConsentAct, ConsentEvent, EventId};
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::rules;
use crate::store::acts::act::{Act, CardBefore};
use crate::store::acts::{consent, erase};
use crate::store::error::{StoreError, StoreResult};
use crate::store::meta;
use crate::store::rows::erasures::{self, UNDONE, UNFILLED};
use crate::store::rows::reach::Reaches;
use crate::store::rows::{contacts, details, ledger, organisations};

/// Makes a card what it was before an act.
pub(crate) fn take_back(act: &mut Act<'_>, before: &CardBefore, erasure: i64) -> StoreResult<()> {
    match &before.card {
        Some(card) => bring_back(act, before.id, card, &before.events, erasure),
        None => take_away(act, before.id),
    }
}

/// Removes a card that the act had added.
fn take_away(act: &mut Act<'_>, id: ContactId) -> StoreResult<()> {
    let card = act.dossier(id).map_err(|_| StoreError::CannotUndo)?;
    // The persons first: doing it again goes the other way round, and needs the organisation before them.
    for person in organisations::persons_of(act.conn, id)? {
        act.touch(person)?;
    }
    act.touch(id)?;
    erase::card(act, &card, None, UNDONE, "")?;
    meta::mark(act.conn)
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
    if erasures::is_logged_since(act.conn, card.contact.uuid, erasure, UNFILLED)? {
        return Err(StoreError::CannotUndo);
    }
    if !contacts::is_there(act.conn, id)? {
        if erasures::went_with_import(act.conn, id, erasure)? {
            return Err(StoreError::CannotUndo);
        }
        return bring_back_whole(act, card);
    }
    act.touch(id)?;
    bring_back_look(act, id, card, events)
}

/// Brings a card that is there back to its earlier look, and takes these events of its ledger back.
pub(crate) fn bring_back_look(
    act: &mut Act<'_>,
    id: ContactId,
    card: &Dossier,
    events: &[EventId],
) -> StoreResult<()> {
    for event in events.iter().rev() {
        take_event_back(act, id, *event)?;
    }
    let fields = organisations::without_the_erased(act.conn, &card.contact.fields)?;
    contacts::update(act.conn, id, &fields, Reaches::Restored)?;
    bring_back_details(act, card)?;
    ledger::delete_ties(act.conn, id)?;
    bring_back_ties(act.conn, card)
}

pub(crate) fn bring_back_ties(conn: &Connection, card: &Dossier) -> StoreResult<()> {
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
    erasures::unlog(act.conn, contact.uuid, UNDONE)
}

/// Appends the opposite of an event: a correction, or, for a correction, the corrected event once more.
fn take_event_back(act: &mut Act<'_>, id: ContactId, event: EventId) -> StoreResult<()> {
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
            let event = standing_for(&ledger, done);
            consent::correct(act, id, done.about, event)?;
        }
    }
    Ok(())
}

/// The entry that stands for an event now: itself, or, where a correction of it was taken back since, the same one
/// entered again.
fn standing_for(ledger: &[ConsentEvent], event: &ConsentEvent) -> EventId {
    let is_corrected = |id: EventId| ledger.iter().any(|other| other.act == ConsentAct::Corrected(id));
    let is_same = |other: &ConsentEvent| {
        ConsentEvent { id: event.id, entered_on: event.entered_on, ..other.clone() } == *event
    };
    let again = ledger.iter().rev().find(|other| is_same(other) && !is_corrected(other.id));
    again.filter(|_| is_corrected(event.id)).map_or(event.id, |again| again.id)
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
