//! The screen of the settings: the shop, its products, its boxes with what each is kept for and how long (S5), and the
//! periods that no law fixes.

use crate::app::book;
use crate::app::command::Command;
use crate::app::layer::Layer;
use crate::app::layer::box_form::BoxForm;
use crate::app::layer::copy::{CopyAct, CopyDialog};
use crate::app::layer::passphrase::PassphraseDialog;
use crate::app::layer::setting::SettingDialog;
use crate::app::{App, Screen, job};
use crate::domain::category::{Category, CategoryId};
use crate::domain::settings::Settings;
use crate::store::{Done, StoreResult};
use crate::tr;

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
}

impl SettingKey {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 10] = [
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
        }
    }

    /// The period behind it; `None` for what is no period.
    #[must_use]
    pub fn period(self, settings: &Settings) -> Option<u32> {
        match self {
            Self::ShopName | Self::Language | Self::Products | Self::BoughtSources => None,
            Self::ProspectMonths => Some(settings.prospect_months),
            Self::QuoteMonths => Some(settings.quote_months),
            Self::DoNotCallDays => Some(settings.do_not_call_days),
            Self::RefreshMonths => Some(settings.refresh_months),
            Self::SoftOptInWarnMonths => Some(settings.soft_opt_in_warn_months),
            Self::SoftOptInBlockMonths => Some(settings.soft_opt_in_block_months),
        }
    }

    /// Puts a period in its place; nothing for what is no period.
    pub fn set_period(self, settings: &mut Settings, value: u32) {
        match self {
            Self::ShopName | Self::Language | Self::Products | Self::BoughtSources => {}
            Self::ProspectMonths => settings.prospect_months = value,
            Self::QuoteMonths => settings.quote_months = value,
            Self::DoNotCallDays => settings.do_not_call_days = value,
            Self::RefreshMonths => settings.refresh_months = value,
            Self::SoftOptInWarnMonths => settings.soft_opt_in_warn_months = value,
            Self::SoftOptInBlockMonths => settings.soft_opt_in_block_months = value,
        }
    }
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
        let (shop, periods) = SettingKey::ALL.split_at(4);
        let boxes = self.shop.categories.iter().map(|category| Row::Category(category.id));
        let setting = |key: &SettingKey| Row::Setting(*key);
        let copies = [CopyAct::Make, CopyAct::Restore].map(Row::Copy);
        shop.iter()
            .map(setting)
            .chain(boxes)
            .chain(periods.iter().map(setting))
            .chain(copies)
            .chain([Row::Passphrase])
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
            Some(Row::Copy(act)) => {
                let dialog = CopyDialog::new(act, &self.texts);
                self.push(Layer::Copy(Box::new(dialog)));
            }
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
        let done: Done<()> = book::save_settings(&mut self.book, settings, self.today.day)?;
        if let Some(lang) = settings.language
            && lang != self.texts.lang()
        {
            self.texts = crate::i18n::Texts::new(lang);
        }
        let what = tr!(self.texts, "settings-saved");
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
