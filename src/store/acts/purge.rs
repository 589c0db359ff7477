//! R28, carried out: the plan by name, and the purge itself.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::assessment::{Basis, RuleId};
use crate::domain::campaign::CampaignId;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::rules::{
    self,
    purge::{Fate, Stripped},
};
use crate::domain::shop::Shop;
use crate::store::acts::act::{Act, Progress, go_on};
use crate::store::acts::erase;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::campaigns::BELONGS;
use crate::store::rows::exports::{self, ExportRow, Held};
use crate::store::rows::list::{self, ListRow};
use crate::store::rows::reach::Reaches;
use crate::store::rows::{contacts, details, erasures, ledger, load, organisations, settings};
use crate::store::value::Day;

/// The rule that a purge carries out.
const RULE: u8 = 28;

/// Scope of what was taken from a card that stays.
const STRIPPED: &str = "stripped";

/// No group smaller than this is kept as a number (R46).
const SMALLEST_GROUP: u64 = 5;

impl Store {
    /// What purging these campaigns on that day would do, by name. An empty list means: every campaign that is
    /// purgeable on that day. Campaigns that are not are left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn purge_plan(&self, campaigns: &[CampaignId], today: NaiveDate) -> StoreResult<PurgePlan> {
        self.read(|conn| {
            let shop = settings::shop(conn)?;
            let campaigns = purgeable(&shop, campaigns, today);
            plan(conn, &shop, campaigns, today)
        })
    }

    /// Carries out a purge: what [`Store::purge_plan`] says on that day, in one transaction. The caller compacts
    /// afterwards. There is no way back.
    ///
    /// # Errors
    /// [`StoreError::NothingToPurge`]; [`StoreError::Cancelled`]; else where the file cannot be written; then nothing
    /// was purged.
    pub fn purge(
        &mut self,
        campaigns: &[CampaignId],
        today: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<PurgePlan> {
        let done = self.act(today, |act| {
            let campaigns = purgeable(&act.shop, campaigns, today);
            if campaigns.is_empty() {
                return Err(StoreError::NothingToPurge);
            }
            let plan = plan(act.conn, &act.shop, campaigns, today)?;
            carry_out(act, &plan, progress)?;
            Ok(plan)
        })?;
        Ok(done.value)
    }
}

/// Those of the campaigns, or all, that a purge may act on.
fn purgeable(shop: &Shop, wanted: &[CampaignId], today: NaiveDate) -> Vec<CampaignId> {
    let is_wanted = |id: CampaignId| wanted.is_empty() || wanted.contains(&id);
    let campaigns = shop.campaigns.iter().filter(|own| is_wanted(own.id) && own.is_purgeable(today));
    campaigns.map(|campaign| campaign.id).collect()
}

fn plan(
    conn: &Connection,
    shop: &Shop,
    campaigns: Vec<CampaignId>,
    today: NaiveDate,
) -> StoreResult<PurgePlan> {
    let mut touched = BTreeSet::new();
    for campaign in &campaigns {
        let mut rows = conn.prepare_cached(BELONGS)?;
        for id in rows.query_map([campaign.0], |row| row.get(0))? {
            touched.insert(ContactId(id?));
        }
    }
    let touched: Vec<ContactId> = touched.into_iter().collect();
    let mut plan = PurgePlan { campaigns, ..PurgePlan::default() };
    load::each(conn, &touched, &mut |dossier| {
        let id = dossier.contact.id;
        let fate = rules::purge::fate(&dossier, shop, &plan.campaigns, today);
        let Some(row) = list::rows(conn, std::iter::once(id))?.pop() else { return Ok(()) };
        match fate {
            None => {}
            Some(Fate::Erase { rule }) => {
                let campaign = because_of(&dossier, &plan.campaigns);
                plan.erase.extend(campaign.map(|campaign| PlannedErasure { row, rule, campaign }));
            }
            Some(Fate::Strip { what, basis, rule }) => {
                plan.strip.push(PlannedStrip { row, what, basis, rule });
            }
        }
        Ok(())
    })?;
    plan.erase.sort_by(|one, other| one.row.key.cmp(&other.row.key));
    plan.strip.sort_by(|one, other| one.row.key.cmp(&other.row.key));
    let gone = plan.erase.iter().map(|planned| planned.row.id());
    let stripped = plan.strip.iter().map(|planned| planned.row.id());
    plan.copies = exports::holding(conn, gone, Held::Anything)?;
    let of_campaigns = exports::holding(conn, stripped, Held::Campaigns(&plan.campaigns))?;
    exports::join(&mut plan.copies, of_campaigns);
    Ok(plan)
}

/// The campaign that a card goes for: the one it belongs to as a whole, else one that a part was collected for.
fn because_of(dossier: &Dossier, campaigns: &[CampaignId]) -> Option<CampaignId> {
    let card = &dossier.contact.fields;
    let whole = dossier.memberships.iter().map(|membership| membership.campaign).chain(card.collected_for);
    let reaches = card.emails.iter().chain(&card.phones).filter_map(|reach| reach.collected_for);
    let details = dossier.details.iter().filter_map(|detail| detail.campaign);
    let parts = reaches.chain(card.address.collected_for).chain(details);
    whole.chain(parts).find(|id| campaigns.contains(id))
}

fn carry_out(act: &mut Act<'_>, plan: &PurgePlan, progress: &Progress<'_>) -> StoreResult<()> {
    let total = plan.erase.len() + plan.strip.len();
    keep_totals(act, plan)?;
    for (done, planned) in plan.erase.iter().enumerate() {
        go_on(progress, done, total)?;
        let dossier = act.dossier(planned.row.id())?;
        act.affect(organisations::persons_of(act.conn, planned.row.id())?);
        erase::card(act, &dossier, Some(RULE), "card", "")?;
    }
    for (done, planned) in plan.strip.iter().enumerate() {
        go_on(progress, plan.erase.len() + done, total)?;
        let dossier = act.dossier(planned.row.id())?;
        strip(act, &dossier, &plan.campaigns, &planned.what)?;
    }
    progress(total as u64, total as u64);
    erase::mark_for_good(act.conn)?;
    for id in &plan.campaigns {
        act.conn.execute("UPDATE campaign SET purged_on = ?2 WHERE id = ?1", (id.0, Day(act.today)))?;
        let name = act.shop.campaign(*id).map_or(String::new(), |campaign| campaign.fields.name.clone());
        let erased = plan.erase.iter().filter(|planned| planned.campaign == *id).count() as u64;
        let stripped = plan.strip.iter().filter(|planned| planned.what.campaigns.contains(id)).count() as u64;
        act.note("purge", &name, erased)?;
        act.note("strip", &name, stripped)?;
        act.purged(*id)?;
    }
    Ok(())
}

fn strip(act: &mut Act<'_>, dossier: &Dossier, campaigns: &[CampaignId], what: &Stripped) -> StoreResult<()> {
    let id = dossier.contact.id;
    let mut stays = dossier.clone();
    rules::purge::strip(&mut stays, campaigns, what);
    for detail in &dossier.details {
        match stays.details.iter().find(|own| own.id == detail.id) {
            None => details::delete(act.conn, detail.id)?,
            Some(stays) if stays != detail => details::update(act.conn, stays)?,
            Some(_) => {}
        }
    }
    for campaign in campaigns {
        ledger::delete_membership(act.conn, id, *campaign)?;
    }
    contacts::update(act.conn, id, &stays.contact.fields, Reaches::Restored)?;
    act.affect([id]);
    erasures::log(act.conn, dossier, Some(RULE), act.today, STRIPPED, "")
}

/// Keeps each campaign's totals, which name nobody: no group under five (R46).
fn keep_totals(act: &Act<'_>, plan: &PurgePlan) -> StoreResult<()> {
    for id in &plan.campaigns {
        let sql = "SELECT count(*) FROM member WHERE campaign_id = ?1";
        let members: u64 = act.conn.query_row(sql, [id.0], |row| row.get(0))?;
        let sql = "SELECT count(DISTINCT contact_id) FROM consent_event WHERE campaign_id = ?1 AND act = 'given' \
                   AND contact_id IN (SELECT contact_id FROM member WHERE campaign_id = ?1)";
        let joined: u64 = act.conn.query_row(sql, [id.0], |row| row.get(0))?;
        let erased = plan.erase.iter().filter(|planned| planned.campaign == *id).count() as u64;
        let stripped = plan.strip.iter().filter(|planned| planned.what.campaigns.contains(id)).count() as u64;
        let (joined, collected) = untraceable(joined, members.saturating_sub(joined));
        let (erased, stripped) = untraceable(erased, stripped);
        act.conn.execute(
            "UPDATE campaign SET total_joined = ?2, total_collected = ?3, total_erased = ?4, total_stripped = ?5 \
             WHERE id = ?1",
            (id.0, joined, collected, erased, stripped),
        )?;
    }
    Ok(())
}

/// Two parts of a whole, kept only where neither is a group so small that it points at somebody.
fn untraceable(one: u64, other: u64) -> (Option<u64>, Option<u64>) {
    let is_small = |count: u64| count > 0 && count < SMALLEST_GROUP;
    if is_small(one) || is_small(other) { (None, None) } else { (Some(one), Some(other)) }
}

/// What a purge does, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PurgePlan {
    /// The campaigns.
    pub campaigns: Vec<CampaignId>,
    /// Cards that go whole.
    pub erase: Vec<PlannedErasure>,
    /// Cards that stay, without what only these campaigns explain.
    pub strip: Vec<PlannedStrip>,
    /// The exports that hold what goes (R44).
    pub copies: Vec<ExportRow>,
}

/// A card that goes whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedErasure {
    /// The card.
    pub row: ListRow,
    /// The rule that says so.
    pub rule: RuleId,
    /// The campaign because of which it goes.
    pub campaign: CampaignId,
}

/// A card that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStrip {
    /// The card.
    pub row: ListRow,
    /// What goes.
    pub what: Stripped,
    /// The ground on which it stays.
    pub basis: Basis,
    /// The rule that lets it stay.
    pub rule: RuleId,
}
