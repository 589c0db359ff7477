//! The rows: one file a table, or what is asked across several. Functions on a connection, which know nothing of what
//! they are for, and the questions that a book answers.

pub(super) mod answers;
pub(super) mod aside;
pub(super) mod boxes;
pub(super) mod campaigns;
pub(super) mod card_columns;
pub(super) mod contacts;
pub(super) mod counts;
pub(super) mod details;
pub(super) mod doubles;
pub(super) mod erasures;
pub(super) mod exports;
pub(super) mod imports;
pub(super) mod journal;
pub(super) mod ledger;
pub(super) mod list;
pub(super) mod load;
pub(super) mod lookup;
pub(super) mod organisations;
pub(super) mod reach;
pub(super) mod rehang;
pub(super) mod search;
pub(super) mod search_index;
pub(super) mod search_text;
pub(super) mod settings;
pub(super) mod statements;
pub(super) mod suppression;
