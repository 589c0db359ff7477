//! R23: a consent can be withdrawn at any time, and then its data goes.
//!
//! Source: statement S7; GDPR Art. 7(3), 17(1)(b). Use stops at once; the event stays as proof.
//!
//! Readings: due the same day. The details of the box go; where that consent was the last thing that kept a
//! prospect's card, the card goes. Contact details that another basis covers may stay.

use chrono::NaiveDate;

use super::case::Case;
use super::ledger::{Flaw, View};
use super::table::Answers;
use super::{
    r06_prospect_without_consent as r06, r10_special_category as r10, r22_objection as r22,
    r24_unproven_consent as r24,
};
use crate::domain::assessment::{About, Assessment, Finding, RuleId, Severity};
use crate::domain::category::{CategoryId, CategoryKind};
use crate::domain::consent::BoxState;
use crate::domain::dossier::Dossier;

pub(crate) const RULE: RuleId = RuleId(23);

/// The day on which a provable consent was withdrawn or beaten by an objection, whichever came first.
pub(super) fn lost_on(case: &Case<'_>, view: &View<'_>) -> Option<NaiveDate> {
    let is_withdrawn = view.is(BoxState::Withdrawn);
    if !view.given.is_some_and(r24::is_proven) || !(is_withdrawn || view.flaw == Some(Flaw::Beaten)) {
        return None;
    }
    let withdrawn_on = view.standing.on.filter(|_| is_withdrawn);
    withdrawn_on.into_iter().chain(r22::beaten_on(case, view)).min()
}

/// Every withdrawn consent that still has something to erase.
pub(super) fn findings(case: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    if !case.is_person() {
        return Vec::new();
    }
    let last_lost_on = if answers.keep.allowed { None } else { r06::last_consent_lost_on(case) };
    let withdrawn = case.views().filter(|view| view.is(BoxState::Withdrawn));
    let due = withdrawn.filter(|view| {
        let was_last = view.subject.needs_card()
            && last_lost_on.is_some_and(|day| view.standing.on == Some(day) && view.given.is_some());
        was_last || has_details_of_its_own(case, view)
    });
    due.map(|view| Finding {
        rule: RULE,
        severity: Severity::Must,
        due: view.standing.on,
        about: view.subject.about(),
    })
    .collect()
}

/// The boxes whose details must go from a card: their consent was withdrawn, or a special category never had one (R10).
pub fn leftovers<'a>(dossier: &'a Dossier, answer: &'a Assessment) -> impl Iterator<Item = CategoryId> + 'a {
    let box_of = |finding: &Finding| match finding.about {
        About::Category(id) if [RULE, r10::RULE].contains(&finding.rule) => Some(id),
        _ => None,
    };
    let has_details = |id: &CategoryId| dossier.details.iter().any(|detail| detail.category == *id);
    answer.findings.iter().filter_map(box_of).filter(has_details)
}

fn has_details_of_its_own(case: &Case<'_>, view: &View<'_>) -> bool {
    !view.subject.is_kind(CategoryKind::General) && case.has_details(view.standing.about)
}
