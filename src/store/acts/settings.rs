//! Saving the settings.

use chrono::NaiveDate;

use crate::domain::category::CategoryId;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::settings::{Settings, matters};
use crate::store::acts::act::{Act, Done, WayBack};
use crate::store::acts::boxes;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::settings;
use crate::store::rows::statements::Statement;

impl Act<'_> {
    /// Says that the settings changed from what they were.
    fn settings_changed(&mut self, before: Settings) -> StoreResult<()> {
        let after = settings::shop(self.conn)?.settings;
        if matters(&before, &after) {
            self.affect_all();
        }
        self.keep(SettingsBefore(before));
        self.shop.settings = after;
        Ok(())
    }
}

/// The settings before an act.
#[derive(Debug)]
struct SettingsBefore(Settings);

impl WayBack for SettingsBefore {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, _erasure: i64) -> StoreResult<()> {
        change(act, &self.0)
    }
}

impl Store {
    /// Saves the settings, and re-assesses the cards that a changed period touches.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn save_settings(&mut self, settings: &Settings, today: NaiveDate) -> StoreResult<Done<()>> {
        self.save_settings_with(settings, &[], today)
    }

    /// Saves the settings with the wordings of boxes that follow from them: they come and go together, also on the way
    /// back.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCategory`](crate::store::StoreError::NoSuchCategory); else where the file cannot be written.
    pub fn save_settings_with(
        &mut self,
        settings: &Settings,
        wordings: &[(CategoryId, Vec<Statement>)],
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            change(act, settings)?;
            act.note("settings-saved", "", 0)?;
            for (id, wordings) in wordings {
                boxes::reword(act, *id, wordings)?;
            }
            Ok(())
        })
    }
}

/// Writes the settings as part of an act.
fn change(act: &mut Act<'_>, settings: &Settings) -> StoreResult<()> {
    let before = act.shop.settings.clone();
    let after = cleaned(settings);
    if before == after {
        return Ok(());
    }
    settings::write(act.conn, &after)?;
    act.settings_changed(before)
}

/// Adds a product to the shop's list where it is missing.
pub(crate) fn add_product(act: &mut Act<'_>, product: &str) -> StoreResult<()> {
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
