//! Sentences for what can go wrong with the book: what happened, what was kept, and what to do.

use std::path::Path;

use crate::domain::assessment::RuleId;
use crate::i18n::Texts;
use crate::store::StoreError;
use crate::tr;

/// What happened, what was kept, and what to do, in the owner's words. Without a catch-all: an error that is added has no
/// sentence until it is written here, and the compiler says so.
#[must_use]
pub fn describe(error: &StoreError, texts: &Texts) -> String {
    use StoreError as E;
    match error {
        E::Refused(rule) => refusal(*rule, texts),
        E::Missing(path) => tr!(texts, "error-missing", path = shown(path)),
        E::Exists(path) => tr!(texts, "error-exists", path = shown(path)),
        E::NotAFile(path) => tr!(texts, "error-not-a-file", path = shown(path)),
        E::OfTheBook(path) => tr!(texts, "error-of-the-book", path = shown(path)),
        E::SameFile(path) => tr!(texts, "error-same-file", path = shown(path)),
        E::NoFolder(path) => tr!(texts, "error-no-folder", path = shown(path)),
        E::NotADatabase(path) => tr!(texts, "error-not-a-database", path = shown(path)),
        E::NotABook(path) => tr!(texts, "error-not-a-book", path = shown(path)),
        E::NeedsPassphrase(path) => tr!(texts, "error-needs-passphrase", path = shown(path)),
        E::OtherBook(path) => tr!(texts, "error-other-book", path = shown(path)),
        E::Older { path, .. } => tr!(texts, "error-older", path = shown(path)),
        E::OpenElsewhere(path) => tr!(texts, "error-open-elsewhere", path = shown(path)),
        E::Locked(path) => tr!(texts, "error-locked", path = shown(path)),
        E::ReadOnly(path) => tr!(texts, "error-read-only", path = shown(path)),
        E::Forbidden(path) => tr!(texts, "error-forbidden", path = shown(path)),
        E::Vanished(path) => tr!(texts, "error-vanished", path = shown(path)),
        E::Damaged(path) => tr!(texts, "error-damaged", path = shown(path)),
        E::NotText(path) => tr!(texts, "error-not-text", path = shown(path)),
        E::Newer { path, found, known } => {
            let (found, known) = (found.to_string(), known.to_string());
            tr!(texts, "error-newer", path = shown(path), found = found, known = known)
        }
        E::WrongPassphrase => tr!(texts, "error-wrong-passphrase"),
        E::NoCipher => tr!(texts, "error-no-cipher"),
        E::DiskFull => tr!(texts, "error-disk-full"),
        E::HeldForInvoice => tr!(texts, "error-held-for-invoice"),
        E::NoSuchContact => tr!(texts, "error-no-such-contact"),
        E::NoSuchCampaign => tr!(texts, "error-no-such-campaign"),
        E::NoSuchCategory => tr!(texts, "error-no-such-category"),
        E::NoSuchDetail => tr!(texts, "error-no-such-detail"),
        E::NotAMember => tr!(texts, "error-not-a-member"),
        E::NoSuchDouble => tr!(texts, "error-no-such-double"),
        E::SameCard => tr!(texts, "error-same-card"),
        E::PersonAndOrganisation => tr!(texts, "error-person-and-organisation"),
        E::NameTaken => tr!(texts, "error-name-taken"),
        E::BoxIsOff => tr!(texts, "error-box-is-off"),
        E::AfterToday => tr!(texts, "error-after-today"),
        E::NothingToCorrect => tr!(texts, "error-nothing-to-correct"),
        E::NothingToPurge => tr!(texts, "error-nothing-to-purge"),
        E::NoSuchExport => tr!(texts, "error-no-such-export"),
        E::NotAnAddress => tr!(texts, "error-not-an-address"),
        E::CannotUndo => tr!(texts, "error-cannot-undo"),
        E::Cancelled => tr!(texts, "error-cancelled"),
        E::BoxInUse(count) => {
            let count = *count;
            tr!(texts, "error-box-in-use", count = count)
        }
        E::NotCompacted(cause) => tr!(texts, "error-not-compacted", cause = short(cause, texts)),
        E::CopiesNotLocked(cause) => tr!(texts, "error-copies-not-locked", cause = short(cause, texts)),
        E::Sql(cause) => tr!(texts, "error-sql", cause = cause.to_string()),
        E::Io(cause) => tr!(texts, "error-io", cause = cause.to_string()),
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
        StoreError::Sql(cause) => cause.to_string(),
        StoreError::Io(cause) => cause.to_string(),
        other => describe(other, texts).trim_end_matches('.').to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_that_has_no_short_form_is_told_in_the_language_of_the_owner() {
        let texts = Texts::new(crate::domain::lang::Lang::Nl);
        let told = describe(&StoreError::NotCompacted(Box::new(StoreError::WrongPassphrase)), &texts);
        assert!(told.contains("De wachtwoordzin klopt niet"), "{told}");
        assert!(!told.contains("wrong passphrase") && !told.contains(".)"), "{told}");
    }

    #[test]
    fn a_refusal_starts_with_the_number_of_the_rule() {
        let texts = Texts::new(crate::domain::lang::Lang::Nl);
        assert!(describe(&StoreError::Refused(RuleId(11)), &texts).starts_with("R11: Voor gevoelige"));
    }
}
