//! What goes out comes back in, whatever stands on the card: CSV, vCard, JSON.

use crate::common::arbitrary::{days, dossiers};
use crate::common::cards::shop;
use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use chrono::NaiveDate;
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{
    CardField, Contact, ContactFields, ContactId, ContactKind, Reach, RelationKind,
};
use fichebak::domain::formats::text::{clean_line, clean_notes};
use fichebak::exchange::list::{ListFormat, ListWriter, Separator};
use fichebak::exchange::mailing::Address;
use fichebak::exchange::reading::{Choices, Origin, read, recognise};
use fichebak::exchange::refusals::Refusals;
use fichebak::exchange::vcard::{on_list, whole};
use fichebak::exchange::whole_book::CardRecord;
use fichebak::exchange::whole_csv::CsvCards;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

/// The separator of a list, judged by its header.
fn separator(text: &str) -> u8 {
    if text.lines().next().is_some_and(|header| header.contains(';')) { b';' } else { b',' }
}

fn today() -> NaiveDate {
    "2026-06-15".parse().unwrap()
}

/// A text as nasty as a file can hold, cleaned as the book keeps it.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-ZéèüñØ日本 ]{0,12}",
        2 => select(vec![
            ";", ",", "\"", "'", "=", "+", "-", "@", "\\", "\\n", ":::", ":", "\n", "\r\n", "\r", "\t", "\u{85}",
            "\u{2028}", "\u{feff}", "\u{202e}", "🤦🏼\u{200D}♂\u{FE0F}", "END:VCARD", "BEGIN:VCARD\r\n", "&amp;", "%0A", "{", "}",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,60}",
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn cards() -> impl Strategy<Value = Contact> {
    let lines = proptest::collection::vec(texts().prop_map(|text| clean_line(&text)), 6);
    let reaches = select(vec![vec![], vec!["els@example.be"], vec!["els@example.be", "info@example.be"]]);
    (lines, texts(), reaches).prop_map(|(lines, notes, emails)| {
        let mut fields = ContactFields::new(today());
        fields.given_name.clone_from(&lines[0]);
        fields.family_name.clone_from(&lines[1]);
        fields.organisation.clone_from(&lines[2]);
        fields.address.street.clone_from(&lines[3]);
        fields.address.city.clone_from(&lines[4]);
        fields.address.postcode.clone_from(&lines[5]);
        fields.notes = clean_notes(&notes);
        fields.emails = emails.into_iter().map(Reach::new).collect();
        fields.phones = vec![Reach::new("+32470123456")];
        fields.kind = if lines[2].is_empty() { ContactKind::Person } else { ContactKind::ContactPerson };
        Contact { id: ContactId(1), uuid: Uuid::from_u128(7), fields }
    })
}

fn values(card: &VCard, name: &VCardProperty) -> Vec<Vec<String>> {
    let flat = |value: &VCardValue| match value {
        VCardValue::Text(text) => vec![text.clone()],
        VCardValue::Component(parts) => vec![parts.join(",")],
        other => panic!("{other:?}"),
    };
    let entries = card.entries.iter().filter(|entry| entry.name == *name);
    entries.map(|entry| entry.values.iter().flat_map(flat).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn csv_comes_back_in(card in cards(), comma in any::<bool>()) {
        let between = if comma { Separator::Comma } else { Separator::Semicolon };
        let mut out = CsvCards::begin(Vec::new(), between).unwrap();
        out.card(&card.fields, &Refusals::default()).unwrap();
        let bytes = out.end().unwrap();
        let origin = Origin {
            relation: RelationKind::Prospect, source: String::new(), collected_on: today(), collected_for: None,
        };
        let mut file = std::io::Cursor::new(bytes);
        let plan = recognise(&mut file, &Choices::default()).unwrap().plan;
        prop_assert_eq!(plan.separator.byte(), if comma { b',' } else { b';' });
        let mut rows = read(file, &plan, &origin).unwrap();
        let mut back = rows.next().unwrap().unwrap().card.unwrap().fields;
        back.phones[0].text = back.phones[0].text.replacen("00", "+", 1);
        prop_assert_eq!(back, card.fields);
        prop_assert!(rows.next().is_none());
    }

    #[test]
    fn no_cell_of_a_list_is_computed(card in cards(), format in select(ListFormat::ALL)) {
        prop_assume!(!matches!(format, ListFormat::Vcard | ListFormat::Labels));
        let channel = Channel::Email;
        let mut out = ListWriter::begin(Vec::new(), format, channel, Separator::Semicolon).unwrap();
        out.card(&card, &Address::Email("els@example.be".into())).unwrap();
        let bytes = out.end().unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().delimiter(separator(text)).from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 1);
        for cell in &rows[0] {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{}", cell);
            prop_assert!(!cell.chars().any(char::is_control), "{:?}", cell);
        }
    }

    #[test]
    fn a_vcard_comes_back_in(card in cards()) {
        let text = whole(&card, &Refusals::default()).unwrap();
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75), "{}", text);
        let mut parser = Parser::new(&text);
        let Entry::VCard(read) = parser.entry() else { panic!("{text}") };
        prop_assert!(matches!(parser.entry(), Entry::Eof), "{}", text);
        let fields = &card.fields;
        prop_assert_eq!(&values(&read, &VCardProperty::N)[0][..2], &[fields.family_name.clone(), fields.given_name.clone()]);
        prop_assert_eq!(&values(&read, &VCardProperty::Adr).first().map_or(fields.address.street.clone(), |own| own[2].clone()), &fields.address.street);
        if !fields.organisation.is_empty() {
            prop_assert_eq!(&values(&read, &VCardProperty::Org)[0][0], &fields.organisation);
        }
        if !fields.notes.is_empty() {
            prop_assert_eq!(&values(&read, &VCardProperty::Note)[0][0], &fields.notes);
        }
        prop_assert_eq!(values(&read, &VCardProperty::Email).len(), fields.emails.len());
        let listed = on_list(&card, &Address::Phone("+32470123456".into())).unwrap();
        prop_assert_eq!(listed.split("\r\n").filter(|line| line.starts_with("TEL")).count(), 1);
    }

    #[test]
    fn a_json_record_holds_every_field(dossier in dossiers(days())) {
        let text = serde_json::to_string(&CardRecord::new(&dossier, &shop())).unwrap();
        let record: serde_json::Value = serde_json::from_str(&text).unwrap();
        for field in CardField::ALL.iter().filter(|field| **field != CardField::DoNotCall) {
            let own = serde_json::to_value(field.of(&dossier.contact.fields)).unwrap();
            prop_assert_eq!(record.get(field.name()), Some(&own), "{:?}", field);
        }
        let listed = dossier.contact.fields.do_not_call.map(|check| check.listed);
        prop_assert_eq!(&record["do_not_call_listed"], &serde_json::json!(listed));
        prop_assert_eq!(record["ledger"].as_array().unwrap().len(), dossier.ledger.len());
        prop_assert_eq!(record["details"].as_array().unwrap().len(), dossier.details.len());
    }
}
