//! Books of any size: cards that look like a shop's, one after the other, so that memory does not grow with the book.

mod campaigns;
mod relations;

use std::collections::VecDeque;

use chrono::NaiveDate;

use super::category_id;
use super::dice::Dice;
use super::history::Clerk;
use super::people::{self, Company, People, Person};
use super::words::Words;
use crate::domain::category::{CategoryId, Channel};
use crate::domain::contact::{ContactFields, ContactId, ContactKind, Reach, RelationKind};
use crate::domain::lang::Lang;
use crate::domain::shop::Shop;
use crate::store::{NewCard, Progress, Store, StoreResult};
use campaigns::Campaigns;

/// How many organisations are remembered, for the people who work there.
const EMPLOYERS: usize = 200;

/// Who stands on the cards, in parts of a hundred.
const KINDS: [(u32, ContactKind); 4] = [
    (80, ContactKind::Person),
    (5, ContactKind::SoleTrader),
    (5, ContactKind::ContactPerson),
    (10, ContactKind::Organisation),
];

/// What they are to the shop, in parts of a hundred.
const RELATIONS: [(u32, RelationKind); 3] =
    [(61, RelationKind::Client), (29, RelationKind::Prospect), (10, RelationKind::FormerClient)];

/// Fills a new book with so many made-up cards.
pub(super) fn fill(
    store: &mut Store,
    contacts: u64,
    today: NaiveDate,
    words: &Words,
    dice: Dice,
    progress: &Progress<'_>,
) -> StoreResult<()> {
    let campaigns = Campaigns::add(store, contacts, today, words)?;
    let mut generator = Generator::new(&store.shop()?, campaigns, today, words, dice)?;
    let mut failure = None;
    let mut cards = (1..)
        .take(usize::try_from(contacts).unwrap_or(usize::MAX))
        .map_while(|number| generator.card(ContactId(number)).map_err(|error| failure = Some(error)).ok());
    store.add_many(&mut cards, today, &|done, _| progress(done, contacts))?;
    drop(cards);
    failure.map_or(Ok(()), Err)
}

/// The boxes that the generator ticks.
struct Boxes {
    contact_details: CategoryId,
    preferences: CategoryId,
    health: CategoryId,
    beliefs: CategoryId,
    /// With each channel, in how many cases out of a hundred the shop's form asks for it.
    channels: Vec<(u32, CategoryId)>,
}

impl Boxes {
    fn new(shop: &Shop) -> StoreResult<Self> {
        let mut channels = Vec::new();
        for (share, channel) in
            [(90, Channel::Email), (35, Channel::Sms), (20, Channel::Phone), (40, Channel::Post)]
        {
            channels.push((share, category_id(shop, channel.slug())?));
        }
        Ok(Self {
            contact_details: category_id(shop, "contact-details")?,
            preferences: category_id(shop, "preferences")?,
            health: category_id(shop, "health")?,
            beliefs: category_id(shop, "beliefs")?,
            channels,
        })
    }
}

/// An organisation that is in the book already.
struct Employer {
    id: ContactId,
    relation: RelationKind,
    company: Company,
}

struct Generator<'a> {
    today: NaiveDate,
    words: &'a Words,
    notes: Vec<&'a str>,
    sensitive_notes: Vec<&'a str>,
    tags: Vec<&'a str>,
    sources: Vec<&'a str>,
    dice: Dice,
    people: People,
    clerk: Clerk<'a>,
    boxes: Boxes,
    campaigns: Campaigns,
    employers: VecDeque<Employer>,
}

impl<'a> Generator<'a> {
    fn new(
        shop: &Shop,
        campaigns: Campaigns,
        today: NaiveDate,
        words: &'a Words,
        dice: Dice,
    ) -> StoreResult<Self> {
        Ok(Self {
            today,
            words,
            notes: words.all("note"),
            sensitive_notes: words.all("sensitive"),
            tags: words.all("tag"),
            sources: words.all("source"),
            dice,
            people: People::new()?,
            clerk: Clerk::new(words, today),
            boxes: Boxes::new(shop)?,
            campaigns,
            employers: VecDeque::with_capacity(EMPLOYERS),
        })
    }

    /// The card with that number; a new book numbers its cards from 1.
    fn card(&mut self, id: ContactId) -> StoreResult<NewCard> {
        let mut card = NewCard {
            uuid: self.dice.uuid(),
            fields: ContactFields::new(self.today),
            events: Vec::new(),
            memberships: Vec::new(),
            details: Vec::new(),
            objections: Vec::new(),
        };
        card.fields.kind = self.dice.weighted(&KINDS).unwrap_or(ContactKind::Person);
        card.fields.relation = self.dice.weighted(&RELATIONS).unwrap_or(RelationKind::Client);
        match card.fields.kind {
            ContactKind::Organisation => self.organisation(id, &mut card)?,
            ContactKind::ContactPerson => self.contact_person(&mut card)?,
            ContactKind::Person | ContactKind::SoleTrader => self.person(&mut card)?,
        }
        self.remarks(&mut card.fields);
        // In the order of entry, as a real ledger is.
        card.events.sort_by_key(|event| event.on);
        Ok(card)
    }

    fn person(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let person = self.people.person(&mut self.dice);
        let has_email = self.dice.percent(78);
        if has_email {
            let mailbox = self.people.mailbox(person.given, person.family, &mut self.dice);
            card.fields.emails.push(Reach::new(mailbox));
        }
        if !has_email || self.dice.percent(65) {
            card.fields.phones.push(Reach::new(person.home.phone(&mut self.dice)));
            if self.dice.percent(6) {
                card.fields.phones.push(Reach::new(person.home.landline(&mut self.dice)));
            }
        }
        if self.dice.percent(60) {
            card.fields.address.clone_from(&person.home.address);
        }
        self.name(&person, &mut card.fields);
        if card.fields.kind == ContactKind::SoleTrader {
            let company = self.people.company(&mut self.dice);
            card.fields.organisation = company.trading_name();
            if self.dice.percent(80) {
                card.fields.enterprise_number = people::enterprise_number(&mut self.dice);
            }
        }
        self.relation(card)
    }

    fn contact_person(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let person = self.people.person(&mut self.dice);
        self.name(&person, &mut card.fields);
        let place = self.dice.between(0, u32::try_from(self.employers.len()).unwrap_or(0));
        let employer = usize::try_from(place).ok().and_then(|place| self.employers.get(place));
        if let Some(employer) = employer {
            card.fields.organisation.clone_from(&employer.company.name);
            card.fields.organisation_id = Some(employer.id);
            card.fields.relation = employer.relation;
            let mailbox = people::named_mailbox(&person, &employer.company.domain);
            card.fields.emails.push(Reach::new(mailbox));
        } else {
            card.fields.organisation = self.people.company(&mut self.dice).name;
        }
        if card.fields.emails.is_empty() || self.dice.percent(50) {
            card.fields.phones.push(Reach::new(person.home.phone(&mut self.dice)));
        }
        self.relation(card)
    }

    fn organisation(&mut self, id: ContactId, card: &mut NewCard) -> StoreResult<()> {
        let company = self.people.company(&mut self.dice);
        let fields = &mut card.fields;
        fields.organisation.clone_from(&company.name);
        fields.address.clone_from(&company.home.address);
        fields.language = Some(company.home.lang);
        fields.enterprise_number = people::enterprise_number(&mut self.dice);
        let mailbox = match self.dice.between(1, 20) {
            1..=14 => format!("info@{}", company.domain),
            15..=17 => format!("contact@{}", company.domain),
            _ => people::named_mailbox(&self.people.person(&mut self.dice), &company.domain),
        };
        fields.emails.push(Reach::new(mailbox));
        if self.dice.percent(80) {
            fields.phones.push(Reach::new(company.home.landline(&mut self.dice)));
        }
        if fields.relation == RelationKind::Client {
            fields.collected_on = self.dice.days_ago(self.today, 20, 2_200);
            let last_sale = self.dice.day_between(fields.collected_on, self.today);
            fields.last_sale_on = Some(last_sale);
            fields.invoiced_on = self.dice.percent(80).then_some(last_sale);
        } else {
            fields.collected_on = self.dice.days_ago(self.today, 0, 1_500);
        }
        if self.employers.len() == EMPLOYERS {
            self.employers.pop_front();
        }
        self.employers.push_back(Employer { id, relation: card.fields.relation, company });
        Ok(())
    }

    fn name(&mut self, person: &Person, fields: &mut ContactFields) {
        person.given.clone_into(&mut fields.given_name);
        person.family.clone_into(&mut fields.family_name);
        fields.language = match self.dice.between(1, 100) {
            1..=82 => Some(person.home.lang),
            83..=86 => Some(Lang::En),
            _ => None,
        };
    }

    /// Tags, a note, a source and a sign of life, where the shop wrote them down.
    fn remarks(&mut self, fields: &mut ContactFields) {
        if self.dice.percent(35) {
            fields.tags.extend(self.dice.pick_front(&self.tags).map(|tag| (*tag).to_owned()));
            if self.dice.percent(25) {
                let second = self.dice.pick(&self.tags).map(|tag| (*tag).to_owned());
                fields.tags.extend(second.filter(|tag| fields.tags.first() != Some(tag)));
            }
        }
        let throw = self.dice.between(1, 100);
        let notes = if throw == 1 { &self.sensitive_notes } else { &self.notes };
        if throw <= 25 {
            fields.notes = self.dice.pick(notes).map(|note| (*note).to_owned()).unwrap_or_default();
        }
        fields.source = self.dice.pick(&self.sources).map(|source| (*source).to_owned()).unwrap_or_default();
        if self.dice.percent(30) {
            fields.last_contact_on = Some(self.dice.day_between(fields.collected_on, self.today));
        }
    }
}
