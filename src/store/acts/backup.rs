//! The owner's own copy of the book.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::store::error::{StoreError, StoreResult};
use crate::store::file::backup::{self, COPYING_TO, TAKEN_ON};
use crate::store::file::book::Store;
use crate::store::file::place::{self, sync_folder};
use crate::store::meta;
use crate::store::rows::journal;
use crate::store::value::Day;

impl Store {
    /// Makes the owner's copy at that place, and notes the day. `day` is the local day of the real clock.
    ///
    /// # Errors
    /// [`StoreError::Exists`], [`StoreError::NoFolder`]; else where the copy cannot be written or does not pass its
    /// check: then there is none.
    pub fn back_up_to(&mut self, target: &Path, day: NaiveDate) -> StoreResult<()> {
        let folder = place::folder_of(target);
        if !folder.is_dir() {
            return Err(StoreError::NoFolder(folder.to_owned()));
        }
        if target.exists() {
            return Err(StoreError::Exists(target.to_owned()));
        }
        let half_made = backup::beside(target);
        // Where a killed program would leave half of it: the next start removes that.
        let place = std::path::absolute(&half_made)?;
        let place = place.to_str().ok_or_else(backup::unspeakable)?.to_owned();
        self.write(|conn| meta::put(conn, COPYING_TO, &place))?;
        place::discard(&half_made);
        let written = backup::write_copy(&self.conn, &half_made, &self.key, day)
            .and_then(|()| Ok(fs::rename(&half_made, target)?));
        if written.is_err() {
            place::discard(&half_made);
        }
        sync_folder(target);
        self.write(|conn| {
            meta::remove(conn, COPYING_TO)?;
            if written.is_ok() {
                meta::put(conn, TAKEN_ON, Day(day))?;
                journal::write(conn, day, "copy-taken", "", 1)?;
            }
            Ok(())
        })?;
        written.map_err(|error| error.at(target))
    }
}
