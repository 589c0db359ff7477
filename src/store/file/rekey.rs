//! Writing a database anew under another key, and wiping the old one.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek as _, Write as _};
use std::path::Path;

use rusqlite::Connection;

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::key::Key;
use crate::store::file::migrate::{self, APPLICATION_ID};
use crate::store::file::place::{self, keep_private, sync_folder};

/// Writes a database anew, under another key or none.
pub(crate) fn export(conn: &Connection, target: &Path, key: &Key) -> StoreResult<()> {
    place::discard(target);
    File::create(target)?;
    keep_private(target)?;
    let place =
        target.to_str().ok_or_else(|| StoreError::Io(std::io::Error::other("the path is not Unicode")))?;
    let typed = key.as_deref().map_or("", |key| key.0.as_str());
    conn.execute("ATTACH DATABASE ?1 AS fresh KEY ?2", (place, typed))?;
    let exported = fill(conn);
    let detached = conn.execute_batch("DETACH DATABASE fresh");
    exported?;
    detached?;
    File::open(target)?.sync_all()?;
    Ok(())
}

fn fill(conn: &Connection) -> StoreResult<()> {
    conn.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
    conn.pragma_update(Some("fresh"), "application_id", APPLICATION_ID)?;
    conn.pragma_update(Some("fresh"), "user_version", migrate::version(conn)?)?;
    let verdict: String = conn.query_row("PRAGMA fresh.quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Io(std::io::Error::other(verdict))) }
}

/// Overwrites a file that has lost its name.
pub(crate) fn wipe(mut file: File) -> StoreResult<()> {
    let size = file.metadata()?.len();
    file.rewind()?;
    let zeros = vec![0; 64 * 1024];
    let mut left = size;
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(usize::MAX).min(zeros.len());
        file.write_all(zeros.get(..part).unwrap_or(&zeros))?;
        left -= part as u64;
    }
    file.sync_all()?;
    Ok(())
}

/// Puts a copy under another key, in its own place.
pub(crate) fn rekey(copy: &Connection, path: &Path, half_made: &Path, key: &Key) -> StoreResult<()> {
    let old = OpenOptions::new().write(true).open(path)?;
    let fresh = export(copy, half_made, key).and_then(|()| Ok(fs::rename(half_made, path)?));
    if fresh.is_err() {
        place::discard(half_made);
    }
    fresh?;
    sync_folder(path);
    wipe(old)
}
