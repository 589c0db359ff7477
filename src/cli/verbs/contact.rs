//! `contact`: cards.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::card;
use super::copies::{self, Told};
use super::fields::{self, Replaced};
use super::merge;
use crate::cli::args::{ContactFlags, ContactVerb};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CardReasonJson, ErasedJson, RowJson, WithCopies};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::Severity;
use crate::domain::contact::{ContactFields, ContactId};
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::rules::{self, r31_invoices as r31};
use crate::store::{Erased, Filter, From, Likeness, ListRow, StoreResult};
use crate::tr;
use crate::words::hold;

/// How many rows are read at a time.
const PAGE: usize = 500;

/// From how many rows on their cards are read in the order of the file.
const MANY: usize = 2000;

pub(super) fn run(session: &mut Session, verb: &ContactVerb) -> Result<(), Failure> {
    match verb {
        ContactVerb::Add(flags) => add(session, flags),
        ContactVerb::Edit { contact, flags, slip_of_the_pen } => {
            let replaced = if *slip_of_the_pen { Replaced::SlipOfThePen } else { Replaced::ByAnother };
            edit(session, contact, flags, replaced)
        }
        ContactVerb::Show { contact } => show(session, contact),
        ContactVerb::List { query, limit } => list(session, &query.join(" "), limit.unwrap_or(usize::MAX)),
        ContactVerb::Erase { contact, yes, delete_exports, reason } => {
            erase(session, contact, (*yes, *delete_exports), reason.as_deref().unwrap_or_default())
        }
        ContactVerb::Merge(flags) => merge::merge(session, flags),
        ContactVerb::Doubles { different } => merge::doubles(session, different),
    }
}

fn add(session: &mut Session, flags: &ContactFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let card = fields::new_card(session, &book, flags)?;
    warn_of_same(session, &book, &card)?;
    warn_of_suppressed(session, &book, &card, None)?;
    let done = book.store.add_contact(&card, &[], session.today)?;
    book.reload()?;
    card::answer(session, &book, done.value)
}

/// Another card with the same address, which may be the same person.
fn warn_of_same(session: &Session, book: &Book, card: &ContactFields) -> StoreResult<()> {
    for similar in book.store.similar(card, None)? {
        let contact = format!("{} {}", similar.row.id().0, similar.row.display_name);
        let text = match similar.why {
            Likeness::Email => tr!(session.texts, "cli-warn-same-email", contact = contact),
            Likeness::Phone => tr!(session.texts, "cli-warn-same-phone", contact = contact),
            Likeness::Name => tr!(session.texts, "cli-warn-same-name", contact = contact),
        };
        session.warn(&text);
    }
    Ok(())
}

/// An address that is new on the card, and that nobody may advertise to (R37).
fn warn_of_suppressed(
    session: &Session,
    book: &Book,
    card: &ContactFields,
    old: Option<&ContactFields>,
) -> StoreResult<()> {
    let addresses = |card: &ContactFields| -> Vec<String> {
        card.emails.iter().chain(&card.phones).map(|reach| reach.text.clone()).collect()
    };
    let known = old.map(addresses).unwrap_or_default();
    for address in addresses(card) {
        if !known.contains(&address) && book.store.is_suppressed(&address)? {
            session.warn(&tr!(session.texts, "problem-suppressed", address = address));
        }
    }
    Ok(())
}

fn edit(
    session: &mut Session,
    contact: &str,
    flags: &ContactFlags,
    replaced: Replaced,
) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let old = book.dossier(id)?.contact.fields;
    let card = fields::edited_card(session, &book, flags, replaced, &old)?;
    warn_of_suppressed(session, &book, &card, Some(&old))?;
    book.store.edit_contact(id, &card, &[], session.today)?;
    card::answer(session, &book, id)
}

fn show(session: &mut Session, contact: &str) -> Result<(), Failure> {
    let book = session.read()?;
    let id = find::contact(session, &book, contact)?;
    card::answer(session, &book, id)
}

fn list(session: &mut Session, query: &str, limit: usize) -> Result<(), Failure> {
    let book = session.read()?;
    let rows = rows(&book, query, limit)?;
    session.answer(
        |session| Ok(json_rows(session, &book, &rows)?),
        |session| {
            let warned = warned(session, &book, &rows)?;
            print_rows(session, &rows, &warned)
        },
    )
}

fn json_rows(session: &Session, book: &Book, rows: &[ListRow]) -> StoreResult<Vec<RowJson>> {
    let json = |dossier: &Dossier| RowJson::new(dossier, &book.shop, session.today, &session.texts);
    if rows.len() < MANY {
        return rows.iter().map(|row| Ok(json(&book.dossier(row.id())?))).collect();
    }
    // In the order of the file, which reads many times as fast as the order of names.
    let wanted: HashSet<ContactId> = rows.iter().map(ListRow::id).collect();
    let mut found = HashMap::with_capacity(rows.len());
    book.store.each_dossier(&mut |dossier| {
        if wanted.contains(&dossier.contact.id) {
            found.insert(dossier.contact.id, json(&dossier));
        }
        true
    })?;
    Ok(rows.iter().filter_map(|row| found.remove(&row.id())).collect())
}

/// The cards on which something is to be done, as of the day: the stored answer, or a fresh one where it does not
/// hold.
fn warned(session: &Session, book: &Book, rows: &[ListRow]) -> StoreResult<HashSet<ContactId>> {
    let stale: HashSet<ContactId> = book.store.stale(session.today)?.into_iter().collect();
    let mut warned = HashSet::new();
    for row in rows {
        let gravest = if stale.contains(&row.id()) {
            rules::assess(&book.dossier(row.id())?, &book.shop, session.today).gravest()
        } else {
            row.gravest
        };
        if gravest.is_some_and(|severity| severity > Severity::Note) {
            warned.insert(row.id());
        }
    }
    Ok(warned)
}

fn rows(book: &Book, query: &str, limit: usize) -> StoreResult<Vec<ListRow>> {
    if !query.trim().is_empty() {
        return book.store.search(query, limit);
    }
    let mut rows: Vec<ListRow> = Vec::new();
    while rows.len() < limit {
        let wanted = PAGE.min(limit - rows.len());
        let from = rows.last().map_or(From::Start, |row| From::After(&row.key));
        let page = book.store.page(&Filter::All, from, wanted)?;
        let is_last = page.len() < wanted;
        rows.extend(page);
        if is_last {
            break;
        }
    }
    Ok(rows)
}

fn print_rows(session: &mut Session, rows: &[ListRow], warned: &HashSet<ContactId>) -> Result<(), Failure> {
    let texts = session.texts;
    let kinds = |row: &ListRow| {
        if row.is_held {
            tr!(texts, "held")
        } else if row.kind.is_natural_person() {
            texts.get(&format!("relation-{}", row.relation.slug()))
        } else {
            texts.get(&format!("kind-{}", row.kind.slug()))
        }
    };
    let cells = |row: &ListRow| {
        let sign = if warned.contains(&row.id()) { "!" } else { " " };
        let (name, city) = (row.list_name.clone(), row.city.clone());
        vec![row.id().0.to_string(), sign.to_owned(), name, kinds(row), city, row.email.clone()]
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    Ok(session.out.table(0, &rows)?)
}

fn erase(
    session: &mut Session,
    contact: &str,
    (yes, delete_exports): (bool, bool),
    reason: &str,
) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let dossier = book.dossier(id)?;
    let name = clean_line(&dossier.contact.fields.display_name());
    let until = r31::hold(&dossier, &book.shop, session.today);
    if let Some(until) = until.filter(|_| dossier.contact.fields.held_on.is_some()) {
        return Err(Failure::Refused(r31::RULE, hold::nothing_more(until, &session.texts)));
    }
    let warning = r31::warning(&dossier, &book.shop, session.today);
    if let Some(until) = warning {
        session.warn(&hold::warning(until, &session.texts));
    }
    let question = match until {
        Some(day) => {
            if !yes && !session.json {
                session.say(&hold::lines(&dossier, day, &session.texts).join("\n"))?;
            }
            let day = session.texts.short_date(day);
            tr!(session.texts, "cli-erase-ask-held", name = name, id = id.0, day = day)
        }
        None => tr!(session.texts, "cli-erase-ask", name = name, id = id.0),
    };
    session.confirm(yes, &question)?;
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    // What obliges the owner to erase the card, where something does; else it is the owner's own wish (R32).
    let rule = assessment.findings.iter().map(|finding| finding.rule).find(|rule| rules::must_go(*rule));
    let rule = rule.unwrap_or(rules::ERASURE);
    let reason = nameless(session, reason, &dossier.contact.fields);
    let erased = book.store.erase_contacts(&[id], rule.0, &reason, session.today, &|_, _| true)?;
    book.store.compact(&|_, _| true)?;
    let told = copies::settle(session, &mut book, erased.copies.clone(), delete_exports)?;
    answer_erased(session, &book, &dossier, until, &erased, &told)
}

/// The reason outlives the card: one that names the person is not kept.
fn nameless(session: &Session, reason: &str, card: &ContactFields) -> String {
    let reason = clean_line(reason);
    let folded = fold(&reason);
    let names = [&card.given_name, &card.family_name, &card.organisation];
    let addresses = card.emails.iter().chain(&card.phones).map(|reach| &reach.text);
    let mut values = names.into_iter().chain(addresses).filter(|value| !value.is_empty());
    if values.any(|value| folded.contains(&fold(value))) {
        session.warn(&tr!(session.texts, "cli-warn-reason-names"));
        return String::new();
    }
    reason
}

/// What went, and, where an invoice holds something back (R31), what stays, until when and why.
fn answer_erased(
    session: &mut Session,
    book: &Book,
    dossier: &Dossier,
    until: Option<NaiveDate>,
    erased: &Erased,
    told: &Told,
) -> Result<(), Failure> {
    let contact = &dossier.contact;
    let id = contact.id.0;
    session.answer(
        |session| {
            let texts = &session.texts;
            let reason =
                |until| format!("{} {}", hold::stays(dossier, until, texts), texts.rule_sentence(r31::RULE));
            let keep = until.map(|until| CardReasonJson {
                contact: id,
                uuid: contact.uuid,
                rule: Some(r31::RULE.to_string()),
                reason: reason(until),
            });
            let Erased { contacts, held, details, suppressed, .. } = *erased;
            let done = ErasedJson { contacts, held, details, suppressed, keep: keep.into_iter().collect() };
            Ok(WithCopies { done, copies: told.json(book) })
        },
        |session| {
            match until {
                Some(until) => {
                    session.say(&tr!(session.texts, "cli-erased-held", id = id))?;
                    session.say(&hold::stays(dossier, until, &session.texts))?;
                    session.say(&hold::why(&session.texts))?;
                }
                None => session.say(&tr!(session.texts, "cli-erased", id = id))?,
            }
            if erased.suppressed > 0 {
                let count = erased.suppressed;
                session.say(&tr!(session.texts, "cli-erased-trace", count = count))?;
            }
            told.print(session, book)
        },
    )
}
