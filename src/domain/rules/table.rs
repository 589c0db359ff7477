//! The table of the rules: what each finds on a card, and what resolves its findings.
//!
//! The screens and the command line read it; outside this folder no rule is known by its number.

use super::case::Case;
use super::{
    r01_organisation as r01, r02_contact_person as r02, r03_sole_trader as r03,
    r06_prospect_without_consent as r06, r07_client as r07, r08_quote as r08, r09_documented_interest as r09,
    r10_special_category as r10, r11_explicit_consent as r11, r14_national_number as r14,
    r15_extra_data as r15, r16_email_and_text as r16, r17_soft_opt_in as r17, r18_company_mailbox as r18,
    r20_telephone as r20, r21_post as r21, r22_objection as r22, r23_withdrawal as r23,
    r24_unproven_consent as r24, r25_old_consent as r25, r26_campaign_purpose as r26,
    r27_other_purpose as r27, r28_campaign_over as r28, r30_former_client as r30, r31_invoices as r31,
    r34_data_from_elsewhere as r34, r37_suppression_list as r37, r45_bought_list as r45,
};
use crate::domain::assessment::{Finding, Keep, RuleId, Use};
use crate::domain::slug::slugs;

/// R19: an advertising message says who sends it and how to unsubscribe. It is the text of what is written for a mailing.
pub(crate) const SENDER_IS_NAMED: RuleId = RuleId(19);
/// R32: erasing is real. The store erases what [`super::purge`] names, and what its owner wishes.
pub(crate) const ERASURE: RuleId = RuleId(32);
/// R43: a file with the whole book is to be kept safe.
pub(crate) const SAFE_KEEPING: RuleId = RuleId(43);
/// R44: it is noted to whom a list was given.
pub(crate) const PASSED_ON: RuleId = RuleId(44);

/// What resolves a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Asking for consent or noting another basis; else the card must go.
    Ask,
    /// Asking again, for a consent that is old or cannot be proven.
    AskAgain,
    /// Erasing the details of the box that it is about.
    EraseDetails,
    /// Erasing the card.
    Erase,
    /// Erasing what the campaign collected.
    Purge,
    /// Telling the person, and noting the day.
    Tell,
    /// Changing what stands on the card.
    Edit,
    /// Nothing but looking at the card.
    Look,
}
slugs!(Remedy {
    Ask => "prospect",
    AskAgain => "tick",
    EraseDetails => "details",
    Erase => "erase",
    Purge => "purge",
    Tell => "told",
    Edit => "edit",
    Look => "open",
});

impl Remedy {
    /// What resolves all findings of a rule at once; `None` where each wants an answer of its own.
    #[must_use]
    pub fn in_bulk(self) -> Option<Self> {
        match self {
            Self::Ask | Self::Erase => Some(Self::Erase),
            Self::EraseDetails | Self::Purge | Self::Tell => Some(self),
            Self::AskAgain | Self::Edit | Self::Look => None,
        }
    }
}

/// The answers to "may I keep this?" and "may I use it?", on which some findings rest.
pub(super) struct Answers {
    pub(super) keep: Keep,
    pub(super) uses: Vec<Use>,
}

/// How a rule finds what is to be done on a card.
type Find = fn(&Case<'_>, &Answers) -> Vec<Finding>;

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The number.
    pub id: RuleId,
    /// What resolves its findings; `None` where it never has one: it answers or refuses.
    pub remedy: Option<Remedy>,
    pub(super) find: Find,
}

const fn finds(id: RuleId, remedy: Remedy, find: Find) -> Rule {
    Rule { id, remedy: Some(remedy), find }
}

const fn answers(id: RuleId) -> Rule {
    Rule { id, remedy: None, find: |_, _| Vec::new() }
}

/// Every rule that is applied to the cards.
pub const RULES: &[Rule] = &[
    // An organisation's impersonal data is free.
    answers(r01::RULE),
    // A named contact person is a person.
    finds(r02::RULE, Remedy::Edit, r02::findings),
    // A sole trader is a person.
    answers(r03::RULE),
    // No prospect without consent or another basis.
    finds(r06::RULE, Remedy::Ask, r06::findings),
    // A client's general data needs no consent.
    answers(r07::RULE),
    // A quote keeps a prospect until it lapses.
    answers(r08::RULE),
    // So does a documented interest.
    answers(r09::RULE),
    // Special categories only with explicit consent.
    finds(r10::RULE, Remedy::EraseDetails, r10::findings),
    // Explicit is in writing, with evidence.
    finds(r11::RULE, Remedy::Look, r11::findings),
    // No national register number.
    answers(r14::RULE),
    // No more data than needed.
    finds(r15::RULE, Remedy::Edit, r15::findings),
    // No e-mail or text message without consent.
    answers(r16::RULE),
    // But existing clients, for similar products.
    finds(r17::RULE, Remedy::Look, r17::findings),
    // And general mailboxes of organisations.
    answers(r18::RULE),
    // No call without consent or a look into the list.
    answers(r20::RULE),
    // No addressed post without a basis.
    answers(r21::RULE),
    // An objection stops advertising at once.
    finds(r22::RULE, Remedy::Erase, r22::findings),
    // A withdrawn consent takes its data along.
    finds(r23::RULE, Remedy::EraseDetails, r23::findings),
    // What cannot be proven does not count.
    finds(r24::RULE, Remedy::AskAgain, r24::findings),
    // An old consent is asked again.
    finds(r25::RULE, Remedy::AskAgain, r25::findings),
    // No campaign without purpose and end.
    answers(r26::RULE),
    // Nothing serves another purpose.
    answers(r27::RULE),
    // A campaign that is over takes its data along; [`super::purge`] carries it out.
    finds(r28::RULE, Remedy::Purge, r28::findings),
    // What a former client's card is still for.
    answers(r30::RULE),
    // What stands on an invoice is kept for years.
    finds(r31::RULE, Remedy::Erase, r31::findings),
    answers(ERASURE),
    // Data from elsewhere: the person is told within a month.
    finds(r34::RULE, Remedy::Tell, r34::findings),
    // The suppression list.
    finds(r37::RULE, Remedy::Look, r37::findings),
    // A bought list opens no mailbox.
    answers(r45::RULE),
];

/// What resolves the findings of a rule.
#[must_use]
pub fn remedy(rule: RuleId) -> Remedy {
    RULES.iter().find(|row| row.id == rule).and_then(|row| row.remedy).unwrap_or(Remedy::Look)
}

/// Whether a finding of that rule obliges its owner to erase the card.
#[must_use]
pub fn must_go(rule: RuleId) -> bool {
    remedy(rule).in_bulk() == Some(Remedy::Erase)
}
