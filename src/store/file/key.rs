//! The passphrase of a book and the key of a connection, and what a file looks like that has one.

use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::store::error::StoreResult;

/// The first bytes of every SQLite file that is not encrypted.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// SQLCipher's size of a page, in bytes.
const PAGE: u64 = 4096;

/// What the owner types to open the book. Wiped from memory when it is dropped, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(pub(super) Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// A passphrase, unless nothing was typed.
    #[must_use]
    pub fn new(typed: impl Into<String>) -> Option<Self> {
        let typed = Zeroizing::new(typed.into());
        (!typed.is_empty()).then_some(Self(typed))
    }
}

/// The key that a connection is opened with; shared by a book's connections.
pub(crate) type Key = Option<Arc<Passphrase>>;

/// Gives a new connection its key, before anything is read.
pub(crate) fn apply(conn: &Connection, key: &Key) -> StoreResult<()> {
    match key {
        Some(key) => Ok(conn.pragma_update(None, "key", key.0.as_str())?),
        None => Ok(()),
    }
}

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cover {
    /// An open SQLite file.
    Plain,
    /// It may be an encrypted one.
    Sealed,
    /// Neither.
    Foreign,
}

/// Looks at a file's first bytes and its size.
pub(crate) fn cover(path: &Path) -> StoreResult<Cover> {
    let mut start = Vec::with_capacity(PLAIN.len());
    let file = File::open(path)?;
    let size = file.metadata()?.len();
    file.take(PLAIN.len() as u64).read_to_end(&mut start)?;
    let is_plausible = cfg!(feature = "encryption") && size > 0 && size.is_multiple_of(PAGE);
    Ok(match (start == PLAIN, is_plausible) {
        (true, _) => Cover::Plain,
        (false, true) => Cover::Sealed,
        (false, false) => Cover::Foreign,
    })
}
