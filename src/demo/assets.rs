//! The files in `assets/demo/`, inside the program.

use std::io;

use serde::de::DeserializeOwned;

use crate::store::{StoreError, StoreResult};

macro_rules! asset {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/demo/", $path))
    };
}
pub(super) use asset;

/// Reads one of the files. A test reads all of them, so that this fails in no released program.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> StoreResult<T> {
    basic_toml::from_str(text).map_err(|error| broken(&error.to_string()))
}

/// That the files contradict themselves.
pub(super) fn broken(what: &str) -> StoreError {
    StoreError::Io(io::Error::new(io::ErrorKind::InvalidData, what.to_owned()))
}

/// The lines of a list, without comments.
pub(super) fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}
