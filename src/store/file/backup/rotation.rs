//! Which copies are kept: those of the last three days that have one, one of about a week, and one of about a month. Of
//! those that were made on one day before the same act only the newest two: an import that is killed again and again
//! leaves no pile.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::NaiveDate;

/// A copy that the program keeps by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// The local day on which it was made, by the real clock.
    pub day: NaiveDate,
    /// What it was made before, as `restore` or `v2`; empty for the day's copy.
    pub before: String,
    /// The file.
    pub path: PathBuf,
}

/// How many days keep their copies.
const DAYS: usize = 3;

/// How many copies of one day before the same act are kept.
const ALIKE: usize = 2;

/// The week's copy is the oldest of up to so many days.
const WEEK: i64 = 13;

/// The month's copy is the oldest of up to so many days.
const MONTH: i64 = 60;

/// The copies to let go of on that day. In each span the oldest is kept: it grows older until the next span takes it,
/// and the span takes the next one in turn. The latest copy is always kept.
pub(crate) fn to_let_go(backups: &[Backup], today: NaiveDate) -> Vec<&Backup> {
    let surplus = surplus(backups);
    let all = backups;
    let backups: Vec<&Backup> = all.iter().filter(|backup| !surplus.contains(backup)).collect();
    let days: BTreeSet<NaiveDate> = backups.iter().map(|backup| backup.day).collect();
    let recent: BTreeSet<NaiveDate> = days.iter().rev().take(DAYS).copied().collect();
    let age = |backup: &Backup| (today - backup.day).num_days();
    let oldest_within = |least: i64, most: i64| {
        let within = backups.iter().copied().filter(|backup| !recent.contains(&backup.day));
        within.filter(|backup| (least..=most).contains(&age(backup))).min()
    };
    let week = oldest_within(i64::MIN, WEEK);
    // One that is too old stays until the next one is old enough.
    let too_old = || backups.iter().copied().filter(|backup| age(backup) > MONTH).max();
    let month = oldest_within(WEEK + 1, MONTH).or_else(too_old);
    let is_kept = |backup: &Backup| {
        let is_within = recent.contains(&backup.day) || Some(backup) == week || Some(backup) == month;
        is_within && !surplus.contains(backup)
    };
    all.iter().filter(|backup| !is_kept(backup)).collect()
}

/// The copies to delete of one day: of those made before the same act, all but the newest. The copies that the owner asks
/// for are named as the day's own, and stay.
fn surplus(backups: &[Backup]) -> BTreeSet<&Backup> {
    let mut alike: BTreeMap<(NaiveDate, &str), Vec<&Backup>> = BTreeMap::new();
    for backup in backups.iter().filter(|backup| !backup.before.is_empty()) {
        alike.entry((backup.day, &backup.before)).or_default().push(backup);
    }
    let mut surplus = BTreeSet::new();
    for mut copies in alike.into_values() {
        copies.sort_by_key(|backup| std::cmp::Reverse(number(backup)));
        surplus.extend(copies.into_iter().skip(ALIKE));
    }
    surplus
}

/// The number behind the name of a copy: the newer, the higher. The first has none.
pub(crate) fn number(backup: &Backup) -> u64 {
    let name = backup.path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    name.rsplit_once('.').and_then(|(_, number)| number.parse().ok()).unwrap_or(1)
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
    fn of_one_day_and_reason_the_newest_two_are_kept() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let before = |reason: &str, number: u32| {
            let tail = if number == 1 { String::new() } else { format!(".{number}") };
            let path = format!("{today}-before-{reason}{tail}.db").into();
            Backup { before: reason.into(), path, ..backup(today) }
        };
        let mut copies: Vec<Backup> = (1..=12).map(|number| before("import", number)).collect();
        copies.push(before("restore", 1));
        copies.push(backup(today));
        copies.push(Backup { path: format!("{today}.2.db").into(), ..backup(today) });
        copies.push(Backup { path: format!("{today}.3.db").into(), ..backup(today) });
        let gone: Vec<Backup> = to_let_go(&copies, today).into_iter().cloned().collect();
        assert_eq!(gone, (1..=10).map(|number| before("import", number)).collect::<Vec<_>>());
        // Also where that day is the week's.
        let later = today + Days::new(10);
        let gone = to_let_go(&copies[..12], later).len();
        assert_eq!(gone, 10);
        let mut more = copies[..12].to_vec();
        more.extend([8, 9, 10].map(|days| backup(today + Days::new(days))));
        let kept = more.len() - to_let_go(&more, later).len();
        assert_eq!(kept, 4, "three days, and one of the week");
    }

    #[test]
    fn copies_of_one_day_go_together() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut copies = vec![backup(today)];
        copies.push(Backup { before: "restore".into(), path: "before.db".into(), ..backup(today) });
        assert!(to_let_go(&copies, today).is_empty());
    }
}
