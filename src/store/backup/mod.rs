//! Copies of the book: those that the program keeps by itself, and the owner's.
//!
//! The program's own lie in a folder beside the book, `fichebak.db-backups`: one for each day on which the screens were
//! used, and one before a migration or a restore. They are rotated together ([`rotation`]), and every erasure is
//! carried into each of them before it is called done ([`carry`]). The owner's copies lie where the owner put them: they
//! are never touched.
//!
//! A copy is written by SQLite itself (`VACUUM INTO`: no page of it holds what was deleted), under another name until it
//! was checked, so that a killed program leaves no half of one.

pub(super) mod carry;
mod clean;
mod restore;
mod rotation;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

pub(super) use clean::{Cleaning, discard_half_made};
pub(super) use restore::half_restored;
pub use restore::{NotKnownSince, Restored, Source};

use super::open::{configure, keep_private, sync_folder};
use super::passphrase::{self, Cover, Key, cover};
use super::value::Day;
use super::{Store, StoreError, StoreResult};

/// The name of a copy that is not finished.
const HALF_MADE: &str = ".half-made.db";
/// In a copy: the day on which it was made.
const COPIED_ON: &str = "copied_on";
/// The path of a half-written copy of the owner's, noted in the book while it is written.
const COPYING_TO: &str = "copying_to";
/// In the book: the day of the last copy that the owner took.
const TAKEN_ON: &str = "taken_on";

/// A copy that the program keeps by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// The local day on which it was made, by the real clock.
    pub day: NaiveDate,
    /// What it was made before, as `restore` or `v2`; empty for the day's copy.
    pub before: String,
    /// The file.
    pub path: PathBuf,
}

impl Store {
    /// Makes today's copy where there is none yet, and lets go of those that are too old. `day` is the local day of the
    /// real clock. Answers whether a copy was made: not while an erasure still waits for its compaction.
    ///
    /// # Errors
    /// Where the copy cannot be written or does not pass its check; the older ones stay then.
    pub fn back_up_daily(&self, day: NaiveDate) -> StoreResult<bool> {
        if !self.needs_daily_backup(day)? {
            return Ok(false);
        }
        self.keep_copy(day, "")?;
        Ok(true)
    }

    /// Makes a copy among those that the program keeps, also where today has one. Answers where it lies.
    ///
    /// # Errors
    /// Where the copy cannot be written or does not pass its check.
    pub fn back_up_now(&self, day: NaiveDate) -> StoreResult<PathBuf> {
        self.keep_copy(day, "")
    }

    /// Whether today's copy is still to be made.
    ///
    /// # Errors
    /// Where the folder or the file cannot be read.
    pub fn needs_daily_backup(&self, day: NaiveDate) -> StoreResult<bool> {
        let has_one = self.backups()?.iter().any(|backup| backup.day == day && backup.before.is_empty());
        Ok(!has_one && !self.needs_compacting()?)
    }

    /// The copies that the program keeps by itself, the latest first.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn backups(&self) -> StoreResult<Vec<Backup>> {
        list(&self.path)
    }

    /// Makes the owner's copy at that place, and notes the day. `day` is the local day of the real clock.
    ///
    /// # Errors
    /// [`StoreError::Exists`], [`StoreError::NoFolder`]; else where the copy cannot be written or does not pass its
    /// check: then there is none.
    pub fn back_up_to(&mut self, target: &Path, day: NaiveDate) -> StoreResult<()> {
        let folder = super::open::folder_of(target);
        if !folder.is_dir() {
            return Err(StoreError::NoFolder(folder.to_owned()));
        }
        if target.exists() {
            return Err(StoreError::Exists(target.to_owned()));
        }
        let half_made = beside(target);
        // Where a killed program would leave half of it: the next start removes that.
        let place = std::path::absolute(&half_made)?;
        let place = place.to_str().ok_or_else(unspeakable)?.to_owned();
        self.write(|conn| put(conn, COPYING_TO, &place))?;
        discard(&half_made);
        let written = write_copy(&self.conn, &half_made, &self.key, day)
            .and_then(|()| Ok(fs::rename(&half_made, target)?));
        if written.is_err() {
            discard(&half_made);
        }
        sync_folder(target);
        self.write(|conn| {
            conn.execute("DELETE FROM meta WHERE key = ?1", [COPYING_TO])?;
            if written.is_ok() {
                put(conn, TAKEN_ON, Day(day))?;
                super::journal::write(conn, day, "copy-taken", "", 1)?;
            }
            Ok(())
        })?;
        written.map_err(|error| error.at(target))
    }

    /// Removes what a killed program left of a copy that the owner wanted.
    pub(super) fn discard_half_taken(&mut self) -> StoreResult<()> {
        let sql = "SELECT value FROM meta WHERE key = ?1";
        let place: Option<String> =
            self.read(|conn| Ok(conn.query_row(sql, [COPYING_TO], |row| row.get(0)).optional()?))?;
        let Some(place) = place else { return Ok(()) };
        discard(Path::new(&place));
        self.write(|conn| Ok(conn.execute("DELETE FROM meta WHERE key = ?1", [COPYING_TO]).map(|_| ())?))
    }

    /// The day on which the owner last took a copy.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn copy_taken_on(&self) -> StoreResult<Option<NaiveDate>> {
        self.read(|conn| {
            let sql = "SELECT value FROM meta WHERE key = ?1";
            let day: Option<Day> = conn.query_row(sql, [TAKEN_ON], |row| row.get(0)).optional()?;
            Ok(day.map(|day| day.0))
        })
    }

    /// The day on which the book was made, by its journal.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn made_on(&self) -> StoreResult<Option<NaiveDate>> {
        self.read(|conn| {
            let sql = "SELECT on_day FROM journal WHERE act = 'book-made' ORDER BY id LIMIT 1";
            let day: Option<Day> = conn.query_row(sql, [], |row| row.get(0)).optional()?;
            Ok(day.map(|day| day.0))
        })
    }

    /// Whether the book is sound by SQLite's own checks.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not.
    pub fn check(&self) -> StoreResult<()> {
        self.read(|conn| check(conn, &self.path))
    }

    /// Makes a copy in the folder beside the book, and lets go of those that are too old.
    pub(super) fn keep_copy(&self, day: NaiveDate, before: &str) -> StoreResult<PathBuf> {
        keep_copy(&self.conn, &self.path, &self.key, day, before).map_err(|error| error.at(&self.path))
    }
}

/// Copies the book into the folder beside it before something that may go wrong.
pub(super) fn keep_copy(
    conn: &Connection,
    book: &Path,
    key: &Key,
    day: NaiveDate,
    before: &str,
) -> StoreResult<PathBuf> {
    let folder = folder_of_backups(book);
    Store::make_folder(&folder)?;
    let half_made = folder.join(HALF_MADE);
    discard(&half_made);
    write_copy(conn, &half_made, key, day)?;
    let place = free_place(book, day, before)?;
    fs::rename(&half_made, &place)?;
    sync_folder(&place);
    for old in rotation::to_let_go(&list(book)?, day) {
        fs::remove_file(&old.path)?;
    }
    Ok(place)
}

fn put(conn: &Connection, key: &str, value: impl rusqlite::ToSql) -> StoreResult<()> {
    conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", (key, value))?;
    Ok(())
}

/// The name of the owner's copy until it is finished.
fn beside(target: &Path) -> PathBuf {
    let mut half_made = target.as_os_str().to_owned();
    half_made.push("-half-made");
    half_made.into()
}

/// `fichebak.db` has its copies in `fichebak.db-backups`.
pub(super) fn folder_of_backups(book: &Path) -> PathBuf {
    let mut folder = book.as_os_str().to_owned();
    folder.push("-backups");
    folder.into()
}

fn list(book: &Path) -> StoreResult<Vec<Backup>> {
    let folder = match fs::read_dir(folder_of_backups(book)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        folder => folder?,
    };
    let mut backups = Vec::new();
    for entry in folder {
        backups.extend(backup_at(&entry?.path()));
    }
    backups.sort_by(|one, other| other.cmp(one));
    Ok(backups)
}

/// Reads `2026-11-23.db` and `2026-11-23-before-restore.db`, also with a number behind it; other files are not ours.
fn backup_at(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(".db")?;
    let (day, rest) = name.split_at_checked(10)?;
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let before = match rest.split('.').next()? {
        "" => "",
        named => named.strip_prefix("-before-")?,
    };
    Some(Backup { day, before: before.to_owned(), path: path.to_owned() })
}

/// A name that is free: after those of that day and reason, so that the numbers tell which is the newest.
fn free_place(book: &Path, day: NaiveDate, before: &str) -> StoreResult<PathBuf> {
    let stem = if before.is_empty() { day.to_string() } else { format!("{day}-before-{before}") };
    let alike = list(book)?.into_iter().filter(|backup| backup.day == day && backup.before == before);
    let last = alike.map(|backup| rotation::number(&backup)).max();
    let folder = folder_of_backups(book);
    let named = |number: u64| match number {
        1 => folder.join(format!("{stem}.db")),
        number => folder.join(format!("{stem}.{number}.db")),
    };
    let first = last.unwrap_or_default().saturating_add(1);
    Ok((first..).map(named).find(|place| !place.exists()).unwrap_or_else(|| named(first)))
}

/// Writes a copy, private to the owner, notes in it the day, and checks it.
fn write_copy(conn: &Connection, target: &Path, key: &Key, day: NaiveDate) -> StoreResult<()> {
    // Made empty first, because SQLite would make it with the rights of the umask.
    if !target.exists() {
        fs::File::create(target)?;
    }
    keep_private(target)?;
    conn.execute("VACUUM INTO ?1", [target.as_os_str().to_str().ok_or_else(unspeakable)?])?;
    let copy = open_copy(target, key)?;
    put(&copy, COPIED_ON, Day(day))?;
    copy.execute("DELETE FROM meta WHERE key = ?1", [COPYING_TO])?;
    check(&copy, target)?;
    copy.close().map_err(|(_, error)| error)?;
    fs::File::open(target)?.sync_all()?;
    Ok(())
}

/// Removes what a killed program left of a file that was not finished, with the journal beside it.
pub(super) fn discard(half_made: &Path) {
    for tail in ["", "-journal", "-wal", "-shm"] {
        let mut path = half_made.as_os_str().to_owned();
        path.push(tail);
        // Most of the time there is none.
        let _ = fs::remove_file(PathBuf::from(path));
    }
}

fn unspeakable() -> StoreError {
    StoreError::Io(std::io::Error::other("the path is not Unicode"))
}

/// Opens a copy that lies still: without a log beside it.
pub(super) fn open_copy(path: &Path, key: &Key) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    configure(&conn, key).map_err(|error| error.at(path))?;
    Ok(conn)
}

/// Whether SQLite finds the file sound, and all references in it lead somewhere.
fn check(conn: &Connection, path: &Path) -> StoreResult<()> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let is_broken = conn.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if verdict != "ok" || is_broken {
        return Err(StoreError::Damaged(path.to_owned()));
    }
    Ok(())
}

/// The key that a copy is opened with: none where it is not encrypted.
fn key_of(path: &Path, key: &Key) -> StoreResult<Key> {
    Ok(match cover(path)? {
        Cover::Plain => None,
        _ => key.clone(),
    })
}

/// Puts every copy that the program keeps under the book's key. One that the old key does not open is under the new one
/// already, or of no use.
pub(super) fn lock_up(book: &Path, old: &Key, new: &Key) -> StoreResult<()> {
    for backup in list(book)? {
        let key = key_of(&backup.path, old)?;
        if key == *new {
            continue;
        }
        let Ok(copy) = open_copy(&backup.path, &key) else { continue };
        let half_made = backup.path.with_file_name(HALF_MADE);
        passphrase::rekey(&copy, &backup.path, &half_made, new).map_err(|error| error.at(&backup.path))?;
    }
    Ok(())
}
