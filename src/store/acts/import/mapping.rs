//! How the columns of a file were read the last time, so that nobody maps them twice.

use rusqlite::OptionalExtension as _;

use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::imports::Digests;

impl Store {
    /// How a file with that header was read the last time, as [`Store::remember_mapping`] was told.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn mapping(&self, header: &str) -> StoreResult<Option<String>> {
        self.read(|conn| {
            let header = Digests::open(conn)?.header(header);
            let sql = "SELECT reads FROM import_mapping WHERE header = ?1";
            Ok(conn.prepare_cached(sql)?.query_row([header], |row| row.get(0)).optional()?)
        })
    }

    /// Remembers how a file with that header is read. Of the header only a keyed digest is kept; `reads` must name no
    /// person.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remember_mapping(&mut self, header: &str, reads: &str) -> StoreResult<()> {
        self.write(|conn| {
            let header = Digests::open(conn)?.header(header);
            let sql = "INSERT INTO import_mapping (header, reads) VALUES (?1, ?2) \
                       ON CONFLICT (header) DO UPDATE SET reads = ?2";
            conn.execute(sql, (header, reads))?;
            Ok(())
        })
    }
}
