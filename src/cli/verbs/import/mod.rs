//! `import`: takes in address books, or takes the last import back.

mod told;

use super::copies;
use crate::cli::args::ImportFlags;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::ImportUndoneJson;
use crate::cli::output::ProgressLine;
use crate::cli::session::{Book, Session};
use crate::domain::contact::RelationKind;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{self, r45_bought_list};
use crate::exchange::reading::{Choices, Origin};
use crate::store::StoreError;
use crate::tr;
use crate::words::import;
use crate::workflows::import::Opened;
use crate::workflows::import::run::{Ended, Order, OrderedFile, run as run_import};

pub(super) fn run(session: &mut Session, flags: &ImportFlags) -> Result<(), Failure> {
    if flags.undo {
        return undo(session, flags);
    }
    let mut book = if flags.dry_run { session.look()? } else { session.write()? };
    let origin = origin(session, &book, flags)?;
    let files = open(session, &book, flags)?;
    let is_bought = flags.bought || r45_bought_list::is_bought(&origin.source, &book.shop.settings);
    let keeps_mapping = !flags.map.is_empty() || !flags.extra.is_empty();
    let ordered = |file: &Opened| OrderedFile {
        path: file.path.clone(),
        plan: file.found.plan.clone(),
        rows: file.found.rows,
        keeps_mapping,
        stamp: file.stamp,
    };
    let order = Order { files: files.iter().map(ordered).collect(), origin, is_bought };
    let texts = session.texts;
    let line = ProgressLine::new();
    let progress = |done: u64, total: u64| {
        line.show(|| {
            let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
            let rows = texts.number(done);
            if percent >= 100 {
                tr!(texts, "import-progress-end", rows = rows)
            } else {
                tr!(texts, "import-progress", rows = rows, percent = percent)
            }
        });
        true
    };
    let ended = run_import(&mut book.store, order, flags.dry_run, session.today, &progress);
    drop(line);
    let report = match ended? {
        Ended::Done(report) => report,
        Ended::Stopped(path, problem) => {
            let path = path.display().to_string();
            return Err(Failure::Wrong(import::file_problem(&path, &problem, &texts)));
        }
    };
    let copies = copies::settle(session, &mut book, report.copies.clone(), false)?;
    told::Told { files: &files, report: &report, copies: &copies, is_dry: flags.dry_run }
        .answer(session, &book)
}

fn origin(session: &Session, book: &Book, flags: &ImportFlags) -> Result<Origin, Failure> {
    let source = clean_line(flags.source.as_deref().unwrap_or_default());
    if source.is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "import-no-source")));
    }
    rules::check_text(&source, false).map_err(StoreError::from)?;
    let campaign = flags.campaign.as_ref().map(|typed| find::campaign(session, book, typed)).transpose()?;
    let collected_for = campaign.map(|campaign| campaign.id);
    if let Some(campaign) = collected_for {
        rules::check_join(campaign, &book.shop).map_err(StoreError::from)?;
    }
    Ok(Origin {
        relation: flags.relation.unwrap_or(RelationKind::Prospect),
        source,
        collected_on: session.past_day("--collected-on", flags.collected_on)?,
        collected_for,
    })
}

/// Looks the files over, and says how they are read. All of them, before anything is written.
fn open(session: &Session, book: &Book, flags: &ImportFlags) -> Result<Vec<Opened>, Failure> {
    let texts = &session.texts;
    let choices = Choices { encoding: flags.encoding, ..Choices::default() };
    let mut files = Vec::with_capacity(flags.file.len());
    for path in &flags.file {
        let shown = path.display().to_string();
        let file = Opened::look_at(path, &choices, &book.store);
        let file = file.map_err(|problem| Failure::Wrong(import::file_problem(&shown, &problem, texts)))?;
        files.push(file);
    }
    map(session, flags, &mut files)?;
    for file in &files {
        let path = file.path.display().to_string();
        if !file.found.plan.is_usable() {
            return Err(Failure::Wrong(tr!(texts, "import-no-column", path = path)));
        }
        if file.is_remembered {
            session.warn(&tr!(texts, "import-remembered", path = path.clone()));
        }
        if !file.found.is_encoding_sure {
            let encoding = file.found.plan.encoding.slug();
            session.warn(&tr!(texts, "import-unsure", path = path, encoding = encoding));
        }
        let left_out = file.left_out();
        let columns = [
            ("import-out-unknown", left_out.unknown),
            ("import-out-extra", left_out.extra),
            ("import-out-never", left_out.never),
        ];
        for (key, names) in columns.into_iter().filter(|(_, names)| !names.is_empty()) {
            session.warn(&texts.get_args(key, &[("names", names.join(", ").into())]));
        }
    }
    Ok(files)
}

/// Changes how the columns are read. Of several files each needs only some of the columns.
fn map(session: &Session, flags: &ImportFlags, files: &mut [Opened]) -> Result<(), Failure> {
    let changes = flags.map.iter().map(|own| (&own.header, Some(own.field)));
    for (header, field) in changes.chain(flags.extra.iter().map(|header| (header, None))) {
        let mut problem = None;
        let mut is_done = false;
        for file in files.iter_mut() {
            let plan = &mut file.found.plan;
            let changed = match field {
                Some(field) => plan.map(header, field),
                None => plan.tick(header, true),
            };
            match changed {
                Ok(()) => is_done = true,
                Err(wrong) => problem = Some(wrong),
            }
        }
        if let (false, Some(problem)) = (is_done, problem) {
            return Err(Failure::Wrong(import::map_problem(&problem, &session.texts)));
        }
    }
    Ok(())
}

/// Takes the last import back.
fn undo(session: &mut Session, flags: &ImportFlags) -> Result<(), Failure> {
    let others = !flags.file.is_empty() || flags.source.is_some() || flags.dry_run;
    if others {
        return Err(Failure::Wrong(tr!(session.texts, "import-undo-alone")));
    }
    let mut book = session.write_existing()?;
    let Some(last) = book.store.last_import()? else {
        return Err(Failure::Wrong(tr!(session.texts, "import-undo-nothing")));
    };
    let undone = book.store.undo_import(session.today, &|_, _| true)?;
    book.store.compact(&|_, _| true)?;
    session.answer(
        |_| {
            Ok(ImportUndoneJson {
                undone: last.on,
                removed: undone.removed,
                restored: undone.restored,
                kept: undone.kept,
            })
        },
        |session| {
            for sentence in import::undone(last.on, &undone, &session.texts) {
                session.say(&sentence)?;
            }
            Ok(())
        },
    )
}
