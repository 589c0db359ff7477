//! `export`: those who may be written to, as a plain file, and why everybody else is not on it.

use std::io;
use std::path::Path;

use crate::app::errors;
use crate::cli::args::ExportFlags;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CardReasonJson, ExportJson};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::clean_line;
use crate::exchange::mailing::{self, Purpose, Verdict};
use crate::i18n::Texts;
use crate::store::{JournalEntry, StoreError, StoreResult};
use crate::tr;

/// A card that is not on the list.
struct Excluded {
    id: ContactId,
    uuid: uuid::Uuid,
    name: String,
    rule: Option<RuleId>,
    reason: UseReason,
}

pub(super) fn run(session: &mut Session, flags: &ExportFlags) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let campaign = flags.campaign.as_deref().map(|typed| find::campaign(session, &book, typed));
    let campaign = campaign.transpose()?.map(|campaign| campaign.id);
    let purpose = Purpose { channel: flags.channel, campaign, today: session.today };
    let (rows, excluded) = sort_out(&book, &purpose)?;
    mailing::write(&flags.file, &purpose, &rows, flags.force)
        .map_err(|error| unwritten(session, &flags.file, error))?;
    let entry = journal_entry(&book, &purpose, flags, rows.len());
    if let Err(error) = book.store.note_in_journal(&entry) {
        // A list that nobody knows of does not leave.
        let _ = std::fs::remove_file(&flags.file);
        return Err(error.into());
    }
    answer(session, &purpose, rows.len(), &excluded)
}

fn sort_out(book: &Book, purpose: &Purpose) -> StoreResult<(Vec<Vec<String>>, Vec<Excluded>)> {
    let (mut rows, mut excluded) = (Vec::new(), Vec::new());
    let mut visit = |dossier: Dossier| {
        match purpose.verdict(&dossier, &book.shop) {
            Verdict::Written(row) => rows.push(row),
            Verdict::Excluded(rule, reason) => excluded.push(Excluded {
                id: dossier.contact.id,
                uuid: dossier.contact.uuid,
                name: dossier.contact.fields.list_name(),
                rule,
                reason,
            }),
        }
        true
    };
    book.store.each_dossier(&mut visit)?;
    Ok((rows, excluded))
}

fn unwritten(session: &Session, path: &Path, error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::AlreadyExists => {
            Failure::Wrong(tr!(session.texts, "cli-export-exists", file = path.display().to_string()))
        }
        io::ErrorKind::NotFound => StoreError::NoFolder(path.parent().unwrap_or(path).to_owned()).into(),
        io::ErrorKind::PermissionDenied => StoreError::ReadOnly(path.to_owned()).into(),
        io::ErrorKind::StorageFull => StoreError::DiskFull.into(),
        _ => StoreError::Io(error).into(),
    }
}

/// What left, why, and to whom: never who is on it.
fn journal_entry(book: &Book, purpose: &Purpose, flags: &ExportFlags, written: usize) -> JournalEntry {
    let file = flags.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let campaign = purpose.campaign.and_then(|id| book.shop.campaign(id));
    let parts = [
        Some(file),
        Some(purpose.channel.slug().to_owned()),
        campaign.map(|campaign| campaign.fields.name.clone()),
        flags.to.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| clean_line(&part)).collect();
    JournalEntry {
        on: purpose.today,
        act: "export".to_owned(),
        subject: parts.join(" · "),
        count: u64::try_from(written).unwrap_or(u64::MAX),
    }
}

fn answer(
    session: &mut Session,
    purpose: &Purpose,
    written: usize,
    excluded: &[Excluded],
) -> Result<(), Failure> {
    if session.json {
        session.warn(&errors::refusal(RuleId(19), &session.texts));
    }
    session.answer(
        |session| {
            let json = |one: &Excluded| CardReasonJson {
                contact: one.id.0,
                uuid: one.uuid,
                rule: Some(rule_slug(one)),
                reason: reason(one, &session.texts),
            };
            Ok(ExportJson { written, excluded: excluded.iter().map(json).collect() })
        },
        |session| print(session, purpose, written, excluded),
    )
}

fn rule_slug(one: &Excluded) -> String {
    one.rule.map_or_else(|| UseReason::NoAddress.slug().to_owned(), |rule| rule.to_string())
}

fn reason(one: &Excluded, texts: &Texts) -> String {
    texts.get(&format!("use-{}", one.reason.slug()))
}

fn print(
    session: &mut Session,
    purpose: &Purpose,
    written: usize,
    excluded: &[Excluded],
) -> Result<(), Failure> {
    let texts = session.texts;
    session.say(&tr!(texts, "cli-export-written", count = written))?;
    if !excluded.is_empty() {
        session.out.gap()?;
        session.say(&tr!(texts, "cli-export-excluded", count = excluded.len()))?;
        let row = |one: &Excluded| {
            vec![one.id.0.to_string(), one.name.clone(), rule_slug(one), reason(one, &texts)]
        };
        let rows: Vec<Vec<String>> = excluded.iter().map(row).collect();
        session.out.table(2, &rows)?;
    }
    session.out.gap()?;
    session.say(&errors::refusal(RuleId(19), &texts))?;
    for line in ["cli-export-check-what", "cli-export-check-who", "cli-export-check-how"] {
        session.out.line(2, &format!("[ ] {}", texts.get(line)))?;
    }
    if purpose.channel == Channel::Post {
        session.say(&errors::refusal(RuleId(21), &texts))?;
    }
    Ok(())
}
