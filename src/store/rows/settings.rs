//! The settings and the shop's own products.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::domain::lang::Lang;
use crate::domain::settings::{INVOICE_YEARS, Settings};
use crate::domain::shop::Shop;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::{boxes, campaigns};

impl Store {
    /// The settings, boxes and campaigns.
    ///
    /// # Errors
    /// Where the file cannot be read (as everywhere below).
    pub fn shop(&self) -> StoreResult<Shop> {
        self.read(shop)
    }
}

/// The shop's side of every assessment.
pub(crate) fn shop(conn: &Connection) -> StoreResult<Shop> {
    Ok(Shop { categories: boxes::read(conn)?, campaigns: campaigns::read(conn)?, settings: read(conn)? })
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
pub(crate) fn write(conn: &Connection, settings: &Settings) -> StoreResult<()> {
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
