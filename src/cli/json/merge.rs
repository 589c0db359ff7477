//! A merge of two cards, and possible doubles, for scripts.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::CardJson;
use crate::domain::dossier::Dossier;
use crate::store::{Double, ListRow};

/// One of two cards.
#[derive(Debug, Serialize)]
pub(crate) struct PartyJson {
    contact: i64,
    uuid: Uuid,
    name: String,
}

impl PartyJson {
    pub(crate) fn new(card: &Dossier) -> Self {
        let contact = &card.contact;
        Self { contact: contact.id.0, uuid: contact.uuid, name: contact.fields.display_name() }
    }

    fn of(row: &ListRow) -> Self {
        Self { contact: row.id().0, uuid: row.uuid, name: row.display_name.clone() }
    }
}

/// A value in which the two cards differ.
#[derive(Debug, Serialize)]
pub(crate) struct MergeFieldJson {
    pub(crate) field: String,
    pub(crate) keep: String,
    pub(crate) other: String,
    pub(crate) take: &'static str,
    pub(crate) result: String,
}

/// What `contact merge --dry-run` would do.
#[derive(Debug, Serialize)]
pub(crate) struct MergeJson {
    pub(crate) keep: PartyJson,
    pub(crate) other: PartyJson,
    pub(crate) fields: Vec<MergeFieldJson>,
    pub(crate) card: CardJson,
}

/// Two cards that may be the same.
#[derive(Debug, Serialize)]
pub(crate) struct DoubleJson {
    one: PartyJson,
    other: PartyJson,
    why: &'static str,
    noted_on: NaiveDate,
}

impl DoubleJson {
    pub(crate) fn new(double: &Double) -> Self {
        Self {
            one: PartyJson::of(&double.one),
            other: PartyJson::of(&double.other),
            why: double.why.slug(),
            noted_on: double.noted_on,
        }
    }
}
