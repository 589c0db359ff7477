//! Draws the palette: a line to type into, and the commands that match.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::layer::palette::Palette;
use crate::tr;
use crate::ui::frame::{fit, key_label};
use crate::ui::{Canvas, window};

/// Draws the palette with the selected command in sight.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, palette: &Palette, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = tr!(app.desk.texts, "palette-title");
    let inside = window(frame, canvas, area, (area.width.min(72), area.height.min(18)), &title);
    let width = usize::from(inside.width);
    let typed = palette.line.text();
    let mut lines = vec![Line::from(vec![Span::styled(" : ", theme.key()), Span::raw(typed.clone())])];
    let matches = palette.matches(app);
    if matches.is_empty() {
        lines.push(Line::styled(format!("   {}", tr!(app.desk.texts, "palette-nothing")), theme.faint()));
    }
    let height = usize::from(inside.height).saturating_sub(1);
    let first = (palette.selected + 1).saturating_sub(height);
    for (place, binding) in matches.into_iter().enumerate().skip(first).take(height) {
        let key = binding.keys.first().map(|key| key_label(*key, &app.desk.texts)).unwrap_or_default();
        let label = app.desk.texts.get(&format!("cmd-{}", binding.id));
        let help = match binding.why_not(app) {
            Some(why) => app.desk.texts.get(why),
            None => app.desk.texts.get(&format!("cmd-{}-help", binding.id)),
        };
        let gap = " ".repeat(18_usize.saturating_sub(label.width()).max(1));
        let text = fit(&format!(" {key:>8}  {label}{gap}{help}"), width, theme);
        let style = if place == palette.selected { theme.selected() } else { theme.text() };
        lines.push(Line::styled(text, style));
    }
    frame.render_widget(Paragraph::new(lines), inside);
    let column = u16::try_from(3 + typed.width()).unwrap_or(0).min(inside.width.saturating_sub(1));
    frame.set_cursor_position(Position { x: inside.x + column, y: inside.y });
}
