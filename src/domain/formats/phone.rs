//! Telephone numbers: the check, the form that is kept (E.164), shown, searched and hashed.
//!
//! Belgian numbers follow the numbering plan by their length, so that a number of a range that is not in use yet passes
//! too. Numbers of other countries follow the phonenumber crate, whose tables load at the first of them.

use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, ParseError, Type};

use super::text::clean_line;

const BELGIUM: &str = "BE";
const BELGIAN_CODE: &str = "32";
/// No number has more digits than this (E.164).
const MAX_DIGITS: usize = 15;

/// A telephone number that passed its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// The form that is kept: `+`, the country's code and the number without its trunk 0.
    pub e164: String,
    /// What a call costs and where it rings, as far as the number tells.
    pub kind: PhoneKind,
}

/// What kind of number it is. A number that costs money is pointed out, not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// At an address.
    Landline,
    /// A mobile telephone, which can receive text messages.
    Mobile,
    /// Free for the caller: in Belgium 0800.
    Free,
    /// Dearer than a normal call: in Belgium 070, 078 and 090x.
    Paid,
    /// Anything else, or not known.
    Other,
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// There is no digit in it.
    #[error("no digits")]
    NoDigits,
    /// A letter touches a digit: often an O for a 0.
    #[error("letters among the digits")]
    Letters,
    /// There are digits on both sides of a word, or more of them than one number has.
    #[error("more than one number")]
    SeveralNumbers,
    /// A digit is missing; in Belgium also the 0 at the start.
    #[error("too short")]
    TooShort,
    /// There is a digit too many.
    #[error("too long")]
    TooLong,
    /// The card's country has no such code.
    #[error("unknown country")]
    UnknownCountry,
    /// The country has no such number.
    #[error("no such number")]
    Invalid,
}

/// Checks a number as it was typed. `country` is the ISO 3166 alpha-2 code of the card; empty means Belgium. It counts
/// only for a number without `+` or `00`. Words beside the number are left out.
///
/// # Errors
/// What is wrong with it.
pub fn check_phone(typed: &str, country: &str) -> Result<Phone, PhoneProblem> {
    let dialled = Dialled::read(typed)?;
    let country = country.trim().to_ascii_uppercase();
    if dialled.is_international {
        return match dialled.digits.strip_prefix(BELGIAN_CODE) {
            Some(national) => belgian(national.strip_prefix('0').unwrap_or(national)),
            None => foreign(&format!("+{}", dialled.digits), None),
        };
    }
    if country.is_empty() || country == BELGIUM {
        return dialled_in_belgium(&dialled.digits);
    }
    let id: Id = country.parse().map_err(|_| PhoneProblem::UnknownCountry)?;
    foreign(&dialled.digits, Some(id))
}

/// The digits of what was typed.
struct Dialled {
    is_international: bool,
    /// Without `+` or `00`.
    digits: String,
}

impl Dialled {
    /// Leaves the words out, so that letters never become the digits of a keypad.
    fn read(typed: &str) -> Result<Self, PhoneProblem> {
        let text = clean_line(typed);
        if text.is_empty() {
            return Err(PhoneProblem::Empty);
        }
        let text = without_trunk_zero(&text);
        let mut digits = String::new();
        let mut has_plus = false;
        let mut is_over = false;
        let mut last = ' ';
        for c in text.chars() {
            match c {
                _ if touches(last, c) => return Err(PhoneProblem::Letters),
                '0'..='9' if is_over => return Err(PhoneProblem::SeveralNumbers),
                '0'..='9' => digits.push(c),
                '+' if digits.is_empty() => has_plus = true,
                _ if !is_separator(c) && !digits.is_empty() => is_over = true,
                _ => {}
            }
            last = c;
        }
        let rest = if has_plus { None } else { digits.strip_prefix("00").map(str::to_owned) };
        let is_international = has_plus || rest.is_some();
        let digits = rest.unwrap_or(digits);
        match digits.len() {
            0 => Err(PhoneProblem::NoDigits),
            1..=MAX_DIGITS => Ok(Self { is_international, digits }),
            _ => Err(PhoneProblem::SeveralNumbers),
        }
    }
}

/// Takes the `(0)` out of `+32 (0)16 20 00 00`.
fn without_trunk_zero(text: &str) -> String {
    let start: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').take(2).collect();
    if start.starts_with('+') || start == "00" { text.replace("(0)", " ") } else { text.to_owned() }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '/' | '.' | '-' | '(' | ')' | '\u{2010}'..='\u{2015}')
}

fn touches(last: char, c: char) -> bool {
    (last.is_ascii_digit() && c.is_alphabetic()) || (last.is_alphabetic() && c.is_ascii_digit())
}

fn dialled_in_belgium(digits: &str) -> Result<Phone, PhoneProblem> {
    if let Some(national) = digits.strip_prefix('0') {
        return belgian(national);
    }
    // A spreadsheet takes the + of +32… and the 0 of a mobile number for decoration.
    let code_alone = digits.strip_prefix(BELGIAN_CODE).and_then(|national| belgian(national).ok());
    match code_alone {
        Some(phone) => Ok(phone),
        None if digits.len() == 9 && digits.starts_with('4') => belgian(digits),
        None if digits.len() < 9 => Err(PhoneProblem::TooShort),
        None => Err(PhoneProblem::Invalid),
    }
}

/// A Belgian number without its trunk 0: eight digits, or nine that start with 4 for a mobile telephone. `04` is Liège
/// or a mobile telephone by its length; eight digits from 45 on are a mobile number that lacks one, since the
/// numbers of Liège do not go that high.
fn belgian(national: &str) -> Result<Phone, PhoneProblem> {
    let kind = match (national.len(), national.as_bytes()) {
        (_, [b'0', ..]) => return Err(PhoneProblem::Invalid),
        (9, [b'4', ..]) => PhoneKind::Mobile,
        (8, [b'4', b'5'..=b'9', ..]) | (..8, _) => return Err(PhoneProblem::TooShort),
        (8, [b'8', b'0', b'0', ..]) => PhoneKind::Free,
        (8, [b'7', b'0' | b'8', ..] | [b'9', b'0', ..]) => PhoneKind::Paid,
        (8, _) => PhoneKind::Landline,
        _ => return Err(PhoneProblem::TooLong),
    };
    Ok(Phone { e164: format!("+{BELGIAN_CODE}{national}"), kind })
}

fn foreign(number: &str, country: Option<Id>) -> Result<Phone, PhoneProblem> {
    let parsed = phonenumber::parse(country, number).map_err(|error| match error {
        ParseError::TooShortAfterIdd | ParseError::TooShortNsn | ParseError::NoNumber => {
            PhoneProblem::TooShort
        }
        ParseError::TooLong => PhoneProblem::TooLong,
        _ => PhoneProblem::Invalid,
    })?;
    if !parsed.is_valid() {
        return Err(PhoneProblem::Invalid);
    }
    let kind = match parsed.number_type(&DATABASE) {
        Type::FixedLine => PhoneKind::Landline,
        Type::Mobile => PhoneKind::Mobile,
        Type::TollFree => PhoneKind::Free,
        Type::PremiumRate | Type::SharedCost => PhoneKind::Paid,
        _ => PhoneKind::Other,
    };
    Ok(Phone { e164: parsed.format().mode(Mode::E164).to_string(), kind })
}

/// A kept number as it is shown: `0470 12 34 56`, `02 123 45 67`, `016 20 00 00`, `0800 12 345`; a foreign one as
/// `+31 612 345 678`. A number that was kept as typed is shown as typed.
///
/// Foreign numbers are grouped without the crate's tables: loading them takes longer than a screen may.
#[must_use]
pub fn format_phone(kept: &str) -> String {
    let Some(number) = kept.strip_prefix('+').filter(|number| number.bytes().all(|b| b.is_ascii_digit()))
    else {
        return kept.to_owned();
    };
    match number.strip_prefix(BELGIAN_CODE).map(|national| (national, belgian(national))) {
        Some((national, Ok(_))) => belgian_groups(&format!("0{national}")),
        Some((_, Err(_))) => kept.to_owned(),
        None => international_groups(number),
    }
}

/// A kept number as a card of that country shows it, so that it is read again as the same: without its country's code
/// only in Belgium itself.
#[must_use]
pub fn shown_phone(kept: &str, country: &str) -> String {
    let shown = format_phone(kept);
    match shown.strip_prefix('0') {
        Some(national) if !matches!(country, "" | "BE") && kept.starts_with('+') => format!("+32 {national}"),
        _ => shown,
    }
}

fn belgian_groups(number: &str) -> String {
    let sizes: &[usize] = match number.as_bytes() {
        [b'0', b'4', ..] if number.len() == 10 => &[4, 2, 2, 2],
        [b'0', b'8', b'0', b'0', ..] | [b'0', b'9', b'0', ..] => &[4, 2, 3],
        [b'0', b'2' | b'3' | b'4' | b'9', ..] => &[2, 3, 2, 2],
        _ => &[3, 2, 2, 2],
    };
    let mut digits = number.chars();
    let groups: Vec<String> = sizes.iter().map(|size| digits.by_ref().take(*size).collect()).collect();
    groups.join(" ")
}

/// The country's code, then threes, with two or four at the end.
fn international_groups(number: &str) -> String {
    let Some((code, mut rest)) = number.split_at_checked(country_code_length(number)) else {
        return format!("+{number}");
    };
    let mut shown = format!("+{code}");
    while let Some((group, after)) = rest.split_at_checked(3).filter(|_| rest.len() > 4) {
        shown.push(' ');
        shown.push_str(group);
        rest = after;
    }
    if !rest.is_empty() {
        shown.push(' ');
        shown.push_str(rest);
    }
    shown
}

/// How many digits the country's code has (ITU-T E.164, the codes assigned in 2016).
fn country_code_length(number: &str) -> usize {
    match number.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// The digits by which a number is searched, the same for a kept number and for a query: a Belgian one in its
/// national form (`0470123456`, also for `+32470…` and `0032470…`), a foreign one with `00`. Text without digits gives
/// an empty string.
#[must_use]
pub fn phone_digits(text: &str) -> String {
    let text = without_trunk_zero(text);
    let has_plus = text.chars().find(|c| c.is_ascii_digit() || *c == '+') == Some('+');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let international = if has_plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    match international {
        Some(number) => match number.strip_prefix(BELGIAN_CODE) {
            Some(national) => format!("0{}", national.strip_prefix('0').unwrap_or(national)),
            None if number.is_empty() => digits,
            None => format!("00{number}"),
        },
        None => digits,
    }
}

/// The form of a number that goes into the suppression list's hash (R37): E.164; of a text that does not pass the
/// check only the digits. A number without a country's code is taken for a Belgian one.
#[must_use]
pub fn hash_form_phone(text: &str) -> String {
    check_phone(text, BELGIUM).map_or_else(|_| phone_digits(text), |phone| phone.e164)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn belgian_numbers_are_kept_in_one_form() {
        let table = [
            ("0470 12 34 56", "+32470123456", PhoneKind::Mobile),
            ("0475/12.34.56 (werk)", "+32475123456", PhoneKind::Mobile),
            ("gsm: 0475-12-34-56", "+32475123456", PhoneKind::Mobile),
            ("+32 470 12 34 56", "+32470123456", PhoneKind::Mobile),
            ("+32 (0)470 12 34 56", "+32470123456", PhoneKind::Mobile),
            ("+32 0470 12 34 56", "+32470123456", PhoneKind::Mobile),
            ("0032 470 12 34 56", "+32470123456", PhoneKind::Mobile),
            ("0032(0)470123456", "+32470123456", PhoneKind::Mobile),
            ("32470123456", "+32470123456", PhoneKind::Mobile),
            ("470123456", "+32470123456", PhoneKind::Mobile),
            ("\u{202a}+32\u{a0}470\u{2011}12\u{2013}34 56\u{202c}", "+32470123456", PhoneKind::Mobile),
            ("02 123 45 67", "+3221234567", PhoneKind::Landline),
            ("(02) 123 45 67", "+3221234567", PhoneKind::Landline),
            ("04 223 45 67", "+3242234567", PhoneKind::Landline),
            ("016 20 00 00", "+3216200000", PhoneKind::Landline),
            ("tel. 016/20.00.00.", "+3216200000", PhoneKind::Landline),
            ("080 21 23 45", "+3280212345", PhoneKind::Landline),
            ("09 223 45 67", "+3292234567", PhoneKind::Landline),
            ("0800 12 345", "+3280012345", PhoneKind::Free),
            ("070 12 34 56", "+3270123456", PhoneKind::Paid),
            ("078 15 20 20", "+3278152020", PhoneKind::Paid),
            ("0900 12 345", "+3290012345", PhoneKind::Paid),
        ];
        for (typed, e164, kind) in table {
            assert_eq!(check_phone(typed, "BE"), Ok(Phone { e164: e164.to_owned(), kind }), "{typed}");
            assert_eq!(check_phone(typed, ""), check_phone(typed, "be"), "{typed}");
        }
    }

    #[test]
    fn foreign_numbers_follow_their_country() {
        let table = [
            ("+31 6 12345678", "", "+31612345678", PhoneKind::Mobile),
            ("06 12345678", "NL", "+31612345678", PhoneKind::Mobile),
            ("0031 (0)6 12345678", "BE", "+31612345678", PhoneKind::Mobile),
            ("+49 (0)30 123456", "BE", "+4930123456", PhoneKind::Landline),
            ("01 23 45 67 89", "fr", "+33123456789", PhoneKind::Landline),
            ("621 123 456", "LU", "+352621123456", PhoneKind::Mobile),
            ("+32 470 12 34 56", "NL", "+32470123456", PhoneKind::Mobile),
        ];
        for (typed, country, e164, kind) in table {
            let phone = Phone { e164: e164.to_owned(), kind };
            assert_eq!(check_phone(typed, country), Ok(phone), "{typed} {country}");
        }
    }

    #[test]
    fn every_problem_has_its_name() {
        let table = [
            ("  ", "BE", PhoneProblem::Empty),
            ("op het werk", "BE", PhoneProblem::NoDigits),
            ("0470 12 34 5O", "BE", PhoneProblem::Letters),
            ("0470 I2 34 56", "BE", PhoneProblem::Letters),
            ("016 20 00 00 of 0470 12 34 56", "BE", PhoneProblem::SeveralNumbers),
            ("016 20 00 00 / 0470 12 34 56", "BE", PhoneProblem::SeveralNumbers),
            ("016 20 00 00 toestel 12", "BE", PhoneProblem::SeveralNumbers),
            ("016 20 00 00 +32", "BE", PhoneProblem::SeveralNumbers),
            ("0470 12 34 5", "BE", PhoneProblem::TooShort),
            ("016 20 00 0", "BE", PhoneProblem::TooShort),
            ("16 20 00 00", "BE", PhoneProblem::TooShort),
            ("+32 16 20 00 0", "BE", PhoneProblem::TooShort),
            ("016 20 00 00 0", "BE", PhoneProblem::TooLong),
            ("0470 12 34 56 7", "BE", PhoneProblem::TooLong),
            ("+32 00470 12 34 56", "BE", PhoneProblem::Invalid),
            ("123 456 789", "BE", PhoneProblem::Invalid),
            ("06 12345678", "XX", PhoneProblem::UnknownCountry),
            ("06 1234567", "NL", PhoneProblem::Invalid),
            ("+999 123 456 789", "BE", PhoneProblem::Invalid),
        ];
        for (typed, country, problem) in table {
            assert_eq!(check_phone(typed, country), Err(problem), "{typed} {country}");
        }
    }

    #[test]
    fn numbers_are_shown_as_their_country_writes_them() {
        let table = [
            ("+32470123456", "0470 12 34 56"),
            ("+3221234567", "02 123 45 67"),
            ("+3242234567", "04 223 45 67"),
            ("+3216200000", "016 20 00 00"),
            ("+3280012345", "0800 12 345"),
            ("+3290012345", "0900 12 345"),
            ("+3270123456", "070 12 34 56"),
            ("+31612345678", "+31 612 345 678"),
            ("+352621123456", "+352 621 123 456"),
            ("+12015550123", "+1 201 555 0123"),
            ("+493012345678", "+49 301 234 5678"),
            ("+4930123456", "+49 301 234 56"),
            ("+31", "+31"),
            ("+", "+"),
            ("+3247012", "+3247012"),
            ("vraag An", "vraag An"),
            ("0470 12 34 56 of An", "0470 12 34 56 of An"),
            ("", ""),
        ];
        for (kept, shown) in table {
            assert_eq!(format_phone(kept), shown, "{kept}");
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_typed() {
        let kept = phone_digits("+32470123456");
        assert_eq!(kept, "0470123456");
        let queries = ["0470", "+32470", "0032 470", "+32 (0)470", "12.34", "0470/12 34 56"];
        for query in queries {
            assert!(kept.contains(&phone_digits(query)), "{query}");
        }
        assert!(!kept.contains(&phone_digits("+31470")));
        let table =
            [("+31612345678", "0031612345678"), ("0031 6", "00316"), ("jan", ""), ("00", "00"), ("+", "")];
        for (text, digits) in table {
            assert_eq!(phone_digits(text), digits, "{text}");
        }
    }

    #[test]
    fn the_hash_does_not_depend_on_how_it_is_written() {
        let forms = ["0470 12 34 56", "+32470123456", "0032 (0)470/12.34.56", "0470 12 34 56 (werk)"];
        for form in forms {
            assert_eq!(hash_form_phone(form), "+32470123456", "{form}");
        }
        assert_eq!(hash_form_phone("12 34"), "1234");
        assert_eq!(hash_form_phone("+31 6 12345678"), "+31612345678");
    }

    proptest! {
        #[test]
        fn a_kept_number_stays_as_it_is(
            typed in "[+0]{0,2}[0-9 /.()-]{0,16}[a-z ()]{0,4}",
            country in prop::sample::select(vec!["BE", "NL", "FR", "DE", "LU", "IT", "US", "GB"]),
        ) {
            if let Ok(phone) = check_phone(&typed, country) {
                prop_assert_eq!(check_phone(&phone.e164, country), Ok(phone.clone()));
                let shown = check_phone(&format_phone(&phone.e164), "BE");
                prop_assert_eq!(shown, Ok(phone));
            }
        }

        #[test]
        fn any_text_has_an_answer(text in any::<String>(), country in "[A-Za-z]{0,3}") {
            let _ = check_phone(&text, &country);
            let _ = (format_phone(&text), phone_digits(&text), hash_form_phone(&text));
        }

        #[test]
        fn any_digits_have_an_answer(digits in "[+]?[0-9]{0,18}", country in "[A-Z]{2}") {
            let _ = (check_phone(&digits, &country), format_phone(&digits));
        }
    }
}
