//! `basis`: a ground other than consent on which a prospect is kept (R8, R9).

use chrono::NaiveDate;

use super::card;
use super::consent::rule_and_text;
use crate::cli::args::{BasisFlags, Change, Ground};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::session::{Book, Session};
use crate::domain::assessment::About;
use crate::domain::contact::{ContactFields, ContactId, LegitimateInterest};
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{self, r09_documented_interest as r09};
use crate::tr;
use crate::words::{errors, wording};

pub(super) fn run(session: &mut Session, flags: &BasisFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, &flags.contact)?;
    let mut card = book.dossier(id)?.contact.fields;
    match flags.ground {
        Ground::Quote => card.quote_on = quote_day(session, flags.on)?,
        Ground::Interest => write_interest(flags, &mut card),
    }
    book.store.edit_contact(id, &card, &[], session.today)?;
    if flags.ground == Ground::Interest {
        warn_if_incomplete(session, &card);
    }
    answer(session, &book, id)
}

fn quote_day(session: &Session, on: Option<Change<NaiveDate>>) -> Result<Option<NaiveDate>, Failure> {
    match on {
        Some(Change::Clear) => Ok(None),
        Some(Change::To(day)) => session.past_day("--on", Some(day)).map(Some),
        None => Ok(Some(session.today)),
    }
}

/// The given texts replace the written ones. If none is left, the interest is removed.
fn write_interest(flags: &BasisFlags, card: &mut ContactFields) {
    let mut interest = card.interest.take().unwrap_or_default();
    let texts = [
        (&flags.interest, &mut interest.interest),
        (&flags.necessity, &mut interest.necessity),
        (&flags.balance, &mut interest.balance),
    ];
    for (typed, field) in texts {
        if let Some(typed) = typed {
            *field = clean_line(typed);
        }
    }
    if let Some(informed_on) = flags.informed_on {
        interest.informed_on = informed_on.into_option();
    }
    card.interest = Some(interest).filter(|interest| *interest != LegitimateInterest::default());
}

/// R9 counts only with all three texts, and once the person was told.
fn warn_if_incomplete(session: &Session, card: &ContactFields) {
    let Some(interest) = &card.interest else { return };
    let is_empty = |text: &String| text.is_empty();
    let missing = [
        ("--interest", is_empty(&interest.interest)),
        ("--necessity", is_empty(&interest.necessity)),
        ("--balance", is_empty(&interest.balance)),
        ("--informed-on", interest.informed_on.is_none()),
    ];
    let missing: Vec<&str> = missing.iter().filter(|(_, missing)| *missing).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        let sentence = errors::refusal(r09::RULE, &session.texts);
        let options = missing.join(" ");
        session.warn(&tr!(session.texts, "cli-warn-interest", sentence = sentence, options = options));
    }
}

fn answer(session: &mut Session, book: &Book, id: ContactId) -> Result<(), Failure> {
    let dossier = book.dossier(id)?;
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    for finding in assessment.findings.iter().filter(|finding| finding.about == About::Card) {
        session.warn(&rule_and_text(finding, &book.shop, &session.texts));
    }
    let keep = wording::keep(&assessment.keep, &session.texts);
    let contact = dossier.contact.fields.display_name();
    let sentence = tr!(session.texts, "cli-basis-now", contact = contact, keep = keep);
    card::answer_briefly(session, book, id, &sentence)
}
