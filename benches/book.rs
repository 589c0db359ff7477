//! How long the everyday acts take on a book of 1,000 and of 100,000 cards: `cargo bench`.
//!
//! Both should take about the same: nothing here may grow with the book but the search, which has 16 ms.

#![expect(clippy::expect_used, reason = "a bench that cannot go on stops")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use fichebak::demo::{self, Recipe};
use fichebak::domain::category::CategoryId;
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::ContactId;
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::store::{Access, Filter, From, Store};

const SIZES: [u64; 2] = [1_000, 100_000];

/// As many rows as the largest screen shows.
const PAGE: usize = 50;

static BOOKS: OnceLock<HashMap<u64, PathBuf>> = OnceLock::new();

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let make = |size| (size, book_of(folder.path(), size));
    BOOKS.set(SIZES.into_iter().map(make).collect()).expect("made once");
    divan::main();
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn book_of(folder: &Path, contacts: u64) -> PathBuf {
    let path = folder.join(format!("{contacts}.fichebak"));
    let recipe = Recipe { contacts: Some(contacts), seed: 1, today: today(), lang: Lang::Nl };
    demo::write_book(&path, &recipe, &|_, _| true).expect("a made-up book");
    path
}

fn path(size: u64) -> &'static Path {
    BOOKS.get().and_then(|books| books.get(&size)).expect("made in main")
}

fn reader(size: u64) -> Store {
    Store::open(path(size), Access::Read).expect("an open book")
}

/// From the file to the first screen: the book, the shop, the counts, the first page.
#[divan::bench(args = SIZES)]
fn open_and_first_page(bencher: Bencher<'_, '_>, size: u64) {
    bencher.bench_local(|| {
        let book = reader(size);
        let shop = book.shop().expect("the shop");
        let counts = book.counts().expect("the counts");
        let page = book.page(&Filter::All, From::Start, PAGE).expect("a page");
        black_box((shop, counts, page))
    });
}

/// The page after the one in the middle of the book.
#[divan::bench(args = SIZES)]
fn page_further_on(bencher: Bencher<'_, '_>, size: u64) {
    let book = reader(size);
    let middle = ContactId(i64::try_from(size / 2).expect("a small number"));
    let row = book.rows(&[middle]).expect("rows").pop().expect("the card in the middle");
    bencher.bench_local(|| book.page(&Filter::All, From::After(&row.key), PAGE).expect("a page"));
}

/// One more letter in the search: all matches counted, the first page of them read.
#[divan::bench(args = ["j", "ja", "jan", "janss", "vandenb", "047012", "zzzz"], consts = SIZES)]
fn keystroke_of_search<const SIZE: u64>(bencher: Bencher<'_, '_>, query: &str) {
    let book = reader(SIZE);
    let index = book.load_search().expect("the search index");
    bencher.bench_local(|| {
        let hits = index.search(query, &|_| true);
        let shown = hits.get(..PAGE.min(hits.len())).unwrap_or_default();
        black_box((hits.len(), book.rows(shown).expect("rows")))
    });
}

/// The same before the index is loaded, and on the command line: read from the file.
#[divan::bench(args = ["j", "janss", "vandenb"], consts = SIZES)]
fn search_in_the_file<const SIZE: u64>(bencher: Bencher<'_, '_>, query: &str) {
    let book = reader(SIZE);
    bencher.bench_local(|| book.search(query, PAGE).expect("rows"));
}

/// Reading the search index, which a thread does once after the first screen.
#[divan::bench(args = SIZES, sample_count = 10)]
fn load_search_index(bencher: Bencher<'_, '_>, size: u64) {
    let book = reader(size);
    bencher.bench_local(|| book.load_search().expect("the search index"));
}

/// Ticking a box: ledger, journal and the new assessment of the card, safely on the disk.
#[divan::bench(args = SIZES)]
fn tick_a_box(bencher: Bencher<'_, '_>, size: u64) {
    let mut book = Store::open(path(size), Access::Write).expect("an open book");
    let preferences = category(&book, "preferences");
    let cards = book.ids(&Filter::All).expect("all cards");
    let next = AtomicUsize::new(0);
    bencher
        .with_inputs(|| {
            let place = next.fetch_add(1, Ordering::Relaxed) % cards.len();
            cards.get(place).copied().expect("a card")
        })
        .bench_local_values(|id| {
            let event = NewEvent {
                about: ConsentFor::Category(preferences),
                act: ConsentAct::Given,
                on: today(),
                how: Some(How::Paper),
                evidence: String::new(),
            };
            book.record_consent(id, &event, today()).expect("a tick").value
        });
}

/// What the rules say about one card.
#[divan::bench]
fn assess_one_card(bencher: Bencher<'_, '_>) {
    let book = reader(1_000);
    let shop = book.shop().expect("the shop");
    let dossiers: Vec<_> = (1..=100).filter_map(|id| book.dossier(ContactId(id)).expect("a card")).collect();
    let next = AtomicUsize::new(0);
    bencher
        .with_inputs(|| dossiers.get(next.fetch_add(1, Ordering::Relaxed) % dossiers.len()).expect("a card"))
        .bench_local_values(|dossier| rules::assess(dossier, &shop, today()));
}

fn category(book: &Store, slug: &str) -> CategoryId {
    book.shop().expect("the shop").category_by_slug(slug).expect("a built-in box").id
}
