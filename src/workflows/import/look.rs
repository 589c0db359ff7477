//! Looking a file over before anything is decided: how it would be read, and some of its cards.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::contact::{ContactFields, RelationKind};
use crate::exchange::reading::{Choices, FileProblem, Origin, Plan, Reads, read};
use crate::store::Store;
use crate::workflows::import::Opened;

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
