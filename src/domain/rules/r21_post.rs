//! R21: addressed post needs a basis and no objection.
//!
//! Source: GDPR Art. 6(1)(f), 21(2) and (3). Unaddressed leaflets are outside.
//!
//! Readings: allowed to clients and organisations who did not object, refuse or withdraw; to prospects with a
//! consent for post or to keeping their contact details, a quote or a documented interest. A campaign alone is no
//! basis for other post (R27).

use super::addressing::{allowed, blocked, by_consent, refusal, said_no};
use super::case::Case;
use super::{r08_quote as r08, r09_documented_interest as r09, r27_other_purpose as r27};
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::category::Channel;

pub(crate) const RULE: RuleId = RuleId(21);

const CHANNEL: Channel = Channel::Post;

/// Post in general.
pub(super) fn post(case: &Case<'_>) -> Use {
    if let Some(answer) = by_consent(case, CHANNEL, RULE) {
        return answer;
    }
    if said_no(case, CHANNEL) {
        let (rule, reason) = refusal(case, CHANNEL, RULE);
        return blocked(CHANNEL, rule, reason);
    }
    if !case.is_prospect() {
        return allowed(CHANNEL, RULE, UseReason::PostAllowed, None);
    }
    if let Some(consent) = case.general_consent() {
        return allowed(CHANNEL, RULE, UseReason::PostAllowed, consent.standing.until);
    }
    own_ground(case).unwrap_or_else(|| {
        let is_of_campaign = r27::explains(case, CHANNEL);
        let other_purpose = (r27::RULE, UseReason::OtherPurpose);
        let (rule, reason) = if is_of_campaign { other_purpose } else { (RULE, UseReason::NoBasis) };
        blocked(CHANNEL, rule, reason)
    })
}

/// A prospect's documented interest or quote, where the address was not collected for a campaign.
fn own_ground(case: &Case<'_>) -> Option<Use> {
    if case.card.address.collected_for.is_some() {
        return None;
    }
    let until = if r09::holds(case) { None } else { Some(r08::last_day(case)?) };
    Some(allowed(CHANNEL, RULE, UseReason::PostAllowed, until))
}
