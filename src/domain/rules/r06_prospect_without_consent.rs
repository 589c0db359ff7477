//! R6: no data of a prospect without consent or another basis.
//!
//! Source: statements S2 and S3; GDPR Art. 6(1), 5(1)(a). The month is that of the information duty (Art. 14(3)(a))
//! and no licence to keep: it is the last day by which the card must be gone.
//!
//! Readings: any valid consent whose purpose needs the card resolves it: to contact details, to a channel, to a
//! campaign that is not over. Of the dates of R6 and R28 the earlier counts. Where the last consent was withdrawn or
//! beaten by an objection, the card is due that very day (R22, R23).

use chrono::NaiveDate;

use super::calendar::after;
use super::case::{self, Case};
use super::table::Answers;
use super::{keeping, r22_objection as r22, r23_withdrawal as r23};
use crate::domain::assessment::{About, Basis, Finding, Keep, RuleId, Severity};
use crate::domain::campaign::Campaign;

pub(crate) const RULE: RuleId = RuleId(6);

/// A valid consent that needs the card; the longest, if there are several.
pub(super) fn ground(case: &Case<'_>) -> Option<Keep> {
    let consents = case.views().filter(|view| view.is_valid() && view.subject.needs_card());
    let longest = consents.max_by_key(|view| view.standing.until.unwrap_or(NaiveDate::MAX))?;
    Some(keeping::ground(Basis::Consent, RULE, longest.standing.until))
}

/// Without any ground: not allowed, with the last day by which the card must be gone.
pub(super) fn no_ground(case: &Case<'_>) -> Keep {
    Keep { allowed: false, basis: Basis::None, rule: RULE, until: None, erase_by: Some(erase_by(case)) }
}

fn erase_by(case: &Case<'_>) -> NaiveDate {
    if let Some(day) = last_consent_lost_on(case) {
        return day;
    }
    let month = after(case.card.collected_on, case.shop.settings.prospect);
    let campaigns = case::whole(case.dossier).filter_map(|id| case.shop.campaign(id));
    let earliest = campaigns.map(Campaign::erase_by).fold(month, NaiveDate::min);
    r22::against_all_channels(case).map_or(earliest, |objection| earliest.min(objection))
}

/// The day on which the last consent that kept the card was withdrawn or beaten.
pub(super) fn last_consent_lost_on(case: &Case<'_>) -> Option<NaiveDate> {
    case.views().filter(|view| view.subject.needs_card()).filter_map(|view| r23::lost_on(case, view)).max()
}

/// A prospect whom nothing allows to keep.
pub(super) fn findings(_: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    let keep = &answers.keep;
    let found = (!keep.allowed && keep.rule == RULE).then_some(Finding {
        rule: RULE,
        severity: Severity::Must,
        due: keep.erase_by,
        about: About::Card,
    });
    Vec::from_iter(found)
}
