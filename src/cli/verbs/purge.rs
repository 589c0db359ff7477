//! `purge`: clears out what a finished campaign left behind (R28).

use super::copies::{self, Told};
use crate::cli::args::PurgeFlags;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::json::{CardReasonJson, PurgeJson, StripJson};
use crate::cli::session::{Book, Session};
use crate::domain::assessment::Basis;
use crate::domain::campaign::CampaignId;
use crate::domain::rules::{purge::Stripped, r28_campaign_over as r28, r31_invoices as r31};
use crate::i18n::Texts;
use crate::store::{PlannedErasure, PlannedStrip, PurgePlan, StoreError};
use crate::tr;

pub(super) fn run(session: &mut Session, flags: &PurgeFlags) -> Result<(), Failure> {
    let mut book = if flags.dry_run { session.read()? } else { session.write()? };
    let campaigns = chosen(session, &book, flags)?;
    let is_chosen = !flags.campaign.is_empty();
    let mut plan = if is_chosen && campaigns.is_empty() {
        PurgePlan::default()
    } else {
        book.store.purge_plan(&campaigns, session.today)?
    };
    if flags.dry_run || plan.campaigns.is_empty() {
        let told = copies::settle(session, &mut book, plan.copies.clone(), false)?;
        return answer(session, &book, &plan, &told, false);
    }
    if !session.json && !flags.yes {
        print_plan(session, &book, &plan)?;
    }
    session.confirm(flags.yes, &question(session, &book, &plan))?;
    plan = match book.store.purge(&plan.campaigns, session.today, &|_, _| true) {
        Err(StoreError::NothingToPurge) => PurgePlan::default(),
        other => other?,
    };
    book.store.compact(&|_, _| true)?;
    let told = copies::settle(session, &mut book, plan.copies.clone(), flags.delete_exports)?;
    answer(session, &book, &plan, &told, true)
}

/// The campaigns asked for that can be purged today. R28 refuses the ones that are not over yet.
fn chosen(session: &Session, book: &Book, flags: &PurgeFlags) -> Result<Vec<CampaignId>, Failure> {
    let mut chosen = Vec::new();
    for typed in &flags.campaign {
        let campaign = find::campaign(session, book, typed)?;
        if campaign.is_purgeable(session.today) {
            chosen.push(campaign.id);
            continue;
        }
        let name = campaign.fields.name.clone();
        if let Some(day) = campaign.purged_on {
            let day = session.texts.short_date(day);
            session.warn(&tr!(session.texts, "cli-purge-was", name = name, day = day));
            continue;
        }
        let day = session.texts.short_date(campaign.erase_by());
        let text = tr!(session.texts, "cli-purge-too-early", name = name, day = day);
        if !flags.dry_run {
            return Err(Failure::Refused(r28::RULE, text));
        }
        session.warn(&text);
    }
    Ok(chosen)
}

fn names(book: &Book, plan: &PurgePlan) -> Vec<String> {
    let name = |id: &CampaignId| book.shop.campaign(*id).map(|campaign| campaign.fields.name.clone());
    plan.campaigns.iter().filter_map(name).collect()
}

fn question(session: &Session, book: &Book, plan: &PurgePlan) -> String {
    let (erase, strip) = (plan.erase.len(), plan.strip.len());
    let names = names(book, plan).join(", ");
    counted(&session.texts, "cli-purge-ask", names, erase, strip)
}

/// A sentence about campaigns, with how many cards go and how many stay.
fn counted(texts: &Texts, key: &str, names: String, erase: usize, strip: usize) -> String {
    texts.get_args(key, &[("names", names.into()), ("erase", erase.into()), ("strip", strip.into())])
}

fn answer(
    session: &mut Session,
    book: &Book,
    plan: &PurgePlan,
    told: &Told,
    done: bool,
) -> Result<(), Failure> {
    session.answer(
        |session| Ok(json(session, book, plan, told, done)),
        |session| {
            if plan.campaigns.is_empty() {
                return session.say(&tr!(session.texts, "error-nothing-to-purge"));
            }
            if done {
                let (erase, strip) = (plan.erase.len(), plan.strip.len());
                let names = names(book, plan).join(", ");
                let texts = session.texts;
                session.say(&counted(&texts, "cli-purged", names, erase, strip))?;
                return told.print(session, book);
            }
            print_plan(session, book, plan)?;
            told.print(session, book)
        },
    )
}

fn json(session: &Session, book: &Book, plan: &PurgePlan, told: &Told, done: bool) -> PurgeJson {
    let texts = &session.texts;
    let erase = |card: &PlannedErasure| CardReasonJson {
        contact: card.row.id().0,
        uuid: card.row.uuid,
        rule: Some(card.rule.to_string()),
        reason: erase_reason(book, card, texts),
    };
    let strip = |card: &PlannedStrip| StripJson {
        contact: card.row.id().0,
        uuid: card.row.uuid,
        what: parts(&card.what).iter().map(|(slug, _)| (*slug).to_owned()).collect(),
    };
    let keep = |card: &PlannedStrip| CardReasonJson {
        contact: card.row.id().0,
        uuid: card.row.uuid,
        rule: Some(card.rule.to_string()),
        reason: keep_reason(card, texts),
    };
    // The postal address that an invoice holds back is a reason of its own (R31).
    let held = |card: &PlannedStrip| {
        let text = held_address(card, texts)?;
        let reason = format!("{text}: {}", texts.rule_sentence(r31::RULE));
        let rule = Some(r31::RULE.to_string());
        Some(CardReasonJson { contact: card.row.id().0, uuid: card.row.uuid, rule, reason })
    };
    PurgeJson {
        today: session.today,
        done,
        campaigns: names(book, plan),
        erase: plan.erase.iter().map(erase).collect(),
        strip: plan.strip.iter().map(strip).collect(),
        keep: plan.strip.iter().map(keep).chain(plan.strip.iter().filter_map(held)).collect(),
        copies: told.json(book),
    }
}

fn erase_reason(book: &Book, card: &PlannedErasure, texts: &Texts) -> String {
    let name = book.shop.campaign(card.campaign).map(|campaign| campaign.fields.name.clone());
    tr!(texts, "cli-purge-only-campaign", name = name.unwrap_or_default())
}

fn keep_reason(card: &PlannedStrip, texts: &Texts) -> String {
    let basis = texts.get(&format!("basis-{}", card.basis.slug()));
    // Where there is a consent, the rule that asks for one has no more to say.
    if card.basis == Basis::Consent {
        return basis;
    }
    format!("{basis}: {}", texts.rule_sentence(card.rule))
}

/// That the postal address stays for an invoice, and until when (R31).
fn held_address(card: &PlannedStrip, texts: &Texts) -> Option<String> {
    let day = texts.short_date(card.what.address_held_until?);
    Some(tr!(texts, "hold-address", day = day))
}

/// What goes from a card that stays: a slug for scripts, and how many.
fn parts(what: &Stripped) -> Vec<(&'static str, usize)> {
    let parts = [
        ("campaign", what.campaigns.len()),
        ("emails", what.emails.len()),
        ("phones", what.phones.len()),
        ("address", usize::from(what.address)),
        ("details", what.details.len()),
    ];
    parts.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn part_text((slug, count): &(&'static str, usize), texts: &Texts) -> String {
    match *slug {
        "campaign" => tr!(texts, "purge-goes-membership"),
        "address" => tr!(texts, "purge-goes-address"),
        slug => texts.get_args(&format!("purge-goes-{slug}"), &[("count", (*count).into())]),
    }
}

/// By name: what goes whole, what is stripped, who stays and why.
fn print_plan(session: &mut Session, book: &Book, plan: &PurgePlan) -> Result<(), Failure> {
    let texts = session.texts;
    session.say(&tr!(texts, "cli-purge-head", names = names(book, plan).join(", ")))?;
    if !plan.erase.is_empty() {
        session.out.gap()?;
        session.say(&tr!(texts, "cli-purge-erase", count = plan.erase.len()))?;
        let row = |card: &PlannedErasure| {
            let (id, name) = (card.row.id().0.to_string(), card.row.list_name.clone());
            vec![id, name, format!("{} ({})", erase_reason(book, card, &texts), card.rule)]
        };
        let rows: Vec<Vec<String>> = plan.erase.iter().map(row).collect();
        session.out.table(2, &rows)?;
    }
    if !plan.strip.is_empty() {
        session.out.gap()?;
        session.say(&tr!(texts, "cli-purge-strip", count = plan.strip.len()))?;
        let row = |card: &PlannedStrip| {
            let (id, name) = (card.row.id().0.to_string(), card.row.list_name.clone());
            let what: Vec<String> = parts(&card.what).iter().map(|part| part_text(part, &texts)).collect();
            let basis = texts.get(&format!("basis-{}", card.basis.slug()));
            let (rule, what) = (card.rule.to_string(), what.join(", "));
            let stays = tr!(texts, "purge-stays", basis = basis, rule = rule, what = what);
            let stays = [Some(stays), held_address(card, &texts)].into_iter().flatten();
            vec![id, name, stays.collect::<Vec<_>>().join("; ")]
        };
        let rows: Vec<Vec<String>> = plan.strip.iter().map(row).collect();
        session.out.table(2, &rows)?;
    }
    Ok(())
}
