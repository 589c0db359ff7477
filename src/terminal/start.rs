//! From a book's path to the screens, and back to the shell.

use std::path::PathBuf;

use anyhow::Context as _;
use chrono::NaiveDate;

use crate::app::first_start::{FirstChoice, FirstField, FirstStart};
use crate::app::job::Executor;
use crate::app::{App, Today};
use crate::demo::{self, Recipe};
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::i18n::Texts;
use crate::store::{Passphrase, Store, StoreResult};
use crate::terminal::run;
use crate::terminal::{self, Screen, TerminalEvents, TerminalGuard};
use crate::tr;
use crate::ui::theme::Theme;
use crate::words::errors;
use crate::workflows::{backup, book};

/// What the command line says about the screens.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the book lies.
    pub path: PathBuf,
    /// The language asked for; else the book's, else that of the texts.
    pub lang: Option<Lang>,
    /// The texts until the book's language is known.
    pub texts: Texts,
    /// The day that the screens work on.
    pub today: NaiveDate,
    /// Whether that day was borrowed with `--today`.
    pub is_borrowed: bool,
    /// Whether to open the example book instead.
    pub demo: bool,
}

/// A book to show: the example book lies in a folder that goes when it is closed.
struct Opened {
    store: Store,
    _folder: Option<tempfile::TempDir>,
}

/// Runs the screens until the owner leaves, on an open book, or on one that is made at the first start. The book was
/// opened before the terminal is taken, so that a refusal is an ordinary message. Answers with the exit code.
///
/// # Errors
/// Where a book cannot be made, or the terminal cannot be used.
pub fn run(options: &Options, book: Option<Store>) -> anyhow::Result<u8> {
    let texts = options.texts;
    let opened = if options.demo {
        Some(example_book(options.today, texts.lang())?)
    } else {
        book.map(|store| Opened { store, _folder: None })
    };
    let sentence = texts;
    terminal::install_panic_hook(move |place| tr!(sentence, "crash", place = place));
    let guard = TerminalGuard::enter()?;
    let mut screen = guard.screen()?;
    let mut events = TerminalEvents::start()?;
    let theme = Theme::from_environment();
    let opened = match opened {
        Some(opened) => Some(opened),
        None => first_book(options, texts, &mut screen, &mut events, theme)?,
    };
    let shown = opened.map_or(Ok(()), |opened| show(opened, options, texts, &mut screen, &mut events, theme));
    drop(guard);
    // In a closed window drawing fails, and there is nobody left to tell: the signal is the answer.
    terminal::exit_code_after_signal().map_or_else(|| shown.map(|()| 0), Ok)
}

fn show(
    opened: Opened,
    options: &Options,
    texts: Texts,
    screen: &mut Screen,
    events: &mut TerminalEvents,
    theme: Theme,
) -> anyhow::Result<()> {
    let shop = opened.store.shop()?;
    let texts = options.lang.or(shop.settings.language).map_or(texts, Texts::new);
    let today = Today { day: options.today, is_borrowed: options.is_borrowed };
    let waker = events.waker();
    let wake = std::sync::Arc::new(move || waker.wake());
    let mut app = App::new(opened.store, texts, today, Executor::Threads(wake))?;
    run::run_loop(screen, events, &mut app, theme)?;
    Ok(())
}

/// The first start: the questions, then the book that was chosen; `None` where the owner left.
fn first_book(
    options: &Options,
    texts: Texts,
    screen: &mut Screen,
    events: &mut TerminalEvents,
    theme: Theme,
) -> anyhow::Result<Option<Opened>> {
    let mut first = FirstStart::new(texts);
    loop {
        let made = match run::ask(screen, events, &mut first, theme)? {
            FirstChoice::Leave => return Ok(None),
            FirstChoice::Example(lang) => return Ok(Some(example_book(options.today, lang)?)),
            FirstChoice::Empty(lang, shop_name, passphrase) => {
                let settings = Settings { shop_name, language: Some(lang), ..Settings::default() };
                new_book(options, settings, passphrase).map_err(|error| (FirstField::Empty, error))
            }
            FirstChoice::Have(path, passphrase) => {
                let made = backup::become_book(&path, &options.path, passphrase, options.today);
                made.map_err(|error| (FirstField::File, error))
            }
        };
        match made {
            Ok(store) => return Ok(Some(Opened { store, _folder: None })),
            // What was typed stays, and the owner can try another file.
            Err((FirstField::File, error)) => first.refuse_copy(&error),
            Err((field, error)) => {
                let problem = errors::describe(&error, &first.texts);
                first.refuse(field, problem);
            }
        }
    }
}

fn new_book(options: &Options, settings: Settings, passphrase: Option<Passphrase>) -> StoreResult<Store> {
    let mut store = book::create(&options.path, settings, options.today)?;
    if passphrase.is_some() {
        store.set_passphrase(passphrase)?;
    }
    Ok(store)
}

fn example_book(today: NaiveDate, lang: Lang) -> anyhow::Result<Opened> {
    let folder = tempfile::tempdir().context("a folder for the example book")?;
    let path = folder.path().join("example.db");
    let store = demo::write_book(&path, &Recipe::example(today, lang), &|_, _| true)?;
    Ok(Opened { store, _folder: Some(folder) })
}
