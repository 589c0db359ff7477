//! Signals, on a thread of their own.
//!
//! When the window is closed, reading the terminal never returns, so the main loop may not hear of it in time. This
//! thread then ends the process itself; the book is made to survive that.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use signal_hook::consts::signal::SIGXFSZ;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::events::Message;
use crate::app::input::Input;

/// How long the main loop has to close the book.
const GRACE: Duration = Duration::from_secs(1);

/// How long giving the terminal back may take: writing to one that nobody reads can block.
const FAREWELL: Duration = Duration::from_millis(300);

/// The signal that asked to end, 0 while none did.
static ENDED_BY: AtomicI32 = AtomicI32::new(0);

/// Lets a file that reaches a limit on its size be an error like a full disk, not the end of the program.
pub(super) fn outlive_limits() {
    // Where it cannot be caught, everything stays as the system has it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Sends [`Input::Terminate`] when a signal asks to end, and ends the process after [`GRACE`].
pub(super) fn listen(sender: Sender<Message>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if signal == SIGCONT {
                let _ = sender.send(Message::Continued);
            } else {
                end(signal, &sender);
            }
        }
    })?;
    Ok(())
}

fn end(signal: i32, sender: &Sender<Message>) -> ! {
    ENDED_BY.store(signal, Ordering::SeqCst);
    let _ = sender.send(Message::Input(Input::Terminate));
    thread::sleep(GRACE);
    let (done, farewell) = mpsc::channel();
    thread::spawn(move || {
        let _ = super::restore();
        let _ = done.send(());
    });
    let _ = farewell.recv_timeout(FAREWELL);
    // At once, without the exit handlers: another thread may be in the middle of the libraries they tear down.
    low_level::exit(128 + signal)
}

/// Stops the process until it is continued, as Ctrl-Z does outside raw mode. Returns at once where no shell could
/// continue it.
pub(super) fn stop() -> io::Result<()> {
    // SIGTSTP has no handler of ours, so this is the system's own stop, which spares a program without a shell.
    low_level::raise(SIGTSTP)
}

pub(super) fn exit_code() -> Option<u8> {
    match ENDED_BY.load(Ordering::SeqCst) {
        0 => None,
        signal => u8::try_from(128 + signal).ok(),
    }
}
