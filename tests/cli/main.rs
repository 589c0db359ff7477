//! The verbs of the real program.
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
#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "no crate uses all of it")]
mod common;
mod contract;
mod export;
mod golden;
mod hold;
mod import;
mod merge;
#[cfg(feature = "encryption")]
mod passphrase;
#[cfg(unix)]
mod prompt;
mod statements;
mod verbs;
