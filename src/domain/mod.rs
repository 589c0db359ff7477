//! What is kept, and what the rules say about it. Pure: no SQL, no terminal, no files, no clock of its own.

pub mod lang;
