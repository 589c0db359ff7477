//! Another reason to keep a prospect: a quote that was asked for (R8), or a documented legitimate interest (R9).

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::Dialog;
use crate::domain::contact::{Contact, LegitimateInterest};
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{r08_quote as r08, r09_documented_interest as r09};
use crate::store::StoreResult;
use crate::tr;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BasisField {
    /// Which reason.
    Which,
    /// The day on which the quote was asked for.
    QuoteOn,
    /// What the interest is.
    Interest,
    /// Why keeping the card is necessary for it.
    Necessity,
    /// Why the person is not harmed.
    Balance,
    /// The day on which the person was told.
    InformedOn,
}

const OF_INTEREST: [BasisField; 4] =
    [BasisField::Interest, BasisField::Necessity, BasisField::Balance, BasisField::InformedOn];

/// The dialog.
#[derive(Debug, Clone)]
pub struct BasisDialog {
    /// The card.
    pub contact: Contact,
    /// The fields.
    pub form: Form<BasisField>,
}

impl BasisDialog {
    /// A dialog with the quote chosen and today as its day.
    #[must_use]
    pub fn new(app: &App, contact: Contact) -> Self {
        let texts = &app.desk.texts;
        let which = vec![
            ("quote".to_owned(), tr!(texts, "basis-quote")),
            ("interest".to_owned(), tr!(texts, "basis-interest")),
        ];
        let interest = contact.fields.interest.clone().unwrap_or_default();
        let quote_on = contact.fields.quote_on.unwrap_or(app.desk.today.day);
        let informed_on = interest.informed_on.map(|day| texts.date(day)).unwrap_or_default();
        let day_hint = tr!(texts, "field-day-hint");
        let fields = vec![
            Field::choice(BasisField::Which, tr!(texts, "basis-which"), which, Some(0)),
            Field::text(BasisField::QuoteOn, tr!(texts, "basis-quote-on"), texts.date(quote_on))
                .hint(&day_hint),
            Field::text(BasisField::Interest, tr!(texts, "basis-what"), interest.interest),
            Field::text(BasisField::Necessity, tr!(texts, "basis-necessity"), interest.necessity),
            Field::text(BasisField::Balance, tr!(texts, "basis-balance"), interest.balance),
            Field::text(BasisField::InformedOn, tr!(texts, "basis-informed-on"), informed_on).hint(day_hint),
        ];
        let mut dialog = Self { contact, form: Form::dialog(fields) };
        dialog.follow_which();
        dialog
    }

    fn is_interest(&self) -> bool {
        self.form.chosen(BasisField::Which) == Some(1)
    }

    fn follow_which(&mut self) {
        let is_interest = self.is_interest();
        for field in &mut self.form.fields {
            field.is_hidden = match field.id {
                BasisField::Which => false,
                BasisField::QuoteOn => is_interest,
                _ => !is_interest,
            };
        }
        // Four texts are gone through with Enter; one day is saved with it.
        self.form.enter_submits = !is_interest;
    }

    /// The documented interest; marks what is missing (R9).
    fn interest(&mut self, app: &App) -> Option<LegitimateInterest> {
        for id in OF_INTEREST {
            if clean_line(&self.form.text(id)).is_empty() {
                let problem = format!("{} ({})", app.desk.texts.rule_sentence(r09::RULE), r09::RULE);
                self.form.refuse(id, problem);
                return None;
            }
        }
        let informed_on = self.form.past_day(BasisField::InformedOn, app.desk.today.day, &app.desk.texts)?;
        let text = |id| clean_line(&self.form.text(id));
        Some(LegitimateInterest {
            interest: text(BasisField::Interest),
            necessity: text(BasisField::Necessity),
            balance: text(BasisField::Balance),
            informed_on: Some(informed_on),
        })
    }
}

impl Dialog for BasisDialog {
    type Id = BasisField;

    fn form(&self) -> &Form<BasisField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<BasisField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        tr!(app.desk.texts, "basis-title", name = self.contact.fields.display_name())
    }

    fn above(&self, app: &App) -> Vec<String> {
        vec![app.desk.texts.rule_sentence(if self.is_interest() { r09::RULE } else { r08::RULE })]
    }

    fn changed(&mut self, _app: &App, id: BasisField) -> StoreResult<()> {
        if id == BasisField::Which {
            self.follow_which();
        }
        Ok(())
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let mut fields = self.contact.fields.clone();
        if self.is_interest() {
            let Some(interest) = self.interest(app) else { return Ok(false) };
            fields.interest = Some(interest);
        } else {
            let today = app.desk.today.day;
            let Some(day) = self.form.past_day(BasisField::QuoteOn, today, &app.desk.texts) else {
                return Ok(false);
            };
            fields.quote_on = Some(day);
        }
        let what = tr!(app.desk.texts, "basis-saved", name = fields.display_name());
        let done = app.desk.book.edit_contact(self.contact.id, &fields, &[], app.desk.today.day)?;
        app.finished(done, what)?;
        Ok(true)
    }
}
