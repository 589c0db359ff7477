//! Erasing and purging: what goes, what stays, and that no byte is left.

use std::fs;
use std::path::Path;

use crate::common::book::{
    Book, client, day, organisation, prospect, quietly, today, with_email, with_phone,
};
use fichebak::domain::assessment::{Basis, RuleId};
use fichebak::domain::category::Channel;
use fichebak::domain::consent::{BoxState, ConsentAct, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, Reach, RelationKind};
use fichebak::domain::dossier::Objection;
use fichebak::domain::rules;
use fichebak::store::{Filter, NewCard, StoreError};
use uuid::Uuid;

/// Whether any file in the folder holds the text, in UTF-8 or UTF-16.
fn is_left(folder: &Path, text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let holds = |part: &[u8]| memchr::memmem::find(&bytes, part).is_some();
        holds(text.as_bytes()) || holds(&wide)
    })
}

#[test]
fn a_purge_erases_strips_and_keeps() {
    let mut book = Book::new();
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let autumn = book.campaign("Herfst", "2026-01-01", "2026-12-31");
    let answer = NewEvent { on: day("2026-01-15"), ..book.event("email", ConsentAct::Given, How::Paper) };
    let els = book.add(with_email(prospect("Els", "Janssens"), "els@example.be"));
    book.store.join(els, lent, Some(&answer), today()).unwrap();
    let jan = book.add(ContactFields { collected_for: Some(lent), ..prospect("Jan", "Peeters") });
    let an = book.add(prospect("An", "Smets"));
    book.store.join(an, lent, None, today()).unwrap();
    book.store.join(an, autumn, Some(&answer), today()).unwrap();
    let mut card = with_email(client("Bart", "De Smet"), "bart@example.be");
    card.phones = vec![Reach { collected_for: Some(lent), ..Reach::new("0470 12 34 56") }];
    let bart = book.add(card);
    book.store.join(bart, lent, Some(&answer), today()).unwrap();
    let preferences = book.box_id("preferences");
    book.store.set_detail(bart, preferences, "Smaak", "zuurdesem", Some(lent), today()).unwrap();
    book.store.set_detail(bart, preferences, "Maat", "groot", None, today()).unwrap();
    let bv = book.add(organisation("Peeters BV", RelationKind::Prospect));
    book.store.join(bv, lent, None, today()).unwrap();
    let outside = book.add(prospect("Piet", "Aerts"));

    assert!(matches!(book.store.purge(&[autumn], today(), &quietly), Err(StoreError::NothingToPurge)));
    assert!(book.store.purge_plan(&[lent], day("2026-01-31")).unwrap().campaigns.is_empty());
    let plan = book.store.purge_plan(&[], today()).unwrap();
    assert_eq!(plan.campaigns, [lent]);
    let erased: Vec<ContactId> = plan.erase.iter().map(|own| own.row.id()).collect();
    assert_eq!(erased, [els, jan]);
    assert_eq!((plan.erase[0].rule, plan.erase[0].campaign), (RuleId(28), lent));
    let stripped: Vec<ContactId> = plan.strip.iter().map(|own| own.row.id()).collect();
    assert_eq!(stripped, [bart, bv, an]);
    assert_eq!((plan.strip[0].basis, plan.strip[0].what.details.len()), (Basis::Contract, 1));

    assert_eq!(book.store.purge(&[lent], today(), &quietly).unwrap(), plan);
    assert_eq!(book.store.ids(&Filter::All).unwrap(), [an, bart, bv, outside]);
    let bart_now = book.dossier(bart);
    assert_eq!(bart_now.contact.fields.phones, []);
    assert_eq!(bart_now.contact.fields.emails.len(), 1);
    assert_eq!(bart_now.details.len(), 1);
    assert_eq!((bart_now.memberships.len(), bart_now.ledger.len()), (0, 1));
    assert_eq!(book.dossier(an).memberships.len(), 1);
    let campaign = book.store.shop().unwrap().campaign(lent).unwrap().clone();
    assert_eq!(campaign.purged_on, Some(today()));
    assert!(matches!(book.store.join(an, lent, None, today()), Err(StoreError::Refused(RuleId(28)))));
    assert!(matches!(book.store.purge(&[lent], today(), &quietly), Err(StoreError::NothingToPurge)));
    let journal = book.store.journal(2).unwrap();
    assert_eq!(
        journal.iter().map(|own| (own.act.as_str(), own.subject.as_str(), own.count)).collect::<Vec<_>>(),
        [("strip", "Lentefeest", 3), ("purge", "Lentefeest", 2)]
    );
    // Groups under five point at somebody.
    assert_eq!(book.number("SELECT count(*) FROM campaign WHERE total_joined IS NOT NULL"), 0);
    assert_eq!(book.number("SELECT count(*) FROM erasure_log WHERE scope = 'card' AND rule = 28"), 2);
}

#[test]
fn a_campaign_without_members_is_purged_too() {
    let mut book = Book::new();
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let plan = book.store.purge(&[lent], today(), &quietly).unwrap();
    assert_eq!((plan.campaigns, plan.erase.len(), plan.strip.len()), (vec![lent], 0, 0));
    assert_eq!(book.store.shop().unwrap().campaigns[0].purged_on, Some(today()));
}

#[test]
fn a_purge_that_is_cancelled_did_nothing() {
    let mut book = Book::new();
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    for _ in 0..3 {
        book.add(ContactFields { collected_for: Some(lent), ..prospect("Jan", "Peeters") });
    }
    let cancelled = book.store.purge(&[lent], today(), &|done, _| done < 2);
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    assert_eq!(book.store.count(&Filter::All).unwrap(), 3);
    assert!(!book.store.needs_compacting().unwrap());
    let ids = book.store.ids(&Filter::All).unwrap();
    let cancelled = book.store.erase_contacts(&ids, 6, "", today(), &|done, _| done < 2);
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    assert_eq!(book.store.count(&Filter::All).unwrap(), 3);
}

#[test]
fn who_objected_leaves_a_hash_and_nothing_else() {
    let mut book = Book::new();
    let card = || with_phone(with_email(prospect("Els", "Janssens"), "Els@Example.be"), "0470 12 34 56");
    let els = book.add(card());
    let namesake = book.add(with_email(client("Karel", "Janssens"), "els@example.be"));
    book.store.object(els, Some(Channel::Email), day("2026-06-01"), today()).unwrap();
    let refused = book.event("sms", ConsentAct::Refused, How::Counter);
    book.store.record_consent(els, &refused, today()).unwrap();
    let erased = book.store.erase_contacts(&[els], 22, "Janssens vroeg het", today(), &quietly).unwrap();
    assert_eq!((erased.contacts, erased.suppressed), (1, 2));
    assert_eq!(book.number("SELECT count(*) FROM suppression"), 2);
    assert_eq!(book.number("SELECT count(*) FROM erasure_log WHERE reason = ''"), 1);
    // The other card with that address knows at once.
    assert_eq!(
        book.dossier(namesake).suppressions,
        [Objection { channel: Some(Channel::Email), on: day("2026-06-01") }]
    );
    assert_eq!(book.store.count(&Filter::Rule(RuleId(37))).unwrap(), 1);
    // And so does the same person, entered again.
    let again = book.add(card());
    assert_eq!(book.dossier(again).suppressions.len(), 2);
    // Who did not object leaves nothing.
    let jan = book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    let erased = book.store.erase_contacts(&[jan], 6, "vroeg het zelf", today(), &quietly).unwrap();
    assert_eq!(erased.suppressed, 0);
    assert_eq!(book.number("SELECT count(*) FROM erasure_log WHERE reason = 'vroeg het zelf'"), 1);
}

#[test]
fn an_objection_without_a_card_reaches_the_cards_with_that_address() {
    let mut book = Book::new();
    let els = book.add(with_phone(client("Els", "Janssens"), "0470 12 34 56"));
    book.store.object_unknown("+32 470/12.34.56", None, today(), today()).unwrap();
    assert_eq!(book.dossier(els).suppressions, [Objection { channel: None, on: today() }]);
    assert_eq!(book.store.count(&Filter::Rule(RuleId(37))).unwrap(), 1);
    for text in ["Els", "0470", ""] {
        let refused = book.store.object_unknown(text, None, today(), today());
        assert!(matches!(refused, Err(StoreError::NotAnAddress)), "{text}");
    }
    let tomorrow = today().succ_opt().unwrap();
    let refused = book.store.object_unknown("els@example.be", None, tomorrow, today());
    assert!(matches!(refused, Err(StoreError::AfterToday)));
    // A later consent in writing beats it.
    let later = today() + chrono::Days::new(1);
    let event = NewEvent { on: later, ..book.event("phone", ConsentAct::Given, How::Paper) };
    book.store.record_consent(els, &event, later).unwrap();
    let shop = book.store.shop().unwrap();
    let answer = rules::may_address(&book.dossier(els), &shop, Channel::Phone, None, later);
    assert!(answer.allowed, "{answer:?}");
}

#[test]
fn no_byte_of_the_erased_is_left() {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let lent = book.campaign("Lentefeest", "2026-01-01", "2026-01-31");
    let name = |number: usize| format!("Qx{number:03}zwymbrak");
    let event = book.event("health", ConsentAct::Given, How::Paper);
    let cards = (0..300).map(|number| NewCard {
        uuid: Uuid::from_u128(number as u128 + 1),
        fields: ContactFields {
            emails: vec![Reach::new(format!("m{}@example.be", name(number)))],
            address: fichebak::domain::contact::PostalAddress {
                street: format!("s{}straat 4", name(number)),
                city: "Leuven".to_owned(),
                ..Default::default()
            },
            tags: vec![format!("t{}", name(number))],
            notes: format!("n{} komt op vrijdag", name(number)),
            relation: if number % 3 == 0 { RelationKind::Client } else { RelationKind::Prospect },
            last_sale_on: Some(today()),
            ..prospect("Els", &format!("f{}", name(number)))
        },
        events: vec![event.clone()],
        memberships: if number % 2 == 0 { vec![(lent, day("2026-01-02"))] } else { vec![] },
        details: vec![(
            health,
            "Allergie".to_owned(),
            format!("d{}", name(number)),
            (number % 2 == 0).then_some(lent),
        )],
        objections: vec![],
    });
    book.store.add_many(&mut cards.collect::<Vec<_>>().into_iter(), today(), &quietly).unwrap();
    // Churn, so that pages split and cells move.
    for number in (1..300).step_by(7) {
        let id = ContactId(number);
        let mut card = book.dossier(id).contact.fields;
        card.family_name = format!("A{}", card.family_name);
        book.store.edit_contact(id, &card, &[], today()).unwrap();
    }
    let plan = book.store.purge(&[lent], today(), &quietly).unwrap();
    assert!(plan.erase.len() > 50 && plan.strip.len() > 20, "{} {}", plan.erase.len(), plan.strip.len());
    let one = ContactId(2);
    assert!(is_left(book.folder(), &name(1)));
    book.store.erase_contacts(&[one], 6, "", today(), &quietly).unwrap();
    book.store.erase_details(&[(ContactId(4), health)], today(), &quietly).unwrap();
    assert!(book.store.needs_compacting().unwrap());
    book.store.compact(&quietly).unwrap();
    assert!(!book.store.needs_compacting().unwrap());
    let erased = plan.erase.iter().map(|own| own.row.id()).chain([one]);
    for id in erased {
        let name = name(usize::try_from(id.0 - 1).unwrap());
        assert!(!is_left(book.folder(), &name), "{name} is left");
    }
    for planned in &plan.strip {
        let name = name(usize::try_from(planned.row.id().0 - 1).unwrap());
        assert!(!is_left(book.folder(), &format!("d{name}")), "the detail of {name} is left");
        assert!(is_left(book.folder(), &name), "{name} is lost");
    }
    assert!(!is_left(book.folder(), &format!("d{}", name(3))));
    assert!(is_left(book.folder(), &name(3)));
}

/// Pages that split under random writes keep stale copies of what they held, also with `secure_delete`: only rewriting
/// the file gets rid of them.
#[test]
fn no_byte_is_left_after_much_changing_to_and_fro() {
    let mut book = Book::in_memory();
    let name = |number: u64| format!("{:07}zwymbrak{number:04}", number * 7_919_393 % 10_000_000);
    let count = 500;
    let mut ids = Vec::new();
    for number in 0..count {
        let mut card = with_email(prospect("Els", &name(number)), &format!("{}@example.be", name(number)));
        card.notes = format!("n{} komt op vrijdag", name(number));
        ids.push(book.add(card));
    }
    for step in 0..400 {
        let number = step * 331 % count;
        let id = ids[usize::try_from(number).unwrap()];
        let mut card = book.dossier(id).contact.fields;
        card.notes.push_str(&" en ook op zaterdag".repeat(usize::try_from(step % 9).unwrap()));
        card.tags = vec![name(number)];
        book.store.edit_contact(id, &card, &[], today()).unwrap();
    }
    let (gone, stay): (Vec<u64>, Vec<u64>) = (0..count).partition(|number| number % 3 == 0);
    let erased: Vec<ContactId> = gone.iter().map(|number| ids[usize::try_from(*number).unwrap()]).collect();
    book.store.erase_contacts(&erased, 6, "", today(), &quietly).unwrap();
    book.store.compact(&quietly).unwrap();
    let left: Vec<&u64> = gone.iter().filter(|number| is_left(book.folder(), &name(**number))).collect();
    assert_eq!(left, [] as [&u64; 0]);
    assert!(stay.iter().all(|number| is_left(book.folder(), &name(*number))));
}

#[test]
fn compacting_waits_for_readers_and_says_when_it_cannot() {
    let mut book = Book::new();
    let id = book.add(prospect("Els", "Zwymbrak"));
    book.store.erase_contacts(&[id], 6, "", today(), &quietly).unwrap();
    let cancelled = book.store.compact(&|_, _| false);
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    let shell = book.shell();
    shell.execute_batch("BEGIN; SELECT count(*) FROM contact").unwrap();
    let reader = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(800));
        shell.execute_batch("COMMIT").unwrap();
    });
    let mut book = book.reopened();
    assert!(book.store.needs_compacting().unwrap());
    book.store.compact(&quietly).unwrap();
    assert!(reader.is_finished());
    assert!(!is_left(book.folder(), "Zwymbrak"));
    reader.join().unwrap();
}

#[test]
fn a_box_that_is_in_use_stays_on_and_a_period_reaches_its_cards() {
    let mut book = Book::new();
    let id = book.add(client("Els", "Janssens"));
    let preferences = book.box_id("preferences");
    book.store.set_detail(id, preferences, "Maat", "groot", None, today()).unwrap();
    let shop = book.store.shop().unwrap();
    let category = |slug: &str| shop.category_by_slug(slug).unwrap().clone();
    let off = fichebak::domain::category::Category { is_on: false, ..category("preferences") };
    assert!(matches!(book.store.edit_category(&off, &[], today()), Err(StoreError::BoxInUse(1))));
    book.give(id, "email");
    let later = day("2026-12-15");
    let email = book.box_id("email");
    assert_eq!(book.store.count(&Filter::Box(email, BoxState::Given)).unwrap(), 1);
    let short = fichebak::domain::category::Category { retention_months: Some(3), ..category("email") };
    book.store.edit_category(&short, &[], later).unwrap();
    assert_eq!(book.store.count(&Filter::Box(email, BoxState::Expired)).unwrap(), 1);
}

#[test]
fn no_reason_names_somebody() {
    let mut book = Book::new();
    for (reason, is_kept) in [
        ("vroeg het aan de toonbank", true),
        ("mevrouw Van den Broecke vroeg het", false),
        ("dame van de Uniquelaan", false),
        ("speelt tennisclubx", false),
        ("belde van 0470123456", false),
    ] {
        let mut card = prospect("An", "Vandenbroecke");
        card.address.street = "Uniquelaan 4".into();
        card.tags = vec!["tennisclubx".into()];
        let id = book.add(card);
        book.store.erase_contacts(&[id], 32, reason, today(), &quietly).unwrap();
        let kept = book.number(
            "SELECT count(*) FROM erasure_log WHERE reason <> '' AND id = (SELECT max(id) FROM erasure_log)",
        );
        assert_eq!(kept == 1, is_kept, "{reason}");
    }
}
