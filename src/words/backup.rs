//! Copies of the book in words, and what a restored book cannot know.

use crate::i18n::Texts;
use crate::store::{Backup, NotKnownSince, Restored, Source};
use crate::tr;

/// What the program kept a copy before; `None` for the copy of the day.
#[must_use]
pub fn made_before(backup: &Backup, texts: &Texts) -> Option<String> {
    match backup.before.as_str() {
        "" => None,
        "restore" => Some(tr!(texts, "copy-before-restore")),
        "import" => Some(tr!(texts, "copy-before-import")),
        _ => Some(tr!(texts, "copy-before-version")),
    }
}

/// What a book that came from a copy cannot know.
#[must_use]
pub fn not_known(texts: &Texts, since: NotKnownSince) -> String {
    match since {
        NotKnownSince::Day(day) => tr!(texts, "restore-not-known", day = texts.short_date(day)),
        NotKnownSince::UnknownDay => tr!(texts, "restore-not-known-day"),
    }
}

/// Whether to put a copy in the book's place.
#[must_use]
pub fn question(texts: &Texts, source: &Source) -> String {
    let count = source.contacts;
    match source.copied_on {
        Some(day) => tr!(texts, "restore-ask", day = texts.date(day), count = count),
        None => tr!(texts, "restore-ask-unknown", count = count),
    }
}

/// What was restored, what was carried over, and what nobody can know.
#[must_use]
pub fn restored_sentences(texts: &Texts, source: &Source, restored: &Restored) -> Vec<String> {
    let mut sentences = vec![tr!(texts, "restored", count = source.contacts)];
    sentences.push(match restored.carried {
        Some(carried) => tr!(texts, "restore-carried", count = carried),
        None => not_known(texts, source.copied_on.map_or(NotKnownSince::UnknownDay, NotKnownSince::Day)),
    });
    if let Some(kept) = &restored.kept {
        sentences.push(tr!(texts, "restore-kept", path = kept.display().to_string()));
    }
    sentences
}
