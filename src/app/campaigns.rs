//! The screen of the campaigns: their timeline and members, and the purge of those that are over.

use crate::app::App;
use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::findings::Half;
use crate::app::job::{Rewritten, rewrite};
use crate::app::layer::Layer;
use crate::app::layer::campaign_form::CampaignForm;
use crate::app::layer::confirm::Confirm;
use crate::app::layer::purge_preview::PurgePreview;
use crate::domain::campaign::{Campaign, CampaignId, Phase};
use crate::domain::contact::ContactId;
use crate::store::{From, MemberRow, Progress, PurgePlan, Store, StoreResult};
use crate::tr;

/// How many members are read at a time, at least.
const PAGE: usize = 50;

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Campaigns {
    /// The campaigns in their order: over first, then running, planned, purged.
    pub order: Vec<CampaignId>,
    /// The selected campaign.
    pub selected: usize,
    /// Its members that were read so far.
    pub members: Vec<MemberRow>,
    /// The selected member.
    pub member: usize,
    /// Which half the keys act on: the campaigns, or the members.
    pub half: Half,
    is_complete: bool,
}

impl App {
    /// The selected campaign.
    #[must_use]
    pub fn campaign_under_cursor(&self) -> Option<&Campaign> {
        let id = self.campaigns.order.get(self.campaigns.selected)?;
        self.desk.shop.campaign(*id)
    }

    /// The card of the selected member.
    #[must_use]
    pub fn campaigns_card(&self) -> Option<ContactId> {
        let member = self.campaigns.members.get(self.campaigns.member);
        member.filter(|_| self.campaigns.half == Half::Rows).map(|member| member.row.id())
    }

    pub(crate) fn campaigns_reload(&mut self) -> StoreResult<()> {
        let before = self.campaigns.order.get(self.campaigns.selected).copied();
        let today = self.desk.today.day;
        let rank = |campaign: &Campaign| match campaign.phase(today) {
            Phase::Over => 0,
            Phase::Running => 1,
            Phase::Planned => 2,
            Phase::Purged => 3,
        };
        let mut campaigns: Vec<&Campaign> = self.desk.shop.campaigns.iter().collect();
        campaigns.sort_by_key(|campaign| (rank(campaign), campaign.fields.end, campaign.id));
        self.campaigns.order = campaigns.iter().map(|campaign| campaign.id).collect();
        let place = self.campaigns.order.iter().position(|id| Some(*id) == before);
        let last = self.campaigns.order.len().saturating_sub(1);
        self.campaigns.selected = place.unwrap_or(self.campaigns.selected).min(last);
        let member = if place.is_some() { self.campaigns.member } else { 0 };
        self.campaigns_first_page(member)
    }

    /// Puts the cursor on a campaign.
    pub(crate) fn campaigns_select(&mut self, id: CampaignId) -> StoreResult<()> {
        if let Some(place) = self.campaigns.order.iter().position(|own| *own == id) {
            self.campaigns.selected = place;
        }
        self.campaigns_first_page(0)
    }

    fn campaigns_first_page(&mut self, member: usize) -> StoreResult<()> {
        self.campaigns.members.clear();
        self.campaigns.is_complete = false;
        self.campaigns.member = member;
        if self.desk.screen == super::Screen::Campaigns {
            self.campaigns_read_on()?;
        }
        Ok(())
    }

    /// Reads on where the screen has grown; answers whether that brought more.
    pub(crate) fn campaigns_fill(&mut self) -> StoreResult<bool> {
        let before = self.campaigns.members.len();
        self.campaigns_read_on()?;
        Ok(self.campaigns.members.len() > before)
    }

    fn campaigns_read_on(&mut self) -> StoreResult<()> {
        let Some(id) = self.campaigns.order.get(self.campaigns.selected).copied() else { return Ok(()) };
        let page = PAGE.max(self.desk.viewport.list_lines);
        while !self.campaigns.is_complete && self.campaigns.members.len() < self.campaigns.member + page {
            let last = self.campaigns.members.last().map(|member| member.row.key.clone());
            let from = last.as_ref().map_or(From::Start, From::After);
            let members = self.desk.book.members(id, from, page)?;
            self.campaigns.is_complete = members.len() < page;
            self.campaigns.members.extend(members);
        }
        self.campaigns.member = self.campaigns.member.min(self.campaigns.members.len().saturating_sub(1));
        if self.campaigns.members.is_empty() {
            self.campaigns.half = Half::Groups;
        }
        Ok(())
    }

    /// Opens the form of a new campaign.
    pub(crate) fn add_campaign(&mut self) -> StoreResult<()> {
        let form = CampaignForm::new(self, None);
        self.open(form);
        Ok(())
    }

    /// Opens the form of the selected campaign.
    pub(crate) fn edit_campaign(&mut self) -> StoreResult<()> {
        if let Some(campaign) = self.campaign_under_cursor().cloned() {
            let form = CampaignForm::new(self, Some(campaign));
            self.open(form);
        }
        Ok(())
    }

    pub(crate) fn campaigns_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::NextPane => self.campaigns_other_half(),
            Command::Open => match self.campaigns_card() {
                Some(id) => return self.contacts_show(id),
                None => self.campaigns_other_half(),
            },
            Command::Back if self.campaigns.half == Half::Rows => self.campaigns.half = Half::Groups,
            Command::Back => return self.go(super::Screen::Contacts),
            movement => return self.campaigns_move(movement),
        }
        Ok(())
    }

    fn campaigns_other_half(&mut self) {
        self.campaigns.half = match self.campaigns.half {
            Half::Groups if !self.campaigns.members.is_empty() => Half::Rows,
            _ => Half::Groups,
        };
    }

    fn campaigns_move(&mut self, command: Command) -> StoreResult<()> {
        let Some(step) = Step::of(command) else { return Ok(()) };
        let page = self.desk.viewport.page();
        match self.campaigns.half {
            Half::Groups => {
                let last = self.campaigns.order.len().saturating_sub(1);
                let selected = step.from(self.campaigns.selected, last, page);
                if selected != self.campaigns.selected {
                    self.campaigns.selected = selected;
                    self.campaigns_first_page(0)?;
                }
            }
            Half::Rows => {
                let count =
                    self.campaign_under_cursor().map_or(0, |campaign| self.desk.members_of(campaign.id));
                let last = usize::try_from(count).unwrap_or(usize::MAX).saturating_sub(1);
                self.campaigns.member = step.from(self.campaigns.member, last, page);
                self.campaigns_read_on()?;
            }
        }
        Ok(())
    }

    /// Looks up on a thread what a purge would do: of the selected campaign where it can be purged, else of all that
    /// can.
    pub(crate) fn open_purge_preview(&mut self) -> StoreResult<()> {
        let today = self.desk.today.day;
        let can_be_purged = |campaign: &&Campaign| campaign.is_purgeable(today);
        let on_screen = self.desk.screen == super::Screen::Campaigns;
        let selected = self.campaign_under_cursor().filter(|_| on_screen).filter(can_be_purged);
        let campaigns: Vec<CampaignId> = match selected {
            Some(campaign) => vec![campaign.id],
            None => {
                self.desk.shop.campaigns.iter().filter(can_be_purged).map(|campaign| campaign.id).collect()
            }
        };
        if campaigns.is_empty() {
            self.desk.say(tr!(self.desk.texts, "purge-nothing"));
            return Ok(());
        }
        if self.desk.is_busy() {
            return Ok(());
        }
        self.desk.say(tr!(self.desk.texts, "purge-looking"));
        let work = move |book: &Store| book.purge_plan(&campaigns, today);
        self.desk.look_up(work, |app, plan| {
            app.purge_planned(plan?);
            Ok(())
        });
        Ok(())
    }

    /// What a purge would do is known: shows it by name.
    fn purge_planned(&mut self, plan: PurgePlan) {
        self.desk.status = None;
        self.push(Layer::PurgePreview(Box::new(PurgePreview::new(plan))));
    }

    /// Asks whether to purge, naming campaigns and numbers; starts on "no".
    pub(crate) fn ask_to_purge(&mut self, plan: &PurgePlan) {
        let names = self.desk.campaign_names(&plan.campaigns);
        let (erase, strip) = (plan.erase.len(), plan.strip.len());
        let campaigns = plan.campaigns.clone();
        let mut lines = vec![
            tr!(self.desk.texts, "purge-ask-erase", count = erase),
            tr!(self.desk.texts, "purge-ask-strip", count = strip),
            tr!(self.desk.texts, "purge-ask-for-good"),
        ];
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "purge-ask-title", names = names),
            lines,
            tr!(self.desk.texts, "purge-ask-yes", count = erase),
            tr!(self.desk.texts, "confirm-no"),
            move |app| {
                app.purge(campaigns);
                Ok(())
            },
        ));
    }

    /// Purges, then rewrites the file so that no byte of what went is left, on a worker.
    pub(crate) fn purge(&mut self, campaigns: Vec<CampaignId>) {
        let names = self.desk.campaign_names(&campaigns);
        let what = tr!(self.desk.texts, "purge-running", names = names);
        let today = self.desk.today.day;
        let work = move |book: &mut Store, progress: &Progress<'_>| {
            let plan = book.purge(&campaigns, today, progress)?;
            Ok((plan, rewrite(book, progress)))
        };
        self.desk.spawn(what, true, work, |app, purged| {
            let (plan, rewritten) = purged?;
            app.campaigns_purged(plan, rewritten)
        });
        self.layers.retain(|layer| !matches!(layer, Layer::PurgePreview(_)));
    }

    /// A purge is done: says so without anybody's name. Erased cards leave the history.
    fn campaigns_purged(&mut self, plan: PurgePlan, rewritten: Rewritten) -> StoreResult<()> {
        self.desk.history.purged();
        let erased = plan.erase.iter().map(|gone| gone.row.id());
        let touched: Vec<ContactId> = erased.chain(plan.strip.iter().map(|kept| kept.row.id())).collect();
        self.reload(&touched)?;
        rewritten?;
        let names = self.desk.campaign_names(&plan.campaigns);
        let (erase, strip) = (plan.erase.len(), plan.strip.len());
        self.desk.say(tr!(self.desk.texts, "purge-done", names = names, erase = erase, strip = strip));
        self.show_copies(plan.copies);
        Ok(())
    }
}
