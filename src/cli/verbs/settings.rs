//! `settings`: what the shop decides for itself.

use std::collections::BTreeMap;

use crate::cli::args::SettingsVerb;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::domain::settings::{SettingKey, SettingProblem};
use crate::tr;
use crate::workflows::book;

pub(super) fn run(session: &mut Session, verb: &SettingsVerb) -> Result<(), Failure> {
    match verb {
        SettingsVerb::List => list(session),
        SettingsVerb::Get { key } => get(session, key),
        SettingsVerb::Set { key, value } => set(session, key, value),
    }
}

fn list(session: &mut Session) -> Result<(), Failure> {
    let settings = session.read()?.shop.settings;
    session.answer(
        |_| {
            let value = |key: &SettingKey| (key.slug(), key.value(&settings));
            Ok(SettingKey::ALL.iter().map(value).collect::<BTreeMap<_, _>>())
        },
        |session| {
            let texts = session.texts;
            let row = |key: &SettingKey| {
                let name = texts.get(&format!("setting-{}", key.slug()));
                let shown = Some(key.text(&settings)).filter(|shown| !shown.is_empty());
                vec![key.slug().to_owned(), shown.unwrap_or_else(|| tr!(texts, "settings-none")), name]
            };
            let rows: Vec<Vec<String>> = SettingKey::ALL.iter().map(row).collect();
            Ok(session.out.table(0, &rows)?)
        },
    )
}

fn get(session: &mut Session, key: &str) -> Result<(), Failure> {
    let key = known(session, key)?;
    let settings = session.read()?.shop.settings;
    answer(session, &settings, key)
}

fn set(session: &mut Session, key: &str, value: &str) -> Result<(), Failure> {
    let key = known(session, key)?;
    let mut open = session.write()?;
    let mut settings = open.shop.settings.clone();
    let value = clean_line(value);
    key.set(&mut settings, &value).map_err(|problem| refusal(session, key, &value, &problem))?;
    book::save_settings(&mut open.store, &settings, session.today)?;
    answer(session, &settings, key)
}

fn known(session: &Session, typed: &str) -> Result<SettingKey, Failure> {
    SettingKey::parse(typed).ok_or_else(|| {
        let keys: Vec<&str> = SettingKey::ALL.iter().map(|key| key.slug()).collect();
        Failure::Wrong(tr!(
            session.texts,
            "cli-unknown-setting",
            key = clean_line(typed),
            keys = keys.join(" ")
        ))
    })
}

fn answer(session: &mut Session, settings: &Settings, key: SettingKey) -> Result<(), Failure> {
    session.answer(
        |_| Ok(BTreeMap::from([(key.slug(), key.value(settings))])),
        |session| session.say(&key.text(settings)),
    )
}

fn refusal(session: &Session, key: SettingKey, value: &str, problem: &SettingProblem) -> Failure {
    let (key, value, texts) = (key.slug().to_owned(), value.to_owned(), session.texts);
    Failure::Wrong(match problem {
        SettingProblem::NoLanguage => {
            let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
            tr!(texts, "cli-wrong-language", value = value, codes = codes.join(" "))
        }
        SettingProblem::NeitherYesNorNo => tr!(texts, "cli-wrong-yes-no", key = key, value = value),
        SettingProblem::NoNumberWithin(range) => {
            let (shortest, longest) = (range.start().to_string(), range.end().to_string());
            tr!(texts, "cli-wrong-period", key = key, value = value, shortest = shortest, longest = longest)
        }
    })
}
