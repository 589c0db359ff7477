//! The copies that still hold somebody who was erased, purged or objected (R44): listed, and deleted where asked.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::json::CopyJson;
use crate::cli::session::{Book, Session};
use crate::store::{ExportRow, StoreResult};
use crate::tr;
use crate::workflows::export::copies::{self, Copy};

/// The copies, after what was asked was done to them.
#[derive(Debug, Default)]
pub(super) struct Told {
    copies: Vec<Copy>,
    deleted: usize,
}

/// Looks where the copies lie, and deletes the files that are still there where asked.
pub(super) fn settle(
    session: &Session,
    book: &mut Book,
    rows: Vec<ExportRow>,
    delete: bool,
) -> StoreResult<Told> {
    let mut found = copies::somewhere(rows);
    let mut deleted = 0;
    if delete {
        let (count, problems) = copies::delete(&mut book.store, &mut found, &session.texts, session.today)?;
        problems.iter().for_each(|problem| session.warn(problem));
        deleted = count;
    }
    Ok(Told { copies: found, deleted })
}

impl Told {
    /// For a script.
    pub(super) fn json(&self, book: &Book) -> Vec<CopyJson> {
        self.copies.iter().map(|copy| CopyJson::new(copy, &book.shop)).collect()
    }

    /// How many files were deleted.
    pub(super) fn deleted(&self) -> usize {
        self.deleted
    }

    /// The copies, and who must be told of them.
    pub(super) fn print_list(&self, session: &mut Session, book: &Book) -> Result<(), Failure> {
        print(session, book, &self.copies)?;
        let names = copies::recipients(&self.copies).join(", ");
        if names.is_empty() {
            return Ok(());
        }
        session.say(&tr!(session.texts, "copies-tell", names = names))
    }

    /// For a person; nothing where there are none.
    pub(super) fn print(&self, session: &mut Session, book: &Book) -> Result<(), Failure> {
        if self.copies.is_empty() {
            return Ok(());
        }
        let texts = session.texts;
        session.out.gap()?;
        session.say(&copies::head(&self.copies, &texts))?;
        self.print_list(session, book)?;
        if self.deleted > 0 {
            session.say(&tr!(texts, "copies-done", count = self.deleted))?;
        }
        if copies::still_there(&self.copies) > 0 {
            session.say(&tr!(texts, "cli-copies-how"))?;
        }
        Ok(())
    }
}

/// The copies, each with its path and what became of it.
pub(super) fn print(session: &mut Session, book: &Book, copies: &[Copy]) -> Result<(), Failure> {
    let texts = session.texts;
    for copy in copies {
        let path: &Path = &copy.row.path;
        session.out.line(2, &format!("{}  {}", copy.row.id.0, path.display()))?;
        session.out.line(5, &copies::sentence(copy, &book.shop, &texts))?;
    }
    Ok(())
}
