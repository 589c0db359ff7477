//! Choosing the file: folders and files with the arrows, or a part of a name or a whole path typed or pasted.

use std::path::{Path, PathBuf, is_separator};

use chrono::{DateTime, Local, NaiveDate};
use ratatui::crossterm::event::KeyCode;
use tui_input::Input as Line;

use crate::app::cursor::Step;
use crate::app::form::Value;
use crate::app::input::{Input, Key, is_text, plain};
use crate::domain::formats::text::{clean_line, fold};
use crate::i18n::Texts;
use crate::tr;
use crate::workflows::paths::typed_path;

/// How far a page key goes, in lines.
const PAGE: usize = 10;

/// The endings of files that can be an address book.
const ENDINGS: [&str; 7] = ["csv", "txt", "tsv", "vcf", "vcard", "ldif", "ldi"];

/// A folder or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, as it may be shown.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// How many bytes a file has.
    pub bytes: u64,
    /// The day on which a file was changed last.
    pub changed_on: Option<NaiveDate>,
}

/// What the picker tells after an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// Nothing to do.
    Nothing,
    File(PathBuf),
    /// No file.
    Leave,
    /// There is no file and no folder of the typed name.
    NoSuchFile(String),
}

/// The folder shown, and what was typed.
#[derive(Debug, Clone)]
pub struct Picker {
    /// The folder whose files are shown.
    pub folder: PathBuf,
    /// The line typed into.
    pub line: Value,
    /// What lies in the folder: first the folder above, then folders, then files.
    pub entries: Vec<Entry>,
    /// The place of the selected one among those that match.
    pub selected: usize,
    /// Whether every file is shown, and not only what can be an address book.
    pub shows_all: bool,
    /// Why the folder cannot be read.
    pub problem: Option<String>,
    /// The folder in which a typed part of a name is looked for; paths are typed from there.
    home: PathBuf,
}

impl Picker {
    /// The files of a folder.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        let mut picker = Self {
            folder: folder.clone(),
            line: Value::Text(Line::default()),
            entries: Vec::new(),
            selected: 0,
            shows_all: false,
            problem: None,
            home: folder,
        };
        picker.read();
        picker.select_first();
        picker
    }

    /// What matches what was typed, in order.
    #[must_use]
    pub fn matches(&self) -> Vec<&Entry> {
        let wanted = fold(&self.typed_name());
        let fits =
            |entry: &&Entry| wanted.is_empty() || (!is_above(entry) && fold(&entry.name).contains(&wanted));
        self.entries.iter().filter(fits).collect()
    }

    /// Arrows select, Enter opens, Backspace goes to the folder above, letters look for a name; Esc forgets what was
    /// typed, then leaves.
    pub fn handle(&mut self, input: &Input) -> Picked {
        match input {
            Input::Paste(text) => {
                self.line.paste(text);
                self.typed();
            }
            Input::Key(key) if Key::ctrl('o').matches(*key) => {
                self.shows_all = !self.shows_all;
                self.read();
                self.select_first();
            }
            Input::Key(key) => {
                let last = self.matches().len().saturating_sub(1);
                let is_blank = self.line.text().is_empty();
                match plain(*key) {
                    Some(KeyCode::Esc) if is_blank => return Picked::Leave,
                    Some(KeyCode::Esc) => {
                        self.line = Value::Text(Line::default());
                        self.typed();
                    }
                    Some(KeyCode::Backspace | KeyCode::Left) if is_blank => self.go_up(),
                    Some(KeyCode::Enter) => return self.open(),
                    pressed => {
                        // Home and End go along what is typed, where something is.
                        let step = if is_blank { Step::keys } else { Step::lines };
                        if let Some(step) = pressed.and_then(|key| step(key).or(Step::tabs(key))) {
                            self.selected = step.from(self.selected, last, PAGE);
                        } else if self.line.key(*key, is_text(*key)) {
                            self.typed();
                        }
                    }
                }
            }
            _ => {}
        }
        Picked::Nothing
    }

    fn open(&mut self) -> Picked {
        let typed = self.line.text();
        if typed.contains(is_separator) || typed == "~" {
            let path = self.meant(&typed);
            if path.is_dir() {
                self.go_to(path);
                return Picked::Nothing;
            }
            if path.is_file() {
                return Picked::File(path);
            }
        }
        let Some(entry) = self.matches().get(self.selected).copied().cloned() else {
            return if typed.is_empty() { Picked::Nothing } else { Picked::NoSuchFile(clean_line(&typed)) };
        };
        if is_above(&entry) {
            self.go_up();
        } else if entry.is_folder {
            self.go_to(entry.path);
        } else {
            return Picked::File(entry.path);
        }
        Picked::Nothing
    }

    /// The file that was typed, pasted, or dropped on the window: a terminal writes those in several ways.
    fn meant(&self, typed: &str) -> PathBuf {
        let as_typed = self.home.join(typed_path(typed));
        let unescaped = self.home.join(typed_path(&typed.replace("\\ ", " ")));
        let plain = typed.trim().trim_matches(['"', '\'']);
        let as_address = plain.strip_prefix("file://").map(|rest| PathBuf::from(rest.replace("%20", " ")));
        let candidates = [Some(as_typed.clone()), Some(unescaped), as_address];
        if typed == "~" {
            return typed_path("~/");
        }
        candidates.into_iter().flatten().find(|path| path.exists()).unwrap_or(as_typed)
    }

    fn go_to(&mut self, folder: PathBuf) {
        self.home.clone_from(&folder);
        self.folder = folder;
        self.line = Value::Text(Line::default());
        self.read();
        self.select_first();
    }

    fn go_up(&mut self) {
        let Some(above) = self.folder.parent().map(Path::to_path_buf) else { return };
        let left = self.folder.clone();
        self.go_to(above);
        if let Some(place) = self.matches().iter().position(|entry| entry.path == left) {
            self.selected = place;
        }
    }

    /// Shows the folder of the path typed, or the own one.
    fn typed(&mut self) {
        let typed = self.line.text();
        let folder = match typed.rfind(is_separator) {
            Some(at) => self.meant(typed.get(..=at).unwrap_or_default()),
            None => self.home.clone(),
        };
        if folder != self.folder {
            self.folder = folder;
            self.read();
        }
        if self.line.text().is_empty() { self.select_first() } else { self.selected = 0 }
    }

    /// The part of a name that was typed: what stands after the last separator of a path.
    fn typed_name(&self) -> String {
        let typed = self.line.text();
        let name = typed.rsplit(is_separator).next().unwrap_or_default();
        let name = name.trim().trim_matches(['"', '\'']);
        if name == "~" { String::new() } else { name.to_owned() }
    }

    /// The folder above is there to be chosen, but not what one came for.
    fn select_first(&mut self) {
        let matches = self.matches();
        self.selected =
            usize::from(matches.len() > 1 && matches.first().is_some_and(|entry| is_above(entry)));
    }

    fn read(&mut self) {
        self.entries.clear();
        self.problem = None;
        if self.folder.parent().is_some() {
            let path = self.folder.join("..");
            self.entries.push(Entry { name: "..".into(), path, is_folder: true, bytes: 0, changed_on: None });
        }
        match std::fs::read_dir(&self.folder) {
            Err(error) => self.problem = Some(error.to_string()),
            Ok(entries) => {
                let mut found: Vec<Entry> =
                    entries.filter_map(|entry| look_at(&entry.ok()?, self.shows_all)).collect();
                found.sort_by_cached_key(|entry| (!entry.is_folder, fold(&entry.name)));
                self.entries.append(&mut found);
            }
        }
    }
}

/// Whether it is the way to the folder above.
#[must_use]
pub fn is_above(entry: &Entry) -> bool {
    entry.path.ends_with("..")
}

fn look_at(entry: &std::fs::DirEntry, shows_all: bool) -> Option<Entry> {
    let name = entry.file_name().to_string_lossy().into_owned();
    let path = entry.path();
    let kind = entry.file_type().ok()?;
    // A link is what it leads to.
    let is_folder = if kind.is_symlink() { path.is_dir() } else { kind.is_dir() };
    let can_be_one = || {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    };
    if name.starts_with('.') || !(is_folder || shows_all || can_be_one()) {
        return None;
    }
    let metadata = if is_folder { None } else { std::fs::metadata(&path).ok() };
    let changed = metadata.as_ref().and_then(|metadata| metadata.modified().ok());
    Some(Entry {
        name: clean_line(&name),
        is_folder,
        bytes: metadata.as_ref().map_or(0, std::fs::Metadata::len),
        changed_on: changed.map(|time| DateTime::<Local>::from(time).date_naive()),
        path,
    })
}

/// How large a file is.
#[must_use]
pub fn size(bytes: u64, texts: &Texts) -> String {
    match bytes {
        0..1_000 => tr!(texts, "wizard-bytes", count = bytes),
        1_000..1_000_000 => tr!(texts, "wizard-kilobytes", count = texts.number(bytes.div_ceil(1_000))),
        _ => tr!(texts, "wizard-megabytes", count = texts.number(bytes.div_ceil(1_000_000))),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyEvent, KeyModifiers};

    use super::*;

    fn press(picker: &mut Picker, code: KeyCode) -> Picked {
        picker.handle(&Input::Key(KeyEvent::new(code, KeyModifiers::NONE)))
    }

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Été.csv", "b.VCF", "letter.odt", ".hidden.csv", "my cards.csv", "z.ldif"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        std::fs::create_dir(folder.path().join("Downloads")).unwrap();
        std::fs::write(folder.path().join("Downloads").join("cards.csv"), "x").unwrap();
        folder
    }

    fn names(picker: &Picker) -> Vec<&str> {
        picker.matches().into_iter().map(|entry| entry.name.as_str()).collect()
    }

    #[test]
    fn only_what_can_be_an_address_book_is_shown_unless_asked_otherwise() {
        let folder = folder();
        let mut picker = Picker::new(folder.path().to_owned());
        assert_eq!(names(&picker), ["..", "Downloads", "b.VCF", "Été.csv", "my cards.csv", "z.ldif"]);
        assert_eq!(picker.selected, 1);
        picker.handle(&Input::Key(KeyEvent::new(KeyCode::Char('o'), KeyModifiers::CONTROL)));
        assert_eq!(names(&picker)[4], "letter.odt");
    }

    #[test]
    fn letters_look_for_a_name_blind_to_accents() {
        let folder = folder();
        let mut picker = Picker::new(folder.path().to_owned());
        for letter in "ete".chars() {
            press(&mut picker, KeyCode::Char(letter));
        }
        assert_eq!(names(&picker), ["Été.csv"]);
        assert_eq!(press(&mut picker, KeyCode::Enter), Picked::File(folder.path().join("Été.csv")));
        press(&mut picker, KeyCode::Char('x'));
        assert_eq!(press(&mut picker, KeyCode::Enter), Picked::NoSuchFile("etex".into()));
        press(&mut picker, KeyCode::Esc);
        assert_eq!(names(&picker).len(), 6);
        assert_eq!(press(&mut picker, KeyCode::Esc), Picked::Leave);
    }

    #[test]
    fn one_goes_into_a_folder_and_comes_back_where_one_was() {
        let folder = folder();
        let mut picker = Picker::new(folder.path().to_owned());
        press(&mut picker, KeyCode::Enter);
        assert_eq!(names(&picker), ["..", "cards.csv"]);
        press(&mut picker, KeyCode::Backspace);
        assert_eq!((picker.folder.as_path(), picker.selected), (folder.path(), 1));
    }

    #[test]
    fn a_path_is_typed_pasted_or_dropped() {
        let folder = folder();
        let mut picker = Picker::new(folder.path().join("Downloads"));
        let path = folder.path().join("my cards.csv");
        for pasted in [
            path.display().to_string(),
            format!("'{}'\n", path.display()),
            path.display().to_string().replace(' ', "\\ "),
            format!("file://{}", path.display().to_string().replace(' ', "%20")),
            "../my cards.csv".to_owned(),
        ] {
            picker.handle(&Input::Paste(pasted.clone()));
            assert_eq!(
                press(&mut picker, KeyCode::Enter).file_name(),
                Some("my cards.csv".into()),
                "{pasted}"
            );
            press(&mut picker, KeyCode::Esc);
        }
        // While it is typed, the folder that it leads to is shown.
        picker.handle(&Input::Paste(format!("{}/my", folder.path().display())));
        assert_eq!(names(&picker), ["my cards.csv"]);
        press(&mut picker, KeyCode::Esc);
        assert_eq!(names(&picker), ["..", "cards.csv"]);
    }

    impl Picked {
        fn file_name(&self) -> Option<String> {
            match self {
                Self::File(path) => Some(path.file_name()?.to_string_lossy().into_owned()),
                _ => None,
            }
        }
    }

    #[test]
    fn a_folder_that_is_not_there_says_so() {
        let mut picker = Picker::new(PathBuf::from("/nowhere/at/all"));
        assert!(picker.problem.is_some());
        assert_eq!(names(&picker), [".."]);
        assert_eq!(press(&mut picker, KeyCode::Enter), Picked::Nothing);
        assert_eq!(picker.folder, Path::new("/nowhere/at"));
    }
}
