//! A question before something that cannot be taken back, or that loses what was typed. Starts on the safe answer,
//! and Enter alone never confirms.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::input::{Input, plain};
use crate::app::later::Later;
use crate::store::StoreResult;

/// How far a page key goes, in lines.
const PAGE: usize = 3;

/// The question.
#[derive(Debug)]
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
    /// What happens on "yes"; nothing where there is nothing to ask.
    on_yes: Option<Later>,
}

impl Confirm {
    /// A question with the safe answer selected.
    #[must_use]
    pub fn new(
        title: String,
        lines: Vec<String>,
        yes: String,
        no: String,
        on_yes: impl FnOnce(&mut App) -> StoreResult<()> + 'static,
    ) -> Self {
        let on_yes = Some(Later::new(on_yes));
        Self { title, lines, yes, no, is_yes: false, scroll: 0, on_yes }
    }

    /// Something to read, with nothing to ask.
    #[must_use]
    pub fn notice(title: String, lines: Vec<String>, close: String) -> Self {
        Self { title, lines, yes: String::new(), no: close, is_yes: false, scroll: 0, on_yes: None }
    }

    /// Whether there is nothing to ask.
    #[must_use]
    pub fn is_notice(&self) -> bool {
        self.on_yes.is_none()
    }

    /// Left, right, Tab select; the page keys scroll; Enter takes what is selected; Esc is the safe answer.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        match plain(*key) {
            Some(KeyCode::Esc) => return None,
            Some(KeyCode::Enter) if !self.is_yes => return None,
            Some(KeyCode::Enter) => {
                if let Some(on_yes) = self.on_yes {
                    on_yes.run(app);
                }
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
        self.ask(Confirm::new(
            crate::tr!(self.desk.texts, "discard-title"),
            vec![crate::tr!(self.desk.texts, "discard-text")],
            crate::tr!(self.desk.texts, "discard-yes"),
            crate::tr!(self.desk.texts, "discard-no"),
            Self::discard,
        ));
    }

    /// Closes the layer on top without saving.
    pub(crate) fn discard(&mut self) -> StoreResult<()> {
        if let Some(left) = self.layers.pop() {
            left.was_left(self);
        }
        Ok(())
    }
}
