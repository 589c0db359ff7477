use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use proc_macro2::{TokenStream, TokenTree};
use rstest::rstest;

use super::*;
use crate::domain::category::BUILT_IN;
use crate::domain::rules::RULES;

/// The keys of a language, each with the variables it names.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for text in files(lang) {
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", lang.code()));
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut variables);
                }
                let before = keys.insert(message.id.name.clone(), variables);
                assert!(before.is_none(), "{} stands twice in {}", message.id.name, lang.code());
            }
        }
    }
    keys
}

fn collect(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<String>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, variables);
            }
        }
        _ => {}
    }
}

#[test]
fn dutch_and_english_are_shipped() {
    let shipped: Vec<_> = Texts::shipped().collect();
    assert!(shipped.contains(&Lang::Nl) && shipped.contains(&Lang::En), "{shipped:?}");
}

#[test]
fn every_locale_has_the_keys_and_variables_of_english() {
    let english = keys(Lang::En);
    for lang in Texts::shipped() {
        let other = keys(lang);
        let missing: Vec<_> = english.keys().filter(|k| !other.contains_key(*k)).collect();
        let foreign: Vec<_> = other.keys().filter(|k| !english.contains_key(*k)).collect();
        assert!(missing.is_empty(), "not in {}: {missing:?}", lang.code());
        assert!(foreign.is_empty(), "only in {}: {foreign:?}", lang.code());
        for (key, variables) in &english {
            assert_eq!(variables, &other[key], "{key} in {}", lang.code());
        }
    }
}

/// What stands between the brackets of every `tr!` in that text, at any depth.
fn asked(tokens: TokenStream, found: &mut Vec<TokenStream>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            let before = trees[..at].iter().rev().take(2).map(ToString::to_string).collect::<Vec<_>>();
            if before == ["!", "tr"] {
                found.push(group.stream());
            }
            asked(group.stream(), found);
        }
    }
}

/// The Rust files of that folder and below.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_text_asked_for_by_name_is_there_with_exactly_its_variables() {
    let english = keys(Lang::En);
    let mut count = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let mut found = Vec::new();
        asked(std::fs::read_to_string(&path).unwrap().parse().unwrap(), &mut found);
        count += found.len();
        for call in found {
            let trees: Vec<TokenTree> = call.clone().into_iter().collect();
            let parts: Vec<_> =
                trees.split(|tree| tree.to_string() == ",").skip(1).filter(|part| !part.is_empty()).collect();
            let key = parts[0][0].to_string();
            let given: BTreeSet<String> = parts[1..].iter().map(|part| part[0].to_string()).collect();
            let named = english.get(key.trim_matches('"'));
            assert_eq!(named, Some(&given), "{}: tr!({call})", path.display());
        }
    }
    assert!(count > 500, "only {count} were found");
}

#[test]
fn every_rule_has_a_sentence_in_every_locale() {
    for lang in Texts::shipped() {
        let texts = Texts::new(lang);
        for rule in 1..=48 {
            let sentence = texts.find(&format!("rule-{rule}"));
            assert!(sentence.is_some_and(|s| s.ends_with(['.', '?'])), "R{rule} in {}", lang.code());
        }
        assert_eq!(texts.find("rule-49"), None);
    }
}

#[test]
fn every_rule_of_the_table_has_its_texts() {
    let english = keys(Lang::En);
    let mut wanted = Vec::new();
    for rule in RULES {
        let number = rule.id.0;
        wanted.extend([format!("rule-{number}"), format!("rule-{number}-source")]);
        wanted.extend(rule.remedy.map(|_| format!("finding-{number}")));
    }
    let missing: Vec<_> = wanted.iter().filter(|k| !english.contains_key(*k)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_statement_names_the_shop_and_that_it_can_be_withdrawn() {
    for (lang, withdraw) in [(Lang::En, "withdraw"), (Lang::Nl, "intrekken")] {
        let texts = Texts::new(lang);
        let statements = keys(lang);
        let statements: Vec<_> = statements
            .keys()
            .filter(|k| k.starts_with("box-") && !k.starts_with("box-form-") && k.ends_with("-statement"))
            .collect();
        assert_eq!(statements.len(), BUILT_IN.len());
        for key in statements {
            let text = texts.get_args(key, &[("shop", "Bakkerij Peeters".into())]);
            assert!(text.contains("Bakkerij Peeters"), "{text}");
            assert!(text.contains(withdraw), "{text}");
        }
    }
}

#[test]
fn a_language_without_a_locale_file_falls_back_to_english() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let expected = if is_shipped(lang) { lang } else { Lang::En };
        assert_eq!(texts.lang(), expected);
        assert!(!texts.get("relation-prospect").contains("No localization"));
    }
    assert_eq!(Texts::new(Lang::Nl).get("relation-client"), "klant");
    assert_eq!(Texts::new(Lang::En).get("relation-client"), "client");
}

#[test]
fn a_value_is_put_in_without_invisible_marks() {
    let texts = Texts::new(Lang::En);
    let text = tr!(texts, "crash", place = "src/main.rs:1");
    assert!(text.contains("(src/main.rs:1)"), "{text:?}");
}

#[rstest]
#[case(Lang::Nl, "02/03/2026", "2 mrt 2026")]
#[case(Lang::En, "02/03/2026", "2 Mar 2026")]
fn days(#[case] lang: Lang, #[case] figures: &str, #[case] short: &str) {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let texts = Texts::new(lang);
    assert_eq!(texts.date(day), figures);
    assert_eq!(texts.short_date(day), short);
}

#[rstest]
#[case(0, "0")]
#[case(999, "999")]
#[case(1_284, "1 284")]
#[case(100_000, "100 000")]
#[case(1_234_567, "1 234 567")]
fn numbers(#[case] number: u64, #[case] written: &str) {
    assert_eq!(Texts::new(Lang::Nl).number(number), written);
}
