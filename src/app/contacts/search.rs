//! Searching while one types.

use ratatui::crossterm::event::KeyCode;
use tui_input::Input as Line;

use super::Contacts;
use super::list::Hits;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
use crate::app::form::Value;
use crate::app::input::{Input, is_text, plain};
use crate::app::{App, Screen};
use crate::domain::contact::ContactId;
use crate::store::{ListRow, SearchIndex, StoreResult};

/// How many hits are read from the file while the index is still loading.
const FIRST_HITS: usize = 200;

impl Contacts {
    /// What is searched for; empty where nothing is.
    #[must_use]
    pub fn search_text(&self) -> String {
        self.search.as_ref().map(Value::text).unwrap_or_default()
    }

    /// Whether the search line took that input. The arrows move in the hits while one types; Enter goes to the list
    /// and keeps the search; Esc leaves it.
    pub(crate) fn search_takes(&mut self, desk: &mut Desk, input: &Input) -> bool {
        if desk.screen != Screen::Contacts || !self.is_typing {
            return false;
        }
        let result = match input {
            Input::Paste(text) => {
                let changed = self.search.as_mut().is_some_and(|line| line.paste(text));
                if changed { self.search_again(desk) } else { Ok(()) }
            }
            Input::Key(key) => match plain(*key) {
                Some(KeyCode::Esc) => self.search_leave(desk),
                Some(KeyCode::Enter | KeyCode::Tab) => {
                    self.is_typing = false;
                    if self.search_text().trim().is_empty() { self.search_leave(desk) } else { Ok(()) }
                }
                pressed => match pressed.and_then(Step::lines) {
                    Some(step) => self.list_step(desk, step),
                    None => {
                        let line = self.search.as_mut();
                        let changed = line.is_some_and(|line| line.key(*key, is_text(*key)));
                        if changed { self.search_again(desk) } else { Ok(()) }
                    }
                },
            },
            _ => return false,
        };
        desk.report(result);
        true
    }

    /// Leaves the search, with the cursor on the card that was found.
    pub(super) fn search_leave(&mut self, desk: &Desk) -> StoreResult<()> {
        let found = self.rows.get(self.selected).map(ListRow::id);
        self.search = None;
        self.is_typing = false;
        self.hits = None;
        match found {
            Some(id) => self.list_select(desk, id).map(|_| ()),
            None => self.list_first(desk),
        }
    }

    /// The search index is there: what was searched meanwhile is searched again, in all of the book.
    pub(crate) fn search_loaded(&mut self, desk: &Desk, index: SearchIndex) -> StoreResult<()> {
        self.index = Some(index);
        if self.search.is_some() { self.list_reload(desk) } else { Ok(()) }
    }

    /// Finds the hits and puts the cursor on the first.
    pub(super) fn search_again(&mut self, desk: &Desk) -> StoreResult<()> {
        let query = self.search_text();
        if query.trim().is_empty() {
            self.hits = None;
            return self.list_first(desk);
        }
        if self.index.is_none() {
            let rows = desk.book.search(&query, FIRST_HITS)?;
            let keep = |id: &ContactId| self.filter_keeps(*id);
            let ids: Vec<ContactId> = rows.iter().map(ListRow::id).filter(|id| keep(id)).collect();
            self.total = (rows.len() < FIRST_HITS).then_some(ids.len() as u64);
            self.hits = Some(Hits { ids, ..Hits::default() });
            return self.list_first(desk);
        }
        self.search_hits();
        self.list_first(desk)
    }

    /// Finds the hits in the index, where it is loaded.
    pub(super) fn search_hits(&mut self) {
        let query = self.search_text();
        let Some(index) = &self.index else { return };
        let ids = index.search(&query, &|id| self.filter_keeps(id));
        self.total = Some(ids.len() as u64);
        self.hits = Some(Hits { ids, ..Hits::default() });
    }

    /// The first cards that match a search, whatever the list shows.
    pub(crate) fn find_cards(&self, desk: &Desk, query: &str, limit: usize) -> StoreResult<Vec<ListRow>> {
        let Some(index) = &self.index else { return desk.book.search(query, limit) };
        let ids: Vec<ContactId> = index.search(query, &|_| true).into_iter().take(limit).collect();
        desk.book.rows(&ids)
    }

    fn filter_keeps(&self, id: ContactId) -> bool {
        self.filter_ids.as_ref().is_none_or(|ids| ids.binary_search(&id).is_ok())
    }
}

impl App {
    /// Opens the search line, or types on in it.
    pub(crate) fn search_open(&mut self) -> StoreResult<()> {
        self.contacts.search.get_or_insert_with(|| Value::Text(Line::default()));
        self.contacts.is_typing = true;
        self.contacts.pane = super::Pane::List;
        Ok(())
    }
}
