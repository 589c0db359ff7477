//! Sets, changes or takes away the passphrase of the book.

use crate::app::App;
use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::Input;
use crate::i18n::Texts;
use crate::store::Passphrase;
use crate::tr;

/// The fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseField {
    /// The present one, where there is one.
    Present,
    /// The new one; empty takes it away.
    New,
    /// The new one again.
    Again,
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
        let hint = if has_one { "passphrase-change-hint" } else { "passphrase-warning" };
        fields.push(field(PassphraseField::New, "passphrase-new").hint(texts.get(hint)));
        fields.push(field(PassphraseField::Again, "passphrase-again").hint(tr!(texts, "passphrase-warning")));
        Self { form: Form::dialog(fields) }
    }

    /// Types; Enter at the end does it, Esc leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        match self.form.handle(input) {
            FormEvent::Cancel => None,
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                if app.is_busy() || !self.is_right(app) {
                    return Some(self);
                }
                let new = Passphrase::new(self.form.text(PassphraseField::New));
                let done = if new.is_some() { "passphrase-done" } else { "passphrase-removed" };
                match app.book.set_passphrase(new) {
                    Ok(()) => {
                        app.say(app.texts.get(done));
                        None
                    }
                    Err(error) => {
                        app.complain(&error);
                        Some(self)
                    }
                }
            }
            _ => Some(self),
        }
    }

    /// Marks the field that is wrong.
    fn is_right(&mut self, app: &App) -> bool {
        let text = |id| self.form.text(id);
        let has_one = app.book.has_passphrase();
        let present = Passphrase::new(text(PassphraseField::Present));
        let wrong = if has_one && !present.is_some_and(|typed| app.book.is_passphrase(&typed)) {
            Some((PassphraseField::Present, "lock-wrong"))
        } else if !has_one && text(PassphraseField::New).is_empty() {
            Some((PassphraseField::New, "passphrase-empty"))
        } else if text(PassphraseField::New) != text(PassphraseField::Again) {
            Some((PassphraseField::Again, "passphrase-differs"))
        } else {
            None
        };
        let Some((id, problem)) = wrong else { return true };
        let problem = app.texts.get(problem);
        if let Some(field) = self.form.field_mut(id) {
            field.refuse(problem);
        }
        self.form.must_wait();
        false
    }
}
