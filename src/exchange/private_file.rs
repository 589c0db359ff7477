//! Writes a file that only this user can read. It appears whole or not at all. Also tells whether a file is still the
//! one that was written.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

/// A file that is being written, without its name.
pub struct PrivateFile {
    out: BufWriter<NamedTempFile>,
    hash: Sha256,
    size: u64,
}

impl std::fmt::Debug for PrivateFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrivateFile").field("size", &self.size).finish_non_exhaustive()
    }
}

/// Length and hash of a file at the time of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its length, in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whereabouts {
    /// The file is where it was written and has not changed.
    There,
    /// Another file is in its place.
    Changed,
    /// There is no file any more: it was moved or deleted.
    Gone,
}
crate::domain::slug::slugs!(Whereabouts { There => "there", Changed => "changed", Gone => "gone" });

impl PrivateFile {
    /// Begins a file that will lie at that place. Readable by this user only, from the first byte on.
    ///
    /// # Errors
    /// Where the folder does not exist or may not be written.
    pub fn create(path: &Path) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        // Also under a mask that would take the owner's own rights.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            file.as_file().set_permissions(fs::Permissions::from_mode(0o600))?;
        }
        Ok(Self { out: BufWriter::new(file), hash: Sha256::new(), size: 0 })
    }

    /// Brings every byte to the disk.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn seal(self) -> io::Result<SealedFile> {
        let file = self.out.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        Ok(SealedFile { file, mark: Mark { size: self.size, sha256: self.hash.finalize().into() } })
    }
}

impl Write for PrivateFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A file that is written to the disk but has no name yet. Dropping it deletes it.
#[derive(Debug)]
pub struct SealedFile {
    file: NamedTempFile,
    /// What it is.
    pub mark: Mark,
}

impl SealedFile {
    /// Renames the file to its final name.
    ///
    /// # Errors
    /// Where there is a file of that name, unless it is to be replaced.
    pub fn persist(self, path: &Path, replace: bool) -> io::Result<()> {
        if replace {
            self.file.persist(path)?;
        } else {
            self.file.persist_noclobber(path)?;
        }
        Ok(())
    }
}

/// What became of a file.
#[must_use]
pub fn whereabouts(path: &Path, mark: &Mark) -> Whereabouts {
    let Ok(there) = fs::symlink_metadata(path) else { return Whereabouts::Gone };
    let is_same = there.is_file()
        && there.len() == mark.size
        && hash_of(path).is_ok_and(|sha256| sha256 == mark.sha256);
    if is_same { Whereabouts::There } else { Whereabouts::Changed }
}

/// Deletes a file where it is still the one that was written; answers what was found.
///
/// # Errors
/// Where it may not be deleted.
pub fn delete(path: &Path, mark: &Mark) -> io::Result<Whereabouts> {
    let found = whereabouts(path, mark);
    if found == Whereabouts::There {
        fs::remove_file(path)?;
    }
    Ok(found)
}

fn hash_of(path: &Path) -> io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(hash.finalize().into());
        }
        hash.update(buffer.get(..read).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(path: &Path, text: &str, replace: bool) -> io::Result<Mark> {
        let mut file = PrivateFile::create(path)?;
        file.write_all(text.as_bytes())?;
        let sealed = file.seal()?;
        let mark = sealed.mark;
        sealed.persist(path, replace)?;
        Ok(mark)
    }

    #[test]
    fn a_file_is_private_and_replaces_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        written(&path, "one", false).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let again = written(&path, "two", false);
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        written(&path, "two", true).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn only_the_file_that_was_written_is_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let mark = written(&path, "one", false).unwrap();
        assert_eq!(whereabouts(&path, &mark), Whereabouts::There);
        fs::write(&path, "eno").unwrap();
        assert_eq!(delete(&path, &mark).unwrap(), Whereabouts::Changed);
        assert_eq!(fs::read_to_string(&path).unwrap(), "eno");
        fs::write(&path, "one").unwrap();
        assert_eq!(delete(&path, &mark).unwrap(), Whereabouts::There);
        assert_eq!(whereabouts(&path, &mark), Whereabouts::Gone);
        fs::create_dir(&path).unwrap();
        assert_eq!(delete(&path, &mark).unwrap(), Whereabouts::Changed);
    }

    #[test]
    fn a_file_that_is_given_up_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let mut file = PrivateFile::create(&path).unwrap();
        file.write_all(b"one").unwrap();
        drop(file.seal().unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
