//! Why a verb did not do what it was asked, and what the shell is told.

use std::io;

use crate::domain::assessment::RuleId;
use crate::domain::rules::r31_invoices as r31;
use crate::i18n::Texts;
use crate::store::StoreError;
use crate::words::errors;

/// The result of a verb.
pub(crate) type Outcome = Result<Exit, Failure>;

/// How a verb ended that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done, also with warnings: 0.
    Done,
    /// `check` found something: 1.
    Findings,
    /// What the screens say.
    Screens(u8),
}

impl Exit {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Screens(code) => code,
        }
    }
}

/// Why a verb stopped. Nothing of it was kept, unless the sentence says so.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A rule refuses the act: 1. With why, where its own sentence does not say it.
    Refused(RuleId, String),
    /// Wrong use: 2, with the sentence.
    Wrong(String),
    /// The book: 2, or 1 where a rule refused there.
    Store(StoreError),
    /// The reader of our output has gone, as `head` does: exit code 0.
    Unheard,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused(rule) => Self::Refused(rule, String::new()),
            other => Self::Store(other),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Unheard
        } else {
            Self::Store(StoreError::Io(error))
        }
    }
}

impl Failure {
    /// The rule that refuses, where one does.
    pub(crate) fn rule(&self) -> Option<RuleId> {
        match self {
            Self::Refused(rule, _) => Some(*rule),
            Self::Store(StoreError::HeldForInvoice) => Some(r31::RULE),
            _ => None,
        }
    }

    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Unheard => 0,
            Self::Refused(..) | Self::Store(StoreError::HeldForInvoice) => 1,
            Self::Wrong(_) | Self::Store(_) => 2,
        }
    }

    /// What happened, what was kept, and what to do; may have several lines.
    pub(crate) fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Refused(rule, why) if why.is_empty() => errors::refusal(*rule, texts),
            Self::Refused(rule, why) => format!("{rule}: {why}"),
            Self::Wrong(sentence) => sentence.clone(),
            Self::Store(error @ StoreError::HeldForInvoice) => {
                format!("{}: {}", r31::RULE, errors::describe(error, texts))
            }
            Self::Store(error) => errors::describe(error, texts),
            Self::Unheard => String::new(),
        }
    }
}
