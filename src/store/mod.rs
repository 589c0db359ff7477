//! The book: one SQLite file. The only place that knows SQL.
//!
//! Start at `assets/migrations/0001_the_book.sql`: the tables, what each is for, and the triggers that hold whoever
//! writes. Then [`acts`]: every act is one transaction that says what it touched, re-assesses whom that
//! concerns, and gives the way back.
//!
//! # The layout, and why
//!
//! Chosen after measuring several at 1,000 to 1,000,000 cards (one laptop-sized machine; read the figures as
//! proportions):
//!
//! - **No full-text index.** FTS5 made the file a third to more than twice as large and an import about 1.8 times as
//!   costly; it was slower than a sweep through memory for one or two letters and for results in the order of names; and
//!   it kept deleted words even through a `VACUUM`. Instead each card has one line of folded text. In memory
//!   ([`SearchIndex`], 26 MB at 100,000 cards, loaded in 0.1 s) a letter is answered in under a millisecond; until it
//!   is loaded, and on the command line, the same text is swept in the file, in the order of names, until the page is
//!   full.
//! - **A folded `sort` column** written by the program, not a collation: its index is built seven times as fast, and
//!   the plain `sqlite3` shell can check and write the file. A page is a range of an index on (sort, id), never an
//!   offset: page 2,000 costs what page 1 costs.
//! - **Stored answers.** What the rules say of a card stands beside it, with the days *[from, until)* for which it holds,
//!   and is written in the transaction of every act. Counting "prospects without consent" by a query over the ledger
//!   took 54 ms at 100,000 cards and 650 ms at 1,000,000; the tally that triggers keep answers at any size at once.
//! - **Write-ahead log, `synchronous=FULL`**, and a checkpoint after every act: readers are never locked out, a copy of
//!   the file that is taken while the program is idle is complete, and the log keeps no old page for long.
//! - **`secure_delete`, then `VACUUM` and `wal_checkpoint(TRUNCATE)`** for an erasure (R32). `secure_delete` alone left
//!   traces of 15 to 46 of 10,000 erased people in live pages, and so did incremental vacuum and `REINDEX`; a `VACUUM`
//!   with a checkpoint left none in any run. It takes half a second at 100,000 cards.
//! - **An import drops the secondary indexes of an empty book and makes them afterwards**: a quarter faster, and without
//!   stale cells.

mod acts;
mod error;
mod file;
mod meta;
mod rows;
mod value;

pub use acts::act::{Done, Progress, Undo};
pub use acts::bulk::NewCard;
pub use acts::create::Seeds;
pub use acts::erase::{Erased, HeldBack};
pub use acts::exports::{Exporter, Recorded, Sealed};
pub use acts::import::{
    ImportChange, ImportOptions, ImportUndone, Imported, ImportedRow, NotCounted, PossibleDouble, Refusal,
    RowFate,
};
pub use acts::purge::{PlannedErasure, PlannedStrip, PurgePlan};
pub use acts::restore::{NotKnownSince, Restored, Source};
pub use error::{StoreError, StoreResult};
pub use file::backup::Backup;
pub use file::book::Store;
pub use file::connect::Access;
pub use file::key::Passphrase;
pub use file::open::Door;
pub use rows::answers::FindingRow;
pub use rows::counts::{Counts, RuleCount};
pub use rows::doubles::Double;
pub use rows::exports::{ExportId, ExportRow, NewExport};
pub use rows::imports::{FieldChange, LastImport};
pub use rows::journal::JournalEntry;
pub use rows::list::{Filter, From, ListKey, ListRow, MemberRow};
pub use rows::lookup::{Likeness, LookUp, Similar};
pub use rows::search_index::SearchIndex;
pub use rows::statements::Statement;
