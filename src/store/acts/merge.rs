//! Merging two cards, and taking that back.
//!
//! What the joined card says is worked out in [`crate::domain::merge`]; here it is written. The rows of the card that
//! goes are hung on the one that stays ([`rehang`]), so that its ledger, addresses and details keep their numbers; then
//! the card goes like an erased one: a line in the erasure log with a scope of its own, so that no older copy brings it
//! back, and the mark *still to compact*, so that what was not taken over leaves the file. The way back holds both cards
//! as they were, in memory only.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::consent::EventId;
use crate::domain::contact::{ContactFields, ContactId, ContactKind};
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::merge::{self, Choices, Joined, MergeProblem};
use crate::domain::rules::r10_special_category as r10;
use crate::store::acts::act::{Act, Done, WayBack};
use crate::store::acts::{card_back, doubles};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::rows::erasures::{self, MERGED};
use crate::store::rows::reach::Reaches;
use crate::store::rows::{contacts, details, imports, ledger, load, organisations, rehang, settings};

/// Two cards as they were before a merge.
#[derive(Debug)]
struct Merged {
    /// The card that stayed.
    keep: Dossier,
    /// The card that went.
    other: Dossier,
    /// What the card that went is called in other programs.
    uids: Vec<String>,
    /// The files that left with the card that went.
    exports: Vec<i64>,
    /// What the merge appended to the ledger.
    events: Vec<EventId>,
    /// What was chosen, to do it again.
    choices: Choices,
}

impl Store {
    /// What merging two cards would make of them. Writes nothing.
    ///
    /// # Errors
    /// As [`Store::merge`].
    pub fn merge_preview(
        &self,
        keep: ContactId,
        other: ContactId,
        choices: &Choices,
        today: NaiveDate,
    ) -> StoreResult<Joined> {
        self.read(|conn| {
            let (keep, other) = both(conn, keep, other)?;
            Ok(merge::join(&keep, &other, choices, &settings::shop(conn)?, today)?)
        })
    }

    /// Joins `other` into `keep`: the ledgers are joined, the stricter permission wins, and `other` goes. The caller
    /// compacts afterwards. Until something of either is erased, the way back brings both cards back as they were.
    ///
    /// # Errors
    /// [`StoreError::SameCard`], [`StoreError::PersonAndOrganisation`], [`StoreError::HeldForInvoice`]; [`StoreError::Refused`] with R10 while one of them
    /// holds details of a special category without a written consent; [`StoreError::NoSuchContact`].
    pub fn merge(
        &mut self,
        keep: ContactId,
        other: ContactId,
        choices: &Choices,
        today: NaiveDate,
    ) -> StoreResult<Done<Joined>> {
        self.act(today, |act| {
            let joined = join(act, keep, other, choices)?;
            act.note("contacts-merged", "", 1)?;
            Ok(joined)
        })
    }
}

impl From<MergeProblem> for StoreError {
    fn from(problem: MergeProblem) -> Self {
        match problem {
            MergeProblem::SameCard => Self::SameCard,
            MergeProblem::PersonAndOrganisation => Self::PersonAndOrganisation,
            MergeProblem::Held => Self::HeldForInvoice,
            MergeProblem::DetailsWithoutConsent => Self::Refused(r10::RULE),
        }
    }
}

fn both(conn: &Connection, keep: ContactId, other: ContactId) -> StoreResult<(Dossier, Dossier)> {
    let one = |id| load::one(conn, id)?.ok_or(StoreError::NoSuchContact);
    Ok((one(keep)?, one(other)?))
}

/// Joins two cards, as part of an act.
fn join(act: &mut Act<'_>, keep: ContactId, other: ContactId, choices: &Choices) -> StoreResult<Joined> {
    let (own, theirs) = both(act.conn, keep, other)?;
    // A card that an import added holds another's data from now on, and stays when that is taken back.
    imports::touched(act.conn, &own)?;
    let uids = rehang::uids_of(act.conn, other)?;
    let exports = rehang::exports_of(act.conn, other)?;
    let joined = merge::join(&own, &theirs, choices, &act.shop, act.today)?;
    // What is taken back last is kept first.
    doubles::keep_before_merge(act, keep, other)?;
    hire(act, other, &joined.dossier.contact.fields, keep)?;
    rehang::rehang(act.conn, keep, &theirs)?;
    let fields = &joined.dossier.contact.fields;
    contacts::delete(act.conn, other)?;
    contacts::update(act.conn, keep, fields, Reaches::Restored)?;
    write_details(act.conn, keep, &joined.dossier.details)?;
    // In the order of the joined card.
    act.conn.prepare_cached("DELETE FROM objection WHERE contact_id = ?1")?.execute([keep.0])?;
    for objection in &joined.dossier.objections {
        ledger::insert_objection(act.conn, keep, *objection)?;
    }
    for membership in &joined.dossier.memberships {
        ledger::make_member(act.conn, keep, membership.campaign, membership.since)?;
    }
    let mut events = Vec::with_capacity(joined.appended.len());
    for event in &joined.appended {
        events.push(ledger::append(act.conn, keep, event)?);
    }
    let reason = own.contact.uuid.to_string();
    erasures::log(act.conn, &theirs, None, act.today, MERGED, &reason)?;
    meta::mark(act.conn)?;
    act.affect(organisations::persons_of(act.conn, keep)?);
    act.keep(Merged { keep: own, other: theirs, uids, exports, events, choices: choices.clone() });
    Ok(joined)
}

/// The contact persons of either card work for the joined card from now on; where it is an organisation's, under its
/// name.
fn hire(act: &mut Act<'_>, from: ContactId, into: &ContactFields, keep: ContactId) -> StoreResult<()> {
    for employer in [from, keep] {
        for person in organisations::persons_of(act.conn, employer)? {
            if [from, keep].contains(&person) {
                continue;
            }
            act.touch(person)?;
            let mut card = act.dossier(person)?.contact.fields;
            if into.kind == ContactKind::Organisation {
                card.organisation.clone_from(&into.organisation);
            }
            card.organisation_id = Some(keep);
            contacts::update(act.conn, person, &card, Reaches::Restored)?;
        }
    }
    Ok(())
}

/// Makes the details of a card those that are wanted; they are there already but for what was chosen.
fn write_details(conn: &Connection, id: ContactId, wanted: &[Detail]) -> StoreResult<()> {
    let now = load::one(conn, id)?.map(|card| card.details).unwrap_or_default();
    for detail in &now {
        if !wanted.iter().any(|own| own.id == detail.id) {
            details::delete(conn, detail.id)?;
        }
    }
    for detail in wanted {
        match now.iter().find(|own| own.id == detail.id) {
            Some(own) if own == detail => {}
            Some(_) => details::update(conn, detail)?,
            None => {
                details::insert(conn, id, detail)?;
            }
        }
    }
    Ok(())
}

impl WayBack for Merged {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, erasure: i64) -> StoreResult<()> {
        take_apart(act, *self, erasure)
    }

    fn cards(&self) -> Vec<ContactId> {
        vec![self.keep.contact.id, self.other.contact.id]
    }
}

/// Two cards that were one, and how they were joined.
#[derive(Debug)]
struct Apart {
    keep: ContactId,
    other: ContactId,
    choices: Choices,
}

impl WayBack for Apart {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, _erasure: i64) -> StoreResult<()> {
        match join(act, self.keep, self.other, &self.choices) {
            Err(StoreError::NoSuchContact) => Err(StoreError::CannotUndo),
            other => other.map(|_| ()),
        }
    }

    fn cards(&self) -> Vec<ContactId> {
        vec![self.keep, self.other]
    }
}

/// Takes a merge apart: both cards as they were, under their numbers. Of the joined ledger each gets its own events
/// back; what the merge appended is corrected on the card that stayed.
fn take_apart(act: &mut Act<'_>, merged: Merged, erasure: i64) -> StoreResult<()> {
    let Merged { keep, other, uids, exports, events, choices } = merged;
    let (id, gone) = (keep.contact.id, other.contact.id);
    let now = load::one(act.conn, id)?.ok_or(StoreError::CannotUndo)?;
    for uuid in [keep.contact.uuid, other.contact.uuid] {
        if erasures::is_logged_since(act.conn, uuid, erasure, MERGED)? {
            return Err(StoreError::CannotUndo);
        }
    }
    act.keep(Apart { keep: id, other: gone, choices });
    act.affect(organisations::persons_of(act.conn, id)?);
    erasures::unlog(act.conn, other.contact.uuid, MERGED)?;
    // What came from the other card leaves this one, and with it what stands on the events that go.
    for detail in &now.details {
        let came_along = other.details.iter().any(|own| own.id == detail.id);
        let stands_on = other.ledger.iter().any(|event| detail.consent == Some(event.id));
        if came_along || stands_on {
            details::delete(act.conn, detail.id)?;
        }
    }
    let card = &other.contact.fields;
    for reach in card.emails.iter().chain(&card.phones).filter_map(|reach| reach.id) {
        act.conn
            .prepare_cached("DELETE FROM reach WHERE id = ?1 AND contact_id = ?2")?
            .execute((reach.0, id.0))?;
    }
    let mut fields = organisations::without_the_erased(act.conn, card)?;
    contacts::insert(act.conn, Some(gone), other.contact.uuid, &mut fields)?;
    rehang::history_back(act.conn, &other)?;
    rehang::uids_back(act.conn, gone, &uids)?;
    rehang::exports_back(act.conn, gone, &exports)?;
    card_back::bring_back_ties(act.conn, &other)?;
    card_back::bring_back_look(act, id, &keep, &events)
}
