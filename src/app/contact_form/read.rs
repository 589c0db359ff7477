//! From the form back to a card: what stands on it, and which consents were ticked.

use chrono::NaiveDate;

use super::check::{country_code, split};
use super::fields::{FormField, FormField as F, SLIP, kind, relation};
use crate::app::App;
use crate::app::form::{Form, Value, parse_day};
use crate::domain::campaign::CampaignId;
use crate::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use crate::domain::contact::{CardField as C, ContactFields, DoNotCallCheck, PostalAddress, Reach, Slot};
use crate::domain::formats::email::{check_email, hash_form_email};
use crate::domain::formats::phone::{check_phone, hash_form_phone};
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::i18n::Texts;

/// The card as the form has it. What the form does not show stays as it was `before`.
#[must_use]
pub fn card(app: &App, form: &Form<FormField>, before: &ContactFields) -> ContactFields {
    let line = |id| clean_line(&form.text(id));
    let day = |id| parse_day(&form.text(id), app.desk.today.day);
    let is_slip = |id| form.text(id) == SLIP;
    let address = PostalAddress {
        country: country_code(&app.desk.texts, &form.text(F::Country)).unwrap_or_else(|| line(F::Country)),
        ..before.address.clone()
    };
    let emails = pair(&typed_emails(form), &before.emails, email_key);
    let phones = pair(&typed_phones(&app.desk.texts, form), &before.phones, phone_key);
    let mut card = ContactFields {
        kind: kind(form),
        relation: relation(form),
        emails: settled(emails, is_slip(F::EmailChange) || is_hidden(form, F::EmailChange)),
        phones: settled(phones, is_slip(F::PhoneChange) || is_hidden(form, F::PhoneChange)),
        address,
        language: Lang::parse(&form.text(F::Language)),
        tags: split(&form.text(F::Tags)).collect(),
        collected_on: day(F::CollectedOn).unwrap_or(before.collected_on),
        from_elsewhere: form.is_ticked(F::FromElsewhere),
        collected_for: form.text(F::CollectedFor).parse().ok().map(CampaignId),
        free_refusal_offered_on: form
            .is_ticked(F::FreeRefusal)
            .then(|| before.free_refusal_offered_on.unwrap_or(app.desk.today.day)),
        do_not_call: day(F::DoNotCallChecked)
            .map(|checked_on| DoNotCallCheck { checked_on, listed: form.is_ticked(F::DoNotCallListed) }),
        ..before.clone()
    };
    for field in &form.fields {
        let FormField::Card(own) = field.id else { continue };
        match own.slot(&mut card) {
            Slot::Text(text) if own == C::Note => *text = form.text(field.id),
            Slot::Text(text) => *text = own.kept(&line(field.id)),
            Slot::Day(own) => *own = day(field.id),
            _ => {}
        }
    }
    card
}

fn is_hidden(form: &Form<FormField>, id: FormField) -> bool {
    form.field(id).is_none_or(|field| field.is_hidden)
}

/// The consents ticked in the form.
#[must_use]
pub fn ticks(app: &App, form: &Form<FormField>) -> Vec<NewEvent> {
    let on: NaiveDate = parse_day(&form.text(F::GivenOn), app.desk.today.day).unwrap_or(app.desk.today.day);
    let how = How::parse(&form.text(F::How));
    let evidence = clean_line(&form.text(F::Evidence));
    let ticked = form.fields.iter().filter_map(|field| match (field.id, &field.value) {
        (F::Box(id), Value::Tick(true)) => Some(ConsentFor::Category(id)),
        _ => None,
    });
    ticked
        .map(|about| NewEvent { about, act: ConsentAct::Given, on, how, evidence: evidence.clone() })
        .collect()
}

/// The e-mail addresses typed, the main one first, in the form in which they are kept.
#[must_use]
pub fn typed_emails(form: &Form<FormField>) -> Vec<String> {
    let typed = [form.text(F::Email), form.text(F::MoreEmails)].join(",");
    split(&typed).map(|address| check_email(&address).unwrap_or(address)).collect()
}

/// The telephone numbers typed, the main one first, in the form in which they are kept.
#[must_use]
pub fn typed_phones(texts: &Texts, form: &Form<FormField>) -> Vec<String> {
    let country = country_code(texts, &form.text(F::Country)).unwrap_or_default();
    let typed = [form.text(F::Phone), form.text(F::MorePhones)].join(",");
    split(&typed).map(|number| kept_phone(number, &country)).collect()
}

/// A telephone number in the form in which it is kept: as typed where it is none.
#[must_use]
pub fn kept_phone(number: String, country: &str) -> String {
    check_phone(&number, country).map_or(number, |phone| phone.e164)
}

/// A typed address, and the one on the card that it is or that it takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<'a> {
    /// The address as it is kept.
    pub text: String,
    /// The one on the card.
    pub before: Option<&'a Reach>,
    /// Whether it takes its place: the text is another.
    pub is_changed: bool,
}

/// The form in which two e-mail addresses are the same.
#[must_use]
pub fn email_key(text: &str) -> String {
    hash_form_email(text)
}

/// The form in which two telephone numbers are the same.
#[must_use]
pub fn phone_key(text: &str) -> String {
    let key = hash_form_phone(text);
    if key.is_empty() { clean_line(text) } else { key }
}

/// Finds for each typed address the one it is on the card; those left over take the place of those that vanished, in
/// their order.
#[must_use]
pub fn pair<'a>(typed: &[String], before: &'a [Reach], key: fn(&str) -> String) -> Vec<Pair<'a>> {
    let mut left: Vec<&Reach> = before.iter().collect();
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for text in typed {
        let own = key(text);
        let same = left.iter().position(|reach| key(&reach.text) == own).map(|place| left.remove(place));
        pairs.push(Pair { text: text.clone(), before: same, is_changed: false });
    }
    let mut left = left.into_iter();
    for pair in pairs.iter_mut().filter(|pair| pair.before.is_none()) {
        pair.before = left.next();
        pair.is_changed = pair.before.is_some();
    }
    pairs
}

fn settled(pairs: Vec<Pair<'_>>, is_slip: bool) -> Vec<Reach> {
    let settle = |pair: Pair<'_>| match pair.before {
        Some(before) if !pair.is_changed || is_slip => Reach { text: pair.text, ..before.clone() },
        _ => Reach::new(pair.text),
    };
    pairs.into_iter().map(settle).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::ReachId;

    fn reach(id: i64, text: &str) -> Reach {
        Reach { id: Some(ReachId(id)), text: text.into(), collected_for: None }
    }

    fn ids(typed: &[&str], before: &[Reach], is_slip: bool) -> Vec<Option<i64>> {
        let typed: Vec<String> = typed.iter().map(|text| (*text).to_owned()).collect();
        let settled = settled(pair(&typed, before, email_key), is_slip);
        settled.into_iter().map(|reach| reach.id.map(|id| id.0)).collect()
    }

    #[test]
    fn an_address_that_stays_keeps_its_number_wherever_it_stands() {
        let card = [reach(1, "els@example.be"), reach(2, "shop@example.be")];
        assert_eq!(ids(&["shop@example.be", "els@example.be"], &card, false), [Some(2), Some(1)]);
        assert_eq!(ids(&["Els@example.be"], &card, false), [Some(1)]);
        assert_eq!(
            ids(&["els@example.be", "new@example.be", "shop@example.be"], &card, false),
            [Some(1), None, Some(2)]
        );
    }

    #[test]
    fn a_changed_address_keeps_its_number_only_as_a_slip_of_the_pen() {
        let card = [reach(1, "els@exmple.be"), reach(2, "shop@example.be")];
        assert_eq!(ids(&["els@example.be", "shop@example.be"], &card, true), [Some(1), Some(2)]);
        assert_eq!(ids(&["els@example.be", "shop@example.be"], &card, false), [None, Some(2)]);
    }

    #[test]
    fn a_further_address_takes_nobodys_place() {
        let card = [reach(1, "els@example.be")];
        let typed = ["els@example.be".to_owned(), "more@example.be".to_owned()];
        assert!(pair(&typed, &card, email_key).iter().all(|pair| !pair.is_changed));
    }
}
