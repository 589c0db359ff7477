//! The example's files as they are written: texts by their keys, days as distances from today.

use chrono::{Days, Months, NaiveDate};
use serde::Deserialize;

use crate::demo::assets::{asset, broken, read};
use crate::domain::formats::phone::check_phone;
use crate::store::StoreResult;

const CARD_FILES: [&str; 5] = [
    asset!("cards/clients.toml"),
    asset!("cards/details.toml"),
    asset!("cards/prospects.toml"),
    asset!("cards/organisations.toml"),
    asset!("cards/campaigns.toml"),
];

/// All cards, in the order of the files.
pub(super) fn cards() -> StoreResult<Vec<CardData>> {
    let mut cards = Vec::new();
    for file in CARD_FILES {
        cards.extend(read::<CardFile>(file)?.card);
    }
    Ok(cards)
}

/// All campaigns.
pub(super) fn campaigns() -> StoreResult<Vec<CampaignData>> {
    Ok(read::<CampaignFile>(asset!("campaigns.toml"))?.campaign)
}

/// A day at a distance from today: "-9d", "-14m", "-3y", "+1m".
pub(super) fn day(today: NaiveDate, distance: &str) -> StoreResult<NaiveDate> {
    shifted(today, distance).ok_or_else(|| broken(&format!("no distance in days: {distance}")))
}

fn shifted(today: NaiveDate, distance: &str) -> Option<NaiveDate> {
    let unit = distance.chars().next_back()?;
    let number: i32 = distance.strip_suffix(unit)?.parse().ok()?;
    let size = number.unsigned_abs();
    match (unit, number < 0) {
        ('d', true) => today.checked_sub_days(Days::new(size.into())),
        ('d', false) => today.checked_add_days(Days::new(size.into())),
        ('m', true) => today.checked_sub_months(Months::new(size)),
        ('m', false) => today.checked_add_months(Months::new(size)),
        ('y', true) => today.checked_sub_months(Months::new(size.checked_mul(12)?)),
        ('y', false) => today.checked_add_months(Months::new(size.checked_mul(12)?)),
        _ => None,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    card: Vec<CardData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CampaignFile {
    campaign: Vec<CampaignData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CampaignData {
    pub(super) key: String,
    pub(super) product: String,
    pub(super) channel: String,
    pub(super) start: String,
    pub(super) end: String,
    pub(super) grace: u32,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CardData {
    /// The rules that the card is there to show. For the reader of the file, and for a test.
    pub(super) shows: Vec<u8>,
    pub(super) kind: Option<String>,
    pub(super) relation: Option<String>,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) organisation: String,
    /// The name on the organisation's card.
    pub(super) works_at: Option<String>,
    pub(super) emails: Vec<ReachData>,
    pub(super) phones: Vec<ReachData>,
    pub(super) street: String,
    /// Postal code and locality.
    pub(super) place: String,
    pub(super) enterprise: String,
    pub(super) language: Option<String>,
    pub(super) tags: Vec<String>,
    /// Group and key of a text: "note.sliced".
    pub(super) note: Option<String>,
    pub(super) source: String,
    pub(super) collected: String,
    pub(super) collected_for: Option<String>,
    pub(super) last_contact: Option<String>,
    pub(super) last_sale: Option<String>,
    pub(super) quote: Option<String>,
    pub(super) invoiced: Option<String>,
    pub(super) refusal_offered: Option<String>,
    pub(super) do_not_call: Option<DoNotCallData>,
    pub(super) interest: Option<InterestData>,
    pub(super) ledger: Vec<LedgerData>,
    pub(super) campaigns: Vec<JoinedData>,
    pub(super) details: Vec<DetailData>,
    pub(super) objections: Vec<ObjectionData>,
    /// When somebody asked never to be written to again at this card's e-mail address.
    pub(super) suppressed: Option<String>,
}

/// An address, or an address and the campaign that it was collected for.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum ReachData {
    Plain(String),
    For {
        text: String,
        #[serde(rename = "for")]
        campaign: String,
    },
}

impl ReachData {
    /// The address as the book keeps it: an e-mail address as it is, a telephone number as E.164.
    pub(super) fn address(&self) -> String {
        let text = match self {
            Self::Plain(text) | Self::For { text, .. } => text,
        };
        check_phone(text, "").map_or_else(|_| text.clone(), |phone| phone.e164)
    }

    pub(super) fn campaign(&self) -> Option<&str> {
        match self {
            Self::Plain(_) => None,
            Self::For { campaign, .. } => Some(campaign),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LedgerData {
    #[serde(rename = "box")]
    pub(super) category: Option<String>,
    pub(super) campaign: Option<String>,
    pub(super) act: String,
    pub(super) how: Option<String>,
    pub(super) on: String,
    /// Key and number of a text: "form 14".
    pub(super) evidence: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DoNotCallData {
    pub(super) on: String,
    pub(super) listed: bool,
}

/// A legitimate interest: its texts are the same for all, the day on which the person was told is not.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InterestData {
    pub(super) told: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinedData {
    pub(super) campaign: String,
    pub(super) since: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DetailData {
    #[serde(rename = "box")]
    pub(super) category: String,
    pub(super) label: String,
    pub(super) value: String,
    pub(super) campaign: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ObjectionData {
    pub(super) channel: Option<String>,
    pub(super) on: String,
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::{cards, day};
    use crate::domain::formats::email::check_email;
    use crate::domain::formats::enterprise::check_enterprise_number;
    use crate::domain::formats::phone::check_phone;
    use crate::domain::formats::postcode::postcode_matches_place;
    use crate::domain::formats::text::clean_line;

    #[rstest]
    #[case("0d", "2026-03-31")]
    #[case("-9d", "2026-03-22")]
    #[case("+18d", "2026-04-18")]
    #[case("-1m", "2026-02-28")]
    #[case("-3y", "2023-03-31")]
    fn a_distance_is_counted_from_today(#[case] distance: &str, #[case] expected: NaiveDate) {
        let today = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        assert_eq!(day(today, distance).unwrap(), expected);
    }

    #[test]
    fn every_address_is_kept_as_its_check_writes_it() {
        for card in cards().unwrap() {
            for email in &card.emails {
                assert_eq!(check_email(&email.address()).as_ref(), Ok(&email.address()));
            }
            for phone in &card.phones {
                assert_eq!(check_phone(&phone.address(), "").unwrap().e164, phone.address());
            }
            if !card.enterprise.is_empty() {
                assert_eq!(check_enterprise_number(&card.enterprise).unwrap().as_str(), card.enterprise);
            }
            if let Some((postcode, city)) = card.place.split_once(' ') {
                assert_ne!(postcode_matches_place(postcode, city), Some(false), "{}", card.place);
            }
            for text in [&card.given, &card.family, &card.organisation, &card.street, &card.place] {
                assert_eq!(clean_line(text), *text);
            }
        }
    }

    #[test]
    fn anything_else_is_no_distance() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
        for text in ["", "d", "9", "9w", "-x", "-9d "] {
            assert!(day(today, text).is_err(), "{text:?}");
        }
    }
}
