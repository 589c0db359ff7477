//! `settings`: what the shop decides for itself.

use std::collections::BTreeMap;

use crate::app::book;
use crate::cli::args::SettingsVerb;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::domain::settings::Settings;
use crate::tr;

/// The settings, by their fixed names.
const KEYS: [&str; 10] = [
    "shop-name",
    "language",
    "products",
    "bought-sources",
    "prospect-months",
    "quote-months",
    "do-not-call-days",
    "refresh-months",
    "soft-opt-in-warn-months",
    "soft-opt-in-block-months",
];

/// The longest period, in months or days.
const LONGEST: u32 = 1200;

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
        |_| Ok(KEYS.iter().map(|key| (*key, json(&settings, key))).collect::<BTreeMap<_, _>>()),
        |session| {
            let texts = session.texts;
            let row = |key: &&str| {
                let name = texts.get(&format!("setting-{key}"));
                let shown = Some(shown(&settings, key)).filter(|shown| !shown.is_empty());
                vec![(*key).to_owned(), shown.unwrap_or_else(|| tr!(texts, "settings-none")), name]
            };
            let rows: Vec<Vec<String>> = KEYS.iter().map(row).collect();
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
    change(session, &mut settings, key, value)?;
    book::save_settings(&mut open.store, &settings, session.today)?;
    answer(session, &settings, key)
}

fn known<'k>(session: &Session, typed: &'k str) -> Result<&'k str, Failure> {
    if KEYS.contains(&typed) {
        return Ok(typed);
    }
    let keys = KEYS.join(" ");
    Err(Failure::Wrong(tr!(session.texts, "cli-unknown-setting", key = clean_line(typed), keys = keys)))
}

fn answer(session: &mut Session, settings: &Settings, key: &str) -> Result<(), Failure> {
    session.answer(
        |_| Ok(BTreeMap::from([(key.to_owned(), json(settings, key))])),
        |session| session.say(&shown(settings, key)),
    )
}

fn json(settings: &Settings, key: &str) -> serde_json::Value {
    match key {
        "shop-name" => settings.shop_name.clone().into(),
        "language" => settings.language.map(Lang::code).into(),
        "products" => settings.products.clone().into(),
        "bought-sources" => settings.bought_sources.clone().into(),
        period => of_period(&mut settings.clone(), period).map(|months| *months).into(),
    }
}

fn shown(settings: &Settings, key: &str) -> String {
    match key {
        "shop-name" => settings.shop_name.clone(),
        "language" => settings.language.map(Lang::code).unwrap_or_default().to_owned(),
        "products" => settings.products.join(", "),
        "bought-sources" => settings.bought_sources.join(", "),
        period => {
            of_period(&mut settings.clone(), period).map(|months| months.to_string()).unwrap_or_default()
        }
    }
}

fn of_period<'s>(settings: &'s mut Settings, key: &str) -> Option<&'s mut u32> {
    Some(match key {
        "prospect-months" => &mut settings.prospect_months,
        "quote-months" => &mut settings.quote_months,
        "do-not-call-days" => &mut settings.do_not_call_days,
        "refresh-months" => &mut settings.refresh_months,
        "soft-opt-in-warn-months" => &mut settings.soft_opt_in_warn_months,
        "soft-opt-in-block-months" => &mut settings.soft_opt_in_block_months,
        _ => return None,
    })
}

fn change(session: &Session, settings: &mut Settings, key: &str, value: &str) -> Result<(), Failure> {
    let value = clean_line(value);
    match key {
        "shop-name" => settings.shop_name = value,
        "language" if value.is_empty() => settings.language = None,
        "language" => settings.language = Some(language(session, &value)?),
        "products" => settings.products = several(&value),
        "bought-sources" => settings.bought_sources = several(&value),
        period => {
            let months = value.parse().ok().filter(|months| (1..=LONGEST).contains(months));
            let Some(months) = months else {
                let longest = LONGEST.to_string();
                let key = period.to_owned();
                let text =
                    tr!(session.texts, "cli-wrong-period", key = key, value = value, longest = longest);
                return Err(Failure::Wrong(text));
            };
            if let Some(field) = of_period(settings, period) {
                *field = months;
            }
        }
    }
    Ok(())
}

/// Texts with commas between them.
fn several(value: &str) -> Vec<String> {
    value.split([',', ';']).map(clean_line).filter(|text| !text.is_empty()).collect()
}

fn language(session: &Session, value: &str) -> Result<Lang, Failure> {
    Lang::ALL.into_iter().find(|lang| lang.code() == value).ok_or_else(|| {
        let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        let (value, codes) = (value.to_owned(), codes.join(" "));
        Failure::Wrong(tr!(session.texts, "cli-wrong-language", value = value, codes = codes))
    })
}
