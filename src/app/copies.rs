//! Copies of the book from the screens: the day's one when nobody types, the owner's, and putting one in the book's
//! place.

use std::path::Path;
use std::time::Duration;

use chrono::{Local, NaiveDate};

use crate::app::App;
use crate::app::job::Outcome;
use crate::app::layer::Layer;
use crate::app::layer::choose::{Choose, Choosing};
use crate::app::layer::confirm::{Confirm, OnYes};
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
        let copy = (self.is_copy_due && self.jobs.current.is_none()).then_some(QUIET);
        let lock = (self.book.has_passphrase() && self.lock.is_none()).then_some(self.locked_after());
        copy.into_iter().chain(lock).min().map(|term| term.saturating_sub(self.quiet))
    }

    /// Nobody has typed for so long: makes the day's copy, and locks a book that has a passphrase.
    pub fn idle(&mut self, waited: Duration) {
        self.quiet += waited;
        if self.quiet >= self.locked_after() {
            self.lock_screen();
        }
        if self.quiet >= QUIET && self.jobs.current.is_none() {
            self.copy_of_the_day();
        }
    }

    fn copy_of_the_day(&mut self) {
        if !std::mem::take(&mut self.is_copy_due) {
            return;
        }
        let day = real_day();
        let what = tr!(self.texts, "job-copy");
        self.start_job(what, false, move |book, _| {
            book.back_up_daily(day)?;
            Ok(Outcome::Copied)
        });
    }

    /// Finds out whether today's copy is still to be made, and whether the owner has none of late.
    pub(crate) fn look_after_copies(&mut self) -> StoreResult<()> {
        self.is_copy_due = self.book.needs_daily_backup(real_day())?;
        self.days_without_copy = long_without_copy(&self.book, self.today.day)?;
        Ok(())
    }

    /// Where the book came from a copy and the later one was not at hand: asks the owner, at every start, to go through
    /// who was erased or said no since.
    pub(crate) fn ask_to_go_through(&mut self) -> StoreResult<()> {
        let Some(since) = self.book.not_known_since()? else { return Ok(()) };
        let lines = vec![backup::not_known(&self.texts, since), tr!(self.texts, "go-through-how")];
        self.push(Layer::Confirm(Confirm::new(
            tr!(self.texts, "go-through-title"),
            lines,
            tr!(self.texts, "go-through-yes"),
            tr!(self.texts, "go-through-no"),
            OnYes::GoneThrough,
        )));
        Ok(())
    }

    /// The owner has gone through them.
    pub(crate) fn gone_through(&mut self) {
        let result = self.book.gone_through(self.today.day);
        if result.is_ok() {
            self.say(tr!(self.texts, "go-through-done"));
        }
        self.report(result);
    }

    /// Makes the owner's copy.
    pub(crate) fn copy_to(&mut self, target: &Path) -> StoreResult<()> {
        self.book.back_up_to(target, real_day())?;
        self.look_after_copies()?;
        self.settings_reload()?;
        self.say(tr!(self.texts, "copy-made", path = target.display().to_string()));
        Ok(())
    }

    /// Looks at a copy, and asks whether to put it in the book's place; starts on "no".
    pub(crate) fn ask_to_restore(&mut self, path: &Path) -> StoreResult<()> {
        let source = self.book.look_at_copy(path)?;
        let mut lines = vec![backup::question(&self.texts, &source)];
        lines.push(tr!(self.texts, "restore-now", count = self.counts.contacts));
        lines.extend(self.borrowed_day_line());
        self.push(Layer::Confirm(Confirm::new(
            tr!(self.texts, "settings-restore"),
            lines,
            tr!(self.texts, "restore-yes"),
            tr!(self.texts, "confirm-no"),
            OnYes::Restore(Box::new(source)),
        )));
        Ok(())
    }

    /// Asks which copy to restore: one of those that the program keeps, the latest first, or another file.
    pub(crate) fn open_restore(&mut self) -> StoreResult<()> {
        let mut backups = self.book.backups()?;
        if backups.is_empty() {
            self.open_copy(CopyAct::Restore);
            return Ok(());
        }
        backups.sort_by(|one, other| other.cmp(one));
        let mut lines: Vec<(String, Choosing)> = backups
            .into_iter()
            .map(|backup| (copy_line(&self.texts, &backup), Choosing::Backup(backup.path)))
            .collect();
        lines.push((tr!(self.texts, "restore-other-file"), Choosing::OtherFile));
        let title = tr!(self.texts, "settings-restore");
        self.push(Layer::Choose(Box::new(Choose::new(title, tr!(self.texts, "filter-keys"), lines))));
        Ok(())
    }

    /// Asks for a file.
    pub(crate) fn open_copy(&mut self, act: CopyAct) {
        let dialog = CopyDialog::new(act, &self.texts);
        self.open(dialog);
    }

    /// Puts a copy in the book's place. What was done before cannot be taken back any more.
    pub(crate) fn restore(&mut self, source: &Source) {
        if self.is_busy() {
            return;
        }
        let result = self.book.restore(source, self.today.day, real_day()).and_then(|restored| {
            self.history.clear();
            self.contacts_begin_again()?;
            self.reload(&[])?;
            self.load_search();
            self.ask_to_go_through()?;
            // Above that question: where the book lies that was there is too long for the line at the bottom.
            self.push(Layer::Confirm(Confirm::notice(
                tr!(self.texts, "restored-title"),
                backup::restored_sentences(&self.texts, source, &restored),
                tr!(self.texts, "notice-close"),
            )));
            Ok(())
        });
        self.report(result);
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
