//! R45: a bought list gives no right to e-mail the people on it, and no consent.
//!
//! Source: GDPR Art. 7(1), 14; the Belgian authority demands that brokers are checked.
//!
//! Readings: bought is a card whose source stands among the shop's bought sources, whatever the spelling, or whose source
//! says so itself in one of the four languages. What such a list says of consent does not count when it comes in, whatever
//! proof it brings. Only a consent that can be proven opens e-mail and text messages then, never a sale (R17): the address
//! did not come from it. An organisation's general mailbox is nobody's (R1, R18).

use super::addressing::{blocked, said_no};
use super::case::Case;
use crate::domain::assessment::{RuleId, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::formats::text::fold;
use crate::domain::settings::Settings;

pub(crate) const RULE: RuleId = RuleId(45);

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

/// Whether the source of a card is a bought list.
#[must_use]
pub fn is_bought(source: &str, settings: &Settings) -> bool {
    let source = fold(source.trim());
    let says_so = || source.split(|c: char| !c.is_alphanumeric()).any(|word| BOUGHT.contains(&word));
    !source.is_empty() && (settings.bought_sources.iter().any(|own| fold(own) == source) || says_so())
}

/// Blocks a channel to somebody on a bought list. What the person said is the plainer reason.
pub(super) fn block(case: &Case<'_>, channel: Channel) -> Option<Use> {
    let is_closed =
        case.is_person() && is_bought(&case.card.source, &case.shop.settings) && !said_no(case, channel);
    is_closed.then(|| blocked(channel, RULE, UseReason::BoughtList))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bought_list_says_so_or_is_said_to_be_one() {
        let settings = Settings { bought_sources: vec!["Makelaar Nova".into()], ..Settings::default() };
        for source in [
            "Bought list 2026",
            "lijst, gekocht bij de makelaar",
            "Liste achetée",
            "gekaufte Liste",
            "makelaar nova ",
        ] {
            assert!(is_bought(source, &settings), "{source}");
        }
        for source in ["", "Fair of Leuven", "ledger.csv", "Verkochte loten", "Nova"] {
            assert!(!is_bought(source, &settings), "{source}");
        }
    }
}
