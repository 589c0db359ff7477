//! The fields of a card's form, filled with what is known, and which of them apply.

use chrono::NaiveDate;

use super::check::country_name;
use crate::app::App;
use crate::app::form::{Field, Form, Value};
use crate::domain::assessment::Standing;
use crate::domain::campaign::Phase;
use crate::domain::category::{Category, CategoryId, CategoryKind};
use crate::domain::consent::{BoxState, ConsentFor, How};
use crate::domain::contact::{
    CardField, CardField as C, ContactFields, ContactKind, Reach, RelationKind, Value as Content,
};
use crate::domain::formats::phone::shown_phone;
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::tr;
use crate::words::wording::box_name;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormField {
    /// A field that the form shows as it stands on the card: a text or a day.
    Card(CardField),
    /// Who stands on the card.
    Kind,
    /// What the contact is to the shop.
    Relation,
    /// The main e-mail address.
    Email,
    /// Whether a changed e-mail address is a new one.
    EmailChange,
    /// Whether a client was offered to refuse advertising, when the e-mail address was taken (R17).
    FreeRefusal,
    /// The main telephone number.
    Phone,
    /// Whether a changed telephone number is a new one.
    PhoneChange,
    /// A consent box.
    Box(CategoryId),
    /// How the consent was given.
    How,
    /// When the consent was given.
    GivenOn,
    /// Where the proof of the consent lies.
    Evidence,
    /// Further e-mail addresses.
    MoreEmails,
    /// Further telephone numbers.
    MorePhones,
    /// Country.
    Country,
    /// The language in which the contact reads.
    Language,
    /// Tags of the shop's own.
    Tags,
    /// The day on which it was collected.
    CollectedOn,
    /// Whether it came from somebody else than the person.
    FromElsewhere,
    /// The campaign it was collected for.
    CollectedFor,
    /// The last look into the do-not-call list.
    DoNotCallChecked,
    /// Whether the number stood on it.
    DoNotCallListed,
}

use FormField as F;

/// The slug of a changed address that was a slip of the pen: the consent stays.
pub const SLIP: &str = "slip";
/// The slug of a changed address that is new: consent must be asked again.
pub const NEW: &str = "new";

/// The form of a card: `standings` is what it answered to the boxes so far, nothing for a new one.
#[must_use]
pub fn form(app: &App, card: &ContactFields, standings: Option<&[Standing]>) -> Form<FormField> {
    let mut fields = identity(app, card);
    fields.extend(reaches(&app.desk.texts, card));
    fields.extend(boxes(app, standings));
    fields.extend(consent(app));
    fields.extend(address(&app.desk.texts, card));
    fields.extend(provenance(app, card));
    fields.extend(days(&app.desk.texts, card));
    let mut form = Form::new(fields);
    arrange(&mut form);
    if standings.is_some() {
        form.focus_on(name_field(&form));
    }
    form
}

/// The field of the name: an organisation has one of its own.
#[must_use]
pub fn name_field(form: &Form<FormField>) -> FormField {
    if kind(form) == ContactKind::Organisation { F::Card(C::Organisation) } else { F::Card(C::GivenName) }
}

fn identity(app: &App, card: &ContactFields) -> Vec<Field<FormField>> {
    let texts = &app.desk.texts;
    let kinds = options(ContactKind::ALL, ContactKind::slug, "kind", texts);
    let relations = options(RelationKind::ALL, RelationKind::slug, "relation", texts);
    let kind = ContactKind::ALL.iter().position(|kind| *kind == card.kind);
    let relation = RelationKind::ALL.iter().position(|relation| *relation == card.relation);
    vec![
        Field::choice(F::Kind, tr!(texts, "form-kind"), kinds, kind).hint(tr!(texts, "form-kind-hint")),
        Field::choice(F::Relation, tr!(texts, "form-relation"), relations, relation)
            .hint(tr!(texts, "form-choice-hint")),
        card_field(texts, C::LastSaleOn, card),
        card_field(texts, C::GivenName, card),
        card_field(texts, C::FamilyName, card),
        card_field(texts, C::Organisation, card),
    ]
}

fn reaches(texts: &Texts, card: &ContactFields) -> Vec<Field<FormField>> {
    let phone = card.phones.first().map(|reach| shown_phone(&reach.text, &card.address.country));
    let email = card.emails.first().map(|reach| reach.text.clone());
    let change = |id, label: String| {
        let options = vec![
            (NEW.to_owned(), tr!(texts, "form-change-new")),
            (SLIP.to_owned(), tr!(texts, "form-change-slip")),
        ];
        hidden(Field::choice(id, label, options, None).hint(tr!(texts, "form-change-hint")))
    };
    vec![
        Field::text(F::Email, tr!(texts, "form-email"), email.unwrap_or_default()),
        change(F::EmailChange, tr!(texts, "form-email-change")),
        Field::tick(F::FreeRefusal, tr!(texts, "form-free-refusal"), card.free_refusal_offered_on.is_some())
            .hint(tr!(texts, "form-free-refusal-hint")),
        Field::text(F::Phone, tr!(texts, "form-phone"), phone.unwrap_or_default()),
        change(F::PhoneChange, tr!(texts, "form-phone-change")),
    ]
}

/// The boxes of every day: those that are on, without the special ones, which ask for more than a tick. None is
/// ticked; on a card that exists those that are given already are unticked on the card, where it is said what follows.
#[must_use]
pub fn everyday_boxes(app: &App) -> Vec<&Category> {
    let everyday = |category: &&Category| category.is_on && category.kind != CategoryKind::Special;
    app.desk.shop.categories.iter().filter(everyday).collect()
}

fn boxes(app: &App, standings: Option<&[Standing]>) -> Vec<Field<FormField>> {
    let texts = &app.desk.texts;
    let mut fields = Vec::new();
    for category in everyday_boxes(app) {
        let about = ConsentFor::Category(category.id);
        let standing = standings.and_then(|all| all.iter().find(|standing| standing.about == about));
        if standing.is_some_and(|standing| standing.state == BoxState::Given) {
            continue;
        }
        let name = box_name(category, texts);
        let label = match standings {
            None => name,
            Some(_) => format!("{name}: {}", state_in_words(texts, standing)),
        };
        fields.push(Field::tick(F::Box(category.id), label, false).hint(tr!(texts, "form-box-hint")));
    }
    if let Some(first) = fields.first_mut() {
        first.heading = Some(tr!(texts, "form-boxes"));
    }
    fields
}

fn state_in_words(texts: &Texts, standing: Option<&Standing>) -> String {
    let state = standing.map_or(BoxState::NeverAsked, |standing| standing.state);
    let words = texts.get(&format!("state-{}", state.slug()));
    match standing.and_then(|standing| standing.on) {
        Some(on) => format!("{words} {}", texts.short_date(on)),
        None => words,
    }
}

/// How and when, for what is ticked in this form.
fn consent(app: &App) -> Vec<Field<FormField>> {
    let texts = &app.desk.texts;
    let today = texts.date(app.desk.today.day);
    vec![
        how_field(app, F::How),
        Field::text(F::GivenOn, tr!(texts, "form-given-on"), today).hint(tr!(texts, "field-day-hint")),
        Field::text(F::Evidence, tr!(texts, "form-evidence"), "")
            .hint(tr!(texts, "form-evidence-hint"))
            .folded(),
    ]
}

/// In which way consent was given, with the way used last chosen.
pub fn how_field<Id>(app: &App, id: Id) -> Field<Id> {
    let options = options(How::ALL, How::slug, "how", &app.desk.texts);
    let chosen = How::ALL.iter().position(|how| *how == app.desk.way_used_last);
    Field::choice(id, tr!(app.desk.texts, "form-how"), options, chosen)
}

fn address(texts: &Texts, card: &ContactFields) -> Vec<Field<FormField>> {
    let emails: Vec<String> = card.emails.iter().skip(1).map(|reach| reach.text.clone()).collect();
    let shown = |reach: &Reach| shown_phone(&reach.text, &card.address.country);
    let phones: Vec<String> = card.phones.iter().skip(1).map(shown).collect();
    let postal = &card.address;
    let unknown = (String::new(), tr!(texts, "form-language-unknown"));
    let known = Lang::ALL.iter().map(|lang| lang.code());
    let languages = known.map(|code| (code.to_owned(), texts.get(&format!("lang-{code}"))));
    let languages: Vec<_> = std::iter::once(unknown).chain(languages).collect();
    let chosen = card.language.and_then(|own| Lang::ALL.iter().position(|lang| *lang == own));
    let fields = vec![
        Field::text(F::MoreEmails, tr!(texts, "form-more-emails"), emails.join(", "))
            .hint(tr!(texts, "form-several-hint"))
            .under(tr!(texts, "form-folded")),
        Field::text(F::MorePhones, tr!(texts, "form-more-phones"), phones.join(", "))
            .hint(tr!(texts, "form-several-hint")),
        card_field(texts, C::Street, card).hint(tr!(texts, "form-street-hint")),
        card_field(texts, C::Postcode, card),
        card_field(texts, C::City, card),
        Field::text(F::Country, tr!(texts, "form-country"), country_name(texts, &postal.country))
            .hint(tr!(texts, "form-country-hint")),
        Field::choice(
            F::Language,
            tr!(texts, "form-language"),
            languages,
            chosen.map_or(Some(0), |at| Some(at + 1)),
        )
        .hint(tr!(texts, "form-language-hint")),
    ];
    fields.into_iter().map(Field::folded).collect()
}

fn provenance(app: &App, card: &ContactFields) -> Vec<Field<FormField>> {
    let texts = &app.desk.texts;
    let mut campaigns = vec![(String::new(), tr!(texts, "form-no-campaign"))];
    for campaign in &app.desk.shop.campaigns {
        let is_own = card.collected_for == Some(campaign.id);
        if is_own || campaign.phase(app.desk.today.day) != Phase::Purged {
            campaigns.push((campaign.id.0.to_string(), campaign.fields.name.clone()));
        }
    }
    let own = card.collected_for.map(|id| id.0.to_string()).unwrap_or_default();
    let chosen = campaigns.iter().position(|(slug, _)| *slug == own);
    let fields = vec![
        card_field(texts, C::EnterpriseNumber, card),
        Field::text(F::Tags, tr!(texts, "form-tag"), card.tags.join(", "))
            .hint(tr!(texts, "form-several-hint")),
        card_field(texts, C::Source, card).hint(tr!(texts, "form-source-hint")),
        day_field(texts, F::CollectedOn, "form-collected-on", Some(card.collected_on)),
        Field::tick(F::FromElsewhere, tr!(texts, "form-from-elsewhere"), card.from_elsewhere)
            .hint(tr!(texts, "form-from-elsewhere-hint")),
        card_field(texts, C::InformedOn, card),
        Field::choice(F::CollectedFor, tr!(texts, "form-collected-for"), campaigns, chosen)
            .hint(tr!(texts, "form-collected-for-hint")),
    ];
    fields.into_iter().map(Field::folded).collect()
}

fn days(texts: &Texts, card: &ContactFields) -> Vec<Field<FormField>> {
    let checked_on = card.do_not_call.map(|check| check.checked_on);
    let is_listed = card.do_not_call.is_some_and(|check| check.listed);
    let fields = vec![
        card_field(texts, C::LastContactOn, card),
        card_field(texts, C::QuoteOn, card),
        card_field(texts, C::InvoicedOn, card),
        day_field(texts, F::DoNotCallChecked, "form-do-not-call-checked", checked_on).hint(tr!(
            texts,
            "form-do-not-call-hint",
            day = tr!(texts, "field-day-hint")
        )),
        Field::tick(F::DoNotCallListed, tr!(texts, "form-do-not-call-listed"), is_listed),
        Field::notes(F::Card(C::Note), tr!(texts, "form-notes"), &card.notes)
            .hint(tr!(texts, "form-notes-hint")),
    ];
    fields.into_iter().map(Field::folded).collect()
}

/// A field of the card as it stands there: a text, or a day in figures.
fn card_field(texts: &Texts, field: CardField, card: &ContactFields) -> Field<FormField> {
    let label = format!("form-{}", field.slug());
    match field.of(card) {
        Content::Day(day) => day_field(texts, F::Card(field), &label, *day),
        _ => Field::text(F::Card(field), texts.get(&label), field.shown(field.text(card))),
    }
}

fn day_field(texts: &Texts, id: FormField, label: &str, day: Option<NaiveDate>) -> Field<FormField> {
    let shown = day.map(|day| texts.date(day)).unwrap_or_default();
    Field::text(id, texts.get(label), shown).hint(tr!(texts, "field-day-hint"))
}

fn options<T: Copy>(
    all: &[T],
    slug: impl Fn(T) -> &'static str,
    key: &str,
    texts: &Texts,
) -> Vec<(String, String)> {
    let option = |value: &T| {
        let slug = slug(*value);
        (slug.to_owned(), texts.get(&format!("{key}-{slug}")))
    };
    all.iter().map(option).collect()
}

fn hidden(field: Field<FormField>) -> Field<FormField> {
    Field { is_hidden: true, ..field }
}

/// Shows the fields that apply to this kind and relation, and how and when as soon as something is ticked.
pub fn arrange(form: &mut Form<FormField>) {
    let kind = kind(form);
    let relation = relation(form);
    let is_ticked =
        form.fields.iter().any(|field| matches!((field.id, &field.value), (F::Box(_), Value::Tick(true))));
    for field in &mut form.fields {
        // What does not apply but is filled stays in sight: nothing is kept that nobody sees.
        let is_empty = field.value.text().is_empty();
        field.is_hidden = match field.id {
            F::Card(C::GivenName) | F::Card(C::FamilyName) => kind == ContactKind::Organisation && is_empty,
            F::Card(C::Organisation) => kind == ContactKind::Person && is_empty,
            F::Card(C::LastSaleOn) => relation == RelationKind::Prospect && is_empty,
            F::FreeRefusal => relation != RelationKind::Client && !matches!(field.value, Value::Tick(true)),
            F::How | F::GivenOn | F::Evidence => !is_ticked,
            _ => continue,
        };
    }
}

/// The kind chosen.
#[must_use]
pub fn kind(form: &Form<FormField>) -> ContactKind {
    ContactKind::parse(&form.text(F::Kind)).unwrap_or(ContactKind::Person)
}

/// The relation chosen.
#[must_use]
pub fn relation(form: &Form<FormField>) -> RelationKind {
    RelationKind::parse(&form.text(F::Relation)).unwrap_or(RelationKind::Prospect)
}
