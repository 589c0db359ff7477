//! What an import does, or would do, row by row in groups. Of each group the first rows are kept and the others counted,
//! so that it does not grow with the file.

use super::lowered::lowers;
use super::{RefusedRows, Why};
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::formats::phone::shown_phone;
use crate::domain::shop::Shop;
use crate::exchange::reading::RowProblem;
use crate::i18n::Texts;
use crate::store::{
    ExportRow, FieldChange, ImportChange, Imported, ImportedRow, NotCounted, PossibleDouble, RowFate,
};
use crate::tr;
use crate::words::import as words;

/// How many rows of each group are kept.
pub const LISTED: usize = 1000;

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

/// One row, and what becomes of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// The file, counted from 0.
    pub file: usize,
    /// The line of the file.
    pub row: u64,
    /// Whose card it is; empty where nobody can say.
    pub name: String,
    /// The card that was there.
    pub contact: Option<ContactId>,
    /// Why it is left out.
    pub why: Option<Why>,
    /// Who it may be, of those who are there.
    pub double: Option<PossibleDouble>,
    /// What stands on a new card, in a few lines.
    pub card: Vec<String>,
    pub changes: Vec<ImportChange>,
    /// What the file has otherwise than the card.
    pub left_alone: Vec<FieldChange>,
    /// Why a *yes* in the file does not count.
    pub not_counted: Vec<NotCounted>,
    /// Whether nobody may advertise to one of its addresses (R37).
    pub is_suppressed: bool,
}

impl Entry {
    /// What is to be said about it, a line each.
    #[must_use]
    pub fn lines(&self, shop: &Shop, texts: &Texts) -> Vec<String> {
        let why = self.why.map(|why| why.text(texts));
        let double = self
            .double
            .as_ref()
            .map(|own| tr!(texts, "wizard-double", name = own.name.clone(), why = own.why.slug()));
        let card = self.card.iter().cloned();
        let changes = self.changes.iter().map(|change| words::change(change, shop, texts));
        let left_alone = self.left_alone.iter().map(|change| words::left_alone(change, texts));
        let not_counted = self.not_counted.iter().map(|why| words::not_counted(*why, texts));
        let suppressed = self.is_suppressed.then(|| tr!(texts, "wizard-suppressed"));
        why.into_iter()
            .chain(double)
            .chain(card)
            .chain(changes)
            .chain(left_alone)
            .chain(not_counted)
            .chain(suppressed)
            .collect()
    }
}

/// The rows of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Which ones.
    pub group: Group,
    /// The first of them.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub count: u64,
}

/// What an import does.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// How many rows were read.
    pub read: u64,
    /// The counts.
    pub imported: Imported,
    /// Every row that is left out, by the reader or by the book.
    pub refused: RefusedRows,
    /// How many rows change a card that is there, or differ from it in a field.
    pub compared: u64,
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
            refused: RefusedRows::default(),
            compared: 0,
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

    /// Takes in a row that is no card.
    pub(super) fn no_card(&mut self, file: usize, row: u64, problem: RowProblem) {
        self.refuse(Entry { file, row, why: Some(Why::NoCard(problem)), ..Entry::default() });
    }

    fn refuse(&mut self, entry: Entry) {
        if let Some(why) = entry.why {
            self.refused.push(entry.file, entry.row, why);
        }
        self.add(Group::Refused, || entry);
    }

    /// Takes in what becomes of a row of a file.
    pub(super) fn take(&mut self, file: usize, told: &ImportedRow<'_>) {
        let named = || Entry { file, row: told.row, name: told.card.display_name(), ..Entry::default() };
        let whole = |contact: Option<ContactId>| Entry {
            contact,
            changes: told.changes.clone(),
            left_alone: told.left_alone.clone(),
            not_counted: told.not_counted.clone(),
            is_suppressed: told.is_suppressed,
            ..named()
        };
        let differs = !told.changes.is_empty() || !told.left_alone.is_empty();
        match &told.fate {
            RowFate::Refused(why) => {
                self.refuse(Entry { why: Some(Why::Refused(*why)), ..named() });
                return;
            }
            RowFate::Added(_, doubles) => {
                for double in doubles {
                    self.add(Group::Doubles, || Entry { double: Some(double.clone()), ..named() });
                }
                self.add(Group::Added, || Entry { card: on_card(told.card), ..whole(None) });
            }
            RowFate::Updated(contact) => {
                self.compared += u64::from(differs);
                self.add(Group::Changed, || whole(Some(*contact)));
            }
            RowFate::Unchanged(_) if told.left_alone.is_empty() && told.not_counted.is_empty() => {}
            RowFate::Unchanged(contact) => {
                self.compared += u64::from(differs);
                self.add(Group::LeftAlone, || whole(Some(*contact)));
            }
        }
        if told.changes.iter().any(lowers) {
            let changes = || told.changes.iter().filter(|change| lowers(change)).cloned().collect();
            self.add(Group::Lowered, || Entry { changes: changes(), ..named() });
        }
    }

    /// Closes the report: groups without rows go.
    #[must_use]
    pub(super) fn closed(mut self, read: u64, imported: Imported, copies: Vec<ExportRow>) -> Self {
        self.refused.sort();
        self.lists.retain(|list| list.count > 0);
        Self { read, imported, copies, ..self }
    }

    /// The rows of a group that were kept.
    #[must_use]
    pub fn entries(&self, group: Group) -> &[Entry] {
        self.lists.iter().find(|list| list.group == group).map_or(&[], |list| &list.entries)
    }

    /// How many rows a group has.
    #[must_use]
    pub fn count(&self, group: Group) -> u64 {
        self.lists.iter().find(|list| list.group == group).map_or(0, |list| list.count)
    }

    /// Whether the import changes anything in the book.
    #[must_use]
    pub fn changes_something(&self) -> bool {
        self.imported.added + self.imported.updated > 0
    }

    /// How many rows were read, and what became of them, in one sentence.
    #[must_use]
    pub fn done(&self, texts: &Texts) -> String {
        let Imported { added, updated, unchanged, .. } = self.imported;
        tr!(
            texts,
            "import-done",
            read = self.read,
            added = added,
            updated = updated,
            unchanged = unchanged,
            refused = self.refused.len()
        )
    }

    /// How often a *no* and a *yes* was recorded, or would be, in a sentence each.
    #[must_use]
    pub fn answers(&self, is_done: bool, texts: &Texts) -> Vec<String> {
        let lowered = (words::lowered_key(is_done), self.imported.lowered);
        let consents = (words::consents_key(is_done), self.imported.consents);
        counted(&[lowered, consents], texts)
    }

    /// What does not count and who may not be written to, in a sentence each.
    #[must_use]
    pub fn warnings(&self, texts: &Texts) -> Vec<String> {
        let Imported { unproven, suppressed, .. } = self.imported;
        counted(&[("import-unproven", unproven), ("import-suppressed", suppressed)], texts)
    }
}

/// Counts in a sentence each; nothing of what did not happen.
#[must_use]
pub fn counted(counts: &[(&str, u64)], texts: &Texts) -> Vec<String> {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    some.map(|(key, count)| texts.get_args(key, &[("count", (*count).into())])).collect()
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

fn on_card(card: &ContactFields) -> Vec<String> {
    let notes = card.notes.split('\n').map(|line| line.trim().to_owned());
    std::iter::once(facts(card)).chain(notes).filter(|line| !line.is_empty()).collect()
}
