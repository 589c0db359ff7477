//! What an invoice holds back of an erasure (R31), in words: for the dialogs and for the command line.

use chrono::NaiveDate;

use crate::domain::contact::{CardField as F, ContactFields};
use crate::domain::dossier::Dossier;
use crate::domain::rules::r31_invoices as r31;
use crate::i18n::Texts;
use crate::store::HeldBack;
use crate::tr;

/// What goes at once from a held card, what stays until when, and why.
#[must_use]
pub fn lines(dossier: &Dossier, until: NaiveDate, texts: &Texts) -> Vec<String> {
    vec![goes(dossier, texts), stays(dossier, until, texts), why(texts)]
}

/// What stays, and until when.
#[must_use]
pub fn stays(dossier: &Dossier, until: NaiveDate, texts: &Texts) -> String {
    let card = &dossier.contact.fields;
    let parts = on_invoice(card, texts).join(", ");
    let invoiced = card.invoiced_on.map(|day| texts.short_date(day)).unwrap_or_default();
    tr!(texts, "hold-stays", day = texts.short_date(until), invoiced = invoiced, parts = parts)
}

/// Why it stays: the rule's sentence with its number.
#[must_use]
pub fn why(texts: &Texts) -> String {
    format!("{} ({})", texts.rule_sentence(r31::RULE), r31::RULE)
}

/// Why an erasure of a card that is held already takes nothing more.
#[must_use]
pub fn nothing_more(until: NaiveDate, texts: &Texts) -> String {
    tr!(texts, "hold-nothing-more", day = texts.short_date(until), why = texts.rule_sentence(r31::RULE))
}

/// That an organisation's card is the only copy of an invoice, which goes with it.
#[must_use]
pub fn warning(until: NaiveDate, texts: &Texts) -> String {
    tr!(texts, "hold-organisation", day = texts.short_date(until))
}

/// Those of several cards of which something stays, each with its day: eight by name, and how many more.
#[must_use]
pub fn names(held: &[HeldBack], texts: &Texts) -> String {
    const SHOWN: usize = 8;
    let name = |held: &HeldBack| {
        tr!(texts, "hold-name", name = held.row.list_name.clone(), day = texts.short_date(held.until))
    };
    let mut names: Vec<String> = held.iter().take(SHOWN).map(name).collect();
    if held.len() > SHOWN {
        let more = held.len() - SHOWN;
        names.push(tr!(texts, "hold-more", count = more));
    }
    names.join(" · ")
}

/// What is on the card and not on the invoice.
fn goes(dossier: &Dossier, texts: &Texts) -> String {
    let card = &dossier.contact.fields;
    let counted = [
        ("purge-goes-emails", card.emails.len()),
        ("purge-goes-phones", card.phones.len()),
        ("purge-goes-details", dossier.details.len()),
        ("hold-goes-events", dossier.ledger.len() + dossier.objections.len()),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> =
        counted.map(|(key, count)| texts.get_args(key, &[("count", count.into())])).collect();
    if !card.notes.is_empty() {
        parts.push(tr!(texts, "hold-goes-notes"));
    }
    if !card.tags.is_empty() {
        parts.push(tr!(texts, "hold-goes-tags"));
    }
    if parts.is_empty() {
        return tr!(texts, "hold-goes-all");
    }
    tr!(texts, "hold-goes", parts = parts.join(", "))
}

/// What stands on the invoice, as far as the card has it.
fn on_invoice(card: &ContactFields, texts: &Texts) -> Vec<String> {
    let parts = [
        ("hold-part-name", &[F::GivenName, F::FamilyName][..]),
        ("hold-part-organisation", &[F::Organisation]),
        ("hold-part-address", &[F::Street, F::Postcode, F::City]),
        ("hold-part-enterprise-number", &[F::EnterpriseNumber]),
        // Without one nothing is held.
        ("hold-part-invoice-date", &[F::InvoicedOn]),
    ];
    let is_there = |fields: &[F]| fields.iter().any(|field| !field.is_empty(card));
    parts.into_iter().filter(|(_, fields)| is_there(fields)).map(|(key, _)| texts.get(key)).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::contact::{ContactId, ContactKind, RelationKind};
    use crate::domain::lang::Lang;
    use crate::store::{ListKey, ListRow};

    #[test]
    fn of_many_cards_eight_are_named() {
        let held = |number: i64| HeldBack {
            row: ListRow {
                key: ListKey { sort: String::new(), id: ContactId(number) },
                uuid: Uuid::nil(),
                kind: ContactKind::Person,
                relation: RelationKind::Client,
                list_name: format!("Peeters {number}"),
                display_name: String::new(),
                email: String::new(),
                city: String::new(),
                gravest: None,
                is_without_basis: false,
                is_held: false,
            },
            until: NaiveDate::from_ymd_opt(2033, 12, 31).unwrap(),
        };
        let texts = Texts::new(Lang::En);
        let ten: Vec<HeldBack> = (1..=10).map(held).collect();
        let text = names(&ten, &texts);
        assert!(text.starts_with("Peeters 1 (until 31 Dec 2033) · Peeters 2"), "{text}");
        assert!(text.ends_with("Peeters 8 (until 31 Dec 2033) · 2 more"), "{text}");
        assert_eq!(names(&ten[..1], &texts), "Peeters 1 (until 31 Dec 2033)");
    }
}
