//! The settings and the shop's own products.

use rusqlite::Connection;

use crate::domain::settings::{Kind, SettingKey, Settings, Value};
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

/// The settings as stored. What this version cannot read, and what was never stored, has its default.
fn read(conn: &Connection) -> StoreResult<Settings> {
    let mut settings = Settings { products: products(conn)?, ..Settings::default() };
    let mut rows = conn.prepare_cached("SELECT key, value FROM setting")?;
    for row in rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (slug, stored): (String, String) = row?;
        let Some(key) = SettingKey::parse(&slug) else { continue };
        match key.kind() {
            Kind::List => key.set_list(&mut settings, stored.lines().map(str::to_owned).collect()),
            _ => key.set(&mut settings, &stored).unwrap_or_default(),
        }
    }
    Ok(settings)
}

fn products(conn: &Connection) -> StoreResult<Vec<String>> {
    let mut rows = conn.prepare_cached("SELECT name FROM product ORDER BY position")?;
    let names = rows.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Writes all settings.
pub(crate) fn write(conn: &Connection, settings: &Settings) -> StoreResult<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
    )?;
    // The products have a table of their own.
    for key in SettingKey::ALL.iter().filter(|key| **key != SettingKey::Products) {
        let value = match key.value(settings) {
            Value::List(texts) => texts.join("\n"),
            _ => key.text(settings),
        };
        insert.execute((key.slug(), value))?;
    }
    conn.execute("DELETE FROM product", [])?;
    let mut insert = conn.prepare_cached("INSERT INTO product (position, name) VALUES (?1, ?2)")?;
    for (position, name) in settings.products.iter().enumerate() {
        insert.execute((position, name))?;
    }
    Ok(())
}
