//! What of a card lowers permission, as it goes along when the whole book leaves as CSV or vCard: so that no card comes
//! back in with a channel open that the person had closed.

use chrono::NaiveDate;

use crate::domain::assessment::UseReason;
use crate::domain::category::Channel;
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::dossier::Dossier;
use crate::domain::rules;
use crate::domain::shop::Shop;

/// The channels that are closed by a *no*, and the day of an objection to all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusals {
    /// In the order of [`Channel::ALL`].
    closed: Vec<Channel>,
    /// The day of an objection to all advertising (R22) that still stands.
    objected_on: Option<NaiveDate>,
}

impl Refusals {
    /// The name of the column of each channel, as [`super::reading`] reads it. `X-` and hyphens make it a property of a
    /// vCard.
    pub const COLUMNS: [(Channel, &'static str); 4] = [
        (Channel::Email, "No e-mail"),
        (Channel::Sms, "No text message"),
        (Channel::Phone, "No phone"),
        (Channel::Post, "No post"),
    ];
    /// The name of the column for the day of an objection to all of them.
    pub const OBJECTED: &'static str = "Objected on";
    /// What stands in the column of a channel that is closed.
    pub const CLOSED: &'static str = "yes";

    /// What of a card says no: a refusal, a withdrawal, an objection, the suppression list (R37), or that the card is
    /// kept for an invoice only (R31). One that a valid consent has overcome does not.
    #[must_use]
    pub fn of(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Self {
        let assessment = rules::assess(dossier, shop, today);
        let against = || dossier.objections.iter().chain(&dossier.suppressions);
        let is_closed = |channel: &Channel| {
            let standing =
                shop.channel_box(*channel).and_then(|own| assessment.standing(ConsentFor::Category(own.id)));
            let said_no =
                standing.is_some_and(|own| matches!(own.state, BoxState::Refused | BoxState::Withdrawn));
            let has_consent = standing.is_some_and(|own| own.is_valid);
            let is_held =
                assessment.use_of(*channel).is_some_and(|answer| answer.reason == UseReason::InvoiceOnly);
            said_no || is_held || (!has_consent && against().any(|own| own.covers(*channel)))
        };
        let closed: Vec<Channel> = Channel::ALL.iter().copied().filter(is_closed).collect();
        let objected = against().filter(|own| own.channel.is_none()).map(|own| own.on).max();
        let objected_on = objected.filter(|_| closed.len() == Channel::ALL.len());
        Self { closed, objected_on }
    }

    /// The cells of the columns: those of [`Refusals::COLUMNS`], then the one of [`Refusals::OBJECTED`].
    pub(super) fn cells(&self) -> impl Iterator<Item = (&'static str, String)> {
        let closed = Self::COLUMNS.map(|(channel, name)| {
            let cell = if self.closed.contains(&channel) { Self::CLOSED } else { "" };
            (name, cell.to_owned())
        });
        let objected = self.objected_on.map(|day| day.to_string()).unwrap_or_default();
        closed.into_iter().chain([(Self::OBJECTED, objected)])
    }
}
