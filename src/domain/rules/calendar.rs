//! The one place that reads today: every comparison with it is recorded.
//!
//! An answer is constant as long as every comparison it rests on has the same outcome. Each comparison with a day
//! therefore narrows the days *[from, until)* for which the answer holds, and no rule can forget its own edge. The
//! rules compare only where it matters, and never let today itself into an answer.

use std::cell::Cell;

use chrono::{Days, Months, NaiveDate};

use crate::domain::period::{Period, Unit};

/// Today, and the days for which everything asked so far has the same answer.
#[derive(Debug)]
pub(super) struct Calendar {
    today: NaiveDate,
    from: Cell<NaiveDate>,
    until: Cell<Option<NaiveDate>>,
}

impl Calendar {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self { today, from: Cell::new(NaiveDate::MIN), until: Cell::new(None) }
    }

    /// Whether that day is today or before.
    pub(super) fn reached(&self, day: NaiveDate) -> bool {
        let is_reached = self.today >= day;
        if is_reached {
            self.from.set(self.from.get().max(day));
        } else {
            self.until.set(Some(self.until.get().map_or(day, |until| until.min(day))));
        }
        is_reached
    }

    /// Whether that last day is past: true from the day after it.
    pub(super) fn passed(&self, last_day: NaiveDate) -> bool {
        last_day.succ_opt().is_some_and(|day_after| self.reached(day_after))
    }

    /// The first day for which all answers so far hold.
    pub(super) fn from(&self) -> NaiveDate {
        self.from.get()
    }

    /// The first day for which one of them no longer holds.
    pub(super) fn until(&self) -> Option<NaiveDate> {
        self.until.get()
    }
}

/// The day a period later; one that is shorter than a day ends on the same day.
pub(super) fn after(day: NaiveDate, period: Period) -> NaiveDate {
    match period.unit {
        Unit::Minutes => day,
        Unit::Days => add_days(day, period.n),
        Unit::Weeks => add_days(day, period.n.saturating_mul(7)),
        Unit::Months => add_months(day, period.n),
        Unit::Years => add_months(day, period.n.saturating_mul(12)),
    }
}

/// That many months later, on the same day of the month or on the month's last (31 January and a month: 28
/// February); the calendar's last day where it ends before.
pub(super) fn add_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// That many days later; the calendar's last day where it ends before.
pub(super) fn add_days(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn records_the_edges_on_both_sides() {
        let calendar = Calendar::new(day("2026-06-15"));
        assert!(calendar.reached(day("2026-06-15")));
        assert!(calendar.reached(day("2026-01-01")));
        assert!(!calendar.passed(day("2026-06-15")));
        assert!(!calendar.reached(day("2026-12-01")));
        assert_eq!(calendar.from(), day("2026-06-15"));
        assert_eq!(calendar.until(), Some(day("2026-06-16")));
    }

    #[test]
    fn the_end_of_the_calendar_does_not_panic() {
        let calendar = Calendar::new(NaiveDate::MAX);
        assert!(!calendar.passed(NaiveDate::MAX));
        assert_eq!(add_months(NaiveDate::MAX, u32::MAX), NaiveDate::MAX);
        assert_eq!(add_days(NaiveDate::MAX, u32::MAX), NaiveDate::MAX);
        assert_eq!(add_months(day("2027-01-31"), 1), day("2027-02-28"));
    }
}
