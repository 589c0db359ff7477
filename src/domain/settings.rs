//! What the shop decides for itself: the values that no law fixes, with their defaults.

use std::ops::RangeInclusive;

use super::formats::text::clean_line;
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
pub const INVOICE_YEARS: RangeInclusive<u32> = 7..=10;

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

/// A yes and a no, as a setting is stored and typed: `yes` and `no`.
#[must_use]
pub fn yes_or_no(is_yes: bool) -> &'static str {
    if is_yes { "yes" } else { "no" }
}

/// One of the values of [`Settings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKey {
    /// The shop's name.
    ShopName,
    /// The language of the screens.
    Language,
    /// The shop's own products (R17).
    Products,
    /// Sources that were bought (R45).
    BoughtSources,
    /// R6: months within which a prospect without a basis must be gone.
    ProspectMonths,
    /// R8: months for which a quote holds.
    QuoteMonths,
    /// R20: days for which a look into the do-not-call list holds.
    DoNotCallDays,
    /// R25: months after which a consent is old.
    RefreshMonths,
    /// R17: months after which a former client is warned about.
    SoftOptInWarnMonths,
    /// R17: months after which a former client may no longer be e-mailed.
    SoftOptInBlockMonths,
    /// R31: whether the card is the only copy of the invoice's details.
    OnlyInvoiceCopy,
    /// R31: years for which an invoice is kept.
    InvoiceYears,
    /// Minutes without a key after which a book with a passphrase is locked.
    LockMinutes,
}

/// Why a setting cannot have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingProblem {
    /// It is none of the program's languages.
    NoLanguage,
    /// It is neither yes nor no.
    NeitherYesNorNo,
    /// It is no whole number within these.
    NoNumberWithin(RangeInclusive<u32>),
}

/// The longest period, in the unit of the setting.
const LONGEST: u32 = 1200;

impl SettingKey {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 13] = [
        Self::ShopName,
        Self::Language,
        Self::Products,
        Self::BoughtSources,
        Self::ProspectMonths,
        Self::QuoteMonths,
        Self::DoNotCallDays,
        Self::RefreshMonths,
        Self::SoftOptInWarnMonths,
        Self::SoftOptInBlockMonths,
        Self::OnlyInvoiceCopy,
        Self::InvoiceYears,
        Self::LockMinutes,
    ];

    /// The name on the command line; the label lies under `setting-<slug>`, its help under `setting-<slug>-help`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::ShopName => "shop-name",
            Self::Language => "language",
            Self::Products => "products",
            Self::BoughtSources => "bought-sources",
            Self::ProspectMonths => "prospect-months",
            Self::QuoteMonths => "quote-months",
            Self::DoNotCallDays => "do-not-call-days",
            Self::RefreshMonths => "refresh-months",
            Self::SoftOptInWarnMonths => "soft-opt-in-warn-months",
            Self::SoftOptInBlockMonths => "soft-opt-in-block-months",
            Self::OnlyInvoiceCopy => "only-invoice-copy",
            Self::InvoiceYears => "invoice-years",
            Self::LockMinutes => "lock-minutes",
        }
    }

    /// The period behind it; `None` for what is no period.
    #[must_use]
    pub fn period(self, settings: &Settings) -> Option<u32> {
        match self {
            Self::ShopName
            | Self::Language
            | Self::Products
            | Self::BoughtSources
            | Self::OnlyInvoiceCopy => None,
            Self::ProspectMonths => Some(settings.prospect_months),
            Self::QuoteMonths => Some(settings.quote_months),
            Self::DoNotCallDays => Some(settings.do_not_call_days),
            Self::RefreshMonths => Some(settings.refresh_months),
            Self::SoftOptInWarnMonths => Some(settings.soft_opt_in_warn_months),
            Self::SoftOptInBlockMonths => Some(settings.soft_opt_in_block_months),
            Self::InvoiceYears => Some(settings.invoice_years),
            Self::LockMinutes => Some(settings.lock_minutes),
        }
    }

    /// The values that a period may have.
    #[must_use]
    pub fn range(self) -> RangeInclusive<u32> {
        if self == Self::InvoiceYears { INVOICE_YEARS } else { 1..=LONGEST }
    }

    /// The value as it is typed; empty where there is none.
    #[must_use]
    pub fn text(self, settings: &Settings) -> String {
        match self {
            Self::ShopName => settings.shop_name.clone(),
            Self::Language => settings.language.map(Lang::code).unwrap_or_default().to_owned(),
            Self::Products => settings.products.join(", "),
            Self::BoughtSources => settings.bought_sources.join(", "),
            Self::OnlyInvoiceCopy => yes_or_no(settings.invoice_is_only_here).to_owned(),
            _ => self.period(settings).map(|period| period.to_string()).unwrap_or_default(),
        }
    }

    /// Takes a value as it is typed.
    ///
    /// # Errors
    /// Where it cannot be that; the settings are as they were.
    pub fn set(self, settings: &mut Settings, typed: &str) -> Result<(), SettingProblem> {
        let typed = clean_line(typed);
        match self {
            Self::ShopName => settings.shop_name = typed,
            Self::Language if typed.is_empty() => settings.language = None,
            Self::Language => {
                let lang = Lang::ALL.into_iter().find(|lang| lang.code() == typed);
                settings.language = Some(lang.ok_or(SettingProblem::NoLanguage)?);
            }
            Self::Products => settings.products = several(&typed),
            Self::BoughtSources => settings.bought_sources = several(&typed),
            Self::OnlyInvoiceCopy => {
                let answer = [true, false].into_iter().find(|answer| yes_or_no(*answer) == typed);
                settings.invoice_is_only_here = answer.ok_or(SettingProblem::NeitherYesNorNo)?;
            }
            _ => {
                let range = self.range();
                let value = typed.parse().ok().filter(|value| range.contains(value));
                self.set_period(settings, value.ok_or(SettingProblem::NoNumberWithin(range))?);
            }
        }
        Ok(())
    }

    /// Puts a period in its place; nothing for what is no period.
    fn set_period(self, settings: &mut Settings, value: u32) {
        match self {
            Self::ShopName
            | Self::Language
            | Self::Products
            | Self::BoughtSources
            | Self::OnlyInvoiceCopy => {}
            Self::ProspectMonths => settings.prospect_months = value,
            Self::QuoteMonths => settings.quote_months = value,
            Self::DoNotCallDays => settings.do_not_call_days = value,
            Self::RefreshMonths => settings.refresh_months = value,
            Self::SoftOptInWarnMonths => settings.soft_opt_in_warn_months = value,
            Self::SoftOptInBlockMonths => settings.soft_opt_in_block_months = value,
            Self::InvoiceYears => settings.invoice_years = value,
            Self::LockMinutes => settings.lock_minutes = value,
        }
    }
}

/// Texts with commas between them, each once.
fn several(text: &str) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for part in text.split([',', ';']).map(clean_line).filter(|part| !part.is_empty()) {
        if !texts.contains(&part) {
            texts.push(part);
        }
    }
    texts
}
