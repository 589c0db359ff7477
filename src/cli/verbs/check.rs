//! `check`: the findings of the whole book.

use std::collections::BTreeMap;

use crate::cli::failure::{Exit, Failure, Outcome};
use crate::cli::json::{CheckFindingJson, CheckJson, FindingJson};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::RuleId;
use crate::store::{Filter, FindingRow, NotKnownSince};
use crate::tr;
use crate::words::backup::not_known;
use crate::words::wording;
use crate::workflows::backup::long_without_copy;

pub(super) fn run(session: &mut Session) -> Outcome {
    let book = session.read()?;
    let findings = book.store.findings(session.today)?;
    let contacts = book.store.count(&Filter::All)?;
    let days_without_copy = long_without_copy(&book.store, session.today)?;
    if let Some(days) = days_without_copy {
        session.warn(&tr!(session.texts, "check-no-copy", days = days));
    }
    let not_known_since = book.store.not_known_since()?;
    if let Some(since) = not_known_since {
        session.warn(&not_known(&session.texts, since));
    }
    session.answer(
        |session| {
            let finding = |row: &FindingRow| CheckFindingJson {
                contact: row.key.id.0,
                uuid: row.uuid,
                name: row.display_name.clone(),
                finding: FindingJson::new(&row.finding, &book.shop, &session.texts),
            };
            let counts = counts(&findings).into_iter();
            Ok(CheckJson {
                today: session.today,
                contacts,
                days_without_copy,
                not_known_since: not_known_since.map(day_of),
                findings: findings.iter().map(finding).collect(),
                counts: counts.map(|(rule, count)| (rule.to_string(), count)).collect(),
            })
        },
        |session| print(session, &book, &findings),
    )?;
    Ok(if findings.is_empty() { Exit::Done } else { Exit::Findings })
}

/// The day for scripts.
fn day_of(since: NotKnownSince) -> String {
    match since {
        NotKnownSince::Day(day) => day.to_string(),
        NotKnownSince::UnknownDay => "unknown".to_owned(),
    }
}

fn counts(findings: &[FindingRow]) -> BTreeMap<RuleId, u64> {
    let mut counts = BTreeMap::new();
    for row in findings {
        *counts.entry(row.finding.rule).or_insert(0) += 1;
    }
    counts
}

/// Rule by rule, the most urgent first: its sentence, then the cards.
fn print(session: &mut Session, book: &Book, findings: &[FindingRow]) -> Result<(), Failure> {
    let texts = session.texts;
    if findings.is_empty() {
        return session.say(&tr!(texts, "cli-check-nothing"));
    }
    let mut rules: Vec<RuleId> = Vec::new();
    for row in findings {
        if !rules.contains(&row.finding.rule) {
            rules.push(row.finding.rule);
        }
    }
    for rule in rules {
        let of_rule: Vec<&FindingRow> = findings.iter().filter(|row| row.finding.rule == rule).collect();
        let sentence = format!("{rule}: {}", wording::finding_sentence(rule, &texts));
        session.say(&tr!(texts, "cli-check-rule", sentence = sentence, count = of_rule.len()))?;
        let row = |row: &&FindingRow| {
            let about = wording::finding_about(&row.finding.about, &book.shop, &texts);
            let due = row.finding.due.map(|day| tr!(texts, "wording-due", day = texts.short_date(day)));
            let specifics: Vec<String> = about.into_iter().chain(due).collect();
            vec![row.key.id.0.to_string(), row.list_name.clone(), specifics.join("; ")]
        };
        let rows: Vec<Vec<String>> = of_rule.iter().map(row).collect();
        session.out.table(2, &rows)?;
        session.out.gap()?;
    }
    Ok(())
}
