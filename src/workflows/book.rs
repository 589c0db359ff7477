//! Where the book lies, and opening it or making a new one.

use std::fs::DirBuilder;
use std::path::Path;

use crate::domain::category::{BUILT_IN, Category};
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

/// Saves the settings. A new name of the shop makes a new version of each statement that was never reworded, in the same
/// act: taken back, the statements say the old name again.
///
/// # Errors
/// Where the book cannot be written.
pub fn save_settings(store: &mut Store, settings: &Settings, today: NaiveDate) -> StoreResult<Done<()>> {
    let before = store.shop()?;
    let (old, new) = (&before.settings.shop_name, &settings.shop_name);
    let mut wordings = Vec::new();
    for category in before.categories.iter().filter(|category| old != new && is_built_in(category)) {
        let mut renamed = Vec::new();
        for statement in store.statements(ConsentFor::Category(category.id))? {
            let texts = Texts::new(statement.lang);
            if statement.text == built_in_statement(&category.slug, old, &texts).text {
                renamed.push(built_in_statement(&category.slug, new, &texts));
            }
        }
        if !renamed.is_empty() {
            wordings.push((category.id, renamed));
        }
    }
    store.save_settings_with(settings, &wordings, today)
}

fn is_built_in(category: &Category) -> bool {
    BUILT_IN.iter().any(|built_in| built_in.slug == category.slug)
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
    use crate::domain::consent::{ConsentAct, How, NewEvent};
    use crate::domain::contact::ContactFields;

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

    /// What the built-in boxes' statements say, in every language.
    fn statements(store: &Store) -> Vec<Statement> {
        let categories = store.shop().unwrap().categories;
        let about = categories.iter().map(|category| ConsentFor::Category(category.id));
        about.flat_map(|about| store.statements(about).unwrap()).collect()
    }

    fn all_name(store: &Store, shop: &str) {
        let statements = statements(store);
        assert!(!statements.is_empty());
        for Statement { text, .. } in statements {
            assert!(text.contains(shop), "{text}");
        }
    }

    #[test]
    fn the_statements_follow_the_name_of_the_shop_there_and_back() {
        let folder = tempfile::tempdir().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let named = |name: &str| Settings { shop_name: name.into(), ..Settings::default() };
        let mut store = create(&folder.path().join("book.db"), named("Bakkerij Peeters"), day).unwrap();
        let renamed = save_settings(&mut store, &named("De Smidse"), day).unwrap().undo;
        all_name(&store, "De Smidse");
        let redo = store.undo(renamed, day).unwrap();
        all_name(&store, "Bakkerij Peeters");
        let undo = store.undo(redo, day).unwrap();
        all_name(&store, "De Smidse");
        store.undo(undo, day).unwrap();
        // A later name reaches them still.
        save_settings(&mut store, &named("'t Hoekje"), day).unwrap();
        all_name(&store, "'t Hoekje");
    }

    #[test]
    fn a_name_that_somebody_was_shown_stays_as_proof_when_it_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let named = |name: &str| Settings { shop_name: name.into(), ..Settings::default() };
        let mut store = create(&folder.path().join("book.db"), named("Bakkerij Peeters"), day).unwrap();
        let renamed = save_settings(&mut store, &named("De Smidse"), day).unwrap().undo;
        let about =
            ConsentFor::Category(store.shop().unwrap().category_by_slug("contact-details").unwrap().id);
        let consent = NewEvent {
            about,
            act: ConsentAct::Given,
            on: day,
            how: Some(How::Paper),
            evidence: "map 3".into(),
        };
        let mut card = ContactFields::new(day);
        card.family_name = "Janssens".into();
        store.add_contact(&card, &[consent], day).unwrap();
        store.undo(renamed, day).unwrap();
        all_name(&store, "Bakkerij Peeters");
        assert!(store.statements(about).unwrap().iter().any(|statement| statement.version == 3));
        save_settings(&mut store, &named("'t Hoekje"), day).unwrap();
        all_name(&store, "'t Hoekje");
    }
}
