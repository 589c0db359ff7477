//! Draws the choice of the file.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::app::layer::import::files::{Entry, Picker, is_above, size};
use crate::domain::formats::text::clean_line;
use crate::tr;
use crate::ui::Canvas;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::words::wrap::wrap;

/// The folder, the line typed into, and what lies there.
pub(super) fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, picker: &Picker, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = usize::from(area.width);
    let (folder, find) = (tr!(app.desk.texts, "wizard-folder"), tr!(app.desk.texts, "wizard-find"));
    let label = folder.width().max(find.width());
    let pad = |text: &str| format!(" {text}{}  ", " ".repeat(label.saturating_sub(text.width())));
    let room = width.saturating_sub(label + 4);
    let path = end_of(&clean_line(&picker.folder.display().to_string()), room, theme);
    let typed = clean_line(&picker.line.text());
    let shown = end_of(&typed, room.saturating_sub(1), theme);
    let mut lines = vec![Line::from(vec![Span::styled(pad(&folder), theme.faint()), Span::raw(path)])];
    let hint = if typed.is_empty() { tr!(app.desk.texts, "wizard-find-hint") } else { String::new() };
    lines.push(Line::from(vec![
        Span::styled(pad(&find), theme.key()),
        Span::raw(shown.clone()),
        Span::styled(fit(&hint, room, theme), theme.faint()),
    ]));
    let matches = picker.matches();
    let height = usize::from(area.height).saturating_sub(lines.len());
    let notes = notes(canvas, picker, &matches, width.saturating_sub(2));
    let height = height.saturating_sub(notes.len()).max(1);
    let first = (picker.selected + 1).saturating_sub(height);
    let is_more_below = first + height < matches.len();
    for (place, entry) in matches.into_iter().enumerate().skip(first).take(height) {
        let style = if place == picker.selected { theme.selected() } else { theme.text() };
        lines.push(Line::styled(entry_line(canvas, entry, width), style));
    }
    lines.extend(notes);
    frame.render_widget(Paragraph::new(lines), area);
    let height = u16::try_from(height).unwrap_or(u16::MAX).min(area.height.saturating_sub(2));
    let list = Rect { y: area.y + 2, height, ..area };
    super::marks(frame, theme, list, first > 0, is_more_below);
    let column = u16::try_from(label + 3 + shown.width()).unwrap_or(0).min(area.width.saturating_sub(1));
    frame.set_cursor_position(Position { x: area.x + column, y: area.y + 1 });
}

/// Why nothing is there to be chosen.
fn notes(canvas: Canvas<'_>, picker: &Picker, matches: &[&Entry], room: usize) -> Vec<Line<'static>> {
    let texts = &canvas.app.desk.texts;
    let is_typed = !picker.line.text().is_empty();
    let text = if let Some(cause) = &picker.problem {
        tr!(texts, "wizard-folder-unreadable", cause = cause.clone())
    } else if matches.iter().any(|entry| !is_above(entry)) {
        return Vec::new();
    } else if is_typed {
        tr!(texts, "wizard-no-match")
    } else if picker.shows_all {
        return Vec::new();
    } else {
        tr!(texts, "wizard-no-files")
    };
    wrap(&text, room).into_iter().map(|part| Line::raw(format!(" {part}"))).collect()
}

fn entry_line(canvas: Canvas<'_>, entry: &Entry, width: usize) -> String {
    let Canvas { app, theme } = canvas;
    let facts = match entry.changed_on {
        Some(day) => {
            format!("{:>10}  {:>12} ", size(entry.bytes, &app.desk.texts), app.desk.texts.short_date(day))
        }
        None => String::new(),
    };
    let name = if is_above(entry) {
        format!("../  {}", tr!(app.desk.texts, "wizard-above"))
    } else if entry.is_folder {
        format!("{}/", entry.name)
    } else {
        entry.name.clone()
    };
    let name = fit(&name, width.saturating_sub(facts.width() + 2), theme);
    let gap = width.saturating_sub(name.width() + facts.width() + 1);
    format!(" {name}{}{facts}", " ".repeat(gap))
}

/// The end of a text: of a path that is too long, what one stands in is shown.
fn end_of(text: &str, columns: usize, theme: Theme) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let sign = theme.sign(Sign::Ellipsis);
    let mut kept: Vec<&str> = Vec::new();
    let mut used = sign.width();
    for cluster in text.graphemes(true).rev() {
        used += cluster.width();
        if used > columns {
            break;
        }
        kept.push(cluster);
    }
    kept.reverse();
    format!("{sign}{}", kept.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_path_the_end_is_kept() {
        assert_eq!(end_of("/home/els", 9, Theme::default()), "/home/els");
        assert_eq!(end_of("/home/els/Downloads", 10, Theme::default()), "…Downloads");
        assert_eq!(end_of("/蛋糕店", 4, Theme::default()), "…店");
        assert_eq!(end_of("/home", 0, Theme::default()), "…");
    }
}
