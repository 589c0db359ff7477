//! R25: an old consent should be asked again.
//!
//! Source: EDPB guidelines 05/2020: no fixed term, refreshing is good practice. It only warns; the consent counts.
//!
//! Reading: old is a consent with no sign of life, neither contact nor sale, for the months of the settings.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::calendar::after;
use super::case::Case;
use super::table::Answers;
use crate::domain::assessment::{Finding, RuleId, Severity};

pub(crate) const RULE: RuleId = RuleId(25);

/// Every valid consent that is old.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let valid = case.views().filter(|view| view.is_valid());
    let old = valid.filter(|view| view.standing.on.is_some_and(|given_on| is_old(case, given_on)));
    old.map(|view| Finding { rule: RULE, severity: Severity::Note, due: None, about: view.subject.about() })
        .collect()
}

fn is_old(case: &Case<'_>, given_on: NaiveDate) -> bool {
    let mut signs = [Some(given_on), case.card.last_contact_on, case.card.last_sale_on];
    signs.sort_by_key(|day| Reverse(*day));
    let last_sign = signs.into_iter().flatten().find(|day| case.calendar.reached(*day));
    last_sign.is_some_and(|day| case.calendar.passed(after(day, case.shop.settings.refresh)))
}
