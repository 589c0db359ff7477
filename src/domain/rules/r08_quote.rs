//! R8: a prospect who asked for a quote may be kept until it lapses.
//!
//! Source: softens S3; GDPR Art. 6(1)(b), steps before a contract at the person's request.
//!
//! Reading: the quote's last day is as many months later as the settings say, and counts in full.

use chrono::NaiveDate;

use super::calendar::after;
use super::case::Case;
use super::keeping;
use crate::domain::assessment::{Basis, Keep, RuleId};

pub(crate) const RULE: RuleId = RuleId(8);

/// The last day of a running quote.
pub(super) fn last_day(case: &Case<'_>) -> Option<NaiveDate> {
    let asked_on = case.card.quote_on?;
    let last_day = after(asked_on, case.shop.settings.quote);
    (!case.calendar.passed(last_day) && case.calendar.reached(asked_on)).then_some(last_day)
}

/// A running quote.
pub(super) fn ground(case: &Case<'_>) -> Option<Keep> {
    last_day(case).map(|day| keeping::ground(Basis::Precontract, RULE, Some(day)))
}
