//! Changes one value of the settings.

use crate::app::App;
use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::Input;
use crate::app::settings::SettingKey;
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::i18n::Texts;
use crate::tr;

/// The longest period that can be set, in months or days: ten years of days.
const LONGEST: u32 = 3650;

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
            _ => Field::text(key, label, key.period(settings).unwrap_or_default().to_string()),
        };
        let help = texts.get(&format!("setting-{}-help", key.slug()));
        Self { key, form: Form::dialog(vec![field.hint(help)]) }
    }

    /// Types; Enter saves, Esc leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        match self.form.handle(input) {
            FormEvent::Cancel => None,
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                if app.is_busy() {
                    return Some(self);
                }
                let Some(settings) = self.read(app) else { return Some(self) };
                match app.save_settings(&settings) {
                    Ok(()) => None,
                    Err(error) => {
                        app.complain(&error);
                        Some(self)
                    }
                }
            }
            _ => Some(self),
        }
    }

    /// The settings with the new value; marks the field where it cannot be read.
    fn read(&mut self, app: &App) -> Option<Settings> {
        let mut settings = app.shop.settings.clone();
        let text = crate::domain::formats::text::clean_line(&self.form.text(self.key));
        match self.key {
            SettingKey::ShopName => settings.shop_name = text,
            SettingKey::Language => settings.language = Lang::parse(&text),
            SettingKey::Products => settings.products = several(&text),
            SettingKey::BoughtSources => settings.bought_sources = several(&text),
            key => match text.parse::<u32>() {
                Ok(value) if (1..=LONGEST).contains(&value) => key.set_period(&mut settings, value),
                _ => {
                    let problem = tr!(app.texts, "setting-not-a-number", longest = LONGEST);
                    if let Some(field) = self.form.field_mut(key) {
                        field.refuse(problem);
                    }
                    return None;
                }
            },
        }
        Some(settings)
    }
}

/// Texts with commas between them, each once.
fn several(text: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        if !texts.iter().any(|known| known == part) {
            texts.push(part.to_owned());
        }
    }
    texts
}
