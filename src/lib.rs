//! fichebak: a contact book for a small shop that knows which data of whom may be kept.

pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod store;
pub mod terminal;
pub mod ui;
