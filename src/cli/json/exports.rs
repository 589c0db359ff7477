//! What left the book, for scripts.

use std::path::Path;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::campaign_name;
use crate::domain::category::Channel;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::words::export::reason_text;
use crate::workflows::export::LeftOut;
use crate::workflows::export::copies::Copy;

/// A file that left: `export FILE`.
#[derive(Debug, Serialize)]
pub(crate) struct ExportJson<'a> {
    /// Its number, for `export list` and `export delete`.
    pub(crate) export: i64,
    pub(crate) file: &'a Path,
    pub(crate) format: &'a str,
    pub(crate) to: &'a str,
    pub(crate) written: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) excluded_file: Option<&'a Path>,
    pub(crate) excluded: LeftOutJson<'a>,
}

/// Those who are not on a list, written one by one.
#[derive(Debug)]
pub(crate) struct LeftOutJson<'a> {
    pub(crate) cards: &'a [LeftOut],
    pub(crate) texts: Texts,
}

#[derive(Serialize)]
struct OneLeftOut {
    contact: i64,
    uuid: Uuid,
    rule: String,
    reason: String,
}

impl Serialize for LeftOutJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.cards.iter().map(|card| OneLeftOut {
            contact: card.id.0,
            uuid: card.uuid,
            rule: card.rule_slug(),
            reason: reason_text(card.reason, &self.texts),
        }))
    }
}

/// A file that left, and what became of it (R44).
#[derive(Debug, Serialize)]
pub(crate) struct CopyJson {
    export: i64,
    file: String,
    on: NaiveDate,
    format: String,
    channel: Option<&'static str>,
    campaign: Option<String>,
    to: String,
    written: u64,
    /// How many of the cards in question it holds.
    held: u64,
    /// `there`, `changed` or `gone`.
    state: &'static str,
    deleted_on: Option<NaiveDate>,
}

impl CopyJson {
    pub(crate) fn new(copy: &Copy, shop: &Shop) -> Self {
        let row = &copy.row;
        Self {
            export: row.id.0,
            file: row.path.display().to_string(),
            on: row.on,
            format: row.format.clone(),
            channel: row.channel.map(Channel::slug),
            campaign: row.campaign.and_then(|id| campaign_name(shop, id)),
            to: row.recipient.clone(),
            written: row.written,
            held: row.held,
            state: copy.whereabouts.slug(),
            deleted_on: row.deleted_on,
        }
    }
}

/// Something that was done, with the copies that still hold whom it was done to.
#[derive(Debug, Serialize)]
pub(crate) struct WithCopies<T: Serialize> {
    #[serde(flatten)]
    pub(crate) done: T,
    pub(crate) copies: Vec<CopyJson>,
}
