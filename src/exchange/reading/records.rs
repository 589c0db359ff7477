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
    /// A record with a quotation mark that is never closed, that begins on that line. What comes next is the line
    /// after it.
    Unclosed(u64),
    /// The end of the file.
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
    /// The record's bytes as they stand in the file, within bounds.
    raw: Vec<u8>,
    /// How many bytes were read again.
    again: usize,
}

/// The most bytes of a file that are read again after quotation marks that are never closed: a file of nothing else
/// takes no hours.
const MAX_AGAIN: usize = 256 * MAX_RECORD;

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
        Self {
            source,
            core,
            text,
            ends,
            count: 0,
            is_too_wide: false,
            lines: Lines::default(),
            raw: Vec::new(),
            again: 0,
        }
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
        self.raw.clear();
        loop {
            let input = self.source.fill()?;
            // The last line may lack its end. Where the end of a line does not end the record, it stands in quotes.
            let is_last = input.is_empty() && (is_too_large || !self.raw.is_empty());
            let input = if is_last { b"\n" } else { input };
            let text = self.text.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, taken, wrote, found) = self.core.read_record(input, text, ends);
            let bytes = input.get(..taken).unwrap_or_default();
            self.lines.feed(bytes);
            if !is_too_large && !is_last {
                self.raw.extend_from_slice(bytes);
            }
            self.source.consume(taken);
            written += wrote;
            ended += found;
            match result {
                ReadRecordResult::InputEmpty if is_last => {
                    self.restart(line)?;
                    return Ok(Next::Unclosed(line));
                }
                ReadRecordResult::InputEmpty => {}
                // Only a quotation mark keeps a record from ending with its line.
                ReadRecordResult::OutputFull if self.may_restart() => {
                    let is_one_line = first_line(&self.raw).is_none();
                    self.is_too_wide = false;
                    self.restart(line)?;
                    return Ok(if is_one_line { Next::TooLarge(line) } else { Next::Unclosed(line) });
                }
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

    fn may_restart(&self) -> bool {
        self.again + self.raw.len() <= MAX_AGAIN
    }

    /// Goes on with the line after the one on which the record begins.
    fn restart(&mut self, line: u64) -> Result<(), FileProblem> {
        self.core.reset();
        if let Some(length) = first_line(&self.raw) {
            if self.may_restart() {
                let rest = self.raw.get(length..).unwrap_or_default();
                self.again += rest.len();
                self.source.unread(rest);
                self.lines = Lines { count: line, was_return: false };
            }
            return Ok(());
        }
        loop {
            let input = self.source.fill()?;
            let end = memchr::memchr2(b'\r', b'\n', input);
            let length = end.unwrap_or(input.len());
            self.source.consume(length);
            // The line's own end is no part of it: the next record passes over it.
            if end.is_some() || length == 0 {
                return Ok(());
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

/// How long the first line is with its end; `None` where it has none.
fn first_line(bytes: &[u8]) -> Option<usize> {
    let end = memchr::memchr2(b'\r', b'\n', bytes)?;
    let is_pair = bytes.get(end..end + 2) == Some(b"\r\n");
    Some(end + if is_pair { 2 } else { 1 })
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
                Next::Unclosed(line) => all.push((line, vec!["unclosed".into()])),
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
    fn a_quotation_mark_that_is_never_closed_swallows_nothing() {
        for end in ["\n", "\r\n", "\r"] {
            for rows in [500, 200_000] {
                let mut text = format!("a;b{end}x;\"oops{end}");
                for row in 0..rows {
                    text.push_str(&format!("name;{row}{end}"));
                }
                let found = read(text.as_bytes());
                assert_eq!(found.len(), rows + 2, "{end:?}");
                assert_eq!(found[1], (2, vec!["unclosed".into()]));
                assert_eq!(found[2], (3, vec!["name".into(), "0".into()]));
            }
        }
        let found = read(b"a;b\n\"6\"\" pipe;1\n2;3");
        assert_eq!(found[1..], [(2, vec!["unclosed".into()]), (3, vec!["2".into(), "3".into()])]);
        assert_eq!(read(b"a;\"b\"").len(), 1);
        assert_eq!(read(b"a;\"b\"")[0].1, ["a", "b"]);
        assert_eq!(read(b"\"")[0].1, ["unclosed"]);
        // Much too long, and the next line counts.
        let text = [b"\"".as_slice(), &vec![b'x'; MAX_RECORD * 2], b"\nc;d\n"].concat();
        let shown: Vec<(u64, String)> =
            read(&text).into_iter().map(|(at, cells)| (at, cells[0].clone())).collect();
        assert_eq!(shown, [(1, "too large".into()), (2, "c".into())]);
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
