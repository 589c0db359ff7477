//! Files in and out: address books in, mailing lists out.

pub mod cells;
pub mod list;
pub mod mailing;
pub mod private_file;
pub mod reading;
pub mod refusals;
pub mod vcard;
pub mod whole_book;
pub mod whole_csv;
