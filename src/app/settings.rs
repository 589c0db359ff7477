//! The screen of the settings: the shop, its products, its boxes with what each is kept for and how long (S5), and the
//! periods that no law fixes.

use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
use crate::app::layer::box_form::BoxForm;
use crate::app::layer::copy::CopyAct;
use crate::app::layer::passphrase::PassphraseDialog;
use crate::app::layer::setting::SettingDialog;
use crate::app::{App, Screen};
use crate::domain::category::CategoryId;
use crate::domain::settings::{Group, SettingKey, Settings};
use crate::store::{Done, StoreResult};
use crate::tr;
use crate::workflows::book;

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
    /// The line under the cursor, counted over [`rows`].
    pub selected: usize,
    /// The day on which the owner last took a copy.
    pub copy_taken_on: Option<chrono::NaiveDate>,
    /// How many copies the program keeps by itself.
    pub copies_kept: usize,
}

/// The lines of the screen: the shop, the boxes, the periods, the copies.
#[must_use]
pub fn rows(desk: &Desk) -> Vec<Row> {
    let of = |group: Group| {
        let keys = SettingKey::ALL.iter().copied().filter(move |key| key.group() == group);
        keys.map(Row::Setting)
    };
    let boxes = desk.shop.categories.iter().map(|category| Row::Category(category.id));
    let copies = [CopyAct::Make, CopyAct::Restore].map(Row::Copy);
    of(Group::Shop)
        .chain(boxes)
        .chain(of(Group::Periods))
        .chain(of(Group::Invoices))
        .chain(copies)
        .chain([Row::Passphrase])
        .chain(of(Group::Passphrase))
        .collect()
}

impl SettingsScreen {
    pub(crate) fn reload(&mut self, desk: &Desk) -> StoreResult<()> {
        let last = rows(desk).len().saturating_sub(1);
        self.selected = self.selected.min(last);
        if desk.screen == Screen::Settings {
            self.copy_taken_on = desk.book.copy_taken_on()?;
            self.copies_kept = desk.book.backups()?.len();
        }
        Ok(())
    }

    fn row(&self, desk: &Desk) -> Option<Row> {
        rows(desk).get(self.selected).copied()
    }
}

impl App {
    /// Shows another screen.
    pub(crate) fn go(&mut self, screen: Screen) -> StoreResult<()> {
        self.desk.screen = screen;
        self.reload(&[])
    }

    pub(crate) fn settings_run(&mut self, command: Command) -> StoreResult<()> {
        if let Some(step) = Step::of(command) {
            let last = rows(&self.desk).len().saturating_sub(1);
            self.settings.selected = step.from(self.settings.selected, last, self.desk.viewport.page());
            return Ok(());
        }
        if command == Command::Open { self.settings_open() } else { Ok(()) }
    }

    /// Opens the form of a new box.
    pub(crate) fn add_box(&mut self) -> StoreResult<()> {
        let form = BoxForm::new(&self.desk.texts);
        self.open(form);
        Ok(())
    }

    fn settings_open(&mut self) -> StoreResult<()> {
        match self.settings.row(&self.desk) {
            Some(Row::Setting(key)) => {
                let dialog = SettingDialog::new(key, &self.desk.shop.settings, &self.desk.texts);
                self.open(dialog);
            }
            Some(Row::Category(id)) => {
                if let Some(category) = self.desk.shop.category(id).cloned() {
                    let form = BoxForm::edit(self, category)?;
                    self.open(form);
                }
            }
            Some(Row::Passphrase) => {
                let dialog = PassphraseDialog::new(self.desk.book.has_passphrase(), &self.desk.texts);
                self.open(dialog);
            }
            Some(Row::Copy(CopyAct::Restore)) => return self.open_restore(),
            Some(Row::Copy(CopyAct::Make)) => self.open_copy(CopyAct::Make),
            None => {}
        }
        Ok(())
    }

    /// Switches the box under the cursor on or off; opens a value.
    pub(crate) fn settings_switch(&mut self) -> StoreResult<()> {
        let Some(Row::Category(id)) = self.settings.row(&self.desk) else { return self.settings_open() };
        let Some(mut category) = self.desk.shop.category(id).cloned() else { return Ok(()) };
        if self.desk.is_busy() {
            return Ok(());
        }
        category.is_on = !category.is_on;
        let name = self.desk.box_name(&category);
        let done = self.desk.book.edit_category(&category, &[], self.desk.today.day)?;
        let what = if category.is_on {
            tr!(self.desk.texts, "settings-box-on", name = name)
        } else {
            tr!(self.desk.texts, "settings-box-off", name = name)
        };
        self.finished(done, what)
    }

    /// Saves the settings. A new name of the shop makes a new version of each statement that was never reworded; a
    /// new language shows at once.
    ///
    /// # Errors
    /// Where the book cannot be written.
    pub fn save_settings(&mut self, settings: &Settings) -> StoreResult<()> {
        let before = self.desk.shop.settings.clone();
        let done: Done<()> = book::save_settings(&mut self.desk.book, settings, self.desk.today.day)?;
        // What is said of it is said in a new language already.
        self.desk.reload_shop()?;
        let changed: Vec<String> = SettingKey::ALL
            .iter()
            .filter(|key| key.text(settings) != key.text(&before))
            .map(|key| self.desk.texts.get(&format!("setting-{}", key.slug())))
            .collect();
        let what = if changed.is_empty() {
            tr!(self.desk.texts, "settings-saved")
        } else {
            tr!(self.desk.texts, "settings-saved-what", names = changed.join(", "))
        };
        self.finished(done, what)
    }
}
