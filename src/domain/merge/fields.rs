//! What stands on the joined card.

use chrono::NaiveDate;

use super::{Choices, Item, MergeField, Question, Take};
use crate::domain::campaign::CampaignId;
use crate::domain::contact::{CardField, ContactFields, DoNotCallCheck, Reach, RelationKind, Slot, Value};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::hash_form_email;
use crate::domain::formats::phone::hash_form_phone;
use crate::domain::formats::text::fold;
use crate::domain::rules;
use crate::domain::shop::Shop;

/// Days of which the later counts.
const LATEST: [CardField; 5] = [
    CardField::LastContactOn,
    CardField::LastSaleOn,
    CardField::QuoteOn,
    CardField::InvoicedOn,
    CardField::FreeRefusalOfferedOn,
];

/// The fields in which two cards differ.
pub(super) fn questions(keep: &ContactFields, other: &ContactFields) -> Vec<Question> {
    MergeField::ALL.iter().filter_map(|field| question(*field, keep, other)).collect()
}

fn question(field: MergeField, keep: &ContactFields, other: &ContactFields) -> Option<Question> {
    if is_same(field, keep, other) {
        return None;
    }
    let default = match field {
        _ if is_empty(field, other) => Take::Keep,
        _ if is_empty(field, keep) => Take::Other,
        _ if field.has(CardField::Note) => Take::Both,
        // The stronger basis: a client who is joined with a prospect is a client.
        _ if field.has(CardField::Relation) && strength(other.relation) > strength(keep.relation) => {
            Take::Other
        }
        _ => Take::Keep,
    };
    Some(Question { item: Item::Field(field), default })
}

fn strength(relation: RelationKind) -> u8 {
    match relation {
        RelationKind::Prospect => 0,
        RelationKind::FormerClient => 1,
        RelationKind::Client => 2,
    }
}

/// Whether both cards say the same. The campaign of an address is no part of it.
fn is_same(field: MergeField, keep: &ContactFields, other: &ContactFields) -> bool {
    let parts = field.parts().iter().filter(|part| !matches!(part.of(keep), Value::Campaign(_)));
    parts.copied().all(|part| part.of(keep) == part.of(other))
}

/// Whether the card has none of it. A country alone is no address.
fn is_empty(field: MergeField, card: &ContactFields) -> bool {
    let mut parts = field.parts().iter().filter(|part| **part != CardField::Country);
    parts.all(|part| part.is_empty(card))
}

fn is_same_place(own: &ContactFields, theirs: &ContactFields) -> bool {
    MergeField::ALL
        .iter()
        .filter(|field| field.has(CardField::Street))
        .all(|field| is_same(*field, own, theirs))
}

/// Joins what stands on two cards. Days are facts: the first collection and the last sale, sign of life, invoice and
/// quote of either card are those of the joined one.
pub(super) fn join(
    keep: &Dossier,
    other: &Dossier,
    choices: &Choices,
    shop: &Shop,
    today: NaiveDate,
) -> ContactFields {
    let (own, theirs) = (marked(keep, other, shop, today), marked(other, keep, shop, today));
    let mut card = own.clone();
    for question in questions(&own, &theirs) {
        if let Item::Field(field) = question.item {
            take(&mut card, field, choices.of(&question), &own, &theirs);
        }
    }
    if is_same_place(&own, &theirs) {
        card.address.collected_for = common_mark(own.address.collected_for, theirs.address.collected_for);
    }
    card.emails = united(&own.emails, &theirs.emails, email_key);
    card.phones = united(&own.phones, &theirs.phones, phone_key);
    for tag in &theirs.tags {
        if !card.tags.iter().any(|known| fold(known) == fold(tag)) {
            card.tags.push(tag.clone());
        }
    }
    card.source = both(&own.source, &theirs.source, "; ");
    card.collected_on = own.collected_on.min(theirs.collected_on);
    card.collected_for = own.collected_for.or(theirs.collected_for);
    for field in LATEST {
        let (own, theirs) = (field.of(&own), field.of(&theirs));
        if let (Value::Day(own), Value::Day(theirs), Slot::Day(day)) = (own, theirs, field.slot(&mut card)) {
            *day = (*own).max(*theirs);
        }
    }
    card.do_not_call = do_not_call(&own, &theirs);
    (card.from_elsewhere, card.informed_on) = rules::r34_data_from_elsewhere::joined(&own, &theirs);
    card
}

fn take(
    card: &mut ContactFields,
    field: MergeField,
    take: Take,
    own: &ContactFields,
    theirs: &ContactFields,
) {
    if field.has(CardField::Note) && take == Take::Both {
        card.notes = both(&own.notes, &theirs.notes, "\n\n");
        return;
    }
    let from = if take == Take::Other { theirs } else { own };
    for part in field.parts() {
        part.copy(from, card);
    }
}

/// Both texts, once where they are the same or one is empty.
fn both(own: &str, theirs: &str, between: &str) -> String {
    if own.is_empty() || own == theirs {
        theirs.to_owned()
    } else if theirs.is_empty() {
        own.to_owned()
    } else {
        format!("{own}{between}{theirs}")
    }
}

/// The card, with the mark of its campaign on its addresses instead of on the whole of it, where the other card may be
/// kept without that campaign: then the campaign explains these addresses, and not the joined card.
fn marked(card: &Dossier, beside: &Dossier, shop: &Shop, today: NaiveDate) -> ContactFields {
    let mut fields = card.contact.fields.clone();
    let Some(mark) = fields.collected_for else { return fields };
    let stands_by_itself =
        beside.contact.fields.collected_for.is_none() && rules::assess(beside, shop, today).keep.allowed;
    if stands_by_itself {
        fields.collected_for = None;
        for reach in fields.emails.iter_mut().chain(&mut fields.phones) {
            reach.collected_for = reach.collected_for.or(Some(mark));
        }
        if !fields.address.is_empty() {
            fields.address.collected_for = fields.address.collected_for.or(Some(mark));
        }
    }
    fields
}

fn email_key(text: &str) -> String {
    let key = hash_form_email(text);
    if key.is_empty() { text.to_owned() } else { key }
}

fn phone_key(text: &str) -> String {
    let key = hash_form_phone(text);
    if key.is_empty() { text.to_owned() } else { key }
}

/// The addresses of both. One that is on both keeps the number of the card that stays.
fn united(own: &[Reach], theirs: &[Reach], key: fn(&str) -> String) -> Vec<Reach> {
    let mut united = own.to_vec();
    for reach in theirs {
        match united.iter_mut().find(|known| key(&known.text) == key(&reach.text)) {
            Some(known) => known.collected_for = common_mark(known.collected_for, reach.collected_for),
            None => united.push(reach.clone()),
        }
    }
    united
}

/// What is known without a campaign too is not the campaign's.
fn common_mark(own: Option<CampaignId>, theirs: Option<CampaignId>) -> Option<CampaignId> {
    own.and(theirs).and(own)
}

/// The numbers of the other card's addresses that go because the card that stays has the same address, each with the
/// number that stays.
pub(super) fn same_reaches(
    keep: &ContactFields,
    other: &ContactFields,
) -> Vec<(crate::domain::contact::ReachId, crate::domain::contact::ReachId)> {
    let pairs = |own: &[Reach], theirs: &[Reach], key: fn(&str) -> String| {
        let twin = |reach: &Reach| own.iter().find(|known| key(&known.text) == key(&reach.text));
        let ids = theirs.iter().filter_map(|reach| Some((reach.id?, twin(reach)?.id?)));
        ids.collect::<Vec<_>>()
    };
    let mut same = pairs(&keep.emails, &other.emails, email_key);
    same.extend(pairs(&keep.phones, &other.phones, phone_key));
    same
}

/// The stricter look into the list (R20): a number that stands on it, else the older look. A number that nobody looked
/// up makes the joined card one to be looked up.
fn do_not_call(own: &ContactFields, theirs: &ContactFields) -> Option<DoNotCallCheck> {
    let checks = [own.do_not_call, theirs.do_not_call];
    let listed =
        checks.into_iter().flatten().filter(|check| check.listed).min_by_key(|check| check.checked_on);
    if listed.is_some() {
        return listed;
    }
    let covers = |checked: &ContactFields, unchecked: &ContactFields| {
        let is_known = |reach: &Reach| {
            checked.phones.iter().any(|known| phone_key(&known.text) == phone_key(&reach.text))
        };
        unchecked.phones.iter().all(is_known)
    };
    match checks {
        [Some(own), Some(theirs)] => Some(if own.checked_on <= theirs.checked_on { own } else { theirs }),
        [Some(check), None] => covers(own, theirs).then_some(check),
        [None, Some(check)] => covers(theirs, own).then_some(check),
        [None, None] => None,
    }
}
