//! Files in and out.

pub mod mailing;
