//! Copies of the book, for scripts.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::Serialize;

use crate::store::Backup;

/// `backup`: the copy that was made, and those that the program keeps by itself.
#[derive(Debug, Serialize)]
pub(crate) struct BackupsJson {
    pub(crate) made: PathBuf,
    pub(crate) kept: Vec<BackupJson>,
}

/// A copy that the program keeps by itself.
#[derive(Debug, Serialize)]
pub(crate) struct BackupJson {
    day: NaiveDate,
    /// What it was made before; empty for the day's copy.
    before: String,
    path: PathBuf,
}

impl From<&Backup> for BackupJson {
    fn from(backup: &Backup) -> Self {
        Self { day: backup.day, before: backup.before.clone(), path: backup.path.clone() }
    }
}

/// `restore`.
#[derive(Debug, Serialize)]
pub(crate) struct RestoredJson {
    pub(crate) restored: PathBuf,
    pub(crate) copied_on: Option<NaiveDate>,
    pub(crate) contacts: u64,
    /// Where the book that was there before is kept.
    pub(crate) kept: Option<PathBuf>,
    /// How many later erasures, withdrawals, refusals and objections were carried over; `null` where there was no book
    /// to know them from.
    pub(crate) carried: Option<u64>,
}

/// `restore --gone-through`.
#[derive(Debug, Serialize)]
pub(crate) struct GoneThroughJson {
    /// Whether there was something to go through.
    pub(crate) was_open: bool,
}
