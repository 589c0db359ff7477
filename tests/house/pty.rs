//! The real program in a real pseudo-terminal: it starts, takes keys, saves, and gives the terminal back.

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fichebak::store::{Access, Store};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a screen may take to come on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program on a terminal of 100 columns and 30 lines.
struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    writer: Box<dyn std::io::Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

fn lines(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Terminal {
    fn start(arguments: &[&str], folder: &Path) -> Self {
        let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_fichebak"));
        command.args(arguments);
        command.cwd(folder);
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8")] {
            command.env(name, value);
        }
        command.env_remove("NO_COLOR");
        command.env("HOME", folder);
        command.env("XDG_DATA_HOME", folder.join("data"));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(lines(30), lines(100), 0)));
        let shared = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(count) = reader.read(&mut chunk) {
                if count == 0 {
                    return;
                }
                shared.lock().unwrap().process(&chunk[..count]);
            }
        });
        Self { screen, writer, child, _master: pair.master }
    }

    fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    fn is_alternate(&self) -> bool {
        self.screen.lock().unwrap().screen().alternate_screen()
    }

    fn wait_for(&self, what: &str) {
        self.wait_until(what, |terminal| terminal.text().contains(what));
    }

    fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !is_so(self) {
            assert!(start.elapsed() < PATIENCE, "waited for {what}; the screen is\n{}", self.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    fn exit_code(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "the program goes on; the screen is\n{}", self.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn assert_given_back(&self) {
        self.wait_until("the ordinary screen", |terminal| !terminal.is_alternate());
        let screen = self.screen.lock().unwrap();
        assert!(!screen.screen().hide_cursor(), "the cursor stays hidden");
        assert!(!screen.screen().bracketed_paste(), "bracketed paste stays on");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn contacts(folder: &Path) -> serde_json::Value {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_fichebak"))
        .args(["--db", "book.db", "contact", "list", "--json"])
        .current_dir(folder)
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A new book with the shop's name, up to the empty list.
fn first_start(folder: &Path) -> Terminal {
    let mut terminal = Terminal::start(&["--db", "book.db", "--lang", "en"], folder);
    terminal.wait_for("Welcome");
    assert!(terminal.is_alternate());
    terminal.keys("\tBakkerij Peeters\t\t\r");
    terminal.wait_for("Bakkerij Peeters");
    terminal.wait_for("Contacts");
    terminal
}

#[test]
fn a_first_start_a_card_and_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(folder.path());
    terminal.keys("a");
    terminal.wait_for("Given name");
    terminal.keys("Els\tJanssens\x13");
    terminal.wait_for("Janssens, Els");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    terminal.assert_given_back();
    let list = contacts(folder.path());
    assert_eq!(list[0]["name"], "Els Janssens", "{list}");
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(folder.path());
    let pid = terminal.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(terminal.exit_code(), 143);
    terminal.assert_given_back();
    assert_eq!(contacts(folder.path()), serde_json::json!([]));
}

#[test]
fn a_second_start_says_that_the_book_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(folder.path());
    let mut second = Terminal::start(&["--db", "book.db", "--lang", "en"], folder.path());
    assert_eq!(second.exit_code(), 2);
    second.wait_for("open already");
    assert!(!second.is_alternate());
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
}

#[test]
fn the_example_book_opens_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(&["demo", "--lang", "nl"], folder.path());
    terminal.wait_for("Contacten");
    terminal.keys("?");
    terminal.wait_for("Hulp");
    terminal.keys("\x1b");
    std::thread::sleep(Duration::from_millis(100));
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    terminal.assert_given_back();
    assert!(!folder.path().join("data").exists(), "the owner's own book was touched");
}

#[test]
fn it_fits_any_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(&["demo", "--lang", "en"], folder.path());
    terminal.wait_for("Contacts");
    for (rows, cols) in [(16, 60), (1, 1), (50, 200), (24, 80)] {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        terminal.screen.lock().unwrap().screen_mut().set_size(lines(rows), lines(cols));
        terminal._master.resize(size).unwrap();
        std::thread::sleep(Duration::from_millis(150));
    }
    terminal.wait_for("Contacts");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
}

#[cfg(feature = "encryption")]
#[test]
fn a_passphrase_is_asked_for_before_anything_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(&["--db", "book.db", "--lang", "en"], folder.path());
    terminal.wait_for("recommended");
    terminal.keys("\t\tdrie broodjes\tdrie broodjes\t\r");
    terminal.wait_for("Contacts");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    assert!(!std::fs::read(folder.path().join("book.db")).unwrap().starts_with(b"SQLite"));

    let mut terminal = Terminal::start(&["--db", "book.db", "--lang", "en"], folder.path());
    terminal.wait_for("Passphrase of the book");
    assert!(!terminal.is_alternate());
    terminal.keys("vier\r");
    terminal.wait_for("not right");
    terminal.keys("drie broodjes\r");
    terminal.wait_for("Contacts");
    assert!(terminal.is_alternate());
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    terminal.assert_given_back();
}

#[test]
fn on_a_new_computer_a_copy_becomes_the_book() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(folder.path());
    terminal.keys("a");
    terminal.wait_for("Given name");
    terminal.keys("Els\tJanssens\x13");
    terminal.wait_for("Janssens, Els");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    let stick = folder.path().join("stick.db");
    std::fs::rename(folder.path().join("book.db"), &stick).unwrap();
    let mut terminal = Terminal::start(&["--db", "book.db", "--lang", "en"], folder.path());
    terminal.wait_for("already have a book");
    terminal.keys("\t\t\t\t\t\r");
    terminal.wait_for("File");
    terminal.keys("none.db\r");
    terminal.wait_for("none.db");
    terminal.keys("\x15stick.db\r");
    terminal.wait_for("A book from a copy");
    terminal.keys("\r");
    terminal.wait_for("Janssens, Els");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    let mut terminal = Terminal::start(&["--db", "book.db", "--lang", "en"], folder.path());
    terminal.wait_for("A book from a copy");
    terminal.keys("\t\r");
    terminal.wait_for("Noted");
    terminal.keys("q");
    assert_eq!(terminal.exit_code(), 0);
    let store = Store::open(&folder.path().join("book.db"), Access::Read).unwrap();
    assert_eq!(store.not_known_since().unwrap(), None);
}
