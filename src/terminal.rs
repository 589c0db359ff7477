//! The real terminal: entering and leaving the screen, what comes in from the keyboard, and the signals.
//!
//! Nothing else touches the terminal, save the drawing in `ui`. The screen is given back once, whichever of these
//! comes first: the [`TerminalGuard`] is dropped, a panic, or a signal that the main loop does not answer in time.
//!
//! The order in which a program uses it:
//!
//! 1. [`install_panic_hook`], [`TerminalGuard::enter`], [`TerminalGuard::screen`], [`TerminalEvents::start`];
//! 2. a loop over [`Events::next`] that ends at [`Input::Terminate`];
//! 3. drop the guard; end with [`exit_code_after_signal`] if there is one, whatever the loop returned: in a closed
//!    window drawing fails, and there is nobody left to tell.
//!
//! [`Input::Terminate`]: crate::app::input::Input::Terminate

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, panic, thread};

use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::style::{Attribute, SetAttribute, force_color_output};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};

mod events;
pub mod run;
#[cfg(unix)]
mod signals;
pub mod start;

pub use events::{Events, ScriptedEvents, TerminalEvents, Waker};

/// Whether the terminal is in our hands just now. Whoever turns it to false gives the terminal back.
static IS_OURS: AtomicBool = AtomicBool::new(false);

/// The screen that `ui` draws on. A frame is written in one piece.
pub type Screen = ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Room for a large frame, so that it leaves in one write and the screen never shows half of it.
const FRAME_BYTES: usize = 64 * 1024;

/// Lets a file that reaches a limit on its size be an error like a full disk. Called first, before anything is written.
pub fn outlive_limits() {
    #[cfg(unix)]
    signals::outlive_limits();
}

/// Holds the terminal in raw mode on the alternate screen, and gives it back when dropped.
#[derive(Debug)]
pub struct TerminalGuard {
    // Nobody makes one without entering.
    _entered: (),
}

impl TerminalGuard {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste, no mouse, no cursor.
    ///
    /// # Errors
    /// When there is no terminal, or it refuses. It is then left as it was.
    pub fn enter() -> io::Result<Self> {
        if wants_no_color() {
            // crossterm would print a full reset in place of each colour, and reversed text would vanish. Under
            // NO_COLOR the theme has no colours, so letting them through prints none.
            force_color_output(true);
        }
        enter()?;
        Ok(Self { _entered: () })
    }

    /// The screen to draw on.
    ///
    /// # Errors
    /// When the terminal does not tell its size.
    pub fn screen(&self) -> io::Result<Screen> {
        let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        ratatui::Terminal::new(CrosstermBackend::new(out))
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        // The program is leaving: a terminal that takes no more orders is not worth another error.
        let _ = restore();
    }
}

/// Whether the person asked for no colours: `NO_COLOR` is set and not empty (<https://no-color.org>).
#[must_use]
pub fn wants_no_color() -> bool {
    env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Makes the next frame draw every cell, on an empty screen: the loop's answer to a new size, which may also mean that
/// another program wrote on the screen.
///
/// Not `Terminal::clear`: that asks the terminal where its cursor is, and the answer would have to come past the
/// thread that reads the keyboard.
///
/// # Errors
/// When the terminal cannot be written to.
pub fn clear_screen<B: Backend>(screen: &mut ratatui::Terminal<B>) -> Result<(), B::Error> {
    let size = screen.size()?;
    screen.resize(size.into())
}

/// Makes a panic give the terminal back first, and print one sentence instead of the panic's own message, which may
/// hold what stands on a card.
///
/// `sentence` makes the sentence from the place in the source (`src/ui/list.rs:12`). A panic on another thread while
/// the screen is shown prints nothing: whoever started that thread joins it and tells.
pub fn install_panic_hook(sentence: impl Fn(&str) -> String + Send + Sync + 'static) {
    let screen_thread = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        if IS_OURS.load(Ordering::SeqCst) && thread::current().id() != screen_thread {
            return;
        }
        let _ = restore();
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        // Where even standard error is gone there is nobody left to tell.
        let _ = writeln!(io::stderr(), "{}", sentence(&place.unwrap_or_default()));
    }));
}

/// The exit code for a program that a signal told to end: 128 and the signal's number, as shells have it.
#[must_use]
pub fn exit_code_after_signal() -> Option<u8> {
    #[cfg(unix)]
    return signals::exit_code();
    #[cfg(not(unix))]
    None
}

fn enter() -> io::Result<()> {
    IS_OURS.store(true, Ordering::SeqCst);
    let entered = enable_raw_mode().and_then(|()| queue!(io::stdout(), EnterAlternateScreen, Hide));
    // An old Windows console has no bracketed paste, and works without it.
    let _ = queue!(io::stdout(), EnableBracketedPaste);
    let entered = entered.and_then(|()| io::stdout().flush());
    if entered.is_err() {
        let _ = restore();
    }
    entered
}

fn restore() -> io::Result<()> {
    if !IS_OURS.swap(false, Ordering::SeqCst) {
        return Ok(());
    }
    let _ = execute!(io::stdout(), DisableBracketedPaste);
    let left = execute!(io::stdout(), SetAttribute(Attribute::Reset), LeaveAlternateScreen, Show);
    disable_raw_mode().and(left)
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
