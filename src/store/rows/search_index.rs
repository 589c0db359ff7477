//! The book's searchable text in memory, for searching as one types.

use memchr::memmem::Finder;

use crate::domain::contact::ContactId;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::search_text::{Word, stored, words};

/// From how many changed cards on the index is laid out afresh.
const MANY: usize = 2000;

/// Text of the book for searching as one types, in the order of names. About 150 bytes a card.
///
/// The text of all cards lies in one piece, so that a word is looked for in a single sweep. A card that changes is
/// overwritten with zeros there, and its new text kept apart until there are many of them.
#[derive(Default)]
pub struct SearchIndex {
    text: Vec<u8>,
    sorts: Vec<u8>,
    cards: Vec<Card>,
    changed: Vec<Changed>,
}

/// A card of the sweep: where its text and its sort key end; they begin where those of the card before end.
#[derive(Clone, Copy)]
struct Card {
    id: ContactId,
    text_end: usize,
    sort_end: usize,
    is_gone: bool,
}

/// A card that changed since.
struct Changed {
    id: ContactId,
    sort: Vec<u8>,
    text: Vec<u8>,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex").field("cards", &self.cards.len()).finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// The numbers of the cards that match, in the order of names. Every word must occur inside one field, folded,
    /// with the field's spaces removed; words of digits also match telephones. An empty query matches all. `keep`
    /// answers whether a filter lets a card through.
    #[must_use]
    pub fn search(&self, query: &str, keep: &dyn Fn(ContactId) -> bool) -> Vec<ContactId> {
        let words = words(query);
        let finders: Vec<Vec<Finder<'_>>> = words
            .iter()
            .map(|word| word.needles().map(|needle| Finder::new(needle.as_bytes())).collect())
            .collect();
        let places = self.sweep(&words, &finders);
        let mut found: Vec<ContactId> = Vec::new();
        let mut changed = self.changed.iter().filter(|card| matches(&finders, &card.text)).peekable();
        for place in places {
            let Some(card) = self.cards.get(place) else { continue };
            while let Some(earlier) = changed.next_if(|own| self.comes_before(own, place)) {
                found.push(earlier.id);
            }
            found.push(card.id);
        }
        found.extend(changed.map(|card| card.id));
        found.retain(|id| keep(*id));
        found
    }

    /// Takes in what changed: a card's new text, or its removal. Old text is overwritten with zeros.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn update(&mut self, store: &Store, ids: &[ContactId]) -> StoreResult<()> {
        for id in ids {
            let fresh = store.read(|conn| stored(conn, *id))?;
            self.forget(*id);
            if let Some((sort, text)) = fresh {
                let card = Changed { id: *id, sort: sort.into_bytes(), text: text.into_bytes() };
                let place = self.changed.partition_point(|own| (&own.sort, own.id) < (&card.sort, card.id));
                self.changed.insert(place, card);
            }
        }
        if self.changed.len() > MANY {
            *self = self.laid_out();
        }
        Ok(())
    }

    /// How many cards there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cards.iter().filter(|card| !card.is_gone).count() + self.changed.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a card at the end; the caller keeps the order of names.
    pub(crate) fn load(&mut self, id: ContactId, sort: &[u8], text: &[u8]) {
        self.text.extend_from_slice(text);
        self.sorts.extend_from_slice(sort);
        let card = Card { id, text_end: self.text.len(), sort_end: self.sorts.len(), is_gone: false };
        self.cards.push(card);
    }

    /// The places of the matching cards of the sweep, in order.
    fn sweep(&self, words: &[Word], finders: &[Vec<Finder<'_>>]) -> Vec<usize> {
        let is_there = |place: &usize| self.cards.get(*place).is_some_and(|card| !card.is_gone);
        // The longest word is the rarest, as a rule: the others are only looked for where it is found.
        let lengths = words.iter().map(|word| word.needles().map(str::len).min().unwrap_or_default());
        let Some((rarest, _)) = lengths.enumerate().max_by_key(|(_, length)| *length) else {
            return (0..self.cards.len()).filter(is_there).collect();
        };
        let mut places: Vec<usize> = Vec::new();
        for finder in finders.get(rarest).into_iter().flatten() {
            self.hits(finder, &mut places);
        }
        places.sort_unstable();
        places.dedup();
        places.retain(|place| {
            is_there(place) && (finders.len() == 1 || matches(finders, self.text_of(*place)))
        });
        places
    }

    /// Every card in which that text occurs.
    fn hits(&self, finder: &Finder<'_>, places: &mut Vec<usize>) {
        let mut from = 0;
        let mut place = 0;
        while let Some(hit) = self.text.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + hit;
            let rest = self.cards.get(place..).unwrap_or_default();
            place += near(rest, at);
            let Some(card) = self.cards.get(place) else { return };
            places.push(place);
            place += 1;
            from = card.text_end;
        }
    }

    fn comes_before(&self, changed: &Changed, place: usize) -> bool {
        let id = self.cards.get(place).map(|card| card.id);
        (changed.sort.as_slice(), Some(changed.id)) < (self.sort_of(place), id)
    }

    fn text_of(&self, place: usize) -> &[u8] {
        let (start, end) = self.span(place, |card| card.text_end);
        self.text.get(start..end).unwrap_or_default()
    }

    fn sort_of(&self, place: usize) -> &[u8] {
        let (start, end) = self.span(place, |card| card.sort_end);
        self.sorts.get(start..end).unwrap_or_default()
    }

    fn span(&self, place: usize, end: impl Fn(&Card) -> usize) -> (usize, usize) {
        let start = place.checked_sub(1).and_then(|before| self.cards.get(before)).map_or(0, &end);
        (start, self.cards.get(place).map_or(start, end))
    }

    /// Overwrites what is known of a card. Its place stays, and is passed over; so the sort keys of the others keep
    /// theirs, and only the text is of the person.
    fn forget(&mut self, id: ContactId) {
        if let Some(place) = self.cards.iter().position(|card| card.id == id && !card.is_gone) {
            let (start, end) = self.span(place, |card| card.text_end);
            self.text.get_mut(start..end).unwrap_or_default().fill(0);
            let (start, end) = self.span(place, |card| card.sort_end);
            self.sorts.get_mut(start..end).unwrap_or_default().fill(0);
            if let Some(card) = self.cards.get_mut(place) {
                card.is_gone = true;
            }
        }
        if let Some(place) = self.changed.iter().position(|card| card.id == id) {
            let mut card = self.changed.remove(place);
            card.sort.fill(0);
            card.text.fill(0);
        }
    }

    /// The same index in one piece again.
    fn laid_out(&self) -> Self {
        let mut fresh = Self::default();
        let mut changed = self.changed.iter().peekable();
        for (place, card) in self.cards.iter().enumerate().filter(|(_, card)| !card.is_gone) {
            while let Some(earlier) = changed.next_if(|own| self.comes_before(own, place)) {
                fresh.load(earlier.id, &earlier.sort, &earlier.text);
            }
            fresh.load(card.id, self.sort_of(place), self.text_of(place));
        }
        for card in changed {
            fresh.load(card.id, &card.sort, &card.text);
        }
        fresh
    }
}

/// The first card whose text ends after that byte: near the beginning as a rule, where the last hit was.
fn near(cards: &[Card], at: usize) -> usize {
    let mut step = 1;
    while cards.get(step - 1).is_some_and(|card| card.text_end <= at) {
        step *= 2;
    }
    let (from, to) = (step / 2, (step - 1).min(cards.len()));
    let window = cards.get(from.min(to)..to).unwrap_or_default();
    from.min(to) + window.partition_point(|card| card.text_end <= at)
}

/// Whether every word is found in that text.
fn matches(finders: &[Vec<Finder<'_>>], text: &[u8]) -> bool {
    finders.iter().all(|any| any.iter().any(|finder| finder.find(text).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(cards: &[(i64, &str, &str)]) -> SearchIndex {
        let mut index = SearchIndex::default();
        for (id, sort, text) in cards {
            index.load(ContactId(*id), sort.as_bytes(), text.as_bytes());
        }
        index
    }

    fn all(_: ContactId) -> bool {
        true
    }

    #[test]
    fn a_card_that_goes_is_overwritten() {
        let mut index = index(&[(1, "a", "anna\n"), (2, "b", "bert\n"), (3, "c", "anke\n")]);
        index.forget(ContactId(1));
        assert!(!index.text.windows(4).any(|bytes| bytes == b"anna"));
        assert_eq!(index.sorts, b"\0bc");
        assert_eq!(index.search("an", &all), [ContactId(3)]);
        assert_eq!(index.search("", &all), [ContactId(2), ContactId(3)]);
        assert_eq!(index.len(), 2);
    }

    #[test]
    fn laid_out_afresh_it_is_the_same() {
        let mut index =
            index(&[(1, "a", "anna\n"), (2, "c", "cas\n"), (5, "c", "cato\n"), (3, "e", "eva\n")]);
        index.forget(ContactId(1));
        for (id, sort) in [(7, "b"), (4, "c"), (8, "z")] {
            let text = format!("nieuw{sort}a\n").into_bytes();
            index.changed.push(Changed { id: ContactId(id), sort: sort.as_bytes().to_vec(), text });
        }
        let order = [7, 2, 4, 5, 3, 8].map(ContactId);
        for index in [index.laid_out(), index] {
            assert_eq!(index.search("", &all), order);
            assert_eq!(index.search("a", &all), order);
            assert_eq!(index.search("nieuw", &all), [7, 4, 8].map(ContactId));
            assert_eq!(index.search("ca a", &all), [2, 4, 5].map(ContactId));
        }
    }

    #[test]
    fn the_card_of_a_hit_is_found_however_far_it_is() {
        let cards: Vec<(i64, &str, &str)> =
            (0..100).map(|id| (id, "", if id % 3 == 0 { "" } else { "xy\n" })).collect();
        let index = index(&cards);
        let expected: Vec<ContactId> = (0..100).filter(|id| id % 3 != 0).map(ContactId).collect();
        assert_eq!(index.search("x", &all), expected);
        for (place, card) in index.cards.iter().enumerate().filter(|(place, _)| place % 3 != 0) {
            assert_eq!(near(&index.cards, card.text_end - 1), place);
        }
    }
}
