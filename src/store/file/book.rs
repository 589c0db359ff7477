//! The open book: one connection to the file, and one transaction on it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::connect::{self, Access};
use crate::store::file::key::Key;
use crate::store::file::lock::BookLock;
use crate::store::file::place::FileId;

/// An open book.
///
/// Every method that writes is one transaction: the act, the ledger, the journal and the stored answers of the cards
/// it touched. Days are local days, handed in; the store reads no clock, but for the name of a copy before a migration. No
/// statement stays open between two calls.
#[derive(Debug)]
pub struct Store {
    // Before the lock: the file is closed before somebody else may write to it.
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) access: Access,
    pub(crate) key: Key,
    pub(crate) file: FileId,
    pub(crate) lock: Option<Arc<BookLock>>,
}

impl Store {
    /// Reads from one state of the book, also over several statements.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Connection) -> StoreResult<T>) -> StoreResult<T> {
        let result = self.conn.unchecked_transaction().map_err(StoreError::from).and_then(|tx| read(&tx));
        result.map_err(|error| error.at(&self.path))
    }

    /// Writes in one transaction, or not at all.
    pub(crate) fn write<T>(&mut self, write: impl FnOnce(&Connection) -> StoreResult<T>) -> StoreResult<T> {
        if self.access == Access::Read {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        self.file.check(&self.path)?;
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
        let _ = connect::checkpoint(&self.conn);
        let _ = self.conn.busy_timeout(connect::PATIENCE);
    }
}
