//! R15: no more data than the purpose needs.
//!
//! Source: statements S2 and S6; GDPR Art. 5(1)(c), 25.
//!
//! Readings: words in the notes that may be sensitive are only asked about, since there are false alarms. Details
//! of an ordinary box need a consent from a prospect; for a client it is a note. Where a prospect's card hangs on
//! consents for a channel or a campaign alone, the parts that those do not need are without a basis; the notes are
//! not counted.

use super::case::Case;
use super::ledger::{Subject, View};
use super::r31_invoices as r31;
use super::table::Answers;
use crate::domain::assessment::{About, Finding, Keep, Part, RuleId, Severity};
use crate::domain::campaign::CampaignId;
use crate::domain::category::{CategoryKind, Channel};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{ContactFields, Reach};
use crate::domain::formats::words::sensitive_word;

pub(crate) const RULE: RuleId = RuleId(15);

/// Everything on a card that goes beyond what is needed.
pub(super) fn findings(case: &Case<'_>, answers: &Answers) -> Vec<Finding> {
    if !case.is_person() {
        return Vec::new();
    }
    let word = sensitive_word(&case.card.notes).map(|word| (Severity::Should, About::Word(word.to_owned())));
    let parts =
        uncovered_parts(case, &answers.keep).map(|parts| (Severity::Note, About::UncoveredParts(parts)));
    let found = word.into_iter().chain(details(case)).chain(parts);
    found.map(|(severity, about)| Finding { rule: RULE, severity, due: None, about }).collect()
}

/// Ordinary boxes with details that no consent covers. After a withdrawal R23 speaks instead.
fn details<'c>(case: &'c Case<'_>) -> impl Iterator<Item = (Severity, About)> + 'c {
    let severity = if case.is_prospect() { Severity::Should } else { Severity::Note };
    let boxes = case.boxes.iter().filter(|view| view.subject.is_kind(CategoryKind::Data));
    let open = boxes.filter(|view| !view.is_valid() && !view.is(BoxState::Withdrawn));
    open.filter(|view| has_uncovered_details(case, view)).map(move |view| (severity, view.subject.about()))
}

fn has_uncovered_details(case: &Case<'_>, view: &View<'_>) -> bool {
    let of_box = case.dossier.details.iter();
    let mut of_box = of_box.filter(|detail| ConsentFor::Category(detail.category) == view.standing.about);
    of_box.any(|detail| {
        let campaign = detail.campaign.and_then(|id| case.campaign_view(id));
        !campaign.is_some_and(View::is_valid)
    })
}

/// The filled parts that a prospect's consents do not need; `None` where everything is covered.
fn uncovered_parts(case: &Case<'_>, keep: &Keep) -> Option<Vec<Part>> {
    if !case.is_prospect() || !keep.allowed || keep.rule == r31::RULE || case.is_covered_whole() {
        return None;
    }
    let consents: Vec<&View<'_>> =
        case.views().filter(|view| view.is_valid() && view.subject.needs_card()).collect();
    let is_covered =
        |part, collected_for| consents.iter().any(|view| covers(case, view, part, collected_for));
    let reaches_open =
        |reaches: &[Reach], part| reaches.iter().any(|reach| !is_covered(part, reach.collected_for));
    let ContactFields { emails, phones, address, .. } = case.card;
    let open = [
        (Part::Email, reaches_open(emails, Part::Email)),
        (Part::Phone, reaches_open(phones, Part::Phone)),
        (Part::Address, !address.is_empty() && !is_covered(Part::Address, address.collected_for)),
    ];
    let parts: Vec<Part> = open.into_iter().filter(|(_, is_open)| *is_open).map(|(part, _)| part).collect();
    (!parts.is_empty()).then_some(parts)
}

fn covers(case: &Case<'_>, view: &View<'_>, part: Part, collected_for: Option<CampaignId>) -> bool {
    let by_channel = view.subject.channel().is_some_and(|channel| needed_part(channel) == part);
    let by_campaign = match view.subject {
        Subject::Campaign(campaign) => {
            collected_for == Some(campaign.id) || case.card.collected_for == Some(campaign.id)
        }
        Subject::Box(_) => false,
    };
    by_channel || by_campaign
}

fn needed_part(channel: Channel) -> Part {
    match channel {
        Channel::Email => Part::Email,
        Channel::Sms | Channel::Phone => Part::Phone,
        Channel::Post => Part::Address,
    }
}
