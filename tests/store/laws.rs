//! Laws that hold for any book, after any acts, on any day: what is stored beside a card is what a fresh assessment
//! says, the counts are the counts, and the file is sound.

use std::collections::BTreeMap;

use crate::common::arbitrary::{cards, days};
use crate::common::book::{self, Book, campaign, quietly};
use chrono::{Days, NaiveDate};
use fichebak::domain::assessment::Severity;
use fichebak::domain::campaign::{CampaignFields, CampaignId};
use fichebak::domain::category::{Category, CategoryId, CategoryKind, Channel};
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::dossier::{Dossier, Objection};
use fichebak::domain::incoming::{Answer, Incoming, Said};
use fichebak::domain::lang::Lang;
use fichebak::domain::merge::{Choices, Take, questions};
use fichebak::domain::period::{Period, Unit};
use fichebak::domain::rules;
use fichebak::domain::settings::Settings;
use fichebak::domain::shop::Shop;
use fichebak::store::{
    Filter, From, ImportOptions, NewCard, Statement, Store, StoreError, StoreResult, Undo,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use uuid::Uuid;

/// Something that an owner does.
#[derive(Debug, Clone)]
enum Act {
    Add(Box<ContactFields>, Vec<NewEvent>),
    AddMany(Vec<(ContactFields, Vec<NewEvent>)>),
    Edit(Index, Box<ContactFields>, bool),
    Record(Index, NewEvent),
    Correct(Index, ConsentFor),
    Object(Index, Option<Channel>, NaiveDate),
    ObjectUnknown(&'static str, Option<Channel>, NaiveDate),
    Join(Index, CampaignId, Option<NewEvent>),
    Leave(Index, CampaignId),
    SetDetail(Index, CategoryId, &'static str, Option<CampaignId>),
    UnsetDetail(Index, Index),
    Merge(Index, Index, Option<Take>),
    Erase(Index),
    EraseDetails(Index, CategoryId),
    Purge(Vec<CampaignId>),
    MoveCampaign(CampaignId, NaiveDate, u64, u32, Channel),
    ChangeBox(CategoryId, bool, Option<u32>),
    ChangeSettings(u32, u32, u32, bool),
    Undo,
    Redo,
    Import(Vec<Incoming>, bool),
    UndoImport,
    Refresh,
    Compact,
}

fn about() -> impl Strategy<Value = ConsentFor> + Clone {
    prop_oneof![
        4 => (1_i64..=6).prop_map(|id| ConsentFor::Category(CategoryId(id))),
        2 => Just(ConsentFor::Category(CategoryId(13))),
        2 => (1_i64..=4).prop_map(|id| ConsentFor::Campaign(CampaignId(id))),
    ]
}

fn events() -> impl Strategy<Value = NewEvent> + Clone {
    let act = prop_oneof![
        6 => Just(ConsentAct::Given),
        2 => Just(ConsentAct::Refused),
        3 => Just(ConsentAct::Withdrawn),
    ];
    let how = proptest::option::weighted(0.9, select(How::ALL));
    (about(), act, days(), how, prop::bool::weighted(0.8)).prop_map(|(about, act, on, how, proven)| {
        NewEvent { about, act, on, how, evidence: if proven { "Folder 3".to_owned() } else { String::new() } }
    })
}

/// Cards, some of them with organisations that meet.
fn any_card() -> impl Strategy<Value = ContactFields> {
    let names = (select(vec!["Els", "Álvaro", ""]), select(vec!["Janssens", "Van den Broeck", ""]));
    let organisation = select(vec!["", "Peeters BV", "Twee NV"]);
    let kind = prop_oneof![2 => Just(None), 1 => Just(Some(ContactKind::ContactPerson)),
        1 => Just(Some(ContactKind::Organisation))];
    (cards(days()), names, organisation, kind, select(vec![vec![], vec!["brood"], vec!["Brood", "taart"]]))
        .prop_map(|(card, (given, family), organisation, kind, tags)| ContactFields {
            kind: kind.unwrap_or(card.kind),
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            organisation: organisation.to_owned(),
            tags: tags.into_iter().map(str::to_owned).collect(),
            ..card
        })
}

/// Rows of a file, some of them of people who are there.
fn rows() -> impl Strategy<Value = Incoming> {
    let said = select(vec![Said::Yes, Said::Refused, Said::Withdrawn, Said::Objected]);
    let channel = proptest::option::of(select(Channel::ALL));
    let proof = (proptest::option::of(days()), proptest::option::of(select(How::ALL)), any::<bool>());
    let answer = (channel, said, proof).prop_map(|(channel, said, (on, how, is_shown))| Answer {
        channel,
        said,
        on,
        how,
        wording: if is_shown { "Ja, mail mij.".to_owned() } else { String::new() },
        evidence: String::new(),
    });
    let uid = select(vec![None, Some("a"), Some("b")]);
    let place = select(vec!["", "Kerkstraat 4", "Kerkstraat 5"]);
    (any_card(), uid, place, proptest::collection::vec(answer, 0..3)).prop_map(
        |(card, uid, place, answers)| {
            let mut card = ContactFields { source: "beurs".to_owned(), ..card };
            card.address.street = place.to_owned();
            card.address.postcode = if place.is_empty() { String::new() } else { "3000".to_owned() };
            Incoming { uid: uid.map(str::to_owned), answers, ..Incoming::new(1, card) }
        },
    )
}

fn acts() -> impl Strategy<Value = Act> {
    let who = any::<Index>;
    let campaign = || (1_i64..=4).prop_map(CampaignId);
    let channel = || proptest::option::of(select(Channel::ALL));
    let category = || prop_oneof![4 => 1_i64..=6, 3 => Just(13_i64)].prop_map(CategoryId);
    let ticks = || proptest::collection::vec(events(), 0..3);
    prop_oneof![
        5 => (any_card(), ticks()).prop_map(|(card, ticks)| Act::Add(Box::new(card), ticks)),
        1 => proptest::collection::vec((any_card(), ticks()), 1..4).prop_map(Act::AddMany),
        4 => (who(), any_card(), any::<bool>()).prop_map(|(who, card, slip)| Act::Edit(who, Box::new(card), slip)),
        7 => (who(), events()).prop_map(|(who, event)| Act::Record(who, event)),
        2 => (who(), about()).prop_map(|(who, about)| Act::Correct(who, about)),
        2 => (who(), channel(), days()).prop_map(|(who, channel, on)| Act::Object(who, channel, on)),
        1 => (select(vec!["els@example.com", "info@example.be", "0470 12 34 56"]), channel(), days())
            .prop_map(|(address, channel, on)| Act::ObjectUnknown(address, channel, on)),
        3 => (who(), campaign(), proptest::option::of(events()))
            .prop_map(|(who, campaign, answer)| Act::Join(who, campaign, answer)),
        1 => (who(), campaign()).prop_map(|(who, campaign)| Act::Leave(who, campaign)),
        4 => (who(), category(), select(vec!["Allergie", "Voorkeur"]), proptest::option::weighted(0.3, campaign()))
            .prop_map(|(who, category, label, campaign)| Act::SetDetail(who, category, label, campaign)),
        1 => (who(), who()).prop_map(|(who, which)| Act::UnsetDetail(who, which)),
        4 => (who(), who(), proptest::option::of(select(Take::ALL)))
            .prop_map(|(keep, other, take)| Act::Merge(keep, other, take)),
        1 => who().prop_map(Act::Erase),
        1 => (who(), category()).prop_map(|(who, category)| Act::EraseDetails(who, category)),
        2 => proptest::collection::vec(campaign(), 0..3).prop_map(Act::Purge),
        5 => (campaign(), days(), 0_u64..200, 0_u32..31, select(Channel::ALL))
            .prop_map(|(id, start, length, grace, channel)| Act::MoveCampaign(id, start, length, grace, channel)),
        4 => (category(), prop::bool::weighted(0.8), proptest::option::of(0_u32..24))
            .prop_map(|(id, is_on, months)| Act::ChangeBox(id, is_on, months)),
        3 => (0_u32..4, 0_u32..8, 0_u32..30, any::<bool>())
            .prop_map(|(short, middle, long, has)| Act::ChangeSettings(short, middle, long, has)),
        6 => Just(Act::Undo),
        3 => Just(Act::Redo),
        4 => (proptest::collection::vec(rows(), 1..6), any::<bool>())
            .prop_map(|(rows, is_bought)| Act::Import(rows, is_bought)),
        2 => Just(Act::UndoImport),
        1 => Just(Act::Refresh),
        1 => Just(Act::Compact),
    ]
}

/// The cards that a session begins with.
fn start() -> impl Strategy<Value = Act> {
    let past = events().prop_map(|event| NewEvent { on: book::day("2025-01-01"), ..event });
    proptest::collection::vec((any_card(), proptest::collection::vec(past, 0..4)), 2..7)
        .prop_map(Act::AddMany)
}

/// A book, and what its owner can take back.
struct Session {
    book: Book,
    undo: Vec<Undo>,
    redo: Vec<Undo>,
    added: u128,
}

impl Session {
    fn new() -> Self {
        let mut book = Book::in_memory();
        for (name, end) in
            [("Een", "2025-06-30"), ("Twee", "2026-03-31"), ("Drie", "2026-12-31"), ("Vier", "2027-06-30")]
        {
            book.store.add_campaign(&campaign(name, "2025-01-01", end), book::day("2025-01-01")).unwrap();
        }
        book.switch_on("health");
        Self { book, undo: Vec::new(), redo: Vec::new(), added: 0 }
    }

    fn cards(&self) -> Vec<ContactId> {
        self.book.store.ids(&Filter::All).unwrap()
    }

    fn done(&mut self, undo: Undo) {
        self.undo.push(undo);
        self.redo.clear();
    }

    /// Does an act; a refusal is as good as a success, anything else is not.
    fn perform(&mut self, act: &Act, today: NaiveDate) {
        match self.try_to(act, today) {
            Ok(())
            | Err(
                StoreError::Refused(_)
                | StoreError::HeldForInvoice
                | StoreError::AfterToday
                | StoreError::BoxIsOff
                | StoreError::BoxInUse(_)
                | StoreError::NothingToCorrect
                | StoreError::NothingToPurge
                | StoreError::NotAMember
                | StoreError::SameCard
                | StoreError::PersonAndOrganisation
                | StoreError::CannotUndo,
            ) => {}
            Err(error) => panic!("{act:?} on {today}: {error:?}"),
        }
    }

    fn try_to(&mut self, act: &Act, today: NaiveDate) -> StoreResult<()> {
        match act {
            Act::Undo | Act::Redo => return self.take_back(matches!(act, Act::Undo), today),
            Act::Refresh => return self.book.store.refresh(today, &quietly).map(|_| ()),
            Act::Compact => return self.book.store.compact(&quietly),
            Act::Import(rows, is_bought) => return self.import(rows, *is_bought, today),
            Act::UndoImport => return self.book.store.undo_import(today, &quietly).map(|_| ()),
            _ => {}
        }
        if let Some(undo) = self.on_the_shop(act, today)? {
            self.done(undo);
            return Ok(());
        }
        let cards = self.cards();
        if let Some(undo) = self.on_a_card(act, &cards, today)? {
            self.done(undo);
        }
        Ok(())
    }

    fn import(&mut self, rows: &[Incoming], is_bought: bool, today: NaiveDate) -> StoreResult<()> {
        let options = ImportOptions { is_dry: false, is_bought, today, day: today };
        let mut rows = rows.iter().cloned().map(Ok);
        self.book.store.import(&mut rows, options, &mut |_| {}, &quietly).map(|_| ())
    }

    fn take_back(&mut self, is_undo: bool, today: NaiveDate) -> StoreResult<()> {
        let (from, to) =
            if is_undo { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        if let Some(act) = from.pop() {
            to.push(self.book.store.undo(act, today)?);
        }
        Ok(())
    }

    fn on_the_shop(&mut self, act: &Act, today: NaiveDate) -> StoreResult<Option<Undo>> {
        let store = &mut self.book.store;
        let shop = store.shop()?;
        Ok(match act {
            Act::Add(card, ticks) => Some(store.add_contact(card, ticks, today)?.undo),
            Act::AddMany(cards) => {
                let new = cards.iter().map(|(fields, events)| {
                    self.added += 1;
                    NewCard {
                        uuid: Uuid::from_u128(self.added),
                        fields: fields.clone(),
                        events: events.clone(),
                        memberships: vec![],
                        details: vec![(CategoryId(6), "Voorkeur".to_owned(), "zuurdesem".to_owned(), None)],
                        objections: vec![Objection { channel: None, on: book::day("2026-01-01") }],
                    }
                });
                store.add_many(&mut new.collect::<Vec<_>>().into_iter(), today, &quietly)?;
                None
            }
            Act::ObjectUnknown(address, channel, on) => {
                store.object_unknown(address, *channel, *on, today)?;
                None
            }
            Act::Purge(campaigns) => {
                let plan = store.purge_plan(campaigns, today)?;
                assert_eq!(store.purge(campaigns, today, &quietly)?, plan);
                assert!(store.needs_compacting()?);
                None
            }
            Act::MoveCampaign(id, start, length, grace_days, channel) => {
                let Some(own) = shop.campaign(*id) else { return Ok(None) };
                let fields = CampaignFields {
                    start: *start,
                    end: *start + Days::new(*length),
                    grace_days: *grace_days,
                    channel: *channel,
                    ..own.fields.clone()
                };
                Some(store.edit_campaign(*id, &fields, today)?.undo)
            }
            Act::ChangeBox(id, is_on, retention_months) => {
                let own = shop.category(*id).unwrap().clone();
                let changed = Category { is_on: *is_on, retention_months: *retention_months, ..own };
                let wording =
                    Statement { lang: Lang::Fr, version: 0, text: format!("{is_on} {retention_months:?}") };
                Some(store.edit_category(&changed, &[wording], today)?.undo)
            }
            Act::ChangeSettings(short, middle, long, has_products) => {
                let settings = Settings {
                    prospect: Period::new(*short, Unit::Months),
                    quote: Period::new(*middle, Unit::Weeks),
                    do_not_call: Period::new(*long, Unit::Days),
                    refresh: Period::new(*long, Unit::Months),
                    soft_opt_in_warn: Period::new(*middle, Unit::Months),
                    soft_opt_in_block: Period::new(*long, Unit::Months),
                    invoice_is_only_here: *middle > 1,
                    invoice: Period::new(7 + *short, Unit::Years),
                    products: if *has_products { vec!["brood".to_owned()] } else { vec![] },
                    ..shop.settings
                };
                Some(store.save_settings(&settings, today)?.undo)
            }
            _ => None,
        })
    }

    fn on_a_card(&mut self, act: &Act, cards: &[ContactId], today: NaiveDate) -> StoreResult<Option<Undo>> {
        if cards.is_empty() {
            return Ok(None);
        }
        let store = &mut self.book.store;
        Ok(match act {
            Act::Edit(who, card, slip) => {
                let id = *who.get(cards);
                let own = store.dossier(id)?.unwrap().contact.fields;
                let mut card = ContactFields::clone(card);
                for (reach, own) in card.emails.iter_mut().zip(own.emails) {
                    reach.id = own.id.filter(|_| *slip);
                }
                Some(store.edit_contact(id, &card, &[], today)?.undo)
            }
            Act::Record(who, event) => Some(store.record_consent(*who.get(cards), event, today)?.undo),
            Act::Correct(who, about) => Some(store.correct_consent(*who.get(cards), *about, today)?.undo),
            Act::Object(who, channel, on) => Some(store.object(*who.get(cards), *channel, *on, today)?.undo),
            Act::Join(who, campaign, answer) => {
                Some(store.join(*who.get(cards), *campaign, answer.as_ref(), today)?.undo)
            }
            Act::Leave(who, campaign) => Some(store.leave(*who.get(cards), *campaign, today)?.undo),
            Act::SetDetail(who, category, label, campaign) => {
                Some(store.set_detail(*who.get(cards), *category, label, "noten", *campaign, today)?.undo)
            }
            Act::UnsetDetail(who, which) => {
                let id = *who.get(cards);
                let details = store.dossier(id)?.unwrap().details;
                if details.is_empty() {
                    return Ok(None);
                }
                Some(store.unset_detail(id, which.get(&details).id, today)?.undo)
            }
            Act::Merge(keep, other, take) => {
                let (keep, other) = (*keep.get(cards), *other.get(cards));
                let mut choices = Choices { takes: vec![], evidence: "Merge".to_owned() };
                if let (Some(take), Some(own), Some(theirs)) =
                    (take, store.dossier(keep)?, store.dossier(other)?)
                {
                    choices.takes = questions(&own, &theirs).iter().map(|one| (one.item, *take)).collect();
                }
                let done = store.merge(keep, other, &choices, today)?;
                let now = store.dossier(keep)?.unwrap();
                let mut said = done.value.dossier;
                said.ledger.clone_from(&now.ledger);
                said.suppressions.clone_from(&now.suppressions);
                assert_eq!(now, said);
                Some(done.undo)
            }
            Act::Erase(who) => {
                store.erase_contacts(&[*who.get(cards)], 6, "gevraagd", today, &quietly)?;
                None
            }
            Act::EraseDetails(who, category) => {
                store.erase_details(&[(*who.get(cards), *category)], today, &quietly)?;
                None
            }
            _ => None,
        })
    }
}

/// What is stored beside a card, as it lies in the file.
#[derive(Debug, PartialEq)]
struct Stored {
    from: Option<String>,
    until: Option<String>,
    gravest: i64,
    boxes: Vec<(i64, String)>,
    members: Vec<(i64, String)>,
    findings: Vec<(i64, i64, String)>,
}

fn stored(conn: &rusqlite::Connection, id: ContactId) -> Stored {
    let rows = |sql: &str| -> Vec<(i64, String)> {
        let mut rows = conn.prepare(sql).unwrap();
        let rows = rows.query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let mut findings =
        conn.prepare("SELECT rule, severity, due FROM finding WHERE contact_id = ?1 ORDER BY seq").unwrap();
    let findings = findings.query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let findings = findings.map(Result::unwrap).collect();
    let sql = "SELECT from_day, until_day, gravest FROM answer WHERE contact_id = ?1";
    conn.query_row(sql, [id.0], |row| {
        Ok(Stored {
            from: row.get(0)?,
            until: row.get(1)?,
            gravest: row.get(2)?,
            boxes: rows(
                "SELECT category_id, state FROM box_state WHERE contact_id = ?1 ORDER BY category_id",
            ),
            members: rows("SELECT campaign_id, state FROM member WHERE contact_id = ?1 ORDER BY campaign_id"),
            findings,
        })
    })
    .unwrap()
}

fn fresh(dossier: &Dossier, shop: &Shop, today: NaiveDate) -> Stored {
    let assessment = rules::assess(dossier, shop, today);
    let rank = |severity: Severity| {
        Severity::ALL.len() as i64 - Severity::ALL.iter().position(|own| *own == severity).unwrap() as i64
    };
    let mut boxes: Vec<(i64, String)> = Vec::new();
    for standing in &assessment.boxes {
        if let (ConsentFor::Category(id), true) = (standing.about, standing.state != BoxState::NeverAsked) {
            boxes.push((id.0, standing.state.slug().to_owned()));
        }
    }
    boxes.sort();
    let whole =
        dossier.memberships.iter().map(|own| own.campaign).chain(dossier.contact.fields.collected_for);
    let members: BTreeMap<i64, String> = whole
        .map(|id| {
            let state =
                assessment.standing(ConsentFor::Campaign(id)).map_or(BoxState::NeverAsked, |own| own.state);
            (id.0, state.slug().to_owned())
        })
        .collect();
    Stored {
        from: Some(assessment.from).filter(|day| *day > NaiveDate::MIN).map(|day| day.to_string()),
        until: assessment.until.map(|day| day.to_string()),
        gravest: assessment.gravest().map_or(0, rank),
        boxes,
        members: members.into_iter().collect(),
        findings: assessment
            .findings
            .iter()
            .map(|own| {
                let due = own.due.map_or("never".to_owned(), |day| day.to_string());
                (i64::from(own.rule.0), rank(own.severity), due)
            })
            .collect(),
    }
}

fn holds_on(stored: &Stored, day: NaiveDate) -> bool {
    let day = day.to_string();
    stored.from.as_ref().is_none_or(|from| *from <= day)
        && stored.until.as_ref().is_none_or(|until| *until > day)
}

/// Where a stored answer says that it holds, it is the fresh one.
fn check_answers(book: &Book, days: &[NaiveDate]) {
    let (conn, shop) = (book.shell(), book.store.shop().unwrap());
    let mut visit = |dossier: Dossier| {
        let stored = stored(&conn, dossier.contact.id);
        for day in days.iter().filter(|day| holds_on(&stored, **day)) {
            assert_eq!(stored, fresh(&dossier, &shop, *day), "on {day}: {dossier:#?}");
        }
        true
    };
    book.store.each_dossier(&mut visit).unwrap();
}

/// The findings of the book on a day are those of its cards, whatever is stored.
fn check_findings(book: &Book, today: NaiveDate) {
    let shop = book.store.shop().unwrap();
    let mut expected = Vec::new();
    let mut visit = |dossier: Dossier| {
        let findings = rules::assess(&dossier, &shop, today).findings;
        expected.extend(findings.into_iter().map(|finding| (dossier.contact.id, finding)));
        true
    };
    book.store.each_dossier(&mut visit).unwrap();
    let mut found: Vec<_> =
        book.store.findings(today).unwrap().into_iter().map(|row| (row.key.id, row.finding)).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "on {today}");
}

const TALLY: &str = "SELECT * FROM (
    SELECT 'contacts' AS key, count(*) AS n FROM contact
    UNION ALL SELECT 'kind:' || kind, count(*) FROM contact GROUP BY kind
    UNION ALL SELECT 'relation:' || relation, count(*) FROM contact WHERE kind <> 'organisation' GROUP BY relation
    UNION ALL SELECT 'tag:' || folded, count(*) FROM tag GROUP BY folded
    UNION ALL SELECT 'gravest:' || gravest, count(*) FROM answer WHERE gravest > 0 GROUP BY gravest
    UNION ALL SELECT 'rule:' || rule || ':' || severity, count(*) FROM finding GROUP BY rule, severity
    UNION ALL SELECT 'rule-cards:' || rule, count(DISTINCT contact_id) FROM finding GROUP BY rule
    UNION ALL SELECT 'box:' || category_id || ':' || state, count(*) FROM box_state GROUP BY category_id, state
    UNION ALL SELECT 'member:' || campaign_id, count(*) FROM member GROUP BY campaign_id
    UNION ALL SELECT 'doubles', count(*) FROM possible_double WHERE different = 0
) WHERE n > 0";

/// The file is sound, nothing of a card that is gone is left, and the counts are the counts.
fn check_file(book: &Book) {
    let conn = book.shell();
    let check: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    assert!(!conn.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    let differing = format!(
        "SELECT count(*) FROM (SELECT * FROM ({TALLY} EXCEPT SELECT key, n FROM tally) \
         UNION ALL SELECT * FROM (SELECT key, n FROM tally EXCEPT {TALLY}))"
    );
    assert_eq!(book.number(&differing), 0, "the tally");
    for table in ["tag", "answer", "finding", "box_state", "member", "search_text"] {
        let strays = format!(
            "SELECT count(*) FROM {table} AS t LEFT JOIN contact AS c ON c.id = t.contact_id WHERE c.sort IS NOT t.sort"
        );
        assert_eq!(book.number(&strays), 0, "{table}");
    }
    assert_eq!(book.number("SELECT count(*) FROM contact"), book.number("SELECT count(*) FROM search_text"));
    assert_eq!(book.number("SELECT count(*) FROM contact"), book.number("SELECT count(*) FROM answer"));
}

/// A page of every filter has as many rows as its count says.
fn check_filters(store: &Store) {
    let shop = store.shop().unwrap();
    let mut filters = vec![Filter::All];
    filters.extend(RelationKind::ALL.iter().map(|own| Filter::Relation(*own)));
    filters.extend(ContactKind::ALL.iter().map(|own| Filter::Kind(*own)));
    filters.extend(Severity::ALL.iter().map(|own| Filter::Findings(*own)));
    filters.extend(store.counts().unwrap().rules.iter().map(|own| Filter::Rule(own.rule)));
    filters.extend(shop.campaigns.iter().map(|own| Filter::Campaign(own.id)));
    filters.extend(store.tags().unwrap().into_iter().map(|(tag, _)| Filter::Tag(tag)));
    for category in shop.categories.iter().filter(|own| own.is_on || own.kind == CategoryKind::Special) {
        filters.extend(BoxState::ALL.iter().map(|own| Filter::Box(category.id, *own)));
    }
    for filter in filters {
        let rows = store.page(&filter, From::Start, 1000).unwrap();
        assert!(rows.is_sorted_by_key(|row| row.key.clone()), "{filter:?}");
        assert_eq!(rows.len() as u64, store.count(&filter).unwrap(), "{filter:?}");
    }
}

/// A few cases in the gate; `PROPTEST_CASES=1000` for a night.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(40);
    ProptestConfig { cases, max_shrink_iters: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_stored_is_what_a_fresh_assessment_says(
        start in start(),
        acts in proptest::collection::vec((acts(), days()), 1..24),
        others in proptest::collection::vec(days(), 3),
    ) {
        let mut session = Session::new();
        let mut days = others;
        session.perform(&start, days[0]);
        for (act, today) in &acts {
            session.perform(act, *today);
            days.push(*today);
            check_answers(&session.book, &days);
        }
        check_filters(&session.book.store);
        check_file(&session.book);
        for today in &days[..2] {
            check_findings(&session.book, *today);
            session.book.store.refresh(*today, &quietly).unwrap();
            let all = session.book.number(&format!(
                "SELECT count(*) FROM answer WHERE until_day <= '{today}' OR from_day > '{today}'"
            ));
            prop_assert_eq!(all, 0);
            check_answers(&session.book, &[*today]);
        }
        check_file(&session.book);
    }

    #[test]
    fn what_was_done_can_be_taken_back_and_done_again(
        start in start(),
        before in proptest::collection::vec((acts(), days()), 0..8),
        acts in proptest::collection::vec(acts(), 1..8),
        today in days(),
    ) {
        let mut session = Session::new();
        session.perform(&start, today);
        for (act, today) in &before {
            session.perform(act, *today);
        }
        (session.undo, session.redo) = (Vec::new(), Vec::new());
        let is_for_good = |act: &Act| matches!(
            act,
            Act::Undo | Act::Redo | Act::Erase(_) | Act::EraseDetails(..) | Act::Purge(_) | Act::AddMany(_)
                | Act::ObjectUnknown(..) | Act::Import(..) | Act::UndoImport
        );
        let start = looks(&session.book.store, today);
        for act in acts.iter().filter(|act| !is_for_good(act)) {
            session.perform(act, today);
        }
        let end = looks(&session.book.store, today);
        let count = session.undo.len();
        for _ in 0..count {
            session.take_back(true, today).unwrap();
        }
        prop_assert_eq!(looks(&session.book.store, today), start);
        for _ in 0..count {
            session.take_back(false, today).unwrap();
        }
        prop_assert_eq!(looks(&session.book.store, today), end);
        check_answers(&session.book, &[today]);
        check_file(&session.book);
    }
}

/// What an owner sees of the book: the cards without their ledgers, which only grow, and what the rules say of them.
fn looks(store: &Store, today: NaiveDate) -> (Vec<String>, Shop) {
    let shop = store.shop().unwrap();
    let mut seen = Vec::new();
    let mut visit = |dossier: Dossier| {
        let assessment = rules::assess(&dossier, &shop, today);
        let states: Vec<_> = assessment
            .boxes
            .iter()
            .chain(&assessment.campaigns)
            .filter(|own| own.state != BoxState::NeverAsked)
            .map(|own| (own.about, own.state, own.on, own.is_valid))
            .collect();
        let details: Vec<_> = dossier
            .details
            .iter()
            .map(|own| (own.id, own.category, &own.label, &own.value, own.campaign))
            .collect();
        seen.push(format!(
            "{:?}\n{:?}\n{:?}\n{details:?}\n{states:?}\n{:?}\n{:?}",
            dossier.contact, dossier.memberships, dossier.objections, assessment.keep, assessment.uses
        ));
        true
    };
    store.each_dossier(&mut visit).unwrap();
    (seen, shop)
}
