//! One slip: four lines, the ticks on it, and a card that may be the same.

use rapidfuzz::distance::indel;

use super::setup::Setup;
use crate::app::App;
use crate::app::contact_form::check::{self, Checked};
use crate::app::contact_form::doubles::{Doubles, who};
use crate::app::contact_form::read::kept_phone;
use crate::app::form::{Field, Form, Problem, Value};
use crate::domain::consent::{ConsentAct, ConsentFor, NewEvent};
use crate::domain::contact::{ContactFields, Reach};
use crate::domain::formats::email::check_email;
use crate::domain::formats::text::{clean_line, squash};
use crate::store::{Likeness, Similar};
use crate::tr;
use crate::words::wording::consent_about;

/// How many cards are offered at most.
const OFFERS: usize = 3;
/// From which likeness on two names are taken for one, between 0 and 1.
const ALIKE: f64 = 0.8;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlipField {
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// What can be ticked.
    Tick(ConsentFor),
    /// The button that adds the slip to a card that is there, by its place among the offers.
    AddTo(usize),
    /// The button that makes a card of its own all the same.
    NewCard,
}

use SlipField as F;

/// An empty slip. Nothing is carried over from the last one.
#[must_use]
pub fn form(app: &App, setup: &Setup) -> Form<SlipField> {
    let texts = &app.desk.texts;
    let mut fields = vec![
        Field::text(F::GivenName, tr!(texts, "form-given-name"), ""),
        Field::text(F::FamilyName, tr!(texts, "form-family-name"), ""),
        Field::text(F::Email, tr!(texts, "form-email"), ""),
        Field::text(F::Phone, tr!(texts, "form-phone"), ""),
    ];
    let ticks = setup.ticks().into_iter();
    fields.extend(
        ticks.map(|about| Field::tick(F::Tick(about), consent_about(about, &app.desk.shop, texts), false)),
    );
    Form::new(fields)
}

/// Whether nothing stands on it yet.
#[must_use]
pub fn is_blank(form: &Form<SlipField>) -> bool {
    form.fields.iter().all(|field| match &field.value {
        Value::Text(line) => line.value().trim().is_empty(),
        Value::Tick(ticked) => !ticked,
        _ => true,
    })
}

/// Says at a field what is wrong with it, and shows it as it will be kept.
pub fn check_field(app: &App, form: &mut Form<SlipField>, place: usize) {
    let Some(field) = form.fields.get_mut(place) else { return };
    let typed = field.value.text();
    let texts = &app.desk.texts;
    let is_suppressed = |address: &str| app.desk.is_suppressed(address);
    let national = check::national_number(texts, &typed, field.id == F::Phone);
    let checked = match field.id {
        _ if national.is_some() => Checked { shown: None, problem: national },
        F::Email => check::emails(texts, &typed, is_suppressed),
        F::Phone => check::phones(texts, &typed, "", is_suppressed),
        _ => Checked::default(),
    };
    if let Some(shown) = checked.shown.filter(|shown| *shown != typed) {
        field.value.set_text(&shown);
    }
    field.judge(checked.problem);
}

/// Refuses a slip without a name and an address.
pub fn check_name(app: &App, form: &mut Form<SlipField>, card: &ContactFields) {
    if card.display_name().is_empty()
        && let Some(field) = form.field_mut(F::GivenName)
    {
        field.judge(Some(Problem::refusal(tr!(app.desk.texts, "pile-empty"))));
    }
}

/// The card that the slip makes.
#[must_use]
pub fn card(
    form: &Form<SlipField>,
    setup: &Setup,
    evidence: &str,
    keeps_contact_data: bool,
) -> ContactFields {
    // What only the campaign explains goes with it, also from a card that stays (R28); who agreed that contact
    // details are kept, agreed to more than that.
    let collected_for = setup.campaign.filter(|_| !keeps_contact_data);
    let reach = |text: String| Reach { collected_for, ..Reach::new(text) };
    let (emails, phones) = (form.text(F::Email), form.text(F::Phone));
    let emails = check::split(&emails).map(|text| reach(check_email(&text).unwrap_or(text)));
    let phones = check::split(&phones).map(|text| reach(kept_phone(text, "")));
    ContactFields {
        given_name: clean_line(&form.text(F::GivenName)),
        family_name: clean_line(&form.text(F::FamilyName)),
        emails: emails.collect(),
        phones: phones.collect(),
        language: setup.lang,
        source: evidence.to_owned(),
        collected_for: setup.campaign,
        ..ContactFields::new(setup.on)
    }
}

/// What was ticked on the slip.
#[must_use]
pub fn ticks(form: &Form<SlipField>, setup: &Setup, evidence: &str) -> Vec<NewEvent> {
    let ticked = form.fields.iter().filter_map(|field| match (field.id, &field.value) {
        (F::Tick(about), Value::Tick(true)) => Some(about),
        _ => None,
    });
    let event = |about| NewEvent {
        about,
        act: ConsentAct::Given,
        on: setup.on,
        how: Some(setup.how),
        evidence: evidence.to_owned(),
    };
    ticked.map(event).collect()
}

/// Shows the cards that may be the same as buttons below the slip; the likelier answer comes first.
pub fn offer(app: &App, form: &mut Form<SlipField>, doubles: &Doubles) {
    form.fields.retain(|field| !matches!(field.id, F::AddTo(_) | F::NewCard));
    form.focus = form.focus.min(form.fields.len().saturating_sub(1));
    let Some(first) = doubles.found.first() else { return };
    let name = [form.text(F::GivenName), form.text(F::FamilyName)].join(" ");
    let add = doubles.found.iter().take(OFFERS).enumerate().map(|(place, similar)| {
        let who = who(similar);
        let label = match similar.why {
            Likeness::Email => tr!(app.desk.texts, "pile-add-email", who = who),
            Likeness::Phone => tr!(app.desk.texts, "pile-add-phone", who = who),
            Likeness::Name => tr!(app.desk.texts, "pile-add-name", who = who),
        };
        Field::button(F::AddTo(place), label)
    });
    let new = Field::button(F::NewCard, tr!(app.desk.texts, "pile-new-card"));
    if is_same_person(&name, first) {
        form.fields.extend(add);
        form.fields.push(new);
    } else {
        form.fields.push(new);
        form.fields.extend(add);
    }
}

/// Whether the name fits too. A telephone is shared by a family: a consent must not land on the other's card because
/// Enter was pressed once too often.
fn is_same_person(name: &str, similar: &Similar) -> bool {
    let name = clean_line(name);
    let theirs = &similar.row.display_name;
    similar.why == Likeness::Name
        || name.is_empty()
        || theirs.contains('@')
        || indel::normalized_similarity(sorted(&name).chars(), sorted(theirs).chars()) >= ALIKE
}

fn sorted(name: &str) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(squash).collect();
    words.sort_unstable();
    words.concat()
}
