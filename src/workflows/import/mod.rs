//! Address books in: opening files, how their columns are read, and handing their rows to the book. The screens and the
//! command line share it; what is said about it stands in [`words`](crate::words).

pub mod look;
mod lowered;
mod refused;
pub mod report;
mod rows;
pub mod run;

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::rules::r45_bought_list;
use crate::exchange::reading::{Choices, Column, FileProblem, Format, Plan, Reads, Recognised, recognise};
use crate::store::{Store, StoreResult};

use self::run::Stamp;

pub use self::refused::{RefusedRows, Why};

/// A file that was looked over.
#[derive(Debug)]
pub struct Opened {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is, and how it would be read.
    pub found: Recognised,
    /// Whether the mapping is the one of an earlier import.
    pub is_remembered: bool,
    /// By what a later change of the file is seen.
    pub stamp: Option<Stamp>,
}

impl Opened {
    /// Looks a file over, and reads it as a file with the same header was read the last time.
    ///
    /// # Errors
    /// Where it cannot be opened or read, or is no address book.
    pub fn look_at(path: &Path, choices: &Choices, book: &Store) -> Result<Self, FileProblem> {
        let stamp = run::stamp(path);
        let mut file = File::open(path)?;
        let mut found = recognise(&mut file, choices)?;
        // A book that cannot be read says so by itself, later.
        let earlier = book.mapping(&found.plan.key()).ok().flatten();
        let earlier = earlier.and_then(|reads| recalled(&found.plan, &reads));
        let is_remembered = earlier.as_ref().is_some_and(|earlier| earlier.columns != found.plan.columns);
        if let Some(earlier) = &earlier {
            found.plan.adopt(earlier);
        }
        Ok(Self { path: path.to_owned(), found, is_remembered, stamp })
    }

    /// The columns in which something stands that is left out: not known, a kind of data that a shop has no reason to
    /// keep, or what may never be kept.
    #[must_use]
    pub fn left_out(&self) -> LeftOut<'_> {
        let mut left_out = LeftOut::default();
        for (column, found) in self.found.plan.columns.iter().zip(&self.found.found) {
            if found.filled == 0 {
                continue;
            }
            match column.reads {
                Reads::Unknown => left_out.unknown.push(&column.header),
                Reads::Extra { ticked: false } => left_out.extra.push(&column.header),
                Reads::Never => left_out.never.push(&column.header),
                _ => {}
            }
        }
        left_out
    }
}

/// Columns that are left out, by their headers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// Nobody knows what stands in them: they can be mapped.
    pub unknown: Vec<&'a str>,
    /// A shop has no reason to keep it: they can be ticked (R15).
    pub extra: Vec<&'a str>,
    /// A special category without its consent record, or a number of the state: never (R10, R14).
    pub never: Vec<&'a str>,
}

/// Remembers how a file's columns are read, for the next one with the same header.
///
/// # Errors
/// Where the book cannot be written.
fn remember(book: &mut Store, plan: &Plan) -> StoreResult<()> {
    // In a table the place tells the column; its header may be somebody's row.
    let is_table = plan.format == Format::Csv;
    let header = |column: &Column| if is_table { String::new() } else { column.header.clone() };
    let columns: Vec<Column> =
        plan.columns.iter().map(|column| Column { header: header(column), reads: column.reads }).collect();
    match serde_json::to_string(&columns) {
        Ok(reads) => book.remember_mapping(&plan.key(), &reads),
        // Every column can be written down.
        Err(_) => Ok(()),
    }
}

/// Remembers that a source was bought: no mailing may go to its people later either (R45).
///
/// # Errors
/// Where the book cannot be written.
fn remember_bought(book: &mut Store, source: &str, today: NaiveDate) -> StoreResult<()> {
    let mut settings = book.shop()?.settings;
    if !r45_bought_list::is_bought(source, &settings) {
        settings.bought_sources.push(source.to_owned());
        crate::workflows::book::save_settings(book, &settings, today)?;
    }
    Ok(())
}

/// The plan of an earlier import; `None` where what is remembered cannot be read.
fn recalled(plan: &Plan, reads: &str) -> Option<Plan> {
    let mut columns: Vec<Column> = serde_json::from_str(reads).ok()?;
    if plan.format == Format::Csv {
        for (column, now) in columns.iter_mut().zip(&plan.columns) {
            column.header.clone_from(&now.header);
        }
    }
    Some(Plan { columns, ..plan.clone() })
}
