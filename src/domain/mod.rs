//! What is kept, and what the rules say about it. Pure: no SQL, no terminal, no files, no clock of its own.
//!
//! Start at [`rules::assess`]: a [`dossier::Dossier`], the [`shop::Shop`] and a day go in, an
//! [`assessment::Assessment`] comes out. Each rule of the book has a module of its own in [`rules`], named after
//! its number.

pub mod assessment;
pub mod campaign;
pub mod category;
pub mod consent;
pub mod contact;
pub mod dossier;
pub mod double;
pub mod formats;
pub mod incoming;
pub mod lang;
pub mod merge;
pub mod period;
pub mod rules;
pub mod settings;
pub mod shop;
pub(crate) mod slug;
