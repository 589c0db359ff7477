//! A program on a pseudo-terminal: this test binary starts itself again, with [`program`] as its only test.

use std::io::Read;
use std::process::{Command, exit};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use super::*;
use crate::app::input::Input;

const SCENARIO: &str = "FICHEBAK_TERMINAL_TEST";
const LEFT: &str = "\u{1b}[?1049l";

/// The program that the other tests start.
#[test]
#[ignore = "it is started by the other tests, on a terminal of its own"]
fn program() {
    let Ok(scenario) = env::var(SCENARIO) else {
        return;
    };
    install_panic_hook(|place| format!("STOPPED AT {place}"));
    let guard = TerminalGuard::enter().unwrap();
    let mut screen = guard.screen().unwrap();
    let mut events = TerminalEvents::start().unwrap();
    show(&mut screen, "READY");
    match scenario.as_str() {
        "panic" => panic!("Els Janssens"),
        "worker-panic" => {
            let _ = thread::spawn(|| panic!("Els Janssens")).join();
            show(&mut screen, "STILL-HERE");
        }
        "stuck" => thread::sleep(Duration::from_secs(60)),
        _ => {}
    }
    while let Some(input) = events.next(None).unwrap() {
        match input {
            Input::Terminate => break,
            Input::Paste(text) => show(&mut screen, &format!("PASTED-{}", text.len())),
            Input::Resize(columns, rows) => {
                let _ = clear_screen(&mut screen);
                show(&mut screen, &format!("SIZE-{columns}x{rows}"));
            }
            Input::Key(key) if key.code == KeyCode::Char('q') => break,
            Input::Key(key) if key.modifiers == KeyModifiers::CONTROL => events.suspend().unwrap(),
            Input::Key(_) | Input::Wake => {}
        }
    }
    drop(guard);
    exit(exit_code_after_signal().unwrap_or(0).into());
}

fn show(screen: &mut Screen, text: &str) {
    // A closed window takes no frame any more; the signal is what ends the program.
    let _ = screen.draw(|frame| frame.render_widget(Paragraph::new(text), Rect::new(0, 0, 40, 1)));
}

/// A running program and what it wrote.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    output: Arc<Mutex<String>>,
    is_closing: Arc<AtomicBool>,
    reader: JoinHandle<()>,
}

fn wait(child: &mut Box<dyn Child + Send + Sync>) -> ExitStatus {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        assert!(start.elapsed() < Duration::from_secs(20), "it does not end");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Starts the program; `shell` is the script that does it, with the program as `"$0" "$@"`.
fn start(scenario: &str, shell: Option<&str>) -> Running {
    let size = PtySize { rows: 25, cols: 90, ..PtySize::default() };
    let pair = native_pty_system().openpty(size).unwrap();
    let exe = env::current_exe().unwrap();
    let mut command = match shell {
        None => CommandBuilder::new(exe),
        Some(script) => {
            let mut command = CommandBuilder::new("sh");
            command.args(["-c", script]);
            command.arg(exe);
            command
        }
    };
    command.args(["--exact", "terminal::tests::program", "--ignored", "--nocapture"]);
    command.env(SCENARIO, scenario);
    let child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let output = Arc::new(Mutex::new(String::new()));
    let is_closing = Arc::new(AtomicBool::new(false));
    let (sink, stop) = (Arc::clone(&output), Arc::clone(&is_closing));
    let reader = thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let text = String::from_utf8_lossy(&bytes[..count]).into_owned();
            sink.lock().unwrap().push_str(&text);
            if stop.load(Ordering::SeqCst) {
                return;
            }
        }
    });
    let running = Running { child, master: pair.master, output, is_closing, reader };
    running.wait_for("READY");
    running
}

impl Running {
    fn text(&self) -> String {
        self.output.lock().unwrap().clone()
    }

    fn wait_for(&self, text: &str) {
        let start = Instant::now();
        while !self.text().contains(text) {
            assert!(start.elapsed() < Duration::from_secs(20), "no {text:?} in {:?}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let status = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(status.unwrap().success());
    }

    fn wait(&mut self) -> ExitStatus {
        wait(&mut self.child)
    }

    /// Ends well: the terminal is given back, once, in the mode it had.
    fn assert_restored(&self) {
        self.wait_for(LEFT);
        assert_eq!(self.text().matches(LEFT).count(), 1, "{:?}", self.text());
        assert!(self.text().contains("\u{1b}[?2004l"), "{:?}", self.text());
        let fresh = native_pty_system().openpty(PtySize::default()).unwrap();
        assert_eq!(
            self.master.get_termios().unwrap().local_flags,
            fresh.master.get_termios().unwrap().local_flags
        );
    }
}

#[test]
fn leaving_gives_the_terminal_back() {
    let mut running = start("loop", None);
    let mut keyboard = running.master.take_writer().unwrap();
    keyboard.write_all(b"\x1b[200~two\nlines\x1b[201~").unwrap();
    running.wait_for("PASTED-9");
    let size = PtySize { rows: 16, cols: 60, ..PtySize::default() };
    running.master.resize(size).unwrap();
    running.wait_for("SIZE-60x16");
    keyboard.write_all(b"q").unwrap();
    assert_eq!(running.wait().exit_code(), 0);
    running.assert_restored();
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_only_the_place() {
    let mut running = start("panic", None);
    assert_ne!(running.wait().exit_code(), 0);
    running.wait_for("STOPPED AT src/terminal/tests.rs:");
    running.assert_restored();
    let text = running.text();
    assert!(!text.contains("Janssens"), "{text:?}");
    assert!(text.find(LEFT) < text.find("STOPPED AT"), "{text:?}");
}

#[test]
fn a_panic_of_a_worker_leaves_the_screen_alone() {
    let mut running = start("worker-panic", None);
    running.wait_for("STILL-HERE");
    assert!(!running.text().contains("STOPPED AT"));
    assert!(!running.text().contains(LEFT));
    running.signal("TERM");
    running.wait();
}

#[test]
fn a_signal_ends_the_loop() {
    let mut running = start("loop", None);
    running.signal("TERM");
    assert_eq!(running.wait().exit_code(), 128 + 15);
    running.assert_restored();
}

#[test]
fn a_signal_ends_a_program_whose_loop_is_stuck() {
    let mut running = start("stuck", None);
    running.signal("TERM");
    assert_eq!(running.wait().exit_code(), 128 + 15);
    running.assert_restored();
}

#[test]
fn closing_the_window_ends_the_program() {
    let running = start("loop", None);
    running.is_closing.store(true, Ordering::SeqCst);
    // Something to read, so that the reader sees that it must let go of the terminal.
    running.master.resize(PtySize::default()).unwrap();
    let Running { mut child, master, reader, .. } = running;
    reader.join().unwrap();
    drop(master);
    let status = wait(&mut child);
    assert_eq!(status.exit_code(), 128 + 1, "{status:?}");
}

#[test]
fn a_stopped_program_comes_back_drawn() {
    // The shell goes on when the program stops, and continues it.
    let script = "set -m; \"$0\" \"$@\"; echo STOPPED; stty -a | grep -o '.icanon'; fg >/dev/null";
    let mut running = start("loop", Some(script));
    let mut keyboard = running.master.take_writer().unwrap();
    keyboard.write_all(b"\x1a").unwrap();
    running.wait_for("STOPPED");
    running.wait_for(" icanon");
    running.wait_for("SIZE-90x25");
    keyboard.write_all(b"q").unwrap();
    running.wait();
    let text = running.text();
    assert!(text.find(LEFT) < text.find("STOPPED"), "{text:?}");
}

#[test]
fn stopping_where_no_shell_could_continue_goes_on() {
    let mut running = start("loop", None);
    let mut keyboard = running.master.take_writer().unwrap();
    keyboard.write_all(b"\x1a").unwrap();
    running.wait_for("SIZE-90x25");
    keyboard.write_all(b"q").unwrap();
    assert_eq!(running.wait().exit_code(), 0);
}
