//! Files in and out.

pub mod mailing;
pub mod reading;
