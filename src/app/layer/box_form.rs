//! Adds a box of the shop's own, or changes a box: what it is called, what it is for, how long a consent holds, and
//! the wording that people agree to. A new wording is a new version; the old ones stay, as proof.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::{Dialog, Look};
use crate::domain::category::{Category, CategoryId, CategoryKind};
use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::store::{Statement, StoreResult};
use crate::tr;

/// The longest time a consent can be set to hold, in months.
const LONGEST_MONTHS: u32 = 600;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoxField {
    /// Its name.
    Name,
    /// General data or ordinary data.
    Kind,
    /// What the data is for.
    Purpose,
    /// For how many months a consent holds; empty for as long as it is not withdrawn.
    Months,
    /// The wording, in one language.
    Statement(Lang),
}

/// The form.
#[derive(Debug, Clone)]
pub struct BoxForm {
    /// The box that is changed; `None` for a new one.
    pub category: Option<Category>,
    /// The fields.
    pub form: Form<BoxField>,
    before: Vec<Statement>,
}

impl BoxForm {
    /// A form for a new box.
    #[must_use]
    pub fn new(texts: &Texts) -> Self {
        Self { category: None, form: fields(texts, None, "", "", &[]), before: Vec::new() }
    }

    /// A form for a box that is there.
    ///
    /// # Errors
    /// Where its wordings cannot be read.
    pub fn edit(app: &App, category: Category) -> StoreResult<Self> {
        let before = app.desk.book.statements(ConsentFor::Category(category.id))?;
        let (name, purpose) = (app.desk.box_name(&category), app.desk.box_purpose(&category));
        let form = fields(&app.desk.texts, Some(&category), &name, &purpose, &before);
        Ok(Self { category: Some(category), form, before })
    }

    fn read(&mut self, app: &App) -> Option<(Category, Vec<Statement>)> {
        let name = clean_line(&self.form.text(BoxField::Name));
        let purpose = clean_line(&self.form.text(BoxField::Purpose));
        let months = clean_line(&self.form.text(BoxField::Months));
        let statements = self.new_statements();
        let number = months.parse::<u32>().ok().filter(|own| (1..=LONGEST_MONTHS).contains(own));
        let (id, problem) = if !months.is_empty() && number.is_none() {
            let problem = tr!(app.desk.texts, "setting-not-a-number", shortest = 1, longest = LONGEST_MONTHS);
            (BoxField::Months, problem)
        } else if name.is_empty() {
            (BoxField::Name, tr!(app.desk.texts, "box-form-needs-name"))
        } else if purpose.is_empty() {
            (BoxField::Purpose, tr!(app.desk.texts, "box-form-needs-purpose"))
        } else if self.category.is_none() && statements.is_empty() {
            (BoxField::Statement(app.desk.texts.lang()), tr!(app.desk.texts, "box-form-needs-statement"))
        } else {
            return Some((self.category_of(app, name, purpose, number), statements));
        };
        self.form.refuse(id, problem);
        None
    }

    fn category_of(&self, app: &App, name: String, purpose: String, months: Option<u32>) -> Category {
        match &self.category {
            Some(category) => Category {
                // A built-in box keeps its own names until they are changed.
                own_name: (name != app.desk.box_name(category))
                    .then_some(name)
                    .or_else(|| category.own_name.clone()),
                own_purpose: (purpose != app.desk.box_purpose(category))
                    .then_some(purpose)
                    .or_else(|| category.own_purpose.clone()),
                retention_months: months,
                ..category.clone()
            },
            None => Category {
                id: CategoryId(0),
                slug: slug_of(&name),
                kind: if self.form.chosen(BoxField::Kind) == Some(1) {
                    CategoryKind::General
                } else {
                    CategoryKind::Data
                },
                own_name: Some(name),
                own_purpose: Some(purpose),
                is_on: true,
                retention_months: months,
                position: 0,
            },
        }
    }

    /// The wordings that differ from those that were there.
    fn new_statements(&self) -> Vec<Statement> {
        let statement = |lang: Lang| {
            let text = clean_line(&self.form.text(BoxField::Statement(lang)));
            let is_old = self.before.iter().any(|old| old.lang == lang && old.text == text);
            (!text.is_empty() && !is_old).then_some(Statement { lang, version: 0, text })
        };
        Lang::ALL.into_iter().filter_map(statement).collect()
    }
}

impl Dialog for BoxForm {
    type Id = BoxField;

    fn form(&self) -> &Form<BoxField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<BoxField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        match &self.category {
            Some(category) => app.desk.box_name(category),
            None => tr!(app.desk.texts, "box-form-title"),
        }
    }

    fn look(&self) -> Look {
        Look { width: 96, height: Some(18), keys: Some("box-form-keys") }
    }

    fn asks_before_leaving(&self) -> bool {
        true
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let Some((category, statements)) = self.read(app) else { return Ok(false) };
        save(app, &category, &statements, self.category.is_some())?;
        Ok(true)
    }
}

fn save(app: &mut App, category: &Category, statements: &[Statement], exists: bool) -> StoreResult<()> {
    let name = app.desk.box_name(category);
    let what = tr!(app.desk.texts, "settings-box-saved", name = name);
    if exists {
        let done = app.desk.book.edit_category(category, statements, app.desk.today.day)?;
        app.finished(done, what)
    } else {
        let done = app.desk.book.add_category(category, statements, app.desk.today.day)?;
        app.finished(done, what).map(|_| ())
    }
}

fn fields(
    texts: &Texts,
    category: Option<&Category>,
    name: &str,
    purpose: &str,
    statements: &[Statement],
) -> Form<BoxField> {
    let months = category.and_then(|category| category.retention_months);
    let mut fields = vec![
        Field::text(BoxField::Name, tr!(texts, "box-form-name"), name),
        Field::text(BoxField::Purpose, tr!(texts, "box-form-purpose"), purpose)
            .hint(tr!(texts, "box-form-purpose-hint")),
        Field::text(
            BoxField::Months,
            tr!(texts, "box-form-months"),
            months.map(|months| months.to_string()).unwrap_or_default(),
        )
        .hint(tr!(texts, "box-form-months-hint")),
    ];
    if category.is_none() {
        let options = vec![
            ("data".to_owned(), tr!(texts, "box-form-kind-data")),
            ("general".to_owned(), tr!(texts, "box-form-kind-general")),
        ];
        let kind = Field::choice(BoxField::Kind, tr!(texts, "box-form-kind"), options, Some(0));
        fields.insert(1, kind.hint(tr!(texts, "box-form-kind-hint")));
    }
    let mut langs = Lang::ALL.to_vec();
    // The owner's language first: it is the one that a box of one's own must have.
    langs.sort_by_key(|lang| *lang != texts.lang());
    for (place, lang) in langs.into_iter().enumerate() {
        let text = statements.iter().find(|old| old.lang == lang).map_or("", |old| old.text.as_str());
        let label = texts.get(&format!("lang-own-{}", lang.code()));
        let field =
            Field::text(BoxField::Statement(lang), label, text).hint(tr!(texts, "box-form-statement-hint"));
        fields.push(if place == 0 { field.under(tr!(texts, "box-form-statement")) } else { field });
    }
    Form::new(fields)
}

/// The name on the command line of a box called that.
#[must_use]
pub fn slug_of(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
