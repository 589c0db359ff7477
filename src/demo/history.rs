//! What people answered, when and how: made-up ledgers.

use chrono::{Days, NaiveDate};

use super::dice::Dice;
use super::words::Words;
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use crate::store::StoreResult;

/// One way of answering in a shop, by its weight: mostly on paper or on the web.
const WAYS: [(u32, How); 6] = [
    (35, How::Paper),
    (30, How::Web),
    (10, How::Email),
    (12, How::DoubleOptIn),
    (10, How::Counter),
    (3, How::Phone),
];

/// A day, a way and a proof: one form on which several boxes were asked.
#[derive(Clone)]
pub(super) struct Form {
    pub(super) on: NaiveDate,
    how: How,
    evidence: String,
}

/// Makes the ledger of one card after the other.
pub(super) struct Clerk<'a> {
    words: &'a Words,
    today: NaiveDate,
    sheets: u32,
}

impl<'a> Clerk<'a> {
    pub(super) fn new(words: &'a Words, today: NaiveDate) -> Self {
        Self { words, today, sheets: 0 }
    }

    /// A form filled in between two days.
    pub(super) fn form(&mut self, from: NaiveDate, to: NaiveDate, dice: &mut Dice) -> StoreResult<Form> {
        let how = dice.weighted(&WAYS).unwrap_or(How::Paper);
        Ok(Form { on: dice.day_between(from, to.max(from)), how, evidence: self.evidence(how)? })
    }

    /// A form in writing, as special categories need it.
    pub(super) fn written_form(
        &mut self,
        from: NaiveDate,
        to: NaiveDate,
        dice: &mut Dice,
    ) -> StoreResult<Form> {
        let how = if dice.percent(70) { How::Paper } else { How::Web };
        Ok(Form { on: dice.day_between(from, to.max(from)), how, evidence: self.evidence(how)? })
    }

    /// The evidence of a new answer; a spoken one has none.
    fn evidence(&mut self, how: How) -> StoreResult<String> {
        let kind = match how {
            How::Paper => "form",
            How::Web | How::DoubleOptIn => "web",
            How::Email => "mail",
            How::Counter | How::Phone => return Ok(String::new()),
        };
        self.sheets += 1;
        self.words.numbered("evidence", &format!("{kind} {}", self.sheets))
    }

    /// What became of one box on a form: given, refused or left open; a few were withdrawn later, and of a few
    /// nobody knows any more how they were given (R24).
    pub(super) fn answer(
        &mut self,
        form: &Form,
        category: CategoryId,
        dice: &mut Dice,
        ledger: &mut Vec<NewEvent>,
    ) -> StoreResult<Option<ConsentAct>> {
        let about = ConsentFor::Category(category);
        let throw = dice.between(1, 100);
        if throw > 75 {
            return Ok(None);
        }
        if throw > 55 {
            ledger.push(form.event(about, ConsentAct::Refused));
            return Ok(Some(ConsentAct::Refused));
        }
        let mut given = form.event(about, ConsentAct::Given);
        if dice.percent(3) {
            given.how = None;
            given.evidence.clear();
        }
        ledger.push(given);
        if form.on >= self.today || !dice.percent(12) {
            return Ok(Some(ConsentAct::Given));
        }
        let tomorrow = form.on.checked_add_days(Days::new(1)).unwrap_or(form.on);
        let later = self.form(tomorrow, self.today, dice)?;
        ledger.push(later.event(about, ConsentAct::Withdrawn));
        Ok(Some(ConsentAct::Withdrawn))
    }
}

impl Form {
    /// A consent on this form.
    pub(super) fn given(&self, about: ConsentFor) -> NewEvent {
        self.event(about, ConsentAct::Given)
    }

    /// A consent to a campaign on this form.
    pub(super) fn joined(&self, campaign: CampaignId) -> NewEvent {
        self.given(ConsentFor::Campaign(campaign))
    }

    fn event(&self, about: ConsentFor, act: ConsentAct) -> NewEvent {
        NewEvent { about, act, on: self.on, how: Some(self.how), evidence: self.evidence.clone() }
    }
}
