//! Reads whole cards, with all that hangs on them.

use std::sync::LazyLock;

use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use crate::domain::campaign::{CampaignId, Membership};
use crate::domain::category::{CategoryId, Channel};
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How, StatementRef};
use crate::domain::contact::{Contact, ContactId, Reach, ReachId, RelationKind};
use crate::domain::dossier::{Detail, DetailId, Dossier, Objection};
use crate::domain::lang::Lang;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::card_columns::{self, COLUMNS};
use crate::store::rows::suppression::SuppressionList;
use crate::store::value::{Columns, Day, optional_slug_in, parsed};

/// How many neighbouring cards are read at once.
const CHUNK: usize = 256;

impl Store {
    /// One card with all that hangs on it; `None` where there is no such card.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn dossier(&self, id: ContactId) -> StoreResult<Option<Dossier>> {
        self.read(|conn| one(conn, id))
    }

    /// Every dossier of the book in turn, for an export; stops where the callback says so.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_dossier(&self, visit: &mut dyn FnMut(Dossier) -> bool) -> StoreResult<()> {
        self.read(|conn| all(conn, &mut |dossier| Ok(visit(dossier))))
    }

    /// The whole ledger of a card, with the corrected events.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ledger(&self, id: ContactId) -> StoreResult<Vec<ConsentEvent>> {
        self.read(|conn| {
            let events = events(conn, id.0, id.0)?;
            Ok(events.into_iter().map(|(_, event)| event).collect())
        })
    }

    /// The card with that UUID.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn by_uuid(&self, uuid: Uuid) -> StoreResult<Option<ContactId>> {
        self.read(|conn| {
            let sql = "SELECT id FROM contact WHERE uuid = ?1";
            let id = conn.query_row(sql, [uuid.to_string()], |row| row.get(0)).optional()?;
            Ok(id.map(ContactId))
        })
    }
}

/// Hands out every card in ascending order of the number; stops where the callback says so.
pub(crate) fn all(conn: &Connection, visit: &mut dyn FnMut(Dossier) -> StoreResult<bool>) -> StoreResult<()> {
    let mut after = 0;
    while let Some((first, last)) = next_range(conn, after)? {
        for dossier in range(conn, first, last)? {
            if !visit(dossier)? {
                return Ok(());
            }
        }
        after = last;
    }
    Ok(())
}

fn next_range(conn: &Connection, after: i64) -> StoreResult<Option<(i64, i64)>> {
    let mut ids = conn.prepare_cached(
        "SELECT min(id), max(id) FROM (SELECT id FROM contact WHERE id > ?1 ORDER BY id LIMIT ?2)",
    )?;
    let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
    let (first, last): (Option<i64>, Option<i64>) =
        ids.query_row((after, limit), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(first.zip(last))
}

/// One card.
pub(crate) fn one(conn: &Connection, id: ContactId) -> StoreResult<Option<Dossier>> {
    Ok(range(conn, id.0, id.0)?.pop())
}

/// Hands out the cards with these numbers in ascending order, many at a time where they are neighbours.
pub(crate) fn each(
    conn: &Connection,
    ids: &[ContactId],
    visit: &mut dyn FnMut(Dossier) -> StoreResult<()>,
) -> StoreResult<()> {
    for chunk in ids.chunks(CHUNK) {
        let (Some(first), Some(last)) = (chunk.first(), chunk.last()) else { continue };
        let span = usize::try_from(last.0.saturating_sub(first.0)).unwrap_or(usize::MAX);
        if span / 4 > chunk.len() {
            for id in chunk {
                one(conn, *id)?.map_or(Ok(()), &mut *visit)?;
            }
            continue;
        }
        for dossier in range(conn, first.0, last.0)? {
            if chunk.binary_search(&dossier.contact.id).is_ok() {
                visit(dossier)?;
            }
        }
    }
    Ok(())
}

/// The cards with numbers from `first` to `last`, in ascending order.
pub(crate) fn range(conn: &Connection, first: i64, last: i64) -> StoreResult<Vec<Dossier>> {
    let mut dossiers = contacts(conn, first, last)?;
    let all = (first, last);
    reaches(conn, all, &mut dossiers)?;
    tags(conn, all, &mut dossiers)?;
    for (contact, event) in events(conn, first, last)? {
        with(&mut dossiers, contact, |dossier| dossier.ledger.push(event));
    }
    memberships(conn, all, &mut dossiers)?;
    details(conn, all, &mut dossiers)?;
    objections(conn, all, &mut dossiers)?;
    let list = SuppressionList::load(conn)?;
    for dossier in &mut dossiers {
        dossier.suppressions = list.meets(conn, &dossier.contact.fields)?;
    }
    Ok(dossiers)
}

fn with(dossiers: &mut [Dossier], contact: i64, act: impl FnOnce(&mut Dossier)) {
    let place = dossiers.binary_search_by_key(&contact, |dossier| dossier.contact.id.0);
    if let Some(dossier) = place.ok().and_then(|place| dossiers.get_mut(place)) {
        act(dossier);
    }
}

static CARDS: LazyLock<String> = LazyLock::new(|| {
    let columns: Vec<String> = COLUMNS.iter().map(|column| format!("c.{column}")).collect();
    format!(
        "SELECT c.id, c.uuid, o.relation, {} FROM contact AS c LEFT JOIN contact AS o ON o.id = c.organisation_id \
         WHERE c.id BETWEEN ?1 AND ?2 ORDER BY c.id",
        columns.join(", ")
    )
});

fn contacts(conn: &Connection, first: i64, last: i64) -> StoreResult<Vec<Dossier>> {
    let mut rows = conn.prepare_cached(&CARDS)?;
    let dossiers = rows.query_map([first, last], |row| {
        let mut columns = Columns::from(row, 0);
        let id = ContactId(columns.get()?);
        let uuid = columns.slug(|text| Uuid::parse_str(text).ok())?;
        let organisation_relation = columns.optional_slug(RelationKind::parse)?;
        Ok(Dossier {
            contact: Contact { id, uuid, fields: card_columns::read(&mut columns)? },
            ledger: Vec::new(),
            memberships: Vec::new(),
            details: Vec::new(),
            objections: Vec::new(),
            suppressions: Vec::new(),
            organisation_relation,
        })
    })?;
    Ok(dossiers.collect::<Result<_, _>>()?)
}

fn reaches(conn: &Connection, all: (i64, i64), dossiers: &mut [Dossier]) -> StoreResult<()> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, kind, id, text, collected_for FROM reach \
         WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, kind, position, id",
    )?;
    let mut rows = rows.query(all)?;
    while let Some(row) = rows.next()? {
        let reach = Reach {
            id: Some(ReachId(row.get(2)?)),
            text: row.get(3)?,
            collected_for: row.get::<_, Option<i64>>(4)?.map(CampaignId),
        };
        let is_email = row.get_ref(1)?.as_str() == Ok("email");
        with(dossiers, row.get(0)?, |dossier| {
            let card = &mut dossier.contact.fields;
            if is_email { card.emails.push(reach) } else { card.phones.push(reach) }
        });
    }
    Ok(())
}

fn tags(conn: &Connection, all: (i64, i64), dossiers: &mut [Dossier]) -> StoreResult<()> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, tag FROM tag WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, position",
    )?;
    let mut rows = rows.query(all)?;
    while let Some(row) = rows.next()? {
        let tag = row.get(1)?;
        with(dossiers, row.get(0)?, |dossier| dossier.contact.fields.tags.push(tag));
    }
    Ok(())
}

/// The events of these cards with their card, in the order of entry.
fn events(conn: &Connection, first: i64, last: i64) -> StoreResult<Vec<(i64, ConsentEvent)>> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, id, category_id, campaign_id, act, corrects_id, on_day, entered_on, how, evidence, \
         statement_version, statement_lang, reach_id FROM consent_event \
         WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, id",
    )?;
    let events = rows.query_map([first, last], |row| Ok((row.get(0)?, event(row)?)))?;
    Ok(events.collect::<Result<_, _>>()?)
}

fn event(row: &Row<'_>) -> rusqlite::Result<ConsentEvent> {
    let corrects: Option<i64> = row.get(5)?;
    let about = match row.get(2)? {
        Some(category) => ConsentFor::Category(CategoryId(category)),
        None => ConsentFor::Campaign(CampaignId(row.get(3)?)),
    };
    let statement = match (row.get(10)?, optional_slug_in(row, 11, Lang::parse)?) {
        (Some(version), Some(lang)) => Some(StatementRef { version, lang }),
        _ => None,
    };
    Ok(ConsentEvent {
        id: EventId(row.get(1)?),
        about,
        act: parsed(row.get_ref(4)?.as_str()?, |slug| act(slug, corrects))?,
        on: row.get::<_, Day>(6)?.0,
        entered_on: row.get::<_, Day>(7)?.0,
        how: optional_slug_in(row, 8, How::parse)?,
        evidence: row.get(9)?,
        statement,
        reach: row.get::<_, Option<i64>>(12)?.map(ReachId),
    })
}

fn act(slug: &str, corrects: Option<i64>) -> Option<ConsentAct> {
    match (slug, corrects) {
        ("given", None) => Some(ConsentAct::Given),
        ("refused", None) => Some(ConsentAct::Refused),
        ("withdrawn", None) => Some(ConsentAct::Withdrawn),
        ("corrected", Some(event)) => Some(ConsentAct::Corrected(EventId(event))),
        _ => None,
    }
}

fn memberships(conn: &Connection, all: (i64, i64), dossiers: &mut [Dossier]) -> StoreResult<()> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, campaign_id, since FROM membership \
         WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, campaign_id",
    )?;
    let mut rows = rows.query(all)?;
    while let Some(row) = rows.next()? {
        let membership = Membership { campaign: CampaignId(row.get(1)?), since: row.get::<_, Day>(2)?.0 };
        with(dossiers, row.get(0)?, |dossier| dossier.memberships.push(membership));
    }
    Ok(())
}

fn details(conn: &Connection, all: (i64, i64), dossiers: &mut [Dossier]) -> StoreResult<()> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, id, category_id, label, value, campaign_id, consent_id FROM detail \
         WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, id",
    )?;
    let mut rows = rows.query(all)?;
    while let Some(row) = rows.next()? {
        let detail = Detail {
            id: DetailId(row.get(1)?),
            category: CategoryId(row.get(2)?),
            label: row.get(3)?,
            value: row.get(4)?,
            campaign: row.get::<_, Option<i64>>(5)?.map(CampaignId),
            consent: row.get::<_, Option<i64>>(6)?.map(EventId),
        };
        with(dossiers, row.get(0)?, |dossier| dossier.details.push(detail));
    }
    Ok(())
}

fn objections(conn: &Connection, all: (i64, i64), dossiers: &mut [Dossier]) -> StoreResult<()> {
    let mut rows = conn.prepare_cached(
        "SELECT contact_id, channel, on_day FROM objection \
         WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY contact_id, id",
    )?;
    let mut rows = rows.query(all)?;
    while let Some(row) = rows.next()? {
        let objection =
            Objection { channel: optional_slug_in(row, 1, Channel::parse)?, on: row.get::<_, Day>(2)?.0 };
        with(dossiers, row.get(0)?, |dossier| dossier.objections.push(objection));
    }
    Ok(())
}
