//! One card, laid out for the rules: the ledger read once, and the questions that several rules ask.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::ledger::{self, Subject, View};
use super::{
    r02_contact_person as r02, r03_sole_trader as r03, r08_quote as r08, r09_documented_interest as r09,
};
use crate::domain::campaign::{Campaign, CampaignId};
use crate::domain::category::{CategoryId, CategoryKind, Channel};
use crate::domain::consent::ConsentFor;
use crate::domain::contact::{ContactFields, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::shop::Shop;

/// A card with its shop and the day of the assessment.
pub(super) struct Case<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) card: &'a ContactFields,
    pub(super) shop: &'a Shop,
    pub(super) calendar: &'a Calendar,
    /// The view of each box that is on, has a history on this card, or has details there.
    pub(super) boxes: Vec<View<'a>>,
    /// The view of each campaign that the card belongs to or has a history with.
    pub(super) campaigns: Vec<View<'a>>,
}

impl<'a> Case<'a> {
    pub(super) fn new(dossier: &'a Dossier, shop: &'a Shop, calendar: &'a Calendar) -> Self {
        let in_force = ledger::in_force(&dossier.ledger);
        let has_history = |about: ConsentFor| in_force.iter().any(|event| event.about == about);
        let boxes = shop.categories.iter().filter(|category| {
            category.is_on
                || has_history(ConsentFor::Category(category.id))
                || dossier.details.iter().any(|detail| detail.category == category.id)
        });
        let campaigns = shop.campaigns.iter().filter(|campaign| {
            belongs(dossier, campaign.id) || has_history(ConsentFor::Campaign(campaign.id))
        });
        let view = |subject| ledger::view(subject, dossier, &in_force, calendar);
        Self {
            boxes: boxes.map(Subject::Box).map(view).collect(),
            campaigns: campaigns.map(Subject::Campaign).map(view).collect(),
            dossier,
            card: &dossier.contact.fields,
            shop,
            calendar,
        }
    }

    /// Whether the privacy rules protect whoever stands on the card (R1 to R3).
    pub(super) fn is_person(&self) -> bool {
        r03::is_protected(self.card.kind)
    }

    /// The relation that counts for the rules (R2).
    pub(super) fn relation(&self) -> RelationKind {
        r02::relation(self.dossier)
    }

    /// Whether the card is a natural person's who has not bought anything.
    pub(super) fn is_prospect(&self) -> bool {
        self.is_person() && self.relation() == RelationKind::Prospect
    }

    /// All views, boxes first.
    pub(super) fn views(&self) -> impl Iterator<Item = &View<'a>> {
        self.boxes.iter().chain(&self.campaigns)
    }

    /// The view of one box; `None` where it is off and has no history.
    pub(super) fn box_view(&self, id: CategoryId) -> Option<&View<'a>> {
        self.boxes.iter().find(|view| view.standing.about == ConsentFor::Category(id))
    }

    /// The view of the built-in box of a channel.
    pub(super) fn channel_view(&self, channel: Channel) -> Option<&View<'a>> {
        self.shop.channel_box(channel).and_then(|category| self.box_view(category.id))
    }

    pub(super) fn campaign_view(&self, id: CampaignId) -> Option<&View<'a>> {
        self.campaigns.iter().find(|view| view.standing.about == ConsentFor::Campaign(id))
    }

    /// Whether details are kept under that box, or were collected for that campaign.
    pub(super) fn has_details(&self, about: ConsentFor) -> bool {
        self.dossier.details.iter().any(|detail| match about {
            ConsentFor::Category(id) => detail.category == id,
            ConsentFor::Campaign(id) => detail.campaign == Some(id),
        })
    }

    /// A valid consent to keeping the contact details, the longest first.
    pub(super) fn general_consent(&self) -> Option<&View<'a>> {
        let valid =
            self.boxes.iter().filter(|view| view.is_valid() && view.subject.is_kind(CategoryKind::General));
        valid.max_by_key(|view| view.standing.until.unwrap_or(NaiveDate::MAX))
    }

    /// Whether the general data is covered whole: by a consent to keeping it, a quote or a documented interest.
    pub(super) fn is_covered_whole(&self) -> bool {
        self.general_consent().is_some() || r09::holds(self) || r08::last_day(self).is_some()
    }

    /// Whether the campaign's last day is past, or it was purged.
    pub(super) fn is_over(&self, campaign: &Campaign) -> bool {
        campaign.purged_on.is_some() || self.calendar.passed(campaign.fields.end)
    }
}

/// Whether the card, or a part of it, was collected for the campaign, or joined it.
pub(super) fn belongs(dossier: &Dossier, campaign: CampaignId) -> bool {
    belongs_whole(dossier, campaign) || collected_parts(dossier).any(|id| id == campaign)
}

/// Whether the card as a whole was collected for the campaign, or joined it.
pub(super) fn belongs_whole(dossier: &Dossier, campaign: CampaignId) -> bool {
    whole(dossier).any(|id| id == campaign)
}

/// The campaigns that the card as a whole belongs to; one may come twice.
pub(super) fn whole(dossier: &Dossier) -> impl Iterator<Item = CampaignId> {
    dossier
        .memberships
        .iter()
        .map(|membership| membership.campaign)
        .chain(dossier.contact.fields.collected_for)
}

fn collected_parts(dossier: &Dossier) -> impl Iterator<Item = CampaignId> {
    let card = &dossier.contact.fields;
    let reaches = card.emails.iter().chain(&card.phones).filter_map(|reach| reach.collected_for);
    let details = dossier.details.iter().filter_map(|detail| detail.campaign);
    reaches.chain(card.address.collected_for).chain(details)
}
