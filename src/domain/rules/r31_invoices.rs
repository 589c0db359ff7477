//! R31: what stands on an invoice is kept as long as the law says, and only that.
//!
//! Source: GDPR Art. 6(1)(c) and 17(3)(b); Code of Economic Law Art. III.86 and III.88: seven years from 1 January of the
//! next year. Whether the VAT keeping duty is seven years or ten is not settled: the period is a setting.
//!
//! Readings: the duty is about the invoice, not the card, so it holds only where the owner says that the card is the only
//! copy of the invoice's details. Then erasing a client's card takes everything at once but what stands on the invoice,
//! and the card is *held* until the period is over: kept for that duty alone, and used for nothing. A card that nobody
//! erased is not touched by the rule. A card without a name is not held: an invoice has one. An organisation's card is
//! free (R1): it goes when its owner wishes, after a warning. Where the answer in the settings becomes no, what was held
//! has lost its ground on the day it was held. A last sale from that day on makes a held card an ordinary client's again.

use chrono::{Datelike, NaiveDate};

use super::calendar::Calendar;
use super::case::Case;
use super::table::Answers;
use super::{addressing, keeping};
use crate::domain::assessment::{About, Basis, Finding, Keep, RuleId, Severity, Use, UseReason};
use crate::domain::category::Channel;
use crate::domain::contact::{CardField as F, ContactFields, ContactKind, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::settings::Settings;
use crate::domain::shop::Shop;

pub(crate) const RULE: RuleId = RuleId(31);

/// The last day on which an invoice of that day must be kept: 15 March 2026 and seven years give 31 December 2033.
#[must_use]
pub fn last_day(invoiced_on: NaiveDate, years: u32) -> NaiveDate {
    let year = i32::try_from(years).ok().and_then(|years| invoiced_on.year().checked_add(years));
    year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)).unwrap_or(NaiveDate::MAX)
}

/// The last day until which an erasure of this card would leave what stands on the invoice; `None` where it goes whole.
#[must_use]
pub fn hold(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Option<NaiveDate> {
    let calendar = Calendar::new(today);
    holds_back(&Case::new(dossier, shop, &calendar))
}

/// Whether an erasure would hold the card, and until when.
pub(super) fn holds_back(case: &Case<'_>) -> Option<NaiveDate> {
    let is_client = case.card.held_on.is_some() || case.relation() != RelationKind::Prospect;
    if !case.is_person() || !is_client || !has_name(case.card) {
        return None;
    }
    running(case)
}

/// Whether an organisation's card is the only copy of an invoice that must still be kept, and until when. It goes all the
/// same: its owner is told before.
#[must_use]
pub fn warning(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Option<NaiveDate> {
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    if case.is_person() { None } else { running(&case) }
}

/// The last day of a period that is not over.
fn running(case: &Case<'_>) -> Option<NaiveDate> {
    period(case.card, &case.shop.settings).filter(|last_day| !case.calendar.passed(*last_day))
}

/// The last day of the period; `None` without an invoice, and where the card is not its only copy.
fn period(card: &ContactFields, settings: &Settings) -> Option<NaiveDate> {
    let invoiced_on = card.invoiced_on.filter(|_| settings.invoice_is_only_here)?;
    Some(last_day(invoiced_on, settings.invoice.n))
}

fn has_name(card: &ContactFields) -> bool {
    [&card.given_name, &card.family_name, &card.organisation].iter().any(|name| !name.is_empty())
}

/// What stays of a card that is held from that day on: what stands on an invoice, and what no card can do without.
#[must_use]
pub fn on_invoice(card: &ContactFields, held_on: NaiveDate) -> ContactFields {
    let mut rest = ContactFields { held_on: Some(held_on), ..ContactFields::new(card.collected_on) };
    for field in STAYS {
        field.copy(card, &mut rest);
    }
    rest.organisation_id = rest.organisation_id.filter(|_| card.kind == ContactKind::ContactPerson);
    rest
}

/// What stands on an invoice, and what no card can do without.
const STAYS: [F; 12] = [
    F::Kind,
    F::Relation,
    F::GivenName,
    F::FamilyName,
    F::Organisation,
    F::OrganisationId,
    F::Street,
    F::Postcode,
    F::City,
    F::Country,
    F::EnterpriseNumber,
    F::InvoicedOn,
];

/// What a change makes of the mark *held*: a client's last sale from the day of the hold on lifts it, and a correction of
/// what stands on the invoice leaves it.
///
/// # Errors
/// R31 for anything else, since it would put on the card what the invoice does not need.
pub fn held_after(before: &ContactFields, after: &ContactFields) -> Result<Option<NaiveDate>, RuleId> {
    let Some(held_on) = before.held_on else { return Ok(None) };
    let sold_on = after.last_sale_on.filter(|_| after.relation == RelationKind::Client);
    if sold_on.is_some_and(|day| day >= held_on) {
        return Ok(None);
    }
    let wanted = ContactFields { held_on: Some(held_on), ..after.clone() };
    if on_invoice(after, held_on) == wanted { Ok(Some(held_on)) } else { Err(RULE) }
}

/// Whether the card is kept for the invoice only, or was until its period was over.
pub(super) fn is_held(case: &Case<'_>) -> bool {
    case.is_person() && case.card.held_on.is_some()
}

/// A held card: a duty by law until the period is over, and nothing after it.
pub(super) fn keep(case: &Case<'_>) -> Option<Keep> {
    let held_on = case.card.held_on.filter(|_| is_held(case))?;
    let Some(last_day) = period(case.card, &case.shop.settings) else { return Some(over(held_on)) };
    if case.calendar.passed(last_day) {
        return Some(over(last_day.succ_opt().unwrap_or(last_day)));
    }
    Some(keeping::ground(Basis::LegalObligation, RULE, Some(last_day)))
}

fn over(erase_by: NaiveDate) -> Keep {
    Keep { allowed: false, basis: Basis::None, rule: RULE, until: None, erase_by: Some(erase_by) }
}

/// A held card is for the bookkeeping, and for nobody's advertising.
pub(super) fn block(case: &Case<'_>, channel: Channel) -> Option<Use> {
    is_held(case).then(|| addressing::blocked(channel, RULE, UseReason::InvoiceOnly))
}

/// A held card whose period is over: the rest goes.
pub(super) fn findings(_: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    let keep = &answers.keep;
    let found = (keep.rule == RULE && !keep.allowed).then_some(Finding {
        rule: RULE,
        severity: Severity::Must,
        due: keep.erase_by,
        about: About::Card,
    });
    Vec::from_iter(found)
}
