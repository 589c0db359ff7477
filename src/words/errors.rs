//! Sentences for what can go wrong with the book: what happened, what was kept, and what to do.

use std::path::Path;

use crate::domain::assessment::RuleId;
use crate::i18n::Texts;
use crate::store::StoreError;
use crate::tr;

/// What happened, what was kept, and what to do, in the owner's words.
#[must_use]
pub fn describe(error: &StoreError, texts: &Texts) -> String {
    match error {
        StoreError::Refused(rule) => refusal(*rule, texts),
        StoreError::Newer { path, found, known } => {
            let args = [("path", shown(path).into()), ("found", (*found).into()), ("known", (*known).into())];
            texts.get_args("error-newer", &args)
        }
        StoreError::BoxInUse(count) => texts.get_args("error-box-in-use", &[("count", (*count).into())]),
        StoreError::Sql(cause) => tr!(texts, "error-sql", cause = cause.to_string()),
        StoreError::CopiesNotLocked(cause) => {
            tr!(texts, "error-copies-not-locked", cause = short(cause, texts))
        }
        StoreError::NotCompacted(cause) => tr!(texts, "error-not-compacted", cause = short(cause, texts)),
        StoreError::Io(cause) => tr!(texts, "error-io", cause = cause.to_string()),
        other => match place(other) {
            Some((key, path)) => texts.get_args(key, &[("path", shown(path).into())]),
            None => texts.get(plain_key(other)),
        },
    }
}

/// Why a file that somebody named as a copy cannot be restored: there, nobody wants to make a book, and the passphrase is
/// typed on the screen.
#[must_use]
pub fn of_copy(error: &StoreError, texts: &Texts) -> String {
    match error {
        StoreError::Missing(path) => tr!(texts, "copy-missing", path = shown(path)),
        StoreError::NeedsPassphrase(_) => tr!(texts, "copy-locked"),
        StoreError::WrongPassphrase => tr!(texts, "copy-wrong-passphrase"),
        other => describe(other, texts),
    }
}

/// What stood in the way, in a few words.
fn short(error: &StoreError, texts: &Texts) -> String {
    match error {
        StoreError::DiskFull => tr!(texts, "cause-disk-full"),
        StoreError::Locked(path) => tr!(texts, "cause-locked", path = shown(path)),
        StoreError::ReadOnly(path) | StoreError::Forbidden(path) => {
            tr!(texts, "cause-read-only", path = shown(path))
        }
        other => other.to_string(),
    }
}

/// Why a rule refuses an act: its number and its sentence.
#[must_use]
pub fn refusal(rule: RuleId, texts: &Texts) -> String {
    format!("{rule}: {}", texts.rule_sentence(rule))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The sentences that name the file.
fn place(error: &StoreError) -> Option<(&'static str, &Path)> {
    Some(match error {
        StoreError::Missing(path) => ("error-missing", path),
        StoreError::Exists(path) => ("error-exists", path),
        StoreError::NotAFile(path) => ("error-not-a-file", path),
        StoreError::OfTheBook(path) => ("error-of-the-book", path),
        StoreError::SameFile(path) => ("error-same-file", path),
        StoreError::NoFolder(path) => ("error-no-folder", path),
        StoreError::NotADatabase(path) => ("error-not-a-database", path),
        StoreError::NotABook(path) => ("error-not-a-book", path),
        StoreError::NeedsPassphrase(path) => ("error-needs-passphrase", path),
        StoreError::OtherBook(path) => ("error-other-book", path),
        StoreError::Older { path, .. } => ("error-older", path),
        StoreError::OpenElsewhere(path) => ("error-open-elsewhere", path),
        StoreError::Locked(path) => ("error-locked", path),
        StoreError::ReadOnly(path) => ("error-read-only", path),
        StoreError::Forbidden(path) => ("error-forbidden", path),
        StoreError::Vanished(path) => ("error-vanished", path),
        StoreError::Damaged(path) => ("error-damaged", path),
        StoreError::NotText(path) => ("error-not-text", path),
        _ => return None,
    })
}

/// The sentences without a variable.
fn plain_key(error: &StoreError) -> &'static str {
    match error {
        StoreError::WrongPassphrase => "error-wrong-passphrase",
        StoreError::NoCipher => "error-no-cipher",
        StoreError::DiskFull => "error-disk-full",
        StoreError::HeldForInvoice => "error-held-for-invoice",
        StoreError::NoSuchContact => "error-no-such-contact",
        StoreError::NoSuchCampaign => "error-no-such-campaign",
        StoreError::NoSuchCategory => "error-no-such-category",
        StoreError::NoSuchDetail => "error-no-such-detail",
        StoreError::NotAMember => "error-not-a-member",
        StoreError::NoSuchDouble => "error-no-such-double",
        StoreError::SameCard => "error-same-card",
        StoreError::PersonAndOrganisation => "error-person-and-organisation",
        StoreError::NameTaken => "error-name-taken",
        StoreError::BoxIsOff => "error-box-is-off",
        StoreError::AfterToday => "error-after-today",
        StoreError::NothingToCorrect => "error-nothing-to-correct",
        StoreError::NothingToPurge => "error-nothing-to-purge",
        StoreError::NoSuchExport => "error-no-such-export",
        StoreError::NotAnAddress => "error-not-an-address",
        StoreError::CannotUndo => "error-cannot-undo",
        StoreError::Cancelled => "error-cancelled",
        _ => "error-other",
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn all() -> Vec<StoreError> {
        let path = || PathBuf::from("/home/els/fichebak.db");
        vec![
            StoreError::Missing(path()),
            StoreError::Exists(path()),
            StoreError::NotAFile(path()),
            StoreError::OfTheBook(path()),
            StoreError::SameFile(path()),
            StoreError::NoFolder(path()),
            StoreError::NotADatabase(path()),
            StoreError::NotABook(path()),
            StoreError::OtherBook(path()),
            StoreError::NeedsPassphrase(path()),
            StoreError::WrongPassphrase,
            StoreError::NoCipher,
            StoreError::Newer { path: path(), found: 9, known: 1 },
            StoreError::Older { path: path(), found: 0 },
            StoreError::OpenElsewhere(path()),
            StoreError::Locked(path()),
            StoreError::ReadOnly(path()),
            StoreError::Forbidden(path()),
            StoreError::Damaged(path()),
            StoreError::DiskFull,
            StoreError::Refused(RuleId(11)),
            StoreError::HeldForInvoice,
            StoreError::NoSuchContact,
            StoreError::NoSuchCampaign,
            StoreError::NoSuchCategory,
            StoreError::NoSuchDetail,
            StoreError::NotAMember,
            StoreError::NoSuchDouble,
            StoreError::SameCard,
            StoreError::PersonAndOrganisation,
            StoreError::NameTaken,
            StoreError::BoxIsOff,
            StoreError::BoxInUse(3),
            StoreError::AfterToday,
            StoreError::NothingToCorrect,
            StoreError::NothingToPurge,
            StoreError::NotAnAddress,
            StoreError::CannotUndo,
            StoreError::Cancelled,
            StoreError::Io(std::io::Error::other("the cable is out")),
        ]
    }

    #[test]
    fn every_error_has_a_sentence_of_its_own_in_every_language() {
        for lang in Texts::shipped() {
            let texts = Texts::new(lang);
            let sentences: Vec<_> = all().iter().map(|error| describe(error, &texts)).collect();
            for (index, sentence) in sentences.iter().enumerate() {
                assert!(sentence.ends_with('.'), "{sentence}");
                assert!(!sentence.contains("No localization"), "{sentence}");
                assert_ne!(*sentence, texts.get("error-other"));
                assert!(!sentences.iter().skip(index + 1).any(|other| other == sentence), "{sentence}");
            }
        }
    }

    #[test]
    fn a_refusal_starts_with_the_number_of_the_rule() {
        let texts = Texts::new(crate::domain::lang::Lang::Nl);
        assert!(describe(&StoreError::Refused(RuleId(11)), &texts).starts_with("R11: Voor gevoelige"));
    }
}
