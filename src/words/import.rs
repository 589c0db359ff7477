//! What is said about an import: to the owner, in the owner's language.

use chrono::NaiveDate;

use crate::domain::consent::BoxState;
use crate::domain::contact::CardField;
use crate::domain::shop::Shop;
use crate::exchange::reading::{FileProblem, MapProblem, Program, RowProblem};
use crate::i18n::Texts;
use crate::store::{FieldChange, ImportChange, ImportUndone, NotCounted, Refusal};
use crate::tr;
use crate::words::errors;
use crate::words::wording::box_name;

/// Why a file cannot be read. Nothing of it was imported.
#[must_use]
pub fn file_problem(path: &str, problem: &FileProblem, texts: &Texts) -> String {
    let path = path.to_owned();
    match problem {
        FileProblem::Io(cause) => tr!(texts, "import-unreadable", path = path, cause = cause.clone()),
        FileProblem::Empty => tr!(texts, "import-empty-file", path = path),
        FileProblem::NotAnAddressBook => tr!(texts, "import-not-an-address-book", path = path),
        FileProblem::NoKnownColumn => tr!(texts, "import-no-column", path = path),
        FileProblem::TooManyColumns => tr!(texts, "import-too-many-columns", path = path),
        FileProblem::HeaderTooLarge => tr!(texts, "import-header-too-large", path = path),
        FileProblem::OtherHeader => tr!(texts, "import-other-header", path = path),
    }
}

/// The key of the count of refusals, withdrawals and objections that were recorded, or would be.
#[must_use]
pub fn lowered_key(is_done: bool) -> &'static str {
    if is_done { "import-lowered" } else { "import-lowered-dry" }
}

/// The key of the count of consents that were recorded, or would be.
#[must_use]
pub fn consents_key(is_done: bool) -> &'static str {
    if is_done { "import-consents" } else { "import-consents-dry" }
}

/// Why a row is left out.
#[must_use]
pub fn row_problem(problem: RowProblem, texts: &Texts) -> String {
    match problem {
        RowProblem::Cells { found, expected } => {
            tr!(texts, "import-cells", found = found, expected = expected)
        }
        RowProblem::Empty => tr!(texts, "import-empty-row"),
        RowProblem::Unclosed => tr!(texts, "import-unclosed"),
        RowProblem::TooLarge => tr!(texts, "import-too-large"),
        RowProblem::NotText => tr!(texts, "import-not-text"),
        RowProblem::Broken => tr!(texts, "import-broken"),
        RowProblem::Forbidden(rule) => errors::refusal(rule, texts),
    }
}

/// Why the book takes nothing of a row.
#[must_use]
pub fn refusal(why: Refusal, texts: &Texts) -> String {
    match why {
        Refusal::Rule(rule) => errors::refusal(rule, texts),
        Refusal::NoSource => tr!(texts, "import-row-no-source"),
        Refusal::CollectedLater => tr!(texts, "import-row-later"),
    }
}

/// Why a column cannot be mapped or ticked.
#[must_use]
pub fn map_problem(problem: &MapProblem, texts: &Texts) -> String {
    match problem {
        MapProblem::NoSuchColumn(name) => tr!(texts, "import-no-such-column", name = name.clone()),
        MapProblem::Never(name) => tr!(texts, "import-never", name = name.clone()),
    }
}

/// The program that a file comes from.
#[must_use]
pub fn program(program: Program, texts: &Texts) -> String {
    match program {
        Program::Own => tr!(texts, "import-from-own"),
        Program::Google => tr!(texts, "import-from-google"),
        Program::Outlook => tr!(texts, "import-from-outlook"),
        Program::Thunderbird => tr!(texts, "import-from-thunderbird"),
        Program::Mailchimp => tr!(texts, "import-from-mailchimp"),
        Program::Brevo => tr!(texts, "import-from-brevo"),
        Program::Listmonk => tr!(texts, "import-from-listmonk"),
        Program::Other => tr!(texts, "import-from-other"),
    }
}

/// The fixed English name of the program that a file comes from, for scripts.
#[must_use]
pub fn program_slug(program: Program) -> &'static str {
    match program {
        Program::Own => "fichebak",
        Program::Google => "google",
        Program::Outlook => "outlook",
        Program::Thunderbird => "thunderbird",
        Program::Mailchimp => "mailchimp",
        Program::Brevo => "brevo",
        Program::Listmonk => "listmonk",
        Program::Other => "other",
    }
}

/// What changes on a card: "Phone: 0470 12 34 56".
#[must_use]
pub fn change(change: &ImportChange, shop: &Shop, texts: &Texts) -> String {
    match change {
        ImportChange::Field(change) => {
            tr!(
                texts,
                "import-change-field",
                field = field(change, texts),
                to = value(change, &change.to, texts)
            )
        }
        ImportChange::Box { category, from, to } => {
            let name = shop.category(*category).map_or(String::new(), |own| box_name(own, texts));
            let state = |state: &BoxState| texts.get(&format!("state-{}", state.slug()));
            let (from, to) = (state(from), state(to));
            tr!(texts, "import-change-box", name = name, from = from, to = to)
        }
        ImportChange::Objection(channel, on) => {
            let day = texts.short_date(*on);
            match channel {
                Some(channel) => {
                    let channel = texts.get(&format!("channel-{}", channel.slug()));
                    tr!(texts, "import-change-objection", channel = channel, day = day)
                }
                None => tr!(texts, "import-change-objection-all", day = day),
            }
        }
        ImportChange::Campaign(id) => {
            let name = shop.campaign(*id).map_or(String::new(), |own| own.fields.name.clone());
            tr!(texts, "import-change-campaign", name = name)
        }
    }
}

/// What the file has otherwise, and stays: "Given name stays Els; the file has Elsje".
#[must_use]
pub fn left_alone(change: &FieldChange, texts: &Texts) -> String {
    let name = field(change, texts);
    let (from, to) = (value(change, &change.from, texts), value(change, &change.to, texts));
    if from.is_empty() {
        tr!(texts, "import-left-out", field = name, to = to)
    } else {
        tr!(texts, "import-left-alone", field = name, from = from, to = to)
    }
}

fn field(change: &FieldChange, texts: &Texts) -> String {
    texts.get(&format!("import-field-{}", change.field.slug()))
}

fn value(change: &FieldChange, text: &str, texts: &Texts) -> String {
    match change.field {
        CardField::Language if !text.is_empty() => texts.get(&format!("lang-{text}")),
        field => field.shown(text),
    }
}

/// Why a *yes* in the file does not count.
#[must_use]
pub fn not_counted(why: NotCounted, texts: &Texts) -> String {
    match why {
        NotCounted::Unproven => tr!(texts, "import-yes-unproven"),
        NotCounted::Answered => tr!(texts, "import-yes-answered"),
        NotCounted::Against => tr!(texts, "import-yes-against"),
        NotCounted::Bought => tr!(texts, "import-yes-bought"),
    }
}

/// What taking the import of that day back did.
#[must_use]
pub fn undone(on: NaiveDate, undone: &ImportUndone, texts: &Texts) -> Vec<String> {
    let (removed, restored) = (undone.removed, undone.restored);
    let day = texts.short_date(on);
    let mut sentences = vec![tr!(texts, "import-undone", day = day, removed = removed, restored = restored)];
    if undone.kept > 0 {
        sentences.push(tr!(texts, "import-undone-kept", count = undone.kept));
    }
    sentences
}
