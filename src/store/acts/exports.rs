//! Writing files that leave the book, and noting what left (R44).
//!
//! One pass over the book decides of every card into which file it goes, and notes that beside the card. It is committed
//! before the file takes its name: a file that nobody knows of never lies anywhere.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::store::acts::act::{Progress, go_on};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::exports::{self, ExportId, NewExport};
use crate::store::rows::{journal, load, settings};
use crate::store::value::Day;

/// How often progress is reported, in cards.
const REPORT_EVERY: usize = 200;

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
            let ids = exports.iter().map(|export| exports::insert(conn, export, today));
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
