//! Draws the import wizard, each step in the same window.

mod columns;
mod files;
mod listing;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::layer::import::reading::Reading;
use crate::app::layer::import::{Import, Step, Wait};
use crate::domain::contact::ContactFields;
use crate::tr;
use crate::ui::form::{self, usual_height};
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;
use crate::words::{import, import_file};
use crate::workflows::import::report::facts;

/// How wide the window is at most.
const WIDEST: u16 = 110;

/// Draws the step, what is to be said about it, and its keys.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, import: &Import, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = area.width.min(WIDEST);
    let title = fit(&title(canvas, import), usize::from(width.saturating_sub(4)), theme);
    let inside = window(frame, canvas, area, (width, area.height), &title);
    let room = usize::from(inside.width).saturating_sub(2);
    let said = said(canvas, import, room);
    let said_lines = u16::try_from(said.len()).unwrap_or(u16::MAX).min(inside.height / 3);
    let [body, below, keys] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(said_lines), Constraint::Length(1)])
            .areas(inside);
    if let Some(wait) = import.wait {
        waiting(frame, canvas, wait, body);
    } else {
        step(frame, canvas, import, body);
    }
    frame.render_widget(Paragraph::new(said), below);
    let help = fit(&format!(" {}", app.desk.texts.get(keys_of(import))), usize::from(inside.width), theme);
    frame.render_widget(Paragraph::new(help).style(theme.faint()), keys);
}

fn step(frame: &mut Frame<'_>, canvas: Canvas<'_>, import: &Import, area: Rect) {
    match (import.step, &import.file, &import.origin, &import.listing) {
        (Step::Reading, Some(file), _, _) => reading(frame, canvas, file, area),
        (Step::Columns, Some(file), _, _) => columns::draw(frame, canvas, import, file, area),
        (Step::Origin, _, Some(origin), _) => {
            form::draw(frame, canvas.theme, &origin.view(), area);
        }
        (Step::Preview, _, _, Some(listing)) => listing::draw(frame, canvas, listing, false, area),
        (Step::Done, _, _, Some(listing)) => listing::draw(frame, canvas, listing, true, area),
        _ => files::draw(frame, canvas, &import.picker, area),
    }
}

fn title(canvas: Canvas<'_>, import: &Import) -> String {
    let Canvas { app, theme } = canvas;
    let dot = theme.sign(Sign::Dot);
    let (number, key) = match import.step {
        Step::File => (1, "wizard-step-file"),
        Step::Reading => (2, "wizard-step-reading"),
        Step::Columns => (3, "wizard-step-columns"),
        Step::Origin => (4, "wizard-step-origin"),
        Step::Preview => (5, "wizard-step-preview"),
        Step::Done => (5, "wizard-step-done"),
    };
    let mut title = tr!(app.desk.texts, "wizard-step", step = number);
    title.push_str(&format!(" {dot} {}", app.desk.texts.get(key)));
    if let Some(file) = import.file.as_ref().filter(|_| import.step != Step::File) {
        title.push_str(&format!(" {dot} {}", file.name()));
    }
    title
}

fn keys_of(import: &Import) -> &'static str {
    if import.wait.is_some() {
        return "wizard-keys-wait";
    }
    match import.step {
        Step::File if import.picker.shows_all => "wizard-keys-file-all",
        Step::File => "wizard-keys-file",
        Step::Reading => "wizard-keys-reading",
        Step::Columns if import.columns.menu.is_some() => "wizard-menu-keys",
        Step::Columns => "wizard-keys-columns",
        Step::Origin => "wizard-keys-origin",
        Step::Preview => "wizard-keys-preview",
        Step::Done => "wizard-keys-done",
    }
}

/// What stands in the way.
fn said(canvas: Canvas<'_>, import: &Import, room: usize) -> Vec<Line<'static>> {
    let theme = canvas.theme;
    let Some(message) = &import.message else { return Vec::new() };
    marked(theme, message, room)
}

/// A sentence with the sign of a warning before it.
fn marked(theme: Theme, text: &str, room: usize) -> Vec<Line<'static>> {
    let sign = theme.sign(Sign::Warning);
    let parts = wrap(text, room.saturating_sub(2)).into_iter().enumerate();
    parts
        .map(|(number, part)| {
            let head = if number == 0 { sign } else { " " };
            Line::styled(format!(" {head} {part}"), theme.warning())
        })
        .collect()
}

/// Says at the right edge of a list that there is more above or below.
fn marks(frame: &mut Frame<'_>, theme: Theme, area: Rect, is_more_above: bool, is_more_below: bool) {
    if area.width == 0 || area.height == 0 {
        return;
    }
    let ends = [(is_more_above, Sign::Above, area.y), (is_more_below, Sign::Below, area.bottom() - 1)];
    for (_, sign, y) in ends.into_iter().filter(|(is_more, ..)| *is_more) {
        let corner = Rect { x: area.right() - 1, y, width: 1, height: 1 };
        frame.render_widget(Paragraph::new(theme.sign(sign)).style(theme.key()), corner);
    }
}

/// What is waited for, and how far it is.
fn waiting(frame: &mut Frame<'_>, canvas: Canvas<'_>, wait: Wait, area: Rect) {
    let Canvas { app, theme } = canvas;
    let key = match wait {
        Wait::Looking => "wizard-looking",
        Wait::Trying => "wizard-trying",
        Wait::Writing => "wizard-writing",
        Wait::Stopping => "wizard-stopping",
    };
    let mut lines =
        vec![Line::raw(""), Line::styled(format!(" {}", app.desk.texts.get(key)), theme.strong())];
    let job = app.desk.jobs.current.as_ref().filter(|job| wait != Wait::Looking && job.total > 0);
    if let Some(job) = job {
        let (done, total) = (app.desk.texts.number(job.done), app.desk.texts.number(job.total));
        let text = if job.done >= job.total {
            tr!(app.desk.texts, "wizard-finishing")
        } else {
            tr!(app.desk.texts, "wizard-progress", done = done, total = total)
        };
        let columns = u64::from(area.width.saturating_sub(4).min(50));
        let full = job.done.min(job.total).saturating_mul(columns).checked_div(job.total).unwrap_or(0);
        let part = |sign, count: u64| theme.sign(sign).repeat(usize::try_from(count).unwrap_or(0));
        let bar = format!(" {}{}", part(Sign::Full, full), part(Sign::Empty, columns.saturating_sub(full)));
        lines.extend([Line::raw(""), Line::raw(bar), Line::raw(format!(" {text}"))]);
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// How the file is read, and some of its cards.
fn reading(frame: &mut Frame<'_>, canvas: Canvas<'_>, file: &Reading, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = usize::from(area.width);
    let room = width.saturating_sub(2);
    let rows = file.found.rows;
    let found = tr!(
        app.desk.texts,
        "wizard-found",
        program = import::program(file.found.program, &app.desk.texts),
        format = import_file::format(file.found.plan.format, &app.desk.texts),
        rows = rows,
        number = app.desk.texts.number(rows)
    );
    let mut head = vec![Line::styled(format!(" {}", fit(&found, room, theme)), theme.strong())];
    if !file.is_sure {
        head.extend(marked(theme, &tr!(app.desk.texts, "wizard-unsure"), room));
    }
    if file.is_remembered {
        let text = tr!(app.desk.texts, "wizard-remembered");
        head.extend(wrap(&text, room).into_iter().map(|part| Line::raw(format!(" {part}"))));
    }
    let head_lines = u16::try_from(head.len()).unwrap_or(u16::MAX);
    let [top, fields, cards] = Layout::vertical([
        Constraint::Length(head_lines),
        Constraint::Length(usual_height(&file.form.view())),
        Constraint::Min(2),
    ])
    .areas(area);
    frame.render_widget(Paragraph::new(head), top);
    form::draw(frame, theme, &file.form.view(), fields);
    frame.render_widget(Paragraph::new(samples(canvas, file, width)), cards);
}

fn samples(canvas: Canvas<'_>, file: &Reading, width: usize) -> Vec<Line<'static>> {
    let Canvas { app, theme } = canvas;
    let room = width.saturating_sub(2);
    if let Some(problem) = &file.problem {
        let text = import::file_problem(&file.name(), problem, &app.desk.texts);
        let text = format!("{} {text}", tr!(app.desk.texts, "wizard-cannot-read-so"));
        return marked(theme, &text, room);
    }
    if file.samples.is_empty() {
        let text = tr!(app.desk.texts, "wizard-no-samples");
        return wrap(&text, room).into_iter().map(|part| Line::raw(format!(" {part}"))).collect();
    }
    let key = if file.is_looking() { "wizard-looking" } else { "wizard-samples" };
    let mut lines = vec![Line::styled(format!(" {}", app.desk.texts.get(key)), theme.faint())];
    lines.extend(file.samples.iter().map(|card| sample(card, theme, width)));
    lines
}

fn sample(card: &ContactFields, theme: Theme, width: usize) -> Line<'static> {
    let name_width = (width / 3).max(16);
    let name = fit(&card.display_name(), name_width, theme);
    let gap = " ".repeat(name_width.saturating_sub(name.width()));
    let rest = fit(&facts(card), width.saturating_sub(name_width + 5), theme);
    Line::from(vec![Span::raw(format!("   {name}{gap}")), Span::styled(format!("  {rest}"), theme.faint())])
}
