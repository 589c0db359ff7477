//! Copies of the book: whether the owner has one, and making one the book.

use std::path::Path;

use chrono::NaiveDate;

use crate::store::{Access, Passphrase, Restored, Source, Store, StoreResult};
use crate::workflows::paths::default_path;

/// After so many days without a copy of the owner's own, the program says so.
const LONG: i64 = 30;

/// For how many days the owner of a book has taken no copy, where that is long.
///
/// # Errors
/// Where the file cannot be read.
pub fn long_without_copy(book: &Store, today: NaiveDate) -> StoreResult<Option<u64>> {
    Ok(days_without_copy(book.copy_taken_on()?, book.made_on()?, today))
}

fn days_without_copy(taken: Option<NaiveDate>, made: Option<NaiveDate>, today: NaiveDate) -> Option<u64> {
    let days = (today - taken.or(made)?).num_days();
    (days >= LONG).then(|| days.unsigned_abs())
}

/// Makes a copy the book, at a place where there is none yet, and opens it. The folder of one's own book is made with it.
///
/// # Errors
/// As [`Source::look_at`] and [`Source::become_book`].
pub fn become_book(
    copy: &Path,
    book: &Path,
    passphrase: Option<Passphrase>,
    today: NaiveDate,
) -> StoreResult<Store> {
    restore_to(&Source::look_at(copy, passphrase.clone())?, book, today)?;
    Store::open_with(book, Access::Write, passphrase)
}

/// Makes a copy the book, at a place where there is none yet.
///
/// # Errors
/// As [`Source::become_book`].
pub fn restore_to(source: &Source, book: &Path, today: NaiveDate) -> StoreResult<Restored> {
    if default_path().is_some_and(|own| own == book)
        && let Some(folder) = book.parent()
    {
        Store::make_folder(folder)?;
    }
    source.become_book(book, today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_days_without_a_copy_are_long() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        let long = |taken, made| days_without_copy(taken, made, day("2026-11-23").unwrap());
        assert_eq!(long(day("2026-10-24"), day("2026-01-01")), Some(30));
        assert_eq!(long(day("2026-10-25"), day("2026-01-01")), None);
        assert_eq!(long(None, day("2026-10-01")), Some(53));
        assert_eq!(long(None, None), None);
    }
}
