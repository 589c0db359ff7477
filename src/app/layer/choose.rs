//! A list to choose from: filters, campaigns, details.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::input::{Input, plain};
use crate::app::later::Later;

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The list, with one line selected.
#[derive(Debug)]
pub struct Choose {
    /// What is chosen.
    pub title: String,
    /// The keys, in words.
    pub keys: String,
    /// The lines, and what each does.
    pub lines: Vec<(String, Later)>,
    /// The selected line.
    pub selected: usize,
}

impl Choose {
    /// A list with its first line selected.
    #[must_use]
    pub fn new(title: String, keys: String, lines: Vec<(String, Later)>) -> Self {
        Self { title, keys, lines, selected: 0 }
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
                if let Some((_, act)) = self.lines.into_iter().nth(self.selected) {
                    act.run(app);
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
