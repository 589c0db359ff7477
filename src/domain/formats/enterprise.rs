//! Enterprise and VAT numbers.
//!
//! A number says nothing about the kind of card: sole traders have one from the same series (R3). Passing the check
//! does not mean that the number is registered.

use super::text::{clean_line, fold};

/// A number that passed its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterpriseNumber(String);

impl EnterpriseNumber {
    /// The form that is kept: ten digits for a Belgian number, else the two letters of the country and what follows.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a number of the Belgian register.
    #[must_use]
    pub fn is_belgian(&self) -> bool {
        self.0.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The form that is shown: `0403.019.261`; a foreign number as it is kept.
    #[must_use]
    pub fn format(&self) -> String {
        let split = self.0.split_at_checked(4).zip(self.0.get(4..).and_then(|rest| rest.split_at_checked(3)));
        match split {
            Some(((first, _), (second, third))) if self.is_belgian() => format!("{first}.{second}.{third}"),
            _ => self.0.clone(),
        }
    }
}

/// Why a text is not an enterprise number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnterpriseProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// Something stands in it that no number has.
    #[error("character that cannot stand there")]
    Character,
    /// Not ten digits, nor nine of the old form.
    #[error("not ten digits")]
    Length,
    /// Ten digits that start with a digit which no Belgian number starts with.
    #[error("starts with 9")]
    FirstDigit,
    /// The last two digits do not follow from the first eight: there is a typing mistake.
    #[error("wrong check digits")]
    CheckDigits,
    /// The number of an establishment unit (2 to 8 at the start): one of the places of an enterprise.
    #[error("number of an establishment unit")]
    EstablishmentUnit,
    /// A VAT number of a country outside the European Union.
    #[error("not a member state")]
    OutsideUnion,
}

/// Words that stand before a number, folded and without separators.
const WORDS: &[&str] = &[
    "ondernemingsnummer",
    "ondernemingsnr",
    "numerodentreprise",
    "unternehmensnummer",
    "btwnummer",
    "btwnr",
    "btw",
    "numerodetva",
    "tva",
    "mwst",
    "vat",
    "kbo",
    "bce",
    "rpr",
    "rpm",
];

/// The first two letters of the VAT numbers of the other member states, and of Northern Ireland. Greece writes EL.
const MEMBER_STATES: &[&str] = &[
    "AT", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
];

/// Checks an enterprise number or a VAT number, with or without `BE`, dots and a word such as `BTW`. Nine digits are
/// the old form and get a 0. VAT numbers of other member states are accepted unchecked.
///
/// # Errors
/// What is wrong with it.
pub fn check_enterprise_number(typed: &str) -> Result<EnterpriseNumber, EnterpriseProblem> {
    let folded = fold(&clean_line(typed));
    let joined: String =
        folded.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '/' | ':' | '\'')).collect();
    let number = WORDS.iter().find_map(|word| joined.strip_prefix(word)).unwrap_or(&joined);
    if number.is_empty() {
        return Err(EnterpriseProblem::Empty);
    }
    let digits = number.strip_prefix("be").unwrap_or(number);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return belgian(digits);
    }
    foreign(&number.to_ascii_uppercase())
}

fn belgian(digits: &str) -> Result<EnterpriseNumber, EnterpriseProblem> {
    let digits = if digits.len() == 9 { format!("0{digits}") } else { digits.to_owned() };
    let (Some((base, check)), 10) = (digits.split_at_checked(8), digits.len()) else {
        return Err(EnterpriseProblem::Length);
    };
    match digits.as_bytes() {
        [b'2'..=b'8', ..] => return Err(EnterpriseProblem::EstablishmentUnit),
        [b'9', ..] => return Err(EnterpriseProblem::FirstDigit),
        _ => {}
    }
    // Not "(base + check) mod 97 = 0", which takes 00 where 97 is right.
    let right = base.parse::<u32>().ok().map(|base| 97 - base % 97);
    if right.is_some() && check.parse().ok() == right {
        Ok(EnterpriseNumber(digits))
    } else {
        Err(EnterpriseProblem::CheckDigits)
    }
}

fn foreign(number: &str) -> Result<EnterpriseNumber, EnterpriseProblem> {
    let Some((state, rest)) = number.split_at_checked(2) else { return Err(EnterpriseProblem::Character) };
    let is_plain = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let has_digits = rest.bytes().filter(u8::is_ascii_digit).count() >= 2;
    if !is_plain || !has_digits || state == "BE" || !state.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(EnterpriseProblem::Character);
    }
    if !MEMBER_STATES.contains(&state) {
        return Err(EnterpriseProblem::OutsideUnion);
    }
    if rest.len() > 12 { Err(EnterpriseProblem::Length) } else { Ok(EnterpriseNumber(number.to_owned())) }
}

/// A kept number as it is shown; one that was kept as typed is shown as typed.
#[must_use]
pub fn format_enterprise_number(kept: &str) -> String {
    check_enterprise_number(kept).map_or_else(|_| kept.to_owned(), |number| number.format())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kept(typed: &str) -> Result<String, EnterpriseProblem> {
        check_enterprise_number(typed).map(|number| number.as_str().to_owned())
    }

    #[test]
    fn official_examples_pass() {
        let table = [
            "0403.019.261",
            "0428.759.497",
            "0314.595.348",
            "0566.988.259",
            "0440.966.354",
            "1006.872.569",
            "0200.004.397",
        ];
        for number in table {
            let checked = check_enterprise_number(number).unwrap();
            assert_eq!(checked.as_str(), number.replace('.', ""));
            assert_eq!(checked.format(), number);
            assert!(checked.is_belgian());
        }
    }

    #[test]
    fn every_way_of_writing_is_read() {
        let forms = [
            "0403019261",
            "403.019.261",
            "403019261",
            "BE 0403.019.261",
            "be0403019261",
            "BE403019261",
            "BTW BE 0403.019.261",
            "TVA: BE0403.019.261",
            "MwSt. BE 0403 019 261",
            "BTW-nr. 0403.019.261",
            "Numéro d’entreprise 0403.019.261",
            "KBO 0403/019/261",
        ];
        for form in forms {
            assert_eq!(kept(form).as_deref(), Ok("0403019261"), "{form}");
        }
    }

    #[test]
    fn every_problem_has_its_name() {
        let table = [
            (" ", EnterpriseProblem::Empty),
            ("BTW", EnterpriseProblem::Empty),
            ("BE", EnterpriseProblem::Length),
            ("0431.150.351", EnterpriseProblem::CheckDigits),
            ("0200.004.300", EnterpriseProblem::CheckDigits),
            ("0000.000.000", EnterpriseProblem::CheckDigits),
            ("2.147.812.701", EnterpriseProblem::EstablishmentUnit),
            ("8.147.812.701", EnterpriseProblem::EstablishmentUnit),
            ("9403.019.261", EnterpriseProblem::FirstDigit),
            ("0403.019.26", EnterpriseProblem::CheckDigits),
            ("0403.019.2", EnterpriseProblem::Length),
            ("0403.019.2611", EnterpriseProblem::Length),
            ("O403.019.261", EnterpriseProblem::Character),
            ("BE O403.019.261", EnterpriseProblem::Character),
            ("0403.019.261 RPR Leuven", EnterpriseProblem::Character),
            ("Delhaize", EnterpriseProblem::Character),
            ("€", EnterpriseProblem::Character),
            ("GB 123 4567 89", EnterpriseProblem::OutsideUnion),
            ("NL 1234567890123", EnterpriseProblem::Length),
        ];
        for (typed, problem) in table {
            assert_eq!(kept(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn vat_numbers_of_other_member_states_are_accepted_unchecked() {
        let table = [
            ("NL 1234.56.789.B01", "NL123456789B01"),
            ("fr xx 123456789", "FRXX123456789"),
            ("DE 123456789", "DE123456789"),
            ("TVA LU 12345678", "LU12345678"),
            ("EL 123456789", "EL123456789"),
        ];
        for (typed, number) in table {
            let checked = check_enterprise_number(typed).unwrap();
            assert_eq!(checked.as_str(), number);
            assert_eq!(checked.format(), number);
            assert!(!checked.is_belgian());
        }
    }

    #[test]
    fn a_number_kept_as_typed_is_shown_as_typed() {
        assert_eq!(format_enterprise_number("0403019261"), "0403.019.261");
        assert_eq!(format_enterprise_number("in aanvraag"), "in aanvraag");
        assert_eq!(format_enterprise_number(""), "");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_seen(base in 0_u32..20_000_000, at in 0_usize..10, by in 1_u8..10) {
            let right = format!("{base:08}{:02}", 97 - base % 97);
            prop_assert_eq!(kept(&right), Ok(right.clone()));
            let wrong: String = right.char_indices().map(|(i, c)| {
                let digit = c.to_digit(10).unwrap();
                if i == at { char::from_digit((digit + u32::from(by)) % 10, 10).unwrap() } else { c }
            }).collect();
            prop_assert!(kept(&wrong).is_err());
        }

        #[test]
        fn any_text_has_an_answer(text in any::<String>(), like in "(BE|NL|é)?[0-9A-Z. ]{0,14}") {
            for text in [text, like] {
                if let Ok(number) = check_enterprise_number(&text) {
                    prop_assert_eq!(kept(&number.format()), Ok(number.as_str().to_owned()));
                }
            }
        }
    }
}
