//! Sets, changes or takes away the passphrase of the book.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::confirm::Confirm;
use crate::app::layer::dialog::{Dialog, Look};
use crate::i18n::Texts;
use crate::store::{Passphrase, StoreResult};
use crate::tr;

/// The fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseField {
    /// The present one, where there is one.
    Present,
    /// The new one.
    New,
    /// The new one again.
    Again,
    /// Takes the present one away, after a question.
    Remove,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct PassphraseDialog {
    /// Its fields.
    pub form: Form<PassphraseField>,
}

impl PassphraseDialog {
    /// A dialog for a book with or without a passphrase.
    #[must_use]
    pub fn new(has_one: bool, texts: &Texts) -> Self {
        let field = |id, label: &str| Field::secret(id, texts.get(label));
        let mut fields = Vec::new();
        if has_one {
            fields.push(field(PassphraseField::Present, "passphrase-present"));
        }
        fields.push(field(PassphraseField::New, "passphrase-new").hint(tr!(texts, "passphrase-warning")));
        fields.push(field(PassphraseField::Again, "passphrase-again").hint(tr!(texts, "passphrase-warning")));
        if has_one {
            let button = Field::button(PassphraseField::Remove, tr!(texts, "passphrase-remove"));
            fields.push(button.hint(tr!(texts, "passphrase-remove-hint")));
        }
        Self { form: Form::new(fields) }
    }

    fn ask_to_remove(&mut self, app: &mut App) -> bool {
        if app.desk.is_busy() || !self.is_right(app, true) {
            return false;
        }
        app.ask(Confirm::new(
            tr!(app.desk.texts, "passphrase-remove-title"),
            vec![tr!(app.desk.texts, "passphrase-remove-text")],
            tr!(app.desk.texts, "passphrase-remove-yes"),
            tr!(app.desk.texts, "confirm-no"),
            |app| {
                app.set_passphrase(None);
                Ok(())
            },
        ));
        true
    }

    /// Marks the field that is wrong.
    fn is_right(&mut self, app: &App, to_remove: bool) -> bool {
        let text = |id| self.form.text(id);
        let has_one = app.desk.book.has_passphrase();
        let present = Passphrase::new(text(PassphraseField::Present));
        let wrong = if has_one && !present.is_some_and(|typed| app.desk.book.is_passphrase(&typed)) {
            Some((PassphraseField::Present, "lock-wrong"))
        } else if to_remove {
            None
        } else if text(PassphraseField::New).is_empty() {
            Some((PassphraseField::New, "passphrase-empty"))
        } else if text(PassphraseField::New) != text(PassphraseField::Again) {
            Some((PassphraseField::Again, "passphrase-differs"))
        } else {
            None
        };
        let Some((id, problem)) = wrong else { return true };
        self.form.refuse(id, app.desk.texts.get(problem));
        false
    }
}

impl Dialog for PassphraseDialog {
    type Id = PassphraseField;

    fn form(&self) -> &Form<PassphraseField> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<PassphraseField> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        tr!(app.desk.texts, "passphrase")
    }

    fn look(&self) -> Look {
        Look { width: 76, height: Some(12), keys: None }
    }

    /// Enter on the last field sets the passphrase. Taking it away is a line of its own, with a question.
    fn takes(&mut self, app: &mut App, key: KeyCode) -> StoreResult<Option<bool>> {
        match (self.form.focused(), key) {
            (Some(PassphraseField::Remove), KeyCode::Enter | KeyCode::Char(' ')) => {
                Ok(Some(self.ask_to_remove(app)))
            }
            (Some(PassphraseField::Again), KeyCode::Enter) => {
                Ok(Some(!app.desk.is_busy() && self.save(app)?))
            }
            _ => Ok(None),
        }
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        if !self.is_right(app, false) {
            return Ok(false);
        }
        if let Some(new) = Passphrase::new(self.form.text(PassphraseField::New)) {
            app.set_passphrase(Some(new));
        }
        Ok(true)
    }
}
