//! Pile mode, on top of the screen: first its set-up, then slip after slip.

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::contact_form::doubles::Doubles;
use crate::app::form::{Form, FormEvent};
use crate::app::input::{Input, Key, plain};
use crate::app::pile::save::{Saved, save};
use crate::app::pile::setup::{self, Sentence, Setup, SetupField};
use crate::app::pile::slip::{self, SlipField};
use crate::domain::contact::ContactId;
use crate::tr;
use crate::words::errors::describe;

/// The pile.
#[derive(Debug)]
pub struct Pile {
    /// How far it is.
    pub stage: Stage,
    /// What stands in the way of saving, until the next key.
    pub message: Option<String>,
}

/// What is asked just now.
#[derive(Debug)]
pub enum Stage {
    /// What the pile is.
    Setup {
        /// The questions.
        form: Form<SetupField>,
        /// The sentences that must stand on the slips.
        sentences: Vec<Sentence>,
    },
    /// One slip after the other.
    Slips(Box<Slips>),
}

/// The slips of a pile.
#[derive(Debug)]
pub struct Slips {
    /// What holds for all of them; `next` is the number of the slip in hand.
    pub setup: Setup,
    /// The slip in hand.
    pub form: Form<SlipField>,
    /// The slips entered so far, the last one last.
    pub saved: Vec<Saved>,
    doubles: Doubles,
}

/// What to do with a slip that may belong to a card that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// Ask, where there is such a card.
    Open,
    /// Make a card of its own.
    New,
    /// Add to that card.
    Card(ContactId),
}

impl Pile {
    /// The set-up, as it was answered last.
    #[must_use]
    pub fn new(app: &App) -> Self {
        let form = setup::form(app, app.last_pile.as_ref());
        let sentences = setup::sentences(app, &form);
        Self { stage: Stage::Setup { form, sentences }, message: None }
    }

    /// Types; Esc leaves.
    #[must_use]
    pub fn handle(mut self: Box<Self>, app: &mut App, input: &Input) -> Option<Box<Self>> {
        self.message = None;
        let stays = match &mut self.stage {
            Stage::Setup { .. } => self.set_up(app, input),
            Stage::Slips(_) => self.enter(app, input),
        };
        stays.then_some(self)
    }

    /// Answers whether the pile stays open.
    fn set_up(&mut self, app: &mut App, input: &Input) -> bool {
        let Stage::Setup { form, sentences } = &mut self.stage else { return true };
        match form.handle(input) {
            FormEvent::Nothing => {}
            FormEvent::Changed(_) => {
                setup::arrange(form);
                *sentences = setup::sentences(app, form);
            }
            FormEvent::Left(place) => setup::check_field(app, form, place),
            FormEvent::Cancel if form.is_changed => app.ask_to_discard(),
            FormEvent::Cancel => return false,
            FormEvent::Submit | FormEvent::SubmitAndNext => match setup::read(app, form) {
                Some(setup) => {
                    app.desk.way_used_last = setup.how;
                    self.stage = Stage::Slips(Box::new(Slips::new(app, setup)));
                }
                None if form.first_refused().is_none() => {
                    self.message = Some(tr!(app.desk.texts, "form-keep"));
                }
                None => {}
            },
        }
        true
    }

    fn enter(&mut self, app: &mut App, input: &Input) -> bool {
        let Stage::Slips(slips) = &mut self.stage else { return true };
        if let Input::Key(key) = input
            && Key::ctrl('b').matches(*key)
        {
            self.message = slips.take_back(app);
            return true;
        }
        if let Some(target) = slips.pressed(input) {
            self.message = slips.submit(app, target);
            return true;
        }
        match slips.form.handle(input) {
            FormEvent::Nothing | FormEvent::Changed(_) => {}
            FormEvent::Left(place) => slips.left(app, place),
            FormEvent::Submit => self.message = slips.submit(app, Target::Open),
            FormEvent::SubmitAndNext if slip::is_blank(&slips.form) => slips.skip(app),
            FormEvent::SubmitAndNext => self.message = slips.submit(app, Target::Open),
            FormEvent::Cancel if slip::is_blank(&slips.form) => {
                self.say_summary(app);
                return false;
            }
            FormEvent::Cancel => app.ask_to_discard(),
        }
        true
    }

    /// Says how many slips were entered, when the pile is left.
    pub(crate) fn say_summary(&self, app: &mut App) {
        if let Stage::Slips(slips) = &self.stage {
            app.desk.say(slips.summary(app));
        }
    }
}

impl Slips {
    fn new(app: &mut App, setup: Setup) -> Self {
        let form = slip::form(app, &setup);
        app.last_pile = Some(setup.clone());
        Self { setup, form, saved: Vec::new(), doubles: Doubles::default() }
    }

    /// How many slips were entered, and what became of them.
    #[must_use]
    pub fn summary(&self, app: &App) -> String {
        let count = |is_it: fn(&Saved) -> bool| self.saved.iter().filter(|saved| is_it(saved)).count();
        tr!(
            app.desk.texts,
            "pile-summary",
            name = self.setup.name.clone(),
            count = self.saved.len(),
            new = count(|saved| saved.is_new),
            added = count(|saved| !saved.is_new),
            ticked = count(|saved| saved.is_ticked)
        )
    }

    /// The button that Enter or Space was pressed on.
    fn pressed(&self, input: &Input) -> Option<Target> {
        let Input::Key(key) = input else { return None };
        let is_press = matches!(plain(*key), Some(KeyCode::Enter | KeyCode::Char(' ')))
            || Key::ctrl('s').matches(*key)
            || Key::ctrl('n').matches(*key);
        match self.form.focused().filter(|_| is_press)? {
            SlipField::NewCard => Some(Target::New),
            SlipField::AddTo(place) => {
                self.doubles.found.get(place).map(|similar| Target::Card(similar.row.id()))
            }
            _ => None,
        }
    }

    fn left(&mut self, app: &mut App, place: usize) {
        slip::check_field(app, &mut self.form, place);
        let is_who = self.form.fields.get(place).is_some_and(|field| {
            use SlipField as F;
            matches!(field.id, F::GivenName | F::FamilyName | F::Email | F::Phone)
        });
        if is_who {
            self.look_for_doubles(app);
        }
    }

    fn look_for_doubles(&mut self, app: &mut App) {
        let card = slip::card(&self.form, &self.setup, "", false);
        if self.doubles.look(app, &card, None) {
            slip::offer(app, &mut self.form, &self.doubles);
        }
    }

    /// Saves the slip and takes the next one. Answers with what stands in the way.
    fn submit(&mut self, app: &mut App, target: Target) -> Option<String> {
        for place in 0..self.form.fields.len() {
            slip::check_field(app, &mut self.form, place);
        }
        let card = slip::card(&self.form, &self.setup, "", false);
        slip::check_name(app, &mut self.form, &card);
        if self.form.must_wait() {
            let keeps = self.form.first_refused().is_none();
            return keeps.then(|| tr!(app.desk.texts, "form-keep"));
        }
        if target == Target::Open {
            self.look_for_doubles(app);
            let first = self
                .form
                .fields
                .iter()
                .position(|field| matches!(field.id, SlipField::AddTo(_) | SlipField::NewCard));
            if let Some(first) = first {
                self.form.focus = first;
                return Some(tr!(app.desk.texts, "pile-choose"));
            }
        }
        if app.desk.is_busy() {
            return app.desk.status.take().map(|status| status.text);
        }
        let card = if let Target::Card(id) = target { Some(id) } else { None };
        match save(app, &self.setup, &self.form, self.setup.next, card) {
            Ok(saved) => {
                self.saved.push(saved);
                self.take_next(app, self.setup.next.saturating_add(1));
                None
            }
            Err(error) => Some(describe(&error, &app.desk.texts)),
        }
    }

    fn take_next(&mut self, app: &mut App, number: u64) {
        self.setup.next = number;
        self.form = slip::form(app, &self.setup);
        self.doubles = Doubles::default();
        app.last_pile = Some(self.setup.clone());
    }

    /// Leaves a slip out: its number is not used.
    fn skip(&mut self, app: &mut App) {
        let skipped = self.setup.evidence(self.setup.next);
        self.take_next(app, self.setup.next.saturating_add(1));
        app.desk.say(tr!(app.desk.texts, "pile-skipped", slip = skipped));
    }

    /// Takes the last slip back and puts it in hand again. Answers with what stands in the way.
    fn take_back(&mut self, app: &mut App) -> Option<String> {
        if !slip::is_blank(&self.form) {
            return Some(tr!(app.desk.texts, "pile-finish-first"));
        }
        if app.desk.is_busy() {
            return app.desk.status.take().map(|status| status.text);
        }
        let Some(last) = self.saved.pop() else { return Some(tr!(app.desk.texts, "why-nothing-to-undo")) };
        if last.has_undo
            && let Err(error) = app.undo()
        {
            self.saved.push(last);
            return Some(describe(&error, &app.desk.texts));
        }
        self.take_next(app, last.number);
        self.form = last.form;
        self.form.fields.retain(|field| !matches!(field.id, SlipField::AddTo(_) | SlipField::NewCard));
        self.form.focus = 0;
        None
    }
}
