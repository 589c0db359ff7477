//! An import, from the first row to the last: tried out or done, for screens and verbs alike.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{Local, NaiveDate};

use super::lowered::Lowered;
use super::report::Report;
use super::rows::{Reading, Rows};
use super::{remember, remember_bought};
use crate::exchange::reading::{FileProblem, Origin, Plan};
use crate::store::{ImportOptions, ImportedRow, Progress, Store, StoreResult};

/// What is to be imported. What was tried out is what is done.
#[derive(Debug, Clone)]
pub struct Order {
    /// The files, one after the other.
    pub files: Vec<OrderedFile>,
    /// What every card gets.
    pub origin: Origin,
    /// Whether the list was bought (R45).
    pub is_bought: bool,
}

/// A file, and how it is read.
#[derive(Debug, Clone)]
pub struct OrderedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is read.
    pub plan: Plan,
    /// How many rows it has, for the progress.
    pub rows: u64,
    /// Whether the owner decided about columns: then the decision is remembered.
    pub keeps_mapping: bool,
    /// The file when it was looked over.
    pub stamp: Option<Stamp>,
}

/// By what a change of a file is seen: its length and its time of change.
pub type Stamp = (u64, SystemTime);

/// The stamp of a file; `None` where the system does not tell.
#[must_use]
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// How an import ended.
#[derive(Debug)]
pub enum Ended {
    /// All rows were read.
    Done(Box<Report>),
    /// That file could not be read to its end: nothing was imported.
    Stopped(PathBuf, FileProblem),
}

/// Imports, or tries it out: both answer with the same report, and a dry run writes nothing. The progress counts rows.
///
/// # Errors
/// [`StoreError::Cancelled`](crate::store::StoreError::Cancelled) where `progress` says so, or where the book cannot be
/// read or written: nothing was imported then.
pub fn run(
    book: &mut Store,
    order: Order,
    is_dry: bool,
    today: NaiveDate,
    progress: &Progress<'_>,
) -> StoreResult<Ended> {
    if let Some(changed) = order.files.iter().find(|file| stamp(&file.path) != file.stamp) {
        return Ok(Ended::Stopped(changed.path.clone(), FileProblem::OtherHeader));
    }
    if !is_dry {
        // Before the cards: an import that is done is never told as a failure.
        for file in order.files.iter().filter(|file| file.keeps_mapping) {
            remember(book, &file.plan)?;
        }
        if order.is_bought {
            remember_bought(book, &order.origin.source, today)?;
        }
    }
    let options = ImportOptions { is_dry, is_bought: order.is_bought, today, day: Local::now().date_naive() };
    let total = order.files.iter().map(|file| file.rows).sum::<u64>().max(1);
    let shop = book.shop()?;
    let (reading, report) = (Reading::default(), std::cell::RefCell::new(Report::default()));
    let mut lowered = Lowered::default();
    let mut rows = Rows::new(order, &reading, &report);
    let mut tell = |row: &ImportedRow<'_>| {
        report.borrow_mut().take(reading.file.get(), row);
        lowered.take(row, &shop);
    };
    let imported =
        book.import(&mut rows, options, &mut tell, &|_, _| progress(reading.rows.get().min(total), total));
    if let Some((path, problem)) = rows.problem {
        return Ok(Ended::Stopped(path, problem));
    }
    let imported = imported?;
    drop(rows);
    // The cards are in: from here on nothing is told as a failure.
    let copies = lowered.lists(book).unwrap_or_default();
    Ok(Ended::Done(Box::new(report.into_inner().closed(reading.rows.get(), imported, copies))))
}
