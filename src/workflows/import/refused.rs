//! Every row that was left out, and why.

use std::collections::HashMap;

use crate::exchange::reading::RowProblem;
use crate::i18n::Texts;
use crate::store::Refusal;
use crate::words::import;

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    NoCard(RowProblem),
    /// The book takes nothing of it.
    Refused(Refusal),
}

impl Why {
    /// In words.
    #[must_use]
    pub fn text(self, texts: &Texts) -> String {
        match self {
            Self::NoCard(problem) => import::row_problem(problem, texts),
            Self::Refused(why) => import::refusal(why, texts),
        }
    }
}

/// The rows that were left out. The reasons are few: each is kept once, so that a file of a million such rows needs no
/// more than a few bytes for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RefusedRows {
    rows: Vec<RefusedRow>,
    reasons: Vec<Why>,
    places: HashMap<Why, u32>,
}

/// A row that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RefusedRow {
    /// The file, counted from 0.
    pub file: u32,
    /// The line of the file.
    pub row: u64,
    /// The place of its reason among [`RefusedRows::reasons`].
    pub reason: u32,
}

impl RefusedRows {
    /// Notes a row of a file.
    pub(super) fn push(&mut self, file: usize, row: u64, why: Why) {
        let reason = *self.places.entry(why).or_insert_with(|| {
            self.reasons.push(why);
            u32::try_from(self.reasons.len() - 1).unwrap_or(u32::MAX)
        });
        self.rows.push(RefusedRow { file: u32::try_from(file).unwrap_or(u32::MAX), row, reason });
    }

    /// Puts them in the order of the files and their rows.
    pub(super) fn sort(&mut self) {
        self.rows.sort_unstable();
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All of them.
    #[must_use]
    pub fn rows(&self) -> &[RefusedRow] {
        &self.rows
    }

    /// The reasons in words, by the places that the rows name.
    #[must_use]
    pub fn reasons(&self, texts: &Texts) -> Vec<String> {
        self.reasons.iter().map(|why| why.text(texts)).collect()
    }
}
