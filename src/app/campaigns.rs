//! The screen of the campaigns: their timeline and members, and the purge of those that are over.

use crate::app::App;
use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
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

impl Campaigns {
    /// The selected campaign.
    #[must_use]
    pub fn under_cursor<'d>(&self, desk: &'d Desk) -> Option<&'d Campaign> {
        let id = self.order.get(self.selected)?;
        desk.shop.campaign(*id)
    }

    /// The card of the selected member.
    #[must_use]
    pub fn card(&self) -> Option<ContactId> {
        let member = self.members.get(self.member);
        member.filter(|_| self.half == Half::Rows).map(|member| member.row.id())
    }

    pub(crate) fn reload(&mut self, desk: &Desk) -> StoreResult<()> {
        let before = self.order.get(self.selected).copied();
        let today = desk.today.day;
        let rank = |campaign: &Campaign| match campaign.phase(today) {
            Phase::Over => 0,
            Phase::Running => 1,
            Phase::Planned => 2,
            Phase::Purged => 3,
        };
        let mut campaigns: Vec<&Campaign> = desk.shop.campaigns.iter().collect();
        campaigns.sort_by_key(|campaign| (rank(campaign), campaign.fields.end, campaign.id));
        self.order = campaigns.iter().map(|campaign| campaign.id).collect();
        let place = self.order.iter().position(|id| Some(*id) == before);
        let last = self.order.len().saturating_sub(1);
        self.selected = place.unwrap_or(self.selected).min(last);
        let member = if place.is_some() { self.member } else { 0 };
        self.first_page(desk, member)
    }

    /// Puts the cursor on a campaign.
    pub(crate) fn select(&mut self, desk: &Desk, id: CampaignId) -> StoreResult<()> {
        if let Some(place) = self.order.iter().position(|own| *own == id) {
            self.selected = place;
        }
        self.first_page(desk, 0)
    }

    fn first_page(&mut self, desk: &Desk, member: usize) -> StoreResult<()> {
        self.members.clear();
        self.is_complete = false;
        self.member = member;
        if desk.screen == super::Screen::Campaigns {
            self.read_on(desk)?;
        }
        Ok(())
    }

    /// Reads on where the screen has grown; answers whether that brought more.
    pub(crate) fn fill(&mut self, desk: &Desk) -> StoreResult<bool> {
        let before = self.members.len();
        self.read_on(desk)?;
        Ok(self.members.len() > before)
    }

    fn read_on(&mut self, desk: &Desk) -> StoreResult<()> {
        let Some(id) = self.order.get(self.selected).copied() else { return Ok(()) };
        let page = PAGE.max(desk.viewport.list_lines);
        while !self.is_complete && self.members.len() < self.member + page {
            let last = self.members.last().map(|member| member.row.key.clone());
            let from = last.as_ref().map_or(From::Start, From::After);
            let members = desk.book.members(id, from, page)?;
            self.is_complete = members.len() < page;
            self.members.extend(members);
        }
        self.member = self.member.min(self.members.len().saturating_sub(1));
        if self.members.is_empty() {
            self.half = Half::Groups;
        }
        Ok(())
    }

    fn other_half(&mut self) {
        self.half = match self.half {
            Half::Groups if !self.members.is_empty() => Half::Rows,
            _ => Half::Groups,
        };
    }

    fn walk(&mut self, desk: &Desk, command: Command) -> StoreResult<()> {
        let Some(step) = Step::of(command) else { return Ok(()) };
        let page = desk.viewport.page();
        match self.half {
            Half::Groups => {
                let last = self.order.len().saturating_sub(1);
                let selected = step.from(self.selected, last, page);
                if selected != self.selected {
                    self.selected = selected;
                    self.first_page(desk, 0)?;
                }
            }
            Half::Rows => {
                let count = self.under_cursor(desk).map_or(0, |campaign| desk.members_of(campaign.id));
                let last = usize::try_from(count).unwrap_or(usize::MAX).saturating_sub(1);
                self.member = step.from(self.member, last, page);
                self.read_on(desk)?;
            }
        }
        Ok(())
    }
}

impl App {
    /// Opens the form of a new campaign.
    pub(crate) fn add_campaign(&mut self) -> StoreResult<()> {
        let form = CampaignForm::new(self, None);
        self.open(form);
        Ok(())
    }

    /// Opens the form of the selected campaign.
    pub(crate) fn edit_campaign(&mut self) -> StoreResult<()> {
        if let Some(campaign) = self.campaigns.under_cursor(&self.desk).cloned() {
            let form = CampaignForm::new(self, Some(campaign));
            self.open(form);
        }
        Ok(())
    }

    pub(crate) fn campaigns_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::NextPane => self.campaigns.other_half(),
            Command::Open => match self.campaigns.card() {
                Some(id) => return self.contacts_show(id),
                None => self.campaigns.other_half(),
            },
            Command::Back if self.campaigns.half == Half::Rows => self.campaigns.half = Half::Groups,
            Command::Back => return self.go(super::Screen::Contacts),
            movement => return self.campaigns.walk(&self.desk, movement),
        }
        Ok(())
    }

    /// Looks up on a thread what a purge would do: of the selected campaign where it can be purged, else of all that
    /// can.
    pub(crate) fn open_purge_preview(&mut self) -> StoreResult<()> {
        let today = self.desk.today.day;
        let can_be_purged = |campaign: &&Campaign| campaign.is_purgeable(today);
        let on_screen = self.desk.screen == super::Screen::Campaigns;
        let selected = self.campaigns.under_cursor(&self.desk).filter(|_| on_screen).filter(can_be_purged);
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
