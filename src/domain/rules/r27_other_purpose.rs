//! R27: what was collected for one campaign serves no other purpose.
//!
//! Source: statement S6, "not for a totally different product"; GDPR Art. 5(1)(b), 6(4), recital 50.
//!
//! Readings: stricter than the law, always a new consent. It is given as the reason where only a campaign explains
//! the address, or the whole card of a prospect; somebody who was simply never asked falls under the channel's rule.

use super::case::{self, Case};
use super::ledger;
use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;

use super::r28_campaign_over as r28;

pub(crate) const RULE: RuleId = RuleId(27);

/// Whether only campaigns explain that the card has what the channel needs.
pub(super) fn explains(case: &Case<'_>, channel: Channel) -> bool {
    explains_addresses(case, channel) || explains_prospect(case)
}

fn explains_addresses(case: &Case<'_>, channel: Channel) -> bool {
    match ledger::reaches(case.card, channel) {
        Some(reaches) => !reaches.is_empty() && reaches.iter().all(|reach| reach.collected_for.is_some()),
        None => case.card.address.collected_for.is_some(),
    }
}

/// Whether a prospect belongs to a campaign, and nothing else keeps the card.
fn explains_prospect(case: &Case<'_>) -> bool {
    let has_campaign = case::whole(case.dossier).next().is_some();
    let has_box = || case.boxes.iter().any(|view| view.is_valid() && view.subject.needs_card());
    case.is_prospect() && has_campaign && !has_box() && !case.is_covered_whole()
}

/// Why somebody who was never asked in general cannot be addressed, where a campaign is the reason: it was for that
/// purpose, and it may be over (R28).
pub(super) fn reason(case: &Case<'_>, channel: Channel) -> Option<(RuleId, UseReason)> {
    (case.card.collected_for.is_some() || explains(case, channel)).then(|| {
        let all_over = case.campaigns.iter().all(|view| match view.subject {
            ledger::Subject::Campaign(campaign) => case.is_over(campaign),
            ledger::Subject::Box(_) => true,
        });
        if all_over { (r28::RULE, UseReason::CampaignOver) } else { (RULE, UseReason::OtherPurpose) }
    })
}

/// Whether the card belongs to another campaign and not to this one.
pub(super) fn is_of_another(case: &Case<'_>, campaign: CampaignId) -> bool {
    let belongs = |id| case::belongs(case.dossier, id);
    let is_other = |view: &ledger::View<'_>| match view.subject {
        ledger::Subject::Campaign(other) => other.id != campaign && (view.is_valid() || belongs(other.id)),
        ledger::Subject::Box(_) => false,
    };
    !belongs(campaign) && case.campaigns.iter().any(is_other)
}
