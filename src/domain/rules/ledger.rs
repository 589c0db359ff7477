//! Reads the consent ledger: which events count, and which of them decides today's view of a box.
//!
//! Readings: events count by the day they happened, then by entry; one whose day is still to come does not count
//! yet. *Corrected* cancels the event it names, whatever its own day: it says that the entry was a mistake. A
//! correction can be corrected as well.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::calendar::{Calendar, add_months};
use super::{r11_explicit_consent as r11, r22_objection as r22, r24_unproven_consent as r24};
use crate::domain::assessment::{About, Standing};
use crate::domain::campaign::Campaign;
use crate::domain::category::{Category, CategoryKind, Channel};
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor};
use crate::domain::contact::{ContactFields, Reach, ReachId};
use crate::domain::dossier::Dossier;

/// A box or a campaign, with what the shop knows of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject<'a> {
    Box(&'a Category),
    Campaign(&'a Campaign),
}

impl Subject<'_> {
    pub(super) fn consent_for(self) -> ConsentFor {
        match self {
            Self::Box(category) => ConsentFor::Category(category.id),
            Self::Campaign(campaign) => ConsentFor::Campaign(campaign.id),
        }
    }

    pub(super) fn about(self) -> About {
        match self {
            Self::Box(category) => About::Category(category.id),
            Self::Campaign(campaign) => About::Campaign(campaign.id),
        }
    }

    /// The channel that a consent for it opens.
    pub(super) fn channel(self) -> Option<Channel> {
        match self {
            Self::Box(Category { kind: CategoryKind::Channel(channel), .. }) => Some(*channel),
            Self::Box(_) => None,
            Self::Campaign(campaign) => Some(campaign.fields.channel),
        }
    }

    pub(super) fn is_kind(self, kind: CategoryKind) -> bool {
        matches!(self, Self::Box(category) if category.kind == kind)
    }

    /// Whether what it is for cannot be done without the card: contact details, a channel, a campaign (R6).
    pub(super) fn needs_card(self) -> bool {
        match self {
            Self::Box(category) => matches!(category.kind, CategoryKind::General | CategoryKind::Channel(_)),
            Self::Campaign(_) => true,
        }
    }

    /// The last day of a consent given on that day, where it ends by itself.
    fn last_day(self, given_on: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Box(category) => category.retention_months.map(|months| add_months(given_on, months)),
            Self::Campaign(campaign) => Some(campaign.fields.end),
        }
    }
}

/// Why a consent that was given and has not expired does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It cannot be proven (R24).
    Unproven,
    /// A special category's, not in writing or without evidence (R11).
    NotExplicit,
    /// An objection or the suppression list beats it (R22, R37).
    Beaten,
}

/// The current view of one box or campaign on a card.
#[derive(Debug, Clone)]
pub(super) struct View<'a> {
    pub(super) subject: Subject<'a>,
    pub(super) standing: Standing,
    /// The consent in question: the one that decides, or the one that was withdrawn.
    pub(super) given: Option<&'a ConsentEvent>,
    pub(super) flaw: Option<Flaw>,
}

impl View<'_> {
    pub(super) fn is_valid(&self) -> bool {
        self.standing.is_valid
    }

    pub(super) fn is(&self, state: BoxState) -> bool {
        self.standing.state == state
    }
}

/// The events that count as entered, the latest first.
#[must_use]
pub fn in_force(ledger: &[ConsentEvent]) -> Vec<&ConsentEvent> {
    let mut events: Vec<&ConsentEvent> = ledger.iter().collect();
    events.sort_by_key(|event| Reverse(event.id));
    let mut cancelled = BTreeSet::new();
    for event in &events {
        if let ConsentAct::Corrected(named) = event.act
            && !cancelled.contains(&event.id)
        {
            cancelled.insert(named);
        }
    }
    events.retain(|event| !cancelled.contains(&event.id) && !matches!(event.act, ConsentAct::Corrected(_)));
    events.sort_by_key(|event| Reverse((event.on, event.id)));
    events
}

/// Today's view of a box or campaign, from the events in force.
pub(super) fn view<'a>(
    subject: Subject<'a>,
    dossier: &'a Dossier,
    in_force: &[&'a ConsentEvent],
    calendar: &Calendar,
) -> View<'a> {
    let about = subject.consent_for();
    let mut events = in_force
        .iter()
        .copied()
        .filter(|event| event.about == about)
        .skip_while(|event| !calendar.reached(event.on));
    let Some(decisive) = events.next() else {
        return View {
            subject,
            standing: standing(about, BoxState::NeverAsked, None),
            given: None,
            flaw: None,
        };
    };
    match decisive.act {
        ConsentAct::Given => given(subject, dossier, decisive, calendar),
        ConsentAct::Withdrawn => {
            let before = events.find(|event| event.act != ConsentAct::Withdrawn);
            let withdrawn = before.filter(|event| event.act == ConsentAct::Given);
            let standing = standing(about, BoxState::Withdrawn, Some(decisive));
            View { subject, standing, given: withdrawn, flaw: None }
        }
        ConsentAct::Refused | ConsentAct::Corrected(_) => View {
            subject,
            standing: standing(about, BoxState::Refused, Some(decisive)),
            given: None,
            flaw: None,
        },
    }
}

fn given<'a>(
    subject: Subject<'a>,
    dossier: &Dossier,
    event: &'a ConsentEvent,
    calendar: &Calendar,
) -> View<'a> {
    let last_day = subject.last_day(event.on);
    let address_is_gone = address_is_gone(subject, &dossier.contact.fields, event);
    let is_purged = matches!(subject, Subject::Campaign(campaign) if campaign.purged_on.is_some());
    let is_over = address_is_gone || is_purged || last_day.is_some_and(|day| calendar.passed(day));
    let flaw = if is_over { None } else { flaw(subject, dossier, event, calendar) };
    let state = if is_over { BoxState::Expired } else { BoxState::Given };
    let standing = Standing {
        is_valid: !is_over && flaw.is_none(),
        until: if address_is_gone { None } else { last_day },
        ..standing(event.about, state, Some(event))
    };
    View { subject, standing, given: Some(event), flaw }
}

fn flaw(subject: Subject<'_>, dossier: &Dossier, event: &ConsentEvent, calendar: &Calendar) -> Option<Flaw> {
    let is_beaten = subject.channel().is_some_and(|channel| {
        let against = dossier.objections.iter().chain(&dossier.suppressions);
        r22::first_against(against, channel, Some(event), calendar).is_some()
    });
    if is_beaten {
        Some(Flaw::Beaten)
    } else if !r24::is_proven(event) {
        Some(Flaw::Unproven)
    } else if subject.is_kind(CategoryKind::Special) && !r11::is_explicit(event.how, &event.evidence) {
        Some(Flaw::NotExplicit)
    } else {
        None
    }
}

/// Whether the consent was given for an e-mail address or a number that the card no longer has.
fn address_is_gone(subject: Subject<'_>, card: &ContactFields, event: &ConsentEvent) -> bool {
    let Some(reach) = event.reach else { return false };
    subject.channel().and_then(|channel| reaches(card, channel)).is_some_and(|reaches| !has(reaches, reach))
}

fn has(reaches: &[Reach], id: ReachId) -> bool {
    reaches.iter().any(|reach| reach.id == Some(id))
}

/// The addresses of a card for a channel; `None` for post, which has only one.
pub(super) fn reaches(card: &ContactFields, channel: Channel) -> Option<&[Reach]> {
    match channel {
        Channel::Email => Some(&card.emails),
        Channel::Sms | Channel::Phone => Some(&card.phones),
        Channel::Post => None,
    }
}

fn standing(about: ConsentFor, state: BoxState, event: Option<&ConsentEvent>) -> Standing {
    Standing {
        about,
        state,
        on: event.map(|event| event.on),
        how: event.and_then(|event| event.how),
        event: event.map(|event| event.id),
        is_valid: false,
        until: None,
    }
}
