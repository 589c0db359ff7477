//! The program as a whole: how it is built, what its README promises, and that nothing is lost or left whatever happens.
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

mod architecture;
#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "no crate uses all of it")]
mod common;
mod demo;
#[cfg(unix)]
mod disk_full;
mod gone;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod private;
#[cfg(unix)]
mod pty;
mod readme;
mod texts;
