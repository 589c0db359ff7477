//! An import from the screens: looking a file over, trying the import out, doing it, on a thread of its own; and taking
//! the last one back with `u`, also on another day.

use crate::app::App;
use crate::app::job::rewrite;
use crate::app::layer::confirm::Confirm;
use crate::store::{ImportUndone, LastImport, Progress, Store, StoreResult};
use crate::tr;
use crate::words::import;
use crate::workflows::import::look::{Question, look};
use crate::workflows::import::run::{Ended, Order, run};

/// Takes in how an import ended.
type Then = fn(&mut App, StoreResult<Ended>) -> StoreResult<()>;

impl App {
    /// Looks a file over on a thread of its own. The ticket comes back with the answer.
    pub(crate) fn look_at_file(&self, question: Question, ticket: u64) {
        let today = self.desk.today.day;
        let work = move |book: &Store| Ok(look(&question, book, today));
        self.desk.look_up(work, move |app, looked| app.import_looked(ticket, looked));
    }

    /// Tries an import out: everything is told, nothing is written.
    pub(crate) fn try_import(&mut self, order: Order) -> bool {
        let what = tr!(self.desk.texts, "job-import-preview");
        self.start_import(what, order, true, Self::import_tried)
    }

    /// Imports.
    pub(crate) fn do_import(&mut self, order: Order) -> bool {
        let what = tr!(self.desk.texts, "job-import");
        self.start_import(what, order, false, Self::import_ended)
    }

    fn start_import(&mut self, what: String, order: Order, is_dry: bool, then: Then) -> bool {
        let today = self.desk.today.day;
        self.desk.spawn(what, true, move |book, progress| run(book, order, is_dry, today, progress), then)
    }

    /// Cards were imported: shows them, and makes the import the next to be taken back.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn imported(&mut self) -> StoreResult<()> {
        self.desk.history.imported();
        self.reload(&[])?;
        self.desk.load_search();
        Ok(())
    }

    /// Asks whether to take the import back; starts on "no".
    pub(crate) fn ask_to_undo_import(&mut self, last: LastImport) {
        let day = self.desk.texts.date(last.on);
        let ask =
            tr!(self.desk.texts, "import-undo-ask", day = day, added = last.added, updated = last.updated);
        let mut lines = vec![ask];
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "import-undo-title"),
            lines,
            tr!(self.desk.texts, "import-undo-yes"),
            tr!(self.desk.texts, "confirm-no"),
            Self::undo_import,
        ));
    }

    /// Takes the import back, then rewrites the file so that no byte of what went is left, on a worker.
    fn undo_import(&mut self) -> StoreResult<()> {
        let Some(last) = self.desk.last_import else { return Ok(()) };
        let today = self.desk.today.day;
        let work = move |book: &mut Store, progress: &Progress<'_>| {
            let undone = book.undo_import(today, progress)?;
            Ok((undone, rewrite(book, progress)))
        };
        self.desk.spawn(tr!(self.desk.texts, "job-import-undo"), true, work, move |app, done| {
            let (undone, rewritten) = done?;
            app.import_undone(last, &undone)?;
            rewritten
        });
        Ok(())
    }

    /// An import was taken back: nothing of it can be done again.
    fn import_undone(&mut self, last: LastImport, undone: &ImportUndone) -> StoreResult<()> {
        self.desk.history.import_undone();
        self.contacts.begin_again(&self.desk)?;
        self.reload(&[])?;
        self.desk.load_search();
        self.desk.say(import::undone(last.on, undone, &self.desk.texts).join(" "));
        Ok(())
    }
}
