//! The rows of one or more files, one after the other, as the book takes them in.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use super::report::Report;
use super::run::Order;
use crate::domain::incoming::Incoming;
use crate::exchange::reading::{Cards, FileProblem, Origin, Plan, read};
use crate::store::{StoreError, StoreResult};

/// How far the reading is.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The file under way, counted from 0.
    pub file: Cell<usize>,
    /// Rows read of all files.
    pub rows: Cell<u64>,
}

/// The rows of the files. After an error of a file nothing more comes, and [`Rows::problem`] says what it was.
#[derive(Debug)]
pub(super) struct Rows<'r> {
    files: Vec<(PathBuf, Plan)>,
    origin: Origin,
    now: Option<Cards<BufReader<File>>>,
    reading: &'r Reading,
    report: &'r RefCell<Report>,
    /// Which file could not be read on, and why: nothing is imported then.
    pub problem: Option<(PathBuf, FileProblem)>,
}

impl<'r> Rows<'r> {
    /// The rows of these files, read by their plans. Those that are no cards are told to the report.
    #[must_use]
    pub(super) fn new(order: Order, reading: &'r Reading, report: &'r RefCell<Report>) -> Self {
        let files = order.files.into_iter().map(|file| (file.path, file.plan)).collect();
        Self { files, origin: order.origin, now: None, reading, report, problem: None }
    }

    fn open(&mut self) -> Option<Result<(), FileProblem>> {
        let (path, plan) = self.files.get(self.reading.file.get())?;
        let opened = File::open(path).map_err(FileProblem::from);
        Some(opened.and_then(|file| read(BufReader::new(file), plan, &self.origin)).map(|cards| {
            self.now = Some(cards);
        }))
    }

    fn stop(&mut self, problem: FileProblem) -> Option<StoreResult<Incoming>> {
        let path = self.files.get(self.reading.file.get()).map(|(path, _)| path.clone());
        self.problem = path.map(|path| (path, problem));
        self.files.clear();
        self.now = None;
        Some(Err(StoreError::Cancelled))
    }
}

impl Iterator for Rows<'_> {
    type Item = StoreResult<Incoming>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Some(cards) = &mut self.now else {
                match self.open()? {
                    Ok(()) => continue,
                    Err(problem) => return self.stop(problem),
                }
            };
            let next = cards.next();
            match next {
                None => {
                    self.now = None;
                    self.reading.file.set(self.reading.file.get() + 1);
                }
                Some(Err(problem)) => return self.stop(problem),
                Some(Ok(row)) => {
                    self.reading.rows.set(self.reading.rows.get() + 1);
                    match row.card {
                        Ok(incoming) => return Some(Ok(incoming)),
                        Err(problem) => {
                            let file = self.reading.file.get();
                            self.report.borrow_mut().no_card(file, row.row, problem);
                        }
                    }
                }
            }
        }
    }
}
