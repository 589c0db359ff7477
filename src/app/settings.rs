//! The screen of the settings: the shop, its products, its boxes with what each is kept for and how long (S5), and the
//! periods that no law fixes.

use std::ops::RangeInclusive;

use crate::app::book;
use crate::app::command::Command;
use crate::app::layer::Layer;
use crate::app::layer::box_form::BoxForm;
use crate::app::layer::copy::CopyAct;
use crate::app::layer::passphrase::PassphraseDialog;
use crate::app::layer::setting::SettingDialog;
use crate::app::{App, Screen, job};
use crate::domain::category::{Category, CategoryId};
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;
use crate::domain::settings::{INVOICE_YEARS, Settings};
use crate::store::{Done, StoreResult};
use crate::tr;

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

/// A line of the screen that can have the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A value.
    Setting(SettingKey),
    /// A box.
    Category(CategoryId),
    /// Making or restoring a copy of the book.
    Copy(CopyAct),
    /// The passphrase.
    Passphrase,
}

/// How many lines the shop itself has; the boxes stand below them.
pub const SHOP_ROWS: usize = 4;

/// What the screen shows.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    /// The line under the cursor, counted over [`App::settings_rows`].
    pub selected: usize,
    /// The day on which the owner last took a copy.
    pub copy_taken_on: Option<chrono::NaiveDate>,
    /// How many copies the program keeps by itself.
    pub copies_kept: usize,
}

impl App {
    /// The lines of the screen: the shop, the boxes, the periods, the copies.
    #[must_use]
    pub fn settings_rows(&self) -> Vec<Row> {
        let (shop, periods) = SettingKey::ALL.split_at(SHOP_ROWS);
        let periods = periods.iter().filter(|key| **key != SettingKey::LockMinutes);
        let boxes = self.shop.categories.iter().map(|category| Row::Category(category.id));
        let setting = |key: &SettingKey| Row::Setting(*key);
        let copies = [CopyAct::Make, CopyAct::Restore].map(Row::Copy);
        shop.iter()
            .map(setting)
            .chain(boxes)
            .chain(periods.map(setting))
            .chain(copies)
            .chain([Row::Passphrase, Row::Setting(SettingKey::LockMinutes)])
            .collect()
    }

    pub(crate) fn settings_reload(&mut self) -> StoreResult<()> {
        let last = self.settings_rows().len().saturating_sub(1);
        self.settings.selected = self.settings.selected.min(last);
        if self.screen == Screen::Settings {
            self.settings.copy_taken_on = self.book.copy_taken_on()?;
            self.settings.copies_kept = self.book.backups()?.len();
        }
        Ok(())
    }

    /// Shows another screen.
    pub(crate) fn go(&mut self, screen: Screen) -> StoreResult<()> {
        self.screen = screen;
        self.reload(&[])
    }

    pub(crate) fn settings_run(&mut self, command: Command) -> StoreResult<()> {
        let last = self.settings_rows().len().saturating_sub(1);
        let page = self.viewport.list_lines.max(2) - 1;
        let selected = &mut self.settings.selected;
        match command {
            Command::Up => *selected = selected.saturating_sub(1),
            Command::Down => *selected = (*selected + 1).min(last),
            Command::PageUp => *selected = selected.saturating_sub(page),
            Command::PageDown => *selected = (*selected + page).min(last),
            Command::First => *selected = 0,
            Command::Last => *selected = last,
            Command::Open => return self.settings_open(),
            Command::Switch => return self.settings_switch(),
            Command::AddBox => self.push(Layer::BoxForm(Box::new(BoxForm::new(&self.texts)))),
            _ => {}
        }
        Ok(())
    }

    fn settings_row(&self) -> Option<Row> {
        self.settings_rows().get(self.settings.selected).copied()
    }

    fn settings_open(&mut self) -> StoreResult<()> {
        match self.settings_row() {
            Some(Row::Setting(key)) => {
                let dialog = SettingDialog::new(key, &self.shop.settings, &self.texts);
                self.push(Layer::Setting(Box::new(dialog)));
            }
            Some(Row::Category(id)) => {
                if let Some(category) = self.shop.category(id).cloned() {
                    let form = BoxForm::edit(self, category)?;
                    self.push(Layer::BoxForm(Box::new(form)));
                }
            }
            Some(Row::Passphrase) => {
                let dialog = PassphraseDialog::new(self.book.has_passphrase(), &self.texts);
                self.push(Layer::Passphrase(Box::new(dialog)));
            }
            Some(Row::Copy(CopyAct::Restore)) => return self.open_restore(),
            Some(Row::Copy(CopyAct::Make)) => self.open_copy(CopyAct::Make),
            None => {}
        }
        Ok(())
    }

    /// Switches the box under the cursor on or off; opens a value.
    fn settings_switch(&mut self) -> StoreResult<()> {
        let Some(Row::Category(id)) = self.settings_row() else { return self.settings_open() };
        let Some(mut category) = self.shop.category(id).cloned() else { return Ok(()) };
        if self.is_busy() {
            return Ok(());
        }
        category.is_on = !category.is_on;
        let name = self.box_name(&category);
        let done = self.book.edit_category(&category, &[], self.today.day)?;
        let what = if category.is_on {
            tr!(self.texts, "settings-box-on", name = name)
        } else {
            tr!(self.texts, "settings-box-off", name = name)
        };
        self.finished(done, what)
    }

    /// Saves the settings. A new name of the shop makes a new version of each statement that was never reworded; a
    /// new language shows at once.
    ///
    /// # Errors
    /// Where the book cannot be written.
    pub fn save_settings(&mut self, settings: &Settings) -> StoreResult<()> {
        let before = self.shop.settings.clone();
        let done: Done<()> = book::save_settings(&mut self.book, settings, self.today.day)?;
        // A language that was asked for on the command line stays, whatever else is saved.
        if let Some(lang) = settings.language
            && settings.language != before.language
        {
            self.texts = crate::i18n::Texts::new(lang);
        }
        let changed: Vec<String> = SettingKey::ALL
            .into_iter()
            .filter(|key| key.text(settings) != key.text(&before))
            .map(|key| self.texts.get(&format!("setting-{}", key.slug())))
            .collect();
        let what = if changed.is_empty() {
            tr!(self.texts, "settings-saved")
        } else {
            tr!(self.texts, "settings-saved-what", names = changed.join(", "))
        };
        self.finished(done, what)
    }

    /// What a box is called: the owner's name for it, or the built-in one in the owner's language.
    #[must_use]
    pub fn box_name(&self, category: &Category) -> String {
        crate::app::wording::box_name(category, &self.texts)
    }

    /// What a box is for (S5).
    #[must_use]
    pub fn box_purpose(&self, category: &Category) -> String {
        crate::app::wording::box_purpose(category, &self.texts)
    }

    /// Whether a job writes just now; says so, because saving waits for it.
    pub fn is_busy(&mut self) -> bool {
        let busy = self.jobs.current.as_ref().map(|job: &job::Job| job.what.clone());
        if let Some(what) = &busy {
            self.say(tr!(self.texts, "status-busy", what = what.clone()));
        }
        busy.is_some()
    }
}
