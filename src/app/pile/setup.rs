//! What holds for the whole pile: what the slips are, which boxes stand on them, when and how they were filled in.

use chrono::NaiveDate;

use crate::app::App;
use crate::app::contact_form::check;
use crate::app::contact_form::fields::{everyday_boxes, how_field};
use crate::app::form::{Field, Form, Problem, Value, parse_day};
use crate::domain::campaign::{Campaign, CampaignId, Phase};
use crate::domain::category::CategoryId;
use crate::domain::consent::{ConsentFor, How};
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::tr;
use crate::words::wording::{box_name, consent_about};

/// The set-up, as it was answered. Kept for the session: a pile that is broken off goes on with its next slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// The pile's name: with the slip's number it is the evidence.
    pub name: String,
    /// The number of the next slip.
    pub next: u64,
    /// The campaign that the slips belong to, if they do.
    pub campaign: Option<CampaignId>,
    /// Whether there is a box on the slip by which one joins the campaign.
    pub has_campaign_box: bool,
    /// The other boxes on the slip.
    pub boxes: Vec<CategoryId>,
    /// The day on which the slips were filled in.
    pub on: NaiveDate,
    /// How a tick was given.
    pub how: How,
    /// The language of the slips.
    pub lang: Option<Lang>,
}

impl Setup {
    /// What can be ticked on a slip, in the order of the form.
    #[must_use]
    pub fn ticks(&self) -> Vec<ConsentFor> {
        let campaign = self.campaign.filter(|_| self.has_campaign_box).map(ConsentFor::Campaign);
        campaign.into_iter().chain(self.boxes.iter().copied().map(ConsentFor::Category)).collect()
    }

    /// Where the proof of a slip lies: "Tombola 12".
    #[must_use]
    pub fn evidence(&self, number: u64) -> String {
        format!("{} {number}", self.name)
    }
}

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetupField {
    /// The pile's name.
    Name,
    /// The first slip's number.
    Number,
    /// The campaign.
    Campaign,
    /// Whether the slip has a box to join it.
    CampaignBox,
    /// A box that stands on the slip.
    Box(CategoryId),
    /// The day of the slips.
    On,
    /// How the ticks were given.
    How,
    /// The language of the slips.
    Lang,
}

use SetupField as F;

/// The slug of slips without a box to join the campaign.
const COLLECTED: &str = "collected";
/// The slug of slips with one.
const TICK: &str = "tick";

/// The form, as it was answered last.
#[must_use]
pub fn form(app: &App, last: Option<&Setup>) -> Form<SetupField> {
    let texts = &app.desk.texts;
    let name = last.map(|last| last.name.clone()).unwrap_or_default();
    let number = last.map_or(1, |last| last.next).to_string();
    let mut fields = vec![
        Field::text(F::Name, tr!(texts, "pile-name"), name).hint(tr!(texts, "pile-name-hint")),
        Field::text(F::Number, tr!(texts, "pile-number"), number).hint(tr!(texts, "pile-number-hint")),
    ];
    fields.extend(campaign_fields(app, last));
    let boxes = everyday_boxes(app).into_iter().map(|category| {
        let stood_there = last.is_some_and(|last| last.boxes.contains(&category.id));
        Field::tick(F::Box(category.id), box_name(category, texts), stood_there)
            .hint(tr!(texts, "pile-box-hint"))
    });
    let heading = tr!(texts, "pile-boxes");
    fields.extend(boxes.enumerate().map(
        |(place, field)| {
            if place == 0 { field.under(heading.clone()) } else { field }
        },
    ));
    fields.extend(circumstances(app, last));
    let mut form = Form::new(fields);
    arrange(&mut form);
    form
}

fn campaign_fields(app: &App, last: Option<&Setup>) -> [Field<SetupField>; 2] {
    let texts = &app.desk.texts;
    let open = open_campaigns(app);
    let running = open.iter().filter(|campaign| campaign.phase(app.desk.today.day) == Phase::Running);
    let only_one = Some(running.collect::<Vec<_>>()).filter(|running| running.len() == 1);
    let first = only_one.and_then(|running| running.first().map(|campaign| campaign.id));
    let wanted = last.map_or(first, |last| last.campaign);
    let mut options = vec![(String::new(), tr!(texts, "form-no-campaign"))];
    options.extend(open.iter().map(|campaign| (campaign.id.0.to_string(), campaign.fields.name.clone())));
    let slug = wanted.map(|id| id.0.to_string()).unwrap_or_default();
    let chosen = options.iter().position(|(own, _)| *own == slug).or(Some(0));
    let ways = vec![
        (COLLECTED.to_owned(), tr!(texts, "pile-collected")),
        (TICK.to_owned(), tr!(texts, "pile-tick")),
    ];
    let way = usize::from(last.is_some_and(|last| last.has_campaign_box));
    [
        Field::choice(F::Campaign, tr!(texts, "pile-campaign"), options, chosen)
            .hint(tr!(texts, "pile-campaign-hint")),
        Field::choice(F::CampaignBox, tr!(texts, "pile-campaign-box"), ways, Some(way))
            .hint(tr!(texts, "pile-campaign-box-hint")),
    ]
}

/// The campaigns that slips may still belong to, the running ones first: not those whose data must be gone by now.
pub(crate) fn open_campaigns(app: &App) -> Vec<&Campaign> {
    let today = app.desk.today.day;
    let is_open = |campaign: &&Campaign| campaign.purged_on.is_none() && !campaign.is_purgeable(today);
    let mut open: Vec<&Campaign> = app.desk.shop.campaigns.iter().filter(is_open).collect();
    open.sort_by_key(|campaign| campaign.phase(today) != Phase::Running);
    open
}

fn circumstances(app: &App, last: Option<&Setup>) -> [Field<SetupField>; 3] {
    let texts = &app.desk.texts;
    let on = texts.date(last.map_or(app.desk.today.day, |last| last.on));
    let mut how = how_field(app, F::How);
    if let Some(last) = last {
        how.value.set_text(last.how.slug());
    }
    let unknown = (String::new(), tr!(texts, "form-language-unknown"));
    let known =
        Lang::ALL.iter().map(|lang| (lang.code().to_owned(), texts.get(&format!("lang-{}", lang.code()))));
    let languages: Vec<_> = std::iter::once(unknown).chain(known).collect();
    let lang = last.map_or(app.desk.shop.settings.language, |last| last.lang);
    let lang = lang.map(Lang::code).unwrap_or_default();
    let chosen = languages.iter().position(|(slug, _)| slug == lang);
    [
        Field::text(F::On, tr!(texts, "pile-on"), on).hint(tr!(texts, "field-day-hint")),
        how,
        Field::choice(F::Lang, tr!(texts, "pile-lang"), languages, chosen).hint(tr!(texts, "pile-lang-hint")),
    ]
}

/// Whether there is a box to join is only asked where there is a campaign.
pub fn arrange(form: &mut Form<SetupField>) {
    let has_campaign = !form.text(F::Campaign).is_empty();
    if let Some(field) = form.field_mut(F::CampaignBox) {
        field.is_hidden = !has_campaign;
    }
}

/// Says at a field what is wrong with it.
pub fn check_field(app: &App, form: &mut Form<SetupField>, place: usize) {
    let ticks =
        form.fields.iter().any(|field| matches!((field.id, &field.value), (F::Box(_), Value::Tick(true))));
    let Some(field) = form.fields.get_mut(place) else { return };
    let typed = field.value.text();
    let texts = &app.desk.texts;
    let problem = match field.id {
        F::Name if clean_line(&typed).is_empty() => Some(Problem::refusal(tr!(texts, "pile-needs-name"))),
        F::Name => check::national_number(texts, &typed, false),
        F::Number if read_number(&typed).is_none() => Some(Problem::refusal(tr!(texts, "pile-needs-number"))),
        F::On => {
            let checked = check::consent_day(texts, &typed, app.desk.today.day);
            if let Some(shown) = checked.shown {
                field.value.set_text(&shown);
            }
            checked.problem
        }
        F::Campaign => campaign_problem(app, &typed, ticks),
        _ => None,
    };
    field.judge(problem);
}

fn campaign_problem(app: &App, slug: &str, has_boxes: bool) -> Option<Problem> {
    let Some(id) = slug.parse().ok().map(CampaignId) else {
        return (!has_boxes).then(|| Problem::refusal(tr!(app.desk.texts, "pile-needs-something")));
    };
    let campaign = app.desk.shop.campaign(id)?;
    let is_over = campaign.phase(app.desk.today.day) == Phase::Over;
    let day = app.desk.texts.short_date(campaign.erase_by());
    is_over.then(|| Problem::warning(tr!(app.desk.texts, "pile-campaign-over", day = day)))
}

fn read_number(typed: &str) -> Option<u64> {
    typed.trim().parse().ok().filter(|number| *number < 1_000_000_000)
}

/// The set-up as answered; `None` where something is missing, which is marked at its field.
#[must_use]
pub fn read(app: &App, form: &mut Form<SetupField>) -> Option<Setup> {
    for place in 0..form.fields.len() {
        check_field(app, form, place);
    }
    if form.must_wait() {
        return None;
    }
    let campaign = form.text(F::Campaign).parse().ok().map(CampaignId);
    let ticked = form.fields.iter().filter_map(|field| match (field.id, &field.value) {
        (F::Box(id), Value::Tick(true)) => Some(id),
        _ => None,
    });
    Some(Setup {
        name: clean_line(&form.text(F::Name)),
        next: read_number(&form.text(F::Number))?,
        campaign,
        has_campaign_box: form.text(F::CampaignBox) == TICK,
        boxes: ticked.collect(),
        on: parse_day(&form.text(F::On), app.desk.today.day)?,
        how: How::parse(&form.text(F::How))?,
        lang: Lang::parse(&form.text(F::Lang)),
    })
}

/// A sentence that must stand on the slips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The field that puts it there.
    pub field: SetupField,
    /// What it is about: a box or a campaign.
    pub name: String,
    /// The wording that is kept with each tick.
    pub text: String,
}

/// The sentences that must stand on the slips beside the boxes chosen.
#[must_use]
pub fn sentences(app: &App, form: &Form<SetupField>) -> Vec<Sentence> {
    let campaign = form.text(F::Campaign).parse().ok().map(|id| ConsentFor::Campaign(CampaignId(id)));
    let campaign =
        campaign.filter(|_| form.text(F::CampaignBox) == TICK).map(|about| (F::CampaignBox, about));
    let boxes = form.fields.iter().filter_map(|field| match (field.id, &field.value) {
        (F::Box(id), Value::Tick(true)) => Some((field.id, ConsentFor::Category(id))),
        _ => None,
    });
    let lang = Lang::parse(&form.text(F::Lang)).or(app.desk.shop.settings.language);
    let sentence = |(field, about): (SetupField, ConsentFor)| {
        let wordings = app.desk.book.statements(about).unwrap_or_default();
        let own = wordings.iter().find(|wording| Some(wording.lang) == lang).or(wordings.first())?;
        Some(Sentence {
            field,
            name: consent_about(about, &app.desk.shop, &app.desk.texts),
            text: own.text.clone(),
        })
    };
    campaign.into_iter().chain(boxes).filter_map(sentence).collect()
}
