//! What every verb has at hand: the day, the language, the book, and where its words go.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use serde::Serialize;

use super::args::Global;
use super::failure::{Failure, Outcome};
use super::output::{Output, ask, tell};
use super::unlock;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::{Access, Store, StoreError, StoreResult};
use crate::tr;
use crate::words::errors;
use crate::workflows::{book, paths};

/// One run of the program.
#[derive(Debug)]
pub(crate) struct Session {
    /// The language asked for.
    pub(crate) lang: Option<Lang>,
    /// The day.
    pub(crate) today: NaiveDate,
    /// Whether the day was borrowed with `--today`.
    pub(crate) is_borrowed: bool,
    /// Whether a script reads the answer.
    pub(crate) json: bool,
    /// The texts: in the language asked for, else the book's, else the system's.
    pub(crate) texts: Texts,
    /// Standard output.
    pub(crate) out: Output,
    db: Option<PathBuf>,
}

/// The file of the book, for scripts that name it once. Empty is the same as not set.
fn path_in_environment() -> Option<PathBuf> {
    std::env::var_os("FICHEBAK_DB").filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// An open book, with what holds for every card.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) store: Store,
    pub(crate) shop: Shop,
    /// The folder of a book that is only looked at; goes with it.
    thrown_away: Option<tempfile::TempDir>,
}

impl Session {
    pub(crate) fn new(global: &Global) -> Self {
        Self {
            lang: global.lang,
            today: global.today.unwrap_or_else(|| Local::now().date_naive()),
            is_borrowed: global.today.is_some(),
            json: global.json,
            texts: global.lang.map_or_else(Texts::from_system, Texts::new),
            out: Output::new(),
            db: global.db.clone().or_else(path_in_environment),
        }
    }

    /// Where the book lies.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        let path = self.db.clone().or_else(paths::default_path);
        path.ok_or_else(|| Failure::Wrong(tr!(self.texts, "cli-no-data-folder")))
    }

    /// The file named with `--db` or in the environment.
    pub(crate) fn named_path(&self) -> Option<PathBuf> {
        self.db.clone()
    }

    /// Opens the book for a verb that only reads: where there is none, it says so.
    pub(crate) fn read(&mut self) -> Result<Book, Failure> {
        let path = self.path()?;
        let store = unlock::open(&self.texts, &path, Access::Read).map_err(|error| match error {
            // On a new computer the folder of one's own book is made with the book.
            StoreError::NoFolder(_) if paths::default_path().as_ref() == Some(&path) => {
                StoreError::Missing(path)
            }
            other => other,
        })?;
        if store.needs_compacting()? {
            self.warn(&tr!(self.texts, "cli-still-to-compact"));
        }
        self.take_in(store)
    }

    /// Opens the book for a verb that writes, and makes it where there is none.
    pub(crate) fn write(&mut self) -> Result<Book, Failure> {
        let path = self.path()?;
        let store = if path.exists() {
            unlock::open(&self.texts, &path, Access::Write)?
        } else {
            book::create(&path, Settings::default(), self.today)?
        };
        self.ready(store)
    }

    /// Opens the book for a verb that only says what it would do: where there is none, an empty one that is thrown away.
    pub(crate) fn look(&mut self) -> Result<Book, Failure> {
        let path = self.path()?;
        if path.exists() {
            let store = unlock::open(&self.texts, &path, Access::Write)?;
            return self.take_in(store);
        }
        let folder = tempfile::tempdir()?;
        let store = book::create(&folder.path().join("book.db"), Settings::default(), self.today)?;
        let mut book = self.take_in(store)?;
        book.thrown_away = Some(folder);
        Ok(book)
    }

    /// Opens the book for a verb that writes about what is there already.
    pub(crate) fn write_existing(&mut self) -> Result<Book, Failure> {
        let store = unlock::open(&self.texts, &self.path()?, Access::Write)?;
        self.ready(store)
    }

    /// An erasure that was interrupted before the last byte was gone is completed first, and the answers of the cards
    /// whose day has come are stored.
    fn ready(&mut self, mut store: Store) -> Result<Book, Failure> {
        if store.needs_compacting()? {
            match store.compact(&|_, _| true) {
                // The verb has nothing to do with it, and the next one tries again.
                Err(error @ StoreError::NotCompacted(_)) => self.warn(&errors::describe(&error, &self.texts)),
                other => other?,
            }
        }
        store.refresh(self.today, &|_, _| true)?;
        self.take_in(store)
    }

    fn take_in(&mut self, store: Store) -> Result<Book, Failure> {
        let shop = store.shop()?;
        if let (None, Some(lang)) = (self.lang, shop.settings.language) {
            self.texts = Texts::new(lang);
        }
        Ok(Book { store, shop, thrown_away: None })
    }

    /// Answers: JSON for a script, else lines.
    pub(crate) fn answer<T: Serialize>(
        &mut self,
        json: impl FnOnce(&Self) -> Result<T, Failure>,
        lines: impl FnOnce(&mut Self) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if self.json {
            let value = json(self)?;
            self.out.json(&value)?;
            Ok(())
        } else {
            lines(self)
        }
    }

    /// A line of the answer.
    pub(crate) fn say(&mut self, text: &str) -> Result<(), Failure> {
        Ok(self.out.line(0, text)?)
    }

    /// Something to know beside the answer; also where a script reads.
    pub(crate) fn warn(&self, text: &str) {
        tell(&tr!(self.texts, "cli-warning", text = text.to_owned()));
    }

    /// A day that something happened on: it cannot lie after today.
    pub(crate) fn past_day(&self, option: &str, day: Option<NaiveDate>) -> Result<NaiveDate, Failure> {
        match day {
            Some(day) if day > self.today => {
                let today = self.today.to_string();
                let text = tr!(
                    self.texts,
                    "cli-wrong-future",
                    option = option.to_owned(),
                    value = day.to_string(),
                    today = today
                );
                Err(Failure::Wrong(text))
            }
            day => Ok(day.unwrap_or(self.today)),
        }
    }

    /// Asks whether to go on with what cannot be taken back. Without a terminal there is nobody to ask.
    pub(crate) fn confirm(&mut self, yes: bool, question: &str) -> Result<(), Failure> {
        if yes {
            return Ok(());
        }
        if !(io::stdin().is_terminal() && io::stderr().is_terminal()) {
            return Err(Failure::Wrong(tr!(self.texts, "cli-needs-yes")));
        }
        self.out.flush()?;
        if self.is_borrowed {
            tell(&tr!(self.texts, "cli-borrowed-day", day = self.texts.date(self.today)));
        }
        ask(&tr!(self.texts, "cli-ask", question = question.to_owned()));
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        let yes = tr!(self.texts, "cli-ask-yes");
        let answer = answer.trim().to_lowercase();
        if yes.split(' ').any(|word| word == answer) {
            Ok(())
        } else {
            Err(Failure::Wrong(tr!(self.texts, "cli-nothing-done")))
        }
    }
}

impl Book {
    /// The card with all that hangs on it.
    pub(crate) fn dossier(&self, id: ContactId) -> StoreResult<Dossier> {
        self.store.dossier(id)?.ok_or(StoreError::NoSuchContact)
    }

    /// Reads settings, boxes and campaigns again, after a change.
    pub(crate) fn reload(&mut self) -> StoreResult<()> {
        self.shop = self.store.shop()?;
        Ok(())
    }
}

/// The result of a verb whose answer was given.
pub(crate) fn done() -> Outcome {
    Ok(super::failure::Exit::Done)
}
