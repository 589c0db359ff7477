//! Draws the merge of two cards: the list of other cards, and the two side by side.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::dossier::Dossier;
use crate::domain::merge::Take;
use crate::store::ListRow;
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::merging;
use crate::words::wrap::wrap;

use crate::app::layer::merge::{MergeScreen, OtherCard};

/// From this width on, the joined card has a column of its own.
const WIDE: usize = 90;
/// How many lines a value takes at most where it is shown in full.
const FULL_LINES: usize = 3;
/// How wide the names of the fields are.
const NAMES: usize = 19;

/// Draws the line to type into and the cards that are offered.
pub fn other_card(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &OtherCard, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = tr!(app.desk.texts, "merge-other-title", name = dialog.name.clone());
    let inside = window(frame, canvas, area, (area.width.min(76), area.height.min(18)), &title);
    let [top, list, keys] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    let typed = dialog.line.text();
    let line = Line::from(vec![Span::styled(" / ", theme.key()), Span::raw(typed.clone())]);
    frame.render_widget(Paragraph::new(line), top);
    let (width, height) = (usize::from(list.width), usize::from(list.height));
    let mut lines: Vec<Line<'_>> = Vec::new();
    if dialog.rows.is_empty() {
        let key = if typed.trim().is_empty() { "merge-other-type" } else { "merge-other-nobody" };
        lines.push(Line::styled(format!("   {}", app.desk.texts.get(key)), theme.faint()));
    }
    let first = (dialog.selected + 1).saturating_sub(height);
    for (place, (row, why)) in dialog.rows.iter().enumerate().skip(first).take(height) {
        let style = if place == dialog.selected { theme.selected() } else { theme.text() };
        lines.push(Line::styled(offer(row, why, width, canvas), style));
    }
    frame.render_widget(Paragraph::new(lines), list);
    let help = format!(" {}", tr!(app.desk.texts, "merge-other-keys"));
    frame.render_widget(Paragraph::new(help).style(theme.faint()), keys);
    let column = u16::try_from(3 + typed.width()).unwrap_or(0).min(inside.width.saturating_sub(1));
    frame.set_cursor_position(Position { x: inside.x + column, y: inside.y });
}

/// A card with what tells it from its namesakes, and why it is offered.
fn offer(row: &ListRow, why: &str, width: usize, canvas: Canvas<'_>) -> String {
    let parts = [row.list_name.as_str(), row.city.as_str(), row.email.as_str()];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let room = width.saturating_sub(why.width() + 3);
    let text = fit(&format!(" {} ({})", said.join(", "), row.id().0), room, canvas.theme);
    let gap = " ".repeat(room.saturating_sub(text.width()) + 1);
    format!("{text}{gap}{why} ")
}

/// Draws the two cards side by side, what is united, and what follows.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, screen: &MergeScreen, area: Rect) {
    let Canvas { app, theme } = canvas;
    let name = |card: &Dossier| card.contact.fields.display_name();
    let title = tr!(app.desk.texts, "merge-title", keep = name(&screen.keep), other = name(&screen.other));
    let inside = window(frame, canvas, area, (area.width.min(116), area.height), &title);
    let [list, keys] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    let width = usize::from(list.width);
    let (mut lines, selected_at) = lines(canvas, screen, width);
    let height = usize::from(list.height);
    let last = lines.len().saturating_sub(height);
    // The selected field stays in sight until the owner scrolls on to what follows.
    let first = ((selected_at + 1).saturating_sub(height) + screen.scroll).min(last);
    let shown = lines.split_off(first);
    frame.render_widget(Paragraph::new(shown), list);
    if first < last && list.height > 0 {
        let corner = Rect { x: list.right().saturating_sub(2), y: list.bottom() - 1, width: 1, height: 1 };
        frame.render_widget(Paragraph::new(theme.sign(Sign::Below)), corner);
    }
    let key = if screen.is_possible_double { "merge-keys-double" } else { "merge-keys" };
    let help = fit(&format!(" {}", app.desk.texts.get(key)), usize::from(keys.width), theme);
    frame.render_widget(Paragraph::new(help).style(theme.faint()), keys);
}

/// All lines, and the place of the selected field among them.
fn lines(canvas: Canvas<'_>, screen: &MergeScreen, width: usize) -> (Vec<Line<'static>>, usize) {
    let Canvas { app, theme } = canvas;
    let columns = Columns::new(width);
    let mut lines = vec![head(canvas, screen, columns)];
    let mut selected_at = 0;
    for (place, question) in screen.questions.iter().enumerate() {
        if place == screen.selected {
            selected_at = lines.len();
        }
        let take = screen.choices.of(question);
        let value = |card| merging::value_on(question.item, card, &screen.keep, &app.desk.texts);
        let marked = |is_taken: bool, card| {
            let mark = if is_taken { "(x)" } else { "( )" };
            cell(&format!("{mark} {}", value(card)), columns.value, canvas)
        };
        let name = merging::item_name(question.item, &screen.keep, &app.desk.shop, &app.desk.texts);
        let mut text = format!(" {}", cell(&name, NAMES, canvas));
        text.push_str(&marked(take != Take::Other, &screen.keep));
        text.push_str(&marked(take != Take::Keep, &screen.other));
        if columns.has_result {
            text.push_str(&cell(&value(&screen.joined.dossier), columns.value, canvas));
        }
        let style = if place == screen.selected { theme.selected() } else { theme.text() };
        lines.push(Line::styled(text, style));
        let values = [value(&screen.keep), value(&screen.other)];
        let is_cut = values.iter().any(|value| value.width() + 5 > columns.value);
        if place == screen.selected && is_cut {
            lines.extend(in_full(canvas, &values, width));
            selected_at = lines.len() - 1;
        }
    }
    if screen.questions.is_empty() {
        lines.push(Line::styled(format!(" {}", tr!(app.desk.texts, "merge-no-questions")), theme.faint()));
    }
    lines.push(Line::raw(""));
    for (name, value) in merging::united(&screen.joined.dossier, &app.desk.texts) {
        for (number, part) in wrap(&value, width.saturating_sub(NAMES + 2)).into_iter().enumerate() {
            let name = if number == 0 { name.as_str() } else { "" };
            lines.push(Line::raw(format!(" {}{part}", cell(name, NAMES, canvas))));
        }
    }
    lines.push(Line::raw(""));
    for text in &screen.follows {
        lines.extend(
            wrap(text, width.saturating_sub(2)).into_iter().map(|part| Line::raw(format!(" {part}"))),
        );
    }
    (lines, selected_at)
}

/// The two values of the selected field, where their columns are too narrow for them.
fn in_full(canvas: Canvas<'_>, values: &[String; 2], width: usize) -> Vec<Line<'static>> {
    let marks = ["\u{2190}", "\u{2192}"];
    let wrapped = values.iter().zip(marks).flat_map(|(value, mark)| {
        let parts = wrap(value, width.saturating_sub(6)).into_iter().take(FULL_LINES).enumerate();
        parts.map(move |(number, part)| format!("   {} {part}", if number == 0 { mark } else { " " }))
    });
    wrapped.map(|text| Line::styled(text, canvas.theme.faint())).collect()
}

/// Which card stays, and which goes.
fn head(canvas: Canvas<'_>, screen: &MergeScreen, columns: Columns) -> Line<'static> {
    let Canvas { app, theme } = canvas;
    let stays = tr!(app.desk.texts, "merge-stays", id = screen.keep.contact.id.0);
    let goes = tr!(app.desk.texts, "merge-goes", id = screen.other.contact.id.0);
    let mut text = format!(" {}", " ".repeat(NAMES));
    text.push_str(&cell(&stays, columns.value, canvas));
    text.push_str(&cell(&goes, columns.value, canvas));
    if columns.has_result {
        text.push_str(&cell(&tr!(app.desk.texts, "merge-result"), columns.value, canvas));
    }
    Line::styled(text, theme.strong())
}

#[derive(Debug, Clone, Copy)]
struct Columns {
    value: usize,
    has_result: bool,
}

impl Columns {
    fn new(width: usize) -> Self {
        let has_result = width >= WIDE;
        let count = if has_result { 3 } else { 2 };
        Self { value: width.saturating_sub(NAMES + 1) / count, has_result }
    }
}

/// A text in so many columns, with a blank after it.
fn cell(text: &str, columns: usize, canvas: Canvas<'_>) -> String {
    let text = fit(text, columns.saturating_sub(1), canvas.theme);
    let gap = " ".repeat(columns.saturating_sub(text.width()));
    format!("{text}{gap}")
}
