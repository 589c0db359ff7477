//! What is said at a field when it is left: in words, with what is expected. Most of it can be kept as typed after
//! a second look; a national register number cannot (R14), nor a day that is none.

use chrono::NaiveDate;

use super::fields::{FormField, FormField as F, kind};
use crate::app::form::{Form, Problem, parse_day};
use crate::domain::contact::CardField as C;
use crate::domain::formats::email::{EmailProblem, check_email};
use crate::domain::formats::enterprise::{EnterpriseProblem, check_enterprise_number};
use crate::domain::formats::phone::{PhoneKind, PhoneProblem, check_phone, shown_phone};
use crate::domain::formats::postcode::{
    PostcodeProblem, check_postcode, place_of_postcode, postcode_matches_place,
};
use crate::domain::formats::text::{clean_line, squash};
use crate::domain::formats::words::sensitive_word;
use crate::domain::lang::Lang;
use crate::domain::rules::check_text;
use crate::i18n::Texts;
use crate::tr;
use crate::words::errors::refusal;

/// What a check makes of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The text as it is shown from now on; `None` where it stays as typed.
    pub shown: Option<String>,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

impl Checked {
    fn warning(text: String) -> Self {
        Self { shown: None, problem: Some(Problem::warning(text)) }
    }

    fn shown(text: String) -> Self {
        Self { shown: Some(text), problem: None }
    }
}

/// Several addresses in one line, between commas or semicolons.
pub fn split(text: &str) -> impl Iterator<Item = String> {
    text.split([',', ';', '\n']).map(clean_line).filter(|part| !part.is_empty())
}

/// Checks e-mail addresses, and whether one of them may not be written to (R37).
pub fn emails(texts: &Texts, typed: &str, is_suppressed: impl Fn(&str) -> bool) -> Checked {
    several(typed, |address| match check_email(address) {
        Ok(kept) if is_suppressed(&kept) => {
            (kept.clone(), Some(tr!(texts, "problem-suppressed", address = kept)))
        }
        Ok(kept) => (kept, None),
        Err(problem) => (address.to_owned(), Some(texts.get(email_key(problem)))),
    })
}

/// Checks telephone numbers of a card of that country, and whether one of them may not be called (R37).
pub fn phones(texts: &Texts, typed: &str, country: &str, is_suppressed: impl Fn(&str) -> bool) -> Checked {
    several(typed, |number| match check_phone(number, country) {
        Ok(phone) => {
            let shown = shown_phone(&phone.e164, country);
            let problem = if is_suppressed(&phone.e164) {
                Some(tr!(texts, "problem-suppressed", address = shown.clone()))
            } else {
                (phone.kind == PhoneKind::Paid).then(|| tr!(texts, "problem-phone-paid"))
            };
            (shown, problem)
        }
        Err(problem) => (number.to_owned(), Some(texts.get(phone_key(problem)))),
    })
}

/// Numbers that were read in one country, as a card of another one shows them.
#[must_use]
pub fn moved_phones(typed: &str, from: &str, to: &str) -> String {
    let shown = |number: String| match check_phone(&number, from) {
        Ok(phone) => shown_phone(&phone.e164, to),
        Err(_) => number,
    };
    split(typed).map(shown).collect::<Vec<_>>().join(", ")
}

fn several(typed: &str, mut check: impl FnMut(&str) -> (String, Option<String>)) -> Checked {
    let mut problem = None;
    let mut shown = Vec::new();
    for part in split(typed) {
        let (text, wrong) = check(&part);
        shown.push(text);
        problem = problem.or(wrong);
    }
    Checked { shown: Some(shown.join(", ")), problem: problem.map(Problem::warning) }
}

/// Refuses a national register number (R14).
#[must_use]
pub fn national_number(texts: &Texts, typed: &str, is_phone: bool) -> Option<Problem> {
    check_text(typed, is_phone).err().map(|rule| Problem::refusal(refusal(rule, texts)))
}

/// Reads a day and shows it in full. One that cannot be read is refused; one after today only warned about, where the
/// field is about something that happened.
#[must_use]
pub fn day(texts: &Texts, typed: &str, today: NaiveDate) -> Checked {
    if typed.trim().is_empty() {
        return Checked::default();
    }
    match parse_day(typed, today) {
        None => Checked { shown: None, problem: Some(Problem::refusal(tr!(texts, "field-not-a-day"))) },
        Some(day) => Checked {
            shown: Some(texts.date(day)),
            problem: (day > today).then(|| Problem::warning(tr!(texts, "problem-after-today"))),
        },
    }
}

/// As [`day`], for the day of a consent: it can neither be missing nor lie after today.
#[must_use]
pub fn consent_day(texts: &Texts, typed: &str, today: NaiveDate) -> Checked {
    let checked = day(texts, typed, today);
    let problem = match checked.problem {
        Some(problem) => Some(Problem { is_refused: true, ..problem }),
        None if typed.trim().is_empty() => Some(Problem::refusal(tr!(texts, "field-not-a-day"))),
        None => None,
    };
    Checked { problem, ..checked }
}

/// What is to be said about a field of the card's form; `country` is the code of the card.
pub fn field(
    texts: &Texts,
    form: &Form<FormField>,
    id: FormField,
    today: NaiveDate,
    is_suppressed: impl Fn(&str) -> bool,
) -> Checked {
    let typed = form.text(id);
    let is_phone = matches!(id, F::Phone | F::MorePhones);
    if let Some(problem) = national_number(texts, &typed, is_phone) {
        return Checked { shown: None, problem: Some(problem) };
    }
    if typed.trim().is_empty() && !matches!(id, F::GivenOn | F::CollectedOn) {
        return Checked::default();
    }
    let country = country_code(texts, &form.text(F::Country)).unwrap_or_default();
    match id {
        F::Email | F::MoreEmails => emails(texts, &typed, is_suppressed),
        F::Phone | F::MorePhones => phones(texts, &typed, &country, is_suppressed),
        F::Card(C::EnterpriseNumber) => match check_enterprise_number(&typed) {
            Ok(number) => Checked::shown(number.format()),
            Err(problem) => Checked::warning(texts.get(enterprise_key(problem))),
        },
        F::Card(C::Postcode) => match check_postcode(&country, &typed) {
            Ok(code) => Checked::shown(code),
            Err(problem) => Checked::warning(texts.get(postcode_key(problem))),
        },
        F::Card(C::City) => city(texts, form, &typed, &country),
        F::Country => match country_code(texts, &typed) {
            Some(code) => Checked::shown(country_name(texts, &code)),
            None => Checked::warning(tr!(texts, "problem-country")),
        },
        F::Card(C::Note) => match sensitive_word(&typed) {
            Some(word) if kind(form).is_natural_person() => {
                Checked::warning(tr!(texts, "problem-sensitive", word = word))
            }
            _ => Checked::default(),
        },
        F::GivenOn => consent_day(texts, &typed, today),
        F::CollectedOn if typed.trim().is_empty() => {
            Checked { shown: None, problem: Some(Problem::refusal(tr!(texts, "field-not-a-day"))) }
        }
        F::CollectedOn
        | F::Card(C::InformedOn)
        | F::Card(C::LastSaleOn)
        | F::Card(C::LastContactOn)
        | F::Card(C::QuoteOn)
        | F::Card(C::InvoicedOn)
        | F::DoNotCallChecked => day(texts, &typed, today),
        _ => Checked::default(),
    }
}

fn city(texts: &Texts, form: &Form<FormField>, typed: &str, country: &str) -> Checked {
    let code = form.text(F::Card(C::Postcode));
    if is_belgium(country) && postcode_matches_place(&code, typed) == Some(false) {
        return Checked::warning(tr!(texts, "problem-place", code = code.trim()));
    }
    Checked::default()
}

/// The place to offer for a Belgian postal code: its name in the contact's language where people speak that there,
/// else in the language of the place.
#[must_use]
pub fn place_for(code: &str, country: &str, language: Option<Lang>) -> Option<&'static str> {
    if !is_belgium(country) {
        return None;
    }
    let place = place_of_postcode(&check_postcode(BELGIUM, code).ok()?)?;
    let spoken = language.filter(|lang| place.languages.contains(lang));
    Some(spoken.map_or_else(|| place.local_name(), |lang| place.name(lang)))
}

const BELGIUM: &str = "BE";

fn is_belgium(country: &str) -> bool {
    matches!(country, "" | BELGIUM)
}

/// The countries with a name of their own here: Belgium and its neighbours. Others go by their two letters. The names
/// in the other languages are only read, never shown.
const COUNTRIES: [(&str, &[&str]); 6] = [
    (BELGIUM, &["belgie", "belgique", "belgien", "belgium", "b"]),
    ("NL", &["nederland", "paysbas", "niederlande", "netherlands", "thenetherlands", "holland"]),
    ("LU", &["luxemburg", "luxembourg", "grandduchedeluxembourg", "l"]),
    ("FR", &["frankrijk", "france", "frankreich", "f"]),
    ("DE", &["duitsland", "allemagne", "deutschland", "germany", "d"]),
    ("GB", &["verenigdkoninkrijk", "royaumeuni", "vereinigteskonigreich", "unitedkingdom", "uk", "engeland"]),
];

/// The name of a country as it is shown; its two letters where it has no name here. None means Belgium.
#[must_use]
pub fn country_name(texts: &Texts, code: &str) -> String {
    let code = if code.is_empty() { BELGIUM } else { code };
    texts.find(&format!("country-{}", code.to_lowercase())).unwrap_or_else(|| code.to_owned())
}

/// Reads a country as typed: a name or two letters. Belgium, and nothing, is an empty text.
#[must_use]
pub fn country_code(texts: &Texts, typed: &str) -> Option<String> {
    let squashed = squash(typed);
    let is_called = |code: &str, names: &[&str]| {
        squashed == code.to_lowercase()
            || names.contains(&squashed.as_str())
            || squashed == squash(&country_name(texts, code))
    };
    let known = COUNTRIES.iter().find(|(code, names)| is_called(code, names)).map(|(code, _)| *code);
    let letters = || {
        let is_code = squashed.len() == 2 && squashed.bytes().all(|byte| byte.is_ascii_lowercase());
        is_code.then(|| squashed.to_uppercase())
    };
    match known {
        _ if squashed.is_empty() => Some(String::new()),
        Some(BELGIUM) => Some(String::new()),
        Some(code) => Some(code.to_owned()),
        None => letters(),
    }
}

fn email_key(problem: EmailProblem) -> &'static str {
    match problem {
        EmailProblem::Space => "problem-email-space",
        EmailProblem::Empty | EmailProblem::NoAt => "problem-email-no-at",
        EmailProblem::SeveralAts => "problem-email-several-ats",
        EmailProblem::NoLocalPart => "problem-email-no-local-part",
        EmailProblem::NoDomain => "problem-email-no-domain",
        EmailProblem::IncompleteDomain => "problem-email-domain",
        EmailProblem::Character => "problem-email-character",
        EmailProblem::TooLong => "problem-email-too-long",
    }
}

fn phone_key(problem: PhoneProblem) -> &'static str {
    match problem {
        PhoneProblem::Empty | PhoneProblem::NoDigits => "problem-phone-no-digits",
        PhoneProblem::Letters => "problem-phone-letters",
        PhoneProblem::SeveralNumbers => "problem-phone-several",
        PhoneProblem::TooShort => "problem-phone-too-short",
        PhoneProblem::TooLong => "problem-phone-too-long",
        PhoneProblem::UnknownCountry => "problem-phone-country",
        PhoneProblem::Invalid => "problem-phone-invalid",
    }
}

fn enterprise_key(problem: EnterpriseProblem) -> &'static str {
    match problem {
        EnterpriseProblem::Empty | EnterpriseProblem::Length => "problem-enterprise-length",
        EnterpriseProblem::Character => "problem-enterprise-character",
        EnterpriseProblem::FirstDigit => "problem-enterprise-first-digit",
        EnterpriseProblem::CheckDigits => "problem-enterprise-check-digits",
        EnterpriseProblem::EstablishmentUnit => "problem-enterprise-establishment",
        EnterpriseProblem::OutsideUnion => "problem-enterprise-outside-union",
    }
}

fn postcode_key(problem: PostcodeProblem) -> &'static str {
    match problem {
        PostcodeProblem::Empty | PostcodeProblem::Belgian => "problem-postcode-belgian",
        PostcodeProblem::Dutch => "problem-postcode-dutch",
        PostcodeProblem::FourDigits => "problem-postcode-four",
        PostcodeProblem::FiveDigits => "problem-postcode-five",
    }
}
