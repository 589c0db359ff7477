//! Asks where the owner's copy goes, or where the copy to restore lies.

use crate::app::App;
use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::Input;
use crate::i18n::Texts;
use crate::words::errors;
use crate::workflows::paths::typed_path;

/// What is done with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyAct {
    /// A copy of the book is written there.
    Make,
    /// It takes the book's place.
    Restore,
}

impl CopyAct {
    /// The key of its name in the locale files; its help lies under the same key with `-help`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Make => "settings-copy",
            Self::Restore => "settings-restore",
        }
    }
}

/// A dialog with one field.
#[derive(Debug, Clone)]
pub struct CopyDialog {
    /// What is done with the file.
    pub act: CopyAct,
    /// The field.
    pub form: Form<()>,
}

impl CopyDialog {
    /// A dialog without a file.
    #[must_use]
    pub fn new(act: CopyAct, texts: &Texts) -> Self {
        let help = texts.get(&format!("{}-help", act.key()));
        let field = Field::text((), texts.get("settings-copy-file"), "").hint(help);
        Self { act, form: Form::dialog(vec![field]) }
    }

    /// Types; Enter goes on, Esc leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        match self.form.handle(input) {
            FormEvent::Cancel => None,
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                let path = typed_path(&self.form.text(()));
                if app.is_busy() {
                    return Some(self);
                }
                if path.as_os_str().is_empty() {
                    let problem = app.texts.get("copy-no-file");
                    if let Some(field) = self.form.field_mut(()) {
                        field.refuse(problem);
                    }
                    return Some(self);
                }
                let done = match self.act {
                    CopyAct::Make => app.copy_to(&path),
                    CopyAct::Restore => app.ask_to_restore(&path),
                };
                match done {
                    Ok(()) => None,
                    Err(error) => {
                        let problem = match self.act {
                            CopyAct::Make => errors::describe(&error, &app.texts),
                            CopyAct::Restore => errors::of_copy(&error, &app.texts),
                        };
                        if let Some(field) = self.form.field_mut(()) {
                            field.refuse(problem);
                        }
                        Some(self)
                    }
                }
            }
            _ => Some(self),
        }
    }
}
