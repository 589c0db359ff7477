//! The rules, one module for each number.

pub mod purge;

use chrono::NaiveDate;

use super::assessment::{Assessment, RuleId, Use};
use super::campaign::CampaignId;
use super::category::Channel;
use super::consent::NewEvent;
use super::dossier::Dossier;
use super::shop::Shop;

/// What the rules say about a card on a day.
#[must_use]
pub fn assess(_dossier: &Dossier, _shop: &Shop, _today: NaiveDate) -> Assessment {
    todo!()
}

/// Whether the card may be addressed on a channel: in general, or for one campaign.
///
/// In general the channel's box counts, and R17, R18, R20 and R21; for a campaign a consent for that campaign or the
/// channel's box, and never a consent for another campaign (R27).
#[must_use]
pub fn may_address(
    _dossier: &Dossier,
    _shop: &Shop,
    _channel: Channel,
    _campaign: Option<CampaignId>,
    _today: NaiveDate,
) -> Use {
    todo!()
}

/// The rule that refuses an event, if one does: R11 for a special category's consent that is not in writing or has
/// no evidence, R28 for a campaign that was purged.
///
/// # Errors
/// The number of the rule that refuses.
pub fn check_event(_event: &NewEvent, _shop: &Shop) -> Result<(), RuleId> {
    todo!()
}
