//! Copies of the book: those that the program keeps by itself, and the owner's.
//!
//! The program's own lie in a folder beside the book, `fichebak.db-backups`: one for each day on which the screens were
//! used, and one before a migration or a restore. They are rotated together ([`rotation`]), and every erasure is
//! carried into each of them before it is called done (`acts::carry`). The owner's copies lie where the owner put them: they
//! are never touched.
//!
//! A copy is written by SQLite itself (`VACUUM INTO`: no page of it holds what was deleted), under another name until it
//! was checked, so that a killed program leaves no half of one.

mod rotation;

pub use rotation::Backup;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags};

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::file::connect::configure;
use crate::store::file::key::{Cover, Key, cover};
use crate::store::file::place::{self, keep_private, sync_folder};
use crate::store::file::rekey;
use crate::store::meta;
use crate::store::value::Day;

/// Removes what a killed program left of copies that were not finished: it may be readable, or hold who was erased.
pub(crate) fn discard_half_made(book: &Path) {
    // No folder, no leftovers.
    let Ok(folder) = fs::read_dir(folder_of_backups(book)) else { return };
    for entry in folder.flatten() {
        if entry.file_name().as_encoded_bytes().starts_with(HALF_MADE.as_bytes()) {
            // One that cannot be removed now is met again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The name of a copy that is not finished.
pub(crate) const HALF_MADE: &str = ".half-made.db";

/// In a copy: the day on which it was made.
pub(crate) const COPIED_ON: &str = "copied_on";

/// In the book, while the owner's copy is written: where half of it lies.
pub(crate) const COPYING_TO: &str = "copying_to";

/// In the book: the day of the last copy that the owner took.
pub(crate) const TAKEN_ON: &str = "taken_on";

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

    /// Removes what a killed program left of a copy that the owner wanted.
    pub(crate) fn discard_half_taken(&mut self) -> StoreResult<()> {
        let place: Option<String> = self.read(|conn| meta::get(conn, COPYING_TO))?;
        let Some(place) = place else { return Ok(()) };
        place::discard(Path::new(&place));
        self.write(|conn| meta::remove(conn, COPYING_TO))
    }

    /// The day on which the owner last took a copy.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn copy_taken_on(&self) -> StoreResult<Option<NaiveDate>> {
        self.read(|conn| Ok(meta::get::<Day>(conn, TAKEN_ON)?.map(|day| day.0)))
    }

    /// Whether the book is sound by SQLite's own checks.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not.
    pub fn check(&self) -> StoreResult<()> {
        self.read(|conn| check(conn, &self.path))
    }

    /// Makes a copy in the folder beside the book, and lets go of those that are too old.
    pub(crate) fn keep_copy(&self, day: NaiveDate, before: &str) -> StoreResult<PathBuf> {
        keep_copy(&self.conn, &self.path, &self.key, day, before).map_err(|error| error.at(&self.path))
    }
}

/// Copies the book into the folder beside it before something that may go wrong.
pub(crate) fn keep_copy(
    conn: &Connection,
    book: &Path,
    key: &Key,
    day: NaiveDate,
    before: &str,
) -> StoreResult<PathBuf> {
    let folder = folder_of_backups(book);
    place::make_folder(&folder)?;
    let half_made = folder.join(HALF_MADE);
    place::discard(&half_made);
    write_copy(conn, &half_made, key, day)?;
    let place = free_place(book, day, before)?;
    fs::rename(&half_made, &place)?;
    sync_folder(&place);
    for old in rotation::to_let_go(&list(book)?, day) {
        fs::remove_file(&old.path)?;
    }
    Ok(place)
}

/// The name of the owner's copy until it is finished.
pub(crate) fn beside(target: &Path) -> PathBuf {
    let mut half_made = target.as_os_str().to_owned();
    half_made.push("-half-made");
    half_made.into()
}

/// `fichebak.db` has its copies in `fichebak.db-backups`.
pub(crate) fn folder_of_backups(book: &Path) -> PathBuf {
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
pub(crate) fn write_copy(conn: &Connection, target: &Path, key: &Key, day: NaiveDate) -> StoreResult<()> {
    // Made empty first, because SQLite would make it with the rights of the umask.
    if !target.exists() {
        fs::File::create(target)?;
    }
    keep_private(target)?;
    conn.execute("VACUUM INTO ?1", [target.as_os_str().to_str().ok_or_else(unspeakable)?])?;
    let copy = open_copy(target, key)?;
    meta::put(&copy, COPIED_ON, Day(day))?;
    meta::remove(&copy, COPYING_TO)?;
    check(&copy, target)?;
    copy.close().map_err(|(_, error)| error)?;
    fs::File::open(target)?.sync_all()?;
    Ok(())
}

pub(crate) fn unspeakable() -> StoreError {
    StoreError::Io(std::io::Error::other("the path is not Unicode"))
}

/// Opens a copy that lies still: without a log beside it.
pub(crate) fn open_copy(path: &Path, key: &Key) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    configure(&conn, key).map_err(|error| error.at(path))?;
    Ok(conn)
}

/// Whether SQLite finds the file sound, and all references in it lead somewhere.
pub(crate) fn check(conn: &Connection, path: &Path) -> StoreResult<()> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let is_broken = conn.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if verdict != "ok" || is_broken {
        return Err(StoreError::Damaged(path.to_owned()));
    }
    Ok(())
}

/// The key that a copy is opened with: none where it is not encrypted.
pub(crate) fn key_of(path: &Path, key: &Key) -> StoreResult<Key> {
    Ok(match cover(path)? {
        Cover::Plain => None,
        _ => key.clone(),
    })
}

/// Puts every copy that the program keeps under the book's key. One that the old key does not open is under the new one
/// already, or of no use.
pub(crate) fn lock_up(book: &Path, old: &Key, new: &Key) -> StoreResult<()> {
    for backup in list(book)? {
        let key = key_of(&backup.path, old)?;
        if key == *new {
            continue;
        }
        let Ok(copy) = open_copy(&backup.path, &key) else { continue };
        let half_made = backup.path.with_file_name(HALF_MADE);
        rekey::rekey(&copy, &backup.path, &half_made, new).map_err(|error| error.at(&backup.path))?;
    }
    Ok(())
}
