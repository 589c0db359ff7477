//! The first start: which language, which shop, and what to look at first. Before there is a book.

use ratatui::crossterm::event::KeyCode;

use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::{Input, plain};
use crate::domain::lang::Lang;
use crate::i18n::Texts;
use crate::tr;

/// The fields, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstField {
    /// The language of the screens.
    Language,
    /// The shop's name.
    ShopName,
    /// Begin with an empty book.
    Empty,
    /// Look around in the example book first.
    Example,
}

/// What the owner chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstChoice {
    /// A book of one's own: its language and the shop's name.
    Empty(Lang, String),
    /// The example book, in that language; one's own is not made yet.
    Example(Lang),
    /// Neither: leave.
    Leave,
}

/// The questions of the first start.
#[derive(Debug)]
pub struct FirstStart {
    /// The texts, in the language chosen so far.
    pub texts: Texts,
    /// The form.
    pub form: Form<FirstField>,
}

impl FirstStart {
    /// The questions, with the system's language chosen.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        let form = form(&texts, "");
        Self { texts, form }
    }

    /// Takes an input; answers with the choice once it is made.
    pub fn handle(&mut self, input: &Input) -> Option<FirstChoice> {
        if *input == Input::Terminate {
            return Some(FirstChoice::Leave);
        }
        if let Input::Key(key) = input
            && matches!(plain(*key), Some(KeyCode::Enter | KeyCode::Char(' ')))
            && let Some(choice) = self.pressed()
        {
            return Some(choice);
        }
        match self.form.handle(input) {
            FormEvent::Cancel => Some(FirstChoice::Leave),
            FormEvent::Changed(_) if self.form.focused() == Some(FirstField::Language) => {
                self.speak();
                None
            }
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                Some(FirstChoice::Empty(self.texts.lang(), self.shop_name()))
            }
            _ => None,
        }
    }

    fn pressed(&self) -> Option<FirstChoice> {
        match self.form.focused()? {
            FirstField::Empty => Some(FirstChoice::Empty(self.texts.lang(), self.shop_name())),
            FirstField::Example => Some(FirstChoice::Example(self.texts.lang())),
            FirstField::Language | FirstField::ShopName => None,
        }
    }

    fn shop_name(&self) -> String {
        self.form.text(FirstField::ShopName).trim().to_owned()
    }

    /// The questions again, in the language just chosen.
    fn speak(&mut self) {
        let Some(lang) = Lang::parse(&self.form.text(FirstField::Language)) else { return };
        self.texts = Texts::new(lang);
        let focus = self.form.focus;
        self.form = form(&self.texts, &self.form.text(FirstField::ShopName));
        self.form.focus = focus;
    }
}

fn form(texts: &Texts, shop_name: &str) -> Form<FirstField> {
    let shipped: Vec<Lang> = Texts::shipped().collect();
    let chosen = shipped.iter().position(|lang| *lang == texts.lang());
    let options = shipped
        .iter()
        .map(|lang| (lang.code().to_owned(), texts.get(&format!("lang-own-{}", lang.code()))))
        .collect();
    Form::new(vec![
        Field::choice(FirstField::Language, tr!(texts, "first-language"), options, chosen)
            .hint(tr!(texts, "first-language-hint")),
        Field::text(FirstField::ShopName, tr!(texts, "first-shop"), shop_name)
            .hint(tr!(texts, "first-shop-hint")),
        Field::button(FirstField::Empty, tr!(texts, "first-empty")).hint(tr!(texts, "first-empty-hint")),
        Field::button(FirstField::Example, tr!(texts, "first-example"))
            .hint(tr!(texts, "first-example-hint")),
    ])
}
