//! R28, carried out: what a purge does with each card of a campaign that is over.
//!
//! Source: statement S6; GDPR Art. 5(1)(e), 17(1)(a). That the erasure is real (R32) is the store's business.
//!
//! Readings: a prospect whose only reason was these campaigns goes whole, also if the card was there before.
//! Another reason is a valid consent to contact details or a channel, a quote (R8), a documented interest (R9),
//! being or having been a client, or another campaign that is not over. An organisation always stays. From a card
//! that stays goes what was collected for these campaigns, unless another valid consent was given for it, or it stands on
//! an invoice that is nowhere else (R31): then the postal address stays, without its mark.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::case::{self, Case};
use super::{addressing, keeping, r28_campaign_over as r28, r31_invoices as r31};
use crate::domain::assessment::{Basis, RuleId};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::consent::ConsentFor;
use crate::domain::contact::{Reach, ReachId};
use crate::domain::dossier::{DetailId, Dossier};
use crate::domain::shop::Shop;

/// What a purge does with one card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The campaign was the only reason for this prospect's card: it goes whole.
    Erase {
        /// The rule that says so.
        rule: RuleId,
    },
    /// The card stays, without what only the campaign explains.
    Strip {
        /// What goes.
        what: Stripped,
        /// The ground on which the card stays, as an assessment says it once the campaigns are gone; none where
        /// another campaign is its only reason.
        basis: Basis,
        /// The rule that lets it stay.
        rule: RuleId,
    },
}

/// What is taken from a card that stays. The consent events stay, as proof (R47).
///
/// An address or detail of these campaigns that is not listed stays because another consent explains it; its mark
/// *collected for* goes with the campaign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stripped {
    /// The campaigns that it leaves, and for which it was collected as a whole.
    pub campaigns: Vec<CampaignId>,
    /// E-mail addresses collected for them only.
    pub emails: Vec<ReachId>,
    /// Telephone numbers collected for them only.
    pub phones: Vec<ReachId>,
    /// Whether the postal address was collected for them only.
    pub address: bool,
    /// Until when the postal address, collected for them only, stays for an invoice all the same (R31).
    pub address_held_until: Option<NaiveDate>,
    /// Details collected for them only.
    pub details: Vec<DetailId>,
}

/// What purging these campaigns would do with a card; `None` for a card they do not touch.
///
/// The caller chooses campaigns that may be purged on that day ([`crate::domain::campaign::Campaign::is_purgeable`]);
/// for a campaign that still runs it is a preview: consents for these campaigns count for nothing.
#[must_use]
pub fn fate(dossier: &Dossier, shop: &Shop, campaigns: &[CampaignId], today: NaiveDate) -> Option<Fate> {
    if !campaigns.iter().any(|id| case::belongs(dossier, *id)) {
        return None;
    }
    let calendar = Calendar::new(today);
    let mut remaining = dossier.clone();
    remaining.ledger.retain(|event| !campaigns.iter().any(|id| event.about == ConsentFor::Campaign(*id)));
    let what = stripped(&Case::new(&remaining, shop, &calendar), campaigns);
    strip(&mut remaining, campaigns, &what);
    let case = Case::new(&remaining, shop, &calendar);
    let keep = keeping::keep(&case);
    let other_campaign = || shop.campaigns.iter().any(|other| is_reason(&case, other.id, campaigns));
    if keep.allowed || other_campaign() {
        Some(Fate::Strip { what, basis: keep.basis, rule: keep.rule })
    } else {
        Some(Fate::Erase { rule: r28::RULE })
    }
}

/// Whether the card stays for a campaign that is neither purged now nor over.
fn is_reason(case: &Case<'_>, other: CampaignId, purged: &[CampaignId]) -> bool {
    let campaign = case.shop.campaign(other).filter(|_| !purged.contains(&other));
    campaign.is_some_and(|campaign| case::belongs(case.dossier, other) && !case.is_over(campaign))
}

fn stripped(case: &Case<'_>, campaigns: &[CampaignId]) -> Stripped {
    let is_theirs = |id: Option<CampaignId>| id.is_some_and(|id| campaigns.contains(&id));
    let reaches = |reaches: &[Reach], channels: &[Channel]| {
        let theirs = reaches.iter().filter(|reach| is_theirs(reach.collected_for));
        let only_theirs = theirs.filter(|reach| !is_explained(case, channels, Some(reach)));
        only_theirs.filter_map(|reach| reach.id).collect()
    };
    let address = case.card.address.collected_for;
    let address = is_theirs(address) && !is_explained(case, &[Channel::Post], None);
    let address_held_until = if address { r31::holds_back(case) } else { None };
    let details = case.dossier.details.iter().filter(|detail| is_theirs(detail.campaign));
    let mut left: Vec<CampaignId> = case::whole(case.dossier).filter(|id| campaigns.contains(id)).collect();
    left.sort_unstable();
    left.dedup();
    Stripped {
        campaigns: left,
        emails: reaches(&case.card.emails, &[Channel::Email]),
        phones: reaches(&case.card.phones, &[Channel::Sms, Channel::Phone]),
        address: address && address_held_until.is_none(),
        address_held_until,
        details: details.map(|detail| detail.id).collect(),
    }
}

/// Whether a valid consent was given for that address (`None`: the postal one).
fn is_explained(case: &Case<'_>, channels: &[Channel], reach: Option<&Reach>) -> bool {
    case.views().any(|view| {
        view.is_valid()
            && view.subject.channel().is_some_and(|channel| channels.contains(&channel))
            && reach.is_none_or(|reach| addressing::is_for(view, reach))
    })
}

/// Takes from a card what a purge of these campaigns takes, and the marks on what stays.
pub fn strip(dossier: &mut Dossier, campaigns: &[CampaignId], what: &Stripped) {
    let unmark = |mark: &mut Option<CampaignId>| {
        *mark = mark.filter(|id| !campaigns.contains(id));
    };
    let keep = |reaches: &mut Vec<Reach>, gone: &[ReachId]| {
        reaches.retain(|reach| reach.id.is_none_or(|id| !gone.contains(&id)));
        reaches.iter_mut().for_each(|reach| unmark(&mut reach.collected_for));
    };
    let card = &mut dossier.contact.fields;
    keep(&mut card.emails, &what.emails);
    keep(&mut card.phones, &what.phones);
    if what.address {
        card.address = Default::default();
    }
    unmark(&mut card.address.collected_for);
    unmark(&mut card.collected_for);
    dossier.memberships.retain(|membership| !campaigns.contains(&membership.campaign));
    dossier.details.retain(|detail| !what.details.contains(&detail.id));
}
