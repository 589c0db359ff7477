//! Draws any form: labels on the left, values on the right, problems below their field, the focus always in sight, and
//! at the bottom what to type, so that the fields do not move about under the cursor.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::app::form::{Value, View, ViewedField};
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::words::wrap::{first_columns, wrap};

/// How many lines the notes take.
const NOTES_LINES: usize = 4;

struct Row {
    line: Line<'static>,
    field: usize,
    cursor: Option<u16>,
}

/// Draws a form and puts the cursor into the field in focus. Answers how many lines it would take in all.
pub fn draw(frame: &mut Frame<'_>, theme: Theme, form: &View<'_>, area: Rect) -> usize {
    // Folded fields count too: the values do not jump when they are shown.
    let label_width = form
        .fields
        .iter()
        .filter(|field| field.applies && !is_wide(field))
        .map(|field| field.label.width())
        .max()
        .unwrap_or(0)
        .min(usize::from(area.width) / 2);
    let mut rows = Vec::new();
    for (place, field) in form.fields.iter().enumerate() {
        if field.is_shown {
            let in_focus = place == form.focus;
            rows.extend(field_rows(theme, in_focus, place, field, label_width, usize::from(area.width)));
        }
    }
    let total = rows.len();
    let area = draw_hint(frame, theme, form, area);
    let height = usize::from(area.height);
    let first = first_row(&rows, form.focus, height);
    let marks = [(first > 0, Sign::Above, area.y), (first + height < rows.len(), Sign::Below, area.bottom())];
    for (line, row) in rows.iter().skip(first).take(height).enumerate() {
        let y = area.y + u16::try_from(line).unwrap_or(u16::MAX);
        frame.render_widget(Paragraph::new(row.line.clone()), Rect { y, height: 1, ..area });
        if let Some(column) = row.cursor.filter(|_| row.field == form.focus) {
            frame.set_cursor_position(Position {
                x: (area.x + column).min(area.right().saturating_sub(1)),
                y,
            });
        }
    }
    for (is_more, sign, y) in marks {
        if is_more && area.width > 0 && area.height > 0 {
            let y = y.min(area.bottom() - 1);
            let corner = Rect { x: area.right() - 1, y, width: 1, height: 1 };
            frame.render_widget(Paragraph::new(theme.sign(sign)).style(theme.key()), corner);
        }
    }
    total
}

/// Draws the hint of the field in focus at the bottom; answers with the room that is left.
fn draw_hint(frame: &mut Frame<'_>, theme: Theme, form: &View<'_>, area: Rect) -> Rect {
    let Some(field) = form.fields.get(form.focus).filter(|field| !field.hint.is_empty()) else { return area };
    let mut lines = wrap(field.hint, usize::from(area.width).saturating_sub(3));
    let room = usize::from(area.height / 3);
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            last.push_str(theme.sign(Sign::Ellipsis));
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let text: Vec<Line<'_>> = lines.into_iter().map(|line| Line::raw(format!("  {line}"))).collect();
    let [fields, hint] = Layout::vertical([Constraint::Min(0), Constraint::Length(height)]).areas(area);
    frame.render_widget(Paragraph::new(text).style(theme.faint()), hint);
    fields
}

/// How many lines a form takes while nothing is wrong in it.
#[must_use]
pub fn usual_height(form: &View<'_>) -> u16 {
    let lines = |field: &ViewedField<'_>| match field.value {
        Value::Notes(_) => NOTES_LINES + usize::from(field.heading.is_some()),
        _ => 1 + usize::from(field.heading.is_some()),
    };
    let shown = form.fields.iter().filter(|field| field.is_shown);
    u16::try_from(shown.map(lines).sum::<usize>()).unwrap_or(u16::MAX)
}

/// The first row to show, so that the field in focus is in sight with what stands around it.
fn first_row(rows: &[Row], focus: usize, height: usize) -> usize {
    let top = rows.iter().position(|row| row.field == focus).unwrap_or(0);
    let last = rows.iter().rposition(|row| row.field == focus).unwrap_or(0);
    let middle = (top + last).div_ceil(2).saturating_sub(height / 2);
    let furthest = rows.len().saturating_sub(height);
    middle.max((last + 1).saturating_sub(height)).min(top).min(furthest)
}

fn is_wide(field: &ViewedField<'_>) -> bool {
    matches!(field.value, Value::Tick(_) | Value::Button)
}

fn field_rows(
    theme: Theme,
    in_focus: bool,
    place: usize,
    field: &ViewedField<'_>,
    label_width: usize,
    width: usize,
) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(heading) = field.heading {
        rows.push(Row { line: Line::styled(heading.to_owned(), theme.strong()), field: place, cursor: None });
    }
    let marker = if in_focus { theme.sign(Sign::Focus) } else { " " };
    if is_wide(field) {
        rows.push(wide_row(theme, place, field, in_focus, marker));
    } else {
        rows.extend(value_rows(theme, place, field, in_focus, marker, label_width, width));
    }
    if let Some(problem) = field.problem {
        let style = if problem.is_refused { theme.bad() } else { theme.warning() };
        for (line, part) in wrap(&problem.text, width.saturating_sub(6)).into_iter().enumerate() {
            let sign = if line == 0 { theme.sign(Sign::Warning) } else { " " };
            rows.push(Row {
                line: Line::styled(format!("    {sign} {part}"), style),
                field: place,
                cursor: None,
            });
        }
    }
    rows
}

fn wide_row(theme: Theme, place: usize, field: &ViewedField<'_>, in_focus: bool, marker: &str) -> Row {
    let style = if in_focus { theme.strong() } else { theme.text() };
    let text = match field.value {
        Value::Tick(true) => format!("{marker} [x] {}", field.label),
        Value::Tick(false) => format!("{marker} [ ] {}", field.label),
        _ => format!("{marker} [ {} ]", field.label),
    };
    Row { line: Line::styled(text, style), field: place, cursor: Some(3) }
}

fn value_rows(
    theme: Theme,
    place: usize,
    field: &ViewedField<'_>,
    in_focus: bool,
    marker: &str,
    label_width: usize,
    width: usize,
) -> Vec<Row> {
    let label = fit(field.label, label_width, theme);
    let gap = " ".repeat(label_width.saturating_sub(label.width()));
    let label = format!("{marker} {label}{gap}  ");
    let room = width.saturating_sub(label.width());
    let before = u16::try_from(label.width()).unwrap_or(0);
    let label_style = if in_focus { theme.strong() } else { theme.faint() };
    let row = |text: Vec<Span<'static>>, cursor: Option<u16>| {
        let mut spans = vec![Span::styled(label.clone(), label_style)];
        spans.extend(text);
        Row { line: Line::from(spans), field: place, cursor: cursor.map(|column| column + before) }
    };
    match field.value {
        Value::Text(line) if field.is_secret => {
            let typed = line.value().graphemes(true).count();
            let dots = theme.sign(Sign::Dot).repeat(typed.min(room.saturating_sub(1)));
            let cursor = u16::try_from(dots.width()).ok();
            vec![row(vec![Span::styled(dots, theme.text())], cursor)]
        }
        Value::Text(line) => {
            if !in_focus {
                return vec![row(vec![Span::raw(fit(line.value(), room, theme))], None)];
            }
            let scroll = line.visual_scroll(room.saturating_sub(1));
            let shown = skip_columns(line.value(), scroll);
            let cursor = u16::try_from(line.visual_cursor().saturating_sub(scroll)).ok();
            let underline = pad(&first_columns(&shown, room), room);
            let style = theme.text().add_modifier(ratatui::style::Modifier::UNDERLINED);
            vec![row(vec![Span::styled(underline, style)], cursor)]
        }
        Value::Choice { options, chosen } => {
            vec![row(choice_spans(theme, options, *chosen, in_focus, room), Some(0))]
        }
        Value::Notes(text) => notes_rows(text, in_focus, room)
            .into_iter()
            .enumerate()
            .map(|(line, (text, cursor))| {
                if line == 0 {
                    return row(vec![Span::raw(text)], cursor);
                }
                let indent = " ".repeat(usize::from(before));
                let cursor = cursor.map(|column| column + before);
                Row { line: Line::raw(format!("{indent}{text}")), field: place, cursor }
            })
            .collect(),
        Value::Tick(_) | Value::Button => Vec::new(),
    }
}

/// All options side by side where they fit, the chosen one marked; else the chosen one between arrows.
fn choice_spans(
    theme: Theme,
    options: &[(String, String)],
    chosen: Option<usize>,
    in_focus: bool,
    room: usize,
) -> Vec<Span<'static>> {
    let all: usize = options.iter().map(|(_, label)| label.width() + 3).sum();
    let chosen_style = if in_focus { theme.selected() } else { theme.strong() };
    if all <= room && options.len() <= 6 {
        return options
            .iter()
            .enumerate()
            .flat_map(|(place, (_, label))| {
                let is_chosen = chosen == Some(place);
                let text = if is_chosen { format!("[{label}]") } else { format!(" {label} ") };
                let style = if is_chosen { chosen_style } else { theme.faint() };
                [Span::styled(text, style), Span::raw(" ")]
            })
            .collect();
    }
    let label = chosen.and_then(|place| options.get(place)).map_or("", |(_, label)| label.as_str());
    if !in_focus {
        return vec![Span::raw(fit(label, room, theme))];
    }
    let label = fit(label, room.saturating_sub(4), theme);
    vec![Span::raw("< "), Span::styled(label, chosen_style), Span::raw(" >")]
}

/// The visible lines of the notes, with the cursor's column where it stands.
fn notes_rows(text: &tui_input::Input, in_focus: bool, room: usize) -> Vec<(String, Option<u16>)> {
    let (lines, (row, column)) = lay_out(text.value(), text.cursor(), room.saturating_sub(1).max(1));
    let height = if in_focus { NOTES_LINES } else { lines.len().clamp(1, NOTES_LINES) };
    let first = if in_focus { (row + 1).saturating_sub(height) } else { 0 };
    let shown = (first..first + height).map(|number| {
        let line = lines.get(number).cloned().unwrap_or_default();
        (line, (number == row).then(|| u16::try_from(column).unwrap_or(u16::MAX)))
    });
    shown.collect()
}

/// Breaks notes into lines, after a space where there is one, keeping every character; answers also where the cursor
/// stands, whose place is counted in code points.
fn lay_out(text: &str, cursor: usize, columns: usize) -> (Vec<String>, (usize, usize)) {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut lines = Vec::new();
    let mut at = (0, 0);
    let mut place = 0;
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_inclusive(' ') {
            if !line.is_empty() && line.width() + word.trim_end().width() > columns {
                lines.push(std::mem::take(&mut line));
            }
            for cluster in word.graphemes(true) {
                if line.width() + cluster.width() > columns && !cluster.trim().is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                if place <= cursor {
                    at = (lines.len(), line.width());
                }
                line.push_str(cluster);
                place += cluster.chars().count();
            }
        }
        if place <= cursor {
            at = (lines.len(), line.width());
        }
        lines.push(line);
        place += 1;
    }
    (lines, (at.0, at.1.min(columns)))
}

fn skip_columns(text: &str, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut skipped = 0;
    text.graphemes(true)
        .skip_while(|cluster| {
            let skips = skipped < columns;
            skipped += cluster.width();
            skips
        })
        .collect()
}

fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_break_after_a_space_and_keep_every_character() {
        let (lines, at) = lay_out("one two three\n\nfour", 18, 8);
        assert_eq!(lines, ["one two ", "three", "", "four"]);
        assert_eq!(at, (3, 3));
        let (lines, at) = lay_out("abcdefghij", 10, 4);
        assert_eq!(lines, ["abcd", "efgh", "ij"]);
        assert_eq!(at, (2, 2));
        assert_eq!(lay_out("", 0, 4), (vec![String::new()], (0, 0)));
        assert_eq!(lay_out("a\n", 2, 4).1, (1, 0));
    }

    #[test]
    fn wide_characters_take_their_columns() {
        let (lines, at) = lay_out("蛋糕店", 3, 4);
        assert_eq!(lines, ["蛋糕", "店"]);
        assert_eq!(at, (1, 2));
    }
}
