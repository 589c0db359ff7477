//! The screen of the settings, and moving between the screens.

use crate::app::command::Command;
use crate::app::{App, Screen};
use crate::store::StoreResult;

/// What the screen shows.
#[derive(Debug, Default)]
pub struct SettingsScreen {}

impl App {
    pub(crate) fn settings_reload(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn settings_run(&mut self, _command: Command) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn go(&mut self, screen: Screen) -> StoreResult<()> {
        self.screen = screen;
        Ok(())
    }
}
