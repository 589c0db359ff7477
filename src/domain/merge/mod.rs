//! Joining two cards of one person or organisation: what the joined card says, field by field, before the store does it.
//!
//! One card is kept, the other goes. E-mail addresses, telephones, tags, memberships, objections and the two ledgers are
//! united; of a value that there can be only one of, the owner chooses; the rest follows from what the days mean. The
//! stricter permission wins: see [`permission`].

mod fields;
mod permission;

use chrono::NaiveDate;

use super::campaign::Membership;
use super::category::CategoryKind;
use super::consent::{ConsentAct, ConsentEvent, EventId, How};
use super::contact::{CardField, CardField as F, ContactFields, ContactId, ContactKind};
use super::dossier::{Detail, DetailId, Dossier};
use super::formats::text::fold;
use super::rules::{r10_special_category as r10, r31_invoices as r31};
use super::shop::Shop;
use super::slug::slugs;

/// From which card a value is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Take {
    /// From the card that stays.
    Keep,
    /// From the card that goes.
    Other,
    /// From both, one below the other: notes only.
    Both,
}
slugs!(Take { Keep => "keep", Other => "other", Both => "both" });

/// A value that a card has one of: a field, or several that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MergeField {
    slug: &'static str,
    parts: &'static [CardField],
}

impl MergeField {
    /// Every one, in the order of the card. An address is taken whole: a street of one card and a town of the other are
    /// nobody's address.
    pub const ALL: &'static [Self] = &[
        Self { slug: "kind", parts: &[F::Kind] },
        Self { slug: "relation", parts: &[F::Relation] },
        Self { slug: "given-name", parts: &[F::GivenName] },
        Self { slug: "family-name", parts: &[F::FamilyName] },
        Self { slug: "organisation", parts: &[F::Organisation, F::OrganisationId] },
        Self {
            slug: "address",
            parts: &[F::Street, F::Postcode, F::City, F::Country, F::AddressCollectedFor],
        },
        Self { slug: "enterprise-number", parts: &[F::EnterpriseNumber] },
        Self { slug: "language", parts: &[F::Language] },
        Self { slug: "notes", parts: &[F::Note] },
        Self { slug: "interest", parts: &[F::Interest] },
    ];

    /// The fixed English name, on the command line and in JSON.
    #[must_use]
    pub fn slug(self) -> &'static str {
        self.slug
    }

    /// Reads a slug; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.slug == text)
    }

    /// The fields of the card that it holds.
    #[must_use]
    pub fn parts(self) -> &'static [CardField] {
        self.parts
    }

    /// Whether it holds that field.
    #[must_use]
    pub fn has(self, field: CardField) -> bool {
        self.parts.contains(&field)
    }
}

/// What the owner can choose about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A field of the card.
    Field(MergeField),
    /// A detail of the card that stays, which the other card has under the same box and label with another value.
    Detail(DetailId),
}

/// A value in which the two cards differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What it is.
    pub item: Item,
    /// What is taken where the owner says nothing.
    pub default: Take,
}

impl Question {
    /// Whether that can be chosen.
    #[must_use]
    pub fn allows(&self, take: Take) -> bool {
        take != Take::Both || matches!(self.item, Item::Field(field) if field.has(F::Note))
    }
}

/// What the owner chose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What was chosen; for the rest the default counts.
    pub takes: Vec<(Item, Take)>,
    /// Names the merge where it appends a *no* to the ledger. Names no person.
    pub evidence: String,
}

impl Choices {
    /// What is taken for a question.
    #[must_use]
    pub fn of(&self, question: &Question) -> Take {
        let chosen = self.takes.iter().rev().find(|(item, _)| *item == question.item).map(|(_, take)| *take);
        chosen.filter(|take| question.allows(*take)).unwrap_or(question.default)
    }

    /// Chooses.
    pub fn set(&mut self, item: Item, take: Take) {
        self.takes.retain(|(own, _)| *own != item);
        self.takes.push((item, take));
    }
}

/// Why two cards cannot be joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeProblem {
    /// It is one card.
    #[error("a card cannot be merged with itself")]
    SameCard,
    /// One is a person's, the other an organisation's.
    #[error("a person and an organisation are two")]
    PersonAndOrganisation,
    /// A card still holds details of a special category without a written consent (R10, R23): these are to be erased
    /// first, because no ledger that they could stand on would move with them.
    #[error("{}: details without a written consent are in the way", r10::RULE)]
    DetailsWithoutConsent,
    /// One is kept for an invoice only (R31): nothing may be put on it.
    #[error("{}: one is kept for an invoice only", r31::RULE)]
    Held,
}

/// The joined card, and what joining did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The card that stays, as it will be. Events that the merge appends have numbers that do not count yet.
    pub dossier: Dossier,
    /// The events that the merge appends to the ledger, in their order; they stand in the dossier as well.
    pub appended: Vec<ConsentEvent>,
    /// Details of the other card that go with it: by choice, or because nothing that they could stand on is left (R10).
    pub lost: Vec<Detail>,
}

/// In what the two cards differ, in the order of the card; what only one of them has is taken from there by default.
#[must_use]
pub fn questions(keep: &Dossier, other: &Dossier) -> Vec<Question> {
    let of_fields = fields::questions(&keep.contact.fields, &other.contact.fields);
    let of_details = keep.details.iter().filter_map(|detail| {
        let twin = twin(other, detail).filter(|twin| twin.value != detail.value)?;
        // An empty value says less than any other.
        let default =
            if detail.value.is_empty() && !twin.value.is_empty() { Take::Other } else { Take::Keep };
        Some(Question { item: Item::Detail(detail.id), default })
    });
    of_fields.into_iter().chain(of_details).collect()
}

/// The detail under the same box and label.
#[must_use]
pub fn twin<'d>(of: &'d Dossier, detail: &Detail) -> Option<&'d Detail> {
    of.details.iter().find(|own| own.category == detail.category && fold(&own.label) == fold(&detail.label))
}

/// Joins two cards.
///
/// # Errors
/// A [`MergeProblem`].
pub fn join(
    keep: &Dossier,
    other: &Dossier,
    choices: &Choices,
    shop: &Shop,
    today: NaiveDate,
) -> Result<Joined, MergeProblem> {
    check(keep, other, shop)?;
    let mut fields = fields::join(keep, other, choices, shop, today);
    let mut memberships = memberships(keep, other);
    if let Some(mark) = other.contact.fields.collected_for
        && fields.collected_for.is_some_and(|own| own != mark)
    {
        // A card has one mark as a whole; belonging to the other campaign says the same.
        add_membership(
            &mut memberships,
            Membership { campaign: mark, since: other.contact.fields.collected_on },
        );
    }
    tidy(&mut fields, [keep.contact.id, other.contact.id]);
    let mut ledger: Vec<ConsentEvent> = keep.ledger.iter().chain(&other.ledger).cloned().collect();
    ledger.sort_by_key(|event| event.id);
    let mut objections = keep.objections.clone();
    objections.extend(other.objections.iter().filter(|own| !keep.objections.contains(own)));
    let mut suppressions = keep.suppressions.clone();
    suppressions.extend(other.suppressions.iter().filter(|own| !keep.suppressions.contains(own)));
    let (details, lost) = details(keep, other, choices, shop, &ledger);
    let takes_other =
        fields.organisation_id.is_some() && fields.organisation_id == other.contact.fields.organisation_id;
    let organisation_relation = match fields.organisation_id {
        None => None,
        Some(_) if takes_other => other.organisation_relation,
        Some(_) => keep.organisation_relation,
    };
    let mut joined = Dossier {
        contact: super::contact::Contact { fields, ..keep.contact.clone() },
        ledger,
        memberships,
        details,
        objections,
        suppressions,
        organisation_relation,
    };
    let appended = permission::lower(keep, other, &mut joined, choices, shop, today);
    Ok(Joined { dossier: joined, appended, lost })
}

fn check(keep: &Dossier, other: &Dossier, shop: &Shop) -> Result<(), MergeProblem> {
    if keep.contact.id == other.contact.id {
        return Err(MergeProblem::SameCard);
    }
    if [keep, other].iter().any(|card| card.contact.fields.held_on.is_some()) {
        return Err(MergeProblem::Held);
    }
    let is_organisation = |card: &Dossier| card.contact.fields.kind == ContactKind::Organisation;
    if is_organisation(keep) != is_organisation(other) {
        return Err(MergeProblem::PersonAndOrganisation);
    }
    let stand = |card: &Dossier| {
        let mut special = card.details.iter().filter(|detail| is_special(shop, detail));
        special.all(|detail| detail.consent.is_some_and(|consent| stands(&card.ledger, consent)))
    };
    if stand(keep) && stand(other) { Ok(()) } else { Err(MergeProblem::DetailsWithoutConsent) }
}

/// Only a contact person works for an organisation that has a card, and that is a third one.
fn tidy(fields: &mut ContactFields, joined: [ContactId; 2]) {
    let is_itself = fields.organisation_id.is_some_and(|id| joined.contains(&id));
    if fields.kind != ContactKind::ContactPerson || is_itself {
        fields.organisation_id = None;
    }
}

fn memberships(keep: &Dossier, other: &Dossier) -> Vec<Membership> {
    let mut memberships = keep.memberships.clone();
    for membership in &other.memberships {
        add_membership(&mut memberships, *membership);
    }
    memberships
}

/// United, with the earlier day.
fn add_membership(memberships: &mut Vec<Membership>, new: Membership) {
    match memberships.iter_mut().find(|own| own.campaign == new.campaign) {
        Some(own) => own.since = own.since.min(new.since),
        None => memberships.push(new),
    }
    memberships.sort_by_key(|own| own.campaign);
}

/// The details of both: those of the card that stays, and of the other what fits. One of a special category needs a
/// written consent of the joined ledger that still stands.
fn details(
    keep: &Dossier,
    other: &Dossier,
    choices: &Choices,
    shop: &Shop,
    ledger: &[ConsentEvent],
) -> (Vec<Detail>, Vec<Detail>) {
    let questions = questions(keep, other);
    let mut details = keep.details.clone();
    let mut lost = Vec::new();
    for theirs in &other.details {
        let consent = standing_consent(shop, ledger, theirs);
        let can_stand = !is_special(shop, theirs) || consent.is_some();
        let own = details
            .iter_mut()
            .find(|own| own.category == theirs.category && fold(&own.label) == fold(&theirs.label));
        match own {
            Some(own) if own.value == theirs.value => {
                // Collected for a campaign only where both were.
                own.campaign = own.campaign.filter(|campaign| theirs.campaign == Some(*campaign));
            }
            Some(own) => {
                let question = questions.iter().find(|question| question.item == Item::Detail(own.id));
                let is_chosen = question.is_some_and(|question| choices.of(question) == Take::Other);
                if is_chosen && can_stand {
                    own.value.clone_from(&theirs.value);
                    own.campaign = theirs.campaign;
                    own.consent = consent;
                } else {
                    lost.push(theirs.clone());
                }
            }
            None if can_stand => details.push(Detail { consent, ..theirs.clone() }),
            None => lost.push(theirs.clone()),
        }
    }
    details.sort_by_key(|detail| detail.id);
    (details, lost)
}

fn is_special(shop: &Shop, detail: &Detail) -> bool {
    shop.category(detail.category).is_some_and(|category| category.kind == CategoryKind::Special)
}

/// The consent that a detail of a special category stands on: its own, else the latest other of its box.
fn standing_consent(shop: &Shop, ledger: &[ConsentEvent], detail: &Detail) -> Option<EventId> {
    if !is_special(shop, detail) {
        return detail.consent;
    }
    let about = super::consent::ConsentFor::Category(detail.category);
    let own = detail.consent.filter(|consent| stands(ledger, *consent));
    let others = ledger.iter().filter(|event| event.about == about && stands(ledger, event.id));
    own.or_else(|| others.max_by_key(|event| (event.on, event.id)).map(|event| event.id))
}

/// Whether a written consent stands, as the schema asks of a special category's detail: given in writing with evidence,
/// neither corrected nor followed by a *no*. Whether it is over is not asked.
fn stands(ledger: &[ConsentEvent], consent: EventId) -> bool {
    let is_corrected = |id: EventId| ledger.iter().any(|event| event.act == ConsentAct::Corrected(id));
    let Some(given) = ledger.iter().find(|event| event.id == consent) else { return false };
    let is_no = |event: &&ConsentEvent| {
        event.about == given.about
            && matches!(event.act, ConsentAct::Refused | ConsentAct::Withdrawn)
            && (event.on, event.id) > (given.on, given.id)
            && !is_corrected(event.id)
    };
    given.act == ConsentAct::Given
        && given.how.is_some_and(How::is_writing)
        && !given.evidence.trim().is_empty()
        && !is_corrected(given.id)
        && !ledger.iter().any(|event| is_no(&event))
}
