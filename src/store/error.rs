//! What can go wrong with the book. The sentences for the owner lie in the locale files; see `i18n`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::domain::assessment::RuleId;
use crate::domain::rules::r10_special_category as r10;

/// The result of an act on the book.
pub type StoreResult<T> = Result<T, StoreError>;

/// Why an act on the book failed. The `Display` text is for developers.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file at that place.
    #[error("no book at {0}")]
    Missing(PathBuf),
    /// There is a file already where a new book should be made.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// What is at that place is no plain file: a folder, a device, a pipe.
    #[error("{0} is not a plain file")]
    NotAFile(PathBuf),
    /// The file is the book, or lies beside it and belongs to it.
    #[error("{0} belongs to the book")]
    OfTheBook(PathBuf),
    /// Two files were to be written to one place.
    #[error("{0} is named twice")]
    SameFile(PathBuf),
    /// The folder of the file does not exist.
    #[error("no such folder: {0}")]
    NoFolder(PathBuf),
    /// The file is not a SQLite database, or it is encrypted.
    #[error("{0} is not a database")]
    NotADatabase(PathBuf),
    /// The file is a database of another program.
    #[error("{0} is a database, but not a book")]
    NotABook(PathBuf),
    /// The file is encrypted, and no passphrase was given.
    #[error("{0} needs its passphrase")]
    NeedsPassphrase(PathBuf),
    /// The passphrase does not open the file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// This build of the program cannot encrypt.
    #[error("built without encryption")]
    NoCipher,
    /// The file is a copy of another book.
    #[error("{0} is of another book")]
    OtherBook(PathBuf),
    /// A newer version of the program wrote the file; it is left alone.
    #[error("{path} has version {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// An older version wrote the file and it was opened for reading only.
    #[error("{path} has version {found} and must be brought up to date first")]
    Older {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// fichebak has this book open for writing already.
    #[error("{0} is open already")]
    OpenElsewhere(PathBuf),
    /// Another program holds the file.
    #[error("{0} is locked by another program")]
    Locked(PathBuf),
    /// The file or its folder may not be written.
    #[error("{0} is read-only")]
    ReadOnly(PathBuf),
    /// The file may not be read.
    #[error("{0} may not be read")]
    Forbidden(PathBuf),
    /// The file is not at its place any more, or another one is.
    #[error("{0} has vanished")]
    Vanished(PathBuf),
    /// The file is damaged.
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A rule refuses the act (exit code 1).
    #[error("refused by {0}")]
    Refused(RuleId),
    /// The card is kept for an invoice only, and nothing else can be put on it (R31; exit code 1).
    #[error("held for an invoice")]
    HeldForInvoice,
    /// There is no card with that number.
    #[error("no such contact")]
    NoSuchContact,
    /// There is no campaign with that number.
    #[error("no such campaign")]
    NoSuchCampaign,
    /// There is no box with that number.
    #[error("no such box")]
    NoSuchCategory,
    /// There is no such detail on that card.
    #[error("no such detail")]
    NoSuchDetail,
    /// A card cannot be merged with itself.
    #[error("one and the same card")]
    SameCard,
    /// A person's card and an organisation's cannot be merged.
    #[error("a person and an organisation")]
    PersonAndOrganisation,
    /// The two cards are no possible double that waits for a decision.
    #[error("no such double")]
    NoSuchDouble,
    /// The card does not belong to that campaign.
    #[error("not a member of the campaign")]
    NotAMember,
    /// The name is in use already.
    #[error("the name is taken")]
    NameTaken,
    /// The box is switched off.
    #[error("the box is off")]
    BoxIsOff,
    /// The box still holds details on some cards.
    #[error("the box is in use on {0} cards")]
    BoxInUse(u64),
    /// The day of an event lies after today.
    #[error("the day lies after today")]
    AfterToday,
    /// The box has no event that could be corrected.
    #[error("nothing to correct")]
    NothingToCorrect,
    /// No campaign can be purged on that day.
    #[error("nothing to purge")]
    NothingToPurge,
    /// Neither an e-mail address nor a telephone number.
    #[error("not an address")]
    NotAnAddress,
    /// The name of a file cannot be written down, since it is not Unicode.
    #[error("{0} is not Unicode")]
    NotText(PathBuf),
    /// There is no export with that number.
    #[error("no such export")]
    NoSuchExport,
    /// The act cannot be taken back any more.
    #[error("cannot be undone any more")]
    CannotUndo,
    /// What was erased is out of the book, but its traces are not out of the files yet; the mark *still to compact* stays.
    #[error("erased, but not compacted yet: {0}")]
    NotCompacted(#[source] Box<StoreError>),
    /// The book has its new passphrase, or none any more, but a copy that the program keeps does not follow yet.
    #[error("the passphrase is changed, but not yet of every copy: {0}")]
    CopiesNotLocked(#[source] Box<StoreError>),
    /// The owner cancelled a long act; nothing of it was kept.
    #[error("cancelled")]
    Cancelled,
    /// Anything else from SQLite.
    #[error("SQLite: {0}")]
    Sql(#[source] rusqlite::Error),
    /// Anything else from the file system.
    #[error("file system: {0}")]
    Io(#[from] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if let rusqlite::Error::SqliteFailure(failure, message) = &error {
            match failure.code {
                ErrorCode::DiskFull => return Self::DiskFull,
                ErrorCode::OperationInterrupted => return Self::Cancelled,
                // The schema's own refusal of a special category's detail.
                ErrorCode::ConstraintViolation
                    if message.as_ref().is_some_and(|text| text.starts_with(&r10::RULE.to_string())) =>
                {
                    return Self::Refused(r10::RULE);
                }
                _ => {}
            }
            // SQLCipher's export tells it in words only.
            if message.as_ref().is_some_and(|text| text.contains("disk is full")) {
                return Self::DiskFull;
            }
        }
        Self::Sql(error)
    }
}

impl From<RuleId> for StoreError {
    fn from(rule: RuleId) -> Self {
        Self::Refused(rule)
    }
}

impl StoreError {
    /// Says of SQLite's errors about a file which file it was.
    #[must_use]
    pub(crate) fn at(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::Sql(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(path),
                Some(ErrorCode::ReadOnly) => Self::ReadOnly(path),
                Some(ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::Forbidden(path),
                Some(ErrorCode::NotADatabase) => Self::NotADatabase(path),
                Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(path),
                _ => Self::Sql(error),
            },
            Self::Io(error) => match error.kind() {
                ErrorKind::PermissionDenied => Self::Forbidden(path),
                ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path),
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
                _ => Self::Io(error),
            },
            other => other,
        }
    }
}
