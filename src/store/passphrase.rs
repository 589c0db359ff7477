//! The passphrase of a book: SQLCipher encrypts the whole file with a key derived from it.
//!
//! Setting, changing or removing one writes the book anew and puts it in the old one's place, as a restore does, and then
//! does the same with every copy that the program keeps. The old files are overwritten before they go; a solid-state disk
//! may keep their cells for a while all the same.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use super::open::{keep_private, sync_folder};
use super::{Access, Source, Store, StoreError, StoreResult, backup, migrate};

/// The first bytes of every SQLite file that is not encrypted.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";
/// In an encrypted book whose passphrase was changed: the one that its copies had, until they have the new one too.
const FORMER: &str = "former_passphrase";
/// SQLCipher's size of a page, in bytes.
const PAGE: u64 = 4096;

/// What the owner types to open the book. Wiped from memory when it is dropped, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// A passphrase, unless nothing was typed.
    #[must_use]
    pub fn new(typed: impl Into<String>) -> Option<Self> {
        let typed = Zeroizing::new(typed.into());
        (!typed.is_empty()).then_some(Self(typed))
    }
}

/// The key that a connection is opened with; shared by a book's connections.
pub(super) type Key = Option<Arc<Passphrase>>;

impl Store {
    /// Whether the book is encrypted.
    #[must_use]
    pub fn has_passphrase(&self) -> bool {
        self.key.is_some()
    }

    /// Whether this is the book's passphrase.
    #[must_use]
    pub fn is_passphrase(&self, typed: &Passphrase) -> bool {
        self.key.as_deref() == Some(typed)
    }

    /// Looks at a copy, which may be under this book's passphrase.
    ///
    /// # Errors
    /// As [`Source::look_at`].
    pub fn look_at_copy(&self, path: &Path) -> StoreResult<Source> {
        Source::look_at(path, self.key.as_deref().cloned())
    }

    /// Encrypts the book and every copy that the program keeps with a passphrase, or with none any more. The owner's own
    /// copies stay as they are.
    ///
    /// # Errors
    /// [`StoreError::NoCipher`] in a build without encryption; [`StoreError::CopiesNotLocked`] where the book has the new
    /// passphrase and a copy not yet; [`StoreError::Locked`] while somebody reads; else where the files cannot be written:
    /// the book is then as it was.
    pub fn set_passphrase(&mut self, new: Option<Passphrase>) -> StoreResult<()> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        if cfg!(not(feature = "encryption")) {
            return Err(StoreError::NoCipher);
        }
        // What a killed program left may be readable.
        backup::discard_half_made(&self.path);
        let new: Key = new.map(Arc::new);
        let done = self.rekey_book(&new).map_err(|error| error.at(&self.path));
        if done.is_err() && self.key != new {
            backup::discard(&backup::half_restored(&self.path));
            // The book is as it was, and so must be its copies; what cannot be locked now is locked at the next start.
            let _ = self.lock_up_copies();
            return done;
        }
        let done = done.and_then(|()| self.lock_up_copies());
        done.map_err(|error| StoreError::CopiesNotLocked(Box::new(error)))
    }

    /// Puts the book under another key. Its copies follow, but for a key that is taken away: then they come first, so that
    /// the next start locks them again where the program is killed in between.
    fn rekey_book(&mut self, new: &Key) -> StoreResult<()> {
        let old = self.key.clone();
        if new.is_none() {
            backup::lock_up(&self.path, &old, new)?;
        }
        let fresh = backup::half_restored(&self.path);
        export(&self.conn, &fresh, new)?;
        if let (Some(old), Some(_)) = (&old, new) {
            note_former(&fresh, new, old)?;
        }
        self.put_in_place(&fresh, new.clone())
    }

    /// Brings the copies under the book's passphrase that it did not reach yet, also where the program was killed before.
    ///
    /// # Errors
    /// Where a copy cannot be written.
    pub fn lock_up_copies(&mut self) -> StoreResult<()> {
        if self.key.is_none() {
            return Ok(());
        }
        let sql = "SELECT value FROM meta WHERE key = ?1";
        let former: Option<String> =
            self.read(|conn| Ok(conn.query_row(sql, [FORMER], |row| row.get(0)).optional()?))?;
        let has_former = former.is_some();
        let old: Key = former.and_then(Passphrase::new).map(Arc::new);
        backup::lock_up(&self.path, &old, &self.key)?;
        if has_former {
            self.write(|conn| Ok(conn.execute("DELETE FROM meta WHERE key = ?1", [FORMER]).map(|_| ())?))?;
        }
        Ok(())
    }

    /// Puts a file that is ready in the book's place, and wipes what stood there.
    pub(super) fn put_in_place(&mut self, fresh: &Path, key: Key) -> StoreResult<()> {
        let is_to_be_wiped = key.is_some() && key != self.key;
        let old = OpenOptions::new().write(true).open(&self.path)?;
        self.swap(fresh, key)?;
        if is_to_be_wiped { wipe(old) } else { Ok(()) }
    }
}

/// Notes in a book under its new passphrase which one its copies still have.
fn note_former(fresh: &Path, key: &Key, former: &Passphrase) -> StoreResult<()> {
    let conn = backup::open_copy(fresh, key)?;
    let sql = "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)";
    conn.execute(sql, (FORMER, former.0.as_str()))?;
    conn.close().map_err(|(_, error)| error.into())
}

/// Writes a database anew, under another key or none.
pub(super) fn export(conn: &Connection, target: &Path, key: &Key) -> StoreResult<()> {
    backup::discard(target);
    File::create(target)?;
    keep_private(target)?;
    let place =
        target.to_str().ok_or_else(|| StoreError::Io(std::io::Error::other("the path is not Unicode")))?;
    let typed = key.as_deref().map_or("", |key| key.0.as_str());
    conn.execute("ATTACH DATABASE ?1 AS fresh KEY ?2", (place, typed))?;
    let exported = fill(conn);
    let detached = conn.execute_batch("DETACH DATABASE fresh");
    exported?;
    detached?;
    File::open(target)?.sync_all()?;
    Ok(())
}

fn fill(conn: &Connection) -> StoreResult<()> {
    conn.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
    conn.pragma_update(Some("fresh"), "application_id", migrate::APPLICATION_ID)?;
    conn.pragma_update(Some("fresh"), "user_version", migrate::version(conn)?)?;
    let verdict: String = conn.query_row("PRAGMA fresh.quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Io(std::io::Error::other(verdict))) }
}

/// Gives a new connection its key, before anything is read.
pub(super) fn apply(conn: &Connection, key: &Key) -> StoreResult<()> {
    match key {
        Some(key) => Ok(conn.pragma_update(None, "key", key.0.as_str())?),
        None => Ok(()),
    }
}

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// An open SQLite file.
    Plain,
    /// It may be an encrypted one.
    Sealed,
    /// Neither.
    Foreign,
}

/// Looks at a file's first bytes and its size.
pub(super) fn cover(path: &Path) -> StoreResult<Cover> {
    let mut start = Vec::with_capacity(PLAIN.len());
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    file.take(PLAIN.len() as u64).read_to_end(&mut start)?;
    let is_plausible = cfg!(feature = "encryption") && size > 0 && size.is_multiple_of(PAGE);
    Ok(match (start == PLAIN, is_plausible) {
        (true, _) => Cover::Plain,
        (false, true) => Cover::Sealed,
        (false, false) => Cover::Foreign,
    })
}

/// Overwrites a file that has lost its name.
pub(super) fn wipe(mut file: File) -> StoreResult<()> {
    let size = file.metadata()?.len();
    file.rewind()?;
    let zeros = vec![0; 64 * 1024];
    let mut left = size;
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
        file.write_all(zeros.get(..part).unwrap_or(&zeros))?;
        left -= part as u64;
    }
    file.sync_all()?;
    Ok(())
}

/// Puts a copy under another key, in its own place.
pub(super) fn rekey(copy: &Connection, path: &Path, half_made: &Path, key: &Key) -> StoreResult<()> {
    let old = OpenOptions::new().write(true).open(path)?;
    let fresh = export(copy, half_made, key).and_then(|()| Ok(fs::rename(half_made, path)?));
    if fresh.is_err() {
        backup::discard(half_made);
    }
    fresh?;
    sync_folder(path);
    wipe(old)
}
