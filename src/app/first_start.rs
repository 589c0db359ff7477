//! The first start: which language, which shop, which passphrase, and what to look at first. Before there is a book.

use std::path::PathBuf;

use ratatui::crossterm::event::KeyCode;

use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::{Input, plain};
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::store::{Passphrase, StoreError};
use crate::tr;
use crate::words::errors;
use crate::workflows::paths::typed_path;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstField {
    /// The language of the screens.
    Language,
    /// The shop's name.
    ShopName,
    /// The passphrase of the new book, or of the copy; empty for none.
    Passphrase,
    /// The passphrase once more.
    Again,
    /// Begin with an empty book.
    Empty,
    /// Look around in the example book first.
    Example,
    /// "I already have a book".
    Have,
    /// Where that lies.
    File,
}

/// What the owner chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstChoice {
    /// A book of one's own: its language, the shop's name, the passphrase.
    Empty(Lang, String, Option<Passphrase>),
    /// The example book, in that language; one's own is not made yet.
    Example(Lang),
    /// A copy that becomes the book, and its passphrase.
    Have(PathBuf, Option<Passphrase>),
    /// Neither: leave.
    Leave,
}

/// The questions of the first start.
#[derive(Debug)]
pub struct FirstStart {
    /// The texts, in the language chosen so far.
    pub texts: Texts,
    pub form: Form<FirstField>,
}

impl FirstStart {
    /// The questions, with the system's language chosen.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        let form = form(&texts);
        Self { texts, form }
    }

    /// Takes an input; answers with the choice once it is made.
    pub fn handle(&mut self, input: &Input) -> Option<FirstChoice> {
        if *input == Input::Terminate {
            return Some(FirstChoice::Leave);
        }
        if let Input::Key(key) = input
            && let Some(pressed @ (KeyCode::Enter | KeyCode::Char(' '))) = plain(*key)
        {
            match self.form.focused()? {
                FirstField::Empty => return self.begin(),
                FirstField::Example => return Some(FirstChoice::Example(self.texts.lang())),
                FirstField::Have => {
                    self.ask_for_the_file();
                    return None;
                }
                FirstField::File if pressed == KeyCode::Enter => return self.have(),
                _ => {}
            }
        }
        match self.form.handle(input) {
            FormEvent::Cancel => Some(FirstChoice::Leave),
            FormEvent::Changed(_) if self.form.focused() == Some(FirstField::Language) => {
                self.speak();
                None
            }
            FormEvent::Changed(_) => {
                let is_typed = !self.form.text(FirstField::Passphrase).is_empty();
                self.show(FirstField::Again, is_typed);
                None
            }
            FormEvent::Submit | FormEvent::SubmitAndNext => self.begin(),
            _ => None,
        }
    }

    /// Marks what stands in the way.
    pub fn refuse(&mut self, id: FirstField, problem: String) {
        if let Some(field) = self.form.field_mut(id) {
            field.refuse(problem);
        }
        self.form.focus_on(id);
    }

    fn begin(&mut self) -> Option<FirstChoice> {
        let typed = self.form.text(FirstField::Passphrase);
        if typed != self.form.text(FirstField::Again) {
            self.refuse(FirstField::Again, tr!(self.texts, "first-differs"));
            return None;
        }
        let shop_name = self.form.text(FirstField::ShopName).trim().to_owned();
        Some(FirstChoice::Empty(self.texts.lang(), shop_name, Passphrase::new(typed)))
    }

    fn ask_for_the_file(&mut self) {
        self.show(FirstField::File, true);
        self.form.focus_on(FirstField::File);
    }

    /// Why the file that was named does not become the book; a passphrase is asked for where it is typed.
    pub fn refuse_copy(&mut self, error: &StoreError) {
        let is_locked = matches!(error, StoreError::NeedsPassphrase(_) | StoreError::WrongPassphrase);
        let field = if is_locked { FirstField::Passphrase } else { FirstField::File };
        self.refuse(field, errors::of_copy(error, &self.texts));
    }

    fn have(&mut self) -> Option<FirstChoice> {
        let path = typed_path(&self.form.text(FirstField::File));
        if path.as_os_str().is_empty() {
            self.refuse(FirstField::File, tr!(self.texts, "copy-no-file"));
            return None;
        }
        let passphrase = Passphrase::new(self.form.text(FirstField::Passphrase));
        Some(FirstChoice::Have(path, passphrase))
    }

    fn show(&mut self, id: FirstField, is_shown: bool) {
        if let Some(field) = self.form.field_mut(id) {
            field.is_hidden = !is_shown;
        }
    }

    /// The questions again, in the language just chosen; what was typed stays.
    fn speak(&mut self) {
        let Some(lang) = Lang::parse(&self.form.text(FirstField::Language)) else { return };
        self.texts = Texts::new(lang);
        let mut spoken = form(&self.texts);
        for field in &self.form.fields {
            if let Some(own) = spoken.field_mut(field.id).filter(|own| own.id != FirstField::Language) {
                own.value = field.value.clone();
                own.is_hidden = field.is_hidden;
            }
        }
        spoken.focus = self.form.focus;
        self.form = spoken;
    }
}

fn form(texts: &Texts) -> Form<FirstField> {
    let shipped: Vec<Lang> = Texts::shipped().collect();
    let chosen = shipped.iter().position(|lang| *lang == texts.lang());
    let options = shipped
        .iter()
        .map(|lang| (lang.code().to_owned(), texts.get(&format!("lang-own-{}", lang.code()))))
        .collect();
    let hidden = |field: Field<FirstField>| Field { is_hidden: true, ..field };
    Form::new(vec![
        Field::choice(FirstField::Language, tr!(texts, "first-language"), options, chosen)
            .hint(tr!(texts, "first-language-hint")),
        Field::text(FirstField::ShopName, tr!(texts, "first-shop"), "").hint(tr!(texts, "first-shop-hint")),
        Field {
            is_hidden: cfg!(not(feature = "encryption")),
            ..Field::secret(FirstField::Passphrase, tr!(texts, "first-passphrase"))
        }
        .hint(tr!(texts, "first-passphrase-hint")),
        hidden(Field::secret(FirstField::Again, tr!(texts, "passphrase-again")))
            .hint(tr!(texts, "first-passphrase-hint")),
        Field::button(FirstField::Empty, tr!(texts, "first-empty")).hint(tr!(texts, "first-empty-hint")),
        Field::button(FirstField::Example, tr!(texts, "first-example"))
            .hint(tr!(texts, "first-example-hint")),
        Field::button(FirstField::Have, tr!(texts, "first-have")).hint(tr!(texts, "first-have-hint")),
        hidden(Field::text(FirstField::File, tr!(texts, "settings-copy-file"), ""))
            .hint(tr!(texts, "first-file-hint")),
    ])
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyEvent, KeyModifiers};

    use super::*;

    fn at_the_file() -> FirstStart {
        let mut first = FirstStart::new(Texts::new(Lang::En));
        first.ask_for_the_file();
        first
    }

    fn problem(first: &FirstStart, id: FirstField) -> String {
        let problem = first.form.field(id).and_then(|field| field.problem.clone());
        problem.map(|problem| problem.text).unwrap_or_default()
    }

    #[test]
    fn an_empty_file_is_marked() {
        let mut first = at_the_file();
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        assert_eq!(first.handle(&Input::Key(enter)), None);
        assert_eq!(problem(&first, FirstField::File), "Type a file first.");
    }

    #[test]
    fn a_copy_that_is_not_there_or_locked_says_what_to_do_here() {
        let mut first = at_the_file();
        first.refuse_copy(&StoreError::Missing("/media/stick/book.db".into()));
        let said = problem(&first, FirstField::File);
        assert!(said.contains("/media/stick/book.db") && !said.contains("card"), "{said}");
        first.refuse_copy(&StoreError::NeedsPassphrase("book.db".into()));
        assert_eq!(first.form.focused(), Some(FirstField::Passphrase));
        let said = problem(&first, FirstField::Passphrase);
        assert!(said.contains("passphrase") && !said.contains("FICHEBAK"), "{said}");
    }
}
