//! How a file is read: what was recognised, and what the owner changed of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::field::Field;
use super::headers;
use super::problem::MapProblem;
use crate::domain::campaign::CampaignId;
use crate::domain::contact::RelationKind;
use crate::domain::formats::text::clean_line;

/// What every card of a file gets.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Prospects or clients.
    pub relation: RelationKind,
    /// Where the cards come from.
    pub source: String,
    /// The day on which they were collected.
    pub collected_on: NaiveDate,
    /// The campaign that they were collected for.
    pub collected_for: Option<CampaignId>,
}

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A table: columns between separators.
    Csv,
    /// Cards between `BEGIN:VCARD` and `END:VCARD`.
    Vcard,
    /// A directory's entries, as Thunderbird writes its address book.
    Ldif,
}

/// What stands between the cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    Tab,
}

impl Separator {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The character.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// The program that wrote the file, as far as its header tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Program {
    /// fichebak, or a spreadsheet with its column names.
    Own,
    /// Google Contacts.
    Google,
    /// Outlook, or a program that writes as it does.
    Outlook,
    Thunderbird,
    Mailchimp,
    Brevo,
    Listmonk,
    /// Anything else.
    Other,
}

/// What the owner chose instead of what was recognised; `None` keeps what was recognised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// The encoding of the text.
    pub encoding: Option<Encoding>,
    /// The separator of a table.
    pub separator: Option<Separator>,
    /// Whether the first row of a table names the columns.
    pub has_header: Option<bool>,
}

/// What becomes of a column or of a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reads {
    /// It is this field of a card.
    Field(Field),
    /// Something that a card has no field for. Ticked, it becomes a line `Header: value` in the notes; otherwise it is
    /// left out. What a shop has no reason to keep starts unticked (R15).
    Extra {
        /// Whether it comes in.
        ticked: bool,
    },
    /// What may never come in: special categories (R10), numbers of the state (R14). Cannot be ticked or mapped.
    Never,
    /// It names the value beside it, such as *Work* or *Mobile*.
    Label,
    /// The other program's own bookkeeping: nothing to keep.
    Nothing,
    /// Not known: left out, unless the owner maps or ticks it.
    Unknown,
}

/// A column of a table, or a property of cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in the file; its number, from 1, where the first row has no names.
    pub header: String,
    /// What becomes of it.
    pub reads: Reads,
}

/// How a file is read. Can be kept, and used again for a file with the same [`key`](Self::key).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The kind of file.
    pub format: Format,
    /// The encoding of its text.
    pub encoding: Encoding,
    /// The separator, of a table.
    pub separator: Separator,
    /// Whether the first row of a table names the columns.
    pub has_header: bool,
    /// The columns by their position, or the properties that the cards have.
    pub columns: Vec<Column>,
}

impl Plan {
    /// The key under which a mapping is remembered: the kind of file and its header. Holds no person's data, since a
    /// table without a header has numbers for names.
    #[must_use]
    pub fn key(&self) -> String {
        let format = match self.format {
            Format::Csv => "csv",
            Format::Vcard => return "vcard".to_owned(),
            Format::Ldif => return "ldif".to_owned(),
        };
        let headers: Vec<String> =
            self.columns.iter().map(|column| headers::folded(&column.header)).collect();
        format!("{format}\u{1f}{}", headers.join("\u{1f}"))
    }

    /// Takes over what the owner decided about the columns of an earlier file with the same [`key`](Self::key). A
    /// table's columns are the same by position, properties by name.
    pub fn adopt(&mut self, earlier: &Self) {
        if earlier.key() != self.key() {
            return;
        }
        for (at, column) in self.columns.iter_mut().enumerate() {
            let same = match self.format {
                Format::Csv => earlier.columns.get(at),
                _ => earlier.columns.iter().find(|own| own.header == column.header),
            };
            let is_open = !headers::is_never(&column.header) && column.reads != Reads::Never;
            if let Some(same) = same.filter(|_| is_open) {
                column.reads = same.reads;
            }
        }
    }

    /// The places of the columns that a name or a number means: the header as written, else without regard to case
    /// and `-`, `_`, space; else a position, counted from 1.
    ///
    /// # Errors
    /// Where there is no such column.
    pub fn find(&self, which: &str) -> Result<Vec<usize>, MapProblem> {
        let places = |is_it: &dyn Fn(&Column) -> bool| -> Vec<usize> {
            let found = self.columns.iter().enumerate().filter(|(_, column)| is_it(column));
            found.map(|(at, _)| at).collect()
        };
        let wanted = clean_line(which);
        let folded = headers::folded(&wanted);
        let exact = places(&|column| column.header == wanted);
        let alike = places(&|column| headers::folded(&column.header) == folded);
        let numbered = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let numbered: Vec<usize> = numbered.filter(|at| *at < self.columns.len()).into_iter().collect();
        [exact, alike, numbered]
            .into_iter()
            .find(|found| !found.is_empty())
            .ok_or(MapProblem::NoSuchColumn(wanted))
    }

    /// Reads the column as that field from now on; `None` leaves it out. A name that several columns have means all
    /// of them.
    ///
    /// # Errors
    /// Where there is no such column, or it may never come in.
    pub fn map(&mut self, which: &str, field: Option<Field>) -> Result<(), MapProblem> {
        self.change(which, field.map_or(Reads::Nothing, Reads::Field))
    }

    /// Takes the column in as a line in the notes, or leaves it out.
    ///
    /// # Errors
    /// Where there is no such column, or it may never come in.
    pub fn tick(&mut self, which: &str, ticked: bool) -> Result<(), MapProblem> {
        self.change(which, Reads::Extra { ticked })
    }

    fn change(&mut self, which: &str, reads: Reads) -> Result<(), MapProblem> {
        let places = self.find(which)?;
        for at in places {
            self.set(at, reads)?;
        }
        Ok(())
    }

    /// What becomes of the column at that position, counted from 0.
    ///
    /// # Errors
    /// Where there is no such column, or it may never come in.
    pub fn set(&mut self, at: usize, reads: Reads) -> Result<(), MapProblem> {
        let Some(column) = self.columns.get_mut(at) else {
            return Err(MapProblem::NoSuchColumn((at + 1).to_string()));
        };
        if column.reads == Reads::Never {
            return Err(MapProblem::Never(column.header.clone()));
        }
        column.reads = reads;
        Ok(())
    }

    /// Whether a card can come out of it: something is read as a name, an organisation, an address or a number.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.format != Format::Csv
            || self
                .columns
                .iter()
                .any(|column| matches!(column.reads, Reads::Field(field) if field.identifies()))
    }
}

/// The result of looking a file over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// How it would be read.
    pub plan: Plan,
    /// Who wrote it.
    pub program: Program,
    /// Whether the encoding is known; otherwise it is a guess, and the owner should look at the preview.
    pub is_encoding_sure: bool,
    /// How many rows or cards it has, without the header.
    pub rows: u64,
    /// What was found in each of the plan's columns.
    pub found: Vec<Found>,
}

/// What was found in a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// In how many rows something stands in it.
    pub filled: u64,
    /// The first thing that stands in it, shortened; empty where it may never come in.
    pub sample: String,
}
