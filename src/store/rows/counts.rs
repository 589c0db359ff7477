//! The counts on the screens: read from the tally that triggers keep, at any size.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use crate::domain::assessment::{RuleId, Severity};
use crate::domain::campaign::CampaignId;
use crate::domain::category::CategoryId;
use crate::domain::consent::BoxState;
use crate::domain::contact::{ContactKind, RelationKind};
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::contacts::tag_key;
use crate::store::rows::list::Filter;
use crate::store::value::{day_in, severity_of, severity_rank};

impl Store {
    /// How many cards a filter lets through, by an index look-up.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn count(&self, filter: &Filter) -> StoreResult<u64> {
        self.read(|conn| {
            let one = |key: String| number(conn, &key);
            match filter {
                Filter::All => one("contacts".to_owned()),
                Filter::Relation(relation) => one(format!("relation:{}", relation.slug())),
                Filter::Kind(kind) => one(format!("kind:{}", kind.slug())),
                Filter::Findings(severity) => {
                    let graver = Severity::ALL.iter().filter(|own| **own >= *severity);
                    graver.map(|own| one(format!("gravest:{}", severity_rank(*own)))).sum()
                }
                Filter::Rule(rule) => one(format!("rule-cards:{}", rule.0)),
                Filter::Tag(tag) => one(format!("tag:{}", tag_key(tag))),
                Filter::Box(category, BoxState::NeverAsked) => {
                    let answered: u64 = prefixed(conn, &format!("box:{}:", category.0))?
                        .into_iter()
                        .map(|(_, count)| count)
                        .sum();
                    Ok(one("contacts".to_owned())?.saturating_sub(answered))
                }
                Filter::Box(category, state) => one(format!("box:{}:{}", category.0, state.slug())),
                Filter::Campaign(campaign) => one(format!("member:{}", campaign.0)),
            }
        })
    }

    /// All counts that the screens show, each an index look-up.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn counts(&self) -> StoreResult<Counts> {
        self.read(|conn| {
            let relations = RelationKind::ALL
                .iter()
                .map(|relation| Ok((*relation, number(conn, &format!("relation:{}", relation.slug()))?)));
            let members = prefixed(conn, "member:")?.into_iter();
            Ok(Counts {
                contacts: number(conn, "contacts")?,
                relations: relations.collect::<StoreResult<_>>()?,
                organisations: number(conn, &format!("kind:{}", ContactKind::Organisation.slug()))?,
                rules: rules(conn)?,
                boxes: boxes(conn)?,
                members: members
                    .filter_map(|(id, count)| Some((CampaignId(id.parse().ok()?), count)))
                    .collect(),
                doubles: number(conn, "doubles")?,
            })
        })
    }

    /// All tags with their counts, by name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn tags(&self) -> StoreResult<Vec<(String, u64)>> {
        self.read(|conn| {
            let mut name = conn
                .prepare_cached("SELECT tag FROM tag WHERE folded = ?1 ORDER BY sort, contact_id LIMIT 1")?;
            let mut tags = Vec::new();
            for (folded, count) in prefixed(conn, "tag:")? {
                let tag: Option<String> = name.query_row([&folded], |row| row.get(0)).optional()?;
                tags.push((tag.unwrap_or(folded), count));
            }
            Ok(tags)
        })
    }
}

fn number(conn: &Connection, key: &str) -> StoreResult<u64> {
    let mut row = conn.prepare_cached("SELECT n FROM tally WHERE key = ?1")?;
    Ok(row.query_row([key], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// The counts whose key begins like that, without that beginning, in the order of the rest.
fn prefixed(conn: &Connection, prefix: &str) -> StoreResult<Vec<(String, u64)>> {
    let mut rows = conn
        .prepare_cached("SELECT substr(key, ?3), n FROM tally WHERE key >= ?1 AND key < ?2 ORDER BY key")?;
    let past = format!("{prefix}\u{10FFFF}");
    let rest = prefix.chars().count() + 1;
    let counts = rows.query_map((prefix, past, rest), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(counts.collect::<Result<_, _>>()?)
}

fn rules(conn: &Connection) -> StoreResult<Vec<RuleCount>> {
    let mut earliest =
        conn.prepare_cached("SELECT nullif(min(due), 'never') FROM finding WHERE rule = ?1")?;
    let mut counts: Vec<RuleCount> = Vec::new();
    for (key, count) in prefixed(conn, "rule:")? {
        let Some((rule, severity)) = rule_key(&key) else { continue };
        match counts.iter_mut().find(|known| known.rule == rule) {
            Some(known) => {
                known.count += count;
                known.severity = known.severity.max(severity);
            }
            None => {
                let due = earliest.query_row([rule.0], |row| day_in(row, 0))?;
                counts.push(RuleCount { rule, severity, count, due });
            }
        }
    }
    counts
        .sort_by_key(|count| (std::cmp::Reverse(count.severity), count.due.is_none(), count.due, count.rule));
    Ok(counts)
}

fn rule_key(key: &str) -> Option<(RuleId, Severity)> {
    let (rule, rank) = key.split_once(':')?;
    Some((RuleId(rule.parse().ok()?), severity_of(rank.parse().ok()?)?))
}

fn boxes(conn: &Connection) -> StoreResult<Vec<(CategoryId, BoxState, u64)>> {
    let mut boxes: Vec<(CategoryId, BoxState, u64)> = prefixed(conn, "box:")?
        .into_iter()
        .filter_map(|(key, count)| {
            let (category, state) = key.split_once(':')?;
            Some((CategoryId(category.parse().ok()?), BoxState::parse(state)?, count))
        })
        .collect();
    boxes.sort_by_key(|(category, ..)| *category);
    Ok(boxes)
}

/// The counts that the screens show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// All cards.
    pub contacts: u64,
    /// Natural persons by relation.
    pub relations: Vec<(RelationKind, u64)>,
    /// Organisations.
    pub organisations: u64,
    /// Findings by rule: how many, how grave at most, and the earliest due day.
    pub rules: Vec<RuleCount>,
    /// Cards by box and state, where an event decides ([`BoxState::NeverAsked`] is what is left).
    pub boxes: Vec<(CategoryId, BoxState, u64)>,
    /// Cards of each campaign.
    pub members: Vec<(CampaignId, u64)>,
    /// Pairs of cards that may be the same, to be decided.
    pub doubles: u64,
}

/// The stored findings of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: RuleId,
    /// Their severity.
    pub severity: Severity,
    /// How many.
    pub count: u64,
    /// The earliest due day.
    pub due: Option<NaiveDate>,
}
