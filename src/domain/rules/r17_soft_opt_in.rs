//! R17: an existing client may be e-mailed about similar products of one's own.
//!
//! Source: relaxes S2; Royal Decree of 4 April 2003, Art. 1, 1°; Code of Economic Law Art. XII.13. For a former
//! client the limits are the shop's own: the Belgian litigation chamber's decision 117/2022 tolerated about two
//! years in one case (not verified against its text).
//!
//! Readings: a sale, a free way to refuse that was offered when the address was taken, an address not collected for a
//! campaign, and neither a refusal nor a withdrawal. All of them together. A campaign's product is one of the shop's
//! own list, and general advertising names none, so "similar" is settled before this question is asked.

use chrono::NaiveDate;

use super::addressing::said_no;
use super::calendar::after;
use super::case::Case;
use super::table::Answers;
use crate::domain::assessment::{About, Finding, RuleId, Severity, UseReason};
use crate::domain::category::Channel;
use crate::domain::contact::{Reach, RelationKind};

pub(crate) const RULE: RuleId = RuleId(17);

/// Whether the client may be e-mailed, and the last day of it where it ends by itself.
pub(super) fn permission(case: &Case<'_>) -> Option<Option<NaiveDate>> {
    let sold_on = case.card.last_sale_on?;
    let refusal_offered_on = case.card.free_refusal_offered_on?;
    let is_possible =
        case.relation() != RelationKind::Prospect && has_own_address(case) && !said_no(case, Channel::Email);
    if !is_possible || !case.calendar.reached(sold_on) || !case.calendar.reached(refusal_offered_on) {
        return None;
    }
    if case.relation() == RelationKind::Client {
        return Some(None);
    }
    let blocked_from = after(sold_on, case.shop.settings.soft_opt_in_block);
    (!case.calendar.reached(blocked_from)).then(|| blocked_from.pred_opt())
}

/// Whether an e-mail address was not collected for a campaign. A card without any is not asked.
fn has_own_address(case: &Case<'_>) -> bool {
    let emails = &case.card.emails;
    case.card.collected_for.is_none() && (emails.is_empty() || emails.iter().any(is_usable))
}

/// Whether the permission reaches this address: not one collected for a campaign.
pub(super) fn is_usable(email: &Reach) -> bool {
    email.collected_for.is_none()
}

/// A former client whose last sale is so long ago that the permission soon ends.
pub(super) fn findings(case: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    Vec::from_iter(finding(case, answers))
}

fn finding(case: &Case<'_>, answers: &Answers) -> Option<Finding> {
    let is_open = answers
        .uses
        .iter()
        .any(|answer| answer.channel == Channel::Email && answer.reason == UseReason::SoftOptIn);
    let is_former = is_open && case.relation() == RelationKind::FormerClient;
    let sold_on = case.card.last_sale_on.filter(|_| is_former)?;
    let warned_from = after(sold_on, case.shop.settings.soft_opt_in_warn);
    case.calendar.reached(warned_from).then_some(Finding {
        rule: RULE,
        severity: Severity::Note,
        due: None,
        about: About::Channel(Channel::Email),
    })
}
