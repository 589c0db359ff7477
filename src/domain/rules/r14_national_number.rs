//! R14: no national register number, in any field.
//!
//! Source: Belgian Act of 8 August 1983, Art. 8 (not verified word for word); GDPR Art. 87.

use super::stand_in;
use crate::domain::assessment::RuleId;

const RULE: RuleId = RuleId(14);

/// Refuses a text that holds a national register number. In a telephone field an international number may have
/// eleven digits too.
///
/// # Errors
/// R14.
pub fn check_text(text: &str, is_phone_field: bool) -> Result<(), RuleId> {
    if stand_in::has_national_number(text, is_phone_field) { Err(RULE) } else { Ok(()) }
}
