//! "Stop writing to me": an objection against advertising (R22), of a card or of somebody without one.

use crate::app::App;
use crate::app::form::{Field, Form, FormEvent, parse_day};
use crate::app::input::Input;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::store::{StoreError, StoreResult};
use crate::tr;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectionField {
    /// The e-mail address or telephone number of somebody without a card.
    Address,
    /// The channel, or all of them.
    Channel,
    /// The day.
    On,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct ObjectionDialog {
    /// The card and its name; `None` for somebody without one.
    pub contact: Option<(ContactId, String)>,
    /// The fields.
    pub form: Form<ObjectionField>,
}

impl ObjectionDialog {
    /// A dialog with all channels and today chosen: Enter is enough.
    #[must_use]
    pub fn new(app: &App, dossier: Option<&Dossier>) -> Self {
        let texts = &app.texts;
        let mut channels = vec![("all".to_owned(), tr!(texts, "objection-all"))];
        channels.extend(
            Channel::ALL
                .iter()
                .map(|own| (own.slug().to_owned(), texts.get(&format!("channel-{}", own.slug())))),
        );
        let mut fields = vec![
            Field::choice(ObjectionField::Channel, tr!(texts, "objection-channel"), channels, Some(0)),
            Field::text(ObjectionField::On, tr!(texts, "tick-on"), texts.date(app.today.day))
                .hint(tr!(texts, "field-day-hint")),
        ];
        if dossier.is_none() {
            let address = Field::text(ObjectionField::Address, tr!(texts, "objection-address"), "");
            fields.insert(0, address.hint(tr!(texts, "objection-address-hint")));
        }
        let contact = dossier.map(|own| (own.contact.id, own.contact.fields.display_name()));
        Self { contact, form: Form::dialog(fields) }
    }

    /// Types; Enter saves from any field, Esc leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        match self.form.handle(input) {
            FormEvent::Cancel => return None,
            FormEvent::Submit | FormEvent::SubmitAndNext if !app.is_busy() => match self.save(app) {
                Ok(true) => return None,
                Ok(false) => {}
                Err(StoreError::NotAnAddress) => {
                    self.refuse(ObjectionField::Address, tr!(app.texts, "objection-not-an-address"));
                }
                Err(error) => app.complain(&error),
            },
            _ => {}
        }
        Some(self)
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let today = app.today.day;
        let Some(on) = parse_day(&self.form.text(ObjectionField::On), today).filter(|day| *day <= today)
        else {
            self.refuse(ObjectionField::On, tr!(app.texts, "tick-day-wrong"));
            return Ok(false);
        };
        let channel = Channel::parse(&self.form.text(ObjectionField::Channel));
        match &self.contact {
            Some((id, name)) => {
                let what = tr!(app.texts, "objection-done", name = name.clone());
                let done = app.book.object(*id, channel, on, today)?;
                app.finished(done, what)?;
                let lists = app.book.lists_holding(&[*id], channel)?;
                app.show_copies(lists);
            }
            None => {
                let address = clean_line(&self.form.text(ObjectionField::Address));
                app.book.object_unknown(&address, channel, on, today)?;
                app.reload(&[])?;
                app.say(tr!(app.texts, "objection-unknown-done"));
                let carriers = app.book.carriers_of(&address)?;
                let lists = app.book.lists_holding(&carriers, channel)?;
                app.show_copies(lists);
            }
        }
        Ok(true)
    }

    fn refuse(&mut self, id: ObjectionField, problem: String) {
        self.form.focus_on(id);
        if let Some(field) = self.form.field_mut(id) {
            field.refuse(problem);
        }
    }
}
