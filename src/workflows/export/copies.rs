//! Where copies lie: the files that left the book, whether they are still there, and who else has them (R44).

use chrono::NaiveDate;

use crate::domain::shop::Shop;
use crate::exchange::private_file::{self, Mark, Whereabouts};
use crate::i18n::Texts;
use crate::store::{ExportRow, Store, StoreResult};
use crate::tr;
use crate::words::errors;

/// A file that left the book, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// What the book knows of it.
    pub row: ExportRow,
    /// What became of the file.
    pub whereabouts: Whereabouts,
}

impl Copy {
    /// Looks whether the file is still there.
    #[must_use]
    pub fn look(row: ExportRow) -> Self {
        let whereabouts = private_file::whereabouts(&row.path, &mark(&row));
        Self { row, whereabouts }
    }

    /// Whether the file lies where it was written.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.whereabouts == Whereabouts::There
    }

    /// Whether somebody may still have it: the owner, also under another name, or whoever received it.
    #[must_use]
    pub fn may_be_somewhere(&self) -> bool {
        self.is_there() || self.row.deleted_on.is_none() || !self.row.recipient.is_empty()
    }
}

fn mark(row: &ExportRow) -> Mark {
    Mark { size: row.size, sha256: row.sha256 }
}

/// The copies that somebody may still have.
#[must_use]
pub fn somewhere(rows: Vec<ExportRow>) -> Vec<Copy> {
    rows.into_iter().map(Copy::look).filter(Copy::may_be_somewhere).collect()
}

/// Who received one of them, each once: they must be told.
#[must_use]
pub fn recipients(copies: &[Copy]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in copies.iter().map(|copy| copy.row.recipient.as_str()) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What is said above files that still hold what must go: how many lie somewhere, or that only whoever received one
/// still has it.
#[must_use]
pub fn head(copies: &[Copy], texts: &Texts) -> String {
    let count = copies.iter().filter(|copy| copy.is_there() || copy.row.deleted_on.is_none()).count();
    if count == 0 { tr!(texts, "copies-only-received") } else { tr!(texts, "copies-still", count = count) }
}

/// How many of the files are still there.
#[must_use]
pub fn still_there(copies: &[Copy]) -> usize {
    copies.iter().filter(|copy| copy.is_there()).count()
}

/// Deletes the files that are still those that were written, and notes it. Answers how many; what could not be deleted
/// is told in sentences, and stays as it is.
///
/// # Errors
/// Where the book cannot be written.
pub fn delete(
    book: &mut Store,
    copies: &mut [Copy],
    texts: &Texts,
    today: NaiveDate,
) -> StoreResult<(usize, Vec<String>)> {
    let (mut deleted, mut problems) = (0, Vec::new());
    for copy in copies.iter_mut().filter(|copy| copy.is_there()) {
        match private_file::delete(&copy.row.path, &mark(&copy.row)) {
            Ok(Whereabouts::There) => {
                book.export_deleted(copy.row.id, today)?;
                copy.whereabouts = Whereabouts::Gone;
                copy.row.deleted_on = Some(today);
                deleted += 1;
            }
            Ok(other) => copy.whereabouts = other,
            Err(error) => {
                let error = super::files::unwritten(&copy.row.path, error);
                problems.push(errors::describe(&error, texts));
            }
        }
    }
    Ok((deleted, problems))
}

/// What a copy is, in one line: when, for what, to whom, and what became of it. The path stands before it.
#[must_use]
pub fn sentence(copy: &Copy, shop: &Shop, texts: &Texts) -> String {
    let row = &copy.row;
    let channel = row.channel.map(|channel| texts.get(&format!("channel-{}", channel.slug())));
    let campaign = row.campaign.and_then(|id| shop.campaign(id)).map(|own| own.fields.name.clone());
    let recipient = Some(&row.recipient).filter(|name| !name.is_empty());
    let parts = [
        Some(texts.short_date(row.on)),
        Some(format_name(&row.format, texts)),
        channel,
        campaign,
        Some(tr!(texts, "copies-cards", count = row.written)),
        recipient.map(|name| tr!(texts, "copies-to", name = name.clone())),
        Some(state(copy, texts)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The name of a format, in words.
#[must_use]
pub fn format_name(slug: &str, texts: &Texts) -> String {
    texts.find(&format!("export-format-{slug}")).unwrap_or_else(|| slug.to_owned())
}

/// What became of the file, in words.
#[must_use]
pub fn state(copy: &Copy, texts: &Texts) -> String {
    match (copy.whereabouts, copy.row.deleted_on) {
        (Whereabouts::There, _) => tr!(texts, "copies-there"),
        (_, Some(day)) if !copy.row.recipient.is_empty() => {
            tr!(texts, "copies-deleted-received", day = texts.short_date(day))
        }
        (_, Some(day)) => tr!(texts, "copies-deleted", day = texts.short_date(day)),
        (Whereabouts::Changed, None) => tr!(texts, "copies-changed"),
        (Whereabouts::Gone, None) => tr!(texts, "copies-gone"),
    }
}
