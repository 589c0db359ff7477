//! Merging two cards: the other card is found by typing, then the two are joined field by field.

use ratatui::crossterm::event::KeyCode;
use tui_input::Input as Line;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::form::Value;
use crate::app::input::{Input, is_text, plain};
use crate::app::layer::Layer;
use crate::app::layer::confirm::Confirm;
use crate::domain::contact::{ContactId, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::merge::{Choices, Joined, Question, Take, questions};
use crate::store::{Likeness, ListRow, Store, StoreError, StoreResult};
use crate::tr;
use crate::words::merging;

/// How many cards are offered.
const OFFERED: usize = 50;
/// How far a page key goes, in lines.
const PAGE: usize = 8;

/// Which card is the other one.
#[derive(Debug, Clone)]
pub struct OtherCard {
    /// The card that stays.
    pub keep: ContactId,
    /// Its name.
    pub name: String,
    /// The line typed into.
    pub line: Value,
    /// The cards offered, and why; possible doubles first while nothing is typed.
    pub rows: Vec<(ListRow, String)>,
    /// The selected one.
    pub selected: usize,
    offered_first: Vec<(ListRow, String)>,
}

impl OtherCard {
    fn new(app: &App, keep: &Dossier) -> StoreResult<Self> {
        let id = keep.contact.id;
        let mut rows: Vec<(ListRow, String)> = Vec::new();
        for double in app.desk.book.doubles_of(id)? {
            let row = if double.one.id() == id { double.other } else { double.one };
            rows.push((row, app.desk.texts.get(&format!("double-why-{}", double.why.slug()))));
        }
        for similar in app.desk.book.similar(&keep.contact.fields, Some(id))? {
            if rows.iter().all(|(row, _)| row.id() != similar.row.id()) {
                let why = match similar.why {
                    Likeness::Email => tr!(app.desk.texts, "merge-like-email"),
                    Likeness::Phone => tr!(app.desk.texts, "double-why-phone"),
                    Likeness::Name => tr!(app.desk.texts, "merge-like-name"),
                };
                rows.push((similar.row, why));
            }
        }
        let name = keep.contact.fields.display_name();
        let line = Value::Text(Line::default());
        Ok(Self { keep: id, name, line, offered_first: rows.clone(), rows, selected: 0 })
    }

    /// Types, selects with the arrows, goes on with Enter, leaves with Esc.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let last = self.rows.len().saturating_sub(1);
        let changed = match input {
            Input::Paste(text) => self.line.paste(text),
            Input::Key(key) => match plain(*key) {
                Some(KeyCode::Esc) => return None,
                Some(key @ (KeyCode::Down | KeyCode::Tab | KeyCode::Up | KeyCode::BackTab)) => {
                    if let Some(step) = Step::lines(key).or(Step::tabs(key)) {
                        self.selected = step.from(self.selected, last, 1);
                    }
                    false
                }
                Some(KeyCode::Enter) => {
                    let Some(other) = self.rows.get(self.selected).map(|(row, _)| row.id()) else {
                        return Some(self);
                    };
                    let result = app.open_merge_of(self.keep, other);
                    let is_open = matches!(result, Ok(true));
                    app.desk.report(result.map(|_| ()));
                    return (!is_open).then_some(self);
                }
                _ => self.line.key(*key, is_text(*key)),
            },
            _ => false,
        };
        if changed {
            let result = self.look_again(app);
            app.desk.report(result);
        }
        Some(self)
    }

    fn look_again(&mut self, app: &App) -> StoreResult<()> {
        let typed = self.line.text();
        self.selected = 0;
        self.rows = if typed.trim().is_empty() {
            self.offered_first.clone()
        } else {
            let found = app.contacts.find_cards(&app.desk, &typed, OFFERED)?;
            found.into_iter().filter(|row| row.id() != self.keep).map(|row| (row, String::new())).collect()
        };
        Ok(())
    }
}

/// The two cards side by side, and what becomes of them.
#[derive(Debug)]
pub struct MergeScreen {
    /// The card that stays.
    pub keep: Dossier,
    /// The card that goes.
    pub other: Dossier,
    /// In what they differ.
    pub questions: Vec<Question>,
    /// The selected question.
    pub selected: usize,
    /// What was chosen.
    pub choices: Choices,
    /// The joined card, as chosen so far.
    pub joined: Joined,
    /// What follows, in words.
    pub follows: Vec<String>,
    /// How far it is scrolled below the questions.
    pub scroll: usize,
    /// Whether the two wait for a decision as a possible double.
    pub is_possible_double: bool,
}

impl MergeScreen {
    fn new(app: &App, keep: Dossier, other: Dossier) -> StoreResult<Self> {
        let choices = Choices {
            evidence: merging::evidence(other.contact.uuid, &app.desk.texts),
            ..Choices::default()
        };
        let joined = crate::domain::merge::join(&keep, &other, &choices, &app.desk.shop, app.desk.today.day)?;
        let pairs = app.desk.book.doubles_of(keep.contact.id)?;
        let is_pair = |id| pairs.iter().any(|pair| pair.one.id() == id || pair.other.id() == id);
        let is_possible_double = is_pair(other.contact.id);
        let questions = questions(&keep, &other);
        let (selected, scroll, follows) = (0, 0, Vec::new());
        let mut screen =
            Self { keep, other, questions, selected, choices, joined, follows, scroll, is_possible_double };
        screen.join_again(app)?;
        Ok(screen)
    }

    fn join_again(&mut self, app: &App) -> StoreResult<()> {
        let (shop, today) = (&app.desk.shop, app.desk.today.day);
        self.joined = crate::domain::merge::join(&self.keep, &self.other, &self.choices, shop, today)?;
        self.follows = self.in_words(app, false);
        Ok(())
    }

    fn in_words(&self, app: &App, is_brief: bool) -> Vec<String> {
        let (shop, today) = (&app.desk.shop, app.desk.today.day);
        merging::follows(&self.keep, &self.other, &self.joined, shop, today, &app.desk.texts, is_brief)
    }

    /// The arrows go from field to field, Space, left and right choose, Tab changes which card stays, Enter goes on, Esc
    /// leaves.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        let last = self.questions.len().saturating_sub(1);
        let result = match plain(*key) {
            Some(KeyCode::Esc | KeyCode::Char('q')) => return None,
            Some(KeyCode::Down | KeyCode::Char('j')) if self.selected < last => {
                self.selected += 1;
                Ok(())
            }
            Some(KeyCode::Down | KeyCode::Char('j')) => {
                self.scroll += 1;
                Ok(())
            }
            Some(KeyCode::Up | KeyCode::Char('k')) if self.scroll > 0 => {
                self.scroll -= 1;
                Ok(())
            }
            Some(KeyCode::Up | KeyCode::Char('k')) => {
                self.selected = self.selected.saturating_sub(1);
                Ok(())
            }
            Some(KeyCode::PageDown) => {
                self.scroll += PAGE;
                Ok(())
            }
            Some(KeyCode::PageUp) => {
                self.scroll = self.scroll.saturating_sub(PAGE);
                Ok(())
            }
            Some(KeyCode::Char(' ')) => self.choose(app, None),
            Some(KeyCode::Left) => self.choose(app, Some(Take::Keep)),
            Some(KeyCode::Right) => self.choose(app, Some(Take::Other)),
            Some(KeyCode::Tab | KeyCode::BackTab) => {
                match Self::new(app, self.other.clone(), self.keep.clone()) {
                    Ok(swapped) => return Some(swapped),
                    Err(error) => Err(error),
                }
            }
            Some(KeyCode::Char('D')) if self.is_possible_double => {
                let result = app.say_different(self.keep.contact.id, self.other.contact.id);
                app.desk.report(result);
                return None;
            }
            Some(KeyCode::Enter) => {
                self.ask(app);
                Ok(())
            }
            _ => Ok(()),
        };
        // Never further than what there is to see.
        self.scroll = self.scroll.min(self.follows.len() + PAGE);
        app.desk.report(result);
        Some(self)
    }

    /// Takes the selected field from that card, or from the next one in turn.
    fn choose(&mut self, app: &App, take: Option<Take>) -> StoreResult<()> {
        let Some(question) = self.questions.get(self.selected).copied() else { return Ok(()) };
        let possible: Vec<Take> = Take::ALL.iter().copied().filter(|take| question.allows(*take)).collect();
        let now = self.choices.of(&question);
        let next = possible.iter().position(|own| *own == now).map_or(0, |place| place + 1);
        let take = take.or_else(|| possible.get(next % possible.len().max(1)).copied());
        self.choices.set(question.item, take.unwrap_or(now));
        self.scroll = 0;
        self.join_again(app)
    }

    fn ask(&self, app: &mut App) {
        let (keep, other) =
            (self.keep.contact.fields.display_name(), self.other.contact.fields.display_name());
        let ids = (self.keep.contact.id, self.other.contact.id);
        let mut lines = vec![tr!(
            app.desk.texts,
            "merge-confirm",
            other = other.clone(),
            other_id = ids.1.0,
            keep = keep.clone(),
            keep_id = ids.0.0
        )];
        lines.extend(self.in_words(app, true));
        lines.push(tr!(app.desk.texts, "merge-can-undo"));
        lines.extend(app.desk.borrowed_day_line());
        let title = tr!(app.desk.texts, "merge-title", keep = keep, other = other);
        let choices = self.choices.clone();
        let on_yes = move |app: &mut App| app.merge_cards(ids.0, ids.1, &choices);
        let (yes, no) = (tr!(app.desk.texts, "merge-yes"), tr!(app.desk.texts, "confirm-no"));
        app.ask(Confirm::new(title, lines, yes, no, on_yes));
    }
}

impl App {
    /// Merges the card under the cursor with another one, or the selected pair.
    pub(crate) fn open_merge(&mut self) -> StoreResult<()> {
        if let Some(double) = self.findings.selected_double(&self.desk).cloned() {
            // A client's card stays before a prospect's, else the older one.
            let is_client = |row: &ListRow| row.relation == RelationKind::Client;
            let swaps = is_client(&double.other) && !is_client(&double.one);
            let (keep, other) =
                if swaps { (&double.other, &double.one) } else { (&double.one, &double.other) };
            return self.open_merge_of(keep.id(), other.id()).map(|_| ());
        }
        let Some(id) = self.card_under_cursor() else { return Ok(()) };
        let Some(dossier) = self.desk.book.dossier(id)? else { return Ok(()) };
        let layer = OtherCard::new(self, &dossier)?;
        self.push(Layer::OtherCard(Box::new(layer)));
        Ok(())
    }

    /// Shows two cards side by side; says why where they cannot be merged, and answers whether they can.
    pub(crate) fn open_merge_of(&mut self, keep: ContactId, other: ContactId) -> StoreResult<bool> {
        let (Some(keep), Some(other)) = (self.desk.book.dossier(keep)?, self.desk.book.dossier(other)?)
        else {
            return Err(StoreError::NoSuchContact);
        };
        match MergeScreen::new(self, keep, other) {
            Ok(screen) => {
                self.push(Layer::Merge(Box::new(screen)));
                Ok(true)
            }
            Err(StoreError::Refused(rule)) => {
                self.desk.say(format!("{rule}: {}", tr!(self.desk.texts, "merge-details-first")));
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// Merges two cards, and rewrites the file on a worker: what was not taken over leaves it.
    fn merge_cards(&mut self, keep: ContactId, other: ContactId, choices: &Choices) -> StoreResult<()> {
        if self.desk.is_busy() {
            return Ok(());
        }
        let done = self.desk.book.merge(keep, other, choices, self.desk.today.day)?;
        self.layers.retain(|layer| !matches!(layer, Layer::Merge(_) | Layer::OtherCard(_)));
        let name = done.value.dossier.contact.fields.display_name();
        self.finished(done, tr!(self.desk.texts, "merge-done", name = name))?;
        if self.desk.screen == super::super::Screen::Contacts {
            self.contacts.select(&self.desk, keep)?;
        }
        self.desk.spawn(tr!(self.desk.texts, "merge-compacting"), false, Store::compact, |_, done| done);
        Ok(())
    }

    /// Says that two cards are two different people.
    pub(crate) fn say_different(&mut self, one: ContactId, other: ContactId) -> StoreResult<()> {
        if self.desk.is_busy() {
            return Ok(());
        }
        let done = self.desk.book.are_different(one, other, self.desk.today.day)?;
        let what = tr!(self.desk.texts, "double-different-done");
        self.finished(done, what)
    }
}
