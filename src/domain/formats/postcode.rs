//! Postal codes, and the main places of Belgium.
//!
//! One code can cover several places, and a place has a name per language: a place is offered for a code, never forced,
//! and the language of a contact is never derived from it.

use std::sync::LazyLock;

use super::text::{clean_line, squash};
use crate::domain::lang::Lang;

/// Why a text is not a postal code of its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// A Belgian code has four digits, from 1000 to 9999.
    #[error("not 1000 to 9999")]
    Belgian,
    /// A Dutch code has four digits and two letters.
    #[error("not four digits and two letters")]
    Dutch,
    /// A code of Luxembourg has four digits.
    #[error("not four digits")]
    FourDigits,
    /// A German or a French code has five digits.
    #[error("not five digits")]
    FiveDigits,
}

/// Checks a postal code and gives it as it is kept, without the letters of the country before it. `country` is the
/// ISO 3166 alpha-2 code; empty means Belgium. Codes of countries other than the neighbours are free.
///
/// # Errors
/// What form it should have.
pub fn check_postcode(country: &str, typed: &str) -> Result<String, PostcodeProblem> {
    let text = clean_line(typed);
    if text.is_empty() {
        return Err(PostcodeProblem::Empty);
    }
    let (prefixes, problem): (&[&str], _) = match country.trim().to_ascii_uppercase().as_str() {
        "" | "BE" => (&["BE", "B"], PostcodeProblem::Belgian),
        "NL" => (&["NL"], PostcodeProblem::Dutch),
        "LU" => (&["LU", "L"], PostcodeProblem::FourDigits),
        "DE" => (&["DE", "D"], PostcodeProblem::FiveDigits),
        "FR" => (&["FR", "F"], PostcodeProblem::FiveDigits),
        _ => return Ok(text),
    };
    let joined: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let joined = joined.to_ascii_uppercase();
    let code = prefixes.iter().find_map(|prefix| joined.strip_prefix(prefix)).unwrap_or(&joined);
    kept_form(code, problem).ok_or(problem)
}

fn kept_form(code: &str, form: PostcodeProblem) -> Option<String> {
    let is_number =
        |digits: &str, length| digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
    let kept = match form {
        PostcodeProblem::Belgian if is_number(code, 4) && !code.starts_with('0') => code.to_owned(),
        PostcodeProblem::FourDigits if is_number(code, 4) => code.to_owned(),
        PostcodeProblem::FiveDigits if is_number(code, 5) => code.to_owned(),
        PostcodeProblem::Dutch => {
            let (digits, letters) = code.split_at_checked(4)?;
            let are_letters = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase());
            let is_code = is_number(digits, 4) && !digits.starts_with('0') && are_letters;
            return is_code.then(|| format!("{digits} {letters}"));
        }
        _ => return None,
    };
    Some(kept)
}

/// One of the three regions of Belgium.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Region {
    Flanders,
    /// The nineteen municipalities of Brussels.
    Brussels,
    /// Wallonia, with the German-speaking municipalities.
    Wallonia,
}

/// A main municipality of Belgium.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its main postal code.
    pub postcode: &'static str,
    /// Where it lies.
    pub region: Region,
    /// The languages of its inhabitants, the main one first; Brussels has two.
    pub languages: Vec<Lang>,
    /// Dutch, French, German.
    names: [&'static str; 3],
    /// The names as they are compared.
    squashed: Vec<String>,
    /// First and last of the codes with which the name is plausible: its villages', and those of namesakes.
    codes: Vec<(u16, u16)>,
}

impl Place {
    /// Its name in that language; in English the name in its main language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &'static str {
        let [dutch, french, german] = self.names;
        match lang {
            Lang::Nl => dutch,
            Lang::Fr => french,
            Lang::De => german,
            Lang::En => match self.main_language() {
                Lang::Fr => french,
                Lang::De => german,
                Lang::Nl | Lang::En => dutch,
            },
        }
    }

    /// Its name in its own main language.
    #[must_use]
    pub fn local_name(&self) -> &'static str {
        self.name(self.main_language())
    }

    /// The main language of its inhabitants.
    #[must_use]
    pub fn main_language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Nl)
    }

    fn is_called(&self, squashed: &str) -> bool {
        self.squashed.iter().any(|name| name == squashed)
    }

    fn has_code(&self, code: u16) -> bool {
        self.codes.iter().any(|(first, last)| (*first..=*last).contains(&code))
    }

    /// Reads a line of the table: main code, further codes, region, languages, names in Dutch, French and German.
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().map(str::trim);
        let (postcode, further, region, languages) = (cell()?, cell()?, cell()?, cell()?);
        let names = [cell()?, cell()?, cell()?];
        let region = match region {
            "flanders" => Region::Flanders,
            "brussels" => Region::Brussels,
            "wallonia" => Region::Wallonia,
            _ => return None,
        };
        let languages = languages.split(' ').map(Lang::parse).collect::<Option<Vec<Lang>>>()?;
        let codes = further.split_whitespace().chain([postcode]).map(|codes| {
            let (first, last) = codes.split_once('-').unwrap_or((codes, codes));
            Some((first.parse().ok()?, last.parse().ok()?))
        });
        let codes = codes.collect::<Option<Vec<(u16, u16)>>>()?;
        let squashed = names.iter().map(|name| place_key(name)).collect();
        Some(Self { postcode, region, languages, names, squashed, codes })
    }
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/belgium/places.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(Place::read).collect()
});

/// The main municipalities of Belgium, from all regions, in the order of their main postal codes.
#[must_use]
pub fn places() -> &'static [Place] {
    &PLACES
}

/// The place to offer for a Belgian postal code, if it is the main code of one.
#[must_use]
pub fn place_of_postcode(postcode: &str) -> Option<&'static Place> {
    places().iter().find(|place| place.postcode == postcode)
}

/// Whether a Belgian postal code goes with the place, in any language; `None` where the place is not in the table or
/// the code is not one.
#[must_use]
pub fn postcode_matches_place(postcode: &str, place: &str) -> Option<bool> {
    let code = check_postcode("BE", postcode).ok()?.parse().ok()?;
    let name = place_key(place);
    let mut called = places().iter().filter(|place| place.is_called(&name)).peekable();
    called.peek()?;
    Some(called.any(|place| place.has_code(code)))
}

/// The name as it is compared: St. Vith is Sankt Vith, and St-Niklaas is Sint-Niklaas.
fn place_key(name: &str) -> String {
    let name = squash(name).replace('.', "");
    let saint = ["sint", "saint", "sankt"].iter().find_map(|saint| name.strip_prefix(saint));
    saint.map_or(name.clone(), |rest| format!("st{rest}"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_kept_in_one_form() {
        let table = [
            ("BE", "3000", "3000"),
            ("", " B-3000 ", "3000"),
            ("be", "BE-3000", "3000"),
            ("BE", "b 3000", "3000"),
            ("BE", "1000", "1000"),
            ("BE", "9999", "9999"),
            ("NL", "1234ab", "1234 AB"),
            ("NL", "NL-1234 AB", "1234 AB"),
            ("LU", "L-1234", "1234"),
            ("LU", "LU-0123", "0123"),
            ("DE", "D-01067", "01067"),
            ("FR", "F 59000", "59000"),
            ("GB", " sw1a 1aa ", "sw1a 1aa"),
        ];
        for (country, typed, kept) in table {
            assert_eq!(check_postcode(country, typed).as_deref(), Ok(kept), "{country} {typed}");
        }
    }

    #[test]
    fn every_problem_has_its_name() {
        let table = [
            ("BE", " ", PostcodeProblem::Empty),
            ("GB", "", PostcodeProblem::Empty),
            ("BE", "0999", PostcodeProblem::Belgian),
            ("BE", "300", PostcodeProblem::Belgian),
            ("BE", "30000", PostcodeProblem::Belgian),
            ("BE", "3OOO", PostcodeProblem::Belgian),
            ("", "L-3000", PostcodeProblem::Belgian),
            ("NL", "1234", PostcodeProblem::Dutch),
            ("NL", "1234 A1", PostcodeProblem::Dutch),
            ("NL", "0234 AB", PostcodeProblem::Dutch),
            ("NL", "123é", PostcodeProblem::Dutch),
            ("LU", "12345", PostcodeProblem::FourDigits),
            ("DE", "1067", PostcodeProblem::FiveDigits),
            ("FR", "590000", PostcodeProblem::FiveDigits),
        ];
        for (country, typed, problem) in table {
            assert_eq!(check_postcode(country, typed), Err(problem), "{country} {typed}");
        }
    }

    #[test]
    fn a_code_goes_with_its_place_in_every_language() {
        let table = [
            ("3000", "Leuven", Some(true)),
            ("3000", "LOUVAIN", Some(true)),
            ("3010", "Leuven", Some(true)),
            ("B-3000", "löwen", Some(true)),
            ("3000", "Gent", Some(false)),
            ("9000", "Leuven", Some(false)),
            ("4020", "Lüttich", Some(true)),
            ("4000", "Luik", Some(true)),
            ("1050", "Bruxelles", Some(true)),
            ("1050", "Elsene", Some(true)),
            ("1050", "Ukkel", Some(false)),
            ("9100", "St-Niklaas", Some(true)),
            ("9100", "Saint-Nicolas", Some(true)),
            ("4420", "St. Nicolas", Some(true)),
            ("4780", "Sankt Vith", Some(true)),
            ("4780", "Saint-Vith", Some(true)),
            ("8670", "Coxyde", Some(true)),
            ("2430", "Vorst", Some(true)),
            ("3000", "Nergenshuizen", None),
            ("300", "Leuven", None),
            ("3000", "", None),
        ];
        for (postcode, place, answer) in table {
            assert_eq!(postcode_matches_place(postcode, place), answer, "{postcode} {place}");
        }
    }

    #[test]
    fn a_place_is_offered_for_its_main_code_alone() {
        let name = |postcode, lang| place_of_postcode(postcode).map(|place| place.name(lang));
        assert_eq!(name("3000", Lang::Nl), Some("Leuven"));
        assert_eq!(name("3000", Lang::Fr), Some("Louvain"));
        assert_eq!(name("4700", Lang::De), Some("Eupen"));
        assert_eq!(name("4000", Lang::En), Some("Liège"));
        assert_eq!(name("3010", Lang::Nl), None);
        assert_eq!(name("", Lang::Nl), None);
    }

    #[test]
    fn the_table_is_sound() {
        let lines = include_str!("../../../assets/belgium/places.tsv").lines();
        let rows = lines.filter(|line| !line.starts_with('#')).count();
        assert_eq!(places().len(), rows, "a line that cannot be read");
        let codes: HashSet<&str> = places().iter().map(|place| place.postcode).collect();
        assert_eq!(codes.len(), rows, "a main code stands twice");
        assert!(places().is_sorted_by_key(|place| place.postcode));
        for place in places() {
            assert_eq!(check_postcode("BE", place.postcode).as_deref(), Ok(place.postcode));
            assert!(!place.names.contains(&""), "{}", place.postcode);
            for lang in Lang::ALL {
                let answer = postcode_matches_place(place.postcode, place.name(lang));
                assert_eq!(answer, Some(true), "{} {}", place.postcode, place.name(lang));
            }
            for (first, last) in &place.codes {
                assert!(first <= last, "{}", place.postcode);
            }
        }
    }

    #[test]
    fn the_first_digit_tells_the_region() {
        for place in places() {
            let code: u16 = place.postcode.parse().unwrap();
            let region = match code {
                1000..=1299 => Region::Brussels,
                1300..=1499 | 4000..=7999 => Region::Wallonia,
                _ => Region::Flanders,
            };
            assert_eq!(place.region, region, "{}", place.postcode);
            let is_german = matches!(code, 4700..=4799);
            let expected: &[Lang] = match region {
                Region::Flanders => &[Lang::Nl],
                Region::Brussels => &[Lang::Fr, Lang::Nl],
                Region::Wallonia if is_german => &[Lang::De],
                Region::Wallonia => &[Lang::Fr],
            };
            assert_eq!(place.languages, expected, "{}", place.postcode);
        }
        for region in [Region::Flanders, Region::Brussels, Region::Wallonia] {
            assert!(places().iter().filter(|place| place.region == region).count() >= 19);
        }
    }

    proptest! {
        #[test]
        fn a_kept_code_stays_as_it_is(
            country in prop::sample::select(vec!["", "BE", "NL", "LU", "DE", "FR", "GB", "x"]),
            typed in "[A-Z]{0,2}[ -]?[0-9]{3,5} ?\\PC{0,2}", text in any::<String>(),
        ) {
            for typed in [typed, text] {
                if let Ok(kept) = check_postcode(country, &typed) {
                    prop_assert_eq!(check_postcode(country, &kept), Ok(kept));
                }
                let _ = (postcode_matches_place(&typed, &typed), place_of_postcode(&typed));
            }
        }
    }
}
