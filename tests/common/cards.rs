//! A made-up shop and its cards, in the words of the rules.

use chrono::NaiveDate;
use fichebak::domain::campaign::{Campaign, CampaignFields, CampaignId, Membership};
use fichebak::domain::category::{BUILT_IN, Category, CategoryId, Channel};
use fichebak::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, How, StatementRef};
use fichebak::domain::contact::{
    Contact, ContactFields, ContactId, ContactKind, DoNotCallCheck, LegitimateInterest, PostalAddress, Reach,
    ReachId, RelationKind,
};
use fichebak::domain::dossier::{Detail, DetailId, Dossier, Objection};
use fichebak::domain::lang::Lang;
use fichebak::domain::settings::Settings;
use fichebak::domain::shop::Shop;
use uuid::Uuid;

/// By e-mail, from 1 March to 31 May 2026, with ten days of grace.
pub const SPRING: CampaignId = CampaignId(1);
/// By e-mail, from 1 September to 30 November 2026.
pub const AUTUMN: CampaignId = CampaignId(2);
/// By e-mail, over and purged in 2025.
pub const PURGED: CampaignId = CampaignId(3);
/// By post, from 1 March to 31 May 2026.
pub const LEAFLET: CampaignId = CampaignId(4);

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A shop with the built-in boxes, all of them on, four campaigns and one product.
pub fn shop() -> Shop {
    let categories = BUILT_IN.iter().zip(1..).map(|(built_in, id)| Category {
        id: CategoryId(id),
        slug: built_in.slug.to_owned(),
        kind: built_in.kind,
        own_name: None,
        own_purpose: None,
        is_on: true,
        retention_months: None,
        position: id,
    });
    let mut purged = campaign(PURGED, "Summer", Channel::Email, "2025-06-01", "2025-08-31", 0);
    purged.purged_on = Some(day("2025-09-01"));
    Shop {
        categories: categories.collect(),
        campaigns: vec![
            campaign(SPRING, "Spring", Channel::Email, "2026-03-01", "2026-05-31", 10),
            campaign(AUTUMN, "Autumn", Channel::Email, "2026-09-01", "2026-11-30", 0),
            purged,
            campaign(LEAFLET, "Leaflet", Channel::Post, "2026-03-01", "2026-05-31", 0),
        ],
        settings: Settings {
            products: vec!["Bread".to_owned()],
            bought_sources: vec!["List broker Nova".to_owned()],
            ..Settings::default()
        },
    }
}

fn campaign(
    id: CampaignId,
    name: &str,
    channel: Channel,
    start: &str,
    end: &str,
    grace_days: u32,
) -> Campaign {
    let fields = CampaignFields {
        name: name.to_owned(),
        product: "Bread".to_owned(),
        purpose: "Telling you about our bread".to_owned(),
        channel,
        start: day(start),
        end: day(end),
        grace_days,
    };
    Campaign { id, fields, purged_on: None }
}

/// The box with that slug in [`shop`].
pub fn box_id(slug: &str) -> CategoryId {
    shop().category_by_slug(slug).unwrap_or_else(|| panic!("no box {slug}")).id
}

/// A card under construction; all were collected on 10 January 2026.
#[derive(Debug, Clone)]
pub struct Card {
    pub dossier: Dossier,
}

impl Card {
    fn of(kind: ContactKind, relation: RelationKind) -> Self {
        let fields = ContactFields {
            kind,
            relation,
            given_name: "Els".to_owned(),
            family_name: "Janssens".to_owned(),
            ..ContactFields::new(day("2026-01-10"))
        };
        let contact = Contact { id: ContactId(1), uuid: Uuid::from_u128(1), fields };
        Self {
            dossier: Dossier {
                contact,
                ledger: Vec::new(),
                memberships: Vec::new(),
                details: Vec::new(),
                objections: Vec::new(),
                suppressions: Vec::new(),
                organisation_relation: None,
            },
        }
    }

    pub fn prospect() -> Self {
        Self::of(ContactKind::Person, RelationKind::Prospect)
    }

    pub fn client() -> Self {
        Self::of(ContactKind::Person, RelationKind::Client)
    }

    /// Last sale on 1 April 2025.
    pub fn former_client() -> Self {
        Self::of(ContactKind::Person, RelationKind::FormerClient)
            .edit(|card| card.last_sale_on = Some(day("2025-04-01")))
    }

    /// A client who bought on 10 January 2026 and could refuse then (R17).
    pub fn soft_client() -> Self {
        Self::client().email("els@example.be").edit(|card| {
            card.last_sale_on = Some(day("2026-01-10"));
            card.free_refusal_offered_on = Some(day("2026-01-10"));
        })
    }

    pub fn organisation() -> Self {
        Self::of(ContactKind::Organisation, RelationKind::Prospect)
            .edit(|card| card.organisation = "Janssens BV".to_owned())
    }

    pub fn sole_trader() -> Self {
        Self::of(ContactKind::SoleTrader, RelationKind::Prospect)
            .edit(|card| card.enterprise_number = "0403019261".to_owned())
    }

    /// A contact person at an organisation of that relation, where its card is known.
    pub fn contact_person(organisation: Option<RelationKind>) -> Self {
        let mut card = Self::of(ContactKind::ContactPerson, RelationKind::Prospect);
        card.dossier.organisation_relation = organisation;
        card
    }

    pub fn edit(mut self, change: impl FnOnce(&mut ContactFields)) -> Self {
        change(&mut self.dossier.contact.fields);
        self
    }

    /// Adds an e-mail address; numbers count from 1.
    pub fn email(self, text: &str) -> Self {
        self.email_for(text, None)
    }

    pub fn email_for(self, text: &str, collected_for: Option<CampaignId>) -> Self {
        self.edit(|card| {
            let id = ReachId(i64::try_from(card.emails.len()).unwrap() + 1);
            card.emails.push(Reach { id: Some(id), collected_for, ..Reach::new(text) });
        })
    }

    /// Adds a telephone number; numbers count from 101.
    pub fn phone(self, collected_for: Option<CampaignId>) -> Self {
        self.edit(|card| {
            let id = ReachId(i64::try_from(card.phones.len()).unwrap() + 101);
            card.phones.push(Reach { id: Some(id), collected_for, ..Reach::new("+32470123456") });
        })
    }

    pub fn address(self, collected_for: Option<CampaignId>) -> Self {
        self.edit(|card| {
            card.address = PostalAddress {
                street: "Kerkstraat 4".to_owned(),
                postcode: "3000".to_owned(),
                city: "Leuven".to_owned(),
                country: String::new(),
                collected_for,
            };
        })
    }

    /// Adds an event to the ledger, with a statement and with evidence; numbers count from 1.
    pub fn event(mut self, about: ConsentFor, act: ConsentAct, on: &str, how: How) -> Self {
        let id = EventId(i64::try_from(self.dossier.ledger.len()).unwrap() + 1);
        self.dossier.ledger.push(ConsentEvent {
            id,
            about,
            act,
            on: day(on),
            entered_on: day(on),
            how: Some(how),
            evidence: "Folder 3".to_owned(),
            statement: Some(StatementRef { version: 1, lang: Lang::Nl }),
            reach: None,
        });
        self
    }

    fn about_box(self, slug: &str, act: ConsentAct, on: &str, how: How) -> Self {
        self.event(ConsentFor::Category(box_id(slug)), act, on, how)
    }

    /// A written consent for a box.
    pub fn given(self, slug: &str, on: &str) -> Self {
        self.given_by(slug, on, How::Paper)
    }

    pub fn given_by(self, slug: &str, on: &str, how: How) -> Self {
        self.about_box(slug, ConsentAct::Given, on, how)
    }

    pub fn refused(self, slug: &str, on: &str) -> Self {
        self.about_box(slug, ConsentAct::Refused, on, How::Counter)
    }

    pub fn withdrawn(self, slug: &str, on: &str) -> Self {
        self.about_box(slug, ConsentAct::Withdrawn, on, How::Counter)
    }

    /// Corrects the last event.
    pub fn corrected(self, on: &str) -> Self {
        let last = self.dossier.ledger.last().unwrap();
        let (about, id) = (last.about, last.id);
        self.event(about, ConsentAct::Corrected(id), on, How::Counter)
    }

    /// Changes the last event.
    pub fn last_event(mut self, change: impl FnOnce(&mut ConsentEvent)) -> Self {
        change(self.dossier.ledger.last_mut().unwrap());
        self
    }

    /// Joins a campaign with a recorded tick.
    pub fn joined(self, campaign: CampaignId, on: &str) -> Self {
        self.collected_for(campaign, on).event(
            ConsentFor::Campaign(campaign),
            ConsentAct::Given,
            on,
            How::Paper,
        )
    }

    /// Is collected for a campaign, without a tick.
    pub fn collected_for(mut self, campaign: CampaignId, on: &str) -> Self {
        self.dossier.memberships.push(Membership { campaign, since: day(on) });
        self
    }

    /// Adds a detail; numbers count from 1.
    pub fn detail(self, slug: &str) -> Self {
        self.detail_for(slug, None)
    }

    pub fn detail_for(mut self, slug: &str, campaign: Option<CampaignId>) -> Self {
        let id = DetailId(i64::try_from(self.dossier.details.len()).unwrap() + 1);
        self.dossier.details.push(Detail {
            id,
            category: box_id(slug),
            label: "Bread".to_owned(),
            value: "Brown".to_owned(),
            campaign,
            consent: None,
        });
        self
    }

    pub fn objected(mut self, channel: Option<Channel>, on: &str) -> Self {
        self.dossier.objections.push(Objection { channel, on: day(on) });
        self
    }

    pub fn suppressed(mut self, channel: Option<Channel>, on: &str) -> Self {
        self.dossier.suppressions.push(Objection { channel, on: day(on) });
        self
    }

    pub fn quote_on(self, on: &str) -> Self {
        self.edit(|card| card.quote_on = Some(day(on)))
    }

    pub fn interest(self, informed_on: Option<&str>) -> Self {
        self.edit(|card| {
            card.interest = Some(LegitimateInterest {
                interest: "Trade fair follow-up".to_owned(),
                necessity: "No other way to reach the baker".to_owned(),
                balance: "The baker left a business card".to_owned(),
                informed_on: informed_on.map(day),
            });
        })
    }

    /// Somebody else gave the data; the person was told on that day, or not yet.
    pub fn given_by_another(self, informed_on: Option<&str>) -> Self {
        self.edit(|card| {
            card.from_elsewhere = true;
            card.informed_on = informed_on.map(day);
        })
    }

    pub fn do_not_call(self, checked_on: &str, listed: bool) -> Self {
        self.edit(|card| card.do_not_call = Some(DoNotCallCheck { checked_on: day(checked_on), listed }))
    }
}
