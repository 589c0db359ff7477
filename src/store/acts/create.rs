//! Making a new book, with what it starts with.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::category::{BUILT_IN, Category, CategoryId};
use crate::domain::consent::ConsentFor;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::rows::statements::{self, Statement};
use crate::store::rows::{boxes, journal, settings};

/// The boxes that every book has, with their first wordings.
pub(crate) fn insert_built_in(conn: &Connection, wordings: &[(String, Statement)]) -> StoreResult<()> {
    for (position, built_in) in (1..).zip(BUILT_IN) {
        let category = Category {
            id: CategoryId(0),
            slug: built_in.slug.to_owned(),
            kind: built_in.kind,
            own_name: None,
            own_purpose: None,
            is_on: built_in.is_on,
            retention_months: None,
            position,
        };
        let id = boxes::insert(conn, None, &category, true)?;
        let own: Vec<Statement> =
            wordings.iter().filter(|(slug, _)| slug == built_in.slug).map(|(_, own)| own.clone()).collect();
        statements::reword(conn, ConsentFor::Category(id), &own)?;
    }
    Ok(())
}

fn suppression_key(seeds: &Seeds) -> StoreResult<[u8; 32]> {
    if let Some(key) = seeds.suppression_key {
        return Ok(key);
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| StoreError::Io(std::io::Error::other(error)))?;
    Ok(key)
}

/// What a new book starts with.
#[derive(Debug, Clone, Default)]
pub struct Seeds {
    /// The wordings of the built-in boxes: slug and statement.
    pub statements: Vec<(String, Statement)>,
    /// The shop's name and language, if they are known already.
    pub settings: crate::domain::settings::Settings,
    /// The book's key for the suppression list; random unless a made-up book must come out the same again.
    pub suppression_key: Option<[u8; 32]>,
    /// The book's own name for the world outside; random as well.
    pub book_uuid: Option<Uuid>,
}

impl Store {
    /// Makes a new book with the built-in boxes and opens it for writing.
    ///
    /// # Errors
    /// Where the file exists already, or its folder does not or cannot be written.
    pub fn create(path: &Path, seeds: &Seeds, today: NaiveDate) -> StoreResult<Self> {
        Self::make(path, |conn| {
            let book = seeds.book_uuid.unwrap_or_else(Uuid::new_v4);
            meta::put(conn, meta::BOOK_UUID, book.to_string())?;
            meta::put(conn, meta::SUPPRESSION_KEY, suppression_key(seeds)?)?;
            insert_built_in(conn, &seeds.statements)?;
            settings::write(conn, &seeds.settings)?;
            journal::write(conn, today, "book-made", "", 0)
        })
    }
}
