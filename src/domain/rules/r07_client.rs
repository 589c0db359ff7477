//! R7: an existing client's general data needs no consent.
//!
//! Source: statement S3; GDPR Art. 6(1)(b) and (c), 5(1)(c). Covers serving the client, not advertising.

use super::case::Case;
use super::keeping;
use crate::domain::assessment::{Basis, Keep, RuleId};
use crate::domain::contact::RelationKind;

pub(crate) const RULE: RuleId = RuleId(7);

/// A client's card may be kept.
pub(super) fn keep(case: &Case<'_>) -> Option<Keep> {
    (case.relation() == RelationKind::Client).then(|| keeping::ground(Basis::Contract, RULE, None))
}
