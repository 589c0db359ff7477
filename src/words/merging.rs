//! A merge of two cards in words: for the screen and for the command line.

use uuid::Uuid;

use crate::domain::assessment::{Assessment, Use};
use crate::domain::contact::{CardField, ContactFields};
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::merge::{Item, Joined, MergeField, twin};
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::tr;
use crate::words::{card, wording};

/// What a value is called.
#[must_use]
pub fn item_name(item: Item, keep: &Dossier, shop: &Shop, texts: &Texts) -> String {
    match item {
        Item::Field(field) => texts.get(&format!("merge-field-{}", field.slug())),
        Item::Detail(id) => {
            let detail = keep.details.iter().find(|detail| detail.id == id);
            detail.map(|detail| detail_name(detail, shop, texts)).unwrap_or_default()
        }
    }
}

fn detail_name(detail: &Detail, shop: &Shop, texts: &Texts) -> String {
    let category = shop.category(detail.category).map(|own| wording::box_name(own, texts));
    format!("{} · {}", category.unwrap_or_default(), detail.label)
}

/// A value on one of the cards, in one line; empty where there is none. `of` is the card, `keep` the one that stays.
#[must_use]
pub fn value_on(item: Item, of: &Dossier, keep: &Dossier, texts: &Texts) -> String {
    match item {
        Item::Field(field) => field_on(field, &of.contact.fields, texts),
        Item::Detail(id) => {
            let own = keep.details.iter().find(|detail| detail.id == id);
            own.and_then(|own| twin(of, own)).map(|detail| detail.value.clone()).unwrap_or_default()
        }
    }
}

fn field_on(field: MergeField, card: &ContactFields, texts: &Texts) -> String {
    if field.has(CardField::Street) {
        return card::address(&card.address);
    }
    let shown = field.parts().iter().map(|part| card::shown(*part, card, texts));
    shown.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What is united without a question: a name and the value on the joined card, where either card has any.
#[must_use]
pub fn united(joined: &Dossier, texts: &Texts) -> Vec<(String, String)> {
    let fields = &joined.contact.fields;
    let rows =
        [CardField::Email, CardField::Phone, CardField::Tag, CardField::Source, CardField::CollectedOn]
            .map(|field| (field.slug(), card::shown(field, fields, texts)));
    let filled = rows.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(slug, value)| (texts.get(&format!("form-{slug}")), value)).collect()
}

/// What follows: may the joined card be kept and used, where it may be used less than one of the two, and what goes.
/// In brief, the channels stand in one line.
#[must_use]
pub fn follows(
    keep: &Dossier,
    other: &Dossier,
    joined: &Joined,
    shop: &Shop,
    today: chrono::NaiveDate,
    texts: &Texts,
    is_brief: bool,
) -> Vec<String> {
    let before = [keep, other].map(|card| rules::assess(card, shop, today));
    let after = rules::assess(&joined.dossier, shop, today);
    let mut lines = vec![tr!(texts, "merge-keep", answer = wording::keep(&after.keep, texts))];
    if is_brief {
        lines.push(allowed(&after, texts));
    }
    for answer in &after.uses {
        let channel = texts.get(&format!("channel-{}", answer.channel.slug()));
        let said = wording::use_of(answer, texts);
        let was_allowed = before.iter().filter_map(|card| card.use_of(answer.channel)).any(is_allowed);
        let is_stricter = was_allowed && !answer.allowed;
        if is_stricter || !is_brief {
            let key = if is_stricter { "merge-use-stricter" } else { "merge-use" };
            lines.push(texts.get_args(key, &[("channel", channel.into()), ("answer", said.into())]));
        }
    }
    for detail in &joined.lost {
        let name = detail_name(detail, shop, texts);
        let value = detail.value.clone();
        lines.push(tr!(texts, "merge-lost", name = name, value = value));
    }
    lines
}

fn is_allowed(answer: &Use) -> bool {
    answer.allowed
}

/// The channels on which the joined card may be used, in one sentence.
fn allowed(after: &Assessment, texts: &Texts) -> String {
    let channels = after.uses.iter().filter(|answer| answer.allowed);
    let names: Vec<String> =
        channels.map(|answer| texts.get(&format!("channel-{}", answer.channel.slug()))).collect();
    if names.is_empty() {
        tr!(texts, "merge-use-none")
    } else {
        tr!(texts, "merge-use-on", channels = names.join(", "))
    }
}

/// What stands in the ledger as the evidence of a *no* that the merge repeats. Names no person.
#[must_use]
pub fn evidence(other: Uuid, texts: &Texts) -> String {
    let uuid = other.to_string();
    tr!(texts, "merge-evidence", card = uuid.chars().take(8).collect::<String>())
}
