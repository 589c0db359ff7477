//! Made-up books: the example book, in which a new owner looks around, and books of any size for tests and benches.
//!
//! The example book is written by hand, in `assets/demo/`: [`example`] reads it. A book of a given number of cards
//! comes from [`generator`]: the same number, seed, day and language make the same book. Its names, places and
//! streets lie in `assets/demo/` too. Nobody in them exists.

mod assets;
mod dice;
mod example;
mod generator;
mod history;
mod people;
mod words;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rand::RngExt;

use crate::domain::category::CategoryId;
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::domain::shop::Shop;
use crate::store::{Progress, Seeds, Store, StoreError, StoreResult};
use crate::workflows::book::seeds;
use dice::Dice;
use words::Words;

/// The seed where none is asked for.
pub const DEFAULT_SEED: u64 = 1;

/// Which book to make up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipe {
    /// How many cards; `None` for the hand-made example book.
    pub contacts: Option<u64>,
    /// Two books of the same seed, size, day and language are the same.
    pub seed: u64,
    /// The day from which all days in the book count.
    pub today: NaiveDate,
    /// The language of the shop: of its name, its notes, its campaigns.
    pub lang: Lang,
}

impl Recipe {
    /// The example book as of that day.
    #[must_use]
    pub fn example(today: NaiveDate, lang: Lang) -> Self {
        Self { contacts: None, seed: DEFAULT_SEED, today, lang }
    }
}

/// Writes a made-up book and leaves it open for writing. On a failure no file is left behind.
///
/// # Errors
/// Where the file exists already or cannot be written; [`StoreError::Cancelled`] where `progress` says so.
pub fn write_book(path: &Path, recipe: &Recipe, progress: &Progress<'_>) -> StoreResult<Store> {
    let words = Words::new(recipe.lang)?;
    let mut dice = Dice::new(recipe.seed);
    let seeds = Seeds {
        suppression_key: Some(dice.rng().random()),
        book_uuid: Some(dice.uuid()),
        ..seeds(settings(&words)?)
    };
    let mut store = Store::create(path, &seeds, recipe.today)?;
    match fill(&mut store, recipe, &words, dice, progress) {
        Ok(()) => Ok(store),
        Err(error) => {
            drop(store);
            remove_remains(path);
            Err(error)
        }
    }
}

fn fill(
    store: &mut Store,
    recipe: &Recipe,
    words: &Words,
    dice: Dice,
    progress: &Progress<'_>,
) -> StoreResult<()> {
    for slug in ["health", "beliefs"] {
        switch_on(store, slug, recipe.today)?;
    }
    match recipe.contacts {
        None => example::fill(store, recipe.today, words, dice, progress),
        Some(contacts) => generator::fill(store, contacts, recipe.today, words, dice, progress),
    }
}

fn settings(words: &Words) -> StoreResult<Settings> {
    let products: StoreResult<Vec<String>> =
        words.keys("product").map(|key| words.get("product", key).map(str::to_owned)).collect();
    Ok(Settings {
        shop_name: words.get("shop", "name")?.to_owned(),
        language: Some(words.lang()),
        products: products?,
        ..Settings::default()
    })
}

fn switch_on(store: &mut Store, slug: &str, today: NaiveDate) -> StoreResult<()> {
    let shop = store.shop()?;
    let mut category = shop.category_by_slug(slug).cloned().ok_or(StoreError::NoSuchCategory)?;
    category.is_on = true;
    store.edit_category(&category, &[], today)?;
    Ok(())
}

fn category_id(shop: &Shop, slug: &str) -> StoreResult<CategoryId> {
    shop.category_by_slug(slug).map(|category| category.id).ok_or(StoreError::NoSuchCategory)
}

/// Removes a book that could not be finished, so that the next try can use its path.
fn remove_remains(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = OsString::from(path);
        name.push(suffix);
        // A file that was never made cannot be removed. Any other cause was reported already.
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}
