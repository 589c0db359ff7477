//! The screens, driven by keys.
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

#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "no crate uses all of it")]
mod common;
mod contacts;
mod export;
mod form_fields;
mod forms;
mod hold;
mod import;
mod merge;
mod overview;
mod pile;
mod safety;
