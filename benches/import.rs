//! How fast an address book comes in, beside how fast bare SQLite writes the same rows and indexes in one transaction:
//! `cargo bench --bench import`. The import should have at least a third of that speed; it reads, checks, compares and
//! assesses as well. `FICHEBAK_ROWS=1000000` for more rows than the 100,000 of the gate.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on stops, and says what it found"
)]

use std::cell::Cell;
use std::fmt::Write as _;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use fichebak::domain::contact::RelationKind;
use fichebak::domain::settings::Settings;
use fichebak::exchange::reading::{Choices, Origin, read, recognise};
use fichebak::store::{ImportOptions, Imported};
use fichebak::workflows::book;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// Each is measured so often; the fastest counts.
const RUNS: usize = 3;

fn main() {
    let rows = std::env::var("FICHEBAK_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("people.csv");
    std::fs::write(&file, people(rows)).expect("a file");
    let imports = (0..RUNS).map(|run| import(&file, &folder.path().join(format!("book{run}.db")), rows));
    let import = imports.min().unwrap_or_default();
    let book = folder.path().join("book0.db");
    let bare = (0..RUNS).map(|run| bare(&book, &folder.path().join(format!("bare{run}.db")))).min();
    let bare = bare.unwrap_or_default();
    let speed = |time: Duration| rows as f64 / time.as_secs_f64();
    println!("{rows} rows, the fastest of {RUNS} runs");
    println!("import        {:>9.0} rows a second ({import:.2?})", speed(import));
    println!("bare SQLite   {:>9.0} rows a second ({bare:.2?})", speed(bare));
    println!(
        "the import has {:.0} % of the speed; at least 33 is asked",
        speed(import) / speed(bare) * 100.0
    );
}

/// Made-up people, as a spreadsheet has them.
fn people(rows: u64) -> String {
    const GIVEN: [&str; 7] = ["Els", "Jan", "Álvaro", "Fatima", "Zoë", "Piet", "Mohammed"];
    const FAMILY: [&str; 5] = ["Janssens", "Peeters", "Van den Broeck", "Müller", "Maes"];
    let pick = |from: &[&'static str], n: u64| -> &'static str {
        let place = usize::try_from(n % from.len() as u64).unwrap_or_default();
        from.get(place).copied().unwrap_or_default()
    };
    let mut text = String::from("Given name;Family name;E-mail;Phone;Street;Postcode;City;Tags\n");
    for n in 0..rows {
        let (given, family) = (pick(&GIVEN, n), pick(&FAMILY, n / 7));
        let (phone, house) = (10_000_000 + n, n % 300 + 1);
        let (street, postcode) = (n / 900, 1000 + n % 8999);
        writeln!(
            text,
            "{given};{family} {n};p{n}@example.be;04{phone};Straat {street} {house};{postcode};Leuven;fair"
        )
        .expect("room in memory");
    }
    text
}

fn import(file: &Path, path: &Path, rows: u64) -> Duration {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    let mut store = book::create(path, Settings::default(), today).expect("a book");
    let start = Instant::now();
    let mut opened = File::open(file).expect("the file");
    let found = recognise(&mut opened, &Choices::default()).expect("an address book");
    let origin = Origin {
        relation: RelationKind::Prospect,
        source: "Fair".to_owned(),
        collected_on: today,
        collected_for: None,
    };
    let cards = read(BufReader::new(opened), &found.plan, &origin).expect("cards");
    let refused = Cell::new(0);
    let mut incoming = cards.filter_map(|row| match row.expect("a row").card {
        Ok(card) => Some(Ok(card)),
        Err(_) => {
            refused.set(refused.get() + 1);
            None
        }
    });
    let options = ImportOptions { is_dry: false, is_bought: false, today, day: today };
    let imported = store.import(&mut incoming, options, &mut |_| {}, &|_, _| true).expect("an import");
    let time = start.elapsed();
    let Imported { added, duplicates, .. } = imported;
    assert_eq!((added, refused.get(), duplicates), (rows, 0, 0));
    time
}

/// Writes every row of the book into an empty file with the same tables, in one transaction, and then makes the indexes:
/// the fastest way that there is. What is read first does not count.
fn bare(book: &Path, path: &Path) -> Duration {
    let from = Connection::open(book).expect("the book");
    let schema = |kind: &str| -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE type = ?1 AND sql IS NOT NULL \
                   AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
        let mut rows = from.prepare(sql).expect("the schema");
        let rows = rows.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?))).expect("the schema");
        rows.collect::<Result<_, _>>().expect("the schema")
    };
    let conn = Connection::open(path).expect("a file");
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; \
         PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;",
    )
    .expect("settings");
    let mut time = Duration::ZERO;
    let mut timed = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        time += start.elapsed();
    };
    timed(&mut || conn.execute_batch("BEGIN IMMEDIATE").expect("a transaction"));
    for (table, sql) in schema("table") {
        conn.execute_batch(&sql).expect("a table");
        let mut rows = from.prepare(&format!("SELECT * FROM {table}")).expect("rows");
        let columns = rows.column_count();
        let marks = vec!["?"; columns].join(", ");
        let mut insert = conn.prepare(&format!("INSERT INTO {table} VALUES ({marks})")).expect("an insert");
        let mut rows = rows.query([]).expect("rows");
        let mut some: Vec<Vec<Value>> = Vec::new();
        loop {
            let row = rows.next().expect("a row");
            let is_end = row.is_none();
            some.extend(row.map(|row| {
                (0..columns).map(|column| row.get(column).expect("a value")).collect::<Vec<Value>>()
            }));
            if is_end || some.len() == 10_000 {
                timed(&mut || {
                    for row in some.drain(..) {
                        insert.execute(params_from_iter(row)).expect("an insert");
                    }
                });
            }
            if is_end {
                break;
            }
        }
    }
    timed(&mut || {
        for (_, sql) in schema("index") {
            conn.execute_batch(&sql).expect("an index");
        }
        conn.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)").expect("the end");
    });
    time
}
