//! The fields of a card, each named once: its slug on the command line, its name in JSON and in the file, what kind of
//! value stands in it, and where. Forms, merging, imports, exports and the file's columns are made of this table.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{
    CampaignId, ContactFields, ContactId, ContactKind, DoNotCallCheck, Lang, LegitimateInterest, Reach,
    RelationKind,
};
use crate::domain::formats::enterprise::format_enterprise_number;
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
