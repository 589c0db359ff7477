//! The book: one SQLite file. The only place that knows SQL.
//!
//! Start at `assets/migrations/0001_the_book.sql`: the tables, what each is for, and the triggers that hold whoever
//! writes. Then [`act`]: every act is one transaction that says what it touched, re-assesses whom that
//! concerns, and gives the way back.
//!
//! # The layout, and why
//!
//! Chosen after measuring several at 1,000 to 1,000,000 cards (one laptop-sized machine; read the figures as
//! proportions):
//!
//! - **No full-text index.** FTS5 made the file a third to more than twice as large and an import about 1.8 times as
//!   costly; it was slower than a sweep through memory for one or two letters and for results in the order of names; and
//!   it kept deleted words even through a `VACUUM`. Instead each card has one line of folded text. In memory
//!   ([`SearchIndex`], 26 MB at 100,000 cards, loaded in 0.1 s) a letter is answered in under a millisecond; until it
//!   is loaded, and on the command line, the same text is swept in the file, in the order of names, until the page is
//!   full.
//! - **A folded `sort` column** written by the program, not a collation: its index is built seven times as fast, and
//!   the plain `sqlite3` shell can check and write the file. A page is a range of an index on (sort, id), never an
//!   offset: page 2,000 costs what page 1 costs.
//! - **Stored answers.** What the rules say of a card stands beside it, with the days *[from, until)* for which it holds,
//!   and is written in the transaction of every act. Counting "prospects without consent" by a query over the ledger
//!   took 54 ms at 100,000 cards and 650 ms at 1,000,000; the tally that triggers keep answers at any size at once.
//! - **Write-ahead log, `synchronous=FULL`**, and a checkpoint after every act: readers are never locked out, a copy of
//!   the file that is taken while the program is idle is complete, and the log keeps no old page for long.
//! - **`secure_delete`, then `VACUUM` and `wal_checkpoint(TRUNCATE)`** for an erasure (R32). `secure_delete` alone left
//!   traces of 15 to 46 of 10,000 erased people in live pages, and so did incremental vacuum and `REINDEX`; a `VACUUM`
//!   with a checkpoint left none in any run. It takes half a second at 100,000 cards.
//! - **An import drops the secondary indexes of an empty book and makes them afterwards**: a quarter faster, and without
//!   stale cells.

mod act;
mod answers;
mod backup;
mod boxes;
mod bulk;
mod campaigns;
mod compact;
mod contacts;
mod counts;
mod details;
mod doubles;
mod erase;
mod error;
mod import;
mod journal;
mod ledger;
mod list;
mod load;
mod lock;
mod lookup;
mod merge;
mod migrate;
mod open;
mod organisations;
mod passphrase;
mod purge;
mod search;
mod search_index;
mod settings;
mod suppression;
mod types;
mod undo;
mod value;

pub use backup::{Backup, Restored, Source};
pub use error::{StoreError, StoreResult};
pub use import::{
    FieldChange, ImportChange, ImportField, ImportOptions, ImportUndone, Imported, ImportedRow, LastImport,
    NotCounted, PossibleDouble, Refusal, RowFate,
};
pub use open::Door;
pub use passphrase::Passphrase;
pub use search_index::SearchIndex;
pub use types::*;
pub use undo::Undo;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use lock::BookLock;

/// An open book.
///
/// Every method that writes is one transaction: the act, the ledger, the journal and the stored answers of the cards
/// it touched. Days are local days, handed in; the store reads no clock, but for the name of a copy before a migration. No statement stays open between two calls.
#[derive(Debug)]
pub struct Store {
    // Before the lock: the file is closed before somebody else may write to it.
    conn: Connection,
    path: PathBuf,
    access: Access,
    key: passphrase::Key,
    lock: Option<Arc<BookLock>>,
}

impl Store {
    /// Reads from one state of the book, also over several statements.
    fn read<T>(&self, read: impl FnOnce(&Connection) -> StoreResult<T>) -> StoreResult<T> {
        let result = self.conn.unchecked_transaction().map_err(StoreError::from).and_then(|tx| read(&tx));
        result.map_err(|error| error.at(&self.path))
    }

    /// Writes in one transaction, or not at all.
    fn write<T>(&mut self, write: impl FnOnce(&Connection) -> StoreResult<T>) -> StoreResult<T> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        let result = Self::transact(&mut self.conn, write);
        if result.is_ok() {
            self.settle();
        }
        result.map_err(|error| error.at(&self.path))
    }

    fn transact<T>(
        conn: &mut Connection,
        write: impl FnOnce(&Connection) -> StoreResult<T>,
    ) -> StoreResult<T> {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = write(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Moves the log into the file, so that a copy of the file alone is complete. Waits for nobody: where a reader is in
    /// the way, the next act does it.
    fn settle(&self) {
        let _ = self.conn.busy_timeout(Duration::ZERO);
        let _ = compact::checkpoint(&self.conn);
        let _ = self.conn.busy_timeout(open::PATIENCE);
    }
}
