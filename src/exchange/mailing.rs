//! A mailing list: who may be addressed for this purpose on this channel, and, for everyone else, the one reason why
//! not. The only door by which addresses leave for advertising.

use chrono::NaiveDate;

use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::contact::{ContactFields, PostalAddress};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::check_email;
use crate::domain::formats::phone::{PhoneKind, check_phone};
use crate::domain::rules;
use crate::domain::shop::Shop;

/// Channel, campaign and day of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    pub channel: Channel,
    /// The campaign; `None` for general advertising.
    pub campaign: Option<CampaignId>,
    /// The day.
    pub today: NaiveDate,
}

/// Whether a card is on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// On the list, reached at this address.
    Written(Address),
    /// It is not: the rule that says so (`None` where only an address lacks), and why.
    Excluded(Option<RuleId>, UseReason),
}

/// The one address by which a card is reached on a list's channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// An e-mail address.
    Email(String),
    /// A telephone number, E.164.
    Phone(String),
    Post(PostalAddress),
}

impl Purpose {
    /// Whether a card is on the list, by the rules alone. Where there is no address at all, no rule is asked: nothing
    /// that the owner did about permission would bring the card onto the list.
    #[must_use]
    pub fn verdict(&self, dossier: &Dossier, shop: &Shop) -> Verdict {
        if !self.has_any_address(&dossier.contact.fields) {
            return Verdict::Excluded(None, UseReason::NoAddress);
        }
        let answer = rules::may_address(dossier, shop, self.channel, self.campaign, self.today);
        if !answer.allowed {
            return Verdict::Excluded(Some(answer.rule), answer.reason);
        }
        match self.address(dossier, shop) {
            Some(address) => Verdict::Written(address),
            None => Verdict::Excluded(None, UseReason::NoAddress),
        }
    }

    /// Whether anything stands on the card by which the channel might reach it.
    fn has_any_address(&self, card: &ContactFields) -> bool {
        match self.channel {
            Channel::Email => !card.emails.is_empty(),
            Channel::Sms | Channel::Phone => !card.phones.is_empty(),
            Channel::Post => !card.address.is_empty(),
        }
    }

    /// The first address that the permission reaches and the channel can use.
    fn address(&self, dossier: &Dossier, shop: &Shop) -> Option<Address> {
        let Purpose { channel, campaign, today } = *self;
        let card = &dossier.contact.fields;
        if channel == Channel::Post {
            let is_whole = !card.address.street.is_empty() && !card.address.city.is_empty();
            return is_whole.then(|| Address::Post(card.address.clone()));
        }
        let country = &card.address.country;
        let reaches = rules::addresses(dossier, shop, channel, campaign, today);
        let usable = |text: &str| match channel {
            Channel::Email => check_email(text).ok().map(Address::Email),
            Channel::Sms => number(text, country, true).map(Address::Phone),
            Channel::Phone => number(text, country, false).map(Address::Phone),
            Channel::Post => None,
        };
        reaches.iter().find_map(|reach| usable(&reach.text))
    }
}

/// A number as `+32470123456`. A landline receives no text messages.
fn number(text: &str, country: &str, is_for_text: bool) -> Option<String> {
    let phone = check_phone(text, country).ok()?;
    let fits = !is_for_text || matches!(phone.kind, PhoneKind::Mobile | PhoneKind::Other);
    fits.then_some(phone.e164)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_landline_receives_no_text_messages() {
        assert_eq!(number("0470 12 34 56", "", true).as_deref(), Some("+32470123456"));
        assert_eq!(number("+3216200000", "", true), None);
        assert_eq!(number("+3216200000", "", false).as_deref(), Some("+3216200000"));
    }
}
