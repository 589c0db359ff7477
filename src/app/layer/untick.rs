//! Unticks a box: withdrawn, or ticked by mistake. As quick as ticking, and says what follows.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::Dialog;
use crate::domain::assessment::Assessment;
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How, NewEvent};
use crate::domain::dossier::Dossier;
use crate::domain::rules::assess;
use crate::store::StoreResult;
use crate::tr;
use crate::words::wording::consent_about;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UntickField {
    /// Withdrawn, or ticked by mistake.
    Why,
    /// How the person said so.
    How,
    /// The day.
    On,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct UntickDialog {
    /// The card as it is.
    pub dossier: Dossier,
    /// The box or campaign.
    pub about: ConsentFor,
    /// The fields.
    pub form: Form<UntickField>,
    /// What follows, line by line.
    pub consequences: Vec<String>,
}

impl UntickDialog {
    /// A dialog with "withdrawn" chosen and today as the day.
    #[must_use]
    pub fn new(app: &App, dossier: Dossier, about: ConsentFor) -> Self {
        let texts = &app.desk.texts;
        let whys = vec![
            ("withdrawn".to_owned(), tr!(texts, "untick-withdrawn")),
            ("mistake".to_owned(), tr!(texts, "untick-mistake")),
        ];
        let hows: Vec<(String, String)> = How::ALL
            .iter()
            .map(|how| (how.slug().to_owned(), texts.get(&format!("how-{}", how.slug()))))
            .collect();
        let last = How::ALL.iter().position(|how| *how == app.desk.way_used_last);
        let form = Form::dialog(vec![
            Field::choice(UntickField::Why, tr!(texts, "untick-why"), whys, Some(0)),
            Field::choice(UntickField::How, tr!(texts, "tick-how"), hows, last.or(Some(0))),
            Field::text(UntickField::On, tr!(texts, "tick-on"), texts.date(app.desk.today.day))
                .hint(tr!(texts, "field-day-hint")),
        ]);
        let consequences = consequences(app, &dossier, about);
        Self { dossier, about, form, consequences }
    }

    /// Whether the box was ticked by mistake: then nothing was ever agreed, and nothing withdrawn.
    #[must_use]
    pub fn is_mistake(&self) -> bool {
        self.form.chosen(UntickField::Why) == Some(1)
    }
}

impl Dialog for UntickDialog {
    type Id = UntickField;

    fn form(&self) -> &Form<UntickField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<UntickField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        let name = self.dossier.contact.fields.display_name();
        format!("{name} · {}", consent_about(self.about, &app.desk.shop, &app.desk.texts))
    }

    fn above(&self, app: &App) -> Vec<String> {
        if self.is_mistake() {
            return vec![tr!(app.desk.texts, "untick-mistake-text")];
        }
        let follows = self.consequences.iter().map(|line| format!("- {line}"));
        [tr!(app.desk.texts, "untick-follows")].into_iter().chain(follows).collect()
    }

    fn changed(&mut self, _app: &App, _id: UntickField) -> StoreResult<()> {
        let is_mistake = self.is_mistake();
        for id in [UntickField::How, UntickField::On] {
            if let Some(field) = self.form.field_mut(id) {
                field.is_hidden = is_mistake;
            }
        }
        Ok(())
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let today = app.desk.today.day;
        let id = self.dossier.contact.id;
        let name = consent_about(self.about, &app.desk.shop, &app.desk.texts);
        if self.is_mistake() {
            let done = app.desk.book.correct_consent(id, self.about, today)?;
            app.finished(done, tr!(app.desk.texts, "untick-corrected", name = name))?;
            return Ok(true);
        }
        let Some(on) = self.form.past_day(UntickField::On, today, &app.desk.texts) else { return Ok(false) };
        let how = self.form.chosen(UntickField::How).and_then(|place| How::ALL.get(place)).copied();
        let event =
            NewEvent { about: self.about, act: ConsentAct::Withdrawn, on, how, evidence: String::new() };
        let done = app.desk.book.record_consent(id, &event, today)?;
        app.finished(done, tr!(app.desk.texts, "untick-done", name = name))?;
        Ok(true)
    }
}

/// What the rules say once the consent is withdrawn, and did not say before.
fn consequences(app: &App, dossier: &Dossier, about: ConsentFor) -> Vec<String> {
    let today = app.desk.today.day;
    let mut after = dossier.clone();
    after.ledger.push(ConsentEvent {
        id: EventId(i64::MAX),
        about,
        act: ConsentAct::Withdrawn,
        on: today,
        entered_on: today,
        how: None,
        evidence: String::new(),
        statement: None,
        reach: None,
    });
    let (before, after) = (assess(dossier, &app.desk.shop, today), assess(&after, &app.desk.shop, today));
    let mut lines = uses_that_stop(app, &before, &after);
    if let ConsentFor::Category(id) = about {
        let count = dossier.details.iter().filter(|detail| detail.category == id).count();
        if count > 0 {
            lines.push(tr!(app.desk.texts, "untick-details", count = count));
        }
    }
    if before.keep.allowed && !after.keep.allowed {
        lines.push(tr!(app.desk.texts, "untick-no-basis"));
    }
    if lines.is_empty() {
        lines.push(tr!(app.desk.texts, "untick-nothing-else"));
    }
    lines
}

fn uses_that_stop(app: &App, before: &Assessment, after: &Assessment) -> Vec<String> {
    let stops = before
        .uses
        .iter()
        .filter(|own| own.allowed)
        .filter(|own| after.use_of(own.channel).is_some_and(|after| !after.allowed));
    stops
        .map(|own| {
            let channel = app.desk.texts.get(&format!("channel-{}", own.channel.slug()));
            tr!(app.desk.texts, "untick-stops", channel = channel)
        })
        .collect()
}
