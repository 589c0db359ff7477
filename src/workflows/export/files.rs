//! The files of one export, filled card by card.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{LeftOut, Order, What, WholeFormat};
use crate::domain::consent::ConsentFor;
use crate::domain::dossier::Dossier;
use crate::domain::shop::Shop;
use crate::exchange::cells;
use crate::exchange::list::{ListWriter, Separator};
use crate::exchange::mailing::{Purpose, Verdict};
use crate::exchange::private_file::{PrivateFile, SealedFile};
use crate::exchange::refusals::Refusals;
use crate::exchange::vcard;
use crate::exchange::whole_book::{BoxRecord, CampaignRecord, JournalRecord, JsonBook, StatementRecord};
use crate::exchange::whole_csv::CsvCards;
use crate::i18n::Texts;
use crate::store::{Exporter, NewExport, Sealed, Store, StoreError, StoreResult};
use crate::words::export::reason_text;

/// The files under way.
pub(super) struct Files {
    shop: Shop,
    texts: Texts,
    today: NaiveDate,
    out: Option<Out>,
    excluded: Option<ExcludedFile>,
    sealed: Vec<(PathBuf, SealedFile)>,
    paths: Vec<PathBuf>,
    /// How many cards went into the first file.
    pub(super) written: u64,
    /// Those who did not.
    pub(super) left_out: Vec<LeftOut>,
}

/// The first file.
enum Out {
    List(Purpose, ListWriter<PrivateFile>),
    Json(JsonBook<PrivateFile>),
    Csv(Box<CsvCards<PrivateFile>>),
    Vcard(PrivateFile, u64),
}

impl Files {
    /// Begins the files in their folders.
    pub(super) fn begin(
        book: &Store,
        order: &Order,
        exports: &[NewExport],
        texts: Texts,
        today: NaiveDate,
    ) -> StoreResult<Self> {
        let paths: Vec<PathBuf> = exports.iter().map(|export| export.path.clone()).collect();
        let shop = book.shop()?;
        let out = paths.first().map(|path| begin(book, &shop, order, path, today)).transpose()?;
        let excluded = paths.get(1).map(|path| {
            let file = PrivateFile::create(path);
            file.and_then(ExcludedFile::begin).map_err(|error| unwritten(path, error))
        });
        Ok(Self {
            shop,
            texts,
            today,
            out,
            excluded: excluded.transpose()?,
            sealed: Vec::new(),
            paths,
            written: 0,
            left_out: Vec::new(),
        })
    }

    /// Gives the files their names: all of them, or none.
    pub(super) fn persist(&mut self, replace: bool) -> StoreResult<()> {
        let mut named: Vec<PathBuf> = Vec::new();
        for (path, file) in std::mem::take(&mut self.sealed) {
            if let Err(error) = file.persist(&path, replace) {
                for path in named {
                    // What it replaced is gone already; half of an export is worse.
                    let _ = std::fs::remove_file(path);
                }
                return Err(unwritten(&path, error));
            }
            named.push(path);
        }
        Ok(())
    }

    fn take(&mut self, dossier: &Dossier) -> io::Result<Option<usize>> {
        match &mut self.out {
            Some(Out::List(purpose, list)) => match purpose.verdict(dossier, &self.shop) {
                Verdict::Written(address) => {
                    list.card(&dossier.contact, &address)?;
                    Ok(Some(0))
                }
                Verdict::Excluded(rule, reason) => {
                    let (id, uuid) = (dossier.contact.id, dossier.contact.uuid);
                    let left_out = LeftOut { id, uuid, rule, reason };
                    self.left_out.push(left_out);
                    match &mut self.excluded {
                        Some(file) => {
                            let name = dossier.contact.fields.list_name();
                            file.card(&left_out, &name, &reason_text(reason, &self.texts))?;
                            Ok(Some(1))
                        }
                        None => Ok(None),
                    }
                }
            },
            Some(Out::Json(book)) => book.card(dossier, &self.shop).map(|()| Some(0)),
            Some(Out::Csv(cards)) => {
                let refusals = Refusals::of(dossier, &self.shop, self.today);
                cards.card(&dossier.contact.fields, &refusals).map(|()| Some(0))
            }
            Some(Out::Vcard(file, written)) => {
                *written += 1;
                let refusals = Refusals::of(dossier, &self.shop, self.today);
                file.write_all(vcard::whole(&dossier.contact, &refusals)?.as_bytes()).map(|()| Some(0))
            }
            None => Ok(None),
        }
    }

    fn end(&mut self) -> io::Result<Vec<Sealed>> {
        let mut ended = Vec::new();
        if let Some(out) = self.out.take() {
            let (written, file) = match out {
                Out::List(_, list) => (list.written, list.end()?),
                Out::Json(book) => (book.written, book.end()?),
                Out::Csv(cards) => (cards.written, cards.end()?),
                Out::Vcard(file, written) => (written, file),
            };
            self.written = written;
            ended.push((file, written));
        }
        if let Some(file) = self.excluded.take() {
            ended.push((
                file.csv.into_inner().map_err(|error| io::Error::other(error.to_string()))?,
                file.written,
            ));
        }
        let mut sealed = Vec::new();
        for ((file, written), path) in ended.into_iter().zip(&self.paths) {
            let file = file.seal()?;
            let mark = file.mark;
            sealed.push(Sealed { written, size: mark.size, sha256: mark.sha256 });
            self.sealed.push((path.clone(), file));
        }
        Ok(sealed)
    }
}

impl Exporter for Files {
    fn card(&mut self, dossier: Dossier) -> StoreResult<Option<usize>> {
        let place = self.paths.first().cloned().unwrap_or_default();
        self.take(&dossier).map_err(|error| unwritten(&place, error))
    }

    fn seal(&mut self) -> StoreResult<Vec<Sealed>> {
        let place = self.paths.first().cloned().unwrap_or_default();
        self.end().map_err(|error| unwritten(&place, error))
    }
}

fn begin(book: &Store, shop: &Shop, order: &Order, path: &Path, today: NaiveDate) -> StoreResult<Out> {
    let file = PrivateFile::create(path).map_err(|error| unwritten(path, error))?;
    let out = match order.what {
        What::List { purpose, format, separator } => {
            ListWriter::begin(file, format, purpose.channel, separator).map(|list| Out::List(purpose, list))
        }
        What::Everything { format: WholeFormat::Csv, separator } => {
            CsvCards::begin(file, separator).map(|cards| Out::Csv(Box::new(cards)))
        }
        What::Everything { format: WholeFormat::Vcard, .. } => Ok(Out::Vcard(file, 0)),
        What::Everything { format: WholeFormat::Json, .. } => {
            let (boxes, campaigns) = around(book, shop)?;
            let journal = journal(book)?;
            JsonBook::begin(file, &shop.settings, &boxes, &campaigns, journal, today).map(Out::Json)
        }
    };
    out.map_err(|error| unwritten(path, error))
}

/// The boxes and campaigns with their wordings.
fn around(book: &Store, shop: &Shop) -> StoreResult<(Vec<BoxRecord>, Vec<CampaignRecord>)> {
    let wordings = |about: ConsentFor| -> StoreResult<Vec<StatementRecord>> {
        let statements = book.statements(about)?.into_iter();
        let record = statements.map(|own| StatementRecord {
            language: own.lang,
            version: own.version,
            text: own.text,
        });
        Ok(record.collect())
    };
    let mut boxes = Vec::new();
    for category in &shop.categories {
        boxes.push(BoxRecord::new(category, wordings(ConsentFor::Category(category.id))?));
    }
    let mut campaigns = Vec::new();
    for campaign in &shop.campaigns {
        campaigns.push(CampaignRecord::new(campaign, wordings(ConsentFor::Campaign(campaign.id))?));
    }
    Ok((boxes, campaigns))
}

fn journal(book: &Store) -> StoreResult<Vec<JournalRecord>> {
    let entries = book.journal(usize::MAX)?.into_iter().rev();
    let record =
        entries.map(|own| JournalRecord { on: own.on, act: own.act, subject: own.subject, count: own.count });
    Ok(record.collect())
}

/// The file with those who are not on the list: no more about a person than is needed to find the card and to know why.
struct ExcludedFile {
    csv: csv::Writer<PrivateFile>,
    written: u64,
}

impl ExcludedFile {
    fn begin(file: PrivateFile) -> io::Result<Self> {
        let mut csv = crate::exchange::list::csv_writer(file, Separator::Semicolon)?;
        csv.write_record(["id", "uuid", "name", "rule", "reason"])?;
        Ok(Self { csv, written: 0 })
    }

    fn card(&mut self, left_out: &LeftOut, name: &str, reason: &str) -> io::Result<()> {
        self.csv.write_record([
            left_out.id.0.to_string(),
            left_out.uuid.to_string(),
            cells::line(name),
            left_out.rule_slug(),
            cells::line(reason),
        ])?;
        self.written += 1;
        Ok(())
    }
}

/// What kept a file from being written, in the store's terms.
pub(super) fn unwritten(path: &Path, error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
        io::ErrorKind::NotFound => StoreError::NoFolder(path.parent().unwrap_or(path).to_owned()),
        io::ErrorKind::NotADirectory => StoreError::NoFolder(path.parent().unwrap_or(path).to_owned()),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::ReadOnly(path.to_owned())
        }
        io::ErrorKind::StorageFull => StoreError::DiskFull,
        _ => StoreError::Io(error),
    }
}
