//! What was wrong with the arguments, in the owner's language; and `--help`, which comes the same way.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help;
use super::output::{Output, tell};
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::store::{Access, Store};
use crate::tr;
use crate::workflows::paths;

/// Wrong use.
const WRONG: u8 = 2;

/// Reads the arguments once more, with the texts of the owner's language, and prints the help or the message.
pub(crate) fn explain(args: &[OsString]) -> u8 {
    let texts = texts(args);
    let command = help::localised(&texts);
    match command.clone().try_get_matches_from(args) {
        Err(error) => answer(&error, args, &command, &texts),
        // Texts change no argument, so the second reading fails as the first did.
        Ok(_) => WRONG,
    }
}

/// The page of a verb: `fichebak help contact add`.
pub(crate) fn help(args: &[OsString], verb: &[String]) -> u8 {
    let name = args.first().cloned().unwrap_or_else(|| "fichebak".into());
    let words = verb.iter().map(OsString::from).chain(["--help".into()]);
    let lang = lang_of(args).map(|lang| ["--lang".into(), lang.code().into()]);
    let again: Vec<OsString> = [name].into_iter().chain(lang.into_iter().flatten()).chain(words).collect();
    explain(&again)
}

fn answer(error: &Error, args: &[OsString], command: &Command, texts: &Texts) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let mut out = Output::new();
            let told = out.raw(&page(error, texts)).and_then(|()| out.flush());
            // A closed pipe is no failure.
            drop(told);
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint_page(&page(error, texts));
            WRONG
        }
        _ => {
            tell(&sentence(error, texts));
            tell(&tr!(texts, "cli-try-help", command = verb_of(args, command)));
            WRONG
        }
    }
}

fn eprint_page(page: &str) {
    page.lines().for_each(|line| tell(if line.is_empty() { " " } else { line }));
}

/// A help page; clap knows this one word in English only.
fn page(error: &Error, texts: &Texts) -> String {
    error.render().to_string().replace("[OPTIONS]", &tr!(texts, "cli-value-options"))
}

fn sentence(error: &Error, texts: &Texts) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            tr!(texts, "cli-wrong-no-value", option = argument)
        }
        ErrorKind::InvalidValue => {
            let possible = text(error, ContextKind::ValidValue);
            tr!(texts, "cli-wrong-value", option = argument, value = value, expected = possible)
        }
        ErrorKind::ValueValidation => {
            let key = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            let expected = texts.find(&key).unwrap_or_default();
            tr!(texts, "cli-wrong-value", option = argument, value = value, expected = expected)
        }
        ErrorKind::UnknownArgument => {
            let meant = text(error, ContextKind::SuggestedArg);
            with_guess(tr!(texts, "cli-wrong-option", option = argument), &meant, texts)
        }
        ErrorKind::InvalidSubcommand => {
            let meant = text(error, ContextKind::SuggestedSubcommand);
            let verb = text(error, ContextKind::InvalidSubcommand);
            with_guess(tr!(texts, "cli-wrong-verb", verb = verb), &meant, texts)
        }
        ErrorKind::MissingRequiredArgument => tr!(texts, "cli-wrong-missing", options = argument),
        ErrorKind::ArgumentConflict => tr!(texts, "cli-wrong-twice", option = argument),
        ErrorKind::InvalidUtf8 => tr!(texts, "cli-wrong-utf8"),
        _ => tr!(texts, "cli-wrong-use"),
    }
}

fn with_guess(sentence: String, meant: &str, texts: &Texts) -> String {
    if meant.is_empty() {
        return sentence;
    }
    format!("{sentence} {}", tr!(texts, "cli-wrong-meant", meant = meant.to_owned()))
}

fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => {
            texts.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// The verb that was being asked for, as far as it is known.
fn verb_of(args: &[OsString], command: &Command) -> String {
    let mut path = vec![command.get_name().to_owned()];
    let mut here = command;
    for word in args.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(sub) = here.find_subcommand(word) {
            path.push(sub.get_name().to_owned());
            here = sub;
        }
    }
    path.join(" ")
}

/// The texts for what has to be said before the arguments are understood: in the language asked for, else the
/// book's, else the system's.
fn texts(args: &[OsString]) -> Texts {
    lang_of(args).or_else(|| lang_of_book(args)).map_or_else(Texts::from_system, Texts::new)
}

fn lang_of(args: &[OsString]) -> Option<Lang> {
    let code = value_of(args, "--lang")?;
    let code = code.to_str()?;
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

fn lang_of_book(args: &[OsString]) -> Option<Lang> {
    let named = value_of(args, "--db").or_else(|| std::env::var_os("FICHEBAK_DB"));
    let path = named.filter(|path| !path.is_empty()).map(PathBuf::from).or_else(paths::default_path)?;
    if !path.exists() {
        return None;
    }
    Store::open(&path, Access::Read).ok()?.shop().ok()?.settings.language
}

/// The value of an option, wherever it stands.
fn value_of(args: &[OsString], option: &str) -> Option<OsString> {
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == option {
            return args.next().cloned();
        }
        let inline =
            arg.to_str().and_then(|arg| arg.strip_prefix(option)).and_then(|rest| rest.strip_prefix('='));
        if let Some(value) = inline {
            return Some(OsStr::new(value).to_owned());
        }
    }
    None
}
