//! R37: who stands in the suppression list is not addressed again.
//!
//! Source: GDPR Art. 21(3), 5(1)(c): after an erasure a keyed hash of the address remains, and nothing else.
//!
//! Readings: it works as an objection made on its day (R22), so a later consent in writing beats it. A card whose
//! address meets the list carries a note.

use std::collections::BTreeSet;

use super::case::Case;
use super::table::Answers;
use super::{addressing, r22_objection as r22};
use crate::domain::assessment::{About, Finding, RuleId, Severity, Use, UseReason};
use crate::domain::category::Channel;

pub(crate) const RULE: RuleId = RuleId(37);

/// Blocks a channel that the list closes.
pub(super) fn block(case: &Case<'_>, channel: Channel) -> Option<Use> {
    r22::first_against(&case.dossier.suppressions, channel, None, case.calendar)
        .map(|_| addressing::blocked(channel, RULE, UseReason::Suppressed))
}

/// A note for each channel that the list closes, or one for the card.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let reached = case.dossier.suppressions.iter().filter(|entry| case.calendar.reached(entry.on));
    let about: BTreeSet<About> =
        reached.map(|entry| entry.channel.map_or(About::Card, About::Channel)).collect();
    about
        .into_iter()
        .map(|about| Finding { rule: RULE, severity: Severity::Note, due: None, about })
        .collect()
}
