//! The lines of a text file, one at a time and within bounds: a line without an end fills no memory.

use std::io::{self, Read};

use super::MAX_RECORD;
use super::encoding::Transcoded;

/// Splits a file into lines, at `\n`, `\r\n` or a lone `\r`.
pub(super) struct Lines<R> {
    source: Transcoded<R>,
    /// The number of the line in [`Self::text`], counted from 1.
    pub(super) number: u64,
    /// The line, without its end.
    pub(super) text: Vec<u8>,
    /// Whether the line was longer than [`MAX_RECORD`]; its end was left out.
    pub(super) is_cut: bool,
    /// A `\r` was the end of the last line: a `\n` after it belongs to it.
    was_return: bool,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(source: Transcoded<R>) -> Self {
        Self { source, number: 0, text: Vec::new(), is_cut: false, was_return: false }
    }

    /// Reads the next line; `false` at the end.
    pub(super) fn advance(&mut self) -> io::Result<bool> {
        self.text.clear();
        self.is_cut = false;
        let mut has_any = false;
        loop {
            let mut input = self.source.fill()?;
            let mut taken = 0;
            if self.was_return && !has_any && input.first() == Some(&b'\n') {
                input = input.get(1..).unwrap_or_default();
                taken = 1;
            }
            if input.is_empty() && taken == 0 {
                self.number += u64::from(has_any);
                return Ok(has_any);
            }
            self.was_return = false;
            let end = memchr::memchr2(b'\r', b'\n', input);
            let part = input.get(..end.unwrap_or(input.len())).unwrap_or_default();
            let room = MAX_RECORD.saturating_sub(self.text.len());
            self.is_cut |= part.len() > room;
            self.text.extend(part.iter().take(room));
            has_any |= !part.is_empty();
            taken += part.len() + usize::from(end.is_some());
            self.was_return = end.and_then(|end| input.get(end)) == Some(&b'\r');
            self.source.consume(taken);
            if end.is_some() {
                self.number += 1;
                return Ok(true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::reading::encoding::Encoding;

    fn lines(text: &[u8]) -> Vec<(u64, String)> {
        let mut lines = Lines::new(Transcoded::new(text, Encoding::Utf8));
        let mut all = Vec::new();
        while lines.advance().unwrap() {
            all.push((lines.number, String::from_utf8_lossy(&lines.text).into_owned()));
        }
        all
    }

    #[test]
    fn lines_end_in_every_way() {
        let wanted = [(1, "a"), (2, ""), (3, "b"), (4, "c")].map(|(number, text)| (number, text.to_owned()));
        for end in ["\n", "\r\n", "\r"] {
            for last in ["", end] {
                let text = ["a", "", "b", "c"].join(end) + last;
                assert_eq!(lines(text.as_bytes()), wanted, "{end:?}");
            }
        }
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\r\n"), [(1, String::new())]);
    }

    #[test]
    fn a_line_without_end_is_cut() {
        let mut text = vec![b'x'; MAX_RECORD * 3];
        text.extend(b"\nend");
        let lines = lines(&text);
        assert_eq!(lines[0].1.len(), MAX_RECORD);
        assert_eq!(lines[1], (2, "end".into()));
    }
}
