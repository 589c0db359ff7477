//! The list: pages by key, in the order of names.
//!
//! A page is a range of an index on (sort, id), never an offset, so that page 2,000 costs what page 1 costs. Each filter
//! has an index in that order of its own.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use uuid::Uuid;

use crate::domain::assessment::{RuleId, Severity};
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::consent::BoxState;
use crate::domain::contact::{ContactFields, ContactId, ContactKind, Reach, RelationKind};
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::contacts::tag_key;
use crate::store::value::{Columns, Day, severity_of, severity_rank, slug_in};

impl Store {
    /// A page of the list in the order of names: `limit` rows after or before a row, or from either end.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn page(&self, filter: &Filter, from: From<'_>, limit: usize) -> StoreResult<Vec<ListRow>> {
        self.read(|conn| {
            let keys = keys(conn, &Source::of(filter), from, limit)?;
            rows(conn, keys.iter().map(|key| key.id))
        })
    }

    /// The rows with these numbers, in the given order; numbers without a card are left out.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rows(&self, ids: &[ContactId]) -> StoreResult<Vec<ListRow>> {
        self.read(|conn| rows(conn, ids.iter().copied()))
    }

    /// The numbers of all cards that a filter lets through, in ascending order of the number.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn ids(&self, filter: &Filter) -> StoreResult<Vec<ContactId>> {
        self.read(|conn| {
            let Source { table, id, condition, values } = Source::of(filter);
            let mut rows =
                conn.prepare_cached(&format!("SELECT {id} FROM {table} WHERE {condition} ORDER BY {id}"))?;
            let ids = rows.query_map(params_from_iter(values), |row| row.get(0).map(ContactId))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// The cards of a campaign, by name, after a row: those that joined it or were collected for it as a whole.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn members(&self, campaign: CampaignId, from: From<'_>, limit: usize) -> StoreResult<Vec<MemberRow>> {
        self.read(|conn| {
            let keys = keys(conn, &Source::of(&Filter::Campaign(campaign)), from, limit)?;
            let mut member = conn.prepare_cached(
                "SELECT state, since FROM member WHERE contact_id = ?1 AND campaign_id = ?2",
            )?;
            let mut members = Vec::with_capacity(keys.len());
            for row in rows(conn, keys.iter().map(|key| key.id))? {
                let (state, since) = member.query_row((row.key.id.0, campaign.0), |row| {
                    Ok((slug_in(row, 0, BoxState::parse)?, row.get::<_, Day>(1)?.0))
                })?;
                members.push(MemberRow { row, state, since });
            }
            Ok(members)
        })
    }
}

/// Where a filter's cards stand in the order of names.
struct Source {
    table: &'static str,
    id: &'static str,
    condition: String,
    values: Vec<Value>,
}

impl Source {
    fn of(filter: &Filter) -> Self {
        let text = |text: &str| Value::from(text.to_owned());
        let (table, condition, values) = match filter {
            Filter::All => ("contact", "1".to_owned(), vec![]),
            Filter::Relation(relation) => {
                ("contact", "relation = ? AND kind <> 'organisation'".to_owned(), vec![text(relation.slug())])
            }
            Filter::Kind(kind) => ("contact", "kind = ?".to_owned(), vec![text(kind.slug())]),
            // The number stands in the text, so that the partial index of that severity is found.
            Filter::Findings(severity) => {
                ("answer", format!("gravest >= {}", severity_rank(*severity)), vec![])
            }
            Filter::Rule(rule) => {
                ("finding", "rule = ? AND is_first = 1".to_owned(), vec![i64::from(rule.0).into()])
            }
            Filter::Tag(tag) => ("tag", "folded = ?".to_owned(), vec![tag_key(tag).into()]),
            Filter::Box(category, BoxState::NeverAsked) => (
                "contact",
                "NOT EXISTS (SELECT 1 FROM box_state WHERE contact_id = contact.id AND category_id = ?)"
                    .to_owned(),
                vec![category.0.into()],
            ),
            Filter::Box(category, state) => (
                "box_state",
                "category_id = ? AND state = ?".to_owned(),
                vec![category.0.into(), text(state.slug())],
            ),
            Filter::Campaign(campaign) => ("member", "campaign_id = ?".to_owned(), vec![campaign.0.into()]),
        };
        let id = if table == "contact" { "id" } else { "contact_id" };
        Self { table, id, condition, values }
    }
}

/// A page of keys, in ascending order.
fn keys(conn: &Connection, source: &Source, from: From<'_>, limit: usize) -> StoreResult<Vec<ListKey>> {
    let Source { table, id, condition, values } = source;
    let (range, key, is_backwards) = match from {
        From::Start => ("", None, false),
        From::End => ("", None, true),
        From::After(key) => (">", Some(key), false),
        From::At(key) => (">=", Some(key), false),
        From::Before(key) => ("<", Some(key), true),
    };
    let direction = if is_backwards { "DESC" } else { "ASC" };
    let mut values = values.clone();
    let range = match key {
        None => String::new(),
        Some(key) => {
            values.push(key.sort.clone().into());
            values.push(key.id.0.into());
            format!("AND (sort, {id}) {range} (?, ?)")
        }
    };
    values.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
    let mut statement = conn.prepare_cached(&format!(
        "SELECT sort, {id} FROM {table} WHERE {condition} {range} \
         ORDER BY sort {direction}, {id} {direction} LIMIT ?"
    ))?;
    let found = statement.query_map(params_from_iter(values), |row| {
        Ok(ListKey { sort: row.get(0)?, id: ContactId(row.get(1)?) })
    })?;
    let mut keys: Vec<ListKey> = found.collect::<Result<_, _>>()?;
    if is_backwards {
        keys.reverse();
    }
    Ok(keys)
}

/// What [`names_in`] reads, for a query that calls the card `c`. The first address stands in where a card has no name.
pub(crate) const NAME_COLUMNS: &str = "c.uuid, c.kind, c.given_name, c.family_name, c.organisation, \
     (SELECT text FROM reach WHERE contact_id = c.id AND kind = 'email' ORDER BY position, id LIMIT 1), \
     (SELECT text FROM reach WHERE contact_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1)";

/// The UUID, and as much of the card as its name needs.
pub(crate) fn names_in(columns: &mut Columns<'_, '_>) -> rusqlite::Result<(Uuid, ContactFields)> {
    let uuid = columns.slug(|text| Uuid::parse_str(text).ok())?;
    let kind = columns.slug(ContactKind::parse)?;
    let (given_name, family_name, organisation) = (columns.get()?, columns.get()?, columns.get()?);
    let mut first = || -> rusqlite::Result<Vec<Reach>> {
        Ok(columns.get::<Option<String>>()?.map(Reach::new).into_iter().collect())
    };
    let (emails, phones) = (first()?, first()?);
    let nothing_else = ContactFields::new(NaiveDate::MIN);
    Ok((uuid, ContactFields { kind, given_name, family_name, organisation, emails, phones, ..nothing_else }))
}

/// The rows of these cards, in that order.
pub(crate) fn rows(conn: &Connection, ids: impl Iterator<Item = ContactId>) -> StoreResult<Vec<ListRow>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.id, c.sort, c.relation, c.city, a.gravest, a.without_basis, c.held_on IS NOT NULL, {NAME_COLUMNS} \
         FROM contact AS c LEFT JOIN answer AS a ON a.contact_id = c.id WHERE c.id = ?1"
    ))?;
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(statement.query_row([id.0], row_in).optional()?);
    }
    Ok(rows)
}

fn row_in(row: &Row<'_>) -> rusqlite::Result<ListRow> {
    let mut columns = Columns::from(row, 0);
    let (id, sort) = (ContactId(columns.get()?), columns.get()?);
    let relation = columns.slug(RelationKind::parse)?;
    let city = columns.get()?;
    let gravest = columns.get::<Option<u8>>()?.and_then(severity_of);
    let is_without_basis = columns.get::<Option<bool>>()?.unwrap_or_default();
    let is_held = columns.get()?;
    let (uuid, names) = names_in(&mut columns)?;
    Ok(ListRow {
        key: ListKey { sort, id },
        uuid,
        kind: names.kind,
        relation,
        list_name: names.list_name(),
        display_name: names.display_name(),
        email: names.emails.into_iter().next().map(|reach| reach.text).unwrap_or_default(),
        city,
        gravest,
        is_without_basis,
        is_held,
    })
}

/// Which cards a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Natural persons with that relation.
    Relation(RelationKind),
    /// One kind of card.
    Kind(ContactKind),
    /// With any finding of at least that severity.
    Findings(Severity),
    /// With a finding of that rule.
    Rule(RuleId),
    /// With that tag.
    Tag(String),
    /// With that box in that state ([`BoxState::NeverAsked`] is answered too).
    Box(CategoryId, BoxState),
    /// In that campaign.
    Campaign(CampaignId),
}

/// Where a page starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<'a> {
    /// At the first row.
    Start,
    /// At the last row, going back; the page still comes in ascending order.
    End,
    /// After that row.
    After(&'a ListKey),
    /// Before that row, going back; the page still comes in ascending order.
    Before(&'a ListKey),
    /// At that row, or where it would stand.
    At(&'a ListKey),
}

/// Where a card stands in the order of names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListKey {
    /// The folded name.
    pub sort: String,
    /// The number, to tell namesakes apart.
    pub id: ContactId,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// Its place.
    pub key: ListKey,
    /// Its UUID.
    pub uuid: Uuid,
    /// Who stands on it.
    pub kind: ContactKind,
    /// What the contact is to the shop.
    pub relation: RelationKind,
    /// "Janssens, Els".
    pub list_name: String,
    /// "Els Janssens".
    pub display_name: String,
    /// The main e-mail address, or nothing.
    pub email: String,
    /// The place.
    pub city: String,
    /// The gravest stored finding.
    pub gravest: Option<Severity>,
    /// Whether R6 is among the findings: a prospect without consent.
    pub is_without_basis: bool,
    /// Whether it is kept for an invoice only (R31).
    pub is_held: bool,
}

impl ListRow {
    /// Its number.
    #[must_use]
    pub fn id(&self) -> ContactId {
        self.key.id
    }
}

/// A card of a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// The card.
    pub row: ListRow,
    /// What it answered about the campaign; [`BoxState::NeverAsked`] is "collected for" only.
    pub state: BoxState,
    /// Since when it belongs to it.
    pub since: NaiveDate,
}

impl Store {
    /// The numbers of all cards, in the order of their names.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn each_id_by_name(&self, visit: &mut dyn FnMut(ContactId)) -> StoreResult<()> {
        self.read(|conn| {
            let mut rows = conn.prepare_cached("SELECT id FROM contact ORDER BY sort, id")?;
            for id in rows.query_map([], |row| row.get(0).map(ContactId))? {
                visit(id?);
            }
            Ok(())
        })
    }
}
