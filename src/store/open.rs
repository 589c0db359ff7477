//! Making, opening and closing a book.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};
use uuid::Uuid;

use super::lock::BookLock;
use super::migrate::{self, APPLICATION_ID, STEPS};
use super::passphrase::{self, Cover, Key, Passphrase, cover};
use super::place::FileId;
use super::{Access, Seeds, Store, StoreError, StoreResult, backup, boxes, journal, settings};

/// How long to wait for another program that holds the file.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

/// The size of a SQLite file's header, in bytes.
const HEADER: usize = 100;

/// Opening.
impl Store {
    /// Makes a new book with the built-in boxes and opens it for writing.
    ///
    /// # Errors
    /// Where the file exists already, or its folder does not or cannot be written.
    pub fn create(path: &Path, seeds: &Seeds, today: NaiveDate) -> StoreResult<Self> {
        let folder = folder_of(path);
        if !folder.is_dir() {
            return Err(StoreError::NoFolder(folder.to_owned()));
        }
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let lock = BookLock::take(path)?;
        backup::discard(&backup::half_restored(path));
        backup::discard_half_made(path);
        // Made under another name and then put in place: a program killed here leaves no half of a book.
        let half_made = tempfile::Builder::new()
            .prefix(".fichebak-")
            .suffix(".db")
            .tempfile_in(folder)
            .map_err(|error| StoreError::from(error).at(path))?;
        keep_private(half_made.path())?;
        fill(half_made.path(), seeds, today).map_err(|error| error.at(path))?;
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
        let key = look_at(path, &passphrase.map(Arc::new))?;
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
            backup::discard(&backup::half_restored(path));
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
        if folder.is_dir() {
            return Ok(());
        }
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).map_err(|error| StoreError::from(error).at(folder))
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

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Looks at the file's header without leaving a trace, so that a foreign or newer file is left alone. The header's
/// form is the one that SQLite promises for its format 3: a magic text, `user_version` at byte 60, `application_id` at
/// byte 68, both big-endian. An encrypted file tells nothing before it has its key. Answers with the key that the file
/// is to be opened with.
pub(super) fn look_at(path: &Path, key: &Key) -> StoreResult<Key> {
    match cover(path).map_err(|error| error.at(path))? {
        Cover::Plain => look_at_header(path).map(|()| None),
        Cover::Sealed if key.is_some() => Ok(key.clone()),
        Cover::Sealed => Err(StoreError::NeedsPassphrase(path.to_owned())),
        Cover::Foreign => Err(StoreError::NotADatabase(path.to_owned())),
    }
}

fn look_at_header(path: &Path) -> StoreResult<()> {
    let mut header = Vec::with_capacity(HEADER);
    let read = File::open(path).and_then(|file| file.take(HEADER as u64).read_to_end(&mut header));
    read.map_err(|error| StoreError::from(error).at(path))?;
    let number = |at: usize| {
        let bytes = header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u32::from_be_bytes)
    };
    match (header.starts_with(b"SQLite format 3\0"), number(68), number(60)) {
        (true, Some(application), Some(version)) => check_header(path, application.into(), version),
        _ => Err(StoreError::NotADatabase(path.to_owned())),
    }
}

/// Whether it is a book, and one that this program knows.
fn check(conn: &Connection, path: &Path) -> StoreResult<()> {
    let read = |pragma: &str| -> rusqlite::Result<i64> { conn.query_row(pragma, [], |row| row.get(0)) };
    let application = read("PRAGMA application_id").map_err(|error| StoreError::from(error).at(path))?;
    let found = migrate::version(conn).map_err(|error| error.at(path))?;
    check_header(path, application, found)
}

fn check_header(path: &Path, application: i64, found: u32) -> StoreResult<()> {
    if application != i64::from(APPLICATION_ID) {
        return Err(StoreError::NotABook(path.to_owned()));
    }
    let known = migrate::known_version();
    if found > known {
        return Err(StoreError::Newer { path: path.to_owned(), found, known });
    }
    Ok(())
}

/// Writes a new book into an empty file.
fn fill(path: &Path, seeds: &Seeds, today: NaiveDate) -> StoreResult<()> {
    let mut conn = Connection::open(path)?;
    configure(&conn, &None)?;
    // Nothing to roll back to: a failure throws the whole file away.
    set(&conn, "journal_mode", "OFF")?;
    migrate::migrate(&mut conn, STEPS)?;
    let tx = conn.transaction()?;
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('book_uuid', ?1), ('suppression_key', ?2)",
        (seeds.book_uuid.unwrap_or_else(Uuid::new_v4).to_string(), suppression_key(seeds)?),
    )?;
    boxes::insert_built_in(&tx, &seeds.statements)?;
    settings::write(&tx, &seeds.settings)?;
    journal::write(&tx, today, "book-made", "", 0)?;
    tx.commit()?;
    set(&conn, "journal_mode", "WAL")?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn suppression_key(seeds: &Seeds) -> StoreResult<[u8; 32]> {
    if let Some(key) = seeds.suppression_key {
        return Ok(key);
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| StoreError::Io(std::io::Error::other(error)))?;
    Ok(key)
}

/// Opens the file and sets what every connection needs.
///
/// A reader's connection asks for write access too where the file allows it, and then forbids itself every write:
/// only so can it clear away the `-wal` and `-shm` files that reading makes. In a folder where none can be made, the
/// file cannot change either, and is read as it lies.
pub(super) fn connect(path: &Path, access: Access, key: &Key) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).map_err(StoreError::from);
    if access == Access::Read {
        return match opened.and_then(|conn| make_reader(conn, key)) {
            Err(StoreError::Sql(error)) if is_about_the_folder(&error) && !has_log(path) => {
                connect_immutable(path, key)
            }
            opened => opened,
        };
    }
    let conn = opened?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly(path.to_owned()));
    }
    configure(&conn, key)?;
    set(&conn, "journal_mode", "WAL")?;
    Ok(conn)
}

/// Makes the connection a reader's, and reads once: only then it shows whether it can.
fn make_reader(conn: Connection, key: &Key) -> StoreResult<Connection> {
    configure(&conn, key)?;
    conn.pragma_update(None, "query_only", true)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(conn)
}

fn connect_immutable(path: &Path, key: &Key) -> StoreResult<Connection> {
    let path = std::path::absolute(path)?;
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'_' | b'-' => {
                uri.push(char::from(*byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(uri, flags)?;
    prepare(&conn, key)?;
    Ok(conn)
}

fn is_about_the_folder(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

/// Whether a write-ahead log holds pages that the file itself does not have yet.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|metadata| metadata.len() > 0)
}

/// Sets a connection up: durable, erasing what it deletes, checking references. See the module documentation of the
/// store for the reasons.
pub(super) fn configure(conn: &Connection, key: &Key) -> StoreResult<()> {
    prepare(conn, key)?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; \
         PRAGMA cache_size = -16384; PRAGMA trusted_schema = OFF;",
    )?;
    // These answer with a row.
    set(conn, "secure_delete", "ON")
}

/// As much as reading needs. Nothing here reads the schema, which is half of the cost of opening.
fn prepare(conn: &Connection, key: &Key) -> StoreResult<()> {
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    // Plans do not depend on the values: else SQLite plans some statements afresh for every card, which took half of
    // the time of re-assessing a whole book.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // SQLCipher would write its errors over the screen. Unknown to plain SQLite, which ignores it.
    set(conn, "cipher_log_level", "NONE")?;
    passphrase::apply(conn, key)?;
    // A wrong key shows at the first read only.
    if key.is_some() && conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).is_err() {
        return Err(StoreError::WrongPassphrase);
    }
    Ok(())
}

/// Sets a pragma that may answer with a row.
fn set(conn: &Connection, pragma: &str, value: &str) -> StoreResult<()> {
    conn.pragma_update_and_check(None, pragma, value, |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        error => Err(error.into()),
    })
}

fn bring_up_to_date(conn: &mut Connection, path: &Path, key: &Key) -> StoreResult<()> {
    let before = format!("v{}", STEPS.len());
    backup::keep_copy(conn, path, key, chrono::Local::now().date_naive(), &before)?;
    migrate::migrate(conn, STEPS)
}

/// Makes a file its owner's alone, whatever the umask.
pub(super) fn keep_private(path: &Path) -> StoreResult<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = std::fs::metadata(path)?.permissions();
        if permissions.mode() & 0o777 != 0o600 {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Makes sure that a new name in the folder survives a power cut, where the system can.
pub(super) fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}
