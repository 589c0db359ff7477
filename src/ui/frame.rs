//! What stands around every screen: header, banner, footer.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::command::{self, Binding, Command};
use crate::app::input::Key;
use crate::app::layer::Layer;
use crate::app::{App, Screen};
use crate::domain::rules::r06_prospect_without_consent as r06;
use crate::i18n::Texts;
use crate::ui::Canvas;
use crate::ui::theme::{Sign, Theme};

/// Program and shop on the left, the screens with their digits on the right.
pub fn header(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    let Canvas { app, theme } = canvas;
    let mut tabs = Vec::new();
    for (place, screen) in Screen::ALL.into_iter().enumerate() {
        let style = if screen == app.desk.screen { theme.strong() } else { theme.bar() };
        tabs.push(Span::styled(format!(" {} {} ", place + 1, tab_label(canvas, screen)), style));
        tabs.push(Span::styled(" ", theme.bar()));
    }
    let tabs = Line::from(tabs);
    let tabs_width = u16::try_from(tabs.width()).unwrap_or(u16::MAX);
    frame.render_widget(Paragraph::new("").style(theme.bar()), area);
    let left = title(app, theme.sign(Sign::Dot));
    let room = area.width.saturating_sub(tabs_width);
    frame.render_widget(
        Paragraph::new(fit(&left, usize::from(room), theme)).style(theme.bar()),
        Rect { width: room, ..area },
    );
    let tabs_area = Rect { x: area.x + room, width: tabs_width.min(area.width), ..area };
    frame.render_widget(Paragraph::new(tabs), tabs_area);
}

fn title(app: &App, dot: &str) -> String {
    let mut title = String::from(" fichebak");
    if !app.desk.shop.settings.shop_name.is_empty() {
        title.push_str(&format!(" {dot} {}", app.desk.shop.settings.shop_name));
    }
    if app.desk.today.is_borrowed {
        // A borrowed day comes first where room is scarce: it changes every answer on the screen.
        title = format!(" {} {dot}{title}", app.desk.texts.short_date(app.desk.today.day));
    }
    title
}

fn tab_label(canvas: Canvas<'_>, screen: Screen) -> String {
    let Canvas { app, theme } = canvas;
    let name = app.desk.texts.get(screen_key(screen));
    let open: u64 = app
        .desk
        .counts
        .rules
        .iter()
        .filter(|count| count.severity == crate::domain::assessment::Severity::Must)
        .map(|count| count.count)
        .sum();
    if screen == Screen::Today && open > 0 {
        return format!("{name} {}{}", theme.sign(Sign::Warning), app.desk.texts.number(open));
    }
    name
}

/// The key of a screen's name in the locale files.
#[must_use]
pub fn screen_key(screen: Screen) -> &'static str {
    match screen {
        Screen::Contacts => "screen-contacts",
        Screen::Today => "screen-today",
        Screen::Campaigns => "screen-campaigns",
        Screen::Settings => "screen-settings",
    }
}

/// How many lines the banner takes: none where there is nothing to warn about.
#[must_use]
pub fn banner_height(canvas: Canvas<'_>) -> u16 {
    u16::from(!banner_parts(canvas).is_empty())
}

/// What must be done, in one line.
pub fn banner(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    if area.height == 0 {
        return;
    }
    let theme = canvas.theme;
    let parts: Vec<String> = banner_parts(canvas)
        .into_iter()
        .map(|part| format!("{} {part}", theme.sign(Sign::Warning)))
        .collect();
    let text = format!(" {}", parts.join(&format!(" {} ", theme.sign(Sign::Dot))));
    let text = fit(&text, usize::from(area.width), theme);
    frame.render_widget(Paragraph::new(text).style(theme.warning()), area);
}

fn banner_parts(canvas: Canvas<'_>) -> Vec<String> {
    let app = canvas.app;
    let mut parts = Vec::new();
    if let Some(prospects) = app.desk.counts.rules.iter().find(|count| count.rule == r06::RULE) {
        parts.push(crate::tr!(app.desk.texts, "banner-prospects", count = prospects.count));
    }
    for campaign in &app.desk.shop.campaigns {
        if !campaign.is_purgeable(app.desk.today.day) {
            continue;
        }
        let count =
            app.desk.counts.members.iter().find(|(id, _)| *id == campaign.id).map_or(0, |(_, count)| *count);
        let name = campaign.fields.name.clone();
        parts.push(crate::tr!(app.desk.texts, "banner-campaign-over", name = name, count = count));
    }
    if let Some(days) = app.days_without_copy {
        parts.push(crate::tr!(app.desk.texts, "banner-no-copy", days = days));
    }
    parts
}

/// What just happened, a job under way, or the commands of this screen with their keys.
pub fn footer(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = usize::from(area.width);
    if let Some(status) = &app.desk.status {
        let style = if status.is_error { theme.bad() } else { theme.good() };
        let text = format!(" {}", status.text);
        frame.render_widget(Paragraph::new(fit(&text, width, theme)).style(style), area);
        return;
    }
    if let Some(job) = app.desk.jobs.current.as_ref().filter(|job| job.total > 0 || job.can_cancel) {
        let mut text = if job.total == 0 {
            format!(" {}{}", job.what, theme.sign(Sign::Ellipsis))
        } else {
            format!(" {} {}/{}", job.what, app.desk.texts.number(job.done), app.desk.texts.number(job.total))
        };
        if job.can_cancel {
            text.push_str(&format!(" · {}", crate::tr!(app.desk.texts, "job-keys")));
        }
        frame.render_widget(Paragraph::new(fit(&text, width, theme)).style(theme.bar()), area);
        return;
    }
    if app.layers.iter().any(Layer::fills_the_screen) {
        // Its own keys stand in it; those of the screen below would do nothing.
        return;
    }
    frame.render_widget(Paragraph::new(keys_line(canvas, width)), area);
}

/// The commands of the screen with their keys, as many as fit. Help is always among them.
fn keys_line(canvas: Canvas<'_>, width: usize) -> Line<'static> {
    let Canvas { app, theme } = canvas;
    let shown = |binding: &Binding| {
        let key = binding.keys.first().map(|key| key_label(*key, &app.desk.texts)).unwrap_or_default();
        (key, app.desk.texts.get(&format!("cmd-{}", binding.id)))
    };
    let is_help = |binding: &&Binding| binding.command == Command::Help;
    let on_screen = |binding: &&Binding| binding.in_footer && binding.place.includes(app.desk.screen);
    let help = command::TABLE.iter().find(is_help);
    let help_width = help.map_or(0, |binding| {
        let (key, label) = shown(binding);
        key.width() + label.width() + 3
    });
    let mut used = 1 + help_width;
    let mut bindings: Vec<&Binding> = Vec::new();
    for binding in command::TABLE.iter().filter(on_screen).filter(|binding| !is_help(binding)) {
        let (key, label) = shown(binding);
        used += key.width() + label.width() + 3;
        if used > width {
            break;
        }
        bindings.push(binding);
    }
    let mut spans = vec![Span::raw(" ")];
    for binding in bindings.into_iter().chain(help) {
        let (key, label) = shown(binding);
        let is_off = binding.why_not(app).is_some();
        spans.push(Span::styled(key, if is_off { theme.faint() } else { theme.key() }));
        spans.push(Span::styled(format!(" {label}  "), if is_off { theme.faint() } else { theme.text() }));
    }
    Line::from(spans)
}

/// How a key is called, in the owner's language where it has a name.
#[must_use]
pub fn key_label(key: Key, texts: &Texts) -> String {
    use ratatui::crossterm::event::KeyCode;
    let name = match key.code {
        KeyCode::Char(' ') => texts.get("key-space"),
        KeyCode::Char(char) if key.ctrl => char.to_ascii_uppercase().to_string(),
        KeyCode::Char(char) => char.to_string(),
        KeyCode::Enter => texts.get("key-enter"),
        KeyCode::Esc => texts.get("key-esc"),
        KeyCode::Tab => texts.get("key-tab"),
        KeyCode::Delete => texts.get("key-delete"),
        KeyCode::Up => texts.get("key-up"),
        KeyCode::Down => texts.get("key-down"),
        KeyCode::PageUp => texts.get("key-page-up"),
        KeyCode::PageDown => texts.get("key-page-down"),
        KeyCode::Home => texts.get("key-home"),
        KeyCode::End => texts.get("key-end"),
        KeyCode::F(number) => format!("F{number}"),
        _ => String::new(),
    };
    if key.ctrl { format!("Ctrl-{name}") } else { name }
}

/// A text cut to a number of columns, with a sign where something was left out.
#[must_use]
pub fn fit(text: &str, columns: usize, theme: Theme) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    if text.width() <= columns {
        return text.to_owned();
    }
    let sign = theme.sign(Sign::Ellipsis);
    let mut kept = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        if used + cluster.width() + 1 > columns {
            break;
        }
        used += cluster.width();
        kept.push_str(cluster);
    }
    if columns > 0 {
        kept.push_str(sign);
    }
    kept
}
