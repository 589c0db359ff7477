//! The settings and the shop's own products.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::act::Act;
use super::{Done, Store, StoreResult, boxes, campaigns};
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::lang::Lang;
use crate::domain::settings::{INVOICE_YEARS, Settings};
use crate::domain::shop::Shop;

impl Store {
    /// The settings, boxes and campaigns.
    ///
    /// # Errors
    /// Where the file cannot be read (as everywhere below).
    pub fn shop(&self) -> StoreResult<Shop> {
        self.read(shop)
    }

    /// Saves the settings, and re-assesses the cards that a changed period touches.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn save_settings(&mut self, settings: &Settings, today: NaiveDate) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            change(act, settings)?;
            act.note("settings-saved", "", 0)
        })
    }
}

/// The shop's side of every assessment.
pub(super) fn shop(conn: &Connection) -> StoreResult<Shop> {
    Ok(Shop { categories: boxes::read(conn)?, campaigns: campaigns::read(conn)?, settings: read(conn)? })
}

/// Writes the settings as part of an act.
pub(super) fn change(act: &mut Act<'_>, settings: &Settings) -> StoreResult<()> {
    let before = act.shop.settings.clone();
    let after = cleaned(settings);
    if before == after {
        return Ok(());
    }
    write(act.conn, &after)?;
    act.settings_changed(before)
}

/// Adds a product to the shop's list where it is missing.
pub(super) fn add_product(act: &mut Act<'_>, product: &str) -> StoreResult<()> {
    let is_known = |own: &String| fold(own) == fold(product);
    let mut settings = act.shop.settings.clone();
    if settings.products.iter().any(is_known) {
        return Ok(());
    }
    settings.products.push(product.to_owned());
    change(act, &settings)
}

fn cleaned(settings: &Settings) -> Settings {
    Settings {
        shop_name: clean_line(&settings.shop_name),
        products: distinct(&settings.products),
        bought_sources: distinct(&settings.bought_sources),
        ..settings.clone()
    }
}

/// Each text once, whatever its spelling, and none that is empty.
fn distinct(texts: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts.iter().map(|text| clean_line(text)) {
        let is_known = kept.iter().any(|known| fold(known) == fold(&text));
        if !text.is_empty() && !is_known {
            kept.push(text);
        }
    }
    kept
}

/// Whether the change can make a difference to what the rules say of a card.
pub(super) fn matters(before: &Settings, after: &Settings) -> bool {
    let neutral = |settings: &Settings| Settings {
        shop_name: String::new(),
        language: None,
        products: Vec::new(),
        lock_minutes: 0,
        ..settings.clone()
    };
    neutral(before) != neutral(after)
}

fn read(conn: &Connection) -> StoreResult<Settings> {
    let mut stored: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = conn.prepare_cached("SELECT key, value FROM setting")?;
    for row in rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (key, value) = row?;
        stored.insert(key, value);
    }
    let default = Settings::default();
    let number =
        |key: &str, default: u32| stored.get(key).and_then(|text| text.parse().ok()).unwrap_or(default);
    Ok(Settings {
        shop_name: stored.get("shop-name").cloned().unwrap_or_default(),
        language: stored.get("language").and_then(|code| Lang::parse(code)),
        products: products(conn)?,
        bought_sources: lines(stored.get("bought-sources")),
        prospect_months: number("prospect-months", default.prospect_months),
        quote_months: number("quote-months", default.quote_months),
        do_not_call_days: number("do-not-call-days", default.do_not_call_days),
        refresh_months: number("refresh-months", default.refresh_months),
        soft_opt_in_warn_months: number("soft-opt-in-warn-months", default.soft_opt_in_warn_months),
        soft_opt_in_block_months: number("soft-opt-in-block-months", default.soft_opt_in_block_months),
        invoice_is_only_here: stored.get("only-invoice-copy").is_some_and(|answer| answer == "yes"),
        invoice_years: number("invoice-years", default.invoice_years)
            .clamp(*INVOICE_YEARS.start(), *INVOICE_YEARS.end()),
        lock_minutes: number("lock-minutes", default.lock_minutes),
    })
}

/// A list, one text on each line.
fn lines(stored: Option<&String>) -> Vec<String> {
    stored.map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

fn products(conn: &Connection) -> StoreResult<Vec<String>> {
    let mut rows = conn.prepare_cached("SELECT name FROM product ORDER BY position")?;
    let names = rows.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Writes all settings.
pub(super) fn write(conn: &Connection, settings: &Settings) -> StoreResult<()> {
    let values = [
        ("shop-name", settings.shop_name.clone()),
        ("language", settings.language.map_or("", Lang::code).to_owned()),
        ("bought-sources", settings.bought_sources.join("\n")),
        ("prospect-months", settings.prospect_months.to_string()),
        ("quote-months", settings.quote_months.to_string()),
        ("do-not-call-days", settings.do_not_call_days.to_string()),
        ("refresh-months", settings.refresh_months.to_string()),
        ("soft-opt-in-warn-months", settings.soft_opt_in_warn_months.to_string()),
        ("soft-opt-in-block-months", settings.soft_opt_in_block_months.to_string()),
        ("only-invoice-copy", if settings.invoice_is_only_here { "yes" } else { "no" }.to_owned()),
        ("invoice-years", settings.invoice_years.to_string()),
        ("lock-minutes", settings.lock_minutes.to_string()),
    ];
    let mut insert = conn.prepare_cached(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
    )?;
    for (key, value) in values {
        insert.execute((key, value))?;
    }
    conn.execute("DELETE FROM product", [])?;
    let mut insert = conn.prepare_cached("INSERT INTO product (position, name) VALUES (?1, ?2)")?;
    for (position, name) in settings.products.iter().enumerate() {
        insert.execute((position, name))?;
    }
    Ok(())
}
