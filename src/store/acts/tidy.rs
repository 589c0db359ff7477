//! What is typed, as it is kept.

use std::collections::BTreeSet;

use crate::domain::campaign::CampaignId;
use crate::domain::contact::{ContactFields, ContactKind, LegitimateInterest, PostalAddress, Reach};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::check_email;
use crate::domain::formats::enterprise::check_enterprise_number;
use crate::domain::formats::phone::check_phone;
use crate::domain::formats::text::{clean_line, clean_notes};
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::store::error::{StoreError, StoreResult};
use crate::store::rows::contacts;
use crate::store::rows::reach::ReachKind;

/// A new card's addresses have no numbers yet, whatever the form says.
pub(crate) fn without_numbers(mut card: ContactFields) -> ContactFields {
    for reach in card.emails.iter_mut().chain(&mut card.phones) {
        reach.id = None;
    }
    card
}

/// A card as it is kept: cleaned, normalised where it passes its check, else as typed.
///
/// # Errors
/// R14 for a national register number in any field; R28 for a mark of a campaign that was purged.
pub(crate) fn cleaned(fields: &ContactFields, shop: &Shop) -> StoreResult<ContactFields> {
    let address = &fields.address;
    let cleaned = ContactFields {
        given_name: line(&fields.given_name)?,
        family_name: line(&fields.family_name)?,
        organisation: line(&fields.organisation)?,
        emails: reaches(&fields.emails, ReachKind::Email, "")?,
        phones: reaches(&fields.phones, ReachKind::Phone, &address.country)?,
        address: PostalAddress {
            street: line(&address.street)?,
            postcode: line(&address.postcode)?,
            city: line(&address.city)?,
            country: line(&address.country)?.to_uppercase(),
            collected_for: address.collected_for,
        },
        enterprise_number: enterprise_number(&fields.enterprise_number)?,
        tags: tags(&fields.tags)?,
        notes: {
            rules::check_text(&fields.notes, false)?;
            clean_notes(&fields.notes)
        },
        source: line(&fields.source)?,
        interest: fields.interest.as_ref().map(interest).transpose()?,
        organisation_id: fields.organisation_id.filter(|_| fields.kind == ContactKind::ContactPerson),
        // Not typed: an erasure sets it, and an edit keeps or lifts it (R31).
        held_on: None,
        ..fields.clone()
    };
    let reaches = cleaned.emails.iter().chain(&cleaned.phones).filter_map(|reach| reach.collected_for);
    for campaign in reaches.chain(cleaned.collected_for).chain(cleaned.address.collected_for) {
        check_campaign(shop, campaign)?;
    }
    Ok(cleaned)
}

/// Whether something can be collected for that campaign.
pub(crate) fn check_campaign(shop: &Shop, campaign: CampaignId) -> StoreResult<()> {
    shop.campaign(campaign).ok_or(StoreError::NoSuchCampaign)?;
    Ok(rules::check_join(campaign, shop)?)
}

/// Whether something can be put on the card: not on one that is kept for an invoice only (R31).
pub(crate) fn check_not_held(dossier: &Dossier) -> StoreResult<()> {
    let is_held = dossier.contact.fields.held_on.is_some();
    if is_held { Err(StoreError::HeldForInvoice) } else { Ok(()) }
}

/// A text of one line, as it is kept.
pub(crate) fn line(text: &str) -> StoreResult<String> {
    rules::check_text(text, false)?;
    Ok(clean_line(text))
}

fn interest(interest: &LegitimateInterest) -> StoreResult<LegitimateInterest> {
    Ok(LegitimateInterest {
        interest: line(&interest.interest)?,
        necessity: line(&interest.necessity)?,
        balance: line(&interest.balance)?,
        informed_on: interest.informed_on,
    })
}

fn enterprise_number(typed: &str) -> StoreResult<String> {
    match check_enterprise_number(typed) {
        Ok(number) => Ok(number.as_str().to_owned()),
        Err(_) => line(typed),
    }
}

/// Addresses without the empty ones and without doubles.
fn reaches(typed: &[Reach], kind: ReachKind, country: &str) -> StoreResult<Vec<Reach>> {
    let mut kept: Vec<Reach> = Vec::with_capacity(typed.len());
    let mut seen = BTreeSet::new();
    for reach in typed {
        let text = match kind {
            ReachKind::Email => check_email(&reach.text).ok(),
            ReachKind::Phone => check_phone(&reach.text, country).ok().map(|phone| phone.e164),
        };
        let text = match text {
            Some(text) => text,
            None => {
                rules::check_text(&reach.text, kind == ReachKind::Phone)?;
                clean_line(&reach.text)
            }
        };
        if !text.is_empty() && seen.insert(kind.match_key(&text)) {
            kept.push(Reach { text, ..reach.clone() });
        }
    }
    Ok(kept)
}

fn tags(typed: &[String]) -> StoreResult<Vec<String>> {
    let mut kept = Vec::with_capacity(typed.len());
    let mut seen = BTreeSet::new();
    for tag in typed {
        let tag = line(tag)?;
        if !tag.is_empty() && seen.insert(contacts::tag_key(&tag)) {
            kept.push(tag);
        }
    }
    Ok(kept)
}
