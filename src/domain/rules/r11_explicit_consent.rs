//! R11: consent for a special category is explicit: in writing, with evidence.
//!
//! Source: statement S4: in writing, and a tick on a web page is writing; GDPR Art. 4(11), 7(1) and (2), 9(2)(a),
//! recital 32. A word at the counter or by telephone is not writing, and could not be proven.

use super::case::Case;
use super::ledger::Flaw;
use super::table::Answers;
use crate::domain::assessment::{Finding, RuleId, Severity};
use crate::domain::category::CategoryKind;
use crate::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use crate::domain::shop::Shop;

pub(crate) const RULE: RuleId = RuleId(11);

/// Whether an answer given that way, with that evidence, is explicit.
pub(super) fn is_explicit(how: Option<How>, evidence: &str) -> bool {
    how.is_some_and(How::is_writing) && !evidence.trim().is_empty()
}

/// Refuses a consent for a special category that is not explicit.
pub(super) fn check(event: &NewEvent, shop: &Shop) -> Result<(), RuleId> {
    let ConsentFor::Category(id) = event.about else { return Ok(()) };
    let is_special = shop.category(id).is_some_and(|category| category.kind == CategoryKind::Special);
    if event.act == ConsentAct::Given && is_special && !is_explicit(event.how, &event.evidence) {
        return Err(RULE);
    }
    Ok(())
}

/// A consent for a special category that stands in the ledger all the same, without being explicit.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let not_explicit = case.boxes.iter().filter(|view| view.flaw == Some(Flaw::NotExplicit));
    not_explicit
        .map(|view| Finding {
            rule: RULE,
            severity: Severity::Should,
            due: None,
            about: view.subject.about(),
        })
        .collect()
}
