//! What a purge would do, by name: who goes whole, what is taken from whom, who stays and why. Nothing is hidden in a
//! count.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::input::{Input, plain};
use crate::store::PurgePlan;

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The preview, and how far it is scrolled.
#[derive(Debug)]
pub struct PurgePreview {
    /// What would be done.
    pub plan: PurgePlan,
    /// The first line shown.
    pub scroll: usize,
}

impl PurgePreview {
    /// The preview from its first line.
    #[must_use]
    pub fn new(plan: PurgePlan) -> Self {
        Self { plan, scroll: 0 }
    }

    /// Scrolls; Enter or `P` asks whether to purge, Esc leaves everything as it is.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        let last = self.plan.erase.len() + self.plan.strip.len();
        let key = plain(*key);
        match key {
            Some(KeyCode::Esc | KeyCode::Char('q')) => return None,
            Some(KeyCode::Enter | KeyCode::Char('P')) => app.ask_to_purge(&self.plan),
            _ => {}
        }
        if let Some(step) = key.and_then(Step::reading) {
            self.scroll = step.from(self.scroll, last, PAGE);
        }
        Some(self)
    }
}
