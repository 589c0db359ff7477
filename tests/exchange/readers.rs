//! Address books of other programs, in every dialect and encoding: what is recognised, and which cards come out.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use chrono::NaiveDate;
use fichebak::domain::campaign::CampaignId;
use fichebak::domain::category::Channel;
use fichebak::domain::contact::{Contact, ContactFields, ContactId, ContactKind, RelationKind};
use fichebak::domain::incoming::{Answer, Incoming};
use fichebak::domain::lang::Lang;
use fichebak::exchange::list::{ListFormat, ListWriter, Separator};
use fichebak::exchange::mailing::Address;
use fichebak::exchange::reading::{
    Choices, Encoding, Field, FileProblem, MapProblem, Origin, Plan, Reads, Recognised, Row, RowProblem,
    read, recognise,
};

fn origin() -> Origin {
    Origin {
        relation: RelationKind::Prospect,
        source: "fair".into(),
        collected_on: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        collected_for: None,
    }
}

fn open(name: &str) -> File {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    File::open(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn look(name: &str) -> Recognised {
    recognise(&mut open(name), &Choices::default()).unwrap_or_else(|problem| panic!("{name}: {problem:?}"))
}

fn rows(name: &str, plan: &Plan) -> Vec<Row> {
    read(open(name), plan, &origin()).unwrap().map(Result::unwrap).collect()
}

fn cards(name: &str) -> Vec<Incoming> {
    rows(name, &look(name).plan).into_iter().filter_map(|row| row.card.ok()).collect()
}

/// A file and its cards as a text that a person can check.
fn told(name: &str) -> String {
    let found = look(name);
    let mut told = format!(
        "{name}: {:?} by {:?}, {:?}{}, {:?}, {} rows\n",
        found.plan.format,
        found.program,
        found.plan.encoding,
        if found.is_encoding_sure { "" } else { " (a guess)" },
        found.plan.separator,
        found.rows,
    );
    for (column, seen) in found.plan.columns.iter().zip(&found.found) {
        let reads = match column.reads {
            Reads::Field(_) | Reads::Label | Reads::Nothing => continue,
            _ if seen.filled == 0 => continue,
            Reads::Extra { ticked: true } => "in the notes",
            Reads::Extra { ticked: false } => "left out",
            Reads::Never => "never",
            Reads::Unknown => "unknown",
        };
        writeln!(told, "  {reads}: {} ({}, {:?})", column.header, seen.filled, seen.sample).unwrap();
    }
    for Row { row, card } in rows(name, &found.plan) {
        match card {
            Err(problem) => writeln!(told, "{row}: {problem:?}").unwrap(),
            Ok(card) => tell(&mut told, &card),
        }
    }
    told
}

fn tell(told: &mut String, incoming: &Incoming) {
    let card = &incoming.fields;
    let (given, family, organisation) = (&card.given_name, &card.family_name, &card.organisation);
    writeln!(told, "{}: {} [{given}] [{family}] [{organisation}]", incoming.row, card.kind.slug()).unwrap();
    let texts = |reaches: &[fichebak::domain::contact::Reach]| {
        reaches.iter().map(|reach| reach.text.clone()).collect::<Vec<_>>().join(" | ")
    };
    let address = &card.address;
    let place = [&address.street, &address.postcode, &address.city, &address.country];
    let place = if place.iter().all(|part| part.is_empty()) {
        String::new()
    } else {
        place.map(String::as_str).join(" | ")
    };
    let lines = [
        ("uid", incoming.uid.clone().unwrap_or_default()),
        ("e-mail", texts(&card.emails)),
        ("phone", texts(&card.phones)),
        ("address", place),
        ("number", card.enterprise_number.clone()),
        ("language", card.language.map(|lang| lang.code().to_owned()).unwrap_or_default()),
        ("tags", card.tags.join(" | ")),
        ("notes", card.notes.replace('\n', " ⏎ ")),
    ];
    for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(told, "   {name}: {value}").unwrap();
    }
    for Answer { channel, said, on, how, wording, evidence } in &incoming.answers {
        let channel = channel.map_or("all", |channel| channel.slug());
        writeln!(told, "   said: {said:?} {channel} {on:?} {how:?} [{wording}] [{evidence}]").unwrap();
    }
}

/// All files, so that none is forgotten; one snapshot for each.
#[test]
fn every_dialect_gives_its_cards() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "not.xlsx")
        .collect();
    names.sort();
    assert!(names.len() > 30);
    for name in names {
        insta::assert_snapshot!(name.clone(), told(&name));
    }
}

/// Every column of every program is known; only what nobody knows is left to the owner.
#[test]
fn no_column_of_a_known_program_is_unknown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if matches!(name.as_str(), "not.xlsx" | "abook.csv") {
            continue;
        }
        let columns = look(&name).plan.columns;
        let unknown: Vec<&str> = columns
            .iter()
            .filter(|column| column.reads == Reads::Unknown)
            .map(|column| column.header.as_str())
            .collect();
        assert!(unknown.is_empty(), "{name}: {unknown:?}");
    }
}

#[test]
fn an_empty_cell_too_many_is_no_cell() {
    let bytes = b"Given name;City;\nEls;Leuven\nJan;Gent;;\nPiet;Gent;;x\nAn\n".as_slice();
    let plan = recognise(&mut std::io::Cursor::new(bytes), &Choices::default()).unwrap().plan;
    let rows = read(std::io::Cursor::new(bytes), &plan, &origin()).unwrap().map(Result::unwrap);
    let problems: Vec<Option<RowProblem>> = rows.map(|row| row.card.err()).collect();
    let cells = |found| Some(RowProblem::Cells { found, expected: 3 });
    assert_eq!(problems, [None, None, cells(4), cells(1)]);
}

#[test]
fn what_is_no_address_book_says_so() {
    let problem = |bytes: &[u8]| recognise(&mut std::io::Cursor::new(bytes), &Choices::default()).err();
    assert_eq!(
        recognise(&mut open("not.xlsx"), &Choices::default()).err(),
        Some(FileProblem::NotAnAddressBook)
    );
    assert_eq!(problem(b""), Some(FileProblem::Empty));
    assert_eq!(problem(b"\xEF\xBB\xBF \r\n"), Some(FileProblem::Empty));
    assert_eq!(problem(&[0, 1, 2, 3, 4, 5, 6]), Some(FileProblem::NotAnAddressBook));
    assert_eq!(problem("a,".repeat(2000).as_bytes()), Some(FileProblem::TooManyColumns));
    let wide = format!("Given name,{}\n", "x".repeat(2_000_000));
    assert_eq!(problem(wide.as_bytes()), Some(FileProblem::HeaderTooLarge));
}

#[test]
fn a_table_without_a_known_column_waits_for_a_mapping() {
    let bytes = b"Klant;Wie;Rijksregisternummer\nEls;x;1\n".as_slice();
    let mut found = recognise(&mut std::io::Cursor::new(bytes), &Choices::default()).unwrap();
    assert_eq!(found.plan.columns[0].reads, Reads::Unknown);
    assert!(!found.plan.is_usable());
    let refused = read(std::io::Cursor::new(bytes), &found.plan, &origin()).err();
    assert_eq!(refused, Some(FileProblem::NoKnownColumn));
    found.plan.map("klant", Some(Field::GivenName)).unwrap();
    found.plan.map("2", Some(Field::Tags)).unwrap();
    assert_eq!(found.plan.map("Wat", None), Err(MapProblem::NoSuchColumn("Wat".into())));
    assert_eq!(found.plan.map("4", None), Err(MapProblem::NoSuchColumn("4".into())));
    let never = Err(MapProblem::Never("Rijksregisternummer".into()));
    assert_eq!(found.plan.map("3", Some(Field::Note)), never);
    assert_eq!(found.plan.tick("rijksregisternummer", true), never);
    let rows: Vec<Row> =
        read(std::io::Cursor::new(bytes), &found.plan, &origin()).unwrap().map(Result::unwrap).collect();
    let card = &rows[0].card.as_ref().unwrap().fields;
    assert_eq!((card.given_name.as_str(), card.tags.as_slice()), ("Els", &["x".to_owned()][..]));
    // Another file with the same header is read alike.
    let mut again = recognise(&mut std::io::Cursor::new(bytes), &Choices::default()).unwrap().plan;
    assert_eq!(again.key(), found.plan.key());
    again.adopt(&found.plan);
    assert_eq!(again, found.plan);
    // A plan that was tampered with lets nothing in that may not.
    let mut tampered = found.plan.clone();
    tampered.columns[2].reads = Reads::Field(Field::Note);
    let mut rows = read(std::io::Cursor::new(bytes), &tampered, &origin()).unwrap().map(Result::unwrap);
    assert_eq!(rows.next().unwrap().card.unwrap().fields.notes, "");
    again.adopt(&tampered);
    assert_eq!(again.columns[2].reads, Reads::Never);
}

#[test]
fn a_file_that_changed_is_not_read_by_the_old_plan() {
    let plan = look("own-en.csv").plan;
    let other = std::io::Cursor::new(b"Given name,Birthday\nEls,x\n".as_slice());
    assert_eq!(read(other, &plan, &origin()).err(), Some(FileProblem::OtherHeader));
    let empty = std::io::Cursor::new(b"".as_slice());
    assert_eq!(read(empty, &plan, &origin()).err(), Some(FileProblem::OtherHeader));
}

#[test]
fn what_is_ticked_stands_in_the_notes_with_its_name() {
    let mut plan = look("outlook-en.csv").plan;
    plan.tick("Birthday", true).unwrap();
    plan.tick("Job title", false).unwrap();
    let rows = rows("outlook-en.csv", &plan);
    let notes = &rows[0].card.as_ref().unwrap().fields.notes;
    assert!(notes.contains("\nBirthday: 0/0/00"), "{notes}");
    assert!(notes.starts_with("regel een\nregel twee\n"), "{notes}");
    assert!(!notes.contains("Job Title") && !notes.contains("BE-123"), "{notes}");

    let mut plan = look("cards-3.0.vcf").plan;
    plan.tick("BDAY", true).unwrap();
    plan.map("X-SPOUSE", Some(Field::Tags)).unwrap();
    plan.map("ADR", None).unwrap();
    let rows = self::rows("cards-3.0.vcf", &plan);
    let card = &rows[0].card.as_ref().unwrap().fields;
    assert!(card.notes.contains("BDAY: --04-12"), "no year is made up: {}", card.notes);
    assert!(card.tags.contains(&"Jan".to_owned()) && card.address.is_empty());
}

#[test]
fn the_owner_knows_the_encoding_better() {
    let choices = Choices { encoding: Some(Encoding::Cp437), ..Choices::default() };
    let found = recognise(&mut open("own-nl-dos.csv"), &choices).unwrap();
    assert!(found.is_encoding_sure);
    let rows = rows("own-nl-dos.csv", &found.plan);
    assert_eq!(rows[0].card.as_ref().unwrap().fields.given_name, "Zoë");
    // UTF-8 was chosen, and a row is none: it is refused by its number, and the others come in.
    let choices = Choices { encoding: Some(Encoding::Utf8), ..Choices::default() };
    let mut found = recognise(&mut open("own-nl-dos.csv"), &choices).unwrap();
    found.plan.encoding = Encoding::Utf8;
    let rows = self::rows("own-nl-dos.csv", &found.plan);
    let told: Vec<(u64, Option<RowProblem>)> =
        rows.iter().map(|row| (row.row, row.card.clone().err())).collect();
    assert_eq!(told, [(2, Some(RowProblem::NotText)), (4, None), (5, Some(RowProblem::NotText))]);
}

#[test]
fn a_header_can_be_denied_and_demanded() {
    let bytes = b"Els;els@example.be\nJan;jan@example.be\n".as_slice();
    let look = |has_header| {
        let choices = Choices { has_header, ..Choices::default() };
        recognise(&mut std::io::Cursor::new(bytes), &choices).unwrap()
    };
    let found = look(None);
    assert_eq!(
        (found.plan.has_header, found.rows, found.plan.key().as_str()),
        (false, 2, "csv\u{1f}1\u{1f}2")
    );
    assert_eq!(look(Some(false)), found);
    let found = look(Some(true));
    assert_eq!((found.rows, found.plan.columns[0].header.as_str()), (1, "Els"));
}

#[test]
fn what_is_collected_for_a_campaign_says_so() {
    let campaign = Some(CampaignId(7));
    let origin = Origin { collected_for: campaign, relation: RelationKind::Client, ..origin() };
    let found = look("own-en.csv");
    let mut rows = read(open("own-en.csv"), &found.plan, &origin).unwrap();
    let card = rows.next().unwrap().unwrap().card.unwrap().fields;
    assert_eq!(
        (card.relation, card.source.as_str(), card.collected_for),
        (RelationKind::Client, "fair", campaign)
    );
    assert_eq!(card.collected_on, origin.collected_on);
    assert!(card.emails.iter().chain(&card.phones).all(|reach| reach.collected_for == campaign));
    assert_eq!(card.address.collected_for, campaign);
    assert_eq!(rows.count(), 2);
}

#[test]
fn a_card_with_more_addresses_than_anybody_has_is_refused_at_once() {
    let many = |separator: &str| {
        let values = (0..60_000).map(|number| format!("{number}@x.be"));
        values.collect::<Vec<_>>().join(separator)
    };
    let table = |header: &str, separator: &str| format!("{header}\n\"{}\"\nLast\n", many(separator));
    for file in [
        table("E-mail", ";"),
        table("E-mail", ":::"),
        table("Phone", ";"),
        format!("Name,Tags\nEls,\"{}\"\n", many(",")),
        format!("Name,Address 1 - Street\nEls,\"{}\"\n", many(":::")),
        format!("BEGIN:VCARD\nFN:x\nEMAIL:{}\nEND:VCARD\n", many("\nEMAIL:")),
        format!("BEGIN:VCARD\nFN:x\nN:{}\nEND:VCARD\n", many(";")),
        format!("BEGIN:VCARD\nFN:x\nCATEGORIES:{}\nEND:VCARD\n", many(",")),
        format!("dn: x\ncn: x\nmail: {}\n", many("\nmail: ")),
    ] {
        let plan = recognise(&mut std::io::Cursor::new(&file), &Choices::default()).unwrap().plan;
        let rows: Vec<Row> =
            read(std::io::Cursor::new(&file), &plan, &origin()).unwrap().map(Result::unwrap).collect();
        assert_eq!(rows[0].card, Err(RowProblem::TooLarge), "{}", &file[..30]);
    }
}

/// What fichebak writes itself, it reads.
#[test]
fn our_own_list_comes_back() {
    let card = |given: &str, family: &str, organisation: &str, street: &str| {
        let mut card = ContactFields::new(origin().collected_on);
        card.given_name = given.into();
        card.family_name = family.into();
        card.organisation = organisation.into();
        card.kind = if given.is_empty() { ContactKind::Organisation } else { ContactKind::Person };
        card.address.street = street.into();
        card.address.postcode = "3000".into();
        card.address.city = "Leuven".into();
        card.language = Some(Lang::Fr);
        Contact { id: ContactId(1), uuid: uuid::Uuid::nil(), fields: card }
    };
    let cards = [card("Els", "Janssens", "", "Kerkstraat 4; \"bus\" 2"), card("", "", "-Krol- NV", "=Rue 1")];
    let mut list =
        ListWriter::begin(Vec::new(), ListFormat::Plain, Channel::Post, Separator::Semicolon).unwrap();
    cards.iter().for_each(|card| list.card(card, &Address::Post(card.fields.address.clone())).unwrap());
    let mut file = std::io::Cursor::new(list.end().unwrap());
    let found = recognise(&mut file, &Choices::default()).unwrap();
    assert!(found.plan.columns.iter().all(|column| matches!(column.reads, Reads::Field(_))), "{found:?}");
    let back: Vec<Incoming> =
        read(file, &found.plan, &origin()).unwrap().map(|row| row.unwrap().card.unwrap()).collect();
    for (card, back) in cards.iter().zip(&back) {
        let (card, back) = (&card.fields, &back.fields);
        assert_eq!((&back.given_name, &back.family_name), (&card.given_name, &card.family_name));
        assert_eq!((&back.organisation, back.language), (&card.organisation, card.language));
        assert_eq!((&back.address, back.kind), (&card.address, card.kind));
    }
}

#[test]
fn cards_of_a_file_are_those_that_the_plan_allows() {
    assert_eq!(cards("rows.csv").len(), 3);
    assert_eq!(cards("cards-3.0.vcf").len(), 3);
}

/// The cards of a text, with these columns ticked.
fn cards_of(text: &str, ticked: &[&str]) -> Vec<Incoming> {
    let mut plan = recognise(&mut std::io::Cursor::new(text.as_bytes()), &Choices::default()).unwrap().plan;
    for header in ticked {
        plan.tick(header, true).unwrap();
    }
    let rows = read(std::io::Cursor::new(text.as_bytes()), &plan, &origin()).unwrap();
    rows.map(|row| row.unwrap().card.unwrap()).collect()
}

#[test]
fn what_may_never_come_in_is_found_inside_an_object() {
    let text = "email,name,attributes\na@example.be,An,\"{\"\"profile\"\":{\"\"religion\"\":\"\"catholic\"\",\
        \"\"birthday\"\":\"\"1980\"\",\"\"shoe\"\":\"\"38\"\",\"\"deep\"\":[{\"\"blood type\"\":\"\"A\"\",\
        \"\"unsubscribed\"\":\"\"yes\"\"}]}}\"\n";
    let cards = cards_of(text, &[]);
    assert_eq!(cards[0].fields.notes, "profile shoe: 38");
    assert_eq!(cards[0].answers.len(), 1);
}

#[test]
fn what_may_never_come_in_is_found_by_its_label() {
    let text = "Given Name,E-mail 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n\
        An,a@example.be,Religion,catholic\nBo,b@example.be,Shoe ::: Geloof,38 ::: x\n";
    let cards = cards_of(text, &["Custom Field 1 - Value"]);
    assert_eq!(cards[0].fields.notes, "");
    assert!(cards[1].fields.notes.contains("38") && !cards[1].fields.notes.contains('x'));
    let text = "BEGIN:VCARD\nFN:An Vos\nitem1.X-CUSTOM:catholic\nitem1.X-ABLabel:Religion\nitem2.X-CUSTOM:38\n\
        item2.X-ABLabel:Shoe\nEND:VCARD\n";
    let notes = cards_of(&text.replace("FN:An Vos", "FN:An Vos\nEMAIL:a@example.be"), &["X-CUSTOM"]);
    assert_eq!(notes[0].fields.notes, "X-CUSTOM: 38");
}

#[test]
fn the_main_address_is_the_one_with_the_star() {
    let text = "Given Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n\
        An,* Work,main@example.be ::: second@example.be,* Work,+32 9 000 00 01 ::: +32 9 000 00 02\n\
        Bo,Work,b1@example.be ::: * b2@example.be,,\n";
    let cards = cards_of(text, &[]);
    let emails = |at: usize| cards[at].fields.emails.iter().map(|own| own.text.as_str()).collect::<Vec<_>>();
    assert_eq!(emails(0), ["main@example.be", "second@example.be"]);
    assert!(cards[0].fields.phones[0].text.ends_with('1'));
    assert_eq!(emails(1), ["b2@example.be", "b1@example.be"]);
}

#[test]
fn an_address_is_kept_in_its_parts() {
    let text = "Given name,Street,Postcode,City,Country\nAn,Kerkstraat 1,B-9000,Gent,\nBo,Kerkstraat 1,BE-9000,Gent,BE\n\
        Cé,Kerkstraat 1,1234 ab,Delft,NL\nDo,\"Kerkstraat 1, 9000 Gent\",,,\nEd,\"Kerkstraat 1, bus 2\",,,\n\
        Fé,Kerkstraat 1    Gent  Oost-Vlaanderen  9000  BE,,,\n";
    let cards = cards_of(text, &[]);
    let told: Vec<String> = cards
        .iter()
        .map(|card| &card.fields.address)
        .map(|own| [own.street.as_str(), &own.postcode, &own.city, &own.country].join("|"))
        .collect();
    assert_eq!(
        told,
        [
            "Kerkstraat 1|9000|Gent|",
            "Kerkstraat 1|9000|Gent|",
            "Kerkstraat 1|1234 AB|Delft|NL",
            "Kerkstraat 1|9000|Gent|",
            "Kerkstraat 1, bus 2|||",
            "Kerkstraat 1|9000|Gent|",
        ]
    );
}

#[test]
fn the_opt_outs_of_other_tools_are_read() {
    for (header, value) in [
        ("Do Not Contact", "yes"),
        ("DoNotCall", "1"),
        ("Do not email", "x"),
        ("Geen mailing", "ja"),
        ("Geen reclame", "ja"),
        ("Blocked", "true"),
        ("Bounced", "2024-03-01"),
        ("Unsubscribe date", "2024-03-01"),
        ("Subscribed", "no"),
        ("Opt-in", "nee"),
        ("Accepts Marketing", "no"),
        ("Email Marketing Consent", "not_subscribed"),
        ("Pas de publicité", "oui"),
        ("Keine Werbung", "ja"),
    ] {
        let cards = cards_of(&format!("E-mail,{header}\na@example.be,{value}\n"), &[]);
        let said = cards[0].answers.first().map(|answer| answer.said);
        assert!(said.is_some_and(|said| said != fichebak::domain::incoming::Said::Yes), "{header}");
    }
}

#[test]
fn a_fax_is_left_out_unless_it_is_ticked() {
    let text = "BEGIN:VCARD\nFN:An Vos\nTEL;TYPE=WORK,FAX:+32 9 000 00 01\nTEL:+32 9 000 00 02\nEND:VCARD\n";
    let left = cards_of(text, &[]);
    assert_eq!((left[0].fields.phones.len(), left[0].fields.notes.as_str()), (1, ""));
    assert_eq!(cards_of(text, &["FAX"])[0].fields.notes, "FAX: +32 9 000 00 01");
    let google = "Given Name,Phone 1 - Type,Phone 1 - Value\nAn,Work Fax,+32 9 000 00 01\n";
    assert_eq!(cards_of(google, &[])[0].fields.notes, "");
}

#[test]
fn an_extension_and_a_comma_in_a_tag_are_kept() {
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:An Vos\nTEL;VALUE=uri:tel:+32-9-000-00-01;ext=102\n\
        CATEGORIES:Vriend\\,en,Klant\nEND:VCARD\n";
    let card = &cards_of(text, &[])[0].fields;
    assert!(card.notes.contains("102"), "{}", card.notes);
    assert_eq!(card.tags, ["Vriend,en", "Klant"]);
}
