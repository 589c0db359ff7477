//! A question before something that cannot be taken back, or that loses what was typed. Starts on the safe answer,
//! and Enter alone never confirms.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::input::{Input, plain};
use crate::domain::assessment::RuleId;
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::contact::ContactId;
use crate::domain::merge::Choices;
use crate::store::{ExportId, Source};
use crate::workflows::export::Order;

/// How far a page key goes, in lines.
const PAGE: usize = 3;

/// What happens on "yes".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnYes {
    /// The layer below closes without saving.
    Discard,
    /// Cards are erased: the cards, the rule, the reason.
    Erase(Vec<ContactId>, RuleId, String),
    /// The details under a box are erased (R23), and of cards that nothing else keeps the whole.
    EraseDetails(Vec<(ContactId, CategoryId)>, Vec<ContactId>),
    /// Everybody on these cards was told today (R34).
    Told(Vec<ContactId>),
    /// Campaigns are purged.
    Purge(Vec<CampaignId>),
    /// The owner has gone through who was erased or said no since a copy was made.
    GoneThrough,
    /// Two cards are merged: the one that stays, the one that goes, what was chosen.
    Merge(Box<(ContactId, ContactId, Choices)>),
    /// A copy takes the book's place.
    Restore(Box<Source>),
    /// Everything of one's own is written.
    Export(Box<Order>),
    /// Files that left the book are deleted.
    DeleteExports(Vec<ExportId>),
    /// The last import is taken back.
    UndoImport,
    /// What was tried out is imported.
    Import,
    /// Nothing: there was nothing to ask, only something to read.
    Nothing,
    /// The book and its copies have no passphrase any more.
    RemovePassphrase,
}

/// The question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// Names the object.
    pub title: String,
    /// What follows, line by line.
    pub lines: Vec<String>,
    /// The label of the act.
    pub yes: String,
    /// The label of the safe answer.
    pub no: String,
    /// Whether the act is selected.
    pub is_yes: bool,
    /// How many lines of the text are scrolled away, where there is no room for all.
    pub scroll: usize,
    /// What happens then.
    pub on_yes: OnYes,
}

impl Confirm {
    /// A question with the safe answer selected.
    #[must_use]
    pub fn new(title: String, lines: Vec<String>, yes: String, no: String, on_yes: OnYes) -> Self {
        Self { title, lines, yes, no, is_yes: false, scroll: 0, on_yes }
    }

    /// Something to read, with nothing to ask.
    #[must_use]
    pub fn notice(title: String, lines: Vec<String>, close: String) -> Self {
        Self::new(title, lines, String::new(), close, OnYes::Nothing)
    }

    /// Whether there is nothing to ask.
    #[must_use]
    pub fn is_notice(&self) -> bool {
        self.on_yes == OnYes::Nothing
    }

    /// Left, right, Tab select; the page keys scroll; Enter takes what is selected; Esc is the safe answer.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        match plain(*key) {
            Some(KeyCode::Esc) => return None,
            Some(KeyCode::Enter) if !self.is_yes => return None,
            Some(KeyCode::Enter) => {
                perform(app, self.on_yes);
                return None;
            }
            Some(
                KeyCode::Left
                | KeyCode::Right
                | KeyCode::Up
                | KeyCode::Down
                | KeyCode::Tab
                | KeyCode::BackTab,
            ) => self.is_yes = !self.is_yes && !self.is_notice(),
            Some(KeyCode::PageDown) => {
                self.scroll = self.scroll.saturating_add(PAGE).min(self.lines.len() * PAGE);
            }
            Some(KeyCode::PageUp) => self.scroll = self.scroll.saturating_sub(PAGE),
            _ => {}
        }
        Some(self)
    }
}

impl App {
    /// Asks whether what was typed into the layer on top may be lost.
    pub(crate) fn ask_to_discard(&mut self) {
        self.push(super::Layer::Confirm(Confirm::new(
            crate::tr!(self.texts, "discard-title"),
            vec![crate::tr!(self.texts, "discard-text")],
            crate::tr!(self.texts, "discard-yes"),
            crate::tr!(self.texts, "discard-no"),
            OnYes::Discard,
        )));
    }
}

fn perform(app: &mut App, on_yes: OnYes) {
    match on_yes {
        OnYes::Discard => {
            if let Some(left) = app.layers.pop() {
                left.was_left(app);
            }
        }
        OnYes::Erase(ids, rule, reason) => app.erase_contacts(ids, rule, reason),
        OnYes::EraseDetails(cards, whole) => app.erase_details(cards, whole),
        OnYes::Told(ids) => {
            let told = app.told_today(&ids);
            app.report(told);
        }
        OnYes::Purge(campaigns) => app.purge(campaigns),
        OnYes::GoneThrough => app.gone_through(),
        OnYes::Merge(merge) => app.merge_cards(merge.0, merge.1, &merge.2),
        OnYes::Restore(source) => app.restore(&source),
        OnYes::Export(order) => app.export_everything(*order),
        OnYes::DeleteExports(ids) => {
            let deleted = app.delete_exports(&ids);
            app.report(deleted);
        }
        OnYes::Import => app.import_now(),
        OnYes::UndoImport => app.undo_import(),
        OnYes::Nothing => {}
        OnYes::RemovePassphrase => app.set_passphrase(None),
    }
}
