//! How a cursor goes through a list: every list and every text that scrolls takes its steps from here.

use ratatui::crossterm::event::KeyCode;

use crate::app::command::Command;

/// One step of a cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One line up.
    Up,
    /// One line down.
    Down,
    PageUp,
    PageDown,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl Step {
    /// What a command means to the list that it reaches.
    #[must_use]
    pub fn of(command: Command) -> Option<Self> {
        match command {
            Command::Up => Some(Self::Up),
            Command::Down => Some(Self::Down),
            Command::PageUp => Some(Self::PageUp),
            Command::PageDown => Some(Self::PageDown),
            Command::First => Some(Self::First),
            Command::Last => Some(Self::Last),
            _ => None,
        }
    }

    /// What the arrows and the page keys mean, in a list beside which one types.
    #[must_use]
    pub fn lines(key: KeyCode) -> Option<Self> {
        match key {
            KeyCode::Up => Some(Self::Up),
            KeyCode::Down => Some(Self::Down),
            KeyCode::PageUp => Some(Self::PageUp),
            KeyCode::PageDown => Some(Self::PageDown),
            _ => None,
        }
    }

    /// The same, and Home and End, where nothing is typed.
    #[must_use]
    pub fn keys(key: KeyCode) -> Option<Self> {
        match key {
            KeyCode::Home => Some(Self::First),
            KeyCode::End => Some(Self::Last),
            key => Self::lines(key),
        }
    }

    /// The same, and `k`, `j`, `g` and `G`, where no letter means anything else.
    #[must_use]
    pub fn letters(key: KeyCode) -> Option<Self> {
        match key {
            KeyCode::Char('k') => Some(Self::Up),
            KeyCode::Char('j') => Some(Self::Down),
            KeyCode::Char('g') => Some(Self::First),
            KeyCode::Char('G') => Some(Self::Last),
            key => Self::keys(key),
        }
    }

    /// What Tab means in a list that is the only thing to go through.
    #[must_use]
    pub fn tabs(key: KeyCode) -> Option<Self> {
        match key {
            KeyCode::Tab => Some(Self::Down),
            KeyCode::BackTab => Some(Self::Up),
            _ => None,
        }
    }

    /// What Space means in a text that is read page by page.
    #[must_use]
    pub fn reading(key: KeyCode) -> Option<Self> {
        if key == KeyCode::Char(' ') { Some(Self::PageDown) } else { Self::letters(key) }
    }

    /// Where the step leads from a line, in a list with that last line.
    #[must_use]
    pub fn from(self, at: usize, last: usize, page: usize) -> usize {
        match self {
            Self::Up => at.saturating_sub(1),
            Self::Down => at.saturating_add(1).min(last),
            Self::PageUp => at.saturating_sub(page),
            Self::PageDown => at.saturating_add(page).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stays_within_the_list() {
        let steps = [Step::Up, Step::Down, Step::PageUp, Step::PageDown, Step::First, Step::Last];
        let from = |at| steps.map(|step| step.from(at, 5, 3));
        assert_eq!(from(0), [0, 1, 0, 3, 0, 5]);
        assert_eq!(from(4), [3, 5, 1, 5, 0, 5]);
        assert_eq!(from(5), [4, 5, 2, 5, 0, 5]);
        assert_eq!(steps.map(|step| step.from(0, 0, 3)), [0; 6]);
        // Only the drawing knows how long a wrapped text is; it stops the cursor at the end.
        assert_eq!(Step::Down.from(usize::MAX, usize::MAX, 3), usize::MAX);
    }

    #[test]
    fn a_letter_moves_only_where_nothing_is_typed() {
        assert_eq!(Step::lines(KeyCode::Char('j')), None);
        assert_eq!(Step::lines(KeyCode::Home), None);
        assert_eq!(Step::keys(KeyCode::Char('G')), None);
        assert_eq!(Step::keys(KeyCode::End), Some(Step::Last));
        assert_eq!(Step::letters(KeyCode::Char('G')), Some(Step::Last));
        assert_eq!(Step::letters(KeyCode::Char(' ')), None);
        assert_eq!(Step::reading(KeyCode::Char(' ')), Some(Step::PageDown));
    }
}
