//! Colours and signs. Sixteen named colours, readable on dark and on light; a sign or a word always stands beside a
//! colour.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

/// How the screens look on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// No colours (`NO_COLOR`): only bold, dim and reversed.
    pub is_plain: bool,
    /// Only ASCII signs.
    pub is_ascii: bool,
}

/// The signs that carry meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Something must be done.
    Warning,
    /// Allowed.
    Yes,
    /// Not allowed.
    No,
    /// More above.
    Above,
    /// More below.
    Below,
    /// The field or row in focus.
    Focus,
    /// Between words of one line.
    Dot,
    /// A line of a timeline, or a bar's full part.
    Full,
    /// A bar's empty part.
    Empty,
    /// Today on a timeline.
    Now,
    /// Something was left out at the end.
    Ellipsis,
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Theme {
    /// The look that the environment asks for: `NO_COLOR`, `FICHEBAK_ASCII`, or a locale that is not UTF-8.
    #[must_use]
    pub fn from_environment() -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let is_utf8 = locale.is_none_or(|name| {
            let name = name.to_ascii_lowercase();
            name.contains("utf-8") || name.contains("utf8")
        });
        Self { is_plain: is_set("NO_COLOR"), is_ascii: is_set("FICHEBAK_ASCII") || (cfg!(unix) && !is_utf8) }
    }

    fn coloured(self, color: Color) -> Style {
        if self.is_plain { Style::new() } else { Style::new().fg(color) }
    }

    /// Ordinary text.
    #[must_use]
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Text of lesser weight. Not a dim modifier: too pale on some light screens.
    #[must_use]
    pub fn faint(self) -> Style {
        self.coloured(Color::DarkGray)
    }

    /// Headings and names.
    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Header and footer bar.
    #[must_use]
    pub fn bar(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The row or answer that the next key acts on.
    #[must_use]
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    #[must_use]
    pub fn warning(self) -> Style {
        self.coloured(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// Something wrong, or not allowed.
    #[must_use]
    pub fn bad(self) -> Style {
        self.coloured(Color::Red)
    }

    /// Something right, or allowed.
    #[must_use]
    pub fn good(self) -> Style {
        self.coloured(Color::Green)
    }

    /// A key, where it is explained.
    #[must_use]
    pub fn key(self) -> Style {
        self.coloured(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// The frame of a pane: plain, or bold for the one that the keys act on.
    #[must_use]
    pub fn frame(self, in_focus: bool) -> Style {
        if in_focus { self.coloured(Color::Cyan) } else { self.faint() }
    }

    /// The lines of a frame.
    #[must_use]
    pub fn border(self) -> border::Set<'static> {
        if self.is_ascii { ASCII_BORDER } else { border::PLAIN }
    }

    #[must_use]
    pub fn sign(self, sign: Sign) -> &'static str {
        let (fine, ascii) = match sign {
            Sign::Warning => ("▲", "!"),
            Sign::Yes => ("✓", "y"),
            Sign::No => ("✗", "x"),
            Sign::Above => ("↑", "^"),
            Sign::Below => ("↓", "v"),
            Sign::Focus => ("›", ">"),
            Sign::Dot => ("·", "-"),
            Sign::Full => ("█", "#"),
            Sign::Empty => ("░", "."),
            Sign::Now => ("┃", "|"),
            Sign::Ellipsis => ("…", "~"),
        };
        if self.is_ascii { ascii } else { fine }
    }
}
