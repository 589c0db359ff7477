//! A card on the command line.

use super::copies::Told;
use crate::cli::failure::Failure;
use crate::cli::json::{self, CardJson, is_hidden};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::{Assessment, Finding, Standing};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{CardField as F, ContactId, Reach, Value};
use crate::domain::dossier::{Detail, Dossier, Objection};
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::tr;
use crate::words::card::{address as address_line, shown};
use crate::words::wording;

/// Answers with the card, as `contact show` does.
pub(super) fn answer(session: &mut Session, book: &Book, id: ContactId) -> Result<(), Failure> {
    let dossier = book.dossier(id)?;
    session.answer(
        |session| Ok(CardJson::new(&dossier, &book.shop, session.today, &session.texts)),
        |session| print(session, &dossier, &book.shop),
    )
}

/// Answers with the card for a script, and with one sentence for a person.
pub(super) fn answer_briefly(
    session: &mut Session,
    book: &Book,
    id: ContactId,
    sentence: &str,
) -> Result<(), Failure> {
    let dossier = book.dossier(id)?;
    session.answer(
        |session| Ok(CardJson::new(&dossier, &book.shop, session.today, &session.texts)),
        |session| session.say(sentence),
    )
}

/// Answers with the card for a script, and with one sentence for a person; both with the copies that still hold it.
pub(super) fn answer_with_copies(
    session: &mut Session,
    book: &Book,
    id: ContactId,
    sentence: &str,
    told: &Told,
) -> Result<(), Failure> {
    let dossier = book.dossier(id)?;
    session.answer(
        |session| {
            let done = CardJson::new(&dossier, &book.shop, session.today, &session.texts);
            Ok(json::WithCopies { done, copies: told.json(book) })
        },
        |session| {
            session.say(sentence)?;
            told.print(session, book)
        },
    )
}

fn print(session: &mut Session, dossier: &Dossier, shop: &Shop) -> Result<(), Failure> {
    let assessment = rules::assess(dossier, shop, session.today);
    let texts = session.texts;
    let out = &mut session.out;
    out.line(0, &head(dossier, &texts))?;
    out.table(2, &fields(dossier, shop, &texts))?;
    let notes = dossier.contact.fields.notes.as_str();
    if !notes.is_empty() {
        out.line(2, &tr!(texts, "cli-card-notes"))?;
        out.lines(4, notes)?;
    }
    out.gap()?;
    out.table(2, &answers(&assessment, &texts))?;
    section(session, "cli-card-boxes", &boxes(&assessment, shop, &texts))?;
    section(session, "cli-card-campaigns", &campaigns(&assessment, dossier, shop, &texts))?;
    section(session, "cli-card-details", &details(dossier, &assessment, shop, &texts))?;
    section(session, "cli-card-objections", &objections(dossier, &texts))?;
    section(session, "cli-card-findings", &findings(&assessment, shop, &texts))
}

fn section(session: &mut Session, key: &str, rows: &[Vec<String>]) -> Result<(), Failure> {
    if rows.is_empty() {
        return Ok(());
    }
    let title = session.texts.get(key);
    session.out.gap()?;
    session.out.line(0, &title)?;
    Ok(session.out.table(2, rows)?)
}

fn head(dossier: &Dossier, texts: &Texts) -> String {
    let card = &dossier.contact.fields;
    let kind = texts.get(&format!("kind-{}", card.kind.slug()));
    let relation = texts.get(&format!("relation-{}", card.relation.slug()));
    let relation = match card.held_on {
        Some(_) => format!("{relation} · {}", tr!(texts, "held")),
        None => relation,
    };
    let number = dossier.contact.id.0;
    format!("{} · {kind} · {relation} · {number} · {}", card.display_name(), dossier.contact.uuid)
}

/// The fields that stand under the name, in their order; the street stands for the whole address.
const ROWS: [F; 20] = [
    F::Organisation,
    F::Email,
    F::Phone,
    F::Street,
    F::EnterpriseNumber,
    F::Language,
    F::Tag,
    F::Source,
    F::CollectedOn,
    F::FromElsewhere,
    F::CollectedFor,
    F::LastContactOn,
    F::LastSaleOn,
    F::QuoteOn,
    F::InvoicedOn,
    F::InformedOn,
    F::HeldOn,
    F::FreeRefusalOfferedOn,
    F::DoNotCall,
    F::Interest,
];

/// What is filled in, each with its name.
fn fields(dossier: &Dossier, shop: &Shop, texts: &Texts) -> Vec<Vec<String>> {
    let rows = ROWS.iter().map(|field| {
        let name = if *field == F::Street { "address" } else { field.slug() };
        vec![texts.get(&format!("cli-card-{name}")), value(*field, dossier, shop, texts)]
    });
    rows.filter(|row| row.last().is_some_and(|value| !value.is_empty())).collect()
}

fn value(field: F, dossier: &Dossier, shop: &Shop, texts: &Texts) -> String {
    let card = &dossier.contact.fields;
    match field.of(card) {
        Value::Text(name) if field == F::Organisation && *name == card.display_name() => String::new(),
        Value::Text(_) if field == F::Street => address(dossier, shop, texts),
        Value::Reaches(own) => reaches(own, field, shop, texts),
        Value::Campaign(id) => {
            let about = id.map(ConsentFor::Campaign);
            about.map(|about| wording::consent_about(about, shop, texts)).unwrap_or_default()
        }
        Value::DoNotCall(Some(check)) => {
            let day = texts.short_date(check.checked_on);
            let listed = texts.get(if check.listed { "yes" } else { "no" });
            tr!(texts, "cli-card-do-not-call-value", day = day, listed = listed)
        }
        _ => shown(field, card, texts),
    }
}

fn reaches(reaches: &[Reach], field: F, shop: &Shop, texts: &Texts) -> String {
    let shown = |reach: &Reach| {
        let campaign = reach.collected_for.map(ConsentFor::Campaign);
        let campaign = campaign.map(|about| format!(" ({})", wording::consent_about(about, shop, texts)));
        format!("{}{}", field.shown(&reach.text), campaign.unwrap_or_default())
    };
    reaches.iter().map(shown).collect::<Vec<_>>().join(", ")
}

fn address(dossier: &Dossier, shop: &Shop, texts: &Texts) -> String {
    let address = &dossier.contact.fields.address;
    let line = address_line(address);
    match address.collected_for.filter(|_| !line.is_empty()) {
        Some(id) => {
            format!("{line} ({})", wording::consent_about(ConsentFor::Campaign(id), shop, texts))
        }
        None => line,
    }
}

/// The three answers: keep, and use on each channel.
fn answers(assessment: &Assessment, texts: &Texts) -> Vec<Vec<String>> {
    let keep = format!("{} ({})", wording::keep(&assessment.keep, texts), assessment.keep.rule);
    let mut rows = vec![vec![tr!(texts, "cli-card-keep"), keep]];
    for answer in &assessment.uses {
        let channel = texts.get(&format!("channel-{}", answer.channel.slug()));
        let label = tr!(texts, "cli-card-use", channel = channel);
        rows.push(vec![label, format!("{} ({})", wording::use_of(answer, texts), answer.rule)]);
    }
    rows
}

/// A box as it is ticked on paper.
pub(super) fn tick(state: BoxState) -> &'static str {
    match state {
        BoxState::NeverAsked => "[ ]",
        BoxState::Given => "[x]",
        BoxState::Refused | BoxState::Withdrawn => "[-]",
        BoxState::Expired => "[~]",
    }
}

/// "given 2 Mar 2026 (on paper, signed)".
pub(super) fn state(standing: &Standing, texts: &Texts) -> String {
    let mut text = texts.get(&format!("state-{}", standing.state.slug()));
    if let Some(day) = standing.on {
        text.push(' ');
        text.push_str(&texts.short_date(day));
    }
    if let Some(how) = standing.how {
        text.push_str(&format!(" ({})", texts.get(&format!("how-{}", how.slug()))));
    }
    text
}

fn boxes(assessment: &Assessment, shop: &Shop, texts: &Texts) -> Vec<Vec<String>> {
    let of_box = |standing: &Standing| {
        let ConsentFor::Category(id) = standing.about else { return None };
        let category = shop.category(id)?;
        let name = wording::box_name(category, texts);
        Some(vec![tick(standing.state).to_owned(), category.slug.clone(), name, state(standing, texts)])
    };
    assessment.boxes.iter().filter_map(of_box).collect()
}

fn campaigns(assessment: &Assessment, dossier: &Dossier, shop: &Shop, texts: &Texts) -> Vec<Vec<String>> {
    let of_campaign = |standing: &Standing| {
        let ConsentFor::Campaign(id) = standing.about else { return None };
        let campaign = shop.campaign(id)?;
        let is_member = json::member_since(dossier, id).is_some();
        let state = match standing.state {
            BoxState::NeverAsked if is_member => tr!(texts, "cli-collected-for"),
            _ => state(standing, texts),
        };
        let ends = tr!(texts, "cli-campaign-ends", day = texts.short_date(campaign.fields.end));
        Some(vec![tick(standing.state).to_owned(), campaign.fields.name.clone(), state, ends])
    };
    assessment.campaigns.iter().filter_map(of_campaign).collect()
}

/// The details; those of a withdrawn box without their values.
pub(super) fn details(
    dossier: &Dossier,
    assessment: &Assessment,
    shop: &Shop,
    texts: &Texts,
) -> Vec<Vec<String>> {
    let of_detail = |detail: &Detail| {
        let about = ConsentFor::Category(detail.category);
        let value = if is_hidden(detail, assessment) {
            tr!(texts, "cli-detail-hidden")
        } else {
            detail.value.clone()
        };
        let campaign = detail.campaign.map(ConsentFor::Campaign);
        let campaign = campaign.map(|about| format!(" ({})", wording::consent_about(about, shop, texts)));
        let name = wording::consent_about(about, shop, texts);
        vec![name, detail.label.clone(), format!("{value}{}", campaign.unwrap_or_default())]
    };
    dossier.details.iter().map(of_detail).collect()
}

fn objections(dossier: &Dossier, texts: &Texts) -> Vec<Vec<String>> {
    let of_objection = |objection: &Objection| {
        let channel = objection.channel.map(|channel| texts.get(&format!("channel-{}", channel.slug())));
        vec![channel.unwrap_or_else(|| tr!(texts, "cli-all-channels")), texts.short_date(objection.on)]
    };
    dossier.objections.iter().map(of_objection).collect()
}

/// The findings, most urgent first.
pub(super) fn findings(assessment: &Assessment, shop: &Shop, texts: &Texts) -> Vec<Vec<String>> {
    let of_finding = |finding: &Finding| {
        let severity = texts.get(&format!("severity-{}", finding.severity.slug()));
        vec![finding.rule.to_string(), severity, wording::finding(finding, shop, texts)]
    };
    assessment.findings.iter().map(of_finding).collect()
}
