//! R28: a campaign that is over sends no more, and its data goes.
//!
//! Source: statement S6, "may not be kept after it"; GDPR Art. 5(1)(e), 17(1)(a).
//!
//! Readings: over on the day after its last day; its data is due on that last day plus the days of grace, and
//! [`super::purge`] may act after that. Joining a campaign that was purged is refused.

use super::case::{self, Case};
use super::ledger::Subject;
use super::table::Answers;
use crate::domain::assessment::{Finding, RuleId, Severity};
use crate::domain::campaign::CampaignId;
use crate::domain::consent::{ConsentAct, ConsentFor, NewEvent};
use crate::domain::shop::Shop;

pub(crate) const RULE: RuleId = RuleId(28);

/// Every campaign that is over and still has data on this card.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let campaigns = case.campaigns.iter().filter_map(|view| match view.subject {
        Subject::Campaign(campaign) => Some((campaign, view.subject.about())),
        Subject::Box(_) => None,
    });
    let over = campaigns.filter(|(campaign, _)| {
        case::belongs(case.dossier, campaign.id)
            && campaign.purged_on.is_none()
            && case.calendar.passed(campaign.fields.end)
    });
    over.map(|(campaign, about)| Finding {
        rule: RULE,
        severity: Severity::Must,
        due: Some(campaign.erase_by()),
        about,
    })
    .collect()
}

/// Whether a card can join the campaign, or be collected for it: not after its purge.
///
/// # Errors
/// R28.
pub fn check_join(campaign: CampaignId, shop: &Shop) -> Result<(), RuleId> {
    let is_purged = shop.campaign(campaign).is_some_and(|campaign| campaign.purged_on.is_some());
    if is_purged { Err(RULE) } else { Ok(()) }
}

/// Refuses a consent for a campaign that was purged.
pub(super) fn check(event: &NewEvent, shop: &Shop) -> Result<(), RuleId> {
    match (event.about, event.act) {
        (ConsentFor::Campaign(id), ConsentAct::Given) => check_join(id, shop),
        _ => Ok(()),
    }
}
