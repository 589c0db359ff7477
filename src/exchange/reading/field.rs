//! What a column or a property can be read as.

use serde::{Deserialize, Serialize};

use crate::domain::category::Channel;

/// Which of a contact's addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At home, or the only one.
    Home,
    /// At work, or the organisation's.
    Work,
    /// A further one.
    Other,
}

/// Which part of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Street, number and box; several columns of it are joined.
    Street,
    /// The number of the house, where it stands apart.
    Number,
    /// The number of the box, where it stands apart.
    Box,
    /// Postal code.
    Postcode,
    /// Locality.
    City,
    /// Country: a name or a code.
    Country,
    /// All of it in one text, as on an envelope; counts where the parts are empty.
    Whole,
}

/// Something on a card, or something that the person answered about advertising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    GivenName,
    /// A further given name: stands after the given name.
    MiddleName,
    FamilyName,
    /// The whole name; counts where the given and the family name are empty.
    FullName,
    /// Name of the organisation.
    Organisation,
    /// Who stands on the card, by the kind's fixed name or a word for it.
    Kind,
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Phone,
    /// The number that is called first.
    MainPhone,
    Address(Place, Part),
    /// Enterprise or VAT number.
    EnterpriseNumber,
    /// The language in which the contact reads.
    Language,
    /// Tags, between commas or semicolons.
    Tags,
    /// Notes; several columns of it are joined.
    Note,
    /// Further columns in one cell, as a JSON object: each is read by its own name.
    Attributes,
    /// The card's lasting name in the other program.
    Uid,
    /// Whether the person agreed to advertising, on that channel or on the one that [`Field::ConsentChannel`] names.
    /// A *no* is a refusal.
    Consent(Option<Channel>),
    /// The channel that the consent is for.
    ConsentChannel,
    /// The day of the consent.
    ConsentOn,
    /// How it was given.
    ConsentHow,
    /// The wording that was shown.
    ConsentWording,
    /// Where the proof lies.
    ConsentEvidence,
    /// Whether the person wants no advertising, or the address is blocked: *yes* or a day is a refusal.
    OptOut(Option<Channel>),
    /// Whether or when the person unsubscribed from the e-mails: a withdrawal.
    Unsubscribed,
    /// Whether or when a mailing tool gave the e-mail address up: never to be mailed again.
    Cleaned,
    /// Whether or when the person objected to all advertising (R22).
    Objected,
    /// A mailing tool's word for how the subscriber stands: blocklisted, unsubscribed.
    Status,
    /// When the person subscribed, by the mailing tool's own record: no proof without the wording.
    SubscribedOn,
    /// When the person confirmed it by following a link.
    ConfirmedOn,
}

/// The fields that are no combination of two things.
const PLAIN: &[(Field, &str)] = &[
    (Field::GivenName, "given-name"),
    (Field::MiddleName, "middle-name"),
    (Field::FamilyName, "family-name"),
    (Field::FullName, "name"),
    (Field::Organisation, "organisation"),
    (Field::Kind, "kind"),
    (Field::Email, "email"),
    (Field::Phone, "phone"),
    (Field::MainPhone, "main-phone"),
    (Field::EnterpriseNumber, "enterprise-number"),
    (Field::Language, "language"),
    (Field::Tags, "tags"),
    (Field::Note, "note"),
    (Field::Attributes, "attributes"),
    (Field::Uid, "uid"),
    (Field::Consent(None), "consent"),
    (Field::ConsentChannel, "consent-channel"),
    (Field::ConsentOn, "consent-on"),
    (Field::ConsentHow, "consent-how"),
    (Field::ConsentWording, "consent-wording"),
    (Field::ConsentEvidence, "consent-evidence"),
    (Field::OptOut(None), "opt-out"),
    (Field::Unsubscribed, "unsubscribed"),
    (Field::Cleaned, "cleaned"),
    (Field::Objected, "objected"),
    (Field::Status, "status"),
    (Field::SubscribedOn, "subscribed-on"),
    (Field::ConfirmedOn, "confirmed-on"),
];

const PARTS: &[(Part, &str)] = &[
    (Part::Street, "street"),
    (Part::Number, "house-number"),
    (Part::Box, "box"),
    (Part::Postcode, "postcode"),
    (Part::City, "city"),
    (Part::Country, "country"),
    (Part::Whole, "address"),
];

const PLACES: &[(Place, &str)] = &[(Place::Home, ""), (Place::Work, "work-"), (Place::Other, "other-")];

impl Field {
    /// Every field, in the order in which a list shows them.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let addresses =
            PLACES.iter().flat_map(|(place, _)| PARTS.iter().map(|(part, _)| Self::Address(*place, *part)));
        let (card, said) = PLAIN.split_at(PLAIN.len() - 13);
        let channels = Channel::ALL
            .iter()
            .flat_map(|channel| [Self::Consent(Some(*channel)), Self::OptOut(Some(*channel))]);
        let plain = |fields: &[(Self, &str)]| fields.iter().map(|(field, _)| *field).collect::<Vec<_>>();
        plain(card).into_iter().chain(addresses).chain(plain(said)).chain(channels).collect()
    }

    /// The fixed English name, as `--map HEADER=FIELD` takes it: `given-name`, `work-street`, `opt-out-email`.
    #[must_use]
    pub fn slug(self) -> String {
        if let Some((_, slug)) = PLAIN.iter().find(|(field, _)| *field == self) {
            return (*slug).to_owned();
        }
        match self {
            Self::Address(place, part) => {
                let place = PLACES.iter().find(|(own, _)| *own == place).map_or("", |(_, slug)| slug);
                let part = PARTS.iter().find(|(own, _)| *own == part).map_or("", |(_, slug)| slug);
                format!("{place}{part}")
            }
            Self::Consent(Some(channel)) => format!("consent-{}", channel.slug()),
            Self::OptOut(Some(channel)) => format!("opt-out-{}", channel.slug()),
            _ => String::new(),
        }
    }

    /// Reads a slug; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().into_iter().find(|field| field.slug() == text)
    }

    /// Whether a card with nothing but this field is a card.
    #[must_use]
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Self::GivenName
                | Self::FamilyName
                | Self::FullName
                | Self::Organisation
                | Self::Email
                | Self::Phone
                | Self::MainPhone
        )
    }
}

/// A text that is no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such field: {0}")]
pub struct NoSuchField(pub String);

impl TryFrom<String> for Field {
    type Error = NoSuchField;

    fn try_from(text: String) -> Result<Self, NoSuchField> {
        Self::parse(&text).ok_or(NoSuchField(text))
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.slug()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_own_slug() {
        let all = Field::all();
        for field in &all {
            assert!(!field.slug().is_empty(), "{field:?}");
            assert_eq!(Field::parse(&field.slug()), Some(*field));
        }
        let slugs: std::collections::BTreeSet<String> = all.iter().map(|field| field.slug()).collect();
        assert_eq!(slugs.len(), all.len());
        assert_eq!(all.len(), PLAIN.len() + 21 + 8);
        assert_eq!(Field::parse("consent-"), None);
    }
}
