//! What the tests share.

pub mod arbitrary;
pub mod book;
pub mod cards;
pub mod cli;
pub mod screen;
