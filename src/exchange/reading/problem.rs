//! What can be wrong with a file, with one of its rows, and with a mapping. Typed: those who show them find the words.

use crate::domain::assessment::RuleId;

/// Why a file cannot be read, or not any further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileProblem {
    /// The disk or the system says so.
    Io(String),
    /// There is nothing in it.
    Empty,
    /// It is no CSV, vCard or LDIF: a picture, a spreadsheet's own format, a program.
    NotAnAddressBook,
    /// Nothing is read as a name, an organisation, an e-mail address or a telephone number: map a column first.
    NoKnownColumn,
    /// It has more columns than [`MAX_COLUMNS`](super::MAX_COLUMNS).
    TooManyColumns,
    /// The header is longer than [`MAX_RECORD`](super::MAX_RECORD) bytes.
    HeaderTooLarge,
    /// The header is not the one that the plan was made for: the file has changed since.
    OtherHeader,
}

impl From<std::io::Error> for FileProblem {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.to_string())
    }
}

/// Why one row is left out. The others come in all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowProblem {
    /// It has another number of cells than the header.
    Cells {
        /// How many it has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// It has no name, no organisation, no e-mail address and no telephone number.
    Empty,
    /// A quotation mark in it is never closed. The lines after it are read for themselves.
    Unclosed,
    /// It is longer than [`MAX_RECORD`](super::MAX_RECORD) bytes, or has more than [`MAX_VALUES`](super::MAX_VALUES)
    /// addresses, numbers or tags.
    TooLarge,
    /// Its bytes are no text in the encoding that was chosen.
    NotText,
    /// A card or an entry that breaks off or is no card.
    Broken,
    /// It holds a national register number, which R14 forbids.
    Forbidden(RuleId),
}

/// Why a column cannot be mapped or ticked so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapProblem {
    /// No column has that name, or that number.
    NoSuchColumn(String),
    /// The column holds what may not be kept: a special category (R10) or a number of the state (R14).
    Never(String),
}
