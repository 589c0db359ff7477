//! The questions of the export screen: what leaves, on which channel, for what, how, where to and to whom.

use chrono::NaiveDate;

use crate::app::App;
use crate::app::form::{Field, Form, Value};
use crate::domain::campaign::{CampaignId, Phase};
use crate::domain::category::Channel;
use crate::domain::formats::text::clean_line;
use crate::exchange::list::{ListFormat, Separator};
use crate::exchange::mailing::Purpose;
use crate::i18n::Texts;
use crate::tr;
use crate::workflows::export::{Order, What, WholeFormat};
use crate::workflows::paths::typed_path;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetupField {
    /// A list, or everything.
    What,
    /// The channel.
    Channel,
    /// The campaign, or general advertising.
    Campaign,
    /// The format.
    Format,
    /// Between the cells.
    Separator,
    /// The file.
    File,
    /// To whom it goes.
    To,
    /// The second file.
    Excluded,
}

use SetupField as F;

const LIST: &str = "list";
const EVERYTHING: &str = "everything";
const COMMA: &str = "comma";

/// The form, with the choices that harm least: a general list by e-mail for a spreadsheet, that stays with the owner.
#[must_use]
pub fn form(app: &App) -> (Form<SetupField>, String) {
    let texts = &app.desk.texts;
    let option = |slug: &str, label: String| (slug.to_owned(), label);
    let whats = vec![
        option(LIST, tr!(texts, "export-what-list")),
        option(EVERYTHING, tr!(texts, "export-what-everything")),
    ];
    let channels =
        Channel::ALL.iter().map(|own| option(own.slug(), texts.get(&format!("channel-{}", own.slug()))));
    let mut campaigns = vec![option("", tr!(texts, "export-campaign-general"))];
    let open = app.desk.shop.campaigns.iter().filter(|own| own.phase(app.desk.today.day) == Phase::Running);
    campaigns.extend(open.map(|own| option(&own.id.0.to_string(), own.fields.name.clone())));
    let separators = vec![
        option("semicolon", tr!(texts, "export-separator-semicolon")),
        option(COMMA, tr!(texts, "export-separator-comma")),
    ];
    let fields = vec![
        Field::choice(F::What, tr!(texts, "export-what"), whats, Some(0)),
        Field::choice(F::Channel, tr!(texts, "export-channel"), channels.collect(), Some(0)),
        Field::choice(F::Campaign, tr!(texts, "export-campaign"), campaigns, Some(0))
            .hint(tr!(texts, "export-campaign-hint")),
        Field::choice(F::Format, tr!(texts, "export-format"), Vec::new(), None),
        Field::choice(F::Separator, tr!(texts, "export-separator"), separators, Some(0)),
        Field::text(F::File, tr!(texts, "export-file"), "").hint(tr!(texts, "export-file-hint")),
        Field::text(F::To, tr!(texts, "export-to"), "").hint(tr!(texts, "export-to-hint")),
        Field::text(F::Excluded, tr!(texts, "export-excluded"), "").hint(tr!(texts, "export-excluded-hint")),
    ];
    let mut form = Form::new(fields);
    let proposed = arrange(&mut form, texts, "", app.desk.today.day);
    (form, proposed)
}

/// Shows what applies, with the formats that fit, and proposes a name for the file as long as the owner typed none.
/// Answers with the name that it proposed.
pub fn arrange(form: &mut Form<SetupField>, texts: &Texts, proposed: &str, today: NaiveDate) -> String {
    let is_list = is_list(form);
    let channel = Channel::parse(&form.text(F::Channel)).unwrap_or(Channel::Email);
    let slugs: Vec<&str> = if is_list {
        let fitting = ListFormat::ALL.iter().filter(|format| format.fits(channel));
        fitting.map(|format| format.slug()).collect()
    } else {
        WholeFormat::ALL.iter().map(|format| format.slug()).collect()
    };
    let before = form.text(F::Format);
    let chosen = slugs.iter().position(|slug| *slug == before).or(Some(0));
    let name = |slug: &str| texts.get(&format!("export-format-{slug}"));
    let options = slugs.iter().map(|slug| ((*slug).to_owned(), name(slug))).collect();
    if let Some(field) = form.field_mut(F::Format) {
        field.value = Value::Choice { options, chosen };
    }
    let has_separator = matches!(form.text(F::Format).as_str(), "plain" | "csv");
    for (id, is_shown) in
        [(F::Channel, is_list), (F::Campaign, is_list), (F::Excluded, is_list), (F::Separator, has_separator)]
    {
        if let Some(field) = form.field_mut(id) {
            field.is_hidden = !is_shown;
        }
    }
    let name = proposal(form, channel, today);
    if form.text(F::File) == proposed
        && let Some(field) = form.field_mut(F::File)
    {
        field.value.set_text(&name);
        return name;
    }
    proposed.to_owned()
}

/// A name that says what is in the file and nothing of anybody: another one where there is such a file already.
fn proposal(form: &Form<SetupField>, channel: Channel, today: NaiveDate) -> String {
    let format = form.text(F::Format);
    let ending = ListFormat::parse(&format).map(ListFormat::ending);
    let ending = ending.or(WholeFormat::parse(&format).map(WholeFormat::ending)).unwrap_or("csv");
    let what = if is_list(form) { channel.slug() } else { "everything" };
    let name = |number: u32| match number {
        1 => format!("~/fichebak-{what}-{today}.{ending}"),
        number => format!("~/fichebak-{what}-{today}-{number}.{ending}"),
    };
    let is_free = |number: &u32| typed_path(&name(*number)).symlink_metadata().is_err();
    name((1..100).find(is_free).unwrap_or(1))
}

/// Whether a list is asked for, and not everything.
#[must_use]
pub fn is_list(form: &Form<SetupField>) -> bool {
    form.text(F::What) == LIST
}

/// The order as it was answered; `None` where something is missing, which is marked at its field.
#[must_use]
pub fn read(app: &App, form: &mut Form<SetupField>) -> Option<Order> {
    let texts = &app.desk.texts;
    let path = typed_path(&form.text(F::File));
    let excluded = Some(typed_path(&form.text(F::Excluded))).filter(|path| !path.as_os_str().is_empty());
    let excluded = excluded.filter(|_| is_list(form));
    let is_there = |path: &std::path::Path| path.symlink_metadata().is_ok();
    if path.as_os_str().is_empty() {
        refuse(form, F::File, tr!(texts, "export-needs-file"));
        return None;
    }
    if is_there(&path) {
        refuse(form, F::File, tr!(texts, "export-exists"));
        return None;
    }
    if excluded.as_deref().is_some_and(|second| is_there(second) || second == path) {
        refuse(form, F::Excluded, tr!(texts, "export-exists"));
        return None;
    }
    let separator = if form.text(F::Separator) == COMMA { Separator::Comma } else { Separator::Semicolon };
    let format = form.text(F::Format);
    let what = if is_list(form) {
        let channel = Channel::parse(&form.text(F::Channel))?;
        let campaign = form.text(F::Campaign).parse().ok().map(CampaignId);
        let purpose = Purpose { channel, campaign, today: app.desk.today.day };
        What::List { purpose, format: ListFormat::parse(&format)?, separator }
    } else {
        What::Everything { format: WholeFormat::parse(&format)?, separator }
    };
    Some(Order { path, what, recipient: clean_line(&form.text(F::To)), excluded, replace: false })
}

/// Marks a field, and goes there.
pub fn refuse(form: &mut Form<SetupField>, id: SetupField, problem: String) {
    form.focus_on(id);
    if let Some(field) = form.field_mut(id) {
        field.refuse(problem);
    }
}
