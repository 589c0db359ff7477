//! The screen of the list and the card.

mod acts;
mod card;
mod list;
mod search;

pub use card::{Card, CardRow};

use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::form::Value;
use crate::app::{App, Screen};
use crate::domain::contact::{ContactId, ContactKind, RelationKind};
use crate::domain::rules::{self, Remedy};
use crate::store::{Filter, From, ListRow, SearchIndex, StoreResult};

/// From this width on, list and card stand side by side.
pub const WIDE: u16 = 90;

/// Which half the keys act on. On a narrow screen, the card lies over the list while it has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The list.
    #[default]
    List,
    /// The card.
    Card,
}

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Contacts {
    /// Which cards the list shows.
    pub filter: Filter,
    /// What is searched for, while the search stands.
    pub search: Option<Value>,
    /// Whether typing goes into the search.
    pub is_typing: bool,
    /// The rows around the cursor: never more than a few pages, whatever the book holds.
    pub rows: Vec<ListRow>,
    /// The cursor, counted over [`Contacts::rows`].
    pub selected: usize,
    /// The first row on the screen, counted over [`Contacts::rows`].
    pub top: usize,
    /// How many cards the filter and the search let through; `None` while only the first are known.
    pub total: Option<u64>,
    /// Which half the keys act on.
    pub pane: Pane,
    /// The card under the cursor, assessed on the day.
    pub card: Option<Card>,
    /// The line under the cursor on the card, counted over [`Card::rows`].
    pub card_row: usize,
    /// How far the card is scrolled below its cursor, in lines.
    pub card_scroll: u16,
    /// The card and the box that were ticked last: Space again unticks it there, and is offered elsewhere.
    pub last_tick: Option<(ContactId, crate::domain::consent::ConsentFor)>,
    index: Option<SearchIndex>,
    hits: Option<list::Hits>,
    filter_ids: Option<Vec<ContactId>>,
}

impl App {
    /// Reads the first page. The card beside it is read behind the first frame, by [`App::start_work`].
    pub(crate) fn contacts_start(&mut self) -> StoreResult<()> {
        self.contacts.rows = self.desk.book.page(&self.contacts.filter, From::Start, self.page())?;
        self.contacts.total = Some(self.desk.book.count(&self.contacts.filter)?);
        Ok(())
    }

    /// Forgets what was read of another book, and reads the first page.
    pub(crate) fn contacts_begin_again(&mut self) -> StoreResult<()> {
        self.contacts = Contacts::default();
        self.contacts_start()
    }

    /// The card under the cursor, on whichever screen.
    #[must_use]
    pub fn card_under_cursor(&self) -> Option<ContactId> {
        match self.desk.screen {
            Screen::Contacts => self.contacts.rows.get(self.contacts.selected).map(ListRow::id),
            Screen::Today => self.findings_card(),
            Screen::Campaigns => self.campaigns_card(),
            Screen::Settings => None,
        }
    }

    /// Whether the card under the cursor is a prospect's; on the other screens, whether it may be one.
    #[must_use]
    pub fn is_on_prospect(&self) -> bool {
        let row =
            self.contacts.rows.get(self.contacts.selected).filter(|_| self.desk.screen == Screen::Contacts);
        row.is_none_or(|row| row.relation == RelationKind::Prospect && row.kind != ContactKind::Organisation)
    }

    /// Whether the list's cursor stands on a card that is kept for an invoice only (R31).
    #[must_use]
    pub fn is_on_held(&self) -> bool {
        let row =
            self.contacts.rows.get(self.contacts.selected).filter(|_| self.desk.screen == Screen::Contacts);
        row.is_some_and(|row| row.is_held)
    }

    /// Whether somebody under the cursor is still to be told that there is a card (R34).
    #[must_use]
    pub fn is_on_untold(&self) -> bool {
        let is_open = |rule| rules::remedy(rule) == Remedy::Tell;
        match self.desk.screen {
            Screen::Contacts => self
                .contacts
                .card
                .as_ref()
                .is_some_and(|card| card.answer.findings.iter().any(|finding| is_open(finding.rule))),
            _ => self.findings_rule().is_some_and(is_open),
        }
    }

    /// Shows the list as it is now; the touched cards have new text.
    pub(crate) fn contacts_reload(&mut self, touched: &[ContactId]) -> StoreResult<()> {
        if let Some(index) = &mut self.contacts.index {
            index.update(&self.desk.book, touched)?;
        }
        if self.contacts.filter_ids.is_some() {
            self.contacts.filter_ids = Some(self.desk.book.ids(&self.contacts.filter)?);
        }
        self.list_reload()
    }

    /// Moves, opens, leaves.
    pub(crate) fn contacts_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::Open if self.contacts.card.is_some() => match self.contacts.pane {
                Pane::List => self.contacts.pane = Pane::Card,
                Pane::Card => return self.open_tick(),
            },
            Command::NextPane => self.contacts.pane = self.other_pane(),
            Command::Back => return self.contacts_back(),
            movement => return self.contacts_move(movement),
        }
        Ok(())
    }

    fn other_pane(&self) -> Pane {
        match self.contacts.pane {
            Pane::List if self.contacts.card.is_some() => Pane::Card,
            _ => Pane::List,
        }
    }

    /// Leaves the card, then the search, then the filter.
    fn contacts_back(&mut self) -> StoreResult<()> {
        if self.contacts.pane == Pane::Card {
            self.contacts.pane = Pane::List;
            return Ok(());
        }
        if self.contacts.search.is_some() {
            return self.search_leave();
        }
        if self.contacts.filter != Filter::All {
            return self.set_filter(Filter::All);
        }
        Ok(())
    }

    fn contacts_move(&mut self, command: Command) -> StoreResult<()> {
        if self.contacts.pane == Pane::Card {
            self.card_move(command);
            return Ok(());
        }
        Step::of(command).map_or(Ok(()), |step| self.list_step(step))
    }

    /// Shows only the cards that a filter lets through.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn set_filter(&mut self, filter: Filter) -> StoreResult<()> {
        self.contacts.filter_ids = match &filter {
            Filter::All => None,
            filter => Some(self.desk.book.ids(filter)?),
        };
        self.contacts.filter = filter;
        self.contacts.pane = Pane::List;
        self.search_again()
    }

    /// Puts the list's cursor on a card, where the list shows it; takes search and filter away where they hide it.
    pub(crate) fn contacts_select(&mut self, id: ContactId) -> StoreResult<()> {
        if self.list_select(id)? {
            return Ok(());
        }
        self.contacts.search = None;
        self.contacts.is_typing = false;
        self.contacts.hits = None;
        self.contacts.filter = Filter::All;
        self.contacts.filter_ids = None;
        self.list_select(id).map(|_| ())
    }

    /// Shows a card: the screen of the contacts, with the cursor on it and the card open.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn contacts_show(&mut self, id: ContactId) -> StoreResult<()> {
        self.desk.screen = Screen::Contacts;
        self.contacts_select(id)?;
        self.contacts.pane = Pane::Card;
        Ok(())
    }
}
