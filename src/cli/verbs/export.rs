//! `export`: those who may be written to, and why everybody else is not on the list; everything of one's own; and where
//! the copies lie (R44).

use super::copies;
use crate::cli::args::{ExportFlags, ExportVerb};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CopyJson, ExportJson, LeftOutJson};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{PASSED_ON, SAFE_KEEPING, SENDER_IS_NAMED, r21_post as r21};
use crate::exchange::list::{ListFormat, Separator};
use crate::exchange::mailing::Purpose;
use crate::store::{ExportId, StoreError};
use crate::tr;
use crate::words::errors;
use crate::words::export::group_text;
use crate::workflows::export::copies::Copy;
use crate::workflows::export::{self, LeftOut, Order, Sent, What, WholeFormat};

/// How many names are read at a time.
const PAGE: usize = 500;

pub(super) fn run(session: &mut Session, flags: &ExportFlags) -> Result<(), Failure> {
    match (&flags.verb, &flags.file) {
        (Some(ExportVerb::List), _) => list(session),
        (Some(ExportVerb::Delete { export, yes }), _) => delete(session, export, *yes),
        (None, Some(_)) => send(session, flags),
        // The arguments are checked before.
        (None, None) => Ok(()),
    }
}

fn send(session: &mut Session, flags: &ExportFlags) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let order = order(session, &book, flags)?;
    let sent = export::send(&mut book.store, &order, session.texts, session.today, &|_, _| true);
    let sent = sent.map_err(|error| match error {
        StoreError::Exists(path) if !flags.force => {
            Failure::Wrong(tr!(session.texts, "cli-export-exists", file = path.display().to_string()))
        }
        other => other.into(),
    })?;
    answer(session, &book, &order, &sent)
}

fn order(session: &Session, book: &Book, flags: &ExportFlags) -> Result<Order, Failure> {
    let campaign = flags.campaign.as_deref().map(|typed| find::campaign(session, book, typed));
    let campaign = campaign.transpose()?.map(|campaign| campaign.id);
    let separator = if flags.comma { Separator::Comma } else { Separator::Semicolon };
    let typed = flags.format.as_deref();
    let what = match flags.channel {
        Some(channel) => {
            let format = typed.map_or(Some(ListFormat::Plain), ListFormat::parse);
            let format = format.filter(|format| format.fits(channel));
            let format = format.ok_or_else(|| unfit(session, typed, channel))?;
            let purpose = Purpose { channel, campaign, today: session.today };
            What::List { purpose, format, separator }
        }
        None => {
            let format = typed.map_or(Some(WholeFormat::Json), WholeFormat::parse);
            let formats = slugs(WholeFormat::ALL.iter().map(|format| format.slug()));
            let wrong = || tr!(session.texts, "cli-export-everything-format", formats = formats);
            What::Everything { format: format.ok_or_else(|| Failure::Wrong(wrong()))?, separator }
        }
    };
    let can_choose = matches!(
        what,
        What::List { format: ListFormat::Plain, .. } | What::Everything { format: WholeFormat::Csv, .. }
    );
    if flags.comma && !can_choose {
        return Err(Failure::Wrong(tr!(session.texts, "cli-export-comma")));
    }
    Ok(Order {
        path: flags.file.clone().unwrap_or_default(),
        what,
        recipient: flags.to.clone().unwrap_or_default(),
        excluded: flags.excluded.clone(),
        replace: flags.force,
    })
}

fn slugs<'s>(slugs: impl Iterator<Item = &'s str>) -> String {
    slugs.collect::<Vec<_>>().join(" ")
}

fn unfit(session: &Session, format: Option<&str>, channel: Channel) -> Failure {
    let fitting = ListFormat::ALL.iter().filter(|format| format.fits(channel));
    let formats = slugs(fitting.map(|format| format.slug()));
    let format = format.unwrap_or_default().to_owned();
    let channel = session.texts.get(&format!("channel-{}", channel.slug()));
    let text = tr!(session.texts, "cli-export-unfit", format = format, channel = channel, formats = formats);
    Failure::Wrong(text)
}

fn answer(session: &mut Session, book: &Book, order: &Order, sent: &Sent) -> Result<(), Failure> {
    if session.json {
        for rule in warnings(order, sent) {
            session.warn(&errors::refusal(rule, &session.texts));
        }
    }
    let format = match order.what {
        What::List { format, .. } => format.slug(),
        What::Everything { format, .. } => format.slug(),
    };
    session.answer(
        |session| {
            Ok(ExportJson {
                export: sent.id.0,
                file: &sent.path,
                format,
                to: &sent.recipient,
                written: sent.written,
                excluded_file: sent.excluded.as_deref(),
                excluded: LeftOutJson { cards: &sent.left_out, texts: session.texts },
            })
        },
        |session| print(session, book, order, sent),
    )
}

/// The warning after an export: delete the list, send it safely, or mind that the whole book lies unlocked.
fn warnings(order: &Order, sent: &Sent) -> Vec<RuleId> {
    let mut rules = match order.what {
        What::List { .. } => vec![SENDER_IS_NAMED],
        What::Everything { .. } => vec![SAFE_KEEPING],
    };
    if !sent.recipient.is_empty() {
        rules.push(PASSED_ON);
    }
    rules
}

fn print(session: &mut Session, book: &Book, order: &Order, sent: &Sent) -> Result<(), Failure> {
    let texts = session.texts;
    session.say(&tr!(texts, "cli-export-written", count = sent.written))?;
    print_left_out(session, book, &sent.left_out)?;
    session.out.gap()?;
    if let What::List { purpose, .. } = order.what {
        session.say(&errors::refusal(SENDER_IS_NAMED, &texts))?;
        for line in ["cli-export-check-what", "cli-export-check-who", "cli-export-check-how"] {
            session.out.line(2, &format!("[ ] {}", texts.get(line)))?;
        }
        if purpose.channel == Channel::Post {
            session.out.line(2, &format!("[ ] {}", tr!(texts, "export-check-robinson")))?;
            session.say(&errors::refusal(r21::RULE, &texts))?;
        }
    } else {
        session.say(&tr!(texts, "export-everything-warning"))?;
        session.say(&errors::refusal(SAFE_KEEPING, &texts))?;
    }
    if !sent.recipient.is_empty() {
        session.say(&errors::refusal(PASSED_ON, &texts))?;
        session
            .out
            .line(2, &format!("[ ] {}", tr!(texts, "export-check-order", name = sent.recipient.clone())))?;
    }
    session.out.gap()?;
    let paths = [Some(&sent.path), sent.excluded.as_ref()].into_iter().flatten();
    let paths: Vec<String> = paths.map(|path| path.display().to_string()).collect();
    session.say(&tr!(texts, "export-lies", path = paths.join(", ")))?;
    session.say(&tr!(texts, "export-remember"))
}

/// Those who are not on the list, by reason, the largest group first.
fn print_left_out(session: &mut Session, book: &Book, left_out: &[LeftOut]) -> Result<(), Failure> {
    if left_out.is_empty() {
        return Ok(());
    }
    let texts = session.texts;
    let mut groups: Vec<(Option<RuleId>, UseReason, Vec<ContactId>)> = Vec::new();
    for card in left_out {
        match groups.iter_mut().find(|(rule, reason, _)| (*rule, *reason) == (card.rule, card.reason)) {
            Some((.., cards)) => cards.push(card.id),
            None => groups.push((card.rule, card.reason, vec![card.id])),
        }
    }
    groups.sort_by_key(|(.., cards)| std::cmp::Reverse(cards.len()));
    session.out.gap()?;
    session.say(&tr!(texts, "cli-export-excluded", count = left_out.len()))?;
    for (rule, reason, cards) in groups {
        session.out.line(2, &group_text(rule, reason, cards.len(), &texts))?;
        for page in cards.chunks(PAGE) {
            let rows = book.store.rows(page)?;
            let cells = |row: &crate::store::ListRow| vec![row.id().0.to_string(), row.list_name.clone()];
            session.out.table(4, &rows.iter().map(cells).collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

fn list(session: &mut Session) -> Result<(), Failure> {
    let book = session.read()?;
    let found: Vec<Copy> = book.store.exports()?.into_iter().map(Copy::look).collect();
    session.answer(
        |_| Ok(found.iter().map(|copy| CopyJson::new(copy, &book.shop)).collect::<Vec<_>>()),
        |session| {
            if found.is_empty() {
                return session.say(&tr!(session.texts, "copies-none"));
            }
            copies::print(session, &book, &found)
        },
    )
}

fn delete(session: &mut Session, typed: &[String], yes: bool) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let mut rows = book.store.exports()?;
    let mut wanted = Vec::new();
    for typed in typed {
        let id = typed.trim().parse().ok().map(ExportId);
        let place = id.and_then(|id| rows.iter().position(|row| row.id == id));
        let Some(place) = place else {
            let text = tr!(session.texts, "cli-unknown-export", export = clean_line(typed));
            return Err(Failure::Wrong(text));
        };
        wanted.push(rows.swap_remove(place));
    }
    let count = wanted.len();
    session.confirm(yes, &tr!(session.texts, "copies-ask", count = count))?;
    let told = copies::settle(session, &mut book, wanted, true)?;
    session.answer(
        |_| Ok(told.json(&book)),
        |session| {
            let texts = session.texts;
            session.say(&tr!(texts, "copies-done", count = told.deleted()))?;
            told.print_list(session, &book)
        },
    )
}
