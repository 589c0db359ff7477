//! Details: labelled values kept under a box.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::act::Act;
use super::contacts::{check_campaign, check_not_held, line};
use super::{Done, Store, StoreError, StoreResult};
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, DetailId};
use crate::domain::formats::text::{clean_notes, fold};
use crate::domain::rules;

impl Store {
    /// Sets a detail: a new label, or a new value for one that is there.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R10 or R11 for a special category without a valid written consent, R14 for a
    /// national register number; [`StoreError::BoxIsOff`]; [`StoreError::HeldForInvoice`].
    pub fn set_detail(
        &mut self,
        id: ContactId,
        category: CategoryId,
        label: &str,
        value: &str,
        campaign: Option<CampaignId>,
        today: NaiveDate,
    ) -> StoreResult<Done<DetailId>> {
        self.act(today, |act| {
            act.touch(id)?;
            let detail = checked(act, id, category, label, value, campaign)?;
            let dossier = act.dossier(id)?;
            check_not_held(&dossier)?;
            let is_same = |own: &&Detail| own.category == category && fold(&own.label) == fold(&detail.label);
            let detail_id = match dossier.details.iter().find(is_same) {
                Some(own) => {
                    let changed = Detail { id: own.id, ..detail };
                    update(act.conn, &changed)?;
                    own.id
                }
                None => insert_new(act.conn, id, &detail)?,
            };
            act.note("detail-set", "", 1)?;
            Ok(detail_id)
        })
    }

    /// Takes a detail off a card.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDetail`].
    pub fn unset_detail(
        &mut self,
        id: ContactId,
        detail: DetailId,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            act.touch(id)?;
            let sql = "SELECT id FROM detail WHERE id = ?1 AND contact_id = ?2";
            let found: Option<i64> =
                act.conn.query_row(sql, (detail.0, id.0), |row| row.get(0)).optional()?;
            found.ok_or(StoreError::NoSuchDetail)?;
            delete(act.conn, detail)?;
            act.note("detail-unset", "", 1)
        })
    }
}

fn checked(
    act: &Act<'_>,
    id: ContactId,
    category: CategoryId,
    label: &str,
    value: &str,
    campaign: Option<CampaignId>,
) -> StoreResult<Detail> {
    let known = act.shop.category(category).ok_or(StoreError::NoSuchCategory)?;
    if !known.is_on {
        return Err(StoreError::BoxIsOff);
    }
    if let Some(campaign) = campaign {
        check_campaign(&act.shop, campaign)?;
    }
    let label = line(label)?;
    if label.is_empty() {
        return Err(StoreError::NoSuchDetail);
    }
    rules::check_text(value, false)?;
    let consent = rules::may_store_detail(&act.dossier(id)?, &act.shop, category, act.today)?;
    Ok(Detail { id: DetailId(0), category, label, value: clean_notes(value), campaign, consent })
}

/// Writes a new detail under a new number.
pub(super) fn insert_new(conn: &Connection, contact: ContactId, detail: &Detail) -> StoreResult<DetailId> {
    insert_as(conn, contact, None, detail)
}

/// Writes a detail back under its own number.
pub(super) fn insert(conn: &Connection, contact: ContactId, detail: &Detail) -> StoreResult<DetailId> {
    insert_as(conn, contact, Some(detail.id), detail)
}

fn insert_as(
    conn: &Connection,
    contact: ContactId,
    id: Option<DetailId>,
    detail: &Detail,
) -> StoreResult<DetailId> {
    conn.prepare_cached(
        "INSERT INTO detail (id, contact_id, category_id, label, value, campaign_id, consent_id) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        id.map(|id| id.0),
        contact.0,
        detail.category.0,
        &detail.label,
        &detail.value,
        detail.campaign.map(|id| id.0),
        detail.consent.map(|id| id.0),
    ))?;
    Ok(DetailId(conn.last_insert_rowid()))
}

/// Changes a detail to what `detail` says.
pub(super) fn update(conn: &Connection, detail: &Detail) -> StoreResult<()> {
    conn.prepare_cached(
        "UPDATE detail SET label = ?2, value = ?3, campaign_id = ?4, consent_id = ?5 WHERE id = ?1",
    )?
    .execute((
        detail.id.0,
        &detail.label,
        &detail.value,
        detail.campaign.map(|id| id.0),
        detail.consent.map(|id| id.0),
    ))?;
    Ok(())
}

/// Removes a detail.
pub(super) fn delete(conn: &Connection, id: DetailId) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM detail WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}
