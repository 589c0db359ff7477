//! All keys of the screen, and the rules behind what the card under the cursor says.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::input::{Input, Key, plain};
use crate::domain::assessment::RuleId;
use crate::domain::rules::assess;
use crate::store::StoreResult;

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The help, and how far it is scrolled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Help {
    /// The first line shown.
    pub scroll: usize,
    /// The rules that decide about the card under the cursor.
    pub rules: Vec<RuleId>,
}

impl Help {
    /// Scrolls; `?`, Esc, Enter and `q` close it.
    #[must_use]
    pub fn handle(mut self, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        if closes(*key) {
            return None;
        }
        if let Some(step) = plain(*key).and_then(Step::reading) {
            self.scroll = step.from(self.scroll, usize::MAX, PAGE);
        }
        Some(self)
    }
}

fn closes(key: KeyEvent) -> bool {
    let keys = [KeyCode::Esc, KeyCode::Enter, KeyCode::Char('?'), KeyCode::Char('q'), KeyCode::F(1)];
    keys.iter().any(|code| Key::named(*code).matches(key))
}

impl App {
    /// Opens the help over the screen shown.
    ///
    /// # Errors
    /// Where the card under the cursor cannot be read.
    pub(crate) fn open_help(&mut self) -> StoreResult<()> {
        let rules = self.rules_of_card()?;
        self.push(super::Layer::Help(Help { scroll: 0, rules }));
        Ok(())
    }

    /// The rules that decide about the card under the cursor, each once, by their number.
    fn rules_of_card(&self) -> StoreResult<Vec<RuleId>> {
        let Some(id) = self.card_under_cursor() else { return Ok(Vec::new()) };
        let Some(dossier) = self.desk.book.dossier(id)? else { return Ok(Vec::new()) };
        let answer = assess(&dossier, &self.desk.shop, self.desk.today.day);
        let mut rules: Vec<RuleId> = answer.findings.iter().map(|finding| finding.rule).collect();
        rules.push(answer.keep.rule);
        rules.extend(answer.uses.iter().map(|answer| answer.rule));
        rules.sort_unstable();
        rules.dedup();
        Ok(rules)
    }
}
