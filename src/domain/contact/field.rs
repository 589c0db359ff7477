//! The fields of a card, each named once: its slug on the command line, its name in JSON and in the file, what kind of
//! value stands in it, and where. Forms, merging, imports, exports and the file's columns are made of this table.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{
    CampaignId, ContactFields, ContactId, ContactKind, DoNotCallCheck, Lang, LegitimateInterest, Reach,
    RelationKind,
};
use crate::domain::formats::enterprise::{check_enterprise_number, format_enterprise_number};
use crate::domain::formats::phone::format_phone;
use crate::domain::slug::slugs;

/// The kinds of value, each with its type: to be read, and to be written.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($type:ty)),+ $(,)?) => {
        /// What stands in a field.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Value<'c> { $($(#[$doc])* $kind(&'c $type)),+ }

        /// The place of a field's value, to be written.
        #[derive(Debug)]
        pub enum Slot<'c> { $($(#[$doc])* $kind(&'c mut $type)),+ }
    };
}

kinds! {
    /// Who stands on the card.
    Kind(ContactKind),
    /// What the contact is to the shop.
    Relation(RelationKind),
    /// A text; empty where nothing is known.
    Text(String),
    /// The number of another card.
    Card(Option<ContactId>),
    /// E-mail addresses or telephone numbers.
    Reaches(Vec<Reach>),
    /// The campaign that something was collected for.
    Campaign(Option<CampaignId>),
    /// A language.
    Language(Option<Lang>),
    /// Tags.
    Tags(Vec<String>),
    /// A day that every card has.
    KnownDay(NaiveDate),
    /// A day.
    Day(Option<NaiveDate>),
    /// A look into the do-not-call list.
    DoNotCall(Option<DoNotCallCheck>),
    /// A documented interest.
    Interest(Option<LegitimateInterest>),
    /// Yes or no.
    Flag(bool),
}

/// The table: a field, its kind and its place on the card, its slug and its name.
macro_rules! card_fields {
    ($($(#[$doc:meta])* $field:ident: $kind:ident($($path:ident).+), $slug:literal, $name:literal;)+) => {
        /// A field of a card, in the order in which files show them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CardField { $($(#[$doc])* $field),+ }
        slugs!(CardField { $($field => $slug),+ });

        impl CardField {
            /// The name in JSON and of the file's column.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$field => $name),+ }
            }

            /// What stands in it.
            #[must_use]
            pub fn of(self, card: &ContactFields) -> Value<'_> {
                match self { $(Self::$field => Value::$kind(&card.$($path).+)),+ }
            }

            /// Where its value is written.
            pub fn slot(self, card: &mut ContactFields) -> Slot<'_> {
                match self { $(Self::$field => Slot::$kind(&mut card.$($path).+)),+ }
            }

            /// Takes its value over from another card.
            pub fn copy(self, from: &ContactFields, to: &mut ContactFields) {
                match self { $(Self::$field => to.$($path).+.clone_from(&from.$($path).+)),+ }
            }
        }
    };
}

card_fields! {
    /// Who stands on the card.
    Kind: Kind(kind), "kind", "kind";
    /// What the contact is to the shop.
    Relation: Relation(relation), "relation", "relation";
    /// Given name.
    GivenName: Text(given_name), "given-name", "given_name";
    /// Family name.
    FamilyName: Text(family_name), "family-name", "family_name";
    /// Name of the organisation.
    Organisation: Text(organisation), "organisation", "organisation";
    /// The organisation's card.
    OrganisationId: Card(organisation_id), "organisation-id", "organisation_id";
    /// E-mail addresses.
    Email: Reaches(emails), "email", "emails";
    /// Telephone numbers.
    Phone: Reaches(phones), "phone", "phones";
    /// Street, house number and box.
    Street: Text(address.street), "street", "street";
    /// Postal code.
    Postcode: Text(address.postcode), "postcode", "postcode";
    /// Locality.
    City: Text(address.city), "city", "city";
    /// Country.
    Country: Text(address.country), "country", "country";
    /// The campaign that the postal address was collected for.
    AddressCollectedFor: Campaign(address.collected_for), "address-collected-for", "address_collected_for";
    /// Enterprise number.
    EnterpriseNumber: Text(enterprise_number), "enterprise-number", "enterprise_number";
    /// The language in which the contact reads.
    Language: Language(language), "language", "language";
    /// Tags of the shop's own.
    Tag: Tags(tags), "tag", "tags";
    /// Free notes.
    Note: Text(notes), "note", "notes";
    /// Where the data came from.
    Source: Text(source), "source", "source";
    /// The day on which it was collected.
    CollectedOn: KnownDay(collected_on), "collected-on", "collected_on";
    /// The campaign that the whole card was collected for.
    CollectedFor: Campaign(collected_for), "collected-for", "collected_for";
    /// The last sign of life.
    LastContactOn: Day(last_contact_on), "last-contact-on", "last_contact_on";
    /// The last sale.
    LastSaleOn: Day(last_sale_on), "last-sale-on", "last_sale_on";
    /// The day on which a quote was asked for.
    QuoteOn: Day(quote_on), "quote-on", "quote_on";
    /// The date of the last invoice.
    InvoicedOn: Day(invoiced_on), "invoiced-on", "invoiced_on";
    /// The day on which a free way to refuse was offered.
    FreeRefusalOfferedOn: Day(free_refusal_offered_on), "free-refusal-offered-on", "free_refusal_offered_on";
    /// The last look into the do-not-call list.
    DoNotCall: DoNotCall(do_not_call), "do-not-call", "do_not_call";
    /// The documented interest.
    Interest: Interest(interest), "interest", "interest";
    /// Whether it came from somebody else than the person.
    FromElsewhere: Flag(from_elsewhere), "from-elsewhere", "from_elsewhere";
    /// The day on which the person was told.
    InformedOn: Day(informed_on), "informed-on", "informed_on";
    /// The day since which the card is kept for an invoice only.
    HeldOn: Day(held_on), "held-on", "held_on";
}

impl CardField {
    /// The text in it; empty where it is no text.
    #[must_use]
    pub fn text(self, card: &ContactFields) -> &str {
        if let Value::Text(text) = self.of(card) { text } else { "" }
    }

    /// The day in it; `None` where it is no day.
    #[must_use]
    pub fn day(self, card: &ContactFields) -> Option<NaiveDate> {
        match self.of(card) {
            Value::KnownDay(day) => Some(*day),
            Value::Day(day) => *day,
            _ => None,
        }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(self, card: &ContactFields) -> bool {
        match self.of(card) {
            Value::Kind(_) | Value::Relation(_) | Value::KnownDay(_) => false,
            Value::Text(text) => text.is_empty(),
            Value::Card(card) => card.is_none(),
            Value::Reaches(reaches) => reaches.is_empty(),
            Value::Campaign(campaign) => campaign.is_none(),
            Value::Language(language) => language.is_none(),
            Value::Tags(tags) => tags.is_empty(),
            Value::Day(day) => day.is_none(),
            Value::DoNotCall(check) => check.is_none(),
            Value::Interest(interest) => interest.is_none(),
            Value::Flag(flag) => !flag,
        }
    }

    /// A text of this field in the form in which it is kept: as typed where it does not pass its check.
    #[must_use]
    pub fn kept(self, typed: &str) -> String {
        let checked = match self {
            Self::EnterpriseNumber => {
                check_enterprise_number(typed).ok().map(|number| number.as_str().to_owned())
            }
            _ => None,
        };
        checked.unwrap_or_else(|| typed.to_owned())
    }

    /// A text of this field as people read it.
    #[must_use]
    pub fn shown(self, text: &str) -> String {
        match self {
            Self::EnterpriseNumber => format_enterprise_number(text),
            Self::Phone => format_phone(text),
            _ => text.to_owned(),
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Kind(kind) => kind.serialize(serializer),
            Self::Relation(relation) => relation.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
            Self::Card(card) => card.serialize(serializer),
            Self::Reaches(reaches) => reaches.serialize(serializer),
            Self::Campaign(campaign) => campaign.serialize(serializer),
            Self::Language(language) => language.serialize(serializer),
            Self::Tags(tags) => tags.serialize(serializer),
            Self::KnownDay(day) => day.serialize(serializer),
            Self::Day(day) => day.serialize(serializer),
            Self::DoNotCall(check) => check.serialize(serializer),
            Self::Interest(interest) => interest.serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::PostalAddress;

    /// A card on which every field is filled. A field that is new to the card is new here as well.
    fn full() -> ContactFields {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let campaign = Some(CampaignId(1));
        let text = |text: &str| text.to_owned();
        ContactFields {
            kind: ContactKind::Organisation,
            relation: RelationKind::Client,
            given_name: text("Els"),
            family_name: text("Janssens"),
            organisation: text("Zaal Apollo"),
            organisation_id: Some(ContactId(7)),
            emails: vec![Reach::new("els@example.be")],
            phones: vec![Reach::new("+3216200000")],
            address: PostalAddress {
                street: text("Kerkstraat 4"),
                postcode: text("3000"),
                city: text("Leuven"),
                country: text("BE"),
                collected_for: campaign,
            },
            enterprise_number: text("0403170701"),
            language: Some(Lang::Nl),
            tags: vec![text("taart")],
            notes: text("Komt op vrijdag"),
            source: text("Toonbank"),
            collected_on: day,
            collected_for: campaign,
            last_contact_on: Some(day),
            last_sale_on: Some(day),
            quote_on: Some(day),
            invoiced_on: Some(day),
            free_refusal_offered_on: Some(day),
            do_not_call: Some(DoNotCallCheck { checked_on: day, listed: true }),
            interest: Some(LegitimateInterest {
                interest: text("Same trade"),
                ..LegitimateInterest::default()
            }),
            from_elsewhere: true,
            informed_on: Some(day),
            held_on: Some(day),
        }
    }

    #[test]
    fn everything_on_a_card_is_a_field_of_the_table() {
        let (full, empty) = (full(), ContactFields::default());
        let mut copy = empty.clone();
        for field in CardField::ALL {
            assert!(!field.is_empty(&full), "{field:?}");
            assert_ne!(field.of(&full), field.of(&copy), "{field:?} was copied by another");
            field.copy(&full, &mut copy);
            assert_eq!(field.of(&full), field.of(&copy), "{field:?}");
        }
        assert_eq!(copy, full);
    }

    #[test]
    fn no_two_fields_have_one_name() {
        let names: std::collections::BTreeSet<_> = CardField::ALL.iter().map(|field| field.name()).collect();
        assert_eq!(names.len(), CardField::ALL.len());
        assert!(CardField::ALL.iter().all(|field| CardField::parse(field.slug()) == Some(*field)));
    }
}
