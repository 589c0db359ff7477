//! Long work on a thread of its own, with its own connection to the book.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use crate::app::App;
use crate::domain::campaign::CampaignId;
use crate::domain::contact::ContactId;
use crate::exchange::mailing::Purpose;
use crate::exchange::reading::FileProblem;
use crate::store::{
    Erased, ImportUndone, LastImport, Passphrase, Progress, PurgePlan, SearchIndex, Store, StoreResult,
};
use crate::workflows::export::Sent;
use crate::workflows::export::audience::{self, Audience};
use crate::workflows::import::look::Look;
use crate::workflows::import::run::Ended;

/// Makes the loop look at finished work. May be called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What a job tells.
#[derive(Debug)]
pub enum News {
    /// How far it is: done and total.
    Progress(u64, u64),
    /// It is over.
    Finished(StoreResult<Outcome>),
    /// What a purge would do is known.
    Plan(StoreResult<PurgePlan>),
    /// Who would be on a list is known, as long as the flag says that it is asked for; `None` where it was stopped.
    Audience(Arc<AtomicBool>, StoreResult<Option<Audience>>),
    /// The search index is there. Comes without a job: nobody waits for it.
    Search(StoreResult<SearchIndex>),
    /// A file was looked over, for whoever holds that ticket. Comes without a job: nothing is written.
    Looked(u64, StoreResult<Box<Result<Look, FileProblem>>>),
    /// The book gets this passphrase, or none any more, now that the screen says that it does.
    Passphrase(Option<Passphrase>),
}

/// What a job brought.
#[derive(Debug)]
pub enum Outcome {
    /// A purge was carried out and the files rewritten, or why not.
    Purged(PurgePlan, Rewritten),
    /// Cards or details were erased and the files rewritten, or why not.
    Erased(Erased, Vec<ContactId>, Rewritten),
    /// An import was taken back and the files rewritten, or why not.
    ImportUndone(LastImport, ImportUndone, Rewritten),
    /// An import was tried out.
    ImportTried(Ended),
    /// An import was carried out.
    Imported(Ended),
    /// Stored answers were brought up to date: how many.
    Refreshed(u64),
    /// The files were rewritten: what a merge did not take over has left them.
    Compacted,
    /// The day's copy was made.
    Copied,
    /// A file left the book.
    Exported(Box<Sent>),
}

/// Whether what was erased is out of the files too. Where not, the next start goes on with it.
pub type Rewritten = StoreResult<()>;

/// Rewrites the files after an erasure. That one is committed: from here on there is nothing to cancel.
pub(crate) fn rewrite(book: &mut Store, progress: &Progress<'_>) -> Rewritten {
    book.compact(&|done, total| {
        progress(done, total);
        true
    })
}

/// A job under way. There is one at a time, because there is one writer.
#[derive(Debug)]
pub struct Job {
    /// What it does, for the progress line.
    pub what: String,
    /// Done so far.
    pub done: u64,
    /// Of how many; 0 while that is not known.
    pub total: u64,
    /// Whether it can be cancelled without leaving half of it.
    pub can_cancel: bool,
    cancelled: Arc<AtomicBool>,
}

/// The jobs and the way they report.
pub struct Jobs {
    /// The job under way. While it writes, saving waits in the form.
    pub current: Option<Job>,
    sender: Sender<News>,
    receiver: Mutex<Receiver<News>>,
    wake: Wake,
}

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Jobs").field("current", &self.current).finish_non_exhaustive()
    }
}

impl Jobs {
    /// No job yet.
    #[must_use]
    pub fn new(wake: Wake) -> Self {
        let (sender, receiver) = channel();
        Self { current: None, sender, receiver: Mutex::new(receiver), wake }
    }

    /// Asks the job under way to stop; it leaves nothing half done. Answers whether there is one that can.
    pub fn cancel(&self) -> bool {
        let job = self.current.as_ref().filter(|job| job.can_cancel);
        if let Some(job) = job {
            job.cancelled.store(true, Ordering::Relaxed);
        }
        job.is_some()
    }

    pub(crate) fn sender(&self) -> Sender<News> {
        self.sender.clone()
    }

    pub(crate) fn wake(&self) -> &Wake {
        &self.wake
    }

    fn news(&self) -> Vec<News> {
        self.receiver.lock().map(|receiver| receiver.try_iter().collect()).unwrap_or_default()
    }
}

impl App {
    /// Starts work that writes, on a connection of its own. Only one at a time: false where another is under way.
    pub fn start_job<F>(&mut self, what: String, can_cancel: bool, work: F) -> bool
    where
        F: FnOnce(&mut Store, &Progress<'_>) -> StoreResult<Outcome> + Send + 'static,
    {
        if self.jobs.current.is_some() {
            return false;
        }
        let door = self.book.door();
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs.current =
            Some(Job { what, done: 0, total: 0, can_cancel, cancelled: Arc::clone(&cancelled) });
        let (sender, wake) = (self.jobs.sender.clone(), Arc::clone(&self.jobs.wake));
        std::thread::spawn(move || {
            let tell = |news| {
                // Nobody listens any more where the program is ending.
                let _ = sender.send(news);
                wake();
            };
            let progress = |done, total| {
                tell(News::Progress(done, total));
                !cancelled.load(Ordering::Relaxed)
            };
            // The connection is closed before the end is told.
            let outcome = door.open().and_then(|mut book| work(&mut book, &progress));
            tell(News::Finished(outcome));
        });
        true
    }

    /// Puts the book and its copies under a passphrase, or takes it away. That takes seconds, and is done on the
    /// screens' own connection: first they say so, and no other work begins meanwhile.
    pub(crate) fn set_passphrase(&mut self, new: Option<Passphrase>) {
        if self.is_busy() {
            return;
        }
        let what = crate::tr!(self.texts, "job-passphrase");
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs.current = Some(Job { what: what.clone(), done: 0, total: 0, can_cancel: false, cancelled });
        self.say(format!("{what} …"));
        let (sender, wake) = (self.jobs.sender.clone(), Arc::clone(&self.jobs.wake));
        std::thread::spawn(move || {
            // The loop draws once no more inputs wait: it must find none yet.
            std::thread::sleep(std::time::Duration::from_millis(100));
            let _ = sender.send(News::Passphrase(new));
            wake();
        });
    }

    fn passphrase_now(&mut self, new: Option<Passphrase>) {
        self.jobs.current = None;
        let done = if new.is_some() { "passphrase-done" } else { "passphrase-removed" };
        match self.book.set_passphrase(new) {
            Ok(()) => self.say(self.texts.get(done)),
            Err(error) => self.complain(&error),
        }
    }

    /// Loads the search index on a thread of its own.
    pub fn load_search(&mut self) {
        let door = self.book.door();
        let (sender, wake) = (self.jobs.sender.clone(), Arc::clone(&self.jobs.wake));
        std::thread::spawn(move || {
            let _ = sender.send(News::Search(door.open().and_then(|book| book.load_search())));
            wake();
        });
    }

    /// Looks up on a thread of its own what purging these campaigns would do.
    pub fn plan_purge(&mut self, campaigns: Vec<CampaignId>) {
        let door = self.book.door();
        let today = self.today.day;
        let (sender, wake) = (self.jobs.sender.clone(), Arc::clone(&self.jobs.wake));
        std::thread::spawn(move || {
            let plan = door.open().and_then(|book| book.purge_plan(&campaigns, today));
            let _ = sender.send(News::Plan(plan));
            wake();
        });
    }

    /// Looks up on a thread of its own who would be on a list, as long as the flag says that it is asked for.
    pub(crate) fn look_up_audience(&mut self, purpose: Purpose, wanted: Arc<AtomicBool>) {
        let door = self.book.door();
        let (sender, wake) = (self.jobs.sender.clone(), Arc::clone(&self.jobs.wake));
        std::thread::spawn(move || {
            let is_wanted = || wanted.load(Ordering::Relaxed);
            let found = door.open().and_then(|book| audience::look_up(&book, &purpose, &is_wanted));
            let _ = sender.send(News::Audience(wanted, found));
            wake();
        });
    }

    /// What can wait until the first list is on the screen: reads the card beside it, loads the search index, brings the stored answers up to
    /// date, and finishes an erasure that was interrupted. Shows only where it takes a while.
    pub fn start_work(&mut self) {
        let read = self
            .card_read()
            .and_then(|()| self.look_after_copies())
            .and_then(|()| self.look_for_import())
            .and_then(|()| self.ask_to_go_through());
        self.report(read);
        self.load_search();
        let today = self.today.day;
        let what = crate::tr!(self.texts, "job-refresh");
        self.start_job(what, false, move |book, progress| {
            let refreshed = book.refresh(today, progress)?;
            if book.needs_compacting()? {
                book.compact(progress)?;
            }
            Ok(Outcome::Refreshed(refreshed))
        });
    }

    /// Takes in what the workers have told.
    pub fn collect_jobs(&mut self) {
        for news in self.jobs.news() {
            match news {
                News::Progress(done, total) => {
                    if let Some(job) = &mut self.jobs.current {
                        job.done = done;
                        job.total = total;
                    }
                }
                News::Finished(outcome) => {
                    self.jobs.current = None;
                    match outcome {
                        Ok(outcome) => {
                            let result = self.job_finished(outcome);
                            self.report(result);
                        }
                        Err(error) if self.import_failed(&error) => {}
                        Err(error) => {
                            self.complain(&error);
                            self.export_stopped(&error);
                        }
                    }
                }
                News::Audience(wanted, found) if wanted.load(Ordering::Relaxed) => match found {
                    Ok(Some(audience)) => self.audience_found(audience),
                    Ok(None) => {}
                    Err(error) => self.export_stopped(&error),
                },
                News::Audience(..) => {}
                News::Plan(Ok(plan)) => self.purge_planned(plan),
                News::Plan(Err(error)) => self.complain(&error),
                News::Search(Ok(index)) => self.contacts_search_loaded(index),
                News::Search(Err(error)) => self.complain(&error),
                News::Passphrase(new) => self.passphrase_now(new),
                News::Looked(ticket, looked) => self.import_looked(ticket, looked),
            }
        }
    }

    /// Shows what a job brought. Erased cards leave the history.
    fn job_finished(&mut self, outcome: Outcome) -> StoreResult<()> {
        match outcome {
            Outcome::Purged(plan, rewritten) => {
                self.history.purged();
                let erased: Vec<ContactId> = plan.erase.iter().map(|gone| gone.row.id()).collect();
                let touched: Vec<ContactId> =
                    erased.iter().copied().chain(plan.strip.iter().map(|kept| kept.row.id())).collect();
                self.reload(&touched)?;
                rewritten?;
                self.campaigns_purged(&plan);
                self.show_copies(plan.copies);
            }
            Outcome::Erased(erased, ids, rewritten) => {
                self.history.erased(&ids);
                self.reload(&ids)?;
                rewritten?;
                if erased.contacts + erased.held + erased.details == 0 {
                    self.say(crate::tr!(self.texts, "status-erased-none"));
                    return Ok(());
                }
                let key = if erased.held > 0 { "status-erased-held" } else { "status-erased" };
                let counts = [
                    ("contacts", erased.contacts.into()),
                    ("held", erased.held.into()),
                    ("details", erased.details.into()),
                    ("suppressed", erased.suppressed.into()),
                ];
                self.say(self.texts.get_args(key, &counts));
                self.show_copies(erased.copies);
            }
            Outcome::Exported(sent) => self.exported(*sent),
            Outcome::ImportUndone(last, undone, rewritten) => {
                self.import_undone(last, &undone)?;
                rewritten?;
            }
            Outcome::ImportTried(ended) => self.import_tried(ended),
            Outcome::Imported(ended) => self.import_ended(ended)?,
            // Nothing changed on most days, and nothing is to be read again then.
            Outcome::Refreshed(0) => {}
            Outcome::Refreshed(_) => self.reload(&[])?,
            Outcome::Compacted | Outcome::Copied => {}
        }
        Ok(())
    }
}
