//! Chance that comes out the same again.

use chrono::{Days, NaiveDate};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use uuid::{Builder, Uuid};

/// A row of throws that its seed decides.
pub(super) struct Dice {
    rng: ChaCha8Rng,
}

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self { rng: ChaCha8Rng::seed_from_u64(seed) }
    }

    pub(super) fn rng(&mut self) -> &mut ChaCha8Rng {
        &mut self.rng
    }

    /// Whether something happens that happens in so many cases out of a hundred.
    pub(super) fn percent(&mut self, cases: u32) -> bool {
        self.rng.random_range(0..100) < cases
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.rng.random_range(low..=high.max(low))
    }

    /// Any of them.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.index(items.len()))
    }

    /// One of them, the front ones more often: lists of names begin with the common ones.
    pub(super) fn pick_front<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.index(items.len()).min(self.index(items.len())))
    }

    /// One of them by its weight.
    pub(super) fn weighted<T: Copy>(&mut self, items: &[(u32, T)]) -> Option<T> {
        let total: u32 = items.iter().map(|(weight, _)| weight).sum();
        let mut left = self.between(0, total.saturating_sub(1));
        for (weight, item) in items {
            if left < *weight {
                return Some(*item);
            }
            left -= weight;
        }
        None
    }

    /// A day between two, both included.
    pub(super) fn day_between(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u32::try_from((last - first).num_days()).unwrap_or(0);
        first.checked_add_days(Days::new(self.between(0, span).into())).unwrap_or(first)
    }

    /// A day some days ago: from `fewest` to `most`, the recent ones more often.
    pub(super) fn days_ago(&mut self, today: NaiveDate, fewest: u32, most: u32) -> NaiveDate {
        let days = self.between(fewest, most).min(self.between(fewest, most));
        today.checked_sub_days(Days::new(days.into())).unwrap_or(today)
    }

    pub(super) fn uuid(&mut self) -> Uuid {
        Builder::from_random_bytes(self.rng.random()).into_uuid()
    }

    fn index(&mut self, len: usize) -> usize {
        self.rng.random_range(0..len.max(1))
    }
}
