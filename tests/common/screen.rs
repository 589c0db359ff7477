//! Drives the screens as a shopkeeper does: keys in, screen out.

use chrono::NaiveDate;
use fichebak::app::input::Input;
use fichebak::app::job::Executor;
use fichebak::app::{App, Flow, Today};
use fichebak::domain::lang::Lang;
use fichebak::domain::settings::Settings;
use fichebak::i18n::Texts;
use fichebak::store::Store;
use fichebak::ui::theme::Theme;
use fichebak::workflows::book::seeds;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tempfile::TempDir;

/// The day on which all screens are tested.
pub const TODAY: &str = "2026-11-23";

/// The screens on a book in a folder of its own.
pub struct Screen {
    /// The state.
    pub app: App,
    /// What the last input led to.
    pub flow: Flow,
    terminal: Terminal<TestBackend>,
    _folder: TempDir,
}

/// That day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Screen {
    /// An empty book in English, on a screen of that size, filled by `fill`.
    pub fn new(size: (u16, u16), fill: impl FnOnce(&mut Store)) -> Self {
        Self::in_language(Lang::En, size, fill)
    }

    /// The same in a language.
    pub fn in_language(lang: Lang, size: (u16, u16), fill: impl FnOnce(&mut Store)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings =
            Settings { shop_name: "Bakkerij Peeters".into(), language: Some(lang), ..Settings::default() };
        let mut store = Store::create(&folder.path().join("book.db"), &seeds(settings), day(TODAY)).unwrap();
        fill(&mut store);
        Self::open(store, folder, lang, size)
    }

    /// The screens on an open book that lies in that folder.
    pub fn open(store: Store, folder: TempDir, lang: Lang, size: (u16, u16)) -> Self {
        let today = Today { day: day(TODAY), is_borrowed: false };
        let app = App::new(store, Texts::new(lang), today, Executor::Inline).unwrap();
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let mut screen = Self { app, flow: Flow::Continue, terminal, _folder: folder };
        screen.draw();
        screen.app.start_work();
        screen.settle();
        screen
    }

    /// Types keys and draws after each, as the loop does. `<Tab>`, `<S-Tab>`, `<Enter>`, `<Esc>`, `<Space>`, `<Up>`,
    /// `<C-s>` … stand for keys, `<@Street>` for Tab until that field of a form is in focus; anything else for itself.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            if let Some((name, after)) = rest.strip_prefix('<').and_then(|inside| inside.split_once('>')) {
                match name.strip_prefix('@') {
                    Some(label) => self.go_to(label),
                    None => self.input(&Input::Key(named(name))),
                }
                rest = after;
            } else {
                self.input(&Input::Key(KeyEvent::new(KeyCode::Char(first), KeyModifiers::NONE)));
                rest = &rest[first.len_utf8()..];
            }
        }
        self
    }

    /// The label of the field in focus, with what stands behind it.
    fn in_focus(&self) -> Option<String> {
        let text = self.text();
        let marked = text.lines().find_map(|line| line.split_once("› "))?.1;
        let label = ["[ ] ", "[x] ", "[ "].iter().find_map(|tick| marked.strip_prefix(tick));
        Some(label.unwrap_or(marked).to_owned())
    }

    fn go_to(&mut self, label: &str) {
        for _ in 0..100 {
            self.input(&Input::Key(named("Tab")));
            if self.in_focus().is_some_and(|focus| focus.starts_with(label)) {
                return;
            }
        }
        panic!("no field is called {label}:\n{}", self.text());
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.input(&Input::Paste(text.to_owned()));
        self
    }

    /// Gives the screen another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal.backend_mut().resize(width, height);
        self.input(&Input::Resize(width, height));
        self
    }

    /// Does the work that waits, and takes in what it brought, until there is none left.
    pub fn settle(&mut self) -> &mut Self {
        while self.app.desk.jobs.is_waiting() {
            self.input(&Input::Wake);
        }
        self
    }

    /// What stands on the screen, line by line, without the blanks at the ends.
    pub fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let mut text = String::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..buffer.area.width {
                if skip > 0 {
                    // The second column of a wide character holds nothing of its own.
                    skip -= 1;
                    continue;
                }
                let symbol = buffer[(x, y)].symbol();
                skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
                line.push_str(symbol);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    fn input(&mut self, input: &Input) {
        self.flow = self.app.handle(input);
        self.draw();
    }

    fn draw(&mut self) {
        loop {
            let mut viewport = self.app.desk.viewport;
            let app = &self.app;
            self.terminal.draw(|frame| viewport = fichebak::ui::draw(frame, app, Theme::default())).unwrap();
            if !self.app.has_room(viewport) {
                return;
            }
        }
    }
}

fn named(name: &str) -> KeyEvent {
    if let Some(char) = name.strip_prefix("C-").and_then(|rest| rest.chars().next()) {
        return KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL);
    }
    let code = match name {
        "Tab" => KeyCode::Tab,
        "S-Tab" => KeyCode::BackTab,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "BS" => KeyCode::Backspace,
        "Del" => KeyCode::Delete,
        "lt" => KeyCode::Char('<'),
        other => panic!("no key is called {other}"),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
