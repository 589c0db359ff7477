//! Draws the list, and the card beside it or over it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::contacts::{Pane, WIDE};
use crate::domain::assessment::Severity;
use crate::domain::contact::ContactKind;
use crate::store::{Filter, ListRow};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::ui::{Canvas, card, pane};
use crate::words::wrap::wrap;

/// Draws the screen; answers how many lines its list has.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let app = canvas.app;
    if area.width < WIDE {
        if app.contacts.pane == Pane::Card {
            card::draw(frame, canvas, area, true);
            return usize::from(area.height.saturating_sub(2));
        }
        return draw_list(frame, canvas, area);
    }
    let [left, right] = Layout::horizontal([Constraint::Percentage(48), Constraint::Min(1)]).areas(area);
    card::draw(frame, canvas, right, app.contacts.pane == Pane::Card);
    draw_list(frame, canvas, left)
}

fn draw_list(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let title = title(app, theme);
    let inside = pane(frame, theme, area, &title, app.contacts.pane == Pane::List);
    if app.contacts.is_typing {
        // The cursor stands behind what is typed, in the title.
        let before = format!(" {title}");
        let column = u16::try_from(before.width()).unwrap_or(0).min(area.width.saturating_sub(2));
        frame.set_cursor_position(Position { x: area.x + 1 + column, y: area.y });
    }
    let height = usize::from(inside.height);
    if app.contacts.rows.is_empty() {
        let room = usize::from(inside.width.saturating_sub(2));
        let lines: Vec<Line<'_>> =
            wrap(&nothing(app), room).into_iter().map(|part| Line::raw(format!(" {part}"))).collect();
        frame.render_widget(Paragraph::new(lines), inside);
        return height;
    }
    let first =
        app.contacts.top.clamp((app.contacts.selected + 1).saturating_sub(height), app.contacts.selected);
    let lines: Vec<Line<'_>> = app
        .contacts
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, row)| {
            row_line(app, theme, row, usize::from(inside.width), place == app.contacts.selected)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inside);
    height
}

fn title(app: &App, theme: Theme) -> String {
    let dot = theme.sign(Sign::Dot);
    let name = match &app.contacts.filter {
        Filter::All => app.desk.texts.get("screen-contacts"),
        filter => app.desk.filter_name(filter),
    };
    let count = app.contacts.total.map_or_else(|| "…".to_owned(), |total| app.desk.texts.number(total));
    let search = if app.contacts.search.is_some() {
        format!(" {dot} /{}", app.contacts.search_text())
    } else {
        String::new()
    };
    format!("{name} {dot} {count}{search}")
}

fn nothing(app: &App) -> String {
    if app.contacts.search.is_some() {
        tr!(app.desk.texts, "contacts-none-found")
    } else if app.contacts.filter != Filter::All {
        tr!(app.desk.texts, "contacts-none-filtered")
    } else {
        tr!(app.desk.texts, "contacts-none")
    }
}

fn row_line(app: &App, theme: Theme, row: &ListRow, width: usize, is_selected: bool) -> Line<'static> {
    let relation = match row.kind {
        ContactKind::Organisation => app.desk.texts.get("kind-organisation"),
        _ if row.is_held => tr!(app.desk.texts, "held-short"),
        _ => app.desk.texts.get(&format!("relation-{}", row.relation.slug())),
    };
    let relation_room = 17.min(width / 4);
    let city_room = if width < 46 { 0 } else { (width / 4).min(20) };
    let name_room = width.saturating_sub(relation_room + city_room + 6);
    let warns = row.gravest >= Some(Severity::Should) || row.is_without_basis;
    let sign = if warns { theme.sign(Sign::Warning) } else { " " };
    let column = |text: &str, room: usize| {
        let text = fit(text, room, theme);
        let gap = " ".repeat(room.saturating_sub(text.width()));
        format!("{text}{gap}")
    };
    let name = column(&row.list_name, name_room);
    let city = if city_room == 0 { String::new() } else { format!("{} ", column(&row.city, city_room)) };
    let relation = column(&relation, relation_room);
    let rest = format!("{name} {city}{relation}");
    let fill = " ".repeat(width.saturating_sub(rest.width() + 3));
    let (sign_style, style) =
        if is_selected { (theme.selected(), theme.selected()) } else { (theme.warning(), theme.text()) };
    Line::from(vec![
        Span::styled(format!(" {sign} "), sign_style),
        Span::styled(format!("{rest}{fill}"), style),
    ])
}
