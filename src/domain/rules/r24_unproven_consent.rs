//! R24: a consent that cannot be proven does not count.
//!
//! Source: GDPR Art. 4(11), 7(1), (2) and (4), recital 32. The same for old lists imported without proof.
//!
//! Reading: it is proven by how it was given and which statement was shown.

use super::case::Case;
use super::ledger::Flaw;
use super::table::Answers;
use crate::domain::assessment::{Finding, RuleId, Severity};
use crate::domain::consent::ConsentEvent;

pub(crate) const RULE: RuleId = RuleId(24);

/// Whether the consent can be proven.
pub(super) fn is_proven(consent: &ConsentEvent) -> bool {
    consent.how.is_some() && consent.statement.is_some()
}

/// Every consent that stands in the ledger without proof.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let unproven = case.views().filter(|view| view.flaw == Some(Flaw::Unproven));
    unproven
        .map(|view| Finding {
            rule: RULE,
            severity: Severity::Should,
            due: None,
            about: view.subject.about(),
        })
        .collect()
}
