//! Ticks a box: what was answered, how and when. The way used last is chosen already, so Enter is enough; for a special
//! category nothing is chosen beforehand, and the evidence is asked (R11).

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::Dialog;
use crate::domain::category::CategoryKind;
use crate::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use crate::domain::contact::{ContactId, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::domain::rules::{assess, check_event};
use crate::store::StoreResult;
use crate::tr;
use crate::words::wording::consent_about;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickField {
    /// Which box.
    Box,
    /// Agreed, refused, or only collected for a campaign.
    Answer,
    /// How the person answered.
    How,
    /// The day.
    On,
    /// Where the proof lies.
    Evidence,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct TickDialog {
    /// The card.
    pub contact: ContactId,
    /// Its name, for the title.
    pub name: String,
    /// The fields.
    pub form: Form<TickField>,
    /// The wording that the person agrees to.
    pub statement: String,
    boxes: Vec<ConsentFor>,
    lang: Option<Lang>,
}

impl TickDialog {
    /// A dialog for one box or campaign of a card, or for one that is still to be chosen.
    ///
    /// # Errors
    /// Where the wording cannot be read.
    pub fn new(app: &App, dossier: &Dossier, about: Option<ConsentFor>) -> StoreResult<Self> {
        let boxes = match about {
            Some(about) => vec![about],
            None => app
                .desk
                .shop
                .categories
                .iter()
                .filter(|category| category.is_on)
                .map(|category| ConsentFor::Category(category.id))
                .collect(),
        };
        let fields = &dossier.contact.fields;
        let usual = if fields.relation == RelationKind::Client { "email" } else { "contact-details" };
        let usual = app.desk.shop.category_by_slug(usual).map(|category| ConsentFor::Category(category.id));
        let last = app.contacts.last_tick.map(|(_, about)| about);
        // What was given already is not what the owner has in mind.
        let answer = assess(dossier, &app.desk.shop, app.desk.today.day);
        let is_given = |own: ConsentFor| answer.standing(own).is_some_and(|own| own.state == BoxState::Given);
        let mut wanted = last.into_iter().chain(usual).chain(boxes.iter().copied());
        let wanted = wanted.find(|own| boxes.contains(own) && !is_given(*own)).or(about);
        let chosen = boxes.iter().position(|own| Some(*own) == wanted).unwrap_or(0);
        let form = fields_of(app, &boxes, chosen);
        let mut dialog = Self {
            contact: dossier.contact.id,
            name: fields.display_name(),
            form,
            statement: String::new(),
            boxes,
            lang: fields.language,
        };
        dialog.follow_box(app)?;
        Ok(dialog)
    }

    /// The box or campaign that is ticked.
    #[must_use]
    pub fn about(&self) -> Option<ConsentFor> {
        let chosen = if self.boxes.len() == 1 { Some(0) } else { self.form.chosen(TickField::Box) };
        self.boxes.get(chosen?).copied()
    }

    /// What depends on the box: its wording, and that a special category has nothing chosen beforehand.
    fn follow_box(&mut self, app: &App) -> StoreResult<()> {
        let Some(about) = self.about() else { return Ok(()) };
        let statements = app.desk.book.statements(about)?;
        let lang = self.lang.unwrap_or(app.desk.texts.lang());
        let own = statements.iter().find(|statement| statement.lang == lang).or(statements.first());
        self.statement = own.map(|statement| statement.text.clone()).unwrap_or_default();
        let is_special = is_special(app, about);
        let last = app.desk.way_used_last;
        if let Some(crate::app::form::Value::Choice { chosen, .. }) =
            self.form.field_mut(TickField::How).map(|field| &mut field.value)
        {
            *chosen = if is_special { None } else { How::ALL.iter().position(|how| *how == last) };
        }
        if let Some(field) = self.form.field_mut(TickField::Evidence) {
            let hint = if is_special { "tick-evidence-needed" } else { "tick-evidence-hint" };
            field.hint = app.desk.texts.get(hint);
        }
        Ok(())
    }

    /// "Only collected" needs no way and no proof.
    fn follow_answer(&mut self) {
        let only_collected = self.form.chosen(TickField::Answer) == Some(2);
        for id in [TickField::How, TickField::Evidence] {
            if let Some(field) = self.form.field_mut(id) {
                field.is_hidden = only_collected;
            }
        }
    }

    fn record(&self, app: &mut App, event: &NewEvent, name: String) -> StoreResult<()> {
        let today = app.desk.today.day;
        app.contacts.last_tick = Some((self.contact, event.about));
        app.desk.way_used_last = event.how.unwrap_or(app.desk.way_used_last);
        let what = if event.act == ConsentAct::Refused {
            tr!(app.desk.texts, "tick-refused", name = name)
        } else {
            tr!(app.desk.texts, "tick-given", name = name)
        };
        match event.about {
            ConsentFor::Campaign(campaign) => {
                let done = app.desk.book.join(self.contact, campaign, Some(event), today)?;
                app.finished(done, what)
            }
            ConsentFor::Category(_) => {
                let done = app.desk.book.record_consent(self.contact, event, today)?;
                app.finished(done, what).map(|_| ())
            }
        }
    }
}

impl Dialog for TickDialog {
    type Id = TickField;

    fn form(&self) -> &Form<TickField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<TickField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        let about = self.about();
        let what = about.map(|own| consent_about(own, &app.desk.shop, &app.desk.texts)).unwrap_or_default();
        format!("{} · {what}", self.name)
    }

    fn above(&self, app: &App) -> Vec<String> {
        if self.statement.is_empty() {
            return Vec::new();
        }
        vec![tr!(app.desk.texts, "tick-statement", statement = self.statement.clone())]
    }

    fn changed(&mut self, app: &App, id: TickField) -> StoreResult<()> {
        if id == TickField::Box {
            return self.follow_box(app);
        }
        self.follow_answer();
        Ok(())
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let Some(about) = self.about() else { return Ok(false) };
        let today = app.desk.today.day;
        let Some(on) = self.form.past_day(TickField::On, today, &app.desk.texts) else { return Ok(false) };
        let answer = self.form.chosen(TickField::Answer).unwrap_or(0);
        let name = consent_about(about, &app.desk.shop, &app.desk.texts);
        if let (ConsentFor::Campaign(campaign), 2) = (about, answer) {
            let done = app.desk.book.join(self.contact, campaign, None, today)?;
            app.finished(done, tr!(app.desk.texts, "tick-collected", name = name))?;
            return Ok(true);
        }
        let event = NewEvent {
            about,
            act: if answer == 1 { ConsentAct::Refused } else { ConsentAct::Given },
            on,
            how: self.form.chosen(TickField::How).and_then(|place| How::ALL.get(place)).copied(),
            evidence: clean_line(&self.form.text(TickField::Evidence)),
        };
        if event.how.is_none() {
            self.form.refuse(TickField::How, tr!(app.desk.texts, "tick-how-needed"));
            return Ok(false);
        }
        if let Err(rule) = check_event(&event, &app.desk.shop) {
            let field =
                if event.how.is_some_and(How::is_writing) { TickField::Evidence } else { TickField::How };
            self.form.refuse(field, format!("{} ({rule})", app.desk.texts.rule_sentence(rule)));
            return Ok(false);
        }
        self.record(app, &event, name)?;
        Ok(true)
    }
}

/// Whether a box is about a special category.
fn is_special(app: &App, about: ConsentFor) -> bool {
    match about {
        ConsentFor::Category(id) => {
            app.desk.shop.category(id).is_some_and(|category| category.kind == CategoryKind::Special)
        }
        ConsentFor::Campaign(_) => false,
    }
}

fn fields_of(app: &App, boxes: &[ConsentFor], chosen: usize) -> Form<TickField> {
    let texts = &app.desk.texts;
    let name = |about: &ConsentFor| (String::new(), consent_about(*about, &app.desk.shop, texts));
    let hows = How::ALL
        .iter()
        .map(|how| (how.slug().to_owned(), texts.get(&format!("how-{}", how.slug()))))
        .collect();
    let mut answers = vec![
        ("given".to_owned(), tr!(texts, "tick-answer-given")),
        ("refused".to_owned(), tr!(texts, "tick-answer-refused")),
    ];
    let is_campaign = matches!(boxes, [ConsentFor::Campaign(_)]);
    if is_campaign {
        answers.push(("collected".to_owned(), tr!(texts, "tick-answer-collected")));
    }
    let mut fields = Vec::new();
    if boxes.len() > 1 {
        let names = boxes.iter().map(name).collect();
        fields.push(Field::choice(TickField::Box, tr!(texts, "tick-box"), names, Some(chosen)));
    }
    fields.push(Field::choice(TickField::Answer, tr!(texts, "tick-answer"), answers, Some(0)));
    fields.push(Field::choice(TickField::How, tr!(texts, "tick-how"), hows, None));
    let today = texts.date(app.desk.today.day);
    fields.push(Field::text(TickField::On, tr!(texts, "tick-on"), today).hint(tr!(texts, "field-day-hint")));
    fields.push(Field::text(TickField::Evidence, tr!(texts, "tick-evidence"), ""));
    Form::dialog(fields)
}
