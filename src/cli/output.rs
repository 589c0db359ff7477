//! What leaves the program as text. Everything passes here, and loses its control and bidi characters: a card cannot
//! send commands to the terminal that shows it.

use std::cell::Cell;
use std::io::{self, BufWriter, IsTerminal as _, Stdout, Write as _};
use std::time::{Duration, Instant};

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::formats::text::clean_line;
use crate::words::wrap::wrap;

/// The narrowest room in which text is still wrapped.
const NARROWEST: usize = 20;

/// Standard output and standard error.
pub(crate) struct Output {
    out: BufWriter<Stdout>,
    /// Columns of the terminal; `None` where the text goes to a file or another program: it is not wrapped then.
    columns: Option<usize>,
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Output").field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl Output {
    pub(crate) fn new() -> Self {
        Self { out: BufWriter::new(io::stdout()), columns: columns_of(io::stdout().is_terminal()) }
    }

    /// A line, wrapped, with so many columns of room before it.
    pub(crate) fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let text = clean_line(text);
        for part in wrapped(&text, self.columns.map(|columns| columns.saturating_sub(indent))) {
            writeln!(self.out, "{:indent$}{part}", "")?;
        }
        Ok(())
    }

    /// A text with lines of its own, such as notes.
    pub(crate) fn lines(&mut self, indent: usize, text: &str) -> io::Result<()> {
        text.lines().try_for_each(|line| self.line(indent, line))
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// Rows of cells, aligned. The last cell of a row is wrapped below itself.
    pub(crate) fn table(&mut self, indent: usize, rows: &[Vec<String>]) -> io::Result<()> {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| clean_line(cell)).collect()).collect();
        let widths = column_widths(&rows);
        rows.iter().try_for_each(|row| self.row(indent, row, &widths))
    }

    fn row(&mut self, indent: usize, row: &[String], widths: &[usize]) -> io::Result<()> {
        let Some((last, first)) = row.split_last() else { return self.gap() };
        let mut line = " ".repeat(indent);
        for (cell, width) in first.iter().zip(widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        let before = line.width();
        let room = self.columns.map(|columns| columns.saturating_sub(before));
        if room.is_some_and(|room| room < NARROWEST && room < last.width()) {
            // On a small terminal the last cell goes below the others.
            writeln!(self.out, "{}", line.trim_end())?;
            return self.line(indent + 4, last);
        }
        for part in wrapped(last, room) {
            writeln!(self.out, "{}", format!("{line}{part}").trim_end())?;
            line = " ".repeat(before);
        }
        Ok(())
    }

    /// A value for a script, whole.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        // Written as it is made: a list may be a million cards long.
        serde_json::to_writer_pretty(Escaping(&mut self.out), value)?;
        writeln!(self.out)
    }

    /// Text that is ours alone, as it is: a completion script, a help page.
    pub(crate) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Everything written so far leaves.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Asks the owner something; the answer is typed on the same line.
pub(crate) fn ask(question: &str) {
    let mut err = io::stderr().lock();
    let _ = write!(err, "{} ", clean_line(question)).and_then(|()| err.flush());
}

/// Tells the owner something beside the answer: a warning, or what went wrong. Each line is cleaned by itself.
pub(crate) fn tell(text: &str) {
    let mut err = io::stderr().lock();
    let room = columns_of(err.is_terminal());
    for line in text.lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        for part in wrapped(&clean_line(line), room.map(|room| room.saturating_sub(indent))) {
            // If standard error cannot be written, there is no place left for a message.
            let _ = writeln!(err, "{:indent$}{part}", "");
        }
    }
}

/// How far a long act is, on one line of a terminal that is written over. Nothing where it is none.
#[derive(Debug)]
pub(crate) struct ProgressLine {
    is_terminal: bool,
    shown: Cell<Option<Instant>>,
}

/// How often the line is renewed.
const RENEWED: Duration = Duration::from_millis(200);

impl ProgressLine {
    pub(crate) fn new() -> Self {
        Self { is_terminal: io::stderr().is_terminal(), shown: Cell::new(None) }
    }

    /// Shows how far it is, unless that was shown just now.
    pub(crate) fn show(&self, text: impl FnOnce() -> String) {
        if !self.is_terminal || self.shown.get().is_some_and(|last| last.elapsed() < RENEWED) {
            return;
        }
        self.shown.set(Some(Instant::now()));
        let mut err = io::stderr().lock();
        let _ = write!(err, "\r\x1b[K{}", clean_line(&text())).and_then(|()| err.flush());
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.shown.get().is_some() {
            let mut err = io::stderr().lock();
            let _ = write!(err, "\r\x1b[K").and_then(|()| err.flush());
        }
    }
}

fn columns_of(is_terminal: bool) -> Option<usize> {
    let (width, _) = is_terminal.then(terminal_size::terminal_size).flatten()?;
    Some(usize::from(width.0))
}

fn wrapped(text: &str, room: Option<usize>) -> Vec<String> {
    match room {
        Some(room) if room >= NARROWEST => wrap(text, room),
        _ => vec![text.to_owned()],
    }
}

/// The widths of all columns but the last.
fn column_widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).saturating_sub(1);
    let width = |column: usize| {
        let cells = rows.iter().filter(|row| row.len() > column + 1).filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    (0..columns).map(width).collect()
}

/// Writes JSON with its hidden characters escaped.
struct Escaping<W>(W);

impl<W: io::Write> io::Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Writers pass whole strings or pieces cut between characters, so this is valid UTF-8.
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        if text.chars().any(is_hidden) {
            self.0.write_all(escape_hidden(text).as_bytes())?;
        } else {
            self.0.write_all(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Writes hidden characters, which can only stand inside strings, as JSON escapes.
fn escape_hidden(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            let mut units = [0_u16; 2];
            for unit in c.encode_utf16(&mut units) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn is_hidden(c: char) -> bool {
    if c.is_ascii() {
        return c == '\u{7f}';
    }
    let is_line_break = matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}');
    is_line_break || (!c.is_whitespace() && clean_line(c.encode_utf8(&mut [0; 4])).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_read_back() {
        let value = serde_json::json!({"name": "Els\u{202e}\u{1b}[31m\u{7f}\u{9b}é日本\u{e0001}"});
        let json = escape_hidden(&serde_json::to_string(&value).unwrap());
        assert!(json.chars().all(|c| !is_hidden(c)), "{json}");
        assert!(json.contains("é日本"), "{json}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }

    #[test]
    fn columns_are_as_wide_as_what_stands_in_them() {
        let rows = [vec!["日本".to_owned(), "b".to_owned()], vec!["a".to_owned(), "bcd".to_owned()]];
        assert_eq!(column_widths(&rows), [4]);
    }
}
