//! R1: an organisation's impersonal data is free.
//!
//! Source: statement S1; GDPR recital 14 and Art. 4(1): the rules protect natural persons, not legal ones.
//!
//! Advertising by e-mail and telephone keeps its own rules for organisations too (R18, R20). A person's name on an
//! organisation's card is R2's business.

use super::case::Case;
use super::keeping;
use crate::domain::assessment::{Basis, Keep, RuleId};

pub(crate) const RULE: RuleId = RuleId(1);

/// An organisation's card may be kept, without end.
pub(super) fn keep(case: &Case<'_>) -> Option<Keep> {
    (!case.is_person()).then(|| keeping::ground(Basis::NotPersonal, RULE, None))
}
