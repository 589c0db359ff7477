//! Copies of the book from the screens: the day's one when nobody types, the owner's, and putting one in the book's
//! place.

use std::path::Path;
use std::time::Duration;

use chrono::{Local, NaiveDate};

use crate::app::App;
use crate::app::later::Later;
use crate::app::layer::Layer;
use crate::app::layer::choose::Choose;
use crate::app::layer::confirm::Confirm;
use crate::app::layer::copy::{CopyAct, CopyDialog};
use crate::i18n::Texts;
use crate::store::{Backup, Source, StoreResult};
use crate::tr;
use crate::words::backup;
use crate::workflows::backup::long_without_copy;

/// How long nobody types before the day's copy is made.
const QUIET: Duration = Duration::from_secs(4);

/// A copy tells when it was really made, whatever day is borrowed.
fn real_day() -> NaiveDate {
    Local::now().date_naive()
}

impl App {
    /// How long the loop waits for a key before it calls [`App::idle`]; `None` where there is nothing to do then.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        let copy = (self.is_copy_due && self.desk.jobs.current.is_none()).then_some(QUIET);
        let lock = (self.desk.book.has_passphrase() && self.lock.is_none()).then_some(self.locked_after());
        copy.into_iter().chain(lock).min().map(|term| term.saturating_sub(self.quiet))
    }

    /// Nobody has typed for so long: makes the day's copy, and locks a book that has a passphrase.
    pub fn idle(&mut self, waited: Duration) {
        self.quiet += waited;
        if self.quiet >= self.locked_after() {
            self.lock_screen();
        }
        if self.quiet >= QUIET && self.desk.jobs.current.is_none() {
            self.copy_of_the_day();
        }
    }

    fn copy_of_the_day(&mut self) {
        if !std::mem::take(&mut self.is_copy_due) {
            return;
        }
        let day = real_day();
        let what = tr!(self.desk.texts, "job-copy");
        self.desk.spawn(what, false, move |book, _| book.back_up_daily(day).map(|_| ()), |_, made| made);
    }

    /// Finds out whether today's copy is still to be made, and whether the owner has none of late.
    pub(crate) fn look_after_copies(&mut self) -> StoreResult<()> {
        self.is_copy_due = self.desk.book.needs_daily_backup(real_day())?;
        self.days_without_copy = long_without_copy(&self.desk.book, self.desk.today.day)?;
        Ok(())
    }

    /// Where the book came from a copy and the later one was not at hand: asks the owner, at every start, to go through
    /// who was erased or said no since.
    pub(crate) fn ask_to_go_through(&mut self) -> StoreResult<()> {
        let Some(since) = self.desk.book.not_known_since()? else { return Ok(()) };
        let lines = vec![backup::not_known(&self.desk.texts, since), tr!(self.desk.texts, "go-through-how")];
        self.ask(Confirm::new(
            tr!(self.desk.texts, "go-through-title"),
            lines,
            tr!(self.desk.texts, "go-through-yes"),
            tr!(self.desk.texts, "go-through-no"),
            Self::gone_through,
        ));
        Ok(())
    }

    /// The owner has gone through them.
    fn gone_through(&mut self) -> StoreResult<()> {
        self.desk.book.gone_through(self.desk.today.day)?;
        self.desk.say(tr!(self.desk.texts, "go-through-done"));
        Ok(())
    }

    /// Makes the owner's copy.
    pub(crate) fn copy_to(&mut self, target: &Path) -> StoreResult<()> {
        self.desk.book.back_up_to(target, real_day())?;
        self.look_after_copies()?;
        self.settings.reload(&self.desk)?;
        self.desk.say(tr!(self.desk.texts, "copy-made", path = target.display().to_string()));
        Ok(())
    }

    /// Looks at a copy, and asks whether to put it in the book's place; starts on "no".
    pub(crate) fn ask_to_restore(&mut self, path: &Path) -> StoreResult<()> {
        let source = self.desk.book.look_at_copy(path)?;
        let mut lines = vec![backup::question(&self.desk.texts, &source)];
        lines.push(tr!(self.desk.texts, "restore-now", count = self.desk.counts.contacts));
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "settings-restore"),
            lines,
            tr!(self.desk.texts, "restore-yes"),
            tr!(self.desk.texts, "confirm-no"),
            move |app| app.restore(&source),
        ));
        Ok(())
    }

    /// Asks which copy to restore: one of those that the program keeps, the latest first, or another file.
    pub(crate) fn open_restore(&mut self) -> StoreResult<()> {
        let mut backups = self.desk.book.backups()?;
        if backups.is_empty() {
            self.open_copy(CopyAct::Restore);
            return Ok(());
        }
        backups.sort_by(|one, other| other.cmp(one));
        let mut lines: Vec<(String, Later)> = backups
            .into_iter()
            .map(|backup| {
                let line = copy_line(&self.desk.texts, &backup);
                (line, Later::new(move |app| app.ask_to_restore(&backup.path)))
            })
            .collect();
        let other_file = |app: &mut Self| {
            app.open_copy(CopyAct::Restore);
            Ok(())
        };
        lines.push((tr!(self.desk.texts, "restore-other-file"), Later::new(other_file)));
        let title = tr!(self.desk.texts, "settings-restore");
        self.push(Layer::Choose(Box::new(Choose::new(title, tr!(self.desk.texts, "filter-keys"), lines))));
        Ok(())
    }

    /// Asks for a file.
    pub(crate) fn open_copy(&mut self, act: CopyAct) {
        let dialog = CopyDialog::new(act, &self.desk.texts);
        self.open(dialog);
    }

    /// Puts a copy in the book's place. What was done before cannot be taken back any more.
    fn restore(&mut self, source: &Source) -> StoreResult<()> {
        if self.desk.is_busy() {
            return Ok(());
        }
        let restored = self.desk.book.restore(source, self.desk.today.day, real_day())?;
        self.desk.history.clear();
        self.contacts.begin_again(&self.desk)?;
        self.reload(&[])?;
        self.desk.load_search();
        self.ask_to_go_through()?;
        // Above that question: where the book lies that was there is too long for the line at the bottom.
        self.ask(Confirm::notice(
            tr!(self.desk.texts, "restored-title"),
            backup::restored_sentences(&self.desk.texts, source, &restored),
            tr!(self.desk.texts, "notice-close"),
        ));
        Ok(())
    }
}

/// A copy that the program keeps: its day, what it was made before, and its size.
fn copy_line(texts: &Texts, kept: &Backup) -> String {
    let before = backup::made_before(kept, texts);
    let size = std::fs::metadata(&kept.path).ok().map(|file| file.len().div_ceil(1024));
    let size = size.map(|size| tr!(texts, "copy-size", size = texts.number(size)));
    let parts = [Some(texts.short_date(kept.day)), before, size];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
