//! Adding a card and changing one.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::consent::NewEvent;
use crate::domain::contact::{ContactFields, ContactId, ContactKind};
use crate::domain::rules;
use crate::store::acts::act::{Act, Done};
use crate::store::acts::{consent, tidy};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::contacts::{self, spoken};
use crate::store::rows::organisations;
use crate::store::rows::reach::Reaches;

impl Store {
    /// Adds a card, with the ticks that were made in its form.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where a rule refuses (R11, R14, R28), and nothing was written; else where the file
    /// cannot be written (as everywhere below).
    pub fn add_contact(
        &mut self,
        fields: &ContactFields,
        ticks: &[NewEvent],
        today: NaiveDate,
    ) -> StoreResult<Done<ContactId>> {
        self.act(today, |act| {
            let mut fields = tidy::without_numbers(tidy::cleaned(fields, &act.shop)?);
            organisations::link(act.conn, &mut fields)?;
            let id = contacts::insert(act.conn, None, Uuid::new_v4(), &mut fields)?;
            act.added(id);
            for tick in ticks {
                consent::record(act, id, tick)?;
            }
            link_waiting(act, id, &fields)?;
            act.note("contact-added", "", 1)?;
            Ok(id)
        })
    }

    /// Changes a card. An address that keeps its [`crate::domain::contact::ReachId`] was a slip of the pen; one
    /// without an id is new and inherits no consent.
    ///
    /// # Errors
    /// As [`Store::add_contact`]; [`StoreError::NoSuchContact`]; [`StoreError::HeldForInvoice`] where a held card would
    /// come to hold more than the invoice does.
    pub fn edit_contact(
        &mut self,
        id: ContactId,
        fields: &ContactFields,
        ticks: &[NewEvent],
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            act.touch(id)?;
            let mut fields = tidy::cleaned(fields, &act.shop)?;
            organisations::link(act.conn, &mut fields)?;
            if fields.organisation_id == Some(id) {
                fields.organisation_id = None;
            }
            let before = act.dossier(id)?.contact.fields;
            fields.held_on =
                rules::r31_invoices::held_after(&before, &fields).map_err(|_| StoreError::HeldForInvoice)?;
            contacts::update(act.conn, id, &fields, Reaches::Edited)?;
            for tick in ticks {
                consent::record(act, id, tick)?;
            }
            link_waiting(act, id, &fields)?;
            act.note("contact-edited", "", 1)
        })
    }

    /// Notes on many cards at once that the person was told that day where the data came from (R34). Other fields stay.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`]; [`StoreError::HeldForInvoice`] for a card that is kept for an invoice only. Nothing
    /// was noted then.
    pub fn mark_informed(
        &mut self,
        ids: &[ContactId],
        on: NaiveDate,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            for id in ids {
                act.touch(*id)?;
                if !contacts::mark_informed(act.conn, *id, on)? {
                    return Err(StoreError::HeldForInvoice);
                }
            }
            act.note("contact-edited", "", ids.len() as u64)
        })
    }
}

/// Links the contact persons who were entered before their organisation.
fn link_waiting(act: &mut Act<'_>, id: ContactId, card: &ContactFields) -> StoreResult<()> {
    let name = spoken(&card.organisation);
    if card.kind != ContactKind::Organisation || organisations::only_one_named(act.conn, &name)? != Some(id) {
        return Ok(());
    }
    for person in organisations::waiting_for(act.conn, &name)? {
        act.touch(person)?;
        organisations::employ(act.conn, person, id)?;
    }
    Ok(())
}
