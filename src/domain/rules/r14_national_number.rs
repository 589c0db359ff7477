//! R14: no national register number, in any field.
//!
//! Source: Belgian Act of 8 August 1983, Art. 8 (not verified word for word); GDPR Art. 87.

use crate::domain::assessment::RuleId;
use crate::domain::formats::national_register::find_national_register_number;

pub(crate) const RULE: RuleId = RuleId(14);

/// Refuses a text that holds a national register number. In a telephone field an international number may have
/// eleven digits too.
///
/// # Errors
/// R14.
pub fn check_text(text: &str, is_phone_field: bool) -> Result<(), RuleId> {
    if find_national_register_number(text, is_phone_field) { Err(RULE) } else { Ok(()) }
}
