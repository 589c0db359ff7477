//! The screen of the list and the card.

mod acts;
mod card;
mod list;
mod search;

pub use card::{Card, CardRow};

use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
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

impl Contacts {
    /// Reads the first page. The card beside it is read behind the first frame, by [`App::start_work`].
    pub(crate) fn start(&mut self, desk: &Desk) -> StoreResult<()> {
        self.rows = desk.book.page(&self.filter, From::Start, self.page(desk))?;
        self.total = Some(desk.book.count(&self.filter)?);
        Ok(())
    }

    /// Forgets what was read of another book, and reads the first page.
    pub(crate) fn begin_again(&mut self, desk: &Desk) -> StoreResult<()> {
        *self = Self::default();
        self.start(desk)
    }

    /// Shows the list as it is now; the touched cards have new text.
    pub(crate) fn reload(&mut self, desk: &Desk, touched: &[ContactId]) -> StoreResult<()> {
        if let Some(index) = &mut self.index {
            index.update(&desk.book, touched)?;
        }
        if self.filter_ids.is_some() {
            self.filter_ids = Some(desk.book.ids(&self.filter)?);
        }
        self.list_reload(desk)
    }

    fn other_pane(&self) -> Pane {
        match self.pane {
            Pane::List if self.card.is_some() => Pane::Card,
            _ => Pane::List,
        }
    }

    /// Leaves the card, then the search, then the filter.
    fn back(&mut self, desk: &Desk) -> StoreResult<()> {
        if self.pane == Pane::Card {
            self.pane = Pane::List;
            return Ok(());
        }
        if self.search.is_some() {
            return self.search_leave(desk);
        }
        if self.filter != Filter::All {
            return self.set_filter(desk, Filter::All);
        }
        Ok(())
    }

    fn walk(&mut self, desk: &Desk, command: Command) -> StoreResult<()> {
        if self.pane == Pane::Card {
            self.card_move(desk, command);
            return Ok(());
        }
        Step::of(command).map_or(Ok(()), |step| self.list_step(desk, step))
    }

    /// Shows only the cards that a filter lets through.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn set_filter(&mut self, desk: &Desk, filter: Filter) -> StoreResult<()> {
        self.filter_ids = match &filter {
            Filter::All => None,
            filter => Some(desk.book.ids(filter)?),
        };
        self.filter = filter;
        self.pane = Pane::List;
        self.search_again(desk)
    }

    /// Puts the list's cursor on a card, where the list shows it; takes search and filter away where they hide it.
    pub(crate) fn select(&mut self, desk: &Desk, id: ContactId) -> StoreResult<()> {
        if self.list_select(desk, id)? {
            return Ok(());
        }
        self.search = None;
        self.is_typing = false;
        self.hits = None;
        self.filter = Filter::All;
        self.filter_ids = None;
        self.list_select(desk, id).map(|_| ())
    }
}

impl App {
    /// The card under the cursor, on whichever screen.
    #[must_use]
    pub fn card_under_cursor(&self) -> Option<ContactId> {
        match self.desk.screen {
            Screen::Contacts => self.contacts.rows.get(self.contacts.selected).map(ListRow::id),
            Screen::Today => self.findings.card(),
            Screen::Campaigns => self.campaigns.card(),
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
            _ => self.findings.rule().is_some_and(is_open),
        }
    }

    /// Moves, opens, leaves.
    pub(crate) fn contacts_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::Open if self.contacts.card.is_some() => match self.contacts.pane {
                Pane::List => self.contacts.pane = Pane::Card,
                Pane::Card => return self.open_tick(),
            },
            Command::NextPane => self.contacts.pane = self.contacts.other_pane(),
            Command::Back => return self.contacts.back(&self.desk),
            movement => return self.contacts.walk(&self.desk, movement),
        }
        Ok(())
    }

    /// Shows a card: the screen of the contacts, with the cursor on it and the card open.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn contacts_show(&mut self, id: ContactId) -> StoreResult<()> {
        self.desk.screen = Screen::Contacts;
        self.contacts.select(&self.desk, id)?;
        self.contacts.pane = Pane::Card;
        Ok(())
    }
}
