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
pub mod desk;
pub mod doubles;
pub mod export_setup;
pub mod findings;
pub mod first_start;
pub mod form;
pub mod history;
pub mod import;
pub mod input;
pub mod job;
pub mod later;
pub mod layer;
pub mod lock;
pub mod pile;
pub mod settings;

use chrono::NaiveDate;

use crate::app::command::Command;
use crate::app::input::Input;
use crate::app::layer::Layer;
use crate::domain::contact::ContactId;
use crate::i18n::Texts;
use crate::store::{Done, Store, StoreResult, Undo};

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
    /// What everybody may touch.
    pub desk: desk::Desk,
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
    /// Whether the day's copy is still to be made.
    pub is_copy_due: bool,
    /// What is shown instead of the book while it is locked.
    pub lock: Option<lock::Lock>,
    /// For how long nobody has typed, as far as the loop has waited.
    pub quiet: std::time::Duration,
    /// For how many days the owner has taken no copy, where that is long.
    pub days_without_copy: Option<u64>,
    /// The folder in which an address book was looked for last.
    pub import_folder: Option<std::path::PathBuf>,
    /// The pile entered last, as far as it went.
    pub last_pile: Option<pile::setup::Setup>,
    flow: Flow,
}

impl App {
    /// The screens of an open book, whose long work is done there.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn new(book: Store, texts: Texts, today: Today, executor: job::Executor) -> StoreResult<Self> {
        let mut app = Self {
            desk: desk::Desk::new(book, texts, today, executor)?,
            layers: Vec::new(),
            contacts: contacts::Contacts::default(),
            findings: findings::Findings::default(),
            campaigns: campaigns::Campaigns::default(),
            settings: settings::SettingsScreen::default(),
            is_copy_due: false,
            lock: None,
            quiet: std::time::Duration::ZERO,
            days_without_copy: None,
            import_folder: None,
            last_pile: None,
            flow: Flow::Continue,
        };
        app.contacts.start(&app.desk)?;
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
                self.desk.status = None;
                self.dispatch(input);
            }
        }
        self.flow
    }

    /// Takes in the room of the last frame; answers whether there is more to show now, so that it is drawn again.
    pub fn has_room(&mut self, viewport: Viewport) -> bool {
        let grew = viewport.list_lines > self.desk.viewport.list_lines;
        self.desk.viewport = viewport;
        grew && self.fill_room().unwrap_or_else(|error| {
            self.desk.complain(&error);
            true
        })
    }

    /// Reads on where the screen has more lines than rows were read; answers whether there were any.
    fn fill_room(&mut self) -> StoreResult<bool> {
        match self.desk.screen {
            Screen::Contacts => self.contacts.list_fill(&self.desk),
            Screen::Today => self.findings.fill(&self.desk),
            Screen::Campaigns => self.campaigns.fill(&self.desk),
            Screen::Settings => Ok(false),
        }
    }

    fn resized(&mut self, width: u16, height: u16) {
        self.desk.viewport.width = width;
        self.desk.viewport.height = height;
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
        if self.desk.screen == Screen::Contacts && self.contacts.search_takes(&mut self.desk, input) {
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
        if command == Command::Back && self.desk.jobs.cancel() {
            self.desk.say(crate::tr!(self.desk.texts, "job-stopping"));
            return;
        }
        if matches!(command, Command::Undo | Command::Redo)
            && let Some(job) = &self.desk.jobs.current
        {
            // While a worker rewrites the file, the way back is kept for later.
            let what = job.what.clone();
            self.desk.say(crate::tr!(self.desk.texts, "status-busy-undo", what = what));
            return;
        }
        let Some(binding) = command::binding(command) else { return };
        if let Some(why) = binding.why_not(self) {
            self.desk.say(self.desk.texts.get(why));
            return;
        }
        let result = command::run(self, binding);
        self.desk.report(result);
    }

    /// Ends the program after this input.
    pub(crate) fn quit(&mut self) -> StoreResult<()> {
        self.flow = Flow::Quit;
        Ok(())
    }

    /// Puts a layer on top.
    pub fn push(&mut self, layer: Layer) {
        self.layers.push(layer);
    }

    /// Asks before something that cannot be taken back, or that loses what was typed.
    pub(crate) fn ask(&mut self, question: layer::confirm::Confirm) {
        self.push(Layer::Confirm(question));
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
        self.desk.history.push(what.clone(), done.undo);
        self.desk.say(what);
        self.reload(&touched)?;
        Ok(done.value)
    }

    /// Takes the last act back.
    ///
    /// # Errors
    /// Where it cannot be taken back any more.
    pub fn undo(&mut self) -> StoreResult<()> {
        if let Some(last) = self.desk.import_to_undo() {
            self.ask_to_undo_import(last);
            return Ok(());
        }
        if self.desk.history.pass_erasure() {
            let next = self.desk.history.next_undo().map(str::to_owned);
            self.desk.say(match next {
                Some(what) => crate::tr!(self.desk.texts, "status-for-good-next", what = what),
                None => crate::tr!(self.desk.texts, "status-for-good"),
            });
            return Ok(());
        }
        let Some((what, undo)) = self.desk.history.take_undo() else { return Ok(()) };
        let opposite = self.take_back(undo)?;
        self.desk.say(crate::tr!(self.desk.texts, "status-undone", what = what.clone()));
        self.desk.history.push_redo(what, opposite);
        Ok(())
    }

    /// Does the act that was last taken back again.
    ///
    /// # Errors
    /// Where it cannot be done any more.
    pub fn redo(&mut self) -> StoreResult<()> {
        let Some((what, redo)) = self.desk.history.take_redo() else { return Ok(()) };
        let opposite = self.take_back(redo)?;
        self.desk.say(crate::tr!(self.desk.texts, "status-redone", what = what.clone()));
        self.desk.history.push_undo(what, opposite);
        Ok(())
    }

    fn take_back(&mut self, undo: Undo) -> StoreResult<Undo> {
        let touched = undo.contacts.clone();
        let copies = self.desk.book.exports_holding(&touched)?;
        let opposite = self.desk.book.undo(undo, self.desk.today.day)?;
        self.reload(&touched)?;
        if !copies.is_empty() && self.desk.book.rows(&touched)?.len() < touched.len() {
            // A card that was taken back altogether may have left with a list already.
            self.show_copies(copies);
        }
        Ok(opposite)
    }

    /// Reads again what an act may have changed: shop, counts, the search text of the touched cards, and what the
    /// screen shows.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn reload(&mut self, touched: &[ContactId]) -> StoreResult<()> {
        self.desk.reload()?;
        self.contacts.reload(&self.desk, touched)?;
        self.findings.reload(&self.desk)?;
        self.campaigns.reload(&self.desk)?;
        self.settings.reload(&self.desk)
    }
}
