//! "Stop writing to me": an objection against advertising (R22), of a card or of somebody without one.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::Dialog;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{r22_objection as r22, r37_suppression_list as r37};
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
        let texts = &app.desk.texts;
        let mut channels = vec![("all".to_owned(), tr!(texts, "objection-all"))];
        channels.extend(
            Channel::ALL
                .iter()
                .map(|own| (own.slug().to_owned(), texts.get(&format!("channel-{}", own.slug())))),
        );
        let mut fields = vec![
            Field::choice(ObjectionField::Channel, tr!(texts, "objection-channel"), channels, Some(0)),
            Field::text(ObjectionField::On, tr!(texts, "tick-on"), texts.date(app.desk.today.day))
                .hint(tr!(texts, "field-day-hint")),
        ];
        if dossier.is_none() {
            let address = Field::text(ObjectionField::Address, tr!(texts, "objection-address"), "");
            fields.insert(0, address.hint(tr!(texts, "objection-address-hint")));
        }
        let contact = dossier.map(|own| (own.contact.id, own.contact.fields.display_name()));
        Self { contact, form: Form::dialog(fields) }
    }
}

impl Dialog for ObjectionDialog {
    type Id = ObjectionField;

    fn form(&self) -> &Form<ObjectionField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<ObjectionField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        match &self.contact {
            Some((_, name)) => tr!(app.desk.texts, "objection-title", name = name.clone()),
            None => tr!(app.desk.texts, "objection-unknown-title"),
        }
    }

    fn above(&self, app: &App) -> Vec<String> {
        let of_unknown = self.contact.is_none().then(|| app.desk.texts.rule_sentence(r37::RULE));
        [Some(app.desk.texts.rule_sentence(r22::RULE)), of_unknown].into_iter().flatten().collect()
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let today = app.desk.today.day;
        let Some(on) = self.form.past_day(ObjectionField::On, today, &app.desk.texts) else {
            return Ok(false);
        };
        let channel = Channel::parse(&self.form.text(ObjectionField::Channel));
        match &self.contact {
            Some((id, name)) => {
                let what = tr!(app.desk.texts, "objection-done", name = name.clone());
                let done = app.desk.book.object(*id, channel, on, today)?;
                app.finished(done, what)?;
                let lists = app.desk.book.lists_holding(&[*id], channel)?;
                app.show_copies(lists);
            }
            None => {
                let address = clean_line(&self.form.text(ObjectionField::Address));
                app.desk.book.object_unknown(&address, channel, on, today)?;
                app.reload(&[])?;
                app.desk.say(tr!(app.desk.texts, "objection-unknown-done"));
                let carriers = app.desk.book.carriers_of(&address)?;
                let lists = app.desk.book.lists_holding(&carriers, channel)?;
                app.show_copies(lists);
            }
        }
        Ok(true)
    }
    fn refused(&mut self, app: &App, error: StoreError) -> Option<StoreError> {
        if !matches!(error, StoreError::NotAnAddress) {
            return Some(error);
        }
        self.form.refuse(ObjectionField::Address, tr!(app.desk.texts, "objection-not-an-address"));
        None
    }
}
