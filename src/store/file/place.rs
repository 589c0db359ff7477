//! Whether the book still lies where it was opened. A file whose folder was moved or erased can go on being written to,
//! and nobody would find again what was saved into it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::store::error::{StoreError, StoreResult};

pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a file its owner's alone, whatever the umask.
pub(crate) fn keep_private(path: &Path) -> StoreResult<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = fs::metadata(path)?.permissions();
        if permissions.mode() & 0o777 != 0o600 {
            fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Makes sure that a new name in the folder survives a power cut, where the system can.
pub(crate) fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

/// Which file lies at a place, whatever its name; `None` where the system does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileId(Option<(u64, u64)>);

impl FileId {
    /// The file at that place now.
    pub(crate) fn of(path: &Path) -> Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            Self(fs::metadata(path).ok().map(|file| (file.dev(), file.ino())))
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
    pub(crate) fn check(self, path: &Path) -> StoreResult<()> {
        if self == Self::of(path) { Ok(()) } else { Err(StoreError::Vanished(path.to_owned())) }
    }
}

/// The path without links; of a file that does not exist yet, its folder's.
pub(crate) fn real_place(path: &Path) -> PathBuf {
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

/// Removes what a killed program left of a file that was not finished, with the journal beside it.
pub(crate) fn discard(half_made: &Path) {
    for tail in ["", "-journal", "-wal", "-shm"] {
        let mut path = half_made.as_os_str().to_owned();
        path.push(tail);
        // Most of the time there is none.
        let _ = fs::remove_file(PathBuf::from(path));
    }
}

/// Makes a folder for its owner alone, where it does not exist yet.
pub(crate) fn make_folder(folder: &Path) -> StoreResult<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreError::from(error).at(folder))
}
