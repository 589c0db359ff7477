//! The screen of the settings: the shop, its products, its boxes with what each is kept for and how long (S5), and the
//! periods that no law fixes.

use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::layer::box_form::BoxForm;
use crate::app::layer::copy::CopyAct;
use crate::app::layer::passphrase::PassphraseDialog;
use crate::app::layer::setting::SettingDialog;
use crate::app::{App, Screen, job};
use crate::domain::category::{Category, CategoryId};
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
        let of = |group: Group| {
            let keys = SettingKey::ALL.iter().copied().filter(move |key| key.group() == group);
            keys.map(Row::Setting)
        };
        let boxes = self.shop.categories.iter().map(|category| Row::Category(category.id));
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
        if let Some(step) = Step::of(command) {
            let last = self.settings_rows().len().saturating_sub(1);
            self.settings.selected = step.from(self.settings.selected, last, self.viewport.page());
            return Ok(());
        }
        match command {
            Command::Open => return self.settings_open(),
            Command::Switch => return self.settings_switch(),
            Command::AddBox => self.open(BoxForm::new(&self.texts)),
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
                self.open(dialog);
            }
            Some(Row::Category(id)) => {
                if let Some(category) = self.shop.category(id).cloned() {
                    let form = BoxForm::edit(self, category)?;
                    self.open(form);
                }
            }
            Some(Row::Passphrase) => {
                let dialog = PassphraseDialog::new(self.book.has_passphrase(), &self.texts);
                self.open(dialog);
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
        // What is said of it is said in a new language already.
        self.reload_shop()?;
        let changed: Vec<String> = SettingKey::ALL
            .iter()
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
        crate::words::wording::box_name(category, &self.texts)
    }

    /// What a box is for (S5).
    #[must_use]
    pub fn box_purpose(&self, category: &Category) -> String {
        crate::words::wording::box_purpose(category, &self.texts)
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
