//! `passphrase`: locks the book, changes the lock, takes it away.

use crate::cli::args::PassphraseVerb;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::unlock::new_passphrase;
use crate::tr;

pub(super) fn run(session: &mut Session, verb: &PassphraseVerb) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let is_locked = book.store.has_passphrase();
    let texts = session.texts;
    match verb {
        PassphraseVerb::Set if is_locked => return Err(Failure::Wrong(tr!(texts, "passphrase-is-set"))),
        PassphraseVerb::Change | PassphraseVerb::Remove if !is_locked => {
            return Err(Failure::Wrong(tr!(texts, "passphrase-is-none")));
        }
        PassphraseVerb::Set | PassphraseVerb::Change => {
            let new = new_passphrase(&texts)?;
            book.store.set_passphrase(Some(new))?;
        }
        PassphraseVerb::Remove => book.store.set_passphrase(None)?,
    }
    let is_locked = book.store.has_passphrase();
    session.answer(
        |_| Ok(serde_json::json!({ "locked": is_locked })),
        |session| {
            let done = if is_locked { "passphrase-done" } else { "passphrase-removed" };
            session.say(&texts.get(done))
        },
    )
}
