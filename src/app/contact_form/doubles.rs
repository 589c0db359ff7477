//! Cards that may be the same as the one being filled in, and carrying over what was typed to one of them.

use super::fields::{FormField, FormField as F};
use super::read;
use crate::app::App;
use crate::app::form::{Form, Problem, Value};
use crate::domain::contact::{ContactFields, ContactId};
use crate::i18n::Texts;
use crate::store::{Likeness, Similar};
use crate::tr;

/// The cards found, and what they were found with.
#[derive(Debug, Clone, Default)]
pub struct Doubles {
    /// The cards, those with the same address first.
    pub found: Vec<Similar>,
    asked: Vec<String>,
}

impl Doubles {
    /// Looks again where name or addresses have changed since the last look; answers whether they have.
    pub fn look(&mut self, app: &mut App, card: &ContactFields, except: Option<ContactId>) -> bool {
        let names = [&card.given_name, &card.family_name, &card.organisation];
        let reaches = card.emails.iter().chain(&card.phones).map(|reach| &reach.text);
        let asked: Vec<String> = names.into_iter().chain(reaches).cloned().collect();
        if asked == self.asked {
            return false;
        }
        self.found = match app.desk.book.similar(card, except) {
            Ok(found) => found,
            Err(error) => {
                app.desk.complain(&error);
                Vec::new()
            }
        };
        self.asked = asked;
        true
    }
}

/// "Els Janssens, Leuven".
#[must_use]
pub fn who(similar: &Similar) -> String {
    let row = &similar.row;
    if row.city.is_empty() { row.display_name.clone() } else { format!("{}, {}", row.display_name, row.city) }
}

/// "Els Janssens, Leuven has the same e-mail address."
#[must_use]
pub fn in_words(similar: &Similar, texts: &Texts) -> String {
    let who = who(similar);
    match similar.why {
        Likeness::Email => tr!(texts, "double-email", who = who),
        Likeness::Phone => tr!(texts, "double-phone", who = who),
        Likeness::Name => tr!(texts, "double-name", who = who),
    }
}

/// Puts what was typed for a new card into the form of one that is there. What the card has already stays; where
/// something else was typed, the field says what; answers which fields do.
pub fn carry_over(texts: &Texts, typed: &Form<FormField>, card: &mut Form<FormField>) -> Vec<FormField> {
    let mut different = Vec::new();
    let (known_emails, known_phones) = (read::typed_emails(card), read::typed_phones(texts, card));
    let emails = new_ones(read::typed_emails(typed), &known_emails, read::email_key);
    let phones = new_ones(read::typed_phones(texts, typed), &known_phones, read::phone_key);
    add_addresses(card, [F::Email, F::MoreEmails], &emails);
    add_addresses(card, [F::Phone, F::MorePhones], &phones);
    for field in &typed.fields {
        let Some(own) = card.field_mut(field.id) else { continue };
        match (field.id, &field.value) {
            (F::Email | F::MoreEmails | F::Phone | F::MorePhones, _) => {}
            (F::EmailChange | F::PhoneChange | F::CollectedOn | F::Country, _) => {}
            (F::How | F::GivenOn | F::Evidence, value) => own.value = value.clone(),
            (_, Value::Tick(true)) => own.value = Value::Tick(true),
            (_, Value::Tick(false) | Value::Button) => {}
            (_, value) => {
                let text = value.text();
                let before = own.value.text();
                if text.trim().is_empty() || text == before {
                    continue;
                }
                if before.trim().is_empty() {
                    own.value.set_text(&text);
                } else {
                    let shown = shown(value);
                    own.judge(Some(Problem::warning(tr!(texts, "double-typed", typed = shown))));
                    different.push(field.id);
                }
            }
        }
    }
    card.is_changed = true;
    different
}

fn shown(value: &Value) -> String {
    match value {
        Value::Choice { options, chosen } => {
            let option = chosen.and_then(|place| options.get(place));
            option.map(|(_, label)| label.clone()).unwrap_or_default()
        }
        other => other.text(),
    }
}

fn new_ones(typed: Vec<String>, known: &[String], key: fn(&str) -> String) -> Vec<String> {
    let is_known = |text: &str| known.iter().any(|own| key(own) == key(text));
    typed.into_iter().filter(|text| !is_known(text)).collect()
}

fn add_addresses(card: &mut Form<FormField>, [main, more]: [FormField; 2], addresses: &[String]) {
    for address in addresses {
        let target = if card.text(main).trim().is_empty() { main } else { more };
        let before = card.text(target);
        let text = if before.trim().is_empty() { address.clone() } else { format!("{before}, {address}") };
        if let Some(field) = card.field_mut(target) {
            field.value.set_text(&text);
        }
    }
    if !addresses.is_empty() && !card.text(more).is_empty() {
        card.is_unfolded = true;
    }
}
