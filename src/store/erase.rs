//! Erasing cards and details for good (R32), and what remains of it.
//!
//! A deletion is committed together with a mark, *still to compact*: SQLite leaves stale copies of what it deleted in
//! pages that live on, also with `secure_delete`. [`Store::compact`] rewrites the file and clears the mark.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::act::Act;
use super::suppression::{SuppressionList, carriers};
use super::value::Day;
use super::{Erased, Progress, Store, StoreError, StoreResult, import, load, organisations};
use crate::domain::category::{CategoryId, CategoryKind, Channel};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::ContactId;
use crate::domain::dossier::{Dossier, Objection};
use crate::domain::formats::text::fold;
use crate::domain::rules;

/// Scope of a card that undo took away.
pub(super) const UNDONE: &str = "undone";
/// Scope of a card from which taking an import back took what that had filled in.
pub(super) const UNFILLED: &str = "import-undone";
/// Scope of a card that went whole.
const CARD: &str = "card";
/// The rule under which details of a withdrawn consent go.
const WITHDRAWAL: u8 = 23;

impl Store {
    /// Erases cards for good, and leaves of those who objected or unsubscribed only the keyed hash (R32, R37). The
    /// caller compacts afterwards. There is no way back. Numbers without a card are passed over. A reason that names
    /// the person is not kept.
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
            let mut erased = Erased::default();
            for (done, id) in ids.iter().enumerate() {
                go_on(progress, done, ids.len())?;
                let Some(dossier) = load::one(act.conn, *id)? else { continue };
                act.affect(organisations::persons_of(act.conn, *id)?);
                erased.suppressed += card(act, &dossier, Some(rule), CARD, reason)?;
                erased.contacts += 1;
                erased.details += dossier.details.len() as u64;
            }
            if erased.contacts > 0 {
                mark_for_good(act.conn)?;
                act.note("erase", "", erased.contacts)?;
            }
            progress(ids.len() as u64, ids.len() as u64);
            Ok(erased)
        })?;
        Ok(done.value)
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
            let mut erased = Erased::default();
            for (done, (id, category)) in cards.iter().enumerate() {
                go_on(progress, done, cards.len())?;
                let Some(dossier) = load::one(act.conn, *id)? else { continue };
                let gone = act
                    .conn
                    .prepare_cached("DELETE FROM detail WHERE contact_id = ?1 AND category_id = ?2")?
                    .execute((id.0, category.0))?;
                if gone > 0 {
                    let slug = act.shop.category(*category).map_or("", |category| category.slug.as_str());
                    log(act.conn, &dossier, Some(WITHDRAWAL), act.today, &format!("details:{slug}"), "")?;
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
}

/// Scope of the cards that went when an import was taken back, by their numbers.
pub(super) fn undone_import(first: ContactId, last: ContactId) -> String {
    format!("{UNFILLED}:{}-{}", first.0, last.0)
}

/// The numbers that such a scope names.
pub(super) fn range_of(scope: &str) -> Option<(ContactId, ContactId)> {
    let (first, last) = scope.strip_prefix(UNFILLED)?.strip_prefix(':')?.split_once('-')?;
    Some((ContactId(first.parse().ok()?), ContactId(last.parse().ok()?)))
}

/// Whether a card went when an import was taken back, after that line of the log.
pub(super) fn went_with_import(conn: &Connection, id: ContactId, after: i64) -> StoreResult<bool> {
    let mut rows = conn.prepare_cached("SELECT scope FROM erasure_log WHERE id > ?1 AND scope GLOB ?2")?;
    let scopes = rows.query_map((after, format!("{UNFILLED}:*")), |row| row.get::<_, String>(0))?;
    let scopes: Vec<String> = scopes.collect::<Result<_, _>>()?;
    let ranges = scopes.iter().filter_map(|scope| range_of(scope));
    Ok(ranges.into_iter().any(|(first, last)| (first..=last).contains(&id)))
}

/// Reports, and stops the act where the owner cancelled it.
pub(super) fn go_on(progress: &Progress<'_>, done: usize, total: usize) -> StoreResult<()> {
    if progress(done as u64, total as u64) { Ok(()) } else { Err(StoreError::Cancelled) }
}

/// Notes, in the same transaction as the deletion, that the file has to be rewritten.
pub(super) fn mark(conn: &Connection) -> StoreResult<()> {
    conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('compact_pending', 1)", [])?;
    Ok(())
}

/// The same for what nothing brings back: the last import cannot be taken back any more either.
pub(super) fn mark_for_good(conn: &Connection) -> StoreResult<()> {
    import::forget(conn)?;
    mark(conn)
}

/// Deletes a card with all that hangs on it. Answers with the number of addresses left in the suppression list.
pub(super) fn card(
    act: &mut Act<'_>,
    dossier: &Dossier,
    rule: Option<u8>,
    scope: &str,
    reason: &str,
) -> StoreResult<u64> {
    // What never was leaves nothing.
    let refusals = if scope == UNDONE { Vec::new() } else { refusals(act, dossier) };
    let mut suppressed = 0;
    if !refusals.is_empty() {
        let list = SuppressionList::open(act.conn)?;
        for (kind, key) in list.leave(act.conn, &dossier.contact.fields, &refusals)? {
            act.affect(carriers(act.conn, kind, &key)?);
            suppressed += 1;
        }
    }
    act.conn.prepare_cached("DELETE FROM contact WHERE id = ?1")?.execute([dossier.contact.id.0])?;
    let reason = if names(dossier, reason) { "" } else { reason };
    log(act.conn, dossier, rule, act.today, scope, reason)?;
    Ok(suppressed)
}

/// What the person refused: objections, and channels' boxes refused or withdrawn.
fn refusals(act: &Act<'_>, dossier: &Dossier) -> Vec<Objection> {
    let mut refusals = dossier.objections.clone();
    let assessment = rules::assess(dossier, &act.shop, act.today);
    for standing in &assessment.boxes {
        let ConsentFor::Category(id) = standing.about else { continue };
        let channel: Option<Channel> = match act.shop.category(id).map(|category| category.kind) {
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

/// Whether a text holds a name or an address of the card: then it is not kept, since the log names nobody. A name counts
/// whole, and each of its longer words alone.
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
    known.into_iter().chain(reaches).any(is_named) || digits > 6
}

/// Writes the erasure log: which UUID, by which rule, when and how much.
pub(super) fn log(
    conn: &Connection,
    dossier: &Dossier,
    rule: Option<u8>,
    on: NaiveDate,
    scope: &str,
    reason: &str,
) -> StoreResult<()> {
    conn.prepare_cached(
        "INSERT INTO erasure_log (uuid, rule, on_day, scope, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((dossier.contact.uuid.to_string(), rule, Day(on), scope, reason))?;
    Ok(())
}
