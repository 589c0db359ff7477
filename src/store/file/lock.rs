//! One writer per book: a lock beside the file.
//!
//! Not on the file itself: SQLite's own locks fall when another handle on that file is closed in the same process.
//! The lock file stays where it is; removing it would let two programs lock two different files of one name.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::place::{keep_private, real_place};

/// The right to write to a book; held as long as this lives, and let go by the system if the program is killed.
#[derive(Debug)]
pub(crate) struct BookLock {
    file: File,
}

impl BookLock {
    /// Takes the lock of the book at that path.
    pub(crate) fn take(book: &Path) -> StoreResult<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let place = place(book);
        let file = options.open(&place).map_err(|error| match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly(book.to_owned())
            }
            _ => StoreError::from(error).at(book),
        })?;
        match file.try_lock() {
            Ok(()) => keep_private(&place).map(|()| Self { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::OpenElsewhere(book.to_owned())),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for BookLock {
    fn drop(&mut self) {
        // Closing is not enough: a child process that is just being started holds the file as well, until it runs.
        let _ = self.file.unlock();
    }
}

/// `book.db` has its lock in `book.db.lock`; a link and what it points to have the same.
fn place(book: &Path) -> PathBuf {
    let mut place = real_place(book).into_os_string();
    place.push(".lock");
    place.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_let_go_also_where_another_handle_on_its_file_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book.db");
        let lock = BookLock::take(&book).unwrap();
        let _handle = lock.file.try_clone().unwrap();
        assert!(BookLock::take(&book).is_err());
        drop(lock);
        BookLock::take(&book).unwrap();
    }
}
