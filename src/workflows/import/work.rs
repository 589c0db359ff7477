//! An import from the screens, on a thread of its own: looking a file over, trying the import out, doing it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;

use crate::domain::contact::{ContactFields, RelationKind};
use crate::domain::shop::Shop;
use crate::exchange::reading::{Choices, FileProblem, Origin, Plan, Reads, read};
use crate::i18n::Texts;
use crate::store::{ImportOptions, ImportedRow, Progress, Store, StoreResult};
use crate::workflows::import::lowered::Lowered;
use crate::workflows::import::report::Report;
use crate::workflows::import::rows::Reading;
use crate::workflows::import::{Opened, RefusedRows, Rows, remember, remember_bought};

/// How many cards are shown before anything is decided.
const SAMPLES: usize = 30;
/// Among how many rows they are looked for.
const LOOKED_THROUGH: usize = 500;

/// A file that was looked over, and some of its cards as they would be.
#[derive(Debug)]
pub struct Look {
    /// The file.
    pub opened: Opened,
    /// Some cards. Those with letters that an encoding can get wrong come first.
    pub samples: Vec<ContactFields>,
}

/// How a file is to be looked over.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where it lies.
    pub path: PathBuf,
    /// What the owner knows better than the recognition.
    pub choices: Choices,
    /// What the owner decided about columns, by their places.
    pub decided: BTreeMap<usize, Reads>,
    /// Of how many columns there were then.
    pub columns: usize,
}

impl Question {
    /// A file that nothing is known about yet.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path, choices: Choices::default(), decided: BTreeMap::new(), columns: 0 }
    }
}

/// What is to be imported, and how. What was tried out is what is done.
#[derive(Debug, Clone)]
pub struct Order {
    /// The file.
    pub path: PathBuf,
    /// How it is read.
    pub plan: Plan,
    /// What every card gets.
    pub origin: Origin,
    /// Whether the list was bought (R45).
    pub is_bought: bool,
    /// How many rows there are, for the progress.
    pub rows: u64,
    /// Whether the owner decided about columns: then the decision is remembered.
    pub keeps_mapping: bool,
    /// The file's length and time of change when it was looked over.
    pub stamp: Option<(u64, SystemTime)>,
}

/// How an import ended.
#[derive(Debug)]
pub enum Tried {
    /// All rows were read.
    Done(Box<Report>),
    /// The file could not be read to its end: nothing was imported.
    Stopped(FileProblem),
}

/// By what a change of a file is seen.
#[must_use]
pub fn stamp(path: &Path) -> Option<(u64, SystemTime)> {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// Looks a file over.
///
/// # Errors
/// Where it cannot be read or is no address book.
pub fn look(question: &Question, book: &Store, today: NaiveDate) -> Result<Look, FileProblem> {
    let opened = Opened::look_at(&question.path, &question.choices, book)?;
    let mut plan = opened.found.plan.clone();
    if plan.columns.len() == question.columns {
        for (at, reads) in &question.decided {
            // What may never come in stays out.
            let _ = plan.set(*at, *reads);
        }
    }
    let samples = samples(&question.path, &plan, today)?;
    Ok(Look { opened, samples })
}

/// Some cards of the file as they would be; none where no column is known yet.
fn samples(path: &Path, plan: &Plan, today: NaiveDate) -> Result<Vec<ContactFields>, FileProblem> {
    if !plan.is_usable() {
        return Ok(Vec::new());
    }
    let origin = Origin {
        relation: RelationKind::Prospect,
        source: String::new(),
        collected_on: today,
        collected_for: None,
    };
    let file = BufReader::new(File::open(path)?);
    let rows = read(file, plan, &origin)?.take(LOOKED_THROUGH);
    let mut cards: Vec<ContactFields> =
        rows.filter_map(|row| row.ok()?.card.ok()).map(|card| card.fields).collect();
    cards.sort_by_key(|card| {
        let name = [&card.given_name, &card.family_name, &card.organisation];
        let rest = [&card.address.street, &card.address.city];
        // An encoding shows in names first.
        if !name.iter().all(|text| text.is_ascii()) {
            0
        } else {
            1 + u8::from(rest.iter().all(|text| text.is_ascii()))
        }
    });
    cards.truncate(SAMPLES);
    Ok(cards)
}

/// Imports, or tries it out.
///
/// # Errors
/// Where the book cannot be read or written.
pub fn carry_out(
    book: &mut Store,
    order: Order,
    options: ImportOptions,
    shop: &Shop,
    texts: &Texts,
    progress: &Progress<'_>,
) -> StoreResult<Tried> {
    if stamp(&order.path) != order.stamp {
        return Ok(Tried::Stopped(FileProblem::OtherHeader));
    }
    if order.keeps_mapping && !options.is_dry {
        // Before the cards: an import that is done is never told as a failure.
        remember(book, &order.plan)?;
    }
    if options.is_bought && !options.is_dry {
        remember_bought(book, &order.origin.source, options.today)?;
    }
    let total = order.rows.max(1);
    let (reading, left_out) = (Reading::default(), RefusedRows::default());
    let mut rows = Rows::new(vec![(order.path, order.plan)], order.origin, &reading, &left_out, *texts);
    let (mut report, mut lowered) = (Report::default(), Lowered::default());
    let mut tell = |row: &ImportedRow<'_>| {
        report.take(row, shop, texts);
        lowered.take(row, shop);
    };
    let imported =
        book.import(&mut rows, options, &mut tell, &|_, _| progress(reading.rows.get().min(total), total));
    if let Some((_, problem)) = rows.problem {
        return Ok(Tried::Stopped(problem));
    }
    let imported = imported?;
    drop(rows);
    if !options.is_dry {
        // An import that is done is never told as a failure.
        report.copies = lowered.lists(book).unwrap_or_default();
    }
    Ok(Tried::Done(Box::new(report.closed(reading.rows.get(), imported, &left_out))))
}
