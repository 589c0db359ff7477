//! The file: where it lies, who holds it, opening, keys, migrating, its copies, and one transaction on it. Knows no table
//! but [`super::meta`].

pub(super) mod backup;
pub(super) mod book;
pub(super) mod connect;
pub(super) mod key;
pub(super) mod lock;
pub(super) mod migrate;
pub(super) mod open;
pub(super) mod passphrase;
pub(super) mod place;
pub(super) mod rekey;
pub(super) mod replace;
