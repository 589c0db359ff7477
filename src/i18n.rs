//! Texts from `assets/locales`, in the language of the shopkeeper.
//!
//! A text is asked for by its Fluent key, with [`tr!`](crate::tr) where the key is known and with [`Texts::get`] where it
//! is put together, as in `rule-6`. Every language has a folder with one file a topic. The tests below hold that every
//! language has every key with the same variables, and that each `tr!` names a key that exists and exactly its variables;
//! so one language is read, at the first text asked for.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentResource;
pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use rust_embed::RustEmbed;

use crate::domain::assessment::RuleId;
use crate::domain::lang::Lang;

/// The locale files, inside the program.
#[derive(RustEmbed)]
#[folder = "assets/locales"]
struct Locales;

/// All texts of one language.
type Bundle = FluentBundle<FluentResource>;

/// The locales that were read, in the order of [`Lang::ALL`]. Each is read once, at its first text: that takes a
/// millisecond, which a command printing JSON need not spend.
static READ: [OnceLock<Bundle>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

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
        self.get_args(key, &[])
    }

    /// The text of `key`, or nothing where there is none: a box of the shop's own has no text here.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.bundle().has_message(key).then(|| self.get(key))
    }

    /// The text of `key` with its variables filled in. A number chooses the plural and is written without separators:
    /// hand in [`Texts::number`] beside it for large ones.
    #[must_use]
    pub fn get_args(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("No localization for id: {key:?}");
        };
        // A variable that is missing leaves its name in the text; the tests hold that none is.
        bundle.format_pattern(pattern, Some(&args.iter().cloned().collect()), &mut Vec::new()).into_owned()
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

    fn bundle(&self) -> &'static Bundle {
        let place = Lang::ALL.iter().position(|lang| *lang == self.lang).unwrap_or_default();
        READ.get(place).unwrap_or(&READ[0]).get_or_init(|| read(self.lang))
    }
}

/// The text of a key that a test checks, with its variables: `tr!(texts, "key", name = value)`.
///
/// The key must stand in the English files, and the variables must be those it names.
#[macro_export]
macro_rules! tr {
    ($texts:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.get_args($key, &[$((stringify!($name), $crate::i18n::FluentValue::from($value))),*])
    };
}

/// The files of a language, one a topic.
fn files(lang: Lang) -> impl Iterator<Item = String> {
    let inside = move |path: &str| path.strip_prefix(lang.code()).is_some_and(|rest| rest.starts_with('/'));
    let paths = Locales::iter().filter(move |path| inside(path));
    paths.filter_map(|path| Some(String::from_utf8_lossy(&Locales::get(&path)?.data).into_owned()))
}

fn is_shipped(lang: Lang) -> bool {
    files(lang).next().is_some()
}

fn read(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(lang.code().parse().into_iter().collect());
    // No invisible marks around values: they would be in what is copied and exported.
    bundle.set_use_isolating(false);
    for file in files(lang) {
        // What is wrong in a file costs that text only. The tests hold that nothing is wrong.
        let resource = FluentResource::try_new(file).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
