//! Finds a command by its name.

use ratatui::crossterm::event::KeyCode;
use tui_input::Input as Line;

use crate::app::App;
use crate::app::command::{Binding, Command, TABLE};
use crate::app::form::Value;
use crate::app::input::{Input, is_text, plain};
use crate::store::StoreResult;

/// What was typed, and the command selected among those that match.
#[derive(Debug, Clone)]
pub struct Palette {
    /// The line typed into.
    pub line: Value,
    /// The place of the selected command among the matches.
    pub selected: usize,
}

impl Default for Palette {
    fn default() -> Self {
        Self { line: Value::Text(Line::default()), selected: 0 }
    }
}

impl Palette {
    /// The commands of the screen shown whose name or help holds every word typed.
    #[must_use]
    pub fn matches(&self, app: &App) -> Vec<&'static Binding> {
        let typed = self.line.text().to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |binding: &&Binding| {
            let label = app.desk.texts.get(&format!("cmd-{}", binding.id));
            let help = app.desk.texts.get(&format!("cmd-{}-help", binding.id));
            let text = format!("{label} {help}").to_lowercase();
            binding.place.includes(app.desk.screen) && words.iter().all(|word| text.contains(word))
        };
        let mut found: Vec<&'static Binding> =
            TABLE.iter().filter(fits).filter(|binding| !is_movement(binding.command)).collect();
        // Those whose name says it come before those whose help does.
        let is_named = |binding: &&Binding| {
            let label = app.desk.texts.get(&format!("cmd-{}", binding.id)).to_lowercase();
            words.iter().all(|word| label.contains(word))
        };
        found.sort_by_key(|binding| !is_named(binding));
        found
    }

    /// Types, selects with the arrows, runs with Enter, leaves with Esc.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let count = self.matches(app).len();
        match input {
            Input::Paste(text) => {
                self.line.paste(text);
                self.selected = 0;
            }
            Input::Key(key) => match plain(*key) {
                Some(KeyCode::Esc) => return None,
                Some(KeyCode::Down | KeyCode::Tab) if count > 0 => {
                    self.selected = (self.selected + 1) % count;
                }
                Some(KeyCode::Up | KeyCode::BackTab) if count > 0 => {
                    self.selected = (self.selected + count - 1) % count;
                }
                Some(KeyCode::Enter) => {
                    let command = self.matches(app).get(self.selected).map(|binding| binding.command);
                    if let Some(command) = command {
                        app.run(command);
                    }
                    return None;
                }
                _ => {
                    if self.line.key(*key, is_text(*key)) {
                        self.selected = 0;
                    }
                }
            },
            _ => {}
        }
        Some(self)
    }
}

/// Nobody looks up how to go down one line.
fn is_movement(command: Command) -> bool {
    matches!(
        command,
        Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last
            | Command::Open
            | Command::NextPane
            | Command::Back
            | Command::Palette
    )
}

impl App {
    pub(crate) fn open_palette(&mut self) -> StoreResult<()> {
        self.push(super::Layer::Palette(Palette::default()));
        Ok(())
    }
}
