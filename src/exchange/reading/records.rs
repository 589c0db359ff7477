//! The records of a table, one at a time and within bounds: a cell without an end fills no memory.

use std::io::Read;

use csv_core::ReadRecordResult;

use super::encoding::Transcoded;
use super::problem::FileProblem;
use super::{MAX_COLUMNS, MAX_RECORD};

/// What comes next in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// A record, in [`Records::cells`], that begins on that line.
    Record(u64),
    /// A record beyond the bounds, that begins on that line; it was skipped.
    TooLarge(u64),
    /// Nothing more.
    End,
}

/// Splits a table into records and cells.
pub(super) struct Records<R> {
    source: Transcoded<R>,
    core: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    /// How many cells the record has.
    count: usize,
    /// Whether the last record had too many cells.
    is_too_wide: bool,
    lines: Lines,
}

/// Counts line ends: `\n`, `\r\n` and a lone `\r`.
#[derive(Debug, Default)]
struct Lines {
    count: u64,
    was_return: bool,
}

impl Lines {
    fn feed(&mut self, bytes: &[u8]) {
        let mut last = None;
        for at in memchr::memchr2_iter(b'\r', b'\n', bytes) {
            let is_return = bytes.get(at) == Some(&b'\r');
            let after_return = if at == 0 { self.was_return } else { last == Some(at - 1) };
            if is_return || !after_return {
                self.count += 1;
            }
            last = is_return.then_some(at);
        }
        if !bytes.is_empty() {
            self.was_return = bytes.last() == Some(&b'\r');
        }
    }
}

impl<R: Read> Records<R> {
    pub(super) fn new(source: Transcoded<R>, separator: u8) -> Self {
        let core = csv_core::ReaderBuilder::new().delimiter(separator).build();
        let (text, ends) = (vec![0; MAX_RECORD], vec![0; MAX_COLUMNS + 1]);
        Self { source, core, text, ends, count: 0, is_too_wide: false, lines: Lines::default() }
    }

    /// How many bytes of the file were read.
    pub(super) fn position(&self) -> u64 {
        self.source.read
    }

    /// Passes over a first line `sep=;`, which Excel reads and does not show.
    pub(super) fn skip_separator_line(&mut self) -> Result<(), FileProblem> {
        let start = self.source.fill()?;
        let Some(length) = separator_line(start).map(|(_, length)| length) else { return Ok(()) };
        self.lines.feed(start.get(..length).unwrap_or_default());
        self.source.consume(length);
        Ok(())
    }

    /// The next record. Empty lines are passed over.
    pub(super) fn next(&mut self) -> Result<Next, FileProblem> {
        self.skip_line_ends()?;
        let line = self.lines.count + 1;
        let (mut written, mut ended, mut is_too_large) = (0, 0, false);
        loop {
            let input = self.source.fill()?;
            let text = self.text.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, taken, wrote, found) = self.core.read_record(input, text, ends);
            self.lines.feed(input.get(..taken).unwrap_or_default());
            self.source.consume(taken);
            written += wrote;
            ended += found;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    self.is_too_wide = matches!(result, ReadRecordResult::OutputEndsFull);
                    // The rest of the record overwrites its start, until it is over.
                    (written, ended, is_too_large) = (0, 0, true);
                }
                ReadRecordResult::Record if is_too_large => return Ok(Next::TooLarge(line)),
                ReadRecordResult::Record => {
                    self.count = ended;
                    self.is_too_wide = ended > MAX_COLUMNS;
                    return Ok(if self.is_too_wide { Next::TooLarge(line) } else { Next::Record(line) });
                }
                ReadRecordResult::End => return Ok(Next::End),
            }
        }
    }

    fn skip_line_ends(&mut self) -> Result<(), FileProblem> {
        loop {
            let input = self.source.fill()?;
            let length = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            if length == 0 {
                return Ok(());
            }
            self.lines.feed(input.get(..length).unwrap_or_default());
            self.source.consume(length);
        }
    }

    /// Whether the record that was skipped had too many cells rather than too long ones.
    pub(super) fn is_too_wide(&self) -> bool {
        self.is_too_wide
    }

    /// How many cells the record has.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// The cells of the record, undecoded.
    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().take(self.count).map(move |end| {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            cell
        })
    }
}

/// The separator that a first line `sep=;` names, and how long the line is with its end.
pub(super) fn separator_line(start: &[u8]) -> Option<(u8, usize)> {
    let quote = usize::from(start.first() == Some(&b'"'));
    let word = start.get(quote..quote + 4)?;
    let separator = *start.get(quote + 4)?;
    if !word.eq_ignore_ascii_case(b"sep=") || !matches!(separator, b',' | b';' | b'\t') {
        return None;
    }
    let mut rest = start.get(quote + 5..)?.iter().enumerate();
    let length = rest.find_map(|(at, byte)| match byte {
        b'"' if at == 0 && quote == 1 => None,
        b'\r' | b'\n' => Some(Some(quote + 5 + at + 1)),
        _ => Some(None),
    });
    length.flatten().map(|length| (separator, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::reading::encoding::Encoding;

    fn read(text: &[u8]) -> Vec<(u64, Vec<String>)> {
        let mut records = Records::new(Transcoded::new(text, Encoding::Utf8), b';');
        records.skip_separator_line().unwrap();
        let mut all = Vec::new();
        loop {
            match records.next().unwrap() {
                Next::Record(line) => {
                    let cells = records.cells().map(|cell| String::from_utf8_lossy(cell).into_owned());
                    all.push((line, cells.collect()));
                }
                Next::TooLarge(line) => all.push((line, vec!["too large".into()])),
                Next::End => return all,
            }
        }
    }

    #[test]
    fn records_are_named_by_the_line_on_which_they_begin() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a;b\n\n\"1;\nx\";\"say \"\"2\"\"\"\n3;4\n".replace('\n', end);
            let rows = read(text.as_bytes());
            let lines: Vec<u64> = rows.iter().map(|(line, _)| *line).collect();
            assert_eq!(lines, [1, 3, 5], "{end:?}");
            assert_eq!(rows[1].1, [format!("1;{end}x"), "say \"2\"".into()]);
        }
        assert_eq!(read(b"sep=;\r\na;b")[0], (2, vec!["a".into(), "b".into()]));
        assert_eq!(read(b"\"sep=;\"\na;b")[0].0, 2);
        assert_eq!(read(b"sep=x;b")[0].1, ["sep=x", "b"]);
        assert_eq!(read(b""), []);
    }

    #[test]
    fn a_cell_without_end_is_skipped_in_bounded_memory() {
        let mut text = b"a;b\n".to_vec();
        text.extend(std::iter::repeat_n(b'x', MAX_RECORD + 10));
        text.extend(b";2\nc;d\n");
        text.extend(std::iter::repeat_n(b';', MAX_COLUMNS + 5));
        text.extend(b"\ne;f\n");
        let rows = read(&text);
        let shown: Vec<&str> = rows.iter().map(|(_, cells)| cells[0].as_str()).collect();
        assert_eq!(shown, ["a", "too large", "c", "too large", "e"]);
        assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    }
}
