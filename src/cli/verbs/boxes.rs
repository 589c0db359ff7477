//! `box`: what the shop keeps, for what, and how long (S5).

use std::collections::BTreeMap;

use crate::cli::args::{BoxFlags, BoxVerb, Change, Wording};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{BoxJson, StatementJson};
use crate::cli::session::{Book, Session};
use crate::domain::category::{Category, CategoryId, CategoryKind};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::formats::text::clean_line;
use crate::domain::rules;
use crate::i18n::Texts;
use crate::store::{Statement, StoreError, StoreResult};
use crate::tr;
use crate::words::wording;

pub(super) fn run(session: &mut Session, verb: &BoxVerb) -> Result<(), Failure> {
    match verb {
        BoxVerb::List => list(session),
        BoxVerb::On { slug } => switch(session, slug, true),
        BoxVerb::Off { slug } => switch(session, slug, false),
        BoxVerb::Add { slug, kind, flags } => add(session, slug, kind, flags),
        BoxVerb::Edit { slug, flags } => edit(session, slug, flags),
    }
}

fn list(session: &mut Session) -> Result<(), Failure> {
    let book = session.read()?;
    let given = given(session, &book)?;
    session.answer(
        |session| {
            let json = |category: &Category| json(session, &book, category, &given);
            book.shop.categories.iter().map(json).collect::<Result<Vec<_>, Failure>>()
        },
        |session| {
            let mut categories = book.shop.categories.iter();
            categories.try_for_each(|category| print(session, category, count(&given, category.id)))
        },
    )
}

/// How many cards have agreed to each box.
type Given = Vec<(CategoryId, u64)>;

fn given(session: &Session, book: &Book) -> StoreResult<Given> {
    if book.store.stale(session.today)?.is_empty() {
        let boxes = book.store.counts()?.boxes.into_iter();
        let given = boxes.filter(|(_, state, _)| *state == BoxState::Given);
        return Ok(given.map(|(id, _, count)| (id, count)).collect());
    }
    // On another day consents may have expired: every card is looked at.
    let mut given: BTreeMap<CategoryId, u64> = BTreeMap::new();
    book.store.each_dossier(&mut |dossier| {
        for standing in rules::assess(&dossier, &book.shop, session.today).boxes {
            if let (ConsentFor::Category(id), BoxState::Given) = (standing.about, standing.state) {
                *given.entry(id).or_insert(0) += 1;
            }
        }
        true
    })?;
    Ok(given.into_iter().collect())
}

fn count(given: &Given, id: CategoryId) -> u64 {
    given.iter().filter(|(found, _)| *found == id).map(|(_, count)| count).sum()
}

fn json(session: &Session, book: &Book, category: &Category, given: &Given) -> Result<BoxJson, Failure> {
    let statements = book.store.statements(ConsentFor::Category(category.id))?.into_iter();
    let statements: BTreeMap<&'static str, StatementJson> = statements
        .map(|one| (one.lang.code(), StatementJson { version: one.version, text: one.text }))
        .collect();
    Ok(BoxJson::new(category, count(given, category.id), statements, &session.texts))
}

/// A box in two lines: its name, then what for, how long, and how many agreed.
fn print(session: &mut Session, category: &Category, given: u64) -> Result<(), Failure> {
    let texts = &session.texts;
    let kept = match category.retention_months {
        Some(months) => tr!(texts, "settings-months", count = months),
        None => tr!(texts, "settings-until-withdrawn"),
    };
    let tick = if category.is_on { "[x]" } else { "[ ]" };
    let name = format!("{tick} {:20}  {}", category.slug, wording::box_name(category, texts));
    let given = tr!(texts, "settings-given", count = given);
    let purpose = format!("{} · {kept} · {given}", wording::box_purpose(category, texts));
    session.out.line(0, &name)?;
    Ok(session.out.line(4, &purpose)?)
}

fn switch(session: &mut Session, slug: &str, is_on: bool) -> Result<(), Failure> {
    let mut book = session.write()?;
    let mut category = find::category(session, &book, slug)?.clone();
    category.is_on = is_on;
    book.store.edit_category(&category, &[], session.today)?;
    answer(session, &mut book, category.id)
}

fn answer(session: &mut Session, book: &mut Book, id: CategoryId) -> Result<(), Failure> {
    book.reload()?;
    let category = book.shop.category(id).ok_or(StoreError::NoSuchCategory)?;
    let given = given(session, book)?;
    session.answer(
        |session| json(session, book, category, &given),
        |session| print(session, category, count(&given, id)),
    )
}

fn add(session: &mut Session, slug: &str, kind: &str, flags: &BoxFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    if book.shop.category_by_slug(slug).is_some() {
        return Err(Failure::Wrong(tr!(session.texts, "cli-box-slug-taken", slug = slug.to_owned())));
    }
    let text = |text: &Option<String>| text.as_deref().map(clean_line).filter(|text| !text.is_empty());
    let (Some(name), Some(purpose)) = (text(&flags.name), text(&flags.purpose)) else {
        return Err(Failure::Wrong(tr!(session.texts, "cli-box-needs-purpose")));
    };
    let category = Category {
        id: CategoryId(0),
        slug: slug.to_owned(),
        kind: kind_of(kind),
        own_name: Some(name.clone()),
        own_purpose: Some(purpose.clone()),
        is_on: true,
        retention_months: flags.retention_months.and_then(Change::into_option),
        position: 0,
    };
    let mut statements = statements(&flags.statement);
    if statements.is_empty() {
        statements = ready_made(&book.shop.settings.shop_name, &name, &purpose);
    }
    let done = book.store.add_category(&category, &statements, session.today)?;
    answer(session, &mut book, done.value)
}

fn kind_of(kind: &str) -> CategoryKind {
    match kind {
        "general" => CategoryKind::General,
        "special" => CategoryKind::Special,
        _ => CategoryKind::Data,
    }
}

fn statements(wordings: &[Wording]) -> Vec<Statement> {
    let statement =
        |wording: &Wording| Statement { lang: wording.lang, version: 0, text: clean_line(&wording.text) };
    wordings.iter().map(statement).collect()
}

/// A statement in every language, so that a consent for the box can be proven from the first day (R24).
fn ready_made(shop_name: &str, name: &str, purpose: &str) -> Vec<Statement> {
    let statement = |lang| {
        let texts = Texts::new(lang);
        let shop = if shop_name.is_empty() { tr!(texts, "box-statement-shop") } else { shop_name.to_owned() };
        let (name, purpose) = (name.to_owned(), purpose.to_owned());
        let text = tr!(texts, "cli-own-statement", shop = shop, name = name, purpose = purpose);
        Statement { lang, version: 0, text }
    };
    Texts::shipped().map(statement).collect()
}

fn edit(session: &mut Session, slug: &str, flags: &BoxFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let mut category = find::category(session, &book, slug)?.clone();
    let text = |text: &Option<String>, old: Option<String>| match text {
        Some(text) => Some(clean_line(text)).filter(|text| !text.is_empty()),
        None => old,
    };
    category.own_name = text(&flags.name, category.own_name);
    category.own_purpose = text(&flags.purpose, category.own_purpose);
    if let Some(months) = flags.retention_months {
        category.retention_months = months.into_option();
    }
    book.store.edit_category(&category, &statements(&flags.statement), session.today)?;
    answer(session, &mut book, category.id)
}
