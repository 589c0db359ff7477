//! Brings an older book up to date: a copy first, then every missing step in one transaction.

use std::path::PathBuf;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::error::{StoreError, StoreResult};

/// The steps, oldest first; step N brings a book to version N. Never changed once released, only added to.
pub(crate) const STEPS: &[&str] = &[
    include_str!("../../../assets/migrations/0001_the_book.sql"),
    include_str!("../../../assets/migrations/0002_legal_hold.sql"),
    include_str!("../../../assets/migrations/0003_imports.sql"),
    include_str!("../../../assets/migrations/0004_possible_doubles.sql"),
    include_str!("../../../assets/migrations/0005_exports.sql"),
    include_str!("../../../assets/migrations/0006_informed.sql"),
];

/// "FICH": tells a book from any other SQLite file.
pub(crate) const APPLICATION_ID: i32 = 0x4649_4348;

/// The newest version that this program knows.
pub(crate) fn known_version() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// The version that the file says it has.
pub(crate) fn version(conn: &Connection) -> StoreResult<u32> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Applies the steps that the file lacks, all or none.
pub(crate) fn migrate(conn: &mut Connection, steps: &[&str]) -> StoreResult<()> {
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

#[cfg(test)]
mod tests {
    use std::path::Path;

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
}
