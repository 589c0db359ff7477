//! R10: no data of a special category without a valid written consent.
//!
//! Source: statement S4, and the four categories that it does not list; GDPR Art. 9(1), 9(2)(a). Holds for clients
//! as for prospects.
//!
//! Readings: storing is refused outright, here and in the file's own schema. Where a consent ended later by
//! itself, the details under it must go that day; one that was withdrawn is R23's business.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::case::Case;
use super::ledger::{Flaw, View};
use super::r11_explicit_consent as r11;
use super::table::Answers;
use crate::domain::assessment::{Finding, RuleId, Severity};
use crate::domain::category::{CategoryId, CategoryKind};
use crate::domain::consent::{BoxState, ConsentAct, EventId};
use crate::domain::dossier::Dossier;
use crate::domain::shop::Shop;

pub(crate) const RULE: RuleId = RuleId(10);

/// Under which consent a detail may be stored in a box: `None` where none is needed, for an ordinary box.
///
/// # Errors
/// R11 where a consent was given, but not in writing or without evidence; R10 for every other special category
/// without a valid consent, and for a box that the shop does not have.
pub fn may_store_detail(
    dossier: &Dossier,
    shop: &Shop,
    category: CategoryId,
    today: NaiveDate,
) -> Result<Option<EventId>, RuleId> {
    let Some(category) = shop.category(category) else { return Err(RULE) };
    if category.kind != CategoryKind::Special {
        return Ok(None);
    }
    let calendar = Calendar::new(today);
    let case = Case::new(dossier, shop, &calendar);
    let view = case.box_view(category.id).ok_or(RULE)?;
    match view.flaw {
        _ if view.is_valid() => Ok(view.standing.event),
        Some(Flaw::NotExplicit) => Err(r11::RULE),
        _ => Err(RULE),
    }
}

/// Details of a special category whose consent no longer counts.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let special = case.boxes.iter().filter(|view| view.subject.is_kind(CategoryKind::Special));
    let lapsed = special.filter(|view| {
        !view.is_valid() && !view.is(BoxState::Withdrawn) && case.has_details(view.standing.about)
    });
    lapsed
        .map(|view| Finding {
            rule: RULE,
            severity: Severity::Must,
            due: ended_on(case, view),
            about: view.subject.about(),
        })
        .collect()
}

/// The day on which the consent stopped counting: its last day, else the day of the event that decides, else that
/// of the correction which took it away.
fn ended_on(case: &Case<'_>, view: &View<'_>) -> Option<NaiveDate> {
    let corrected = || {
        let events = case.dossier.ledger.iter().filter(|event| event.about == view.standing.about);
        events.filter(|event| matches!(event.act, ConsentAct::Corrected(_))).map(|event| event.on).max()
    };
    let over = view.standing.until.filter(|_| view.is(BoxState::Expired));
    over.or(view.standing.on).or_else(corrected)
}
