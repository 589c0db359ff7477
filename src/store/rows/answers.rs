//! The stored answers: what the rules say of each card, beside it, with the days for which it holds.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::assessment::{About, Assessment, Finding, Part, RuleId};
use crate::domain::campaign::CampaignId;
use crate::domain::category::{CategoryId, Channel};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{self, r06_prospect_without_consent as r06};
use crate::domain::shop::Shop;
use crate::store::error::StoreResult;
use crate::store::file::book::Store;
use crate::store::rows::contacts::sort_of;
use crate::store::rows::list::ListKey;
use crate::store::rows::{load, settings};
use crate::store::value::{Columns, Day, day, day_in, parsed, severity_of, severity_rank, slug_in};

/// A finding with the card that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRow {
    /// The card's place.
    pub key: ListKey,
    /// Its UUID.
    pub uuid: Uuid,
    /// "Janssens, Els".
    pub list_name: String,
    /// "Els Janssens".
    pub display_name: String,
    /// What the rule says.
    pub finding: Finding,
}

impl Store {
    /// The cards whose stored answer does not hold on that day, in ascending order of their number.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn stale(&self, today: NaiveDate) -> StoreResult<Vec<ContactId>> {
        self.read(|conn| stale(conn, today))
    }

    /// The findings of the whole book on a day, most urgent first within each card's rule; also right on a day that
    /// the stored answers do not cover.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn findings(&self, today: NaiveDate) -> StoreResult<Vec<FindingRow>> {
        self.read(|conn| {
            let stale = stale(conn, today)?;
            let mut rows = stored_findings(conn, "1 = 1", [], "")?;
            rows.retain(|row| stale.binary_search(&row.key.id).is_err());
            let shop = settings::shop(conn)?;
            load::each(conn, &stale, &mut |dossier| {
                let assessment = rules::assess(&dossier, &shop, today);
                rows.extend(assessment.findings.into_iter().map(|finding| row_of(&dossier, finding)));
                Ok(())
            })?;
            rows.sort_by(|one, other| order(one).cmp(&order(other)));
            Ok(rows)
        })
    }

    /// A page of one rule's stored findings, by due day and name.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn findings_page(
        &self,
        rule: RuleId,
        after: Option<&FindingRow>,
        limit: usize,
    ) -> StoreResult<Vec<FindingRow>> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let tail = "ORDER BY f.rule, f.due, f.sort, f.contact_id, f.about LIMIT ?2";
        self.read(|conn| match after {
            None => stored_findings(conn, "f.rule = ?1", (rule.0, limit), tail),
            Some(row) => stored_findings(
                conn,
                "f.rule = ?1 AND (f.due, f.sort, f.contact_id, f.about) > (?3, ?4, ?5, ?6)",
                (
                    rule.0,
                    limit,
                    due_text(row.finding.due),
                    &row.key.sort,
                    row.key.id.0,
                    about_text(&row.finding.about),
                ),
                tail,
            ),
        })
    }
}

/// Severity, then the due day (none comes last), then rule and name.
fn order(row: &FindingRow) -> impl Ord + use<'_> {
    let finding = &row.finding;
    let urgency = std::cmp::Reverse(finding.severity);
    (urgency, finding.due.is_none(), finding.due, finding.rule, &row.key, &finding.about)
}

/// The cards whose stored answer does not hold on that day, in ascending order.
pub(crate) fn stale(conn: &Connection, today: NaiveDate) -> StoreResult<Vec<ContactId>> {
    // Sorted here: asked to sort, SQLite reads the whole table in its order instead of the two indexes.
    let mut rows = conn.prepare_cached(
        "SELECT contact_id FROM answer WHERE until_day <= ?1 \
         UNION ALL SELECT contact_id FROM answer WHERE from_day > ?1",
    )?;
    // Text only sorts as days do up to the last four-digit year.
    let today = NaiveDate::from_ymd_opt(9999, 12, 31).map_or(today, |last| today.min(last));
    let ids = rows.query_map([Day(today)], |row| row.get(0).map(ContactId))?;
    let mut ids: Vec<ContactId> = ids.collect::<Result<_, _>>()?;
    ids.sort_unstable();
    Ok(ids)
}

/// Assesses these cards, in ascending order, and stores what changed.
pub(crate) fn reassess(
    conn: &Connection,
    shop: &Shop,
    ids: &[ContactId],
    today: NaiveDate,
) -> StoreResult<()> {
    load::each(conn, ids, &mut |dossier| store(conn, &dossier, &rules::assess(&dossier, shop, today)))
}

/// Stores an answer where it differs from the one that stands.
pub(crate) fn store(conn: &Connection, dossier: &Dossier, assessment: &Assessment) -> StoreResult<()> {
    let fresh = Answer::of(dossier, assessment);
    let stored = Answer::read(conn, dossier.contact.id)?;
    fresh.write(conn, dossier.contact.id, stored.as_ref())
}

/// What is stored beside a card.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    sort: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    gravest: u8,
    is_without_basis: bool,
    findings: Vec<Finding>,
    boxes: Vec<(CategoryId, BoxState)>,
    members: Vec<(CampaignId, BoxState, NaiveDate)>,
}

impl Answer {
    /// What is to be stored.
    pub(crate) fn of(dossier: &Dossier, assessment: &Assessment) -> Self {
        let decided = assessment.boxes.iter().filter(|standing| standing.state != BoxState::NeverAsked);
        let mut boxes: Vec<_> = decided
            .filter_map(|standing| match standing.about {
                ConsentFor::Category(id) => Some((id, standing.state)),
                ConsentFor::Campaign(_) => None,
            })
            .collect();
        boxes.sort_by_key(|(id, _)| *id);
        Self {
            sort: sort_of(&dossier.contact.fields),
            from: Some(assessment.from).filter(|day| is_storable(*day)),
            until: assessment.until.filter(|day| is_storable(*day)),
            gravest: assessment.gravest().map_or(0, severity_rank),
            is_without_basis: assessment.findings.iter().any(|finding| finding.rule == r06::RULE),
            findings: assessment.findings.clone(),
            boxes,
            members: members(dossier, assessment),
        }
    }

    fn read(conn: &Connection, id: ContactId) -> StoreResult<Option<Self>> {
        let mut row = conn.prepare_cached(
            "SELECT sort, from_day, until_day, gravest, without_basis FROM answer WHERE contact_id = ?1",
        )?;
        let mut rows = row.query([id.0])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(Self {
            sort: row.get(0)?,
            from: day_in(row, 1)?,
            until: day_in(row, 2)?,
            gravest: row.get(3)?,
            is_without_basis: row.get(4)?,
            findings: findings_of(conn, id)?,
            boxes: boxes_of(conn, id)?,
            members: members_of(conn, id)?,
        }))
    }

    /// Writes what differs from the answer that stands.
    pub(crate) fn write(&self, conn: &Connection, id: ContactId, stored: Option<&Self>) -> StoreResult<()> {
        if stored == Some(self) {
            return Ok(());
        }
        self.write_frame(conn, id)?;
        let sort = self.sort.as_str();
        let has_moved = stored.is_some_and(|stored| stored.sort != sort);
        if has_moved || stored.is_none_or(|stored| stored.findings != self.findings) {
            write_findings(conn, id, sort, &self.findings, stored.is_some())?;
        }
        if has_moved || stored.is_none_or(|stored| stored.boxes != self.boxes) {
            write_boxes(conn, id, sort, &self.boxes, stored.is_some())?;
        }
        if has_moved || stored.is_none_or(|stored| stored.members != self.members) {
            write_members(conn, id, sort, &self.members, stored.is_some())?;
        }
        Ok(())
    }

    fn write_frame(&self, conn: &Connection, id: ContactId) -> StoreResult<()> {
        conn.prepare_cached(
            "INSERT INTO answer (contact_id, sort, from_day, until_day, gravest, without_basis) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (contact_id) DO UPDATE SET sort = ?2, from_day = ?3, \
             until_day = ?4, gravest = ?5, without_basis = ?6",
        )?
        .execute((id.0, &self.sort, day(self.from), day(self.until), self.gravest, self.is_without_basis))?;
        Ok(())
    }
}

/// The campaigns that the card belongs to as a whole, since when, and what it answered.
fn members(dossier: &Dossier, assessment: &Assessment) -> Vec<(CampaignId, BoxState, NaiveDate)> {
    let card = &dossier.contact.fields;
    let joined = dossier.memberships.iter().map(|membership| (membership.campaign, membership.since));
    let mut seen = BTreeSet::new();
    let mut members: Vec<_> = joined
        .chain(card.collected_for.map(|campaign| (campaign, card.collected_on)))
        .filter(|(campaign, _)| seen.insert(*campaign))
        .map(|(campaign, since)| {
            let standing = assessment.standing(ConsentFor::Campaign(campaign));
            (campaign, standing.map_or(BoxState::NeverAsked, |standing| standing.state), since)
        })
        .collect();
    members.sort_by_key(|(campaign, ..)| *campaign);
    members
}

/// Days outside the four-digit years are no edges: nobody gets there.
fn is_storable(day: NaiveDate) -> bool {
    use chrono::Datelike;
    (0..=9999).contains(&day.year())
}

fn due_text(due: Option<NaiveDate>) -> String {
    due.filter(|day| is_storable(*day)).map_or_else(|| "never".to_owned(), |day| day.to_string())
}

fn due_of(text: &str) -> Option<Option<NaiveDate>> {
    if text == "never" { Some(None) } else { text.parse().ok().map(Some) }
}

fn write_findings(
    conn: &Connection,
    id: ContactId,
    sort: &str,
    findings: &[Finding],
    has_old: bool,
) -> StoreResult<()> {
    if has_old {
        conn.prepare_cached("DELETE FROM finding WHERE contact_id = ?1")?.execute([id.0])?;
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO finding (contact_id, seq, rule, severity, due, about, is_first, sort) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let mut seen = BTreeSet::new();
    for (seq, finding) in findings.iter().enumerate() {
        insert.execute((
            id.0,
            seq,
            finding.rule.0,
            severity_rank(finding.severity),
            due_text(finding.due),
            about_text(&finding.about),
            seen.insert(finding.rule),
            sort,
        ))?;
    }
    Ok(())
}

fn write_boxes(
    conn: &Connection,
    id: ContactId,
    sort: &str,
    boxes: &[(CategoryId, BoxState)],
    has_old: bool,
) -> StoreResult<()> {
    if has_old {
        conn.prepare_cached("DELETE FROM box_state WHERE contact_id = ?1")?.execute([id.0])?;
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO box_state (contact_id, category_id, state, sort) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (category, state) in boxes {
        insert.execute((id.0, category.0, state.slug(), sort))?;
    }
    Ok(())
}

fn write_members(
    conn: &Connection,
    id: ContactId,
    sort: &str,
    members: &[(CampaignId, BoxState, NaiveDate)],
    has_old: bool,
) -> StoreResult<()> {
    if has_old {
        conn.prepare_cached("DELETE FROM member WHERE contact_id = ?1")?.execute([id.0])?;
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO member (contact_id, campaign_id, state, since, sort) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (campaign, state, since) in members {
        insert.execute((id.0, campaign.0, state.slug(), Day(*since), sort))?;
    }
    Ok(())
}

fn findings_of(conn: &Connection, id: ContactId) -> StoreResult<Vec<Finding>> {
    let mut rows = conn.prepare_cached(
        "SELECT rule, severity, due, about FROM finding WHERE contact_id = ?1 ORDER BY seq",
    )?;
    let findings = rows.query_map([id.0], finding)?;
    Ok(findings.collect::<Result<_, _>>()?)
}

/// A finding from the columns rule, severity, due and about.
fn finding(row: &rusqlite::Row<'_>) -> rusqlite::Result<Finding> {
    let rank: u8 = row.get(1)?;
    Ok(Finding {
        rule: RuleId(row.get(0)?),
        severity: parsed(&rank.to_string(), |_| severity_of(rank))?,
        due: parsed(row.get_ref(2)?.as_str()?, due_of)?,
        about: parsed(row.get_ref(3)?.as_str()?, about_of)?,
    })
}

fn boxes_of(conn: &Connection, id: ContactId) -> StoreResult<Vec<(CategoryId, BoxState)>> {
    let mut rows = conn.prepare_cached(
        "SELECT category_id, state FROM box_state WHERE contact_id = ?1 ORDER BY category_id",
    )?;
    let boxes =
        rows.query_map([id.0], |row| Ok((CategoryId(row.get(0)?), slug_in(row, 1, BoxState::parse)?)))?;
    Ok(boxes.collect::<Result<_, _>>()?)
}

fn members_of(conn: &Connection, id: ContactId) -> StoreResult<Vec<(CampaignId, BoxState, NaiveDate)>> {
    let mut rows = conn.prepare_cached(
        "SELECT campaign_id, state, since FROM member WHERE contact_id = ?1 ORDER BY campaign_id",
    )?;
    let members = rows.query_map([id.0], |row| {
        Ok((CampaignId(row.get(0)?), slug_in(row, 1, BoxState::parse)?, row.get::<_, Day>(2)?.0))
    })?;
    Ok(members.collect::<Result<_, _>>()?)
}

fn stored_findings(
    conn: &Connection,
    condition: &str,
    values: impl rusqlite::Params,
    tail: &str,
) -> StoreResult<Vec<FindingRow>> {
    let mut rows = conn.prepare_cached(&format!(
        "SELECT f.rule, f.severity, f.due, f.about, f.sort, f.contact_id, {} \
         FROM finding AS f JOIN contact AS c ON c.id = f.contact_id WHERE {condition} {tail}",
        super::list::NAME_COLUMNS,
    ))?;
    let rows = rows.query_map(values, |row| {
        let (uuid, names) = super::list::names_in(&mut Columns::from(row, 6))?;
        Ok(FindingRow {
            key: ListKey { sort: row.get(4)?, id: ContactId(row.get(5)?) },
            uuid,
            list_name: names.list_name(),
            display_name: names.display_name(),
            finding: finding(row)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn row_of(dossier: &Dossier, finding: Finding) -> FindingRow {
    let card: &ContactFields = &dossier.contact.fields;
    FindingRow {
        key: ListKey { sort: sort_of(card), id: dossier.contact.id },
        uuid: dossier.contact.uuid,
        list_name: card.list_name(),
        display_name: card.display_name(),
        finding,
    }
}

fn about_text(about: &About) -> String {
    match about {
        About::Card => "card".to_owned(),
        About::Category(id) => format!("box:{}", id.0),
        About::Campaign(id) => format!("campaign:{}", id.0),
        About::Channel(channel) => format!("channel:{}", channel.slug()),
        About::UncoveredParts(parts) => {
            let slugs: Vec<&str> = parts.iter().map(|part| part.slug()).collect();
            format!("parts:{}", slugs.join(","))
        }
        About::Word(word) => format!("word:{word}"),
        About::NamedMailbox => "named-mailbox".to_owned(),
    }
}

fn about_of(text: &str) -> Option<About> {
    let (what, rest) = text.split_once(':').unwrap_or((text, ""));
    match what {
        "card" => Some(About::Card),
        "box" => rest.parse().ok().map(|id| About::Category(CategoryId(id))),
        "campaign" => rest.parse().ok().map(|id| About::Campaign(CampaignId(id))),
        "channel" => Channel::parse(rest).map(About::Channel),
        "parts" if rest.is_empty() => Some(About::UncoveredParts(Vec::new())),
        "parts" => rest.split(',').map(Part::parse).collect::<Option<_>>().map(About::UncoveredParts),
        "word" => Some(About::Word(rest.to_owned())),
        "named-mailbox" => Some(About::NamedMailbox),
        _ => None,
    }
}
