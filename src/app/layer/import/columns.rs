//! What each column is read as, and the list of what it can be read as.

use ratatui::crossterm::event::KeyCode;
use tui_input::Input as Line;

use super::reading::Reading;
use crate::app::cursor::Step;
use crate::app::form::Value;
use crate::app::input::{Input, Key, is_text, plain};
use crate::domain::formats::text::fold;
use crate::exchange::reading::{Field, Reads};
use crate::i18n::Texts;
use crate::tr;
use crate::words::{import, import_file};

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The columns, with one of them selected.
#[derive(Debug, Default)]
pub struct Columns {
    /// The place of the selected one among those that are shown.
    pub selected: usize,
    /// Whether those in which nothing stands are shown too.
    pub shows_empty: bool,
    /// The list of what the selected one can be read as.
    pub menu: Option<Menu>,
}

/// What the step tells after an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mapped {
    /// Nothing to do.
    Nothing,
    /// The step before.
    Back,
    /// The step after.
    On,
    /// Why it cannot be done.
    Problem(String),
}

/// What a column can be read as.
#[derive(Debug)]
pub struct Menu {
    /// The line typed into.
    pub line: Value,
    /// The place of the selected line among those that match.
    pub selected: usize,
    lines: Vec<(String, Reads)>,
}

impl Columns {
    /// The columns that are shown, by their places in the plan.
    #[must_use]
    pub fn shown(&self, file: &Reading) -> Vec<usize> {
        let has_some = |at: &usize| file.found.found.get(*at).is_some_and(|found| found.filled > 0);
        (0..file.found.plan.columns.len()).filter(|at| self.shows_empty || has_some(at)).collect()
    }

    /// Arrows select, Space takes in or leaves out, `e` chooses what it is, Enter goes on, Esc goes back.
    pub fn handle(&mut self, file: &mut Reading, texts: &Texts, input: &Input) -> Mapped {
        if let Some(menu) = &mut self.menu {
            match menu.handle(input) {
                Chosen::Nothing => {}
                Chosen::None => self.menu = None,
                Chosen::Reads(reads) => {
                    self.menu = None;
                    return self.set(file, texts, reads);
                }
            }
            return Mapped::Nothing;
        }
        let Input::Key(key) = input else { return Mapped::Nothing };
        if Key::ctrl('o').matches(*key) {
            let at = self.shown(file).get(self.selected).copied();
            self.shows_empty = !self.shows_empty;
            let place = self.shown(file).iter().position(|own| Some(*own) == at);
            self.selected = place.unwrap_or(0);
            return Mapped::Nothing;
        }
        let last = self.shown(file).len().saturating_sub(1);
        match plain(*key) {
            Some(KeyCode::Esc) => return Mapped::Back,
            Some(KeyCode::Enter) => {
                let is_usable = file.found.plan.is_usable();
                return if is_usable { Mapped::On } else { Mapped::Problem(tr!(texts, "wizard-no-column")) };
            }
            Some(KeyCode::Char(' ')) => return self.toggle(file, texts),
            Some(KeyCode::Char('e') | KeyCode::Right) => return self.choose(file, texts),
            Some(key) => {
                if let Some(step) = Step::letters(key).or(Step::tabs(key)) {
                    self.selected = step.from(self.selected, last, PAGE);
                }
            }
            None => {}
        }
        Mapped::Nothing
    }

    /// The selected column's place in the plan.
    #[must_use]
    pub fn at(&self, file: &Reading) -> Option<usize> {
        self.shown(file).get(self.selected).copied()
    }

    fn reads(&self, file: &Reading) -> Option<Reads> {
        self.at(file).and_then(|at| file.found.plan.columns.get(at)).map(|column| column.reads)
    }

    fn toggle(&self, file: &mut Reading, texts: &Texts) -> Mapped {
        let Some(now) = self.reads(file) else { return Mapped::Nothing };
        let next = match now {
            Reads::Extra { ticked } => Reads::Extra { ticked: !ticked },
            Reads::Field(_) | Reads::Label => Reads::Nothing,
            // What it was when the file was opened, where that is more than a line of the notes.
            Reads::Unknown | Reads::Nothing => self
                .at(file)
                .and_then(|at| file.first.get(at).copied())
                .filter(|first| matches!(first, Reads::Field(_) | Reads::Label))
                .unwrap_or(Reads::Extra { ticked: true }),
            Reads::Never => Reads::Never,
        };
        self.set(file, texts, next)
    }

    fn choose(&mut self, file: &Reading, texts: &Texts) -> Mapped {
        match self.reads(file) {
            None => Mapped::Nothing,
            Some(Reads::Never) => self.never(file, texts),
            Some(now) => {
                self.menu = Some(Menu::new(now, texts));
                Mapped::Nothing
            }
        }
    }

    fn never(&self, file: &Reading, texts: &Texts) -> Mapped {
        let header = self.at(file).and_then(|at| file.found.plan.columns.get(at));
        let header = header.map(|column| super::shown(&column.header)).unwrap_or_default();
        Mapped::Problem(import::map_problem(&crate::exchange::reading::MapProblem::Never(header), texts))
    }

    fn set(&self, file: &mut Reading, texts: &Texts, reads: Reads) -> Mapped {
        let Some(at) = self.at(file) else { return Mapped::Nothing };
        match file.found.plan.set(at, reads) {
            Ok(()) => {
                file.decided.insert(at, reads);
                Mapped::Nothing
            }
            Err(_) => self.never(file, texts),
        }
    }
}

/// What the list tells after an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Nothing,
    None,
    Reads(Reads),
}

impl Menu {
    fn new(now: Reads, texts: &Texts) -> Self {
        let first = [Reads::Nothing, Reads::Extra { ticked: true }];
        let fields = Field::all().into_iter().map(Reads::Field);
        let lines: Vec<(String, Reads)> =
            first.into_iter().chain(fields).map(|reads| (import_file::reads(reads, texts), reads)).collect();
        let selected = lines.iter().position(|(_, reads)| *reads == now).unwrap_or(0);
        Self { line: Value::Text(Line::default()), selected, lines }
    }

    /// The lines that hold what was typed.
    #[must_use]
    pub fn matches(&self) -> Vec<&(String, Reads)> {
        let typed = fold(&self.line.text());
        self.lines.iter().filter(|(label, _)| fold(label).contains(typed.trim())).collect()
    }

    fn handle(&mut self, input: &Input) -> Chosen {
        let last = self.matches().len().saturating_sub(1);
        match input {
            Input::Paste(text) => {
                self.line.paste(text);
                self.selected = 0;
            }
            Input::Key(key) => match plain(*key) {
                Some(KeyCode::Esc) => return Chosen::None,
                Some(KeyCode::Enter) => {
                    let chosen = self.matches().get(self.selected).map(|(_, reads)| *reads);
                    return chosen.map_or(Chosen::Nothing, Chosen::Reads);
                }
                pressed => {
                    if let Some(step) = pressed.and_then(|key| Step::lines(key).or(Step::tabs(key))) {
                        self.selected = step.from(self.selected, last, PAGE);
                    } else if self.line.key(*key, is_text(*key)) {
                        self.selected = 0;
                    }
                }
            },
            _ => {}
        }
        Chosen::Nothing
    }
}
