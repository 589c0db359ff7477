//! The lists that still hold somebody whom an import closed a channel for: as after an objection, whoever received one
//! may have to take the person off it (R22, R44).

use std::collections::BTreeMap;

use crate::domain::category::{CategoryKind, Channel};
use crate::domain::consent::BoxState;
use crate::domain::contact::ContactId;
use crate::domain::shop::Shop;
use crate::store::{ExportRow, ImportChange, ImportedRow, RowFate, Store, StoreResult};

/// Whether a change takes permission away.
#[must_use]
pub(super) fn lowers(change: &ImportChange) -> bool {
    match change {
        ImportChange::Box { to, .. } => matches!(to, BoxState::Refused | BoxState::Withdrawn),
        ImportChange::Objection(..) => true,
        ImportChange::Field(_) | ImportChange::Campaign(_) => false,
    }
}

/// The cards that were there before and were closed on a channel: no more than a number for each card and channel. A
/// new card is on no list yet.
#[derive(Debug, Default)]
pub(super) struct Lowered(BTreeMap<&'static str, (Channel, Vec<ContactId>)>);

impl Lowered {
    /// Takes in what became of a row.
    pub(super) fn take(&mut self, row: &ImportedRow<'_>, shop: &Shop) {
        let RowFate::Updated(contact) = &row.fate else { return };
        for change in row.changes.iter().filter(|change| lowers(change)) {
            let closed = match change {
                ImportChange::Objection(channel, _) => *channel,
                ImportChange::Box { category, .. } => {
                    match shop.category(*category).map(|category| &category.kind) {
                        Some(CategoryKind::Channel(channel)) => Some(*channel),
                        _ => continue,
                    }
                }
                ImportChange::Field(_) | ImportChange::Campaign(_) => continue,
            };
            for channel in Channel::ALL.iter().filter(|own| closed.is_none_or(|channel| channel == **own)) {
                let (_, cards) = self.0.entry(channel.slug()).or_insert((*channel, Vec::new()));
                // An answer may stand in several columns of a row.
                if cards.last() != Some(contact) {
                    cards.push(*contact);
                }
            }
        }
    }

    /// The lists for these channels that hold one of the cards, the newest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub(super) fn lists(&self, book: &Store) -> StoreResult<Vec<ExportRow>> {
        let mut rows = Vec::new();
        for (channel, cards) in self.0.values() {
            // A list is for one channel, so that none comes twice.
            rows.extend(book.lists_holding(cards, Some(*channel))?);
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.id));
        Ok(rows)
    }
}
