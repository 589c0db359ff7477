//! Two cards that may be the same person or organisation.

use super::slug::slugs;

/// Why two cards may be the same. Cards with the same e-mail address are taken for one person and never listed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoubleReason {
    /// The same telephone number.
    Phone,
    /// Nearly the same name at the same full address.
    NameAtAddress,
}
slugs!(DoubleReason { Phone => "phone", NameAtAddress => "name-at-address" });
