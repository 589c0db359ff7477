//! Draws what the columns are read as.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::layer::import::columns::Menu;
use crate::app::layer::import::reading::Reading;
use crate::app::layer::import::{Import, shown};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::import_file::{self, Standing, standing};
use crate::words::wrap::wrap;

/// How many lines what is said about the selected column takes at most.
const SAID: usize = 2;

/// The counts, the columns with what they are read as and an example, and what is to be said about the selected one.
pub(super) fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, import: &Import, file: &Reading, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = usize::from(area.width);
    let columns = &import.columns;
    let places = columns.shown(file);
    let all = &file.found.plan.columns;
    let is_in = |at: &&usize| all.get(**at).is_some_and(|column| standing(column.reads) == Standing::In);
    let (inside, hidden) = (places.iter().filter(is_in).count(), all.len().saturating_sub(places.len()));
    let out = places.len().saturating_sub(inside);
    // "in" is no name for a variable.
    let counts = app.desk.texts.get_args(
        "wizard-columns-count",
        &[("in", inside.into()), ("out", out.into()), ("empty", hidden.into())],
    );
    let about = about(canvas, import, file);
    let mut about = wrap(&about, width.saturating_sub(3));
    if about.len() > SAID && area.height < 12 {
        about.truncate(SAID);
        if let Some(last) = about.last_mut() {
            last.push_str(theme.sign(Sign::Ellipsis));
        }
    }
    let about_lines = u16::try_from(about.len().max(SAID)).unwrap_or(u16::MAX);
    let [top, list, below] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(about_lines)])
            .areas(area);
    let counts = fit(&format!(" {counts}"), width, theme);
    frame.render_widget(Paragraph::new(counts).style(theme.strong()), top);
    let height = usize::from(list.height);
    let first = (columns.selected + 1).saturating_sub(height);
    let lines: Vec<Line<'_>> = places
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, at)| line(canvas, file, *at, place == columns.selected, width))
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    super::marks(frame, theme, list, first > 0, first + height < places.len());
    let about: Vec<Line<'_>> = about.into_iter().map(|part| Line::raw(format!("  {part}"))).collect();
    frame.render_widget(Paragraph::new(about).style(theme.faint()), below);
    if let Some(menu) = &columns.menu {
        let header = columns.at(file).and_then(|at| all.get(at)).map(|column| shown(&column.header));
        menu_window(frame, canvas, menu, &header.unwrap_or_default(), area);
    }
}

fn line(canvas: Canvas<'_>, file: &Reading, at: usize, is_selected: bool, width: usize) -> Line<'static> {
    let Canvas { app, theme } = canvas;
    let (Some(column), Some(found)) = (file.found.plan.columns.get(at), file.found.found.get(at)) else {
        return Line::raw("");
    };
    let standing = standing(column.reads);
    let (sign, style) = match standing {
        Standing::In => (theme.sign(Sign::Yes), theme.good()),
        Standing::Out => (" ", theme.faint()),
        Standing::Never => (theme.sign(Sign::No), theme.bad()),
    };
    let (header_width, reads_width) = (width * 3 / 10, width * 35 / 100);
    let cell = |text: &str, width: usize| {
        let text = fit(text, width, theme);
        format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
    };
    let header = cell(&shown(&column.header), header_width);
    let reads = cell(&import_file::reads(column.reads, &app.desk.texts), reads_width);
    let sample = cell(&shown(&found.sample), width.saturating_sub(header_width + reads_width + 8));
    if is_selected {
        return Line::styled(format!(" {sign} {header}  {reads}  {sample} "), theme.selected());
    }
    Line::from(vec![
        Span::styled(format!(" {sign} "), style),
        Span::raw(header),
        Span::styled(
            format!("  {reads}"),
            if standing == Standing::In { theme.text() } else { theme.faint() },
        ),
        Span::styled(format!("  {sample}"), theme.faint()),
    ])
}

/// What is to be said about the selected column.
fn about(canvas: Canvas<'_>, import: &Import, file: &Reading) -> String {
    let at = import.columns.at(file);
    let column = at.and_then(|at| file.found.plan.columns.get(at));
    let filled = at.and_then(|at| file.found.found.get(at)).map_or(0, |found| found.filled);
    let texts = &canvas.app.desk.texts;
    column.map(|column| import_file::about(column.reads, filled, file.found.rows, texts)).unwrap_or_default()
}

/// What a column can be read as, over the columns.
fn menu_window(frame: &mut Frame<'_>, canvas: Canvas<'_>, menu: &Menu, header: &str, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = area.width.saturating_sub(4).min(56);
    let title = tr!(app.desk.texts, "wizard-menu-title", header = header.to_owned());
    let title = fit(&title, usize::from(width.saturating_sub(4)), theme);
    let inside = window(frame, canvas, area, (width, area.height), &title);
    let typed = menu.line.text();
    let room = usize::from(inside.width);
    let mut lines = vec![Line::from(vec![
        Span::styled(" / ", theme.key()),
        Span::raw(fit(&typed, room.saturating_sub(4), theme)),
    ])];
    let matches = menu.matches();
    let count = matches.len();
    let height = usize::from(inside.height).saturating_sub(1);
    let first = (menu.selected + 1).saturating_sub(height);
    for (place, (label, _)) in matches.into_iter().enumerate().skip(first).take(height) {
        let style = if place == menu.selected { theme.selected() } else { theme.text() };
        let text = fit(&format!(" {label}"), room, theme);
        let gap = " ".repeat(room.saturating_sub(text.width()));
        lines.push(Line::styled(format!("{text}{gap}"), style));
    }
    frame.render_widget(Paragraph::new(lines), inside);
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    super::marks(frame, theme, list, first > 0, first + height < count);
    let column = u16::try_from(3 + typed.width()).unwrap_or(0).min(inside.width.saturating_sub(1));
    frame.set_cursor_position(Position { x: inside.x + column, y: inside.y });
}
