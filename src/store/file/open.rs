//! Making, opening and closing a book.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::backup::{self, folder_of_backups};
use crate::store::file::book::Store;
use crate::store::file::connect::{self, Access, connect};
use crate::store::file::key::{Key, Passphrase};
use crate::store::file::lock::BookLock;
use crate::store::file::migrate::{self, STEPS};
use crate::store::file::place::{self, FileId, discard, folder_of, keep_private, real_place, sync_folder};
use crate::store::file::replace;

impl Store {
    /// Makes a new book, which `fill` fills in one transaction, and opens it for writing.
    ///
    /// # Errors
    /// Where the file exists already, or its folder does not or cannot be written.
    pub(crate) fn make(path: &Path, fill: impl FnOnce(&Connection) -> StoreResult<()>) -> StoreResult<Self> {
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(StoreError::NoFolder(folder.to_owned()));
        }
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let lock = BookLock::take(path)?;
        discard(&replace::half_restored(path));
        backup::discard_half_made(path);
        // Made under another name and then put in place: a program killed here leaves no half of a book.
        let half_made = tempfile::Builder::new()
            .prefix(".fichebak-")
            .suffix(".db")
            .tempfile_in(folder)
            .map_err(|error| StoreError::from(error).at(path))?;
        keep_private(half_made.path())?;
        write_new(half_made.path(), fill).map_err(|error| error.at(path))?;
        half_made.persist_noclobber(path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
            _ => StoreError::from(error.error).at(path),
        })?;
        keep_private(path)?;
        sync_folder(path);
        let conn = connect(path, Access::Write, &None).map_err(|error| error.at(path))?;
        let (access, lock) = (Access::Write, Some(Arc::new(lock)));
        Ok(Self { conn, path: path.to_owned(), access, key: None, file: FileId::of(path), lock })
    }

    /// Opens a book. [`Access::Write`] takes the book's lock, brings an older file up to date (after a copy was
    /// made), and fails with [`StoreError::OpenElsewhere`] while somebody else writes. [`Access::Read`] never
    /// writes and always works.
    ///
    /// # Errors
    /// Each reason for which a file cannot be opened has its own [`StoreError`]; [`StoreError::NeedsPassphrase`] for one
    /// that is encrypted.
    pub fn open(path: &Path, access: Access) -> StoreResult<Self> {
        Self::open_with(path, access, None)
    }

    /// Opens a book that may be encrypted.
    ///
    /// # Errors
    /// As [`Store::open`]; [`StoreError::WrongPassphrase`].
    pub fn open_with(path: &Path, access: Access, passphrase: Option<Passphrase>) -> StoreResult<Self> {
        if !path.exists() {
            let folder = folder_of(path);
            let has_folder = folder.is_dir();
            let missing = StoreError::Missing(path.to_owned());
            return Err(if has_folder { missing } else { StoreError::NoFolder(folder.to_owned()) });
        }
        // Reading a pipe would wait for ever.
        if !path.is_file() {
            return Err(StoreError::NotADatabase(path.to_owned()));
        }
        let key = connect::look_at(path, &passphrase.map(Arc::new))?;
        let lock = match access {
            Access::Read => None,
            Access::Write => Some(Arc::new(BookLock::take(path)?)),
        };
        let mut conn = connect(path, access, &key).map_err(|error| error.at(path))?;
        check(&conn, path)?;
        let found = migrate::version(&conn).map_err(|error| error.at(path))?;
        if found < migrate::known_version() {
            if access == Access::Read {
                return Err(StoreError::Older { path: path.to_owned(), found });
            }
            bring_up_to_date(&mut conn, path, &key).map_err(|error| error.at(path))?;
        }
        if access == Access::Write {
            // A copy from a stick may come with other rights; one that belongs to somebody else stays as it is.
            let _ = keep_private(path);
            // A restore that was killed before its end left the book as it was.
            discard(&replace::half_restored(path));
            // Nor is a copy that was not finished of any use: it may be open, beside a book that is locked.
            backup::discard_half_made(path);
        }
        let mut book = Self { conn, path: path.to_owned(), access, key, file: FileId::of(path), lock };
        if access == Access::Write {
            let _ = book.discard_half_taken();
            // A copy that cannot be written just now is locked by the next writer; the book opens all the same.
            let _ = book.lock_up_copies();
        }
        Ok(book)
    }

    /// What a worker thread needs to open a second connection to the same book.
    #[must_use]
    pub fn door(&self) -> Door {
        let (path, key) = (self.path.clone(), self.key.clone());
        Door { path, access: self.access, key, file: self.file, lock: self.lock.clone() }
    }

    /// Makes the folder of a book, for its owner alone, where it does not exist yet.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn make_folder(folder: &Path) -> StoreResult<()> {
        place::make_folder(folder)
    }

    /// Where the book lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this connection may write.
    #[must_use]
    pub fn access(&self) -> Access {
        self.access
    }
}

/// A way to an open book for another thread. Shares the book's lock and access.
#[derive(Debug)]
pub struct Door {
    path: PathBuf,
    access: Access,
    key: Key,
    file: FileId,
    lock: Option<Arc<BookLock>>,
}

impl Door {
    /// Opens the second connection.
    ///
    /// # Errors
    /// Where the file cannot be opened any more.
    pub fn open(self) -> StoreResult<Store> {
        self.file.check(&self.path)?;
        let conn = connect(&self.path, self.access, &self.key).map_err(|error| error.at(&self.path))?;
        let Self { path, access, key, file, lock } = self;
        Ok(Store { conn, path, access, key, file, lock })
    }
}

/// Whether it is a book, and one that this program knows.
fn check(conn: &Connection, path: &Path) -> StoreResult<()> {
    let read = |pragma: &str| -> rusqlite::Result<i64> { conn.query_row(pragma, [], |row| row.get(0)) };
    let application = read("PRAGMA application_id").map_err(|error| StoreError::from(error).at(path))?;
    let found = migrate::version(conn).map_err(|error| error.at(path))?;
    connect::check_header(path, application, found)
}

/// Writes a new book into an empty file.
fn write_new(path: &Path, fill: impl FnOnce(&Connection) -> StoreResult<()>) -> StoreResult<()> {
    let mut conn = Connection::open(path)?;
    connect::configure(&conn, &None)?;
    // Nothing to roll back to: a failure throws the whole file away.
    connect::set(&conn, "journal_mode", "OFF")?;
    migrate::migrate(&mut conn, STEPS)?;
    let tx = conn.transaction()?;
    fill(&tx)?;
    tx.commit()?;
    connect::set(&conn, "journal_mode", "WAL")?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn bring_up_to_date(conn: &mut Connection, path: &Path, key: &Key) -> StoreResult<()> {
    let before = format!("v{}", STEPS.len());
    backup::keep_copy(conn, path, key, chrono::Local::now().date_naive(), &before)?;
    migrate::migrate(conn, STEPS)
}

impl Store {
    /// Whether a file is the book, or one that belongs to it: what SQLite writes beside it, the lock, a copy.
    #[must_use]
    pub fn owns(&self, path: &Path) -> bool {
        let book = real_place(&self.path);
        let path = real_place(path);
        let is_beside = |tail: &str| {
            let mut own = book.as_os_str().to_owned();
            own.push(tail);
            Path::new(&own) == path
        };
        let tails = ["", "-wal", "-shm", "-journal", ".lock"];
        let backups = real_place(&folder_of_backups(&self.path));
        tails.into_iter().any(is_beside) || path.starts_with(backups)
    }
}
