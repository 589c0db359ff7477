//! `import`, for scripts.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::CopyJson;
use crate::workflows::import::RefusedRows;

/// `import`.
#[derive(Debug, Serialize)]
pub(crate) struct ImportJson<'a> {
    pub(crate) read: u64,
    pub(crate) added: u64,
    pub(crate) updated: u64,
    pub(crate) unchanged: u64,
    /// New cards that may be somebody who has a card already.
    pub(crate) duplicates: u64,
    /// Every row that was left out.
    pub(crate) refused: RefusedRowsJson<'a>,
    pub(crate) dry_run: bool,
    /// Rows with an address that asked for no advertising (R37).
    pub(crate) suppressed: u64,
    /// Refusals, withdrawals and objections that were recorded.
    pub(crate) lowered: u64,
    /// Consents that were recorded with their proof.
    pub(crate) consents: u64,
    /// Consents that do not count (R24, R45).
    pub(crate) unproven: u64,
    /// Fields that differ from the file and were left alone.
    pub(crate) left_alone: u64,
    pub(crate) files: Vec<FileJson>,
    /// The first rows that changed a card, or differ from one.
    pub(crate) changes: Vec<ChangedJson>,
    /// The first possible doubles.
    pub(crate) possible_doubles: Vec<ImportDoubleJson>,
    /// The lists that left the book and still hold somebody whom the import closes a channel for (R44).
    pub(crate) copies: Vec<CopyJson>,
}

/// A file, and how it was read.
#[derive(Debug, Serialize)]
pub(crate) struct FileJson {
    pub(crate) file: String,
    pub(crate) program: &'static str,
    pub(crate) encoding: &'static str,
    pub(crate) columns: Vec<ColumnJson>,
}

/// A column of a file.
#[derive(Debug, Serialize)]
pub(crate) struct ColumnJson {
    pub(crate) header: String,
    /// The field, `extra`, `never`, `nothing`, `unknown`.
    pub(crate) field: String,
    pub(crate) read: bool,
    pub(crate) filled: u64,
}

/// A row that changed a card that was there, or differs from it.
#[derive(Debug, Serialize)]
pub(crate) struct ChangedJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    pub(crate) row: u64,
    pub(crate) contact: i64,
    pub(crate) name: String,
    pub(crate) changes: Vec<FieldJson>,
    pub(crate) left_alone: Vec<FieldJson>,
}

/// A field, before and after.
#[derive(Debug, Serialize)]
pub(crate) struct FieldJson {
    pub(crate) field: String,
    pub(crate) from: String,
    pub(crate) to: String,
}

/// A new card that may be somebody who is there.
#[derive(Debug, Serialize)]
pub(crate) struct ImportDoubleJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    pub(crate) row: u64,
    pub(crate) name: String,
    /// The card that is there.
    pub(crate) contact: i64,
    pub(crate) of: String,
    pub(crate) why: &'static str,
}

/// The rows that were left out, written one by one.
#[derive(Debug)]
pub(crate) struct RefusedRowsJson<'a> {
    pub(crate) rows: &'a RefusedRows,
    /// Their reasons, in words.
    pub(crate) reasons: Vec<String>,
    /// The names of the files, where there are several.
    pub(crate) files: Vec<String>,
}

#[derive(Serialize)]
struct RefusedRowJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    row: u64,
    reason: &'a str,
}

impl Serialize for RefusedRowsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.rows().iter().map(|row| RefusedRowJson {
            file: self.files.get(row.file as usize).map(String::as_str),
            row: row.row,
            reason: self.reasons.get(row.reason as usize).map_or("", String::as_str),
        }))
    }
}

/// `import --undo`.
#[derive(Debug, Serialize)]
pub(crate) struct ImportUndoneJson {
    /// The day of the import.
    pub(crate) undone: NaiveDate,
    /// Cards that are gone.
    pub(crate) removed: u64,
    /// Cards that are as they were before.
    pub(crate) restored: u64,
    /// Cards that stay as they are now, because they were worked on since.
    pub(crate) kept: u64,
}
