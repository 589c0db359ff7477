//! What stands in the fields of a card, as people read it.

use crate::domain::contact::{CardField, ContactFields, PostalAddress, Value};
use crate::i18n::Texts;

/// The value of a field in one line; empty where nothing is known. A campaign and another card have their own names.
#[must_use]
pub fn shown(field: CardField, card: &ContactFields, texts: &Texts) -> String {
    let day = |day: &chrono::NaiveDate| texts.short_date(*day);
    match field.of(card) {
        Value::Kind(kind) => texts.get(&format!("kind-{}", kind.slug())),
        Value::Relation(relation) => texts.get(&format!("relation-{}", relation.slug())),
        Value::Text(text) if field == CardField::Note => {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        Value::Text(text) => field.shown(text),
        Value::Reaches(reaches) => {
            reaches.iter().map(|reach| field.shown(&reach.text)).collect::<Vec<_>>().join(", ")
        }
        Value::Language(language) => {
            language.map(|lang| texts.get(&format!("lang-{}", lang.code()))).unwrap_or_default()
        }
        Value::Tags(tags) => tags.join(", "),
        Value::KnownDay(known) => day(known),
        Value::Day(known) => known.as_ref().map(day).unwrap_or_default(),
        Value::Interest(interest) => interest.as_ref().map(|own| own.interest.clone()).unwrap_or_default(),
        Value::Flag(flag) if *flag => texts.get("yes"),
        Value::Flag(_) | Value::Card(_) | Value::Campaign(_) | Value::DoNotCall(_) => String::new(),
    }
}

/// A postal address in one line.
#[must_use]
pub fn address(address: &PostalAddress) -> String {
    let place = [address.postcode.as_str(), address.city.as_str()].join(" ");
    let parts = [address.street.as_str(), place.trim(), address.country.as_str()];
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
