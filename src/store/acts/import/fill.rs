//! What a row brings to a card that is there: an empty field is filled, a list gets what it lacks, and what differs is
//! left alone and told.

use crate::domain::contact::{CardField as F, ContactFields, Reach, Slot};
use crate::store::rows::contacts::{spoken, tag_key};
use crate::store::rows::imports::FieldChange;
use crate::store::rows::reach::ReachKind;

/// A card with what a row brings.
pub(crate) struct Filled {
    /// The card afterwards.
    pub(crate) card: ContactFields,
    /// What is filled in.
    pub(crate) changes: Vec<FieldChange>,
    /// What differs and stays.
    pub(crate) left_alone: Vec<FieldChange>,
}

impl Filled {
    /// Whether the row brings nothing that the card does not have.
    pub(crate) fn is_known(&self) -> bool {
        self.changes.is_empty() && self.left_alone.is_empty()
    }

    /// Fills a text of the row in where it may be.
    fn text(&mut self, field: F, row: &ContactFields, may_fill: bool) {
        let (new, Slot::Text(there)) = (field.text(row), field.slot(&mut self.card)) else { return };
        if new.is_empty() || there == new || spoken(there) == spoken(new) && !there.is_empty() {
            return;
        }
        let change = FieldChange { field, from: there.clone(), to: new.to_owned() };
        if there.is_empty() && may_fill {
            new.clone_into(there);
            self.changes.push(change);
        } else {
            self.left_alone.push(change);
        }
    }
}

/// What a row makes of a card. Its relation stays: the one of a row is the owner's for the whole file. Its e-mail addresses that stand on another card are given in `taken`: they stay there.
pub(crate) fn fill(before: &ContactFields, row: &ContactFields, taken: &[String]) -> Filled {
    let mut filled = Filled { card: before.clone(), changes: Vec::new(), left_alone: Vec::new() };
    // The kind of a card does not change: a name on an organisation's card would make a person of it.
    let is_same_kind = before.kind == row.kind;
    for field in [F::GivenName, F::FamilyName, F::Organisation, F::EnterpriseNumber] {
        filled.text(field, row, is_same_kind);
    }
    reaches(&mut filled, F::Email, &row.emails, taken);
    reaches(&mut filled, F::Phone, &row.phones, &[]);
    address(&mut filled, row);
    language(&mut filled, row);
    tags(&mut filled, row);
    filled.text(F::Note, row, true);
    filled
}

/// Adds the addresses that the card does not have behind its own. One that joins others which only a campaign explains
/// is tied to that campaign as well.
fn reaches(filled: &mut Filled, field: F, new: &[Reach], taken: &[String]) {
    let kind = if field == F::Email { ReachKind::Email } else { ReachKind::Phone };
    let key = |reach: &Reach| {
        let key = kind.match_key(&reach.text);
        if key.is_empty() { reach.text.clone() } else { key }
    };
    let own = if field == F::Email { &mut filled.card.emails } else { &mut filled.card.phones };
    let tied_to = own.first().and_then(|first| first.collected_for);
    let tie = tied_to.filter(|_| own.iter().all(|reach| reach.collected_for.is_some()));
    for reach in new {
        if own.iter().any(|there| key(there) == key(reach)) {
            continue;
        }
        let change = FieldChange { field, from: String::new(), to: reach.text.clone() };
        if taken.contains(&key(reach)) {
            filled.left_alone.push(change);
            continue;
        }
        own.push(Reach { id: None, collected_for: reach.collected_for.or(tie), ..reach.clone() });
        filled.changes.push(change);
    }
}

/// Fills the address where what is known of it agrees with the row.
fn address(filled: &mut Filled, row: &ContactFields) {
    let (own, new) = (&filled.card.address, &row.address);
    let agrees = |own: &str, new: &str| own.is_empty() || new.is_empty() || spoken(own) == spoken(new);
    let country = |country: &str| if country == "BE" { String::new() } else { country.to_owned() };
    let may_fill = agrees(&own.street, &new.street)
        && agrees(&own.postcode, &new.postcode)
        && agrees(&own.city, &new.city)
        && (own.is_empty() || country(&own.country) == country(&new.country));
    let (was_empty, is_tied) = (own.is_empty(), own.collected_for.is_some());
    let before = filled.changes.len();
    filled.text(F::Street, row, may_fill);
    filled.text(F::Postcode, row, may_fill);
    filled.text(F::City, row, may_fill);
    if country(&filled.card.address.country) != country(&new.country) {
        let may_fill = was_empty && filled.changes.len() > before;
        filled.text(F::Country, row, may_fill);
    }
    if was_empty && !is_tied && filled.changes.len() > before {
        filled.card.address.collected_for = new.collected_for;
    }
}

fn language(filled: &mut Filled, row: &ContactFields) {
    let (Some(new), own) = (row.language, filled.card.language) else { return };
    if own == Some(new) {
        return;
    }
    let from = own.map_or(String::new(), |lang| lang.code().to_owned());
    let change = FieldChange { field: F::Language, from, to: new.code().to_owned() };
    if own.is_none() {
        filled.card.language = Some(new);
        filled.changes.push(change);
    } else {
        filled.left_alone.push(change);
    }
}

fn tags(filled: &mut Filled, row: &ContactFields) {
    for tag in &row.tags {
        if !filled.card.tags.iter().any(|own| tag_key(own) == tag_key(tag)) {
            filled.card.tags.push(tag.clone());
            filled.changes.push(FieldChange { field: F::Tag, from: String::new(), to: tag.clone() });
        }
    }
}
