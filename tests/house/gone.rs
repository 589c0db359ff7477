//! Gone means gone: after every kind of erasure, no file that the program knows of holds a byte of what went, in UTF-8 or
//! UTF-16. The book is one that nobody wrote for this test, worked on first so that its pages have split, with copies of
//! two moments beside it.
//!
//! `cargo test --release --test house gone -- --ignored` does the same with 100,000 cards.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use aho_corasick::AhoCorasick;
use chrono::{Days, NaiveDate};
use fichebak::domain::category::CategoryKind;
use fichebak::domain::contact::{ContactFields, ContactId};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::formats::phone::phone_digits;
use fichebak::domain::formats::text::{fold, squash};
use fichebak::store::{Access, Passphrase, Store};
use rusqlite::Connection;

const PHRASE: &str = "drie broodjes";

/// Shorter texts may stand anywhere by chance.
const SHORTEST: usize = 6;

type Texts = BTreeMap<ContactId, BTreeSet<String>>;

/// A home with a book and its copies.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new(contacts: u32) -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        home.run(&["demo", "--contacts", &contacts.to_string(), "--seed", "5"]);
        home.hold_a_tombola();
        home.run(&["backup"]);
        home.work();
        home.run(&["backup"]);
        home
    }

    /// A campaign with a card of its own, also in a small book.
    fn hold_a_tombola(&self) {
        let (start, end) = (today() - Days::new(9), today() + Days::new(9));
        let (start, end) = (start.to_string(), end.to_string());
        let campaign = ["campaign", "add", "--name", "Tombola", "--product", "brood", "--channel", "email"];
        let dates = ["--purpose", "Een mand", "--start", &start, "--end", &end];
        self.run(&[&campaign[..], &dates].concat());
        let card = ["contact", "add", "--given-name", "Zwymbrakkina", "--collected-for", "Tombola"];
        self.run(&[&card[..], &["--email", "zwymbrakkina@example.be"]].concat());
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("book.db")
    }

    fn run(&self, args: &[&str]) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fichebak"));
        command.env_clear().env("HOME", self.folder.path()).env("FICHEBAK_PASSPHRASE", PHRASE);
        command.env("FICHEBAK_NEW_PASSPHRASE", PHRASE).current_dir(self.folder.path());
        command.args(["--db", "book.db", "--lang", "en"]).args(args);
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{args:?}: {output:?}");
    }

    fn open(path: &Path, access: Access) -> Store {
        let open = || Store::open(path, access);
        open().or_else(|_| Store::open_with(path, access, Passphrase::new(PHRASE))).unwrap()
    }

    fn store(&self, access: Access) -> Store {
        Self::open(&self.path(), access)
    }

    /// A month of changes: names, notes and tags grow and shrink, cards come in between.
    fn work(&self) {
        let mut store = self.store(Access::Write);
        let today = today();
        let count = i64::try_from(store.counts().unwrap().contacts).unwrap();
        for step in 0..count.min(400) {
            let id = ContactId(1 + step * 7919 % count);
            let Some(dossier) = store.dossier(id).unwrap() else { continue };
            let mut card = dossier.contact.fields;
            card.family_name = format!("{}-{}", card.family_name, word(step));
            card.notes
                .push_str(&format!(" {}", word(step * 3 + 1).repeat(usize::try_from(step % 9).unwrap())));
            card.tags.push(word(step * 5 + 2));
            store.edit_contact(id, &card, &[], today).unwrap();
            let new = ContactFields {
                given_name: word(step + 10_000),
                notes: word(step + 20_000).repeat(3),
                ..ContactFields::new(today)
            };
            store.add_contact(&new, &[], today).unwrap();
        }
    }

    /// What stands on the cards of the book, and on those of the copies.
    fn texts(&self) -> (Texts, Vec<Texts>) {
        let book = texts_of(&self.store(Access::Read));
        let folder = fs::read_dir(self.folder.path().join("book.db-backups")).unwrap();
        let copies = folder.map(|entry| texts_of(&Self::open(&entry.unwrap().path(), Access::Read)));
        (book, copies.collect())
    }

    /// The rows of the file that belong to each card, as they lie there: one value behind the other.
    fn rows(&self) -> Vec<(ContactId, String)> {
        let conn = Connection::open(self.path()).unwrap();
        if self.store(Access::Read).has_passphrase() {
            conn.pragma_update(None, "key", PHRASE).unwrap();
        }
        let mut found = Vec::new();
        for sql in ["SELECT id, * FROM contact", "SELECT contact_id, * FROM search_text"] {
            let mut statement = conn.prepare(sql).unwrap();
            let count = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let texts = (1..count).filter_map(|place| row.get::<_, String>(place).ok());
                found.push((ContactId(row.get(0).unwrap()), texts.collect()));
            }
        }
        found
    }

    /// Does something that erases, and looks for all that went.
    fn erases(&self, what: &str, act: impl FnOnce()) {
        let (before, copies) = self.texts();
        act();
        let after = texts_of(&self.store(Access::Read));
        let touched: BTreeSet<ContactId> =
            before.iter().filter(|(id, texts)| after.get(id) != Some(texts)).map(|(id, _)| *id).collect();
        let mut gone = BTreeSet::new();
        let mut stays: Vec<&String> = Vec::new();
        for (id, texts) in before.iter().chain(copies.iter().flatten()) {
            let is_whole = !after.contains_key(id);
            match touched.contains(id) {
                // What an older copy says of a card that stays is no business of this act.
                true if is_whole || before.get(id) == Some(texts) => gone.extend(texts.iter().cloned()),
                true => {}
                false => stays.extend(texts),
            }
        }
        stays.extend(after.iter().filter(|(id, _)| touched.contains(id)).flat_map(|(_, texts)| texts));
        // Where two fields of a card that stays meet, they may spell another one's text.
        let rows = self.rows();
        stays.extend(rows.iter().filter(|(id, _)| !touched.contains(id)).map(|(_, row)| row));
        let gone = without_those_in(gone, &stays);
        assert!(!gone.is_empty(), "{what}: nothing went");
        let left = self.left(&gone);
        assert!(left.is_empty(), "{what}: {} of {} texts are left: {left:?}", left.len(), gone.len());
    }

    /// Those of the texts that some file holds.
    fn left(&self, texts: &[String]) -> BTreeSet<String> {
        let mut patterns: Vec<Vec<u8>> = Vec::new();
        for text in texts {
            patterns.push(text.as_bytes().to_vec());
            patterns.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
            patterns.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        }
        let search = AhoCorasick::new(&patterns).unwrap();
        let mut left = BTreeSet::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                for found in search.find_iter(&fs::read(&path).unwrap()) {
                    left.insert(format!("{} in {name}", texts[found.pattern().as_usize() / 3]));
                }
            }
        }
        left
    }
}

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// A word that no list of names holds.
fn word(number: i64) -> String {
    let letter = |place: u32| char::from(b'a' + u8::try_from(number / 26_i64.pow(place) % 26).unwrap());
    format!("Qzx{}{}{}{}wy", letter(0), letter(1), letter(2), letter(3))
}

/// Everything of a person on every card: as typed, and as it is searched and matched.
fn texts_of(store: &Store) -> Texts {
    let mut texts = Texts::new();
    store
        .each_dossier(&mut |dossier| {
            let own = typed(&dossier);
            let forms = |text: &String| [text.clone(), fold(text), squash(text), phone_digits(text)];
            let own = own.iter().flat_map(forms).filter(|text| text.len() >= SHORTEST).collect();
            texts.insert(dossier.contact.id, own);
            true
        })
        .unwrap();
    texts
}

fn typed(dossier: &Dossier) -> Vec<String> {
    let card = &dossier.contact.fields;
    let mut texts = vec![
        card.given_name.clone(),
        card.family_name.clone(),
        card.organisation.clone(),
        card.display_name(),
        card.list_name(),
        card.address.street.clone(),
        card.enterprise_number.clone(),
        card.notes.clone(),
    ];
    texts.extend(card.emails.iter().chain(&card.phones).map(|reach| reach.text.clone()));
    texts.extend(card.tags.iter().cloned());
    texts.extend(dossier.details.iter().map(|detail| detail.value.clone()));
    texts.extend(dossier.ledger.iter().map(|event| event.evidence.clone()));
    texts
}

/// Those that are no part of what stays.
fn without_those_in(texts: BTreeSet<String>, stays: &[&String]) -> Vec<String> {
    let texts: Vec<String> = texts.into_iter().collect();
    let search = AhoCorasick::new(&texts).unwrap();
    let mut common = BTreeSet::new();
    for text in stays {
        common.extend(search.find_overlapping_iter(text.as_str()).map(|found| found.pattern().as_usize()));
    }
    texts.into_iter().enumerate().filter(|(place, _)| !common.contains(place)).map(|(_, text)| text).collect()
}

/// Numbers of cards, spread over the book, of which the acts are done.
fn some(home: &Home, count: usize) -> Vec<i64> {
    let ids: Vec<i64> = texts_of(&home.store(Access::Read)).keys().map(|id| id.0).collect();
    ids.iter().step_by((ids.len() / count).max(1)).copied().collect()
}

fn each_kind(contacts: u32) {
    let home = Home::new(contacts);
    for id in some(&home, 3) {
        let id = id.to_string();
        home.erases("an erasure", || home.run(&["contact", "erase", &id, "--yes"]));
    }
    let with_detail = detail_to_withdraw(&home);
    home.erases("a withdrawal", || {
        home.run(&["consent", "withdraw", &with_detail, "preferences", "--how", "counter"]);
        home.run(&["detail", "erase", &with_detail, "--yes"]);
    });
    home.erases("a purge", || home.run(&["--today", "2031-01-01", "purge", "--yes"]));
    home.erases("an erasure of many", || {
        let many: Vec<ContactId> = some(&home, 100_000).into_iter().step_by(3).map(ContactId).collect();
        let mut store = home.store(Access::Write);
        store.erase_contacts(&many, 6, "", today(), &|_, _| true).unwrap();
        store.compact(&|_, _| true).unwrap();
    });
    home.erases("an undone card", || undone(&home));
    if cfg!(feature = "encryption") {
        home.run(&["passphrase", "set"]);
        for id in some(&home, 2) {
            let id = id.to_string();
            home.erases("an erasure under a passphrase", || {
                home.run(&["contact", "erase", &id, "--yes"]);
            });
        }
        // Open again, so that the search of the last erasures sees through the cipher.
        let gone = some(&home, 2)[1].to_string();
        home.erases("an erasure seen in the open", || {
            home.run(&["contact", "erase", &gone, "--yes"]);
            home.run(&["passphrase", "remove"]);
        });
    }
}

/// A card that keeps a detail under a box which it then withdraws.
fn detail_to_withdraw(home: &Home) -> String {
    let id = some(home, 5)[2].to_string();
    let shop = home.store(Access::Read).shop().unwrap();
    assert!(shop.categories.iter().any(|own| own.slug == "preferences" && own.kind == CategoryKind::Data));
    home.run(&["consent", "give", &id, "preferences", "--how", "paper", "--evidence", "map 3"]);
    home.run(&["detail", "set", &id, "preferences", "Brood", "zuurdesem zonder zwymbrakzaad"]);
    home.run(&["backup"]);
    id
}

/// A card that was added and taken back, as the screens do it.
fn undone(home: &Home) {
    let mut store = home.store(Access::Write);
    let existing = ContactId(some(home, 4)[1]);
    let (whole, today) = (store.dossier(existing).unwrap().unwrap(), today());
    let card = ContactFields { notes: "Zwymbrakkers komt terug".into(), ..whole.contact.fields };
    let added = store.add_contact(&card, &[], today).unwrap();
    store.undo(added.undo, today).unwrap();
    store.erase_contacts(&[existing], 32, "", today, &|_, _| true).unwrap();
    store.compact(&|_, _| true).unwrap();
    assert!(home.left(&["Zwymbrakkers komt terug".into(), fold("Zwymbrakkers komt terug")]).is_empty());
}

#[test]
fn nothing_is_left_in_a_book_of_twenty() {
    each_kind(20);
}

#[test]
fn nothing_is_left_in_a_book_of_two_thousand() {
    each_kind(2_000);
}

#[test]
#[ignore = "takes minutes; see above"]
fn nothing_is_left_in_a_book_of_a_hundred_thousand() {
    each_kind(100_000);
}
