//! Whether the book still lies where it was opened. A file whose folder was moved or erased can go on being written to,
//! and nobody would find again what was saved into it.

use std::path::Path;

use super::{StoreError, StoreResult};

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
