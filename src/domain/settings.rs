//! What the shop decides for itself: the values that no law fixes, each in one row of one table. A new setting is a row
//! here, and two texts: its name under `setting-<slug>`, its help under `setting-<slug>-help`.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::formats::text::clean_line;
use super::lang::Lang;
use super::period::{Period, Unit};

/// Where a setting stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The shop itself.
    Shop,
    /// The periods of the rules.
    Periods,
    /// Invoices.
    Invoices,
    /// The passphrase.
    Passphrase,
}

/// What a setting can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Text,
    /// Several texts, typed with commas between them.
    List,
    /// One of the program's languages.
    Language,
    /// Yes or no.
    YesNo,
    /// A span of days, weeks, months or years; a plain number counts in this unit.
    Period(Unit),
    /// So many of this unit and no other.
    Number(Unit, RangeInclusive<u32>),
    /// One of a few numbers of this unit.
    Choice(Unit, RangeInclusive<u32>),
}

/// Makes the struct, its defaults and the keys from the rows. `assessed` says that the rules read the value: a change
/// re-assesses every card.
macro_rules! settings {
    ($($(#[$doc:meta])* $key:ident = $field:ident: $type:ty = $default:expr, $slug:literal, $kind:expr, $group:ident,
        assessed $assessed:literal;)*) => {
        /// The shop's settings.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Settings {
            $($(#[$doc])* pub $field: $type,)*
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($field: $default,)* }
            }
        }

        /// One of the values of [`Settings`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum SettingKey {
            $($(#[$doc])* $key,)*
        }

        impl SettingKey {
            /// All of them, in the order of the screen.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// The name on the command line and in the file.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Self::$key => $slug,)* }
            }

            /// What it can hold.
            #[must_use]
            pub fn kind(self) -> Kind {
                match self { $(Self::$key => $kind,)* }
            }

            /// Where it stands on the screen.
            #[must_use]
            pub fn group(self) -> Group {
                match self { $(Self::$key => Group::$group,)* }
            }

            /// Whether the rules read it.
            fn is_assessed(self) -> bool {
                match self { $(Self::$key => $assessed,)* }
            }

            fn held(self, settings: &Settings) -> &dyn Held {
                match self { $(Self::$key => &settings.$field,)* }
            }

            fn held_mut(self, settings: &mut Settings) -> &mut dyn Held {
                match self { $(Self::$key => &mut settings.$field,)* }
            }
        }
    };
}

settings! {
    /// The shop's name, as it stands in statements and in the header.
    ShopName = shop_name: String = String::new(), "shop-name", Kind::Text, Shop, assessed false;
    /// The language of the screens; `None` until it was chosen.
    Language = language: Option<Lang> = None, "language", Kind::Language, Shop, assessed false;
    /// The shop's own products (R17: "similar" is a choice from this list).
    Products = products: Vec<String> = Vec::new(), "products", Kind::List, Shop, assessed false;
    /// R45: sources of cards that were bought, as they stand on the cards.
    BoughtSources = bought_sources: Vec<String> = Vec::new(), "bought-sources", Kind::List, Shop, assessed true;
    /// R6: within which a prospect without a basis must be gone.
    Prospect = prospect: Period = Period::new(1, Unit::Months), "prospect-months", Kind::Period(Unit::Months), Periods,
        assessed true;
    /// R8: for which a quote holds.
    Quote = quote: Period = Period::new(3, Unit::Months), "quote-months", Kind::Period(Unit::Months), Periods,
        assessed true;
    /// R20: for which a look into the do-not-call list holds.
    DoNotCall = do_not_call: Period = Period::new(30, Unit::Days), "do-not-call-days", Kind::Period(Unit::Days), Periods,
        assessed true;
    /// R25: after which a consent without contact is old.
    Refresh = refresh: Period = Period::new(24, Unit::Months), "refresh-months", Kind::Period(Unit::Months), Periods,
        assessed true;
    /// R17: after the last sale, from which a former client is warned about.
    SoftOptInWarn = soft_opt_in_warn: Period = Period::new(12, Unit::Months), "soft-opt-in-warn-months",
        Kind::Period(Unit::Months), Periods, assessed true;
    /// R17: after the last sale, from which a former client may no longer be e-mailed.
    SoftOptInBlock = soft_opt_in_block: Period = Period::new(24, Unit::Months), "soft-opt-in-block-months",
        Kind::Period(Unit::Months), Periods, assessed true;
    /// R31: whether the card is the owner's only copy of the invoice's details.
    OnlyInvoiceCopy = invoice_is_only_here: bool = false, "only-invoice-copy", Kind::YesNo, Invoices, assessed true;
    /// R31: for which an invoice is kept, from 1 January of the next year: seven years for the bookkeeping, to ten for the
    /// taxes.
    Invoice = invoice: Period = Period::new(7, Unit::Years), "invoice-years", Kind::Choice(Unit::Years, 7..=10), Invoices,
        assessed true;
    /// Without a key, after which a book with a passphrase is locked.
    Lock = lock: Period = Period::new(5, Unit::Minutes), "lock-minutes", Kind::Number(Unit::Minutes, 1..=1200),
        Passphrase, assessed false;
}

/// A value as a script reads it. A period is a number in the unit that its name says; one in another unit is written out:
/// `"6w"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several.
    List(Vec<String>),
    /// A number.
    Number(u32),
    /// Not chosen yet.
    Nothing,
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

/// A yes and a no, as a setting is stored and typed: `yes` and `no`.
#[must_use]
pub fn yes_or_no(is_yes: bool) -> &'static str {
    if is_yes { "yes" } else { "no" }
}

/// Whether the change can make a difference to what the rules say of a card.
#[must_use]
pub fn matters(before: &Settings, after: &Settings) -> bool {
    SettingKey::ALL.iter().any(|key| key.is_assessed() && key.value(before) != key.value(after))
}

impl SettingKey {
    /// The setting with that slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.slug() == slug)
    }

    /// The value as a script reads it.
    #[must_use]
    pub fn value(self, settings: &Settings) -> Value {
        self.held(settings).value(&self.kind())
    }

    /// The value as it is typed; empty where there is none.
    #[must_use]
    pub fn text(self, settings: &Settings) -> String {
        match self.value(settings) {
            Value::Text(text) => text,
            Value::List(texts) => texts.join(", "),
            Value::Number(number) => number.to_string(),
            Value::Nothing => String::new(),
        }
    }

    /// The period behind it; `None` for what is no period.
    #[must_use]
    pub fn period(self, settings: &Settings) -> Option<Period> {
        self.held(settings).period()
    }

    /// Takes a value as it is typed.
    ///
    /// # Errors
    /// Where it cannot be that; the settings are as they were.
    pub fn set(self, settings: &mut Settings, typed: &str) -> Result<(), SettingProblem> {
        self.held_mut(settings).set(&clean_line(typed), &self.kind())
    }

    /// Takes the texts of a list as they are; nothing for what is no list.
    pub fn set_list(self, settings: &mut Settings, texts: Vec<String>) {
        self.held_mut(settings).set_list(texts);
    }
}

/// What a field of [`Settings`] can do, whatever its type.
trait Held {
    fn value(&self, kind: &Kind) -> Value;

    fn set(&mut self, typed: &str, kind: &Kind) -> Result<(), SettingProblem>;

    fn period(&self) -> Option<Period> {
        None
    }

    fn set_list(&mut self, _texts: Vec<String>) {}
}

impl Held for String {
    fn value(&self, _kind: &Kind) -> Value {
        Value::Text(self.clone())
    }

    fn set(&mut self, typed: &str, _kind: &Kind) -> Result<(), SettingProblem> {
        typed.clone_into(self);
        Ok(())
    }
}

impl Held for Option<Lang> {
    fn value(&self, _kind: &Kind) -> Value {
        self.map_or(Value::Nothing, |lang| Value::Text(lang.code().to_owned()))
    }

    fn set(&mut self, typed: &str, _kind: &Kind) -> Result<(), SettingProblem> {
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == typed);
        if lang.is_none() && !typed.is_empty() {
            return Err(SettingProblem::NoLanguage);
        }
        *self = lang;
        Ok(())
    }
}

impl Held for Vec<String> {
    fn value(&self, _kind: &Kind) -> Value {
        Value::List(self.clone())
    }

    fn set(&mut self, typed: &str, _kind: &Kind) -> Result<(), SettingProblem> {
        self.clear();
        for part in typed.split([',', ';']).map(clean_line).filter(|part| !part.is_empty()) {
            if !self.contains(&part) {
                self.push(part);
            }
        }
        Ok(())
    }

    fn set_list(&mut self, texts: Vec<String>) {
        *self = texts;
    }
}

impl Held for bool {
    fn value(&self, _kind: &Kind) -> Value {
        Value::Text(yes_or_no(*self).to_owned())
    }

    fn set(&mut self, typed: &str, _kind: &Kind) -> Result<(), SettingProblem> {
        let answer = [true, false].into_iter().find(|answer| yes_or_no(*answer) == typed);
        *self = answer.ok_or(SettingProblem::NeitherYesNorNo)?;
        Ok(())
    }
}

impl Held for Period {
    fn value(&self, kind: &Kind) -> Value {
        match kind {
            Kind::Period(own) | Kind::Number(own, _) | Kind::Choice(own, _) if self.unit == *own => {
                Value::Number(self.n)
            }
            _ => Value::Text(self.to_string()),
        }
    }

    fn set(&mut self, typed: &str, kind: &Kind) -> Result<(), SettingProblem> {
        let (own, only) = match kind {
            Kind::Number(own, bounds) | Kind::Choice(own, bounds) => (*own, Some(bounds.clone())),
            Kind::Period(own) => (*own, None),
            _ => (self.unit, None),
        };
        let own_bounds = only.clone().unwrap_or_else(|| own.bounds());
        let wrong = || SettingProblem::NoNumberWithin(own_bounds.clone());
        let period = Self::parse(typed, own).ok_or_else(wrong)?;
        let bounds = only.clone().unwrap_or_else(|| period.unit.bounds());
        let is_of_another_unit = only.is_some() && period.unit != own;
        // A rule counts in days: nothing shorter.
        if is_of_another_unit || own != Unit::Minutes && period.unit == Unit::Minutes {
            return Err(wrong());
        }
        if !bounds.contains(&period.n) {
            return Err(SettingProblem::NoNumberWithin(bounds));
        }
        *self = period;
        Ok(())
    }

    fn period(&self) -> Option<Period> {
        Some(*self)
    }
}
