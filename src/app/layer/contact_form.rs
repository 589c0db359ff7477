//! The form of a card, on top of the screen.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::contact_form::doubles::{self, Doubles};
use crate::app::contact_form::fields::{self, FormField, FormField as F};
use crate::app::contact_form::{check, read};
use crate::app::form::{Form, FormEvent, Problem, Value};
use crate::app::input::{Input, Key, is_text, plain};
use crate::domain::assessment::Assessment;
use crate::domain::consent::BoxState;
use crate::domain::contact::{CardField as C, ContactFields, ContactId, ContactKind, Reach, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::rules::assess;
use crate::store::StoreError;
use crate::tr;

/// How many organisations are offered at most.
const SUGGESTIONS: usize = 3;

/// The form of a card that is added or changed.
#[derive(Debug)]
pub struct ContactForm {
    /// The fields.
    pub form: Form<FormField>,
    /// The card that is changed; `None` for a new one.
    pub card: Option<Dossier>,
    /// What the card looked like when the form was opened.
    pub before: ContactFields,
    /// Cards that may be the same.
    pub doubles: Doubles,
    /// What stands in the way of saving, until the next key.
    pub message: Option<String>,
    answers: Option<Assessment>,
    /// The country in which the telephone numbers were read.
    country: String,
    carried_over: Vec<FormField>,
    /// Organisations whose name begins as typed.
    organisations: Vec<String>,
    /// What the fields of a card held when its form was opened: what is wrong with it is shown, and stops nobody.
    opened_with: Vec<String>,
}

impl ContactForm {
    /// An empty form: a person, a prospect.
    #[must_use]
    pub fn empty(app: &App) -> Self {
        Self::starting_from(app, ContactFields::new(app.desk.today.day))
    }

    /// An empty form that starts from the kind and relation of the one before it.
    #[must_use]
    pub fn next(&self, app: &App) -> Self {
        let relation = fields::relation(&self.form);
        Self::starting_from(
            app,
            ContactFields {
                kind: fields::kind(&self.form),
                relation,
                last_sale_on: (relation == RelationKind::Client).then_some(app.desk.today.day),
                ..ContactFields::new(app.desk.today.day)
            },
        )
    }

    fn starting_from(app: &App, card: ContactFields) -> Self {
        let form = fields::form(app, &card, None);
        let before = ContactFields { last_sale_on: None, ..card };
        Self::new(form, before, None)
    }

    /// The form of a card that is there.
    #[must_use]
    pub fn of_card(app: &App, card: Dossier) -> Self {
        let before = card.contact.fields.clone();
        let answers = assess(&card, &app.desk.shop, app.desk.today.day);
        let form = fields::form(app, &before, Some(&answers.boxes));
        let opened_with = form.fields.iter().map(|field| field.value.text()).collect();
        Self { answers: Some(answers), opened_with, ..Self::new(form, before, Some(card)) }
    }

    fn new(form: Form<FormField>, before: ContactFields, card: Option<Dossier>) -> Self {
        Self {
            form,
            card,
            country: before.address.country.clone(),
            before,
            doubles: Doubles::default(),
            message: None,
            answers: None,
            carried_over: Vec::new(),
            organisations: Vec::new(),
            opened_with: Vec::new(),
        }
    }

    /// The card that is changed.
    #[must_use]
    pub fn id(&self) -> Option<ContactId> {
        self.card.as_ref().map(|card| card.contact.id)
    }

    /// Types; Ctrl-S saves from any field, Ctrl-N saves and adds another, Ctrl-G opens the card that is offered
    /// instead, Esc leaves.
    #[must_use]
    pub fn handle(mut self: Box<Self>, app: &mut App, input: &Input) -> Option<Box<Self>> {
        self.message = None;
        if let Input::Key(key) = input
            && Key::ctrl('g').matches(*key)
        {
            return Some(self.go_to_double(app));
        }
        if self.takes_organisation(input) {
            return Some(self);
        }
        if self.types_the_name(input) {
            self.form.focus_on(fields::name_field(&self.form));
        }
        match self.form.handle(input) {
            FormEvent::Nothing => {}
            FormEvent::Changed(place) => self.changed(app, place),
            FormEvent::Left(place) => self.left(app, place),
            FormEvent::Submit => return self.submit(app, false),
            FormEvent::SubmitAndNext => return self.submit(app, true),
            FormEvent::Cancel if self.form.is_changed => app.ask_to_discard(),
            FormEvent::Cancel => return None,
        }
        Some(self)
    }

    /// A new form begins at the kind, which is nearly always right: whoever just types, types the name.
    fn types_the_name(&self, input: &Input) -> bool {
        let is_text = match input {
            Input::Key(key) => is_text(*key) && key.code != KeyCode::Char(' '),
            Input::Paste(_) => true,
            _ => false,
        };
        let is_at_start = self.card.is_none() && self.form.focused() == Some(F::Kind);
        is_text && is_at_start && self.form.text(fields::name_field(&self.form)).is_empty()
    }

    fn changed(&mut self, app: &App, place: usize) {
        let Some(id) = self.form.fields.get(place).map(|field| field.id) else { return };
        self.carried_over.retain(|own| *own != id);
        let today = app.desk.texts.date(app.desk.today.day);
        match id {
            F::Relation => self.suggest_last_sale(&today),
            F::DoNotCallListed if self.form.text(F::DoNotCallChecked).is_empty() => {
                self.set(F::DoNotCallChecked, &today);
            }
            F::Card(C::Organisation) => self.suggest_organisations(app),
            F::Email | F::MoreEmails => self.forget_answer(F::EmailChange),
            F::Phone | F::MorePhones => self.forget_answer(F::PhoneChange),
            _ => {}
        }
        fields::arrange(&mut self.form);
    }

    /// A client bought something: today, unless the card knows better.
    fn suggest_last_sale(&mut self, today: &str) {
        let is_client = fields::relation(&self.form) == RelationKind::Client;
        let sale = self.form.text(F::Card(C::LastSaleOn));
        if is_client && sale.is_empty() {
            self.set(F::Card(C::LastSaleOn), today);
        } else if !is_client && sale == today && self.before.last_sale_on.is_none() {
            self.set(F::Card(C::LastSaleOn), "");
        }
    }

    /// A contact person works for an organisation that may have a card (R2): its name is offered while it is typed.
    fn suggest_organisations(&mut self, app: &App) {
        let typed = self.form.text(F::Card(C::Organisation));
        let is_person = fields::kind(&self.form) == ContactKind::ContactPerson;
        let found = if is_person && typed.trim().chars().count() >= 2 {
            app.desk.book.organisations(&typed, SUGGESTIONS).unwrap_or_default()
        } else {
            Vec::new()
        };
        self.organisations = found.into_iter().map(|(_, name)| name).collect();
        let names = self.organisations.join(" · ");
        if let Some(field) = self.form.field_mut(F::Card(C::Organisation)) {
            field.hint = match names.is_empty() {
                true => String::new(),
                false => tr!(app.desk.texts, "form-organisation-hint", names = names),
            };
        }
    }

    /// Right at the end of an organisation's name takes the one that is offered.
    fn takes_organisation(&mut self, input: &Input) -> bool {
        let is_right = matches!(input, Input::Key(key) if plain(*key) == Some(KeyCode::Right));
        let typed = self.form.text(F::Card(C::Organisation));
        let name = self.organisations.first().filter(|name| **name != typed).cloned();
        let Some(name) = name.filter(|_| is_right && self.form.focused() == Some(F::Card(C::Organisation)))
        else {
            return false;
        };
        let field = self.form.field(F::Card(C::Organisation));
        let is_at_end = field.is_some_and(|field| match &field.value {
            Value::Text(line) => line.cursor() == line.value().chars().count(),
            _ => false,
        });
        if is_at_end {
            self.set(F::Card(C::Organisation), &name);
            self.form.is_changed = true;
        }
        is_at_end
    }

    fn set(&mut self, id: FormField, text: &str) {
        if let Some(field) = self.form.field_mut(id) {
            field.value.set_text(text);
        }
    }

    fn forget_answer(&mut self, id: FormField) {
        if let Some(field) = self.form.field_mut(id) {
            field.value.set_text("");
            field.problem = None;
        }
    }

    /// Checks the field that was left, and looks for doubles with what it says.
    fn left(&mut self, app: &mut App, place: usize) {
        let Some(id) = self.form.fields.get(place).map(|field| field.id) else { return };
        let question = question_about(id);
        let was_asked = question.is_some_and(|question| !self.is_hidden(question));
        self.check(app, place);
        match id {
            F::Card(C::Postcode) => self.suggest_place(app),
            F::Card(C::GivenName) | F::Card(C::FamilyName) | F::Card(C::Organisation) => {
                self.look_for_doubles(app);
            }
            _ if question.is_some() => self.look_for_doubles(app),
            _ => {}
        }
        // A question that came up is answered on the way.
        if let Some(question) = question
            && !was_asked
            && !self.is_hidden(question)
        {
            self.form.focus_on(question);
        }
    }

    /// Looks for cards that may be the same.
    pub(crate) fn look_for_doubles(&mut self, app: &mut App) {
        let card = read::card(app, &self.form, &self.before);
        let except = self.id();
        self.doubles.look(app, &card, except);
    }

    fn is_hidden(&self, id: FormField) -> bool {
        self.form.field(id).is_none_or(|field| field.is_hidden)
    }

    fn suggest_place(&mut self, app: &App) {
        if !self.form.text(F::Card(C::City)).trim().is_empty() {
            return;
        }
        let country = check::country_code(&app.desk.texts, &self.form.text(F::Country)).unwrap_or_default();
        let language = Lang::parse(&self.form.text(F::Language));
        if let Some(place) = check::place_for(&self.form.text(F::Card(C::Postcode)), &country, language) {
            self.set(F::Card(C::City), place);
        }
    }

    /// Says at a field what is wrong with it, and shows it as it will be kept.
    pub(crate) fn check(&mut self, app: &App, place: usize) {
        let Some(id) = self.form.fields.get(place).map(|field| field.id) else { return };
        let is_suppressed = |address: &str| app.desk.is_suppressed(address);
        let checked = check::field(&app.desk.texts, &self.form, id, app.desk.today.day, is_suppressed);
        let Some(field) = self.form.fields.get_mut(place) else { return };
        let is_as_before = self.opened_with.get(place) == Some(&field.value.text());
        if let (Some(shown), Value::Text(_)) = (&checked.shown, &field.value)
            && *shown != field.value.text()
        {
            field.value.set_text(shown);
        }
        let problem = match id {
            F::EmailChange | F::PhoneChange if field.value.text().is_empty() && !field.is_hidden => {
                Some(Problem::refusal(tr!(app.desk.texts, "form-change-choose")))
            }
            _ => checked.problem.map(|problem| Problem { was_pointed_out: is_as_before, ..problem }),
        };
        // What was typed for another card and differs stays pointed out until it is typed over.
        if problem.is_some() || !self.carried_over.contains(&id) {
            field.judge(problem);
        }
        if let Some(question) = question_about(id) {
            self.ask_about_change(app, question);
        }
        if id == F::Country {
            self.move_phones(app);
        }
        if id == F::Card(C::Postcode)
            && let Some(city) = self.form.fields.iter().position(|field| field.id == F::Card(C::City))
        {
            self.check(app, city);
        }
    }

    /// Telephone numbers are the same in another country, so they are shown with their country's code there.
    fn move_phones(&mut self, app: &App) {
        let to = check::country_code(&app.desk.texts, &self.form.text(F::Country)).unwrap_or_default();
        for id in [F::Phone, F::MorePhones] {
            let moved = check::moved_phones(&self.form.text(id), &self.country, &to);
            self.set(id, &moved);
        }
        self.country = to;
    }

    /// Asks whether a changed address is a new one, where consent or a campaign hangs on the old one.
    fn ask_about_change(&mut self, app: &App, question: FormField) {
        let is_email = question == F::EmailChange;
        let (typed, before, key): (_, _, fn(&str) -> String) = if is_email {
            (read::typed_emails(&self.form), &self.before.emails, read::email_key)
        } else {
            (read::typed_phones(&app.desk.texts, &self.form), &self.before.phones, read::phone_key)
        };
        let pairs = read::pair(&typed, before, key);
        let mut changed = pairs.iter().filter(|pair| pair.is_changed).filter_map(|pair| pair.before);
        let asks = changed.any(|reach| self.carries_something(reach));
        if let Some(field) = self.form.field_mut(question) {
            field.is_hidden = !asks;
        }
    }

    /// Whether a consent was given for that address, or it was collected for a campaign.
    fn carries_something(&self, reach: &Reach) -> bool {
        let ledger = self.card.iter().flat_map(|card| &card.ledger);
        let given: Vec<_> = ledger.filter(|event| event.reach == reach.id).map(|event| event.id).collect();
        let standings =
            self.answers.iter().flat_map(|answers| answers.boxes.iter().chain(&answers.campaigns));
        let mut deciding = standings.filter(|standing| standing.state == BoxState::Given);
        let has_consent = deciding.any(|standing| standing.event.is_some_and(|event| given.contains(&event)));
        reach.collected_for.is_some() || (reach.id.is_some() && has_consent)
    }

    /// Opens the card that is offered instead of a second one, with what was typed here.
    fn go_to_double(self: Box<Self>, app: &mut App) -> Box<Self> {
        let Some(double) = self.doubles.found.first().filter(|_| self.card.is_none()) else { return self };
        let card = app.desk.book.dossier(double.row.id());
        match card.and_then(|card| card.ok_or(StoreError::NoSuchContact)) {
            Ok(card) => {
                let mut there = Self::of_card(app, card);
                there.carried_over = doubles::carry_over(&app.desk.texts, &self.form, &mut there.form);
                fields::arrange(&mut there.form);
                Box::new(there)
            }
            Err(error) => {
                app.desk.complain(&error);
                self
            }
        }
    }
}

/// The question that changing that field may bring up.
fn question_about(id: FormField) -> Option<FormField> {
    match id {
        F::Email | F::MoreEmails => Some(F::EmailChange),
        F::Phone | F::MorePhones => Some(F::PhoneChange),
        _ => None,
    }
}
