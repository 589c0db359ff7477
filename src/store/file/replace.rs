//! Putting a file that is ready in the book's place.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::file::connect::{Access, checkpoint, connect};
use crate::store::file::key::Key;
use crate::store::file::place::{FileId, sync_folder};
use crate::store::file::rekey;

impl Store {
    /// Puts a file that is ready in the book's place, and wipes what stood there.
    pub(crate) fn put_in_place(&mut self, fresh: &Path, key: Key) -> StoreResult<()> {
        let is_to_be_wiped = key.is_some() && key != self.key;
        let old = OpenOptions::new().write(true).open(&self.path)?;
        self.swap(fresh, key)?;
        if is_to_be_wiped { rekey::wipe(old) } else { Ok(()) }
    }

    /// Puts a file that is ready in the book's place.
    pub(crate) fn swap(&mut self, fresh: &Path, key: Key) -> StoreResult<()> {
        self.conn.flush_prepared_statement_cache();
        if !checkpoint(&self.conn)? {
            return Err(StoreError::Locked(self.path.clone()));
        }
        let mode: String = self.conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        if mode != "delete" {
            return Err(StoreError::Locked(self.path.clone()));
        }
        let old = std::mem::replace(&mut self.conn, Connection::open_in_memory()?);
        let closed = old.close().map_err(|(_, error)| StoreError::from(error));
        let renamed = closed.and_then(|()| Ok(fs::rename(fresh, &self.path)?));
        sync_folder(&self.path);
        // Where the names could not be exchanged, the old book is still there, under the old key.
        let key = if renamed.is_ok() { key } else { self.key.clone() };
        self.conn = connect(&self.path, Access::Write, &key)?;
        self.key = key;
        self.file = FileId::of(&self.path);
        renamed
    }
}

/// Where a copy is made ready. Removed by the next writer where a restore was killed.
pub(crate) fn half_restored(book: &Path) -> PathBuf {
    let mut place = book.as_os_str().to_owned();
    place.push("-restoring");
    place.into()
}
