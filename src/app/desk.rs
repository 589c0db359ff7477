//! The desk: what every screen and every layer may touch.

use crate::app::history::History;
use crate::app::job::{Executor, Jobs};
use crate::app::{Screen, Status, Today, Viewport};
use crate::domain::campaign::CampaignId;
use crate::domain::category::{Category, CategoryId};
use crate::domain::consent::How;
use crate::domain::lang::Lang;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::store::{Counts, Filter, LastImport, Store, StoreError, StoreResult};
use crate::tr;
use crate::words::{errors, wording};

/// The book, what was read of it for all screens, and the line that tells what happened.
#[derive(Debug)]
pub struct Desk {
    /// The book.
    pub book: Store,
    /// The texts, in the owner's language.
    pub texts: Texts,
    /// The language of the texts as long as the book has none of its own.
    first_language: Lang,
    /// Settings, boxes and campaigns, as last read.
    pub shop: Shop,
    /// All counts, as last read.
    pub counts: Counts,
    /// The day.
    pub today: Today,
    /// The screen shown.
    pub screen: Screen,
    /// What can be taken back.
    pub history: History,
    /// Work on other threads.
    pub jobs: Jobs,
    /// The way in which consent was given last: selected where the next one is recorded.
    pub way_used_last: How,
    /// The last import, as long as it can be taken back.
    pub last_import: Option<LastImport>,
    /// What just happened.
    pub status: Option<Status>,
    /// The room of the last frame.
    pub viewport: Viewport,
}

impl Desk {
    pub(super) fn new(book: Store, texts: Texts, today: Today, executor: Executor) -> StoreResult<Self> {
        let (shop, counts) = (book.shop()?, book.counts()?);
        Ok(Self {
            book,
            first_language: texts.lang(),
            texts,
            shop,
            counts,
            today,
            screen: Screen::Contacts,
            history: History::default(),
            jobs: Jobs::new(executor),
            way_used_last: How::Paper,
            last_import: None,
            status: None,
            viewport: Viewport::default(),
        })
    }

    /// Reads the shop again. Where its language changed, by whatever way, the texts follow; one that was asked for on the
    /// command line stays, whatever else changes.
    pub(super) fn reload_shop(&mut self) -> StoreResult<()> {
        let before = std::mem::replace(&mut self.shop, self.book.shop()?).settings.language;
        let now = self.shop.settings.language;
        if now != before {
            self.texts = Texts::new(now.unwrap_or(self.first_language));
        }
        Ok(())
    }

    /// Reads again what an act may have changed.
    pub(super) fn reload(&mut self) -> StoreResult<()> {
        self.reload_shop()?;
        self.counts = self.book.counts()?;
        self.last_import = self.book.last_import()?;
        Ok(())
    }

    /// Tells of what just happened.
    pub fn say(&mut self, text: impl Into<String>) {
        self.status = Some(Status { text: text.into(), is_error: false });
    }

    /// Tells of what went wrong, where something did.
    pub fn report(&mut self, result: StoreResult<()>) {
        if let Err(error) = result {
            self.complain(&error);
        }
    }

    /// Tells of what went wrong.
    pub fn complain(&mut self, error: &StoreError) {
        let text = errors::describe(error, &self.texts);
        self.status = Some(Status { text, is_error: true });
    }

    /// Whether a job writes just now; says so, because saving waits for it.
    pub fn is_busy(&mut self) -> bool {
        let busy = self.jobs.current.as_ref().map(|job| job.what.clone());
        if let Some(what) = &busy {
            self.say(tr!(self.texts, "status-busy", what = what.clone()));
        }
        busy.is_some()
    }

    /// The borrowed day, for every confirmation on one.
    #[must_use]
    pub fn borrowed_day_line(&self) -> Option<String> {
        let day = self.texts.short_date(self.today.day);
        self.today.is_borrowed.then(|| tr!(self.texts, "confirm-borrowed-day", day = day))
    }

    /// How many cards have agreed to each box that is on, and how many natural persons there are.
    #[must_use]
    pub fn coverage(&self) -> (Vec<(CategoryId, u64)>, u64) {
        use crate::domain::consent::BoxState;
        let people: u64 = self.counts.relations.iter().map(|(_, count)| count).sum();
        let given = |id: CategoryId| {
            let of_box = self
                .counts
                .boxes
                .iter()
                .filter(|(other, state, _)| *other == id && *state == BoxState::Given);
            of_box.map(|(_, _, count)| count).sum()
        };
        let on = self.shop.categories.iter().filter(|category| category.is_on);
        (on.map(|category| (category.id, given(category.id))).collect(), people)
    }

    /// What a box is called: the owner's name for it, or the built-in one in the owner's language.
    #[must_use]
    pub fn box_name(&self, category: &Category) -> String {
        wording::box_name(category, &self.texts)
    }

    /// What a box is for (S5).
    #[must_use]
    pub fn box_purpose(&self, category: &Category) -> String {
        wording::box_purpose(category, &self.texts)
    }

    /// How many cards belong to a campaign.
    #[must_use]
    pub fn members_of(&self, id: CampaignId) -> u64 {
        self.counts.members.iter().find(|(own, _)| *own == id).map_or(0, |(_, count)| *count)
    }

    /// The names of campaigns, for a title.
    #[must_use]
    pub fn campaign_names(&self, campaigns: &[CampaignId]) -> String {
        let names: Vec<&str> = campaigns
            .iter()
            .filter_map(|id| self.shop.campaign(*id))
            .map(|campaign| campaign.fields.name.as_str())
            .collect();
        names.join(", ")
    }

    /// What a filter is called, for the title of the list.
    #[must_use]
    pub fn filter_name(&self, filter: &Filter) -> String {
        let texts = &self.texts;
        match filter {
            Filter::All => tr!(texts, "filter-all"),
            Filter::Relation(relation) => texts.get(&format!("relations-{}", relation.slug())),
            Filter::Kind(kind) => texts.get(&format!("kinds-{}", kind.slug())),
            Filter::Findings(severity) => texts.get(&format!("filter-findings-{}", severity.slug())),
            Filter::Rule(rule) => wording::finding_title(*rule, texts),
            Filter::Tag(tag) => tr!(texts, "filter-tag", tag = tag.clone()),
            Filter::Box(id, state) => {
                let name =
                    self.shop.category(*id).map(|category| self.box_name(category)).unwrap_or_default();
                format!("{name}: {}", texts.get(&format!("state-{}", state.slug())))
            }
            Filter::Campaign(id) => self.campaign_names(&[*id]),
        }
    }

    /// Whether somebody at that address wants no advertising, by the suppression list (R37). Where the list cannot be
    /// read nothing is said here: the card's own answers say it.
    pub(crate) fn is_suppressed(&self, address: &str) -> bool {
        self.book.is_suppressed(address).unwrap_or_default()
    }

    /// The import that an undo would take back, where it is the last thing that was done.
    #[must_use]
    pub fn import_to_undo(&self) -> Option<LastImport> {
        self.last_import.filter(|_| self.history.is_import_next())
    }

    /// Finds out whether an import of an earlier day can still be taken back.
    pub(crate) fn look_for_import(&mut self) -> StoreResult<()> {
        self.last_import = self.book.last_import()?;
        if self.last_import.is_some() {
            self.history.imported();
        }
        Ok(())
    }
}
