//! Whether the book still lies where it was opened. A file whose folder was moved or erased can go on being written to,
//! and nobody would find again what was saved into it.

use std::path::{Path, PathBuf};

use super::backup::folder_of_backups;
use super::{Store, StoreError, StoreResult};

/// Which file lies at a place, whatever its name; `None` where the system does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileId(Option<(u64, u64)>);

impl FileId {
    /// The file at that place now.
    pub(super) fn of(path: &Path) -> Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Self(std::fs::metadata(path).ok().map(|file| (file.dev(), file.ino())))
        }
        #[cfg(not(unix))]
        {
            let _ = path;
            Self(None)
        }
    }

    /// Whether this is still the file at that place.
    ///
    /// # Errors
    /// [`StoreError::Vanished`].
    pub(super) fn check(self, path: &Path) -> StoreResult<()> {
        if self == Self::of(path) { Ok(()) } else { Err(StoreError::Vanished(path.to_owned())) }
    }
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

/// The path without links; of a file that does not exist yet, its folder's.
fn real_place(path: &Path) -> PathBuf {
    if let Ok(path) = path.canonicalize() {
        return path;
    }
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}
