//! `backup` and `restore`: copies of the book, and putting one in its place.

use chrono::Local;

use crate::cli::args::{BackupFlags, RestoreFlags};
use crate::cli::failure::Failure;
use crate::cli::json::{BackupJson, BackupsJson, GoneThroughJson, RestoredJson};
use crate::cli::session::Session;
use crate::cli::unlock;
use crate::i18n::Texts;
use crate::store::{Access, Backup, Source};
use crate::tr;
use crate::words::backup::{made_before, question, restored_sentences};
use crate::workflows::backup::restore_to;

/// Makes a copy, at the owner's place or among those that the program keeps, and lists the latter.
pub(super) fn back_up(session: &mut Session, flags: &BackupFlags) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    // A copy tells when it was really made, whatever day is borrowed.
    let day = Local::now().date_naive();
    let made = match &flags.file {
        Some(file) => {
            book.store.back_up_to(file, day)?;
            file.clone()
        }
        None => book.store.back_up_now(day)?,
    };
    let backups = book.store.backups()?;
    session.answer(
        |_| Ok(BackupsJson { made: made.clone(), kept: backups.iter().map(BackupJson::from).collect() }),
        |session| {
            session.say(&tr!(session.texts, "cli-backup-made", path = made.display().to_string()))?;
            if flags.file.is_some() {
                return session.say(&tr!(session.texts, "cli-backup-own"));
            }
            for backup in &backups {
                session.say(&line(&session.texts, backup))?;
            }
            Ok(())
        },
    )
}

fn line(texts: &Texts, backup: &Backup) -> String {
    let (day, path) = (texts.date(backup.day), backup.path.display().to_string());
    match made_before(backup, texts) {
        None => tr!(texts, "cli-backup-line", day = day, path = path),
        Some(before) => tr!(texts, "cli-backup-line-before", day = day, path = path, before = before),
    }
}

/// Puts a copy in the book's place; where there is no book yet, the copy becomes it.
pub(super) fn restore(session: &mut Session, flags: &RestoreFlags) -> Result<(), Failure> {
    let Some(file) = &flags.file else { return gone_through(session) };
    if !file.exists() {
        let path = file.display().to_string();
        return Err(Failure::Wrong(tr!(session.texts, "copy-missing", path = path)));
    }
    let look = |passphrase| Source::look_at(file, passphrase);
    let source = unlock::with_passphrase(&session.texts, file, look)?;
    let path = session.path()?;
    let restored = if path.exists() {
        let mut store = unlock::open(&session.texts, &path, Access::Write)?;
        session.confirm(flags.yes, &question(&session.texts, &source))?;
        store.restore(&source, session.today, Local::now().date_naive())?
    } else {
        session.confirm(flags.yes, &question(&session.texts, &source))?;
        restore_to(&source, &path, session.today)?
    };
    session.answer(
        |_| {
            Ok(RestoredJson {
                restored: source.path.clone(),
                copied_on: source.copied_on,
                contacts: source.contacts,
                kept: restored.kept.clone(),
                carried: restored.carried,
            })
        },
        |session| {
            for sentence in restored_sentences(&session.texts, &source, &restored) {
                session.say(&sentence)?;
            }
            Ok(())
        },
    )
}

/// Notes that the owner has gone through who was erased or said no since the copy was made.
fn gone_through(session: &mut Session) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let was = book.store.not_known_since()?;
    if was.is_some() {
        book.store.gone_through(session.today)?;
    }
    session.answer(
        |_| Ok(GoneThroughJson { was_open: was.is_some() }),
        |session| session.say(&tr!(session.texts, "go-through-done")),
    )
}
