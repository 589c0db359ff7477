//! `import`: takes in cards from a plain CSV file.

use std::fs::File;
use std::io::{BufReader, Read as _, Seek as _};

use chrono::Local;

use crate::app::errors;
use crate::cli::args::ImportFlags;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{ImportJson, RefusedRowJson};
use crate::cli::session::{Book, Session};
use crate::domain::contact::RelationKind;
use crate::domain::formats::text::clean_line;
use crate::domain::incoming::Incoming;
use crate::exchange::csv_book::{CsvBook, FileProblem, Origin, RowProblem, separator};
use crate::i18n::Texts;
use crate::store::{ImportOptions, Imported, ImportedRow, Refusal, RowFate, StoreError, StoreResult};
use crate::tr;

/// As much of the file as its separator is judged by, in bytes.
const START: u64 = 4096;

pub(super) fn run(session: &mut Session, flags: &ImportFlags) -> Result<(), Failure> {
    let mut book = if flags.dry_run && session.path()?.exists() {
        session.write_existing()?
    } else {
        session.write()?
    };
    let origin = origin(session, &book, flags)?;
    let mut file = open(session, flags, origin)?;
    for name in &file.unknown {
        session.warn(&tr!(session.texts, "import-unknown-column", name = name.clone()));
    }
    let texts = session.texts;
    let mut taken = Taken { file: &mut file, read: 0, refused: Vec::new(), problem: None, texts };
    let day = Local::now().date_naive();
    let options = ImportOptions { is_dry: flags.dry_run, is_bought: false, today: session.today, day };
    let mut by_rule = Vec::new();
    let mut tell = |row: &ImportedRow<'_>| {
        if let RowFate::Refused(why) = row.fate {
            by_rule.push((row.row, why));
        }
    };
    let imported = book.store.import(&mut taken, options, &mut tell, &|_, _| true);
    let Taken { read, mut refused, problem, .. } = taken;
    if let Some(problem) = problem {
        return Err(Failure::Wrong(sentence(&texts, &problem)));
    }
    let imported = imported?;
    refused.extend(by_rule.iter().map(|(row, why)| (*row, why_refused(*why, &texts))));
    refused.sort();
    answer(session, read, &imported, &refused, flags.dry_run)
}

fn why_refused(why: Refusal, texts: &Texts) -> String {
    match why {
        Refusal::Rule(rule) => errors::refusal(rule, texts),
        Refusal::NoSource | Refusal::CollectedLater => String::new(),
    }
}

fn origin(session: &Session, book: &Book, flags: &ImportFlags) -> Result<Origin, Failure> {
    let source = clean_line(&flags.source);
    if source.is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "import-no-source")));
    }
    let campaign = flags.campaign.as_ref().map(|typed| find::campaign(session, book, typed)).transpose()?;
    Ok(Origin {
        relation: flags.relation.unwrap_or(RelationKind::Prospect),
        source,
        collected_on: session.past_day("--collected-on", flags.collected_on)?,
        collected_for: campaign.map(|campaign| campaign.id),
    })
}

fn open(session: &Session, flags: &ImportFlags, origin: Origin) -> Result<CsvBook<BufReader<File>>, Failure> {
    let path = flags.file.display().to_string();
    let unreadable = |error: std::io::Error| {
        Failure::Wrong(tr!(
            session.texts,
            "import-unreadable",
            path = path.clone(),
            cause = error.to_string()
        ))
    };
    let mut file = File::open(&flags.file).map_err(unreadable)?;
    let mut start = Vec::new();
    (&mut file).take(START).read_to_end(&mut start).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    CsvBook::open(BufReader::new(file), separator(&start), origin)
        .map_err(|problem| Failure::Wrong(sentence(&session.texts, &problem)))
}

/// The rows for the store; those that are no cards are kept aside.
struct Taken<'f> {
    file: &'f mut CsvBook<BufReader<File>>,
    read: u64,
    refused: Vec<(u64, String)>,
    problem: Option<FileProblem>,
    texts: Texts,
}

impl Iterator for Taken<'_> {
    type Item = StoreResult<Incoming>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.file.next_row() {
                Ok(None) => return None,
                Ok(Some((line, card))) => {
                    self.read += 1;
                    match card {
                        Ok(card) => return Some(Ok(Incoming::new(line, card))),
                        Err(problem) => self.refused.push((line, reason(&self.texts, &problem))),
                    }
                }
                Err(problem) => {
                    // Nothing of the file is kept, and this is the reason that is told.
                    self.problem = Some(problem);
                    return Some(Err(StoreError::Cancelled));
                }
            }
        }
    }
}

fn reason(texts: &Texts, problem: &RowProblem) -> String {
    match *problem {
        RowProblem::Cells(found, expected) => {
            tr!(texts, "import-cells", found = found, expected = expected)
        }
        RowProblem::Empty => tr!(texts, "import-empty-row"),
    }
}

fn sentence(texts: &Texts, problem: &FileProblem) -> String {
    match problem {
        FileProblem::NoKnownColumn => tr!(texts, "import-no-column"),
        FileProblem::NotUtf8(line) => tr!(texts, "import-not-utf8", line = line.to_string()),
        FileProblem::Other(cause) => tr!(texts, "import-bad-file", cause = cause.clone()),
    }
}

fn answer(
    session: &mut Session,
    read: u64,
    imported: &Imported,
    refused: &[(u64, String)],
    is_dry: bool,
) -> Result<(), Failure> {
    if imported.suppressed > 0 {
        session.warn(&tr!(session.texts, "import-suppressed", count = imported.suppressed));
    }
    session.answer(
        |_| {
            let row = |(row, reason): &(u64, String)| RefusedRowJson { row: *row, reason: reason.clone() };
            Ok(ImportJson {
                read,
                added: imported.added,
                updated: imported.updated,
                unchanged: imported.unchanged,
                duplicates: imported.duplicates,
                suppressed: imported.suppressed,
                refused: refused.iter().map(row).collect(),
            })
        },
        |session| {
            let texts = session.texts;
            for (row, reason) in refused {
                session.say(&tr!(
                    texts,
                    "import-refused-row",
                    row = row.to_string(),
                    reason = reason.clone()
                ))?;
            }
            if is_dry {
                session.say(&tr!(texts, "import-dry"))?;
            }
            let (added, updated, unchanged) = (imported.added, imported.updated, imported.unchanged);
            session.say(&tr!(
                texts,
                "import-done",
                read = read,
                added = added,
                updated = updated,
                unchanged = unchanged,
                refused = refused.len()
            ))?;
            if imported.duplicates > 0 {
                session.say(&tr!(texts, "import-duplicates", count = imported.duplicates))?;
            }
            Ok(())
        },
    )
}
