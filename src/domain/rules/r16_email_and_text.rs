//! R16: no advertising by e-mail or text message without prior consent.
//!
//! Source: statements S2 and S7; Code of Economic Law Art. XII.13 § 1; GDPR Art. 6(1)(a), 7(1). Holds for
//! organisations too, where R18 does not free the mailbox.
//!
//! Reading: for a campaign only consent counts, neither R17 nor R18.

use super::addressing::{allowed, blocked, by_consent, refusal};
use super::case::Case;
use super::{r17_soft_opt_in as r17, r18_company_mailbox as r18, r45_bought_list as r45};
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::category::Channel;

pub(crate) const RULE: RuleId = RuleId(16);

/// E-mail in general: consent, a company's mailbox or an existing client, in that order.
pub(super) fn email(case: &Case<'_>) -> Use {
    let channel = Channel::Email;
    let without_consent = || {
        r18::allows(case).then(|| allowed(channel, r18::RULE, UseReason::CompanyMailbox, None)).or_else(
            || r17::permission(case).map(|until| allowed(channel, r17::RULE, UseReason::SoftOptIn, until)),
        )
    };
    by_consent(case, channel, RULE)
        .or_else(|| r45::block(case, channel))
        .or_else(without_consent)
        .unwrap_or_else(|| refused(case, channel))
}

/// Text messages in general: consent only.
pub(super) fn sms(case: &Case<'_>) -> Use {
    let channel = Channel::Sms;
    by_consent(case, channel, RULE)
        .or_else(|| r45::block(case, channel))
        .unwrap_or_else(|| refused(case, channel))
}

fn refused(case: &Case<'_>, channel: Channel) -> Use {
    let (rule, reason) = refusal(case, channel, RULE);
    blocked(channel, rule, reason)
}
