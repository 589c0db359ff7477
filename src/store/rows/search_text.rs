//! The folded text of every card, in which a search looks.
//!
//! A card's text is its searched fields, squashed (folded, without spaces), one per line, so that a word cannot run over
//! from one field into the next. Telephones stand there by their digits. The text lies in the file in the order of names.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::contact::{CardField, ContactFields, ContactId, Value};
use crate::domain::formats::phone::phone_digits;
use crate::domain::formats::text::squash;
use crate::store::error::StoreResult;

/// How many words of a query count.
const MOST_WORDS: usize = 32;

/// Between two fields.
const END_OF_FIELD: char = '\n';

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    squashed: String,
    digits: Option<String>,
}

impl Word {
    /// What is looked for: any of these.
    pub(crate) fn needles(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.squashed.as_str()).chain(self.digits.as_deref())
    }
}

/// The words of a query, each of which must occur inside one field. After the first [`MOST_WORDS`] nothing is left to
/// find: somebody pasted a page.
pub(crate) fn words(query: &str) -> Vec<Word> {
    query.split_whitespace().filter_map(word).take(MOST_WORDS).collect()
}

fn word(text: &str) -> Option<Word> {
    // A name may be typed as the list shows it, "Janssens, Els": the comma is no part of it.
    let bare = text.trim_matches([',', ';', ':', '.', '!', '?', '"', '\'', '(', ')']);
    let squashed: String = squash(bare).chars().filter(|c| *c != END_OF_FIELD).collect();
    let is_number = text.chars().all(|c| c.is_ascii_digit() || "+/.-()".contains(c));
    let digits =
        Some(phone_digits(text)).filter(|digits| is_number && !digits.is_empty() && *digits != squashed);
    match digits {
        None if squashed.is_empty() => None,
        Some(digits) if squashed.is_empty() => Some(Word { squashed: digits, digits: None }),
        digits => Some(Word { squashed, digits }),
    }
}

/// Texts that nobody looks for.
const UNSEARCHED: [CardField; 2] = [CardField::Country, CardField::Source];

/// What a search reads of a card.
pub(crate) fn text_of(card: &ContactFields) -> String {
    let texts = CardField::ALL.iter().flat_map(|field| match field.of(card) {
        Value::Text(_) if UNSEARCHED.contains(field) => Vec::new(),
        Value::Text(text) => vec![text.as_str()],
        Value::Reaches(reaches) if *field == CardField::Email => {
            reaches.iter().map(|reach| reach.text.as_str()).collect()
        }
        Value::Tags(tags) => tags.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    });
    let mut text = String::new();
    let squashed = texts.map(squash).chain(card.phones.iter().map(|reach| phone_digits(&reach.text)));
    for field in squashed {
        let field = field.replace(END_OF_FIELD, "");
        if !field.is_empty() && !text.split(END_OF_FIELD).any(|own| own == field) {
            text.push_str(&field);
            text.push(END_OF_FIELD);
        }
    }
    text
}

/// Writes a new card's text.
pub(crate) fn insert(conn: &Connection, id: ContactId, sort: &str, card: &ContactFields) -> StoreResult<()> {
    conn.prepare_cached("INSERT INTO search_text (sort, contact_id, text) VALUES (?1, ?2, ?3)")?
        .execute((sort, id.0, text_of(card)))?;
    Ok(())
}

/// Writes a changed card's text; its place moved with the card.
pub(crate) fn update(conn: &Connection, id: ContactId, sort: &str, card: &ContactFields) -> StoreResult<()> {
    let text = text_of(card);
    let changed = conn
        .prepare_cached("UPDATE search_text SET text = ?3 WHERE sort = ?1 AND contact_id = ?2")?
        .execute((sort, id.0, &text))?;
    if changed == 0 {
        insert(conn, id, sort, card)?;
    }
    Ok(())
}

/// A card's place and text, as they lie in the file.
pub(crate) fn stored(conn: &Connection, id: ContactId) -> StoreResult<Option<(String, String)>> {
    let mut row = conn.prepare_cached(
        "SELECT s.sort, s.text FROM contact AS c JOIN search_text AS s ON s.sort = c.sort AND s.contact_id = c.id \
         WHERE c.id = ?1",
    )?;
    Ok(row.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
