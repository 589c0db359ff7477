//! The campaigns.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::act::Act;
use super::value::{Day, day_in, slug_in};
use super::{Done, Statement, Store, StoreError, StoreResult, boxes, settings};
use crate::domain::campaign::{Campaign, CampaignFields, CampaignId, MAX_GRACE_DAYS};
use crate::domain::category::Channel;
use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::{clean_line, clean_notes, fold};
use crate::domain::lang::Lang;
use crate::domain::rules::{self, r26_campaign_purpose as r26};

impl Store {
    /// Adds a campaign; its product joins the shop's list where it is missing.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`]; R26 where a field is missing, the end lies before the start or the grace is too
    /// long.
    pub fn add_campaign(
        &mut self,
        fields: &CampaignFields,
        today: NaiveDate,
    ) -> StoreResult<Done<CampaignId>> {
        self.act(today, |act| {
            let fields = cleaned(act, None, fields)?;
            let id = insert(act.conn, None, &fields)?;
            word(act, id, &fields)?;
            act.campaign_changed(id, None)?;
            settings::add_product(act, &fields.product)?;
            act.note("campaign-added", &fields.name, 0)?;
            Ok(id)
        })
    }

    /// Changes a campaign, and re-assesses its cards where the dates changed.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`], [`StoreError::NoSuchCampaign`], R26, R28 where it was purged.
    pub fn edit_campaign(
        &mut self,
        id: CampaignId,
        fields: &CampaignFields,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let before = act.shop.campaign(id).cloned().ok_or(StoreError::NoSuchCampaign)?;
            rules::check_join(id, &act.shop)?;
            let fields = cleaned(act, Some(id), fields)?;
            let wordings = boxes::statements(act.conn, ConsentFor::Campaign(id))?;
            update(act.conn, id, &fields)?;
            word(act, id, &fields)?;
            act.campaign_changed(id, Some((before.fields, wordings)))?;
            settings::add_product(act, &fields.product)?;
            act.note("campaign-edited", &fields.name, 0)
        })
    }
}

/// The purpose is the wording a member agrees to, in the shop's language.
fn word(act: &Act<'_>, id: CampaignId, fields: &CampaignFields) -> StoreResult<()> {
    let lang = act.shop.settings.language.unwrap_or(Lang::Nl);
    let wording = Statement { lang, version: 0, text: fields.purpose.clone() };
    boxes::reword(act.conn, ConsentFor::Campaign(id), &[wording])
}

fn cleaned(act: &Act<'_>, id: Option<CampaignId>, fields: &CampaignFields) -> StoreResult<CampaignFields> {
    let fields = CampaignFields {
        name: clean_line(&fields.name),
        product: clean_line(&fields.product),
        purpose: clean_notes(&fields.purpose),
        ..fields.clone()
    };
    for text in [&fields.name, &fields.product, &fields.purpose] {
        rules::check_text(text, false)?;
        if text.is_empty() {
            return Err(StoreError::Refused(r26::RULE));
        }
    }
    if fields.end < fields.start || fields.grace_days > MAX_GRACE_DAYS {
        return Err(StoreError::Refused(r26::RULE));
    }
    let folded = fold(&fields.name);
    let mut others = act.shop.campaigns.iter().filter(|other| Some(other.id) != id);
    if others.any(|other| fold(&other.fields.name) == folded) {
        return Err(StoreError::NameTaken);
    }
    Ok(fields)
}

/// All campaigns, by their number.
pub(super) fn read(conn: &Connection) -> StoreResult<Vec<Campaign>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, name, product, purpose, channel, start_on, end_on, grace_days, purged_on \
         FROM campaign WHERE hidden = 0 ORDER BY id",
    )?;
    let campaigns = rows.query_map([], |row| {
        Ok(Campaign {
            id: CampaignId(row.get(0)?),
            fields: CampaignFields {
                name: row.get(1)?,
                product: row.get(2)?,
                purpose: row.get(3)?,
                channel: slug_in(row, 4, Channel::parse)?,
                start: row.get::<_, Day>(5)?.0,
                end: row.get::<_, Day>(6)?.0,
                grace_days: row.get(7)?,
            },
            purged_on: day_in(row, 8)?,
        })
    })?;
    Ok(campaigns.collect::<Result<_, _>>()?)
}

pub(super) fn insert(
    conn: &Connection,
    id: Option<CampaignId>,
    fields: &CampaignFields,
) -> StoreResult<CampaignId> {
    conn.prepare_cached(
        "INSERT INTO campaign (id, name, folded, product, purpose, channel, start_on, end_on, grace_days) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        id.map(|id| id.0),
        &fields.name,
        fold(&fields.name),
        &fields.product,
        &fields.purpose,
        fields.channel.slug(),
        Day(fields.start),
        Day(fields.end),
        fields.grace_days,
    ))?;
    Ok(CampaignId(conn.last_insert_rowid()))
}

pub(super) fn update(conn: &Connection, id: CampaignId, fields: &CampaignFields) -> StoreResult<()> {
    conn.prepare_cached(
        "UPDATE campaign SET name = ?2, folded = ?3, product = ?4, purpose = ?5, channel = ?6, start_on = ?7, \
         end_on = ?8, grace_days = ?9, hidden = 0 WHERE id = ?1",
    )?
    .execute((
        id.0,
        &fields.name,
        fold(&fields.name),
        &fields.product,
        &fields.purpose,
        fields.channel.slug(),
        Day(fields.start),
        Day(fields.end),
        fields.grace_days,
    ))?;
    Ok(())
}

/// Takes an added campaign back: away, or out of sight where only a ledger names it.
pub(super) fn remove(conn: &Connection, id: CampaignId) -> StoreResult<()> {
    let has = |sql: &str| -> StoreResult<bool> { Ok(conn.prepare(sql)?.exists([id.0])?) };
    if has(BELONGS)? {
        return Err(StoreError::CannotUndo);
    }
    let sql = if has("SELECT 1 FROM consent_event WHERE campaign_id = ?1")? {
        "UPDATE campaign SET hidden = 1 WHERE id = ?1"
    } else {
        "DELETE FROM campaign WHERE id = ?1"
    };
    conn.execute(sql, [id.0])?;
    Ok(())
}

/// The cards that belong to a campaign, whole or in part.
pub(super) const BELONGS: &str = "SELECT contact_id AS id FROM membership WHERE campaign_id = ?1 \
     UNION SELECT id FROM contact WHERE collected_for = ?1 \
     UNION SELECT id FROM contact WHERE address_collected_for = ?1 \
     UNION SELECT contact_id FROM reach WHERE collected_for = ?1 \
     UNION SELECT contact_id FROM detail WHERE campaign_id = ?1";
