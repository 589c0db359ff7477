//! What is answered about an import: all counts and every row that was left out, and of the changes and the possible
//! doubles the first ones, so that the answer does not grow with the file.

use crate::cli::failure::Failure;
use crate::cli::json::{
    ChangedJson, ColumnJson, FieldJson, FileJson, ImportDoubleJson, ImportJson, RefusedRowsJson,
};
use crate::cli::session::{Book, Session};
use crate::cli::verbs::copies;
use crate::domain::consent::BoxState;
use crate::domain::contact::ContactId;
use crate::domain::shop::Shop;
use crate::exchange::reading::Reads;
use crate::i18n::Texts;
use crate::store::{FieldChange, ImportChange, Imported, ImportedRow, PossibleDouble, RowFate};
use crate::tr;
use crate::words::import;
use crate::workflows::import::{Opened, RefusedRows};

/// How many changed rows and possible doubles a script is told.
const LISTED: usize = 1000;
/// How many rows of each kind are printed.
const PRINTED: usize = 20;

/// A row that changed a card, or differs from it.
#[derive(Debug)]
struct Changed {
    file: usize,
    row: u64,
    contact: ContactId,
    name: String,
    changes: Vec<ImportChange>,
    left_alone: Vec<FieldChange>,
}

/// A new card that may be somebody who is there.
#[derive(Debug)]
struct Double {
    file: usize,
    row: u64,
    name: String,
    double: PossibleDouble,
}

/// What is kept of the rows.
#[derive(Debug, Default)]
pub(super) struct Told {
    changed: Vec<Changed>,
    all_changed: usize,
    doubles: Vec<Double>,
    /// The lists that left the book and still hold somebody whom the import closes a channel for.
    pub(super) copies: copies::Told,
}

impl Told {
    /// Takes in what became of a row.
    pub(super) fn take(&mut self, file: usize, row: &ImportedRow<'_>, refused: &RefusedRows, texts: &Texts) {
        match &row.fate {
            RowFate::Refused(why) => refused.push(file, row.row, import::refusal(*why, texts)),
            RowFate::Added(_, doubles) => {
                for double in doubles.iter().take(LISTED.saturating_sub(self.doubles.len())) {
                    let (name, double) = (row.card.display_name(), double.clone());
                    self.doubles.push(Double { file, row: row.row, name, double });
                }
            }
            RowFate::Updated(contact) | RowFate::Unchanged(contact) => {
                if row.changes.is_empty() && row.left_alone.is_empty() {
                    return;
                }
                self.all_changed += 1;
                if self.changed.len() < LISTED {
                    self.changed.push(Changed {
                        file,
                        row: row.row,
                        contact: *contact,
                        name: row.card.display_name(),
                        changes: row.changes.clone(),
                        left_alone: row.left_alone.clone(),
                    });
                }
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "everything that was found out, told once")]
    pub(super) fn answer(
        &self,
        session: &mut Session,
        book: &Book,
        files: &[Opened],
        refused: &RefusedRows,
        read: u64,
        imported: &Imported,
        is_dry: bool,
    ) -> Result<(), Failure> {
        warn(session, imported);
        if session.json {
            return self.json(session, book, files, refused, read, imported, is_dry);
        }
        let texts = session.texts;
        if is_dry {
            session.say(&tr!(texts, "import-dry"))?;
        }
        for file in files {
            let program = import::program(file.found.program, &texts);
            let (path, rows) = (file.path.display().to_string(), file.found.rows);
            session.say(&tr!(texts, "import-recognised", path = path, program = program, rows = rows))?;
        }
        print_refused(session, files, refused)?;
        if is_dry {
            self.print_changed(session, &book.shop)?;
            self.print_doubles(session)?;
        }
        print_counts(session, read, imported, refused.len(), !is_dry)?;
        if !is_dry && imported.added + imported.updated > 0 {
            session.say(&tr!(texts, "import-how-to-undo"))?;
        }
        self.copies.print(session, book)
    }

    #[expect(clippy::too_many_arguments, reason = "everything that was found out, told once")]
    fn json(
        &self,
        session: &mut Session,
        book: &Book,
        files: &[Opened],
        refused: &RefusedRows,
        read: u64,
        imported: &Imported,
        is_dry: bool,
    ) -> Result<(), Failure> {
        // One file needs no name beside each row.
        let names: Vec<String> = match files {
            [_] => Vec::new(),
            files => files.iter().map(|file| file.path.display().to_string()).collect(),
        };
        let file = |place: usize| names.get(place).cloned();
        let changed = self.changed.iter().map(|own| ChangedJson {
            file: file(own.file),
            row: own.row,
            contact: own.contact.0,
            name: own.name.clone(),
            changes: own.changes.iter().map(|change| change_json(change, &book.shop)).collect(),
            left_alone: own.left_alone.iter().map(field_json).collect(),
        });
        let doubles = self.doubles.iter().map(|own| ImportDoubleJson {
            file: file(own.file),
            row: own.row,
            name: own.name.clone(),
            contact: own.double.contact.0,
            of: own.double.name.clone(),
            why: own.double.why.slug(),
        });
        let (changes, doubles): (Vec<_>, Vec<_>) = (changed.collect(), doubles.collect());
        session.out.json(&ImportJson {
            read,
            added: imported.added,
            updated: imported.updated,
            unchanged: imported.unchanged,
            duplicates: imported.duplicates,
            refused: RefusedRowsJson { rows: refused, files: &names },
            dry_run: is_dry,
            suppressed: imported.suppressed,
            lowered: imported.lowered,
            consents: imported.consents,
            unproven: imported.unproven,
            left_alone: imported.left_alone,
            files: files.iter().map(file_json).collect(),
            changes: &changes,
            possible_doubles: &doubles,
            copies: self.copies.json(book),
        })?;
        Ok(())
    }

    /// Field by field, what changes on cards that are there.
    fn print_changed(&self, session: &mut Session, shop: &Shop) -> Result<(), Failure> {
        let texts = session.texts;
        for changed in self.changed.iter().take(PRINTED) {
            let name = changed.name.clone();
            session.say(&tr!(texts, "import-row-card", row = changed.row.to_string(), name = name))?;
            for change in &changed.changes {
                session.out.line(4, &format!("+ {}", import::change(change, shop, &texts)))?;
            }
            for change in &changed.left_alone {
                session.out.line(4, &format!("= {}", import::left_alone(change, &texts)))?;
            }
        }
        more(session, self.all_changed)
    }

    fn print_doubles(&self, session: &mut Session) -> Result<(), Failure> {
        let texts = session.texts;
        for own in self.doubles.iter().take(PRINTED) {
            let (row, name, other) = (own.row.to_string(), own.name.clone(), own.double.name.clone());
            let why = own.double.why.slug();
            session.say(&tr!(
                texts,
                "import-row-double",
                row = row,
                name = name,
                other = other,
                why = why
            ))?;
        }
        more(session, self.doubles.len())
    }
}

fn more(session: &mut Session, all: usize) -> Result<(), Failure> {
    match all.saturating_sub(PRINTED) {
        0 => Ok(()),
        count => session.say(&tr!(session.texts, "import-rows-more", count = count)),
    }
}

fn warn(session: &Session, imported: &Imported) {
    if imported.suppressed > 0 {
        session.warn(&tr!(session.texts, "import-suppressed", count = imported.suppressed));
    }
    if imported.unproven > 0 {
        session.warn(&tr!(session.texts, "import-unproven", count = imported.unproven));
    }
}

fn print_refused(session: &mut Session, files: &[Opened], refused: &RefusedRows) -> Result<(), Failure> {
    let texts = session.texts;
    let mut count = 0;
    refused.each(|file, row, reason| {
        let (row, reason) = (row.to_string(), reason.to_owned());
        let text = match files {
            [_] => tr!(texts, "import-refused-row", row = row, reason = reason),
            files => {
                let file = files.get(file).map(|file| file.path.display().to_string()).unwrap_or_default();
                tr!(texts, "import-refused-row-of", file = file, row = row, reason = reason)
            }
        };
        session.say(&text)?;
        count += 1;
        Ok::<_, Failure>(count < PRINTED)
    })?;
    match refused.len().saturating_sub(PRINTED) {
        0 => Ok(()),
        count => session.say(&tr!(texts, "import-refused-more", count = count)),
    }
}

fn print_counts(
    session: &mut Session,
    read: u64,
    imported: &Imported,
    refused: usize,
    is_done: bool,
) -> Result<(), Failure> {
    let texts = session.texts;
    let (added, updated, unchanged) = (imported.added, imported.updated, imported.unchanged);
    session.say(&tr!(
        texts,
        "import-done",
        read = read,
        added = added,
        updated = updated,
        unchanged = unchanged,
        refused = refused
    ))?;
    let others = [
        ("import-duplicates", imported.duplicates),
        ("import-left-alone-count", imported.left_alone),
        (import::lowered_key(is_done), imported.lowered),
        (import::consents_key(is_done), imported.consents),
    ];
    for (key, count) in others.into_iter().filter(|(_, count)| *count > 0) {
        session.say(&texts.get_args(key, &[("count", count.into())]))?;
    }
    Ok(())
}

fn field_json(change: &FieldChange) -> FieldJson {
    FieldJson { field: change.field.slug().to_owned(), from: change.from.clone(), to: change.to.clone() }
}

/// A box by its name on the command line, as a field of its own.
fn change_json(change: &ImportChange, shop: &Shop) -> FieldJson {
    let (field, from, to) = match change {
        ImportChange::Field(change) => return field_json(change),
        ImportChange::Box { category, from, to } => {
            let slug = shop.category(*category).map(|own| own.slug.clone()).unwrap_or_default();
            let state = |state: &BoxState| state.slug().to_owned();
            (format!("box:{slug}"), state(from), state(to))
        }
        ImportChange::Objection(channel, on) => {
            let channel = channel.map_or("all", |channel| channel.slug());
            (format!("objection:{channel}"), String::new(), on.to_string())
        }
        ImportChange::Campaign(id) => {
            let name = shop.campaign(*id).map(|own| own.fields.name.clone()).unwrap_or_default();
            ("campaign".to_owned(), String::new(), name)
        }
    };
    FieldJson { field, from, to }
}

fn file_json(file: &Opened) -> FileJson {
    let columns = file.found.plan.columns.iter().zip(&file.found.found).map(|(column, found)| {
        let (field, read) = match column.reads {
            Reads::Field(field) => (field.slug(), true),
            Reads::Extra { ticked } => ("extra".to_owned(), ticked),
            Reads::Label => ("label".to_owned(), true),
            Reads::Never => ("never".to_owned(), false),
            Reads::Nothing => ("nothing".to_owned(), false),
            Reads::Unknown => ("unknown".to_owned(), false),
        };
        ColumnJson { header: column.header.clone(), field, read, filled: found.filled }
    });
    FileJson {
        file: file.path.display().to_string(),
        program: import::program_slug(file.found.program),
        encoding: file.found.plan.encoding.slug(),
        columns: columns.collect(),
    }
}
