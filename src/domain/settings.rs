//! What the shop decides for itself: the values that no law fixes, with their defaults.

use super::lang::Lang;

/// The shop's settings. Periods are in the unit their name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The shop's name, as it stands in statements and in the header.
    pub shop_name: String,
    /// The language of the screens; `None` until it was chosen.
    pub language: Option<Lang>,
    /// The shop's own products (R17: "similar" is a choice from this list).
    pub products: Vec<String>,
    /// R45: sources of cards that were bought, as they stand on the cards.
    pub bought_sources: Vec<String>,
    /// R6: months within which a prospect without a basis must be gone.
    pub prospect_months: u32,
    /// R8: months for which a quote holds.
    pub quote_months: u32,
    /// R20: days for which a look into the do-not-call list holds.
    pub do_not_call_days: u32,
    /// R25: months after which a consent without contact is old.
    pub refresh_months: u32,
    /// R17: months after the last sale from which a former client is warned about.
    pub soft_opt_in_warn_months: u32,
    /// R17: months after the last sale from which a former client may no longer be e-mailed.
    pub soft_opt_in_block_months: u32,
    /// R31: whether the card is the owner's only copy of the invoice's details.
    pub invoice_is_only_here: bool,
    /// R31: years for which an invoice is kept, from 1 January of the next year: one of [`INVOICE_YEARS`].
    pub invoice_years: u32,
    /// Minutes without a key after which a book with a passphrase is locked.
    pub lock_minutes: u32,
}

/// The periods that the law on invoices leaves open (R31), in years: the bookkeeping's seven, the tax law's ten.
pub const INVOICE_YEARS: std::ops::RangeInclusive<u32> = 7..=10;

impl Default for Settings {
    fn default() -> Self {
        Self {
            shop_name: String::new(),
            language: None,
            products: Vec::new(),
            bought_sources: Vec::new(),
            prospect_months: 1,
            quote_months: 3,
            do_not_call_days: 30,
            refresh_months: 24,
            soft_opt_in_warn_months: 12,
            soft_opt_in_block_months: 24,
            invoice_is_only_here: false,
            invoice_years: 7,
            lock_minutes: 5,
        }
    }
}
