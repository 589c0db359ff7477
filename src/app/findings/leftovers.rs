//! What a consent that ended leaves behind (R10, R23): the details of its box, or the whole card where that consent was
//! the last thing that kept it.

use std::collections::BTreeMap;

use crate::app::App;
use crate::app::layer::confirm::Confirm;
use crate::domain::assessment::{About, RuleId};
use crate::domain::category::CategoryId;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::rules;
use crate::store::{FindingRow, StoreResult};
use crate::tr;
use crate::words::{hold, wording};

/// What is to be erased, with the names under which the question tells it.
#[derive(Default)]
struct Leftovers {
    /// Cards that lose the details of a box.
    details: Vec<(ContactId, CategoryId)>,
    /// Whose, by box: the card's name, and what goes from it.
    by_box: BTreeMap<CategoryId, Vec<(String, String)>>,
    /// Cards that go whole.
    whole: Vec<ContactId>,
    /// Whose they are.
    names: Vec<String>,
}

impl Leftovers {
    fn count(&self) -> (usize, usize) {
        let mut cards: Vec<ContactId> = self.details.iter().map(|(id, _)| *id).collect();
        cards.sort_unstable();
        cards.dedup();
        (cards.len(), self.whole.len())
    }
}

impl App {
    /// Asks whether to erase what these findings are about: details by their box, and whole cards by their name.
    pub(super) fn ask_leftovers(&mut self, rows: &[FindingRow]) -> StoreResult<()> {
        let Some(rule) = rows.first().map(|row| row.finding.rule) else { return Ok(()) };
        let found = self.leftovers(rows)?;
        match found.count() {
            (0, 0) => return Ok(()),
            // The card itself has lost its ground: erasing it is another question, with its own answer.
            (0, 1) if rows.len() == 1 => return self.open_erase(),
            _ => {}
        }
        let lines = self.leftover_lines(rule, &found)?;
        let (details, whole) = found.count();
        let texts = &self.desk.texts;
        let (title, yes) = match (details, whole) {
            (details, 0) => {
                (tr!(texts, "today-details-title", count = details), tr!(texts, "today-details-yes"))
            }
            (0, whole) => {
                (tr!(texts, "today-erase-title", count = whole), tr!(texts, "today-erase-yes", count = whole))
            }
            (details, whole) => (
                tr!(texts, "today-both-title", details = details, count = whole),
                tr!(texts, "today-both-yes"),
            ),
        };
        self.ask(Confirm::new(title, lines, yes, tr!(self.desk.texts, "confirm-no"), move |app| {
            app.erase_details(found.details, found.whole)
        }));
        Ok(())
    }

    fn leftovers(&self, rows: &[FindingRow]) -> StoreResult<Leftovers> {
        let mut found = Leftovers::default();
        let mut seen: Vec<(FindingRow, Dossier)> = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(dossier) = self.desk.book.dossier(row.key.id)? else { continue };
            if self.goes_whole(row, &dossier) && !found.whole.contains(&row.key.id) {
                found.whole.push(row.key.id);
                found.names.push(row.list_name.clone());
            }
            seen.push((row.clone(), dossier));
        }
        for (row, dossier) in seen {
            let About::Category(id) = row.finding.about else { continue };
            // What hangs on a card that goes whole goes with it.
            if found.whole.contains(&row.key.id) || found.details.contains(&(row.key.id, id)) {
                continue;
            }
            let labels: Vec<&str> = dossier
                .details
                .iter()
                .filter(|detail| detail.category == id)
                .map(|detail| detail.label.as_str())
                .collect();
            found.details.push((row.key.id, id));
            found.by_box.entry(id).or_default().push((row.list_name, labels.join(", ")));
        }
        Ok(found)
    }

    /// Whether the finding would still stand without the details of its box: then it is the card that has to go.
    fn goes_whole(&self, row: &FindingRow, dossier: &Dossier) -> bool {
        let mut rest = dossier.clone();
        if let About::Category(id) = row.finding.about {
            rest.details.retain(|detail| detail.category != id);
        }
        let answer = rules::assess(&rest, &self.desk.shop, self.desk.today.day);
        let is_same = |own: &crate::domain::assessment::Finding| {
            own.rule == row.finding.rule && own.about == row.finding.about
        };
        answer.findings.iter().any(is_same)
    }

    fn leftover_lines(&self, rule: RuleId, found: &Leftovers) -> StoreResult<Vec<String>> {
        let texts = &self.desk.texts;
        let mut lines = vec![texts.rule_sentence(rule)];
        for (id, cards) in &found.by_box {
            let name = self.desk.shop.category(*id).map(|own| self.desk.box_name(own)).unwrap_or_default();
            let what = match cards.as_slice() {
                [(card, labels)] => format!("{card} ({labels})"),
                cards => {
                    let names: Vec<&str> = cards.iter().map(|(card, _)| card.as_str()).collect();
                    wording::some_names(&names, texts)
                }
            };
            lines.push(tr!(texts, "today-details-of", name = name, what = what));
        }
        if !found.details.is_empty() {
            lines.push(tr!(texts, "today-details-text"));
        }
        if !found.whole.is_empty() {
            let names: Vec<&str> = found.names.iter().map(String::as_str).collect();
            lines.push(tr!(texts, "today-whole-of", what = wording::some_names(&names, texts)));
            lines.push(tr!(texts, "erase-for-good"));
            let held = self.desk.book.held_back(&found.whole, self.desk.today.day)?;
            if !held.is_empty() {
                lines.push(tr!(texts, "today-erase-held", count = held.len()));
                lines.push(hold::names(&held, texts));
                lines.push(hold::why(texts));
            }
        }
        lines.extend(self.desk.borrowed_day_line());
        Ok(lines)
    }
}
