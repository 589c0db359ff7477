//! The example book, written by hand in `assets/demo/campaigns.toml` and `assets/demo/cards/`.

mod data;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::assets::broken;
use super::category_id;
use super::dice::Dice;
use super::words::Words;
use crate::domain::campaign::{CampaignFields, CampaignId};
use crate::domain::category::Channel;
use crate::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use crate::domain::contact::{
    ContactFields, ContactId, ContactKind, DoNotCallCheck, LegitimateInterest, PostalAddress, Reach,
    RelationKind,
};
use crate::domain::dossier::Objection;
use crate::domain::lang::Lang;
use crate::domain::shop::Shop;
use crate::store::{NewCard, Progress, Store, StoreResult};
use data::{CampaignData, CardData, LedgerData, ReachData};

/// Fills a new book with the campaigns and the cards of the example.
pub(super) fn fill(
    store: &mut Store,
    today: NaiveDate,
    words: &Words,
    dice: Dice,
    progress: &Progress<'_>,
) -> StoreResult<()> {
    let cards = data::cards()?;
    let mut writer = Writer { words, dice, today, campaigns: BTreeMap::new(), shop: Shop::default() };
    for campaign in data::campaigns()? {
        let id = store.add_campaign(&writer.campaign(&campaign)?, today)?.value;
        writer.campaigns.insert(campaign.key, id);
    }
    writer.shop = store.shop()?;
    // Before the cards, as it would have been: the person objected, and was added again later.
    for card in &cards {
        if let Some(on) = &card.suppressed {
            let on = data::day(today, on)?;
            for reach in &card.emails {
                store.object_unknown(&reach.address(), None, on, today)?;
            }
        }
    }
    let new_cards: StoreResult<Vec<NewCard>> = cards.iter().map(|card| writer.card(card, &cards)).collect();
    store.add_many(&mut new_cards?.into_iter(), today, progress)?;
    Ok(())
}

/// Turns what stands in the files into cards as of a day.
struct Writer<'a> {
    words: &'a Words,
    dice: Dice,
    today: NaiveDate,
    campaigns: BTreeMap<String, CampaignId>,
    shop: Shop,
}

impl Writer<'_> {
    fn campaign(&self, data: &CampaignData) -> StoreResult<CampaignFields> {
        Ok(CampaignFields {
            name: self.words.get("campaign", &data.key)?.to_owned(),
            product: self.words.get("product", &data.product)?.to_owned(),
            purpose: self.words.get("purpose", &data.key)?.to_owned(),
            channel: Channel::parse(&data.channel).ok_or_else(|| broken(&data.channel))?,
            start: data::day(self.today, &data.start)?,
            end: data::day(self.today, &data.end)?,
            grace_days: data.grace,
        })
    }

    fn card(&mut self, data: &CardData, all: &[CardData]) -> StoreResult<NewCard> {
        let fields = self.fields(data, all)?;
        let events: StoreResult<Vec<NewEvent>> = data.ledger.iter().map(|entry| self.event(entry)).collect();
        let mut memberships = Vec::with_capacity(data.campaigns.len());
        for joined in &data.campaigns {
            memberships.push((self.campaign_id(&joined.campaign)?, data::day(self.today, &joined.since)?));
        }
        let mut details = Vec::with_capacity(data.details.len());
        for detail in &data.details {
            let campaign = detail.campaign.as_deref().map(|key| self.campaign_id(key)).transpose()?;
            let label = self.words.get("label", &detail.label)?.to_owned();
            let value = self.words.numbered("value", &detail.value)?;
            details.push((category_id(&self.shop, &detail.category)?, label, value, campaign));
        }
        let mut objections = Vec::with_capacity(data.objections.len());
        for objection in &data.objections {
            let channel = objection.channel.as_deref().map(slug(Channel::parse)).transpose()?;
            objections.push(Objection { channel, on: data::day(self.today, &objection.on)? });
        }
        Ok(NewCard { uuid: self.dice.uuid(), fields, events: events?, memberships, details, objections })
    }

    fn fields(&self, data: &CardData, all: &[CardData]) -> StoreResult<ContactFields> {
        let mut fields = ContactFields::new(data::day(self.today, &data.collected)?);
        fields.kind = data.kind.as_deref().map_or(Ok(ContactKind::Person), slug(ContactKind::parse))?;
        fields.relation =
            data.relation.as_deref().map_or(Ok(RelationKind::Prospect), slug(RelationKind::parse))?;
        fields.given_name.clone_from(&data.given);
        fields.family_name.clone_from(&data.family);
        fields.organisation.clone_from(&data.organisation);
        fields.organisation_id = data.works_at.as_deref().map(|name| employer(name, all)).transpose()?;
        fields.emails = self.reaches(&data.emails)?;
        fields.phones = self.reaches(&data.phones)?;
        fields.address = address(data);
        fields.enterprise_number.clone_from(&data.enterprise);
        fields.language = data.language.as_deref().and_then(Lang::parse);
        for tag in &data.tags {
            fields.tags.push(self.words.get("tag", tag)?.to_owned());
        }
        if let Some((group, key)) = data.note.as_deref().and_then(|note| note.split_once('.')) {
            fields.notes = self.words.get(group, key)?.to_owned();
        }
        fields.source = self.words.get("source", &data.source)?.to_owned();
        fields.collected_for = data.collected_for.as_deref().map(|key| self.campaign_id(key)).transpose()?;
        self.days(data, &mut fields)?;
        Ok(fields)
    }

    fn days(&self, data: &CardData, fields: &mut ContactFields) -> StoreResult<()> {
        let day = |text: &Option<String>| text.as_deref().map(|text| data::day(self.today, text)).transpose();
        fields.last_contact_on = day(&data.last_contact)?;
        fields.last_sale_on = day(&data.last_sale)?;
        fields.quote_on = day(&data.quote)?;
        fields.invoiced_on = day(&data.invoiced)?;
        fields.free_refusal_offered_on = day(&data.refusal_offered)?;
        if let Some(check) = &data.do_not_call {
            let checked_on = data::day(self.today, &check.on)?;
            fields.do_not_call = Some(DoNotCallCheck { checked_on, listed: check.listed });
        }
        if let Some(interest) = &data.interest {
            fields.interest = Some(LegitimateInterest {
                interest: self.words.get("interest", "interest")?.to_owned(),
                necessity: self.words.get("interest", "necessity")?.to_owned(),
                balance: self.words.get("interest", "balance")?.to_owned(),
                informed_on: day(&interest.told)?,
            });
        }
        Ok(())
    }

    fn reaches(&self, data: &[ReachData]) -> StoreResult<Vec<Reach>> {
        let reach = |data: &ReachData| {
            let collected_for = data.campaign().map(|key| self.campaign_id(key)).transpose()?;
            Ok(Reach { collected_for, ..Reach::new(data.address()) })
        };
        data.iter().map(reach).collect()
    }

    fn event(&self, data: &LedgerData) -> StoreResult<NewEvent> {
        let about = match (&data.category, &data.campaign) {
            (Some(slug), None) => ConsentFor::Category(category_id(&self.shop, slug)?),
            (None, Some(key)) => ConsentFor::Campaign(self.campaign_id(key)?),
            _ => return Err(broken("an event is about a box or about a campaign")),
        };
        let act = match data.act.as_str() {
            "given" => ConsentAct::Given,
            "refused" => ConsentAct::Refused,
            "withdrawn" => ConsentAct::Withdrawn,
            other => return Err(broken(other)),
        };
        let evidence =
            data.evidence.as_deref().map(|text| self.words.numbered("evidence", text)).transpose()?;
        Ok(NewEvent {
            about,
            act,
            on: data::day(self.today, &data.on)?,
            how: data.how.as_deref().map(slug(How::parse)).transpose()?,
            evidence: evidence.unwrap_or_default(),
        })
    }

    fn campaign_id(&self, key: &str) -> StoreResult<CampaignId> {
        self.campaigns.get(key).copied().ok_or_else(|| broken(&format!("no campaign {key}")))
    }
}

/// A slug, or the complaint that it is none.
fn slug<T>(parse: impl Fn(&str) -> Option<T>) -> impl Fn(&str) -> StoreResult<T> {
    move |text| parse(text).ok_or_else(|| broken(text))
}

/// A new book numbers its cards from 1, in the order of the files.
fn employer(name: &str, all: &[CardData]) -> StoreResult<ContactId> {
    let is_employer = |card: &CardData| card.organisation == name && card.works_at.is_none();
    let found = all.iter().zip(1..).find(|(card, _)| is_employer(card));
    found.map(|(_, number)| ContactId(number)).ok_or_else(|| broken(&format!("no organisation {name}")))
}

fn address(data: &CardData) -> PostalAddress {
    let (postcode, city) = data.place.split_once(' ').unwrap_or_default();
    PostalAddress {
        street: data.street.clone(),
        postcode: postcode.to_owned(),
        city: city.to_owned(),
        ..PostalAddress::default()
    }
}
