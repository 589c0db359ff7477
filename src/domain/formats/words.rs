//! Words in notes that may be sensitive information (R15).
//!
//! A warning and no more: a diet shop's "allergens" and a timber merchant's "origin" are harmless.

use super::text::fold;
use Position::{Anywhere, Start, Whole};

/// Where in a word the stem counts.
#[derive(Clone, Copy)]
enum Position {
    /// At its start.
    Start,
    /// In it as well: Dutch and German write `notenallergie` and `Brustkrebs`. Long stems that stand in no other word.
    Anywhere,
    /// As the whole word, for short ones and those that other words start with (`homogeen`, `écologique`).
    Whole,
}

/// The stems, folded.
const STEMS: &[(&str, Position)] = &[
    // Health. "allerg" alone would find "allergrootste".
    ("allerg", Whole),
    ("allergi", Anywhere),
    ("allergy", Anywhere),
    ("allergee", Anywhere),
    ("allergen", Anywhere),
    ("allergol", Anywhere),
    ("diabet", Anywhere),
    ("kanker", Anywhere),
    ("cancer", Anywhere),
    ("krebs", Anywhere),
    ("ziek", Start),
    ("krank", Start),
    ("malade", Start),
    ("maladi", Start),
    ("ill", Whole),
    ("illness", Start),
    ("zwanger", Anywhere),
    ("schwanger", Anywhere),
    ("enceinte", Start),
    ("pregnan", Start),
    ("handicap", Anywhere),
    ("behinder", Anywhere),
    ("disab", Start),
    ("depress", Start),
    ("medicijn", Anywhere),
    ("medicament", Start),
    ("medikament", Anywhere),
    ("medicat", Start),
    // Belief.
    ("katholi", Start),
    ("catholi", Start),
    ("moslim", Start),
    ("muslim", Start),
    ("musulman", Start),
    ("joods", Start),
    ("juif", Start),
    ("juive", Start),
    ("judisch", Start),
    ("juedisch", Start),
    ("jewish", Start),
    ("geloof", Start),
    ("religi", Start),
    // Trade unions.
    ("vakbond", Anywhere),
    ("gewerkschaft", Anywhere),
    ("syndica", Start),
    ("union", Whole),
    ("abvv", Whole),
    ("acv", Whole),
    ("aclvb", Whole),
    ("fgtb", Whole),
    ("csc", Whole),
    ("cgslb", Whole),
    // Politics.
    ("n-va", Whole),
    ("nva", Whole),
    ("vlaams belang", Start),
    ("pvda", Whole),
    ("ptb", Whole),
    ("ps", Whole),
    ("ecolo", Whole),
    ("partei", Start),
    // Sexual orientation.
    ("homo", Whole),
    ("homos", Whole),
    ("homofiel", Start),
    ("homosek", Start),
    ("homosex", Start),
    ("lesb", Start),
    ("gay", Whole),
    // Origin.
    ("herkomst", Start),
    ("herkunft", Start),
    ("allochto", Start),
    ("ethnic", Start),
    // Offences.
    ("veroordeeld", Start),
    ("verurteilt", Start),
    ("condamne", Start),
    ("convict", Start),
    ("gevangenis", Start),
    ("gefangnis", Start),
    ("gefaengnis", Start),
    ("prison", Start),
];

/// The first word of the list that the notes hold, as its stem in lower case without accents: `allergi` for
/// "Notenallergie".
#[must_use]
pub fn sensitive_word(notes: &str) -> Option<&'static str> {
    if notes.is_empty() {
        return None;
    }
    let folded = fold(notes);
    STEMS.iter().find(|(stem, position)| holds(&folded, stem, *position)).map(|(stem, _)| *stem)
}

fn holds(folded: &str, stem: &str, position: Position) -> bool {
    folded.match_indices(stem).any(|(at, _)| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        let after = folded.get(at + stem.len()..).and_then(|text| text.chars().next());
        let starts = !before.is_some_and(char::is_alphanumeric);
        let ends = !after.is_some_and(char::is_alphanumeric);
        match position {
            Anywhere => true,
            Start => starts,
            // "PS: bel terug" is a postscript.
            Whole => starts && ends && !(stem == "ps" && after == Some(':')),
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sensitive_words_are_found() {
        let table = [
            ("Allergisch voor noten", "allergi"),
            ("notenallergie!", "allergi"),
            ("allerg. noten", "allerg"),
            ("was ziek in mei", "ziek"),
            ("ziekenhuis", "ziek"),
            ("DIABÉTIQUE", "diabet"),
            ("sa femme est enceinte", "enceinte"),
            ("maladie de coeur", "maladi"),
            ("Brustkrebs", "krebs"),
            ("seems ill today", "ill"),
            ("jüdische Küche", "judisch"),
            ("lid van het ABVV", "abvv"),
            ("stemt N-VA", "n-va"),
            ("Vlaams Belang", "vlaams belang"),
            ("membre du PS.", "ps"),
            ("homo's", "homo"),
            ("homoseksueel", "homosek"),
            ("gay couple", "gay"),
            ("de origen: herkomst Marokko", "herkomst"),
            ("a été condamné", "condamne"),
            ("im Gefängnis", "gefangnis"),
            ("regel een\nzwanger", "zwanger"),
        ];
        for (notes, stem) in table {
            assert_eq!(sensitive_word(notes), Some(stem), "{notes}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        let table = [
            "",
            "Komt elke zaterdag, twee grote witte",
            "onze allergrootste klant",
            "muziek voor het feest",
            "homogene verf",
            "emballage écologique",
            "villa in Knokke",
            "PS: bel na 18 u",
            "psst",
            "ongelooflijk lekker",
            "syndic van het gebouw",
            "maladroit",
            "begaaid",
            "reunion",
        ];
        for notes in table {
            assert_eq!(sensitive_word(notes), None, "{notes}");
        }
    }

    /// The words that R15 names, as they are written.
    #[test]
    fn the_whole_list_is_covered() {
        let list = "ziek kanker diabet allerg zwanger handicap depress medicijn katholiek moslim joods geloof vakbond \
            ABVV ACV ACLVB homo lesb N-VA PVDA herkomst allochto veroordeeld gevangenis malad~e cancer diabèt \
            enceinte dépress médicament catholique musulman juif religion syndicat FGTB CSC CGSLB homosex Ecolo PTB \
            condamné prison krank Krebs schwanger behinder Medikament katholisch muslim jüdisch Gewerkschaft Partei \
            Herkunft verurteilt Gefängnis pregnan disab medicat catholic jewish religio union gay ethnic convict PS ill";
        for word in list.split_whitespace() {
            let word = word.replace('~', "");
            assert!(sensitive_word(&format!("is {word}, zegt An")).is_some(), "{word}");
        }
    }

    #[test]
    fn the_stems_are_folded() {
        for (stem, _) in STEMS {
            assert_eq!(fold(stem), *stem);
        }
    }

    proptest! {
        #[test]
        fn any_text_has_an_answer(text in any::<String>()) {
            let _ = sensitive_word(&text);
        }

        #[test]
        fn a_word_is_found_wherever_it_stands(before in "[a-z .,\n]{0,12}", after in "[a-z .,\n]{0,12}") {
            let notes = format!("{before} diabetes {after}");
            prop_assert!(sensitive_word(&notes).is_some());
        }
    }
}
