//! R9: a documented legitimate interest keeps a prospect's card.
//!
//! Source: GDPR Art. 6(1)(f), recital 47, 21(2). It opens neither e-mail nor text messages (R16).
//!
//! Readings: all three texts are written and the person was told; anything less is no basis. Keeping has no end of
//! its own.

use super::case::Case;
use super::keeping;
use crate::domain::assessment::{Basis, Keep, RuleId};

pub(crate) const RULE: RuleId = RuleId(9);

/// Whether an interest was documented in full.
pub(super) fn holds(case: &Case<'_>) -> bool {
    case.card.interest.as_ref().is_some_and(|interest| {
        let texts = [&interest.interest, &interest.necessity, &interest.balance];
        texts.iter().all(|text| !text.trim().is_empty())
            && interest.informed_on.is_some_and(|day| case.calendar.reached(day))
    })
}

/// A documented interest.
pub(super) fn ground(case: &Case<'_>) -> Option<Keep> {
    holds(case).then(|| keeping::ground(Basis::LegitimateInterest, RULE, None))
}
