//! The screen of what is to be done today: the findings grouped by rule, most urgent first, each with its fix.

mod leftovers;

use crate::app::App;
use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::layer::confirm::Confirm;
use crate::domain::assessment::RuleId;
use crate::domain::contact::ContactId;
use crate::domain::rules::{self, Remedy};
use crate::store::{Double, Filter, FindingRow, RuleCount, StoreResult};
use crate::tr;
use crate::words::{hold, wording};

/// How many findings are read at a time, at least.
const PAGE: usize = 50;

/// Which half of the screen the keys act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Half {
    /// The groups.
    #[default]
    Groups,
    /// The findings of the selected group.
    Rows,
}

/// What the screen shows.
#[derive(Debug, Default)]
pub struct Findings {
    /// The rules that have something to say, most urgent first.
    pub groups: Vec<RuleCount>,
    /// The selected group.
    pub group: usize,
    /// The findings of the selected group that were read so far.
    pub rows: Vec<FindingRow>,
    /// The pairs that may be the same, where their group is selected.
    pub doubles: Vec<Double>,
    /// The selected finding or pair.
    pub row: usize,
    /// Which half the keys act on.
    pub half: Half,
    pub(super) is_complete: bool,
}

impl Findings {
    /// Whether the selected group has nothing to show.
    fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.doubles.is_empty()
    }
}

impl App {
    /// The rule of the selected group.
    #[must_use]
    pub fn findings_rule(&self) -> Option<RuleId> {
        self.findings.groups.get(self.findings.group).map(|group| group.rule)
    }

    /// The card of the selected finding.
    #[must_use]
    pub fn findings_card(&self) -> Option<ContactId> {
        self.findings.rows.get(self.findings.row).map(|row| row.key.id)
    }

    pub(crate) fn findings_reload(&mut self) -> StoreResult<()> {
        let rule = self.findings_rule();
        let card = self.findings_card();
        let on_doubles =
            !self.findings.doubles.is_empty() && self.findings.group == self.findings.groups.len();
        let mut groups = self.desk.counts.rules.clone();
        groups.sort_by_key(|group| {
            (std::cmp::Reverse(group.severity), group.due.is_none(), group.due, group.rule)
        });
        let place = groups.iter().position(|group| Some(group.rule) == rule);
        let place = place.or((on_doubles && self.desk.counts.doubles > 0).then_some(groups.len()));
        self.findings.groups = groups;
        // The group that was solved is gone: the next one takes its place.
        let last = self.findings_group_count().saturating_sub(1);
        self.findings.group = place.unwrap_or(self.findings.group).min(last);
        let row = if place.is_some() { self.findings.row } else { 0 };
        self.findings_first_page(row)?;
        if let Some(again) = self.findings.rows.iter().position(|row| Some(row.key.id) == card) {
            self.findings.row = again;
        }
        if self.findings.is_empty() {
            self.findings.half = Half::Groups;
        }
        Ok(())
    }

    /// Reads the selected group from its first finding on, as far as that row.
    fn findings_first_page(&mut self, row: usize) -> StoreResult<()> {
        self.findings.rows.clear();
        self.findings.doubles.clear();
        self.findings.is_complete = false;
        self.findings.row = row;
        self.findings_read_on()
    }

    /// Reads on where the screen has grown; answers whether that brought more.
    pub(crate) fn findings_fill(&mut self) -> StoreResult<bool> {
        let count = |own: &Findings| own.rows.len() + own.doubles.len();
        let before = count(&self.findings);
        self.findings_read_on()?;
        Ok(count(&self.findings) > before)
    }

    /// Reads on until there is a page below the cursor.
    fn findings_read_on(&mut self) -> StoreResult<()> {
        let page = PAGE.max(self.desk.viewport.list_lines);
        if self.is_on_doubles() {
            return self.doubles_read_on(page);
        }
        let Some(rule) = self.findings_rule() else { return Ok(()) };
        while !self.findings.is_complete && self.findings.rows.len() < self.findings.row + page {
            let rows = self.desk.book.findings_page(rule, self.findings.rows.last(), page)?;
            self.findings.is_complete = rows.len() < page;
            self.findings.rows.extend(rows);
        }
        self.findings.row = self.findings.row.min(self.findings.rows.len().saturating_sub(1));
        Ok(())
    }

    pub(crate) fn findings_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::NextPane => self.findings_other_half(),
            Command::Back if self.findings.half == Half::Rows => self.findings.half = Half::Groups,
            Command::Back => return self.go(super::Screen::Contacts),
            Command::Open => return self.findings_open(),
            movement => return self.findings_move(movement),
        }
        Ok(())
    }

    fn findings_other_half(&mut self) {
        self.findings.half = match self.findings.half {
            Half::Groups if !self.findings.is_empty() => Half::Rows,
            _ => Half::Groups,
        };
    }

    fn findings_move(&mut self, command: Command) -> StoreResult<()> {
        let Some(step) = Step::of(command) else { return Ok(()) };
        let page = self.desk.viewport.page();
        match self.findings.half {
            Half::Groups => {
                let last = self.findings_group_count().saturating_sub(1);
                let group = step.from(self.findings.group, last, page);
                if group != self.findings.group {
                    self.findings.group = group;
                    self.findings_first_page(0)?;
                }
            }
            Half::Rows => {
                // The last row may not be read yet: its place is known by the count.
                let group = self.findings.groups.get(self.findings.group);
                let count = group.map_or(self.desk.counts.doubles, |group| group.count);
                let last = usize::try_from(count).unwrap_or(usize::MAX).saturating_sub(1);
                self.findings.row = step.from(self.findings.row, last, page);
                self.findings_read_on()?;
            }
        }
        Ok(())
    }

    fn findings_open(&mut self) -> StoreResult<()> {
        if self.findings.half == Half::Groups {
            self.findings_other_half();
            return Ok(());
        }
        if self.is_on_doubles() {
            return self.open_merge();
        }
        match self.findings_card() {
            Some(id) => self.contacts_show(id),
            None => Ok(()),
        }
    }

    /// Does what is to be done about the selected finding.
    pub(crate) fn findings_fix(&mut self) -> StoreResult<()> {
        if self.findings.half == Half::Groups {
            self.findings_other_half();
            return Ok(());
        }
        if self.is_on_doubles() {
            return self.open_merge();
        }
        let Some(rule) = self.findings_rule() else { return Ok(()) };
        match rules::remedy(rule) {
            Remedy::Ask | Remedy::AskAgain => self.open_tick(),
            Remedy::EraseDetails => {
                let row = self.findings.rows.get(self.findings.row).cloned();
                self.ask_leftovers(row.as_slice())
            }
            Remedy::Erase => self.open_erase(),
            Remedy::Purge => self.open_purge_preview(),
            Remedy::Tell => self.tell_card(),
            Remedy::Edit => self.open_edit_contact(),
            Remedy::Look => self.findings_open(),
        }
    }

    /// Solves a whole group at once, where one answer fits all.
    pub(crate) fn findings_fix_group(&mut self) -> StoreResult<()> {
        let Some(rule) = self.findings_rule() else {
            if self.is_on_doubles() {
                self.desk.say(tr!(self.desk.texts, "today-one-by-one"));
            }
            return Ok(());
        };
        match rules::remedy(rule).in_bulk() {
            Some(Remedy::EraseDetails) => {
                let rows = self.findings_of(rule)?;
                self.ask_leftovers(&rows)
            }
            Some(Remedy::Purge) => self.open_purge_preview(),
            Some(Remedy::Tell) => self.findings_ask_told(rule),
            Some(Remedy::Erase) => self.findings_ask_erase(rule),
            _ => {
                self.desk.say(tr!(self.desk.texts, "today-one-by-one"));
                Ok(())
            }
        }
    }

    fn findings_of(&self, rule: RuleId) -> StoreResult<Vec<FindingRow>> {
        let mut rows: Vec<FindingRow> = Vec::new();
        loop {
            let page = self.desk.book.findings_page(rule, rows.last(), 1000)?;
            if page.is_empty() {
                return Ok(rows);
            }
            rows.extend(page);
        }
    }

    /// Erasing all whose day has come; those who still have time stay.
    fn findings_ask_erase(&mut self, rule: RuleId) -> StoreResult<()> {
        let today = self.desk.today.day;
        let rows = self.findings_of(rule)?;
        let due: Vec<ContactId> = rows
            .iter()
            .filter(|row| row.finding.due.is_some_and(|due| due <= today))
            .map(|row| row.key.id)
            .collect();
        if due.is_empty() {
            self.desk.say(tr!(self.desk.texts, "today-none-due"));
            return Ok(());
        }
        let count = due.len();
        let names: Vec<&str> =
            rows.iter().filter(|row| due.contains(&row.key.id)).map(|row| row.list_name.as_str()).collect();
        let mut lines = vec![
            wording::finding_sentence(rule, &self.desk.texts),
            wording::some_names(&names, &self.desk.texts),
        ];
        let held = self.desk.book.held_back(&due, today)?;
        let whole = count.saturating_sub(held.len());
        lines.push(tr!(self.desk.texts, "today-erase-text", count = whole));
        if !held.is_empty() {
            lines.push(tr!(self.desk.texts, "today-erase-held", count = held.len()));
            lines.push(hold::names(&held, &self.desk.texts));
            lines.push(hold::why(&self.desk.texts));
        }
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "today-erase-title", count = count),
            lines,
            tr!(self.desk.texts, "today-erase-yes", count = count),
            tr!(self.desk.texts, "confirm-no"),
            move |app| app.erase_contacts(due, rule),
        ));
        Ok(())
    }

    /// Noting of a whole group that everybody in it was told today.
    fn findings_ask_told(&mut self, rule: RuleId) -> StoreResult<()> {
        let rows = self.findings_of(rule)?;
        let ids: Vec<ContactId> = rows.iter().map(|row| row.key.id).collect();
        let names: Vec<&str> = rows.iter().take(8).map(|row| row.list_name.as_str()).collect();
        let mut lines = vec![wording::finding_sentence(rule, &self.desk.texts), names.join(" · ")];
        lines.push(tr!(self.desk.texts, "today-told-text"));
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "today-told-title", count = rows.len()),
            lines,
            tr!(self.desk.texts, "today-told-yes"),
            tr!(self.desk.texts, "confirm-no"),
            move |app| app.told_today(&ids),
        ));
        Ok(())
    }

    /// Notes on the card under the cursor that its person was told today (R34).
    pub(crate) fn tell_card(&mut self) -> StoreResult<()> {
        let told: Vec<ContactId> = self.card_under_cursor().into_iter().collect();
        self.told_today(&told)
    }

    /// Notes on these cards that their people were told today (R34).
    pub(crate) fn told_today(&mut self, ids: &[ContactId]) -> StoreResult<()> {
        if ids.is_empty() || self.desk.is_busy() {
            return Ok(());
        }
        let today = self.desk.today.day;
        let done = self.desk.book.mark_informed(ids, today, today)?;
        let what = tr!(self.desk.texts, "today-told-done", count = ids.len());
        self.finished(done, what)
    }

    /// The list of contacts that a group is about.
    #[must_use]
    pub fn findings_filter(&self) -> Option<Filter> {
        self.findings.groups.get(self.findings.group).map(|group| Filter::Rule(group.rule))
    }
}
