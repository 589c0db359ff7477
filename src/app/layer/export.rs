//! The export screen: what leaves; who is on the list and who is left out, and why; what holds for this mailing (R19);
//! the writing; and where the file lies.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::export_setup::{self, SetupField};
use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::{Input, plain};
use crate::app::layer::Layer;
use crate::app::layer::confirm::Confirm;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::rules::{PASSED_ON, SAFE_KEEPING};
use crate::exchange::mailing::Purpose;
use crate::store::{Progress, Store, StoreError, StoreResult};
use crate::tr;
use crate::words::errors::describe;
use crate::words::export::group_text;
use crate::workflows::export::audience::{self, Audience, Group};
use crate::workflows::export::{self, Order, Sent, What};

/// How many lines of names are read from the first line shown on: more than any screen is high.
const READ: usize = 200;
/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The screen.
#[derive(Debug)]
pub struct ExportLayer {
    /// How far it is.
    pub stage: Stage,
    /// The questions. They stay as they were answered.
    pub form: Form<SetupField>,
    /// What stands in the way, until the next key.
    pub message: Option<String>,
    proposed: String,
}

/// What is shown just now.
#[derive(Debug)]
pub enum Stage {
    /// What leaves.
    Setup,
    /// The audience is being looked up, as long as the flag says so.
    Looking(Order, Arc<AtomicBool>),
    /// Who is on the list, and who is not.
    Audience(Box<Shown>),
    /// What holds for this mailing (R19).
    Check(Box<Check>),
    /// The file is being written.
    Writing(Order),
    /// The file is there.
    Done(Done),
}

/// The audience, and the part of it that is in sight.
#[derive(Debug)]
pub struct Shown {
    /// What was asked for.
    pub order: Order,
    /// Everybody, sorted out.
    pub audience: Audience,
    /// The first line shown, of all the lines of those who are left out.
    pub first: usize,
    /// The lines from there on.
    pub lines: Vec<AudienceLine>,
}

/// A line of those who are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AudienceLine {
    /// A reason, with how many, before the names begin.
    Reason(String),
    /// An empty line.
    Gap,
    /// A reason, with how many, above its cards.
    Group(String),
    /// A card, by name.
    Card(String),
}

/// The checklist of one mailing.
#[derive(Debug)]
pub struct Check {
    /// What was asked for.
    pub order: Order,
    /// How many cards are on the list.
    pub count: u64,
    /// The lines to tick, by their number.
    pub form: Form<usize>,
    audience: Box<Shown>,
}

/// What left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// How many cards.
    pub written: u64,
    /// Where the files lie.
    pub paths: Vec<PathBuf>,
}

impl ExportLayer {
    /// The questions, with the choices that harm least.
    #[must_use]
    pub fn new(app: &App) -> Self {
        let (form, proposed) = export_setup::form(app);
        Self { stage: Stage::Setup, form, message: None, proposed }
    }

    /// Types; Esc goes a step back.
    #[must_use]
    pub fn handle(mut self: Box<Self>, app: &mut App, input: &Input) -> Option<Box<Self>> {
        self.message = None;
        let stays = match &self.stage {
            Stage::Setup => self.set_up(app, input),
            Stage::Looking(_, wanted) => {
                if pressed(input) == Some(KeyCode::Esc) {
                    wanted.store(false, Ordering::Relaxed);
                    self.stage = Stage::Setup;
                }
                true
            }
            Stage::Audience(_) => self.audience(app, input),
            Stage::Check(_) => self.check(app, input),
            Stage::Writing(_) => {
                if pressed(input) == Some(KeyCode::Esc) {
                    app.desk.jobs.cancel();
                }
                true
            }
            Stage::Done(_) => {
                !matches!(pressed(input), Some(KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q')))
            }
        };
        stays.then_some(self)
    }

    /// Answers whether the screen stays.
    fn set_up(&mut self, app: &mut App, input: &Input) -> bool {
        match self.form.handle(input) {
            FormEvent::Cancel => return false,
            FormEvent::Changed(_) => {
                self.proposed = export_setup::arrange(
                    &mut self.form,
                    &app.desk.texts,
                    &self.proposed,
                    app.desk.today.day,
                );
            }
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                if let Some(order) = export_setup::read(app, &mut self.form) {
                    self.go_on(app, order);
                }
            }
            FormEvent::Nothing | FormEvent::Left(_) => {}
        }
        true
    }

    fn go_on(&mut self, app: &mut App, order: Order) {
        match order.what {
            What::List { purpose, .. } => {
                let wanted = Arc::new(AtomicBool::new(true));
                app.look_up_audience(purpose, Arc::clone(&wanted));
                self.stage = Stage::Looking(order, wanted);
            }
            What::Everything { .. } => app.ask_to_export_everything(order),
        }
    }

    fn audience(&mut self, app: &App, input: &Input) -> bool {
        let Stage::Audience(shown) = &mut self.stage else { return true };
        match pressed(input) {
            Some(KeyCode::Esc | KeyCode::Char('q')) => self.stage = Stage::Setup,
            Some(KeyCode::Enter) if shown.audience.written > 0 => {
                if let Stage::Audience(shown) = std::mem::replace(&mut self.stage, Stage::Setup) {
                    self.stage = Stage::Check(Box::new(Check::new(app, shown)));
                }
            }
            Some(key) => {
                if let Err(error) = shown.scroll(app, key) {
                    self.message = Some(describe(&error, &app.desk.texts));
                }
            }
            None => {}
        }
        true
    }

    fn check(&mut self, app: &mut App, input: &Input) -> bool {
        let Stage::Check(check) = &mut self.stage else { return true };
        match check.form.handle(input) {
            FormEvent::Cancel => {
                if let Stage::Check(check) = std::mem::replace(&mut self.stage, Stage::Setup) {
                    self.stage = Stage::Audience(check.audience);
                }
            }
            FormEvent::Submit | FormEvent::SubmitAndNext => {
                let open = (0..check.form.fields.len()).find(|place| !check.form.is_ticked(*place));
                if let Some(place) = open {
                    check.form.focus_on(place);
                    self.message = Some(tr!(app.desk.texts, "export-check-all"));
                } else if !app.desk.is_busy() {
                    let order = check.order.clone();
                    app.start_export(order.clone());
                    self.stage = Stage::Writing(order);
                }
            }
            _ => {}
        }
        true
    }
}

/// The key without Ctrl, where it was one.
fn pressed(input: &Input) -> Option<KeyCode> {
    match input {
        Input::Key(key) => plain(*key),
        _ => None,
    }
}

impl Shown {
    fn new(app: &App, order: Order, audience: Audience) -> StoreResult<Self> {
        let mut shown = Self { order, audience, first: 0, lines: Vec::new() };
        shown.read(app)?;
        Ok(shown)
    }

    fn scroll(&mut self, app: &App, key: KeyCode) -> StoreResult<()> {
        let total = self.summary() + self.audience.excluded() + self.audience.groups.len();
        // The last lines stay together on any screen.
        let last = total.saturating_sub(usize::from(app.desk.viewport.height).saturating_sub(10).max(3));
        let Some(step) = Step::reading(key) else { return Ok(()) };
        self.first = step.from(self.first, last, PAGE).min(last);
        self.read(app)
    }

    /// How many lines the reasons take that stand before the names; none where there is only one.
    fn summary(&self) -> usize {
        let reasons = self.audience.groups.len();
        if reasons > 1 { reasons + 1 } else { 0 }
    }

    /// Reads the names of the lines in sight.
    fn read(&mut self, app: &App) -> StoreResult<()> {
        let heading =
            |group: &Group| group_text(group.rule, group.reason, group.cards.len(), &app.desk.texts);
        let mut lines: Vec<AudienceLine> = Vec::new();
        if self.first < self.summary() {
            let reasons = self.audience.groups.iter().skip(self.first);
            lines.extend(reasons.map(|group| AudienceLine::Reason(heading(group))));
            lines.push(AudienceLine::Gap);
        }
        let mut skip = self.first.saturating_sub(self.summary());
        for group in &self.audience.groups {
            if lines.len() >= READ {
                break;
            }
            if skip > group.cards.len() {
                skip -= group.cards.len() + 1;
                continue;
            }
            if skip == 0 {
                lines.push(AudienceLine::Group(heading(group)));
            }
            let cards: Vec<ContactId> =
                group.cards.iter().skip(skip.saturating_sub(1)).take(READ - lines.len()).copied().collect();
            lines.extend(names(&app.desk.book, &cards)?.into_iter().map(AudienceLine::Card));
            skip = 0;
        }
        self.lines = lines;
        Ok(())
    }
}

fn names(book: &Store, cards: &[ContactId]) -> StoreResult<Vec<String>> {
    Ok(book.rows(cards)?.into_iter().map(|row| row.list_name).collect())
}

impl Check {
    fn new(app: &App, audience: Box<Shown>) -> Self {
        let texts = &app.desk.texts;
        let order = audience.order.clone();
        let mut lines = vec![
            tr!(texts, "export-check-what"),
            tr!(texts, "export-check-who"),
            tr!(texts, "export-check-how"),
        ];
        if matches!(order.what, What::List { purpose, .. } if purpose.channel == Channel::Post) {
            lines.push(tr!(texts, "export-check-robinson"));
        }
        let name = order.recipient();
        if !name.is_empty() {
            lines.push(tr!(texts, "export-check-order", name = name));
        }
        let fields = lines.into_iter().enumerate().map(|(place, line)| Field::tick(place, line, false));
        let count = audience.audience.written;
        Self { order, count, form: Form::new(fields.collect()), audience }
    }
}

impl App {
    pub(crate) fn open_export(&mut self) -> StoreResult<()> {
        let layer = ExportLayer::new(self);
        self.push(Layer::Export(Box::new(layer)));
        Ok(())
    }

    fn export_layer(&mut self) -> Option<&mut ExportLayer> {
        self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Export(export) => Some(&mut **export),
            _ => None,
        })
    }

    /// Looks up who would be on a list, as long as the flag says that it is asked for.
    fn look_up_audience(&self, purpose: Purpose, wanted: Arc<AtomicBool>) {
        let asked = Arc::clone(&wanted);
        let work = move |book: &Store| audience::look_up(book, &purpose, &|| asked.load(Ordering::Relaxed));
        self.desk.look_up(work, move |app, found| {
            match found {
                _ if !wanted.load(Ordering::Relaxed) => {}
                Ok(Some(audience)) => app.audience_found(audience),
                Ok(None) => {}
                Err(error) => app.export_stopped(&error),
            }
            Ok(())
        });
    }

    /// The audience is known: shows it, where it is still asked for.
    fn audience_found(&mut self, audience: Audience) {
        let Some(layer) = self.export_layer() else { return };
        let Stage::Looking(order, _) = &layer.stage else { return };
        let order = order.clone();
        match Shown::new(self, order, audience) {
            Ok(shown) => {
                if let Some(layer) = self.export_layer() {
                    layer.stage = Stage::Audience(Box::new(shown));
                }
            }
            Err(error) => self.export_stopped(&error),
        }
    }

    /// Everybody's data in the open: asks, and starts on "no".
    fn ask_to_export_everything(&mut self, order: Order) {
        let mut lines = vec![
            tr!(self.desk.texts, "export-everything-warning"),
            self.desk.texts.rule_sentence(SAFE_KEEPING),
        ];
        let name = order.recipient();
        if !name.is_empty() {
            lines.push(self.desk.texts.rule_sentence(PASSED_ON));
        }
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "export-everything-title"),
            lines,
            tr!(self.desk.texts, "export-everything-yes"),
            tr!(self.desk.texts, "confirm-no"),
            move |app| {
                app.export_everything(order);
                Ok(())
            },
        ));
    }

    /// Writes everything of one's own.
    fn export_everything(&mut self, order: Order) {
        if self.desk.is_busy() {
            return;
        }
        self.start_export(order.clone());
        if let Some(layer) = self.export_layer() {
            layer.stage = Stage::Writing(order);
        }
    }

    /// Writes a file, on a worker.
    fn start_export(&mut self, order: Order) {
        let (texts, today) = (self.desk.texts, self.desk.today.day);
        let work = move |book: &mut Store, progress: &Progress<'_>| {
            export::send(book, &order, texts, today, progress)
        };
        self.desk.spawn(tr!(self.desk.texts, "job-export"), true, work, |app, sent| {
            match sent {
                Ok(sent) => app.exported(sent),
                Err(error) => {
                    app.desk.complain(&error);
                    app.export_stopped(&error);
                }
            }
            Ok(())
        });
    }

    /// A file was written: says where it lies.
    fn exported(&mut self, sent: Sent) {
        let path = sent.path.display().to_string();
        let paths = std::iter::once(sent.path).chain(sent.excluded).collect();
        let done = Done { written: sent.written, paths };
        match self.export_layer() {
            Some(layer) => layer.stage = Stage::Done(done),
            None => self.desk.say(tr!(self.desk.texts, "export-lies", path = path)),
        }
    }

    /// Nothing was written: back to the questions, with the reason.
    fn export_stopped(&mut self, error: &StoreError) {
        let text = describe(error, &self.desk.texts);
        let exists = tr!(self.desk.texts, "export-exists");
        let Some(layer) = self.export_layer() else { return };
        if !matches!(layer.stage, Stage::Writing(_) | Stage::Looking(..)) {
            return;
        }
        layer.stage = Stage::Setup;
        match error {
            StoreError::Exists(_) => export_setup::refuse(&mut layer.form, SetupField::File, exists),
            StoreError::NoFolder(_)
            | StoreError::ReadOnly(_)
            | StoreError::NotText(_)
            | StoreError::NotAFile(_)
            | StoreError::OfTheBook(_) => {
                export_setup::refuse(&mut layer.form, SetupField::File, text);
            }
            _ => layer.message = Some(text),
        }
    }
}
