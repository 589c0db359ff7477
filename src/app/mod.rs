//! The state machine behind the screens: what is shown, what a key does, what can be taken back. Knows no terminal
//! and draws nothing; a key is plain data here (crossterm's `KeyEvent`).
//!
//! Input goes to the topmost [`layer::Layer`] and never below it; without a layer it is looked up in the one table of
//! commands ([`command::TABLE`]) and run. Every act goes through the [`crate::store::Store`]; what comes back is put
//! on the [`history::History`].

pub mod campaigns;
pub mod command;
pub mod contact_form;
pub mod contacts;
pub mod copies;
pub mod cursor;
pub mod doubles;
pub mod export_setup;
pub mod findings;
pub mod first_start;
pub mod form;
pub mod history;
pub mod import;
pub mod input;
pub mod job;
pub mod layer;
pub mod lock;
pub mod pile;
pub mod settings;

use chrono::NaiveDate;

use crate::app::command::Command;
use crate::app::input::Input;
use crate::app::layer::Layer;
use crate::domain::contact::ContactId;
use crate::domain::lang::Lang;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::{Counts, Done, Store, StoreError, StoreResult, Undo};
use crate::words::errors;

/// The day that the screens work on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// The day.
    pub day: NaiveDate,
    /// Whether it was set by `--today`: then it stands in the header and in every confirmation.
    pub is_borrowed: bool,
}

/// The screens, in the order of their digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The list and the card.
    Contacts,
    /// The findings.
    Today,
    /// The campaigns.
    Campaigns,
    /// The settings.
    Settings,
}

impl Screen {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 4] = [Self::Contacts, Self::Today, Self::Campaigns, Self::Settings];
}

/// What the loop does after an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Goes on.
    Continue,
    /// Hands the terminal back to the shell until the owner returns.
    Suspend,
    /// Ends.
    Quit,
}

/// A line that tells what just happened, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The text.
    pub text: String,
    /// Whether it tells of something that went wrong.
    pub is_error: bool,
}

/// How much room the last frame gave to what scrolls; the drawing reports it, paging uses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewport {
    /// Width of the screen, in columns.
    pub width: u16,
    /// Height of the screen, in lines.
    pub height: u16,
    /// Lines of the main list of the screen shown.
    pub list_lines: usize,
}

impl Viewport {
    /// How far a page key goes in the main list: one line stays in sight.
    #[must_use]
    pub fn page(self) -> usize {
        self.list_lines.max(2) - 1
    }
}

impl Default for Viewport {
    fn default() -> Self {
        Self { width: 80, height: 24, list_lines: 18 }
    }
}

/// Everything the screens show.
#[derive(Debug)]
pub struct App {
    /// The book.
    pub book: Store,
    /// The texts, in the owner's language.
    pub texts: Texts,
    /// The language of the texts as long as the book has none of its own.
    first_language: Lang,
    /// Settings, boxes and campaigns, as last read.
    pub shop: Shop,
    /// All counts, as last read.
    pub counts: Counts,
    /// The day.
    pub today: Today,
    /// The screen shown.
    pub screen: Screen,
    /// What lies on top of the screen, the topmost last. Input goes to the topmost only.
    pub layers: Vec<Layer>,
    /// List and card.
    pub contacts: contacts::Contacts,
    /// The findings.
    pub findings: findings::Findings,
    /// The campaigns.
    pub campaigns: campaigns::Campaigns,
    /// The settings.
    pub settings: settings::SettingsScreen,
    /// What can be taken back.
    pub history: history::History,
    /// Work on other threads.
    pub jobs: job::Jobs,
    /// The way in which consent was given last: selected where the next one is recorded.
    pub way_used_last: crate::domain::consent::How,
    /// Whether the day's copy is still to be made.
    pub is_copy_due: bool,
    /// What is shown instead of the book while it is locked.
    pub lock: Option<lock::Lock>,
    /// For how long nobody has typed, as far as the loop has waited.
    pub quiet: std::time::Duration,
    /// For how many days the owner has taken no copy, where that is long.
    pub days_without_copy: Option<u64>,
    /// The last import, as long as it can be taken back.
    pub last_import: Option<crate::store::LastImport>,
    /// The folder in which an address book was looked for last.
    pub import_folder: Option<std::path::PathBuf>,
    /// The pile entered last, as far as it went.
    pub last_pile: Option<pile::setup::Setup>,
    /// What just happened.
    pub status: Option<Status>,
    /// The room of the last frame.
    pub viewport: Viewport,
    flow: Flow,
}

impl App {
    /// The screens of an open book. `wake` makes the loop look at finished work; it may be called from any thread.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn new(book: Store, texts: Texts, today: Today, wake: job::Wake) -> StoreResult<Self> {
        let shop = book.shop()?;
        let counts = book.counts()?;
        let mut app = Self {
            book,
            first_language: texts.lang(),
            texts,
            shop,
            counts,
            today,
            screen: Screen::Contacts,
            layers: Vec::new(),
            contacts: contacts::Contacts::default(),
            findings: findings::Findings::default(),
            campaigns: campaigns::Campaigns::default(),
            settings: settings::SettingsScreen::default(),
            history: history::History::default(),
            jobs: job::Jobs::new(wake),
            way_used_last: crate::domain::consent::How::Paper,
            is_copy_due: false,
            lock: None,
            quiet: std::time::Duration::ZERO,
            days_without_copy: None,
            last_import: None,
            import_folder: None,
            last_pile: None,
            status: None,
            viewport: Viewport::default(),
            flow: Flow::Continue,
        };
        app.contacts_start()?;
        Ok(app)
    }

    /// Takes one input and says how the loop goes on.
    pub fn handle(&mut self, input: &Input) -> Flow {
        self.flow = Flow::Continue;
        match input {
            Input::Resize(width, height) => self.resized(*width, *height),
            Input::Wake => self.collect_jobs(),
            Input::Terminate => self.flow = Flow::Quit,
            Input::Key(_) | Input::Paste(_) => {
                self.quiet = std::time::Duration::ZERO;
                self.status = None;
                self.dispatch(input);
            }
        }
        self.flow
    }

    /// Takes in the room of the last frame; answers whether there is more to show now, so that it is drawn again.
    pub fn has_room(&mut self, viewport: Viewport) -> bool {
        let grew = viewport.list_lines > self.viewport.list_lines;
        self.viewport = viewport;
        grew && self.fill_room().unwrap_or_else(|error| {
            self.complain(&error);
            true
        })
    }

    /// Reads on where the screen has more lines than rows were read; answers whether there were any.
    fn fill_room(&mut self) -> StoreResult<bool> {
        match self.screen {
            Screen::Contacts => self.list_fill(),
            Screen::Today => self.findings_fill(),
            Screen::Campaigns => self.campaigns_fill(),
            Screen::Settings => Ok(false),
        }
    }

    fn resized(&mut self, width: u16, height: u16) {
        self.viewport.width = width;
        self.viewport.height = height;
    }

    fn dispatch(&mut self, input: &Input) {
        if let Input::Key(key) = input
            && input::is_suspend(*key)
        {
            self.flow = Flow::Suspend;
            return;
        }
        if self.lock_takes(input) {
            return;
        }
        if let Some(layer) = self.layers.pop() {
            // What the layer opens lies above it, what it closes below it is gone: it goes back where it was.
            let place = self.layers.len();
            if let Some(layer) = layer.handle(self, input) {
                self.layers.insert(place.min(self.layers.len()), layer);
            }
            return;
        }
        if self.screen == Screen::Contacts && self.contacts_search_takes(input) {
            return;
        }
        if let Input::Key(key) = input
            && let Some(command) = command::find(self, *key)
        {
            self.run(command);
        }
    }

    /// Runs a command, or says why it cannot be run just now.
    pub fn run(&mut self, command: Command) {
        if command == Command::Back && self.jobs.cancel() {
            self.say(crate::tr!(self.texts, "job-stopping"));
            return;
        }
        if matches!(command, Command::Undo | Command::Redo)
            && let Some(job) = &self.jobs.current
        {
            // While a worker rewrites the file, the way back is kept for later.
            let what = job.what.clone();
            self.say(crate::tr!(self.texts, "status-busy-undo", what = what));
            return;
        }
        if let Some(why) = command::why_not(self, command) {
            self.say(self.texts.get(why));
            return;
        }
        let result = command::run(self, command);
        self.report(result);
    }

    /// Tells of what just happened.
    pub fn say(&mut self, text: impl Into<String>) {
        self.status = Some(Status { text: text.into(), is_error: false });
    }

    /// Tells of what went wrong, where something did.
    pub fn report(&mut self, result: StoreResult<()>) {
        if let Err(error) = result {
            self.complain(&error);
        }
    }

    /// Tells of what went wrong.
    pub fn complain(&mut self, error: &StoreError) {
        let text = errors::describe(error, &self.texts);
        self.status = Some(Status { text, is_error: true });
    }

    /// Ends the program after this input.
    pub fn quit(&mut self) {
        self.flow = Flow::Quit;
    }

    /// Puts a layer on top.
    pub fn push(&mut self, layer: Layer) {
        self.layers.push(layer);
    }

    /// Puts a dialog on top.
    pub fn open(&mut self, dialog: impl layer::dialog::OpenDialog + 'static) {
        self.push(Layer::Dialog(Box::new(dialog)));
    }

    /// Keeps the way back from an act, says what was done, and shows the book as it is now.
    ///
    /// # Errors
    /// Where the book cannot be read again.
    pub fn finished<T>(&mut self, done: Done<T>, what: impl Into<String>) -> StoreResult<T> {
        let what = what.into();
        let touched = done.undo.contacts.clone();
        self.history.push(what.clone(), done.undo);
        self.say(what);
        self.reload(&touched)?;
        Ok(done.value)
    }

    /// Takes the last act back.
    ///
    /// # Errors
    /// Where it cannot be taken back any more.
    pub fn undo(&mut self) -> StoreResult<()> {
        if let Some(last) = self.import_to_undo() {
            self.ask_to_undo_import(last);
            return Ok(());
        }
        if self.history.pass_erasure() {
            let next = self.history.next_undo().map(str::to_owned);
            self.say(match next {
                Some(what) => crate::tr!(self.texts, "status-for-good-next", what = what),
                None => crate::tr!(self.texts, "status-for-good"),
            });
            return Ok(());
        }
        let Some((what, undo)) = self.history.take_undo() else { return Ok(()) };
        let opposite = self.take_back(undo)?;
        self.say(crate::tr!(self.texts, "status-undone", what = what.clone()));
        self.history.push_redo(what, opposite);
        Ok(())
    }

    /// Does the act that was last taken back again.
    ///
    /// # Errors
    /// Where it cannot be done any more.
    pub fn redo(&mut self) -> StoreResult<()> {
        let Some((what, redo)) = self.history.take_redo() else { return Ok(()) };
        let opposite = self.take_back(redo)?;
        self.say(crate::tr!(self.texts, "status-redone", what = what.clone()));
        self.history.push_undo(what, opposite);
        Ok(())
    }

    fn take_back(&mut self, undo: Undo) -> StoreResult<Undo> {
        let touched = undo.contacts.clone();
        let copies = self.book.exports_holding(&touched)?;
        let opposite = self.book.undo(undo, self.today.day)?;
        self.reload(&touched)?;
        if !copies.is_empty() && self.book.rows(&touched)?.len() < touched.len() {
            // A card that was taken back altogether may have left with a list already.
            self.show_copies(copies);
        }
        Ok(opposite)
    }

    /// Reads the shop again. Where its language changed, by whatever way, the texts follow; one that was asked for on the
    /// command line stays, whatever else changes.
    pub(crate) fn reload_shop(&mut self) -> StoreResult<()> {
        let before = std::mem::replace(&mut self.shop, self.book.shop()?).settings.language;
        let now = self.shop.settings.language;
        if now != before {
            self.texts = Texts::new(now.unwrap_or(self.first_language));
        }
        Ok(())
    }

    /// Reads again what an act may have changed: shop, counts, the search text of the touched cards, and what the
    /// screen shows.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn reload(&mut self, touched: &[ContactId]) -> StoreResult<()> {
        self.reload_shop()?;
        self.counts = self.book.counts()?;
        self.last_import = self.book.last_import()?;
        self.contacts_reload(touched)?;
        self.findings_reload()?;
        self.campaigns_reload()?;
        self.settings_reload()
    }
}
