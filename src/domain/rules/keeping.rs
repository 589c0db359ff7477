//! May I keep this card? The grounds in their order: the first that applies decides.

use super::case::Case;
use super::{
    r01_organisation as r01, r02_contact_person as r02, r06_prospect_without_consent as r06,
    r07_client as r07, r08_quote as r08, r09_documented_interest as r09, r30_former_client as r30,
    r31_invoices as r31,
};
use crate::domain::assessment::{Basis, Keep, RuleId};

/// Whether the card may be kept, on which ground, and until when.
pub(super) fn keep(case: &Case<'_>) -> Keep {
    r31::keep(case)
        .or_else(|| r01::keep(case))
        .or_else(|| r02::keep(case))
        .or_else(|| r07::keep(case))
        .or_else(|| r30::keep(case))
        .or_else(|| prospect(case))
        .unwrap_or_else(|| r06::no_ground(case))
}

/// What keeps a prospect's card: the ground that lasts longest, a consent before the others.
fn prospect(case: &Case<'_>) -> Option<Keep> {
    let consent = r06::ground(case);
    if consent.is_some_and(|keep| keep.until.is_none()) {
        return consent;
    }
    let interest = r09::ground(case);
    if interest.is_some() {
        return interest;
    }
    match (consent, r08::ground(case)) {
        (Some(consent), Some(quote)) if quote.until > consent.until => Some(quote),
        (consent, quote) => consent.or(quote),
    }
}

/// A ground on which a card may be kept, with its last day where it ends by itself.
pub(super) fn ground(basis: Basis, rule: RuleId, until: Option<chrono::NaiveDate>) -> Keep {
    Keep { allowed: true, basis, rule, until, erase_by: None }
}
