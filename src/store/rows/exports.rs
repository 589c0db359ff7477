//! The files that left the book, and which cards went into them (R44).

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::formats::text::clean_line;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::value::{Columns, Day, day};

/// The number of an export in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExportId(pub i64);

/// The slug of the file with those who are not on a list.
const EXCLUDED: &str = "excluded";

/// The slug of the whole book with its details.
const WHOLE: &str = "json";

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExport {
    /// Where it will lie: an absolute path.
    pub path: PathBuf,
    /// The slug of its format.
    pub format: String,
    /// The channel of a list.
    pub channel: Option<Channel>,
    /// The campaign of a list.
    pub campaign: Option<CampaignId>,
    /// To whom it goes; empty where it stays with the owner.
    pub recipient: String,
}

/// A file that left the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Its number.
    pub id: ExportId,
    /// The day on which it was written.
    pub on: NaiveDate,
    /// Where it lay then.
    pub path: PathBuf,
    /// The slug of its format.
    pub format: String,
    /// The channel of a list.
    pub channel: Option<Channel>,
    /// The campaign of a list.
    pub campaign: Option<CampaignId>,
    /// To whom it went; empty where it stayed with the owner.
    pub recipient: String,
    /// How many cards went into it.
    pub written: u64,
    /// Its length, in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// The day on which the program deleted it.
    pub deleted_on: Option<NaiveDate>,
    /// How many of the cards that were asked about it holds; in a list of all exports, how many are still in the book.
    pub held: u64,
}

/// Which exports are named for a card: those that hold this part of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Held<'a> {
    /// Every export that the card went into.
    Anything,
    /// Its details: only the whole book has them.
    Details,
    /// Its place on a list for one of these campaigns.
    Campaigns(&'a [CampaignId]),
    /// Its place on a list for that channel, or for any channel.
    List(Option<Channel>),
}

impl Store {
    /// All exports, the newest first.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn exports(&self) -> StoreResult<Vec<ExportRow>> {
        self.read(|conn| {
            let held = "(SELECT count(*) FROM exported WHERE export_id = export.id)";
            let sql = format!("SELECT {COLUMNS}, {held} FROM export ORDER BY id DESC");
            let mut rows = conn.prepare(&sql)?;
            let rows = rows.query_map([], row_in)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// The lists that hold one of these cards, for that channel or for any: after an objection somebody may have to take
    /// the person off them (R22, R44).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn lists_holding(&self, ids: &[ContactId], channel: Option<Channel>) -> StoreResult<Vec<ExportRow>> {
        self.read(|conn| holding(conn, ids.iter().copied(), Held::List(channel)))
    }

    /// The exports that hold one of these cards.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn exports_holding(&self, ids: &[ContactId]) -> StoreResult<Vec<ExportRow>> {
        self.read(|conn| holding(conn, ids.iter().copied(), Held::Anything))
    }
}

pub(crate) fn insert(conn: &Connection, export: &NewExport, today: NaiveDate) -> StoreResult<ExportId> {
    let path = export.path.to_str().ok_or_else(|| StoreError::NotText(export.path.clone()))?;
    conn.execute(
        "INSERT INTO export (on_day, path, format, channel, campaign_id, recipient, written, size, sha256) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, zeroblob(32))",
        (
            Day(today),
            path,
            &export.format,
            export.channel.map(Channel::slug),
            export.campaign.map(|id| id.0),
            clean_line(&export.recipient),
        ),
    )?;
    Ok(ExportId(conn.last_insert_rowid()))
}

const COLUMNS: &str =
    "id, on_day, path, format, channel, campaign_id, recipient, written, size, sha256, deleted_on";

fn row_in(row: &Row<'_>) -> rusqlite::Result<ExportRow> {
    let mut columns = Columns::from(row, 0);
    Ok(ExportRow {
        id: ExportId(columns.get()?),
        on: columns.get::<Day>()?.0,
        path: PathBuf::from(columns.get::<String>()?),
        format: columns.get()?,
        channel: columns.optional_slug(Channel::parse)?,
        campaign: columns.get::<Option<i64>>()?.map(CampaignId),
        recipient: columns.get()?,
        written: columns.get()?,
        size: columns.get()?,
        sha256: columns.get()?,
        deleted_on: columns.get::<Option<Day>>()?.map(|day| day.0),
        held: columns.get()?,
    })
}

/// The exports that hold one of these cards, the newest first, each with how many of them it holds.
pub(crate) fn holding(
    conn: &Connection,
    ids: impl Iterator<Item = ContactId>,
    held: Held<'_>,
) -> StoreResult<Vec<ExportRow>> {
    let is_known: bool = conn.prepare_cached("SELECT 1 FROM export LIMIT 1")?.exists([])?;
    if !is_known {
        return Ok(Vec::new());
    }
    let mut counts: BTreeMap<i64, u64> = BTreeMap::new();
    let mut of_card = conn.prepare_cached("SELECT export_id FROM exported WHERE contact_id = ?1")?;
    for contact in ids.collect::<HashSet<_>>() {
        for id in of_card.query_map([contact.0], |row| row.get(0))? {
            *counts.entry(id?).or_default() += 1;
        }
    }
    let sql = format!("SELECT {COLUMNS}, ?2 FROM export WHERE id = ?1");
    let mut one = conn.prepare_cached(&sql)?;
    let mut rows = Vec::new();
    for (id, count) in counts.into_iter().rev() {
        let row = one.query_row((id, count), row_in)?;
        if is_meant(&row, held) {
            rows.push(row);
        }
    }
    Ok(rows)
}

fn is_meant(row: &ExportRow, held: Held<'_>) -> bool {
    match held {
        Held::Anything => true,
        Held::Details => row.format == WHOLE,
        Held::Campaigns(campaigns) => row.campaign.is_some_and(|own| campaigns.contains(&own)),
        Held::List(channel) => {
            let is_list = row.channel.is_some() && row.format != EXCLUDED;
            is_list && (channel.is_none() || row.channel == channel)
        }
    }
}

/// Adds the exports that are not there yet; the newest stay first.
pub(crate) fn join(rows: &mut Vec<ExportRow>, others: Vec<ExportRow>) {
    for other in others {
        match rows.iter_mut().find(|row| row.id == other.id) {
            Some(row) => row.held += other.held,
            None => rows.push(other),
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
}

/// Carries the exports that were made since a copy into it, so that it stays known where lists lie.
pub(crate) fn carry(now: &Connection, copy: &Connection) -> StoreResult<()> {
    let mut rows = now.prepare(&format!("SELECT {COLUMNS}, 0 FROM export ORDER BY id"))?;
    let mut known = copy.prepare("SELECT 1 FROM export WHERE id = ?1 AND sha256 = ?2 AND path = ?3")?;
    let mut cards = now.prepare(
        "SELECT uuid FROM contact WHERE id IN (SELECT contact_id FROM exported WHERE export_id = ?1)",
    )?;
    let mut into = copy
        .prepare("INSERT INTO exported (contact_id, export_id) SELECT id, ?2 FROM contact WHERE uuid = ?1")?;
    for row in rows.query_map([], row_in)? {
        let row = row?;
        let path = row.path.to_string_lossy();
        if known.exists((row.id.0, row.sha256, &path))? {
            let sql = "UPDATE export SET deleted_on = coalesce(deleted_on, ?2) WHERE id = ?1";
            copy.execute(sql, (row.id.0, day(row.deleted_on)))?;
            continue;
        }
        copy.execute(
            "INSERT INTO export (id, on_day, path, format, channel, campaign_id, recipient, written, size, sha256, \
             deleted_on) VALUES ((SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM export WHERE id = ?1)), ?2, ?3, ?4, ?5, \
             (SELECT id FROM campaign WHERE id = ?6), ?7, ?8, ?9, ?10, ?11)",
            (
                row.id.0,
                Day(row.on),
                &path,
                &row.format,
                row.channel.map(Channel::slug),
                row.campaign.map(|id| id.0),
                &row.recipient,
                row.written,
                row.size,
                row.sha256,
                day(row.deleted_on),
            ),
        )?;
        let id = copy.last_insert_rowid();
        for uuid in cards.query_map([row.id.0], |row| row.get::<_, String>(0))? {
            into.execute((uuid?, id))?;
        }
    }
    Ok(())
}
