//! Cells that a spreadsheet shows and never computes.

use crate::domain::formats::text::{clean_line, clean_notes};

/// What begins a formula in a spreadsheet.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A cell of one line, with a quote before what would be computed. A quote that stands there already gets another, so
/// that [`plain`] brings back what was.
#[must_use]
pub fn line(text: &str) -> String {
    harmless(clean_line(text))
}

/// A cell that keeps its lines.
#[must_use]
pub fn lines(text: &str) -> String {
    harmless(clean_notes(text))
}

fn harmless(text: String) -> String {
    if is_computed(&text) { format!("'{text}") } else { text }
}

fn is_computed(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// What stood there before the cell was made harmless.
#[must_use]
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_computed(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_comes_back() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+32470123456", "'+32470123456"),
            ("-x", "'-x"),
            ("@cmd", "'@cmd"),
            ("'=x", "''=x"),
            ("''t", "''t"),
            ("0032470123456", "0032470123456"),
            ("Els; \"Jans\"", "Els; \"Jans\""),
            ("'t Hoekske", "'t Hoekske"),
            ("", ""),
        ] {
            assert_eq!(line(text), cell, "{text:?}");
            assert_eq!(plain(cell), text, "{cell:?}");
        }
        assert_eq!(line("\t=1"), "'=1");
        assert_eq!(line("Els\u{202e}\r\n"), "Els");
        assert_eq!(lines("=one\ntwo"), "'=one\ntwo");
    }
}
