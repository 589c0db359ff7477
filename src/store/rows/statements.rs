//! The wordings that people agree to, each version of them.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::clean_notes;
use crate::domain::lang::Lang;
use crate::domain::rules;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::value::slug_in;

impl Store {
    /// The wording of a box's or a campaign's statement in each language, newest version.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn statements(&self, about: ConsentFor) -> StoreResult<Vec<Statement>> {
        self.read(|conn| statements(conn, about))
    }
}

/// The column and number of what a wording is about.
pub(crate) fn key_of(about: ConsentFor) -> (&'static str, i64) {
    match about {
        ConsentFor::Category(id) => ("category_id", id.0),
        ConsentFor::Campaign(id) => ("campaign_id", id.0),
    }
}

/// The newest wording of the shop's own in each language.
pub(crate) fn statements(conn: &Connection, about: ConsentFor) -> StoreResult<Vec<Statement>> {
    let (column, id) = key_of(about);
    let mut rows = conn.prepare_cached(&format!(
        "SELECT lang, version, text FROM statement WHERE {column} = ?1 AND is_imported = 0 \
         ORDER BY lang, version DESC"
    ))?;
    let all = rows.query_map([id], |row| {
        Ok(Statement { lang: slug_in(row, 0, Lang::parse)?, version: row.get(1)?, text: row.get(2)? })
    })?;
    let mut newest: Vec<Statement> = Vec::new();
    for statement in all {
        let statement = statement?;
        if newest.last().is_none_or(|last| last.lang != statement.lang) {
            newest.push(statement);
        }
    }
    Ok(newest)
}

/// Adds a version for every wording that is new; an empty one does not count.
pub(crate) fn reword(conn: &Connection, about: ConsentFor, wordings: &[Statement]) -> StoreResult<()> {
    let newest = statements(conn, about)?;
    for wording in wordings {
        let text = clean_notes(&wording.text);
        rules::check_text(&text, false)?;
        let old = newest.iter().find(|old| old.lang == wording.lang);
        if text.is_empty() || old.is_some_and(|old| old.text == text) {
            continue;
        }
        insert_wording(conn, about, wording.lang, &text, false)?;
    }
    Ok(())
}

/// Adds a wording under the next version; answers with it.
fn insert_wording(
    conn: &Connection,
    about: ConsentFor,
    lang: Lang,
    text: &str,
    is_imported: bool,
) -> StoreResult<u32> {
    let (column, id) = key_of(about);
    let sql =
        format!("SELECT coalesce(max(version), 0) + 1 FROM statement WHERE {column} = ?1 AND lang = ?2");
    let version: u32 = conn.prepare_cached(&sql)?.query_row((id, lang.code()), |row| row.get(0))?;
    conn.prepare_cached(&format!(
        "INSERT INTO statement ({column}, lang, version, text, is_imported) VALUES (?1, ?2, ?3, ?4, ?5)"
    ))?
    .execute((id, lang.code(), version, text, is_imported))?;
    Ok(version)
}

/// The version of a wording that somebody was shown elsewhere: kept as proof, and never the shop's current one.
///
/// # Errors
/// R14 for a national register number in it.
pub(crate) fn shown_elsewhere(
    conn: &Connection,
    about: ConsentFor,
    lang: Lang,
    text: &str,
) -> StoreResult<u32> {
    let text = clean_notes(text);
    rules::check_text(&text, false)?;
    let (column, id) = key_of(about);
    let sql = format!(
        "SELECT version FROM statement WHERE {column} = ?1 AND lang = ?2 AND text = ?3 ORDER BY version"
    );
    let known =
        conn.prepare_cached(&sql)?.query_row((id, lang.code(), &text), |row| row.get(0)).optional()?;
    known.map_or_else(|| insert_wording(conn, about, lang, &text, true), Ok)
}

/// Lets go of wordings shown elsewhere that no event names any more.
pub(crate) fn forget_unnamed_wordings(conn: &Connection) -> StoreResult<()> {
    conn.execute(
        "DELETE FROM statement WHERE is_imported = 1 AND NOT EXISTS (SELECT 1 FROM consent_event AS event \
            WHERE event.category_id IS statement.category_id AND event.campaign_id IS statement.campaign_id \
            AND event.statement_lang = statement.lang AND event.statement_version = statement.version)",
        [],
    )?;
    Ok(())
}

/// Brings earlier wordings back: a version that nobody was shown yet goes, any other is followed by a new one.
pub(crate) fn restore_wordings(
    conn: &Connection,
    about: ConsentFor,
    earlier: &[Statement],
) -> StoreResult<()> {
    for statement in statements(conn, about)? {
        let is_newer = !earlier.contains(&statement);
        if is_newer && !was_shown(conn, about, &statement)? {
            let (column, id) = key_of(about);
            conn.execute(
                &format!("DELETE FROM statement WHERE {column} = ?1 AND lang = ?2 AND version = ?3"),
                (id, statement.lang.code(), statement.version),
            )?;
        }
    }
    reword(conn, about, earlier)
}

fn was_shown(conn: &Connection, about: ConsentFor, statement: &Statement) -> StoreResult<bool> {
    let (column, id) = key_of(about);
    let sql = format!(
        "SELECT 1 FROM consent_event WHERE {column} = ?1 AND statement_lang = ?2 AND statement_version = ?3"
    );
    let found: Option<i64> =
        conn.query_row(&sql, (id, statement.lang.code(), statement.version), |row| row.get(0)).optional()?;
    Ok(found.is_some())
}

/// A wording that people agree to. Stored with its version, so that what was shown can be proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its language.
    pub lang: Lang,
    /// Its version, counted from 1; does not count on the way in.
    pub version: u32,
    /// The wording.
    pub text: String,
}
