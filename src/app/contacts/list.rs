//! The list: a window of rows around the cursor, read by key from the book, or by number from the hits of a search.

use super::Contacts;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
use crate::domain::contact::ContactId;
use crate::store::{From, ListKey, ListRow, StoreResult};

/// The fewest rows that are read at a time.
const PAGE: usize = 60;

/// The most rows that are held.
const HELD: usize = 6 * PAGE;

/// The hits of a search, in the order of names, and where the rows begin in them.
#[derive(Debug, Default)]
pub(super) struct Hits {
    pub(super) ids: Vec<ContactId>,
    pub(super) first: usize,
}

impl Contacts {
    /// How many rows are read at a time.
    pub(super) fn page(&self, desk: &Desk) -> usize {
        PAGE.max(desk.viewport.list_lines * 2)
    }

    /// Puts the cursor on the first row.
    pub(crate) fn list_first(&mut self, desk: &Desk) -> StoreResult<()> {
        let page = self.page(desk);
        self.rows = match &mut self.hits {
            Some(hits) => {
                hits.first = 0;
                rows_of(&desk.book, hits, 0, page)?
            }
            None => desk.book.page(&self.filter, From::Start, page)?,
        };
        self.top = 0;
        self.selected = 0;
        self.list_moved(desk)
    }

    /// Puts the cursor on the last row.
    pub(crate) fn list_last(&mut self, desk: &Desk) -> StoreResult<()> {
        let page = self.page(desk);
        self.rows = match &mut self.hits {
            Some(hits) => {
                hits.first = hits.ids.len().saturating_sub(page);
                rows_of(&desk.book, hits, hits.first, page)?
            }
            None => desk.book.page(&self.filter, From::End, page)?,
        };
        self.selected = self.rows.len().saturating_sub(1);
        self.list_moved(desk)
    }

    /// Moves the cursor, reading on where the rows held end.
    pub(super) fn list_step(&mut self, desk: &Desk, step: Step) -> StoreResult<()> {
        let page = desk.viewport.page();
        match step {
            Step::Up => self.list_up(desk, 1),
            Step::Down => self.list_down(desk, 1),
            Step::PageUp => self.list_up(desk, page),
            Step::PageDown => self.list_down(desk, page),
            Step::First => self.list_first(desk),
            Step::Last => self.list_last(desk),
        }
    }

    fn list_down(&mut self, desk: &Desk, count: usize) -> StoreResult<()> {
        while self.selected + count >= self.rows.len() {
            if !self.list_read_below(desk)? {
                break;
            }
        }
        let last = self.rows.len().saturating_sub(1);
        self.selected = (self.selected + count).min(last);
        self.list_moved(desk)
    }

    fn list_up(&mut self, desk: &Desk, count: usize) -> StoreResult<()> {
        while self.selected < count {
            if !self.list_read_above(desk)? {
                break;
            }
        }
        self.selected = self.selected.saturating_sub(count);
        self.list_moved(desk)
    }

    /// Reads on where the screen has grown, and keeps the last row at its foot; answers whether there is another frame
    /// to draw.
    pub(crate) fn list_fill(&mut self, desk: &Desk) -> StoreResult<bool> {
        let (top, lines) = (self.top, desk.viewport.list_lines);
        let is_short = top + lines > self.rows.len();
        let found = is_short && self.list_read_below(desk)?;
        self.top = top.min(self.rows.len().saturating_sub(lines));
        Ok(found || self.top != top)
    }

    /// Reads a page below the rows; false where there is nothing more.
    fn list_read_below(&mut self, desk: &Desk) -> StoreResult<bool> {
        let page = self.page(desk);
        let more = match &self.hits {
            Some(hits) => rows_of(&desk.book, hits, hits.first + self.rows.len(), page)?,
            None => match self.rows.last() {
                Some(last) => desk.book.page(&self.filter, From::After(&last.key), page)?,
                None => Vec::new(),
            },
        };
        let found = !more.is_empty();
        self.rows.extend(more);
        let too_many = self.rows.len().saturating_sub(HELD.max(page * 3)).min(self.selected);
        self.rows.drain(..too_many);
        self.selected -= too_many;
        self.top = self.top.saturating_sub(too_many);
        if let Some(hits) = &mut self.hits {
            hits.first += too_many;
        }
        Ok(found)
    }

    /// Reads a page above the rows; false where there is nothing more.
    fn list_read_above(&mut self, desk: &Desk) -> StoreResult<bool> {
        let page = self.page(desk);
        let more = match &mut self.hits {
            Some(hits) => {
                let first = hits.first.saturating_sub(page);
                let more = rows_of(&desk.book, hits, first, hits.first - first)?;
                hits.first = first;
                more
            }
            None => match self.rows.first() {
                Some(first) => desk.book.page(&self.filter, From::Before(&first.key), page)?,
                None => Vec::new(),
            },
        };
        let count = more.len();
        self.rows.splice(..0, more);
        self.selected += count;
        self.top += count;
        let most = HELD.max(page * 3).max(self.selected + 1);
        self.rows.truncate(most);
        Ok(count > 0)
    }

    /// Reads the rows again, with the cursor on the same card, or on the one that took its place.
    pub(super) fn list_reload(&mut self, desk: &Desk) -> StoreResult<()> {
        let key = self.rows.get(self.selected).map(|row| row.key.clone());
        let offset = self.selected.saturating_sub(self.top);
        match key {
            Some(key) if self.hits.is_none() => self.list_read_around(desk, &key, offset),
            Some(key) => {
                self.search_hits();
                if self.list_select(desk, key.id)? { Ok(()) } else { self.list_first(desk) }
            }
            None => self.search_again(desk),
        }
    }

    fn list_read_around(&mut self, desk: &Desk, key: &ListKey, offset: usize) -> StoreResult<()> {
        let page = self.page(desk);
        // The name may have changed, and with it the card's place.
        let now = desk.book.rows(&[key.id])?;
        let key = now.first().map_or(key, |row| &row.key);
        let mut rows = desk.book.page(&self.filter, From::Before(key), page)?;
        let mut selected = rows.len();
        rows.extend(desk.book.page(&self.filter, From::At(key), page)?);
        if selected >= rows.len() {
            selected = rows.len().saturating_sub(1);
        }
        self.rows = rows;
        self.selected = selected;
        self.top = selected.saturating_sub(offset);
        self.total = Some(desk.book.count(&self.filter)?);
        self.list_moved(desk)
    }

    /// Puts the cursor on a card; false where the list does not show it.
    pub(super) fn list_select(&mut self, desk: &Desk, id: ContactId) -> StoreResult<bool> {
        let page = self.page(desk);
        if let Some(hits) = &mut self.hits {
            let Some(place) = hits.ids.iter().position(|own| *own == id) else { return Ok(false) };
            hits.first = place.saturating_sub(page / 2);
            self.rows = rows_of(&desk.book, hits, hits.first, page)?;
        } else {
            let Some(row) = desk.book.rows(&[id])?.into_iter().next() else { return Ok(false) };
            self.list_read_around(desk, &row.key, desk.viewport.list_lines / 3)?;
        }
        let Some(place) = self.rows.iter().position(|row| row.id() == id) else { return Ok(false) };
        self.selected = place;
        self.list_moved(desk)?;
        Ok(true)
    }

    /// Keeps the cursor in sight and reads the card under it.
    pub(super) fn list_moved(&mut self, desk: &Desk) -> StoreResult<()> {
        let lines = desk.viewport.list_lines.max(1);
        let selected = self.selected;
        let last_top = self.rows.len().saturating_sub(lines);
        self.top = self.top.clamp((selected + 1).saturating_sub(lines), selected).min(last_top);
        if self.hits.is_none() {
            self.total = Some(desk.book.count(&self.filter)?);
        }
        self.card_read(desk)
    }
}

fn rows_of(book: &crate::store::Store, hits: &Hits, from: usize, count: usize) -> StoreResult<Vec<ListRow>> {
    let until = (from + count).min(hits.ids.len());
    book.rows(hits.ids.get(from.min(until)..until).unwrap_or_default())
}
