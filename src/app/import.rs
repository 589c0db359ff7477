//! An import from the screens: looking a file over, trying the import out, doing it, on a thread of its own; and taking
//! the last one back with `u`, also on another day.

use std::sync::Arc;

use crate::app::App;
use crate::app::job::{News, Outcome, rewrite};
use crate::app::layer::Layer;
use crate::app::layer::confirm::{Confirm, OnYes};
use crate::store::{ImportUndone, LastImport, StoreResult};
use crate::tr;
use crate::words::import;
use crate::workflows::import::look::{Question, look};
use crate::workflows::import::run::{Ended, Order, run};

impl App {
    /// Looks a file over on a thread of its own. The ticket comes back with the answer.
    pub(crate) fn look_at_file(&self, question: Question, ticket: u64) {
        let (door, today) = (self.book.door(), self.today.day);
        let (sender, wake) = (self.jobs.sender(), Arc::clone(self.jobs.wake()));
        std::thread::spawn(move || {
            let looked = door.open().map(|book| look(&question, &book, today));
            // Nobody listens any more where the program is ending.
            let _ = sender.send(News::Looked(ticket, looked.map(Box::new)));
            wake();
        });
    }

    /// Tries an import out: everything is told, nothing is written.
    pub(crate) fn try_import(&mut self, order: Order) -> bool {
        let what = tr!(self.texts, "job-import-preview");
        self.start_import(what, order, true, Outcome::ImportTried)
    }

    /// Imports.
    pub(crate) fn do_import(&mut self, order: Order) -> bool {
        let what = tr!(self.texts, "job-import");
        self.start_import(what, order, false, Outcome::Imported)
    }

    fn start_import(&mut self, what: String, order: Order, is_dry: bool, end: fn(Ended) -> Outcome) -> bool {
        let today = self.today.day;
        self.start_job(what, true, move |book, progress| run(book, order, is_dry, today, progress).map(end))
    }

    /// Cards were imported: shows them, and makes the import the next to be taken back.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn imported(&mut self) -> StoreResult<()> {
        self.history.imported();
        self.reload(&[])?;
        self.load_search();
        Ok(())
    }

    /// The import that an undo would take back, where it is the last thing that was done.
    #[must_use]
    pub fn import_to_undo(&self) -> Option<LastImport> {
        self.last_import.filter(|_| self.history.is_import_next())
    }

    /// Finds out whether an import of an earlier day can still be taken back.
    pub(crate) fn look_for_import(&mut self) -> StoreResult<()> {
        self.last_import = self.book.last_import()?;
        if self.last_import.is_some() {
            self.history.imported();
        }
        Ok(())
    }

    /// Asks whether to take the import back; starts on "no".
    pub(crate) fn ask_to_undo_import(&mut self, last: LastImport) {
        let day = self.texts.date(last.on);
        let ask = tr!(self.texts, "import-undo-ask", day = day, added = last.added, updated = last.updated);
        let mut lines = vec![ask];
        lines.extend(self.borrowed_day_line());
        self.push(Layer::Confirm(Confirm::new(
            tr!(self.texts, "import-undo-title"),
            lines,
            tr!(self.texts, "import-undo-yes"),
            tr!(self.texts, "confirm-no"),
            OnYes::UndoImport,
        )));
    }

    /// Takes the import back, then rewrites the file so that no byte of what went is left, on a worker.
    pub(crate) fn undo_import(&mut self) {
        let Some(last) = self.last_import else { return };
        let today = self.today.day;
        self.start_job(tr!(self.texts, "job-import-undo"), true, move |book, progress| {
            let undone = book.undo_import(today, progress)?;
            Ok(Outcome::ImportUndone(last, undone, rewrite(book, progress)))
        });
    }

    /// An import was taken back: nothing of it can be done again.
    pub(crate) fn import_undone(&mut self, last: LastImport, undone: &ImportUndone) -> StoreResult<()> {
        self.history.import_undone();
        self.contacts_begin_again()?;
        self.reload(&[])?;
        self.load_search();
        self.say(import::undone(last.on, undone, &self.texts).join(" "));
        Ok(())
    }
}
