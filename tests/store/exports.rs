//! What leaves the book: everybody is on a list or has a reason why not, what was written is known with the cards that
//! went into it, and that goes with them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::common::arbitrary::{cards, days};
use crate::common::book::{Book, client, prospect, quietly, today, with_email};
use chrono::NaiveDate;
use fichebak::domain::campaign::CampaignId;
use fichebak::domain::category::{CategoryId, Channel};
use fichebak::domain::consent::{ConsentAct, ConsentFor, How, NewEvent};
use fichebak::domain::contact::{ContactFields, ContactId, ContactKind, Reach, RelationKind};
use fichebak::domain::lang::Lang;
use fichebak::exchange::list::{ListFormat, Separator};
use fichebak::exchange::mailing::Purpose;
use fichebak::exchange::private_file::Whereabouts;
use fichebak::exchange::reading::{Choices, Origin, Reads, read, recognise};
use fichebak::exchange::whole_book::CardRecord;
use fichebak::i18n::Texts;
use fichebak::store::{StoreError, StoreResult};
use fichebak::workflows::export::audience::look_up;
use fichebak::workflows::export::copies::Copy;
use fichebak::workflows::export::{Order, Sent, What, WholeFormat, send};
use proptest::prelude::*;
use proptest::sample::select;

fn list(path: &Path, channel: Channel, campaign: Option<CampaignId>, format: ListFormat) -> Order {
    let purpose = Purpose { channel, campaign, today: today() };
    Order {
        path: path.to_owned(),
        what: What::List { purpose, format, separator: Separator::Semicolon },
        recipient: String::new(),
        excluded: None,
        replace: false,
    }
}

fn everything(path: &Path, format: WholeFormat) -> Order {
    let what = What::Everything { format, separator: Separator::Semicolon };
    Order { what, ..list(path, Channel::Email, None, ListFormat::Plain) }
}

fn sent(book: &mut Book, order: &Order) -> StoreResult<Sent> {
    send(&mut book.store, order, Texts::new(Lang::En), today(), &quietly)
}

/// The rows of a CSV file below its header.
fn rows(path: &Path) -> Vec<csv::StringRecord> {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let is_semicolon = text.lines().next().is_some_and(|header| header.contains(';'));
    let separator = if is_semicolon { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

fn held(book: &Book, id: ContactId) -> BTreeSet<i64> {
    book.store.exports_holding(&[id]).unwrap().iter().map(|row| row.id.0).collect()
}

fn ticks() -> impl Strategy<Value = Vec<NewEvent>> {
    let about = prop_oneof![
        4 => (1_i64..=6).prop_map(|id| ConsentFor::Category(CategoryId(id))),
        2 => (1_i64..=2).prop_map(|id| ConsentFor::Campaign(CampaignId(id))),
    ];
    let act = select(vec![ConsentAct::Given, ConsentAct::Given, ConsentAct::Refused, ConsentAct::Withdrawn]);
    let event = (about, act, days(), select(How::ALL));
    let event = event.prop_map(|(about, act, on, how)| NewEvent {
        about,
        act,
        on: on.min(today()),
        how: Some(how),
        evidence: "Folder 3".to_owned(),
    });
    proptest::collection::vec(event, 0..3)
}

type Carded = (ContactFields, Vec<NewEvent>, Option<Option<Channel>>);

fn people() -> impl Strategy<Value = Vec<Carded>> {
    let street = select(vec!["", "Kerkstraat 4"]);
    let card = (
        cards(days()),
        ticks(),
        proptest::option::weighted(0.2, proptest::option::of(select(Channel::ALL))),
        street,
    );
    let card = card.prop_map(|(mut card, ticks, objection, street)| {
        card.address.street = street.to_owned();
        // The book of this test has two campaigns.
        let known = |id: &CampaignId| id.0 <= 2;
        card.collected_for = card.collected_for.filter(known);
        card.address.collected_for = card.address.collected_for.filter(known);
        for reach in card.emails.iter_mut().chain(&mut card.phones) {
            reach.id = None;
            reach.collected_for = reach.collected_for.filter(known);
        }
        card.collected_on = card.collected_on.min(today());
        (card, ticks, objection)
    });
    proptest::collection::vec(card, 1..12)
}

fn filled(people: Vec<Carded>) -> Book {
    let mut book = Book::in_memory();
    book.campaign("Lente", "2026-06-01", "2026-06-30");
    book.campaign("Zomer", "2026-01-01", "2026-06-01");
    for (card, ticks, objection) in people {
        let Ok(done) = book.store.add_contact(&card, &ticks, today()) else { continue };
        if let Some(channel) = objection {
            book.store.object(done.value, channel, today(), today()).unwrap();
        }
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Written plus excluded is everybody, in the answer, in the files, and in what the book knows of them.
    #[test]
    fn everybody_is_on_a_list_or_has_a_reason(
        people in people(),
        channel in select(Channel::ALL),
        campaign in proptest::option::of((1_i64..=2).prop_map(CampaignId)),
        format in select(ListFormat::ALL),
    ) {
        let mut book = filled(people);
        let all: BTreeSet<i64> = {
            let mut ids = BTreeSet::new();
            book.store.each_dossier(&mut |dossier| ids.insert(dossier.contact.id.0)).unwrap();
            ids
        };
        let (first, second) = (book.folder().join("list"), book.folder().join("others.csv"));
        let format = if format.fits(channel) { format } else { ListFormat::Plain };
        let order = Order { excluded: Some(second.clone()), ..list(&first, channel, campaign, format) };
        let Sent { id, written, left_out, .. } = sent(&mut book, &order).unwrap();
        let out: BTreeSet<i64> = left_out.iter().map(|own| own.id.0).collect();
        let on: BTreeSet<i64> = all.difference(&out).copied().collect();
        prop_assert_eq!(out.len(), left_out.len());
        prop_assert_eq!(written, on.len() as u64);
        prop_assert_eq!(written as usize + left_out.len(), all.len());
        if matches!(format, ListFormat::Plain | ListFormat::Mailchimp | ListFormat::Brevo | ListFormat::Listmonk) {
            prop_assert_eq!(rows(&first).len() as u64, written);
        }
        let excluded: BTreeSet<i64> = rows(&second).iter().map(|row| row[0].parse().unwrap()).collect();
        prop_assert_eq!(&excluded, &out);
        // What the screen shows before it is written is what is written.
        let What::List { purpose, .. } = order.what else { unreachable!() };
        let shown = look_up(&book.store, &purpose, &|| true).unwrap().unwrap();
        prop_assert_eq!((shown.written, shown.excluded()), (written, left_out.len()));
        // Each card knows where it went.
        for contact in &all {
            let expected = if on.contains(contact) { id.0 } else { id.0 + 1 };
            prop_assert_eq!(held(&book, ContactId(*contact)), BTreeSet::from([expected]));
        }
        // And forgets it when it goes, after saying so.
        let gone = ContactId(*all.first().unwrap());
        let erased = book.store.erase_contacts(&[gone], 6, "", today(), &quietly).unwrap();
        prop_assert_eq!(erased.copies.len(), 1);
        prop_assert_eq!(book.number(&format!("SELECT count(*) FROM exported WHERE contact_id = {}", gone.0)), 0);
        prop_assert_eq!(book.store.exports().unwrap().len(), 2);
    }
}

fn two(book: &mut Book) -> (ContactId, ContactId) {
    let els = book.add(with_email(client("Els", "Janssens"), "els@example.be"));
    let jan = book.add(with_email(prospect("Jan", "Peeters"), "jan@example.be"));
    book.give(els, "email");
    (els, jan)
}

#[test]
fn an_export_stands_in_the_book_and_in_the_journal_without_names() {
    let mut book = Book::new();
    let (els, jan) = two(&mut book);
    let path = book.folder().join("list.csv");
    let order = Order {
        recipient: " Mail\u{202e} house ".into(),
        ..list(&path, Channel::Email, None, ListFormat::Plain)
    };
    let left = sent(&mut book, &order).unwrap();
    assert_eq!((left.written, left.left_out.len(), left.left_out[0].id), (1, 1, jan));
    let row = book.store.exports().unwrap().remove(0);
    assert_eq!(
        (row.path.as_path(), row.format.as_str(), row.channel),
        (path.as_path(), "plain", Some(Channel::Email))
    );
    assert_eq!((row.recipient.as_str(), row.written, row.held), ("Mail house", 1, 1));
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(row.size, bytes.len() as u64);
    assert_eq!(Copy::look(row).whereabouts, Whereabouts::There);
    let journal = book.store.journal(1).unwrap().remove(0);
    assert_eq!(
        (journal.act.as_str(), journal.subject.as_str(), journal.count),
        ("export", "list.csv · email · Mail house", 1)
    );
    assert_eq!(held(&book, els).len(), 1);
    assert_eq!(held(&book, jan).len(), 0);
}

#[test]
fn nothing_is_noted_where_nothing_left() {
    let mut book = Book::new();
    two(&mut book);
    let path = book.folder().join("list.csv");
    std::fs::write(&path, "mine").unwrap();
    let order = list(&path, Channel::Email, None, ListFormat::Plain);
    assert!(matches!(sent(&mut book, &order), Err(StoreError::Exists(_))));
    let nowhere = list(Path::new("/no/such/folder/list.csv"), Channel::Email, None, ListFormat::Plain);
    assert!(matches!(sent(&mut book, &nowhere), Err(StoreError::NoFolder(_))));
    // Not even with force is the book overwritten.
    let itself = Order { replace: true, ..list(&book.path(), Channel::Email, None, ListFormat::Plain) };
    assert!(matches!(sent(&mut book, &itself), Err(StoreError::OfTheBook(_))));
    let other = list(&book.folder().join("other.csv"), Channel::Email, None, ListFormat::Plain);
    let stopped = send(&mut book.store, &other, Texts::new(Lang::En), today(), &|_, _| false);
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert_eq!(book.store.exports().unwrap(), []);
    assert_eq!(book.number("SELECT count(*) FROM journal WHERE act = 'export'"), 0);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    let files: Vec<PathBuf> =
        std::fs::read_dir(book.folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let is_left = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().starts_with(".tmp");
    assert!(!files.iter().any(is_left), "{files:?}");
    sent(&mut book, &Order { replace: true, ..order }).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap().contains("els@example.be"));
}

#[test]
fn a_file_that_gets_no_name_is_not_noted() {
    let mut book = Book::new();
    two(&mut book);
    let path = book.folder().join("list.csv");
    let order = list(&path, Channel::Email, None, ListFormat::Plain);
    // Somebody puts a file there while the list is being made.
    let in_between = |_: u64, _: u64| {
        std::fs::write(&path, "mine").unwrap();
        true
    };
    let answer = send(&mut book.store, &order, Texts::new(Lang::En), today(), &in_between);
    assert!(matches!(answer, Err(StoreError::Exists(_))), "{answer:?}");
    assert_eq!(book.store.exports().unwrap(), []);
    assert_eq!(book.number("SELECT count(*) FROM journal WHERE act = 'export'"), 0);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn an_erasure_a_purge_and_an_objection_name_the_files() {
    let mut book = Book::new();
    let (els, jan) = two(&mut book);
    let spring = book.campaign("Lente", "2026-06-01", "2026-06-30");
    let answer = NewEvent {
        about: ConsentFor::Campaign(spring),
        ..book.event("email", ConsentAct::Given, How::Paper)
    };
    book.store.join(els, spring, Some(&answer), today()).unwrap();
    book.store.join(jan, spring, Some(&answer), today()).unwrap();
    let folder = book.folder().to_owned();
    let file = |name: &str| folder.join(name);
    let general =
        sent(&mut book, &list(&file("general.csv"), Channel::Email, None, ListFormat::Plain)).unwrap().id;
    let of_spring =
        sent(&mut book, &list(&file("spring.csv"), Channel::Email, Some(spring), ListFormat::Mailchimp))
            .unwrap()
            .id;
    let by_post = sent(&mut book, &list(&file("post.csv"), Channel::Post, None, ListFormat::Plain)).unwrap();
    assert_eq!(by_post.written, 0);
    let all = sent(&mut book, &everything(&file("all.json"), WholeFormat::Json)).unwrap().id;
    let ids = |rows: &[fichebak::store::ExportRow]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    // An objection names the lists on its channel only.
    assert_eq!(ids(&book.store.lists_holding(&[els], None).unwrap()), [of_spring, general]);
    assert_eq!(ids(&book.store.lists_holding(&[els], Some(Channel::Post)).unwrap()), []);
    assert_eq!(ids(&book.store.lists_holding(&[jan], Some(Channel::Email)).unwrap()), [of_spring]);
    // A purge: everything of who goes, the campaign's lists of who stays.
    let later: NaiveDate = "2026-07-01".parse().unwrap();
    let plan = book.store.purge_plan(&[spring], later).unwrap();
    assert_eq!(ids(&plan.copies), [all, of_spring]);
    assert_eq!(plan.copies[1].held, 2);
    let done = book.store.purge(&[spring], later, &quietly).unwrap();
    assert_eq!(ids(&done.copies), [all, of_spring]);
    assert_eq!(held(&book, jan).len(), 0);
    // An erasure: everything.
    let erased = book.store.erase_contacts(&[els], 6, "", later, &quietly).unwrap();
    assert_eq!(ids(&erased.copies), [all, of_spring, general]);
    assert_eq!(book.number("SELECT count(*) FROM exported"), 0);
    assert_eq!(book.number("SELECT count(*) FROM export"), 4);
}

#[test]
fn a_restored_copy_still_knows_where_lists_lie() {
    let mut book = Book::new();
    let (els, _) = two(&mut book);
    let copy = book.folder().join("copy.db");
    book.store.back_up_to(&copy, today()).unwrap();
    let path = book.folder().join("list.csv");
    let id = sent(&mut book, &list(&path, Channel::Email, None, ListFormat::Plain)).unwrap().id;
    let source = book.store.look_at_copy(&copy).unwrap();
    book.store.restore(&source, today(), today()).unwrap();
    let rows = book.store.exports_holding(&[els]).unwrap();
    assert_eq!((rows.len(), rows[0].id, rows[0].path.as_path()), (1, id, path.as_path()));
    assert_eq!(Copy::look(rows[0].clone()).whereabouts, Whereabouts::There);
}

fn odd_card() -> ContactFields {
    let mut card = ContactFields {
        organisation: "De Zon; \"bakkers\"".into(),
        kind: ContactKind::ContactPerson,
        emails: vec![Reach::new("els@example.be"), Reach::new("e@example.be")],
        phones: vec![Reach::new("+32470123456"), Reach::new("+3216200000")],
        tags: vec!["brood".into(), "=taart".into()],
        notes: "one\n\ntwo; \"three\"".into(),
        language: Some(Lang::Nl),
        ..prospect("=Els", "'-Van den Broeck")
    };
    card.address.street = "Kerkstraat 4 bus 2".into();
    card.address.postcode = "3000".into();
    card.address.city = "Leuven".into();
    card.address.country = "BE".into();
    card
}

#[test]
fn the_csv_of_the_whole_book_comes_back_in() {
    let mut book = Book::new();
    let mut expected = vec![odd_card(), prospect("Jan", "Peeters")];
    expected[0].enterprise_number = "0403019261".into();
    // Belgium is what no country means.
    expected[0].address.country.clear();
    expected.iter().for_each(|card| {
        book.add(card.clone());
    });
    for separator_of in [Separator::Semicolon, Separator::Comma] {
        let path = book.folder().join(format!("{separator_of:?}.csv"));
        let what = What::Everything { format: WholeFormat::Csv, separator: separator_of };
        assert_eq!(
            sent(&mut book, &Order { what, ..everything(&path, WholeFormat::Csv) }).unwrap().written,
            2
        );
        let bytes = std::fs::read(&path).unwrap();
        let origin = Origin {
            relation: RelationKind::Prospect,
            source: "toonbank".into(),
            collected_on: today(),
            collected_for: None,
        };
        let mut file = std::io::Cursor::new(bytes);
        let plan = recognise(&mut file, &Choices::default()).unwrap().plan;
        assert!(plan.columns.iter().all(|column| matches!(column.reads, Reads::Field(_))));
        let mut rows = read(file, &plan, &origin).unwrap();
        for card in &expected {
            let mut back = rows.next().unwrap().unwrap().card.unwrap().fields;
            for phone in &mut back.phones {
                phone.text = phone.text.replacen("00", "+", 1);
            }
            if card.organisation.is_empty() {
                assert_eq!(back, *card);
            } else {
                assert_eq!(back, ContactFields { organisation_id: None, ..card.clone() });
            }
        }
        assert!(rows.next().is_none());
    }
}

#[test]
fn the_json_of_the_whole_book_has_everything_of_it() {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let els = book.add(odd_card());
    let spring = book.campaign("Lente", "2026-06-01", "2026-06-30");
    book.give(els, "health");
    book.store.join(els, spring, None, today()).unwrap();
    book.store.set_detail(els, health, "Allergie", "noten", None, today()).unwrap();
    book.store.object(els, Some(Channel::Phone), today(), today()).unwrap();
    let path = book.folder().join("all.json");
    assert_eq!(sent(&mut book, &everything(&path, WholeFormat::Json)).unwrap().written, 1);
    let value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!((value["format"].as_str(), value["version"].as_u64()), (Some("fichebak-book"), Some(1)));
    assert_eq!(value["settings"]["shop_name"], "Bakkerij Peeters");
    assert_eq!(value["campaigns"][0]["name"], "Lente");
    assert!(
        value["boxes"].as_array().unwrap().iter().any(|own| own["slug"] == "health" && own["on"] == true)
    );
    assert!(!value["journal"].as_array().unwrap().is_empty());
    let shop = book.store.shop().unwrap();
    let card = serde_json::to_value(CardRecord::new(&book.dossier(els), &shop)).unwrap();
    assert_eq!(value["contacts"], serde_json::json!([card]));
    assert_eq!(
        (&card["details"][0]["value"], &card["details"][0]["box"]),
        (&"noten".into(), &"health".into())
    );
    assert_eq!(card["objections"][0]["channel"], "phone");
    assert_eq!(
        (&card["campaigns"][0]["campaign"], card["ledger"].as_array().unwrap().len()),
        (&spring.0.into(), 1)
    );
    // An empty book is a whole one too.
    let mut empty = Book::new();
    let path = empty.folder().join("all.json");
    sent(&mut empty, &everything(&path, WholeFormat::Json)).unwrap();
    let value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(value["contacts"], serde_json::json!([]));
}

#[test]
fn those_left_out_stand_by_reason_in_the_order_of_their_names() {
    let mut book = Book::new();
    for (given, family) in [("Zoë", "Zwart"), ("An", "Álvarez"), ("Bob", "Maes")] {
        book.add(with_email(prospect(given, family), "x@example.be"));
    }
    let none = book.add(client("Piet", "Aerts"));
    book.give(none, "email");
    let purpose = Purpose { channel: Channel::Email, campaign: None, today: today() };
    let audience = look_up(&book.store, &purpose, &|| true).unwrap().unwrap();
    assert_eq!((audience.written, audience.groups.len()), (0, 2));
    let names = book.store.rows(&audience.groups[0].cards).unwrap();
    let names: Vec<&str> = names.iter().map(|row| row.list_name.as_str()).collect();
    assert_eq!(names, ["Álvarez, An", "Maes, Bob", "Zwart, Zoë"]);
    assert_eq!((audience.groups[1].rule, audience.groups[1].cards.as_slice()), (None, [none].as_slice()));
    assert_eq!(look_up(&book.store, &purpose, &|| false).unwrap(), None);
}
