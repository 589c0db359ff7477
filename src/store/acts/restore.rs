//! Putting a copy in the book's place.
//!
//! The present book is kept first. What lowered permission since the copy was made is carried over ([`super::carry`]),
//! so that nobody who was erased, or who said no, comes back. The copy is made ready beside the book; then the old book
//! leaves its write-ahead log, so that none of its pages can be taken for the new one's, and the names are exchanged. A
//! program that is killed before that leaves the old book, after it the new one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::backup::Backup as Copying;

use crate::store::acts::carry;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::backup::{COPIED_ON, check, open_copy};
use crate::store::file::book::Store;
use crate::store::file::connect::{Access, connect, look_at};
use crate::store::file::key::{Key, Passphrase};
use crate::store::file::lock::BookLock;
use crate::store::file::migrate::{self, STEPS};
use crate::store::file::place::{discard, folder_of, keep_private, sync_folder};
use crate::store::file::{rekey, replace};
use crate::store::meta;
use crate::store::rows::{answers, contacts, journal, settings};
use crate::store::value::Day;

/// In a book that came from a copy without the later book: the day of that copy.
const NOT_KNOWN_SINCE: &str = "not_known_since";

/// A copy that was looked at and found sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// The local day on which the program made it; unknown for a file that was copied by other means.
    pub copied_on: Option<NaiveDate>,
    /// How many cards it holds.
    pub contacts: u64,
    book: String,
    key: Key,
}

/// The day of the copy, where the later book was lost: erasures and refusals after that day are unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKnownSince {
    /// The day of the copy.
    Day(NaiveDate),
    /// The copy did not tell its day.
    UnknownDay,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the book that was there before is kept; `None` where there was none.
    pub kept: Option<PathBuf>,
    /// How many acts that lowered permission since were carried over; `None` where there was no book to know them from.
    pub carried: Option<u64>,
}

impl Source {
    /// Looks at a file without changing it.
    ///
    /// # Errors
    /// As [`Store::open`] for what is no sound book, and for one from a newer version.
    pub fn look_at(path: &Path, passphrase: Option<Passphrase>) -> StoreResult<Self> {
        if !path.is_file() {
            let is_there = path.exists();
            let missing = StoreError::Missing(path.to_owned());
            return Err(if is_there { StoreError::NotADatabase(path.to_owned()) } else { missing });
        }
        let key = look_at(path, &passphrase.map(Arc::new))?;
        let source = Self::read(path, key).map_err(|error| error.at(path))?;
        Ok(source)
    }

    fn read(path: &Path, key: Key) -> StoreResult<Self> {
        let conn = connect(path, Access::Read, &key)?;
        check(&conn, path)?;
        let copied_on: Option<Day> = meta::get(&conn, COPIED_ON)?;
        Ok(Self {
            path: path.to_owned(),
            copied_on: copied_on.map(|day| day.0),
            contacts: conn.query_row("SELECT count(*) FROM contact", [], |row| row.get(0))?,
            book: meta::get(&conn, meta::BOOK_UUID)?.unwrap_or_default(),
            key,
        })
    }

    /// Makes this copy the book at a place where there is none yet. What was erased or objected to after the copy was
    /// made is not known there.
    ///
    /// # Errors
    /// [`StoreError::Exists`]; else where the copy cannot be read or the book not be written.
    pub fn become_book(&self, book: &Path, today: NaiveDate) -> StoreResult<Restored> {
        if book.exists() {
            return Err(StoreError::Exists(book.to_owned()));
        }
        if !folder_of(book).is_dir() {
            return Err(StoreError::NoFolder(folder_of(book).to_owned()));
        }
        let _lock = BookLock::take(book)?;
        let fresh = self.prepared(book, None, &self.key, today).map_err(|error| error.at(book))?;
        fs::rename(&fresh.path, book).map_err(|error| StoreError::from(error).at(book))?;
        sync_folder(book);
        Ok(Restored { kept: None, carried: None })
    }

    /// Copies the file beside the book, brings it up to date, and carries over what lowered permission since.
    fn prepared(
        &self,
        book: &Path,
        now: Option<&Connection>,
        key: &Key,
        today: NaiveDate,
    ) -> StoreResult<Prepared> {
        let fresh = replace::half_restored(book);
        self.copy_to(&fresh, key)?;
        let mut conn = open_copy(&fresh, key)?;
        conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        check(&conn, &self.path)?;
        if migrate::version(&conn)? < migrate::known_version() {
            migrate::migrate(&mut conn, STEPS)?;
        }
        let tx = conn.transaction()?;
        let mut carried = None;
        if let Some(now) = now {
            carried = Some(carry::erasures(now, &tx)? + carry::noes(now, &tx, today)?);
            keep_counting(now, &tx)?;
        } else {
            let since = self.copied_on.map(|day| day.to_string()).unwrap_or_default();
            meta::put(&tx, NOT_KNOWN_SINCE, since)?;
        }
        assess_all(&tx, today)?;
        meta::remove(&tx, COPIED_ON)?;
        journal::write(&tx, today, "restore", "", carried.unwrap_or_default())?;
        tx.commit()?;
        // No page of it holds what was erased since.
        conn.execute_batch("VACUUM")?;
        conn.close().map_err(|(_, error)| error)?;
        fs::File::open(&fresh)?.sync_all()?;
        Ok(Prepared { path: fresh, carried })
    }

    /// Copies the file, under the book's key.
    fn copy_to(&self, fresh: &Path, key: &Key) -> StoreResult<()> {
        let source = connect(&self.path, Access::Read, &self.key).map_err(|error| error.at(&self.path))?;
        if self.key != *key {
            source.pragma_update(None, "query_only", false)?;
            return rekey::export(&source, fresh, key);
        }
        discard(fresh);
        fs::File::create(fresh)?;
        keep_private(fresh)?;
        let mut conn = open_copy(fresh, key)?;
        Copying::new(&source, &mut conn)?.run_to_completion(4096, Duration::ZERO, None)?;
        Ok(())
    }
}

impl Store {
    /// Looks at a copy, which may be under this book's passphrase.
    ///
    /// # Errors
    /// As [`Source::look_at`].
    pub fn look_at_copy(&self, path: &Path) -> StoreResult<Source> {
        Source::look_at(path, self.key.as_deref().cloned())
    }

    /// From when on the book does not know who was erased or said no; `None` once the owner has gone through them.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn not_known_since(&self) -> StoreResult<Option<NotKnownSince>> {
        self.read(|conn| {
            let since: Option<String> = meta::get(conn, NOT_KNOWN_SINCE)?;
            Ok(since.map(|since| since.parse().map_or(NotKnownSince::UnknownDay, NotKnownSince::Day)))
        })
    }

    /// Notes that the owner has gone through the erasures and objections that were not in the copy.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn gone_through(&mut self, today: NaiveDate) -> StoreResult<()> {
        self.write(|conn| {
            meta::remove(conn, NOT_KNOWN_SINCE)?;
            journal::write(conn, today, "gone-through", "", 0)
        })
    }
}

struct Prepared {
    path: PathBuf,
    carried: Option<u64>,
}

impl Store {
    /// Puts a copy in this book's place. `day` is the local day of the real clock. There is no undo; the book that was
    /// there is kept beside it.
    ///
    /// # Errors
    /// [`StoreError::OtherBook`] where the copy is of another book and this one is not empty; [`StoreError::Locked`]
    /// while somebody reads; else where a file cannot be read or written: the book is then as it was.
    pub fn restore(&mut self, source: &Source, today: NaiveDate, day: NaiveDate) -> StoreResult<Restored> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        let (own, is_empty) = self.read(|conn| {
            let own: String = meta::get(conn, meta::BOOK_UUID)?.unwrap_or_default();
            let is_used = "SELECT 1 FROM contact UNION ALL SELECT 1 FROM erasure_log \
                           UNION ALL SELECT 1 FROM suppression LIMIT 1";
            Ok((own, !conn.prepare(is_used)?.exists([])?))
        })?;
        if own != source.book && !is_empty {
            return Err(StoreError::OtherBook(source.path.clone()));
        }
        let kept = self.keep_copy(day, "restore")?;
        let now = (own == source.book).then_some(&self.conn);
        let path = self.path.clone();
        let fresh = source.prepared(&path, now, &self.key, today).map_err(|error| error.at(&source.path))?;
        self.swap(&fresh.path, self.key.clone()).map_err(|error| error.at(&path))?;
        Ok(Restored { kept: Some(kept), carried: fresh.carried })
    }
}

/// Numbers that were given out since are not given out again: what the logs say of them must stay true.
fn keep_counting(now: &Connection, copy: &Connection) -> StoreResult<()> {
    let mut rows = now.prepare("SELECT name, seq FROM sqlite_sequence")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (name, seq): (String, i64) = (row.get(0)?, row.get(1)?);
        let sql = "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1";
        if copy.prepare_cached(sql)?.execute((&name, seq))? == 0 {
            copy.prepare_cached("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)")?
                .execute((&name, seq))?;
        }
    }
    Ok(())
}

fn assess_all(conn: &Connection, today: NaiveDate) -> StoreResult<()> {
    answers::reassess(conn, &settings::shop(conn)?, &contacts::ids(conn)?, today)
}
