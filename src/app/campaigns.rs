//! The screen of the campaigns, their members and the purge preview.

use crate::app::App;
use crate::app::command::Command;
use crate::domain::campaign::CampaignId;
use crate::store::{PurgePlan, StoreResult};

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Campaigns {}

impl App {
    pub(crate) fn campaigns_reload(&mut self) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn campaigns_run(&mut self, _command: Command) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn campaigns_purged(&mut self, _plan: &PurgePlan) {}

    pub(crate) fn purge(&mut self, _campaigns: Vec<CampaignId>) -> StoreResult<()> {
        Ok(())
    }

    pub(crate) fn open_purge_preview(&mut self) -> StoreResult<()> {
        Ok(())
    }
}
