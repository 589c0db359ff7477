//! The card under the cursor, assessed on the day.

use super::Contacts;
use crate::app::command::Command;
use crate::app::desk::Desk;
use crate::domain::assessment::{Assessment, Standing};
use crate::domain::category::CategoryId;
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{ContactId, ContactKind};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{assess, r23_withdrawal};
use crate::store::{ListRow, StoreResult};

/// A card with everything that is shown of it.
#[derive(Debug)]
pub struct Card {
    /// The card and all that hangs on it.
    pub dossier: Dossier,
    /// What the rules say.
    pub answer: Assessment,
    /// The day on which the rules will say something else by themselves.
    pub next_change: Option<chrono::NaiveDate>,
    /// The contact persons of an organisation.
    pub related: Vec<(ContactId, String)>,
}

/// A line of the card that the cursor can stand on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardRow {
    /// The box or campaign.
    pub standing: Standing,
}

impl Card {
    /// The lines that the cursor can stand on: the boxes, then the campaigns.
    #[must_use]
    pub fn rows(&self) -> Vec<CardRow> {
        let all = self.answer.boxes.iter().chain(&self.answer.campaigns);
        all.map(|standing| CardRow { standing: standing.clone() }).collect()
    }

    /// Whether a box holds details that its consent no longer covers (R10, R23).
    #[must_use]
    pub fn has_details_to_erase(&self) -> Option<CategoryId> {
        r23_withdrawal::leftovers(&self.dossier, &self.answer).next()
    }
}

impl Contacts {
    /// Reads and assesses the card under the list's cursor.
    pub(crate) fn card_read(&mut self, desk: &Desk) -> StoreResult<()> {
        let id = self.rows.get(self.selected).map(ListRow::id);
        let is_same = self.card.as_ref().map(|card| card.dossier.contact.id) == id;
        self.card = match id {
            Some(id) => self.card_of(desk, id)?,
            None => None,
        };
        let rows = self.card.as_ref().map_or(0, |card| card.rows().len());
        self.card_row = if is_same { self.card_row.min(rows.saturating_sub(1)) } else { self.first_box() };
        if !is_same {
            self.card_scroll = 0;
        }
        if self.card.is_none() {
            self.pane = super::Pane::List;
        }
        Ok(())
    }

    fn card_of(&self, desk: &Desk, id: ContactId) -> StoreResult<Option<Card>> {
        let Some(dossier) = desk.book.dossier(id)? else { return Ok(None) };
        let answer = assess(&dossier, &desk.shop, desk.today.day);
        let related = match dossier.contact.fields.kind {
            ContactKind::Organisation => desk.book.people_of(id)?,
            _ => Vec::new(),
        };
        Ok(Some(Card { next_change: answer.until, dossier, answer, related }))
    }

    /// The first box that was never asked: the one that is ticked next.
    fn first_box(&self) -> usize {
        let rows = self.card.as_ref().map(Card::rows).unwrap_or_default();
        rows.iter().position(|row| row.standing.state == BoxState::NeverAsked).unwrap_or(0)
    }

    pub(super) fn card_move(&mut self, desk: &Desk, command: Command) {
        let last = self.card.as_ref().map_or(0, |card| card.rows().len()).saturating_sub(1);
        let page = u16::try_from(desk.viewport.list_lines.max(2) - 1).unwrap_or(1);
        let row = &mut self.card_row;
        match command {
            Command::Up if self.card_scroll > 0 => self.card_scroll -= 1,
            Command::Up => *row = row.saturating_sub(1),
            // Below the last box stand details, notes and days: the card scrolls on.
            Command::Down if *row >= last => {
                self.card_scroll = self.card_scroll.saturating_add(1);
            }
            Command::Down => *row += 1,
            Command::PageDown => self.card_scroll = self.card_scroll.saturating_add(page),
            Command::PageUp => self.card_scroll = self.card_scroll.saturating_sub(page),
            Command::First => {
                *row = 0;
                self.card_scroll = 0;
            }
            Command::Last => *row = last,
            _ => {}
        }
    }

    /// The box or campaign under the card's cursor.
    #[must_use]
    pub fn box_under_cursor(&self) -> Option<ConsentFor> {
        let rows = self.card.as_ref()?.rows();
        rows.get(self.card_row).map(|row| row.standing.about)
    }
}
