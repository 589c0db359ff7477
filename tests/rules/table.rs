//! The rules, by number: for a rule with a date a row where it holds, one where it does not, and one for the day on
//! the edge; for a rule without one the first two.
//!
//! R32, that erasing is real, is shown by the tests of the store.

use std::collections::BTreeMap;

use crate::common::cards::{AUTUMN, Card, LEAFLET, PURGED, SPRING, box_id, day, shop};
use Side::{Edge, Fails, Holds};
use fichebak::domain::assessment::{About, Assessment, Finding, RuleId};
use fichebak::domain::campaign::CampaignId;
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactKind, ReachId, RelationKind};
use fichebak::domain::rules::purge::{Fate, fate};
use fichebak::domain::rules::r31_invoices::{held_after, hold, last_day, on_invoice, warning};
use fichebak::domain::rules::r34_data_from_elsewhere::joined;
use fichebak::domain::rules::{
    PartialCampaign, RULES, addresses, assess, check_campaign, check_event, check_text, may_address,
    may_store_detail, must_go, next_change,
};
use fichebak::domain::shop::Shop;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Holds,
    Fails,
    Edge,
}

/// What is asked about a card.
#[derive(Debug, Clone)]
enum Ask {
    Keep,
    Use(Channel),
    For(Channel, CampaignId),
    /// The findings of one rule.
    Finding(u8),
    /// Storing a detail in a box.
    Store(&'static str),
    Purge(CampaignId),
}
use Ask::{Finding as Found, For, Keep, Purge, Store, Use};

struct Row {
    rule: u8,
    side: Side,
    what: &'static str,
    card: Card,
    today: &'static str,
    ask: Ask,
    answer: &'static str,
}

fn row(
    rule: u8,
    side: Side,
    what: &'static str,
    card: Card,
    today: &'static str,
    ask: Ask,
    answer: &'static str,
) -> Row {
    Row { rule, side, what, card, today, ask, answer }
}

fn assessed(card: &Card, shop: &Shop, today: &str) -> Assessment {
    assess(&card.dossier, shop, day(today))
}

fn answer(ask: &Ask, card: &Card, shop: &Shop, today: &str) -> String {
    let dossier = &card.dossier;
    match ask {
        Keep => keep_text(&assessed(card, shop, today)),
        Use(channel) => use_text(*assessed(card, shop, today).use_of(*channel).unwrap()),
        For(channel, campaign) => use_text(may_address(dossier, shop, *channel, Some(*campaign), day(today))),
        Found(rule) => {
            let assessment = assessed(card, shop, today);
            let found = assessment.findings.iter().filter(|finding| finding.rule == RuleId(*rule));
            found.map(finding_text).collect::<Vec<_>>().join(", ")
        }
        Store(slug) => match may_store_detail(dossier, shop, box_id(slug), day(today)) {
            Ok(event) => event.map_or("yes".to_owned(), |event| format!("yes, under event {}", event.0)),
            Err(rule) => format!("no {rule}"),
        },
        Purge(campaign) => fate_text(fate(dossier, shop, &[*campaign], day(today))),
    }
}

fn keep_text(assessment: &Assessment) -> String {
    let keep = &assessment.keep;
    let until = keep.until.map(|day| format!(" until {day}")).unwrap_or_default();
    let erase_by = keep.erase_by.map(|day| format!(" erase by {day}")).unwrap_or_default();
    let allowed = if keep.allowed { "yes" } else { "no" };
    format!("{allowed} {} {}{until}{erase_by}", keep.rule, keep.basis.slug())
}

fn use_text(answer: fichebak::domain::assessment::Use) -> String {
    let until = answer.until.map(|day| format!(" until {day}")).unwrap_or_default();
    let allowed = if answer.allowed { "yes" } else { "no" };
    format!("{allowed} {} {}{until}", answer.rule, answer.reason.slug())
}

fn finding_text(finding: &Finding) -> String {
    let shop = shop();
    let about = match &finding.about {
        About::Card => "card".to_owned(),
        About::Category(id) => shop.category(*id).unwrap().slug.clone(),
        About::Campaign(id) => shop.campaign(*id).unwrap().fields.name.clone(),
        About::Channel(channel) => format!("channel {}", channel.slug()),
        About::UncoveredParts(parts) => parts.iter().map(|part| part.slug()).collect::<Vec<_>>().join("+"),
        About::Word(word) => format!("word {word}"),
        About::NamedMailbox => "named mailbox".to_owned(),
    };
    let due = finding.due.map(|day| format!(" by {day}")).unwrap_or_default();
    format!("{} {about}{due}", finding.severity.slug())
}

fn fate_text(fate: Option<Fate>) -> String {
    match fate {
        None => "untouched".to_owned(),
        Some(Fate::Erase { rule }) => format!("erase {rule}"),
        Some(Fate::Strip { what, basis, rule }) => {
            let address = if what.address { " address" } else { "" };
            let held =
                what.address_held_until.map(|day| format!(" address held until {day}")).unwrap_or_default();
            let ids =
                |name, count: usize| if count == 0 { String::new() } else { format!(" {count} {name}") };
            let campaigns = ids("campaigns", what.campaigns.len());
            let emails = ids("emails", what.emails.len());
            let phones = ids("phones", what.phones.len());
            let details = ids("details", what.details.len());
            format!(
                "strip{campaigns}{emails}{phones}{address}{held}{details}, stays by {rule} {}",
                basis.slug()
            )
        }
    }
}

#[rustfmt::skip]
fn who_is_protected() -> Vec<Row> {
    let client_org = || Card::contact_person(Some(RelationKind::Client));
    let prospect_org = || Card::contact_person(Some(RelationKind::Prospect));
    vec![
        row(1, Holds, "an organisation is free", Card::organisation(), "2030-01-01", Keep, "yes R1 not-personal"),
        row(1, Fails, "a person is not", Card::prospect(), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(2, Holds, "a contact person at a client", client_org(), "2026-01-20", Keep, "yes R2 legitimate-interest"),
        row(2, Holds, "at a former client", Card::contact_person(Some(RelationKind::FormerClient)), "2026-01-20", Keep, "yes R2 legitimate-interest"),
        row(2, Fails, "at a prospect", prospect_org(), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(2, Fails, "where the organisation has no card", Card::contact_person(None), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(2, Holds, "where it has none, but the person is a client", Card::contact_person(None).edit(|card| card.relation = RelationKind::Client), "2026-01-20", Keep, "yes R2 legitimate-interest"),
        row(2, Fails, "a client, though at a prospect's", prospect_org().edit(|card| card.relation = RelationKind::Client), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(2, Holds, "a person's mailbox on an organisation's card", Card::organisation().email("els.janssens@example.be"), "2026-01-20", Found(2), "should named mailbox"),
        row(2, Fails, "a general mailbox", Card::organisation().email("info@example.be"), "2026-01-20", Found(2), ""),
        row(2, Fails, "a person's mailbox on a person's card", Card::client().email("els.janssens@example.be"), "2026-01-20", Found(2), ""),
        row(3, Holds, "a sole trader is a person", Card::sole_trader(), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(3, Fails, "an organisation with the same number is not", Card::sole_trader().edit(|card| card.kind = ContactKind::Organisation), "2026-01-20", Keep, "yes R1 not-personal"),
    ]
}

#[rustfmt::skip]
fn keeping_a_prospect() -> Vec<Row> {
    vec![
        row(6, Holds, "nothing was asked", Card::prospect(), "2026-01-20", Found(6), "must card by 2026-02-10"),
        row(6, Fails, "consent to contact details", Card::prospect().given("contact-details", "2026-01-12"), "2026-01-20", Found(6), ""),
        row(6, Edge, "on the day of the consent", Card::prospect().given("email", "2026-01-20"), "2026-01-20", Keep, "yes R6 consent"),
        row(6, Edge, "on the day before it", Card::prospect().given("email", "2026-01-20"), "2026-01-19", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Edge, "on a campaign's last day", Card::prospect().joined(SPRING, "2026-03-02"), "2026-05-31", Keep, "yes R6 consent until 2026-05-31"),
        row(6, Edge, "on the day after it", Card::prospect().joined(SPRING, "2026-03-02"), "2026-06-01", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Holds, "of R6 and R28 the earlier counts", Card::prospect().collected_for(SPRING, "2026-05-20").edit(|card| card.collected_on = day("2026-05-20")), "2026-05-20", Keep, "no R6 none erase by 2026-06-10"),
        row(6, Holds, "the whole card collected for a campaign", Card::prospect().edit(|card| { card.collected_on = day("2026-05-20"); card.collected_for = Some(SPRING); }), "2026-05-20", Keep, "no R6 none erase by 2026-06-10"),
        row(6, Edge, "31 January and a month", Card::prospect().edit(|card| card.collected_on = day("2027-01-31")), "2027-01-31", Keep, "no R6 none erase by 2027-02-28"),
        row(6, Holds, "a consent to something that does not need the card", Card::prospect().given("preferences", "2026-01-12"), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Fails, "the longest consent counts", Card::prospect().joined(SPRING, "2026-03-02").joined(AUTUMN, "2026-03-02"), "2026-04-01", Keep, "yes R6 consent until 2026-11-30"),
        row(6, Holds, "a consent entered by mistake", Card::prospect().given("email", "2026-01-12").corrected("2026-01-13"), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Fails, "a correction entered by mistake", Card::prospect().given("email", "2026-01-12").corrected("2026-01-13").corrected("2026-01-14"), "2026-01-20", Keep, "yes R6 consent"),
        row(6, Holds, "the day counts, then the entry", Card::prospect().refused("email", "2026-01-15").given("email", "2026-01-12"), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Holds, "entered later on the same day", Card::prospect().given("email", "2026-01-12").refused("email", "2026-01-12"), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(6, Holds, "a campaign that was purged, also before its end", Card::prospect().joined(PURGED, "2025-06-10"), "2025-07-01", Keep, "no R6 none erase by 2025-08-31"),
        row(7, Holds, "a client", Card::client(), "2026-01-20", Keep, "yes R7 contract"),
        row(7, Fails, "a prospect", Card::prospect(), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(8, Holds, "asked for a quote", Card::prospect().quote_on("2026-01-15"), "2026-01-20", Keep, "yes R8 precontract until 2026-04-15"),
        row(8, Fails, "the quote has lapsed", Card::prospect().quote_on("2026-01-15"), "2026-06-01", Found(6), "must card by 2026-02-10"),
        row(8, Edge, "on its last day", Card::prospect().quote_on("2026-01-15"), "2026-04-15", Found(6), ""),
        row(8, Edge, "on the day after it", Card::prospect().quote_on("2026-01-15"), "2026-04-16", Keep, "no R6 none erase by 2026-02-10"),
        row(8, Edge, "before it was asked for", Card::prospect().quote_on("2026-01-15"), "2026-01-14", Keep, "no R6 none erase by 2026-02-10"),
        row(8, Holds, "longer than the consent", Card::prospect().joined(SPRING, "2026-03-02").quote_on("2026-05-01"), "2026-05-02", Keep, "yes R8 precontract until 2026-08-01"),
        row(9, Holds, "documented in full", Card::prospect().interest(Some("2026-01-15")), "2026-01-20", Keep, "yes R9 legitimate-interest"),
        row(9, Fails, "a text is missing", Card::prospect().interest(Some("2026-01-15")).edit(|card| card.interest.as_mut().unwrap().balance = " ".to_owned()), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(9, Fails, "the person was not told", Card::prospect().interest(None), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(9, Edge, "on the day the person was told", Card::prospect().interest(Some("2026-01-15")), "2026-01-15", Keep, "yes R9 legitimate-interest"),
        row(9, Edge, "on the day before", Card::prospect().interest(Some("2026-01-15")), "2026-01-14", Keep, "no R6 none erase by 2026-02-10"),
        row(30, Holds, "a former client", Card::former_client(), "2026-01-20", Keep, "yes R30 contract"),
        row(30, Fails, "a prospect", Card::prospect(), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
    ]
}

#[rustfmt::skip]
fn special_and_extra_data() -> Vec<Row> {
    let prospect = || Card::prospect().given("contact-details", "2026-01-12");
    let health = || Card::client().given("health", "2026-01-12");
    let notes = |text: &'static str| Card::client().edit(move |card| card.notes = text.to_owned());
    let full = || Card::prospect().email("els@example.be").phone(None).address(None);
    vec![
        row(10, Holds, "nobody asked", Card::client(), "2026-01-20", Store("health"), "no R10"),
        row(10, Fails, "written consent", health(), "2026-01-20", Store("health"), "yes, under event 1"),
        row(10, Fails, "an ordinary box", Card::prospect(), "2026-01-20", Store("preferences"), "yes"),
        row(10, Edge, "on the day before the consent", health(), "2026-01-11", Store("health"), "no R10"),
        row(10, Edge, "on the day of the consent", health(), "2026-01-12", Store("health"), "yes, under event 1"),
        row(10, Holds, "withdrawn", health().withdrawn("health", "2026-01-15"), "2026-01-20", Store("health"), "no R10"),
        row(10, Holds, "details after a refusal", health().detail("health").refused("health", "2026-02-01"), "2026-02-02", Found(10), "must health by 2026-02-01"),
        row(10, Holds, "details under a consent entered by mistake", health().detail("health").corrected("2026-02-03"), "2026-02-04", Found(10), "must health by 2026-02-03"),
        row(10, Fails, "details under a consent", health().detail("health"), "2026-01-20", Found(10), ""),
        row(11, Holds, "a word at the counter", Card::client().given_by("health", "2026-01-12", How::Counter), "2026-01-20", Store("health"), "no R11"),
        row(11, Holds, "no evidence", health().last_event(|event| event.evidence = " ".to_owned()), "2026-01-20", Store("health"), "no R11"),
        row(11, Fails, "a tick on a web page", Card::client().given_by("health", "2026-01-12", How::Web), "2026-01-20", Store("health"), "yes, under event 1"),
        row(11, Holds, "found in the ledger", Card::client().given_by("health", "2026-01-12", How::Phone), "2026-01-20", Found(11), "should health"),
        row(11, Fails, "a word at the counter for an ordinary box", Card::client().given_by("preferences", "2026-01-12", How::Counter), "2026-01-20", Found(11), ""),
        row(15, Holds, "a word in the notes", notes("Is allergisch aan noten"), "2026-01-20", Found(15), "should word allergi"),
        row(15, Fails, "an innocent note", notes("Wil elke vrijdag brood"), "2026-01-20", Found(15), ""),
        row(15, Holds, "a prospect's preferences", prospect().detail("preferences"), "2026-01-20", Found(15), "should preferences"),
        row(15, Holds, "a client's preferences", Card::client().detail("preferences"), "2026-01-20", Found(15), "note preferences"),
        row(15, Fails, "with consent", prospect().detail("preferences").given("preferences", "2026-01-12"), "2026-01-20", Found(15), ""),
        row(15, Fails, "with consent for the campaign", prospect().joined(SPRING, "2026-03-02").detail_for("preferences", Some(SPRING)), "2026-03-02", Found(15), ""),
        row(15, Edge, "on the campaign's last day", prospect().joined(SPRING, "2026-03-02").detail_for("preferences", Some(SPRING)), "2026-05-31", Found(15), ""),
        row(15, Edge, "on the day after it", prospect().joined(SPRING, "2026-03-02").detail_for("preferences", Some(SPRING)), "2026-06-01", Found(15), "should preferences"),
        row(15, Holds, "the newsletter needs neither telephone nor address", full().given("email", "2026-01-12"), "2026-01-20", Found(15), "note phone+address"),
        row(15, Holds, "a campaign by e-mail either, but its own number", full().joined(SPRING, "2026-03-02").edit(|card| card.phones[0].collected_for = Some(SPRING)), "2026-03-02", Found(15), "note address"),
        row(15, Fails, "a quote covers all", full().given("email", "2026-01-12").quote_on("2026-01-12"), "2026-01-20", Found(15), ""),
        row(15, Fails, "so does consent to contact details", full().given("email", "2026-01-12").given("contact-details", "2026-01-12"), "2026-01-20", Found(15), ""),
        row(15, Fails, "without any basis R6 says it all", full(), "2026-01-20", Found(15), ""),
    ]
}

#[rustfmt::skip]
fn e_mail_and_text() -> Vec<Row> {
    let email = || Use(Channel::Email);
    let former = || Card::soft_client().edit(|card| { card.relation = RelationKind::FormerClient; card.last_sale_on = Some(day("2025-04-01")); });
    let bought = |card: Card| card.edit(|card| card.source = "LIST broker Nova".to_owned());
    let offered = |on| Card::soft_client().edit(move |card| card.free_refusal_offered_on = Some(day(on)));
    vec![
        row(16, Holds, "nobody asked", Card::client(), "2026-01-20", email(), "no R16 never-asked"),
        row(16, Holds, "refused", Card::client().refused("email", "2026-01-12"), "2026-01-20", email(), "no R16 refused"),
        row(16, Fails, "consent", Card::client().given_by("email", "2026-01-12", How::Counter), "2026-01-20", email(), "yes R16 consent"),
        row(16, Edge, "on the day before the consent", Card::client().given("email", "2026-01-12"), "2026-01-11", email(), "no R16 never-asked"),
        row(16, Edge, "on the day of the consent", Card::client().given("email", "2026-01-12"), "2026-01-12", email(), "yes R16 consent"),
        row(16, Holds, "the address has changed since", Card::client().email("new@example.be").given("email", "2026-01-12").last_event(|event| event.reach = Some(ReachId(9))), "2026-01-20", email(), "no R16 expired"),
        row(16, Holds, "text messages to a client", Card::soft_client(), "2026-01-20", Use(Channel::Sms), "no R16 never-asked"),
        row(16, Holds, "text messages to an organisation", Card::organisation(), "2026-01-20", Use(Channel::Sms), "no R16 never-asked"),
        row(16, Fails, "text messages with consent", Card::organisation().given("sms", "2026-01-12"), "2026-01-20", Use(Channel::Sms), "yes R16 consent"),
        row(16, Fails, "the last answer counts", Card::client().refused("email", "2026-01-12").given("email", "2026-01-13"), "2026-01-20", email(), "yes R16 consent"),
        row(17, Holds, "an existing client", Card::soft_client(), "2026-01-20", email(), "yes R17 soft-opt-in"),
        row(17, Fails, "no free refusal was offered", Card::soft_client().edit(|card| card.free_refusal_offered_on = None), "2026-01-20", email(), "no R16 never-asked"),
        row(17, Fails, "no sale", Card::soft_client().edit(|card| card.last_sale_on = None), "2026-01-20", email(), "no R16 never-asked"),
        row(17, Fails, "a prospect", Card::soft_client().edit(|card| card.relation = RelationKind::Prospect), "2026-01-20", email(), "no R16 never-asked"),
        row(17, Fails, "refused", Card::soft_client().refused("email", "2026-01-12"), "2026-01-20", email(), "no R16 refused"),
        row(17, Fails, "withdrawn", Card::soft_client().given("email", "2026-01-12").withdrawn("email", "2026-01-13"), "2026-01-20", email(), "no R23 withdrawn"),
        row(17, Fails, "objected", Card::soft_client().objected(None, "2026-01-12"), "2026-01-20", email(), "no R22 objected"),
        row(17, Fails, "the address was collected for a campaign", Card::soft_client().edit(|card| card.emails[0].collected_for = Some(SPRING)), "2026-04-01", email(), "no R27 other-purpose"),
        row(17, Fails, "the card was collected for a campaign", Card::soft_client().edit(|card| card.collected_for = Some(SPRING)), "2026-04-01", email(), "no R27 other-purpose"),
        row(17, Fails, "not for a campaign", Card::soft_client(), "2026-04-01", For(Channel::Email, SPRING), "no R16 never-asked"),
        row(17, Edge, "on the day before the sale", Card::soft_client(), "2026-01-09", email(), "no R16 never-asked"),
        row(17, Edge, "on the day of the sale", Card::soft_client(), "2026-01-10", email(), "yes R17 soft-opt-in"),
        row(17, Edge, "on the day of the sale, refusal offered before", offered("2026-01-08"), "2026-01-10", email(), "yes R17 soft-opt-in"),
        row(17, Edge, "on the day before it", offered("2026-01-08"), "2026-01-09", email(), "no R16 never-asked"),
        row(17, Edge, "on the day the refusal was offered", offered("2026-01-15"), "2026-01-15", email(), "yes R17 soft-opt-in"),
        row(17, Edge, "on the day before that", offered("2026-01-15"), "2026-01-14", email(), "no R16 never-asked"),
        row(17, Edge, "a former client's last day", former(), "2027-03-31", email(), "yes R17 soft-opt-in until 2027-03-31"),
        row(17, Edge, "on the day after it", former(), "2027-04-01", email(), "no R16 never-asked"),
        row(17, Edge, "the day before the warning", former(), "2026-03-31", Found(17), ""),
        row(17, Edge, "the first day of the warning", former(), "2026-04-01", Found(17), "note channel email"),
        row(17, Edge, "no warning once it is over", former(), "2027-04-01", Found(17), ""),
        row(18, Holds, "a general mailbox", Card::organisation().email("info@example.be"), "2026-01-20", email(), "yes R18 company-mailbox"),
        row(18, Fails, "a person's mailbox", Card::organisation().email("els.janssens@example.be"), "2026-01-20", email(), "no R16 never-asked"),
        row(18, Holds, "one of both", Card::organisation().email("els.janssens@example.be").email("info@example.be"), "2026-01-20", email(), "yes R18 company-mailbox"),
        row(18, Holds, "no mailbox: permission only", Card::organisation(), "2026-01-20", email(), "yes R18 company-mailbox"),
        row(18, Fails, "refused", Card::organisation().refused("email", "2026-01-12"), "2026-01-20", email(), "no R16 refused"),
        row(18, Fails, "objected", Card::organisation().objected(Some(Channel::Email), "2026-01-12"), "2026-01-20", email(), "no R22 objected"),
        row(45, Holds, "a client on a bought list", bought(Card::soft_client()), "2026-01-20", email(), "no R45 bought-list"),
        row(45, Holds, "a prospect, by text message", bought(Card::prospect()), "2026-01-20", Use(Channel::Sms), "no R45 bought-list"),
        row(45, Fails, "from elsewhere", Card::soft_client().edit(|card| card.source = "Website".to_owned()), "2026-01-20", email(), "yes R17 soft-opt-in"),
        row(45, Fails, "with consent", bought(Card::prospect()).given("email", "2026-01-12"), "2026-01-20", email(), "yes R16 consent"),
        row(45, Holds, "with consent that cannot be proven", bought(Card::prospect()).given("email", "2026-01-12").last_event(|event| event.how = None), "2026-01-20", email(), "no R45 bought-list"),
        row(45, Fails, "refused: the plainer reason", bought(Card::prospect()).refused("email", "2026-01-12"), "2026-01-20", email(), "no R16 refused"),
        row(45, Fails, "an organisation's general mailbox", bought(Card::organisation().email("info@example.be")), "2026-01-20", email(), "yes R18 company-mailbox"),
        row(45, Fails, "by post", bought(Card::client()), "2026-01-20", Use(Channel::Post), "yes R21 post-allowed"),
        row(18, Fails, "a sole trader's general mailbox", Card::sole_trader().email("info@example.be"), "2026-01-20", email(), "no R16 never-asked"),
    ]
}

#[rustfmt::skip]
fn telephone_and_post() -> Vec<Row> {
    let phone = || Use(Channel::Phone);
    let post = || Use(Channel::Post);
    vec![
        row(20, Holds, "nobody looked", Card::client(), "2026-01-20", phone(), "no R20 do-not-call-unchecked"),
        row(20, Fails, "looked up", Card::client().do_not_call("2026-01-15", false), "2026-01-20", phone(), "yes R20 do-not-call-checked until 2026-02-14"),
        row(20, Edge, "on its last day", Card::client().do_not_call("2026-01-15", false), "2026-02-14", phone(), "yes R20 do-not-call-checked until 2026-02-14"),
        row(20, Edge, "on the day after it", Card::client().do_not_call("2026-01-15", false), "2026-02-15", phone(), "no R20 do-not-call-unchecked"),
        row(20, Edge, "on the day before the look", Card::client().do_not_call("2026-01-15", false), "2026-01-14", phone(), "no R20 do-not-call-unchecked"),
        row(20, Holds, "organisations too", Card::organisation(), "2026-01-20", phone(), "no R20 do-not-call-unchecked"),
        row(20, Holds, "listed", Card::client().do_not_call("2026-01-15", true), "2026-01-20", phone(), "no R20 do-not-call-listed"),
        row(20, Holds, "listed, with consent", Card::client().do_not_call("2026-01-15", true).given("phone", "2026-01-16"), "2026-01-20", phone(), "no R20 do-not-call-listed"),
        row(20, Edge, "on the day before it was found listed", Card::client().do_not_call("2026-01-15", true), "2026-01-14", phone(), "no R20 do-not-call-unchecked"),
        row(20, Fails, "consent", Card::client().given("phone", "2026-01-16"), "2026-01-20", phone(), "yes R20 consent"),
        row(20, Holds, "refused, though looked up", Card::client().do_not_call("2026-01-15", false).refused("phone", "2026-01-16"), "2026-01-20", phone(), "no R20 refused"),
        row(20, Holds, "withdrawn, though looked up", Card::client().do_not_call("2026-01-15", false).given("phone", "2026-01-16").withdrawn("phone", "2026-01-17"), "2026-01-20", phone(), "no R23 withdrawn"),
        row(20, Holds, "listed, for a campaign", Card::client().do_not_call("2026-01-15", true).given("phone", "2026-01-16"), "2026-03-20", For(Channel::Phone, SPRING), "no R20 do-not-call-listed"),
        row(21, Holds, "a prospect without a basis", Card::prospect(), "2026-01-20", post(), "no R21 no-basis"),
        row(21, Holds, "the newsletter is no basis for post", Card::prospect().given("email", "2026-01-12"), "2026-01-20", post(), "no R21 no-basis"),
        row(21, Fails, "a client", Card::client(), "2026-01-20", post(), "yes R21 post-allowed"),
        row(21, Fails, "a former client", Card::former_client(), "2026-01-20", post(), "yes R21 post-allowed"),
        row(21, Fails, "an organisation", Card::organisation(), "2026-01-20", post(), "yes R21 post-allowed"),
        row(21, Fails, "a prospect's consent", Card::prospect().given("post", "2026-01-12"), "2026-01-20", post(), "yes R21 consent"),
        row(21, Fails, "a prospect's consent to contact details", Card::prospect().given("contact-details", "2026-01-12"), "2026-01-20", post(), "yes R21 post-allowed"),
        row(21, Fails, "a prospect with a documented interest", Card::prospect().interest(Some("2026-01-15")), "2026-01-20", post(), "yes R21 post-allowed"),
        row(21, Edge, "on the last day of a quote", Card::prospect().quote_on("2026-01-15"), "2026-04-15", post(), "yes R21 post-allowed until 2026-04-15"),
        row(21, Edge, "on the day after it", Card::prospect().quote_on("2026-01-15"), "2026-04-16", post(), "no R21 no-basis"),
        row(21, Holds, "a client who refused", Card::client().refused("post", "2026-01-12"), "2026-01-20", post(), "no R21 refused"),
        row(21, Holds, "a client who objected", Card::client().objected(Some(Channel::Post), "2026-01-12"), "2026-01-20", post(), "no R22 objected"),
        row(21, Holds, "a client, for a campaign", Card::client(), "2026-03-20", For(Channel::Post, LEAFLET), "no R21 never-asked"),
    ]
}

#[rustfmt::skip]
fn stopping() -> Vec<Row> {
    let email = || Use(Channel::Email);
    let prospect = || Card::prospect().given("email", "2026-01-12");
    vec![
        row(22, Holds, "after a consent", prospect().objected(None, "2026-02-01"), "2026-02-02", email(), "no R22 objected"),
        row(22, Holds, "a later consent by word of mouth", Card::prospect().objected(None, "2026-01-12").given_by("email", "2026-02-01", How::Counter), "2026-02-02", email(), "no R22 objected"),
        row(22, Fails, "a later consent in writing", Card::prospect().objected(None, "2026-01-12").given("email", "2026-02-01"), "2026-02-02", email(), "yes R16 consent"),
        row(22, Edge, "on the same day the objection wins", Card::prospect().objected(None, "2026-02-01").given("email", "2026-02-01"), "2026-02-02", email(), "no R22 objected"),
        row(22, Edge, "on the day of the objection", prospect().objected(None, "2026-02-01"), "2026-02-01", email(), "no R22 objected"),
        row(22, Edge, "on the day before it", prospect().objected(None, "2026-02-01"), "2026-01-31", email(), "yes R16 consent"),
        row(22, Fails, "another channel", prospect().objected(Some(Channel::Phone), "2026-02-01"), "2026-02-02", email(), "yes R16 consent"),
        row(22, Holds, "kept only for advertising", prospect().objected(None, "2026-02-01"), "2026-03-02", Found(22), "must card by 2026-02-01"),
        row(22, Holds, "R6 is due on the same day", prospect().objected(None, "2026-02-01"), "2026-03-02", Found(6), "must card by 2026-02-01"),
        row(22, Holds, "never asked, and objected", Card::prospect().objected(None, "2026-02-01"), "2026-02-02", Found(22), "must card by 2026-02-01"),
        row(22, Fails, "kept for a quote", prospect().quote_on("2026-01-12").objected(None, "2026-02-01"), "2026-02-02", Found(22), ""),
        row(22, Holds, "kept only for the newsletter, and objected to that", prospect().objected(Some(Channel::Email), "2026-02-01"), "2026-03-02", Found(22), "must card by 2026-02-01"),
        row(22, Fails, "kept for nothing, and objected to a channel", Card::prospect().objected(Some(Channel::Email), "2026-01-12"), "2026-01-20", Found(22), ""),
        row(22, Holds, "the objection came before the withdrawal", prospect().objected(None, "2026-02-01").withdrawn("email", "2026-02-05"), "2026-03-02", Keep, "no R6 none erase by 2026-02-01"),
        row(22, Fails, "a client", Card::client().objected(None, "2026-02-01"), "2026-02-02", Found(22), ""),
        row(22, Holds, "a campaign's consent too", Card::prospect().joined(SPRING, "2026-03-02").objected(Some(Channel::Email), "2026-04-01"), "2026-04-02", For(Channel::Email, SPRING), "no R22 objected"),
        row(23, Holds, "use stops", Card::client().given("email", "2026-01-12").withdrawn("email", "2026-02-01"), "2026-02-02", email(), "no R23 withdrawn"),
        row(23, Edge, "on the day itself", Card::client().given("email", "2026-01-12").withdrawn("email", "2026-02-01"), "2026-02-01", email(), "no R23 withdrawn"),
        row(23, Edge, "on the day before", Card::client().given("email", "2026-01-12").withdrawn("email", "2026-02-01"), "2026-01-31", email(), "yes R16 consent"),
        row(23, Fails, "subscribed again", Card::client().given("email", "2026-01-12").withdrawn("email", "2026-02-01").given("email", "2026-03-01"), "2026-03-01", email(), "yes R16 consent"),
        row(23, Holds, "details of the box", Card::client().given("health", "2026-01-12").detail("health").withdrawn("health", "2026-02-01"), "2026-02-02", Found(23), "must health by 2026-02-01"),
        row(23, Fails, "and not R10 as well", Card::client().given("health", "2026-01-12").detail("health").withdrawn("health", "2026-02-01"), "2026-02-02", Found(10), ""),
        row(23, Fails, "no details", Card::client().given("health", "2026-01-12").withdrawn("health", "2026-02-01"), "2026-02-02", Found(23), ""),
        row(23, Holds, "a prospect's last consent", prospect().withdrawn("email", "2026-02-01"), "2026-03-02", Found(23), "must email by 2026-02-01"),
        row(23, Holds, "a campaign's", Card::prospect().joined(SPRING, "2026-03-02").event(ConsentFor::Campaign(SPRING), ConsentAct::Withdrawn, "2026-04-01", How::Counter), "2026-04-02", Found(23), "must Spring by 2026-04-01"),
        row(23, Holds, "the card goes the same day", prospect().withdrawn("email", "2026-02-01"), "2026-03-02", Keep, "no R6 none erase by 2026-02-01"),
        row(23, Holds, "the last one of two", prospect().given("post", "2026-01-12").withdrawn("email", "2026-02-01").withdrawn("post", "2026-02-05"), "2026-03-02", Found(23), "must post by 2026-02-05"),
        row(23, Fails, "another consent remains", prospect().given("post", "2026-01-12").withdrawn("email", "2026-02-01"), "2026-03-02", Found(23), ""),
        row(23, Fails, "a client's contact details", Card::client().given("contact-details", "2026-01-12").detail("contact-details").withdrawn("contact-details", "2026-02-01"), "2026-02-02", Found(23), ""),
        row(23, Fails, "a consent that kept nothing", Card::prospect().given("email", "2026-01-12").last_event(|event| event.how = None).withdrawn("email", "2026-03-01"), "2026-03-02", Keep, "no R6 none erase by 2026-02-10"),
        row(24, Holds, "no way", prospect().last_event(|event| event.how = None), "2026-01-20", Found(24), "should email"),
        row(24, Holds, "no statement", prospect().last_event(|event| event.statement = None), "2026-01-20", email(), "no R24 not-proven"),
        row(24, Holds, "it keeps no card", prospect().last_event(|event| event.statement = None), "2026-01-20", Keep, "no R6 none erase by 2026-02-10"),
        row(24, Fails, "both", prospect(), "2026-01-20", Found(24), ""),
        row(37, Holds, "on the list", Card::client().suppressed(Some(Channel::Email), "2025-05-01"), "2026-01-20", email(), "no R37 suppressed"),
        row(37, Holds, "a note", Card::client().suppressed(Some(Channel::Email), "2025-05-01"), "2026-01-20", Found(37), "note channel email"),
        row(37, Fails, "the objection on the card is the plainer reason", Card::client().suppressed(None, "2025-05-01").objected(None, "2025-05-01"), "2026-01-20", email(), "no R22 objected"),
        row(37, Holds, "consent by word of mouth", Card::client().suppressed(None, "2025-05-01").given_by("email", "2026-01-12", How::Phone), "2026-01-20", email(), "no R37 suppressed"),
        row(37, Fails, "a later consent in writing", prospect().suppressed(None, "2025-05-01"), "2026-01-20", email(), "yes R16 consent"),
        row(37, Fails, "another channel", Card::client().suppressed(Some(Channel::Email), "2025-05-01"), "2026-01-20", Use(Channel::Post), "yes R21 post-allowed"),
        row(37, Edge, "on its day", Card::client().suppressed(None, "2026-01-20"), "2026-01-20", Found(37), "note card"),
        row(37, Edge, "on the day before", Card::client().suppressed(None, "2026-01-20"), "2026-01-19", Found(37), ""),
    ]
}

#[rustfmt::skip]
fn campaigns_and_age() -> Vec<Row> {
    let email = || Use(Channel::Email);
    let spring = || For(Channel::Email, SPRING);
    let joined = || Card::prospect().joined(SPRING, "2026-03-02");
    vec![
        row(25, Holds, "two years without a sign", Card::client().given("email", "2024-01-12"), "2026-06-01", Found(25), "note email"),
        row(25, Fails, "a sale since", Card::client().given("email", "2024-01-12").edit(|card| card.last_sale_on = Some(day("2025-01-12"))), "2026-06-01", Found(25), ""),
        row(25, Fails, "a word since", Card::client().given("email", "2024-01-12").edit(|card| card.last_contact_on = Some(day("2025-01-12"))), "2026-06-01", Found(25), ""),
        row(25, Edge, "a word that is still to come", Card::client().given("email", "2024-01-12").edit(|card| card.last_contact_on = Some(day("2026-06-02"))), "2026-06-01", Found(25), "note email"),
        row(25, Edge, "on the last day", Card::client().given("email", "2024-01-12"), "2026-01-12", Found(25), ""),
        row(25, Edge, "on the day after it", Card::client().given("email", "2024-01-12"), "2026-01-13", Found(25), "note email"),
        row(27, Holds, "a campaign's consent, for another campaign", joined(), "2026-04-01", For(Channel::Email, AUTUMN), "no R27 other-purpose"),
        row(27, Holds, "a campaign's consent, for the newsletter", joined(), "2026-04-01", email(), "no R27 other-purpose"),
        row(27, Holds, "collected for a campaign, for the newsletter", Card::prospect().collected_for(SPRING, "2026-03-02"), "2026-04-01", email(), "no R27 other-purpose"),
        row(27, Holds, "a campaign's leaflet, for other post", Card::prospect().joined(LEAFLET, "2026-03-02"), "2026-04-01", Use(Channel::Post), "no R27 other-purpose"),
        row(27, Holds, "a campaign's number, though looked up", joined().phone(Some(SPRING)).do_not_call("2026-04-01", false), "2026-04-01", Use(Channel::Phone), "no R27 other-purpose"),
        row(27, Fails, "consent for the newsletter", joined().given("email", "2026-03-02"), "2026-04-01", For(Channel::Email, AUTUMN), "yes R16 consent until 2026-11-30"),
        row(27, Fails, "a client who joined was simply not asked", Card::client().joined(SPRING, "2026-03-02"), "2026-04-01", email(), "no R16 never-asked"),
        row(27, Fails, "so was a prospect whom another consent keeps", joined().given("post", "2026-03-02"), "2026-04-01", email(), "no R16 never-asked"),
        row(27, Fails, "or a quote", joined().quote_on("2026-03-02"), "2026-04-01", email(), "no R16 never-asked"),
        row(27, Fails, "a client's number may be called", Card::client().phone(Some(SPRING)).do_not_call("2026-04-01", false), "2026-04-01", Use(Channel::Phone), "yes R20 do-not-call-checked until 2026-05-01"),
        row(27, Holds, "a campaign's number, not looked up", joined().phone(Some(SPRING)), "2026-04-01", Use(Channel::Phone), "no R20 do-not-call-unchecked"),
        row(27, Holds, "a campaign's address, though a quote was asked", Card::prospect().quote_on("2026-03-02").address(Some(SPRING)), "2026-04-01", Use(Channel::Post), "no R27 other-purpose"),
        row(27, Fails, "the card collected for a campaign, and a quote", Card::prospect().quote_on("2026-03-02").edit(|card| card.collected_for = Some(SPRING)), "2026-04-01", Use(Channel::Post), "yes R21 post-allowed until 2026-06-02"),
        row(27, Fails, "the campaign's own consent", joined(), "2026-04-01", spring(), "yes R16 consent until 2026-05-31"),
        row(27, Fails, "collected for it without a tick", Card::prospect().collected_for(SPRING, "2026-03-02"), "2026-04-01", spring(), "no R16 never-asked"),
        row(27, Fails, "the same, though it joined another", joined().collected_for(AUTUMN, "2026-03-02"), "2026-04-01", For(Channel::Email, AUTUMN), "no R16 never-asked"),
        row(27, Fails, "the campaign's consent on another channel", joined(), "2026-04-01", For(Channel::Post, SPRING), "no R21 never-asked"),
        row(28, Holds, "no more mail", joined(), "2026-06-15", spring(), "no R28 campaign-over"),
        row(28, Holds, "its data must go", joined(), "2026-06-15", Found(28), "must Spring by 2026-06-10"),
        row(28, Holds, "an organisation's too", Card::organisation().collected_for(SPRING, "2026-03-02"), "2026-06-15", Found(28), "must Spring by 2026-06-10"),
        row(28, Holds, "a client's detail too", Card::client().detail_for("preferences", Some(SPRING)), "2026-06-15", Found(28), "must Spring by 2026-06-10"),
        row(28, Fails, "while it runs", joined(), "2026-05-01", Found(28), ""),
        row(28, Edge, "on its last day", joined(), "2026-05-31", Found(28), ""),
        row(28, Edge, "on its last day, mail", joined(), "2026-05-31", spring(), "yes R16 consent until 2026-05-31"),
        row(28, Edge, "on the day after it", joined(), "2026-06-01", Found(28), "must Spring by 2026-06-10"),
        row(28, Edge, "on the day after it, mail", joined(), "2026-06-01", spring(), "no R28 campaign-over"),
        row(28, Holds, "not even with consent for the newsletter", Card::prospect().given("email", "2026-03-02"), "2026-06-01", spring(), "no R28 campaign-over"),
        row(28, Holds, "over, for the newsletter", joined(), "2026-06-01", email(), "no R28 campaign-over"),
        row(28, Holds, "purged", Card::prospect(), "2025-07-01", For(Channel::Email, PURGED), "no R28 campaign-over"),
        row(28, Fails, "purged, and nothing more to do", Card::client().collected_for(PURGED, "2025-07-01"), "2026-01-20", Found(28), ""),
        row(28, Holds, "the proof stays without a finding", Card::client().event(ConsentFor::Campaign(SPRING), ConsentAct::Given, "2026-03-02", How::Paper), "2026-06-15", Found(28), ""),
    ]
}

#[rustfmt::skip]
fn purging() -> Vec<Row> {
    let spring = || Purge(SPRING);
    let joined = || Card::prospect().joined(SPRING, "2026-03-02");
    let today = "2026-06-15";
    let mine = |reach| Card::prospect().email_for("els@example.be", Some(SPRING)).given("email", "2026-04-01").last_event(move |event| event.reach = reach);
    vec![
        row(28, Holds, "a prospect goes whole", joined(), today, spring(), "erase R28"),
        row(28, Holds, "collected for it", Card::prospect().collected_for(SPRING, "2026-03-02"), today, spring(), "erase R28"),
        row(28, Holds, "the card collected for it", Card::prospect().edit(|card| card.collected_for = Some(SPRING)), today, spring(), "erase R28"),
        row(28, Fails, "another card", Card::prospect(), today, spring(), "untouched"),
        row(28, Fails, "a client stays", Card::client().joined(SPRING, "2026-03-02").detail_for("preferences", Some(SPRING)).detail("preferences"), today, spring(), "strip 1 campaigns 1 details, stays by R7 contract"),
        row(28, Fails, "a former client stays", Card::former_client().joined(SPRING, "2026-03-02"), today, spring(), "strip 1 campaigns, stays by R30 contract"),
        row(28, Fails, "an organisation stays", Card::organisation().collected_for(SPRING, "2026-03-02").email_for("info@example.be", Some(SPRING)), today, spring(), "strip 1 campaigns 1 emails, stays by R1 not-personal"),
        row(28, Fails, "a contact person at a client stays", Card::contact_person(Some(RelationKind::Client)).joined(SPRING, "2026-03-02"), today, spring(), "strip 1 campaigns, stays by R2 legitimate-interest"),
        row(28, Fails, "the newsletter keeps a card", joined().given("email", "2026-03-02"), today, spring(), "strip 1 campaigns, stays by R6 consent"),
        row(28, Holds, "not after an objection", joined().given("email", "2026-03-02").objected(None, "2026-04-01"), today, spring(), "erase R28"),
        row(28, Holds, "nor a consent to preferences", joined().given("preferences", "2026-03-02"), today, spring(), "erase R28"),
        row(28, Edge, "a quote on its last day", joined().quote_on("2026-03-15"), today, spring(), "strip 1 campaigns, stays by R8 precontract"),
        row(28, Edge, "on the day after it", joined().quote_on("2026-03-15"), "2026-06-16", spring(), "erase R28"),
        row(28, Fails, "a documented interest", joined().interest(Some("2026-03-15")), today, spring(), "strip 1 campaigns, stays by R9 legitimate-interest"),
        row(28, Fails, "joined another campaign", joined().joined(AUTUMN, "2026-03-02"), today, spring(), "strip 1 campaigns, stays by R6 consent"),
        row(28, Fails, "collected for another campaign", joined().collected_for(AUTUMN, "2026-03-02"), today, spring(), "strip 1 campaigns, stays by R6 none"),
        row(28, Holds, "another that is over too", joined().joined(LEAFLET, "2026-03-02"), today, spring(), "erase R28"),
        row(28, Holds, "what was collected for it goes", Card::client().email("els@example.be").email_for("e@example.be", Some(SPRING)).phone(Some(SPRING)).address(Some(SPRING)), today, spring(), "strip 1 emails 1 phones address, stays by R7 contract"),
        row(28, Fails, "an address with its own consent stays", mine(Some(ReachId(1))), today, spring(), "strip, stays by R6 consent"),
        row(28, Fails, "or with one for whichever", mine(None), today, spring(), "strip, stays by R6 consent"),
        row(28, Holds, "a consent for another address does not help", mine(Some(ReachId(9))), today, spring(), "erase R28"),
        row(28, Holds, "nor one for another address of the card", Card::client().email("e@example.be").email_for("els@example.be", Some(SPRING)).given("email", "2026-04-01").last_event(|event| event.reach = Some(ReachId(1))), today, spring(), "strip 1 emails, stays by R7 contract"),
        row(28, Fails, "a number with its own consent stays", Card::client().phone(Some(SPRING)).given("sms", "2026-04-01"), today, spring(), "strip, stays by R7 contract"),
        row(28, Fails, "so does the postal address", Card::client().address(Some(SPRING)).given("post", "2026-04-01"), today, spring(), "strip, stays by R7 contract"),
        row(28, Holds, "the preview of a campaign that still runs", joined().email_for("els@example.be", Some(SPRING)), "2026-04-01", spring(), "erase R28"),
    ]
}

#[rustfmt::skip]
fn from_elsewhere() -> Vec<Row> {
    let bought = |told| Card::prospect().given_by_another(told);
    let held = bought(None).edit(|card| card.held_on = Some(day("2026-01-12")));
    vec![
        row(34, Holds, "nobody told the person", bought(None), "2026-01-20", Found(34), "should card by 2026-02-10"),
        row(34, Edge, "on the month's last day", bought(None), "2026-02-10", Found(34), "should card by 2026-02-10"),
        row(34, Edge, "on the day after it", bought(None), "2026-02-11", Found(34), "must card by 2026-02-10"),
        row(34, Edge, "31 January and a month", bought(None).edit(|card| card.collected_on = day("2027-01-31")), "2027-03-01", Found(34), "must card by 2027-02-28"),
        row(34, Holds, "beside R6, which asks for another thing", bought(None), "2026-01-20", Found(6), "must card by 2026-02-10"),
        row(34, Holds, "a client who may be kept", Card::client().given_by_another(None), "2026-01-20", Found(34), "should card by 2026-02-10"),
        row(34, Holds, "a documented interest is a record of its own", bought(None).interest(Some("2026-01-15")), "2026-01-20", Found(34), "should card by 2026-02-10"),
        row(34, Fails, "the person was told", bought(Some("2026-01-15")), "2026-03-20", Found(34), ""),
        row(34, Edge, "on the day of telling", bought(Some("2026-03-15")), "2026-03-15", Found(34), ""),
        row(34, Edge, "on the day before it", bought(Some("2026-03-15")), "2026-03-14", Found(34), "must card by 2026-02-10"),
        row(34, Fails, "the person gave the data", Card::prospect(), "2026-03-20", Found(34), ""),
        row(34, Fails, "an organisation", bought(None).edit(|card| card.kind = ContactKind::Organisation), "2026-03-20", Found(34), ""),
        row(34, Fails, "a held card", held, "2026-03-20", Found(34), ""),
    ]
}

fn table() -> Vec<Row> {
    let groups = [
        who_is_protected(),
        keeping_a_prospect(),
        special_and_extra_data(),
        e_mail_and_text(),
        telephone_and_post(),
        stopping(),
        campaigns_and_age(),
        purging(),
        from_elsewhere(),
    ];
    groups.into_iter().flatten().collect()
}

#[test]
fn every_row_holds() {
    let shop = shop();
    let wrong: Vec<String> = table()
        .iter()
        .filter_map(|row| {
            let said = answer(&row.ask, &row.card, &shop, row.today);
            (said != row.answer)
                .then(|| format!("R{} {}: says {said:?}, should say {:?}", row.rule, row.what, row.answer))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_its_rows() {
    let mut sides: BTreeMap<u8, Vec<Side>> = BTreeMap::new();
    for row in table() {
        sides.entry(row.rule).or_default().push(row.side);
    }
    let with_a_date = [6, 8, 9, 10, 16, 17, 20, 21, 22, 23, 25, 28, 34, 37];
    // R14 and R26 are asked of a text and of a campaign, and have tests of their own below, as R31 has.
    let elsewhere = [14, 26, 31, 32];
    for rule in RULES.iter().filter(|rule| !elsewhere.contains(&rule.id.0)) {
        let number = rule.id.0;
        let sides = sides.get(&number).unwrap_or_else(|| panic!("R{number} has no rows"));
        assert!(sides.contains(&Holds) && sides.contains(&Fails), "R{number}");
        assert!(!with_a_date.contains(&number) || sides.contains(&Edge), "R{number} has no edge");
        let is_found = table().iter().any(|row| matches!(row.ask, Found(asked) if asked == number));
        assert!(rule.remedy.is_none() || is_found, "no row asks for a finding of R{number}");
    }
}

#[test]
fn the_table_of_the_rules_is_in_order_and_names_none_twice() {
    assert!(RULES.is_sorted_by(|one, next| one.id < next.id));
    let must_go: Vec<u8> =
        RULES.iter().map(|rule| rule.id).filter(|id| must_go(*id)).map(|id| id.0).collect();
    assert_eq!(must_go, [6, 22, 31]);
}

#[test]
fn r34_two_cards_that_are_joined_are_told_only_if_both_were() {
    let own = |card: Card| card.dossier.contact.fields;
    let told = |on| own(Card::prospect().given_by_another(on));
    let here = own(Card::prospect());
    let (early, late) = (Some("2026-01-15"), Some("2026-01-20"));
    for (one, other, expected) in [
        (&told(early), &told(late), (true, late)),
        (&told(None), &told(late), (true, None)),
        (&told(early), &here, (true, early)),
        (&told(None), &here, (true, None)),
        (&here, &here, (false, None)),
    ] {
        let expected = (expected.0, expected.1.map(day));
        assert_eq!(joined(one, other), expected);
        assert_eq!(joined(other, one), expected, "whichever stays");
    }
    // Somebody who was told without need does not speak for the other card.
    let told_here = ContactFields { informed_on: Some(day("2026-01-20")), ..here };
    assert_eq!(joined(&told_here, &told(None)), (true, None));
}

#[test]
fn r34_a_stored_answer_knows_when_the_month_is_over_and_when_the_telling_counts() {
    let client = Card::client().given_by_another(Some("2026-03-15"));
    let next = |today| next_change(&client.dossier, &shop(), day(today));
    assert_eq!(next("2026-01-20"), Some(day("2026-02-11")));
    assert_eq!(next("2026-02-11"), Some(day("2026-03-15")));
    assert_eq!(next("2026-03-15"), None);
}

/// The card is the only copy of the invoice's details, which are kept for that many years.
fn shop_with_invoices(years: u32) -> Shop {
    let mut shop = shop();
    shop.settings.invoice_is_only_here = true;
    shop.settings.invoice.n = years;
    shop
}

#[test]
fn r31_what_an_erasure_leaves_of_whom_and_until_when() {
    let (no, seven, ten) = (shop(), shop_with_invoices(7), shop_with_invoices(10));
    let invoiced = |card: Card| card.edit(|card| card.invoiced_on = Some(day("2026-03-15")));
    let held = |card: &Card, shop: &Shop, today| hold(&card.dossier, shop, day(today));
    let (seven_years, ten_years) = (Some(day("2033-12-31")), Some(day("2036-12-31")));
    let client = invoiced(Card::client());
    assert_eq!(held(&client, &no, "2026-11-25"), None, "the answer in the settings is no");
    assert_eq!(held(&client, &seven, "2026-11-25"), seven_years);
    assert_eq!(held(&client, &seven, "2033-12-31"), seven_years);
    assert_eq!(held(&client, &seven, "2034-01-01"), None);
    assert_eq!(held(&client, &ten, "2034-01-01"), ten_years);
    assert_eq!(held(&client, &ten, "2037-01-01"), None);
    assert_eq!(held(&invoiced(Card::former_client()), &seven, "2026-11-25"), seven_years);
    let at_client = invoiced(Card::contact_person(Some(RelationKind::Client)));
    assert_eq!(held(&at_client, &seven, "2026-11-25"), seven_years);
    assert_eq!(held(&invoiced(Card::prospect()), &seven, "2026-11-25"), None);
    assert_eq!(held(&Card::client(), &seven, "2026-11-25"), None, "without an invoice");
    let nameless = client.clone().email("els@example.be").edit(|card| {
        (card.given_name, card.family_name) = (String::new(), String::new());
    });
    assert_eq!(held(&nameless, &seven, "2026-11-25"), None, "an invoice has a name");
    // An organisation's card goes, after a warning.
    let company = invoiced(Card::organisation());
    assert_eq!(held(&company, &seven, "2026-11-25"), None);
    assert_eq!(warning(&company.dossier, &seven, day("2026-11-25")), seven_years);
    assert_eq!(warning(&company.dossier, &seven, day("2034-01-01")), None);
    assert_eq!(warning(&company.dossier, &no, day("2026-11-25")), None);
    assert_eq!(warning(&client.dossier, &seven, day("2026-11-25")), None);
    // Who is not erased is kept as before.
    assert_eq!(answer(&Keep, &client, &seven, "2026-11-25"), "yes R7 contract");
    // The end of the calendar is no reason to panic.
    assert_eq!(last_day(chrono::NaiveDate::MAX, 10), chrono::NaiveDate::MAX);
}

#[test]
fn r31_a_held_card_is_for_the_invoice_until_it_is_over() {
    let (no, seven, ten) = (shop(), shop_with_invoices(7), shop_with_invoices(10));
    let held = Card::client().address(None).edit(|card| {
        card.invoiced_on = Some(day("2026-03-15"));
        card.held_on = Some(day("2026-11-25"));
    });
    let ask = |shop, today, ask| answer(&ask, &held, shop, today);
    assert_eq!(ask(&seven, "2033-12-31", Keep), "yes R31 legal-obligation until 2033-12-31");
    assert_eq!(ask(&seven, "2033-12-31", Found(31)), "");
    assert_eq!(ask(&seven, "2034-01-01", Keep), "no R31 none erase by 2034-01-01");
    assert_eq!(ask(&seven, "2034-01-01", Found(31)), "must card by 2034-01-01");
    assert_eq!(ask(&seven, "2034-01-01", Found(6)), "");
    assert_eq!(ask(&ten, "2034-01-01", Keep), "yes R31 legal-obligation until 2036-12-31");
    // Where the card is not the only copy any more, nothing keeps it.
    assert_eq!(ask(&no, "2027-01-01", Found(31)), "must card by 2026-11-25");
    for channel in Channel::ALL {
        assert_eq!(ask(&seven, "2026-12-01", Use(*channel)), "no R31 invoice-only");
        assert_eq!(ask(&seven, "2026-10-01", For(*channel, AUTUMN)), "no R31 invoice-only");
        assert_eq!(ask(&seven, "2034-01-01", Use(*channel)), "no R31 invoice-only");
    }
    let objected = held.clone().objected(None, "2026-12-01");
    assert_eq!(answer(&Found(22), &objected, &seven, "2034-01-01"), "");
    let change = next_change(&held.dossier, &seven, day("2026-12-01"));
    assert_eq!(change, Some(day("2034-01-01")));
    // A contact person stays held whatever becomes of the organisation.
    let person = Card::contact_person(Some(RelationKind::Prospect)).edit(|card| {
        card.invoiced_on = Some(day("2026-03-15"));
        card.held_on = Some(day("2026-11-25"));
    });
    assert_eq!(answer(&Keep, &person, &seven, "2027-01-01"), "yes R31 legal-obligation until 2033-12-31");
}

#[test]
fn r31_what_stands_on_the_invoice_and_what_lifts_the_hold() {
    let card = Card::soft_client().phone(Some(SPRING)).address(Some(SPRING)).quote_on("2026-02-01");
    let card = card.interest(None).do_not_call("2026-02-01", true).edit(|card| {
        card.organisation = "Janssens BV".into();
        card.enterprise_number = "0403019261".into();
        card.notes = "Komt op vrijdag".into();
        card.tags = vec!["brood".into()];
        card.source = "toonbank".into();
        card.language = Some(fichebak::domain::lang::Lang::Nl);
        card.collected_for = Some(SPRING);
        card.last_contact_on = Some(day("2026-02-02"));
        card.invoiced_on = Some(day("2026-03-15"));
    });
    let before = on_invoice(&card.dossier.contact.fields, day("2026-11-25"));
    let expected = Card::client().address(None).edit(|card| {
        card.organisation = "Janssens BV".into();
        card.enterprise_number = "0403019261".into();
        card.invoiced_on = Some(day("2026-03-15"));
        card.held_on = Some(day("2026-11-25"));
    });
    assert_eq!(before, expected.dossier.contact.fields);
    let after = |change: fn(&mut ContactFields)| {
        let mut after = before.clone();
        change(&mut after);
        held_after(&before, &after)
    };
    assert_eq!(after(|card| card.address.street = "Kerkstraat 5".into()), Ok(before.held_on));
    assert_eq!(after(|card| card.notes = "belt terug".into()), Err(RuleId(31)));
    assert_eq!(after(|card| card.last_sale_on = Some(day("2026-11-24"))), Err(RuleId(31)));
    assert_eq!(after(|card| card.last_sale_on = Some(day("2026-11-25"))), Ok(None));
    let former = after(|card| {
        card.relation = RelationKind::FormerClient;
        card.last_sale_on = Some(day("2027-01-05"));
    });
    assert_eq!(former, Err(RuleId(31)));
}

#[test]
fn r31_a_purge_leaves_the_address_on_an_invoice() {
    let (no, seven) = (shop(), shop_with_invoices(7));
    let client = Card::client().phone(Some(SPRING)).address(Some(SPRING));
    let client = client.edit(|card| card.invoiced_on = Some(day("2026-03-15")));
    let purged = |card: &Card, shop, today| answer(&Purge(SPRING), card, shop, today);
    assert_eq!(purged(&client, &no, "2026-06-15"), "strip 1 phones address, stays by R7 contract");
    assert_eq!(
        purged(&client, &seven, "2026-06-15"),
        "strip 1 phones address held until 2033-12-31, stays by R7 contract"
    );
    assert_eq!(purged(&client, &seven, "2034-01-01"), "strip 1 phones address, stays by R7 contract");
    let agreed = client.given("post", "2026-04-01");
    assert_eq!(purged(&agreed, &seven, "2026-06-15"), "strip 1 phones, stays by R7 contract");
}

/// A box whose consents last six months.
fn shop_with_periods() -> Shop {
    let mut shop = shop();
    shop.categories.iter_mut().for_each(|category| category.retention_months = Some(6));
    shop
}

#[test]
fn r06_r10_a_boxs_period_ends_its_consents() {
    let shop = shop_with_periods();
    let ask = |card: &Card, today, ask| answer(&ask, card, &shop, today);
    let prospect = Card::prospect().given("email", "2026-01-12");
    assert_eq!(ask(&prospect, "2026-07-12", Keep), "yes R6 consent until 2026-07-12");
    assert_eq!(ask(&prospect, "2026-07-13", Keep), "no R6 none erase by 2026-02-10");
    assert_eq!(ask(&prospect, "2026-07-13", Use(Channel::Email)), "no R16 expired");
    let ill = Card::client().given("health", "2026-01-12").detail("health");
    assert_eq!(ask(&ill, "2026-07-12", Found(10)), "");
    assert_eq!(ask(&ill, "2026-07-13", Found(10)), "must health by 2026-07-12");
    assert_eq!(ask(&ill, "2026-07-12", Store("health")), "yes, under event 1");
    assert_eq!(ask(&ill, "2026-07-13", Store("health")), "no R10");
}

#[test]
fn r17_needs_no_product_in_general_advertising() {
    let mut shop = shop();
    shop.settings.products.clear();
    let said = answer(&Use(Channel::Email), &Card::soft_client(), &shop, "2026-01-20");
    assert_eq!(said, "yes R17 soft-opt-in");
}

#[test]
fn r28_a_box_opens_a_campaign_until_the_earlier_end() {
    let ask = |given_on| {
        let card = Card::prospect().given("email", given_on);
        answer(&For(Channel::Email, SPRING), &card, &shop_with_periods(), "2026-03-02")
    };
    assert_eq!(ask("2026-03-01"), "yes R16 consent until 2026-05-31");
    assert_eq!(ask("2025-10-01"), "yes R16 consent until 2026-04-01");
}

#[test]
fn r11_r28_events_that_are_refused() {
    let event = |about, act, how, evidence: &str| {
        let event = NewEvent { about, act, on: day("2026-04-01"), how, evidence: evidence.to_owned() };
        check_event(&event, &shop())
    };
    let health = ConsentFor::Category(box_id("health"));
    for (how, is_writing) in [
        (How::Paper, true),
        (How::Web, true),
        (How::Email, true),
        (How::DoubleOptIn, true),
        (How::Counter, false),
        (How::Phone, false),
    ] {
        let expected = if is_writing { Ok(()) } else { Err(RuleId(11)) };
        assert_eq!(event(health, ConsentAct::Given, Some(how), "Folder 3"), expected, "{how:?}");
    }
    assert_eq!(event(health, ConsentAct::Given, None, "Folder 3"), Err(RuleId(11)));
    assert_eq!(event(health, ConsentAct::Given, Some(How::Web), " \t"), Err(RuleId(11)));
    assert_eq!(event(health, ConsentAct::Withdrawn, None, ""), Ok(()));
    assert_eq!(event(ConsentFor::Category(box_id("email")), ConsentAct::Given, None, ""), Ok(()));
    assert_eq!(event(ConsentFor::Campaign(PURGED), ConsentAct::Given, Some(How::Web), ""), Err(RuleId(28)));
    assert_eq!(event(ConsentFor::Campaign(PURGED), ConsentAct::Withdrawn, Some(How::Web), ""), Ok(()));
    assert_eq!(event(ConsentFor::Campaign(SPRING), ConsentAct::Given, Some(How::Web), ""), Ok(()));
}

#[test]
fn r14_a_national_register_number_is_refused() {
    assert_eq!(check_text("85.07.30-033.28", false), Err(RuleId(14)));
    assert_eq!(check_text("Kerkstraat 4, 3000 Leuven", false), Ok(()));
    assert_eq!(check_text("+32 470 12 34 56", true), Ok(()));
}

#[test]
fn r26_a_campaign_needs_all_its_fields() {
    use fichebak::domain::rules::{CampaignField, CampaignProblem};
    let whole = PartialCampaign {
        name: " Lentefeest ".to_owned(),
        product: "Bread".to_owned(),
        purpose: "Telling you about our bread".to_owned(),
        channel: Some(Channel::Email),
        start: Some(day("2026-03-01")),
        end: Some(day("2026-03-01")),
        grace_days: 30,
    };
    assert_eq!(check_campaign(&whole).unwrap().name, "Lentefeest");
    let without = |change: fn(&mut PartialCampaign)| {
        let mut campaign = whole.clone();
        change(&mut campaign);
        check_campaign(&campaign).unwrap_err()
    };
    let missing = |field| CampaignProblem::Missing(vec![field]);
    assert_eq!(without(|campaign| campaign.name.clear()), missing(CampaignField::Name));
    assert_eq!(without(|campaign| campaign.product = " ".to_owned()), missing(CampaignField::Product));
    assert_eq!(without(|campaign| campaign.purpose.clear()), missing(CampaignField::Purpose));
    assert_eq!(without(|campaign| campaign.channel = None), missing(CampaignField::Channel));
    assert_eq!(without(|campaign| campaign.start = None), missing(CampaignField::Start));
    assert_eq!(without(|campaign| campaign.end = None), missing(CampaignField::End));
    assert_eq!(without(|campaign| campaign.end = Some(day("2026-02-28"))), CampaignProblem::EndBeforeStart);
    assert_eq!(without(|campaign| campaign.grace_days = 31), CampaignProblem::TooMuchGrace);
    assert_eq!(
        check_campaign(&PartialCampaign::default()),
        Err(CampaignProblem::Missing(CampaignField::ALL.to_vec()))
    );
}

#[test]
fn the_permission_names_the_addresses_it_reaches() {
    let shop = shop();
    let reached = |card: &Card, campaign| -> Vec<i64> {
        let addresses = addresses(&card.dossier, &shop, Channel::Email, campaign, day("2026-04-01"));
        addresses.iter().map(|reach| reach.id.unwrap().0).collect()
    };
    let company = Card::organisation().email("els.janssens@example.be").email("info@example.be");
    assert_eq!(reached(&company, None), [2]);
    let client = Card::soft_client().email_for("e@example.be", Some(SPRING));
    assert_eq!(reached(&client, None), [1]);
    let one = Card::prospect().email("a@example.be").email("b@example.be").given("email", "2026-01-12");
    assert_eq!(reached(&one, None), [1, 2]);
    assert_eq!(reached(&one.clone().last_event(|event| event.reach = Some(ReachId(2))), None), [2]);
    assert_eq!(
        reached(&Card::prospect().email("a@example.be").joined(SPRING, "2026-03-02"), Some(SPRING)),
        [1]
    );
    assert!(reached(&Card::client().email("a@example.be"), None).is_empty());
    let phones = Card::prospect().phone(Some(SPRING)).phone(None).do_not_call("2026-04-01", false);
    let called = addresses(&phones.dossier, &shop, Channel::Phone, None, day("2026-04-01"));
    assert_eq!(called.iter().map(|reach| reach.id).collect::<Vec<_>>(), [Some(ReachId(102))]);
}

#[test]
fn the_most_urgent_comes_first() {
    let card = Card::prospect()
        .email("els@example.be")
        .detail("preferences")
        .given("health", "2026-01-12")
        .detail("health")
        .withdrawn("health", "2026-01-15")
        .detail("beliefs")
        .suppressed(None, "2025-01-01");
    let findings = assessed(&card, &shop(), "2026-01-20").findings;
    let texts: Vec<String> =
        findings.iter().map(|finding| format!("{} {}", finding.rule, finding_text(finding))).collect();
    let expected = [
        "R23 must health by 2026-01-15",
        "R6 must card by 2026-02-10",
        "R10 must beliefs",
        "R15 should preferences",
        "R37 note card",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn an_answer_knows_the_day_on_which_it_changes() {
    let card = Card::prospect().joined(SPRING, "2026-03-02");
    let assessment = assessed(&card, &shop(), "2026-04-01");
    assert_eq!(assessment.until, Some(day("2026-06-01")));
    assert_eq!(assessment.from, day("2026-03-02"));
    assert_eq!(next_change(&card.dossier, &shop(), day("2026-04-01")), Some(day("2026-06-01")));
    assert_eq!(next_change(&card.dossier, &shop(), day("2026-06-01")), None);
    assert_eq!(next_change(&Card::client().dossier, &shop(), day("2026-04-01")), None);
}
