//! The group of possible doubles on the screen of what is to be done: below the rules, because nothing is due.

use crate::app::desk::Desk;
use crate::app::findings::Findings;
use crate::app::{App, Screen};
use crate::store::{Double, StoreResult};

impl Findings {
    /// How many groups the screen shows: one for each rule, and the possible doubles where there are any.
    #[must_use]
    pub fn group_count(&self, desk: &Desk) -> usize {
        self.groups.len() + usize::from(desk.counts.doubles > 0)
    }

    /// Whether the group of possible doubles is selected.
    #[must_use]
    pub fn is_on_doubles(&self, desk: &Desk) -> bool {
        desk.counts.doubles > 0 && self.group == self.groups.len()
    }

    /// The pair under the cursor.
    #[must_use]
    pub fn selected_double(&self, desk: &Desk) -> Option<&Double> {
        let is_there = desk.screen == Screen::Today && self.is_on_doubles(desk);
        self.doubles.get(self.row).filter(|_| is_there)
    }

    /// Reads on until there is a page below the cursor.
    pub(crate) fn doubles_read_on(&mut self, desk: &Desk, page: usize) -> StoreResult<()> {
        while !self.is_complete && self.doubles.len() < self.row + page {
            let last = self.doubles.last();
            let after = last.map(|double| (double.one.id(), double.other.id()));
            let doubles = desk.book.doubles(after, page)?;
            self.is_complete = doubles.len() < page;
            self.doubles.extend(doubles);
        }
        self.row = self.row.min(self.doubles.len().saturating_sub(1));
        Ok(())
    }
}

impl App {
    /// Says that the pair under the cursor is two different people.
    pub(crate) fn decide_different(&mut self) -> StoreResult<()> {
        let pair =
            self.findings.selected_double(&self.desk).map(|double| (double.one.id(), double.other.id()));
        pair.map_or(Ok(()), |(one, other)| self.say_different(one, other))
    }
}
