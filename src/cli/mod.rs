//! The command line: every act as a plain-text verb, for scripts, cron and screen readers.
//!
//! [`run`] reads the arguments ([`args`]), opens a [`session`], runs one of the [`verbs`] and answers with the exit
//! code: 0 done, 1 findings or refused by a rule, 2 wrong use or an error. What a script reads is in [`json`]; what
//! a person reads passes through [`output`], which lets no control character of a card reach the terminal.

mod args;
mod failure;
mod find;
mod help;
mod json;
mod output;
mod session;
mod unlock;
mod usage;
mod verbs;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};

use clap::{CommandFactory as _, FromArgMatches as _};

use self::args::{Cli, Verb};
use self::failure::Outcome;
use self::json::{RefusalJson, RefusedJson};
use self::session::Session;
use crate::i18n::Texts;
use crate::tr;

/// The exit code after a fault in the program.
const FAULT: u8 = 2;

/// Runs the program with these arguments, the first being its own name. Answers with the exit code.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    guarded(|| run_verb(&args))
}

/// A fault in the program is told in a sentence, and is an error like another.
fn guarded(act: impl FnOnce() -> u8) -> u8 {
    panic::set_hook(Box::new(|info| {
        let texts = Texts::from_system();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        output::tell(&tr!(texts, "crash", place = place));
    }));
    // The panic dropped the open transaction, so nothing half done is kept.
    panic::catch_unwind(AssertUnwindSafe(act)).unwrap_or(FAULT)
}

fn run_verb(args: &[OsString]) -> u8 {
    let parsed = Cli::command().try_get_matches_from(args);
    match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(Cli { verb: Some(Verb::Help { verb }), .. }) => usage::help(args, &verb),
        Ok(cli) => act(&cli),
        // Read again with the texts of the owner's language: for help and for what was wrong.
        Err(_) => usage::explain(args),
    }
}

fn act(cli: &Cli) -> u8 {
    let mut session = Session::new(&cli.global);
    let outcome = match &cli.verb {
        Some(verb) => verbs::run(&mut session, verb),
        None => verbs::screens(&mut session),
    };
    let told = outcome.and_then(|exit| Ok(session.out.flush().map(|()| exit)?));
    finish(&mut session, told)
}

fn finish(session: &mut Session, outcome: Outcome) -> u8 {
    let failure = match outcome {
        Ok(exit) => return exit.code(),
        Err(failure) => failure,
    };
    if let (true, Some(rule)) = (session.json, failure.rule()) {
        let text = failure.sentence(&session.texts);
        let text = text.strip_prefix(&format!("{rule}: ")).unwrap_or(&text).to_owned();
        let refused = RefusedJson { refused: RefusalJson { rule: rule.to_string(), text } };
        // The sentence below tells it as well.
        let _ = session.out.json(&refused);
    }
    // Print the lines written before the failure first.
    let _ = session.out.flush();
    output::tell(&failure.sentence(&session.texts));
    failure.code()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_the_program_is_an_error_and_not_a_dump() {
        let before = panic::take_hook();
        assert_eq!(guarded(|| panic!("a fault")), 2);
        panic::set_hook(before);
    }
}
