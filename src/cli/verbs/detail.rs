//! `detail`: labelled values under a box.

use super::{card, consent};
use crate::cli::args::DetailVerb;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{self, DetailJson};
use crate::cli::session::{Book, Session};
use crate::domain::category::CategoryId;
use crate::domain::consent::ConsentFor;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::rules;
use crate::store::StoreError;
use crate::tr;
use crate::words::wording;

pub(super) fn run(session: &mut Session, verb: &DetailVerb) -> Result<(), Failure> {
    match verb {
        DetailVerb::Set { contact, slug, label, value, campaign } => {
            set(session, [contact, slug, label, value], campaign.as_deref())
        }
        DetailVerb::Unset { contact, slug, label } => unset(session, contact, slug, label),
        DetailVerb::Erase { contact, slug, yes } => erase(session, contact, slug.as_deref(), *yes),
        DetailVerb::List { contact, slug } => list(session, contact, slug.as_deref()),
    }
}

fn set(
    session: &mut Session,
    [contact, slug, label, value]: [&String; 4],
    campaign: Option<&str>,
) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let category = consent::category_that_is_on(session, &book, slug)?;
    let campaign = campaign.map(|typed| find::campaign(session, &book, typed).map(|found| found.id));
    let campaign = campaign.transpose()?;
    let (label, value) = (clean_line(label), clean_line(value));
    if label.is_empty() || value.is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "cli-detail-empty")));
    }
    book.store.set_detail(id, category, &label, &value, campaign, session.today)?;
    answer(session, &book, &book.dossier(id)?, category, &label, "cli-detail-kept")
}

fn unset(session: &mut Session, contact: &str, slug: &str, label: &str) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let category = find::category(session, &book, slug)?.id;
    let wanted = fold(&clean_line(label));
    let dossier = book.dossier(id)?;
    let mut details = dossier.details.iter();
    let found = details.find(|detail| detail.category == category && fold(&detail.label) == wanted);
    let detail = found.map(|detail| detail.id).ok_or(StoreError::NoSuchDetail)?;
    // Nothing of this run could bring it back, so it goes for good.
    book.store.erase_detail(id, detail, session.today)?;
    book.store.compact(&|_, _| true)?;
    answer(session, &book, &book.dossier(id)?, category, label, "cli-detail-gone")
}

/// Erases what a withdrawn consent leaves behind (R23), under one box or all of them.
fn erase(session: &mut Session, contact: &str, slug: Option<&str>, yes: bool) -> Result<(), Failure> {
    let mut book = session.write()?;
    let id = find::contact(session, &book, contact)?;
    let wanted = slug.map(|slug| find::category(session, &book, slug).map(|found| found.id)).transpose()?;
    let dossier = book.dossier(id)?;
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    let mut boxes: Vec<CategoryId> = rules::r23_withdrawal::leftovers(&dossier, &assessment).collect();
    boxes.retain(|own| wanted.is_none_or(|wanted| *own == wanted));
    boxes.dedup();
    if boxes.is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "erase-no-details")));
    }
    let name_of =
        |own: &CategoryId| wording::consent_about(ConsentFor::Category(*own), &book.shop, &session.texts);
    let names = boxes.iter().map(name_of).collect::<Vec<_>>().join(", ");
    session.confirm(yes, &tr!(session.texts, "erase-details-title", name = names.clone()))?;
    let cards: Vec<(ContactId, CategoryId)> = boxes.into_iter().map(|own| (id, own)).collect();
    let erased = book.store.erase_details(&cards, session.today, &|_, _| true)?;
    book.store.compact(&|_, _| true)?;
    let contact = dossier.contact.fields.display_name();
    let args = [("contact", contact.into()), ("about", names.into()), ("count", erased.details.into())];
    let sentence = session.texts.get_args("cli-details-gone", &args);
    card::answer_briefly(session, &book, id, &sentence)
}

fn answer(
    session: &mut Session,
    book: &Book,
    dossier: &Dossier,
    category: CategoryId,
    label: &str,
    key: &str,
) -> Result<(), Failure> {
    let about = wording::consent_about(ConsentFor::Category(category), &book.shop, &session.texts);
    let label = clean_line(label);
    let contact = dossier.contact.fields.display_name();
    let args = [("contact", contact.into()), ("about", about.into()), ("label", label.into())];
    let sentence = session.texts.get_args(key, &args);
    card::answer_briefly(session, book, dossier.contact.id, &sentence)
}

fn list(session: &mut Session, contact: &str, slug: Option<&str>) -> Result<(), Failure> {
    let book = session.read()?;
    let id = find::contact(session, &book, contact)?;
    let category = slug.map(|slug| find::category(session, &book, slug).map(|found| found.id)).transpose()?;
    let mut dossier = book.dossier(id)?;
    dossier.details.retain(|detail| category.is_none_or(|id| detail.category == id));
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    session.answer(
        |_| Ok::<Vec<DetailJson>, Failure>(json::details(&dossier, &assessment, &book.shop)),
        |session| {
            let rows = card::details(&dossier, &assessment, &book.shop, &session.texts);
            if rows.is_empty() {
                return session.say(&tr!(session.texts, "cli-no-details"));
            }
            Ok(session.out.table(0, &rows)?)
        },
    )
}
