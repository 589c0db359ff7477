//! Writing many cards at once.
//!
//! Into an empty book, the indexes in the order of names and the counting triggers are laid aside and made again at the
//! end: cheaper than keeping them in step row by row, and pages that were written in one go hold no stale cells.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::campaign::{CampaignId, Membership};
use crate::domain::category::{CategoryId, CategoryKind};
use crate::domain::consent::{ConsentAct, ConsentFor, EventId, NewEvent};
use crate::domain::contact::{Contact, ContactFields, ContactId, ContactKind, RelationKind};
use crate::domain::dossier::{Detail, DetailId, Dossier, Objection, Suppression};
use crate::domain::formats::text::clean_notes;
use crate::domain::rules::{self, r10_special_category as r10};
use crate::domain::shop::Shop;
use crate::store::acts::act::Progress;
use crate::store::acts::{consent, tidy};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::answers::{self, Answer};
use crate::store::rows::aside::LaidAside;
use crate::store::rows::contacts::{self, spoken};
use crate::store::rows::statements::{self, Statement};
use crate::store::rows::suppression::SuppressionList;
use crate::store::rows::{details, journal, ledger, organisations, settings};

/// A new card for [`Store::add_many`](crate::store::Store::add_many), with its history.
#[derive(Debug, Clone)]
pub struct NewCard {
    /// Its UUID.
    pub uuid: Uuid,
    /// What stands on it.
    pub fields: ContactFields,
    /// Its ledger, in the order of entry.
    pub events: Vec<NewEvent>,
    /// The campaigns that it belongs to, and since when.
    pub memberships: Vec<(CampaignId, NaiveDate)>,
    /// Details: box, label, value, campaign.
    pub details: Vec<(CategoryId, String, String, Option<CampaignId>)>,
    /// Objections.
    pub objections: Vec<Objection>,
}

/// How often progress is reported, in cards.
const REPORT_EVERY: u64 = 500;

impl Store {
    /// Writes many new cards in one transaction (example books, imports): about a tenth of the cost of one by one.
    ///
    /// A card's [`ConsentAct::Corrected`] names the place of an earlier event in the card's own list, counted from 1. A
    /// detail of a special category is stored under the latest written consent of the card's list, as if it had been
    /// written down then; so it may be one whose consent ended since.
    ///
    /// # Errors
    /// As [`Store::add_contact`], R10 for a special category's detail without a written consent, and
    /// [`StoreError::Cancelled`]; nothing was written then.
    pub fn add_many(
        &mut self,
        cards: &mut dyn Iterator<Item = NewCard>,
        today: NaiveDate,
        progress: &Progress<'_>,
    ) -> StoreResult<u64> {
        self.write(|conn| {
            let is_empty = contacts::are_none(conn)?;
            let aside = if is_empty { LaidAside::lay(conn)? } else { LaidAside::default() };
            let mut bulk = Bulk::begin(conn, today)?;
            let (least, most) = cards.size_hint();
            let total = most.unwrap_or(least) as u64;
            let mut done = 0;
            for card in cards {
                if done % REPORT_EVERY == 0 && !progress(done, total.max(done)) {
                    return Err(StoreError::Cancelled);
                }
                bulk.add(card)?;
                done += 1;
            }
            aside.make_again(conn)?;
            bulk.link_waiting()?;
            journal::write(conn, today, "cards-added", "", done)?;
            progress(done, done);
            Ok(done)
        })
    }
}

/// What is known while many cards are written, so that it is not read again for each.
pub(crate) struct Bulk<'t> {
    conn: &'t Connection,
    today: NaiveDate,
    shop: Shop,
    suppressed: SuppressionList,
    wordings: HashMap<ConsentFor, Vec<Statement>>,
    organisations: HashMap<ContactId, (String, RelationKind)>,
    /// The organisation with that name; `None` where several have it.
    by_name: HashMap<String, Option<ContactId>>,
    /// Organisations that were added.
    fresh: Vec<(ContactId, String)>,
    /// Contact persons who name a card that comes later.
    early: Vec<(ContactId, ContactId)>,
}

impl<'t> Bulk<'t> {
    pub(crate) fn begin(conn: &'t Connection, today: NaiveDate) -> StoreResult<Self> {
        let mut bulk = Self {
            conn,
            today,
            shop: settings::shop(conn)?,
            suppressed: SuppressionList::load(conn)?,
            wordings: HashMap::new(),
            organisations: HashMap::new(),
            by_name: HashMap::new(),
            fresh: Vec::new(),
            early: Vec::new(),
        };
        for (id, name, relation) in organisations::all(conn)? {
            bulk.know(id, name, relation);
        }
        Ok(bulk)
    }

    /// The shop, as it was at the beginning.
    pub(crate) fn shop(&self) -> &Shop {
        &self.shop
    }

    /// What the suppression list says of the card's addresses (R37).
    pub(crate) fn suppressions(&self, card: &ContactFields) -> StoreResult<Vec<Suppression>> {
        self.suppressed.meets(self.conn, card)
    }

    fn know(&mut self, id: ContactId, name: String, relation: RelationKind) {
        self.by_name.entry(name.clone()).and_modify(|only| *only = None).or_insert(Some(id));
        self.organisations.insert(id, (name, relation));
    }

    /// Writes a card with its history.
    pub(crate) fn add(&mut self, new: NewCard) -> StoreResult<()> {
        let mut dossier = self.insert(new.uuid, tidy::cleaned(&new.fields, &self.shop)?)?;
        dossier.objections = new.objections;
        self.history(&mut dossier, &new.events, new.details)?;
        self.memberships(&mut dossier, &new.memberships, &new.events)?;
        for objection in &dossier.objections {
            ledger::insert_objection(self.conn, dossier.contact.id, *objection)?;
        }
        self.assess(&dossier)
    }

    /// Writes a card that was cleaned, without its history. [`Bulk::assess`] ends it.
    pub(crate) fn insert(&mut self, uuid: Uuid, fields: ContactFields) -> StoreResult<Dossier> {
        let mut fields = tidy::without_numbers(fields);
        let named = self.employ(&mut fields);
        let id = contacts::insert(self.conn, None, uuid, &mut fields)?;
        if let Some(named) = named {
            self.early.push((id, named));
        }
        if fields.kind == ContactKind::Organisation {
            self.named(id, &fields);
        }
        let employer = fields.organisation_id.and_then(|id| self.organisations.get(&id));
        Ok(Dossier {
            organisation_relation: employer.map(|(_, relation)| *relation),
            suppressions: self.suppressed.meets(self.conn, &fields)?,
            contact: Contact { id, uuid, fields },
            ledger: Vec::new(),
            memberships: Vec::new(),
            details: Vec::new(),
            objections: Vec::new(),
        })
    }

    /// Stores the first answer of a card that was just written.
    pub(crate) fn assess(&self, dossier: &Dossier) -> StoreResult<()> {
        let assessment = rules::assess(dossier, &self.shop, self.today);
        Answer::of(dossier, &assessment).write(self.conn, dossier.contact.id, None)
    }

    /// Says that an organisation was added, or got its name.
    pub(crate) fn named(&mut self, id: ContactId, card: &ContactFields) {
        let name = spoken(&card.organisation);
        self.know(id, name.clone(), card.relation);
        self.fresh.push((id, name));
    }

    /// Finds a contact person's organisation among those known so far. Answers with the card that is named instead, if
    /// it comes later.
    pub(crate) fn employ(&self, card: &mut ContactFields) -> Option<ContactId> {
        if card.kind != ContactKind::ContactPerson {
            card.organisation_id = None;
            return None;
        }
        let name = spoken(&card.organisation);
        let named = card.organisation_id.take();
        match named.and_then(|id| self.organisations.get(&id)) {
            Some((own, _)) if name.is_empty() || *own == name => card.organisation_id = named,
            Some(_) => card.organisation_id = self.by_name.get(&name).copied().flatten(),
            None => {
                card.organisation_id = self.by_name.get(&name).copied().flatten();
                return named.filter(|_| card.organisation_id.is_none());
            }
        }
        None
    }

    /// Writes the ledger, and each detail right after the consent it stands on.
    fn history(
        &mut self,
        dossier: &mut Dossier,
        events: &[NewEvent],
        new_details: Vec<(CategoryId, String, String, Option<CampaignId>)>,
    ) -> StoreResult<()> {
        let mut waiting: Vec<(Option<usize>, Detail)> = Vec::with_capacity(new_details.len());
        for (category, label, value, campaign) in new_details {
            waiting.push(self.detail(events, category, &label, &value, campaign)?);
        }
        self.details_after(dossier, &mut waiting, None)?;
        for (place, event) in events.iter().enumerate() {
            self.event(dossier, event)?;
            self.details_after(dossier, &mut waiting, Some(place))?;
        }
        dossier.details.sort_by_key(|detail| detail.id);
        Ok(())
    }

    /// A detail, and the place of the event that it stands on.
    fn detail(
        &self,
        events: &[NewEvent],
        category: CategoryId,
        label: &str,
        value: &str,
        campaign: Option<CampaignId>,
    ) -> StoreResult<(Option<usize>, Detail)> {
        let kind = self.shop.category(category).ok_or(StoreError::NoSuchCategory)?.kind;
        rules::check_text(value, false)?;
        let place = if kind == CategoryKind::Special {
            let is_given = |event: &NewEvent| {
                event.about == ConsentFor::Category(category) && event.act == ConsentAct::Given
            };
            let place = events.iter().rposition(is_given);
            Some(place.ok_or(StoreError::Refused(r10::RULE))?)
        } else {
            None
        };
        let label = tidy::line(label)?;
        let value = clean_notes(value);
        Ok((place, Detail { id: DetailId(0), category, label, value, campaign, consent: None }))
    }

    fn details_after(
        &self,
        dossier: &mut Dossier,
        waiting: &mut Vec<(Option<usize>, Detail)>,
        place: Option<usize>,
    ) -> StoreResult<()> {
        let consent = place.and_then(|_| dossier.ledger.last()).map(|event| event.id);
        for (_, detail) in waiting.extract_if(.., |(own, _)| *own == place) {
            let mut detail = Detail { consent, ..detail };
            detail.id = details::insert_new(self.conn, dossier.contact.id, &detail)?;
            dossier.details.push(detail);
        }
        Ok(())
    }

    fn event(&mut self, dossier: &mut Dossier, event: &NewEvent) -> StoreResult<()> {
        if event.on > self.today {
            return Err(StoreError::AfterToday);
        }
        consent::check(event, &self.shop)?;
        let mut event = event.clone();
        if let ConsentAct::Corrected(EventId(place)) = event.act {
            let place = place.checked_sub(1).and_then(|place| usize::try_from(place).ok());
            let named =
                place.and_then(|place| dossier.ledger.get(place)).ok_or(StoreError::NothingToCorrect)?;
            event.act = ConsentAct::Corrected(named.id);
        }
        if !self.wordings.contains_key(&event.about) {
            self.wordings.insert(event.about, statements::statements(self.conn, event.about)?);
        }
        let wordings = self.wordings.get(&event.about).map(Vec::as_slice).unwrap_or_default();
        let card = &dossier.contact.fields;
        let mut row = consent::completed(&self.shop, card, &event, wordings, self.today)?;
        // History is not entered today: it stands as entered on the day it happened.
        row.entered_on = event.on;
        row.id = ledger::append(self.conn, dossier.contact.id, &row)?;
        dossier.ledger.push(row);
        Ok(())
    }

    /// The memberships that the card brings, and those that its answers about campaigns make.
    fn memberships(
        &self,
        dossier: &mut Dossier,
        stated: &[(CampaignId, NaiveDate)],
        events: &[NewEvent],
    ) -> StoreResult<()> {
        let answered = events.iter().filter_map(|event| match (event.about, event.act) {
            (ConsentFor::Campaign(id), ConsentAct::Given | ConsentAct::Refused) => Some((id, event.on)),
            _ => None,
        });
        for (campaign, since) in stated.iter().copied().chain(answered) {
            tidy::check_campaign(&self.shop, campaign)?;
            if !dossier.memberships.iter().any(|own| own.campaign == campaign) {
                ledger::make_member(self.conn, dossier.contact.id, campaign, since)?;
                dossier.memberships.push(Membership { campaign, since });
            }
        }
        dossier.memberships.sort_by_key(|membership| membership.campaign);
        Ok(())
    }

    /// Links the contact persons who came before their organisation.
    pub(crate) fn link_waiting(self) -> StoreResult<()> {
        let mut linked = Vec::new();
        for (person, organisation) in self.early {
            if self.organisations.contains_key(&organisation) {
                organisations::employ(self.conn, person, organisation)?;
                linked.push(person);
            }
        }
        for (id, name) in self.fresh {
            if self.by_name.get(&name) == Some(&Some(id)) {
                for person in organisations::waiting_for(self.conn, &name)? {
                    organisations::employ(self.conn, person, id)?;
                    linked.push(person);
                }
            }
        }
        linked.sort_unstable();
        linked.dedup();
        answers::reassess(self.conn, &self.shop, &linked, self.today)
    }
}
