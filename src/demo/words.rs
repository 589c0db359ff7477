//! What the made-up shop writes, in its language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::assets::{asset, broken, read};
use crate::domain::lang::Lang;
use crate::store::StoreResult;

/// One text in the four languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    nl: String,
    fr: String,
    de: String,
    en: String,
}

impl Text {
    fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
            Lang::De => &self.de,
            Lang::En => &self.en,
        }
    }
}

type Groups = BTreeMap<String, BTreeMap<String, Text>>;

/// The texts of `texts.toml` and `notes.toml`, by group and key.
pub(super) struct Words {
    lang: Lang,
    groups: Groups,
}

impl Words {
    pub(super) fn new(lang: Lang) -> StoreResult<Self> {
        let mut groups: Groups = read(asset!("texts.toml"))?;
        groups.append(&mut read::<Groups>(asset!("notes.toml"))?);
        Ok(Self { lang, groups })
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    pub(super) fn get(&self, group: &str, key: &str) -> StoreResult<&str> {
        let text = self.groups.get(group).and_then(|texts| texts.get(key));
        text.map(|text| text.in_lang(self.lang)).ok_or_else(|| broken(&format!("no text {group}.{key}")))
    }

    /// A text with a number in it, written as `key number`; without a number as it stands.
    pub(super) fn numbered(&self, group: &str, key_and_number: &str) -> StoreResult<String> {
        let (key, number) = key_and_number.split_once(' ').unwrap_or((key_and_number, ""));
        Ok(self.get(group, key)?.replace("{n}", number))
    }

    /// The keys of a group, in alphabetical order.
    pub(super) fn keys(&self, group: &str) -> impl Iterator<Item = &str> {
        self.groups.get(group).into_iter().flat_map(BTreeMap::keys).map(String::as_str)
    }

    /// All texts of a group, in the order of their keys.
    pub(super) fn all(&self, group: &str) -> Vec<&str> {
        let texts = self.groups.get(group).into_iter().flat_map(BTreeMap::values);
        texts.map(|text| text.in_lang(self.lang)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formats::text::{clean_line, clean_notes};
    use crate::domain::formats::words::sensitive_word;

    #[test]
    fn only_the_sensitive_notes_hold_a_sensitive_word() {
        for lang in Lang::ALL {
            let words = Words::new(lang).unwrap();
            for note in [words.all("note"), words.all("story")].concat() {
                assert_eq!(sensitive_word(note), None, "{note}");
                assert_eq!(clean_notes(note), note);
            }
            for note in words.all("sensitive") {
                assert!(sensitive_word(note).is_some(), "{note}");
            }
        }
    }

    #[test]
    fn every_other_text_is_one_clean_line() {
        for lang in Lang::ALL {
            let words = Words::new(lang).unwrap();
            for group in words.groups.keys().filter(|group| *group != "note") {
                for text in words.all(group) {
                    assert_eq!(clean_line(text), text, "{group}");
                }
            }
        }
    }
}
