//! R30: a former client's card is kept for what the sale still requires.
//!
//! Source: the limitation of contract claims (ten years, not verified), consumer guarantee; GDPR Art. 6(1)(b).
//!
//! Reading: allowed without an end of its own so far; guarantee and claims are to come; invoices are R31's.

use super::case::Case;
use super::keeping;
use crate::domain::assessment::{Basis, Keep, RuleId};
use crate::domain::contact::RelationKind;

pub(crate) const RULE: RuleId = RuleId(30);

/// A former client's card may be kept.
pub(super) fn keep(case: &Case<'_>) -> Option<Keep> {
    (case.relation() == RelationKind::FormerClient).then(|| keeping::ground(Basis::Contract, RULE, None))
}
