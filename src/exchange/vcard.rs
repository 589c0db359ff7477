//! Writes cards as vCard 3.0, which every telephone reads.

use std::io;

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue, VCardVersion};

use super::mailing::Address;
use super::refusals::Refusals;
use crate::domain::contact::{CardField, Contact, ContactKind, PostalAddress};
use crate::domain::formats::text::{clean_line, clean_notes};

/// A card of a list: the name, and the one address by which it is reached.
///
/// # Errors
/// Never in practice: text is written into memory.
pub fn on_list(contact: &Contact, address: &Address) -> io::Result<String> {
    let mut card = named(contact);
    match address {
        Address::Email(email) => card.push(text(VCardProperty::Email, email)),
        Address::Phone(number) => card.push(text(VCardProperty::Tel, number)),
        Address::Post(place) => card.push(place_of(place)),
    }
    written(card)
}

/// A whole card of one's own book: the name, every address, the notes, and, as properties of our own that
/// [`super::reading`] reads, the kind, the enterprise number and which channels are closed.
///
/// # Errors
/// As [`on_list`].
pub fn whole(contact: &Contact, refusals: &Refusals) -> io::Result<String> {
    let fields = &contact.fields;
    let mut card = named(contact);
    card.extend(fields.phones.iter().map(|reach| text(VCardProperty::Tel, &reach.text)));
    card.extend(fields.emails.iter().map(|reach| text(VCardProperty::Email, &reach.text)));
    if !fields.address.is_empty() {
        card.push(place_of(&fields.address));
    }
    if !fields.tags.is_empty() {
        let tags = fields.tags.iter().map(|tag| VCardValue::Text(clean_line(tag)));
        card.push(VCardEntry::new(VCardProperty::Categories).with_values(tags.collect()));
    }
    if !fields.notes.is_empty() {
        let notes = clean_notes(&fields.notes).replace("\r\n", "\n").replace('\r', "\n");
        card.push(VCardEntry::new(VCardProperty::Note).with_value(VCardValue::Text(notes)));
    }
    let language = fields.language.map(|lang| ("LANG".to_owned(), lang.code().to_owned()));
    let further =
        [("X-KIND", fields.kind.slug()), ("X-ENTERPRISE-NUMBER", CardField::EnterpriseNumber.text(fields))];
    let further = further.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let closed =
        refusals.cells().map(|(name, cell)| (format!("X-{}", name.to_uppercase().replace(' ', "-")), cell));
    let own = language.into_iter().chain(further).chain(closed).filter(|(_, value)| !value.is_empty());
    card.extend(own.map(|(name, value)| text(VCardProperty::Other(name), &value)));
    written(card)
}

fn named(contact: &Contact) -> Vec<VCardEntry> {
    let card = &contact.fields;
    let mut entries = vec![
        text(VCardProperty::Fn, &card.display_name()),
        components(VCardProperty::N, &[&card.family_name, &card.given_name, "", "", ""]),
        text(VCardProperty::Uid, &format!("urn:uuid:{}", contact.uuid)),
    ];
    if !card.organisation.is_empty() {
        entries.push(components(VCardProperty::Org, &[&card.organisation]));
    }
    if card.kind == ContactKind::Organisation {
        // So that an iPhone lists it by its name and not among the persons.
        entries.push(text(VCardProperty::Other("X-ABSHOWAS".into()), "COMPANY"));
    }
    entries
}

fn place_of(place: &PostalAddress) -> VCardEntry {
    let country = if place.country.is_empty() { "BE" } else { &place.country };
    components(
        VCardProperty::Adr,
        &["", "", place.street.as_str(), place.city.as_str(), "", place.postcode.as_str(), country],
    )
}

fn text(name: VCardProperty, value: &str) -> VCardEntry {
    VCardEntry::new(name).with_value(VCardValue::Text(clean_line(value)))
}

fn components(name: VCardProperty, values: &[&str]) -> VCardEntry {
    let values = values.iter().map(|value| VCardValue::Component(vec![clean_line(value)]));
    VCardEntry::new(name).with_values(values.collect())
}

fn written(entries: Vec<VCardEntry>) -> io::Result<String> {
    let mut written = String::new();
    VCard { entries }.write_to(&mut written, VCardVersion::V3_0).map_err(io::Error::other)?;
    Ok(written)
}

#[cfg(test)]
mod tests {
    use calcard::{Entry, Parser};
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::domain::contact::{ContactFields, ContactId, Reach};

    fn contact() -> Contact {
        let mut fields = ContactFields::new(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap());
        fields.given_name = "Els".into();
        fields.family_name = "Van den Bröeck; jr, \\ x".into();
        fields.organisation = "De Zon, bakkers; en zonen".into();
        fields.emails = vec![Reach::new("els@example.be"), Reach::new("e@example.be")];
        fields.phones = vec![Reach::new("+32470123456")];
        fields.address.street = "Kerkstraat 4, bus 2".into();
        fields.address.postcode = "3000".into();
        fields.address.city = "Leuven".into();
        fields.tags = vec!["a, b".into(), "c;d".into()];
        fields.notes =
            "one\ntwo; three, four\\ and a line that is so long that it has to be folded é日本 twice".into();
        Contact { id: ContactId(1), uuid: Uuid::from_u128(7), fields }
    }

    fn read(text: &str) -> VCard {
        match Parser::new(text).entry() {
            Entry::VCard(card) => card,
            other => panic!("{other:?}: {text}"),
        }
    }

    fn values(card: &VCard, name: &VCardProperty) -> Vec<Vec<String>> {
        let entries = card.entries.iter().filter(|entry| entry.name == *name);
        let flat = |value: &VCardValue| match value {
            VCardValue::Text(text) => vec![text.clone()],
            VCardValue::Component(parts) => parts.clone(),
            other => panic!("{other:?}"),
        };
        entries.map(|entry| entry.values.iter().flat_map(flat).collect()).collect()
    }

    #[test]
    fn what_goes_out_comes_back_in() {
        let contact = contact();
        let text = whole(&contact, &Refusals::default()).unwrap();
        assert!(text.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"), "{text}");
        assert!(text.ends_with("END:VCARD\r\n"), "{text}");
        let card = read(&text);
        let fields = &contact.fields;
        assert_eq!(values(&card, &VCardProperty::Fn), [["Els Van den Bröeck; jr, \\ x"]]);
        let name = &values(&card, &VCardProperty::N)[0];
        assert_eq!((name[0].as_str(), name[1].as_str()), (fields.family_name.as_str(), "Els"));
        assert_eq!(values(&card, &VCardProperty::Org)[0][0], fields.organisation);
        assert_eq!(values(&card, &VCardProperty::Email), [["els@example.be"], ["e@example.be"]]);
        assert_eq!(values(&card, &VCardProperty::Tel), [["+32470123456"]]);
        let place = &values(&card, &VCardProperty::Adr)[0];
        assert_eq!(place[2..], ["Kerkstraat 4, bus 2", "Leuven", "", "3000", "BE"]);
        assert_eq!(values(&card, &VCardProperty::Categories), [["a, b", "c;d"]]);
        assert_eq!(values(&card, &VCardProperty::Note)[0][0], fields.notes);
    }

    #[test]
    fn a_list_has_only_the_address_of_its_channel() {
        let text = on_list(&contact(), &Address::Phone("+32470123456".into())).unwrap();
        assert!(text.contains("TEL:+32470123456\r\n"), "{text}");
        assert!(!text.contains("example.be") && !text.contains("Kerkstraat"), "{text}");
        assert!(!text.contains("NOTE"), "{text}");
    }

    #[test]
    fn a_value_cannot_begin_a_line_of_its_own() {
        let mut contact = contact();
        contact.fields.given_name = "Els\r\nTEL:+32000".into();
        contact.fields.notes = "one\rEND:VCARD\r\nBEGIN:VCARD".into();
        let text = whole(&contact, &Refusals::default()).unwrap();
        assert_eq!(text.lines().filter(|line| line.starts_with("TEL")).count(), 1, "{text}");
        assert_eq!(text.lines().filter(|line| *line == "END:VCARD").count(), 1, "{text}");
    }
}
