//! LDIF: a directory's entries, as Thunderbird exports its address books.

use std::io::{Read, Seek};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::card::Draft;
use super::encoding::{Encoding, Transcoded};
use super::lines::Lines;
use super::plan::{Format, Origin, Plan, Program, Reads, Recognised, Separator};
use super::problem::{FileProblem, RowProblem};
use super::properties::{Properties, Readings};
use super::{MAX_LINES, MAX_RECORD, Row};

/// The next entry of the file, with the number of its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// An entry, its lines in [`Entries::lines`].
    Whole(u64),
    /// An entry beyond the bounds.
    TooLarge(u64),
    /// The end of the file.
    End,
}

/// Splits a file into entries, which an empty line ends; folds are undone, comments left out.
struct Entries<R> {
    source: Lines<R>,
    lines: Vec<Vec<u8>>,
    size: usize,
    is_too_large: bool,
    is_comment: bool,
}

impl<R: Read> Entries<R> {
    fn new(file: R, encoding: Encoding) -> Self {
        let source = Lines::new(Transcoded::new(file, encoding));
        Self { source, lines: Vec::new(), size: 0, is_too_large: false, is_comment: false }
    }

    fn next(&mut self) -> Result<Entry, FileProblem> {
        self.lines.clear();
        (self.size, self.is_too_large, self.is_comment) = (0, false, false);
        let mut row = None;
        while self.source.advance()? {
            let is_empty = self.source.text.is_empty();
            if is_empty && row.is_some() {
                break;
            }
            if !is_empty {
                self.add();
                let has_any = !self.lines.is_empty() || self.is_too_large;
                row = row.or(has_any.then_some(self.source.number));
                // The number of the format's version is no part of an entry.
                let is_version = |line: &Vec<u8>| line.len() < 40 && attribute_of(line) == "VERSION";
                if self.lines.len() == 1 && self.lines.iter().all(is_version) {
                    self.lines.clear();
                    row = None;
                }
            }
        }
        Ok(match row {
            None => Entry::End,
            Some(row) if self.is_too_large => Entry::TooLarge(row),
            Some(row) => Entry::Whole(row),
        })
    }

    fn add(&mut self) {
        let text = &self.source.text;
        let is_folded = text.first() == Some(&b' ');
        if !is_folded {
            self.is_comment = text.first() == Some(&b'#');
        }
        if self.is_comment {
            return;
        }
        self.size += text.len() + 1;
        self.is_too_large |= self.source.is_cut || self.size > MAX_RECORD || self.lines.len() > MAX_LINES;
        if self.is_too_large {
            self.lines.clear();
            return;
        }
        match self.lines.last_mut().filter(|_| is_folded) {
            Some(line) => line.extend_from_slice(text.get(1..).unwrap_or_default()),
            None => self.lines.push(text.clone()),
        }
    }
}

/// The name of a line's attribute in capitals, without its options.
fn attribute_of(line: &[u8]) -> String {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';')).unwrap_or(line.len());
    let name = line.get(..end.min(200)).unwrap_or_default();
    String::from_utf8_lossy(name).trim().to_uppercase()
}

/// The value of a line; `None` where it is none, or where it lies elsewhere (`:<`).
fn value_of(line: &[u8], encoding: Encoding) -> Option<String> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let value = line.get(colon + 1..)?;
    let bytes = match value.first() {
        Some(b':') => BASE64.decode(value.get(1..)?.trim_ascii()).ok()?,
        Some(b'<') => return None,
        _ => value.trim_ascii().to_vec(),
    };
    let decoded = || encoding.decode(&bytes).map(std::borrow::Cow::into_owned);
    std::str::from_utf8(&bytes).ok().map(str::to_owned).or_else(decoded)
}

/// Looks through the entries of a file.
pub(super) fn recognise<F: Read + Seek>(file: &mut F, encoding: Encoding) -> Result<Recognised, FileProblem> {
    file.rewind()?;
    let mut entries = Entries::new(file, encoding);
    let mut properties = Properties::new(Format::Ldif);
    let mut rows = 0;
    loop {
        match entries.next()? {
            Entry::End => break,
            Entry::TooLarge(_) => rows += 1,
            Entry::Whole(_) if !is_person(&entries.lines, encoding) => {}
            Entry::Whole(_) => {
                rows += 1;
                for line in &entries.lines {
                    properties.count(&attribute_of(line), || value_of(line, encoding).unwrap_or_default());
                }
            }
        }
    }
    let Properties { columns, found, .. } = properties;
    let plan =
        Plan { format: Format::Ldif, encoding, separator: Separator::Comma, has_header: false, columns };
    Ok(Recognised { plan, program: Program::Thunderbird, is_encoding_sure: true, rows, found })
}

/// Whether an entry is a person's or an organisation's, and not a list, a folder, or a change to another entry.
fn is_person(lines: &[Vec<u8>], encoding: Encoding) -> bool {
    lines.iter().all(|line| {
        let value = || value_of(line, encoding).unwrap_or_default().to_lowercase();
        match attribute_of(line).as_str() {
            "OBJECTCLASS" => !matches!(
                value().as_str(),
                "groupofnames" | "groupofuniquenames" | "organizationalunit" | "dcobject"
            ),
            "CHANGETYPE" => value() == "add",
            _ => true,
        }
    })
}

/// The cards of a file.
pub(super) struct Ldif<R> {
    entries: Entries<R>,
    encoding: Encoding,
    readings: Readings,
    origin: Origin,
}

impl<R: Read> Ldif<R> {
    pub(super) fn open(file: R, plan: &Plan, origin: &Origin) -> Self {
        let entries = Entries::new(file, plan.encoding);
        let readings = Readings::of(&plan.columns);
        Self { entries, encoding: plan.encoding, readings, origin: origin.clone() }
    }

    /// The next card; lists are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Row>, FileProblem> {
        loop {
            let (row, card) = match self.entries.next()? {
                Entry::End => return Ok(None),
                Entry::TooLarge(row) => (row, Err(RowProblem::TooLarge)),
                Entry::Whole(_) if !is_person(&self.entries.lines, self.encoding) => continue,
                Entry::Whole(row) => (row, self.draft().and_then(|draft| draft.finish(row, &self.origin))),
            };
            return Ok(Some(Row { row, card }));
        }
    }

    fn draft(&self) -> Result<Draft, RowProblem> {
        let mut draft = Draft::default();
        for line in &self.entries.lines {
            let name = attribute_of(line);
            let reads = self.readings.get(&name);
            if !matches!(reads, Reads::Field(_) | Reads::Extra { ticked: true }) {
                continue;
            }
            // A value in another file is not read.
            let is_elsewhere = line.get(name.len()..).is_some_and(|rest| rest.starts_with(b":<"));
            let Some(value) = value_of(line, self.encoding) else {
                if is_elsewhere {
                    continue;
                }
                return Err(RowProblem::Broken);
            };
            match reads {
                _ if value.trim().is_empty() => {}
                Reads::Field(field) => draft.put(field, &value, &name, false),
                _ => draft.line(&name, &value),
            }
        }
        Ok(draft)
    }
}
