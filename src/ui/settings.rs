//! Draws the screen of the settings.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::layer::copy::CopyAct;
use crate::app::settings::Row;
use crate::domain::category::Category;
use crate::domain::consent::BoxState;
use crate::domain::settings::{Group, Kind, SettingKey};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, pane};
use crate::words::wording;

/// Draws the screen; answers how many lines its list has.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let inside = pane(frame, theme, area, &app.desk.texts.get("screen-settings"), true);
    let width = usize::from(inside.width);
    let rows = crate::app::settings::rows(&app.desk);
    let mut lines = Vec::new();
    let mut cursor_line = 0;
    for (place, row) in rows.iter().enumerate() {
        let above = place.checked_sub(1).and_then(|place| rows.get(place)).copied();
        if let Some(heading) = heading(app, above, *row) {
            lines.push(Line::styled(format!(" {heading}"), theme.strong()));
        }
        let is_selected = place == app.settings.selected;
        if is_selected {
            cursor_line = lines.len();
        }
        let style = if is_selected { theme.selected() } else { theme.text() };
        lines.push(row_line(app, theme, *row, width, style));
    }
    let height = usize::from(inside.height);
    let first = first_line(cursor_line, lines.len(), height);
    frame.render_widget(Paragraph::new(lines.split_off(first)), inside);
    height
}

/// Keeps the cursor in sight, with the heading above it where there is room.
fn first_line(cursor: usize, count: usize, height: usize) -> usize {
    let last = count.saturating_sub(height);
    (cursor + height / 3 + 1).saturating_sub(height).min(last)
}

/// The heading above the first row of a group.
fn heading(app: &App, above: Option<Row>, row: Row) -> Option<String> {
    let is_first = |group: Group| !matches!(above, Some(Row::Setting(key)) if key.group() == group);
    let key = match row {
        Row::Setting(key) if is_first(key.group()) => match key.group() {
            Group::Shop => "settings-shop",
            Group::Periods => "settings-periods",
            Group::Invoices => "settings-invoices",
            Group::Passphrase => return None,
        },
        Row::Copy(CopyAct::Make) => "settings-copies",
        Row::Category(_) if !matches!(above, Some(Row::Category(_))) => "settings-boxes",
        _ => return None,
    };
    Some(app.desk.texts.get(key))
}

fn row_line(app: &App, theme: Theme, row: Row, width: usize, style: Style) -> Line<'static> {
    let (name, rest) = match row {
        Row::Setting(key) => {
            (app.desk.texts.get(&format!("setting-{}", key.slug())), setting_value(app, key))
        }
        Row::Passphrase => {
            let state =
                if app.desk.book.has_passphrase() { "settings-locked" } else { "settings-not-locked" };
            (tr!(app.desk.texts, "passphrase"), app.desk.texts.get(state))
        }
        Row::Copy(act) => (app.desk.texts.get(act.key()), copy_facts(app, act)),
        Row::Category(id) => {
            let Some(category) = app.desk.shop.category(id) else { return Line::raw("") };
            let tick = if category.is_on { "[x]" } else { "[ ]" };
            (format!("{tick} {}", app.desk.box_name(category)), box_facts(app, category))
        }
    };
    let column = match width {
        ..70 => 28,
        70..90 => 36,
        _ => 48,
    };
    let name = fit(&name, column, theme);
    let gap = " ".repeat((column + 1).saturating_sub(name.width()));
    let rest = fit(&rest, width.saturating_sub(column + 4), theme);
    let fill = " ".repeat(width.saturating_sub(column + 4 + rest.width()));
    Line::from(vec![
        Span::styled(format!("   {name}{gap}"), style),
        Span::styled(format!("{rest}{fill}"), style),
    ])
}

/// When the owner last took a copy; of the copies that the program keeps, how many there are.
fn copy_facts(app: &App, act: CopyAct) -> String {
    let texts = &app.desk.texts;
    match (act, app.settings.copy_taken_on) {
        (CopyAct::Make, Some(day)) => tr!(texts, "settings-copy-taken", day = texts.short_date(day)),
        (CopyAct::Make, None) => tr!(texts, "settings-copy-never"),
        (CopyAct::Restore, _) => tr!(texts, "settings-copies-kept", count = app.settings.copies_kept),
    }
}

fn setting_value(app: &App, key: SettingKey) -> String {
    let (settings, texts) = (&app.desk.shop.settings, &app.desk.texts);
    let text = key.text(settings);
    match (key.kind(), key.period(settings)) {
        (_, Some(period)) => wording::period(period, texts),
        (Kind::Language, _) => texts.get(&format!("lang-own-{}", texts.lang().code())),
        (Kind::YesNo, _) => texts.get(&text),
        _ if text.is_empty() => tr!(texts, "settings-none"),
        _ => text,
    }
}

/// How many agreed, how long a consent holds, what it is for (S5).
fn box_facts(app: &App, category: &Category) -> String {
    let given = |(id, state, count): &(_, BoxState, u64)| {
        (*id == category.id && *state == BoxState::Given).then_some(*count)
    };
    let given: u64 = app.desk.counts.boxes.iter().filter_map(given).sum();
    let term = match category.retention_months {
        Some(months) => tr!(app.desk.texts, "settings-months", count = months),
        None => tr!(app.desk.texts, "settings-until-withdrawn"),
    };
    let given = tr!(app.desk.texts, "settings-given", count = given);
    format!("{given} · {term} · {}", app.desk.box_purpose(category))
}
