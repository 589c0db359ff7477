//! Files in and out.

pub mod csv_book;
pub mod mailing;
pub mod reading;
