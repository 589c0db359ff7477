//! The list: a window of rows around the cursor, read by key from the book, or by number from the hits of a search.

use crate::app::App;
use crate::app::cursor::Step;
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

impl App {
    /// How many rows are read at a time.
    pub(super) fn page(&self) -> usize {
        PAGE.max(self.desk.viewport.list_lines * 2)
    }

    /// Puts the cursor on the first row.
    pub(crate) fn list_first(&mut self) -> StoreResult<()> {
        let page = self.page();
        self.contacts.rows = match &mut self.contacts.hits {
            Some(hits) => {
                hits.first = 0;
                rows_of(&self.desk.book, hits, 0, page)?
            }
            None => self.desk.book.page(&self.contacts.filter, From::Start, page)?,
        };
        self.contacts.top = 0;
        self.contacts.selected = 0;
        self.list_moved()
    }

    /// Puts the cursor on the last row.
    pub(crate) fn list_last(&mut self) -> StoreResult<()> {
        let page = self.page();
        self.contacts.rows = match &mut self.contacts.hits {
            Some(hits) => {
                hits.first = hits.ids.len().saturating_sub(page);
                rows_of(&self.desk.book, hits, hits.first, page)?
            }
            None => self.desk.book.page(&self.contacts.filter, From::End, page)?,
        };
        self.contacts.selected = self.contacts.rows.len().saturating_sub(1);
        self.list_moved()
    }

    /// Moves the cursor, reading on where the rows held end.
    pub(super) fn list_step(&mut self, step: Step) -> StoreResult<()> {
        let page = self.desk.viewport.page();
        match step {
            Step::Up => self.list_up(1),
            Step::Down => self.list_down(1),
            Step::PageUp => self.list_up(page),
            Step::PageDown => self.list_down(page),
            Step::First => self.list_first(),
            Step::Last => self.list_last(),
        }
    }

    fn list_down(&mut self, count: usize) -> StoreResult<()> {
        while self.contacts.selected + count >= self.contacts.rows.len() {
            if !self.list_read_below()? {
                break;
            }
        }
        let last = self.contacts.rows.len().saturating_sub(1);
        self.contacts.selected = (self.contacts.selected + count).min(last);
        self.list_moved()
    }

    fn list_up(&mut self, count: usize) -> StoreResult<()> {
        while self.contacts.selected < count {
            if !self.list_read_above()? {
                break;
            }
        }
        self.contacts.selected = self.contacts.selected.saturating_sub(count);
        self.list_moved()
    }

    /// Reads on where the screen has grown, and keeps the last row at its foot; answers whether there is another frame
    /// to draw.
    pub(crate) fn list_fill(&mut self) -> StoreResult<bool> {
        let (top, lines) = (self.contacts.top, self.desk.viewport.list_lines);
        let is_short = top + lines > self.contacts.rows.len();
        let found = is_short && self.list_read_below()?;
        self.contacts.top = top.min(self.contacts.rows.len().saturating_sub(lines));
        Ok(found || self.contacts.top != top)
    }

    /// Reads a page below the rows; false where there is nothing more.
    fn list_read_below(&mut self) -> StoreResult<bool> {
        let page = self.page();
        let more = match &self.contacts.hits {
            Some(hits) => rows_of(&self.desk.book, hits, hits.first + self.contacts.rows.len(), page)?,
            None => match self.contacts.rows.last() {
                Some(last) => self.desk.book.page(&self.contacts.filter, From::After(&last.key), page)?,
                None => Vec::new(),
            },
        };
        let found = !more.is_empty();
        self.contacts.rows.extend(more);
        let too_many =
            self.contacts.rows.len().saturating_sub(HELD.max(page * 3)).min(self.contacts.selected);
        self.contacts.rows.drain(..too_many);
        self.contacts.selected -= too_many;
        self.contacts.top = self.contacts.top.saturating_sub(too_many);
        if let Some(hits) = &mut self.contacts.hits {
            hits.first += too_many;
        }
        Ok(found)
    }

    /// Reads a page above the rows; false where there is nothing more.
    fn list_read_above(&mut self) -> StoreResult<bool> {
        let page = self.page();
        let more = match &mut self.contacts.hits {
            Some(hits) => {
                let first = hits.first.saturating_sub(page);
                let more = rows_of(&self.desk.book, hits, first, hits.first - first)?;
                hits.first = first;
                more
            }
            None => match self.contacts.rows.first() {
                Some(first) => self.desk.book.page(&self.contacts.filter, From::Before(&first.key), page)?,
                None => Vec::new(),
            },
        };
        let count = more.len();
        self.contacts.rows.splice(..0, more);
        self.contacts.selected += count;
        self.contacts.top += count;
        let most = HELD.max(page * 3).max(self.contacts.selected + 1);
        self.contacts.rows.truncate(most);
        Ok(count > 0)
    }

    /// Reads the rows again, with the cursor on the same card, or on the one that took its place.
    pub(super) fn list_reload(&mut self) -> StoreResult<()> {
        let key = self.contacts.rows.get(self.contacts.selected).map(|row| row.key.clone());
        let offset = self.contacts.selected.saturating_sub(self.contacts.top);
        match key {
            Some(key) if self.contacts.hits.is_none() => self.list_read_around(&key, offset),
            Some(key) => {
                self.search_hits();
                if self.list_select(key.id)? { Ok(()) } else { self.list_first() }
            }
            None => self.search_again(),
        }
    }

    fn list_read_around(&mut self, key: &ListKey, offset: usize) -> StoreResult<()> {
        let page = self.page();
        // The name may have changed, and with it the card's place.
        let now = self.desk.book.rows(&[key.id])?;
        let key = now.first().map_or(key, |row| &row.key);
        let mut rows = self.desk.book.page(&self.contacts.filter, From::Before(key), page)?;
        let mut selected = rows.len();
        rows.extend(self.desk.book.page(&self.contacts.filter, From::At(key), page)?);
        if selected >= rows.len() {
            selected = rows.len().saturating_sub(1);
        }
        self.contacts.rows = rows;
        self.contacts.selected = selected;
        self.contacts.top = selected.saturating_sub(offset);
        self.contacts.total = Some(self.desk.book.count(&self.contacts.filter)?);
        self.list_moved()
    }

    /// Puts the cursor on a card; false where the list does not show it.
    pub(super) fn list_select(&mut self, id: ContactId) -> StoreResult<bool> {
        let page = self.page();
        if let Some(hits) = &mut self.contacts.hits {
            let Some(place) = hits.ids.iter().position(|own| *own == id) else { return Ok(false) };
            hits.first = place.saturating_sub(page / 2);
            self.contacts.rows = rows_of(&self.desk.book, hits, hits.first, page)?;
        } else {
            let Some(row) = self.desk.book.rows(&[id])?.into_iter().next() else { return Ok(false) };
            self.list_read_around(&row.key, self.desk.viewport.list_lines / 3)?;
        }
        let Some(place) = self.contacts.rows.iter().position(|row| row.id() == id) else { return Ok(false) };
        self.contacts.selected = place;
        self.list_moved()?;
        Ok(true)
    }

    /// Keeps the cursor in sight and reads the card under it.
    pub(super) fn list_moved(&mut self) -> StoreResult<()> {
        let lines = self.desk.viewport.list_lines.max(1);
        let selected = self.contacts.selected;
        let last_top = self.contacts.rows.len().saturating_sub(lines);
        self.contacts.top =
            self.contacts.top.clamp((selected + 1).saturating_sub(lines), selected).min(last_top);
        if self.contacts.hits.is_none() {
            self.contacts.total = Some(self.desk.book.count(&self.contacts.filter)?);
        }
        self.card_read()
    }
}

fn rows_of(book: &crate::store::Store, hits: &Hits, from: usize, count: usize) -> StoreResult<Vec<ListRow>> {
    let until = (from + count).min(hits.ids.len());
    book.rows(hits.ids.get(from.min(until)..until).unwrap_or_default())
}
