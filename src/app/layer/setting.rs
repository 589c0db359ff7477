//! Changes one value of the settings.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::{Dialog, Look};
use crate::domain::lang::Lang;
use crate::domain::period::Period;
use crate::domain::settings::{Kind, SettingKey, SettingProblem, Settings, yes_or_no};
use crate::i18n::Texts;
use crate::store::StoreResult;
use crate::tr;
use crate::words::wording;

/// A dialog with one field.
#[derive(Debug, Clone)]
pub struct SettingDialog {
    /// Which value.
    pub key: SettingKey,
    /// The field.
    pub form: Form<SettingKey>,
}

impl SettingDialog {
    /// A dialog with the present value.
    #[must_use]
    pub fn new(key: SettingKey, settings: &Settings, texts: &Texts) -> Self {
        let label = texts.get(&format!("setting-{}", key.slug()));
        let text = key.text(settings);
        let field = match key.kind() {
            Kind::Language => {
                let shipped: Vec<Lang> = Texts::shipped().collect();
                let options = shipped
                    .iter()
                    .map(|lang| (lang.code().to_owned(), texts.get(&format!("lang-own-{}", lang.code()))))
                    .collect();
                Field::choice(key, label, options, shipped.iter().position(|lang| *lang == texts.lang()))
            }
            Kind::YesNo => {
                let options = [false, true].map(yes_or_no);
                let selected = options.iter().position(|answer| *answer == text);
                let options = options.map(|answer| (answer.to_owned(), texts.get(answer)));
                Field::choice(key, label, options.to_vec(), selected)
            }
            Kind::Choice(unit, numbers) => {
                let option = |n: u32| (n.to_string(), wording::period(Period::new(n, unit), texts));
                let selected = numbers.clone().position(|n| n.to_string() == text);
                Field::choice(key, label, numbers.map(option).collect(), selected)
            }
            Kind::Text | Kind::List | Kind::Period(_) | Kind::Number(..) => Field::text(key, label, text),
        };
        let help = texts.get(&format!("setting-{}-help", key.slug()));
        Self { key, form: Form::dialog(vec![field.hint(help)]) }
    }

    /// The settings with the new value; marks the field where it cannot be read.
    fn read(&mut self, app: &App) -> Option<Settings> {
        let mut settings = app.desk.shop.settings.clone();
        let typed = self.form.text(self.key);
        if let Err(problem) = self.key.set(&mut settings, &typed) {
            let bounds = match problem {
                SettingProblem::NoNumberWithin(bounds) => bounds,
                // Chosen from a list.
                SettingProblem::NoLanguage | SettingProblem::NeitherYesNorNo => 0..=0,
            };
            let (shortest, longest) = bounds.into_inner();
            let problem = tr!(app.desk.texts, "setting-not-a-number", shortest = shortest, longest = longest);
            self.form.refuse(self.key, problem);
            return None;
        }
        Some(settings)
    }
}

impl Dialog for SettingDialog {
    type Id = SettingKey;

    fn form(&self) -> &Form<SettingKey> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<SettingKey> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        app.desk.texts.get(&format!("setting-{}", self.key.slug()))
    }

    fn look(&self) -> Look {
        Look { width: 76, height: Some(8), keys: None }
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let Some(settings) = self.read(app) else { return Ok(false) };
        app.save_settings(&settings)?;
        Ok(true)
    }
}
