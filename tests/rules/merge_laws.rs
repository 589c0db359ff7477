//! What joining two cards may never do, over random pairs of cards: the stricter permission wins.

use crate::common::arbitrary::{days, dossiers, shops};
use fichebak::domain::assessment::{Assessment, Standing, UseReason};
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, ConsentFor, EventId, How};
use fichebak::domain::contact::{ContactId, ContactKind, ReachId};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::merge::{Choices, Item, Joined, MergeField, Take, join};
use fichebak::domain::rules::assess;
use fichebak::domain::shop::Shop;
use proptest::prelude::*;
use proptest::sample::select;

/// Two cards of one book: no number is on both.
fn pairs() -> impl Strategy<Value = (Dossier, Dossier)> {
    (dossiers(days()), dossiers(days())).prop_map(|(mut keep, mut other)| {
        // Details of a special category without consent are in the way of any merge.
        keep.details.clear();
        other.details.clear();
        // So is an invoice that holds one of them back.
        keep.contact.fields.held_on = None;
        other.contact.fields.held_on = None;
        let is_organisation = |card: &Dossier| card.contact.fields.kind == ContactKind::Organisation;
        if is_organisation(&keep) != is_organisation(&other) {
            other.contact.fields.kind = keep.contact.fields.kind;
        }
        other.contact.id = ContactId(keep.contact.id.0 + 1);
        for event in &mut other.ledger {
            // Entered among the events of the other card.
            event.id = EventId(event.id.0 * 2 + 1);
            event.act = match event.act {
                ConsentAct::Corrected(named) => ConsentAct::Corrected(EventId(named.0 * 2 + 1)),
                act => act,
            };
            event.reach = event.reach.map(|reach| ReachId(reach.0 + 1000));
        }
        for event in &mut keep.ledger {
            event.id = EventId(event.id.0 * 2);
            if let ConsentAct::Corrected(named) = event.act {
                event.act = ConsentAct::Corrected(EventId(named.0 * 2));
            }
        }
        let card = &mut other.contact.fields;
        for reach in card.emails.iter_mut().chain(&mut card.phones) {
            reach.id = reach.id.map(|id| ReachId(id.0 + 1000));
        }
        (keep, other)
    })
}

fn choices() -> impl Strategy<Value = Choices> {
    let take = (select(MergeField::ALL), select(Take::ALL));
    let takes = proptest::collection::vec(take, 0..6);
    takes.prop_map(|takes| Choices {
        takes: takes.into_iter().map(|(field, take)| (Item::Field(field), take)).collect(),
        evidence: "Merge".to_owned(),
    })
}

/// Whether something on the card closes the channel: a no in its box, an objection, a listed number.
fn forbids(card: &Assessment, channel: Channel, shop: &Shop, unless: Option<&Standing>) -> bool {
    let use_ = card.use_of(channel).unwrap();
    let said_no = shop.channel_box(channel).and_then(|own| card.standing(ConsentFor::Category(own.id)));
    let said_no = said_no.filter(|no| matches!(no.state, BoxState::Refused | BoxState::Withdrawn));
    let beaten =
        |no: &Standing| unless.is_some_and(|yes| yes.on > no.on && yes.how.is_some_and(How::is_writing));
    let objected = matches!(use_.reason, UseReason::Objected | UseReason::Suppressed);
    let listed = use_.reason == UseReason::DoNotCallListed;
    said_no.is_some_and(|no| !beaten(no)) || listed || (objected && unless.is_none())
}

fn check(keep: &Dossier, other: &Dossier, joined: &Joined, shop: &Shop, today: chrono::NaiveDate) {
    let (one, two) = (assess(keep, shop, today), assess(other, shop, today));
    let after = assess(&joined.dossier, shop, today);
    for channel in Channel::ALL.iter().copied() {
        let now = after.use_of(channel).unwrap();
        if !now.allowed {
            continue;
        }
        let was = |card: &Assessment| card.use_of(channel).unwrap().allowed;
        // A later written consent for the channel, whichever card it stood on.
        let own_box = shop.channel_box(channel).map(|own| ConsentFor::Category(own.id));
        let yes = own_box.and_then(|about| after.standing(about)).filter(|yes| yes.is_valid);
        let fits = |allowed: &Assessment, beside: &Assessment| {
            was(allowed) && (was(beside) || !forbids(beside, channel, shop, yes))
        };
        assert!(
            fits(&one, &two) || fits(&two, &one),
            "{channel:?} {now:?}\n{:?}\n{:?}",
            one.use_of(channel),
            two.use_of(channel)
        );
    }
    // Per box and campaign.
    for standing in after.boxes.iter().chain(&after.campaigns).filter(|standing| standing.is_valid) {
        let was = [&one, &two].map(|card| card.standing(standing.about));
        assert!(was.iter().flatten().any(|own| own.is_valid), "{standing:?} {was:?}");
        for no in was.into_iter().flatten() {
            let is_no = matches!(no.state, BoxState::Refused | BoxState::Withdrawn);
            let is_beaten = standing.on > no.on && standing.how.is_some_and(How::is_writing);
            assert!(!is_no || is_beaten, "{standing:?} {no:?}");
        }
    }
    // Nothing keeps the joined card that kept neither; but what somebody is to the shop can be chosen anew.
    let kinds = [keep, other].map(|card| card.contact.fields.kind);
    if !kinds.contains(&ContactKind::ContactPerson) {
        assert!(!after.keep.allowed || one.keep.allowed || two.keep.allowed, "{:?}", after.keep);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_stricter_permission_wins(
        shop in shops(days()), (keep, other) in pairs(), choices in choices(), today in days()
    ) {
        let joined = join(&keep, &other, &choices, &shop, today).unwrap();
        check(&keep, &other, &joined, &shop, today);
    }

    #[test]
    fn nothing_that_can_be_united_is_lost(
        shop in shops(days()), (keep, other) in pairs(), choices in choices(), today in days()
    ) {
        let joined = join(&keep, &other, &choices, &shop, today).unwrap().dossier;
        for card in [&keep, &other] {
            let (was, is) = (&card.contact.fields, &joined.contact.fields);
            for email in &was.emails {
                prop_assert!(is.emails.iter().any(|own| own.text == email.text));
            }
            for phone in &was.phones {
                prop_assert!(is.phones.iter().any(|own| own.text == phone.text));
            }
            prop_assert!(is.last_sale_on >= was.last_sale_on);
            prop_assert!(is.collected_on <= was.collected_on);
            for event in &card.ledger {
                prop_assert!(joined.ledger.contains(event));
            }
            for objection in &card.objections {
                prop_assert!(joined.objections.contains(objection));
            }
            for membership in &card.memberships {
                let own = joined.memberships.iter().find(|own| own.campaign == membership.campaign);
                prop_assert!(own.is_some_and(|own| own.since <= membership.since));
            }
        }
    }
}
