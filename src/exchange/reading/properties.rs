//! The names of vCard properties and LDIF attributes: what each is read as.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::plan::{Column, Format, Found, Reads};
use super::{headers, sample};
use crate::domain::formats::text::clean_line;

static TABLE: LazyLock<HashMap<(&str, &str), Reads>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/exchange/properties.tsv").lines();
    let entries = lines.filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (format, rest) = line.split_once('\t')?;
        let (name, meaning) = rest.split_once('\t')?;
        Some(((format, name), headers::meaning_of(meaning)?))
    });
    entries.collect()
});

/// The most names that are told apart; a file has a few dozen.
const MAX_NAMES: usize = 200;

/// The longest of them, in bytes.
const MAX_NAME: usize = 100;

/// How a property is read, by its name in capitals. A name that is not in the table is looked up as a column's,
/// without `X-`.
fn reads(format: Format, name: &str) -> Reads {
    let format = if format == Format::Vcard { "vcard" } else { "ldif" };
    if let Some(reads) = TABLE.get(&(format, name)) {
        return *reads;
    }
    let plain = name.strip_prefix("X-").unwrap_or(name);
    match headers::meaning(plain) {
        Some(Reads::Label) | None if headers::is_never(plain) => Reads::Never,
        Some(Reads::Label) | None => Reads::Unknown,
        Some(reads) => reads,
    }
}

/// The properties of a file, in the order in which they first stand in it.
#[derive(Debug)]
pub(super) struct Properties {
    format: Format,
    places: HashMap<String, usize>,
    pub(super) columns: Vec<Column>,
    pub(super) found: Vec<Found>,
}

impl Properties {
    pub(super) fn new(format: Format) -> Self {
        Self { format, places: HashMap::new(), columns: Vec::new(), found: Vec::new() }
    }

    /// Counts a property, by its name in capitals. The value is made only where it is looked at.
    pub(super) fn count(&mut self, name: &str, value: impl FnOnce() -> String) {
        let at = match self.places.get(name) {
            Some(at) => *at,
            None if self.columns.len() >= MAX_NAMES || name.len() > MAX_NAME => return,
            None => {
                self.columns.push(Column { header: name.to_owned(), reads: reads(self.format, name) });
                self.found.push(Found::default());
                self.places.insert(name.to_owned(), self.columns.len() - 1);
                self.columns.len() - 1
            }
        };
        let (Some(column), Some(found)) = (self.columns.get(at), self.found.get_mut(at)) else { return };
        found.filled += 1;
        if found.sample.is_empty() && column.reads != Reads::Never {
            found.sample = sample(&clean_line(&value()));
        }
    }
}

/// What becomes of each property, by its name in capitals, as the plan has it.
#[derive(Debug)]
pub(super) struct Readings(HashMap<String, Reads>);

impl Readings {
    pub(super) fn of(columns: &[Column]) -> Self {
        Self(columns.iter().map(|column| (column.header.clone(), column.reads)).collect())
    }

    /// A name that the plan does not have is left out.
    pub(super) fn get(&self, name: &str) -> Reads {
        self.0.get(name).copied().unwrap_or(Reads::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::reading::field::Field;

    #[test]
    fn the_table_is_sound() {
        let lines = include_str!("../../../assets/exchange/properties.tsv").lines();
        let lines: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
        assert_eq!(TABLE.len(), lines.len(), "a name stands twice, or a meaning is none");
        assert!(lines.iter().all(|line| line.starts_with("vcard\t") || line.starts_with("ldif\t")));
        assert!(TABLE.keys().all(|(_, name)| *name == name.to_uppercase()));
    }

    #[test]
    fn a_name_beyond_the_table_is_read_as_a_column() {
        assert_eq!(reads(Format::Vcard, "X-BIRTHDAY"), Reads::Extra { ticked: false });
        assert_eq!(reads(Format::Vcard, "X-VAT"), Reads::Field(Field::EnterpriseNumber));
        assert_eq!(reads(Format::Vcard, "X-RELIGION"), Reads::Never);
        assert_eq!(reads(Format::Ldif, "SHOESIZE"), Reads::Unknown);
    }
}
