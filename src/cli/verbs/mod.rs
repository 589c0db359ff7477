//! The acts, one module for each verb.

mod backup;
mod basis;
mod boxes;
mod campaign;
mod card;
mod check;
mod checks;
mod consent;
mod contact;
mod copies;
mod demo;
mod detail;
mod export;
mod fields;
mod import;
mod merge;
mod object;
mod passphrase;
mod purge;
mod settings;

use super::args::Verb;
use super::failure::{Exit, Outcome};
use super::session::{Session, done};

/// Runs a verb.
pub(crate) fn run(session: &mut Session, verb: &Verb) -> Outcome {
    match verb {
        Verb::Demo(flags) => return demo::run(session, flags),
        Verb::Check => return check::run(session),
        Verb::Contact(verb) => contact::run(session, verb)?,
        Verb::Consent(verb) => consent::run(session, verb)?,
        Verb::Campaign(verb) => campaign::run(session, verb)?,
        Verb::Box(verb) => boxes::run(session, verb)?,
        Verb::Detail(verb) => detail::run(session, verb)?,
        Verb::Object(flags) => object::run(session, flags)?,
        Verb::Basis(flags) => basis::run(session, flags)?,
        Verb::Settings(verb) => settings::run(session, verb)?,
        Verb::Purge(flags) => purge::run(session, flags)?,
        Verb::Export(flags) => export::run(session, flags)?,
        Verb::Import(flags) => import::run(session, flags)?,
        Verb::Backup(flags) => backup::back_up(session, flags)?,
        Verb::Passphrase(verb) => passphrase::run(session, verb)?,
        Verb::Restore(flags) => backup::restore(session, flags)?,
        Verb::Completions { shell } => super::help::completions(session, *shell)?,
        // Answered before there is a session.
        Verb::Help { .. } => {}
    }
    done()
}

/// Opens the screens.
pub(crate) fn screens(session: &mut Session) -> Outcome {
    demo::open_screens(session, false)
}

pub(crate) fn screens_exit(code: u8) -> Exit {
    Exit::Screens(code)
}
