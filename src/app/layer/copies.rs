//! The files that left the book: all of them, or those that still hold somebody who was erased, purged or objected
//! (R44).

use ratatui::crossterm::event::KeyCode;

use crate::app::App;
use crate::app::cursor::Step;
use crate::app::input::{Input, plain};
use crate::app::layer::Layer;
use crate::app::layer::confirm::Confirm;
use crate::store::{ExportId, ExportRow, StoreResult};
use crate::tr;
use crate::workflows::export::copies::{self, Copy};

/// How far a page key goes, in files.
const PAGE: usize = 5;

/// The list.
#[derive(Debug, Clone)]
pub struct Copies {
    /// The files.
    pub copies: Vec<Copy>,
    /// The one under the cursor.
    pub selected: usize,
    /// Whether they still hold somebody who should not be in them any more.
    pub is_after: bool,
}

impl Copies {
    /// Arrows select, `x` deletes the file under the cursor and `D` all that are there, both after a question; Esc
    /// leaves them as they are.
    #[must_use]
    pub fn handle(mut self, app: &mut App, input: &Input) -> Option<Self> {
        let Input::Key(key) = input else { return Some(self) };
        let last = self.copies.len().saturating_sub(1);
        let key = plain(*key);
        if let Some(step) = key.and_then(Step::letters) {
            self.selected = step.from(self.selected, last, PAGE);
        }
        match key {
            Some(KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q')) => return None,
            Some(KeyCode::Char('x') | KeyCode::Delete) => {
                let one = self.copies.get(self.selected);
                app.ask_to_delete_exports(one.into_iter());
            }
            Some(KeyCode::Char('D')) => app.ask_to_delete_exports(self.copies.iter()),
            _ => {}
        }
        Some(self)
    }
}

impl App {
    /// All files that left the book.
    pub(crate) fn open_exports(&mut self) -> StoreResult<()> {
        let copies: Vec<Copy> = self.desk.book.exports()?.into_iter().map(Copy::look).collect();
        if copies.is_empty() {
            self.desk.say(tr!(self.desk.texts, "copies-none"));
            return Ok(());
        }
        self.push(Layer::Copies(Box::new(Copies { copies, selected: 0, is_after: false })));
        Ok(())
    }

    /// Shows the files that still hold somebody who should not be in them any more; nothing where nobody has one.
    pub(crate) fn show_copies(&mut self, rows: Vec<ExportRow>) {
        let copies = copies::somewhere(rows);
        if !copies.is_empty() {
            self.push(Layer::Copies(Box::new(Copies { copies, selected: 0, is_after: true })));
        }
    }

    /// Asks whether to delete those of the files that are there; starts on "no".
    fn ask_to_delete_exports<'c>(&mut self, copies: impl Iterator<Item = &'c Copy>) {
        let there: Vec<&Copy> = copies.filter(|copy| copy.is_there()).collect();
        if there.is_empty() {
            self.desk.say(tr!(self.desk.texts, "copies-nothing-there"));
            return;
        }
        let mut lines = vec![tr!(self.desk.texts, "copies-ask", count = there.len())];
        lines.extend(there.iter().take(5).map(|copy| copy.row.path.display().to_string()));
        let ids: Vec<ExportId> = there.iter().map(|copy| copy.row.id).collect();
        self.ask(Confirm::new(
            tr!(self.desk.texts, "copies-ask-title"),
            lines,
            tr!(self.desk.texts, "copies-ask-yes"),
            tr!(self.desk.texts, "confirm-no"),
            move |app| app.delete_exports(&ids),
        ));
    }

    /// Deletes files that left the book, where they are still the ones that were written.
    fn delete_exports(&mut self, ids: &[ExportId]) -> StoreResult<()> {
        if self.desk.is_busy() {
            return Ok(());
        }
        let (texts, today) = (self.desk.texts, self.desk.today.day);
        let place = self.layers.iter().rposition(|layer| matches!(layer, Layer::Copies(_)));
        let Some(Layer::Copies(layer)) = place.and_then(|place| self.layers.get_mut(place)) else {
            return Ok(());
        };
        let mut wanted: Vec<Copy> = Vec::new();
        layer.copies.retain(|copy| {
            let is_wanted = ids.contains(&copy.row.id);
            if is_wanted {
                wanted.push(copy.clone());
            }
            !is_wanted
        });
        let deleted = copies::delete(&mut self.desk.book, &mut wanted, &texts, today);
        layer.copies.extend(wanted);
        layer.copies.sort_by_key(|copy| std::cmp::Reverse(copy.row.id));
        let (count, problems) = deleted?;
        self.desk.say(tr!(self.desk.texts, "copies-done", count = count));
        if let Some(problem) = problems.into_iter().next() {
            self.desk.status = Some(crate::app::Status { text: problem, is_error: true });
        }
        Ok(())
    }
}
