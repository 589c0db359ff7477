//! The import wizard: which file, how it is read, what its columns are, where the cards come from, what would happen,
//! and what did. Esc goes one step back with everything kept; nothing is written before the question at the end.

pub mod columns;
pub mod files;
pub mod listing;
pub mod origin;
pub mod reading;

use std::path::PathBuf;

use ratatui::crossterm::event::KeyCode;

use self::columns::{Columns, Mapped};
use self::files::{Picked, Picker};
use self::listing::Listing;
use self::origin::OriginField;
use self::reading::Reading;
use crate::app::App;
use crate::app::command::Command;
use crate::app::form::{Form, FormEvent};
use crate::app::input::{Input, plain};
use crate::app::layer::Layer;
use crate::app::layer::confirm::Confirm;
use crate::domain::formats::text::clean_line;
use crate::domain::rules;
use crate::exchange::reading::FileProblem;
use crate::store::{StoreError, StoreResult};
use crate::tr;
use crate::words::errors;
use crate::words::import;
use crate::workflows::import::look::{Look, Question};
use crate::workflows::import::run::{Ended, Order, OrderedFile};
use crate::workflows::paths;

/// What is asked just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Which file.
    File,
    /// How it is read.
    Reading,
    /// What its columns are.
    Columns,
    /// Where the cards come from.
    Origin,
    /// What would happen.
    Preview,
    /// What happened.
    Done,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// The file is looked over.
    Looking,
    /// The import is tried out.
    Trying,
    /// The cards are written.
    Writing,
    /// Whatever it was, it is being stopped.
    Stopping,
}

/// The wizard.
#[derive(Debug)]
pub struct Import {
    /// How far it is.
    pub step: Step,
    /// What is waited for.
    pub wait: Option<Wait>,
    /// The choice of the file.
    pub picker: Picker,
    /// The file in hand.
    pub file: Option<Reading>,
    /// Its columns.
    pub columns: Columns,
    /// Where the cards come from.
    pub origin: Option<Form<OriginField>>,
    /// What would happen, or what happened.
    pub listing: Option<Listing>,
    /// What is to be said, until the next key.
    pub message: Option<String>,
    order: Option<Order>,
    /// Whether the owner went on while the file was being looked at again.
    goes_on: bool,
    /// Tells the answers to an earlier question from those to the last one.
    ticket: u64,
}

impl Import {
    fn new(folder: PathBuf) -> Self {
        Self {
            step: Step::File,
            wait: None,
            picker: Picker::new(folder),
            file: None,
            columns: Columns::default(),
            origin: None,
            listing: None,
            message: None,
            order: None,
            goes_on: false,
            ticket: 0,
        }
    }

    /// Takes an input; Esc goes one step back.
    #[must_use]
    pub fn handle(mut self: Box<Self>, app: &mut App, input: &Input) -> Option<Box<Self>> {
        if self.wait.is_some() {
            self.waiting(app, input);
            return Some(self);
        }
        self.message = None;
        self.goes_on = false;
        let stays = match self.step {
            Step::File => self.choose_file(app, input),
            Step::Reading => self.choose_reading(app, input),
            Step::Columns => self.map_columns(app, input),
            Step::Origin => self.say_origin(app, input),
            Step::Preview => self.look_at_preview(app, input),
            Step::Done => return self.done(app, input),
        };
        stays.then_some(self)
    }

    /// Esc stops what is under way.
    fn waiting(&mut self, app: &App, input: &Input) {
        let Input::Key(key) = input else { return };
        if plain(*key) != Some(KeyCode::Esc) {
            return;
        }
        if self.wait == Some(Wait::Looking) {
            self.ticket += 1;
            self.wait = None;
        } else {
            app.desk.jobs.cancel();
            self.wait = Some(Wait::Stopping);
        }
    }

    fn choose_file(&mut self, app: &mut App, input: &Input) -> bool {
        match self.picker.handle(input) {
            Picked::Nothing => {}
            Picked::NoSuchFile(name) => {
                self.message = Some(tr!(app.desk.texts, "wizard-no-such-file", name = name));
            }
            Picked::Leave if self.file.is_some() => ask_to_leave(app),
            Picked::Leave => return false,
            Picked::File(path) => {
                app.import_folder = path.parent().map(PathBuf::from);
                self.ticket += 1;
                self.wait = Some(Wait::Looking);
                app.look_at_file(Question::new(path), self.ticket);
            }
        }
        true
    }

    fn choose_reading(&mut self, app: &App, input: &Input) -> bool {
        let Some(file) = &mut self.file else {
            self.step = Step::File;
            return true;
        };
        match file.form.handle(input) {
            FormEvent::Changed(_) => {
                if let Some(question) = file.look_again() {
                    self.ticket += 1;
                    app.look_at_file(question, self.ticket);
                }
            }
            FormEvent::Cancel => self.step = Step::File,
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                if file.is_looking() {
                    self.goes_on = true;
                } else if file.problem.is_none() {
                    self.step = Step::Columns;
                }
            }
            FormEvent::Nothing | FormEvent::Left(_) => {}
        }
        true
    }

    fn map_columns(&mut self, app: &App, input: &Input) -> bool {
        let Some(file) = &mut self.file else { return true };
        match self.columns.handle(file, &app.desk.texts, input) {
            Mapped::Nothing => {}
            Mapped::Back => {
                // The cards are shown as they would be now.
                self.step = Step::Reading;
                if !file.decided.is_empty()
                    && let Some(question) = file.look_again()
                {
                    self.ticket += 1;
                    app.look_at_file(question, self.ticket);
                }
            }
            Mapped::On => {
                self.step = Step::Origin;
                if self.origin.is_none() {
                    self.origin = Some(origin::form(app, file));
                }
            }
            Mapped::Problem(problem) => self.message = Some(problem),
        }
        true
    }

    fn say_origin(&mut self, app: &mut App, input: &Input) -> bool {
        let Some(form) = &mut self.origin else { return true };
        match form.handle(input) {
            FormEvent::Nothing | FormEvent::Changed(_) => {}
            FormEvent::Left(place) => origin::check_field(&app.desk.texts, app.desk.today.day, form, place),
            FormEvent::Cancel => self.step = Step::Columns,
            FormEvent::Submit | FormEvent::SubmitAndNext => self.try_out(app),
        }
        true
    }

    fn try_out(&mut self, app: &mut App) {
        let (Some(file), Some(form)) = (&self.file, &mut self.origin) else { return };
        let read = origin::read(&app.desk.texts, &app.desk.shop.settings, app.desk.today.day, form);
        let Some((origin, is_bought)) = read else { return };
        let joined = origin.collected_for.map(|campaign| rules::check_join(campaign, &app.desk.shop));
        if let Some(Err(refused)) = joined {
            let error = StoreError::from(refused);
            self.message = Some(errors::describe(&error, &app.desk.texts));
            return;
        }
        let ordered = OrderedFile {
            path: file.path.clone(),
            plan: file.found.plan.clone(),
            rows: file.found.rows,
            keeps_mapping: !file.decided.is_empty(),
            stamp: file.stamp,
        };
        let order = Order { files: vec![ordered], origin, is_bought };
        if app.desk.is_busy() || !app.try_import(order.clone()) {
            return;
        }
        self.order = Some(order);
        self.wait = Some(Wait::Trying);
    }

    fn look_at_preview(&mut self, app: &mut App, input: &Input) -> bool {
        let Some(listing) = &mut self.listing else { return true };
        let Input::Key(key) = input else { return true };
        match plain(*key) {
            Some(KeyCode::Esc) => self.step = Step::Origin,
            Some(KeyCode::Enter) if !listing.report.changes_something() => {
                self.message = Some(tr!(app.desk.texts, "wizard-nothing-new"));
            }
            Some(KeyCode::Enter) => self.ask(app),
            _ => listing.handle(input),
        }
        true
    }

    /// Asks whether to import; starts on "no".
    fn ask(&self, app: &mut App) {
        let (Some(file), Some(listing), Some(order)) = (&self.file, &self.listing, &self.order) else {
            return;
        };
        let (added, updated) = (listing.report.imported.added, listing.report.imported.updated);
        let mut lines = vec![
            tr!(app.desk.texts, "wizard-ask", name = file.name(), added = added, updated = updated),
            tr!(
                app.desk.texts,
                "wizard-ask-source",
                source = order.origin.source.clone(),
                day = app.desk.texts.date(order.origin.collected_on)
            ),
            tr!(app.desk.texts, "wizard-ask-undo"),
        ];
        lines.extend(app.desk.borrowed_day_line());
        app.ask(Confirm::new(
            tr!(app.desk.texts, "wizard-ask-title"),
            lines,
            tr!(app.desk.texts, "wizard-ask-yes"),
            tr!(app.desk.texts, "confirm-no"),
            |app| {
                app.import_now();
                Ok(())
            },
        ));
    }

    fn done(mut self: Box<Self>, app: &mut App, input: &Input) -> Option<Box<Self>> {
        if let Input::Key(key) = input {
            match plain(*key) {
                Some(KeyCode::Enter | KeyCode::Esc) => return None,
                Some(KeyCode::Char('u')) => {
                    app.run(Command::Undo);
                    return None;
                }
                // Where the possible doubles wait.
                Some(KeyCode::Char('2' | 'é')) => {
                    app.run(Command::Today);
                    return None;
                }
                _ => {}
            }
        }
        if let Some(listing) = &mut self.listing {
            listing.handle(input);
        }
        Some(self)
    }

    fn ended(&mut self, ended: Ended, step: Step, texts: &crate::i18n::Texts) {
        self.wait = None;
        match ended {
            Ended::Done(report) => {
                self.listing = Some(Listing::new(*report));
                self.step = step;
            }
            Ended::Stopped(_, problem) => self.message = self.file_problem(&problem, texts),
        }
    }

    fn file_problem(&self, problem: &FileProblem, texts: &crate::i18n::Texts) -> Option<String> {
        let name = self.file.as_ref().map(Reading::name).unwrap_or_default();
        Some(import::file_problem(&name, problem, texts))
    }
}

/// A text of the file as it may be shown.
#[must_use]
pub fn shown(text: &str) -> String {
    clean_line(text)
}

fn ask_to_leave(app: &mut App) {
    app.ask(Confirm::new(
        tr!(app.desk.texts, "wizard-leave-title"),
        vec![tr!(app.desk.texts, "wizard-leave-text")],
        tr!(app.desk.texts, "discard-yes"),
        tr!(app.desk.texts, "wizard-leave-no"),
        App::discard,
    ));
}

impl App {
    pub(crate) fn open_import(&mut self) -> StoreResult<()> {
        let folder = self.import_folder.clone().filter(|folder| folder.is_dir()).or_else(paths::home);
        let folder = folder.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        self.push(Layer::Import(Box::new(Import::new(folder))));
        Ok(())
    }

    fn import_layer(&mut self) -> Option<&mut Import> {
        self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Import(import) => Some(&mut **import),
            _ => None,
        })
    }

    /// A file was looked over.
    pub(crate) fn import_looked(
        &mut self,
        ticket: u64,
        looked: StoreResult<Result<Look, FileProblem>>,
    ) -> StoreResult<()> {
        let texts = self.desk.texts;
        let looked = match looked {
            Ok(looked) => looked,
            Err(error) => {
                if let Some(import) = self.import_layer().filter(|import| import.ticket == ticket) {
                    import.wait = None;
                }
                return Err(error);
            }
        };
        let Some(import) = self.import_layer().filter(|import| import.ticket == ticket) else {
            return Ok(());
        };
        if import.wait == Some(Wait::Looking) {
            import.wait = None;
            match looked {
                Ok(look) => {
                    import.columns = Columns::default();
                    import.origin = None;
                    import.listing = None;
                    import.file = Some(Reading::new(look, &texts));
                    import.step = Step::Reading;
                }
                Err(problem) => {
                    let entry =
                        import.picker.matches().get(import.picker.selected).map(|own| own.name.clone());
                    // A file that was named by its path need not be among those that are listed.
                    let name = entry.unwrap_or_else(|| shown(&import.picker.line.text()));
                    import.message = Some(import::file_problem(&name, &problem, &texts));
                }
            }
        } else if let Some(file) = &mut import.file {
            let must_again = file.seen(looked);
            if must_again && let Some(question) = file.look_again() {
                import.ticket += 1;
                let ticket = import.ticket;
                self.look_at_file(question, ticket);
            } else if import.goes_on && import.step == Step::Reading && file.problem.is_none() {
                import.step = Step::Columns;
            }
        }
        Ok(())
    }

    /// An import was tried out.
    pub(crate) fn import_tried(&mut self, ended: StoreResult<Ended>) -> StoreResult<()> {
        let texts = self.desk.texts;
        match (ended, self.import_layer()) {
            (Ok(ended), Some(import)) => import.ended(ended, Step::Preview, &texts),
            (Ok(_), None) => {}
            (Err(error), _) => return self.import_failed(error),
        }
        Ok(())
    }

    /// Imports what was tried out.
    fn import_now(&mut self) {
        if self.desk.is_busy() {
            return;
        }
        let order = self.import_layer().and_then(|import| import.order.clone());
        if order.is_some_and(|order| self.do_import(order))
            && let Some(import) = self.import_layer()
        {
            import.wait = Some(Wait::Writing);
        }
    }

    /// An import was carried out, or could not be.
    pub(crate) fn import_ended(&mut self, ended: StoreResult<Ended>) -> StoreResult<()> {
        let texts = self.desk.texts;
        let ended = match ended {
            Ok(ended) => ended,
            Err(error) => return self.import_failed(error),
        };
        let mut copies = Vec::new();
        if let Ended::Done(report) = &ended {
            copies.clone_from(&report.copies);
            self.imported()?;
        }
        if let Some(import) = self.import_layer() {
            import.ended(ended, Step::Done, &texts);
        }
        self.show_copies(copies);
        Ok(())
    }

    /// The import failed or was stopped, and says so itself where it is still shown.
    fn import_failed(&mut self, error: StoreError) -> StoreResult<()> {
        let texts = self.desk.texts;
        let waits = |import: &&mut Import| matches!(import.wait, Some(wait) if wait != Wait::Looking);
        let Some(import) = self.import_layer().filter(waits) else { return Err(error) };
        import.wait = None;
        import.message = Some(match error {
            StoreError::Cancelled => tr!(texts, "wizard-stopped"),
            error => errors::describe(&error, &texts),
        });
        Ok(())
    }
}
