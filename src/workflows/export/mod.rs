//! What leaves the book, and where the copies of it lie (R43, R44): shared by the screens and the command line.

pub mod audience;
pub mod copies;
mod files;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use uuid::Uuid;

use self::files::Files;
use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::campaign::CampaignId;
use crate::domain::category::Channel;
use crate::domain::contact::ContactId;
use crate::domain::formats::text::clean_line;
use crate::exchange::list::{ListFormat, Separator};
use crate::exchange::mailing::Purpose;
use crate::i18n::Texts;
use crate::store::{ExportId, NewExport, Progress, Store, StoreError, StoreResult};

/// What is to leave, where to and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The file to write.
    pub path: PathBuf,
    /// What goes into it.
    pub what: What,
    /// To whom it goes; empty where it stays with the owner.
    pub recipient: String,
    /// A second file, with those who are not on the list.
    pub excluded: Option<PathBuf>,
    /// Whether files that are there are replaced.
    pub replace: bool,
}

/// What goes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Those who may be written to.
    List {
        /// On which channel, for what, on which day.
        purpose: Purpose,
        /// How it is written.
        format: ListFormat,
        /// Between the cells of a plain list.
        separator: Separator,
    },
    /// Everything of one's own.
    Everything {
        /// How it is written.
        format: WholeFormat,
        /// Between the cells of a CSV file.
        separator: Separator,
    },
}

/// How the whole book is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WholeFormat {
    /// Everything there is, as JSON.
    Json,
    /// The cards, with the columns that the import reads.
    Csv,
    /// The cards, for a telephone.
    Vcard,
}
crate::domain::slug::slugs!(WholeFormat { Json => "json", Csv => "csv", Vcard => "vcard" });

impl WholeFormat {
    /// The ending of a file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Vcard => "vcf",
        }
    }
}

/// A card that is not on a list. Small, since there may be a million of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// The card.
    pub id: ContactId,
    pub uuid: Uuid,
    /// The rule that says so; `None` where only an address lacks.
    pub rule: Option<RuleId>,
    /// Why.
    pub reason: UseReason,
}

impl LeftOut {
    /// `R16`, or `no-address`.
    #[must_use]
    pub fn rule_slug(&self) -> String {
        self.rule.map_or_else(|| UseReason::NoAddress.slug().to_owned(), |rule| rule.to_string())
    }
}

/// What left.
#[derive(Debug)]
pub struct Sent {
    /// Its number in the book.
    pub id: ExportId,
    /// Where the file lies.
    pub path: PathBuf,
    /// Where the file with those who are not on the list lies.
    pub excluded: Option<PathBuf>,
    /// To whom it goes.
    pub recipient: String,
    /// How many cards are in it.
    pub written: u64,
    /// Who is not, and why, in the order of their numbers.
    pub left_out: Vec<LeftOut>,
}

impl Order {
    /// To whom it goes: as the owner says, else the mailing tool that the format is for.
    #[must_use]
    pub fn recipient(&self) -> String {
        let typed = clean_line(&self.recipient);
        match self.what {
            What::List { format, .. } if typed.is_empty() => format.tool().unwrap_or_default().to_owned(),
            _ => typed,
        }
    }

    /// The campaign and channel of a list.
    fn purpose(&self) -> (Option<Channel>, Option<CampaignId>) {
        match self.what {
            What::List { purpose, .. } => (Some(purpose.channel), purpose.campaign),
            What::Everything { .. } => (None, None),
        }
    }

    fn format(&self) -> &'static str {
        match self.what {
            What::List { format, .. } => format.slug(),
            What::Everything { format, .. } => format.slug(),
        }
    }

    /// The files as they are noted in the book: the list, and those who are not on it.
    fn exports(&self) -> StoreResult<Vec<NewExport>> {
        let (channel, campaign) = self.purpose();
        let path = std::path::absolute(&self.path)?;
        let list = NewExport {
            path,
            format: self.format().to_owned(),
            channel,
            campaign,
            recipient: self.recipient(),
        };
        let Some(second) = &self.excluded else { return Ok(vec![list]) };
        let path = std::path::absolute(second)?;
        if is_same(&path, &list.path) {
            return Err(StoreError::SameFile(path));
        }
        // It stays with the owner: nobody else has a task with those who are left out.
        let excluded =
            NewExport { path, format: "excluded".to_owned(), recipient: String::new(), ..list.clone() };
        Ok(vec![list, excluded])
    }
}

/// Writes the files of an order. They are whole, for this user's eyes only, and noted in the book with the cards that
/// went into them; or they are not there.
///
/// # Errors
/// [`StoreError::Exists`] where a file is there and is not to be replaced, [`StoreError::NotAFile`],
/// [`StoreError::OfTheBook`], [`StoreError::SameFile`], [`StoreError::Cancelled`],
/// [`StoreError::NotText`]; else where a file cannot be written.
pub fn send(
    book: &mut Store,
    order: &Order,
    texts: Texts,
    today: NaiveDate,
    progress: &Progress<'_>,
) -> StoreResult<Sent> {
    let exports = order.exports()?;
    for export in &exports {
        check_place(book, &export.path, order.replace)?;
    }
    let mut files = Files::begin(book, order, &exports, texts, today)?;
    let recorded = book.export(&exports, &mut files, today, progress)?;
    let id = recorded.first().map(|first| first.id).ok_or(StoreError::NoSuchExport)?;
    if let Err(error) = files.persist(order.replace) {
        // Nothing left, so nothing is noted.
        book.export_failed(&recorded)?;
        return Err(error);
    }
    let mut paths = exports.into_iter().map(|export| export.path);
    Ok(Sent {
        id,
        path: paths.next().unwrap_or_default(),
        excluded: paths.next(),
        recipient: order.recipient(),
        written: files.written,
        left_out: files.left_out,
    })
}

/// Whether both are the same place, also where one is written another way.
fn is_same(one: &Path, other: &Path) -> bool {
    let is_one_file = || one.canonicalize().ok().is_some_and(|own| other.canonicalize().ok() == Some(own));
    let folder = |path: &Path| path.parent().and_then(|folder| folder.canonicalize().ok());
    one == other
        || is_one_file()
        || (one.file_name() == other.file_name() && folder(one).is_some() && folder(one) == folder(other))
}

/// Whether a file may be written there: it does not belong to the book, and nothing is there, or a plain file that may
/// be replaced. A device, a pipe or a folder never is.
fn check_place(book: &Store, path: &Path, replace: bool) -> StoreResult<()> {
    if book.owns(path) {
        return Err(StoreError::OfTheBook(path.to_owned()));
    }
    let Ok(there) = path.symlink_metadata() else { return Ok(()) };
    // What a link leads to is not replaced, but the link is.
    let is_plain = path.metadata().unwrap_or(there).is_file();
    match (is_plain, replace) {
        (true, true) => Ok(()),
        (true, false) => Err(StoreError::Exists(path.to_owned())),
        (false, _) => Err(StoreError::NotAFile(path.to_owned())),
    }
}
