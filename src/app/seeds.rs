//! What a new book starts with: the wordings of the built-in boxes, in every language that has a locale file.

use crate::domain::category::BUILT_IN;
use crate::domain::settings::Settings;
use crate::i18n::Texts;
use crate::store::{Seeds, Statement};

/// The seeds of a shop's book. The statements name the shop as it is called now: what people agreed to is a wording,
/// not a reference.
#[must_use]
pub fn seeds(settings: Settings) -> Seeds {
    let mut statements = Vec::new();
    for lang in Texts::shipped() {
        let texts = Texts::new(lang);
        for built_in in BUILT_IN {
            let key = format!("box-{}-statement", built_in.slug);
            let text = texts.get_args(&key, &[("shop", settings.shop_name.as_str().into())]);
            statements.push((built_in.slug.to_owned(), Statement { lang, version: 1, text }));
        }
    }
    Seeds { statements, settings, suppression_key: None }
}

#[cfg(test)]
mod tests {
    use super::seeds;
    use crate::domain::category::BUILT_IN;
    use crate::domain::settings::Settings;
    use crate::i18n::Texts;

    #[test]
    fn every_built_in_box_has_a_statement_that_names_the_shop_in_every_language() {
        let settings = Settings { shop_name: "Bakkerij Peeters".into(), ..Settings::default() };
        let seeds = seeds(settings);
        assert_eq!(seeds.statements.len(), BUILT_IN.len() * Texts::shipped().count());
        for (slug, statement) in &seeds.statements {
            assert!(
                statement.text.contains("Bakkerij Peeters"),
                "{slug} {:?}: {}",
                statement.lang,
                statement.text
            );
        }
    }
}
