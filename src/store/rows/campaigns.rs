//! The campaigns.

use rusqlite::Connection;

use crate::domain::campaign::{Campaign, CampaignFields, CampaignId};
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::formats::text::fold;
use crate::store::error::{StoreError, StoreResult};
use crate::store::value::{Day, day_in, slug_in};

/// All campaigns, by their number.
pub(crate) fn read(conn: &Connection) -> StoreResult<Vec<Campaign>> {
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

pub(crate) fn insert(
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

pub(crate) fn update(conn: &Connection, id: CampaignId, fields: &CampaignFields) -> StoreResult<()> {
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
pub(crate) fn remove(conn: &Connection, id: CampaignId) -> StoreResult<()> {
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
pub(crate) const BELONGS: &str = "SELECT contact_id AS id FROM membership WHERE campaign_id = ?1 \
     UNION SELECT id FROM contact WHERE collected_for = ?1 \
     UNION SELECT id FROM contact WHERE address_collected_for = ?1 \
     UNION SELECT contact_id FROM reach WHERE collected_for = ?1 \
     UNION SELECT contact_id FROM detail WHERE campaign_id = ?1";

/// The cards that belong to a campaign, whole or in part.
pub(crate) fn belonging(conn: &Connection, id: CampaignId) -> StoreResult<Vec<ContactId>> {
    cards(conn, BELONGS, id)
}

/// The cards that answered about a campaign.
pub(crate) fn answering(conn: &Connection, id: CampaignId) -> StoreResult<Vec<ContactId>> {
    cards(conn, "SELECT DISTINCT contact_id FROM consent_event WHERE campaign_id = ?1", id)
}

fn cards(conn: &Connection, sql: &str, id: CampaignId) -> StoreResult<Vec<ContactId>> {
    let mut rows = conn.prepare_cached(sql)?;
    let ids = rows.query_map([id.0], |row| row.get(0).map(ContactId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Makes a campaign what it was, also where it was taken away.
pub(crate) fn put_back(conn: &Connection, id: CampaignId, fields: &CampaignFields) -> StoreResult<()> {
    if conn.prepare("SELECT 1 FROM campaign WHERE id = ?1")?.exists([id.0])? {
        return update(conn, id, fields);
    }
    insert(conn, Some(id), fields).map(|_| ())
}
