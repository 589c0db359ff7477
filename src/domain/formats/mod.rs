//! How what was typed is read, checked, kept and shown: names, addresses, numbers, and the words in notes.
//!
//! Every check gives back either the form that is kept or a problem that the screens put into words. A text with a
//! problem may still be kept as typed after a warning; only a national register number is refused (R14).

pub mod email;
pub mod enterprise;
pub mod national_register;
pub mod phone;
pub mod postcode;
pub mod text;
pub mod words;
