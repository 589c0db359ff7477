//! A list to choose from: filters, campaigns, details.

use std::path::PathBuf;

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::input::{Input, plain};
use crate::app::layer::copy::CopyAct;
use crate::domain::campaign::CampaignId;
use crate::domain::dossier::DetailId;
use crate::store::{Filter, StoreResult};

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// What a line does when it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choosing {
    /// The list shows these cards.
    Filter(Filter),
    /// The card joins a campaign.
    Join(CampaignId),
    /// The card leaves a campaign.
    Leave(CampaignId),
    /// A detail is changed, or a new one added.
    Detail(Option<DetailId>),
    /// A copy that the program keeps is restored, after a question.
    Backup(PathBuf),
    /// Another copy is restored: its file is asked for.
    OtherFile,
}

/// The list, with one line selected.
#[derive(Debug, Clone)]
pub struct Choose {
    /// What is chosen.
    pub title: String,
    /// The keys, in words.
    pub keys: String,
    /// The lines.
    pub lines: Vec<(String, Choosing)>,
    /// The selected line.
    pub selected: usize,
}

impl Choose {
    /// A list with its first line selected.
    #[must_use]
    pub fn new(title: String, keys: String, lines: Vec<(String, Choosing)>) -> Self {
        Self { title, keys, lines, selected: 0 }
    }

    /// Selects the first line for which that holds.
    pub fn select(&mut self, is_it: impl Fn(&Choosing) -> bool) {
        if let Some(place) = self.lines.iter().position(|(_, choosing)| is_it(choosing)) {
            self.selected = place;
        }
    }

    /// Arrows select, Enter or Space chooses, a letter goes to the next line that begins with it, Esc leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        let last = self.lines.len().saturating_sub(1);
        let key = plain(*key);
        if let Some(step) = key.and_then(|key| Step::keys(key).or(Step::tabs(key))) {
            self.selected = step.from(self.selected, last, PAGE);
            return Some(self);
        }
        match key {
            Some(KeyCode::Esc) => return None,
            Some(KeyCode::Enter | KeyCode::Char(' ')) => {
                if let Some((_, choosing)) = self.lines.get(self.selected).cloned() {
                    let result = choose(app, choosing);
                    app.report(result);
                }
                return None;
            }
            Some(KeyCode::Char(letter)) => self.jump(letter),
            _ => {}
        }
        Some(self)
    }

    fn jump(&mut self, letter: char) {
        let letter = letter.to_lowercase().to_string();
        let begins = |line: &str| {
            let word = line.trim_start_matches(|char: char| !char.is_alphanumeric());
            word.to_lowercase().starts_with(&letter)
        };
        let count = self.lines.len();
        let mut places = (1..=count).map(|step| (self.selected + step) % count);
        let found = places.find(|place| self.lines.get(*place).is_some_and(|(line, _)| begins(line)));
        if let Some(place) = found {
            self.selected = place;
        }
    }
}

fn choose(app: &mut App, choosing: Choosing) -> StoreResult<()> {
    match choosing {
        Choosing::Filter(filter) => app.set_filter(filter),
        Choosing::Join(campaign) => app.join_campaign(campaign),
        Choosing::Leave(campaign) => app.leave_campaign(campaign),
        Choosing::Detail(detail) => app.open_detail(detail),
        Choosing::Backup(path) => app.ask_to_restore(&path),
        Choosing::OtherFile => {
            app.open_copy(CopyAct::Restore);
            Ok(())
        }
    }
}
