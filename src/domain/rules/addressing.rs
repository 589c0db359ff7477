//! May I use this card for advertising, on this channel? The order of the rules, and the reason given with each answer.
//!
//! A card that is kept for an invoice only is used for nothing (R31). Else an objection or the suppression list first (R22, R37), then a campaign that is over (R28) or another purpose
//! (R27), then consent and what stands in for it (R16 to R21), else not allowed.

use chrono::NaiveDate;

use super::case::Case;
use super::ledger::{Flaw, View};
use super::{
    r16_email_and_text as r16, r17_soft_opt_in as r17, r18_company_mailbox as r18, r20_telephone as r20,
    r21_post as r21, r22_objection as r22, r23_withdrawal as r23, r24_unproven_consent as r24,
    r27_other_purpose as r27, r28_campaign_over as r28, r31_invoices as r31, r37_suppression_list as r37,
};
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::campaign::{Campaign, CampaignId};
use crate::domain::category::Channel;
use crate::domain::consent::BoxState;
use crate::domain::contact::Reach;

/// Whether the card may be addressed in general: the channel's own box, and what stands in for it.
pub(super) fn in_general(case: &Case<'_>, channel: Channel) -> Use {
    if let Some(answer) = r31::block(case, channel) {
        return answer;
    }
    let has_consent = case.channel_view(channel).is_some_and(View::is_valid);
    if let Some(answer) = objection(case, channel).filter(|_| !has_consent) {
        return answer;
    }
    match channel {
        Channel::Email => r16::email(case),
        Channel::Sms => r16::sms(case),
        Channel::Phone => r20::phone(case),
        Channel::Post => r21::post(case),
    }
}

/// Whether the card may be addressed for one campaign: a consent for it on its own channel, or for the channel's
/// box; never a consent for another campaign.
pub(super) fn for_campaign(case: &Case<'_>, channel: Channel, id: CampaignId) -> Use {
    if let Some(answer) = r31::block(case, channel) {
        return answer;
    }
    let campaign = case.shop.campaign(id);
    let consents = campaign_consents(case, channel, campaign);
    let last_days = consents.iter().filter(|view| view.is_valid()).map(|view| view.standing.until);
    let last_day = last_days.max_by_key(|until| until.unwrap_or(NaiveDate::MAX));
    if let Some(answer) = objection(case, channel).filter(|_| last_day.is_none()) {
        return answer;
    }
    let Some(campaign) = campaign.filter(|campaign| !case.is_over(campaign)) else {
        return blocked(channel, r28::RULE, UseReason::CampaignOver);
    };
    if let Some(answer) = r20::listed(case).filter(|_| channel == Channel::Phone) {
        return answer;
    }
    match last_day {
        Some(last_day) => {
            let until = last_day.map_or(campaign.fields.end, |day| day.min(campaign.fields.end));
            allowed(channel, rule_of(channel), UseReason::Consent, Some(until))
        }
        None => campaign_refusal(case, channel, id, &consents),
    }
}

/// The views that can open a campaign on a channel, its own first.
fn campaign_consents<'c, 'a>(
    case: &'c Case<'a>,
    channel: Channel,
    campaign: Option<&Campaign>,
) -> Vec<&'c View<'a>> {
    let own = campaign.filter(|campaign| campaign.fields.channel == channel);
    let own = own.and_then(|campaign| case.campaign_view(campaign.id));
    own.into_iter().chain(case.channel_view(channel)).collect()
}

fn campaign_refusal(case: &Case<'_>, channel: Channel, id: CampaignId, consents: &[&View<'_>]) -> Use {
    let said = consents.iter().find_map(|view| reason_of(view, rule_of(channel)));
    let (rule, reason) = said.unwrap_or_else(|| {
        if r27::is_of_another(case, id) {
            (r27::RULE, UseReason::OtherPurpose)
        } else {
            (rule_of(channel), UseReason::NeverAsked)
        }
    });
    blocked(channel, rule, reason)
}

/// Refuses where the person objected or the address is on the suppression list. An objection on the card is named
/// first, because the owner can see it there.
fn objection(case: &Case<'_>, channel: Channel) -> Option<Use> {
    r22::block(case, channel).or_else(|| r37::block(case, channel))
}

/// Allowed where the channel's box has a valid consent.
pub(super) fn by_consent(case: &Case<'_>, channel: Channel, rule: RuleId) -> Option<Use> {
    let consent = case.channel_view(channel).filter(|view| view.is_valid())?;
    Some(allowed(channel, rule, UseReason::Consent, consent.standing.until))
}

/// Why the channel is closed where nothing opens it.
pub(super) fn refusal(case: &Case<'_>, channel: Channel, rule: RuleId) -> (RuleId, UseReason) {
    let said = case.channel_view(channel).and_then(|view| reason_of(view, rule));
    said.or_else(|| r27::reason(case, channel)).unwrap_or((rule, UseReason::NeverAsked))
}

/// Why the consent of that view does not count; `None` where nobody asked.
fn reason_of(view: &View<'_>, rule: RuleId) -> Option<(RuleId, UseReason)> {
    match view.standing.state {
        BoxState::NeverAsked => None,
        BoxState::Refused => Some((rule, UseReason::Refused)),
        BoxState::Withdrawn => Some((r23::RULE, UseReason::Withdrawn)),
        BoxState::Expired => Some((rule, UseReason::Expired)),
        BoxState::Given if view.flaw == Some(Flaw::Unproven) => Some((r24::RULE, UseReason::NotProven)),
        BoxState::Given => None,
    }
}

/// Whether the person refused the channel, or took a consent for it back.
pub(super) fn said_no(case: &Case<'_>, channel: Channel) -> bool {
    case.channel_view(channel).is_some_and(|view| view.is(BoxState::Refused) || view.is(BoxState::Withdrawn))
}

fn rule_of(channel: Channel) -> RuleId {
    match channel {
        Channel::Email | Channel::Sms => r16::RULE,
        Channel::Phone => r20::RULE,
        Channel::Post => r21::RULE,
    }
}

/// Whether the permission of that answer extends to this address of the card.
pub(super) fn extends_to(case: &Case<'_>, answer: &Use, campaign: Option<CampaignId>, reach: &Reach) -> bool {
    let campaign = campaign.and_then(|id| case.shop.campaign(id));
    let has_consent = || {
        let consents = campaign_consents(case, answer.channel, campaign);
        consents.iter().any(|view| view.is_valid() && is_for(view, reach))
    };
    answer.allowed
        && match answer.reason {
            UseReason::Consent => has_consent(),
            UseReason::SoftOptIn => r17::is_usable(reach),
            UseReason::CompanyMailbox => r18::is_usable(reach),
            _ => !case.is_prospect() || reach.collected_for.is_none(),
        }
}

/// Whether the consent of that view covers that address: it was given for it, or for no address in particular.
pub(super) fn is_for(view: &View<'_>, reach: &Reach) -> bool {
    view.given.is_some_and(|event| event.reach.is_none() || event.reach == reach.id)
}

/// Allowed, with the last day where it ends by itself.
pub(super) fn allowed(channel: Channel, rule: RuleId, reason: UseReason, until: Option<NaiveDate>) -> Use {
    Use { channel, allowed: true, rule, reason, until }
}

/// A refusal with its rule and reason.
pub(super) fn blocked(channel: Channel, rule: RuleId, reason: UseReason) -> Use {
    Use { channel, allowed: false, rule, reason, until: None }
}
