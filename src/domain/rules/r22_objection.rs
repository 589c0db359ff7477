//! R22: an objection to advertising stops it at once.
//!
//! Source: statement S7, wider today; GDPR Art. 21(2) and (3), 17(1)(c).
//!
//! Readings: it beats every consent that is not later *and* in writing; on the same day the objection wins. A
//! prospect whose card was kept only for advertising is due the day of the objection.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::case::Case;
use super::table::Answers;
use super::{addressing, ledger, r23_withdrawal as r23, r31_invoices as r31};
use crate::domain::assessment::{About, Finding, RuleId, Severity, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::consent::{ConsentEvent, How};
use crate::domain::dossier::Objection;

pub(crate) const RULE: RuleId = RuleId(22);

/// Whether the objection beats that consent.
pub(super) fn beats(objection: &Objection, consent: &ConsentEvent) -> bool {
    let is_later = consent.on > objection.on;
    !(is_later && consent.how.is_some_and(How::is_writing))
}

/// The day of the first objection that stands against a channel, and beats that consent where there is one.
pub(super) fn first_against<'o>(
    objections: impl IntoIterator<Item = &'o Objection>,
    channel: Channel,
    consent: Option<&ConsentEvent>,
    calendar: &Calendar,
) -> Option<NaiveDate> {
    let against = objections.into_iter().filter(|objection| objection.covers(channel));
    let beating = against.filter(|objection| consent.is_none_or(|consent| beats(objection, consent)));
    let first = beating.map(|objection| objection.on).min();
    first.filter(|day| calendar.reached(*day))
}

/// The day of the first objection against all channels.
pub(super) fn against_all_channels(case: &Case<'_>) -> Option<NaiveDate> {
    let all = case.dossier.objections.iter().filter(|objection| objection.channel.is_none());
    all.map(|objection| objection.on).min().filter(|day| case.calendar.reached(*day))
}

/// Blocks a channel that the person objected to.
pub(super) fn block(case: &Case<'_>, channel: Channel) -> Option<Use> {
    first_against(&case.dossier.objections, channel, None, case.calendar)
        .map(|_| addressing::blocked(channel, RULE, UseReason::Objected))
}

/// A prospect's card that nothing keeps, after an objection.
pub(super) fn findings(case: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    let keep = &answers.keep;
    // What is left of a client's card after an erasure is R31's business.
    if keep.allowed || keep.rule == r31::RULE {
        return Vec::new();
    }
    let beaten = case.views().any(|view| {
        let lost_on = view.subject.needs_card().then(|| r23::lost_on(case, view)).flatten();
        lost_on.is_some() && beaten_on(case, view).is_some()
    });
    let found = (beaten || against_all_channels(case).is_some()).then_some(Finding {
        rule: RULE,
        severity: Severity::Must,
        due: keep.erase_by,
        about: About::Card,
    });
    Vec::from_iter(found)
}

/// The day on which one of the card's own objections beat the consent of that view.
pub(super) fn beaten_on(case: &Case<'_>, view: &ledger::View<'_>) -> Option<NaiveDate> {
    first_against(&case.dossier.objections, view.subject.channel()?, Some(view.given?), case.calendar)
}
