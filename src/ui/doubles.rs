//! Draws the group of possible doubles on the screen of what is to be done.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::store::{Double, ListRow};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, pane};
use crate::words::wrap::wrap;

/// The line of the group: a note, like a rule's that asks for nothing by a day.
pub(super) fn group_line(app: &App, theme: Theme, width: usize, in_focus: bool) -> Line<'static> {
    let count = app.desk.texts.number(app.desk.counts.doubles);
    let text = fit(&format!("   {count:>6}  {}", tr!(app.desk.texts, "doubles-title")), width, theme);
    let fill = " ".repeat(width.saturating_sub(text.width()));
    let style = match (app.findings.is_on_doubles(&app.desk), in_focus) {
        (true, true) => theme.selected(),
        (true, false) => theme.strong(),
        _ => theme.text(),
    };
    Line::styled(format!("{text}{fill}"), style)
}

/// The pairs; answers how many lines the list has.
pub(super) fn draw_rows(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect, in_focus: bool) -> usize {
    let Canvas { app, theme } = canvas;
    let inside = pane(frame, theme, area, &tr!(app.desk.texts, "doubles-title"), in_focus);
    let room = usize::from(inside.width.saturating_sub(2));
    let mut head: Vec<Line<'_>> = wrap(&tr!(app.desk.texts, "doubles-text"), room)
        .into_iter()
        .map(|part| Line::raw(format!(" {part}")))
        .collect();
    if head.len() + 1 > usize::from(inside.height / 2) {
        head.clear();
    }
    head.push(Line::styled(format!(" {}", tr!(app.desk.texts, "doubles-keys")), theme.key()));
    let head_lines = u16::try_from(head.len()).unwrap_or(1);
    let [top, list] = Layout::vertical([Constraint::Length(head_lines), Constraint::Min(1)]).areas(inside);
    frame.render_widget(Paragraph::new(head), top);
    let height = usize::from(list.height);
    let first = (app.findings.row + 1).saturating_sub(height);
    let pairs = app.findings.doubles.iter().enumerate().skip(first).take(height);
    let lines: Vec<Line<'_>> = pairs
        .map(|(place, double)| {
            let is_selected = in_focus && place == app.findings.row;
            pair_line(app, theme, double, usize::from(list.width), is_selected)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    height
}

fn pair_line(app: &App, theme: Theme, double: &Double, width: usize, is_selected: bool) -> Line<'static> {
    let why = app.desk.texts.get(&format!("double-why-{}", double.why.slug()));
    // Where there is little room, the names matter more than the reason.
    let why = if width < 2 * why.width() { String::new() } else { why };
    let name = |row: &ListRow| format!("{} ({})", row.list_name, row.id().0);
    let room = width.saturating_sub(why.width() + 3);
    let names = fit(&format!("{} = {}?", name(&double.one), name(&double.other)), room, theme);
    let gap = " ".repeat(room.saturating_sub(names.width()) + 1);
    let (style, faint) =
        if is_selected { (theme.selected(), theme.selected()) } else { (theme.text(), theme.faint()) };
    Line::from(vec![Span::styled(format!(" {names}{gap}"), style), Span::styled(format!("{why} "), faint)])
}
