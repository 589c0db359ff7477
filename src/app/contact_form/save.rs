//! Saving the form of a card. What was typed is never lost: where a field, a rule or the file stands in the way, the
//! form stays as it is and says why.

use super::fields::{FormField, name_field};
use super::read;
use crate::app::App;
use crate::app::form::{Form, Problem};
use crate::app::layer::contact_form::ContactForm;
use crate::domain::assessment::Severity;
use crate::domain::consent::{How, NewEvent};
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::rules::{assess, r06_prospect_without_consent as r06};
use crate::store::{Done, StoreResult};
use crate::tr;
use crate::words::errors::describe;

impl ContactForm {
    /// Saves, and answers with the form that stays open: this one where something stands in the way, an empty one
    /// where another card follows.
    pub(crate) fn submit(mut self: Box<Self>, app: &mut App, another: bool) -> Option<Box<Self>> {
        if self.must_wait(app) {
            return Some(self);
        }
        let card = read::card(app, &self.form, &self.before);
        let ticks = read::ticks(app, &self.form);
        if self.card.is_some() && card == self.before && ticks.is_empty() {
            return another.then(|| Box::new(self.next(app)));
        }
        let today = app.desk.today.day;
        let (written, what) = match self.id() {
            Some(id) => {
                let done = app.desk.book.edit_contact(id, &card, &ticks, today);
                let done = done.map(|done| Done { value: id, undo: done.undo });
                (done, tr!(app.desk.texts, "form-saved", name = card.display_name()))
            }
            None => {
                let done = app.desk.book.add_contact(&card, &ticks, today);
                (done, tr!(app.desk.texts, "form-added", name = card.display_name()))
            }
        };
        match written {
            Ok(done) => {
                // It is written: whatever fails from here on, saving again would make a second card.
                let shown = finish(app, done, what, &ticks);
                app.desk.report(shown);
                another.then(|| Box::new(self.next(app)))
            }
            Err(error) => {
                self.message = Some(describe(&error, &app.desk.texts));
                Some(self)
            }
        }
    }

    /// Checks every field; moves the focus to what stands in the way, and says what to do.
    fn must_wait(&mut self, app: &mut App) -> bool {
        for place in 0..self.form.fields.len() {
            if self.form.fields.get(place).is_some_and(|field| !field.is_hidden) {
                self.check(app, place);
            }
        }
        let card = read::card(app, &self.form, &self.before);
        if card.display_name().is_empty() {
            ask_for_a_name(&mut self.form, tr!(app.desk.texts, "problem-no-name"));
        }
        if self.form.must_wait() {
            let keeps = self.form.first_refused().is_none();
            self.message = keeps.then(|| tr!(app.desk.texts, "form-keep"));
            return true;
        }
        if self.card.is_none() && self.doubles.found.is_empty() {
            self.look_for_doubles(app);
            if !self.doubles.found.is_empty() {
                self.message = Some(tr!(app.desk.texts, "form-keep-double"));
                return true;
            }
        }
        if app.desk.is_busy() {
            self.message = app.desk.status.take().map(|status| status.text);
            return true;
        }
        false
    }
}

fn ask_for_a_name(form: &mut Form<FormField>, text: String) {
    let id = name_field(form);
    if let Some(field) = form.field_mut(id) {
        field.judge(Some(Problem::refusal(text)));
    }
}

fn finish(app: &mut App, done: Done<ContactId>, what: String, ticks: &[NewEvent]) -> StoreResult<()> {
    remember_way(app, ticks);
    let id = app.finished(done, what)?;
    app.contacts.select(&app.desk, id)?;
    warn_without_consent(app, id)
}

/// Keeps the way used last for the next consent.
pub(crate) fn remember_way(app: &mut App, ticks: &[NewEvent]) {
    let way: Option<How> = ticks.iter().find_map(|tick| tick.how);
    app.desk.way_used_last = way.unwrap_or(app.desk.way_used_last);
}

/// A prospect without consent: says so at once, with the day and the keys that resolve it (R6).
fn warn_without_consent(app: &mut App, id: ContactId) -> StoreResult<()> {
    let Some(card) = app.desk.book.dossier(id)? else { return Ok(()) };
    let answers = assess(&card, &app.desk.shop, app.desk.today.day);
    let found = answers
        .findings
        .iter()
        .find(|finding| finding.rule == r06::RULE && finding.severity == Severity::Must);
    if let Some(day) = found.and_then(|finding| finding.due) {
        let name = ContactFields::display_name(&card.contact.fields);
        let day = app.desk.texts.short_date(day);
        app.desk.say(tr!(app.desk.texts, "form-without-consent", name = name, day = day));
    }
    Ok(())
}
