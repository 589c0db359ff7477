//! Where the book lies, and opening it or making a new one.

use std::fs::DirBuilder;
use std::path::Path;

use crate::domain::category::BUILT_IN;
use crate::domain::consent::ConsentFor;
use crate::domain::settings::Settings;
use crate::i18n::Texts;
use crate::store::{Access, Done, Seeds, Statement, Store, StoreResult};
use crate::workflows::paths::default_path;
use chrono::NaiveDate;

/// What a new book starts with: the wordings of the built-in boxes in every language that has a locale file. The
/// statements name the shop as it is called now: what people agree to is a wording, not a reference.
#[must_use]
pub fn seeds(settings: Settings) -> Seeds {
    let statements = Texts::shipped().flat_map(|lang| statements_in(&Texts::new(lang), &settings.shop_name));
    Seeds { statements: statements.collect(), settings, ..Seeds::default() }
}

/// The wording of a built-in box's statement, for a shop of that name.
#[must_use]
pub fn built_in_statement(slug: &str, shop_name: &str, texts: &Texts) -> Statement {
    let shop = if shop_name.is_empty() { texts.get("box-statement-shop") } else { shop_name.to_owned() };
    let text = texts.get_args(&format!("box-{slug}-statement"), &[("shop", shop.into())]);
    Statement { lang: texts.lang(), version: 1, text }
}

fn statements_in(texts: &Texts, shop_name: &str) -> Vec<(String, Statement)> {
    let statement = |slug: &str| (slug.to_owned(), built_in_statement(slug, shop_name, texts));
    BUILT_IN.iter().map(|built_in| statement(built_in.slug)).collect()
}

/// Opens a book for writing, and makes it where there is none.
///
/// # Errors
/// As [`Store::open`] and [`create`].
pub fn open_or_create(path: &Path, today: NaiveDate) -> StoreResult<Store> {
    if path.exists() {
        return Store::open(path, Access::Write);
    }
    create(path, Settings::default(), today)
}

/// Makes a new book. The folder of [`default_path`] is made as well, for this user's eyes only; another folder must
/// exist.
///
/// # Errors
/// As [`Store::create`].
pub fn create(path: &Path, settings: Settings, today: NaiveDate) -> StoreResult<Store> {
    if default_path().is_some_and(|own| own == path)
        && let Some(folder) = path.parent()
    {
        make_private_folder(folder)?;
    }
    Store::create(path, &seeds(settings), today)
}

/// Saves the settings. A new name of the shop makes a new version of each statement that was never reworded.
///
/// # Errors
/// Where the book cannot be written.
pub fn save_settings(store: &mut Store, settings: &Settings, today: NaiveDate) -> StoreResult<Done<()>> {
    let before = store.shop()?;
    let done = store.save_settings(settings, today)?;
    let (old, new) = (&before.settings.shop_name, &settings.shop_name);
    if old == new {
        return Ok(done);
    }
    for category in &before.categories {
        let Some(built_in) = BUILT_IN.iter().find(|built_in| built_in.slug == category.slug) else {
            continue;
        };
        let mut renamed = Vec::new();
        for statement in store.statements(ConsentFor::Category(category.id))? {
            let texts = Texts::new(statement.lang);
            if statement.text == built_in_statement(built_in.slug, old, &texts).text {
                renamed.push(built_in_statement(built_in.slug, new, &texts));
            }
        }
        if !renamed.is_empty() {
            store.edit_category(category, &renamed, today)?;
        }
    }
    Ok(done)
}

fn make_private_folder(folder: &Path) -> StoreResult<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_box_has_a_statement_that_names_the_shop_in_every_language() {
        let seeds = seeds(Settings { shop_name: "Bakkerij Peeters".into(), ..Settings::default() });
        assert_eq!(seeds.statements.len(), BUILT_IN.len() * Texts::shipped().count());
        for (slug, statement) in &seeds.statements {
            assert!(statement.text.contains("Bakkerij Peeters"), "{slug}: {}", statement.text);
        }
    }

    #[test]
    fn a_statement_reads_well_before_the_shop_has_a_name() {
        for (_, statement) in seeds(Settings::default()).statements {
            assert!(!statement.text.contains("  "), "{}", statement.text);
        }
    }
}
