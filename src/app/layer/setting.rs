//! Changes one value of the settings.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::{Dialog, Look};
use crate::domain::lang::Lang;
use crate::domain::settings::{INVOICE_YEARS, Settings};
use crate::domain::settings::{SettingKey, yes_or_no};
use crate::i18n::Texts;
use crate::store::StoreResult;
use crate::tr;

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
        let field = match key {
            SettingKey::ShopName => Field::text(key, label, &settings.shop_name),
            SettingKey::Products => Field::text(key, label, settings.products.join(", ")),
            SettingKey::BoughtSources => Field::text(key, label, settings.bought_sources.join(", ")),
            SettingKey::Language => {
                let shipped: Vec<Lang> = Texts::shipped().collect();
                let options = shipped
                    .iter()
                    .map(|lang| (lang.code().to_owned(), texts.get(&format!("lang-own-{}", lang.code()))))
                    .collect();
                Field::choice(key, label, options, shipped.iter().position(|lang| *lang == texts.lang()))
            }
            SettingKey::OnlyInvoiceCopy => {
                let options = [false, true].map(yes_or_no);
                let options = options.map(|answer| (answer.to_owned(), texts.get(answer)));
                Field::choice(key, label, options.to_vec(), Some(usize::from(settings.invoice_is_only_here)))
            }
            SettingKey::InvoiceYears => {
                let option = |years: u32| {
                    (years.to_string(), texts.get_args("settings-years", &[("count", years.into())]))
                };
                let selected = INVOICE_YEARS.clone().position(|years| years == settings.invoice_years);
                Field::choice(key, label, INVOICE_YEARS.map(option).collect(), selected)
            }
            _ => Field::text(key, label, key.period(settings).unwrap_or_default().to_string()),
        };
        let help = texts.get(&format!("setting-{}-help", key.slug()));
        Self { key, form: Form::dialog(vec![field.hint(help)]) }
    }

    /// The settings with the new value; marks the field where it cannot be read.
    fn read(&mut self, app: &App) -> Option<Settings> {
        let mut settings = app.desk.shop.settings.clone();
        let typed = self.form.text(self.key);
        if self.key.set(&mut settings, &typed).is_err() {
            let (shortest, longest) = self.key.range().into_inner();
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
