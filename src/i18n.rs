//! Texts from `assets/locales`, in the language of the shopkeeper.
//!
//! A text is asked for by its Fluent key, with [`tr!`](crate::tr) where the key is known (the compiler then checks it
//! against English) and with [`Texts::get`] where it is put together, as in `rule-6`. Every locale has every key with
//! the same variables, which the tests below hold; so one locale is loaded, at the first text asked for.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
pub use fluent_bundle::FluentValue;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;
use rust_embed::RustEmbed;

use crate::domain::assessment::RuleId;
use crate::domain::lang::Lang;

/// The locale files, inside the program.
#[derive(RustEmbed)]
#[folder = "assets/locales"]
struct Locales;

/// The name of the locale files without `.ftl`: i18n-embed looks for the crate's name.
const DOMAIN: &str = "fichebak";

/// The locales that were read, in the order of [`Lang::ALL`]. Each is read once, at its first text: that takes a
/// millisecond, which a command printing JSON need not spend.
static READ: [OnceLock<FluentLanguageLoader>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

/// The texts of one language, and its way of writing days and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    lang: Lang,
}

impl Texts {
    /// The texts in `wanted`, or in English as long as that language has no locale file.
    #[must_use]
    pub fn new(wanted: Lang) -> Self {
        Self { lang: if is_shipped(wanted) { wanted } else { Lang::En } }
    }

    /// The texts in the first language of the operating system that has a locale file, else in English.
    #[must_use]
    pub fn from_system() -> Self {
        let lang = sys_locale::get_locales()
            .filter_map(|locale| Lang::parse(&locale))
            .find(|lang| is_shipped(*lang));
        Self::new(lang.unwrap_or(Lang::En))
    }

    /// The language that is shown: English where the one asked for has no locale file.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The languages that have a locale file, in the order of [`Lang::ALL`].
    pub fn shipped() -> impl Iterator<Item = Lang> {
        Lang::ALL.into_iter().filter(|lang| is_shipped(*lang))
    }

    /// The text of `key`. A key that exists nowhere gives a text that says so.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.loader().get(key)
    }

    /// The text of `key`, or nothing where there is none: a box of the shop's own has no text here.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.loader().has(key).then(|| self.get(key))
    }

    /// The text of `key` with its variables filled in. A number chooses the plural and is written without separators:
    /// hand in [`Texts::number`] beside it for large ones.
    #[must_use]
    pub fn get_args(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.loader().get_args_concrete(key, args.iter().cloned().collect())
    }

    /// The sentence of a rule.
    #[must_use]
    pub fn rule_sentence(&self, rule: RuleId) -> String {
        self.get(&format!("rule-{}", rule.0))
    }

    /// A day in figures: 02/03/2026, in German 02.03.2026.
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        let pattern = if self.lang == Lang::De { "%d.%m.%Y" } else { "%d/%m/%Y" };
        day.format(pattern).to_string()
    }

    /// A day with the short name of its month: 2 Mar 2026.
    #[must_use]
    pub fn short_date(&self, day: NaiveDate) -> String {
        let month = self.get(&format!("month-short-{}", day.month()));
        format!("{} {month} {}", day.day(), day.year())
    }

    /// A number with a space between the thousands: 1 284.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(' ');
            }
            out.push(digit);
        }
        out
    }

    /// The loader behind [`tr!`](crate::tr), which is the only one to need it.
    #[doc(hidden)]
    #[must_use]
    pub fn loader(&self) -> &'static FluentLanguageLoader {
        let place = Lang::ALL.iter().position(|lang| *lang == self.lang).unwrap_or_default();
        READ.get(place).unwrap_or(&READ[0]).get_or_init(|| load(self.lang))
    }
}

/// The text of a key that is checked by the compiler, with its variables: `tr!(texts, "key", name = value)`.
///
/// The key must stand in the English locale file, and the variables must be those it names.
#[macro_export]
macro_rules! tr {
    ($texts:expr, $($rest:tt)+) => {{
        let loader = $texts.loader();
        ::i18n_embed_fl::fl!(loader, $($rest)+)
    }};
}

fn locale_file(lang: Lang) -> String {
    format!("{}/{DOMAIN}.ftl", lang.code())
}

fn is_shipped(lang: Lang) -> bool {
    Locales::get(&locale_file(lang)).is_some()
}

fn load(lang: Lang) -> FluentLanguageLoader {
    // Each locale is its own fallback, because each has every key: English need not be read as well.
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let loader = FluentLanguageLoader::new(DOMAIN, id.clone());
    if loader.load_languages(&Locales, &[id]).is_err() {
        // Only a locale file that is missing from the program ends here, and `is_shipped` has asked.
        return loader;
    }
    // No invisible marks around values: they would be in what is copied and exported.
    loader.set_use_isolating(false);
    loader
}

#[cfg(test)]
mod tests;
