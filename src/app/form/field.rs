//! One field of a form.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use tui_input::backend::crossterm::EventHandler;
use tui_input::{Input as Line, InputRequest};

use super::notes;
use crate::app::input::Key;

/// What a field holds.
#[derive(Debug, Clone)]
pub enum Value {
    Text(Line),
    /// Several lines of text, with line feeds between them.
    Notes(Line),
    /// One of several: slug and label each.
    Choice {
        /// What can be chosen.
        options: Vec<(String, String)>,
        /// What is chosen; `None` where nothing may be chosen for the owner (special categories).
        chosen: Option<usize>,
    },
    /// A box to tick.
    Tick(bool),
    /// A line that can have the focus, such as a button: Space or Enter on it is the owner's business.
    Button,
}

/// What is wrong with a field's input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In words.
    pub text: String,
    /// Whether it cannot be saved so; else it can be kept as typed.
    pub is_refused: bool,
    /// Whether saving stopped at it once: the next save keeps what was typed.
    pub was_pointed_out: bool,
}

impl Problem {
    /// Something that can be kept as typed, once it was pointed out.
    #[must_use]
    pub fn warning(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_refused: false, was_pointed_out: false }
    }

    /// Something that cannot be saved.
    #[must_use]
    pub fn refusal(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_refused: true, was_pointed_out: false }
    }
}

/// One field: its label, its value, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Field<Id> {
    /// Which one it is, for the form's owner.
    pub id: Id,
    pub label: String,
    /// What it holds.
    pub value: Value,
    /// What is wrong with it, once it was left.
    pub problem: Option<Problem>,
    /// A word on what to type, shown while it is in focus.
    pub hint: String,
    /// Whether it is among the folded fields.
    pub is_folded: bool,
    /// Whether it does not apply just now.
    pub is_hidden: bool,
    /// A heading above it.
    pub heading: Option<String>,
    /// Whether dots stand for what is typed.
    pub is_secret: bool,
}

impl<Id> Field<Id> {
    /// A field with that value.
    pub fn new(id: Id, label: impl Into<String>, value: Value) -> Self {
        Self {
            id,
            label: label.into(),
            value,
            problem: None,
            hint: String::new(),
            is_folded: false,
            is_hidden: false,
            heading: None,
            is_secret: false,
        }
    }

    /// A line of text.
    pub fn text(id: Id, label: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(id, label, Value::Text(Line::new(text.into())))
    }

    /// A line of text that nobody may read over the owner's shoulder.
    pub fn secret(id: Id, label: impl Into<String>) -> Self {
        Self { is_secret: true, ..Self::text(id, label, "") }
    }

    /// Several lines of text.
    pub fn notes(id: Id, label: impl Into<String>, text: &str) -> Self {
        Self::new(id, label, Value::Notes(Line::new(text.to_owned())))
    }

    /// One of several.
    pub fn choice(
        id: Id,
        label: impl Into<String>,
        options: Vec<(String, String)>,
        chosen: Option<usize>,
    ) -> Self {
        Self::new(id, label, Value::Choice { options, chosen })
    }

    /// A box to tick.
    pub fn tick(id: Id, label: impl Into<String>, ticked: bool) -> Self {
        Self::new(id, label, Value::Tick(ticked))
    }

    pub fn button(id: Id, label: impl Into<String>) -> Self {
        Self::new(id, label, Value::Button)
    }

    /// The same field among the folded ones.
    #[must_use]
    pub fn folded(self) -> Self {
        Self { is_folded: true, ..self }
    }

    /// The same field with a heading above it.
    #[must_use]
    pub fn under(self, heading: impl Into<String>) -> Self {
        Self { heading: Some(heading.into()), ..self }
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// Marks the field: it can be kept as typed.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.judge(Some(Problem::warning(text)));
    }

    /// Marks the field: it cannot be saved so.
    pub fn refuse(&mut self, text: impl Into<String>) {
        self.judge(Some(Problem::refusal(text)));
    }

    /// Marks the field with the outcome of a check. A warning that was pointed out already stays so.
    pub fn judge(&mut self, problem: Option<Problem>) {
        let before = self.problem.take();
        self.problem = problem.map(|problem| match before {
            Some(before) if before.text == problem.text => {
                Problem { was_pointed_out: before.was_pointed_out || problem.was_pointed_out, ..problem }
            }
            _ => problem,
        });
    }
}

impl Value {
    /// The text, or the slug chosen.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(line) | Self::Notes(line) => line.value().to_owned(),
            Self::Choice { options, chosen } => {
                chosen.and_then(|place| options.get(place)).map(|(slug, _)| slug.clone()).unwrap_or_default()
            }
            Self::Tick(_) | Self::Button => String::new(),
        }
    }

    /// Puts a text in its place.
    pub fn set_text(&mut self, text: &str) {
        match self {
            Self::Text(line) | Self::Notes(line) => *line = Line::new(text.to_owned()),
            Self::Choice { options, chosen } => *chosen = options.iter().position(|(slug, _)| slug == text),
            Self::Tick(_) | Self::Button => {}
        }
    }

    /// Takes a key; answers whether the value changed.
    pub fn key(&mut self, key: KeyEvent, is_text: bool) -> bool {
        match self {
            Self::Text(line) => line_key(line, key, is_text),
            Self::Notes(text) => notes::key(text, key, is_text),
            Self::Choice { options, chosen } => choice_key(options, chosen, key),
            Self::Tick(ticked) => {
                let toggles = key.code == KeyCode::Char(' ');
                *ticked ^= toggles;
                toggles
            }
            Self::Button => false,
        }
    }

    /// Takes pasted text; answers whether the value changed.
    pub fn paste(&mut self, text: &str) -> bool {
        let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        match self {
            // A pasted line feed does not save the form.
            Self::Text(line) => insert(line, text.trim_matches('\n').replace('\n', " ").chars()),
            Self::Notes(line) => insert(line, text.chars()),
            _ => false,
        }
    }

    /// Whether an arrow up or down moves inside the field.
    #[must_use]
    pub fn keeps_vertical(&self, down: bool) -> bool {
        match self {
            Self::Notes(text) => notes::has_line(text, down),
            _ => false,
        }
    }
}

fn insert(line: &mut Line, chars: impl Iterator<Item = char>) -> bool {
    let before = line.value().len();
    for char in chars.filter(|char| !char.is_control() || *char == '\n') {
        line.handle(InputRequest::InsertChar(char));
    }
    line.value().len() > before
}

fn line_key(line: &mut Line, key: KeyEvent, is_text: bool) -> bool {
    if is_text && let KeyCode::Char(char) = key.code {
        line.handle(InputRequest::InsertChar(char));
        return true;
    }
    let change = if Key::ctrl('u').matches(key) {
        line.handle(InputRequest::DeleteFromStart)
    } else {
        line.handle_event(&Event::Key(key))
    };
    change.is_some_and(|change| change.value)
}

fn choice_key(options: &[(String, String)], chosen: &mut Option<usize>, key: KeyEvent) -> bool {
    let count = options.len();
    if count == 0 || key.modifiers.contains(KeyModifiers::CONTROL) {
        return false;
    }
    let next = match (key.code, *chosen) {
        (KeyCode::Right | KeyCode::Char(' '), Some(place)) => (place + 1) % count,
        (KeyCode::Left, Some(place)) => (place + count - 1) % count,
        (KeyCode::Right | KeyCode::Char(' '), None) => 0,
        (KeyCode::Left, None) => count - 1,
        (KeyCode::Char(letter), place) => {
            let letter = letter.to_lowercase().to_string();
            let from = place.map_or(0, |place| place + 1);
            let starts = |at: &usize| {
                options.get(*at % count).is_some_and(|(_, label)| label.to_lowercase().starts_with(&letter))
            };
            match (from..from + count).find(starts) {
                Some(at) => at % count,
                None => return false,
            }
        }
        _ => return false,
    };
    *chosen = Some(next);
    true
}
