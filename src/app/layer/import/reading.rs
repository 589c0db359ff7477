//! How the file is read: its letters, its separator, whether its first row has names; with some cards beside it, so
//! that a wrong choice is seen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::app::form::{Field, Form, Value};
use crate::domain::contact::ContactFields;
use crate::domain::formats::text::clean_line;
use crate::exchange::reading::{Choices, Encoding, FileProblem, Format, Reads, Recognised, Separator};
use crate::i18n::Texts;
use crate::tr;
use crate::words::import_file;
use crate::workflows::import::look::{Look, Question};
use crate::workflows::import::run::Stamp;

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadingField {
    /// How letters are written.
    Encoding,
    /// What stands between the cells.
    Separator,
    /// Whether the first row names the columns.
    Header,
}

use ReadingField as F;

/// The file in hand.
#[derive(Debug)]
pub struct Reading {
    /// Where it lies.
    pub path: PathBuf,
    /// What it is, and how it would be read, with what the owner decided about its columns.
    pub found: Recognised,
    /// Whether its columns are read as those of an earlier file were.
    pub is_remembered: bool,
    /// Whether its letters were recognised without a doubt.
    pub is_sure: bool,
    /// Some of its cards.
    pub samples: Vec<ContactFields>,
    /// The questions.
    pub form: Form<ReadingField>,
    /// Why it cannot be read in the way that was chosen.
    pub problem: Option<FileProblem>,
    /// What the columns were read as before the owner decided anything.
    pub first: Vec<Reads>,
    /// What the owner decided about columns, by their places.
    pub decided: BTreeMap<usize, Reads>,
    /// The file when it was looked over.
    pub stamp: Option<Stamp>,
    /// The way of reading that is looked at just now.
    looking: Option<Choices>,
}

impl Reading {
    /// A file that was looked over for the first time.
    #[must_use]
    pub fn new(look: Look, texts: &Texts) -> Self {
        let Look { opened, samples } = look;
        let first = firsts(&opened.found);
        Self {
            form: form(&opened.found, texts),
            stamp: opened.stamp,
            path: opened.path,
            is_sure: opened.found.is_encoding_sure,
            found: opened.found,
            is_remembered: opened.is_remembered,
            samples,
            problem: None,
            first,
            decided: BTreeMap::new(),
            looking: None,
        }
    }

    /// The file's name, as it may be shown.
    #[must_use]
    pub fn name(&self) -> String {
        shown_name(&self.path)
    }

    /// What is chosen.
    #[must_use]
    pub fn choices(&self) -> Choices {
        let encoding = Encoding::ALL.into_iter().find(|own| own.slug() == self.form.text(F::Encoding));
        let separator = self.form.chosen(F::Separator).and_then(|place| Separator::ALL.get(place).copied());
        let has_header = self.form.field(F::Header).map(|field| matches!(field.value, Value::Tick(true)));
        Choices { encoding, separator, has_header }
    }

    /// Whether it is being looked at.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// The way in which it must be looked at again; nothing while that is under way.
    pub fn look_again(&mut self) -> Option<Question> {
        if self.looking.is_some() {
            return None;
        }
        let choices = self.choices();
        self.looking = Some(choices);
        let (decided, columns) = (self.decided.clone(), self.found.plan.columns.len());
        Some(Question { path: self.path.clone(), choices, decided, columns })
    }

    /// Takes in what was seen. Answers whether it must be looked at again, because something else was chosen meanwhile.
    pub fn seen(&mut self, looked: Result<Look, FileProblem>) -> bool {
        let looking = self.looking.take();
        match looked {
            Ok(Look { opened, samples }) => {
                let is_same = opened.found.plan.columns.len() == self.found.plan.columns.len();
                self.found = opened.found;
                self.first = firsts(&self.found);
                self.is_remembered = opened.is_remembered;
                self.samples = samples;
                self.problem = None;
                // What was decided holds for the places, whatever letters their names are in.
                if is_same {
                    for (at, reads) in &self.decided {
                        let _ = self.found.plan.set(*at, *reads);
                    }
                } else {
                    self.decided.clear();
                }
            }
            Err(problem) => {
                self.samples.clear();
                self.problem = Some(problem);
            }
        }
        looking != Some(self.choices())
    }
}

/// A file's name, as it may be shown.
#[must_use]
pub fn shown_name(path: &Path) -> String {
    clean_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

fn firsts(found: &Recognised) -> Vec<Reads> {
    found.plan.columns.iter().map(|column| column.reads).collect()
}

fn form(found: &Recognised, texts: &Texts) -> Form<ReadingField> {
    let plan = &found.plan;
    let encodings = Encoding::ALL.map(|own| (own.slug().to_owned(), import_file::encoding(own, texts)));
    let chosen = Encoding::ALL.iter().position(|own| *own == plan.encoding);
    let mut fields =
        vec![Field::choice(F::Encoding, tr!(texts, "wizard-encoding"), encodings.into(), chosen)];
    if plan.format == Format::Csv {
        let separators = Separator::ALL
            .map(|own| (char::from(own.byte()).to_string(), import_file::separator(own, texts)));
        let chosen = Separator::ALL.iter().position(|own| *own == plan.separator);
        fields.push(Field::choice(F::Separator, tr!(texts, "wizard-separator"), separators.into(), chosen));
        fields.push(Field::tick(F::Header, tr!(texts, "wizard-header"), plan.has_header));
    }
    Form::dialog(fields)
}
