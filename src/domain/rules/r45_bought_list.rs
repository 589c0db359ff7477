//! R45: a bought list gives no consent.
//!
//! Source: GDPR Art. 7(1) and 14; the Belgian authority asks that what a broker says is checked.
//!
//! Reading: what such a list says of consent does not count, whatever proof it brings. The owner says that a list was
//! bought, or the source of the cards does, in one of four languages.

use crate::domain::formats::text::fold;

/// The words by which a source says that a list was bought, folded.
const BOUGHT: [&str; 12] = [
    "bought",
    "purchased",
    "gekocht",
    "gekochte",
    "aangekocht",
    "aangekochte",
    "achete",
    "achetee",
    "achat",
    "gekauft",
    "gekaufte",
    "zugekauft",
];

/// Whether the source of a card says that it comes from a bought list.
#[must_use]
pub fn is_bought(source: &str) -> bool {
    fold(source).split(|c: char| !c.is_alphanumeric()).any(|word| BOUGHT.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bought_list_says_so() {
        for source in
            ["Bought list 2026", "lijst, gekocht bij de makelaar", "Liste achetée", "gekaufte Liste"]
        {
            assert!(is_bought(source), "{source}");
        }
        for source in
            ["", "Fair of Leuven", "bought-ledger.csv".trim_start_matches("bought-"), "Verkochte loten"]
        {
            assert!(!is_bought(source), "{source}");
        }
    }
}
