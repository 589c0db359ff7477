//! R28, carried out: what a purge does with each card of a campaign that is over.

use chrono::NaiveDate;

use crate::domain::assessment::{Basis, RuleId};
use crate::domain::campaign::CampaignId;
use crate::domain::contact::ReachId;
use crate::domain::dossier::{Detail, DetailId, Dossier};
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
        /// The ground on which the card stays.
        basis: Basis,
        /// The rule that lets it stay.
        rule: RuleId,
    },
}

/// What is taken from a card that stays. The consent events stay, as proof (R47).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stripped {
    /// The campaigns that it leaves.
    pub campaigns: Vec<CampaignId>,
    /// E-mail addresses collected for them only.
    pub emails: Vec<ReachId>,
    /// Telephone numbers collected for them only.
    pub phones: Vec<ReachId>,
    /// Whether the postal address was collected for them only.
    pub address: bool,
    /// Details collected for them only.
    pub details: Vec<DetailId>,
}

/// What purging these campaigns would do with a card; `None` for a card they do not touch.
#[must_use]
pub fn fate(_dossier: &Dossier, _shop: &Shop, _campaigns: &[CampaignId], _today: NaiveDate) -> Option<Fate> {
    let _: Option<&Detail> = None;
    todo!()
}
