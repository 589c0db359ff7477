//! What scripts read. Field names and slugs are fixed English; more fields may come, none goes.

mod book;
mod card;
mod copies;
mod exports;
mod import;
mod merge;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::domain::assessment::{Basis, Finding, Keep, Use, UseReason};
use crate::domain::campaign::CampaignId;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::words::wording;

pub(crate) use self::book::{
    BoxJson, CampaignCardsJson, CampaignJson, MemberJson, StatementJson, is_corrected, ledger,
};
pub(crate) use self::card::{CardJson, DetailJson, RowJson, details, is_hidden, member_since};
pub(crate) use self::copies::{BackupJson, BackupsJson, GoneThroughJson, RestoredJson};
pub(crate) use self::exports::{CopyJson, ExportJson, LeftOutJson, WithCopies};
pub(crate) use self::import::{
    ChangedJson, ColumnJson, FieldJson, FileJson, ImportDoubleJson, ImportJson, ImportUndoneJson,
    RefusedRowsJson,
};
pub(crate) use self::merge::{DoubleJson, MergeFieldJson, MergeJson, PartyJson};

/// What a rule says about a card.
#[derive(Debug, Serialize)]
pub(crate) struct FindingJson {
    pub(crate) rule: String,
    pub(crate) severity: &'static str,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) text: String,
}

impl FindingJson {
    pub(crate) fn new(finding: &Finding, shop: &Shop, texts: &Texts) -> Self {
        Self {
            rule: finding.rule.to_string(),
            severity: finding.severity.slug(),
            due: finding.due,
            text: wording::finding(finding, shop, texts),
        }
    }
}

/// May it be kept?
#[derive(Debug, Serialize)]
pub(crate) struct KeepJson {
    allowed: bool,
    basis: &'static str,
    rule: String,
    until: Option<NaiveDate>,
    erase_by: Option<NaiveDate>,
    text: String,
}

impl KeepJson {
    fn new(keep: &Keep, texts: &Texts) -> Self {
        Self {
            allowed: keep.allowed,
            basis: keep.basis.slug(),
            rule: keep.rule.to_string(),
            until: keep.until,
            erase_by: keep.erase_by,
            text: match keep.basis {
                Basis::Consent => wording::keep(keep, texts),
                Basis::None => {
                    with_sentence(&wording::finding_sentence(keep.rule, texts), wording::keep(keep, texts))
                }
                _ => with_sentence(&texts.rule_sentence(keep.rule), wording::keep(keep, texts)),
            },
        }
    }
}

/// May it be used, on one channel?
#[derive(Debug, Serialize)]
pub(crate) struct UseJson {
    allowed: bool,
    rule: String,
    reason: &'static str,
    until: Option<NaiveDate>,
    text: String,
}

impl UseJson {
    fn new(answer: &Use, texts: &Texts) -> Self {
        Self {
            allowed: answer.allowed,
            rule: answer.rule.to_string(),
            reason: answer.reason.slug(),
            until: answer.until,
            // With a valid consent, neither the rule that asks for one nor the rule of invoices is named.
            text: match answer.reason {
                UseReason::Consent | UseReason::InvoiceOnly => wording::use_of(answer, texts),
                _ => with_sentence(&texts.rule_sentence(answer.rule), wording::use_of(answer, texts)),
            },
        }
    }
}

/// A rule's sentence, with the answer that it gives here.
fn with_sentence(sentence: &str, answer: String) -> String {
    wording::with_specifics(sentence, std::iter::once(answer))
}

/// A finding of the whole book: `check`.
#[derive(Debug, Serialize)]
pub(crate) struct CheckFindingJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    pub(crate) name: String,
    #[serde(flatten)]
    pub(crate) finding: FindingJson,
}

/// The findings of the whole book.
#[derive(Debug, Serialize)]
pub(crate) struct CheckJson {
    pub(crate) today: NaiveDate,
    pub(crate) contacts: u64,
    /// For how many days the owner has taken no copy of the book, where that is thirty or more.
    pub(crate) days_without_copy: Option<u64>,
    /// Since which day nobody knows who was erased or said no, because the book came from a copy: to be gone through.
    pub(crate) not_known_since: Option<String>,
    pub(crate) findings: Vec<CheckFindingJson>,
    pub(crate) counts: BTreeMap<String, u64>,
}

/// A card that goes, stays or is left out, and why.
#[derive(Debug, Serialize)]
pub(crate) struct CardReasonJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rule: Option<String>,
    pub(crate) reason: String,
}

/// What is taken from a card that stays.
#[derive(Debug, Serialize)]
pub(crate) struct StripJson {
    pub(crate) contact: i64,
    pub(crate) uuid: Uuid,
    pub(crate) what: Vec<String>,
}

/// What a purge does: the same before and after it.
#[derive(Debug, Serialize)]
pub(crate) struct PurgeJson {
    pub(crate) today: NaiveDate,
    pub(crate) done: bool,
    pub(crate) campaigns: Vec<String>,
    pub(crate) erase: Vec<CardReasonJson>,
    pub(crate) strip: Vec<StripJson>,
    pub(crate) keep: Vec<CardReasonJson>,
    /// The exports that hold what goes (R44).
    pub(crate) copies: Vec<CopyJson>,
}

/// What an erasure left: `contact erase`.
#[derive(Debug, Serialize)]
pub(crate) struct ErasedJson {
    pub(crate) contacts: u64,
    pub(crate) held: u64,
    pub(crate) details: u64,
    pub(crate) suppressed: u64,
    pub(crate) keep: Vec<CardReasonJson>,
}

/// What a rule refused.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedJson {
    pub(crate) refused: RefusalJson,
}

#[derive(Debug, Serialize)]
pub(crate) struct RefusalJson {
    pub(crate) rule: String,
    pub(crate) text: String,
}

fn campaign_name(shop: &Shop, id: CampaignId) -> Option<String> {
    shop.campaign(id).map(|campaign| campaign.fields.name.clone())
}
