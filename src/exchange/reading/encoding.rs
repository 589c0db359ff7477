//! The encoding of a file's text: found out where the bytes tell, a guess where they do not.

use std::borrow::Cow;
use std::io::{self, Read};

use serde::{Deserialize, Serialize};

/// How a file writes its letters as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first: what Excel calls Unicode text.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows, Western European (code page 1252).
    Windows1252,
    /// DOS, Western European (code page 850).
    Cp850,
    /// DOS, American (code page 437).
    Cp437,
    /// Mac OS before Unicode.
    MacRoman,
}

impl Encoding {
    /// All of them, in the order in which a list shows them.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Cp850,
        Self::Cp437,
        Self::MacRoman,
    ];

    /// The fixed English name.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16-le",
            Self::Utf16Be => "utf-16-be",
            Self::Windows1252 => "windows-1252",
            Self::Cp850 => "cp850",
            Self::Cp437 => "cp437",
            Self::MacRoman => "mac-roman",
        }
    }

    /// Reads a slug; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.slug() == text)
    }

    fn is_utf16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The text of these bytes, of a file that came through [`Transcoded`]; `None` where they are none. Every byte is
    /// some character in the encodings with one byte a character.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        if self.is_multibyte() || bytes.is_ascii() {
            return std::str::from_utf8(bytes).ok().map(Cow::Borrowed);
        }
        let text = match self {
            Self::Cp850 => one_by_one(bytes, CP850),
            Self::Cp437 => one_by_one(bytes, CP437),
            Self::MacRoman => return Some(encoding_rs::MACINTOSH.decode_without_bom_handling(bytes).0),
            _ => return Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
        };
        Some(Cow::Owned(text))
    }

    /// Whether a character can have several bytes.
    pub(super) fn is_multibyte(self) -> bool {
        self == Self::Utf8 || self.is_utf16()
    }
}

/// The characters of the bytes from 128 on.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

fn one_by_one(bytes: &[u8], upper: &str) -> String {
    let upper: Vec<char> = upper.chars().collect();
    let char = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(char).collect()
}

/// A guess at an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) encoding: Encoding,
    pub(super) is_sure: bool,
}

/// How many letters beyond ASCII are counted before a guess is made.
const LETTERS: usize = 20_000;

/// Looks at the whole file, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Detector {
    /// The first bytes, for the byte order mark and the zeros of UTF-16.
    start: Vec<u8>,
    /// The end of the last piece, where a character of UTF-8 was cut.
    cut: Vec<u8>,
    /// How many characters of several bytes there are, and how many places that are no UTF-8.
    whole: u64,
    broken: u64,
    /// How often each byte from 128 on comes, among the first of them.
    upper: Vec<u8>,
}

impl Detector {
    pub(super) fn feed(&mut self, piece: &[u8]) {
        let wanted = 1024_usize.saturating_sub(self.start.len());
        self.start.extend(piece.iter().take(wanted));
        if self.upper.len() < LETTERS && !piece.is_ascii() {
            let room = LETTERS - self.upper.len();
            self.upper.extend(piece.iter().filter(|byte| !byte.is_ascii()).take(room));
        }
        if self.cut.is_empty() && piece.is_ascii() {
            return;
        }
        let mut joined = std::mem::take(&mut self.cut);
        joined.extend_from_slice(piece);
        let mut chunks = joined.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            let leads = chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
            self.whole += u64::try_from(leads).unwrap_or_default();
            let invalid = chunk.invalid();
            let is_cut = std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
            if is_cut && chunks.peek().is_none() {
                self.cut = invalid.to_vec();
            } else {
                self.broken += u64::from(!invalid.is_empty());
            }
        }
    }

    pub(super) fn guess(&self) -> Guess {
        let sure = |encoding| Guess { encoding, is_sure: true };
        match self.start.as_slice() {
            [0xEF, 0xBB, 0xBF, ..] => return sure(Encoding::Utf8),
            [0xFF, 0xFE, ..] => return sure(Encoding::Utf16Le),
            [0xFE, 0xFF, ..] => return sure(Encoding::Utf16Be),
            _ => {}
        }
        if let Some(encoding) = self.utf16_without_mark() {
            return Guess { encoding, is_sure: false };
        }
        let broken = self.broken + u64::from(!self.cut.is_empty());
        if broken == 0 {
            return sure(Encoding::Utf8);
        }
        // A few bad bytes in much UTF-8: the rows that they stand in are refused, and not all the others mangled.
        if self.whole > broken * 10 {
            return Guess { encoding: Encoding::Utf8, is_sure: false };
        }
        let candidates = [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman];
        let likely = |encoding: &Encoding| {
            let text = encoding.decode(&self.upper).unwrap_or_default();
            text.chars().filter(|c| LIKELY.contains(*c)).count()
        };
        // The first of the best: Windows, where nothing speaks against it.
        let best = candidates.iter().rev().max_by_key(|encoding| likely(encoding));
        Guess { encoding: best.copied().unwrap_or(Encoding::Windows1252), is_sure: false }
    }

    /// In Western text every second byte of UTF-16 is zero.
    fn utf16_without_mark(&self) -> Option<Encoding> {
        let zeros = |odd: usize| {
            let halves = self.start.iter().skip(odd).step_by(2);
            halves.filter(|byte| **byte == 0).count() * 2
        };
        let (first, second) = (zeros(0), zeros(1));
        let many = self.start.len() * 6 / 10;
        match (first > many, second > many) {
            (false, true) => Some(Encoding::Utf16Le),
            (true, false) => Some(Encoding::Utf16Be),
            _ => None,
        }
    }
}

/// The letters and signs that names and addresses here are written with.
const LIKELY: &str = "éèêëÉÈçÇàâäáÀÄüûùúÜöôóòÖïîíÎßœŒñøåæ’«»°€–";

/// Gives a file as UTF-8 where it is UTF-16, and as it is otherwise, without its byte order mark. Half a character is
/// shown as the replacement character.
pub(super) struct Transcoded<R> {
    inner: R,
    encoding: Encoding,
    is_at_start: bool,
    /// Bytes that are ready.
    ready: Vec<u8>,
    taken: usize,
    /// Bytes of the file that are not a whole character yet.
    waiting: Vec<u8>,
    is_over: bool,
}

const PIECE: usize = 64 * 1024;

impl<R: Read> Transcoded<R> {
    pub(super) fn new(inner: R, encoding: Encoding) -> Self {
        Self {
            inner,
            encoding,
            is_at_start: true,
            ready: Vec::new(),
            taken: 0,
            waiting: Vec::new(),
            is_over: false,
        }
    }

    /// The bytes that are ready, after reading more where there are none; empty at the end.
    pub(super) fn fill(&mut self) -> io::Result<&[u8]> {
        while self.taken >= self.ready.len() && !self.is_over {
            self.more()?;
        }
        Ok(self.ready.get(self.taken..).unwrap_or_default())
    }

    /// Marks so many of the ready bytes as taken.
    pub(super) fn consume(&mut self, count: usize) {
        self.taken = (self.taken + count).min(self.ready.len());
    }

    /// Puts bytes back in front of what comes next: those that were taken last, already as UTF-8 or of one byte each.
    pub(super) fn unread(&mut self, bytes: &[u8]) {
        let rest = self.ready.get(self.taken..).unwrap_or_default();
        self.ready = [bytes, rest].concat();
        self.taken = 0;
    }

    fn more(&mut self) -> io::Result<()> {
        let mut piece = std::mem::take(&mut self.ready);
        self.taken = 0;
        piece.clear();
        let limit = u64::try_from(PIECE).unwrap_or(u64::MAX);
        let count = (&mut self.inner).take(limit).read_to_end(&mut piece)?;
        self.is_over = count < PIECE;
        if self.is_at_start {
            self.is_at_start = false;
            let mark: &[u8] = match self.encoding {
                Encoding::Utf16Le => &[0xFF, 0xFE],
                Encoding::Utf16Be => &[0xFE, 0xFF],
                _ => &[0xEF, 0xBB, 0xBF],
            };
            if piece.starts_with(mark) {
                piece.drain(..mark.len());
            }
        }
        self.ready = if self.encoding.is_utf16() { self.utf16_to_utf8(&piece) } else { piece };
        Ok(())
    }

    fn utf16_to_utf8(&mut self, piece: &[u8]) -> Vec<u8> {
        let mut bytes = std::mem::take(&mut self.waiting);
        bytes.extend_from_slice(piece);
        let unit = |pair: &[u8]| {
            let pair = <[u8; 2]>::try_from(pair).unwrap_or_default();
            if self.encoding == Encoding::Utf16Le {
                u16::from_le_bytes(pair)
            } else {
                u16::from_be_bytes(pair)
            }
        };
        let mut units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
        let mut used = units.len() * 2;
        // The first half of a character waits for the second.
        if !self.is_over && units.last().is_some_and(|unit| (0xD800..0xDC00).contains(unit)) {
            units.pop();
            used -= 2;
        }
        self.waiting = bytes.get(used..).unwrap_or_default().to_vec();
        let text: String =
            char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        text.into_bytes()
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill()?;
        let count = ready.len().min(into.len());
        if let (Some(into), Some(ready)) = (into.get_mut(..count), ready.get(..count)) {
            into.copy_from_slice(ready);
        }
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Prénom;Nom;Ville\r\nZoë;Façon;Liège\r\nMaïté;Müller;Sankt Vith\r\n";

    /// The text in an encoding with one byte a character.
    fn bytes(encoding: Encoding) -> Vec<u8> {
        let byte =
            |c: char| (0..=255_u8).find(|byte| encoding.decode(&[*byte]).unwrap().starts_with(c)).unwrap();
        TEXT.chars().map(byte).collect()
    }

    fn utf16(encoding: Encoding) -> Vec<u8> {
        let units = TEXT.encode_utf16();
        units
            .flat_map(
                |unit| if encoding == Encoding::Utf16Le { unit.to_le_bytes() } else { unit.to_be_bytes() },
            )
            .collect()
    }

    fn guess(bytes: &[u8], size: usize) -> Guess {
        let mut detector = Detector::default();
        bytes.chunks(size).for_each(|piece| detector.feed(piece));
        detector.guess()
    }

    #[test]
    fn an_encoding_is_recognised_however_the_file_comes_in_pieces() {
        for size in [1, 2, 3, 7, 4096] {
            let sure = |encoding| Guess { encoding, is_sure: true };
            assert_eq!(guess(TEXT.as_bytes(), size), sure(Encoding::Utf8));
            assert_eq!(guess(b"plain", size), sure(Encoding::Utf8));
            assert_eq!(guess(b"\xFF\xFEa\0", size), sure(Encoding::Utf16Le));
            assert_eq!(guess(b"\xFE\xFF\0a", size), sure(Encoding::Utf16Be));
            let spoilt = [TEXT.as_bytes(), b"Zo\xEB;", TEXT.as_bytes(), TEXT.as_bytes()].concat();
            assert_eq!(guess(&spoilt, size), Guess { encoding: Encoding::Utf8, is_sure: false });
            for encoding in [Encoding::Windows1252, Encoding::Cp850, Encoding::MacRoman] {
                assert_eq!(guess(&bytes(encoding), size), Guess { encoding, is_sure: false });
            }
            for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
                assert_eq!(guess(&utf16(encoding), size), Guess { encoding, is_sure: false });
            }
        }
    }

    #[test]
    fn what_is_decoded_is_the_text() {
        let one_byte = [Encoding::Windows1252, Encoding::Cp850, Encoding::Cp437, Encoding::MacRoman];
        for encoding in one_byte {
            // Not every one of them has every letter.
            assert_eq!(encoding.decode(&bytes(encoding)).unwrap(), TEXT, "{encoding:?}");
            assert_eq!(CP437.chars().count(), 128);
            assert_eq!(CP850.chars().count(), 128);
        }
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            for mark in [&b""[..], if encoding == Encoding::Utf16Le { b"\xFF\xFE" } else { b"\xFE\xFF" }] {
                let file = [mark, &utf16(encoding)].concat();
                let mut text = String::new();
                Transcoded::new(file.as_slice(), encoding).read_to_string(&mut text).unwrap();
                assert_eq!(text, TEXT);
            }
        }
        assert_eq!(Encoding::Utf8.decode(b"a\xFFb"), None);
    }

    #[test]
    fn a_character_cut_between_two_pieces_is_whole() {
        let text = "x".repeat(PIECE / 2 - 1) + "😀é";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut read = String::new();
        Transcoded::new(bytes.as_slice(), Encoding::Utf16Le).read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
        // Half a character at the end is shown, not lost.
        read.clear();
        Transcoded::new(&bytes[..bytes.len() - 4], Encoding::Utf16Le).read_to_string(&mut read).unwrap();
        assert!(read.ends_with(char::REPLACEMENT_CHARACTER));
    }
}
