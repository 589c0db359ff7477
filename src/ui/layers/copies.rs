//! Draws the files that left the book, each with what became of it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::layer::copies::Copies;
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;
use crate::workflows::export::copies;

/// Draws the list over the whole body.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, list: &Copies, area: Rect) {
    let Canvas { app, theme } = canvas;
    let texts = &app.desk.texts;
    let title = if list.is_after { tr!(texts, "copies-title-after") } else { tr!(texts, "copies-title") };
    let inside = window(frame, canvas, area, (area.width.min(110), area.height), &title);
    let width = usize::from(inside.width);
    let wrapped = |text: String, style| -> Vec<Line<'static>> {
        let parts = wrap(&text, width.saturating_sub(2)).into_iter();
        parts.map(|part| Line::styled(format!(" {part}"), style)).collect()
    };
    let head =
        if list.is_after { wrapped(copies::head(&list.copies, texts), theme.strong()) } else { Vec::new() };
    let names = copies::recipients(&list.copies).join(", ");
    let foot = if list.is_after && !names.is_empty() {
        wrapped(tr!(texts, "copies-tell", names = names), theme.warning())
    } else {
        Vec::new()
    };
    let lines = |lines: &[Line<'_>]| Constraint::Length(u16::try_from(lines.len()).unwrap_or(1));
    let has_some = copies::still_there(&list.copies) > 0;
    let keys = if has_some { tr!(texts, "copies-keys") } else { tr!(texts, "copies-keys-none") };
    let keys = wrapped(keys, theme.faint());
    let [top, middle, below, bottom] =
        Layout::vertical([lines(&head), Constraint::Min(1), lines(&foot), lines(&keys)]).areas(inside);
    frame.render_widget(Paragraph::new(head), top);
    frame.render_widget(Paragraph::new(foot), below);
    frame.render_widget(Paragraph::new(keys), bottom);
    let mut rows: Vec<Line<'static>> = Vec::new();
    let mut end_of_selected = 0;
    for (place, copy) in list.copies.iter().enumerate() {
        let is_selected = place == list.selected;
        let marker = if is_selected { theme.sign(Sign::Focus) } else { " " };
        let style = if is_selected { theme.strong() } else { theme.text() };
        // The end of a path tells more than its beginning.
        for part in wrap(&copy.row.path.display().to_string(), width.saturating_sub(4)) {
            rows.push(Line::styled(fit(&format!(" {marker} {part}"), width, theme), style));
        }
        let style = if copy.is_there() { theme.warning() } else { theme.faint() };
        for part in wrap(&copies::sentence(copy, &app.desk.shop, texts), width.saturating_sub(6)) {
            rows.push(Line::styled(format!("     {part}"), style));
        }
        if is_selected {
            end_of_selected = rows.len();
        }
    }
    let hidden = end_of_selected.saturating_sub(usize::from(middle.height));
    let hidden = u16::try_from(hidden).unwrap_or(u16::MAX);
    frame.render_widget(Paragraph::new(rows).scroll((hidden, 0)), middle);
}
