//! Text on the way in, and the folded forms by which it is found and sorted.
//!
//! Control, bidi and other invisible characters are removed on the way in, so that a name shows what it holds and
//! cannot reach a terminal as a command.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const JOINER: char = '\u{200D}';
const TEXT_STYLE: char = '\u{FE0E}';
const EMOJI_STYLE: char = '\u{FE0F}';

/// A text of one line as it is kept: without control, bidi and other invisible characters, trimmed, NFC. Line breaks
/// and tabs become spaces, so that pasted words stay apart; spaces are not collapsed.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text, ' ')
}

/// Notes as they are kept: as [`clean_line`], with every kind of line break kept as a line feed.
#[must_use]
pub fn clean_notes(text: &str) -> String {
    clean(text, '\n')
}

fn clean(text: &str, line_break: char) -> String {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.trim().to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut last = None;
    let mut chars = text.nfc().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let c = match c {
            '\r' if next == Some('\n') => continue,
            '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => line_break,
            '\t' => ' ',
            JOINER if joins_emoji(last, next) => c,
            TEXT_STYLE | EMOJI_STYLE if last.is_some_and(takes_style) => c,
            _ if is_hidden(c) => continue,
            _ => c,
        };
        kept.push(c);
        last = Some(c);
    }
    kept.trim().nfc().collect()
}

/// Control characters, the Unicode property Default_Ignorable_Code_Point (it holds all bidi controls), and the
/// interlinear annotations.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// A joiner is kept only where it holds an emoji together, as in a family or a profession.
fn joins_emoji(last: Option<char>, next: Option<char>) -> bool {
    last.is_some_and(|c| is_emoji(c) || c == EMOJI_STYLE) && next.is_some_and(is_emoji)
}

/// Characters that have a text and an emoji form.
fn takes_style(c: char) -> bool {
    is_emoji(c)
        || matches!(c, '0'..='9' | '#' | '*' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '\u{2190}'..='\u{21FF}')
}

/// Roughly the emoji. Blocks with characters that take a combining mark are left out, so that cleaning twice changes
/// nothing.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{231A}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B05}'..='\u{2B55}'
        | '\u{1F000}'..='\u{1FAFF}')
}

/// The form in which texts are compared: lower case, Latin letters without accents and ligatures, one kind of
/// apostrophe, hyphen and space. Other scripts keep their letters and marks.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.extend(text.chars().map(|c| unified(c).to_ascii_lowercase()));
        return folded;
    }
    let mut marks_count = false;
    for c in text.nfc() {
        if is_combining_mark(c) {
            if marks_count {
                folded.push(c);
            }
            continue;
        }
        let c = unified(c);
        let is_latin_only = c.is_ascii() || c.nfkd().all(|part| is_latin(part) || is_combining_mark(part));
        marks_count = !is_latin_only;
        if is_latin_only {
            let bases = c.nfkd().filter(|part| !is_combining_mark(*part));
            bases.for_each(|base| push_plain(&mut folded, unified(base)));
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded.nfc().collect()
}

/// The form that is searched: folded, without white space, apostrophes and hyphens, so that `vandenbroeck` finds Van
/// den Broeck and `dhondt` finds D'Hondt. Field and query are squashed alike; a query of hyphens alone is empty.
#[must_use]
pub fn squash(text: &str) -> String {
    let mut squashed = fold(text);
    squashed.retain(|c| !matches!(c, ' ' | '\'' | '-'));
    if squashed.is_ascii() { squashed } else { squashed.nfc().collect() }
}

/// The form by which lists are sorted, in plain byte order: folded, without punctuation; the family name (or the
/// organisation) with its particles as written, as is the custom in Belgium: Van den Broeck stands under V.
///
/// Two spaces stand before the given name, so that all of one family name come before a longer one that starts
/// alike: Janssens, Zoë before Janssens Baert, An.
#[must_use]
pub fn sort_key(family: &str, given: &str) -> String {
    let [family, given] = [family, given].map(|name| {
        let plain: String = fold(name).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
        plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    });
    format!("{family}  {given}").trim().to_owned()
}

/// One kind of space, apostrophe and hyphen.
fn unified(c: char) -> char {
    match c {
        '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | 'ˈ' | '‘' | '’' | '‛' | '′' | '‵' => '\'',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Latin letters, and the marks and signs that go with every script.
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{2FF}' | '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{20CF}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}')
}

/// Adds a Latin letter in lower case; letters that Unicode does not take apart are spelled out.
fn push_plain(folded: &mut String, base: char) {
    for c in base.to_lowercase() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ŧ' => folded.push('t'),
            'ŋ' => folded.push('n'),
            c => folded.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_is_cleaned() {
        let table = [
            ("  Els Janssens ", "Els Janssens"),
            ("Els\u{1b}[31m Janssens\u{7}", "Els[31m Janssens"),
            ("Els\u{202e}snessnaJ\u{202c}", "ElssnessnaJ"),
            ("Jans\u{200b}sens\u{ad}\u{feff}", "Janssens"),
            ("Kerkstraat 4\r\n3000 Leuven\tBE", "Kerkstraat 4 3000 Leuven BE"),
            ("a\u{2028}b\u{85}c", "a b c"),
            ("Rene\u{301}e", "Ren\u{e9}e"),
            ("Van  den  Broeck", "Van  den  Broeck"),
            ("ab\u{200d}cd\u{fe0f}", "abcd"),
            ("👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"),
            ("🏳\u{fe0f}\u{200d}🌈\u{200d}", "🏳\u{fe0f}\u{200d}🌈"),
            ("Žižek 日本 Ελένη", "Žižek 日本 Ελένη"),
            ("\u{e0001}\u{200f}\u{3164}", ""),
        ];
        for (typed, kept) in table {
            assert_eq!(clean_line(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn notes_keep_their_lines() {
        let table = [
            ("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier"),
            ("een\n\ntwee\n", "een\n\ntwee"),
            ("maat:\t42\u{0}", "maat: 42"),
            ("een\u{2029}twee\u{b}drie", "een\ntwee\ndrie"),
        ];
        for (typed, kept) in table {
            assert_eq!(clean_notes(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn latin_letters_are_folded() {
        let table = [
            ("Álvaro", "alvaro"),
            ("Lætitia Œdipe", "laetitia oedipe"),
            ("Straße GROẞ", "strasse gross"),
            ("Øystein Łukasz Đorđe", "oystein lukasz dorde"),
            ("Þór Guðrún ĦAŊŦ", "thor gudrun hant"),
            ("İzmir ılgaz", "izmir ilgaz"),
            ("Nguyễn Văn", "nguyen van"),
            ("D’Hondt D`Hondt D´Hondt Dʼhondt", "d'hondt d'hondt d'hondt d'hondt"),
            ("Sint‑Niklaas – Gent", "sint-niklaas - gent"),
            ("ﬁne ＥＬＳ №", "fine els no"),
            ("e\u{301}te\u{301}", "ete"),
            ("a\u{a0}b\tc", "a b c"),
        ];
        for (text, folded) in table {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn other_scripts_keep_their_letters_and_marks() {
        let table = [
            ("日本 ガンダム", "日本 ガンダム"),
            ("Ελένη", "ελένη"),
            ("ЙОЖИК Ё", "йожик ё"),
            ("한국", "한국"),
            ("مُحَمَّد", "مُحَمَّد"),
            ("नमस्ते", "नमस्ते"),
        ];
        for (text, folded) in table {
            assert_eq!(fold(text), folded.nfc().collect::<String>(), "{text}");
        }
    }

    #[test]
    fn what_is_searched_has_no_spaces_apostrophes_and_hyphens() {
        let table = [
            ("Van den Broeck", "vandenbroeck"),
            ("D'Hondt", "dhondt"),
            ("dhondt", "dhondt"),
            ("Sint-Niklaas", "sintniklaas"),
            ("Els.J+news@Example.be", "els.j+news@example.be"),
            ("0470 12 34 56", "0470123456"),
        ];
        for (text, squashed) in table {
            assert_eq!(squash(text), squashed, "{text}");
        }
    }

    #[test]
    fn lists_are_in_the_order_of_the_belgian_telephone_book() {
        let table = [
            ("Van den Broeck", "Zoë", "van den broeck  zoe"),
            ("D'Hondt", "An", "dhondt  an"),
            ("Dupont-Leroy", "Jean-Pierre", "dupontleroy  jeanpierre"),
            ("Bakkerij \"De Krol\" BV", "", "bakkerij de krol bv"),
            ("", "Els", "els"),
        ];
        for (family, given, key) in table {
            assert_eq!(sort_key(family, given), key);
        }
        let names = [
            ("De Smet", "Bart"),
            ("Émile", "Luc"),
            ("Janssens", "An"),
            ("Janssens", "Zoë"),
            ("Janssens Baert", "An"),
            ("Van Damme", "Piet"),
            ("Vandamme", "Piet"),
        ];
        let keys: Vec<String> = names.iter().map(|(family, given)| sort_key(family, given)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }

    /// Any text, with the characters that need care in it more often than chance would have them.
    fn any_text() -> impl Strategy<Value = String> {
        let special = prop::sample::select(
            "aé e\u{301}\u{338}\u{3099}↔=か\u{1680}\u{200d}\u{fe0f}👩❤1\r\n\t\u{202e}\u{200b}'’-–ßŉİКﬁ가가"
                .chars()
                .collect::<Vec<char>>(),
        );
        let chars = prop::collection::vec(prop_oneof![special, any::<char>()], 0..24);
        chars.prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_invisible_is_left(text in any_text()) {
            for (kept, breaks) in [(clean_line(&text), ""), (clean_notes(&text), "\n")] {
                let hidden = kept.chars().find(|c| {
                    let in_emoji = matches!(*c, JOINER | TEXT_STYLE | EMOJI_STYLE);
                    is_hidden(*c) && !in_emoji && !breaks.contains(*c)
                });
                prop_assert_eq!(hidden, None);
                prop_assert_eq!(kept.trim(), kept.as_str());
            }
        }

        #[test]
        fn doing_it_twice_changes_nothing(text in any_text()) {
            for act in [clean_line, clean_notes, fold, squash] {
                let once = act(&text);
                prop_assert_eq!(act(&once), once);
            }
        }

        #[test]
        fn a_fragment_of_a_word_is_found(text in "[A-Za-zÀ-ÿ' -]{1,12}", start in 0_usize..12) {
            let fragment: String = text.chars().skip(start).collect();
            prop_assert!(squash(&text).contains(&squash(&fragment)));
        }

        #[test]
        fn a_sort_key_is_made_of_any_text(family in any_text(), given in any_text()) {
            let key = sort_key(&family, &given);
            prop_assert_eq!(key.trim(), key.as_str());
            prop_assert!(key.chars().all(|c| c.is_alphanumeric() || c == ' '));
        }
    }
}
