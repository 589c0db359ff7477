//! The group of possible doubles on the screen of what is to be done: below the rules, because nothing is due.

use crate::app::{App, Screen};
use crate::store::{Double, StoreResult};

impl App {
    /// How many groups the screen shows: one for each rule, and the possible doubles where there are any.
    #[must_use]
    pub fn findings_group_count(&self) -> usize {
        self.findings.groups.len() + usize::from(self.desk.counts.doubles > 0)
    }

    /// Whether the group of possible doubles is selected.
    #[must_use]
    pub fn is_on_doubles(&self) -> bool {
        self.desk.counts.doubles > 0 && self.findings.group == self.findings.groups.len()
    }

    /// The pair under the cursor.
    #[must_use]
    pub fn selected_double(&self) -> Option<&Double> {
        let is_there = self.desk.screen == Screen::Today && self.is_on_doubles();
        self.findings.doubles.get(self.findings.row).filter(|_| is_there)
    }

    /// Reads on until there is a page below the cursor.
    pub(crate) fn doubles_read_on(&mut self, page: usize) -> StoreResult<()> {
        while !self.findings.is_complete && self.findings.doubles.len() < self.findings.row + page {
            let last = self.findings.doubles.last();
            let after = last.map(|double| (double.one.id(), double.other.id()));
            let doubles = self.desk.book.doubles(after, page)?;
            self.findings.is_complete = doubles.len() < page;
            self.findings.doubles.extend(doubles);
        }
        self.findings.row = self.findings.row.min(self.findings.doubles.len().saturating_sub(1));
        Ok(())
    }

    /// Says that the pair under the cursor is two different people.
    pub(crate) fn decide_different(&mut self) -> StoreResult<()> {
        let pair = self.selected_double().map(|double| (double.one.id(), double.other.id()));
        pair.map_or(Ok(()), |(one, other)| self.say_different(one, other))
    }
}
