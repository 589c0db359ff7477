//! The passphrase of a locked book: from the environment for scripts, else typed on the terminal without echo.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::time::Duration;

use super::output::tell;
use crate::cli::failure::Failure;
use crate::i18n::Texts;
use crate::store::{Access, Passphrase, Store, StoreError, StoreResult};
use crate::tr;
use crate::words::errors;

/// Holds the present passphrase, for scripts.
const PRESENT: &str = "FICHEBAK_PASSPHRASE";
/// Holds the new one.
const NEW: &str = "FICHEBAK_NEW_PASSPHRASE";
/// The longest pause after a wrong try, in seconds.
const LONGEST_PAUSE: u64 = 10;

/// Opens a book, and asks for its passphrase where it has one.
pub(crate) fn open(texts: &Texts, path: &Path, access: Access) -> StoreResult<Store> {
    with_passphrase(texts, path, |passphrase| Store::open_with(path, access, passphrase))
}

/// Opens something that may be locked: the passphrase of the environment is tried once, what is typed as often as the
/// owner likes, more slowly each time.
pub(crate) fn with_passphrase<T>(
    texts: &Texts,
    path: &Path,
    open: impl Fn(Option<Passphrase>) -> StoreResult<T>,
) -> StoreResult<T> {
    match open(None) {
        Err(StoreError::NeedsPassphrase(_)) => {}
        other => return other,
    }
    if let Some(passphrase) = from_environment(PRESENT) {
        return open(Some(passphrase));
    }
    if !has_terminal() {
        return Err(StoreError::NeedsPassphrase(path.to_owned()));
    }
    let mut pause = 0;
    loop {
        let typed = rpassword::prompt_password(tr!(texts, "unlock-prompt"))?;
        let Some(passphrase) = Passphrase::new(typed) else {
            return Err(StoreError::NeedsPassphrase(path.to_owned()));
        };
        match open(Some(passphrase)) {
            Err(StoreError::WrongPassphrase) => tell(&errors::describe(&StoreError::WrongPassphrase, texts)),
            other => return other,
        }
        pause = (pause * 2).clamp(1, LONGEST_PAUSE);
        std::thread::sleep(Duration::from_secs(pause));
    }
}

/// A new passphrase: from the environment, else typed twice.
pub(crate) fn new_passphrase(texts: &Texts) -> Result<Passphrase, Failure> {
    if let Some(passphrase) = from_environment(NEW) {
        return Ok(passphrase);
    }
    if !has_terminal() {
        return Err(Failure::Wrong(tr!(texts, "passphrase-needs-terminal")));
    }
    tell(&tr!(texts, "passphrase-warning"));
    let typed = Passphrase::new(rpassword::prompt_password(tr!(texts, "passphrase-new-prompt"))?);
    let again = Passphrase::new(rpassword::prompt_password(tr!(texts, "passphrase-again-prompt"))?);
    match typed {
        Some(typed) if again.as_ref() == Some(&typed) => Ok(typed),
        Some(_) => Err(Failure::Wrong(tr!(texts, "passphrase-differs"))),
        None => Err(Failure::Wrong(tr!(texts, "passphrase-empty"))),
    }
}

fn from_environment(name: &str) -> Option<Passphrase> {
    std::env::var(name).ok().and_then(Passphrase::new)
}

fn has_terminal() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}
