//! Files in and out: what is read from them, and that what goes out comes back in.
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
mod exchange_laws;
mod readers;
mod readers_laws;
mod round_trip;
