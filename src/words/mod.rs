//! Sentences: what an answer, an error, a hold, a merge, an import is called, on a screen as on a line.

pub mod backup;
pub mod card;
pub mod errors;
pub mod export;
pub mod hold;
pub mod import;
pub mod import_file;
pub mod merging;
pub mod wording;
pub mod wrap;
