//! Made-up books: the same seed makes the same book, and the book looks like a shop's.

use std::path::Path;

use chrono::NaiveDate;
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::assessment::RuleId;
use fichebak::domain::campaign::Phase;
use fichebak::domain::contact::{ContactKind, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::formats::text::{clean_line, clean_notes};
use fichebak::domain::lang::Lang;
use fichebak::store::{Filter, Store, StoreError};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn recipe(contacts: u64, seed: u64) -> Recipe {
    Recipe { contacts: Some(contacts), seed, today: today(), lang: Lang::Nl }
}

fn book(folder: &Path, name: &str, recipe: Recipe) -> Store {
    write_book(&folder.join(name), &recipe, &|_, _| true).unwrap()
}

fn content(store: &Store) -> Vec<Dossier> {
    let mut all = Vec::new();
    store
        .each_dossier(&mut |dossier| {
            all.push(dossier);
            true
        })
        .unwrap();
    all
}

#[test]
fn the_same_seed_makes_the_same_book() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (book(folder.path(), "1", recipe(200, 5)), book(folder.path(), "2", recipe(200, 5)));
    assert_eq!(content(&one), content(&two));
    assert_eq!(one.shop().unwrap(), two.shop().unwrap());
    assert_eq!(one.counts().unwrap(), two.counts().unwrap());
}

#[test]
fn the_same_seed_makes_the_same_rows() {
    let folder = tempfile::tempdir().unwrap();
    drop((book(folder.path(), "1", recipe(60, 5)), book(folder.path(), "2", recipe(60, 5))));
    assert_eq!(rows(&folder.path().join("1")), rows(&folder.path().join("2")));
}

/// Every row of every table, as SQLite's `quote()` writes it.
fn rows(path: &Path) -> Vec<String> {
    let file = rusqlite::Connection::open(path).unwrap();
    let strings = |sql: &str| -> Vec<String> {
        let mut statement = file.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let mut all = Vec::new();
    for table in strings("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        let columns = strings(&format!("SELECT 'quote(' || name || ')' FROM pragma_table_info('{table}')"));
        let columns = columns.join(" || ',' || ");
        all.extend(strings(&format!("SELECT '{table} ' || {columns} FROM {table} ORDER BY 1")));
    }
    all
}

#[test]
fn another_seed_makes_another_book() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (book(folder.path(), "1", recipe(20, 5)), book(folder.path(), "2", recipe(20, 6)));
    assert_ne!(content(&one), content(&two));
}

#[test]
fn the_shares_are_those_of_a_shop() {
    let folder = tempfile::tempdir().unwrap();
    let store = book(folder.path(), "book", recipe(500, 1));
    let share = |filter: &Filter, low: u64, high: u64| {
        let count = store.count(filter).unwrap();
        assert!((low..=high).contains(&count), "{filter:?}: {count} of 500");
    };
    share(&Filter::All, 500, 500);
    share(&Filter::Relation(RelationKind::Client), 230, 320);
    share(&Filter::Relation(RelationKind::Prospect), 95, 165);
    share(&Filter::Relation(RelationKind::FormerClient), 25, 65);
    share(&Filter::Kind(ContactKind::Organisation), 35, 70);
    share(&Filter::Kind(ContactKind::SoleTrader), 12, 45);
    share(&Filter::Rule(RuleId(6)), 25, 80);
    for rule in [15, 23, 24, 28] {
        share(&Filter::Rule(RuleId(rule)), 1, 50);
    }
    let shop = store.shop().unwrap();
    assert_eq!(shop.campaigns.len(), 8);
    for phase in [Phase::Over, Phase::Running, Phase::Planned] {
        assert!(shop.campaigns.iter().any(|campaign| campaign.phase(today()) == phase), "{phase:?}");
    }
    let plan = store.purge_plan(&[], today()).unwrap();
    assert!(!plan.erase.is_empty() && !plan.strip.is_empty());
}

#[test]
fn every_text_is_one_clean_line() {
    let folder = tempfile::tempdir().unwrap();
    for dossier in content(&book(folder.path(), "book", recipe(500, 2))) {
        let fields = dossier.contact.fields;
        let mut texts = vec![fields.given_name, fields.family_name, fields.organisation, fields.source];
        texts.extend([fields.address.street, fields.address.city, fields.address.postcode]);
        texts.extend(fields.tags);
        texts.extend(fields.emails.into_iter().chain(fields.phones).map(|reach| reach.text));
        texts.extend(dossier.ledger.into_iter().map(|event| event.evidence));
        texts.extend(dossier.details.into_iter().flat_map(|detail| [detail.label, detail.value]));
        for text in texts {
            assert_eq!(clean_line(&text), text);
        }
        assert_eq!(clean_notes(&fields.notes), fields.notes);
    }
}

#[test]
fn an_existing_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine");
    std::fs::write(&path, "mine").unwrap();
    let error = write_book(&path, &recipe(1, 1), &|_, _| true).unwrap_err();
    assert!(matches!(error, StoreError::Exists(_)), "{error:?}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn a_cancelled_book_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book");
    let error = write_book(&path, &recipe(5_000, 1), &|_, _| false).unwrap_err();
    assert!(matches!(error, StoreError::Cancelled), "{error:?}");
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["book.lock"], "a lock file stays, lest two programs lock two files of one name");
    assert!(write_book(&path, &recipe(5, 1), &|_, _| true).is_ok());
}
