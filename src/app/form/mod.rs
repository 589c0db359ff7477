//! The form engine: fields, focus, typing, and marks at fields whose input is wrong. Every form and every dialog that
//! asks for something is one of these; the meaning of the fields lies with whoever opened it.

mod day;
mod field;
mod notes;
mod view;

pub use day::parse_day;
pub use field::{Field, Problem, Value};
pub use view::{View, ViewedField};

use chrono::NaiveDate;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::app::input::{Input, Key, is_text, plain};
use crate::i18n::Texts;
use crate::tr;

/// What a form tells its owner after an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormEvent {
    /// Nothing to do.
    Nothing,
    /// The field with that number was left: time to check it.
    Left(usize),
    /// The owner of the shop is done: save.
    Submit,
    /// Save, and begin another one.
    SubmitAndNext,
    /// Leave without saving.
    Cancel,
    /// The value of the field with that number changed.
    Changed(usize),
}

/// A column of fields with one of them in focus.
#[derive(Debug, Clone)]
pub struct Form<Id> {
    /// The fields, from top to bottom.
    pub fields: Vec<Field<Id>>,
    /// The number of the field in focus.
    pub focus: usize,
    /// Whether the folded fields are shown.
    pub is_unfolded: bool,
    /// Whether anything was changed since the form was opened.
    pub is_changed: bool,
    /// Whether Enter saves from any field (small dialogs), instead of going to the next one.
    pub enter_submits: bool,
}

impl<Id: Copy + PartialEq> Form<Id> {
    /// A form with the first field in focus.
    #[must_use]
    pub fn new(fields: Vec<Field<Id>>) -> Self {
        Self { fields, focus: 0, is_unfolded: false, is_changed: false, enter_submits: false }
    }

    /// A small dialog: Enter saves from any field.
    #[must_use]
    pub fn dialog(fields: Vec<Field<Id>>) -> Self {
        Self { enter_submits: true, ..Self::new(fields) }
    }

    #[must_use]
    pub fn field(&self, id: Id) -> Option<&Field<Id>> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The field with that id, to be changed.
    pub fn field_mut(&mut self, id: Id) -> Option<&mut Field<Id>> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// The text of a field; empty where there is no such field or it has no text.
    #[must_use]
    pub fn text(&self, id: Id) -> String {
        self.field(id).map(|field| field.value.text()).unwrap_or_default()
    }

    /// Whether a field is ticked.
    #[must_use]
    pub fn is_ticked(&self, id: Id) -> bool {
        matches!(self.field(id).map(|field| &field.value), Some(Value::Tick(true)))
    }

    /// The number of the option chosen in a field.
    #[must_use]
    pub fn chosen(&self, id: Id) -> Option<usize> {
        match self.field(id).map(|field| &field.value) {
            Some(Value::Choice { chosen, .. }) => *chosen,
            _ => None,
        }
    }

    /// The id of the field in focus.
    #[must_use]
    pub fn focused(&self) -> Option<Id> {
        self.fields.get(self.focus).map(|field| field.id)
    }

    /// Moves the focus to a field, unfolding where it is folded.
    pub fn focus_on(&mut self, id: Id) {
        if let Some(place) = self.fields.iter().position(|field| field.id == id) {
            self.is_unfolded |= self.fields.get(place).is_some_and(|field| field.is_folded);
            self.focus = place;
        }
    }

    /// Marks a field as one that cannot be saved so, and moves the focus to it.
    pub fn refuse(&mut self, id: Id, problem: impl Into<String>) {
        self.focus_on(id);
        if let Some(field) = self.field_mut(id) {
            field.refuse(problem);
        }
    }

    /// The day typed into a field; refuses one that cannot be read or that is still to come.
    pub fn past_day(&mut self, id: Id, today: NaiveDate, texts: &Texts) -> Option<NaiveDate> {
        let day = parse_day(&self.text(id), today).filter(|day| *day <= today);
        if day.is_none() {
            self.refuse(id, tr!(texts, "tick-day-wrong"));
        }
        day
    }

    /// Whether a field is shown and can have the focus.
    #[must_use]
    pub fn is_shown(&self, place: usize) -> bool {
        self.fields.get(place).is_some_and(|field| !field.is_hidden && (self.is_unfolded || !field.is_folded))
    }

    /// Whether there are folded fields.
    #[must_use]
    pub fn has_folded(&self) -> bool {
        self.fields.iter().any(|field| field.is_folded && !field.is_hidden)
    }

    /// The number of the first field with a problem that forbids saving; a field that does not apply has none.
    #[must_use]
    pub fn first_refused(&self) -> Option<usize> {
        let is_refused = |field: &Field<Id>| field.problem.as_ref().is_some_and(|problem| problem.is_refused);
        self.fields.iter().position(|field| !field.is_hidden && is_refused(field))
    }

    /// Whether saving must wait for the owner: moves the focus to the first field that is refused, else to the first
    /// with a warning that was not pointed out yet. The next save keeps what was typed there.
    pub fn must_wait(&mut self) -> bool {
        let is_new = |field: &Field<Id>| {
            let problem = field.problem.as_ref();
            problem.is_some_and(|problem| !problem.is_refused && !problem.was_pointed_out)
        };
        let place = self
            .first_refused()
            .or_else(|| self.fields.iter().position(|field| !field.is_hidden && is_new(field)));
        let Some(place) = place else { return false };
        for problem in self.fields.iter_mut().filter_map(|field| field.problem.as_mut()) {
            problem.was_pointed_out = true;
        }
        self.is_unfolded |= self.fields.get(place).is_some_and(|field| field.is_folded);
        self.focus = place;
        true
    }

    /// Takes an input: typing, moving, ticking, choosing.
    pub fn handle(&mut self, input: &Input) -> FormEvent {
        match input {
            Input::Key(key) => self.key(*key),
            Input::Paste(text) => {
                let focus = self.focus;
                let changed = self.fields.get_mut(focus).is_some_and(|field| field.value.paste(text));
                self.changed(changed)
            }
            _ => FormEvent::Nothing,
        }
    }

    fn key(&mut self, key: KeyEvent) -> FormEvent {
        if Key::ctrl('s').matches(key) {
            return FormEvent::Submit;
        }
        if Key::ctrl('n').matches(key) {
            return FormEvent::SubmitAndNext;
        }
        if Key::ctrl('o').matches(key) && self.has_folded() {
            self.is_unfolded = !self.is_unfolded;
            if !self.is_shown(self.focus) {
                return self.step(false);
            }
            return FormEvent::Nothing;
        }
        match plain(key) {
            Some(KeyCode::Esc) => return FormEvent::Cancel,
            Some(KeyCode::Tab) => return self.step(true),
            Some(KeyCode::BackTab) => return self.step(false),
            Some(KeyCode::Enter) => return self.enter(key),
            Some(KeyCode::Down) if !self.keeps_vertical(true) => return self.step(true),
            Some(KeyCode::Up) if !self.keeps_vertical(false) => return self.step(false),
            _ => {}
        }
        let focus = self.focus;
        let changed = self.fields.get_mut(focus).is_some_and(|field| field.value.key(key, is_text(key)));
        self.changed(changed)
    }

    fn keeps_vertical(&self, down: bool) -> bool {
        self.fields.get(self.focus).is_some_and(|field| field.value.keeps_vertical(down))
    }

    fn enter(&mut self, key: KeyEvent) -> FormEvent {
        let is_notes = matches!(self.fields.get(self.focus).map(|field| &field.value), Some(Value::Notes(_)));
        if is_notes {
            let focus = self.focus;
            let changed = self.fields.get_mut(focus).is_some_and(|field| field.value.key(key, false));
            return self.changed(changed);
        }
        let is_last = (self.focus + 1..self.fields.len()).all(|place| !self.is_shown(place));
        if self.enter_submits || is_last { FormEvent::Submit } else { self.step(true) }
    }

    fn changed(&mut self, changed: bool) -> FormEvent {
        if !changed {
            return FormEvent::Nothing;
        }
        self.is_changed = true;
        let focus = self.focus;
        if let Some(field) = self.fields.get_mut(focus) {
            // What was said about the old input does not hold for the new one.
            field.problem = None;
        }
        FormEvent::Changed(focus)
    }

    fn step(&mut self, forward: bool) -> FormEvent {
        let left = self.focus;
        let count = self.fields.len();
        for step in 1..=count {
            let place = if forward { left + step } else { left + count - step } % count;
            if self.is_shown(place) {
                self.focus = place;
                break;
            }
        }
        FormEvent::Left(left)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyModifiers;

    use super::*;

    fn press(form: &mut Form<u8>, code: KeyCode) -> FormEvent {
        form.handle(&Input::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    fn control(form: &mut Form<u8>, char: char) -> FormEvent {
        form.handle(&Input::Key(KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL)))
    }

    fn form() -> Form<u8> {
        let choice = vec![("a".into(), "apple".into()), ("p".into(), "pear".into())];
        Form::new(vec![
            Field::text(0, "text", ""),
            Field::choice(1, "choice", choice, None),
            Field::text(2, "hidden", ""),
            Field::tick(3, "tick", false),
            Field::text(4, "folded", "").folded(),
        ])
    }

    #[test]
    fn the_focus_passes_over_what_is_hidden_and_folded_and_comes_round() {
        let mut form = form();
        form.fields[2].is_hidden = true;
        let visited: Vec<usize> = (0..4)
            .map(|_| {
                press(&mut form, KeyCode::Tab);
                form.focus
            })
            .collect();
        assert_eq!(visited, [1, 3, 0, 1]);
        assert_eq!(control(&mut form, 'o'), FormEvent::Nothing);
        press(&mut form, KeyCode::BackTab);
        press(&mut form, KeyCode::BackTab);
        assert_eq!(form.focus, 4);
        // A folded field cannot keep the focus.
        assert_eq!(control(&mut form, 'o'), FormEvent::Left(4));
        assert_eq!(form.focus, 3);
    }

    #[test]
    fn enter_goes_on_and_saves_at_the_end() {
        let mut form = form();
        assert_eq!(press(&mut form, KeyCode::Enter), FormEvent::Left(0));
        form.focus = 3;
        assert_eq!(press(&mut form, KeyCode::Enter), FormEvent::Submit);
        form.is_unfolded = true;
        assert_eq!(press(&mut form, KeyCode::Enter), FormEvent::Left(3));
    }

    #[test]
    fn a_letter_an_arrow_and_space_choose() {
        let mut form = form();
        form.focus = 1;
        assert_eq!(press(&mut form, KeyCode::Char('x')), FormEvent::Nothing);
        assert_eq!(form.text(1), "");
        assert_eq!(press(&mut form, KeyCode::Char('p')), FormEvent::Changed(1));
        assert_eq!(form.text(1), "p");
        press(&mut form, KeyCode::Right);
        assert_eq!(form.text(1), "a");
        press(&mut form, KeyCode::Left);
        assert_eq!(form.text(1), "p");
    }

    #[test]
    fn a_warning_stops_saving_once_and_a_refusal_always() {
        let mut form = form();
        form.fields[4].warn("odd");
        assert!(form.must_wait());
        assert_eq!((form.focus, form.is_unfolded), (4, true));
        // The same is found wrong again.
        form.fields[4].warn("odd");
        assert!(!form.must_wait());
        form.fields[0].refuse("no");
        assert!(form.must_wait() && form.must_wait());
        assert_eq!(form.focus, 0);
        press(&mut form, KeyCode::Char('x'));
        assert!(!form.must_wait());
        // A field that does not apply cannot stop the save.
        form.fields[2].refuse("no");
        form.fields[2].is_hidden = true;
        assert!(!form.must_wait());
    }

    #[test]
    fn what_is_pasted_into_a_line_stays_a_line() {
        let mut form = form();
        form.handle(&Input::Paste("one\r\ntwo\tthree\u{1b}[2J\n".into()));
        assert_eq!(form.text(0), "one two three[2J");
    }
}
