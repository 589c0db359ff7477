//! Draws what a purge would do.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::layer::purge_preview::PurgePreview;
use crate::domain::rules::purge::Stripped;
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;

/// Draws the preview over the whole body.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, preview: &PurgePreview, area: Rect) {
    let Canvas { app, theme } = canvas;
    let plan = &preview.plan;
    let title = tr!(app.desk.texts, "purge-title", names = app.desk.campaign_names(&plan.campaigns));
    let inside = window(frame, canvas, area, (area.width.min(110), area.height), &title);
    let width = usize::from(inside.width);
    let summary = tr!(app.desk.texts, "purge-summary", erase = plan.erase.len(), strip = plan.strip.len());
    let summary: Vec<Line<'_>> = wrap(&summary, width.saturating_sub(2))
        .into_iter()
        .map(|part| Line::styled(format!(" {part}"), theme.strong()))
        .collect();
    let head = u16::try_from(summary.len()).unwrap_or(1);
    let [top, list, keys] =
        Layout::vertical([Constraint::Length(head), Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    frame.render_widget(Paragraph::new(summary), top);
    frame.render_widget(
        Paragraph::new(format!(" {}", tr!(app.desk.texts, "purge-keys"))).style(theme.key()),
        keys,
    );
    let height = usize::from(list.height);
    let count = plan.erase.len() + plan.strip.len();
    let mut lines: Vec<Line<'static>> = Vec::new();
    // From the last card back where the end is reached, so that the last page is a full one.
    let mut first = preview.scroll.min(count.saturating_sub(1));
    for place in first..count {
        if lines.len() >= height {
            break;
        }
        lines.extend(entry(app, theme, preview, place, width));
    }
    while lines.len() < height && first > 0 {
        first -= 1;
        let mut before = entry(app, theme, preview, first, width);
        before.append(&mut lines);
        lines = before;
    }
    frame.render_widget(Paragraph::new(lines), list);
}

fn entry(app: &App, theme: Theme, preview: &PurgePreview, place: usize, width: usize) -> Vec<Line<'static>> {
    let plan = &preview.plan;
    if let Some(gone) = plan.erase.get(place) {
        let what = tr!(app.desk.texts, "purge-whole-card");
        return named(theme, Sign::No, &gone.row.list_name, &what, width);
    }
    let Some(kept) = place.checked_sub(plan.erase.len()).and_then(|place| plan.strip.get(place)) else {
        return Vec::new();
    };
    let basis = app.desk.texts.get(&format!("basis-{}", kept.basis.slug()));
    let what = what_goes(app, &kept.what);
    let text = tr!(app.desk.texts, "purge-stays", basis = basis, rule = kept.rule.to_string(), what = what);
    let text = match kept.what.address_held_until {
        Some(day) => {
            format!("{text}; {}", tr!(app.desk.texts, "hold-address", day = app.desk.texts.short_date(day)))
        }
        None => text,
    };
    named(theme, Sign::Yes, &kept.row.list_name, &text, width)
}

/// A name with what happens to it: on one line where it fits, else below it. Nothing is cut off.
fn named(theme: Theme, sign: Sign, name: &str, what: &str, width: usize) -> Vec<Line<'static>> {
    let room = (width / 3).max(16);
    let style = if sign == Sign::No { theme.bad() } else { theme.good() };
    let head = Span::styled(format!(" {} ", theme.sign(sign)), style);
    if name.width() <= room && room + what.width() + 6 <= width {
        let gap = " ".repeat(room - name.width());
        return vec![Line::from(vec![head, Span::raw(format!("{name}{gap}  {what}"))])];
    }
    let mut lines = vec![Line::from(vec![head, Span::raw(fit(name, width.saturating_sub(4), theme))])];
    lines.extend(
        wrap(what, width.saturating_sub(8)).into_iter().map(|part| Line::raw(format!("      {part}"))),
    );
    lines
}

/// What is taken from a card that stays, in words.
fn what_goes(app: &App, what: &Stripped) -> String {
    let texts = &app.desk.texts;
    let mut parts = vec![tr!(texts, "purge-goes-membership")];
    if !what.emails.is_empty() {
        parts.push(tr!(texts, "purge-goes-emails", count = what.emails.len()));
    }
    if !what.phones.is_empty() {
        parts.push(tr!(texts, "purge-goes-phones", count = what.phones.len()));
    }
    if what.address {
        parts.push(tr!(texts, "purge-goes-address"));
    }
    if !what.details.is_empty() {
        parts.push(tr!(texts, "purge-goes-details", count = what.details.len()));
    }
    parts.join(", ")
}
