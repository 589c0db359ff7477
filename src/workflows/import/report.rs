//! What an import does, or would do, row by row in groups, as the screens show it. Of each group the first rows are
//! kept and the others counted, so that it does not grow with the file.

use crate::domain::contact::ContactFields;
use crate::domain::formats::phone::shown_phone;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::{ExportRow, Imported, ImportedRow, RowFate};
use crate::tr;
use crate::words::import as words;
use crate::workflows::import::RefusedRows;
use crate::workflows::import::lowered::lowers;

/// How many rows of each group are kept.
pub const LISTED: usize = 500;

/// What becomes of rows. A row may stand in several groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Nothing of them is taken in.
    Refused,
    /// New cards that may be somebody who is there.
    Doubles,
    /// A refusal, a withdrawal or an objection is recorded.
    Lowered,
    /// Cards that are there, and get something more.
    Changed,
    /// Cards that are there, differ from the file, and stay as they are.
    LeftAlone,
    /// New cards.
    Added,
}

impl Group {
    /// All of them, in the order in which they are shown: what needs a look first.
    pub const ALL: [Self; 6] =
        [Self::Refused, Self::Doubles, Self::Lowered, Self::Changed, Self::LeftAlone, Self::Added];

    /// The key of its heading in the locale files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Refused => "wizard-group-refused",
            Self::Doubles => "wizard-group-doubles",
            Self::Lowered => "wizard-group-lowered",
            Self::Changed => "wizard-group-changed",
            Self::LeftAlone => "wizard-group-left-alone",
            Self::Added => "wizard-group-added",
        }
    }
}

/// One row, with what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line of the file.
    pub row: u64,
    /// Whose card it is; empty where nobody can say.
    pub name: String,
    /// What becomes of it, and why.
    pub lines: Vec<String>,
}

/// The rows of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Which ones.
    pub group: Group,
    /// The first of them.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub count: u64,
}

/// What an import does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many rows were read.
    pub read: u64,
    /// The counts.
    pub imported: Imported,
    /// Rows that are left out, by the reader or by the book.
    pub refused: u64,
    /// The groups that have rows, once everything was read.
    pub lists: Vec<List>,
    /// The lists that left the book and still hold somebody whom it closed a channel for.
    pub copies: Vec<ExportRow>,
}

impl Default for Report {
    fn default() -> Self {
        let list = |group| List { group, entries: Vec::new(), count: 0 };
        Self {
            read: 0,
            imported: Imported::default(),
            refused: 0,
            lists: Group::ALL.map(list).into(),
            copies: Vec::new(),
        }
    }
}

impl Report {
    fn add(&mut self, group: Group, entry: impl FnOnce() -> Entry) {
        if let Some(list) = self.lists.iter_mut().find(|list| list.group == group) {
            list.count += 1;
            if list.entries.len() < LISTED {
                list.entries.push(entry());
            }
        }
    }

    /// Takes in what becomes of a row.
    pub fn take(&mut self, told: &ImportedRow<'_>, shop: &Shop, texts: &Texts) {
        let entry = |lines: Vec<String>| Entry { row: told.row, name: told.card.display_name(), lines };
        match &told.fate {
            RowFate::Refused(why) => {
                self.add(Group::Refused, || entry(vec![words::refusal(*why, texts)]));
                return;
            }
            RowFate::Added(_, doubles) => {
                for double in doubles {
                    let (name, why) = (double.name.clone(), double.why.slug());
                    let line = || tr!(texts, "wizard-double", name = name, why = why);
                    self.add(Group::Doubles, || entry(vec![line()]));
                }
                self.add(Group::Added, || entry(new_card(told, shop, texts)));
            }
            RowFate::Updated(_) => self.add(Group::Changed, || entry(changed(told, shop, texts))),
            RowFate::Unchanged(_) if told.left_alone.is_empty() && told.not_counted.is_empty() => {}
            RowFate::Unchanged(_) => self.add(Group::LeftAlone, || entry(changed(told, shop, texts))),
        }
        let lowered = || told.changes.iter().filter(|change| lowers(change));
        if lowered().next().is_some() {
            self.add(Group::Lowered, || {
                entry(lowered().map(|change| words::change(change, shop, texts)).collect())
            });
        }
    }

    /// Closes the report: what the reader left out is added, and groups without rows go.
    #[must_use]
    pub fn closed(mut self, read: u64, imported: Imported, left_out: &RefusedRows) -> Self {
        self.read = read;
        self.imported = imported;
        self.refused = imported.refused + u64::try_from(left_out.len()).unwrap_or(u64::MAX);
        let each = left_out.each(|_, row, reason| -> Result<bool, std::convert::Infallible> {
            self.add(Group::Refused, || Entry { row, name: String::new(), lines: vec![reason.to_owned()] });
            Ok(true)
        });
        match each {
            Ok(()) => {}
        }
        self.lists.retain(|list| list.count > 0);
        for list in &mut self.lists {
            list.entries.sort_by_key(|entry| entry.row);
        }
        self
    }

    /// Whether the import changes anything in the book.
    #[must_use]
    pub fn changes_something(&self) -> bool {
        self.imported.added + self.imported.updated > 0
    }

    /// The counts, in sentences: of what happened, or of what would.
    #[must_use]
    pub fn sentences(&self, is_done: bool, texts: &Texts) -> Vec<String> {
        let Imported { added, updated, unchanged, .. } = self.imported;
        let mut sentences = vec![tr!(
            texts,
            "import-done",
            read = self.read,
            added = added,
            updated = updated,
            unchanged = unchanged,
            refused = self.refused
        )];
        let counted = [
            (words::lowered_key(is_done), self.imported.lowered),
            (words::consents_key(is_done), self.imported.consents),
            ("import-unproven", self.imported.unproven),
            ("import-suppressed", self.imported.suppressed),
        ];
        for (key, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
            sentences.push(texts.get_args(key, &[("count", count.into())]));
        }
        sentences
    }
}

/// A card in one line: how the person can be reached, and where he lives.
#[must_use]
pub fn facts(card: &ContactFields) -> String {
    let name = card.display_name();
    let place = [card.address.postcode.as_str(), card.address.city.as_str()];
    let place = place.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
    let emails = card.emails.iter().map(|reach| reach.text.clone());
    let phones = card.phones.iter().map(|reach| shown_phone(&reach.text, &card.address.country));
    let parts = std::iter::once(card.organisation.clone())
        .chain(emails)
        .chain(phones)
        .chain([card.address.street.clone(), place])
        .filter(|part| !part.is_empty() && *part != name);
    parts.collect::<Vec<_>>().join(", ")
}

fn new_card(told: &ImportedRow<'_>, shop: &Shop, texts: &Texts) -> Vec<String> {
    let mut lines = vec![facts(told.card)];
    let notes = told.card.notes.split('\n').map(str::trim);
    lines.extend(notes.filter(|note| !note.is_empty()).map(str::to_owned));
    lines.extend(changed(told, shop, texts));
    lines.retain(|line| !line.is_empty());
    lines
}

fn changed(told: &ImportedRow<'_>, shop: &Shop, texts: &Texts) -> Vec<String> {
    let changes = told.changes.iter().map(|change| words::change(change, shop, texts));
    let left_alone = told.left_alone.iter().map(|change| words::left_alone(change, texts));
    let not_counted = told.not_counted.iter().map(|why| words::not_counted(*why, texts));
    let suppressed = told.is_suppressed.then(|| tr!(texts, "wizard-suppressed"));
    changes.chain(left_alone).chain(not_counted).chain(suppressed).collect()
}
