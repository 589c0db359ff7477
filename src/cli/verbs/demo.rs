//! `demo`: the screens on an example book, or a made-up book of any size; and the screens on one's own book.

use std::io::{self, IsTerminal as _};

use crate::cli::args::DemoFlags;
use crate::cli::failure::{Failure, Outcome};
use crate::cli::session::{Session, done};
use crate::cli::unlock;
use crate::demo::{self, DEFAULT_SEED, Recipe};
use crate::store::{Access, StoreError};
use crate::terminal::start;
use crate::tr;

pub(super) fn run(session: &mut Session, flags: &DemoFlags) -> Outcome {
    let Some(contacts) = flags.contacts else { return open_screens(session, true) };
    // Never one's own book by accident.
    let Some(path) = session.named_path() else {
        return Err(Failure::Wrong(tr!(session.texts, "cli-wrong-missing", options = "--db <FILE>")));
    };
    let recipe = Recipe {
        contacts: Some(contacts),
        seed: flags.seed.unwrap_or(DEFAULT_SEED),
        today: session.today,
        lang: session.texts.lang(),
    };
    drop(demo::write_book(&path, &recipe, &|_, _| true)?);
    let file = path.display().to_string();
    session.answer(
        |_| Ok(serde_json::json!({ "file": file, "contacts": contacts, "seed": recipe.seed })),
        |session| {
            let count = session.texts.number(contacts);
            session.say(&tr!(session.texts, "cli-demo-written", count = count, file = file.clone()))
        },
    )?;
    done()
}

/// Opens the screens, on the example book or on one's own.
pub(super) fn open_screens(session: &mut Session, demo: bool) -> Outcome {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::Wrong(tr!(session.texts, "cli-needs-terminal")));
    }
    let options = start::Options {
        path: session.path()?,
        lang: session.lang,
        texts: session.texts,
        today: session.today,
        is_borrowed: session.is_borrowed,
        demo,
    };
    let has_book = !demo && options.path.exists();
    let book = has_book.then(|| unlock::open(&session.texts, &options.path, Access::Write)).transpose()?;
    match start::run(&options, book) {
        Ok(code) => Ok(super::screens_exit(code)),
        Err(error) => Err(match error.downcast::<StoreError>() {
            Ok(error) => error.into(),
            Err(error) => Failure::Wrong(tr!(session.texts, "cli-screens-failed", cause = error.to_string())),
        }),
    }
}
