//! Asks where the owner's copy goes, or where the copy to restore lies.

use crate::app::App;
use crate::app::form::{Field, Form};
use crate::app::layer::dialog::{Dialog, Look};
use crate::i18n::Texts;
use crate::store::{StoreError, StoreResult};
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
}

impl Dialog for CopyDialog {
    type Id = ();

    fn form(&self) -> &Form<()> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<()> {
        &mut self.form
    }

    fn title(&self, app: &App) -> String {
        app.desk.texts.get(self.act.key())
    }

    fn look(&self) -> Look {
        Look { width: 96, height: Some(10), keys: None }
    }

    fn save(&mut self, app: &mut App) -> StoreResult<bool> {
        let path = typed_path(&self.form.text(()));
        if path.as_os_str().is_empty() {
            self.form.refuse((), app.desk.texts.get("copy-no-file"));
            return Ok(false);
        }
        match self.act {
            CopyAct::Make => app.copy_to(&path)?,
            CopyAct::Restore => app.ask_to_restore(&path)?,
        }
        Ok(true)
    }

    fn refused(&mut self, app: &App, error: StoreError) -> Option<StoreError> {
        let problem = match self.act {
            CopyAct::Make => errors::describe(&error, &app.desk.texts),
            CopyAct::Restore => errors::of_copy(&error, &app.desk.texts),
        };
        self.form.refuse((), problem);
        None
    }
}
