//! The rules, one module for each number. Which they are, what each finds on a card and what resolves it stands in the [table](RULES).
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
mod table;

use std::cmp::Reverse;

use chrono::NaiveDate;

use self::calendar::Calendar;
use self::case::Case;
use self::table::Answers;
use super::assessment::{Assessment, Finding, RuleId, Use};
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
pub(crate) use self::table::{ERASURE, PASSED_ON, SAFE_KEEPING, SENDER_IS_NAMED};
pub use self::table::{RULES, Remedy, Rule, must_go, remedy};

/// What the rules say about a card on a day.
///
/// The answer is the same on every day from [`Assessment::from`] up to [`Assessment::until`].
#[must_use]
pub fn assess(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Assessment {
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    let keep = keeping::keep(&case);
    let uses: Vec<Use> = Channel::ALL.iter().map(|channel| addressing::in_general(&case, *channel)).collect();
    let answers = Answers { keep, uses };
    let findings = findings(&case, &answers);
    let standings = |views: &[ledger::View<'_>]| views.iter().map(|view| view.standing.clone()).collect();
    Assessment {
        findings,
        keep: answers.keep,
        uses: answers.uses,
        boxes: standings(&case.boxes),
        campaigns: standings(&case.campaigns),
        from: calendar.from(),
        until: calendar.until(),
    }
}

/// Everything to be done, most urgent first.
fn findings(case: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| (rule.find)(case, answers)).collect();
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
