//! A book in a folder of its own, for the tests of the store.

use std::path::PathBuf;

use chrono::NaiveDate;
use fichebak::domain::campaign::{CampaignFields, CampaignId};
use fichebak::domain::category::{Category, CategoryId, Channel};
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, Reach, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::lang::Lang;
use fichebak::domain::settings::Settings;
use fichebak::store::{Access, Seeds, Statement, Store};
use rusqlite::Connection;
use tempfile::TempDir;

/// The day on which most tests happen.
pub const TODAY: &str = "2026-06-15";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn today() -> NaiveDate {
    day(TODAY)
}

/// A progress that goes on and says nothing.
pub fn quietly(_done: u64, _total: u64) -> bool {
    true
}

pub struct Book {
    pub store: Store,
    folder: TempDir,
}

impl Book {
    /// A new book with Dutch wordings for all boxes and one product.
    pub fn new() -> Self {
        Self::in_folder(tempfile::tempdir().unwrap())
    }

    /// The same, in memory where the system has such a folder: for tests that write much and need no disk.
    pub fn in_memory() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Self::in_folder(folder.unwrap())
    }

    fn in_folder(folder: TempDir) -> Self {
        let store = Store::create(&folder.path().join("book.db"), &seeds(), today()).unwrap();
        Self { store, folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("book.db")
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Closes the book and opens it again.
    pub fn reopened(self) -> Self {
        let Self { store, folder } = self;
        drop(store);
        let store = Store::open(&folder.path().join("book.db"), Access::Write).unwrap();
        Self { store, folder }
    }

    /// Closes the book; the folder stays as long as it is held.
    pub fn close(self) -> TempDir {
        self.folder
    }

    /// A connection as the `sqlite3` shell makes it: nothing set.
    pub fn shell(&self) -> Connection {
        let conn = Connection::open(self.path()).unwrap();
        conn.pragma_update(None, "foreign_keys", false).unwrap();
        conn
    }

    pub fn add(&mut self, card: ContactFields) -> ContactId {
        self.store.add_contact(&card, &[], today()).unwrap().value
    }

    pub fn dossier(&self, id: ContactId) -> Dossier {
        self.store.dossier(id).unwrap().unwrap()
    }

    pub fn box_id(&self, slug: &str) -> CategoryId {
        self.store.shop().unwrap().category_by_slug(slug).unwrap().id
    }

    pub fn switch_on(&mut self, slug: &str) -> CategoryId {
        let category = self.store.shop().unwrap().category_by_slug(slug).unwrap().clone();
        self.store.edit_category(&Category { is_on: true, ..category.clone() }, &[], today()).unwrap();
        category.id
    }

    pub fn event(&self, slug: &str, act: ConsentAct, how: How) -> NewEvent {
        NewEvent {
            about: ConsentFor::Category(self.box_id(slug)),
            act,
            on: today(),
            how: Some(how),
            evidence: "Folder 3".to_owned(),
        }
    }

    pub fn give(&mut self, id: ContactId, slug: &str) -> fichebak::domain::consent::EventId {
        let event = self.event(slug, ConsentAct::Given, How::Paper);
        self.store.record_consent(id, &event, today()).unwrap().value
    }

    pub fn campaign(&mut self, name: &str, start: &str, end: &str) -> CampaignId {
        self.store.add_campaign(&campaign(name, start, end), today()).unwrap().value
    }

    /// The answer of a query that gives one number.
    pub fn number(&self, sql: &str) -> i64 {
        self.shell().query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

pub fn seeds() -> Seeds {
    let statement = |slug: &str| {
        let text = format!("Ik ga akkoord met {slug}.");
        (slug.to_owned(), Statement { lang: Lang::Nl, version: 1, text })
    };
    Seeds {
        statements: fichebak::domain::category::BUILT_IN.iter().map(|own| statement(own.slug)).collect(),
        settings: Settings {
            shop_name: "Bakkerij Peeters".to_owned(),
            language: Some(Lang::Nl),
            products: vec!["brood".to_owned()],
            ..Settings::default()
        },
        suppression_key: Some([7; 32]),
        ..Seeds::default()
    }
}

pub fn campaign(name: &str, start: &str, end: &str) -> CampaignFields {
    CampaignFields {
        name: name.to_owned(),
        product: "taart".to_owned(),
        purpose: "Een taart winnen".to_owned(),
        channel: Channel::Email,
        start: day(start),
        end: day(end),
        grace_days: 0,
    }
}

pub fn prospect(given: &str, family: &str) -> ContactFields {
    ContactFields {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        source: "toonbank".to_owned(),
        ..ContactFields::new(today())
    }
}

pub fn client(given: &str, family: &str) -> ContactFields {
    ContactFields { relation: RelationKind::Client, last_sale_on: Some(today()), ..prospect(given, family) }
}

pub fn organisation(name: &str, relation: RelationKind) -> ContactFields {
    ContactFields {
        kind: ContactKind::Organisation,
        relation,
        organisation: name.to_owned(),
        ..ContactFields::new(today())
    }
}

pub fn with_email(card: ContactFields, address: &str) -> ContactFields {
    ContactFields { emails: vec![Reach::new(address)], ..card }
}

pub fn with_phone(card: ContactFields, number: &str) -> ContactFields {
    ContactFields { phones: vec![Reach::new(number)], ..card }
}

/// Makes a book look as the first version of the program wrote it: without what the later steps added.
pub fn as_of_version_1(conn: &Connection) {
    let old = Connection::open_in_memory().unwrap();
    old.execute_batch(include_str!("../../assets/migrations/0001_the_book.sql")).unwrap();
    let (then, now) = (objects(&old), objects(conn));
    for (kind, name, sql) in &now {
        let was = then.iter().find(|own| (&own.0, &own.1) == (kind, name));
        let is_same = was.is_some_and(|own| own.2 == *sql);
        if is_same || (was.is_some() && kind == "table") {
            continue;
        }
        // What hung on a table may have gone with it.
        conn.execute_batch(&format!("DROP {kind} IF EXISTS {name}")).unwrap();
        if let Some((_, _, sql)) = was {
            conn.execute_batch(sql).unwrap();
        }
    }
    for (_, table, _) in then.iter().filter(|own| own.0 == "table") {
        let known = columns(&old, table);
        for column in columns(conn, table).iter().filter(|column| !known.contains(column)) {
            conn.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN {column}")).unwrap();
        }
    }
    conn.pragma_update(None, "user_version", 1).unwrap();
}

/// What the schema is made of: triggers first, then indexes, then tables.
fn objects(conn: &Connection) -> Vec<(String, String, String)> {
    let sql = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' \
               ORDER BY type = 'table', type = 'index'";
    let mut rows = conn.prepare(sql).unwrap();
    let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    found.map(Result::unwrap).collect()
}

fn columns(conn: &Connection, table: &str) -> Vec<String> {
    let mut rows = conn.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    let names = rows.query_map([table], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}
