//! Why somebody is not on a list, in words.

use crate::domain::assessment::{RuleId, UseReason};
use crate::i18n::Texts;
use crate::tr;

/// The reason in words.
#[must_use]
pub fn reason_text(reason: UseReason, texts: &Texts) -> String {
    texts.get(&format!("use-{}", reason.slug()))
}

/// A reason with its rule, and how many are left out for it.
#[must_use]
pub fn group_text(rule: Option<RuleId>, reason: UseReason, count: usize, texts: &Texts) -> String {
    let (reason, count) = (reason_text(reason, texts), texts.number(count as u64));
    match rule {
        Some(rule) => tr!(texts, "export-group", reason = reason, rule = rule.to_string(), count = count),
        None => tr!(texts, "export-group-plain", reason = reason, count = count),
    }
}
