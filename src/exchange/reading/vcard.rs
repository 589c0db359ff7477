//! vCards, versions 2.1, 3.0 and 4.0, as telephones, Apple, Google, Outlook and Thunderbird write them.

use std::io::{Read, Seek};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::card::{AddressDraft, Draft};
use super::encoding::{Encoding, Transcoded};
use super::field::{Field, Part, Place};
use super::headers;
use super::lines::Lines;
use super::plan::{Format, Origin, Plan, Program, Reads, Recognised, Separator};
use super::problem::{FileProblem, RowProblem};
use super::properties::{Properties, Readings};
use super::table::place;
use super::vcard_blocks::{Block, Blocks, name_of};
use super::{MAX_LINES, Row};
use crate::domain::formats::text::fold;

/// Looks through the cards of a file.
pub(super) fn recognise<F: Read + Seek>(file: &mut F, encoding: Encoding) -> Result<Recognised, FileProblem> {
    file.rewind()?;
    let mut blocks = Blocks::new(Lines::new(Transcoded::new(file, encoding)));
    let mut properties = Properties::new(Format::Vcard);
    let mut rows = 0;
    // A fold may lie inside a character, so that only whole lines tell.
    let mut is_utf8 = true;
    loop {
        match blocks.next()? {
            Block::End => break,
            Block::Broken(_) | Block::TooLarge(_) => rows += 1,
            Block::Card(_) => {
                rows += 1;
                for line in blocks.lines() {
                    is_utf8 &= std::str::from_utf8(line).is_ok();
                    let name = String::from_utf8_lossy(&name_of(line)).into_owned();
                    let head =
                        split_once(line).map(|(head, _)| String::from_utf8_lossy(head)).unwrap_or_default();
                    let name = no_telephone(&name, &head).map_or(name, str::to_owned);
                    let value =
                        || Property::read(line, encoding, false).map(|own| own.plain()).unwrap_or_default();
                    properties.count(&name, value);
                }
            }
        }
    }
    let Properties { columns, found, .. } = properties;
    let plan =
        Plan { format: Format::Vcard, encoding, separator: Separator::Comma, has_header: false, columns };
    Ok(Recognised { plan, program: Program::Other, is_encoding_sure: is_utf8, rows, found })
}

/// A line of a card, decoded.
struct Property {
    group: String,
    name: String,
    /// The parameters that are left, each with its semicolon before it.
    parameters: String,
    /// The value, with its special characters escaped.
    value: String,
}

impl Property {
    /// Reads a line; `None` where it is none. In version 2.1 a comma and a backslash are letters like others.
    fn read(line: &[u8], encoding: Encoding, is_old: bool) -> Option<Self> {
        let (head, value) = split_once(line)?;
        let head = String::from_utf8_lossy(head);
        let mut parts = outside_quotes(&head, ';').into_iter();
        let name = parts.next()?.trim().to_owned();
        let (group, name) = name.rsplit_once('.').unwrap_or(("", &name));
        let (mut parameters, mut charset) = (String::new(), None);
        let (mut is_quoted, mut is_base64) = (false, false);
        for part in parts {
            let upper = part.trim().to_ascii_uppercase();
            let bare = upper.strip_prefix("ENCODING=").unwrap_or(&upper).trim_matches('"');
            match bare {
                "QUOTED-PRINTABLE" => is_quoted = true,
                "BASE64" | "B" => is_base64 = true,
                "7BIT" | "8BIT" => {}
                _ if upper.starts_with("CHARSET=") => {
                    charset = upper.strip_prefix("CHARSET=").map(str::to_owned);
                }
                _ => parameters.extend([";", part]),
            }
        }
        let decoded = match (is_quoted, is_base64) {
            (true, _) => unquoted(value),
            (_, true) => BASE64.decode(value.trim_ascii()).ok()?,
            _ => value.to_vec(),
        };
        let mut value = decoded_text(&decoded, charset.as_deref(), encoding);
        let name = name.to_ascii_uppercase();
        if is_old && !matches!(name.as_str(), "CATEGORIES" | "NICKNAME") {
            value = value.replace("\\,", ",").replace(',', "\\,");
        }
        let value = value.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n");
        Some(Self { group: group.to_ascii_lowercase(), name, parameters, value })
    }

    /// The value as a person would write it.
    fn plain(&self) -> String {
        let mut plain = self.text();
        // Apple has a year for a birthday without one.
        if self.parameters.to_ascii_uppercase().contains("X-APPLE-OMIT-YEAR") {
            plain = plain.get(5..).map(|day| format!("--{day}")).unwrap_or(plain);
        }
        let parts: Vec<&str> = plain.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    /// The value in one piece.
    fn text(&self) -> String {
        self.parts(None, None).concat()
    }

    /// The value in the parts between the separators that are not escaped, with a space for each unescaped `blank`.
    fn parts(&self, separator: Option<char>, blank: Option<char>) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            if Some(c) == separator {
                parts.push(String::new());
                continue;
            }
            let letter = match c {
                '\\' => chars.next().map(|next| if matches!(next, 'n' | 'N') { '\n' } else { next }),
                c if Some(c) == blank => Some(' '),
                c => Some(c),
            };
            if let Some(part) = parts.last_mut() {
                part.extend(letter);
            }
        }
        parts
    }

    /// The components between semicolons; several values of one stand beside each other.
    fn components(&self) -> Vec<String> {
        self.parts(Some(';'), Some(','))
    }

    /// Whether that is one of its types, with `TYPE=` before them or, in version 2.1, without.
    fn has_type(&self, wanted: &str) -> bool {
        let mut types = outside_quotes(&self.parameters, ';').into_iter().filter_map(|own| {
            let (name, types) = own.split_once('=').unwrap_or(("TYPE", own));
            name.trim().eq_ignore_ascii_case("TYPE").then_some(types)
        });
        types.any(|own| own.split(',').any(|one| one.trim_matches([' ', '"']).eq_ignore_ascii_case(wanted)))
    }

    fn is_preferred(&self) -> bool {
        let upper = self.parameters.to_ascii_uppercase();
        let mut ranks = upper.split(';').filter_map(|own| own.strip_prefix("PREF="));
        self.has_type("pref") || ranks.any(|rank| rank.trim_matches('"') == "1")
    }
}

/// Name and parameters, and the value: what stands before and after the first colon outside quotation marks.
fn split_once(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut is_quoted = false;
    let colon = line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    });
    let colon = colon.or_else(|| line.iter().position(|byte| *byte == b':'))?;
    Some((line.get(..colon)?, line.get(colon + 1..)?))
}

fn outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut is_quoted = false;
    let parts = text.split(|c| {
        is_quoted ^= c == '"';
        c == separator && !is_quoted
    });
    parts.collect()
}

/// Decodes quoted-printable. An invalid code is kept as text.
fn unquoted(value: &[u8]) -> Vec<u8> {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(value.len());
    let mut at = 0;
    while let Some(byte) = value.get(at) {
        match (byte, hex(value.get(at + 1)), hex(value.get(at + 2))) {
            (b'=', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 3;
            }
            _ => {
                bytes.push(*byte);
                at += 1;
            }
        }
    }
    bytes
}

/// The text of a value: in the character set that the line names, else UTF-8, else as the file.
fn decoded_text(bytes: &[u8], charset: Option<&str>, encoding: Encoding) -> String {
    let named = charset.and_then(|name| encoding_rs::Encoding::for_label(name.trim_matches('"').as_bytes()));
    if let Some(named) = named.filter(|named| *named != encoding_rs::UTF_8) {
        return named.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let fallback = if encoding == Encoding::Utf8 { Encoding::Windows1252 } else { encoding };
    match fallback.decode(bytes) {
        Some(text) => text.into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The cards of a file.
pub(super) struct Vcards<R> {
    blocks: Blocks<R>,
    encoding: Encoding,
    readings: Readings,
    origin: Origin,
}

impl<R: Read> Vcards<R> {
    pub(super) fn open(file: R, plan: &Plan, origin: &Origin) -> Self {
        let blocks = Blocks::new(Lines::new(Transcoded::new(file, plan.encoding)));
        let readings = Readings::of(&plan.columns);
        Self { blocks, encoding: plan.encoding, readings, origin: origin.clone() }
    }

    /// The next card; groups of cards are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Row>, FileProblem> {
        loop {
            let (row, card) = match self.blocks.next()? {
                Block::End => return Ok(None),
                Block::Broken(row) => (row, Err(RowProblem::Broken)),
                Block::TooLarge(row) => (row, Err(RowProblem::TooLarge)),
                Block::Card(row) => match self.draft() {
                    Some(Ok(draft)) => (row, draft.finish(row, &self.origin)),
                    Some(Err(problem)) => (row, Err(problem)),
                    None => continue,
                },
            };
            return Ok(Some(Row { row, card }));
        }
    }

    /// The card's values; `None` for a group of cards.
    fn draft(&self) -> Option<Result<Draft, RowProblem>> {
        let lines = self.blocks.lines();
        let is_old = lines.iter().any(|line| {
            let is_version = name_of(line) == b"VERSION";
            is_version && split_once(line).is_some_and(|(_, value)| value.trim_ascii() == b"2.1")
        });
        let read = |line: &Vec<u8>| Property::read(line, self.encoding, is_old);
        let properties: Vec<Property> = lines.iter().filter_map(read).collect();
        let is_group = |own: &Property| {
            matches!(own.name.as_str(), "KIND" | "X-ADDRESSBOOKSERVER-KIND")
                && own.value.trim().eq_ignore_ascii_case("group")
        };
        if properties.iter().any(is_group) {
            return None;
        }
        let mut draft = Draft::default();
        let (mut natives, mut labels) = (Vec::new(), Vec::new());
        // What a label names as never to come in, or as no telephone.
        let label_of = |own: &Property| {
            let is_its = |other: &&Property| other.name == "X-ABLABEL" && other.group == own.group;
            let label = properties.iter().find(is_its).filter(|_| !own.group.is_empty());
            label.map(|label| apple_label(&label.plain())).unwrap_or_default()
        };
        for own in &properties {
            let label = label_of(own);
            if headers::is_never(&label) {
                continue;
            }
            let kinds = format!("{};{label}", own.parameters);
            let name = no_telephone(&own.name, &kinds).unwrap_or(&own.name);
            match self.readings.get(name) {
                Reads::Extra { ticked: true } if name != own.name => draft.line(name, &own.plain()),
                Reads::Field(field) if own.name == "LABEL" => labels.push((field, own)),
                Reads::Field(field) if is_native(&own.name, field) => natives.push((own, label)),
                Reads::Field(field) => draft.put(field, &own.plain(), &own.name, false),
                Reads::Extra { ticked: true } => draft.line(&own.name, &own.plain()),
                Reads::Label
                | Reads::Extra { ticked: false }
                | Reads::Never
                | Reads::Nothing
                | Reads::Unknown => {}
            }
        }
        let marks = |text: &str| memchr::memchr2_iter(b';', b',', text.as_bytes()).count();
        if natives.iter().map(|(own, _)| marks(&own.parameters) + marks(&own.value)).sum::<usize>()
            > MAX_LINES
        {
            return Some(Err(RowProblem::TooLarge));
        }
        // After what goes into the notes: their order is that of the columns.
        natives.iter().for_each(|(own, label)| take_in(own, label, &mut draft));
        // The address as on an envelope counts where there is no other.
        if let Some((field, own)) = labels.first().filter(|_| draft.addresses.is_empty()) {
            draft.put(*field, &own.plain(), &own.name, false);
        }
        Some(Ok(draft))
    }
}

/// Whether the property is read by its own rules: as what it is, and not as what the owner made of it.
fn is_native(name: &str, field: Field) -> bool {
    matches!(
        (name, field),
        ("FN", Field::FullName)
            | ("N", Field::FamilyName)
            | ("ORG", Field::Organisation)
            | ("TEL", Field::Phone)
            | ("EMAIL", Field::Email)
            | ("ADR", Field::Address(Place::Home, Part::Street))
            | ("NOTE", Field::Note)
            | ("CATEGORIES", Field::Tags)
            | ("KIND" | "X-ABSHOWAS", Field::Kind)
    )
}

fn take_in(own: &Property, label: &str, draft: &mut Draft) {
    match own.name.as_str() {
        "FN" => draft.put(Field::FullName, &own.text(), "FN", false),
        "N" => {
            let fields = [Field::FamilyName, Field::GivenName, Field::MiddleName];
            for (field, value) in fields.into_iter().zip(own.components()) {
                draft.put(field, &value, "N", false);
            }
        }
        "ORG" => {
            let mut parts = own.parts(Some(';'), None).into_iter();
            draft.put(Field::Organisation, &parts.next().unwrap_or_default(), "ORG", false);
            let units: Vec<String> = parts.filter(|unit| !unit.is_empty()).collect();
            draft.line("ORG", &units.join(", "));
        }
        "TEL" => phone(own, draft),
        "EMAIL" => draft.put(Field::Email, &own.text(), "EMAIL", own.is_preferred()),
        "ADR" => address(own, label, draft),
        "NOTE" => draft.put(Field::Note, &own.text(), "NOTE", false),
        "CATEGORIES" => {
            own.parts(Some(','), None).iter().flat_map(|tag| tag.split(';')).for_each(|tag| draft.tag(tag));
        }
        "KIND" => draft.is_organisation |= own.text().trim().eq_ignore_ascii_case("org"),
        "X-ABSHOWAS" => draft.is_organisation |= own.text().trim().eq_ignore_ascii_case("COMPANY"),
        _ => {}
    }
}

/// The name of what is told as a telephone and is none: a fax, a pager.
fn no_telephone(name: &str, kinds: &str) -> Option<&'static str> {
    let kinds = fold(kinds);
    ["FAX", "PAGER"].into_iter().find(|kind| name == "TEL" && kinds.contains(&kind.to_lowercase()))
}

/// A telephone number; its extension has no place in it, and is told in the notes.
fn phone(own: &Property, draft: &mut Draft) {
    let value = own.text();
    let number = value.strip_prefix("tel:").unwrap_or(&value);
    let (number, extension) = number.split_once(";ext=").unwrap_or((number, ""));
    draft.put(Field::Phone, number, "TEL", own.is_preferred());
    if !extension.is_empty() {
        draft.line("TEL", &format!("{number} ext. {extension}"));
    }
}

/// Post box, further line, street, locality, region, postal code, country.
fn address(own: &Property, label: &str, draft: &mut Draft) {
    let place = match () {
        () if own.has_type("work") => Place::Work,
        () if own.has_type("home") => Place::Home,
        () => place(label),
    };
    let values = own.components();
    let mut address = AddressDraft::new(place, if label.is_empty() { "ADR" } else { label });
    let parts =
        [Part::Street, Part::Street, Part::Street, Part::City, Part::City, Part::Postcode, Part::Country];
    // The street first, then what else there is of it; the region has no place on a card.
    for at in [2, 1, 0, 3, 5, 6] {
        if let (Some(part), Some(value)) = (parts.get(at), values.get(at).filter(|value| !value.is_empty())) {
            address.put(*part, value, "ADR");
        }
    }
    let at = if own.is_preferred() { 0 } else { draft.addresses.len() };
    draft.addresses.insert(at, address);
}

/// Apple writes its own labels as `_$!<Work>!$_`.
fn apple_label(text: &str) -> String {
    text.trim_start_matches("_$!<").trim_end_matches(">!$_").to_owned()
}
