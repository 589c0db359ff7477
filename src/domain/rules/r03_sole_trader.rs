//! R3: a sole trader is a natural person.
//!
//! Source: corrects a common misreading of S1. Recital 14 frees only undertakings set up as legal persons; the
//! enterprise number is given to natural and legal persons alike and says nothing.

use crate::domain::assessment::RuleId;
use crate::domain::contact::ContactKind;

pub(crate) const RULE: RuleId = RuleId(3);

/// Whether the privacy rules protect whoever stands on the card: everybody but an organisation. An enterprise number
/// makes no difference.
pub(super) fn is_protected(kind: ContactKind) -> bool {
    kind.is_natural_person()
}
