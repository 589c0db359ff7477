//! A form as it is drawn: what its fields are to their owner does not count there.

use super::{Field, Form, Problem, Value};

/// The fields of a form, from top to bottom, and the place of the one in focus.
#[derive(Debug)]
pub struct View<'f> {
    /// The fields, those that are not shown among them.
    pub fields: Vec<ViewedField<'f>>,
    /// The number of the field in focus.
    pub focus: usize,
}

/// One field as it is drawn.
#[derive(Debug)]
pub struct ViewedField<'f> {
    pub label: &'f str,
    /// What it holds.
    pub value: &'f Value,
    /// What is wrong with it.
    pub problem: Option<&'f Problem>,
    /// A word on what to type.
    pub hint: &'f str,
    /// A heading above it.
    pub heading: Option<&'f str>,
    /// Whether it applies just now, folded or not.
    pub applies: bool,
    /// Whether it can be seen.
    pub is_shown: bool,
    /// Whether dots stand for what is typed.
    pub is_secret: bool,
}

impl<Id: Copy + PartialEq> Form<Id> {
    /// The form as it is drawn.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        let fields = self.fields.iter().enumerate();
        let fields = fields.map(|(place, field)| viewed(field, self.is_shown(place))).collect();
        View { fields, focus: self.focus }
    }
}

fn viewed<Id>(field: &Field<Id>, is_shown: bool) -> ViewedField<'_> {
    ViewedField {
        label: &field.label,
        value: &field.value,
        problem: field.problem.as_ref(),
        hint: &field.hint,
        heading: field.heading.as_deref(),
        applies: !field.is_hidden,
        is_shown,
        is_secret: field.is_secret,
    }
}
