//! The card: a person or an organisation that the shop knows.

mod field;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::campaign::CampaignId;
use super::lang::Lang;
use super::slug::slugs;

pub use self::field::{CardField, Slot, Value};

/// The number of a card in the book. Never used again, also after an erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ContactId(pub i64);

/// The number of one e-mail address or telephone number. A changed address gets a new one, so that a consent given
/// for the old address does not pass to the new one; a corrected slip of the pen keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ReachId(pub i64);

/// Who stands on the card. All but [`ContactKind::Organisation`] are natural persons (R1 to R3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ContactKind {
    /// A private person.
    #[default]
    Person,
    /// A person in business without a company of their own in law: a natural person, enterprise number or not (R3).
    SoleTrader,
    /// A named person at an organisation (R2).
    ContactPerson,
    /// A legal person: its impersonal data is free (R1).
    Organisation,
}
slugs!(ContactKind {
    Person => "person",
    SoleTrader => "sole-trader",
    ContactPerson => "contact-person",
    Organisation => "organisation",
});

impl ContactKind {
    /// Whether the privacy rules protect whoever stands on the card (S1).
    #[must_use]
    pub fn is_natural_person(self) -> bool {
        self != Self::Organisation
    }
}

/// What the contact is to the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RelationKind {
    /// Has not bought anything yet.
    #[default]
    Prospect,
    /// Has bought something.
    Client,
    /// Bought once, and is no longer an active client.
    FormerClient,
}
slugs!(RelationKind { Prospect => "prospect", Client => "client", FormerClient => "former-client" });

/// An e-mail address or a telephone number of a card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Reach {
    /// Its number; `None` until it is in the book.
    pub id: Option<ReachId>,
    /// The address as kept: normalised where it passed its check (lower-case domain, E.164), else as typed.
    pub text: String,
    /// The campaign it was collected for, if it was (R28 takes it along).
    pub collected_for: Option<CampaignId>,
}

impl Reach {
    /// An address that is not in the book yet.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { id: None, text: text.into(), collected_for: None }
    }
}

/// The postal address. Empty strings mean "not known".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PostalAddress {
    /// Street, house number and box.
    pub street: String,
    /// Postal code, in the form of its country.
    pub postcode: String,
    /// Locality.
    pub city: String,
    /// ISO 3166 alpha-2 code; empty means Belgium.
    pub country: String,
    /// The campaign it was collected for, if it was (R28 takes it along).
    pub collected_for: Option<CampaignId>,
}

impl PostalAddress {
    /// Whether nothing of it is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.street.is_empty() && self.postcode.is_empty() && self.city.is_empty()
    }
}

/// The last look into the do-not-call list (R20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DoNotCallCheck {
    /// The day of the look.
    pub checked_on: NaiveDate,
    /// Whether the number stood on the list.
    pub listed: bool,
}

/// Why the shop may keep a prospect by its own legitimate interest: three texts, and the person was told (R9).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct LegitimateInterest {
    pub interest: String,
    /// Why keeping the card is necessary for it.
    pub necessity: String,
    /// Why the person is not harmed and would expect it.
    pub balance: String,
    /// The day the person was told.
    pub informed_on: Option<NaiveDate>,
}

/// Everything on a card that the owner writes. Text fields are empty where nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactFields {
    /// Who stands on the card.
    pub kind: ContactKind,
    /// What the contact is to the shop.
    pub relation: RelationKind,
    pub given_name: String,
    /// Family name with its particles, as written ("Van den Broeck").
    pub family_name: String,
    /// Name of the organisation: its own, or the one that a contact person works for.
    pub organisation: String,
    /// The organisation's card, for a contact person (R2).
    pub organisation_id: Option<ContactId>,
    /// E-mail addresses, the main one first.
    pub emails: Vec<Reach>,
    /// Telephone numbers, the main one first.
    pub phones: Vec<Reach>,
    pub address: PostalAddress,
    /// Enterprise number: ten digits for a Belgian one.
    pub enterprise_number: String,
    /// The language in which the contact reads.
    pub language: Option<Lang>,
    /// Tags of the shop's own.
    pub tags: Vec<String>,
    /// Free notes; may hold line feeds.
    pub notes: String,
    /// Where the data came from.
    pub source: String,
    /// The day on which it was collected. R6 counts its month from here.
    pub collected_on: NaiveDate,
    /// The campaign that the whole card was collected for, if it was (S6).
    pub collected_for: Option<CampaignId>,
    /// The last sign of life from the person.
    pub last_contact_on: Option<NaiveDate>,
    /// The last sale (R17).
    pub last_sale_on: Option<NaiveDate>,
    /// The day on which a quote was asked for (R8).
    pub quote_on: Option<NaiveDate>,
    /// The date of the last invoice (R31).
    pub invoiced_on: Option<NaiveDate>,
    /// The day on which a free way to refuse was offered, when the e-mail address was taken (R17).
    pub free_refusal_offered_on: Option<NaiveDate>,
    /// The last look into the do-not-call list (R20).
    pub do_not_call: Option<DoNotCallCheck>,
    /// The documented legitimate interest, if one was written down (R9).
    pub interest: Option<LegitimateInterest>,
    /// Whether the data came from somebody else than the person, as on every card that an import adds (R34).
    pub from_elsewhere: bool,
    /// The day on which the person was told where the data came from, and what for (R34).
    pub informed_on: Option<NaiveDate>,
    /// The day on which an erasure left only what stands on an invoice (R31). Never typed; kept in step by the store.
    pub held_on: Option<NaiveDate>,
}

impl ContactFields {
    /// An empty card of a prospect, collected on that day.
    #[must_use]
    pub fn new(collected_on: NaiveDate) -> Self {
        Self { collected_on, ..Self::default() }
    }

    /// The name as spoken: given name, then family name; an organisation's own name; else the first address.
    #[must_use]
    pub fn display_name(&self) -> String {
        let person = [self.given_name.as_str(), self.family_name.as_str()];
        self.name_of(&person, " ")
    }

    /// The name as a list sorts it: family name, comma, given name.
    #[must_use]
    pub fn list_name(&self) -> String {
        let person = [self.family_name.as_str(), self.given_name.as_str()];
        self.name_of(&person, ", ")
    }

    fn name_of(&self, person: &[&str], separator: &str) -> String {
        let parts: Vec<&str> = person.iter().copied().filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() && self.kind != ContactKind::Organisation {
            return parts.join(separator);
        }
        if !self.organisation.is_empty() {
            return self.organisation.clone();
        }
        if !parts.is_empty() {
            return parts.join(separator);
        }
        let reach = self.emails.first().or_else(|| self.phones.first());
        reach.map(|reach| reach.text.clone()).unwrap_or_default()
    }
}

/// A card in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its number in this book.
    pub id: ContactId,
    /// Its name for the world outside this book: random, says nothing of the person.
    pub uuid: Uuid,
    /// What the owner wrote on it.
    pub fields: ContactFields,
}
