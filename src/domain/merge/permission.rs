//! The stricter permission wins.
//!
//! Readings: a *no* on one card (refused or withdrawn) beats a *yes* on the other, unless the yes counts, is of a later
//! day and in writing: what R22 says of an objection. Objections and the suppression list are united, and beat what they always
//! beat. Nothing may be allowed on a channel that was allowed on neither card. A yes that is over or cannot be proven is
//! no *no*: it opens nothing, and closes nothing on the other card.
//!
//! Joining the ledgers by the day does most of this by itself. Where it would not, the merge says so in the ledger: it
//! appends the *no* once more, on the day of the merge, with the merge as its evidence; or it drops a fact of one card
//! that would open a channel together with a fact of the other. A yes for an address that both cards have, under two
//! numbers, is entered once more for the number that stays.

use chrono::NaiveDate;

use super::{Choices, fields};
use crate::domain::assessment::{Assessment, Standing, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor, EventId, How};
use crate::domain::dossier::Dossier;
use crate::domain::rules;
use crate::domain::shop::Shop;

/// Lowers what the joined card would be allowed more than it should. Answers with the events that were appended.
pub(super) fn lower(
    keep: &Dossier,
    other: &Dossier,
    joined: &mut Dossier,
    choices: &Choices,
    shop: &Shop,
    today: NaiveDate,
) -> Vec<ConsentEvent> {
    let before = [rules::assess(keep, shop, today), rules::assess(other, shop, today)];
    let mut pen = Pen { today, evidence: &choices.evidence, appended: Vec::new() };
    enter_again(&mut pen, joined, keep, other, shop);
    repeat_noes(&mut pen, joined, &before, shop);
    close_what_was_closed(&mut pen, joined, &before, shop);
    pen.appended
}

struct Pen<'a> {
    today: NaiveDate,
    evidence: &'a str,
    appended: Vec<ConsentEvent>,
}

impl Pen<'_> {
    fn append(&mut self, joined: &mut Dossier, event: ConsentEvent) {
        let last = joined.ledger.iter().map(|event| event.id.0).max().unwrap_or(0);
        let event = ConsentEvent { id: EventId(last.saturating_add(1)), entered_on: self.today, ..event };
        joined.ledger.push(event.clone());
        self.appended.push(event);
    }

    fn say_no(&mut self, joined: &mut Dossier, about: ConsentFor, act: ConsentAct) {
        let no = ConsentEvent {
            id: EventId(0),
            about,
            act,
            on: self.today,
            entered_on: self.today,
            how: None,
            evidence: self.evidence.to_owned(),
            statement: None,
            reach: None,
        };
        self.append(joined, no);
    }
}

/// A yes for an address of the other card that goes, because the card that stays has it too.
fn enter_again(pen: &mut Pen<'_>, joined: &mut Dossier, keep: &Dossier, other: &Dossier, shop: &Shop) {
    let same = fields::same_reaches(&keep.contact.fields, &other.contact.fields);
    for standing in standings(&rules::assess(joined, shop, pen.today)) {
        let decisive = joined.ledger.iter().find(|event| Some(event.id) == standing.event).cloned();
        let Some(event) = decisive.filter(|event| event.act == ConsentAct::Given) else { continue };
        if let Some((_, stays)) = same.iter().find(|(goes, _)| event.reach == Some(*goes)) {
            pen.append(joined, ConsentEvent { reach: Some(*stays), ..event });
        }
    }
}

/// A no of one card that a yes of the other would cover.
fn repeat_noes(pen: &mut Pen<'_>, joined: &mut Dossier, before: &[Assessment; 2], shop: &Shop) {
    for standing in standings(&rules::assess(joined, shop, pen.today)) {
        if !matches!(standing.state, BoxState::Given | BoxState::Expired) {
            continue;
        }
        let noes = before.iter().filter_map(|card| card.standing(standing.about));
        let beating = noes.filter(|no| is_no(no) && !is_later_and_written(&standing, no));
        let Some(no) = beating.max_by_key(|no| no.on) else { continue };
        let act = if no.state == BoxState::Withdrawn { ConsentAct::Withdrawn } else { ConsentAct::Refused };
        pen.say_no(joined, standing.about, act);
    }
}

fn is_no(standing: &Standing) -> bool {
    matches!(standing.state, BoxState::Refused | BoxState::Withdrawn)
}

fn is_later_and_written(yes: &Standing, no: &Standing) -> bool {
    yes.is_valid && yes.on > no.on && yes.how.is_some_and(How::is_writing)
}

fn standings(answer: &Assessment) -> Vec<Standing> {
    answer.boxes.iter().chain(&answer.campaigns).cloned().collect()
}

/// Facts of the two cards that would open a channel together.
fn close_what_was_closed(pen: &mut Pen<'_>, joined: &mut Dossier, before: &[Assessment; 2], shop: &Shop) {
    let opened = |joined: &Dossier, channel: Channel| -> Option<Use> {
        let is_allowed = |card: &Assessment| card.use_of(channel).is_some_and(|answer| answer.allowed);
        let now = rules::may_address(joined, shop, channel, None, pen.today);
        (now.allowed && !before.iter().any(is_allowed)).then_some(now)
    };
    let mut shut = Vec::new();
    for channel in Channel::ALL.iter().copied() {
        match opened(joined, channel).map(|answer| answer.reason) {
            Some(UseReason::SoftOptIn) => joined.contact.fields.free_refusal_offered_on = None,
            Some(UseReason::DoNotCallChecked) => joined.contact.fields.do_not_call = None,
            _ => {}
        }
        if opened(joined, channel).is_some() {
            shut.extend(shop.channel_box(channel).map(|category| category.id));
        }
    }
    for category in shut {
        pen.say_no(joined, ConsentFor::Category(category), ConsentAct::Refused);
    }
}
