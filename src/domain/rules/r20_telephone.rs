//! R20: before an advertising call, look into the do-not-call list.
//!
//! Source: Code of Economic Law Art. VI.110 to VI.115. For clients and prospects, people and organisations alike.
//!
//! Readings: not allowed until a consent or a look into the list within the days of the settings is recorded. The
//! last of these days counts in full. A listed number is not called, not even with consent: whether consent
//! overrides the list is not verified. A prospect's number that only a campaign explains serves no other call (R27).

use super::addressing::{allowed, blocked, by_consent, refusal, said_no};
use super::calendar::after;
use super::case::Case;
use super::r27_other_purpose as r27;
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::contact::DoNotCallCheck;

pub(crate) const RULE: RuleId = RuleId(20);

const CHANNEL: Channel = Channel::Phone;

/// Blocks a number that stands on the list.
pub(super) fn listed(case: &Case<'_>) -> Option<Use> {
    let check = last_check(case).filter(|check| check.listed)?;
    case.calendar.reached(check.checked_on).then(|| blocked(CHANNEL, RULE, UseReason::DoNotCallListed))
}

/// Calls in general.
pub(super) fn phone(case: &Case<'_>) -> Use {
    listed(case).or_else(|| by_consent(case, CHANNEL, RULE)).unwrap_or_else(|| without_consent(case))
}

fn without_consent(case: &Case<'_>) -> Use {
    if said_no(case, CHANNEL) {
        let (rule, reason) = refusal(case, CHANNEL, RULE);
        return blocked(CHANNEL, rule, reason);
    }
    let fresh = last_check(case).and_then(|check| {
        let last_day = after(check.checked_on, case.shop.settings.do_not_call);
        let is_fresh = !case.calendar.passed(last_day) && case.calendar.reached(check.checked_on);
        is_fresh.then_some(last_day)
    });
    match fresh {
        Some(_) if case.is_prospect() && r27::explains(case, CHANNEL) => {
            blocked(CHANNEL, r27::RULE, UseReason::OtherPurpose)
        }
        Some(last_day) => allowed(CHANNEL, RULE, UseReason::DoNotCallChecked, Some(last_day)),
        None => blocked(CHANNEL, RULE, UseReason::DoNotCallUnchecked),
    }
}

fn last_check(case: &Case<'_>) -> Option<DoNotCallCheck> {
    case.card.do_not_call
}
