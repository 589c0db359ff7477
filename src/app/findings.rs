//! The screen of what is to be done today: the findings grouped by rule, most urgent first, each with its fix.

mod leftovers;

use crate::app::App;
use crate::app::command::Command;
use crate::app::cursor::Step;
use crate::app::desk::Desk;
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

impl Findings {
    /// The rule of the selected group.
    #[must_use]
    pub fn rule(&self) -> Option<RuleId> {
        self.groups.get(self.group).map(|group| group.rule)
    }

    /// The card of the selected finding.
    #[must_use]
    pub fn card(&self) -> Option<ContactId> {
        self.rows.get(self.row).map(|row| row.key.id)
    }

    pub(crate) fn reload(&mut self, desk: &Desk) -> StoreResult<()> {
        let rule = self.rule();
        let card = self.card();
        let on_doubles = !self.doubles.is_empty() && self.group == self.groups.len();
        let mut groups = desk.counts.rules.clone();
        groups.sort_by_key(|group| {
            (std::cmp::Reverse(group.severity), group.due.is_none(), group.due, group.rule)
        });
        let place = groups.iter().position(|group| Some(group.rule) == rule);
        let place = place.or((on_doubles && desk.counts.doubles > 0).then_some(groups.len()));
        self.groups = groups;
        // The group that was solved is gone: the next one takes its place.
        let last = self.group_count(desk).saturating_sub(1);
        self.group = place.unwrap_or(self.group).min(last);
        let row = if place.is_some() { self.row } else { 0 };
        self.first_page(desk, row)?;
        if let Some(again) = self.rows.iter().position(|row| Some(row.key.id) == card) {
            self.row = again;
        }
        if self.is_empty() {
            self.half = Half::Groups;
        }
        Ok(())
    }

    /// Reads the selected group from its first finding on, as far as that row.
    fn first_page(&mut self, desk: &Desk, row: usize) -> StoreResult<()> {
        self.rows.clear();
        self.doubles.clear();
        self.is_complete = false;
        self.row = row;
        self.read_on(desk)
    }

    /// Reads on where the screen has grown; answers whether that brought more.
    pub(crate) fn fill(&mut self, desk: &Desk) -> StoreResult<bool> {
        let count = |own: &Findings| own.rows.len() + own.doubles.len();
        let before = count(self);
        self.read_on(desk)?;
        Ok(count(self) > before)
    }

    /// Reads on until there is a page below the cursor.
    fn read_on(&mut self, desk: &Desk) -> StoreResult<()> {
        let page = PAGE.max(desk.viewport.list_lines);
        if self.is_on_doubles(desk) {
            return self.doubles_read_on(desk, page);
        }
        let Some(rule) = self.rule() else { return Ok(()) };
        while !self.is_complete && self.rows.len() < self.row + page {
            let rows = desk.book.findings_page(rule, self.rows.last(), page)?;
            self.is_complete = rows.len() < page;
            self.rows.extend(rows);
        }
        self.row = self.row.min(self.rows.len().saturating_sub(1));
        Ok(())
    }

    fn other_half(&mut self) {
        self.half = match self.half {
            Half::Groups if !self.is_empty() => Half::Rows,
            _ => Half::Groups,
        };
    }

    fn walk(&mut self, desk: &Desk, command: Command) -> StoreResult<()> {
        let Some(step) = Step::of(command) else { return Ok(()) };
        let page = desk.viewport.page();
        match self.half {
            Half::Groups => {
                let last = self.group_count(desk).saturating_sub(1);
                let group = step.from(self.group, last, page);
                if group != self.group {
                    self.group = group;
                    self.first_page(desk, 0)?;
                }
            }
            Half::Rows => {
                // The last row may not be read yet: its place is known by the count.
                let group = self.groups.get(self.group);
                let count = group.map_or(desk.counts.doubles, |group| group.count);
                let last = usize::try_from(count).unwrap_or(usize::MAX).saturating_sub(1);
                self.row = step.from(self.row, last, page);
                self.read_on(desk)?;
            }
        }
        Ok(())
    }

    /// The list of contacts that a group is about.
    #[must_use]
    pub fn filter(&self) -> Option<Filter> {
        self.groups.get(self.group).map(|group| Filter::Rule(group.rule))
    }

    fn all_of(&self, desk: &Desk, rule: RuleId) -> StoreResult<Vec<FindingRow>> {
        let mut rows: Vec<FindingRow> = Vec::new();
        loop {
            let page = desk.book.findings_page(rule, rows.last(), 1000)?;
            if page.is_empty() {
                return Ok(rows);
            }
            rows.extend(page);
        }
    }
}

impl App {
    pub(crate) fn findings_run(&mut self, command: Command) -> StoreResult<()> {
        match command {
            Command::NextPane => self.findings.other_half(),
            Command::Back if self.findings.half == Half::Rows => self.findings.half = Half::Groups,
            Command::Back => return self.go(super::Screen::Contacts),
            Command::Open => return self.findings_open(),
            movement => return self.findings.walk(&self.desk, movement),
        }
        Ok(())
    }

    fn findings_open(&mut self) -> StoreResult<()> {
        if self.findings.half == Half::Groups {
            self.findings.other_half();
            return Ok(());
        }
        if self.findings.is_on_doubles(&self.desk) {
            return self.open_merge();
        }
        match self.findings.card() {
            Some(id) => self.contacts_show(id),
            None => Ok(()),
        }
    }

    /// Does what is to be done about the selected finding.
    pub(crate) fn findings_fix(&mut self) -> StoreResult<()> {
        if self.findings.half == Half::Groups {
            self.findings.other_half();
            return Ok(());
        }
        if self.findings.is_on_doubles(&self.desk) {
            return self.open_merge();
        }
        let Some(rule) = self.findings.rule() else { return Ok(()) };
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
        let Some(rule) = self.findings.rule() else {
            if self.findings.is_on_doubles(&self.desk) {
                self.desk.say(tr!(self.desk.texts, "today-one-by-one"));
            }
            return Ok(());
        };
        match rules::remedy(rule).in_bulk() {
            Some(Remedy::EraseDetails) => {
                let rows = self.findings.all_of(&self.desk, rule)?;
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

    /// Erasing all whose day has come; those who still have time stay.
    fn findings_ask_erase(&mut self, rule: RuleId) -> StoreResult<()> {
        let today = self.desk.today.day;
        let rows = self.findings.all_of(&self.desk, rule)?;
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
        let rows = self.findings.all_of(&self.desk, rule)?;
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
}
