//! Plans a campaign, or changes one. Everything but the days of grace is required (R26).

use chrono::NaiveDate;

use crate::app::App;
use crate::app::form::{Field, Form, parse_day};
use crate::app::layer::dialog::{Dialog, Look};
use crate::domain::campaign::{Campaign, CampaignFields, MAX_GRACE_DAYS};
use crate::domain::category::Channel;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{CampaignField, CampaignProblem, PartialCampaign, check_campaign};
use crate::store::{StoreError, StoreResult};
use crate::tr;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Id {
    /// One that R26 requires.
    Required(CampaignField),
    /// Days of grace after the end.
    Grace,
}

/// The form.
#[derive(Debug, Clone)]
pub struct CampaignForm {
    /// The campaign that is changed; `None` for a new one.
    pub campaign: Option<Campaign>,
    /// The fields.
    pub form: Form<Id>,
}

impl CampaignForm {
    /// A form with the campaign's present values, or empty.
    #[must_use]
    pub fn new(app: &App, campaign: Option<Campaign>) -> Self {
        let form = fields(app, campaign.as_ref().map(|campaign| &campaign.fields));
        Self { campaign, form }
    }

    /// Marks a day that cannot be read, as soon as its field is left.
    fn check(&mut self, app: &App, place: usize) {
        let Some(field) = self.form.fields.get_mut(place) else { return };
        let is_day = matches!(field.id, Id::Required(CampaignField::Start | CampaignField::End));
        let text = field.value.text();
        if is_day && !text.trim().is_empty() {
            match parse_day(&text, app.desk.today.day) {
                Some(day) => field.value.set_text(&app.desk.texts.date(day)),
                None => field.refuse(tr!(app.desk.texts, "field-not-a-day")),
            }
        }
    }

    fn read(&mut self, app: &App) -> Option<CampaignFields> {
        let text = |id: CampaignField| clean_line(&self.form.text(Id::Required(id)));
        let day = |id: CampaignField| parse_day(&text(id), app.desk.today.day);
        let grace = clean_line(&self.form.text(Id::Grace));
        let partial = PartialCampaign {
            name: text(CampaignField::Name),
            product: text(CampaignField::Product),
            purpose: text(CampaignField::Purpose),
            channel: Channel::parse(&text(CampaignField::Channel)),
            start: day(CampaignField::Start),
            end: day(CampaignField::End),
            // Anything that is no number is too much, and said so at the field.
            grace_days: if grace.is_empty() { 0 } else { grace.parse().unwrap_or(u32::MAX) },
        };
        match check_campaign(&partial) {
            Ok(fields) => Some(fields),
            Err(problem) => {
                self.mark(app, problem);
                None
            }
        }
    }

    fn mark(&mut self, app: &App, problem: CampaignProblem) {
        match problem {
            CampaignProblem::Missing(fields) => {
                for field in fields.iter().rev() {
                    let text = tr!(app.desk.texts, "campaign-required");
                    self.form.refuse(Id::Required(*field), text);
                }
            }
            CampaignProblem::EndBeforeStart => {
                self.form.refuse(
                    Id::Required(CampaignField::End),
                    tr!(app.desk.texts, "campaign-end-before-start"),
                );
            }
            CampaignProblem::TooMuchGrace => {
                self.form
                    .refuse(Id::Grace, tr!(app.desk.texts, "campaign-too-much-grace", most = MAX_GRACE_DAYS));
            }
        }
    }
}

impl Dialog for CampaignForm {
    type Id = Id;

    fn form(&self) -> &Form<Id> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<Id> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        match &self.campaign {
            Some(campaign) => campaign.fields.name.clone(),
            None => tr!(app.desk.texts, "campaign-new"),
        }
    }

    fn look(&self) -> Look {
        Look { width: 90, height: Some(16), keys: Some("box-form-keys") }
    }

    fn asks_before_leaving(&self) -> bool {
        true
    }

    fn left(&mut self, app: &App, place: usize) {
        self.check(app, place);
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        for place in 0..self.form.fields.len() {
            self.check(app, place);
        }
        if let Some(place) = self.form.first_refused() {
            self.form.focus = place;
            return Ok(false);
        }
        let Some(fields) = self.read(app) else { return Ok(false) };
        save(app, self.campaign.as_ref(), &fields)?;
        Ok(true)
    }

    fn refused(&mut self, app: &App, error: StoreError) -> Option<StoreError> {
        if !matches!(error, StoreError::NameTaken) {
            return Some(error);
        }
        self.form.refuse(Id::Required(CampaignField::Name), tr!(app.desk.texts, "campaign-name-taken"));
        None
    }
}

fn save(app: &mut App, campaign: Option<&Campaign>, fields: &CampaignFields) -> StoreResult<()> {
    let what = tr!(app.desk.texts, "campaign-saved", name = fields.name.clone());
    let today = app.desk.today.day;
    match campaign {
        Some(campaign) => {
            let done = app.desk.book.edit_campaign(campaign.id, fields, today)?;
            app.finished(done, what)
        }
        None => {
            let done = app.desk.book.add_campaign(fields, today)?;
            let id = app.finished(done, what)?;
            app.campaigns.select(&app.desk, id)
        }
    }
}

fn fields(app: &App, campaign: Option<&CampaignFields>) -> Form<Id> {
    let texts = &app.desk.texts;
    let day = |day: Option<NaiveDate>| day.map(|day| texts.date(day)).unwrap_or_default();
    let text = |get: fn(&CampaignFields) -> &String| campaign.map(get).cloned().unwrap_or_default();
    let channels = Channel::ALL
        .iter()
        .map(|channel| (channel.slug().to_owned(), texts.get(&format!("channel-{}", channel.slug()))))
        .collect();
    let chosen = campaign.and_then(|own| Channel::ALL.iter().position(|channel| *channel == own.channel));
    let products = app.desk.shop.settings.products.join(", ");
    let grace = campaign.map_or(0, |campaign| campaign.grace_days).to_string();
    let required = Id::Required;
    Form::new(vec![
        Field::text(required(CampaignField::Name), tr!(texts, "campaign-name"), text(|own| &own.name)),
        Field::text(
            required(CampaignField::Product),
            tr!(texts, "campaign-product"),
            text(|own| &own.product),
        )
        .hint(tr!(texts, "campaign-product-hint", products = products)),
        Field::text(
            required(CampaignField::Purpose),
            tr!(texts, "campaign-purpose"),
            text(|own| &own.purpose),
        )
        .hint(tr!(texts, "campaign-purpose-hint")),
        Field::choice(required(CampaignField::Channel), tr!(texts, "campaign-channel"), channels, chosen),
        Field::text(
            required(CampaignField::Start),
            tr!(texts, "campaign-start"),
            day(campaign.map(|own| own.start)),
        )
        .hint(tr!(texts, "field-day-hint")),
        Field::text(
            required(CampaignField::End),
            tr!(texts, "campaign-end"),
            day(campaign.map(|own| own.end)),
        )
        .hint(tr!(texts, "field-day-hint")),
        Field::text(Id::Grace, tr!(texts, "campaign-grace"), grace).hint(tr!(
            texts,
            "campaign-grace-hint",
            most = MAX_GRACE_DAYS
        )),
    ])
}
