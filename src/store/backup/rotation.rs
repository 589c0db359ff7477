//! Which copies are kept: those of the last three days that have one, one of about a week, and one of about a month.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Backup;

/// How many days keep all of their copies.
const DAYS: usize = 3;
/// The week's copy is the oldest of up to so many days.
const WEEK: i64 = 13;
/// The month's copy is the oldest of up to so many days.
const MONTH: i64 = 60;

/// The copies to let go of on that day. In each span the oldest is kept: it grows older until the next span takes it,
/// and the span takes the next one in turn. The latest copy is always kept.
pub(super) fn to_let_go(backups: &[Backup], today: NaiveDate) -> Vec<&Backup> {
    let days: BTreeSet<NaiveDate> = backups.iter().map(|backup| backup.day).collect();
    let recent: BTreeSet<NaiveDate> = days.iter().rev().take(DAYS).copied().collect();
    let age = |backup: &Backup| (today - backup.day).num_days();
    let oldest_within = |least: i64, most: i64| {
        let within = backups.iter().filter(|backup| !recent.contains(&backup.day));
        within.filter(|backup| (least..=most).contains(&age(backup))).min()
    };
    let week = oldest_within(i64::MIN, WEEK);
    // One that is too old stays until the next one is old enough.
    let too_old = || backups.iter().filter(|backup| age(backup) > MONTH).max();
    let month = oldest_within(WEEK + 1, MONTH).or_else(too_old);
    let is_kept =
        |backup: &&Backup| recent.contains(&backup.day) || Some(*backup) == week || Some(*backup) == month;
    backups.iter().filter(|backup| !is_kept(backup)).collect()
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;

    fn backup(day: NaiveDate) -> Backup {
        Backup { day, before: String::new(), path: format!("{day}.db").into() }
    }

    #[test]
    fn a_year_of_days_leaves_three_days_a_week_and_a_month() {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let mut kept: Vec<Backup> = Vec::new();
        for day in 0..365 {
            let today = start + Days::new(day);
            kept.push(backup(today));
            let gone: Vec<Backup> = to_let_go(&kept, today).into_iter().cloned().collect();
            kept.retain(|backup| !gone.contains(backup));
            assert!(kept.len() <= 5);
            if day < 80 {
                continue;
            }
            let ages: Vec<i64> = kept.iter().map(|backup| (today - backup.day).num_days()).collect();
            assert!([0, 1, 2].iter().all(|age| ages.contains(age)), "{ages:?}");
            assert!(ages.iter().any(|age| (3..=13).contains(age)), "{ages:?}");
            assert!(ages.iter().any(|age| (14..=75).contains(age)), "{ages:?}");
        }
    }

    #[test]
    fn a_book_that_is_rarely_opened_keeps_what_it_has() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        let rare: Vec<Backup> =
            ["2025-01-01", "2025-06-01", "2026-01-01"].map(|text| backup(day(text))).into();
        assert!(to_let_go(&rare, day("2026-11-23")).is_empty());
    }

    #[test]
    fn copies_of_one_day_go_together() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut copies = vec![backup(today)];
        copies.push(Backup { before: "restore".into(), path: "before.db".into(), ..backup(today) });
        assert!(to_let_go(&copies, today).is_empty());
    }
}
