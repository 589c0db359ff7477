//! Tables: CSV in every dialect.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Read, Seek};

use super::card::{AddressDraft, Draft, SEVERAL};
use super::encoding::{Encoding, Transcoded};
use super::field::{Field, Place};
use super::headers;
use super::plan::{Choices, Column, Format, Found, Origin, Plan, Program, Reads, Recognised, Separator};
use super::problem::{FileProblem, RowProblem};
use super::records::{Next, Records, separator_line};
use super::{MAX_VALUES, Row, sample};
use crate::domain::formats::phone::check_phone;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::incoming::Incoming;
use crate::exchange::cells;

/// As many rows as a separator is judged by.
const JUDGED: usize = 50;

/// Finds out how a table is read. `start` is the beginning of the file, as UTF-8 or in its one-byte encoding.
pub(super) fn recognise<F: Read + Seek>(
    file: &mut F,
    start: &[u8],
    encoding: Encoding,
    choices: &Choices,
) -> Result<Recognised, FileProblem> {
    let separator = choices.separator.unwrap_or_else(|| separator(start, encoding));
    file.rewind()?;
    let mut records = Records::new(Transcoded::new(file, encoding), separator.byte());
    records.skip_separator_line()?;
    match records.next()? {
        Next::Record(_) => {}
        Next::TooLarge(_) if records.is_too_wide() => return Err(FileProblem::TooManyColumns),
        Next::TooLarge(_) | Next::Unclosed(_) => return Err(FileProblem::HeaderTooLarge),
        Next::End => return Err(FileProblem::Empty),
    }
    let first = texts(&records, encoding);
    let has_header = choices.has_header.unwrap_or_else(|| !is_data(&first));
    let (columns, program) = if has_header {
        (headers::columns(&first), headers::program(&first))
    } else {
        (by_content(&first), Program::Other)
    };
    let mut counted = Counted { rows: 0, found: vec![Found::default(); columns.len()] };
    if !has_header {
        counted.count(&first, &columns);
    }
    loop {
        match records.next()? {
            Next::Record(_) => counted.count_bytes(&records, encoding, &columns),
            Next::TooLarge(_) | Next::Unclosed(_) => counted.rows += 1,
            Next::End => break,
        }
    }
    let plan = Plan { format: Format::Csv, encoding, separator, has_header, columns };
    let Counted { rows, found } = counted;
    Ok(Recognised { plan, program, is_encoding_sure: true, rows, found })
}

/// What stands in the columns.
struct Counted {
    rows: u64,
    found: Vec<Found>,
}

impl Counted {
    fn count(&mut self, cells: &[String], columns: &[Column]) {
        self.rows += u64::from(cells.iter().any(|cell| !cell.is_empty()));
        for ((cell, found), column) in cells.iter().zip(&mut self.found).zip(columns) {
            found.add(cell, column);
        }
    }

    fn count_bytes<R: Read>(&mut self, records: &Records<R>, encoding: Encoding, columns: &[Column]) {
        let mut is_blank = true;
        for ((cell, found), column) in records.cells().zip(&mut self.found).zip(columns) {
            if cell.trim_ascii().is_empty() {
                continue;
            }
            is_blank = false;
            if found.filled == 0 {
                found.add(&encoding.decode(cell).unwrap_or_default(), column);
            } else {
                found.filled += 1;
            }
        }
        self.rows += u64::from(!is_blank);
    }
}

impl Found {
    /// Counts a value, and keeps the first one to show.
    pub(super) fn add(&mut self, value: &str, column: &Column) {
        let value = clean_line(value);
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        if self.sample.is_empty() && column.reads != Reads::Never {
            self.sample = sample(&value);
        }
    }
}

fn texts<R: Read>(records: &Records<R>, encoding: Encoding) -> Vec<String> {
    let text = |cell: &[u8]| match encoding.decode(cell) {
        Some(text) => clean_line(&text),
        None => clean_line(&String::from_utf8_lossy(cell)),
    };
    records.cells().map(text).collect()
}

/// The separator by which most column names are known, most rows are as long as the first, and the first is longest.
fn separator(start: &[u8], encoding: Encoding) -> Separator {
    if let Some((byte, _)) = separator_line(start) {
        let named = Separator::ALL.into_iter().find(|separator| separator.byte() == byte);
        return named.unwrap_or(Separator::Comma);
    }
    let worth = |separator: &Separator| {
        let mut records = Records::new(Transcoded::new(start, Encoding::Utf8), separator.byte());
        let Ok(Next::Record(_)) = records.next() else {
            // Too many columns are columns as well.
            return (0, 0, if records.is_too_wide() { usize::MAX } else { 0 });
        };
        let header = texts(&records, encoding);
        let known = header.iter().filter(|name| headers::meaning(name).is_some()).count();
        let mut alike = 0;
        for _ in 0..JUDGED {
            let Ok(Next::Record(_)) = records.next() else { break };
            alike += usize::from(records.len() == header.len() && header.len() > 1);
        }
        (known, alike, header.len())
    };
    let best = Separator::ALL.into_iter().rev().max_by_key(worth);
    best.unwrap_or(Separator::Comma)
}

/// Whether a first row is no header: an e-mail address or a number stands in it, and no known name.
fn is_data(first: &[String]) -> bool {
    let is_known = first.iter().any(|cell| headers::meaning(cell).is_some());
    !is_known && first.iter().any(|cell| is_address(cell) || is_number(cell))
}

fn is_address(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
}

fn is_number(cell: &str) -> bool {
    cell.len() >= 9 && check_phone(cell, "").is_ok()
}

/// The columns of a table without a header, by what stands in its first row. An abook file has a name, addresses, a
/// number, notes and a nickname.
fn by_content(first: &[String]) -> Vec<Column> {
    let is_abook = first.len() == 5 && first.get(1).is_some_and(|cell| is_address(cell));
    let reads = |at: usize, cell: &str| {
        let field = match at {
            _ if is_address(cell) => Field::Email,
            _ if is_number(cell) => Field::Phone,
            0 if cell.chars().any(char::is_alphabetic) => Field::FullName,
            2 if is_abook => Field::Phone,
            3 if is_abook => Field::Note,
            4 if is_abook => return Reads::Extra { ticked: false },
            _ => return Reads::Unknown,
        };
        Reads::Field(field)
    };
    let column =
        |(at, cell): (usize, &String)| Column { header: (at + 1).to_string(), reads: reads(at, cell) };
    first.iter().enumerate().map(column).collect()
}

/// How one column is read, worked out once for the whole file.
#[derive(Debug, Clone)]
struct Step {
    header: String,
    reads: Reads,
    /// The column that labels this one.
    label: Option<usize>,
    /// Columns of one address have the same number.
    group: Option<usize>,
}

fn steps(columns: &[Column]) -> Vec<Step> {
    let stem = |column: &Column| column.header.rsplit_once(" - ").map(|(stem, _)| stem.to_owned());
    let stems: Vec<Option<String>> = columns.iter().map(stem).collect();
    let step = |(column, stem): (&Column, &Option<String>)| {
        let same = || {
            stems.iter().zip(columns).enumerate().filter(|(_, (other, _))| stem.is_some() && *other == stem)
        };
        let label = same().find(|(_, (_, column))| column.reads == Reads::Label).map(|(at, _)| at);
        let is_address = matches!(column.reads, Reads::Field(Field::Address(..)));
        let group = same().next().map(|(at, _)| at).filter(|_| is_address);
        // A remembered plan may name columns that this file lacks.
        let reads = if headers::is_never(&column.header) { Reads::Never } else { column.reads };
        Step { header: column.header.clone(), reads, label, group }
    };
    columns.iter().zip(&stems).map(step).collect()
}

/// The rows of a table.
pub(super) struct Table<R> {
    records: Records<R>,
    encoding: Encoding,
    steps: Vec<Step>,
    origin: Origin,
}

impl<R: Read> Table<R> {
    pub(super) fn open(file: R, plan: &Plan, origin: &Origin) -> Result<Self, FileProblem> {
        if !plan.is_usable() {
            return Err(FileProblem::NoKnownColumn);
        }
        let mut records = Records::new(Transcoded::new(file, plan.encoding), plan.separator.byte());
        records.skip_separator_line()?;
        if plan.has_header {
            let Next::Record(_) = records.next()? else { return Err(FileProblem::OtherHeader) };
            let header = texts(&records, plan.encoding);
            if !header.iter().eq(plan.columns.iter().map(|column| &column.header)) {
                return Err(FileProblem::OtherHeader);
            }
        }
        let steps = steps(&plan.columns);
        Ok(Self { records, encoding: plan.encoding, steps, origin: origin.clone() })
    }

    /// The next row; rows of empty cells are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Row>, FileProblem> {
        loop {
            let row = match self.records.next()? {
                Next::End => return Ok(None),
                Next::TooLarge(row) => return Ok(Some(Row { row, card: Err(RowProblem::TooLarge) })),
                Next::Unclosed(row) => return Ok(Some(Row { row, card: Err(RowProblem::Unclosed) })),
                Next::Record(row) => row,
            };
            if self.records.cells().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            return Ok(Some(Row { row, card: self.card(row) }));
        }
    }

    /// A separator too many or too few at the end, with nothing behind it, is no cell: Thunderbird and spreadsheets
    /// write some.
    fn check_length(&self) -> Result<(), RowProblem> {
        let (found, expected) = (self.records.len(), self.steps.len());
        let is_nameless = self.steps.iter().skip(found).all(|step| step.header.is_empty());
        let is_blank = self.records.cells().skip(expected).all(|cell| cell.trim_ascii().is_empty());
        if is_nameless && is_blank { Ok(()) } else { Err(RowProblem::Cells { found, expected }) }
    }

    fn card(&self, row: u64) -> Result<Incoming, RowProblem> {
        self.check_length()?;
        let decode = |cell| self.encoding.decode(cell).map(unguarded).ok_or(RowProblem::NotText);
        let cells: Vec<Cow<'_, str>> = self.records.cells().map(decode).collect::<Result<_, _>>()?;
        let mut draft = Draft::default();
        let mut groups: BTreeMap<usize, Vec<AddressDraft>> = BTreeMap::new();
        for (step, cell) in self.steps.iter().zip(&cells) {
            if cell.trim().is_empty() {
                continue;
            }
            let label = step.label.and_then(|at| cells.get(at)).map(Cow::as_ref).unwrap_or_default();
            let cell = &allowed(cell, label);
            match (step.reads, step.group) {
                (Reads::Field(Field::Address(_, part)), Some(group)) => {
                    let drafts = groups.entry(group).or_default();
                    for (at, value) in cell.split(SEVERAL).enumerate().take(MAX_VALUES + 1) {
                        let label = nth(label, at);
                        if drafts.len() <= at {
                            drafts.push(AddressDraft::new(place(label), named(label, &step.header)));
                        }
                        if let Some(draft) = drafts.get_mut(at) {
                            draft.put(part, value, &step.header);
                        }
                    }
                }
                (Reads::Field(field), _) => labelled(&mut draft, field, cell, label, &step.header),
                (Reads::Extra { ticked: true }, _) => draft.line(named(label, &step.header), cell),
                _ => {}
            }
        }
        draft.addresses.extend(groups.into_values().flatten());
        draft.finish(row, &self.origin)
    }
}

/// The cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(cell) => Cow::Borrowed(cells::plain(cell)),
        Cow::Owned(cell) => Cow::Owned(cells::plain(&cell).to_owned()),
    }
}

/// The values of a cell, except those with a label that the rules forbid.
fn allowed<'a>(cell: &'a str, label: &str) -> Cow<'a, str> {
    if label.is_empty() || !label.split(SEVERAL).any(|own| headers::is_never(named(own, ""))) {
        return Cow::Borrowed(cell);
    }
    let values =
        cell.split(SEVERAL).enumerate().filter(|(at, _)| !headers::is_never(named(nth(label, *at), "")));
    Cow::Owned(values.map(|(_, value)| value).collect::<Vec<_>>().join(SEVERAL))
}

/// Puts in values with their labels: the one marked `*`, there or before the value, is the main one. A fax is no
/// telephone, and is left out as a column of them is.
fn labelled(draft: &mut Draft, field: Field, cell: &str, label: &str, header: &str) {
    let is_reach = matches!(field, Field::Email | Field::Phone | Field::MainPhone);
    if !is_reach {
        draft.put(field, cell, header, false);
        return;
    }
    for (at, value) in cell.split(SEVERAL).enumerate().take(MAX_VALUES + 1) {
        if field != Field::Email && fold(nth(label, at)).contains("fax") {
            continue;
        }
        // A star marks the value beside it.
        let own = label.split(SEVERAL).nth(at).unwrap_or_default();
        let starred = value.trim_start().strip_prefix("* ");
        let is_main = starred.is_some() || own.trim_start().starts_with('*');
        draft.put(field, starred.unwrap_or(value), header, is_main);
    }
}

/// The label of the value at that place; the last one stands for the rest.
fn nth(label: &str, at: usize) -> &str {
    label.split(SEVERAL).nth(at).or_else(|| label.split(SEVERAL).last()).unwrap_or_default()
}

/// The name of a value: its label without the star, else the name of its column.
fn named<'a>(label: &'a str, header: &'a str) -> &'a str {
    let label = label.trim().trim_start_matches('*').trim();
    if label.is_empty() { header } else { label }
}

/// The place that a label means.
pub(super) fn place(label: &str) -> Place {
    let label = fold(label);
    let has = |words: &[&str]| words.iter().any(|word| label.contains(word));
    if has(&["work", "werk", "bureau", "travail", "arbeit", "geschaft", "business", "office", "pro"]) {
        Place::Work
    } else if label.is_empty() || has(&["home", "thuis", "domicile", "prive", "privat", "*"]) {
        Place::Home
    } else {
        Place::Other
    }
}
