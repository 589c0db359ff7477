//! Draws the screen of the settings.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::layer::copy::CopyAct;
use crate::app::settings::{Row, SHOP_ROWS};
use crate::domain::category::Category;
use crate::domain::consent::BoxState;
use crate::domain::settings::{SettingKey, yes_or_no};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::Theme;
use crate::ui::{Canvas, pane};

/// Draws the screen; answers how many lines its list has.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let inside = pane(frame, theme, area, &app.desk.texts.get("screen-settings"), true);
    let width = usize::from(inside.width);
    let rows = crate::app::settings::rows(&app.desk);
    let mut lines = Vec::new();
    let mut cursor_line = 0;
    for (place, row) in rows.iter().enumerate() {
        if let Some(heading) = heading(app, place, *row) {
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

fn heading(app: &App, place: usize, row: Row) -> Option<String> {
    match row {
        Row::Setting(SettingKey::ShopName) => Some(tr!(app.desk.texts, "settings-shop")),
        Row::Setting(SettingKey::ProspectMonths) => Some(tr!(app.desk.texts, "settings-periods")),
        Row::Setting(SettingKey::OnlyInvoiceCopy) => Some(tr!(app.desk.texts, "settings-invoices")),
        Row::Copy(CopyAct::Make) => Some(tr!(app.desk.texts, "settings-copies")),
        Row::Category(_) if place == SHOP_ROWS => Some(tr!(app.desk.texts, "settings-boxes")),
        _ => None,
    }
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
    let settings = &app.desk.shop.settings;
    match key {
        SettingKey::ShopName if settings.shop_name.is_empty() => tr!(app.desk.texts, "settings-none"),
        SettingKey::ShopName => settings.shop_name.clone(),
        SettingKey::Language => app.desk.texts.get(&format!("lang-own-{}", app.desk.texts.lang().code())),
        SettingKey::Products if settings.products.is_empty() => tr!(app.desk.texts, "settings-none"),
        SettingKey::Products => settings.products.join(", "),
        SettingKey::BoughtSources if settings.bought_sources.is_empty() => {
            tr!(app.desk.texts, "settings-none")
        }
        SettingKey::BoughtSources => settings.bought_sources.join(", "),
        SettingKey::LockMinutes => tr!(app.desk.texts, "settings-minutes", count = settings.lock_minutes),
        SettingKey::DoNotCallDays => tr!(app.desk.texts, "settings-days", count = settings.do_not_call_days),
        SettingKey::OnlyInvoiceCopy => app.desk.texts.get(yes_or_no(settings.invoice_is_only_here)),
        SettingKey::InvoiceYears => tr!(app.desk.texts, "settings-years", count = settings.invoice_years),
        key => tr!(app.desk.texts, "settings-months", count = key.period(settings).unwrap_or_default()),
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
