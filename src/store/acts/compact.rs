//! Rewriting the file, and every copy that the program keeps, after an erasure, so that nothing of it is left (R32).

use std::time::{Duration, Instant};

use crate::store::acts::act::Progress;
use crate::store::acts::clean::Cleaning;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::file::connect;
use crate::store::meta;

/// How long to wait for readers to let go of the log.
const PATIENCE: Duration = Duration::from_secs(10);

impl Store {
    /// Whether an erasure's compaction is still to be done (it was interrupted).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn needs_compacting(&self) -> StoreResult<bool> {
        self.read(meta::is_marked)
    }

    /// Rewrites the file, and then the copies, so that no byte of what was erased is left in them (R32), and clears the
    /// mark.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`]; [`StoreError::NotCompacted`] where a file cannot be rewritten, or a reader stays in the
    /// way. The mark stays and the next call tries again.
    pub fn compact(&mut self, progress: &Progress<'_>) -> StoreResult<()> {
        self.compact_steps(progress).map_err(|error| match error.at(&self.path) {
            StoreError::Cancelled => StoreError::Cancelled,
            other => StoreError::NotCompacted(Box::new(other)),
        })
    }

    fn compact_steps(&mut self, progress: &Progress<'_>) -> StoreResult<()> {
        let backups = self.backups()?;
        let steps = 3 + backups.len() as u64;
        let mut done = 0;
        let mut go_on = || {
            done += 1;
            if progress(done - 1, steps) { Ok(()) } else { Err(StoreError::Cancelled) }
        };
        go_on()?;
        self.conn.flush_prepared_statement_cache();
        // Side by side: each file is rewritten by one core, and the owner waits for the last.
        std::thread::scope(|scope| {
            let copies = Cleaning::start(scope, &self.path, &self.key, backups);
            self.conn.execute_batch("VACUUM")?;
            go_on()?;
            self.checkpoint_fully()?;
            copies.finish(&mut go_on)
        })?;
        go_on()?;
        self.write(meta::unmark)?;
        self.checkpoint_fully()?;
        progress(steps, steps);
        Ok(())
    }

    /// Empties the log. Its old pages hold what was deleted, so this counts only once nobody is in the way.
    fn checkpoint_fully(&self) -> StoreResult<()> {
        let start = Instant::now();
        while !connect::checkpoint(&self.conn)? {
            if start.elapsed() > PATIENCE {
                return Err(StoreError::Locked(self.path.clone()));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}
