//! A card in the making: values go in by field, a card comes out.

use super::MAX_VALUES;
use super::answers::Answers;
use super::field::{Field, Part, Place};
use super::headers;
use super::plan::{Origin, Reads};
use super::problem::RowProblem;
use super::words;
use crate::domain::contact::{ContactFields, ContactKind, PostalAddress, Reach};
use crate::domain::formats::postcode::check_postcode;
use crate::domain::formats::text::{clean_line, clean_notes};
use crate::domain::incoming::Incoming;
use crate::domain::rules::check_text;

/// What separates several values in a cell of Google's.
pub(super) const SEVERAL: &str = ":::";

/// An address in the making.
#[derive(Debug, Clone)]
pub(super) struct AddressDraft {
    pub(super) place: Place,
    /// Its name in the file. The notes use it when the card takes another address.
    pub(super) label: String,
    pub(super) street: Vec<String>,
    pub(super) number: String,
    pub(super) post_box: String,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) country: String,
    pub(super) whole: String,
}

impl AddressDraft {
    pub(super) fn new(place: Place, label: &str) -> Self {
        let empty = String::new;
        Self {
            place,
            label: label.to_owned(),
            street: Vec::new(),
            number: empty(),
            post_box: empty(),
            postcode: empty(),
            city: empty(),
            country: empty(),
            whole: empty(),
        }
    }

    /// Takes in a part. `header` names it in the file.
    pub(super) fn put(&mut self, part: Part, text: &str, header: &str) {
        let line = clean_line(text);
        let is_whole = matches!(part, Part::Street | Part::Whole);
        if is_whole && self.street.is_empty() && self.merge_field(text) {
            return;
        }
        match part {
            Part::Street => self.street.push(clean_notes(text)),
            Part::Number => self.number = line,
            // A bare number needs the word that the column has for it.
            Part::Box if line.len() <= 4 => self.post_box = format!("{} {line}", header.to_lowercase()),
            Part::Box => self.post_box = line,
            Part::Postcode => self.postcode = line,
            Part::City => self.city = line,
            Part::Country => self.country = line,
            Part::Whole => self.whole = clean_notes(text),
        }
    }

    /// Mailchimp's address in one cell: two lines of the street, locality, region, postal code and country, with two
    /// spaces between them. Whether it is one.
    fn merge_field(&mut self, text: &str) -> bool {
        let parts: Vec<&str> = text.split("  ").map(str::trim).collect();
        let [first, second, city, _, postcode, country] = parts.as_slice() else { return false };
        let is_one = country.len() == 2 && [first, city, postcode].iter().all(|part| !part.is_empty());
        let kept = check_postcode(country, postcode);
        let Ok(kept) = kept.as_ref().map(String::as_str) else { return false };
        if is_one {
            self.street = [first, second].iter().map(|part| clean_line(part)).collect();
            (self.postcode, self.city, self.country) =
                (kept.to_owned(), clean_line(city), clean_line(country));
        }
        is_one
    }

    fn finish(self) -> PostalAddress {
        let country = words::country(&self.country);
        let Self { street, number, post_box, mut postcode, mut city, whole, .. } = self;
        let mut street = street.join("\n");
        let mut country = country;
        if let Ok(kept) = check_postcode(&country, &postcode) {
            postcode = kept;
        }
        let has_parts = !(postcode.is_empty() && city.is_empty());
        if street.is_empty() && !has_parts {
            street = whole;
        }
        if !has_parts && street.contains(['\n', ',']) {
            let taken = apart(&street.replace(',', "\n"), &country);
            if let Some(parts) = taken {
                (street, postcode, city) = (parts.street, parts.postcode, parts.city);
                if let Some(named) = parts.country.filter(|_| country.is_empty()) {
                    country = words::country(&named);
                }
            }
        }
        let lines: Vec<&str> = street.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut street = lines.join(", ");
        if !street.is_empty() {
            for more in [number, post_box].iter().filter(|more| !more.is_empty()) {
                street = format!("{street} {more}");
            }
        }
        PostalAddress { street, postcode, city, country, collected_for: None }
    }
}

/// An address as on an envelope, taken apart.
struct Apart {
    street: String,
    postcode: String,
    city: String,
    country: Option<String>,
}

/// Finds the line with the postal code and the locality.
fn apart(text: &str, country: &str) -> Option<Apart> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (at, postcode, city) = lines.iter().enumerate().skip(1).rev().find_map(|(at, line)| {
        let words: Vec<&str> = line.split(' ').collect();
        // A Dutch code has a space in it.
        [2, 1].into_iter().find_map(|count| {
            let (code, city) = words.split_at_checked(count).filter(|(_, city)| !city.is_empty())?;
            let countries =
                if country.is_empty() { vec!["BE", "NL", "DE", "FR", "LU"] } else { vec![country] };
            let kept = countries.iter().find_map(|country| check_postcode(country, &code.join(" ")).ok())?;
            let has_digit = kept.bytes().any(|byte| byte.is_ascii_digit());
            has_digit.then(|| (at, kept, city.join(" ")))
        })
    })?;
    let street = lines.get(..at)?.join("\n");
    let after = lines.get(at + 1..).unwrap_or_default();
    Some(Apart { street, postcode, city, country: after.last().map(|line| (*line).to_owned()) })
}

/// A card in the making.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub(super) given: String,
    pub(super) middle: String,
    pub(super) family: String,
    /// The whole name, for want of its parts.
    pub(super) full: String,
    pub(super) organisation: String,
    pub(super) kind: Option<ContactKind>,
    /// Whether the file says that it is an organisation's.
    pub(super) is_organisation: bool,
    emails: Vec<String>,
    phones: Vec<String>,
    pub(super) addresses: Vec<AddressDraft>,
    enterprise_number: String,
    language: String,
    tags: Vec<String>,
    notes: Vec<String>,
    /// Values without a field on the card, each with its name. They are added to the notes.
    lines: Vec<String>,
    pub(super) uid: Option<String>,
    pub(super) answers: Answers,
}

impl Draft {
    /// Takes in a value. `header` is what the file calls it; `is_main` puts an address or a number first.
    pub(super) fn put(&mut self, field: Field, text: &str, header: &str, is_main: bool) {
        match field {
            Field::GivenName => append(&mut self.given, text),
            Field::MiddleName => append(&mut self.middle, text),
            Field::FamilyName => append(&mut self.family, text),
            Field::FullName if self.full.is_empty() => self.full = clean_line(text),
            Field::FullName => {}
            Field::Organisation if self.organisation.is_empty() => self.organisation = clean_line(text),
            Field::Organisation => self.line(header, text),
            Field::Kind => self.kind = words::kind(text).or(self.kind),
            Field::Email => put_all(&mut self.emails, emails(text), is_main),
            Field::Phone => put_all(&mut self.phones, phones(text), is_main),
            Field::MainPhone => put_all(&mut self.phones, phones(text), true),
            Field::Address(place, part) => self.address(place, part, text, header),
            Field::EnterpriseNumber => self.enterprise_number = clean_line(text),
            Field::Language if self.language.is_empty() => self.language = clean_line(text),
            Field::Language => {}
            Field::Tags => put_all(&mut self.tags, tags(text), false),
            Field::Note => self.notes.push(clean_notes(text)),
            Field::Attributes => self.attributes(text),
            Field::Uid => self.uid = Some(clean_line(text)).filter(|uid| !uid.is_empty()),
            _ => {
                self.answers.put(field, text, header);
            }
        }
    }

    /// Adds one tag. Separators in it are kept.
    pub(super) fn tag(&mut self, text: &str) {
        put_all(
            &mut self.tags,
            vec![clean_line(text)].into_iter().filter(|tag| !tag.is_empty()).collect(),
            false,
        );
    }

    /// Adds a line `Header: value` to the notes.
    pub(super) fn line(&mut self, header: &str, text: &str) {
        let value = clean_notes(text);
        if !value.is_empty() {
            let name = clean_line(header);
            self.lines.push(if name.is_empty() { value } else { format!("{name}: {value}") });
        }
    }

    /// Further columns in one cell, as a JSON object: each by its name, and as a line in the notes where the name is
    /// not known.
    fn attributes(&mut self, text: &str) {
        let Ok(serde_json::Value::Object(object)) = serde_json::from_str(text) else {
            return self.line("", text);
        };
        for (name, value) in &object {
            if headers::is_never(name) || self.nested(name, value) {
                continue;
            }
            let value = plain(value);
            match headers::meaning(name) {
                _ if value.is_empty() => {}
                // An object inside the object has no columns.
                Some(Reads::Field(field)) if field != Field::Attributes => {
                    self.put(field, &value, name, false);
                }
                Some(Reads::Extra { ticked: true }) | None => self.line(name, &value),
                Some(_) => {}
            }
        }
    }

    /// What stands deeper in an object: lines in the notes, each by its own name. What may never come in, and what is
    /// left out elsewhere, is left out here as well. Whether there was anything deeper.
    fn nested(&mut self, name: &str, value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::Object(object) => {
                let allowed = object.iter().filter(|(own, _)| !headers::is_never(own));
                for (own, value) in allowed {
                    if self.nested(own, value) {
                        continue;
                    }
                    let value = plain(value);
                    match headers::meaning(own) {
                        Some(Reads::Field(field)) if self.answers.put(field, &value, own) => {}
                        Some(Reads::Extra { ticked: true } | Reads::Field(_)) | None => {
                            self.line(&format!("{name} {own}"), &value);
                        }
                        Some(_) => {}
                    }
                }
                true
            }
            serde_json::Value::Array(values)
                if values.iter().any(|own| own.is_object() || own.is_array()) =>
            {
                for value in values {
                    if !self.nested(name, value) {
                        self.line(name, &plain(value));
                    }
                }
                true
            }
            _ => false,
        }
    }

    fn address(&mut self, place: Place, part: Part, text: &str, header: &str) {
        if !self.addresses.iter().any(|address| address.place == place) {
            self.addresses.push(AddressDraft::new(place, header));
        }
        if let Some(address) = self.addresses.iter_mut().find(|address| address.place == place) {
            address.put(part, text, header);
        }
    }

    /// The card.
    pub(super) fn finish(mut self, row: u64, origin: &Origin) -> Result<Incoming, RowProblem> {
        let counts = [self.emails.len(), self.phones.len(), self.tags.len(), self.addresses.len()];
        if counts.iter().any(|count| *count > MAX_VALUES) {
            return Err(RowProblem::TooLarge);
        }
        self.name();
        let mut card = ContactFields::new(origin.collected_on);
        card.given_name = joined(&self.given, &self.middle);
        card.family_name = std::mem::take(&mut self.family);
        card.organisation = std::mem::take(&mut self.organisation);
        let has_name = !(card.given_name.is_empty() && card.family_name.is_empty());
        card.kind = match (self.kind, card.organisation.is_empty(), has_name) {
            (Some(kind), ..) => kind,
            (None, false, false) => ContactKind::Organisation,
            (None, false, true) => ContactKind::ContactPerson,
            (None, true, _) => ContactKind::Person,
        };
        self.choose_address(&mut card);
        let reach = |text: String| Reach { collected_for: origin.collected_for, ..Reach::new(text) };
        card.emails = std::mem::take(&mut self.emails).into_iter().map(reach).collect();
        card.phones = std::mem::take(&mut self.phones).into_iter().map(reach).collect();
        card.enterprise_number = self.enterprise_number;
        card.language = words::language(&self.language);
        if card.language.is_none() && !self.language.is_empty() {
            self.lines.push(self.language);
        }
        card.tags = self.tags;
        self.notes.append(&mut self.lines);
        self.notes.retain(|note| !note.is_empty());
        card.notes = clean_notes(&self.notes.join("\n"));
        card.source.clone_from(&origin.source);
        card.relation = origin.relation;
        card.collected_for = origin.collected_for;
        card.address.collected_for = origin.collected_for.filter(|_| !card.address.is_empty());
        if card.organisation.is_empty() && card.emails.is_empty() && card.phones.is_empty() && !has_name {
            return Err(RowProblem::Empty);
        }
        let incoming = Incoming { row, uid: self.uid, fields: card, answers: self.answers.finish() };
        check(&incoming)?;
        Ok(incoming)
    }

    /// Makes the names of the whole one, where there are no parts.
    fn name(&mut self) {
        let full = std::mem::take(&mut self.full);
        let has_name = !(self.given.is_empty() && self.family.is_empty());
        if has_name || full.is_empty() || full == self.organisation {
            self.as_organisation(&full);
            return;
        }
        if full.contains('@') {
            put_all(&mut self.emails, emails(&full), false);
        } else if self.organisation.is_empty() && (self.is_organisation || words::is_company(&full)) {
            self.organisation = full;
        } else if !self.is_organisation {
            (self.given, self.family) = parts_of(&full);
        }
        self.as_organisation("");
    }

    /// Moves the name of an organisation into its field, from whichever field the file used.
    fn as_organisation(&mut self, full: &str) {
        let is_one = self.is_organisation || self.kind == Some(ContactKind::Organisation);
        let parts = joined(&self.given, &self.family);
        if is_one && parts == self.organisation {
            (self.given, self.middle, self.family) = Default::default();
        }
        if is_one && self.organisation.is_empty() {
            self.organisation = if full.is_empty() { parts } else { full.to_owned() };
            (self.given, self.middle, self.family) = Default::default();
        }
    }

    /// The address of the card: an organisation's or a contact person's is the one at work, a person's the one at
    /// home, and in either case one that is filled rather than one that is not. The others go into the notes.
    fn choose_address(&mut self, card: &mut ContactFields) {
        let at_work = matches!(card.kind, ContactKind::Organisation | ContactKind::ContactPerson);
        let order = if at_work {
            [Place::Work, Place::Home, Place::Other]
        } else {
            [Place::Home, Place::Work, Place::Other]
        };
        let drafts = std::mem::take(&mut self.addresses);
        let mut filled: Vec<(String, Place, PostalAddress)> =
            drafts.into_iter().map(|draft| (draft.label.clone(), draft.place, draft.finish())).collect();
        filled.sort_by_key(|(_, place, address)| {
            (address.is_empty(), order.iter().position(|own| own == place))
        });
        let mut filled = filled.into_iter();
        if let Some((_, _, first)) = filled.next() {
            card.address = first;
        }
        for (label, _, address) in filled.filter(|(_, _, address)| !address.is_empty()) {
            let place = joined(&address.postcode, &address.city);
            let parts = [address.street, place, address.country];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            self.line(&label, &parts.join(", "));
        }
    }
}

/// R14 in everything that would be kept.
fn check(incoming: &Incoming) -> Result<(), RowProblem> {
    let card = &incoming.fields;
    let lines = [
        &card.given_name,
        &card.family_name,
        &card.organisation,
        &card.address.street,
        &card.address.postcode,
        &card.address.city,
        &card.address.country,
        &card.enterprise_number,
        &card.notes,
    ];
    let emails = card.emails.iter().map(|reach| &reach.text);
    let said = incoming.answers.iter().flat_map(|answer| [&answer.wording, &answer.evidence]);
    let all = lines.into_iter().chain(emails).chain(&card.tags).chain(&incoming.uid).chain(said);
    let phones = card.phones.iter().map(|reach| (&reach.text, true));
    for (text, is_phone) in all.map(|text| (text, false)).chain(phones) {
        check_text(text, is_phone).map_err(RowProblem::Forbidden)?;
    }
    Ok(())
}

/// A JSON value as a person would write it.
fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn append(own: &mut String, text: &str) {
    *own = joined(own, &clean_line(text));
}

fn joined(one: &str, other: &str) -> String {
    let parts: Vec<&str> = [one, other].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// A whole name in two: `Janssens, Els`, or the first word and the rest.
fn parts_of(full: &str) -> (String, String) {
    if let Some((family, given)) = full.split_once(',') {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    let (given, family) = full.split_once(' ').unwrap_or(("", full));
    (given.to_owned(), family.trim().to_owned())
}

/// Adds values that are not there yet; of too many so many that it shows.
fn put_all(own: &mut Vec<String>, new: Vec<String>, is_main: bool) {
    let mut at = if is_main { 0 } else { own.len() };
    for value in new {
        if own.len() <= MAX_VALUES && !own.contains(&value) {
            own.insert(at.min(own.len()), value);
            at += 1;
        }
    }
}

/// The addresses of a cell: several, and with names beside them.
fn emails(text: &str) -> Vec<String> {
    let parts = text.split(SEVERAL).flat_map(|part| part.split([';', ',', '\n']));
    let bare = |part: &str| {
        let part = clean_line(part);
        let inner = part.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>'));
        let inner = inner.map(|(address, _)| address.trim().to_owned());
        let address = inner.filter(|address| address.contains('@')).unwrap_or(part);
        address.strip_prefix("mailto:").map(str::to_owned).unwrap_or(address)
    };
    // An internal Exchange address is of no use outside that server.
    let is_one = |address: &String| !address.is_empty() && !address.to_ascii_lowercase().starts_with("/o=");
    parts.map(bare).filter(is_one).collect()
}

/// The numbers of a cell.
fn phones(text: &str) -> Vec<String> {
    let parts = text.split(SEVERAL).flat_map(|part| part.split([';', '\n']));
    let mut numbers = Vec::new();
    for part in parts {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let is_several = part.contains(',') && part.split(',').all(|number| digits(number) >= 6);
        let split: Vec<&str> = if is_several { part.split(',').collect() } else { vec![part] };
        let bare = |number: &str| clean_line(number.trim_start_matches("tel:"));
        numbers.extend(split.into_iter().map(bare).filter(|number| !number.is_empty()));
    }
    numbers
}

/// The tags of a cell, without the groups that Google has for itself (`* myContacts`).
fn tags(text: &str) -> Vec<String> {
    let parts = text.split(SEVERAL).flat_map(|part| part.split([';', ',']));
    let tags = parts.map(|tag| clean_line(clean_line(tag).trim_matches('"')));
    let is_own = |tag: &str| tag.starts_with('*') || matches!(tag, "My Contacts" | "myContacts" | "starred");
    tags.filter(|tag| !tag.is_empty() && !is_own(tag)).collect()
}
