//! Where the cards come from: asked once, and it stands on every new card.

use chrono::NaiveDate;

use super::reading::Reading;
use crate::app::App;
use crate::app::contact_form::check;
use crate::app::form::{Field, Form, Problem, parse_day};
use crate::app::pile::setup::open_campaigns;
use crate::domain::campaign::CampaignId;
use crate::domain::contact::RelationKind;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::r45_bought_list;
use crate::domain::settings::Settings;
use crate::exchange::reading::Origin;
use crate::i18n::Texts;
use crate::tr;
use crate::words::import_file;

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OriginField {
    /// Where the cards come from.
    Source,
    /// When they were collected.
    CollectedOn,
    /// Prospects or clients.
    Relation,
    /// The campaign that they were collected for.
    Campaign,
    /// Whether the list was bought.
    Bought,
}

use OriginField as F;

/// What the relation can be, in the order of the form.
const RELATIONS: [RelationKind; 3] =
    [RelationKind::Prospect, RelationKind::Client, RelationKind::FormerClient];

/// The questions, with what the file lets one propose.
#[must_use]
pub fn form(app: &App, file: &Reading) -> Form<OriginField> {
    let texts = &app.desk.texts;
    let source = import_file::source(&file.found, texts);
    let relations = RELATIONS
        .map(|kind| (kind.slug().to_owned(), texts.get(&format!("relation-{}", kind.slug()))))
        .to_vec();
    let mut campaigns = vec![(String::new(), tr!(texts, "form-no-campaign"))];
    campaigns.extend(
        open_campaigns(app)
            .into_iter()
            .map(|campaign| (campaign.id.0.to_string(), campaign.fields.name.clone())),
    );
    Form::dialog(vec![
        Field::text(F::Source, tr!(texts, "wizard-source"), source).hint(tr!(texts, "wizard-source-hint")),
        Field::text(F::CollectedOn, tr!(texts, "wizard-collected-on"), texts.date(app.desk.today.day))
            .hint(tr!(texts, "field-day-hint")),
        Field::choice(F::Relation, tr!(texts, "wizard-relation"), relations, Some(0))
            .hint(tr!(texts, "wizard-relation-hint")),
        Field::choice(F::Campaign, tr!(texts, "wizard-campaign"), campaigns, Some(0))
            .hint(tr!(texts, "wizard-campaign-hint")),
        Field::tick(F::Bought, tr!(texts, "wizard-bought"), false).hint(tr!(texts, "wizard-bought-hint")),
    ])
}

/// Says at a field what is wrong with it.
pub fn check_field(texts: &Texts, today: NaiveDate, form: &mut Form<OriginField>, place: usize) {
    let Some(field) = form.fields.get_mut(place) else { return };
    let typed = field.value.text();
    let problem = match field.id {
        F::Source if clean_line(&typed).is_empty() => {
            Some(Problem::refusal(tr!(texts, "wizard-needs-source")))
        }
        F::Source => check::national_number(texts, &typed, false),
        F::CollectedOn => {
            let checked = check::consent_day(texts, &typed, today);
            if let Some(shown) = checked.shown {
                field.value.set_text(&shown);
            }
            checked.problem
        }
        F::Relation | F::Campaign | F::Bought => None,
    };
    field.judge(problem);
}

/// What was answered, and whether the list was bought; `None` where something is missing, which is marked at its field.
#[must_use]
pub fn read(
    texts: &Texts,
    settings: &Settings,
    today: NaiveDate,
    form: &mut Form<OriginField>,
) -> Option<(Origin, bool)> {
    for place in 0..form.fields.len() {
        check_field(texts, today, form, place);
    }
    if form.must_wait() {
        return None;
    }
    let source = clean_line(&form.text(F::Source));
    let is_bought = form.is_ticked(F::Bought) || r45_bought_list::is_bought(&source, settings);
    let relation = form.chosen(F::Relation).and_then(|place| RELATIONS.get(place).copied());
    let origin = Origin {
        relation: relation.unwrap_or(RelationKind::Prospect),
        source,
        collected_on: parse_day(&form.text(F::CollectedOn), today)?,
        collected_for: form.text(F::Campaign).parse().ok().map(CampaignId),
    };
    Some((origin, is_bought))
}
