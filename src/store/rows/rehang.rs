//! Hanging everything of one card on another. The one place that knows what hangs on a card.

use rusqlite::Connection;

use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::rules::r10_special_category as r10;
use crate::store::error::{StoreError, StoreResult};
use crate::store::rows::{details, doubles};

/// Hangs what hangs on `other` on the card `keep`, under the same numbers; what the two have in common stays once. A
/// detail that `keep` has too, or of a special category whose consent does not stand on the joined ledger (R10), does not
/// come along. `other` itself stays, bare.
pub(crate) fn rehang(conn: &Connection, keep: ContactId, other: &Dossier) -> StoreResult<()> {
    let from = other.contact.id;
    let run = |sql: &str| -> StoreResult<()> {
        conn.prepare_cached(sql)?.execute((keep.0, from.0))?;
        Ok(())
    };
    // A special category's detail goes before its consent changes cards, and is written again behind it.
    conn.prepare_cached("DELETE FROM detail WHERE contact_id = ?1")?.execute([from.0])?;
    run("UPDATE consent_event SET contact_id = ?1 WHERE contact_id = ?2")?;
    for detail in &other.details {
        insert_detail(conn, keep, detail)?;
    }
    run("DELETE FROM reach WHERE contact_id = ?2 AND EXISTS (SELECT 1 FROM reach AS own \
         WHERE own.contact_id = ?1 AND own.kind = reach.kind AND (own.text = reach.text \
            OR (own.match_key = reach.match_key AND reach.match_key <> '')))")?;
    run("UPDATE reach SET contact_id = ?1, position = position + 1000 WHERE contact_id = ?2")?;
    run("UPDATE OR IGNORE tag SET contact_id = ?1, position = position + 1000 WHERE contact_id = ?2")?;
    run("UPDATE membership SET since = min(since, (SELECT since FROM membership AS own \
            WHERE own.contact_id = ?2 AND own.campaign_id = membership.campaign_id)) \
         WHERE contact_id = ?1 AND campaign_id IN (SELECT campaign_id FROM membership WHERE contact_id = ?2)")?;
    run("UPDATE OR IGNORE membership SET contact_id = ?1 WHERE contact_id = ?2")?;
    run(
        "UPDATE objection SET contact_id = ?1 WHERE contact_id = ?2 AND NOT EXISTS (SELECT 1 FROM objection AS own \
         WHERE own.contact_id = ?1 AND own.channel IS objection.channel AND own.on_day = objection.on_day)",
    )?;
    run("UPDATE OR IGNORE exported SET contact_id = ?1 WHERE contact_id = ?2")?;
    run("UPDATE source_uid SET contact_id = ?1 WHERE contact_id = ?2")?;
    run("UPDATE import_change SET contact_id = ?1 WHERE contact_id = ?2")?;
    doubles::rehang(conn, keep, from)
}

/// What a card is called in other programs.
pub(crate) fn uids_of(conn: &Connection, card: ContactId) -> StoreResult<Vec<String>> {
    let mut rows = conn.prepare_cached("SELECT uid FROM source_uid WHERE contact_id = ?1")?;
    let uids = rows.query_map([card.0], |row| row.get(0))?;
    Ok(uids.collect::<Result<_, _>>()?)
}

/// The files that left with a card (R44).
pub(crate) fn exports_of(conn: &Connection, card: ContactId) -> StoreResult<Vec<i64>> {
    let mut rows = conn.prepare_cached("SELECT export_id FROM exported WHERE contact_id = ?1")?;
    let exports = rows.query_map([card.0], |row| row.get(0))?;
    Ok(exports.collect::<Result<_, _>>()?)
}

/// Says again which files left with a card. They stay with the other card too: the two were in one while they were joined.
pub(crate) fn exports_back(conn: &Connection, card: ContactId, exports: &[i64]) -> StoreResult<()> {
    let sql =
        "INSERT OR IGNORE INTO exported (contact_id, export_id) SELECT ?1, id FROM export WHERE id = ?2";
    for export in exports {
        conn.prepare_cached(sql)?.execute((card.0, export))?;
    }
    Ok(())
}

/// Gives a card these names back.
pub(crate) fn uids_back(conn: &Connection, card: ContactId, uids: &[String]) -> StoreResult<()> {
    for uid in uids {
        conn.prepare_cached("UPDATE source_uid SET contact_id = ?1 WHERE uid = ?2")?
            .execute((card.0, uid))?;
    }
    Ok(())
}

fn insert_detail(conn: &Connection, keep: ContactId, detail: &Detail) -> StoreResult<()> {
    let sql = "SELECT 1 FROM detail WHERE contact_id = ?1 AND category_id = ?2 AND label = ?3";
    if conn.prepare_cached(sql)?.exists((keep.0, detail.category.0, &detail.label))? {
        return Ok(());
    }
    match details::insert(conn, keep, detail) {
        Err(StoreError::Refused(r10::RULE)) => Ok(()),
        other => other.map(|_| ()),
    }
}

/// Gives a card its ledger and details back from the card that it was joined with, in the order in which they came
/// about: each detail right after the consent it stands on, before a later *no* follows.
pub(crate) fn history_back(conn: &Connection, card: &Dossier) -> StoreResult<()> {
    let id = card.contact.id;
    for detail in card.details.iter().filter(|detail| detail.consent.is_none()) {
        details::insert(conn, id, detail)?;
    }
    for event in &card.ledger {
        conn.prepare_cached("UPDATE consent_event SET contact_id = ?1 WHERE id = ?2")?
            .execute((id.0, event.id.0))?;
        for detail in card.details.iter().filter(|detail| detail.consent == Some(event.id)) {
            details::insert(conn, id, detail)?;
        }
    }
    Ok(())
}
