//! What stands on the joined card.

use chrono::NaiveDate;

use super::{Choices, Item, MergeField, Question, Take};
use crate::domain::campaign::CampaignId;
use crate::domain::contact::{ContactFields, DoNotCallCheck, Reach, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::hash_form_email;
use crate::domain::formats::phone::hash_form_phone;
use crate::domain::formats::text::fold;
use crate::domain::rules;
use crate::domain::shop::Shop;

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
        MergeField::Notes => Take::Both,
        // The stronger basis: a client who is joined with a prospect is a client.
        MergeField::Relation if strength(other.relation) > strength(keep.relation) => Take::Other,
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

fn is_same(field: MergeField, keep: &ContactFields, other: &ContactFields) -> bool {
    match field {
        MergeField::Kind => keep.kind == other.kind,
        MergeField::Relation => keep.relation == other.relation,
        MergeField::GivenName => keep.given_name == other.given_name,
        MergeField::FamilyName => keep.family_name == other.family_name,
        MergeField::Organisation => {
            (&keep.organisation, keep.organisation_id) == (&other.organisation, other.organisation_id)
        }
        MergeField::Address => place(keep) == place(other),
        MergeField::EnterpriseNumber => keep.enterprise_number == other.enterprise_number,
        MergeField::Language => keep.language == other.language,
        MergeField::Notes => keep.notes == other.notes,
        MergeField::Interest => keep.interest == other.interest,
    }
}

/// An address without its campaign.
fn place(card: &ContactFields) -> [&str; 4] {
    let address = &card.address;
    [&address.street, &address.postcode, &address.city, &address.country]
}

fn is_empty(field: MergeField, card: &ContactFields) -> bool {
    match field {
        MergeField::Kind | MergeField::Relation => false,
        MergeField::GivenName => card.given_name.is_empty(),
        MergeField::FamilyName => card.family_name.is_empty(),
        MergeField::Organisation => card.organisation.is_empty() && card.organisation_id.is_none(),
        MergeField::Address => card.address.is_empty(),
        MergeField::EnterpriseNumber => card.enterprise_number.is_empty(),
        MergeField::Language => card.language.is_none(),
        MergeField::Notes => card.notes.is_empty(),
        MergeField::Interest => card.interest.is_none(),
    }
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
    if place(&own) == place(&theirs) {
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
    card.last_contact_on = own.last_contact_on.max(theirs.last_contact_on);
    card.last_sale_on = own.last_sale_on.max(theirs.last_sale_on);
    card.quote_on = own.quote_on.max(theirs.quote_on);
    card.invoiced_on = own.invoiced_on.max(theirs.invoiced_on);
    card.free_refusal_offered_on = own.free_refusal_offered_on.max(theirs.free_refusal_offered_on);
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
    if field == MergeField::Notes && take == Take::Both {
        card.notes = both(&own.notes, &theirs.notes, "\n\n");
        return;
    }
    let from = if take == Take::Other { theirs } else { own };
    match field {
        MergeField::Kind => card.kind = from.kind,
        MergeField::Relation => card.relation = from.relation,
        MergeField::GivenName => card.given_name.clone_from(&from.given_name),
        MergeField::FamilyName => card.family_name.clone_from(&from.family_name),
        MergeField::Organisation => {
            card.organisation.clone_from(&from.organisation);
            card.organisation_id = from.organisation_id;
        }
        MergeField::Address => card.address.clone_from(&from.address),
        MergeField::EnterpriseNumber => card.enterprise_number.clone_from(&from.enterprise_number),
        MergeField::Language => card.language = from.language,
        MergeField::Notes => card.notes.clone_from(&from.notes),
        MergeField::Interest => card.interest.clone_from(&from.interest),
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
