//! What is conducted once, for the screens and for the verbs: making and opening a book, taking address books in,
//! sending lists out, keeping copies.

pub mod backup;
pub mod book;
pub mod export;
pub mod import;
pub mod paths;
