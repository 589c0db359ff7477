//! What is answered about an import: all counts and every row that was left out, and of the changes and the possible
//! doubles the first ones.

use crate::cli::failure::Failure;
use crate::cli::json::{
    ChangedJson, ColumnJson, FieldJson, FileJson, ImportDoubleJson, ImportJson, RefusedRowsJson,
};
use crate::cli::session::{Book, Session};
use crate::cli::verbs::copies;
use crate::domain::consent::BoxState;
use crate::domain::shop::Shop;
use crate::exchange::reading::Reads;
use crate::i18n::Texts;
use crate::store::{FieldChange, ImportChange};
use crate::tr;
use crate::words::import;
use crate::workflows::import::Opened;
use crate::workflows::import::report::{Entry, Group, LISTED, Report, counted};

/// How many rows of each kind are printed.
const PRINTED: usize = 20;

/// An import, and the files that it was made from.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) files: &'a [Opened],
    pub(super) report: &'a Report,
    /// The lists that left the book and still hold somebody whom the import closes a channel for.
    pub(super) copies: &'a copies::Told,
    pub(super) is_dry: bool,
}

impl Told<'_> {
    pub(super) fn answer(&self, session: &mut Session, book: &Book) -> Result<(), Failure> {
        let (report, texts) = (self.report, session.texts);
        report.warnings(&texts).iter().for_each(|warning| session.warn(warning));
        if session.json {
            session.out.json(&self.json(book, &texts))?;
            return Ok(());
        }
        if self.is_dry {
            session.say(&tr!(texts, "import-dry"))?;
        }
        for file in self.files {
            let program = import::program(file.found.program, &texts);
            let (path, rows) = (file.path.display().to_string(), file.found.rows);
            session.say(&tr!(texts, "import-recognised", path = path, program = program, rows = rows))?;
        }
        self.print_refused(session)?;
        if self.is_dry {
            self.print_changed(session, &book.shop)?;
            self.print_doubles(session)?;
        }
        self.print_counts(session)?;
        if !self.is_dry && report.changes_something() {
            session.say(&tr!(texts, "import-how-to-undo"))?;
        }
        self.copies.print(session, book)
    }

    fn json(&self, book: &Book, texts: &Texts) -> ImportJson<'_> {
        // One file needs no name beside each row.
        let names: Vec<String> = match self.files {
            [_] => Vec::new(),
            files => files.iter().map(|file| file.path.display().to_string()).collect(),
        };
        let file = |place: usize| names.get(place).cloned();
        let change = |own: &ImportChange| change_json(own, &book.shop);
        let changes = self.compared().into_iter().map(|own| ChangedJson {
            file: file(own.file),
            row: own.row,
            contact: own.contact.map_or(0, |contact| contact.0),
            name: own.name.clone(),
            changes: own.changes.iter().map(change).collect(),
            left_alone: own.left_alone.iter().map(field_json).collect(),
        });
        let doubles = self.report.entries(Group::Doubles).iter();
        let doubles = doubles.filter_map(|own| Some((own, own.double.as_ref()?)));
        let possible_doubles = doubles.map(|(own, double)| ImportDoubleJson {
            file: file(own.file),
            row: own.row,
            name: own.name.clone(),
            contact: double.contact.0,
            of: double.name.clone(),
            why: double.why.slug(),
        });
        let imported = &self.report.imported;
        ImportJson {
            read: self.report.read,
            added: imported.added,
            updated: imported.updated,
            unchanged: imported.unchanged,
            duplicates: imported.duplicates,
            dry_run: self.is_dry,
            suppressed: imported.suppressed,
            lowered: imported.lowered,
            consents: imported.consents,
            unproven: imported.unproven,
            left_alone: imported.left_alone,
            files: self.files.iter().map(file_json).collect(),
            changes: changes.collect(),
            possible_doubles: possible_doubles.collect(),
            copies: self.copies.json(book),
            refused: RefusedRowsJson {
                rows: &self.report.refused,
                reasons: self.report.refused.reasons(texts),
                files: names,
            },
        }
    }

    /// The first rows that change a card, or differ from it, in the order of the files.
    fn compared(&self) -> Vec<&Entry> {
        let groups = [Group::Changed, Group::LeftAlone].map(|group| self.report.entries(group));
        let rows = groups.into_iter().flatten();
        let mut rows: Vec<&Entry> =
            rows.filter(|own| !own.changes.is_empty() || !own.left_alone.is_empty()).collect();
        rows.sort_by_key(|own| (own.file, own.row));
        rows.truncate(LISTED);
        rows
    }

    /// Field by field, what changes on cards that are there.
    fn print_changed(&self, session: &mut Session, shop: &Shop) -> Result<(), Failure> {
        let texts = session.texts;
        for changed in self.compared().into_iter().take(PRINTED) {
            let name = changed.name.clone();
            session.say(&tr!(texts, "import-row-card", row = changed.row.to_string(), name = name))?;
            for change in &changed.changes {
                session.out.line(4, &format!("+ {}", import::change(change, shop, &texts)))?;
            }
            for change in &changed.left_alone {
                session.out.line(4, &format!("= {}", import::left_alone(change, &texts)))?;
            }
        }
        more(session, self.report.compared)
    }

    fn print_doubles(&self, session: &mut Session) -> Result<(), Failure> {
        let texts = session.texts;
        for own in self.report.entries(Group::Doubles).iter().take(PRINTED) {
            let Some(double) = &own.double else { continue };
            let (row, name, other) = (own.row.to_string(), own.name.clone(), double.name.clone());
            let why = double.why.slug();
            session.say(&tr!(
                texts,
                "import-row-double",
                row = row,
                name = name,
                other = other,
                why = why
            ))?;
        }
        more(session, self.report.count(Group::Doubles))
    }

    fn print_refused(&self, session: &mut Session) -> Result<(), Failure> {
        let (texts, refused) = (session.texts, &self.report.refused);
        let reasons = refused.reasons(&texts);
        for row in refused.rows().iter().take(PRINTED) {
            let reason = reasons.get(row.reason as usize).cloned().unwrap_or_default();
            let number = row.row.to_string();
            let text = match self.files {
                [_] => tr!(texts, "import-refused-row", row = number, reason = reason),
                files => {
                    let file = files.get(row.file as usize).map(|file| file.path.display().to_string());
                    let file = file.unwrap_or_default();
                    tr!(texts, "import-refused-row-of", file = file, row = number, reason = reason)
                }
            };
            session.say(&text)?;
        }
        match refused.len().saturating_sub(PRINTED) {
            0 => Ok(()),
            count => session.say(&tr!(texts, "import-refused-more", count = count)),
        }
    }

    fn print_counts(&self, session: &mut Session) -> Result<(), Failure> {
        let (report, texts) = (self.report, session.texts);
        session.say(&report.done(&texts))?;
        let other = [
            ("import-duplicates", report.imported.duplicates),
            ("import-left-alone-count", report.imported.left_alone),
        ];
        let sentences = counted(&other, &texts).into_iter().chain(report.answers(!self.is_dry, &texts));
        sentences.into_iter().try_for_each(|sentence| session.say(&sentence))
    }
}

fn more(session: &mut Session, all: u64) -> Result<(), Failure> {
    match all.saturating_sub(PRINTED as u64) {
        0 => Ok(()),
        count => session.say(&tr!(session.texts, "import-rows-more", count = count)),
    }
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
