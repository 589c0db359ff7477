//! The columns of a card: each field of [`CardField`] by its name, written and read in one order. Addresses, numbers and
//! tags have tables of their own.

use std::sync::LazyLock;

use rusqlite::types::Value as Sql;

use crate::domain::campaign::CampaignId;
use crate::domain::contact::{
    CardField, ContactFields, ContactId, ContactKind, DoNotCallCheck, LegitimateInterest, RelationKind, Slot,
    Value,
};
use crate::domain::lang::Lang;
use crate::store::value::{Columns, Day};

/// The columns of all fields.
pub(crate) static COLUMNS: LazyLock<Vec<&str>> =
    LazyLock::new(|| CardField::ALL.iter().flat_map(|field| columns_of(*field)).collect());

fn columns_of(field: CardField) -> Vec<&'static str> {
    match field {
        CardField::Email | CardField::Phone | CardField::Tag => Vec::new(),
        CardField::DoNotCall => vec!["do_not_call_checked_on", "do_not_call_listed"],
        CardField::Interest => {
            vec!["interest", "interest_necessity", "interest_balance", "interest_informed_on"]
        }
        _ => vec![field.name()],
    }
}

/// A card's values, in the order of [`COLUMNS`].
pub(crate) fn values(card: &ContactFields) -> Vec<Sql> {
    CardField::ALL.iter().flat_map(|field| values_of(field.of(card))).collect()
}

fn values_of(value: Value<'_>) -> Vec<Sql> {
    let day = |day: Option<chrono::NaiveDate>| Sql::from(day.map(|day| day.to_string()));
    let own = match value {
        Value::Reaches(_) | Value::Tags(_) => return Vec::new(),
        Value::DoNotCall(check) => {
            let listed = check.map(|check| i64::from(check.listed));
            return vec![day(check.map(|check| check.checked_on)), listed.into()];
        }
        Value::Interest(interest) => {
            let text =
                |read: fn(&LegitimateInterest) -> &String| Sql::from(interest.as_ref().map(read).cloned());
            let told_on = day(interest.as_ref().and_then(|interest| interest.informed_on));
            return vec![
                text(|own| &own.interest),
                text(|own| &own.necessity),
                text(|own| &own.balance),
                told_on,
            ];
        }
        Value::Kind(kind) => kind.slug().to_owned().into(),
        Value::Relation(relation) => relation.slug().to_owned().into(),
        Value::Text(text) => text.clone().into(),
        Value::Card(card) => card.map(|id| id.0).into(),
        Value::Campaign(campaign) => campaign.map(|id| id.0).into(),
        Value::Language(language) => language.map(|lang| lang.code().to_owned()).into(),
        Value::KnownDay(known) => day(Some(*known)),
        Value::Day(known) => day(*known),
        Value::Flag(flag) => i64::from(*flag).into(),
    };
    vec![own]
}

/// Reads a card from its [`COLUMNS`]; what has tables of its own is still missing.
pub(crate) fn read(columns: &mut Columns<'_, '_>) -> rusqlite::Result<ContactFields> {
    let mut card = ContactFields::default();
    for field in CardField::ALL {
        match field.slot(&mut card) {
            Slot::Reaches(_) | Slot::Tags(_) => {}
            Slot::Kind(kind) => *kind = columns.slug(ContactKind::parse)?,
            Slot::Relation(relation) => *relation = columns.slug(RelationKind::parse)?,
            Slot::Text(text) => *text = columns.get()?,
            Slot::Card(card) => *card = columns.get::<Option<i64>>()?.map(ContactId),
            Slot::Campaign(campaign) => *campaign = columns.get::<Option<i64>>()?.map(CampaignId),
            Slot::Language(language) => *language = columns.optional_slug(Lang::parse)?,
            Slot::KnownDay(day) => *day = columns.get::<Day>()?.0,
            Slot::Day(day) => *day = columns.day()?,
            Slot::DoNotCall(check) => *check = do_not_call(columns)?,
            Slot::Interest(interest) => *interest = read_interest(columns)?,
            Slot::Flag(flag) => *flag = columns.get()?,
        }
    }
    Ok(card)
}

fn do_not_call(columns: &mut Columns<'_, '_>) -> rusqlite::Result<Option<DoNotCallCheck>> {
    let (checked_on, listed) = (columns.day()?, columns.get::<Option<bool>>()?);
    Ok(checked_on.map(|checked_on| DoNotCallCheck { checked_on, listed: listed.unwrap_or_default() }))
}

fn read_interest(columns: &mut Columns<'_, '_>) -> rusqlite::Result<Option<LegitimateInterest>> {
    let mut text = || columns.get::<Option<String>>();
    let (interest, necessity, balance) = (text()?, text()?, text()?);
    let informed_on = columns.day()?;
    Ok(interest.map(|interest| LegitimateInterest {
        interest,
        necessity: necessity.unwrap_or_default(),
        balance: balance.unwrap_or_default(),
        informed_on,
    }))
}
