//! What comes in: keys, pasted text, a new size, a nudge from a worker.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One input. Only key presses and repeats get here, never releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(KeyEvent),
    /// Text pasted in one go.
    Paste(String),
    /// The screen has a new size: columns and lines.
    Resize(u16, u16),
    /// A worker has something to tell.
    Wake,
    /// The program is asked to end.
    Terminate,
}

/// A key as it stands in a table: a code with Ctrl or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub ctrl: bool,
}

impl Key {
    /// A letter, digit or sign.
    #[must_use]
    pub const fn char(char: char) -> Self {
        Self { code: KeyCode::Char(char), ctrl: false }
    }

    /// A letter with Ctrl.
    #[must_use]
    pub const fn ctrl(char: char) -> Self {
        Self { code: KeyCode::Char(char), ctrl: true }
    }

    #[must_use]
    pub const fn named(code: KeyCode) -> Self {
        Self { code, ctrl: false }
    }

    /// Whether that is the key pressed. Shift counts only through the character it makes.
    #[must_use]
    pub fn matches(self, event: KeyEvent) -> bool {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL) && !is_text(event);
        let code = match event.code {
            // Ctrl with Shift, or with caps lock, is the same key.
            KeyCode::Char(char) if ctrl => KeyCode::Char(char.to_ascii_lowercase()),
            code => code,
        };
        code == self.code && ctrl == self.ctrl
    }
}

/// Whether a key types its character into a text field. AltGr arrives as Ctrl+Alt on Windows, so that is text too.
#[must_use]
pub fn is_text(event: KeyEvent) -> bool {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    matches!(event.code, KeyCode::Char(_)) && ctrl == alt
}

/// Ctrl-Z: the owner wants the shell for a moment.
#[must_use]
pub fn is_suspend(event: KeyEvent) -> bool {
    Key::ctrl('z').matches(event)
}

/// The named key pressed without Ctrl, for layers that read keys themselves.
#[must_use]
pub fn plain(event: KeyEvent) -> Option<KeyCode> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL) && !is_text(event);
    (!ctrl).then_some(event.code)
}
