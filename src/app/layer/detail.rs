//! A detail of a card: a labelled value under a box. One of a special category needs a written consent first (R10).

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::Dialog;
use crate::domain::category::CategoryId;
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Detail, Dossier};
use crate::domain::formats::text::clean_line;
use crate::domain::rules::r14_national_number as r14;
use crate::store::{StoreError, StoreResult};
use crate::tr;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailField {
    /// The box it is kept under.
    Box,
    /// What it is.
    Label,
    /// Its value; empty takes it off the card.
    Value,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct DetailDialog {
    /// The card.
    pub contact: ContactId,
    /// Its name, for the title.
    pub name: String,
    /// The detail that is changed; `None` for a new one.
    pub detail: Option<Detail>,
    /// The fields.
    pub form: Form<DetailField>,
    boxes: Vec<CategoryId>,
}

impl DetailDialog {
    /// A dialog for a detail, or for a new one.
    #[must_use]
    pub fn new(app: &App, dossier: &Dossier, detail: Option<Detail>) -> Self {
        let texts = &app.desk.texts;
        let on = app.desk.shop.categories.iter().filter(|category| category.is_on);
        let holds = on.filter(|own| !matches!(own.kind, crate::domain::category::CategoryKind::Channel(_)));
        let boxes: Vec<CategoryId> = holds.map(|category| category.id).collect();
        let names = boxes
            .iter()
            .filter_map(|id| app.desk.shop.category(*id))
            .map(|category| (category.slug.clone(), app.desk.box_name(category)))
            .collect();
        let usual = app.desk.shop.category_by_slug("preferences").map(|category| category.id);
        let wanted = detail.as_ref().map(|detail| detail.category).or(usual);
        let chosen = boxes.iter().position(|id| Some(*id) == wanted).or(Some(0));
        let text = |get: fn(&Detail) -> &String| detail.as_ref().map(get).cloned().unwrap_or_default();
        let mut fields = vec![
            Field::choice(DetailField::Box, tr!(texts, "tick-box"), names, chosen),
            Field::text(DetailField::Label, tr!(texts, "detail-label"), text(|own| &own.label))
                .hint(tr!(texts, "detail-label-hint")),
            Field::text(DetailField::Value, tr!(texts, "detail-value"), text(|own| &own.value))
                .hint(tr!(texts, "detail-value-hint")),
        ];
        if detail.is_some() {
            // Box and label say which detail it is; only its value changes.
            for field in fields.iter_mut().filter(|field| field.id != DetailField::Value) {
                field.is_hidden = true;
            }
        }
        let mut form = Form::new(fields);
        form.focus_on(if detail.is_some() { DetailField::Value } else { DetailField::Box });
        let name = dossier.contact.fields.display_name();
        Self { contact: dossier.contact.id, name, detail, form, boxes }
    }
}

impl Dialog for DetailDialog {
    type Id = DetailField;

    fn form(&self) -> &Form<DetailField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<DetailField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        match &self.detail {
            Some(detail) => format!("{} · {}", self.name, detail.label),
            None => tr!(app.desk.texts, "detail-title", name = self.name.clone()),
        }
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let today = app.desk.today.day;
        let value = clean_line(&self.form.text(DetailField::Value));
        let label = clean_line(&self.form.text(DetailField::Label));
        if let Some(detail) = self.detail.as_ref().filter(|_| value.is_empty()) {
            let what = tr!(app.desk.texts, "detail-removed", label = detail.label.clone());
            let done = app.desk.book.unset_detail(self.contact, detail.id, today)?;
            app.finished(done, what)?;
            return Ok(true);
        }
        for (id, text) in [(DetailField::Label, &label), (DetailField::Value, &value)] {
            if text.is_empty() {
                self.form.refuse(id, tr!(app.desk.texts, "detail-needed"));
                return Ok(false);
            }
        }
        let chosen = self.form.chosen(DetailField::Box).and_then(|place| self.boxes.get(place)).copied();
        let Some(category) = self.detail.as_ref().map(|detail| detail.category).or(chosen) else {
            return Ok(false);
        };
        let campaign = self.detail.as_ref().and_then(|detail| detail.campaign);
        let done = app.desk.book.set_detail(self.contact, category, &label, &value, campaign, today)?;
        app.finished(done, tr!(app.desk.texts, "detail-saved", label = label))?;
        Ok(true)
    }

    fn refused(&mut self, app: &App, error: StoreError) -> Option<StoreError> {
        let StoreError::Refused(rule) = error else { return Some(error) };
        let sentence = app.desk.texts.rule_sentence(rule);
        let problem = tr!(app.desk.texts, "detail-refused", sentence = sentence, rule = rule.to_string());
        let field = if rule == r14::RULE { DetailField::Value } else { DetailField::Box };
        self.form.refuse(field, problem);
        None
    }
}
