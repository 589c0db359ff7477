//! R2: a named contact at an organisation is a person.
//!
//! Source: corrects S1; GDPR Art. 4(1), 6(1)(f), recital 14. The contract is with the organisation, so a contact
//! person is kept by legitimate interest and not by contract.
//!
//! Readings: the organisation's relation counts where its card is known, else the contact person's own. With an
//! organisation that is only a prospect, the contact person is a prospect as in R6.

use super::case::Case;
use super::keeping;
use super::table::Answers;
use crate::domain::assessment::{About, Basis, Finding, Keep, RuleId, Severity};
use crate::domain::contact::{ContactKind, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::is_named_mailbox;

pub(crate) const RULE: RuleId = RuleId(2);

/// The relation that counts: for a contact person the organisation's.
pub(super) fn relation(dossier: &Dossier) -> RelationKind {
    let card = &dossier.contact.fields;
    let of_organisation = match card.kind {
        ContactKind::ContactPerson => dossier.organisation_relation,
        _ => None,
    };
    of_organisation.unwrap_or(card.relation)
}

/// A contact person at a client may be kept.
pub(super) fn keep(case: &Case<'_>) -> Option<Keep> {
    let holds = case.card.kind == ContactKind::ContactPerson && !case.is_prospect();
    holds.then(|| keeping::ground(Basis::LegitimateInterest, RULE, None))
}

/// A mailbox on an organisation's card that looks like a person's.
pub(super) fn findings(case: &Case<'_>, _: &Answers) -> Vec<Finding> {
    let is_named = case.card.emails.iter().any(|email| is_named_mailbox(&email.text));
    let found = (!case.is_person() && is_named).then_some(Finding {
        rule: RULE,
        severity: Severity::Should,
        due: None,
        about: About::NamedMailbox,
    });
    Vec::from_iter(found)
}
