//! Draws the dialogs, and the lists to choose from.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::layer::choose::Choose;
use crate::app::layer::dialog::OpenDialog;
use crate::ui::frame::fit;
use crate::ui::{Canvas, form, window};
use crate::words::wrap::wrap;

/// Draws a dialog: its lines, its fields, and its keys where it says them.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &dyn OpenDialog, area: Rect) {
    let Canvas { app, theme } = canvas;
    let (look, fields) = (dialog.look(), dialog.view());
    let width = area.width.min(look.width);
    let room = usize::from(width.saturating_sub(4));
    let above: Vec<Line<'_>> = dialog
        .above(app)
        .iter()
        .flat_map(|line| wrap(line, room))
        .map(|line| Line::raw(format!(" {line}")))
        .collect();
    let shown = fields.fields.iter().filter(|field| field.is_shown).count();
    // One line for each field, two for a mark or a hint, one for the keys, two for the frame.
    let form_lines = u16::try_from(shown).unwrap_or(u16::MAX).saturating_add(2);
    let above_lines = u16::try_from(above.len()).unwrap_or(u16::MAX);
    let wanted = form_lines.saturating_add(above_lines).saturating_add(4);
    let height = look.height.unwrap_or(wanted).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &fit(&dialog.title(app), room, theme));
    let above_lines = above_lines.min(inside.height.saturating_sub(form_lines.min(inside.height / 2) + 1));
    let [top, middle, foot] = Layout::vertical([
        Constraint::Length(above_lines),
        Constraint::Min(1),
        Constraint::Length(u16::from(look.keys.is_some())),
    ])
    .areas(inside);
    frame.render_widget(Paragraph::new(above), top);
    form::draw(frame, theme, &fields, middle);
    if let Some(keys) = look.keys {
        frame.render_widget(
            Paragraph::new(format!(" {}", app.desk.texts.get(keys))).style(theme.faint()),
            foot,
        );
    }
}

/// A list to choose from.
pub fn choose(frame: &mut Frame<'_>, canvas: Canvas<'_>, menu: &Choose, area: Rect) {
    let theme = canvas.theme;
    let wanted = u16::try_from(menu.lines.len()).unwrap_or(u16::MAX).saturating_add(3);
    let inside = window(frame, canvas, area, (area.width.min(60), wanted.min(area.height)), &menu.title);
    let [list, keys] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    let height = usize::from(list.height);
    let first = (menu.selected + 1).saturating_sub(height);
    let width = usize::from(list.width);
    let lines: Vec<Line<'_>> = menu
        .lines
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, (label, _))| {
            let style = if place == menu.selected { theme.selected() } else { theme.text() };
            Line::styled(fit(&format!(" {label} "), width, theme), style)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    frame.render_widget(Paragraph::new(format!(" {}", menu.keys)).style(theme.faint()), keys);
}
