//! The formats in which a list leaves: columns for a spreadsheet or a mailing tool, labels, cards for a telephone. No more
//! about a person than the channel needs.

use std::io::{self, Write};

use serde::Serialize;

use super::mailing::Address;
use super::{cells, vcard};
use crate::domain::category::Channel;
use crate::domain::contact::{Contact, ContactKind, PostalAddress};
use crate::domain::formats::text::clean_line;
use crate::domain::lang::Lang;

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFormat {
    /// CSV with our own columns: semicolons and a byte order mark, as the spreadsheet of a Belgian shop reads it.
    Plain,
    /// The columns that Mailchimp knows by itself.
    Mailchimp,
    /// The columns that Brevo knows by itself.
    Brevo,
    /// The three columns of listmonk, the last one JSON.
    Listmonk,
    /// Name and address blocks, an empty line between two.
    Labels,
    /// vCard 3.0, for a telephone.
    Vcard,
}
crate::domain::slug::slugs!(ListFormat {
    Plain => "plain",
    Mailchimp => "mailchimp",
    Brevo => "brevo",
    Listmonk => "listmonk",
    Labels => "labels",
    Vcard => "vcard",
});

impl ListFormat {
    /// Whether a list on that channel can be written so.
    #[must_use]
    pub fn fits(self, channel: Channel) -> bool {
        match self {
            Self::Plain | Self::Vcard => true,
            Self::Mailchimp | Self::Listmonk => channel == Channel::Email,
            Self::Brevo => matches!(channel, Channel::Email | Channel::Sms),
            Self::Labels => channel == Channel::Post,
        }
    }

    /// The ending of a file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Labels => "txt",
            Self::Vcard => "vcf",
            _ => "csv",
        }
    }

    /// The mailing tool that it is for, and so to whom the list goes.
    #[must_use]
    pub fn tool(self) -> Option<&'static str> {
        match self {
            Self::Mailchimp => Some("Mailchimp"),
            Self::Brevo => Some("Brevo"),
            Self::Listmonk => Some("listmonk"),
            _ => None,
        }
    }
}

/// Writes a list, card by card.
#[derive(Debug)]
pub struct ListWriter<W: Write> {
    format: ListFormat,
    out: Out<W>,
    /// How many cards were written.
    pub written: u64,
}

#[derive(Debug)]
enum Out<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Text(W),
}

/// The separator of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// Semicolon, with a byte order mark before the first column.
    Semicolon,
    /// Comma, without one.
    Comma,
}

/// Begins a CSV file.
///
/// # Errors
/// Where the file cannot be written.
pub fn csv_writer<W: Write>(mut file: W, separator: Separator) -> io::Result<csv::Writer<W>> {
    let delimiter = match separator {
        Separator::Semicolon => {
            file.write_all("\u{feff}".as_bytes())?;
            b';'
        }
        Separator::Comma => b',',
    };
    let mut builder = csv::WriterBuilder::new();
    Ok(builder.delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(file))
}

impl<W: Write> ListWriter<W> {
    /// Begins a list on that channel. The separator is the owner's for a plain list, else the tool's.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn begin(file: W, format: ListFormat, channel: Channel, separator: Separator) -> io::Result<Self> {
        let separator = match format {
            ListFormat::Plain => separator,
            ListFormat::Brevo => Separator::Semicolon,
            _ => Separator::Comma,
        };
        let out = match format {
            ListFormat::Labels | ListFormat::Vcard => Out::Text(file),
            _ => {
                let mut csv = csv_writer(file, separator)?;
                csv.write_record(header(format, channel))?;
                Out::Csv(Box::new(csv))
            }
        };
        Ok(Self { format, out, written: 0 })
    }

    /// Writes a card, with the address by which it is reached.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn card(&mut self, contact: &Contact, address: &Address) -> io::Result<()> {
        match &mut self.out {
            Out::Csv(csv) => {
                let row = row(self.format, contact, address)?;
                csv.write_record(row.iter().map(|cell| cells::line(cell)))?;
            }
            Out::Text(file) if self.format == ListFormat::Labels => {
                if self.written > 0 {
                    file.write_all(b"\r\n")?;
                }
                for line in label(contact, address) {
                    write!(file, "{}\r\n", clean_line(&line))?;
                }
            }
            Out::Text(file) => file.write_all(vcard::on_list(contact, address)?.as_bytes())?,
        }
        self.written += 1;
        Ok(())
    }

    /// Ends the list.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn end(self) -> io::Result<W> {
        match self.out {
            Out::Csv(csv) => csv.into_inner().map_err(|error| io::Error::other(error.to_string())),
            Out::Text(file) => Ok(file),
        }
    }
}

fn header(format: ListFormat, channel: Channel) -> &'static [&'static str] {
    match (format, channel) {
        (ListFormat::Mailchimp, _) => &["Email Address", "First Name", "Last Name", "Company", "Language"],
        (ListFormat::Brevo, Channel::Sms) => &["SMS", "LASTNAME", "FIRSTNAME"],
        (ListFormat::Brevo, _) => &["EMAIL", "LASTNAME", "FIRSTNAME"],
        (ListFormat::Listmonk, _) => &["email", "name", "attributes"],
        (_, Channel::Email) => &["name", "given-name", "family-name", "organisation", "language", "email"],
        (_, Channel::Sms | Channel::Phone) => {
            &["name", "given-name", "family-name", "organisation", "language", "phone"]
        }
        (_, Channel::Post) => &[
            "name",
            "given-name",
            "family-name",
            "organisation",
            "language",
            "street",
            "postcode",
            "city",
            "country",
        ],
    }
}

/// The cells of a card, after the header of its format.
fn row(format: ListFormat, contact: &Contact, address: &Address) -> io::Result<Vec<String>> {
    let card = &contact.fields;
    let own = |text: &str| text.to_owned();
    let language = card.language.map(Lang::code).unwrap_or_default();
    let mut reach = match address {
        Address::Email(email) => vec![email.clone()],
        // So that no cell starts with a plus.
        Address::Phone(number) => vec![number.replacen('+', "00", 1)],
        Address::Post(place) => {
            [&place.street, &place.postcode, &place.city, &place.country].map(Clone::clone).to_vec()
        }
    };
    Ok(match format {
        ListFormat::Mailchimp => {
            reach.extend([&card.given_name, &card.family_name, &card.organisation].map(Clone::clone));
            reach.push(own(language));
            reach
        }
        ListFormat::Brevo => {
            reach.extend([&card.family_name, &card.given_name].map(Clone::clone));
            reach
        }
        ListFormat::Listmonk => {
            let attributes = Attributes {
                given_name: &card.given_name,
                family_name: &card.family_name,
                organisation: &card.organisation,
                language,
            };
            reach.push(card.display_name());
            reach.push(serde_json::to_string(&attributes)?);
            reach
        }
        _ => {
            let names = [&card.given_name, &card.family_name, &card.organisation].map(Clone::clone);
            let mut row = vec![card.display_name()];
            row.extend(names);
            row.push(own(language));
            row.extend(reach);
            row
        }
    })
}

/// What listmonk keeps beside an address.
#[derive(Serialize)]
struct Attributes<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    given_name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    family_name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    organisation: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
}

/// The lines of a label: who, at which organisation, where.
fn label(contact: &Contact, address: &Address) -> Vec<String> {
    let card = &contact.fields;
    let mut lines = vec![card.display_name()];
    if card.kind != ContactKind::Organisation && !card.organisation.is_empty() {
        lines.push(card.organisation.clone());
    }
    if let Address::Post(place) = address {
        lines.push(place.street.clone());
        lines.push(format!("{} {}", place.postcode, place.city).trim().to_owned());
        lines.extend(country_line(place));
    }
    // A card without a person's name has the organisation's for one.
    lines.dedup();
    lines
}

/// The last line of a letter that goes abroad, in a language that any post office reads.
fn country_line(place: &PostalAddress) -> Option<String> {
    let name = match place.country.to_uppercase().as_str() {
        "" | "BE" => return None,
        "NL" => "NETHERLANDS",
        "FR" => "FRANCE",
        "DE" => "GERMANY",
        "LU" => "LUXEMBOURG",
        "GB" => "UNITED KINGDOM",
        code => return Some(code.to_owned()),
    };
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::domain::contact::{ContactFields, ContactId};

    fn contact(given: &str, family: &str, organisation: &str) -> Contact {
        let mut fields = ContactFields::new(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap());
        fields.given_name = given.into();
        fields.family_name = family.into();
        fields.organisation = organisation.into();
        fields.language = Some(Lang::Nl);
        Contact { id: ContactId(1), uuid: Uuid::from_u128(7), fields }
    }

    fn written(format: ListFormat, channel: Channel, cards: &[(Contact, Address)]) -> String {
        let mut list = ListWriter::begin(Vec::new(), format, channel, Separator::Semicolon).unwrap();
        for (contact, address) in cards {
            list.card(contact, address).unwrap();
        }
        assert_eq!(list.written, cards.len() as u64);
        String::from_utf8(list.end().unwrap()).unwrap()
    }

    fn by_email() -> [(Contact, Address); 2] {
        let mut bakery = contact("", "", "Bakkerij \"De Zon\"; zaal");
        bakery.fields.kind = ContactKind::Organisation;
        [
            (contact("Els", "=Janssens", ""), Address::Email("els@example.be".into())),
            (bakery, Address::Email("info@example.be".into())),
        ]
    }

    #[test]
    fn plain_columns() {
        assert_eq!(
            written(ListFormat::Plain, Channel::Email, &by_email()),
            "\u{feff}name;given-name;family-name;organisation;language;email\r\n\
             Els =Janssens;Els;'=Janssens;;nl;els@example.be\r\n\
             \"Bakkerij \"\"De Zon\"\"; zaal\";;;\"Bakkerij \"\"De Zon\"\"; zaal\";nl;info@example.be\r\n"
        );
        let mut comma =
            ListWriter::begin(Vec::new(), ListFormat::Plain, Channel::Phone, Separator::Comma).unwrap();
        comma.card(&contact("Els", "", ""), &Address::Phone("+32470123456".into())).unwrap();
        assert_eq!(
            String::from_utf8(comma.end().unwrap()).unwrap(),
            "name,given-name,family-name,organisation,language,phone\r\nEls,Els,,,nl,0032470123456\r\n"
        );
    }

    #[test]
    fn columns_of_the_mailing_tools() {
        assert_eq!(
            written(ListFormat::Mailchimp, Channel::Email, &by_email()),
            "Email Address,First Name,Last Name,Company,Language\r\n\
             els@example.be,Els,'=Janssens,,nl\r\n\
             info@example.be,,,\"Bakkerij \"\"De Zon\"\"; zaal\",nl\r\n"
        );
        assert_eq!(
            written(ListFormat::Brevo, Channel::Email, &by_email()),
            "\u{feff}EMAIL;LASTNAME;FIRSTNAME\r\nels@example.be;'=Janssens;Els\r\ninfo@example.be;;\r\n"
        );
        let number = Address::Phone("+32470123456".into());
        assert_eq!(
            written(ListFormat::Brevo, Channel::Sms, &[(contact("Els", "Janssens", ""), number)]),
            "\u{feff}SMS;LASTNAME;FIRSTNAME\r\n0032470123456;Janssens;Els\r\n"
        );
        let listmonk = written(ListFormat::Listmonk, Channel::Email, &by_email());
        assert_eq!(
            listmonk.lines().nth(1).unwrap(),
            "els@example.be,Els =Janssens,\"{\"\"given_name\"\":\"\"Els\"\",\"\"family_name\"\":\"\"=Janssens\"\",\"\"language\"\":\"\"nl\"\"}\""
        );
        let mut reader = csv::Reader::from_reader(listmonk.as_bytes());
        for row in reader.records() {
            let row = row.unwrap();
            let attributes: serde_json::Value = serde_json::from_str(&row[2]).unwrap();
            assert_eq!(attributes["language"], "nl");
        }
    }

    #[test]
    fn labels_are_blocks_with_an_empty_line_between_them() {
        let place = |country: &str| {
            Address::Post(PostalAddress {
                street: "Kerkstraat 4".into(),
                postcode: "3000".into(),
                city: "Leuven".into(),
                country: country.into(),
                collected_for: None,
            })
        };
        let cards = [
            (contact("Els", "Janssens", ""), place("")),
            (contact("Piet", "Maes", "Bakker BV"), place("nl")),
            (contact("", "", "Bakker BV"), place("AT")),
        ];
        assert_eq!(
            written(ListFormat::Labels, Channel::Post, &cards),
            "Els Janssens\r\nKerkstraat 4\r\n3000 Leuven\r\n\r\n\
             Piet Maes\r\nBakker BV\r\nKerkstraat 4\r\n3000 Leuven\r\nNETHERLANDS\r\n\r\n\
             Bakker BV\r\nKerkstraat 4\r\n3000 Leuven\r\nAT\r\n"
        );
    }
}
