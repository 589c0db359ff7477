//! What lowered permission in the book since a copy was made, carried into that copy.
//!
//! Erasures, purges and stripped details are carried into every copy at once ([`erasures()`]); withdrawals, refusals and
//! objections when a copy takes the book's place ([`noes`]). What raised permission since is not carried.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::domain::contact::{ContactFields, ContactId, Reach};
use crate::domain::dossier::Dossier;
use crate::store::acts::erase;
use crate::store::error::StoreResult;
use crate::store::rows::erasures::{self, HELD, MERGED};
use crate::store::rows::reach::Reaches;
use crate::store::rows::suppression::SuppressionList;
use crate::store::rows::{contacts, details, exports, imports, ledger, load, rehang, settings, statements};

/// A line of the erasure log.
struct Erasure {
    id: i64,
    uuid: String,
    rule: Option<u8>,
    on_day: String,
    scope: String,
    reason: String,
}

/// Carries erasures into a copy, within the caller's transaction on it. Answers how many lines of the log were new to it.
pub(crate) fn erasures(now: &Connection, copy: &Connection) -> StoreResult<u64> {
    let unknown = unknown_erasures(now, copy)?;
    let uuids: BTreeSet<&str> = unknown.iter().map(|erasure| erasure.uuid.as_str()).collect();
    for uuid in uuids {
        let Some(there) = card(copy, uuid)? else { continue };
        match card(now, uuid)? {
            None if join(now, copy, &unknown, &there)? => {}
            None => {
                contacts::delete(copy, there.contact.id)?;
            }
            Some(here) => {
                let was_held = |erasure: &&Erasure| erasure.uuid == uuid && erasure.scope == HELD;
                match unknown.iter().find(was_held) {
                    Some(_) => hold(copy, &here, &there)?,
                    None => strip(now, copy, &here, &there)?,
                }
            }
        }
    }
    for range in unknown.iter().filter_map(|erasure| erasures::range_of(&erasure.scope)) {
        taken_back(now, copy, range)?;
    }
    if !unknown.is_empty() {
        imports::forget(copy)?;
        statements::forget_unnamed_wordings(copy)?;
    }
    for erasure in &unknown {
        copy.prepare_cached(
            "INSERT INTO erasure_log (id, uuid, rule, on_day, scope, reason) VALUES \
             ((SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM erasure_log WHERE id = ?1)), ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            erasure.id,
            &erasure.uuid,
            erasure.rule,
            &erasure.on_day,
            &erasure.scope,
            &erasure.reason,
        ))?;
    }
    purges(now, copy)?;
    Ok(unknown.len() as u64)
}

/// The cards of an import that was taken back go, but for those that stayed.
fn taken_back(now: &Connection, copy: &Connection, range: (ContactId, ContactId)) -> StoreResult<()> {
    let cards: Vec<(i64, String)> = {
        let mut rows = copy.prepare("SELECT id, uuid FROM contact WHERE id BETWEEN ?1 AND ?2")?;
        let cards = rows.query_map((range.0.0, range.1.0), |row| Ok((row.get(0)?, row.get(1)?)))?;
        cards.collect::<Result<_, _>>()?
    };
    let mut stays = now.prepare_cached("SELECT 1 FROM contact WHERE uuid = ?1")?;
    for (id, uuid) in cards {
        if !stays.exists([uuid])? {
            contacts::delete(copy, ContactId(id))?;
        }
    }
    Ok(())
}

/// A card that was joined with another since is joined there as well, so that the copy loses nothing of what the joined
/// card says, and keeps nothing that was not taken over. Answers whether it was.
fn join(now: &Connection, copy: &Connection, unknown: &[Erasure], gone: &Dossier) -> StoreResult<bool> {
    let mut uuid = gone.contact.uuid.to_string();
    // The card that stayed may have been joined with a third one.
    for _ in 0..=unknown.len() {
        let merge = unknown.iter().rev().find(|line| line.uuid == uuid && line.scope == MERGED);
        let Some(merge) = merge else { return Ok(false) };
        uuid.clone_from(&merge.reason);
        let (Some(here), Some(stays)) = (card(now, &uuid)?, card(copy, &uuid)?) else { continue };
        rehang::rehang(copy, stays.contact.id, gone)?;
        contacts::delete(copy, gone.contact.id)?;
        let Some(there) = card(copy, &uuid)? else { return Ok(true) };
        strip(now, copy, &here, &there)?;
        return Ok(true);
    }
    Ok(false)
}

fn unknown_erasures(now: &Connection, copy: &Connection) -> StoreResult<Vec<Erasure>> {
    let mut known =
        copy.prepare_cached("SELECT 1 FROM erasure_log WHERE id = ?1 AND uuid = ?2 AND scope = ?3")?;
    let mut rows =
        now.prepare_cached("SELECT id, uuid, rule, on_day, scope, reason FROM erasure_log ORDER BY id")?;
    let all = rows.query_map([], |row| {
        Ok(Erasure {
            id: row.get(0)?,
            uuid: row.get(1)?,
            rule: row.get(2)?,
            on_day: row.get(3)?,
            scope: row.get(4)?,
            reason: row.get(5)?,
        })
    })?;
    let mut unknown = Vec::new();
    for erasure in all {
        let erasure = erasure?;
        if !known.exists((erasure.id, &erasure.uuid, &erasure.scope))? {
            unknown.push(erasure);
        }
    }
    Ok(unknown)
}

fn card(conn: &Connection, uuid: &str) -> StoreResult<Option<Dossier>> {
    let sql = "SELECT id FROM contact WHERE uuid = ?1";
    let id: Option<i64> = conn.prepare_cached(sql)?.query_row([uuid], |row| row.get(0)).optional()?;
    match id {
        Some(id) => load::one(conn, ContactId(id)),
        None => Ok(None),
    }
}

/// Leaves on the copy's card only what still stands on the book's, and nothing of what hung on it: its ledger and the
/// rest went when what stands on the invoice was held (R31), whatever came since.
fn hold(copy: &Connection, here: &Dossier, there: &Dossier) -> StoreResult<()> {
    let contact = &there.contact;
    let mut rest = both(&here.contact.fields, &contact.fields);
    contacts::delete(copy, contact.id)?;
    contacts::insert(copy, Some(contact.id), contact.uuid, &mut rest)?;
    Ok(())
}

/// Leaves on the copy's card only what still stands on the book's.
fn strip(now: &Connection, copy: &Connection, here: &Dossier, there: &Dossier) -> StoreResult<()> {
    let id = there.contact.id;
    for detail in &there.details {
        let is_same = |own: &crate::domain::dossier::Detail| {
            (own.category, &own.label, &own.value) == (detail.category, &detail.label, &detail.value)
        };
        if !here.details.iter().any(is_same) {
            details::delete(copy, detail.id)?;
        }
    }
    for membership in &there.memberships {
        if !here.memberships.iter().any(|own| own.campaign == membership.campaign) {
            ledger::delete_membership(copy, id, membership.campaign)?;
        }
    }
    let mut uids = copy.prepare_cached("SELECT uid FROM source_uid WHERE contact_id = ?1")?;
    let uids: Vec<String> = uids.query_map([id.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for uid in uids {
        if !now.prepare_cached("SELECT 1 FROM source_uid WHERE uid = ?1")?.exists([&uid])? {
            copy.prepare_cached("DELETE FROM source_uid WHERE uid = ?1")?.execute([&uid])?;
        }
    }
    contacts::update(copy, id, &both(&here.contact.fields, &there.contact.fields), Reaches::Restored)
}

/// What stands on both cards; a text that was changed since stands as it is now.
fn both(here: &ContactFields, there: &ContactFields) -> ContactFields {
    let mut card = here.clone();
    let kept = |there: &[Reach], here: &[Reach]| -> Vec<Reach> {
        there.iter().filter(|reach| here.iter().any(|own| own.text == reach.text)).cloned().collect()
    };
    card.emails = kept(&there.emails, &here.emails);
    card.phones = kept(&there.phones, &here.phones);
    card.tags.retain(|tag| there.tags.contains(tag));
    card.organisation_id = there.organisation_id.filter(|id| here.organisation_id == Some(*id));
    card.collected_for = there.collected_for.filter(|id| here.collected_for == Some(*id));
    card.address.collected_for =
        there.address.collected_for.filter(|id| here.address.collected_for == Some(*id));
    card
}

/// Campaigns that were purged since are purged there as well: their cards went with the erasures.
fn purges(now: &Connection, copy: &Connection) -> StoreResult<()> {
    let mut rows = now.prepare(
        "SELECT id, folded, purged_on, total_joined, total_collected, total_erased, total_stripped \
         FROM campaign WHERE purged_on IS NOT NULL",
    )?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<rusqlite::types::Value> =
            (0..7).map(|place| row.get(place)).collect::<Result<_, _>>()?;
        copy.prepare_cached(
            "UPDATE campaign SET purged_on = ?3, total_joined = ?4, total_collected = ?5, total_erased = ?6, \
             total_stripped = ?7 WHERE id = ?1 AND folded = ?2 AND purged_on IS NULL",
        )?
        .execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}

/// Writes the withdrawals, refusals, corrections and objections of the book into a copy, in the caller's transaction. If
/// the copy lacks a card, it keeps the keyed hash of the card's addresses, as after an erasure. Returns how many were
/// written.
pub(crate) fn noes(now: &Connection, copy: &Connection, today: NaiveDate) -> StoreResult<u64> {
    let mut carried = 0;
    let (shop, list) = (settings::shop(now)?, SuppressionList::open(copy)?);
    let mut uuids = now.prepare(
        "SELECT uuid FROM contact WHERE id IN (SELECT contact_id FROM consent_event WHERE act <> 'given') \
         OR id IN (SELECT contact_id FROM objection) OR do_not_call_listed = 1",
    )?;
    for uuid in uuids.query_map([], |row| row.get::<_, String>(0))? {
        let uuid = uuid?;
        let Some(here) = card(now, &uuid)? else { continue };
        carried += match card(copy, &uuid)? {
            Some(there) => noes_of(copy, &here, &there)?,
            None => {
                let refusals = erase::refusals(&here, &shop, today);
                list.leave(copy, &here.contact.fields, &refusals)?.len() as u64
            }
        };
    }
    suppressions(now, copy)?;
    exports::carry(now, copy)?;
    Ok(carried)
}

fn noes_of(copy: &Connection, here: &Dossier, there: &Dossier) -> StoreResult<u64> {
    use crate::domain::consent::{ConsentAct, ConsentEvent};
    let id = there.contact.id;
    let corrected: BTreeSet<i64> = here
        .ledger
        .iter()
        .filter_map(|event| match event.act {
            ConsentAct::Corrected(target) => Some(target.0),
            _ => None,
        })
        .collect();
    let mut carried = 0;
    for event in &here.ledger {
        let mut event = event.clone();
        // The same answer may stand twice on one day. The n-th one here is compared with the n-th one there.
        let same_there = |wanted: &ConsentEvent| {
            let earlier = here.ledger.iter().filter(|own| is_same(own, wanted) && own.id < wanted.id).count();
            there.ledger.iter().filter(|own| is_same(own, wanted)).nth(earlier)
        };
        match event.act {
            ConsentAct::Given => continue,
            ConsentAct::Refused | ConsentAct::Withdrawn => {
                if corrected.contains(&event.id.0) || same_there(&event).is_some() {
                    continue;
                }
            }
            ConsentAct::Corrected(target) => {
                // Only the correction of a consent lowers; it names the same event under the copy's own number.
                let Some(wrong) = here.ledger.iter().find(|own| own.id == target) else { continue };
                let consent = Some(wrong).filter(|wrong| wrong.act == ConsentAct::Given);
                let Some(same) = consent.and_then(same_there) else { continue };
                let is_known = |own: &ConsentEvent| own.act == ConsentAct::Corrected(same.id);
                if there.ledger.iter().any(is_known) {
                    continue;
                }
                event.act = ConsentAct::Corrected(same.id);
            }
        }
        if is_there(copy, &event)? {
            ledger::append(copy, id, &event)?;
            carried += 1;
        }
    }
    for objection in &here.objections {
        if !there.objections.contains(objection) {
            ledger::insert_objection(copy, id, *objection)?;
            carried += 1;
        }
    }
    let listed = here.contact.fields.do_not_call.filter(|check| check.listed);
    if listed.is_some() && listed != there.contact.fields.do_not_call {
        let card = ContactFields { do_not_call: listed, ..there.contact.fields.clone() };
        contacts::update(copy, id, &card, Reaches::Restored)?;
        carried += 1;
    }
    Ok(carried)
}

/// Whether two ledgers mean the same event.
fn is_same(one: &crate::domain::consent::ConsentEvent, other: &crate::domain::consent::ConsentEvent) -> bool {
    (one.about, one.act, one.on, one.how) == (other.about, other.act, other.on, other.how)
}

/// Whether the copy has the box or campaign that an event is about.
fn is_there(copy: &Connection, event: &crate::domain::consent::ConsentEvent) -> StoreResult<bool> {
    use crate::domain::consent::ConsentFor;
    let (sql, id) = match event.about {
        ConsentFor::Category(id) => ("SELECT 1 FROM category WHERE id = ?1", id.0),
        ConsentFor::Campaign(id) => ("SELECT 1 FROM campaign WHERE id = ?1", id.0),
    };
    Ok(copy.prepare_cached(sql)?.exists([id])?)
}

/// Adds the addresses of the suppression list. None is ever taken off it.
fn suppressions(now: &Connection, copy: &Connection) -> StoreResult<()> {
    let mut rows = now.prepare("SELECT hash, channel, on_day FROM suppression")?;
    let mut rows = rows.query([])?;
    let mut insert =
        copy.prepare("INSERT OR IGNORE INTO suppression (hash, channel, on_day) VALUES (?1, ?2, ?3)")?;
    while let Some(row) = rows.next()? {
        insert.execute((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))?;
    }
    Ok(())
}
