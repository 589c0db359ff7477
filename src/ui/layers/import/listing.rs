//! Draws what an import would do, or did.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::layer::import::listing::{Item, Listing};
use crate::app::layer::import::shown;
use crate::tr;
use crate::ui::Canvas;
use crate::ui::theme::Sign;
use crate::words::wrap::wrap;
use crate::workflows::import::report::{Entry, Group};

/// The counts, then the groups with their rows. What happened also says how it is taken back.
pub(super) fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, listing: &Listing, is_done: bool, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = usize::from(area.width);
    let report = &listing.report;
    let mut sentences = vec![report.done(&app.desk.texts)];
    sentences.extend(report.answers(is_done, &app.desk.texts));
    sentences.extend(report.warnings(&app.desk.texts));
    if is_done {
        let doubles = report.imported.duplicates;
        if doubles > 0 {
            sentences.push(tr!(app.desk.texts, "wizard-done-doubles", count = doubles));
        }
        sentences.push(tr!(app.desk.texts, "wizard-done-undo"));
    }
    // The first sentence is a line of its own; the others follow each other.
    let first = sentences.first().cloned().unwrap_or_default();
    let others = sentences.get(1..).unwrap_or_default().join(" ");
    let room = width.saturating_sub(2);
    let mut head: Vec<Line<'_>> =
        wrap(&first, room).into_iter().map(|part| Line::styled(format!(" {part}"), theme.strong())).collect();
    if !others.is_empty() {
        head.extend(wrap(&others, room).into_iter().map(|part| Line::raw(format!(" {part}"))));
    }
    let head_lines = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(3));
    let [top, list] = Layout::vertical([Constraint::Length(head_lines), Constraint::Min(1)]).areas(area);
    frame.render_widget(Paragraph::new(head), top);
    let height = usize::from(list.height);
    let mut lines: Vec<Line<'static>> = Vec::new();
    // From the last row back where the end is reached, so that the last page is a full one.
    let mut first = listing.scroll.min(listing.len().saturating_sub(1));
    let mut next = first;
    while lines.len() < height && next < listing.len() {
        lines.extend(item(canvas, listing, next, width));
        next += 1;
    }
    while lines.len() < height && first > 0 {
        first -= 1;
        let mut before = item(canvas, listing, first, width);
        before.append(&mut lines);
        lines = before;
    }
    // What was put before the first row may be too much: then its end is shown.
    let hidden =
        if next == listing.len() && first < listing.scroll { lines.len().saturating_sub(height) } else { 0 };
    let is_more_below = next < listing.len() || lines.len() - hidden > height;
    frame.render_widget(Paragraph::new(lines.split_off(hidden)), list);
    super::marks(frame, theme, list, first > 0 || hidden > 0, is_more_below);
}

fn item(canvas: Canvas<'_>, listing: &Listing, place: usize, width: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    match listing.item(place) {
        Some(Item::Heading(group, count)) => {
            let text = format!(
                " {} {} {}",
                app.desk.texts.get(group.key()),
                theme.sign(Sign::Dot),
                app.desk.texts.number(count)
            );
            wrap(&text, width.saturating_sub(2))
                .into_iter()
                .map(|part| Line::styled(format!(" {part}"), theme.strong()))
                .collect()
        }
        Some(Item::Row(group, entry)) => row(canvas, group, entry, width),
        Some(Item::More(count)) => {
            let number = app.desk.texts.number(count);
            let text = tr!(app.desk.texts, "wizard-more", count = count, number = number);
            vec![Line::styled(format!("   {text}"), theme.faint())]
        }
        None => Vec::new(),
    }
}

fn row(canvas: Canvas<'_>, group: Group, entry: &Entry, width: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    let (sign, style) = match group {
        Group::Refused => (Sign::No, theme.bad()),
        Group::Doubles | Group::Lowered => (Sign::Warning, theme.warning()),
        Group::Changed | Group::Added => (Sign::Yes, theme.good()),
        Group::LeftAlone => (Sign::Dot, theme.faint()),
    };
    let number = tr!(app.desk.texts, "wizard-row", row = app.desk.texts.number(entry.row));
    let name = shown(&entry.name);
    let head = if name.is_empty() { number } else { format!("{name}, {number}") };
    let mut texts: Vec<String> =
        entry.lines(&app.desk.shop, &app.desk.texts).iter().map(|line| shown(line)).collect();
    // The first line stands beside the name where there is room for both.
    let first = if texts.is_empty() { String::new() } else { texts.remove(0) };
    let sign = Span::styled(format!("   {} ", theme.sign(sign)), style);
    let room = width.saturating_sub(7);
    let joined = if first.is_empty() { head } else { format!("{head}: {first}") };
    let mut parts = wrap(&joined, room).into_iter();
    let mut lines = vec![Line::from(vec![sign, Span::raw(parts.next().unwrap_or_default())])];
    lines.extend(parts.map(|part| Line::raw(format!("     {part}"))));
    for text in texts {
        lines.extend(wrap(&text, room).into_iter().map(|part| Line::raw(format!("     {part}"))));
    }
    lines
}
