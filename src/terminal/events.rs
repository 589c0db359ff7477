//! What comes in: keys, pasted text, a new size, a worker that has something to tell, the end.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{io, thread};

use ratatui::crossterm::event::{self, Event, KeyEventKind};
use ratatui::crossterm::terminal::size;

use crate::app::input::Input;

/// Where the main loop gets its input. Tests hand in [`ScriptedEvents`].
pub trait Events {
    /// The next input; `None` when `timeout` passed without one. Without a timeout it waits for as long as it takes.
    ///
    /// [`Input::Resize`] also comes when the screen was left and entered again: it is empty then, so the loop answers
    /// it with [`super::clear_screen`]. After [`Input::Terminate`] the loop has one second to close the book and end.
    ///
    /// # Errors
    /// When the terminal can no longer be read.
    fn next(&mut self, timeout: Option<Duration>) -> io::Result<Option<Input>>;

    /// Gives the terminal back and stops the program until the shell continues it (Ctrl-Z). The next input is then
    /// [`Input::Resize`]; keys typed meanwhile were meant for somebody else and are dropped.
    ///
    /// # Errors
    /// When the terminal cannot be given back or taken again.
    fn suspend(&mut self) -> io::Result<()>;
}

/// What the threads send to the main loop.
#[derive(Debug)]
pub(super) enum Message {
    Input(Input),
    /// The program was stopped and goes on: who knows what the shell did to the terminal.
    Continued,
    Failed(io::Error),
}

/// Wakes the main loop from another thread. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Waker {
    sender: Sender<Message>,
    is_pending: Arc<AtomicBool>,
}

impl Waker {
    fn new() -> (Self, Receiver<Message>) {
        let (sender, receiver) = mpsc::channel();
        let is_pending = Arc::default();
        (Self { sender, is_pending }, receiver)
    }

    /// Makes [`Events::next`] return [`Input::Wake`]: once, however often it is called before that.
    pub fn wake(&self) {
        if !self.is_pending.swap(true, Ordering::SeqCst) {
            // Without a listener the program is ending.
            let _ = self.sender.send(Message::Input(Input::Wake));
        }
    }

    /// To be called before the news are looked at, so that later ones wake again.
    fn heard(&self) {
        self.is_pending.store(false, Ordering::SeqCst);
    }
}

/// How long the signal that ends the program may come behind the one that continues it.
const PATIENCE_AFTER_HANG_UP: Duration = Duration::from_millis(500);

/// The keyboard, the window's size and the signals of the real terminal. Waiting costs nothing: a thread blocks on the
/// terminal, another on the signals.
#[derive(Debug)]
pub struct TerminalEvents {
    receiver: Receiver<Message>,
    /// What was received and not handed out yet.
    pending: VecDeque<Message>,
    waker: Waker,
}

impl TerminalEvents {
    /// Starts to listen. Once in a program: the reading thread goes on until the program ends.
    ///
    /// # Errors
    /// When a thread or a signal handler cannot be set up.
    pub fn start() -> io::Result<Self> {
        let (waker, receiver) = Waker::new();
        #[cfg(unix)]
        super::signals::listen(waker.sender.clone())?;
        // Sets up the reading, so that no change of size is missed from here on, and a failure shows here.
        event::poll(Duration::ZERO)?;
        let sender = waker.sender.clone();
        thread::Builder::new().name("keyboard".to_owned()).spawn(move || read_terminal(&sender))?;
        Ok(Self { receiver, pending: VecDeque::new(), waker })
    }

    /// The handle by which a worker wakes the loop.
    #[must_use]
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    fn receive(&mut self, timeout: Option<Duration>) -> io::Result<Option<Message>> {
        if let Some(message) = self.pending.pop_front() {
            return Ok(Some(message));
        }
        let received = match timeout {
            Some(timeout) => self.receiver.recv_timeout(timeout),
            None => self.receiver.recv().map_err(RecvTimeoutError::from),
        };
        match received {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    /// A closed window continues the program as well as ending it, and the two signals may come in either order.
    fn after_hang_up(&mut self, error: io::Error) -> io::Result<Option<Input>> {
        while let Some(message) = self.receive(Some(PATIENCE_AFTER_HANG_UP))? {
            if let Message::Input(Input::Terminate) = message {
                return Ok(Some(Input::Terminate));
            }
        }
        Err(error)
    }

    /// Takes the terminal again, whose size may be another by now.
    fn enter_again(&mut self) -> io::Result<Input> {
        super::enter()?;
        let kept = self.receiver.try_iter().filter(|message| !is_stale(message));
        self.pending.extend(kept);
        let (columns, rows) = size()?;
        Ok(Input::Resize(columns, rows))
    }
}

impl Events for TerminalEvents {
    fn next(&mut self, timeout: Option<Duration>) -> io::Result<Option<Input>> {
        match self.receive(timeout)? {
            None => Ok(None),
            Some(Message::Failed(error)) => Err(error),
            Some(Message::Continued) => {
                let entered = super::restore().and_then(|()| self.enter_again());
                entered.map(Some).or_else(|error| self.after_hang_up(error))
            }
            Some(Message::Input(input)) => {
                if input == Input::Wake {
                    self.waker.heard();
                }
                Ok(Some(input))
            }
        }
    }

    #[cfg(unix)]
    fn suspend(&mut self) -> io::Result<()> {
        super::restore()?;
        super::signals::stop()?;
        let input = self.enter_again()?;
        self.pending.push_front(Message::Input(input));
        Ok(())
    }

    #[cfg(not(unix))]
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Typed while the terminal was not ours.
fn is_stale(message: &Message) -> bool {
    matches!(message, Message::Input(Input::Key(_) | Input::Paste(_)) | Message::Continued)
}

fn read_terminal(sender: &Sender<Message>) {
    loop {
        let message = match event::read() {
            Ok(event) => input_of(event).map(Message::Input),
            Err(error) => Some(Message::Failed(error)),
        };
        let is_last = matches!(message, Some(Message::Failed(_)));
        if let Some(message) = message
            && sender.send(message).is_err()
        {
            return;
        }
        if is_last {
            return;
        }
    }
}

/// The single entrance of the terminal's events. On Windows a key comes twice, once for its release.
fn input_of(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => None,
        Event::Key(key) => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::Mouse(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Input from a list, for tests that drive the real loop.
///
/// Each input comes as if a person typed it: a look for more without waiting finds nothing, so the loop draws in
/// between. A scripted [`Input::Wake`] waits for a worker to wake the loop. At the end of the list comes
/// [`Input::Terminate`].
#[derive(Debug)]
pub struct ScriptedEvents {
    script: VecDeque<Input>,
    receiver: Receiver<Message>,
    waker: Waker,
}

/// How long a scripted [`Input::Wake`] waits for a worker.
const PATIENCE: Duration = Duration::from_secs(10);

impl ScriptedEvents {
    /// Plays these inputs, in this order.
    pub fn new(script: impl IntoIterator<Item = Input>) -> Self {
        let (waker, receiver) = Waker::new();
        Self { script: script.into_iter().collect(), receiver, waker }
    }

    /// The handle by which a worker wakes the loop.
    #[must_use]
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }
}

impl Events for ScriptedEvents {
    fn next(&mut self, timeout: Option<Duration>) -> io::Result<Option<Input>> {
        if timeout == Some(Duration::ZERO) {
            return Ok(None);
        }
        let input = self.script.pop_front().unwrap_or(Input::Terminate);
        if input == Input::Wake {
            self.receiver.recv_timeout(PATIENCE).map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?;
            self.waker.heard();
        }
        Ok(Some(input))
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    fn key(kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, kind))
    }

    #[test]
    fn a_release_is_no_input_but_a_repeat_is() {
        assert_eq!(input_of(key(KeyEventKind::Release)), None);
        assert!(input_of(key(KeyEventKind::Press)).is_some());
        assert!(input_of(key(KeyEventKind::Repeat)).is_some());
        assert_eq!(input_of(Event::FocusGained), None);
    }

    #[test]
    fn a_script_is_played_one_by_one_and_then_ends() {
        let mut events = ScriptedEvents::new([Input::Paste("a".to_owned()), Input::Resize(1, 1)]);
        assert_eq!(events.next(Some(Duration::ZERO)).unwrap(), None);
        assert_eq!(events.next(None).unwrap(), Some(Input::Paste("a".to_owned())));
        assert_eq!(events.next(Some(Duration::ZERO)).unwrap(), None);
        assert_eq!(events.next(None).unwrap(), Some(Input::Resize(1, 1)));
        assert_eq!(events.next(None).unwrap(), Some(Input::Terminate));
    }

    #[test]
    fn a_scripted_wake_waits_for_the_worker_and_many_wakes_are_one() {
        let mut events = ScriptedEvents::new([Input::Wake]);
        let waker = events.waker();
        let worker = thread::spawn(move || {
            waker.wake();
            waker.wake();
        });
        worker.join().unwrap();
        assert_eq!(events.next(None).unwrap(), Some(Input::Wake));
        assert!(events.receiver.try_recv().is_err());
    }
}
