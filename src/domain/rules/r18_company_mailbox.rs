//! R18: an organisation's general mailbox may be e-mailed without consent.
//!
//! Source: Royal Decree of 4 April 2003, Art. 1, 2°: an impersonal address, with a way to unsubscribe.
//!
//! Readings: a mailbox with a person's name falls under R16 and R17, and so does one at a provider of private mailboxes
//! that does not bear the name of a function. The answer is permission only: an organisation
//! without any address has it too. A refusal or a withdrawal ends it.

use super::addressing::said_no;
use super::case::Case;
use crate::domain::assessment::RuleId;
use crate::domain::category::Channel;
use crate::domain::contact::Reach;
use crate::domain::formats::email::is_named_mailbox;

pub(crate) const RULE: RuleId = RuleId(18);

/// Whether the organisation may be e-mailed at a general mailbox.
pub(super) fn allows(case: &Case<'_>) -> bool {
    let emails = &case.card.emails;
    !case.is_person() && (emails.is_empty() || emails.iter().any(is_usable)) && !said_no(case, Channel::Email)
}

/// Whether the permission reaches this address: not one with a person's name.
pub(super) fn is_usable(email: &Reach) -> bool {
    !is_named_mailbox(&email.text)
}
