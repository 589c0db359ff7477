//! What is said about a file before it is imported: its kind, its letters, its columns.

use crate::exchange::reading::{Encoding, Field, Format, Place, Program, Reads, Recognised, Separator};
use crate::i18n::Texts;
use crate::tr;

/// The kind of a file.
#[must_use]
pub fn format(format: Format, texts: &Texts) -> String {
    match format {
        Format::Csv => tr!(texts, "wizard-format-table"),
        Format::Vcard => tr!(texts, "wizard-format-vcard"),
        Format::Ldif => tr!(texts, "wizard-format-ldif"),
    }
}

/// How letters are written, by a name that a shopkeeper may have seen.
#[must_use]
pub fn encoding(encoding: Encoding, texts: &Texts) -> String {
    texts.get(&format!("wizard-encoding-{}", encoding.slug()))
}

/// What stands between the cells of a table.
#[must_use]
pub fn separator(separator: Separator, texts: &Texts) -> String {
    match separator {
        Separator::Comma => tr!(texts, "wizard-separator-comma"),
        Separator::Semicolon => tr!(texts, "wizard-separator-semicolon"),
        Separator::Tab => tr!(texts, "wizard-separator-tab"),
    }
}

/// The source that is proposed: the program, never the file's name, since that may name a person. Nothing where the
/// program is not known.
#[must_use]
pub fn source(found: &Recognised, texts: &Texts) -> String {
    match found.program {
        Program::Own | Program::Other => String::new(),
        program => tr!(texts, "wizard-source-of", program = super::import::program(program, texts)),
    }
}

/// What a column can be read as.
#[must_use]
pub fn field(field: Field, texts: &Texts) -> String {
    match field {
        Field::Address(Place::Home, _) => texts.get(&format!("as-{}", field.slug())),
        Field::Address(place, part) => {
            let part = texts.get(&format!("as-{}", Field::Address(Place::Home, part).slug()));
            match place {
                Place::Work => tr!(texts, "as-work", part = part),
                _ => tr!(texts, "as-other", part = part),
            }
        }
        Field::Consent(Some(channel)) => {
            tr!(texts, "as-consent-by", channel = texts.get(&format!("channel-{}", channel.slug())))
        }
        Field::OptOut(Some(channel)) => {
            tr!(texts, "as-opt-out-by", channel = texts.get(&format!("channel-{}", channel.slug())))
        }
        _ => texts.get(&format!("as-{}", field.slug())),
    }
}

/// What becomes of a column.
#[must_use]
pub fn reads(reads: Reads, texts: &Texts) -> String {
    match reads {
        Reads::Field(own) => field(own, texts),
        Reads::Extra { ticked: true } => tr!(texts, "wizard-reads-note"),
        Reads::Extra { ticked: false } | Reads::Nothing => tr!(texts, "wizard-reads-out"),
        Reads::Never => tr!(texts, "wizard-reads-never"),
        Reads::Label => tr!(texts, "wizard-reads-label"),
        Reads::Unknown => tr!(texts, "wizard-reads-unknown"),
    }
}

/// Whether something of a column comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    In,
    /// It does not, and can be taken in.
    Out,
    /// It never does.
    Never,
}

/// Whether something of the column comes in.
#[must_use]
pub fn standing(reads: Reads) -> Standing {
    match reads {
        Reads::Field(_) | Reads::Extra { ticked: true } | Reads::Label => Standing::In,
        Reads::Extra { ticked: false } | Reads::Nothing | Reads::Unknown => Standing::Out,
        Reads::Never => Standing::Never,
    }
}

/// What is to be said about a column in which something stands in so many rows of all, and what can be done with it.
#[must_use]
pub fn about(reads: Reads, filled: u64, rows: u64, texts: &Texts) -> String {
    match reads {
        Reads::Field(_) => {
            let (filled, rows) = (texts.number(filled), texts.number(rows));
            tr!(texts, "wizard-column-field", filled = filled, rows = rows)
        }
        Reads::Extra { ticked: true } => tr!(texts, "wizard-column-note"),
        Reads::Extra { ticked: false } => tr!(texts, "wizard-column-extra"),
        Reads::Never => tr!(texts, "wizard-column-never"),
        Reads::Label => tr!(texts, "wizard-column-label"),
        Reads::Nothing => tr!(texts, "wizard-column-out"),
        Reads::Unknown => tr!(texts, "wizard-column-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_encoding_has_a_name_in_every_language() {
        for lang in Texts::shipped() {
            let texts = Texts::new(lang);
            for own in Field::all() {
                let name = field(own, &texts);
                assert!(
                    !name.is_empty() && !name.starts_with("as-") && !name.contains("No localization"),
                    "{own:?}: {name}"
                );
            }
            for own in Encoding::ALL {
                assert!(texts.find(&format!("wizard-encoding-{}", own.slug())).is_some(), "{own:?}");
            }
        }
    }

    #[test]
    fn all_fields_are_told_apart_by_their_names() {
        for lang in Texts::shipped() {
            let texts = Texts::new(lang);
            let names: std::collections::BTreeSet<String> =
                Field::all().into_iter().map(|own| field(own, &texts)).collect();
            assert_eq!(names.len(), Field::all().len());
        }
    }
}
