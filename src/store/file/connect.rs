//! A connection to the file: what it looks like before it is opened, and what every connection is set to.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::key::{self, Cover, Key, cover};
use crate::store::file::migrate::{self, APPLICATION_ID};

/// How a book is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// For reading only: never writes, always works.
    Read,
    /// For writing: one at a time.
    Write,
}

/// How long to wait for another program that holds the file.
pub(crate) const PATIENCE: Duration = Duration::from_secs(3);

/// The size of a SQLite file's header, in bytes.
const HEADER: usize = 100;

/// Looks at the file's header without leaving a trace, so that a foreign or newer file is left alone. The header's
/// form is the one that SQLite promises for its format 3: a magic text, `user_version` at byte 60, `application_id` at
/// byte 68, both big-endian. An encrypted file tells nothing before it has its key. Answers with the key that the file
/// is to be opened with.
pub(crate) fn look_at(path: &Path, key: &Key) -> StoreResult<Key> {
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

pub(crate) fn check_header(path: &Path, application: i64, found: u32) -> StoreResult<()> {
    if application != i64::from(APPLICATION_ID) {
        return Err(StoreError::NotABook(path.to_owned()));
    }
    let known = migrate::known_version();
    if found > known {
        return Err(StoreError::Newer { path: path.to_owned(), found, known });
    }
    Ok(())
}

/// Opens the file and sets what every connection needs.
///
/// A reader's connection asks for write access too where the file allows it, and then forbids itself every write:
/// only so can it clear away the `-wal` and `-shm` files that reading makes. In a folder where none can be made, the
/// file cannot change either, and is read as it lies.
pub(crate) fn connect(path: &Path, access: Access, key: &Key) -> StoreResult<Connection> {
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
pub(crate) fn configure(conn: &Connection, key: &Key) -> StoreResult<()> {
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
    key::apply(conn, key)?;
    // A wrong key shows at the first read only.
    if key.is_some() && conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).is_err() {
        return Err(StoreError::WrongPassphrase);
    }
    Ok(())
}

/// Sets a pragma that may answer with a row.
pub(crate) fn set(conn: &Connection, pragma: &str, value: &str) -> StoreResult<()> {
    conn.pragma_update_and_check(None, pragma, value, |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        error => Err(error.into()),
    })
}

/// Moves the log into the file and cuts it to nothing. Answers whether it could: not while somebody reads.
pub(crate) fn checkpoint(conn: &Connection) -> StoreResult<bool> {
    let is_busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!is_busy)
}
