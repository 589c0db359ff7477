//! What holds for the rules whatever the card, the shop and the day.

use crate::common::arbitrary::{days, dossiers, extreme_days, shops};
use chrono::{Days, NaiveDate};
use fichebak::domain::assessment::{Assessment, RuleId};
use fichebak::domain::campaign::CampaignId;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How};
use fichebak::domain::dossier::{Dossier, Objection};
use fichebak::domain::rules::purge::{Fate, fate, strip};
use fichebak::domain::rules::r31_invoices;
use fichebak::domain::rules::{addresses, assess, may_address, next_change};
use fichebak::domain::shop::Shop;
use proptest::prelude::*;

/// An answer without the days for which it holds.
fn timeless(assessment: Assessment) -> Assessment {
    Assessment { from: NaiveDate::MIN, until: None, ..assessment }
}

fn all_questions() -> impl Iterator<Item = (Channel, Option<CampaignId>)> {
    let campaigns = [None, Some(1), Some(2), Some(3), Some(4)].map(|id| id.map(CampaignId));
    Channel::ALL.iter().flat_map(move |channel| campaigns.map(|campaign| (*channel, campaign)))
}

/// Whether some consent in force, later than the objection and in writing, opens the channel.
fn has_later_written_consent(
    dossier: &Dossier,
    shop: &Shop,
    channel: Channel,
    campaign: Option<CampaignId>,
    objection: &Objection,
) -> bool {
    let opens = |event: &ConsentEvent| match event.about {
        ConsentFor::Category(id) => shop.channel_box(channel).unwrap().id == id,
        ConsentFor::Campaign(id) => campaign == Some(id),
    };
    dossier.ledger.iter().any(|event| {
        event.act == ConsentAct::Given
            && opens(event)
            && event.on > objection.on
            && event.how.is_some_and(How::is_writing)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// The answer stored beside a card is the one a fresh assessment gives, on every day it is stored for.
    #[test]
    fn an_answer_holds_from_its_first_day_until_it_changes(
        dossier in dossiers(extreme_days()),
        shop in shops(extreme_days()),
        today in extreme_days(),
        some_days in prop::collection::vec(extreme_days(), 8),
    ) {
        let answer = assess(&dossier, &shop, today);
        prop_assert!(answer.from <= today);
        prop_assert!(answer.until.is_none_or(|until| today < until));
        let last = answer.until.map_or(NaiveDate::MAX, |until| until.pred_opt().unwrap());
        let inside = some_days.into_iter().filter(|day| (answer.from..=last).contains(day));
        for day in inside.chain([answer.from, last]) {
            prop_assert_eq!(&assess(&dossier, &shop, day), &answer, "on {}", day);
        }
    }

    /// The day of the next change is the first on which anything is different.
    #[test]
    fn the_next_change_is_the_first_different_day(
        dossier in dossiers(days()),
        shop in shops(days()),
        today in days(),
        distance in 0_u64..1000,
    ) {
        let now = timeless(assess(&dossier, &shop, today));
        let change = next_change(&dossier, &shop, today);
        if let Some(day) = change {
            prop_assert_ne!(&timeless(assess(&dossier, &shop, day)), &now);
        }
        let day = today + Days::new(distance);
        if change.is_none_or(|change| day < change) {
            prop_assert_eq!(&timeless(assess(&dossier, &shop, day)), &now);
        }
    }

    /// An event that was corrected counts as never entered.
    #[test]
    fn a_corrected_event_counts_as_never_entered(
        dossier in dossiers(days()),
        shop in shops(days()),
        today in days(),
        corrected_on in days(),
        which in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!dossier.ledger.is_empty());
        let event = which.get(&dossier.ledger).clone();
        let mut without = dossier.clone();
        without.ledger.retain(|other| other.id != event.id);
        let mut corrected = dossier.clone();
        let correction = ConsentEvent { id: EventId(100), act: ConsentAct::Corrected(event.id), on: corrected_on, ..event };
        corrected.ledger.push(correction);
        // Details under a consent that was a mistake are due on the day of the correction.
        let undated = |mut answer: Assessment| {
            answer.findings.iter_mut().filter(|finding| finding.rule == RuleId(10)).for_each(|finding| finding.due = None);
            answer.findings.sort();
            answer
        };
        prop_assert_eq!(undated(assess(&corrected, &shop, today)), undated(assess(&without, &shop, today)));
    }

    /// An objection, and an entry of the suppression list, beat every consent that is not later and in writing.
    #[test]
    fn an_objection_beats_every_consent_that_is_not_later_and_in_writing(
        dossier in dossiers(days()),
        shop in shops(days()),
        today in days(),
    ) {
        for (channel, campaign) in all_questions() {
            let answer = may_address(&dossier, &shop, channel, campaign, today);
            let against = dossier.objections.iter().chain(&dossier.suppressions);
            for objection in against.filter(|objection| objection.covers(channel) && objection.on <= today) {
                let is_beaten = has_later_written_consent(&dossier, &shop, channel, campaign, objection);
                prop_assert!(!answer.allowed || is_beaten, "{:?} {:?}: {:?}", channel, campaign, answer);
            }
        }
    }

    /// Nobody is addressed by e-mail or text message without consent, but for R17 and R18; and a campaign never
    /// without consent at all.
    #[test]
    fn no_message_without_consent(dossier in dossiers(days()), shop in shops(days()), today in days()) {
        for (channel, campaign) in all_questions() {
            let answer = may_address(&dossier, &shop, channel, campaign, today);
            let needs_consent = campaign.is_some() || matches!(channel, Channel::Email | Channel::Sms);
            let is_freed = campaign.is_none() && matches!(answer.rule, RuleId(17) | RuleId(18));
            let has_consent = dossier.ledger.iter().any(|event| event.act == ConsentAct::Given && event.on <= today);
            prop_assert!(!answer.allowed || !needs_consent || is_freed || has_consent);
            let reached = addresses(&dossier, &shop, channel, campaign, today);
            prop_assert!(answer.allowed || reached.is_empty());
        }
    }

    /// A card that is kept for an invoice only is used for nothing, and asks one thing at most: to be erased when its
    /// period is over, on a day that an erasure takes it whole.
    #[test]
    fn a_held_card_is_for_the_invoice_only(dossier in dossiers(days()), shop in shops(days()), today in days()) {
        let card = &dossier.contact.fields;
        let hold = r31_invoices::hold(&dossier, &shop, today);
        prop_assert!(hold.is_none_or(|until| until >= today && shop.settings.invoice_is_only_here));
        if card.held_on.is_none() || !card.kind.is_natural_person() {
            return Ok(());
        }
        for (channel, campaign) in all_questions() {
            let answer = may_address(&dossier, &shop, channel, campaign, today);
            prop_assert!(!answer.allowed && answer.rule == RuleId(31), "{:?}", answer);
        }
        let answer = assess(&dossier, &shop, today);
        prop_assert_eq!(answer.keep.rule, RuleId(31));
        prop_assert_eq!(answer.keep.allowed, hold.is_some());
        let is_due = answer.findings.iter().any(|finding| finding.rule == RuleId(31));
        prop_assert_eq!(is_due, hold.is_none());
        let rest = r31_invoices::on_invoice(card, today);
        prop_assert_eq!(r31_invoices::on_invoice(&rest, today), rest);
    }

    /// A purge takes everything of its campaigns from a card, and only a prospect's card as a whole.
    #[test]
    fn a_purge_leaves_nothing_of_its_campaigns(
        dossier in dossiers(days()),
        shop in shops(days()),
        today in days(),
        which in prop::sample::subsequence(vec![1_i64, 2, 3, 4], 1..=4),
    ) {
        let mut shop = shop;
        let is_purgeable = |id: &CampaignId| shop.campaign(*id).unwrap().is_purgeable(today);
        let campaigns: Vec<CampaignId> = which.into_iter().map(CampaignId).filter(is_purgeable).collect();
        match fate(&dossier, &shop, &campaigns, today) {
            None => {}
            Some(Fate::Erase { .. }) => {
                let keep = assess(&dossier, &shop, today).keep;
                prop_assert!(dossier.contact.fields.kind.is_natural_person());
                prop_assert!(!matches!(keep.rule, RuleId(2) | RuleId(7) | RuleId(30)));
                prop_assert_eq!(r31_invoices::hold(&dossier, &shop, today), None);
            }
            Some(Fate::Strip { what, basis, rule }) => {
                let mut stripped = dossier.clone();
                strip(&mut stripped, &campaigns, &what);
                prop_assert_eq!(fate(&stripped, &shop, &campaigns, today), None);
                prop_assert_eq!(&stripped.ledger, &dossier.ledger);
                for campaign in &mut shop.campaigns {
                    if campaigns.contains(&campaign.id) {
                        campaign.purged_on = Some(today);
                    }
                }
                let keep = assess(&stripped, &shop, today).keep;
                prop_assert_eq!((keep.basis, keep.rule), (basis, rule));
            }
        }
    }
}
