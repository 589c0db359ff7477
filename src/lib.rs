//! fichebak: a contact book for a small shop that knows whose data may be kept, used, and until when.
//!
//! # The house
//!
//! ```text
//! domain      what is kept, and what the rules say of it: pure functions of a card, a shop and a day
//! store       the SQLite file: the only place that knows SQL
//! exchange    files in and out
//! i18n        the texts, from assets/locales
//! words       sentences: what an answer, an error, an import is called, on a screen as on a line
//! workflows   what is conducted once for screens and verbs: an import, an export, a copy, a restore
//! demo        made-up books
//! app         the state behind the screens: what a key does, what can be taken back; knows no terminal
//! ui          draws that state; changes nothing
//! terminal    raw mode, keys, signals, the loop of the screens, giving the screen back
//! cli         every act as a verb, for scripts; a verb without arguments opens the screens
//! ```
//!
//! `domain <- store, exchange <- words <- workflows, demo <- app <- ui <- terminal <- cli`: nobody uses what lies to their
//! right, and `tests/house/architecture.rs` checks it.
//!
//! # The concepts
//!
//! A [`Contact`](domain::contact::Contact) is a card. Its [`Category`](domain::category::Category) boxes are ticked by
//! appending to a ledger of [`ConsentEvent`](domain::consent::ConsentEvent)s; the tick on the screen is the current view
//! of that ledger. A [`Campaign`](domain::campaign::Campaign) is a box with an end. Card, ledger, campaigns, details and
//! objections together are a [`Dossier`](domain::dossier::Dossier); with the [`Shop`](domain::shop::Shop) and a day it
//! goes into [`rules::assess`](domain::rules::assess), and an [`Assessment`](domain::assessment::Assessment) comes out:
//! may it be kept, may it be used on each channel, what is to be done, and the days for which all that holds.
//!
//! # Where to start reading
//!
//! - A rule, by its number: the table at the top of [`domain::rules`], then its module.
//! - What is in the file: `assets/migrations`, the first step and what was added since, then [`store`].
//! - What a key does: the one table in [`app::command`], then [`app::App::handle`].
//! - A verb of the command line: [`cli`].

pub mod app;
pub mod cli;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod store;
pub mod terminal;
pub mod ui;
pub mod words;
pub mod workflows;
