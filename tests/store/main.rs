//! The book in its file: acts and their way back, what goes and what stays, and what the file itself refuses.
#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    clippy::cognitive_complexity,
    clippy::needless_pass_by_value,
    reason = "a test that fails says so"
)]

mod backup;
mod basics;
mod bulk;
#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "no crate uses all of it")]
mod common;
mod doubles;
mod erasure;
mod exports;
mod hold;
mod import;
mod import_consents;
mod import_laws;
mod import_undo;
mod laws;
mod merge;
mod open;
#[cfg(feature = "encryption")]
mod passphrase;
mod schema;
mod search;
mod undo;
mod whole_book;
