//! `contact merge` and `contact doubles`: two cards of one person or organisation.

use std::io::IsTerminal as _;

use super::card;
use crate::cli::args::{MergeFlags, Taken};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CardJson, DoubleJson, MergeFieldJson, MergeJson, PartyJson};
use crate::cli::session::{Book, Session};
use crate::domain::contact::CardField;
use crate::domain::contact::ContactId;
use crate::domain::dossier::Dossier;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::merge::{Choices, Item, Joined, MergeField, Take, questions};
use crate::store::{Double, StoreError};
use crate::tr;
use crate::words::merging;

/// How many pairs are read at a time.
const PAGE: usize = 500;

/// The two cards, and what was chosen.
struct Plan {
    keep: Dossier,
    other: Dossier,
    choices: Choices,
    joined: Joined,
}

pub(super) fn merge(session: &mut Session, flags: &MergeFlags) -> Result<(), Failure> {
    if flags.dry_run {
        let book = session.read()?;
        let plan = plan(session, &book, flags)?;
        return preview(session, &book, &plan);
    }
    let mut book = session.write_existing()?;
    let plan = plan(session, &book, flags)?;
    let (keep, other) = (plan.keep.contact.id, plan.other.contact.id);
    // Where there is nobody to ask, there is nobody to show it to.
    if !flags.yes && std::io::stdin().is_terminal() {
        show(session, &book, &plan)?;
    }
    let name = |card: &Dossier| clean_line(&card.contact.fields.display_name());
    let question = tr!(
        session.texts,
        "cli-merge-ask",
        other = name(&plan.other),
        other_id = other.0,
        keep = name(&plan.keep),
        keep_id = keep.0
    );
    session.confirm(flags.yes, &question)?;
    let choices = plan.choices.clone();
    drop(plan);
    book.store.merge(keep, other, &choices, session.today)?;
    book.store.compact(&|_, _| true)?;
    card::answer(session, &book, keep)
}

fn plan(session: &Session, book: &Book, flags: &MergeFlags) -> Result<Plan, Failure> {
    let keep = book.dossier(find::contact(session, book, &flags.keep)?)?;
    let other = book.dossier(find::contact(session, book, &flags.other)?)?;
    let mut choices =
        Choices { evidence: merging::evidence(other.contact.uuid, &session.texts), ..Choices::default() };
    for taken in &flags.take {
        choices.set(item(session, book, &keep, taken)?, taken.take);
    }
    let joined = book
        .store
        .merge_preview(keep.contact.id, other.contact.id, &choices, session.today)
        .map_err(|error| refusal(session, error))?;
    Ok(Plan { keep, other, choices, joined })
}

/// Details without a consent are in the way: the rule's own sentence does not say what to do about them.
fn refusal(session: &Session, error: StoreError) -> Failure {
    match error {
        StoreError::Refused(rule) => Failure::Refused(rule, tr!(session.texts, "merge-details-first")),
        other => other.into(),
    }
}

/// The field, or the detail as BOX:LABEL, that a choice is about.
fn item(session: &Session, book: &Book, keep: &Dossier, taken: &Taken) -> Result<Item, Failure> {
    if let Some(field) = MergeField::parse(&taken.field) {
        if taken.take == Take::Both && !field.has(CardField::Note) {
            return Err(Failure::Wrong(tr!(session.texts, "cli-merge-both")));
        }
        return Ok(Item::Field(field));
    }
    let detail = taken.field.split_once(':').and_then(|(slug, label)| {
        let category = book.shop.category_by_slug(slug)?;
        let is_it = |own: &&crate::domain::dossier::Detail| {
            own.category == category.id && fold(&own.label) == fold(label)
        };
        keep.details.iter().find(is_it)
    });
    if let Some(detail) = detail {
        return Ok(Item::Detail(detail.id));
    }
    let fields: Vec<&str> = MergeField::ALL.iter().map(|field| field.slug()).collect();
    let field = clean_line(&taken.field);
    Err(Failure::Wrong(tr!(
        session.texts,
        "cli-merge-unknown-field",
        field = field,
        fields = fields.join(" ")
    )))
}

fn preview(session: &mut Session, book: &Book, plan: &Plan) -> Result<(), Failure> {
    session.answer(
        |session| {
            let fields = questions(&plan.keep, &plan.other);
            let fields = fields.iter().map(|question| {
                let value =
                    |card: &Dossier| merging::value_on(question.item, card, &plan.keep, &session.texts);
                MergeFieldJson {
                    field: slug_of(question.item, book, &plan.keep),
                    keep: value(&plan.keep),
                    other: value(&plan.other),
                    take: plan.choices.of(question).slug(),
                    result: value(&plan.joined.dossier),
                }
            });
            Ok(MergeJson {
                keep: PartyJson::new(&plan.keep),
                other: PartyJson::new(&plan.other),
                fields: fields.collect(),
                card: CardJson::new(&plan.joined.dossier, &book.shop, session.today, &session.texts),
            })
        },
        |session| show(session, book, plan),
    )
}

fn slug_of(item: Item, book: &Book, keep: &Dossier) -> String {
    match item {
        Item::Field(field) => field.slug().to_owned(),
        Item::Detail(id) => {
            let detail = keep.details.iter().find(|detail| detail.id == id);
            let slug = detail.and_then(|detail| book.shop.category(detail.category));
            let slug = slug.map(|category| category.slug.clone()).unwrap_or_default();
            format!("{slug}:{}", detail.map(|detail| detail.label.as_str()).unwrap_or_default())
        }
    }
}

/// Field by field: what each card says, and what the joined one will.
fn show(session: &mut Session, book: &Book, plan: &Plan) -> Result<(), Failure> {
    let texts = session.texts;
    let head = |card: &Dossier| format!("{} ({})", card.contact.fields.display_name(), card.contact.id.0);
    session.say(&tr!(texts, "cli-merge-head", keep = head(&plan.keep), other = head(&plan.other)))?;
    let mut rows = Vec::new();
    for question in questions(&plan.keep, &plan.other) {
        let value = |card: &Dossier| match merging::value_on(question.item, card, &plan.keep, &texts) {
            empty if empty.is_empty() => "-".to_owned(),
            value => value,
        };
        let name = merging::item_name(question.item, &plan.keep, &book.shop, &texts);
        let cells = [&plan.keep, &plan.other, &plan.joined.dossier].map(value);
        let [keep, other, result] = cells;
        rows.push(vec![name, slug_of(question.item, book, &plan.keep), keep, other, format!("→ {result}")]);
    }
    session.out.table(2, &rows)?;
    let united = merging::united(&plan.joined.dossier, &texts);
    let united: Vec<Vec<String>> = united.into_iter().map(|(name, value)| vec![name, value]).collect();
    session.out.gap()?;
    session.out.table(2, &united)?;
    session.out.gap()?;
    let follows =
        merging::follows(&plan.keep, &plan.other, &plan.joined, &book.shop, session.today, &texts, false);
    for line in follows {
        session.out.line(2, &line)?;
    }
    Ok(())
}

pub(super) fn doubles(session: &mut Session, different: &[String]) -> Result<(), Failure> {
    if let [one, other] = different {
        return are_different(session, one, other);
    }
    let book = session.read()?;
    let found = all(&book)?;
    session.answer(
        |_| Ok(found.iter().map(DoubleJson::new).collect::<Vec<_>>()),
        |session| {
            let texts = session.texts;
            if found.is_empty() {
                return session.say(&tr!(texts, "cli-doubles-none"));
            }
            let cells = |double: &Double| {
                let (one, other) = (&double.one, &double.other);
                let why = texts.get(&format!("double-why-{}", double.why.slug()));
                let (one_id, other_id) = (one.id().0.to_string(), other.id().0.to_string());
                vec![one_id, one.list_name.clone(), other_id, other.list_name.clone(), why]
            };
            let rows: Vec<Vec<String>> = found.iter().map(cells).collect();
            Ok(session.out.table(0, &rows)?)
        },
    )
}

fn all(book: &Book) -> Result<Vec<Double>, Failure> {
    let mut found: Vec<Double> = Vec::new();
    loop {
        let after: Option<(ContactId, ContactId)> =
            found.last().map(|double| (double.one.id(), double.other.id()));
        let page = book.store.doubles(after, PAGE)?;
        if page.is_empty() {
            return Ok(found);
        }
        found.extend(page);
    }
}

fn are_different(session: &mut Session, one: &str, other: &str) -> Result<(), Failure> {
    let mut book = session.write_existing()?;
    let one = find::contact(session, &book, one)?;
    let other = find::contact(session, &book, other)?;
    book.store.are_different(one, other, session.today)?;
    let found = all(&book)?;
    session.answer(
        |_| Ok(found.iter().map(DoubleJson::new).collect::<Vec<_>>()),
        |session| session.say(&tr!(session.texts, "cli-doubles-different", one = one.0, other = other.0)),
    )
}
