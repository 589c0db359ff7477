//! How values are read. What is wrong with one is named by the key of its sentence: see [`super::super::usage`].

use std::str::FromStr;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::category::Channel;
use crate::domain::consent::How;
use crate::domain::contact::{ContactKind, RelationKind};
use crate::domain::lang::Lang;
use crate::domain::merge::Take;
use crate::exchange::reading::{Encoding, Field};

/// A new value, or none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change<T> {
    Clear,
    To(T),
}

impl<T> Change<T> {
    /// The new value, where there is one.
    pub(crate) fn into_option(self) -> Option<T> {
        match self {
            Self::Clear => None,
            Self::To(value) => Some(value),
        }
    }
}

/// A ground other than consent on which a prospect is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    Quote,
    Interest,
}

impl Slugged for Ground {
    fn slugs() -> Vec<&'static str> {
        vec!["quote", "interest"]
    }
    fn read(slug: &str) -> Option<Self> {
        match slug {
            "quote" => Some(Self::Quote),
            "interest" => Some(Self::Interest),
            _ => None,
        }
    }
}

/// The wording of a statement, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) lang: Lang,
    pub(crate) text: String,
}

/// Which field a column of a file is; none where it is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mapping {
    pub(crate) header: String,
    pub(crate) field: Option<Field>,
}

/// From which card of a merge a field is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) field: String,
    pub(crate) take: Take,
}

/// What is chosen by its slug.
pub(crate) trait Slugged: Clone + Send + Sync + 'static {
    fn slugs() -> Vec<&'static str>;
    fn read(slug: &str) -> Option<Self>;
}

macro_rules! slugged {
    ($($type:ty),+) => {$(
        impl Slugged for $type {
            fn slugs() -> Vec<&'static str> {
                Self::ALL.iter().map(|value| value.slug()).collect()
            }
            fn read(slug: &str) -> Option<Self> {
                Self::parse(slug)
            }
        }
    )+};
}
slugged!(ContactKind, RelationKind, Channel, How);

impl Slugged for Lang {
    fn slugs() -> Vec<&'static str> {
        Self::ALL.iter().map(|lang| lang.code()).collect()
    }
    fn read(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == slug)
    }
}

/// One of a few slugs.
pub(super) fn slugs<T: Slugged>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::slugs()).try_map(|slug| T::read(&slug).ok_or("cli-expect-text"))
}

/// One of a few slugs, or nothing.
pub(super) fn slugs_or_none<T: Slugged>() -> impl TypedValueParser<Value = Change<T>> {
    let slugs = T::slugs().into_iter().chain([""]);
    PossibleValuesParser::new(slugs).map(|slug| T::read(&slug).map_or(Change::Clear, Change::To))
}

/// An answer to a question.
pub(super) fn yes_or_no() -> impl TypedValueParser<Value = bool> {
    PossibleValuesParser::new(["yes", "no"]).map(|answer| answer == "yes")
}

/// A day as in ISO 8601, and nothing looser: 2026-03-01.
pub(super) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    let is_iso = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = is_iso.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten();
    day.ok_or("cli-expect-day")
}

/// A whole number.
pub(super) fn number<T: FromStr>(text: &str) -> Result<T, &'static str> {
    text.parse().map_err(|_| "cli-expect-number")
}

/// A value, or nothing where the text is empty.
pub(super) fn change<T>(
    read: impl Fn(&str) -> Result<T, &'static str> + Clone,
) -> impl Fn(&str) -> Result<Change<T>, &'static str> + Clone {
    move |text| if text.is_empty() { Ok(Change::Clear) } else { read(text).map(Change::To) }
}

/// The slug of a box of the shop's own: small letters, figures and hyphens.
pub(super) fn own_slug(text: &str) -> Result<String, &'static str> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let is_slug = text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(is_plain)
        && !text.ends_with('-')
        && text.len() <= 40;
    if is_slug { Ok(text.to_owned()) } else { Err("cli-expect-slug") }
}

/// `nl=Ik ga akkoord.`
pub(super) fn wording(text: &str) -> Result<Wording, &'static str> {
    let (lang, text) = text.split_once('=').ok_or("cli-expect-wording")?;
    let lang = Lang::read(lang).ok_or("cli-expect-wording")?;
    if text.trim().is_empty() {
        Err("cli-expect-wording")
    } else {
        Ok(Wording { lang, text: text.to_owned() })
    }
}

/// `Schoenmaat=note`; nothing after the last `=` leaves the column out.
pub(super) fn mapping(text: &str) -> Result<Mapping, &'static str> {
    let (header, field) = text.rsplit_once('=').ok_or("cli-expect-mapping")?;
    let field = match field.trim() {
        "" => None,
        field => Some(Field::parse(field).ok_or("cli-expect-mapping")?),
    };
    if header.trim().is_empty() {
        return Err("cli-expect-mapping");
    }
    Ok(Mapping { header: header.to_owned(), field })
}

/// How the letters of a file are written.
pub(super) fn encoding(text: &str) -> Result<Encoding, &'static str> {
    Encoding::parse(text).ok_or("cli-expect-encoding")
}

/// `relation=other`.
pub(super) fn taken(text: &str) -> Result<Taken, &'static str> {
    let (field, take) = text.rsplit_once('=').ok_or("cli-expect-take")?;
    let take = Take::parse(take).ok_or("cli-expect-take")?;
    if field.is_empty() { Err("cli-expect-take") } else { Ok(Taken { field: field.to_owned(), take }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_iso_and_nothing_else() {
        assert_eq!(day("2026-03-01"), Ok(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()));
        for wrong in ["", "1/3/2026", "2026-3-1", "2026-02-30", "+2026-03-1", "20260-3-01", "2026-03-01 "] {
            assert_eq!(day(wrong), Err("cli-expect-day"), "{wrong:?}");
        }
    }

    #[test]
    fn an_empty_value_clears() {
        assert_eq!(change(day)(""), Ok(Change::Clear));
        assert_eq!(change(number::<u32>)("6"), Ok(Change::To(6)));
        assert_eq!(change(number::<u32>)("-6"), Err("cli-expect-number"));
    }

    #[test]
    fn a_choice_names_a_field_and_a_card() {
        let chosen = Taken { field: "preferences:Bread=white".to_owned(), take: Take::Other };
        assert_eq!(taken("preferences:Bread=white=other"), Ok(chosen));
        for wrong in ["", "relation", "relation=mine", "=keep"] {
            assert_eq!(taken(wrong), Err("cli-expect-take"), "{wrong:?}");
        }
    }

    #[test]
    fn the_slug_of_an_own_box_is_plain() {
        assert_eq!(own_slug("wedding-cakes2"), Ok("wedding-cakes2".to_owned()));
        for wrong in ["", "Cakes", "wedding cakes", "-x", "x-", "2x", "gâteaux"] {
            assert!(own_slug(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_mapping_names_a_field_that_there_is() {
        let read = mapping("a=b=note").unwrap();
        assert_eq!((read.header.as_str(), read.field.map(Field::slug).as_deref()), ("a=b", Some("note")));
        assert_eq!(mapping("Shoe size=").unwrap().field, None);
        for wrong in ["Shoe size", "=note", "Shoe size=shoe"] {
            assert_eq!(mapping(wrong), Err("cli-expect-mapping"), "{wrong:?}");
        }
        assert_eq!(encoding("cp850"), Ok(Encoding::Cp850));
        assert_eq!(encoding("latin"), Err("cli-expect-encoding"));
    }

    #[test]
    fn a_wording_names_its_language() {
        let read = wording("nl=Ik ga akkoord: x = y").unwrap();
        assert_eq!((read.lang, read.text.as_str()), (Lang::Nl, "Ik ga akkoord: x = y"));
        for wrong in ["Ik ga akkoord", "xx=Ik", "nl=", "nl=  "] {
            assert!(wording(wrong).is_err(), "{wrong:?}");
        }
    }
}
