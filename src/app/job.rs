//! Long work on a thread of its own, with its own connection to the book. What happens with what it brings comes with
//! it, as a closure that runs on the screens' thread. Closures carry the numbers of cards, never what stands on them.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::app::App;
use crate::app::desk::Desk;
use crate::store::{Passphrase, Progress, Store, StoreResult};

/// Makes the loop look at finished work. May be called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What is left to do on the screens' thread.
type Then = Box<dyn FnOnce(&mut App) + Send>;

/// Where work is done.
#[derive(Clone)]
pub enum Executor {
    /// On a thread for each piece of work; the loop is woken when there is something to take in.
    Threads(Wake),
    /// On the screens' own thread, when they next take in what was done: for tests, that then wait for nothing.
    Inline,
}

/// Hands the rest of the work to the screens.
struct Teller {
    sender: Sender<Then>,
    wake: Option<Wake>,
}

impl Teller {
    fn tell(&self, then: impl FnOnce(&mut App) + Send + 'static) {
        // Nobody listens any more where the program is ending.
        let _ = self.sender.send(Box::new(then));
        if let Some(wake) = &self.wake {
            wake();
        }
    }
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
    executor: Executor,
    /// Work that waits for its turn where there are no threads.
    waiting: Mutex<Vec<Box<dyn FnOnce() + Send>>>,
    sender: Sender<Then>,
    receiver: Mutex<Receiver<Then>>,
}

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Jobs").field("current", &self.current).finish_non_exhaustive()
    }
}

impl Jobs {
    /// No job yet.
    #[must_use]
    pub fn new(executor: Executor) -> Self {
        let (sender, receiver) = channel();
        Self { current: None, executor, waiting: Mutex::default(), sender, receiver: Mutex::new(receiver) }
    }

    /// Asks the job under way to stop; it leaves nothing half done. Answers whether there is one that can.
    pub fn cancel(&self) -> bool {
        let job = self.current.as_ref().filter(|job| job.can_cancel);
        if let Some(job) = job {
            job.cancelled.store(true, Ordering::Relaxed);
        }
        job.is_some()
    }

    /// Whether work without threads waits for its turn.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.waiting.lock().is_ok_and(|waiting| !waiting.is_empty())
    }

    fn start(&self, work: impl FnOnce(&Teller) + Send + 'static) {
        let wake = match &self.executor {
            Executor::Threads(wake) => Some(Arc::clone(wake)),
            Executor::Inline => None,
        };
        let is_threaded = wake.is_some();
        let teller = Teller { sender: self.sender.clone(), wake };
        let work = move || work(&teller);
        if is_threaded {
            std::thread::spawn(work);
        } else if let Ok(mut waiting) = self.waiting.lock() {
            waiting.push(Box::new(work));
        }
    }

    /// What is left to do of the work that is done.
    fn done(&self) -> Vec<Then> {
        let waiting = self.waiting.lock().map(|mut waiting| std::mem::take(&mut *waiting));
        for work in waiting.unwrap_or_default() {
            work();
        }
        self.receiver.lock().map(|receiver| receiver.try_iter().collect()).unwrap_or_default()
    }
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

impl Desk {
    /// Starts work that writes, on a connection of its own; `then` takes in what it brought. Only one at a time: false
    /// where another is under way.
    pub fn spawn<T: Send + 'static>(
        &mut self,
        what: String,
        can_cancel: bool,
        work: impl FnOnce(&mut Store, &Progress<'_>) -> StoreResult<T> + Send + 'static,
        then: impl FnOnce(&mut App, StoreResult<T>) -> StoreResult<()> + Send + 'static,
    ) -> bool {
        if self.jobs.current.is_some() {
            return false;
        }
        let door = self.book.door();
        let cancelled = Arc::new(AtomicBool::new(false));
        self.jobs.current =
            Some(Job { what, done: 0, total: 0, can_cancel, cancelled: Arc::clone(&cancelled) });
        self.jobs.start(move |teller| {
            let progress = |done, total| {
                teller.tell(move |app| app.desk.went_on(done, total));
                !cancelled.load(Ordering::Relaxed)
            };
            // The connection is closed before the end is told.
            let brought = door.open().and_then(|mut book| work(&mut book, &progress));
            teller.tell(move |app| {
                app.desk.jobs.current = None;
                let result = then(app, brought);
                app.desk.report(result);
            });
        });
        true
    }

    /// Looks something up beside the screens, on a connection of its own. Nobody waits for it, and nothing is written.
    pub(crate) fn look_up<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> StoreResult<T> + Send + 'static,
        then: impl FnOnce(&mut App, StoreResult<T>) -> StoreResult<()> + Send + 'static,
    ) {
        let door = self.book.door();
        self.jobs.start(move |teller| {
            let found = door.open().and_then(|book| work(&book));
            teller.tell(move |app| {
                let result = then(app, found);
                app.desk.report(result);
            });
        });
    }

    fn went_on(&mut self, done: u64, total: u64) {
        if let Some(job) = &mut self.jobs.current {
            job.done = done;
            job.total = total;
        }
    }

    /// Loads the search index beside the screens.
    pub fn load_search(&self) {
        self.look_up(Store::load_search, |app, index| app.contacts.search_loaded(&app.desk, index?));
    }
}

impl App {
    /// Puts the book and its copies under a passphrase, or takes it away. That takes seconds, and is done on the
    /// screens' own connection: first they say so, and no other work begins meanwhile.
    pub(crate) fn set_passphrase(&mut self, new: Option<Passphrase>) {
        if self.desk.is_busy() {
            return;
        }
        let what = crate::tr!(self.desk.texts, "job-passphrase");
        let cancelled = Arc::new(AtomicBool::new(false));
        self.desk.jobs.current =
            Some(Job { what: what.clone(), done: 0, total: 0, can_cancel: false, cancelled });
        self.desk.say(format!("{what} …"));
        let is_drawn = matches!(self.desk.jobs.executor, Executor::Threads(_));
        self.desk.jobs.start(move |teller| {
            if is_drawn {
                // The loop draws once no more inputs wait: it must find none yet.
                std::thread::sleep(Duration::from_millis(100));
            }
            teller.tell(move |app| app.passphrase_now(new));
        });
    }

    fn passphrase_now(&mut self, new: Option<Passphrase>) {
        self.desk.jobs.current = None;
        let done = if new.is_some() { "passphrase-done" } else { "passphrase-removed" };
        match self.desk.book.set_passphrase(new) {
            Ok(()) => self.desk.say(self.desk.texts.get(done)),
            Err(error) => self.desk.complain(&error),
        }
    }

    /// What can wait until the first list is on the screen: reads the card beside it, loads the search index, brings
    /// the stored answers up to date, and finishes an erasure that was interrupted. Shows only where it takes a while.
    pub fn start_work(&mut self) {
        let read = self
            .contacts
            .card_read(&self.desk)
            .and_then(|()| self.look_after_copies())
            .and_then(|()| self.desk.look_for_import())
            .and_then(|()| self.ask_to_go_through());
        self.desk.report(read);
        self.desk.load_search();
        let today = self.desk.today.day;
        let work = move |book: &mut Store, progress: &Progress<'_>| {
            let refreshed = book.refresh(today, progress)?;
            if book.needs_compacting()? {
                book.compact(progress)?;
            }
            Ok(refreshed)
        };
        // Nothing changed on most days, and nothing is to be read again then.
        self.desk.spawn(crate::tr!(self.desk.texts, "job-refresh"), false, work, |app, refreshed| {
            match refreshed? {
                0 => Ok(()),
                _ => app.reload(&[]),
            }
        });
    }

    /// Takes in what the workers have done.
    pub fn collect_jobs(&mut self) {
        for then in self.desk.jobs.done() {
            then(self);
        }
    }
}
