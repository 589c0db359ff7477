//! Search: [`Store::search`] reads the folded texts in one sweep, and [`Store::load_search`] takes them into memory for
//! searching as one types.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::domain::contact::ContactId;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::list::{self, ListRow};
use crate::store::rows::search_index::SearchIndex;
use crate::store::rows::search_text::words;

impl Store {
    /// The searchable text of the whole book, in the order of names. Takes about 0.1 s at 100,000 cards: for a
    /// thread of its own.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn load_search(&self) -> StoreResult<SearchIndex> {
        self.read(|conn| {
            let mut index = SearchIndex::default();
            let mut rows = conn
                .prepare_cached("SELECT sort, contact_id, text FROM search_text ORDER BY sort, contact_id")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let (sort, text) = (row.get_ref(0)?, row.get_ref(2)?);
                index.load(
                    ContactId(row.get(1)?),
                    sort.as_bytes().unwrap_or_default(),
                    text.as_bytes().unwrap_or_default(),
                );
            }
            Ok(index)
        })
    }

    /// The first `limit` cards that match a search, read from the file, for use until the index is loaded and on the
    /// command line.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, query: &str, limit: usize) -> StoreResult<Vec<ListRow>> {
        self.read(|conn| {
            let mut values: Vec<Value> = Vec::new();
            let mut conditions = String::new();
            for word in words(query) {
                let needles: Vec<&str> = word.needles().collect();
                let any: Vec<&str> = needles.iter().map(|_| "instr(text, ?) > 0").collect();
                conditions.push_str(&format!(" AND ({})", any.join(" OR ")));
                values.extend(needles.iter().map(|needle| Value::from((*needle).to_owned())));
            }
            values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
            let mut rows = conn.prepare_cached(&format!(
                "SELECT contact_id FROM search_text WHERE 1{conditions} ORDER BY sort, contact_id LIMIT ?"
            ))?;
            let ids = rows.query_map(params_from_iter(values), |row| row.get(0).map(ContactId))?;
            let ids: Vec<ContactId> = ids.collect::<Result<_, _>>()?;
            list::rows(conn, ids.into_iter())
        })
    }
}
