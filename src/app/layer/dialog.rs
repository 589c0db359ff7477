//! Dialogs: a form with a title and a few lines above it. Keys, errors and refusals are handled here and drawn in one
//! place in `ui::layers::dialogs`, so that a new dialog is one file that implements [`Dialog`].

use std::fmt;

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::form::{Form, FormEvent, View};
use crate::app::input::{Input, plain};
use crate::store::{StoreError, StoreResult};

/// How large a dialog is, and what its last line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The widest it gets, in columns.
    pub width: u16,
    /// Its height in lines; `None` for what its lines and fields take.
    pub height: Option<u16>,
    /// The text with its keys, where it says them.
    pub keys: Option<&'static str>,
}

impl Default for Look {
    fn default() -> Self {
        Self { width: 78, height: None, keys: Some("dialog-keys") }
    }
}

/// What a dialog is about. Whether Enter saves from any field or from the last one only is up to its form.
pub trait Dialog: fmt::Debug {
    /// What its fields are called.
    type Id: Copy + PartialEq;

    /// The fields.
    fn form(&self) -> &Form<Self::Id>;

    /// The fields, to be typed into.
    fn form_mut(&mut self) -> &mut Form<Self::Id>;

    /// The title.
    fn title(&self, app: &App) -> String;

    /// The lines above the fields.
    fn above(&self, _app: &App) -> Vec<String> {
        Vec::new()
    }

    /// The size and the keys.
    fn look(&self) -> Look {
        Look::default()
    }

    /// Whether leaving asks first, once something was typed.
    fn asks_before_leaving(&self) -> bool {
        false
    }

    /// Takes a key before the fields do; answers whether the dialog is over, where the key was for it.
    ///
    /// # Errors
    /// As for [`Dialog::save`].
    fn takes(&mut self, _app: &mut App, _key: KeyCode) -> StoreResult<Option<bool>> {
        Ok(None)
    }

    /// The value of a field changed: what depends on it follows.
    ///
    /// # Errors
    /// Where the book cannot be read.
    fn changed(&mut self, _app: &App, _id: Self::Id) -> StoreResult<()> {
        Ok(())
    }

    /// A field was left: time to check it.
    fn left(&mut self, _app: &App, _place: usize) {}

    /// Saves; answers false where a field is refused. Not called while a job writes.
    ///
    /// # Errors
    /// Where the book refuses.
    fn save(&mut self, app: &mut App) -> StoreResult<bool>;

    /// Marks the field that an error is about; gives the error back where it is about none.
    fn refused(&mut self, _app: &App, error: StoreError) -> Option<StoreError> {
        Some(error)
    }
}

/// A dialog on the screen, whatever its fields are called.
pub trait OpenDialog: fmt::Debug {
    /// Takes an input; answers whether the dialog stays.
    fn handle(&mut self, app: &mut App, input: &Input) -> bool;

    /// The title.
    fn title(&self, app: &App) -> String;

    /// The lines above the fields.
    fn above(&self, app: &App) -> Vec<String>;

    /// The size and the keys.
    fn look(&self) -> Look;

    /// The fields.
    fn view(&self) -> View<'_>;
}

impl<D: Dialog> OpenDialog for D {
    fn handle(&mut self, app: &mut App, input: &Input) -> bool {
        let is_over = take(self, app, input).unwrap_or_else(|error| {
            if let Some(error) = self.refused(app, error) {
                app.desk.complain(&error);
            }
            false
        });
        !is_over
    }

    fn title(&self, app: &App) -> String {
        Dialog::title(self, app)
    }

    fn above(&self, app: &App) -> Vec<String> {
        Dialog::above(self, app)
    }

    fn look(&self) -> Look {
        Dialog::look(self)
    }

    fn view(&self) -> View<'_> {
        self.form().view()
    }
}

fn take<D: Dialog>(dialog: &mut D, app: &mut App, input: &Input) -> StoreResult<bool> {
    if let Input::Key(key) = input
        && let Some(key) = plain(*key)
    {
        if key == KeyCode::Esc && dialog.asks_before_leaving() && dialog.form().is_changed {
            app.ask_to_discard();
            return Ok(false);
        }
        if let Some(is_over) = dialog.takes(app, key)? {
            return Ok(is_over);
        }
    }
    match dialog.form_mut().handle(input) {
        FormEvent::Cancel => return Ok(true),
        FormEvent::Submit | FormEvent::SubmitAndNext if !app.desk.is_busy() => return dialog.save(app),
        FormEvent::Changed(_) => {
            if let Some(id) = dialog.form().focused() {
                dialog.changed(app, id)?;
            }
        }
        FormEvent::Left(place) => dialog.left(app, place),
        FormEvent::Nothing | FormEvent::Submit | FormEvent::SubmitAndNext => {}
    }
    Ok(false)
}
