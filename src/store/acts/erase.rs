//! Erasing cards and details for good (R32), and what remains of it: also a card that an invoice holds back (R31).
//!
//! A deletion is committed together with a mark, *still to compact*: SQLite leaves stale copies of what it deleted in
//! pages that live on, also with `secure_delete`. [`Store::compact`] rewrites the file and clears the mark.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::category::{CategoryId, CategoryKind, Channel};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{CardField, ContactId};
use crate::domain::dossier::{DetailId, Dossier, Objection};
use crate::domain::formats::text::{fold, squash};
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::store::acts::act::{self, Act, Progress};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::meta;
use crate::store::rows::erasures::{self, CARD, HELD, UNDONE};
use crate::store::rows::exports::{self, ExportRow, Held};
use crate::store::rows::list::{self, ListRow};
use crate::store::rows::reach::carriers;
use crate::store::rows::suppression::SuppressionList;
use crate::store::rows::{contacts, details, imports, load, organisations, settings, statements};

/// The rule under which a card is held for an invoice.
const HOLD: u8 = 31;

/// The rule under which details of a withdrawn consent go.
const WITHDRAWAL: u8 = 23;

/// The rule where no other obliges the owner.
const OWN_WISH: u8 = 32;

impl Store {
    /// Erases cards for good, and leaves of those who objected or unsubscribed only the keyed hash (R32, R37). The
    /// caller compacts afterwards. There is no way back. Numbers without a card are passed over. A reason that names
    /// the person is not kept. Of a card that an invoice holds back ([`Store::held_back`]) stays what stands on it.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`]; else where the file cannot be written; then nothing was erased.
    pub fn erase_contacts(
        &mut self,
        ids: &[ContactId],
        rule: u8,
        reason: &str,
        today: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<Erased> {
        let done = self.act(today, |act| {
            let copies = exports::holding(act.conn, ids.iter().copied(), Held::Anything)?;
            let mut erased = Erased { copies, ..Erased::default() };
            for (done, id) in ids.iter().enumerate() {
                act::go_on(progress, done, ids.len())?;
                let Some(dossier) = load::one(act.conn, *id)? else { continue };
                act.affect(organisations::persons_of(act.conn, *id)?);
                let gone = card(act, &dossier, Some(rule), CARD, reason)?;
                erased.suppressed += gone.suppressed;
                erased.contacts += u64::from(!gone.is_held);
                erased.held += u64::from(gone.is_held);
                erased.details += dossier.details.len() as u64;
            }
            if erased.contacts + erased.held > 0 {
                mark_for_good(act.conn)?;
                act.note("erase", "", erased.contacts)?;
            }
            if erased.held > 0 {
                act.note("hold", "", erased.held)?;
            }
            progress(ids.len() as u64, ids.len() as u64);
            Ok(erased)
        })?;
        Ok(done.value)
    }

    /// Which of these cards an erasure would not take whole, and until when what stands on the invoice stays (R31).
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn held_back(&self, ids: &[ContactId], today: NaiveDate) -> StoreResult<Vec<HeldBack>> {
        self.read(|conn| {
            let shop = settings::shop(conn)?;
            let mut held = Vec::new();
            if !shop.settings.invoice_is_only_here {
                return Ok(held);
            }
            for id in ids {
                let Some(dossier) = load::one(conn, *id)? else { continue };
                let Some(until) = rules::r31_invoices::hold(&dossier, &shop, today) else { continue };
                let row = list::rows(conn, std::iter::once(*id))?.pop();
                held.extend(row.map(|row| HeldBack { row, until }));
            }
            Ok(held)
        })
    }

    /// Erases the details that cards keep under a box (R23). The caller compacts afterwards. There is no way back.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`]; else where the file cannot be written; then nothing was erased.
    pub fn erase_details(
        &mut self,
        cards: &[(ContactId, CategoryId)],
        today: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<Erased> {
        let done = self.act(today, |act| {
            let copies = exports::holding(act.conn, cards.iter().map(|(id, _)| *id), Held::Details)?;
            let mut erased = Erased { copies, ..Erased::default() };
            for (done, (id, category)) in cards.iter().enumerate() {
                act::go_on(progress, done, cards.len())?;
                let Some(dossier) = load::one(act.conn, *id)? else { continue };
                let gone = act
                    .conn
                    .prepare_cached("DELETE FROM detail WHERE contact_id = ?1 AND category_id = ?2")?
                    .execute((id.0, category.0))?;
                if gone > 0 {
                    let scope = details_of(act, *category);
                    erasures::log(act.conn, &dossier, Some(WITHDRAWAL), act.today, &scope, "")?;
                    erased.details += gone as u64;
                    act.affect([*id]);
                }
            }
            if erased.details > 0 {
                mark_for_good(act.conn)?;
                act.note("details-erased", "", erased.details)?;
            }
            progress(cards.len() as u64, cards.len() as u64);
            Ok(erased)
        })?;
        Ok(done.value)
    }

    /// Erases one detail for good, also from the copies that the program keeps. The caller compacts afterwards. There is
    /// no way back.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDetail`]; else where the file cannot be written.
    pub fn erase_detail(&mut self, id: ContactId, detail: DetailId, today: NaiveDate) -> StoreResult<()> {
        self.act(today, |act| {
            let dossier = act.dossier(id)?;
            let mut details = dossier.details.iter();
            let found = details.find(|own| own.id == detail).ok_or(StoreError::NoSuchDetail)?;
            details::delete(act.conn, detail)?;
            let scope = details_of(act, found.category);
            erasures::log(act.conn, &dossier, Some(OWN_WISH), act.today, &scope, "")?;
            mark_for_good(act.conn)?;
            act.affect([id]);
            act.note("details-erased", "", 1)
        })?;
        Ok(())
    }
}

/// Scope of details under a box.
fn details_of(act: &Act<'_>, category: CategoryId) -> String {
    let slug = act.shop.category(category).map_or("", |category| category.slug.as_str());
    format!("details:{slug}")
}

/// Notes that the file has to be rewritten, after what nothing brings back: the last import cannot be taken back any more
/// either.
pub(crate) fn mark_for_good(conn: &Connection) -> StoreResult<()> {
    imports::forget(conn)?;
    statements::forget_unnamed_wordings(conn)?;
    meta::mark(conn)
}

/// What became of a card.
pub(crate) struct Gone {
    /// How many of its addresses were left in the suppression list.
    pub(crate) suppressed: u64,
    /// Whether what stands on an invoice stays (R31).
    pub(crate) is_held: bool,
}

/// Deletes a card with all that hangs on it. What an invoice holds back is written anew, under the same number: whatever
/// else hung on the card, now or in a later version, is gone.
pub(crate) fn card(
    act: &mut Act<'_>,
    dossier: &Dossier,
    rule: Option<u8>,
    scope: &str,
    reason: &str,
) -> StoreResult<Gone> {
    // What never was leaves nothing.
    let refusals = if scope == UNDONE { Vec::new() } else { refusals(dossier, &act.shop, act.today) };
    let mut suppressed = 0;
    if !refusals.is_empty() {
        let list = SuppressionList::open(act.conn)?;
        for (kind, key) in list.leave(act.conn, &dossier.contact.fields, &refusals)? {
            act.affect(carriers(act.conn, kind, &key)?);
            suppressed += 1;
        }
    }
    contacts::delete(act.conn, dossier.contact.id)?;
    let held_until = rules::r31_invoices::hold(dossier, &act.shop, act.today).filter(|_| scope != UNDONE);
    let (rule, scope) = if held_until.is_some() { (Some(HOLD), HELD) } else { (rule, scope) };
    if held_until.is_some() {
        let card = &dossier.contact.fields;
        let mut rest = rules::r31_invoices::on_invoice(card, card.held_on.unwrap_or(act.today));
        contacts::insert(act.conn, Some(dossier.contact.id), dossier.contact.uuid, &mut rest)?;
        act.affect([dossier.contact.id]);
    }
    let reason = if names(dossier, reason) { "" } else { reason };
    erasures::log(act.conn, dossier, rule, act.today, scope, reason)?;
    Ok(Gone { suppressed, is_held: held_until.is_some() })
}

/// What the person refused: objections, and channels' boxes refused or withdrawn.
pub(crate) fn refusals(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Vec<Objection> {
    let mut refusals = dossier.objections.clone();
    let assessment = rules::assess(dossier, shop, today);
    for standing in &assessment.boxes {
        let ConsentFor::Category(id) = standing.about else { continue };
        let channel: Option<Channel> = match shop.category(id).map(|category| category.kind) {
            Some(CategoryKind::Channel(channel)) => Some(channel),
            _ => None,
        };
        let is_no = matches!(standing.state, BoxState::Refused | BoxState::Withdrawn);
        if let (true, Some(channel), Some(on)) = (is_no, channel, standing.on) {
            refusals.push(Objection { channel: Some(channel), on });
        }
    }
    refusals
}

/// Whether a text holds something of the card: then it is not kept, since the log names nobody. A value counts whole, each
/// of its longer words alone, and a name also without its spaces.
fn names(dossier: &Dossier, text: &str) -> bool {
    let card = &dossier.contact.fields;
    let words_of = |text: &str| -> Vec<String> {
        let folded = fold(text);
        folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let said = words_of(text);
    let is_named = |name: &str| {
        let name = words_of(name);
        let is_whole = !name.is_empty() && said.windows(name.len()).any(|words| words == name);
        is_whole || name.iter().any(|word| word.chars().count() > 3 && said.contains(word))
    };
    let reaches = card.emails.iter().chain(&card.phones).map(|reach| reach.text.as_str());
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let known = [card.given_name.as_str(), card.family_name.as_str(), card.organisation.as_str()];
    let squashed = squash(text);
    let is_joined = |name: &str| {
        let name = squash(name);
        name.chars().count() > 3 && squashed.contains(&name)
    };
    let place =
        [CardField::Street, CardField::City, CardField::EnterpriseNumber].map(|field| field.text(card));
    let rest =
        card.tags.iter().map(String::as_str).chain(dossier.details.iter().map(|own| own.value.as_str()));
    known.into_iter().any(is_joined)
        || known.into_iter().chain(reaches).chain(place).chain(rest).any(is_named)
        || digits > 6
}

/// A card of which an erasure leaves what stands on an invoice (R31).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// The card.
    pub row: ListRow,
    /// The last day of the period.
    pub until: NaiveDate,
}

/// What an erasure did. Names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    /// Cards that went whole.
    pub contacts: u64,
    /// Cards of which what stands on an invoice is held (R31).
    pub held: u64,
    /// Details that went.
    pub details: u64,
    /// Addresses of which a keyed hash stays in the suppression list (R37).
    pub suppressed: u64,
    /// The exports that still hold what went (R44): gathered before it did.
    pub copies: Vec<ExportRow>,
}
