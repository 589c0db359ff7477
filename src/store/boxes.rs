//! The boxes and the wordings that people agree to.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::act::Act;
use super::value::{optional_slug_in, slug_in};
use super::{Done, Statement, Store, StoreError, StoreResult};
use crate::domain::category::{BUILT_IN, Category, CategoryId, CategoryKind, Channel};
use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::{clean_line, clean_notes, fold};
use crate::domain::lang::Lang;
use crate::domain::rules;

impl Store {
    /// The wording of a box's or a campaign's statement in each language, newest version.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn statements(&self, about: ConsentFor) -> StoreResult<Vec<Statement>> {
        self.read(|conn| statements(conn, about))
    }

    /// Adds a box of the shop's own; the id and position of `category` do not count.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub fn add_category(
        &mut self,
        category: &Category,
        wordings: &[Statement],
        today: NaiveDate,
    ) -> StoreResult<Done<CategoryId>> {
        self.act(today, |act| {
            let category = cleaned(act, category)?;
            if category.slug.is_empty() || act.shop.category_by_slug(&category.slug).is_some() {
                return Err(StoreError::NameTaken);
            }
            let position: i64 =
                act.conn
                    .query_row("SELECT coalesce(max(position), 0) + 1 FROM category", [], |row| row.get(0))?;
            let id = insert(act.conn, None, &Category { position, ..category.clone() }, false)?;
            reword(act.conn, ConsentFor::Category(id), wordings)?;
            act.category_changed(id, None)?;
            act.note("box-added", &category.slug, 0)?;
            Ok(id)
        })
    }

    /// Changes a box: switched on or off, its period, its name; new wordings become a new version. What it is about
    /// (slug and kind) stays. Re-assesses the cards it touches.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCategory`]; [`StoreError::BoxInUse`] where it is switched off while details are kept under
    /// it.
    pub fn edit_category(
        &mut self,
        category: &Category,
        wordings: &[Statement],
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let before = act.shop.category(category.id).cloned().ok_or(StoreError::NoSuchCategory)?;
            let after = cleaned(act, category)?;
            if before.is_on && !after.is_on {
                let in_use = cards_with_details(act.conn, category.id)?;
                if in_use > 0 {
                    return Err(StoreError::BoxInUse(in_use));
                }
            }
            let old_wordings = statements(act.conn, ConsentFor::Category(category.id))?;
            update(act.conn, &after)?;
            reword(act.conn, ConsentFor::Category(category.id), wordings)?;
            act.category_changed(category.id, Some((before, old_wordings)))?;
            act.note("box-edited", &after.slug, 0)
        })
    }
}

fn cleaned(act: &Act<'_>, category: &Category) -> StoreResult<Category> {
    let own = |text: &Option<String>| text.as_deref().map(clean_line).filter(|text| !text.is_empty());
    let category = Category {
        own_name: own(&category.own_name),
        own_purpose: own(&category.own_purpose),
        ..category.clone()
    };
    let has_name = |other: &&Category| {
        let names = (other.own_name.as_deref().map(fold), category.own_name.as_deref().map(fold));
        other.id != category.id && names.0.is_some() && names.0 == names.1
    };
    if act.shop.categories.iter().find(has_name).is_some() {
        return Err(StoreError::NameTaken);
    }
    Ok(category)
}

/// All boxes, in their order.
pub(super) fn read(conn: &Connection) -> StoreResult<Vec<Category>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, slug, kind, channel, own_name, own_purpose, is_on, retention_months, position \
         FROM category WHERE hidden = 0 ORDER BY position, id",
    )?;
    let categories = rows.query_map([], |row| {
        let channel = optional_slug_in(row, 3, Channel::parse)?;
        Ok(Category {
            id: CategoryId(row.get(0)?),
            slug: row.get(1)?,
            kind: slug_in(row, 2, |slug| kind(slug, channel))?,
            own_name: row.get(4)?,
            own_purpose: row.get(5)?,
            is_on: row.get(6)?,
            retention_months: row.get(7)?,
            position: row.get(8)?,
        })
    })?;
    Ok(categories.collect::<Result<_, _>>()?)
}

fn kind(slug: &str, channel: Option<Channel>) -> Option<CategoryKind> {
    match (slug, channel) {
        ("general", None) => Some(CategoryKind::General),
        ("channel", Some(channel)) => Some(CategoryKind::Channel(channel)),
        ("data", None) => Some(CategoryKind::Data),
        ("special", None) => Some(CategoryKind::Special),
        _ => None,
    }
}

/// The boxes that every book has, with their first wordings.
pub(super) fn insert_built_in(conn: &Connection, wordings: &[(String, Statement)]) -> StoreResult<()> {
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
        let id = insert(conn, None, &category, true)?;
        let own: Vec<Statement> =
            wordings.iter().filter(|(slug, _)| slug == built_in.slug).map(|(_, own)| own.clone()).collect();
        reword(conn, ConsentFor::Category(id), &own)?;
    }
    Ok(())
}

pub(super) fn insert(
    conn: &Connection,
    id: Option<CategoryId>,
    category: &Category,
    is_built_in: bool,
) -> StoreResult<CategoryId> {
    let channel = match category.kind {
        CategoryKind::Channel(channel) => Some(channel.slug()),
        _ => None,
    };
    conn.prepare_cached(
        "INSERT INTO category (id, slug, kind, channel, own_name, own_purpose, is_on, retention_months, position, \
         built_in) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute((
        id.map(|id| id.0),
        &category.slug,
        category.kind.slug(),
        channel,
        &category.own_name,
        &category.own_purpose,
        category.is_on,
        category.retention_months,
        category.position,
        is_built_in,
    ))?;
    Ok(CategoryId(conn.last_insert_rowid()))
}

pub(super) fn update(conn: &Connection, category: &Category) -> StoreResult<()> {
    conn.prepare_cached(
        "UPDATE category SET own_name = ?2, own_purpose = ?3, is_on = ?4, retention_months = ?5, position = ?6, \
         hidden = 0 WHERE id = ?1",
    )?
    .execute((
        category.id.0,
        &category.own_name,
        &category.own_purpose,
        category.is_on,
        category.retention_months,
        category.position,
    ))?;
    Ok(())
}

/// Takes an added box back: away, or out of sight where a ledger names it.
pub(super) fn remove(conn: &Connection, id: CategoryId) -> StoreResult<()> {
    if cards_with_details(conn, id)? > 0 {
        return Err(StoreError::CannotUndo);
    }
    let is_named = conn.prepare("SELECT 1 FROM consent_event WHERE category_id = ?1")?.exists([id.0])?;
    let sql = if is_named {
        "UPDATE category SET hidden = 1 WHERE id = ?1"
    } else {
        "DELETE FROM category WHERE id = ?1"
    };
    conn.execute(sql, [id.0])?;
    Ok(())
}

fn cards_with_details(conn: &Connection, id: CategoryId) -> StoreResult<u64> {
    let sql = "SELECT count(DISTINCT contact_id) FROM detail WHERE category_id = ?1";
    Ok(conn.query_row(sql, [id.0], |row| row.get(0))?)
}

/// The column and number of what a wording is about.
pub(super) fn key_of(about: ConsentFor) -> (&'static str, i64) {
    match about {
        ConsentFor::Category(id) => ("category_id", id.0),
        ConsentFor::Campaign(id) => ("campaign_id", id.0),
    }
}

/// The newest wording of the shop's own in each language.
pub(super) fn statements(conn: &Connection, about: ConsentFor) -> StoreResult<Vec<Statement>> {
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
pub(super) fn reword(conn: &Connection, about: ConsentFor, wordings: &[Statement]) -> StoreResult<()> {
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
pub(super) fn shown_elsewhere(
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
pub(super) fn forget_unnamed_wordings(conn: &Connection) -> StoreResult<()> {
    conn.execute(
        "DELETE FROM statement WHERE is_imported = 1 AND NOT EXISTS (SELECT 1 FROM consent_event AS event \
            WHERE event.category_id IS statement.category_id AND event.campaign_id IS statement.campaign_id \
            AND event.statement_lang = statement.lang AND event.statement_version = statement.version)",
        [],
    )?;
    Ok(())
}

/// Brings earlier wordings back: a version that nobody was shown yet goes, any other is followed by a new one.
pub(super) fn restore_wordings(
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
