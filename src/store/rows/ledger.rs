//! The consent ledger, the memberships and the objections of a card.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How};
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Dossier, Objection};
use crate::store::error::StoreResult;
use crate::store::rows::details;
use crate::store::value::Day;

/// Appends a row under a new number.
pub(crate) fn append(conn: &Connection, contact: ContactId, event: &ConsentEvent) -> StoreResult<EventId> {
    insert(conn, contact, None, event)
}

/// Writes a row of the ledger.
pub(crate) fn insert(
    conn: &Connection,
    contact: ContactId,
    id: Option<EventId>,
    event: &ConsentEvent,
) -> StoreResult<EventId> {
    let (category, campaign) = match event.about {
        ConsentFor::Category(id) => (Some(id.0), None),
        ConsentFor::Campaign(id) => (None, Some(id.0)),
    };
    let corrects = match event.act {
        ConsentAct::Corrected(named) => Some(named.0),
        _ => None,
    };
    conn.prepare_cached(
        "INSERT INTO consent_event (id, contact_id, category_id, campaign_id, act, corrects_id, on_day, entered_on, \
         how, evidence, statement_version, statement_lang, reach_id) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute((
        id.map(|id| id.0),
        contact.0,
        category,
        campaign,
        event.act.slug(),
        corrects,
        Day(event.on),
        Day(event.entered_on),
        event.how.map(How::slug),
        &event.evidence,
        event.statement.map(|statement| statement.version),
        event.statement.map(|statement| statement.lang.code()),
        event.reach.map(|reach| reach.0),
    ))?;
    Ok(EventId(conn.last_insert_rowid()))
}

/// Writes a card's ledger and details in the order in which they came about: each detail right after the consent it
/// stands on, as the schema asks, also where that consent was withdrawn later.
pub(crate) fn insert_history(conn: &Connection, dossier: &Dossier) -> StoreResult<()> {
    let id = dossier.contact.id;
    for detail in dossier.details.iter().filter(|detail| detail.consent.is_none()) {
        details::insert(conn, id, detail)?;
    }
    for event in &dossier.ledger {
        insert(conn, id, Some(event.id), event)?;
        for detail in dossier.details.iter().filter(|detail| detail.consent == Some(event.id)) {
            details::insert(conn, id, detail)?;
        }
    }
    Ok(())
}

/// Makes a card a member, where it is not one yet.
pub(crate) fn make_member(
    conn: &Connection,
    id: ContactId,
    campaign: CampaignId,
    since: NaiveDate,
) -> StoreResult<()> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO membership (contact_id, campaign_id, since) VALUES (?1, ?2, ?3)",
    )?
    .execute((id.0, campaign.0, Day(since)))?;
    Ok(())
}

/// Writes an objection.
pub(crate) fn insert_objection(conn: &Connection, id: ContactId, objection: Objection) -> StoreResult<()> {
    conn.prepare_cached("INSERT INTO objection (contact_id, channel, on_day) VALUES (?1, ?2, ?3)")?
        .execute((id.0, objection.channel.map(Channel::slug), Day(objection.on)))?;
    Ok(())
}

/// Takes the memberships and objections of a card away.
pub(crate) fn delete_ties(conn: &Connection, id: ContactId) -> StoreResult<()> {
    conn.prepare_cached("DELETE FROM membership WHERE contact_id = ?1")?.execute([id.0])?;
    conn.prepare_cached("DELETE FROM objection WHERE contact_id = ?1")?.execute([id.0])?;
    Ok(())
}

/// Takes a card out of a campaign. Answers whether it was a member.
pub(crate) fn delete_membership(conn: &Connection, id: ContactId, campaign: CampaignId) -> StoreResult<bool> {
    let sql = "DELETE FROM membership WHERE contact_id = ?1 AND campaign_id = ?2";
    Ok(conn.prepare_cached(sql)?.execute((id.0, campaign.0))? > 0)
}
