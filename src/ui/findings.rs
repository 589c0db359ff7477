//! Draws the screen of what is to be done today.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::findings::Half;
use crate::domain::assessment::Severity;
use crate::domain::rules;
use crate::store::{FindingRow, RuleCount};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::ui::{Canvas, doubles, pane};
use crate::words::wording;
use crate::words::wrap::wrap;

/// From this width on, groups and findings stand side by side.
const WIDE: u16 = 90;

/// Draws the screen; answers how many lines its list has.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let app = canvas.app;
    if app.findings.group_count(&app.desk) == 0 {
        return draw_all_done(frame, canvas, area);
    }
    let groups_lines =
        u16::try_from(app.findings.group_count(&app.desk)).unwrap_or(u16::MAX).saturating_add(2);
    let (groups, rows) = if area.width >= WIDE {
        let [left, right] = Layout::horizontal([Constraint::Percentage(42), Constraint::Min(1)]).areas(area);
        let coverage = coverage_height(app, left.height.saturating_sub(groups_lines));
        let [top, bottom] = Layout::vertical([Constraint::Min(3), Constraint::Length(coverage)]).areas(left);
        draw_coverage(frame, canvas, bottom);
        (top, right)
    } else {
        let top = groups_lines.min(area.height / 2).max(3);
        let [top, bottom] = Layout::vertical([Constraint::Length(top), Constraint::Min(3)]).areas(area);
        (top, bottom)
    };
    draw_groups(frame, canvas, groups);
    draw_rows(frame, canvas, rows)
}

fn draw_all_done(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let inside = pane(frame, theme, area, &tr!(app.desk.texts, "screen-today"), true);
    let coverage = coverage_height(app, inside.height.saturating_sub(2));
    let [top, bottom] = Layout::vertical([Constraint::Min(1), Constraint::Length(coverage)]).areas(inside);
    let text = format!(" {} {}", theme.sign(Sign::Yes), tr!(app.desk.texts, "today-nothing"));
    frame.render_widget(Paragraph::new(text).style(theme.good()), top);
    draw_coverage(frame, canvas, bottom);
    usize::from(inside.height)
}

fn draw_groups(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    let Canvas { app, theme } = canvas;
    let in_focus = app.findings.half == Half::Groups;
    let inside = pane(frame, theme, area, &tr!(app.desk.texts, "today-to-do"), in_focus);
    let height = usize::from(inside.height);
    let first = (app.findings.group + 1).saturating_sub(height);
    let width = usize::from(inside.width);
    let mut lines: Vec<Line<'_>> = app
        .findings
        .groups
        .iter()
        .enumerate()
        .map(|(place, group)| group_line(app, theme, group, width, place == app.findings.group, in_focus))
        .collect();
    if app.desk.counts.doubles > 0 {
        lines.push(doubles::group_line(app, theme, width, in_focus));
    }
    let lines: Vec<Line<'_>> = lines.into_iter().skip(first).take(height).collect();
    frame.render_widget(Paragraph::new(lines), inside);
}

fn group_line(
    app: &App,
    theme: Theme,
    group: &RuleCount,
    width: usize,
    is_selected: bool,
    in_focus: bool,
) -> Line<'static> {
    let sign = if group.severity == Severity::Note { " " } else { theme.sign(Sign::Warning) };
    let count = app.desk.texts.number(group.count);
    let name = wording::finding_title(group.rule, &app.desk.texts);
    let text = fit(&format!(" {sign} {count:>6}  {name}"), width, theme);
    let fill = " ".repeat(width.saturating_sub(text.width()));
    let style = match (is_selected, in_focus) {
        (true, true) => theme.selected(),
        (true, false) => theme.strong(),
        _ if group.severity == Severity::Must => theme.warning(),
        _ => theme.text(),
    };
    Line::styled(format!("{text}{fill}"), style)
}

fn draw_rows(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let in_focus = app.findings.half == Half::Rows;
    if app.findings.is_on_doubles(&app.desk) {
        return doubles::draw_rows(frame, canvas, area, in_focus);
    }
    let Some(group) = app.findings.groups.get(app.findings.group) else { return 1 };
    let title = wording::finding_title(group.rule, &app.desk.texts);
    let inside = pane(frame, theme, area, &title, in_focus);
    let room = usize::from(inside.width.saturating_sub(2));
    let mut head: Vec<Line<'_>> = wrap(&wording::finding_sentence(group.rule, &app.desk.texts), room)
        .into_iter()
        .map(|part| Line::raw(format!(" {part}")))
        .collect();
    if head.len() + 1 > usize::from(inside.height / 2) {
        // The keys matter more than the sentence, which stands on each card.
        head.clear();
    }
    head.push(Line::styled(
        format!(" {}", app.desk.texts.get(&format!("today-keys-{}", rules::remedy(group.rule).slug()))),
        theme.key(),
    ));
    let head_lines = u16::try_from(head.len()).unwrap_or(1);
    let [top, list] = Layout::vertical([Constraint::Length(head_lines), Constraint::Min(1)]).areas(inside);
    frame.render_widget(Paragraph::new(head), top);
    let height = usize::from(list.height);
    let first = (app.findings.row + 1).saturating_sub(height);
    let lines: Vec<Line<'_>> = app
        .findings
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, row)| {
            row_line(app, theme, row, usize::from(list.width), in_focus && place == app.findings.row)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    height
}

fn row_line(app: &App, theme: Theme, row: &FindingRow, width: usize, is_selected: bool) -> Line<'static> {
    let due = match row.finding.due {
        Some(due) if due < app.desk.today.day => {
            tr!(app.desk.texts, "today-overdue", day = app.desk.texts.short_date(due))
        }
        Some(due) => tr!(app.desk.texts, "today-due", day = app.desk.texts.short_date(due)),
        None => String::new(),
    };
    let is_overdue = row.finding.due.is_some_and(|due| due < app.desk.today.day);
    let room = width.saturating_sub(due.width() + 3);
    let name = fit(&row.list_name, room, theme);
    let gap = " ".repeat(room.saturating_sub(name.width()) + 1);
    let style = if is_selected { theme.selected() } else { theme.text() };
    let due_style = match (is_selected, is_overdue) {
        (true, _) => theme.selected(),
        (false, true) => theme.bad(),
        (false, false) => theme.faint(),
    };
    Line::from(vec![Span::styled(format!(" {name}{gap}"), style), Span::styled(format!("{due} "), due_style)])
}

fn coverage_height(app: &App, room: u16) -> u16 {
    let (boxes, _) = app.desk.coverage();
    let wanted = u16::try_from(boxes.len()).unwrap_or(u16::MAX).saturating_add(2);
    if room < 4 { 0 } else { wanted.min(room) }
}

/// How many people have agreed to each box, as bars.
fn draw_coverage(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    let Canvas { app, theme } = canvas;
    if area.height < 3 {
        return;
    }
    let (boxes, people) = app.desk.coverage();
    let inside = pane(frame, theme, area, &tr!(app.desk.texts, "today-coverage", count = people), false);
    let width = usize::from(inside.width);
    let name_room = (width / 2).min(32);
    let bar_room = width.saturating_sub(name_room + 9);
    let lines: Vec<Line<'_>> = boxes
        .iter()
        .take(usize::from(inside.height))
        .map(|(id, given)| {
            let name =
                app.desk.shop.category(*id).map(|category| app.desk.box_name(category)).unwrap_or_default();
            let name = fit(&name, name_room, theme);
            let gap = " ".repeat(name_room.saturating_sub(name.width()));
            let share = bar_room as u64 * given / people.max(1);
            let full = usize::try_from(share).unwrap_or(0).min(bar_room);
            let bar = theme.sign(Sign::Full).repeat(full);
            let rest = theme.sign(Sign::Empty).repeat(bar_room - full);
            let count = app.desk.texts.number(*given);
            Line::from(vec![
                Span::raw(format!(" {name}{gap} ")),
                Span::styled(bar, theme.good()),
                Span::styled(rest, theme.faint()),
                Span::raw(format!(" {count:>5}")),
            ])
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inside);
}
