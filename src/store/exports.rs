//! The files that left the book, and which cards went into them (R44).
//!
//! One pass over the book decides of every card into which file it goes, and notes that beside the card. It is committed
//! before the file takes its name: a file that nobody knows of never lies anywhere.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::erase::go_on;
use super::value::{Columns, Day, day};
use super::{Progress, Store, StoreError, StoreResult, journal, load, settings};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;

/// The number of an export in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExportId(pub i64);

/// How often progress is reported, in cards.
const REPORT_EVERY: usize = 200;

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

/// A file whose every byte is written, before it has its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed {
    /// How many cards are in it.
    pub written: u64,
    /// Its length, in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
}

/// Writes the files of an export, card by card.
pub trait Exporter {
    /// Takes a card, and answers with the place of the file that it went into.
    ///
    /// # Errors
    /// Where the file cannot be written.
    fn card(&mut self, dossier: Dossier) -> StoreResult<Option<usize>>;

    /// Closes the files, one [`Sealed`] for each.
    ///
    /// # Errors
    /// Where the file cannot be written.
    fn seal(&mut self) -> StoreResult<Vec<Sealed>>;
}

/// An export that stands in the book, with the line of the journal that tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Its number.
    pub id: ExportId,
    journal: i64,
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
pub(super) enum Held<'a> {
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
    /// Writes files that hold cards, in one pass over the book, and notes what left, where to, for what and to whom, and
    /// which cards went into it (R44). The caller gives the files their names afterwards, or takes the note back with
    /// [`Store::export_failed`].
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], [`StoreError::NotText`]; else where a file cannot be written; then nothing was noted.
    pub fn export(
        &mut self,
        exports: &[NewExport],
        exporter: &mut dyn Exporter,
        today: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<Vec<Recorded>> {
        self.write(|conn| {
            let ids = exports.iter().map(|export| insert(conn, export, today));
            let ids = ids.collect::<StoreResult<Vec<ExportId>>>()?;
            let total = conn.query_row("SELECT count(*) FROM contact", [], |row| row.get(0))?;
            let mut done = 0;
            load::all(conn, &mut |dossier| {
                if done % REPORT_EVERY == 0 {
                    go_on(progress, done, total)?;
                }
                done += 1;
                let contact = dossier.contact.id;
                if let Some(id) = exporter.card(dossier)?.and_then(|place| ids.get(place)) {
                    conn.prepare_cached("INSERT INTO exported (contact_id, export_id) VALUES (?1, ?2)")?
                        .execute((contact.0, id.0))?;
                }
                Ok(true)
            })?;
            let sealed = exporter.seal()?;
            let mut recorded = Vec::new();
            for ((id, export), sealed) in ids.iter().zip(exports).zip(&sealed) {
                conn.execute(
                    "UPDATE export SET written = ?2, size = ?3, sha256 = ?4 WHERE id = ?1",
                    (id.0, sealed.written, sealed.size, sealed.sha256),
                )?;
                journal::write(conn, today, "export", &subject(conn, export)?, sealed.written)?;
                recorded.push(Recorded { id: *id, journal: conn.last_insert_rowid() });
            }
            progress(total as u64, total as u64);
            Ok(recorded)
        })
    }

    /// Takes back the note of files that did not get their names: nothing left.
    ///
    /// # Errors
    /// Where the book cannot be written.
    pub fn export_failed(&mut self, recorded: &[Recorded]) -> StoreResult<()> {
        self.write(|conn| {
            for Recorded { id, journal } in recorded {
                conn.execute("DELETE FROM export WHERE id = ?1", [id.0])?;
                conn.execute("DELETE FROM journal WHERE id = ?1", [journal])?;
            }
            Ok(())
        })
    }

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

    /// Notes that the file of an export was deleted. Which cards were in it stays known: whoever received it may still
    /// have it.
    ///
    /// # Errors
    /// [`StoreError::NoSuchExport`]; else where the file cannot be written.
    pub fn export_deleted(&mut self, id: ExportId, today: NaiveDate) -> StoreResult<()> {
        self.write(|conn| {
            let sql = "UPDATE export SET deleted_on = ?2 WHERE id = ?1";
            if conn.execute(sql, (id.0, Day(today)))? == 0 {
                return Err(StoreError::NoSuchExport);
            }
            let path: String =
                conn.query_row("SELECT path FROM export WHERE id = ?1", [id.0], |row| row.get(0))?;
            journal::write(conn, today, "export-deleted", &file_name(Path::new(&path)), 0)
        })
    }

    /// The numbers of all cards, in the order of their names.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_id_by_name(&self, visit: &mut dyn FnMut(ContactId)) -> StoreResult<()> {
        self.read(|conn| {
            let mut rows = conn.prepare_cached("SELECT id FROM contact ORDER BY sort, id")?;
            for id in rows.query_map([], |row| row.get(0).map(ContactId))? {
                visit(id?);
            }
            Ok(())
        })
    }
}

fn insert(conn: &Connection, export: &NewExport, today: NaiveDate) -> StoreResult<ExportId> {
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

/// What left, for what, and to whom: never who is in it.
fn subject(conn: &Connection, export: &NewExport) -> StoreResult<String> {
    let shop = settings::shop(conn)?;
    let campaign = export.campaign.and_then(|id| shop.campaign(id));
    let parts = [
        Some(file_name(&export.path)),
        Some(match export.channel {
            Some(channel) => channel.slug().to_owned(),
            None => export.format.clone(),
        }),
        campaign.map(|campaign| campaign.fields.name.clone()),
        Some(export.recipient.clone()).filter(|recipient| !recipient.is_empty()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| clean_line(&part)).collect();
    Ok(parts.join(" · "))
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
pub(super) fn holding(
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
pub(super) fn join(rows: &mut Vec<ExportRow>, others: Vec<ExportRow>) {
    for other in others {
        match rows.iter_mut().find(|row| row.id == other.id) {
            Some(row) => row.held += other.held,
            None => rows.push(other),
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
}

/// Carries the exports that were made since a copy into it, so that it stays known where lists lie.
pub(super) fn carry(now: &Connection, copy: &Connection) -> StoreResult<()> {
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
