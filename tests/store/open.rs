//! Opening a book, and every reason for which a file cannot be opened.

use std::fs;
use std::path::Path;

use crate::common::book::{Book, prospect, seeds, today};
use fichebak::store::{Access, Filter, Store, StoreError};
use rusqlite::Connection;

fn open(path: &Path, access: Access) -> StoreError {
    Store::open(path, access).expect_err("must not open")
}

/// What stands in the folder, by name and content.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_missing_book_and_a_missing_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    assert!(matches!(open(&path, Access::Read), StoreError::Missing(_)));
    assert!(matches!(open(&path, Access::Write), StoreError::Missing(_)));
    let nowhere = folder.path().join("none").join("book.db");
    assert!(matches!(open(&nowhere, Access::Write), StoreError::NoFolder(_)));
    assert!(matches!(Store::create(&nowhere, &seeds(), today()), Err(StoreError::NoFolder(_))));
    assert_eq!(contents(folder.path()), []);
}

#[test]
fn a_book_is_not_made_over_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    fs::write(&path, "shopping list").unwrap();
    assert!(matches!(Store::create(&path, &seeds(), today()), Err(StoreError::Exists(_))));
    assert_eq!(fs::read(&path).unwrap(), b"shopping list");
}

#[test]
fn what_is_not_a_book_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.db");
    let text = "not a database at all, ".repeat(100);
    fs::write(&path, &text).unwrap();
    assert!(matches!(open(&path, Access::Write), StoreError::NotADatabase(_)));
    assert!(matches!(open(folder.path(), Access::Write), StoreError::NotADatabase(_)));
    assert_eq!(contents(folder.path()), [("book.db".to_owned(), text.into_bytes())]);
    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
    let before = contents(folder.path());
    assert!(matches!(open(&path, Access::Write), StoreError::NotABook(_)));
    assert!(matches!(open(&path, Access::Read), StoreError::NotABook(_)));
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_book_of_a_newer_version_is_refused_and_left_as_it_is() {
    let book = Book::new();
    let path = book.path();
    book.shell().pragma_update(None, "user_version", 99).unwrap();
    let folder = book.close();
    let before = contents(folder.path());
    for access in [Access::Read, Access::Write] {
        match open(&path, access) {
            StoreError::Newer { found: 99, known, .. } => assert!(known > 1),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn an_older_book_is_not_read_before_it_is_brought_up_to_date() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    book.shell().pragma_update(None, "user_version", 0).unwrap();
    match Store::open(&book.path(), Access::Read) {
        Err(StoreError::Older { found: 0, .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_writes_and_everybody_reads() {
    let mut book = Book::new();
    assert!(matches!(open(&book.path(), Access::Write), StoreError::OpenElsewhere(_)));
    let reader = Store::open(&book.path(), Access::Read).unwrap();
    book.add(prospect("Els", "Janssens"));
    assert_eq!(reader.count(&Filter::All).unwrap(), 1);
    let mut second = book.store.door().open().unwrap();
    second.add_contact(&prospect("Jan", "Peeters"), &[], today()).unwrap();
    assert_eq!(book.store.count(&Filter::All).unwrap(), 2);
    // The lock lasts as long as one of them is open.
    let path = book.path();
    let folder = book.close();
    assert!(matches!(open(&path, Access::Write), StoreError::OpenElsewhere(_)));
    drop(second);
    assert_eq!(Store::open(&path, Access::Write).unwrap().count(&Filter::All).unwrap(), 2);
    drop(folder);
}

#[test]
fn a_reader_writes_nothing_and_leaves_nothing_behind() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    let path = book.path();
    let folder = book.close();
    let before = contents(folder.path());
    {
        let mut reader = Store::open(&path, Access::Read).unwrap();
        assert_eq!(reader.access(), Access::Read);
        reader.findings(today()).unwrap();
        let refused = reader.add_contact(&prospect("Jan", "Peeters"), &[], today());
        assert!(matches!(refused, Err(StoreError::ReadOnly(_))));
    }
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn a_book_that_another_program_holds_says_so() {
    let mut book = Book::new();
    let shell = book.shell();
    shell.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = book.store.add_contact(&prospect("Els", "Janssens"), &[], today());
    assert!(matches!(refused, Err(StoreError::Locked(_))), "{refused:?}");
    shell.execute_batch("ROLLBACK").unwrap();
    book.add(prospect("Els", "Janssens"));
}

#[test]
fn a_reader_in_the_way_is_not_waited_for() {
    let mut book = Book::new();
    let shell = book.shell();
    shell.execute_batch("BEGIN; SELECT count(*) FROM contact").unwrap();
    let start = std::time::Instant::now();
    book.add(prospect("Els", "Janssens"));
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "{:?}", start.elapsed());
    // The next act makes up for it.
    shell.execute_batch("COMMIT").unwrap();
    book.add(prospect("Jan", "Peeters"));
    let copy = tempfile::NamedTempFile::new().unwrap();
    fs::copy(book.path(), copy.path()).unwrap();
    assert_eq!(Store::open(copy.path(), Access::Read).unwrap().count(&Filter::All).unwrap(), 2);
}

#[test]
fn a_damaged_book_says_so() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    let path = book.path();
    let folder = book.close();
    let mut bytes = fs::read(&path).unwrap();
    for byte in &mut bytes[100..20_000] {
        *byte = 0xAA;
    }
    fs::write(&path, bytes).unwrap();
    let result = Store::open(&path, Access::Write).and_then(|store| store.shop());
    assert!(matches!(result, Err(StoreError::Damaged(_))), "{result:?}");
    drop(folder);
}

#[test]
fn a_copy_taken_while_the_book_is_open_is_complete() {
    let mut book = Book::new();
    let id = book.add(prospect("Els", "Janssens"));
    let stick = tempfile::tempdir().unwrap();
    let copy = stick.path().join("copy.db");
    fs::copy(book.path(), &copy).unwrap();
    let copy = Store::open(&copy, Access::Read).unwrap();
    assert_eq!(copy.dossier(id).unwrap(), book.store.dossier(id).unwrap());
}

#[test]
fn the_plain_shell_finds_the_book_sound() {
    let mut book = Book::new();
    book.add(prospect("Els", "Janssens"));
    let check: String = book.shell().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    if let Ok(output) = std::process::Command::new("sqlite3")
        .arg(book.path())
        .arg("PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT display FROM (SELECT given_name || ' ' || family_name AS display FROM contact);")
        .output()
    {
        assert_eq!(String::from_utf8_lossy(&output.stdout), "ok\nEls Janssens\n");
    }
}

#[cfg(unix)]
mod private {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn every_file_is_its_owners_alone() {
        let mut book = Book::new();
        book.add(prospect("Els", "Janssens"));
        for entry in fs::read_dir(book.folder()).unwrap() {
            let path = entry.unwrap().path();
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
        let folder = book.folder().join("a").join("b");
        Store::make_folder(&folder).unwrap();
        assert_eq!(mode(&folder), 0o700);
    }

    #[test]
    fn a_book_that_others_may_read_is_made_private() {
        let book = Book::new();
        let path = book.path();
        let folder = book.close();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        drop(Store::open(&path, Access::Write).unwrap());
        assert_eq!(mode(&path), 0o600);
        drop(folder);
    }

    /// Root may do everything, so these can only be seen by others.
    fn is_root() -> bool {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
        fs::write(folder.path().join("probe"), "").is_ok()
    }

    #[test]
    fn a_read_only_book_and_folder_are_read_and_not_written() {
        if is_root() {
            return;
        }
        let mut book = Book::new();
        book.add(prospect("Els", "Janssens"));
        let path = book.path();
        let folder = book.close();
        let read = |path: &Path| Store::open(path, Access::Read).unwrap().count(&Filter::All).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(matches!(open(&path, Access::Write), StoreError::ReadOnly(_)));
        assert_eq!(read(&path), 1);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
        assert!(matches!(open(&path, Access::Write), StoreError::ReadOnly(_)));
        assert_eq!(read(&path), 1);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        assert!(matches!(open(&path, Access::Read), StoreError::Forbidden(_)));
    }
}
