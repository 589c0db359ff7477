//! `campaign`: a box with an end.

use chrono::NaiveDate;

use super::{card, consent};
use crate::cli::args::{Answer, CampaignFlags, CampaignVerb};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CampaignCardsJson, CampaignJson, MemberJson};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::RuleId;
use crate::domain::campaign::{Campaign, CampaignFields, CampaignId, MAX_GRACE_DAYS};
use crate::domain::consent::{BoxState, ConsentAct, ConsentFor};
use crate::domain::contact::ContactId;
use crate::domain::formats::text::clean_line;
use crate::domain::rules::{
    self, CampaignField, CampaignProblem, PartialCampaign, check_campaign, r26_campaign_purpose,
};
use crate::store::{From, MemberRow, StoreError, StoreResult};
use crate::tr;
use crate::words::wording;

/// How many members are read at a time.
const PAGE: usize = 500;

pub(super) fn run(session: &mut Session, verb: &CampaignVerb) -> Result<(), Failure> {
    match verb {
        CampaignVerb::Add(flags) => add(session, flags),
        CampaignVerb::Edit { campaign, flags } => edit(session, campaign, flags),
        CampaignVerb::List => list(session),
        CampaignVerb::Show { campaign } => show(session, campaign),
        CampaignVerb::Join { campaign, contact, answer } => join(session, campaign, contact, answer),
        CampaignVerb::Leave { campaign, contact } => leave(session, campaign, contact),
    }
}

fn add(session: &mut Session, flags: &CampaignFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let fields = checked(session, flags, PartialCampaign::default())?;
    let done =
        book.store.add_campaign(&fields, session.today).map_err(|error| taken(session, error, &fields))?;
    book.reload()?;
    answer(session, &book, done.value)
}

fn edit(session: &mut Session, campaign: &str, flags: &CampaignFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let old = find::campaign(session, &book, campaign)?;
    let id = old.id;
    let before = PartialCampaign {
        name: old.fields.name.clone(),
        product: old.fields.product.clone(),
        purpose: old.fields.purpose.clone(),
        channel: Some(old.fields.channel),
        start: Some(old.fields.start),
        end: Some(old.fields.end),
        grace_days: old.fields.grace_days,
    };
    let fields = checked(session, flags, before)?;
    book.store.edit_campaign(id, &fields, session.today).map_err(|error| taken(session, error, &fields))?;
    book.reload()?;
    answer(session, &book, id)
}

fn taken(session: &Session, error: StoreError, fields: &CampaignFields) -> Failure {
    match error {
        StoreError::NameTaken => {
            Failure::Wrong(tr!(session.texts, "cli-campaign-name-taken", name = fields.name.clone()))
        }
        other => other.into(),
    }
}

/// The campaign with what was given; what is missing is refused by R26.
fn checked(
    session: &Session,
    flags: &CampaignFlags,
    mut campaign: PartialCampaign,
) -> Result<CampaignFields, Failure> {
    let texts = [
        (&flags.name, &mut campaign.name),
        (&flags.product, &mut campaign.product),
        (&flags.purpose, &mut campaign.purpose),
    ];
    for (typed, field) in texts {
        if let Some(typed) = typed {
            *field = clean_line(typed);
        }
    }
    campaign.channel = flags.channel.or(campaign.channel);
    campaign.start = flags.start.or(campaign.start);
    campaign.end = flags.end.or(campaign.end);
    campaign.grace_days = flags.grace_days.unwrap_or(campaign.grace_days);
    check_campaign(&campaign).map_err(|problem| complain(session, &campaign, &problem))
}

fn complain(session: &Session, campaign: &PartialCampaign, problem: &CampaignProblem) -> Failure {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match problem {
        CampaignProblem::Missing(fields) => {
            let options: Vec<String> =
                fields.iter().map(|field: &CampaignField| format!("--{}", field.slug())).collect();
            let text = tr!(session.texts, "cli-campaign-missing", options = options.join(" "));
            let rule = r26_campaign_purpose::RULE;
            Failure::Refused(rule, format!("{} {text}", session.texts.rule_sentence(rule)))
        }
        CampaignProblem::EndBeforeStart => Failure::Wrong(tr!(
            session.texts,
            "cli-campaign-end-before-start",
            start = day(campaign.start),
            end = day(campaign.end)
        )),
        CampaignProblem::TooMuchGrace => {
            let (given, most) = (campaign.grace_days.to_string(), MAX_GRACE_DAYS.to_string());
            Failure::Wrong(tr!(session.texts, "cli-campaign-too-much-grace", given = given, most = most))
        }
    }
}

fn answer(session: &mut Session, book: &Book, id: CampaignId) -> Result<(), Failure> {
    let campaign = book.shop.campaign(id).ok_or(StoreError::NoSuchCampaign)?;
    let members = members(book, id)?;
    session.answer(
        |session| {
            let cards = |member: &MemberRow| MemberJson::new(&member.row, member.state, member.since);
            Ok(CampaignCardsJson {
                campaign: CampaignJson::new(campaign, session.today, count(members.len())),
                contacts: members.iter().map(cards).collect(),
            })
        },
        |session| print(session, campaign, &members),
    )
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn members(book: &Book, id: CampaignId) -> StoreResult<Vec<MemberRow>> {
    let mut members: Vec<MemberRow> = Vec::new();
    loop {
        let from = members.last().map_or(From::Start, |member| From::After(&member.row.key));
        let page = book.store.members(id, from, PAGE)?;
        let is_last = page.len() < PAGE;
        members.extend(page);
        if is_last {
            return Ok(members);
        }
    }
}

fn print(session: &mut Session, campaign: &Campaign, members: &[MemberRow]) -> Result<(), Failure> {
    let texts = session.texts;
    let fields = &campaign.fields;
    let phase = texts.get(&format!("phase-{}", campaign.phase(session.today).slug()));
    session.say(&format!("{} · {phase} · {}", fields.name, campaign.id.0))?;
    let channel = texts.get(&format!("channel-{}", fields.channel.slug()));
    let row = |key: &str, value: String| vec![texts.get(key), value];
    let rows = [
        row("cli-campaign-product", fields.product.clone()),
        row("cli-campaign-purpose", fields.purpose.clone()),
        row("cli-campaign-channel", channel),
        row("cli-campaign-start", texts.short_date(fields.start)),
        row("cli-campaign-end", texts.short_date(fields.end)),
        row("cli-campaign-erase-by", texts.short_date(campaign.erase_by())),
    ];
    session.out.table(2, &rows)?;
    let member = |member: &MemberRow| {
        let state = match member.state {
            BoxState::NeverAsked => tr!(texts, "cli-collected-for"),
            state => texts.get(&format!("state-{}", state.slug())),
        };
        let (id, name) = (member.row.id().0.to_string(), member.row.list_name.clone());
        vec![id, name, state, texts.short_date(member.since)]
    };
    let rows: Vec<Vec<String>> = members.iter().map(member).collect();
    if !rows.is_empty() {
        session.out.gap()?;
        session.say(&tr!(texts, "cli-campaign-members", count = members.len()))?;
        session.out.table(2, &rows)?;
    }
    Ok(())
}

fn show(session: &mut Session, campaign: &str) -> Result<(), Failure> {
    let book = session.read()?;
    let id = find::campaign(session, &book, campaign)?.id;
    answer(session, &book, id)
}

fn list(session: &mut Session) -> Result<(), Failure> {
    let book = session.read()?;
    let counts = book.store.counts()?.members;
    let of = |id: CampaignId| counts.iter().find(|(found, _)| *found == id).map_or(0, |(_, count)| *count);
    session.answer(
        |session| {
            let json = |campaign: &Campaign| CampaignJson::new(campaign, session.today, of(campaign.id));
            Ok(book.shop.campaigns.iter().map(json).collect::<Vec<_>>())
        },
        |session| {
            let texts = session.texts;
            if book.shop.campaigns.is_empty() {
                return session.say(&tr!(texts, "cli-no-campaigns"));
            }
            let row = |campaign: &Campaign| {
                let (from, to) = (campaign.fields.start, campaign.fields.end);
                vec![
                    campaign.id.0.to_string(),
                    campaign.fields.name.clone(),
                    texts.get(&format!("phase-{}", campaign.phase(session.today).slug())),
                    format!("{} – {}", texts.short_date(from), texts.short_date(to)),
                    tr!(texts, "cli-cards", count = of(campaign.id)),
                ]
            };
            let rows: Vec<Vec<String>> = book.shop.campaigns.iter().map(row).collect();
            Ok(session.out.table(0, &rows)?)
        },
    )
}

fn join(session: &mut Session, campaign: &str, contact: &str, answer: &Answer) -> Result<(), Failure> {
    let mut book = session.write()?;
    let campaign = find::campaign(session, &book, campaign)?.id;
    let id = find::contact(session, &book, contact)?;
    let about = ConsentFor::Campaign(campaign);
    let event = match answer.how {
        Some(_) => Some(consent::event(session, about, ConsentAct::Given, answer)?),
        None => {
            session.past_day("--on", answer.on)?;
            if answer.on.is_some() || answer.evidence.is_some() {
                session.warn(&tr!(session.texts, "cli-warn-no-how"));
            }
            None
        }
    };
    rules::check_join(campaign, &book.shop).map_err(|rule| refused_join(session, &book, campaign, rule))?;
    book.store.join(id, campaign, event.as_ref(), session.today)?;
    answer_membership(session, &book, id, campaign, event.is_some())
}

fn refused_join(session: &Session, book: &Book, campaign: CampaignId, rule: RuleId) -> Failure {
    let name = wording::consent_about(ConsentFor::Campaign(campaign), &book.shop, &session.texts);
    Failure::Refused(rule, tr!(session.texts, "cli-campaign-was-purged", name = name))
}

fn answer_membership(
    session: &mut Session,
    book: &Book,
    id: ContactId,
    campaign: CampaignId,
    has_joined: bool,
) -> Result<(), Failure> {
    let (contact, name) = warned_names(session, book, id, campaign)?;
    let sentence = if has_joined {
        tr!(session.texts, "cli-campaign-joined", contact = contact, campaign = name)
    } else {
        tr!(session.texts, "cli-campaign-collected", contact = contact, campaign = name)
    };
    card::answer_briefly(session, book, id, &sentence)
}

/// The names of the card and the campaign, after a warning of what the rules say about the two now.
fn warned_names(
    session: &Session,
    book: &Book,
    id: ContactId,
    campaign: CampaignId,
) -> Result<(String, String), Failure> {
    let about = ConsentFor::Campaign(campaign);
    let dossier = book.dossier(id)?;
    let assessment = rules::assess(&dossier, &book.shop, session.today);
    consent::warn_of_what_follows(session, &book.shop, &assessment, about);
    let name = wording::consent_about(about, &book.shop, &session.texts);
    Ok((dossier.contact.fields.display_name(), name))
}

fn leave(session: &mut Session, campaign: &str, contact: &str) -> Result<(), Failure> {
    let mut book = session.write()?;
    let campaign = find::campaign(session, &book, campaign)?.id;
    let id = find::contact(session, &book, contact)?;
    book.store.leave(id, campaign, session.today)?;
    let (contact, name) = warned_names(session, &book, id, campaign)?;
    let sentence = tr!(session.texts, "cli-campaign-left", contact = contact, campaign = name);
    card::answer_briefly(session, &book, id, &sentence)
}
