//! Draws the export screen, stage by stage.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::export_setup::is_list;
use crate::app::layer::export::{AudienceLine, Check, Done, ExportLayer, Shown, Stage};
use crate::domain::rules::SENDER_IS_NAMED;
use crate::tr;
use crate::ui::form::{self, usual_height};
use crate::ui::frame::fit;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;
use crate::workflows::export::{Order, What};

/// How wide the screen is at most.
const WIDEST: u16 = 92;

/// Draws the stage.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, layer: &ExportLayer, area: Rect) {
    match &layer.stage {
        Stage::Setup => set_up(frame, canvas, layer, area),
        Stage::Looking(..) => {
            let text = tr!(canvas.app.desk.texts, "export-looking");
            let keys = tr!(canvas.app.desk.texts, "export-looking-keys");
            say(frame, canvas, area, &tr!(canvas.app.desk.texts, "export-title"), &[text], &keys);
        }
        Stage::Audience(shown) => audience(frame, canvas, layer, shown, area),
        Stage::Check(check) => checklist(frame, canvas, layer, check, area),
        Stage::Writing(order) => writing(frame, canvas, order, area),
        Stage::Done(done) => finished(frame, canvas, done, area),
    }
}

fn lines_of(text: &str, width: usize, style: Style) -> Vec<Line<'static>> {
    let parts = wrap(text, width.saturating_sub(2)).into_iter();
    parts.map(|part| Line::styled(format!(" {part}"), style)).collect()
}

fn length(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// What stands in the way.
fn message(canvas: Canvas<'_>, layer: &ExportLayer, width: usize) -> Vec<Line<'static>> {
    let theme = canvas.theme;
    let sign = theme.sign(Sign::Warning);
    layer
        .message
        .as_deref()
        .map(|text| lines_of(&format!("{sign} {text}"), width, theme.warning()))
        .unwrap_or_default()
}

fn set_up(frame: &mut Frame<'_>, canvas: Canvas<'_>, layer: &ExportLayer, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = area.width.min(WIDEST);
    let said = message(canvas, layer, usize::from(width.saturating_sub(2)));
    let height = usual_height(&layer.form.view()).saturating_add(length(&said)).saturating_add(6);
    let title = tr!(app.desk.texts, "export-title");
    let inside = window(frame, canvas, area, (width, height.min(area.height)), &title);
    let [fields, below, keys] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(length(&said)), Constraint::Length(1)])
            .areas(inside);
    form::draw(frame, theme, &layer.form.view(), fields);
    frame.render_widget(Paragraph::new(said), below);
    let text = if is_list(&layer.form) {
        tr!(app.desk.texts, "export-setup-keys")
    } else {
        tr!(app.desk.texts, "export-setup-keys-everything")
    };
    let text = fit(&format!(" {text}"), usize::from(keys.width), theme);
    frame.render_widget(Paragraph::new(text).style(theme.faint()), keys);
}

fn audience(frame: &mut Frame<'_>, canvas: Canvas<'_>, layer: &ExportLayer, shown: &Shown, area: Rect) {
    let Canvas { app, theme } = canvas;
    let texts = &app.desk.texts;
    let title = tr!(texts, "export-title");
    let inside = window(frame, canvas, area, (area.width.min(WIDEST), area.height), &title);
    let width = usize::from(inside.width);
    let mut head = message(canvas, layer, width);
    head.extend(lines_of(&on_it(canvas, shown), width, theme.strong()));
    let excluded = shown.audience.excluded();
    let number = texts.number(excluded as u64);
    head.extend(lines_of(
        &tr!(texts, "export-not-on-it", count = excluded, number = number),
        width,
        theme.text(),
    ));
    let [top, list, keys] =
        Layout::vertical([Constraint::Length(length(&head)), Constraint::Min(1), Constraint::Length(1)])
            .areas(inside);
    frame.render_widget(Paragraph::new(head), top);
    let line = |line: &AudienceLine| match line {
        AudienceLine::Group(text) => {
            Line::styled(fit(&format!(" {} {text}", theme.sign(Sign::No)), width, theme), theme.bad())
        }
        AudienceLine::Reason(text) => Line::raw(fit(&format!("   {text}"), width, theme)),
        AudienceLine::Gap => Line::raw(""),
        AudienceLine::Card(name) => Line::raw(fit(&format!("     {name}"), width, theme)),
    };
    let lines: Vec<Line<'_>> = shown.lines.iter().take(usize::from(list.height)).map(line).collect();
    frame.render_widget(Paragraph::new(lines), list);
    let text = if shown.audience.written > 0 {
        tr!(texts, "export-audience-keys")
    } else {
        tr!(texts, "export-audience-keys-nobody")
    };
    frame.render_widget(Paragraph::new(format!(" {text}")).style(theme.key()), keys);
}

/// How many are on the list, on which channel and for what.
fn on_it(canvas: Canvas<'_>, shown: &Shown) -> String {
    let app = canvas.app;
    let (channel, campaign) = match shown.order.what {
        What::List { purpose, .. } => (Some(purpose.channel), purpose.campaign),
        What::Everything { .. } => (None, None),
    };
    let channel =
        channel.map(|own| app.desk.texts.get(&format!("channel-{}", own.slug()))).unwrap_or_default();
    let purpose = match campaign.and_then(|id| app.desk.shop.campaign(id)) {
        Some(campaign) => campaign.fields.name.clone(),
        None => tr!(app.desk.texts, "export-campaign-general"),
    };
    let (count, number) = (shown.audience.written, app.desk.texts.number(shown.audience.written));
    tr!(app.desk.texts, "export-on-it", count = count, number = number, channel = channel, purpose = purpose)
}

fn checklist(frame: &mut Frame<'_>, canvas: Canvas<'_>, layer: &ExportLayer, check: &Check, area: Rect) {
    let Canvas { app, theme } = canvas;
    let width = area.width.min(WIDEST);
    let room = usize::from(width.saturating_sub(2));
    let mut head = lines_of(&app.desk.texts.rule_sentence(SENDER_IS_NAMED), room, theme.strong());
    head.extend(lines_of(&tr!(app.desk.texts, "export-check-heading"), room, theme.text()));
    let said = message(canvas, layer, room);
    let rows = u16::try_from(check.form.fields.len()).unwrap_or(u16::MAX);
    let height = length(&head).saturating_add(length(&said)).saturating_add(rows).saturating_add(5);
    let title = tr!(app.desk.texts, "export-check-title");
    let inside = window(frame, canvas, area, (width, height.min(area.height)), &title);
    let [top, fields, below, keys] = Layout::vertical([
        Constraint::Length(length(&head)),
        Constraint::Min(1),
        Constraint::Length(length(&said)),
        Constraint::Length(1),
    ])
    .areas(inside);
    frame.render_widget(Paragraph::new(head), top);
    form::draw(frame, theme, &check.form.view(), fields);
    frame.render_widget(Paragraph::new(said), below);
    let count = app.desk.texts.number(check.count);
    let text = format!(" {}", tr!(app.desk.texts, "export-check-keys", count = count));
    frame.render_widget(Paragraph::new(fit(&text, room, theme)).style(theme.key()), keys);
}

fn writing(frame: &mut Frame<'_>, canvas: Canvas<'_>, order: &Order, area: Rect) {
    let texts = &canvas.app.desk.texts;
    let mut lines = vec![tr!(texts, "export-writing", path = order.path.display().to_string())];
    if let Some(job) = canvas.app.desk.jobs.current.as_ref().filter(|job| job.total > 0) {
        let (done, total) = (texts.number(job.done), texts.number(job.total));
        lines.push(tr!(texts, "export-writing-count", done = done, total = total));
    }
    say(frame, canvas, area, &tr!(texts, "export-running"), &lines, &tr!(texts, "export-writing-keys"));
}

fn finished(frame: &mut Frame<'_>, canvas: Canvas<'_>, done: &Done, area: Rect) {
    let texts = &canvas.app.desk.texts;
    let number = texts.number(done.written);
    let mut lines = vec![tr!(texts, "export-done", count = done.written, number = number)];
    lines.extend(done.paths.iter().map(|path| tr!(texts, "export-lies", path = path.display().to_string())));
    lines.push(tr!(texts, "export-remember"));
    say(frame, canvas, area, &tr!(texts, "export-done-title"), &lines, &tr!(texts, "export-done-keys"));
}

/// A window with a few sentences.
fn say(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect, title: &str, text: &[String], keys: &str) {
    let theme = canvas.theme;
    let width = area.width.min(78);
    let room = usize::from(width.saturating_sub(2));
    let mut lines: Vec<Line<'static>> =
        text.iter().flat_map(|text| lines_of(text, room, theme.text())).collect();
    lines.push(Line::raw(""));
    lines.push(Line::styled(format!(" {keys}"), theme.key()));
    let height = length(&lines).saturating_add(2).min(area.height);
    let inside = window(frame, canvas, area, (width, height), title);
    // The keys stay in sight, whatever the room.
    let hidden = length(&lines).saturating_sub(inside.height);
    frame.render_widget(Paragraph::new(lines).scroll((hidden, 0)), inside);
}
