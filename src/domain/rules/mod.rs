//! The rules, one module for each number.
//!
//! | rule | says | module |
//! |---|---|---|
//! | R1 | an organisation's impersonal data is free | [`r01_organisation`] |
//! | R2 | a named contact person is a person | [`r02_contact_person`] |
//! | R3 | a sole trader is a person | [`r03_sole_trader`] |
//! | R6 | no prospect without consent or another basis | [`r06_prospect_without_consent`] |
//! | R7 | a client's general data needs no consent | [`r07_client`] |
//! | R8 | a quote keeps a prospect until it lapses | [`r08_quote`] |
//! | R9 | so does a documented interest | [`r09_documented_interest`] |
//! | R10 | special categories only with explicit consent | [`r10_special_category`] |
//! | R11 | explicit is in writing, with evidence | [`r11_explicit_consent`] |
//! | R14 | no national register number | [`r14_national_number`] |
//! | R15 | no more data than needed | [`r15_extra_data`] |
//! | R16 | no e-mail or text message without consent | [`r16_email_and_text`] |
//! | R17 | but existing clients, for similar products | [`r17_soft_opt_in`] |
//! | R18 | and general mailboxes of organisations | [`r18_company_mailbox`] |
//! | R20 | no call without consent or a look into the list | [`r20_telephone`] |
//! | R21 | no addressed post without a basis | [`r21_post`] |
//! | R22 | an objection stops advertising at once | [`r22_objection`] |
//! | R23 | a withdrawn consent takes its data along | [`r23_withdrawal`] |
//! | R24 | what cannot be proven does not count | [`r24_unproven_consent`] |
//! | R25 | an old consent is asked again | [`r25_old_consent`] |
//! | R26 | no campaign without purpose and end | [`r26_campaign_purpose`] |
//! | R27 | nothing serves another purpose | [`r27_other_purpose`] |
//! | R28 | a campaign that is over takes its data along | [`r28_campaign_over`], carried out by [`purge`] |
//! | R30 | what a former client's card is still for | [`r30_former_client`] |
//! | R31 | what stands on an invoice is kept for years | [`r31_invoices`] |
//! | R32 | erasing is real | the store, which erases what [`purge`] names |
//! | R34 | data from elsewhere: the person is told within a month | [`r34_data_from_elsewhere`] |
//! | R37 | the suppression list | [`r37_suppression_list`] |
//! | R45 | a bought list opens no mailbox | [`r45_bought_list`] |
//!
//! Three questions, each with its own order of the rules, where the first match decides: *may I keep this?*
//! (`keeping`), *may I use it, on this channel?* (`addressing`: an objection, then a campaign's purpose, then
//! consent and what stands in for it, else no), and *until when?*, which is nobody's to answer: every comparison
//! with today goes through the `calendar`, and the days for which an answer holds fall out of the comparisons it
//! rests on. The consent ledger is read in one place, `ledger`; `case` lays a card out for the rules.

mod addressing;
mod calendar;
mod case;
mod keeping;
mod ledger;
pub mod purge;
pub mod r01_organisation;
pub mod r02_contact_person;
pub mod r03_sole_trader;
pub mod r06_prospect_without_consent;
pub mod r07_client;
pub mod r08_quote;
pub mod r09_documented_interest;
pub mod r10_special_category;
pub mod r11_explicit_consent;
pub mod r14_national_number;
pub mod r15_extra_data;
pub mod r16_email_and_text;
pub mod r17_soft_opt_in;
pub mod r18_company_mailbox;
pub mod r20_telephone;
pub mod r21_post;
pub mod r22_objection;
pub mod r23_withdrawal;
pub mod r24_unproven_consent;
pub mod r25_old_consent;
pub mod r26_campaign_purpose;
pub mod r27_other_purpose;
pub mod r28_campaign_over;
pub mod r30_former_client;
pub mod r31_invoices;
pub mod r34_data_from_elsewhere;
pub mod r37_suppression_list;
pub mod r45_bought_list;

use std::cmp::Reverse;

use chrono::NaiveDate;

use self::calendar::Calendar;
use self::case::Case;
use super::assessment::{Assessment, Finding, Keep, RuleId, Use};
use super::campaign::CampaignId;
use super::category::Channel;
use super::consent::NewEvent;
use super::contact::Reach;
use super::dossier::Dossier;
use super::shop::Shop;

pub use self::ledger::in_force;
pub use self::r10_special_category::may_store_detail;
pub use self::r14_national_number::check_text;
pub use self::r26_campaign_purpose::{CampaignField, CampaignProblem, PartialCampaign, check_campaign};
pub use self::r28_campaign_over::check_join;

/// What the rules say about a card on a day.
///
/// The answer is the same on every day from [`Assessment::from`] up to [`Assessment::until`].
#[must_use]
pub fn assess(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Assessment {
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    let keep = keeping::keep(&case);
    let uses: Vec<Use> = Channel::ALL.iter().map(|channel| addressing::in_general(&case, *channel)).collect();
    let findings = findings(&case, &keep, &uses);
    let standings = |views: &[ledger::View<'_>]| views.iter().map(|view| view.standing.clone()).collect();
    Assessment {
        findings,
        keep,
        uses,
        boxes: standings(&case.boxes),
        campaigns: standings(&case.campaigns),
        from: calendar.from(),
        until: calendar.until(),
    }
}

/// Everything to be done, most urgent first.
fn findings(case: &Case<'_>, keep: &Keep, uses: &[Use]) -> Vec<Finding> {
    let email = uses.iter().find(|answer| answer.channel == Channel::Email);
    let single = [
        r02_contact_person::finding(case),
        r06_prospect_without_consent::finding(keep),
        r31_invoices::finding(keep),
        r34_data_from_elsewhere::finding(case),
        r22_objection::finding(case, keep),
        email.and_then(|email| r17_soft_opt_in::finding(case, email)),
    ];
    let several = [
        r10_special_category::findings(case),
        r11_explicit_consent::findings(case),
        r15_extra_data::findings(case, keep),
        r23_withdrawal::findings(case, keep),
        r24_unproven_consent::findings(case),
        r25_old_consent::findings(case),
        r28_campaign_over::findings(case),
        r37_suppression_list::findings(case),
    ];
    let mut findings: Vec<Finding> =
        single.into_iter().flatten().chain(several.into_iter().flatten()).collect();
    findings
        .sort_by(|one, other| urgency(one).cmp(&urgency(other)).then_with(|| one.about.cmp(&other.about)));
    findings
}

/// Severity, then the due day (none comes last), then the rule.
fn urgency(finding: &Finding) -> impl Ord + use<> {
    (Reverse(finding.severity), finding.due.is_none(), finding.due, finding.rule)
}

/// The day on which the rules will say something else about the card, if nobody touches it: a prospect is due, a
/// quote lapses, a campaign is over.
#[must_use]
pub fn next_change(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Option<NaiveDate> {
    let now = assess(dossier, shop, today);
    let mut until = now.until;
    while let Some(day) = until {
        let then = assess(dossier, shop, day);
        until = then.until;
        let is_same = Assessment { from: now.from, until: now.until, ..then } == now;
        if !is_same {
            return Some(day);
        }
    }
    None
}

/// Whether the card may be addressed on a channel: in general, or for one campaign.
///
/// In general the channel's box counts, and R17, R18, R20 and R21; for a campaign a consent for that campaign or the
/// channel's box, and never a consent for another campaign (R27).
#[must_use]
pub fn may_address(
    dossier: &Dossier,
    shop: &Shop,
    channel: Channel,
    campaign: Option<CampaignId>,
    today: NaiveDate,
) -> Use {
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    match campaign {
        None => addressing::in_general(&case, channel),
        Some(campaign) => addressing::for_campaign(&case, channel, campaign),
    }
}

/// The e-mail addresses or telephone numbers that the permission of [`may_address`] reaches, the main one first: the
/// ones a consent was given for, not a named mailbox (R18), not one that only a campaign explains (R17, R27). None
/// where it is not allowed, nor for post.
#[must_use]
pub fn addresses<'a>(
    dossier: &'a Dossier,
    shop: &Shop,
    channel: Channel,
    campaign: Option<CampaignId>,
    today: NaiveDate,
) -> Vec<&'a Reach> {
    let answer = may_address(dossier, shop, channel, campaign, today);
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    let reaches = ledger::reaches(&dossier.contact.fields, channel).unwrap_or_default();
    reaches.iter().filter(|reach| addressing::extends_to(&case, &answer, campaign, reach)).collect()
}

/// The rule that refuses an event, if one does: R11 for a special category's consent that is not in writing or has
/// no evidence, R28 for a campaign that was purged.
///
/// # Errors
/// The number of the rule that refuses.
pub fn check_event(event: &NewEvent, shop: &Shop) -> Result<(), RuleId> {
    r11_explicit_consent::check(event, shop)?;
    r28_campaign_over::check(event, shop)
}
