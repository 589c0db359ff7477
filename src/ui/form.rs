//! Draws any form: labels on the left, values on the right, problems below their field, the focus always in sight.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::form::{Field, Form, Value};
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};

/// How many lines the notes take.
const NOTES_LINES: usize = 4;

struct Row {
    line: Line<'static>,
    field: usize,
    cursor: Option<u16>,
}

/// Draws a form and puts the cursor into the field in focus. Answers how many lines it would take in all.
pub fn draw<Id: Copy + PartialEq>(frame: &mut Frame<'_>, theme: Theme, form: &Form<Id>, area: Rect) -> usize {
    let label_width = form
        .fields
        .iter()
        .enumerate()
        .filter(|(place, field)| form.is_shown(*place) && !is_wide(field))
        .map(|(_, field)| field.label.width())
        .max()
        .unwrap_or(0)
        .min(usize::from(area.width) / 2);
    let mut rows = Vec::new();
    for (place, field) in form.fields.iter().enumerate() {
        if form.is_shown(place) {
            rows.extend(field_rows(theme, form, place, field, label_width, usize::from(area.width)));
        }
    }
    let height = usize::from(area.height);
    let first = first_row(&rows, form.focus, height);
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
    rows.len()
}

/// The first row to show, so that the field in focus is in sight.
fn first_row(rows: &[Row], focus: usize, height: usize) -> usize {
    let last = rows.iter().rposition(|row| row.field == focus).unwrap_or(0);
    (last + 1).saturating_sub(height)
}

fn is_wide<Id>(field: &Field<Id>) -> bool {
    matches!(field.value, Value::Tick(_) | Value::Button)
}

fn field_rows<Id: Copy + PartialEq>(
    theme: Theme,
    form: &Form<Id>,
    place: usize,
    field: &Field<Id>,
    label_width: usize,
    width: usize,
) -> Vec<Row> {
    let in_focus = place == form.focus;
    let mut rows = Vec::new();
    if let Some(heading) = &field.heading {
        rows.push(Row { line: Line::styled(heading.clone(), theme.strong()), field: place, cursor: None });
    }
    let marker = if in_focus { theme.sign(Sign::Focus) } else { " " };
    if is_wide(field) {
        rows.push(wide_row(theme, place, field, in_focus, marker));
    } else {
        rows.extend(value_rows(theme, place, field, in_focus, marker, label_width, width));
    }
    let note = match &field.problem {
        Some(problem) => {
            Some((problem.text.clone(), if problem.is_refused { theme.bad() } else { theme.warning() }))
        }
        None => (in_focus && !field.hint.is_empty()).then(|| (field.hint.clone(), theme.faint())),
    };
    if let Some((text, style)) = note {
        let sign = if field.problem.is_some() { theme.sign(Sign::Warning) } else { " " };
        for (line, part) in wrap(&text, width.saturating_sub(6)).into_iter().enumerate() {
            let sign = if line == 0 { sign } else { " " };
            rows.push(Row {
                line: Line::styled(format!("    {sign} {part}"), style),
                field: place,
                cursor: None,
            });
        }
    }
    rows
}

fn wide_row<Id>(theme: Theme, place: usize, field: &Field<Id>, in_focus: bool, marker: &str) -> Row {
    let style = if in_focus { theme.strong() } else { theme.text() };
    let text = match field.value {
        Value::Tick(true) => format!("{marker} [x] {}", field.label),
        Value::Tick(false) => format!("{marker} [ ] {}", field.label),
        _ => format!("{marker} [ {} ]", field.label),
    };
    Row { line: Line::styled(text, style), field: place, cursor: Some(3) }
}

fn value_rows<Id>(
    theme: Theme,
    place: usize,
    field: &Field<Id>,
    in_focus: bool,
    marker: &str,
    label_width: usize,
    width: usize,
) -> Vec<Row> {
    let label = fit(&field.label, label_width, theme);
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
    match &field.value {
        Value::Text(line) => {
            let scroll = line.visual_scroll(room.saturating_sub(1));
            let shown = skip_columns(line.value(), scroll);
            let cursor = u16::try_from(line.visual_cursor().saturating_sub(scroll)).ok();
            let underline = pad(&fit_plain(&shown, room), if in_focus { room } else { 0 });
            let style = if in_focus {
                theme.text().add_modifier(ratatui::style::Modifier::UNDERLINED)
            } else {
                theme.text()
            };
            vec![row(vec![Span::styled(underline, style)], cursor)]
        }
        Value::Choice { options, chosen } => {
            vec![row(choice_spans(theme, options, *chosen, in_focus, room), Some(0))]
        }
        Value::Notes(area) => notes_rows(area, in_focus, room)
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
    let label = fit(label, room.saturating_sub(4), theme);
    vec![Span::raw("< "), Span::styled(label, chosen_style), Span::raw(" >")]
}

/// The visible lines of the notes, with the cursor's column where it stands.
fn notes_rows(
    area: &ratatui_textarea::TextArea<'static>,
    in_focus: bool,
    room: usize,
) -> Vec<(String, Option<u16>)> {
    let cursor = area.cursor();
    let (row, column) = (cursor.0, cursor.1);
    let height = if in_focus { NOTES_LINES } else { area.lines().len().clamp(1, NOTES_LINES) };
    let first = if in_focus { (row + 1).saturating_sub(height) } else { 0 };
    let mut rows = Vec::new();
    for number in first..first + height {
        let text = area.lines().get(number).map_or("", String::as_str);
        let before: String = text.chars().take(column).collect();
        let scroll = if number == row && in_focus { (before.width() + 1).saturating_sub(room) } else { 0 };
        let shown = fit_plain(&skip_columns(text, scroll), room);
        let at = (number == row).then(|| u16::try_from(before.width().saturating_sub(scroll)).unwrap_or(0));
        rows.push((shown, at));
    }
    rows
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

fn fit_plain(text: &str, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut used = 0;
    text.graphemes(true)
        .take_while(|cluster| {
            used += cluster.width();
            used <= columns
        })
        .collect()
}

fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// Breaks a text at white space into lines of at most that many columns; a longer word is broken where it must be.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.width() + 1 + word.width() > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            while line.width() > columns {
                let head = fit_plain(&line, columns);
                if head.is_empty() {
                    break;
                }
                line = line.split_off(head.len());
                lines.push(head);
            }
        }
        lines.push(line);
    }
    lines
}
