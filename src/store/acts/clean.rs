//! Carrying the book's erasures into every copy that the program keeps by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{Scope, available_parallelism};

use crate::store::acts::carry;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::backup::{self, Backup, HALF_MADE, key_of, open_copy, unspeakable};
use crate::store::file::connect::{Access, connect};
use crate::store::file::key::Key;
use crate::store::file::migrate::{self, STEPS};
use crate::store::file::place::{discard, keep_private, sync_folder};
use crate::store::meta;

/// The copies are being cleaned, several at a time. Dropped, it stops after those that are under way.
pub(crate) struct Cleaning {
    news: Receiver<StoreResult<()>>,
    is_over: Arc<AtomicBool>,
}

impl Cleaning {
    /// Begins.
    pub(crate) fn start<'s>(scope: &'s Scope<'s, '_>, book: &Path, key: &Key, backups: Vec<Backup>) -> Self {
        backup::discard_half_made(book);
        let (sender, news) = channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let workers = available_parallelism().map_or(1, Into::into).min(backups.len());
        let waiting = Arc::new(Mutex::new(backups.into_iter().enumerate()));
        for _ in 0..workers {
            let worker = Worker {
                book: book.to_owned(),
                key: key.clone(),
                waiting: Arc::clone(&waiting),
                is_over: Arc::clone(&is_over),
            };
            let sender = sender.clone();
            scope.spawn(move || worker.run(&sender));
        }
        Self { news, is_over }
    }

    /// Waits for all of them, and reports after each.
    pub(crate) fn finish(self, progress: &mut dyn FnMut() -> StoreResult<()>) -> StoreResult<()> {
        for cleaned in &self.news {
            cleaned?;
            progress()?;
        }
        Ok(())
    }
}

impl Drop for Cleaning {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}

struct Worker<I> {
    book: PathBuf,
    key: Key,
    waiting: Arc<Mutex<I>>,
    is_over: Arc<AtomicBool>,
}

impl<I: Iterator<Item = (usize, Backup)>> Worker<I> {
    fn run(&self, news: &Sender<StoreResult<()>>) {
        while !self.is_over.load(Ordering::Relaxed)
            && let Some((place, backup)) = self.waiting.lock().ok().and_then(|mut waiting| waiting.next())
        {
            let half_made = backup.path.with_file_name(format!("{HALF_MADE}-{place}"));
            let cleaned = self.clean(&backup.path, &half_made);
            if cleaned.is_err() {
                discard(&half_made);
            }
            // Nobody listens any more where the act was cancelled.
            let _ = news.send(cleaned);
        }
    }

    /// A copy that is damaged, or under a passphrase that was changed, is of no use to anybody, and goes.
    fn clean(&self, copy: &Path, half_made: &Path) -> StoreResult<()> {
        match carry_into(&self.book, copy, half_made, &self.key) {
            Err(StoreError::NotADatabase(_) | StoreError::Damaged(_) | StoreError::WrongPassphrase) => {
                Ok(fs::remove_file(copy)?)
            }
            other => other.map_err(|error| error.at(copy)),
        }
    }
}

/// Carries the book's erasures into a copy. Where there were any, the copy is written anew and takes the old one's
/// place, so that no page of it holds what went. Until then the copy has a mark of its own: a program that is killed in
/// between, or finds no room, goes on with it.
fn carry_into(book: &Path, path: &Path, half_made: &Path, key: &Key) -> StoreResult<()> {
    let mut copy = open_copy(path, &key_of(path, key)?).map_err(|error| error.at(path))?;
    let known = migrate::version(&copy).map_err(|error| error.at(path))?;
    if known < migrate::known_version() {
        migrate::migrate(&mut copy, STEPS)?;
    }
    // Held no longer than needed: the book's log can be emptied only while nobody reads.
    let now = connect(book, Access::Read, key).map_err(|error| error.at(book))?;
    let tx = copy.transaction()?;
    let carried = carry::erasures(&now, &tx)?;
    drop(now);
    if carried > 0 {
        meta::mark(&tx)?;
    }
    tx.commit()?;
    if meta::is_marked(&copy)? {
        discard(half_made);
        fs::File::create(half_made)?;
        keep_private(half_made)?;
        copy.execute("VACUUM INTO ?1", [half_made.as_os_str().to_str().ok_or_else(unspeakable)?])?;
        copy.close().map_err(|(_, error)| error)?;
        let fresh = open_copy(half_made, &key_of(half_made, key)?)?;
        meta::unmark(&fresh)?;
        fresh.close().map_err(|(_, error)| error)?;
        fs::File::open(half_made)?.sync_all()?;
        fs::rename(half_made, path)?;
        sync_folder(path);
    }
    Ok(())
}
