//! The four languages of the program and of a contact.

use serde::{Deserialize, Serialize};

/// A language: of the screens, or the one a contact reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch.
    Nl,
    /// French.
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl Lang {
    /// All of them, in the order the screens list them.
    pub const ALL: [Self; 4] = [Self::Nl, Self::Fr, Self::De, Self::En];

    /// The ISO 639-1 code: `nl`, `fr`, `de` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Reads a code or a locale name such as `nl-BE` or `fr_BE.UTF-8`; only the language counts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}
