//! The screen of what is to be done today.

use crate::app::App;
use crate::app::command::Command;
use crate::store::StoreResult;

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Findings {}

impl App {
    pub(crate) fn findings_reload(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn findings_run(&mut self, _command: Command) -> StoreResult<()> {
        Ok(())
    }
}
