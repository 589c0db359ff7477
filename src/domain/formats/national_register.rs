//! National register numbers, which a shop may not keep: R14 refuses them in any field.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

const LENGTH: usize = 11;
/// Where the official form `YY.MM.DD-NNN.CC` may be broken up.
const BREAKS: [usize; 4] = [2, 4, 6, 9];
/// More characters than this between two digits keep them apart: ` - ` is the longest that is written.
const MAX_GAP: usize = 3;

/// Whether a national register number stands anywhere in the text: eleven digits in the official form with any or no
/// separators, or alone between other text in whatever groups, with a plausible date and right check digits.
///
/// A number behind a `+` is a telephone number, and in a telephone field one that starts with 32 is. Any other number
/// of eleven digits passes by chance about once in five hundred.
#[must_use]
pub fn find_national_register_number(text: &str, phone_field: bool) -> bool {
    // Nearly every text is let through here. Beyond ASCII other signs can stand for digits.
    if text.is_ascii() && text.bytes().filter(u8::is_ascii_digit).count() < LENGTH {
        return false;
    }
    runs(text).iter().any(|run| run.holds_number(phone_field))
}

/// Groups of digits with nothing but separators between them.
#[derive(Default)]
struct Run {
    has_plus: bool,
    groups: Vec<String>,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut gap = 0;
    for c in text.nfkc() {
        if c.is_ascii_digit() {
            let Some(run) = runs.last_mut() else { break };
            match run.groups.last_mut() {
                Some(group) if gap == 0 => group.push(c),
                _ => run.groups.push(c.to_string()),
            }
            gap = 0;
            continue;
        }
        gap += 1;
        if !is_separator(c) || gap > MAX_GAP {
            runs.push(Run { has_plus: c == '+', groups: Vec::new() });
            gap = 0;
        }
    }
    runs
}

fn is_separator(c: char) -> bool {
    c == ' ' || matches!(c, '.' | '-' | '/' | '_' | '\u{2010}'..='\u{2015}')
}

impl Run {
    fn holds_number(&self, phone_field: bool) -> bool {
        (0..self.groups.len()).any(|start| {
            let is_phone = start == 0 && self.has_plus;
            let number = self.number_from(start).filter(|number| !(phone_field && number.starts_with("32")));
            !is_phone && number.is_some_and(|number| is_valid(&number))
        })
    }

    /// The eleven digits from that group on, if groups make them up: at the breaks of the official form, or as the
    /// whole run.
    fn number_from(&self, start: usize) -> Option<String> {
        let mut number = String::new();
        let mut is_official = true;
        for group in self.groups.iter().skip(start) {
            is_official &= number.is_empty() || BREAKS.contains(&number.len());
            number.push_str(group);
            if number.len() >= LENGTH {
                break;
            }
        }
        let is_whole = || self.groups.iter().map(String::len).sum::<usize>() == LENGTH;
        (number.len() == LENGTH && (is_official || is_whole())).then_some(number)
    }
}

/// The month is 1 to 12, with 20 or 40 added for people who are not in the register; who was born from 2000 on has a 2
/// before the nine digits of the check.
fn is_valid(number: &str) -> bool {
    let part = |range: Range<usize>| number.get(range).and_then(|digits| digits.parse::<u64>().ok());
    let (Some(month), Some(day), Some(base), Some(check)) = (part(2..4), part(4..6), part(0..9), part(9..11))
    else {
        return false;
    };
    let is_date = month < 60 && (1..=12).contains(&(month % 20)) && day <= 31;
    is_date && [base, 2_000_000_000 + base].iter().any(|base| 97 - base % 97 == check)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        // The base 000125567 has 77 with the 2 before it; 850730033 has 28 without.
        let table = [
            "00012556777",
            "00.01.25-567.77",
            "85.07.30-033.28",
            "85073003328",
            "850730-033-28",
            "850730 033 28",
            "85 07 30 033 28",
            "85/07/30 - 033/28",
            "850730-03328",
            "850 730 033 28",
            "８５０７３０ ０３３ ２８",
            "85.07.30\u{2011}033.28",
            "85.07.30-033.28 12 stuks",
            "RRN:85073003328, gevraagd op 12/03",
            "bel 0470 12 34 56\n85.07.30-033.28",
            "0470 12 34 56 85.07.30-033.28",
            "+32 470 12 34 56 - 85.07.30-033.28",
        ];
        for text in table {
            assert!(find_national_register_number(text, false), "{text}");
        }
        // Bis numbers: the month with 20 or 40 added.
        for month in ["27", "47"] {
            let base = format!("85{month}30033");
            let number = format!("{base}{:02}", 97 - base.parse::<u64>().unwrap() % 97);
            assert!(find_national_register_number(&number, false), "{number}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let table = [
            "",
            "geen nummer",
            "85073003329",
            "85130033028",
            "85.07.30",
            "185073003328",
            "850730033281",
            "0403.019.261",
            "BE 0403.019.261",
            "2.147.812.701",
            "BE68 5390 0754 7034",
            "BE68539007547034",
            "539-0075470-34",
            "+++090/9337/55493+++",
            "0470 12 34 56",
            "016 20 00 00 / 0470 12 34 56",
            "0032 470 12 34 56",
            "5412345678908",
            "85 zakken, 07 dozen, 30 kg, 033 28",
        ];
        for text in table {
            assert!(!find_national_register_number(text, false), "{text}");
        }
    }

    #[test]
    fn an_international_telephone_number_is_no_register_number() {
        // +32 470 12 34 … that would pass: month 47, day 01.
        let base = 324_701_234_u64;
        let phone = format!("{base}{:02}", 97 - base % 97);
        assert!(find_national_register_number(&phone, false));
        assert!(!find_national_register_number(&phone, true));
        assert!(!find_national_register_number(&format!("+{phone}"), false));
        assert!(!find_national_register_number(&format!("00{phone}"), true));
        let spaced = format!("+32 470 12 34 {}", &phone[9..]);
        assert!(!find_national_register_number(&spaced, false));
        // A register number in a telephone field is found all the same.
        assert!(find_national_register_number("85.07.30-033.28", true));
    }

    proptest! {
        #[test]
        fn every_person_s_number_is_found(
            year in 0_u32..100, month in 1_u32..13, day in 1_u32..32, serial in 1_u32..999,
            is_young: bool, form in 0_usize..4,
        ) {
            let base = format!("{year:02}{month:02}{day:02}{serial:03}");
            let prefixed: u64 = format!("{}{base}", if is_young { "2" } else { "" }).parse().unwrap();
            let check = 97 - prefixed % 97;
            let text = match form {
                0 => format!("{base}{check:02}"),
                1 => format!("x {year:02}.{month:02}.{day:02}-{serial:03}.{check:02}, y"),
                2 => format!("nr {year:02}{month:02}{day:02} {serial:03} {check:02}"),
                _ => format!("{base}-{check:02}"),
            };
            prop_assert!(find_national_register_number(&text, false), "{}", text);
        }

        #[test]
        fn any_text_has_an_answer(text in any::<String>(), digits in "[0-9 ./+-]{0,40}", phone_field: bool) {
            let _ = find_national_register_number(&text, phone_field);
            let _ = find_national_register_number(&digits, phone_field);
        }
    }
}
