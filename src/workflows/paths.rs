//! Where files lie: the book of this user, and what the owner types.

use std::path::PathBuf;

use directories::{BaseDirs, ProjectDirs};

/// The name of the file in the platform's data folder.
const FILE_NAME: &str = "fichebak.db";

/// The book of this user: `fichebak.db` in the platform's data folder. `None` where the platform names no folder,
/// as for a user without a home.
#[must_use]
pub fn default_path() -> Option<PathBuf> {
    let folders = ProjectDirs::from("", "", env!("CARGO_PKG_NAME"))?;
    Some(folders.data_dir().join(FILE_NAME))
}

/// The user's own folder; `None` for a user without one.
#[must_use]
pub fn home() -> Option<PathBuf> {
    BaseDirs::new().map(|folders| folders.home_dir().to_owned())
}

/// The file that was typed: without quotes around it, and with the home folder for `~`.
#[must_use]
pub fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim().trim_matches(['"', '\'']);
    match (typed.strip_prefix("~/"), home()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_it_is_dragged_into_a_terminal() {
        assert_eq!(typed_path(" '/media/stick/book.db' "), PathBuf::from("/media/stick/book.db"));
        assert_eq!(typed_path("book.db"), PathBuf::from("book.db"));
    }
}
