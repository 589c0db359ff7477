//! The whole book out as CSV or vCard and back into an empty one: what a person closed stays closed, and who stands on
//! the card stays who it is.

use std::io::Cursor;

use crate::common::arbitrary::{days, dossiers};
use crate::common::book::{Book, quietly};
use crate::common::cards::{Card, day, shop};
use chrono::NaiveDate;
use fichebak::domain::assessment::UseReason;
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{ContactId, RelationKind};
use fichebak::domain::dossier::Dossier;
use fichebak::domain::lang::Lang;
use fichebak::domain::rules;
use fichebak::exchange::list::Separator;
use fichebak::exchange::reading::{Choices, Origin, read, recognise};
use fichebak::exchange::refusals::Refusals;
use fichebak::exchange::vcard;
use fichebak::exchange::whole_csv::CsvCards;
use fichebak::store::ImportOptions;
use proptest::prelude::*;

const FORMATS: [fn(&Dossier, NaiveDate) -> Vec<u8>; 2] = [csv, vcards];

fn csv(dossier: &Dossier, today: NaiveDate) -> Vec<u8> {
    let refusals = Refusals::of(dossier, &shop(), today);
    let mut out = CsvCards::begin(Vec::new(), Separator::Semicolon).unwrap();
    out.card(&dossier.contact.fields, &refusals).unwrap();
    out.end().unwrap()
}

fn vcards(dossier: &Dossier, today: NaiveDate) -> Vec<u8> {
    let refusals = Refusals::of(dossier, &shop(), today);
    vcard::whole(&dossier.contact, &refusals).unwrap().into_bytes()
}

/// The card as it comes into an empty book.
fn back(bytes: Vec<u8>, relation: RelationKind, today: NaiveDate) -> (Book, Dossier) {
    let mut book = Book::in_memory();
    let source = "my other book".to_owned();
    let origin = Origin { relation, source, collected_on: today, collected_for: None };
    let mut file = Cursor::new(bytes);
    let plan = recognise(&mut file, &Choices::default()).unwrap().plan;
    let rows: Vec<_> = read(file, &plan, &origin).unwrap().map(|row| row.unwrap().card.unwrap()).collect();
    let options = ImportOptions { is_dry: false, is_bought: false, today, day: today };
    let mut rows = rows.into_iter().map(Ok);
    let imported = book.store.import(&mut rows, options, &mut |_| (), &quietly).unwrap();
    assert_eq!((imported.added, imported.refused), (1, 0));
    let id = ContactId(1);
    let dossier = book.dossier(id);
    (book, dossier)
}

fn is_a_no(reason: UseReason) -> bool {
    use UseReason::{InvoiceOnly, Objected, Refused, Suppressed, Withdrawn};
    matches!(reason, Objected | Refused | Withdrawn | Suppressed | InvoiceOnly)
}

fn opened(before: &Dossier, bytes: Vec<u8>, today: NaiveDate) -> Vec<Channel> {
    let (book, after) = back(bytes, before.contact.fields.relation, today);
    let own = book.store.shop().unwrap();
    let opened = |channel: &Channel| {
        let was = rules::may_address(before, &shop(), *channel, None, today);
        let is = rules::may_address(&after, &own, *channel, None, today);
        !was.allowed && is_a_no(was.reason) && is.allowed
    };
    Channel::ALL.iter().copied().filter(opened).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_closed_stays_closed(dossier in dossiers(days()), today in days()) {
        for format in FORMATS {
            prop_assert_eq!(opened(&dossier, format(&dossier, today), today), []);
        }
    }
}

#[test]
fn an_organisation_that_objected_is_not_mailed_again() {
    let today = day("2026-06-15");
    let company = || Card::organisation().email("info@example.be");
    for (card, closed) in [
        (company().objected(None, "2026-01-02"), true),
        (company().objected(Some(Channel::Email), "2026-01-02"), true),
        (company().refused("email", "2026-01-02"), true),
        (company().suppressed(None, "2026-01-02"), true),
        (company(), false),
    ] {
        for format in FORMATS {
            let (book, after) = back(format(&card.dossier, today), RelationKind::Prospect, today);
            let own = book.store.shop().unwrap();
            let answer = rules::may_address(&after, &own, Channel::Email, None, today);
            assert_eq!(answer.allowed, !closed, "{:?} {answer:?}", card.dossier);
        }
    }
}

#[test]
fn an_objection_comes_back_as_one_on_its_day() {
    let today = day("2026-06-15");
    let card = Card::prospect().objected(None, "2026-01-02").dossier;
    for format in FORMATS {
        let (_book, after) = back(format(&card, today), RelationKind::Prospect, today);
        let objections: Vec<_> = after.objections.iter().map(|own| (own.channel, own.on)).collect();
        assert_eq!(objections, [(None, day("2026-01-02"))]);
    }
}

#[test]
fn who_stands_on_the_card_stays_who_it_is() {
    let today = day("2026-06-15");
    for card in [Card::sole_trader(), Card::prospect(), Card::contact_person(None), Card::organisation()] {
        let card = card.email("els@example.be").edit(|card| {
            card.organisation = "Bakkerij De Zon".to_owned();
            card.enterprise_number = "0403019261".to_owned();
            card.language = Some(Lang::Fr);
        });
        for format in FORMATS {
            let (_book, after) = back(format(&card.dossier, today), RelationKind::Prospect, today);
            let (own, after) = (&card.dossier.contact.fields, &after.contact.fields);
            assert_eq!(
                (after.kind, &after.enterprise_number, after.language),
                (own.kind, &own.enterprise_number, own.language)
            );
        }
    }
}
