//! A mailing list: who may be addressed for this purpose on this channel, and, for everyone else, the one reason why
//! not. The only door by which addresses leave for advertising.

use std::io::{self, Write as _};
use std::path::Path;

use chrono::NaiveDate;
use tempfile::NamedTempFile;

use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::check_email;
use crate::domain::formats::phone::{PhoneKind, check_phone};
use crate::domain::formats::text::clean_line;
use crate::domain::rules;
use crate::domain::shop::Shop;

/// What the list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// The channel.
    pub channel: Channel,
    /// The campaign; `None` for general advertising.
    pub campaign: Option<CampaignId>,
    /// The day.
    pub today: NaiveDate,
}

/// Whether a card is on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is: the cells of its row, after [`Purpose::header`].
    Written(Vec<String>),
    /// It is not: the rule that says so (`None` where only an address lacks), and why.
    Excluded(Option<RuleId>, UseReason),
}

impl Purpose {
    /// The names of the columns: no more about a person than the channel needs.
    #[must_use]
    pub fn header(&self) -> &'static [&'static str] {
        match self.channel {
            Channel::Email => &["name", "given-name", "family-name", "organisation", "language", "email"],
            Channel::Sms | Channel::Phone => {
                &["name", "given-name", "family-name", "organisation", "language", "phone"]
            }
            Channel::Post => &[
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

    /// Whether a card is on the list, by the rules alone.
    #[must_use]
    pub fn verdict(&self, dossier: &Dossier, shop: &Shop) -> Verdict {
        let answer = rules::may_address(dossier, shop, self.channel, self.campaign, self.today);
        if !answer.allowed {
            return Verdict::Excluded(Some(answer.rule), answer.reason);
        }
        let Some(address) = self.address(dossier, shop) else {
            return Verdict::Excluded(None, UseReason::NoAddress);
        };
        let card = &dossier.contact.fields;
        let mut row = vec![
            card.display_name(),
            card.given_name.clone(),
            card.family_name.clone(),
            card.organisation.clone(),
            card.language.map(|lang| lang.code().to_owned()).unwrap_or_default(),
        ];
        row.extend(address);
        Verdict::Written(row)
    }

    /// The cells of the first address that the permission reaches and the channel can use.
    fn address(&self, dossier: &Dossier, shop: &Shop) -> Option<Vec<String>> {
        let Purpose { channel, campaign, today } = *self;
        if channel == Channel::Post {
            let address = &dossier.contact.fields.address;
            let is_whole = !address.street.is_empty() && !address.city.is_empty();
            let cells = [&address.street, &address.postcode, &address.city, &address.country];
            return is_whole.then(|| cells.map(Clone::clone).to_vec());
        }
        let country = &dossier.contact.fields.address.country;
        let reaches = rules::addresses(dossier, shop, channel, campaign, today);
        let usable = |text: &str| match channel {
            Channel::Email => check_email(text).ok(),
            Channel::Sms => number(text, country, true),
            Channel::Phone => number(text, country, false),
            Channel::Post => None,
        };
        reaches.iter().find_map(|reach| usable(&reach.text)).map(|cell| vec![cell])
    }
}

/// A number as `0032470123456`, so that no cell starts with a plus. A landline receives no text messages.
fn number(text: &str, country: &str, is_for_text: bool) -> Option<String> {
    let phone = check_phone(text, country).ok()?;
    let fits = !is_for_text || matches!(phone.kind, PhoneKind::Mobile | PhoneKind::Other);
    fits.then(|| phone.e164.replacen('+', "00", 1))
}

/// Writes the list: CSV with semicolons and a byte order mark, as the spreadsheet of a Belgian shop reads it, for
/// this user's eyes only. The file is whole or not there.
///
/// # Errors
/// Where the file exists (unless `replace`), its folder does not, or the disk is full.
pub fn write(path: &Path, purpose: &Purpose, rows: &[Vec<String>], replace: bool) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // Readable by this user only, from the first byte on.
    let mut file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all("\u{feff}".as_bytes())?;
    let mut csv =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(file);
    csv.write_record(purpose.header())?;
    for row in rows {
        csv.write_record(row.iter().map(|cell| safe_cell(cell)))?;
    }
    let file = csv.into_inner().map_err(io::Error::other)?;
    file.as_file().sync_all()?;
    if replace {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    Ok(())
}

/// A cell that a spreadsheet shows and never computes.
fn safe_cell(cell: &str) -> String {
    let cell = clean_line(cell);
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+32470123456", "'+32470123456"),
            ("-x", "'-x"),
            ("@cmd", "'@cmd"),
            ("\t=1", "'=1"),
            ("0032470123456", "0032470123456"),
            ("Els; \"Jans\"", "Els; \"Jans\""),
            ("Els\u{202e}\r\n", "Els"),
        ] {
            assert_eq!(safe_cell(cell), safe, "{cell:?}");
        }
    }

    #[test]
    fn a_number_leaves_without_a_plus() {
        assert_eq!(number("+32470123456", "", true).as_deref(), Some("0032470123456"));
        assert_eq!(number("+3216200000", "", true), None);
        assert_eq!(number("+3216200000", "", false).as_deref(), Some("003216200000"));
    }

    #[test]
    fn a_list_is_private_and_replaces_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let today = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let purpose = Purpose { channel: Channel::Email, campaign: None, today };
        let row = ["Els Janssens", "Els", "Janssens", "", "nl", "els@example.be"].map(str::to_owned);
        write(&path, &purpose, &[row.to_vec()], false).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            text,
            "\u{feff}name;given-name;family-name;organisation;language;email\r\nEls Janssens;Els;Janssens;;nl;els@example.be\r\n"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let again = write(&path, &purpose, &[], false);
        assert_eq!(again.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        write(&path, &purpose, &[], true).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
