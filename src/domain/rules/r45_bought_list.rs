//! R45: a bought list gives no right to e-mail the people on it.
//!
//! Source: GDPR Art. 7(1), 14; the Belgian authority demands that brokers are checked.
//!
//! Readings: bought is a card whose source stands among the shop's bought sources, whatever the spelling. Only a consent
//! that can be proven opens e-mail and text messages then, never a sale (R17): the address did not come from it. An
//! organisation's general mailbox is nobody's (R1, R18).

use super::addressing::{blocked, said_no};
use super::case::Case;
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::formats::text::fold;

pub(super) const RULE: RuleId = RuleId(45);

/// Blocks a channel to somebody on a bought list. What the person said is the plainer reason.
pub(super) fn block(case: &Case<'_>, channel: Channel) -> Option<Use> {
    let is_closed = case.is_person() && is_bought(case) && !said_no(case, channel);
    is_closed.then(|| blocked(channel, RULE, UseReason::BoughtList))
}

fn is_bought(case: &Case<'_>) -> bool {
    let bought = &case.shop.settings.bought_sources;
    if bought.is_empty() {
        return false;
    }
    let source = fold(case.card.source.trim());
    bought.iter().any(|own| fold(own) == source)
}
