//! R34: whoever is on a card that came from somebody else is told within a month.
//!
//! Source: GDPR Art. 14(3)(a): at the latest one month after the data was obtained.
//!
//! Readings: from elsewhere is every card that an import adds, and any other that its owner says so of. The month is the
//! law's, so no setting moves it, and it runs also where the card may be kept (R7) or must be gone by the same day (R6):
//! both stand then. The day on which the person was told ends the duty; one after today does not yet. What was told about
//! a documented interest (R9) is a record of its own. The law asks it earlier where the person is written to, or the
//! data is passed on, before the month is over: the sentence of the card says so by the month alone. A held card is used
//! for nothing any more, and its owner is free of the duty (R31; Art. 14(5)(c)). An organisation is nobody (R1).

use super::calendar::add_months;
use super::case::Case;
use super::r31_invoices as r31;
use super::table::Answers;
use crate::domain::assessment::{About, Finding, RuleId, Severity};
use crate::domain::contact::ContactFields;

pub(crate) const RULE: RuleId = RuleId(34);
/// The law's month.
const MONTHS: u32 = 1;

/// A person who was not told: a duty with a last day, and overdue after it.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let is_meant = case.card.from_elsewhere && case.is_person() && !r31::is_held(case);
    if !is_meant || case.card.informed_on.is_some_and(|day| case.calendar.reached(day)) {
        return Vec::new();
    }
    let last_day = add_months(case.card.collected_on, MONTHS);
    let severity = if case.calendar.passed(last_day) { Severity::Must } else { Severity::Should };
    vec![Finding { rule: RULE, severity, due: Some(last_day), about: About::Card }]
}

/// What two cards that are joined say of it: from elsewhere if either is, and told only if everybody was told who had to
/// be, on the later day.
#[must_use]
pub fn joined(own: &ContactFields, theirs: &ContactFields) -> (bool, Option<chrono::NaiveDate>) {
    let waits = |card: &ContactFields| card.from_elsewhere && card.informed_on.is_none();
    let informed_on =
        if waits(own) || waits(theirs) { None } else { own.informed_on.max(theirs.informed_on) };
    (own.from_elsewhere || theirs.from_elsewhere, informed_on)
}
