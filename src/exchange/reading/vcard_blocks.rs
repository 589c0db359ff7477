//! The cards of a vCard file as lines: folds undone, soft breaks joined, pictures left out, one card after another
//! whatever is wrong with the one before.

use std::io::Read;

use super::lines::Lines;
use super::problem::FileProblem;
use super::{MAX_LINES, MAX_RECORD};

/// What comes next in the file; the number is the line on which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    /// A card, its lines in [`Blocks::lines`].
    Card(u64),
    /// A card that breaks off before its end.
    Broken(u64),
    /// A card beyond the bounds.
    TooLarge(u64),
    /// The end of the file.
    End,
}

/// Properties whose value is a picture, a sound or a key: long, and never kept.
const HEAVY: [&[u8]; 5] = [b"PHOTO", b"LOGO", b"SOUND", b"KEY", b"X-MS-CARDPICTURE"];

/// Splits a file into cards.
pub(super) struct Blocks<R> {
    source: Lines<R>,
    /// The line on which a card begins that was found inside another one.
    begun: Option<u64>,
    lines: Vec<Vec<u8>>,
    size: usize,
    is_too_large: bool,
    /// Whether the value of the last line is left out.
    is_heavy: bool,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(source: Lines<R>) -> Self {
        Self { source, begun: None, lines: Vec::new(), size: 0, is_too_large: false, is_heavy: false }
    }

    /// The card's lines without `BEGIN` and `END`: whole properties, undecoded.
    pub(super) fn lines(&self) -> &[Vec<u8>] {
        &self.lines
    }

    pub(super) fn next(&mut self) -> Result<Block, FileProblem> {
        self.lines.clear();
        (self.size, self.is_too_large, self.is_heavy) = (0, false, false);
        let row = match self.begun.take() {
            Some(row) => row,
            None => loop {
                if !self.source.advance()? {
                    return Ok(Block::End);
                }
                if is_line(&self.source.text, b"BEGIN:VCARD") {
                    break self.source.number;
                }
            },
        };
        // A card inside a card, as version 2.1 has it for an agent.
        let mut depth = 0_u32;
        while self.source.advance()? {
            if is_line(&self.source.text, b"END:VCARD") {
                if depth == 0 {
                    return Ok(if self.is_too_large { Block::TooLarge(row) } else { Block::Card(row) });
                }
                depth -= 1;
            } else if is_line(&self.source.text, b"BEGIN:VCARD") {
                if depth == 0 && !self.lines.last().is_some_and(|line| is_agent(line)) {
                    self.begun = Some(self.source.number);
                    return Ok(Block::Broken(row));
                }
                depth += 1;
            } else if depth == 0 {
                self.add();
            }
        }
        Ok(Block::Broken(row))
    }

    /// Adds the line that was read.
    fn add(&mut self) {
        let text = &self.source.text;
        if text.trim_ascii().is_empty() {
            self.is_heavy = false;
            return;
        }
        let soft =
            self.lines.last().filter(|line| line.ends_with(b"=") && is_quoted_printable(line)).is_some();
        let folded = text.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) && !self.lines.is_empty();
        // Version 2.1 does not indent the lines of a picture.
        let more = self.is_heavy && !text.contains(&b':');
        let is_continued = soft || folded || more;
        if !is_continued {
            self.is_heavy = HEAVY.contains(&name_of(text).as_slice());
        }
        if self.is_heavy {
            if !is_continued && self.lines.len() <= MAX_LINES {
                let head = text.iter().position(|byte| *byte == b':').unwrap_or(text.len());
                self.lines.push(text.iter().take(head.min(1000)).copied().chain([b':']).collect());
            }
            return;
        }
        self.size += text.len() + 1;
        if self.source.is_cut || self.size > MAX_RECORD || self.lines.len() > MAX_LINES {
            self.is_too_large = true;
        }
        if self.is_too_large {
            self.lines.clear();
            return;
        }
        match self.lines.last_mut().filter(|_| is_continued) {
            Some(line) => {
                if soft {
                    line.pop();
                }
                line.extend_from_slice(text.get(usize::from(folded && !soft)..).unwrap_or_default());
            }
            None => self.lines.push(text.clone()),
        }
    }
}

/// Files that were joined have their byte order marks in the middle.
fn is_line(text: &[u8], wanted: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    text.trim_ascii().eq_ignore_ascii_case(wanted)
}

/// The name of a line's property in capitals, without its group.
pub(super) fn name_of(line: &[u8]) -> Vec<u8> {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';')).unwrap_or(line.len());
    let name = line.get(..end).unwrap_or_default();
    let name = name.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    name.trim_ascii().to_ascii_uppercase()
}

fn is_agent(line: &[u8]) -> bool {
    name_of(line) == b"AGENT" && line.ends_with(b":")
}

fn is_quoted_printable(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default().to_ascii_uppercase();
    let mark = b"QUOTED-PRINTABLE";
    head.windows(mark.len()).any(|part| part == mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::reading::encoding::{Encoding, Transcoded};

    fn blocks(text: &[u8]) -> Vec<(Block, Vec<String>)> {
        let mut blocks = Blocks::new(Lines::new(Transcoded::new(text, Encoding::Utf8)));
        let mut all = Vec::new();
        loop {
            let block = blocks.next().unwrap();
            if block == Block::End {
                return all;
            }
            let lines = blocks.lines().iter().map(|line| String::from_utf8_lossy(line).into_owned());
            all.push((block, lines.collect()));
        }
    }

    #[test]
    fn a_broken_card_does_not_take_the_next_one_along() {
        let text = b"junk\r\n\xEF\xBB\xBFBEGIN:VCARD\r\nFN:One\r\nBEGIN:VCARD\r\nFN:Two\r\nend:vcard\r\n\r\nBEGIN:VCARD\r\nFN:Three";
        let found: Vec<Block> = blocks(text).iter().map(|(block, _)| *block).collect();
        assert_eq!(found, [Block::Broken(2), Block::Card(4), Block::Broken(8)]);
    }

    #[test]
    fn lines_are_joined_and_pictures_left_out() {
        let text = "BEGIN:VCARD\nFN:El\n s\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n b=\n\tc\n\
            PHOTO;ENCODING=BASE64:AAAA\nBBBB\n CCCC\n\nAGENT:\nBEGIN:VCARD\nFN:x\nEND:VCARD\nTEL:1\nEND:VCARD";
        let found = blocks(text.as_bytes());
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].1,
            ["FN:Els", "NOTE;ENCODING=QUOTED-PRINTABLE:a b\tc", "PHOTO;ENCODING=BASE64:", "AGENT:", "TEL:1"]
        );
    }

    #[test]
    fn a_fold_inside_a_character_is_undone() {
        let text = [b"BEGIN:VCARD\nFN:Zo\xC3".as_slice(), b"\n \xAB\nEND:VCARD\n"].concat();
        assert_eq!(blocks(&text)[0].1, ["FN:Zoë"]);
    }

    #[test]
    fn a_card_without_bounds_is_skipped_and_a_large_picture_is_not_one() {
        let long = "x".repeat(MAX_RECORD);
        let text = format!(
            "BEGIN:VCARD\nNOTE:{long}\n {long}\nEND:VCARD\nBEGIN:VCARD\nFN:Els\nPHOTO:{long}{long}\n {long}\nEND:VCARD\n"
        );
        let found = blocks(text.as_bytes());
        assert_eq!(found[0], (Block::TooLarge(1), vec![]));
        assert_eq!(found[1], (Block::Card(5), vec!["FN:Els".to_owned(), "PHOTO:".to_owned()]));
    }
}
