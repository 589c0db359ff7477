//! What would be done, or was done: groups of rows to scroll through.

use ratatui::crossterm::event::KeyCode;

use crate::app::cursor::Step;
use crate::app::input::{Input, plain};
use crate::workflows::import::report::{Entry, Group, List, Report};

/// How far a page key goes, in rows.
const PAGE: usize = 10;

/// How many rows of each group are shown.
const SHOWN: usize = 500;

/// A report, and how far it is scrolled.
#[derive(Debug)]
pub struct Listing {
    /// What is shown.
    pub report: Report,
    /// The first item shown.
    pub scroll: usize,
}

/// One thing to show.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
    /// The heading of a group: which, and how many rows it has.
    Heading(Group, u64),
    Row(Group, &'a Entry),
    /// So many rows of the group are not shown.
    More(u64),
}

impl Listing {
    /// All of a report from its start.
    #[must_use]
    pub fn new(mut report: Report) -> Self {
        report.lists.iter_mut().for_each(|list| list.entries.truncate(SHOWN));
        Self { report, scroll: 0 }
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.report.lists.iter().map(height).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.report.lists.is_empty()
    }

    /// The item at a place.
    #[must_use]
    pub fn item(&self, mut place: usize) -> Option<Item<'_>> {
        for list in &self.report.lists {
            let height = height(list);
            if place >= height {
                place -= height;
                continue;
            }
            return Some(match place.checked_sub(1) {
                None => Item::Heading(list.group, list.count),
                Some(at) => match list.entries.get(at) {
                    Some(entry) => Item::Row(list.group, entry),
                    None => Item::More(more(list)),
                },
            });
        }
        None
    }

    /// Takes a key that scrolls; Tab goes to the next group.
    pub fn handle(&mut self, input: &Input) {
        let Input::Key(key) = input else { return };
        let last = self.len().saturating_sub(1);
        let key = plain(*key);
        if let Some(step) = key.and_then(Step::reading) {
            self.scroll = step.from(self.scroll, last, PAGE);
        }
        match key {
            Some(KeyCode::Tab) => {
                let next = self.headings().find(|at| *at > self.scroll);
                self.scroll = next.unwrap_or(0);
            }
            Some(KeyCode::BackTab) => {
                let before = self.headings().filter(|at| *at < self.scroll).last();
                let last = self.headings().last();
                self.scroll = before.or(last).unwrap_or(0);
            }
            _ => {}
        }
    }

    fn headings(&self) -> impl Iterator<Item = usize> {
        self.report.lists.iter().scan(0, |at, list| {
            let own = *at;
            *at += height(list);
            Some(own)
        })
    }
}

fn more(list: &List) -> u64 {
    list.count.saturating_sub(u64::try_from(list.entries.len()).unwrap_or(u64::MAX))
}

/// How many items a group takes.
fn height(list: &List) -> usize {
    1 + list.entries.len() + usize::from(more(list) > 0)
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyEvent, KeyModifiers};

    use super::*;

    fn list(group: Group, entries: u64, count: u64) -> List {
        let entry = |row| Entry { row, ..Entry::default() };
        List { group, entries: (0..entries).map(entry).collect(), count }
    }

    #[test]
    fn items_are_counted_and_the_rest_is_said() {
        let lists = vec![list(Group::Refused, 2, 2), list(Group::Added, 3, 10)];
        let mut listing = Listing::new(Report { lists, ..Report::default() });
        assert_eq!(listing.len(), 3 + 5);
        assert!(matches!(listing.item(3), Some(Item::Heading(Group::Added, 10))));
        assert!(matches!(listing.item(7), Some(Item::More(7))));
        assert!(listing.item(8).is_none());
        let mut press = |code| {
            listing.handle(&Input::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            listing.scroll
        };
        let places = [KeyCode::Tab, KeyCode::Tab, KeyCode::BackTab, KeyCode::BackTab, KeyCode::End];
        assert_eq!(places.map(&mut press), [3, 0, 3, 0, 7]);
    }
}
