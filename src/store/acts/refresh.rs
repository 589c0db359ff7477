//! Bringing the stored answers up to the day.

use chrono::NaiveDate;

use crate::store::acts::act::Progress;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::{answers, settings};

/// How many cards a refresh assesses in one transaction.
const CHUNK: usize = 1000;

impl Store {
    /// Assesses the cards whose stored answer does not hold on that day, and stores the answers. Returns how many.
    ///
    /// # Errors
    /// Where the file cannot be read or written; [`StoreError::Cancelled`], with what was done so far kept.
    pub fn refresh(&mut self, today: NaiveDate, progress: &Progress<'_>) -> StoreResult<u64> {
        let stale = self.read(|conn| answers::stale(conn, today))?;
        let total = stale.len() as u64;
        let mut done = 0;
        for chunk in stale.chunks(CHUNK) {
            if !progress(done, total) {
                return Err(StoreError::Cancelled);
            }
            self.write(|conn| answers::reassess(conn, &settings::shop(conn)?, chunk, today))?;
            done += chunk.len() as u64;
        }
        progress(done, total);
        Ok(total)
    }
}
