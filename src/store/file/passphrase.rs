//! The passphrase of a book: SQLCipher encrypts the whole file with a key derived from it.
//!
//! Setting, changing or removing one writes the book anew and puts it in the old one's place, as a restore does, and then
//! does the same with every copy that the program keeps. The old files are overwritten before they go; a solid-state disk
//! may keep their cells for a while all the same.

use std::path::Path;
use std::sync::Arc;

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::file::connect::Access;
use crate::store::file::key::{Key, Passphrase};
use crate::store::file::{backup, place, rekey, replace};
use crate::store::meta;

/// In an encrypted book whose passphrase was changed: the one that its copies had, until they have the new one too.
const FORMER: &str = "former_passphrase";

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
            place::discard(&replace::half_restored(&self.path));
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
        let fresh = replace::half_restored(&self.path);
        rekey::export(&self.conn, &fresh, new)?;
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
        let former: Option<String> = self.read(|conn| meta::get(conn, FORMER))?;
        let has_former = former.is_some();
        let old: Key = former.and_then(Passphrase::new).map(Arc::new);
        backup::lock_up(&self.path, &old, &self.key)?;
        if has_former {
            self.write(|conn| meta::remove(conn, FORMER))?;
        }
        Ok(())
    }
}

/// Notes in a book under its new passphrase which one its copies still have.
fn note_former(fresh: &Path, key: &Key, former: &Passphrase) -> StoreResult<()> {
    let conn = backup::open_copy(fresh, key)?;
    meta::put(&conn, FORMER, former.0.as_str())?;
    conn.close().map_err(|(_, error)| error.into())
}
