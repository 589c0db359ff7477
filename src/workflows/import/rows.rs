//! The rows of one or more files, one after the other, as the book takes them in.

use std::cell::Cell;
use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use crate::domain::incoming::Incoming;
use crate::exchange::reading::{Cards, FileProblem, Origin, Plan, read};
use crate::i18n::Texts;
use crate::store::{StoreError, StoreResult};

/// How far the reading is. Shared with whoever shows it.
#[derive(Debug, Default)]
pub struct Reading {
    /// The file under way, counted from 0.
    pub file: Cell<usize>,
    /// Bytes read of all files.
    pub bytes: Cell<u64>,
    /// Rows read of all files.
    pub rows: Cell<u64>,
}

/// The rows of the files. After an error of a file nothing more comes, and [`Rows::problem`] says what it was.
#[derive(Debug)]
pub struct Rows<'r> {
    files: Vec<(PathBuf, Plan)>,
    origin: Origin,
    now: Option<Cards<BufReader<File>>>,
    before: u64,
    reading: &'r Reading,
    refused: &'r RefusedRows,
    texts: Texts,
    /// Which file could not be read on, and why: nothing is imported then.
    pub problem: Option<(PathBuf, FileProblem)>,
}

impl<'r> Rows<'r> {
    /// The rows of these files, read by their plans. Those that are no cards go to `refused`.
    #[must_use]
    pub fn new(
        files: Vec<(PathBuf, Plan)>,
        origin: Origin,
        reading: &'r Reading,
        refused: &'r RefusedRows,
        texts: Texts,
    ) -> Self {
        Self { files, origin, now: None, before: 0, reading, refused, texts, problem: None }
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
            let position = Cards::position(cards);
            self.reading.bytes.set(self.before + position);
            match next {
                None => {
                    self.before += position;
                    self.now = None;
                    self.reading.file.set(self.reading.file.get() + 1);
                }
                Some(Err(problem)) => return self.stop(problem),
                Some(Ok(row)) => {
                    self.reading.rows.set(self.reading.rows.get() + 1);
                    match row.card {
                        Ok(incoming) => return Some(Ok(incoming)),
                        Err(problem) => {
                            let reason = crate::words::import::row_problem(problem, &self.texts);
                            self.refused.push(self.reading.file.get(), row.row, reason);
                        }
                    }
                }
            }
        }
    }
}

/// Every row that was left out, and why. The reasons are few: each is kept once, so that a file of a million such rows
/// needs no more than a few bytes for each.
#[derive(Debug, Default)]
pub struct RefusedRows {
    rows: std::cell::RefCell<Vec<(u64, u32, u32)>>,
    reasons: std::cell::RefCell<Reasons>,
}

#[derive(Debug, Default)]
struct Reasons {
    list: Vec<String>,
    places: HashMap<String, u32>,
}

impl RefusedRows {
    /// Notes a row of a file.
    pub fn push(&self, file: usize, row: u64, reason: String) {
        let mut reasons = self.reasons.borrow_mut();
        let place = match reasons.places.get(&reason) {
            Some(place) => *place,
            None => {
                let place = u32::try_from(reasons.list.len()).unwrap_or(u32::MAX);
                reasons.list.push(reason.clone());
                reasons.places.insert(reason, place);
                place
            }
        };
        self.rows.borrow_mut().push((row, u32::try_from(file).unwrap_or(u32::MAX), place));
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.borrow().len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.borrow().is_empty()
    }

    /// Hands out the file, the row and the reason of each, in the order of the files and their rows, until `visit` says
    /// that it is enough.
    pub fn each<E>(&self, mut visit: impl FnMut(usize, u64, &str) -> Result<bool, E>) -> Result<(), E> {
        let mut rows = self.rows.borrow_mut();
        rows.sort_unstable_by_key(|(row, file, _)| (*file, *row));
        let reasons = self.reasons.borrow();
        for (row, file, place) in rows.iter() {
            let reason = reasons.list.get(*place as usize).map_or("", String::as_str);
            if !visit(*file as usize, *row, reason)? {
                break;
            }
        }
        Ok(())
    }
}
