//! Reading a day as a shopkeeper types it.

use chrono::{Datelike as _, NaiveDate};

/// How many years ahead of today a year of two digits may lie; a later one is of the century before.
const YEARS_AHEAD: i32 = 20;
/// A day that comes once in four years may skip a turn of the century: 29 February 1904 came after that of 1896.
const YEARS_BACK: i32 = 8;

/// Reads a day: `3/5`, `03/05/2026`, `3-5-26`, `03.05.2026`, `03052026`, `030526`, `2026-05-03`. A day without a year
/// is the latest such day that is not after `today`; a year of two digits lies at most twenty years ahead.
#[must_use]
pub fn parse_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text
        .trim()
        .split(|char: char| matches!(char, '/' | '-' | '.') || char.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let are_digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !are_digits {
        return None;
    }
    match parts.as_slice() {
        [run] => read_run(run, today),
        [day, month] => latest(number(day)?, number(month)?, today),
        [year, month, day] if year.len() == 4 => date(year, number(month)?, number(day)?, today),
        [day, month, year] => date(year, number(month)?, number(day)?, today),
        _ => None,
    }
}

/// Six or eight digits without anything between them.
fn read_run(run: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (day, rest) = run.split_at_checked(2)?;
    let (month, year) = rest.split_at_checked(2)?;
    date(year, number(month)?, number(day)?, today)
}

fn date(year: &str, month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let written: i32 = year.parse().ok()?;
    let year = match year.len() {
        4 => written,
        2 => {
            let century = today.year().div_euclid(100) * 100;
            let year = century + written;
            if year > today.year() + YEARS_AHEAD { year - 100 } else { year }
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

fn latest(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let in_year = |back| NaiveDate::from_ymd_opt(today.year() - back, month, day);
    (0..=YEARS_BACK).find_map(|back| in_year(back).filter(|date| *date <= today))
}

fn number(part: &str) -> Option<u32> {
    part.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_read_as_they_are_typed() {
        let table = [
            ("3/5", "2026-05-03"),
            ("03/05/2026", "2026-05-03"),
            ("3-5-26", "2026-05-03"),
            ("3.5.2026", "2026-05-03"),
            ("03 05 2026", "2026-05-03"),
            ("2026-05-03", "2026-05-03"),
            ("2026/5/3", "2026-05-03"),
            ("030526", "2026-05-03"),
            ("03052026", "2026-05-03"),
            (" 3/5 ", "2026-05-03"),
            ("23/11", "2026-11-23"),
            // Not yet come this year.
            ("24/11", "2025-11-24"),
            ("29/2", "2024-02-29"),
            ("1/1/46", "2046-01-01"),
            ("1/1/47", "1947-01-01"),
            ("31/12/99", "1999-12-31"),
        ];
        for (typed, expected) in table {
            assert_eq!(parse_day(typed, day("2026-11-23")), Some(day(expected)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        let table = [
            "",
            " ",
            "/",
            "3",
            "31/2",
            "30/2/2026",
            "0/5",
            "3/13",
            "3/5/1",
            "3/5/026",
            "+3/5",
            "-3-5",
            "3/5/2026/1",
            "yesterday",
            "3 May",
            "٣/٥",
            "12345",
            "99999999999/1",
        ];
        for typed in table {
            let read = parse_day(typed, day("2026-11-23"));
            // A leading hyphen is taken for a separator.
            assert_eq!(read, (typed == "-3-5").then(|| day("2026-05-03")), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_and_no_day_breaks_it(
            text in r"[0-9/\-. +a-é]{0,14}",
            year in -262_000_i32..262_000,
            ordinal in 1_u32..=365,
        ) {
            let today = NaiveDate::from_yo_opt(year, ordinal).unwrap();
            let _ = parse_day(&text, today);
        }

        #[test]
        fn what_is_shown_is_read_again(days in 0_i64..40_000) {
            let today = day("2026-11-23");
            let shown = day("1950-01-01") + chrono::Duration::days(days);
            for pattern in ["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d%m%Y"] {
                prop_assert_eq!(parse_day(&shown.format(pattern).to_string(), today), Some(shown));
            }
        }
    }
}
