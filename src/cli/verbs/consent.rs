//! `consent`: the ledger of a card.

use super::card;
use crate::cli::args::{Answer, ConsentFlags, ConsentVerb};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json;
use crate::cli::session::{Book, Session};
use crate::domain::assessment::{About, Assessment, Finding};
use crate::domain::category::CategoryId;
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor, NewEvent};
use crate::domain::contact::ContactId;
use crate::domain::formats::text::clean_line;
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::tr;
use crate::words::wording;

pub(super) fn run(session: &mut Session, verb: &ConsentVerb) -> Result<(), Failure> {
    match verb {
        ConsentVerb::Give(flags) => record(session, flags, ConsentAct::Given),
        ConsentVerb::Refuse(flags) => record(session, flags, ConsentAct::Refused),
        ConsentVerb::Withdraw(flags) => record(session, flags, ConsentAct::Withdrawn),
        ConsentVerb::Correct { contact, about } => correct(session, contact, about),
        ConsentVerb::List { contact, about } => list(session, contact, about.as_deref()),
    }
}

/// The event that an answer makes.
pub(super) fn event(
    session: &Session,
    about: ConsentFor,
    act: ConsentAct,
    answer: &Answer,
) -> Result<NewEvent, Failure> {
    Ok(NewEvent {
        about,
        act,
        on: session.past_day("--on", answer.on)?,
        how: answer.how,
        evidence: clean_line(answer.evidence.as_deref().unwrap_or_default()),
    })
}

fn record(session: &mut Session, flags: &ConsentFlags, act: ConsentAct) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, &flags.contact)?;
    let about = find::consent_about(session, &book, &flags.about)?;
    if act == ConsentAct::Given {
        refuse_box_that_is_off(session, &book, about)?;
    }
    let event = event(session, about, act, &flags.answer)?;
    book.store.record_consent(id, &event, session.today)?;
    answer_state(session, &book, id, about)
}

/// Says which verb switches the box on.
pub(super) fn refuse_box_that_is_off(
    session: &Session,
    book: &Book,
    about: ConsentFor,
) -> Result<(), Failure> {
    let ConsentFor::Category(id) = about else { return Ok(()) };
    match book.shop.category(id) {
        Some(category) if !category.is_on => {
            let name = wording::box_name(category, &session.texts);
            let slug = category.slug.clone();
            Err(Failure::Wrong(tr!(session.texts, "cli-box-is-off", name = name, slug = slug)))
        }
        _ => Ok(()),
    }
}

/// Tells how the box stands now, and what follows from it.
fn answer_state(session: &mut Session, book: &Book, id: ContactId, about: ConsentFor) -> Result<(), Failure> {
    let dossier = book.dossier(id)?;
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    warn_of_what_follows(session, &book.shop, &assessment, about);
    let texts = session.texts;
    let name = dossier.contact.fields.display_name();
    let state = match assessment.standing(about) {
        Some(standing) => card::state(standing, &texts),
        None => texts.get(&format!("state-{}", BoxState::NeverAsked.slug())),
    };
    let about = wording::consent_about(about, &book.shop, &texts);
    let sentence = tr!(texts, "cli-consent-now", contact = name, about = about, state = state);
    card::answer_briefly(session, book, id, &sentence)
}

/// Warns of the findings that the box or campaign has on the card now.
pub(super) fn warn_of_what_follows(
    session: &Session,
    shop: &Shop,
    assessment: &Assessment,
    about: ConsentFor,
) {
    for finding in assessment.findings.iter().filter(|finding| concerns(finding, about)) {
        session.warn(&rule_and_text(finding, shop, &session.texts));
    }
}

/// A finding with its number.
pub(super) fn rule_and_text(finding: &Finding, shop: &Shop, texts: &Texts) -> String {
    format!("{}: {}", finding.rule, wording::finding(finding, shop, texts))
}

/// Whether a finding is about that box, or about the card having lost its ground.
fn concerns(finding: &Finding, about: ConsentFor) -> bool {
    match (&finding.about, about) {
        (About::Card, _) => true,
        (About::Category(found), ConsentFor::Category(id)) => *found == id,
        (About::Campaign(found), ConsentFor::Campaign(id)) => *found == id,
        _ => false,
    }
}

fn correct(session: &mut Session, contact: &str, about: &str) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let about = find::consent_about(session, &book, about)?;
    book.store.correct_consent(id, about, session.today)?;
    answer_state(session, &book, id, about)
}

fn list(session: &mut Session, contact: &str, about: Option<&str>) -> Result<(), Failure> {
    let book = session.read()?;
    let id = find::contact(session, &book, contact)?;
    let about = about.map(|about| find::consent_about(session, &book, about)).transpose()?;
    let events = book.store.ledger(id)?;
    let wanted = |event: &&ConsentEvent| about.is_none_or(|about| event.about == about);
    let shown: Vec<ConsentEvent> = events.iter().filter(wanted).cloned().collect();
    session.answer(
        |_| Ok(json::ledger(&shown, &book.shop)),
        |session| {
            let texts = session.texts;
            let row = |event: &ConsentEvent| row(event, &shown, &book.shop, &texts);
            let rows: Vec<Vec<String>> = shown.iter().map(row).collect();
            if rows.is_empty() {
                return session.say(&tr!(texts, "cli-ledger-empty"));
            }
            Ok(session.out.table(0, &rows)?)
        },
    )
}

fn row(event: &ConsentEvent, events: &[ConsentEvent], shop: &Shop, texts: &Texts) -> Vec<String> {
    let about = wording::consent_about(event.about, shop, texts);
    let mut act = texts.get(&format!("event-{}", event.act.slug()));
    if let ConsentAct::Corrected(other) = event.act {
        act = tr!(texts, "cli-ledger-corrects", id = other.0);
    } else if json::is_corrected(event, events) {
        act = tr!(texts, "cli-ledger-mistake", act = act);
    }
    let how = event.how.map(|how| texts.get(&format!("how-{}", how.slug())));
    let statement = event.statement.map(|statement| {
        tr!(texts, "cli-ledger-statement", version = statement.version, lang = statement.lang.code())
    });
    let rest: Vec<String> = [how, statement, Some(event.evidence.clone()).filter(|text| !text.is_empty())]
        .into_iter()
        .flatten()
        .collect();
    vec![event.id.0.to_string(), texts.short_date(event.on), about, act, rest.join(", ")]
}

/// The box of a detail, checked to be on.
pub(super) fn category_that_is_on(
    session: &Session,
    book: &Book,
    typed: &str,
) -> Result<CategoryId, Failure> {
    let id = find::category(session, book, typed)?.id;
    refuse_box_that_is_off(session, book, ConsentFor::Category(id))?;
    Ok(id)
}
