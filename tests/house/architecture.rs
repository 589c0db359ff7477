//! Who may use whom: `domain <- store, exchange <- words <- workflows, demo <- app <- ui <- terminal <- cli`, and nothing
//! points the other way.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of the house, and which others each may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("words", &["domain", "store", "exchange", "i18n"]),
    ("workflows", &["domain", "store", "exchange", "i18n", "words"]),
    ("demo", &["domain", "store", "i18n", "workflows"]),
    ("app", &["domain", "store", "exchange", "i18n", "words", "workflows"]),
    ("ui", &["domain", "store", "exchange", "i18n", "words", "workflows", "app"]),
    ("terminal", &["domain", "store", "i18n", "words", "workflows", "demo", "app", "ui"]),
    // A verb without arguments opens the screens.
    ("cli", &["domain", "store", "exchange", "i18n", "words", "workflows", "demo", "terminal"]),
    ("main", &["cli", "terminal"]),
    (
        "lib",
        &[
            "domain",
            "i18n",
            "store",
            "exchange",
            "words",
            "workflows",
            "demo",
            "app",
            "ui",
            "terminal",
            "cli",
        ],
    ),
];

/// The rooms of the store, and which others each may use. Rows are asked through an open book, and know of the file nothing
/// else.
const STORE_MAY_USE: &[(&str, &[&str])] = &[
    ("error", &[]),
    ("value", &["error"]),
    ("meta", &["error", "value"]),
    ("file", &["error", "value", "meta"]),
    ("rows", &["error", "value", "meta", "file::book::Store"]),
    ("acts", &["error", "value", "meta", "file", "rows"]),
];

/// Libraries that only some rooms may touch.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("directories", &["workflows"]),
    ("clap", &["cli", "main"]),
    ("signal_hook", &["terminal"]),
    // Keys are plain data, and the notes' editor is a piece of state.
    ("ratatui", &["app", "ui", "terminal"]),
];

/// What would make the pure room impure.
const IMPURE: &[&str] =
    &["std::fs", "std::io", "std::env", "Local::now", "Utc::now", "SystemTime", "Instant"];

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, code_of(&text)));
            }
        }
    }
    assert!(found.len() > 20, "the sources were not found");
    found
}

/// The code without comments, and without the tests at its end.
fn code_of(text: &str) -> String {
    let code: Vec<&str> = text
        .lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]"))
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    code.join("\n")
}

fn room_of(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = inside.iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn nobody_uses_a_room_above_their_own() {
    let mut wrong = Vec::new();
    for (path, code) in sources() {
        let room = room_of(&path);
        let allowed = MAY_USE.iter().find(|(name, _)| *name == room);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{room} has no line in MAY_USE"));
        for (other, _) in MAY_USE {
            let is_own = room == *other || allowed.contains(other);
            let uses = ["crate::", "fichebak::"].iter().any(|root| {
                let path = format!("{root}{other}");
                code.match_indices(&path).any(|(at, _)| {
                    let next = code[at + path.len()..].chars().next();
                    !next.is_some_and(|char| char.is_alphanumeric() || char == '_')
                })
            });
            if uses && !is_own {
                wrong.push(format!("{} uses {other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rooms_of_the_store_know_what_is_below_them_only() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, code) in sources() {
        let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store"));
        let Ok(inside) = inside else { continue };
        let room = inside.iter().next().unwrap().to_string_lossy();
        let room = room.trim_end_matches(".rs");
        if room == "mod" {
            continue;
        }
        seen += 1;
        let allowed = STORE_MAY_USE.iter().find(|(name, _)| *name == room);
        let (_, allowed) = allowed.unwrap_or_else(|| panic!("{room} has no line in STORE_MAY_USE"));
        // By the whole path: the names that the store hands out would hide where they come from.
        for (at, root) in code.match_indices("crate::store::") {
            let used = &code[at + root.len()..];
            let is_below = allowed.iter().any(|other| used.starts_with(other));
            if !used.starts_with(room) && !is_below {
                wrong.push(format!("{} uses {}", path.display(), used.lines().next().unwrap()));
            }
        }
        if code.contains("super::super") {
            wrong.push(format!("{} climbs out of its room", path.display()));
        }
    }
    assert!(seen > 40, "the store was not found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, _) in sources().into_iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        assert!(fs::read_to_string(&path).unwrap().starts_with("//! "), "{} does not", path.display());
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for (path, code) in sources() {
        let room = room_of(&path);
        for (library, rooms) in ONLY_IN {
            if code.contains(&format!("{library}::")) && !rooms.contains(&room.as_str()) {
                wrong.push(format!("{} uses {library}", path.display()));
            }
        }
        let impure = IMPURE.iter().filter(|name| room == "domain" && code.contains(**name));
        wrong.extend(impure.map(|name| format!("{} uses {name}", path.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_app_knows_no_terminal() {
    for (path, code) in sources() {
        if room_of(&path) == "app" {
            for call in ["enable_raw_mode", "execute!", "Terminal::new", "event::read", "event::poll"] {
                assert!(!code.contains(call), "{} calls {call}", path.display());
            }
        }
    }
}

#[test]
fn no_rule_is_known_by_its_number_outside_the_rules() {
    let mut wrong = Vec::new();
    for (path, code) in sources() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/rules");
        if path.starts_with(rules) || path.ends_with("tests.rs") {
            continue;
        }
        for (number, line) in code.lines().enumerate() {
            if names_a_rule(line) {
                wrong.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "a rule has a name in domain/rules: {}", wrong.join("\n"));
}

/// Whether a line holds the number of a rule: `R6` by itself, `RuleId(6)`, `rule.0 == 6`, `match rule.0`, `rule-6` or
/// `finding-6` of the texts, `rule = 6` of the SQL.
fn names_a_rule(line: &str) -> bool {
    let starts = |text: &str| text.starts_with(|char: char| char.is_ascii_digit());
    let before_a_number =
        ["RuleId(", "rule.0 == ", "rule.0 != ", "rule.0, ", "rule-", "finding-", "rule = ", "rule == "];
    let by_number = before_a_number.iter().any(|text| line.split(text).skip(1).any(starts));
    let is_name =
        |word: &str| word.strip_prefix('R').is_some_and(|rest| starts(rest) && rest.parse::<u8>().is_ok());
    by_number || line.contains("rule.0 {") || line.split(|char: char| !char.is_alphanumeric()).any(is_name)
}
