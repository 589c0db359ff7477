//! Setting a detail and taking it off.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, DetailId};
use crate::domain::formats::text::{clean_notes, fold};
use crate::domain::rules;
use crate::store::acts::act::{Act, Done};
use crate::store::acts::tidy::{check_campaign, check_not_held, line};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::details;

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
                    details::update(act.conn, &changed)?;
                    own.id
                }
                None => details::insert_new(act.conn, id, &detail)?,
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
            details::delete(act.conn, detail)?;
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
