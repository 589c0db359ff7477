//! Brings an older book up to date: a copy first, then every missing step in one transaction.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior};

use super::open::{configure, keep_private, sync_folder};
use super::{StoreError, StoreResult};

/// The steps, oldest first; step N brings a book to version N. Never changed once released, only added to.
pub(super) const STEPS: &[&str] = &[include_str!("../../assets/migrations/0001_the_book.sql")];

/// "FICH": tells a book from any other SQLite file.
pub(super) const APPLICATION_ID: i32 = 0x4649_4348;

/// The newest version that this program knows.
pub(super) fn known_version() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// The version that the file says it has.
pub(super) fn version(conn: &Connection) -> StoreResult<u32> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Applies the steps that the file lacks, all or none.
pub(super) fn migrate(conn: &mut Connection, steps: &[&str]) -> StoreResult<()> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = usize::try_from(version(&tx)?).unwrap_or(usize::MAX);
    for step in steps.iter().skip(from) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", steps.len())?;
    let is_broken: bool = tx.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if is_broken {
        return Err(StoreError::Damaged(PathBuf::from(tx.path().unwrap_or_default())));
    }
    tx.commit()?;
    conn.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Copies the book before a migration to `<book>-before-v<N>.db` beside it, with SQLite's own means.
pub(super) fn copy_before(conn: &Connection, book: &Path, to_version: usize) -> StoreResult<PathBuf> {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    let copy = book.with_file_name(format!("{stem}-before-v{to_version}.db"));
    let folder = book.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let half_made = tempfile::Builder::new().prefix(".fichebak-").suffix(".db").tempfile_in(folder)?;
    {
        let mut target = Connection::open(half_made.path())?;
        configure(&target)?;
        Backup::new(conn, &mut target)?.run_to_completion(1024, Duration::ZERO, None)?;
        // The copy lies still: it needs no write-ahead log beside it.
        target.pragma_update(None, "journal_mode", "DELETE")?;
    }
    half_made.persist(&copy).map_err(|error| error.error)?;
    keep_private(&copy)?;
    sync_folder(&copy);
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "CREATE TABLE a (n INTEGER); INSERT INTO a VALUES (1);";
    const TWO: &str = "ALTER TABLE a ADD COLUMN m INTEGER; UPDATE a SET m = n + 1;";

    fn book(folder: &Path) -> Connection {
        let mut conn = Connection::open(folder.join("book.db")).unwrap();
        migrate(&mut conn, &[ONE]).unwrap();
        conn
    }

    #[test]
    fn applies_only_the_missing_steps() {
        let folder = tempfile::tempdir().unwrap();
        let mut conn = book(folder.path());
        migrate(&mut conn, &[ONE, TWO]).unwrap();
        assert_eq!(version(&conn).unwrap(), 2);
        let row: (i64, i64) =
            conn.query_row("SELECT n, m FROM a", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(row, (1, 2));
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let mut conn = book(folder.path());
        assert!(migrate(&mut conn, &[ONE, TWO, "CREATE TABLE a (x)"]).is_err());
        assert_eq!(version(&conn).unwrap(), 1);
        assert!(conn.prepare("SELECT m FROM a").is_err());
    }

    #[test]
    fn a_step_that_breaks_a_reference_is_rolled_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut conn = book(folder.path());
        let dangling = "CREATE TABLE p (id INTEGER PRIMARY KEY); \
                        CREATE TABLE c (p INTEGER REFERENCES p (id)); INSERT INTO c VALUES (7);";
        assert!(matches!(migrate(&mut conn, &[ONE, dangling]), Err(StoreError::Damaged(_))));
        assert_eq!(version(&conn).unwrap(), 1);
    }

    #[test]
    fn the_copy_is_whole_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let conn = book(folder.path());
        let copy = copy_before(&conn, &folder.path().join("book.db"), 2).unwrap();
        assert_eq!(copy.file_name().unwrap(), "book-before-v2.db");
        let copied = Connection::open(&copy).unwrap();
        assert_eq!(copied.query_row("SELECT n FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
        assert_eq!(version(&copied).unwrap(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
