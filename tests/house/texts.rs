//! Keys of texts that are put together while the program runs, so that the compiler cannot check them: every value that
//! can stand in one has its text, in every language.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fichebak::app::command::TABLE;
use fichebak::app::layer::copy::CopyAct;
use fichebak::domain::assessment::{Basis, Part, Severity, UseReason};
use fichebak::domain::campaign::Phase;
use fichebak::domain::category::{BUILT_IN, Channel};
use fichebak::domain::consent::{BoxState, How};
use fichebak::domain::contact::{CardField, ContactKind, RelationKind};
use fichebak::domain::double::DoubleReason;
use fichebak::domain::lang::Lang;
use fichebak::domain::merge::MergeField;
use fichebak::domain::rules::Remedy;
use fichebak::domain::settings::SettingKey;
use fichebak::exchange::list::ListFormat;
use fichebak::exchange::reading::{Encoding, Field};
use fichebak::i18n::Texts;
use fichebak::workflows::export::WholeFormat;

/// A key with its gap, as it stands in the sources, and what can stand in the gap.
type Made = (&'static str, Vec<String>);

fn slugs<T: Copy>(all: &[T], slug: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| slug(*one).to_owned()).collect()
}

fn words(all: &str) -> Vec<String> {
    all.split_whitespace().map(str::to_owned).collect()
}

/// The fields of a card, but these.
fn fields_but(others: &str) -> Vec<String> {
    let others = words(others);
    slugs(CardField::ALL, CardField::slug).into_iter().filter(|slug| !others.contains(slug)).collect()
}

fn made() -> Vec<Made> {
    let channels = || slugs(Channel::ALL, Channel::slug);
    let kinds = || slugs(ContactKind::ALL, ContactKind::slug);
    let relations = || slugs(RelationKind::ALL, RelationKind::slug);
    let boxes = || BUILT_IN.iter().map(|own| own.slug.to_owned()).collect::<Vec<_>>();
    let langs = || Lang::ALL.into_iter().map(|lang| lang.code().to_owned()).collect::<Vec<_>>();
    let commands = || TABLE.iter().map(|binding| binding.id.to_owned()).collect::<Vec<_>>();
    let formats = [slugs(ListFormat::ALL, ListFormat::slug), slugs(WholeFormat::ALL, WholeFormat::slug)];
    // A field for one channel, or at another address than the home, is told in two texts.
    let fields = Field::all().into_iter().filter(|field| {
        !matches!(field, Field::Consent(Some(_)) | Field::OptOut(Some(_)))
            && !field.slug().starts_with("work-")
            && !field.slug().starts_with("other-")
    });
    let rules = || (1..=48).map(|rule: u8| rule.to_string()).collect::<Vec<_>>();
    vec![
        ("as-{}", fields.map(Field::slug).collect()),
        ("basis-{}", slugs(Basis::ALL, Basis::slug)),
        ("box-{}", boxes()),
        ("box-{}-purpose", boxes()),
        ("box-{}-statement", boxes()),
        (
            "card-{}",
            words(
                "collected-on informed-on last-sale-on last-contact-on quote-on free-refusal-offered-on invoiced-on \
                 changes-on",
            ),
        ),
        // Looking at a card has no key on the card itself.
        ("card-keys-{}", slugs(Remedy::ALL, Remedy::slug).into_iter().filter(|own| own != "open").collect()),
        ("channel-{}", channels()),
        // The head of the card and the parts of an address have no line of their own.
        (
            "cli-card-{}",
            fields_but(
                "kind relation given-name family-name organisation-id street postcode city country \
                 address-collected-for note",
            ),
        ),
        ("cmd-{}", commands()),
        ("cmd-{}-help", commands()),
        ("double-why-{}", slugs(DoubleReason::ALL, DoubleReason::slug)),
        ("event-{}", words("given refused withdrawn corrected")),
        ("export-format-{}", formats.concat().into_iter().chain(words("excluded")).collect()),
        ("filter-findings-{}", slugs(Severity::ALL, Severity::slug)),
        // These are not in the form, or have a text of another name.
        (
            "form-{}",
            fields_but(
                "organisation-id address-collected-for note free-refusal-offered-on do-not-call interest held-on",
            ),
        ),
        ("how-{}", slugs(How::ALL, How::slug)),
        (
            "import-field-{}",
            words(
                "given-name family-name organisation email phone street postcode city country enterprise-number \
                 language tag note",
            ),
        ),
        ("kind-{}", kinds()),
        ("kinds-{}", kinds()),
        ("lang-{}", langs()),
        ("lang-own-{}", langs()),
        ("merge-field-{}", slugs(MergeField::ALL, MergeField::slug)),
        ("month-short-{}", (1..=12).map(|month: u8| month.to_string()).collect()),
        ("part-{}", slugs(Part::ALL, Part::slug)),
        ("phase-{}", slugs(Phase::ALL, Phase::slug)),
        ("purge-goes-{}", words("emails phones details")),
        ("relation-{}", relations()),
        ("relations-{}", relations()),
        ("rule-{}", rules()),
        ("setting-{}", slugs(SettingKey::ALL, SettingKey::slug)),
        ("setting-{}-help", slugs(SettingKey::ALL, SettingKey::slug)),
        ("severity-{}", slugs(Severity::ALL, Severity::slug)),
        ("state-{}", slugs(BoxState::ALL, BoxState::slug)),
        ("today-keys-{}", slugs(Remedy::ALL, Remedy::slug)),
        ("use-{}", slugs(UseReason::ALL, UseReason::slug)),
        ("wizard-encoding-{}", slugs(&Encoding::ALL, Encoding::slug)),
        ("{}-help", [CopyAct::Make, CopyAct::Restore].map(|act| act.key().to_owned()).into()),
    ]
}

#[test]
fn every_key_that_is_put_together_has_its_text_in_every_language() {
    let mut missing = Vec::new();
    for lang in Texts::shipped() {
        let texts = Texts::new(lang);
        for (key, gaps) in made() {
            assert!(!gaps.is_empty(), "{key}");
            let keys = gaps.iter().map(|gap| key.replace("{}", gap));
            missing.extend(
                keys.filter(|key| texts.find(key).is_none()).map(|key| format!("{key} in {}", lang.code())),
            );
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Keys that are asked for with a text to fall back on, and those that name a rule: which rules have a finding is told by
/// their table.
const ELSEWHERE: [&str; 5] = ["country-{}", "rule-{}-finding", "rule-{}-source", "finding-{}", "{}-{}"];

#[test]
fn no_key_is_put_together_that_is_not_checked() {
    let known: BTreeSet<&str> = made().iter().map(|(key, _)| *key).chain(ELSEWHERE).collect();
    let mut found = BTreeSet::new();
    let mut unknown = Vec::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        for call in ["get(&format!(\"", "find(&format!(\"", "get_args(&format!(\""] {
            for (at, _) in text.match_indices(call) {
                let key = text[at + call.len()..].split('"').next().unwrap();
                let key = without_names(key);
                if !known.contains(key.as_str()) {
                    unknown.push(format!("{key} in {}", path.display()));
                }
                found.insert(key);
            }
        }
    }
    assert!(found.len() > 20, "the keys were not found: {found:?}");
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// `lang-{code}` as `lang-{}`.
fn without_names(key: &str) -> String {
    let mut parts = key.split('{');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |key, part| key + "{}" + part.split_once('}').unwrap().1)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}
