//! The book: one SQLite file. The only place that knows SQL.

mod error;
mod types;

pub use error::{StoreError, StoreResult};
pub use types::*;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::campaign::{CampaignFields, CampaignId};
use crate::domain::category::{Category, CategoryId, Channel};
use crate::domain::consent::{ConsentEvent, ConsentFor, EventId, NewEvent};
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::dossier::{DetailId, Dossier};
use crate::domain::settings::Settings;
use crate::domain::shop::Shop;

/// An open book.
///
/// Every method that writes is one transaction: the act, the ledger, the journal and the stored answers of the cards
/// it touched. Days are local days, handed in; the store reads no clock.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
}

/// Opening.
impl Store {
    /// Makes a new book with the built-in boxes and opens it for writing.
    ///
    /// # Errors
    /// Where the file exists already, or its folder does not or cannot be written.
    pub fn create(_path: &Path, _seeds: &Seeds, _today: NaiveDate) -> StoreResult<Self> {
        todo!()
    }

    /// Opens a book. [`Access::Write`] takes the book's lock, brings an older file up to date (after a copy was
    /// made), and fails with [`StoreError::OpenElsewhere`] while somebody else writes. [`Access::Read`] never
    /// writes and always works.
    ///
    /// # Errors
    /// Each reason for which a file cannot be opened has its own [`StoreError`].
    pub fn open(_path: &Path, _access: Access) -> StoreResult<Self> {
        todo!()
    }

    /// A second connection to the same book for a worker thread. Shares this one's lock and access.
    ///
    /// # Errors
    /// Where the file cannot be opened any more.
    pub fn another(&self) -> StoreResult<Self> {
        todo!()
    }

    /// Where the book lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether this connection may write.
    #[must_use]
    pub fn access(&self) -> Access {
        todo!()
    }

    /// Assesses the cards whose stored answer does not hold on that day, and stores the answers. Returns how many.
    ///
    /// # Errors
    /// Where the file cannot be read or written.
    pub fn refresh(&mut self, _today: NaiveDate, _progress: &Progress<'_>) -> StoreResult<u64> {
        todo!()
    }

    /// Whether an erasure's compaction is still to be done (it was interrupted).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn needs_compacting(&self) -> StoreResult<bool> {
        todo!()
    }

    /// Rewrites the file so that no byte of what was erased is left in it (R32), and clears the mark.
    ///
    /// # Errors
    /// Where the file cannot be rewritten; the mark stays and the next call tries again.
    pub fn compact(&mut self, _progress: &Progress<'_>) -> StoreResult<()> {
        todo!()
    }
}

/// Reading. Nothing here writes; cards whose stored answer does not hold on the day are assessed in memory.
impl Store {
    /// The settings, boxes and campaigns.
    ///
    /// # Errors
    /// Where the file cannot be read (as everywhere below).
    pub fn shop(&self) -> StoreResult<Shop> {
        todo!()
    }

    /// One card with all that hangs on it; `None` where there is no such card.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn dossier(&self, _id: ContactId) -> StoreResult<Option<Dossier>> {
        todo!()
    }

    /// Which card a script means: tried as id, e-mail, telephone (9 digits or more), UUID prefix (8 or more), exact
    /// name, in that order.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn look_up(&self, _contact: &str) -> StoreResult<LookUp> {
        todo!()
    }

    /// A page of the list in the order of names: `limit` rows after or before a row, or from either end.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn page(&self, _filter: &Filter, _from: From<'_>, _limit: usize) -> StoreResult<Vec<ListRow>> {
        todo!()
    }

    /// The rows with these numbers, in the given order; numbers without a card are left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rows(&self, _ids: &[ContactId]) -> StoreResult<Vec<ListRow>> {
        todo!()
    }

    /// How many cards a filter lets through, by an index look-up.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn count(&self, _filter: &Filter) -> StoreResult<u64> {
        todo!()
    }

    /// The numbers of all cards that a filter lets through, in ascending order of the number.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ids(&self, _filter: &Filter) -> StoreResult<Vec<ContactId>> {
        todo!()
    }

    /// All counts that the screens show, each an index look-up.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn counts(&self) -> StoreResult<Counts> {
        todo!()
    }

    /// The searchable text of the whole book, in the order of names. Takes about 0.1 s at 100,000 cards: for a
    /// thread of its own.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn load_search(&self) -> StoreResult<SearchIndex> {
        todo!()
    }

    /// The first `limit` cards that match a search, read from the file, for use until the index is loaded and on the
    /// command line.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn search(&self, _query: &str, _limit: usize) -> StoreResult<Vec<ListRow>> {
        todo!()
    }

    /// The findings of the whole book on a day, most urgent first within each card's rule; also right on a day that
    /// the stored answers do not cover.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn findings(&self, _today: NaiveDate) -> StoreResult<Vec<FindingRow>> {
        todo!()
    }

    /// A page of one rule's stored findings, by due day and name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn findings_page(
        &self,
        _rule: u8,
        _after: Option<&FindingRow>,
        _limit: usize,
    ) -> StoreResult<Vec<FindingRow>> {
        todo!()
    }

    /// Cards that may be the same as the one being filled in: same e-mail, same telephone, or nearly the same name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn similar(&self, _fields: &ContactFields, _except: Option<ContactId>) -> StoreResult<Vec<Similar>> {
        todo!()
    }

    /// All tags with their counts, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn tags(&self) -> StoreResult<Vec<(String, u64)>> {
        todo!()
    }

    /// The organisations whose name begins with that text, for a contact person's form.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn organisations(&self, _prefix: &str, _limit: usize) -> StoreResult<Vec<(ContactId, String)>> {
        todo!()
    }

    /// The cards of a campaign, by name, after a row.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn members(
        &self,
        _campaign: CampaignId,
        _from: From<'_>,
        _limit: usize,
    ) -> StoreResult<Vec<MemberRow>> {
        todo!()
    }

    /// Every dossier of the book in turn, for an export; stops where the callback says so.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_dossier(&self, _visit: &mut dyn FnMut(Dossier) -> bool) -> StoreResult<()> {
        todo!()
    }

    /// The wording of a box's or a campaign's statement in each language, newest version.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn statements(&self, _about: ConsentFor) -> StoreResult<Vec<Statement>> {
        todo!()
    }

    /// What purging these campaigns on that day would do, by name. An empty list means: every campaign that is
    /// purgeable on that day. Campaigns that are not are left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn purge_plan(&self, _campaigns: &[CampaignId], _today: NaiveDate) -> StoreResult<PurgePlan> {
        todo!()
    }

    /// The newest entries of the journal.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn journal(&self, _limit: usize) -> StoreResult<Vec<JournalEntry>> {
        todo!()
    }
}

/// Writing. Each act answers with the way back.
impl Store {
    /// Adds a card, with the ticks that were made in its form.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where a rule refuses (R11, R14, R28), and nothing was written; else where the file
    /// cannot be written (as everywhere below).
    pub fn add_contact(
        &mut self,
        _fields: &ContactFields,
        _ticks: &[NewEvent],
        _today: NaiveDate,
    ) -> StoreResult<Done<ContactId>> {
        todo!()
    }

    /// Changes a card. An address that keeps its [`crate::domain::contact::ReachId`] was a slip of the pen; one
    /// without an id is new and inherits no consent.
    ///
    /// # Errors
    /// As [`Store::add_contact`]; [`StoreError::NoSuchContact`].
    pub fn edit_contact(
        &mut self,
        _id: ContactId,
        _fields: &ContactFields,
        _ticks: &[NewEvent],
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Appends an event to a card's ledger. A given or refused consent for a campaign makes the card a member.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R11, R14 or R28; [`StoreError::AfterToday`]; [`StoreError::BoxIsOff`].
    pub fn record_consent(
        &mut self,
        _id: ContactId,
        _event: &NewEvent,
        _today: NaiveDate,
    ) -> StoreResult<Done<EventId>> {
        todo!()
    }

    /// Appends a correction of the event that decides that box's state: it was entered by mistake.
    ///
    /// # Errors
    /// [`StoreError::NothingToCorrect`].
    pub fn correct_consent(
        &mut self,
        _id: ContactId,
        _about: ConsentFor,
        _today: NaiveDate,
    ) -> StoreResult<Done<EventId>> {
        todo!()
    }

    /// Records an objection against advertising (R22).
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`], [`StoreError::AfterToday`].
    pub fn object(
        &mut self,
        _id: ContactId,
        _channel: Option<Channel>,
        _on: NaiveDate,
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Records the objection of somebody without a card: only the keyed hash of the address is kept (R37). The
    /// address must be an e-mail address or a telephone number that passes its check.
    ///
    /// # Errors
    /// [`StoreError::NotAnAddress`].
    pub fn object_unknown(
        &mut self,
        _address: &str,
        _channel: Option<Channel>,
        _on: NaiveDate,
        _today: NaiveDate,
    ) -> StoreResult<()> {
        todo!()
    }

    /// Puts a card into a campaign: with an answer it joins, without one it is only collected for it.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R28 where the campaign was purged, or R11.
    pub fn join(
        &mut self,
        _id: ContactId,
        _campaign: CampaignId,
        _answer: Option<&NewEvent>,
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Takes a card out of a campaign. Its consent events stay, as proof (R47); a given consent is withdrawn.
    ///
    /// # Errors
    /// [`StoreError::NotAMember`].
    pub fn leave(
        &mut self,
        _id: ContactId,
        _campaign: CampaignId,
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Sets a detail: a new label, or a new value for one that is there.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R10 or R11 for a special category without a valid written consent, R14 for a
    /// national register number; [`StoreError::BoxIsOff`].
    pub fn set_detail(
        &mut self,
        _id: ContactId,
        _category: CategoryId,
        _label: &str,
        _value: &str,
        _campaign: Option<CampaignId>,
        _today: NaiveDate,
    ) -> StoreResult<Done<DetailId>> {
        todo!()
    }

    /// Takes a detail off a card.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDetail`].
    pub fn unset_detail(
        &mut self,
        _id: ContactId,
        _detail: DetailId,
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Erases cards for good, and leaves of those who objected or unsubscribed only the keyed hash (R32, R37). The
    /// caller compacts afterwards. There is no way back.
    ///
    /// # Errors
    /// Where the file cannot be written; then nothing was erased.
    pub fn erase_contacts(
        &mut self,
        _ids: &[ContactId],
        _rule: u8,
        _reason: &str,
        _today: NaiveDate,
        _progress: &Progress<'_>,
    ) -> StoreResult<Erased> {
        todo!()
    }

    /// Erases the details that cards keep under a box (R23). The caller compacts afterwards. There is no way back.
    ///
    /// # Errors
    /// Where the file cannot be written; then nothing was erased.
    pub fn erase_details(
        &mut self,
        _cards: &[(ContactId, CategoryId)],
        _today: NaiveDate,
        _progress: &Progress<'_>,
    ) -> StoreResult<Erased> {
        todo!()
    }

    /// Carries out a purge: what [`Store::purge_plan`] says on that day, in one transaction. The caller compacts
    /// afterwards. There is no way back.
    ///
    /// # Errors
    /// [`StoreError::NothingToPurge`]; [`StoreError::Cancelled`]; else where the file cannot be written; then nothing
    /// was purged.
    pub fn purge(
        &mut self,
        _campaigns: &[CampaignId],
        _today: NaiveDate,
        _progress: &Progress<'_>,
    ) -> StoreResult<PurgePlan> {
        todo!()
    }

    /// Adds a campaign; its product joins the shop's list where it is missing.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub fn add_campaign(
        &mut self,
        _fields: &CampaignFields,
        _today: NaiveDate,
    ) -> StoreResult<Done<CampaignId>> {
        todo!()
    }

    /// Changes a campaign, and re-assesses its cards where the dates changed.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`], [`StoreError::NoSuchCampaign`], R28 where it was purged.
    pub fn edit_campaign(
        &mut self,
        _id: CampaignId,
        _fields: &CampaignFields,
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Adds a box of the shop's own; the id and position of `category` do not count.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub fn add_category(
        &mut self,
        _category: &Category,
        _statements: &[Statement],
        _today: NaiveDate,
    ) -> StoreResult<Done<CategoryId>> {
        todo!()
    }

    /// Changes a box: switched on or off, its period, its name; new wordings become a new version. Re-assesses the
    /// cards it touches.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCategory`]; [`StoreError::BoxInUse`] where it is switched off while details are kept under
    /// it.
    pub fn edit_category(
        &mut self,
        _category: &Category,
        _statements: &[Statement],
        _today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Saves the settings, and re-assesses the cards that a changed period touches.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn save_settings(&mut self, _settings: &Settings, _today: NaiveDate) -> StoreResult<Done<()>> {
        todo!()
    }

    /// Takes an act back, or does it again; answers with the opposite. Consent events are never removed: undo
    /// appends a correction. A card that undo removes is erased; the caller compacts.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] where the card is gone by now.
    pub fn undo(&mut self, _undo: Undo, _today: NaiveDate) -> StoreResult<Undo> {
        todo!()
    }

    /// Writes many new cards in one transaction (example books, imports): about a tenth of the cost of one by one.
    ///
    /// # Errors
    /// As [`Store::add_contact`]; nothing was written then.
    pub fn add_many(
        &mut self,
        _cards: &mut dyn Iterator<Item = NewCard>,
        _today: NaiveDate,
        _progress: &Progress<'_>,
    ) -> StoreResult<u64> {
        todo!()
    }

    /// Writes an entry into the journal: what happened when, without personal values.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn note_in_journal(&mut self, _entry: &JournalEntry) -> StoreResult<()> {
        todo!()
    }

    /// The whole ledger of a card, with the corrected events.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ledger(&self, _id: ContactId) -> StoreResult<Vec<ConsentEvent>> {
        todo!()
    }

    /// The card with that UUID.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn by_uuid(&self, _uuid: Uuid) -> StoreResult<Option<ContactId>> {
        todo!()
    }
}
