//! The real program on a book of its own.

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;

/// A folder with a book in it, and the day that the program is told.
pub struct Cli {
    folder: tempfile::TempDir,
    /// The day of `--today`.
    pub today: &'static str,
}

/// What a run answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Cli {
    /// No book yet; English; 2 March 2026.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), today: "2026-03-02" }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn book(&self) -> PathBuf {
        self.folder.path().join("book.db")
    }

    /// The program, with no book, day or language chosen.
    pub fn bare(&self) -> Command {
        let mut command = Command::cargo_bin("fichebak").unwrap();
        command.env_clear().env("HOME", self.folder.path()).env("LANG", "en_GB.UTF-8");
        command.current_dir(self.folder.path());
        command
    }

    /// Runs a verb on the book.
    pub fn run(&self, args: &[&str]) -> Answer {
        self.run_on(self.today, args)
    }

    /// Runs a verb on the book, on that day.
    pub fn run_on(&self, today: &str, args: &[&str]) -> Answer {
        let mut command = self.bare();
        command.arg("--db").arg(self.book()).args(["--lang", "en", "--today", today]).args(args);
        Answer::of(command.output().unwrap())
    }

    /// Runs a verb that must do what it is asked.
    pub fn done(&self, args: &[&str]) -> Answer {
        self.done_on(self.today, args)
    }

    /// Runs a verb on that day that must do what it is asked.
    pub fn done_on(&self, today: &str, args: &[&str]) -> Answer {
        let answer = self.run_on(today, args);
        assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
        answer
    }

    /// What a script reads, whatever the exit code.
    pub fn json(&self, args: &[&str]) -> Value {
        self.json_on(self.today, args)
    }

    /// What a script reads on that day, whatever the exit code.
    pub fn json_on(&self, today: &str, args: &[&str]) -> Value {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let answer = self.run_on(today, &args);
        serde_json::from_str(&answer.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {answer:?}"))
    }

    /// Adds a card and answers with its number.
    pub fn add(&self, args: &[&str]) -> String {
        let args: Vec<&str> = ["contact", "add"].iter().chain(args).copied().collect();
        self.json(&args)["id"].to_string()
    }

    /// A prospect with an e-mail address.
    pub fn prospect(&self, given: &str, email: &str) -> String {
        self.add(&["--given-name", given, "--family-name", "Janssens", "--email", email])
    }

    /// A campaign of March 2026, by e-mail.
    pub fn campaign(&self, name: &str) {
        self.done(&[
            "campaign",
            "add",
            "--name",
            name,
            "--product",
            "bread",
            "--purpose",
            "Offers of the spring week",
            "--channel",
            "email",
            "--start",
            "2026-03-01",
            "--end",
            "2026-03-31",
        ]);
    }

    /// The rules of a card's findings.
    pub fn rules_of(&self, id: &str) -> Vec<String> {
        self.rules_of_on(self.today, id)
    }

    /// The rules of a card's findings on that day.
    pub fn rules_of_on(&self, today: &str, id: &str) -> Vec<String> {
        let card = self.json_on(today, &["contact", "show", id]);
        let findings = card["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
    }

    /// The state of a box on a card.
    pub fn state(&self, id: &str, slug: &str) -> String {
        let card = self.json(&["contact", "show", id]);
        let boxes = card["boxes"].as_array().unwrap();
        let found = boxes.iter().find(|one| one["box"] == slug).unwrap_or_else(|| panic!("{slug}: {card}"));
        found["state"].as_str().unwrap().to_owned()
    }

    /// Every byte of the folder.
    pub fn bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push((path.clone(), std::fs::read(path).unwrap()));
                }
            }
        }
        files.sort();
        files
    }

    /// Whether that text stands anywhere in the files of the book and the copies that the program keeps.
    pub fn holds(&self, text: &str) -> bool {
        let files = self.bytes();
        let is_book = |path: &Path| {
            let path = path.strip_prefix(self.folder()).unwrap();
            path.to_string_lossy().starts_with("book.db")
        };
        files
            .iter()
            .filter(|(path, _)| is_book(path))
            .any(|(_, bytes)| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
    }
}

impl Answer {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
