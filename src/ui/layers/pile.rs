//! Draws pile mode: the set-up with the sentences of its boxes, or the slip in hand with the last ones beside it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::form::Form;
use crate::app::layer::pile::{Pile, Slips, Stage};
use crate::app::pile::save::Saved;
use crate::app::pile::setup::{Sentence, SetupField};
use crate::tr;
use crate::ui::form::{self, usual_height};
use crate::ui::frame::fit;
use crate::ui::theme::Sign;
use crate::ui::{Canvas, window};
use crate::words::wrap::wrap;

/// How wide the set-up is at most.
const WIDEST: u16 = 92;
/// How wide the window of the slips is at most.
const WIDEST_SLIPS: u16 = 130;
/// From which width on the last slips stand beside the one in hand, and not below it.
const SIDE_BY_SIDE: u16 = 96;
/// How high the window is at most then.
const HIGHEST: u16 = 26;
/// How wide the slip in hand is then.
const SLIP_WIDTH: u16 = 56;

/// Draws the pile.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, pile: &Pile, area: Rect) {
    match &pile.stage {
        Stage::Setup { form, sentences } => set_up(frame, canvas, pile, form, sentences, area),
        Stage::Slips(slips) => slip(frame, canvas, pile, slips, area),
    }
}

fn set_up(
    frame: &mut Frame<'_>,
    canvas: Canvas<'_>,
    pile: &Pile,
    form: &Form<SetupField>,
    sentences: &[Sentence],
    area: Rect,
) {
    let Canvas { app, theme } = canvas;
    let width = area.width.min(WIDEST);
    let room = usize::from(width.saturating_sub(4));
    let mut lines = said(canvas, pile, room);
    if !sentences.is_empty() {
        lines.push(Line::styled(format!(" {}", tr!(app.desk.texts, "pile-statements")), theme.strong()));
        // Where not all of them fit, the one of the field in focus is read.
        let in_focus = |sentence: &&Sentence| Some(sentence.field) == form.focused();
        let (first, others): (Vec<_>, Vec<_>) = sentences.iter().partition(in_focus);
        for sentence in first.into_iter().chain(others) {
            let text = format!("{}: {}", sentence.name, sentence.text);
            lines.extend(wrap(&text, room).into_iter().map(|line| Line::raw(format!(" {line}"))));
        }
    }
    let below = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let height = usual_height(&form.view()).saturating_add(below).saturating_add(6).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &tr!(app.desk.texts, "pile-title"));
    let below = below.min(inside.height / 2);
    let [fields, below, keys] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(below), Constraint::Length(1)])
            .areas(inside);
    form::draw(frame, theme, &form.view(), fields);
    frame.render_widget(Paragraph::new(lines), below);
    frame.render_widget(Paragraph::new(tr!(app.desk.texts, "pile-setup-keys")).style(theme.faint()), keys);
}

fn slip(frame: &mut Frame<'_>, canvas: Canvas<'_>, pile: &Pile, slips: &Slips, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = slips.setup.evidence(slips.setup.next);
    let height = if area.width > SIDE_BY_SIDE { area.height.min(HIGHEST) } else { area.height };
    let inside = window(frame, canvas, area, (area.width.min(WIDEST_SLIPS), height), &title);
    let said = said(canvas, pile, usize::from(inside.width).saturating_sub(3));
    let said_lines = u16::try_from(said.len()).unwrap_or(u16::MAX).min(inside.height / 3);
    let [body, below, keys] =
        Layout::vertical([Constraint::Min(1), Constraint::Length(said_lines), Constraint::Length(1)])
            .areas(inside);
    let problems = slips.form.fields.iter().filter(|field| field.problem.is_some()).count();
    let wanted = usual_height(&slips.form.view()).saturating_add(u16::try_from(problems).unwrap_or(0));
    let [fields, last] = if inside.width >= SIDE_BY_SIDE {
        Layout::horizontal([Constraint::Length(SLIP_WIDTH), Constraint::Min(1)]).spacing(2).areas(body)
    } else {
        // At least the heading and the last slip stay in sight.
        let wanted = wanted.min(body.height.saturating_sub(2));
        Layout::vertical([Constraint::Length(wanted), Constraint::Min(0)]).areas(body)
    };
    form::draw(frame, theme, &slips.form.view(), fields);
    last_slips(frame, canvas, slips, last);
    frame.render_widget(Paragraph::new(said), below);
    frame.render_widget(Paragraph::new(tr!(app.desk.texts, "pile-keys")).style(theme.faint()), keys);
}

/// The last slips, the newest first, below how many there are.
fn last_slips(frame: &mut Frame<'_>, canvas: Canvas<'_>, slips: &Slips, area: Rect) {
    let Canvas { app, theme } = canvas;
    if slips.saved.is_empty() {
        return;
    }
    let width = usize::from(area.width);
    let heading = format!(" {}", slips.summary(app));
    let mut lines = vec![Line::styled(fit(&heading, width, theme), theme.strong())];
    let columns = slips.saved.iter().map(|saved| saved.number.to_string().width()).max().unwrap_or(0);
    let recent = slips.saved.iter().rev().take(usize::from(area.height).saturating_sub(1));
    lines.extend(recent.map(|saved| slip_line(canvas, saved, columns, width)));
    frame.render_widget(Paragraph::new(lines), area);
}

fn slip_line(canvas: Canvas<'_>, saved: &Saved, columns: usize, width: usize) -> Line<'static> {
    let theme = canvas.theme;
    let head = format!(" {:>columns$}  {}", saved.number, saved.name);
    let head = fit(&head, width, theme);
    let rest = format!("  {}", saved.what);
    let rest = fit(&rest, width.saturating_sub(head.width()), theme);
    Line::from(vec![Span::raw(head), Span::styled(rest, theme.faint())])
}

fn said(canvas: Canvas<'_>, pile: &Pile, room: usize) -> Vec<Line<'static>> {
    let theme = canvas.theme;
    let Some(message) = &pile.message else { return Vec::new() };
    let sign = theme.sign(Sign::Warning);
    let parts = wrap(message, room.saturating_sub(2)).into_iter().enumerate();
    parts
        .map(|(number, part)| {
            let head = if number == 0 { sign } else { " " };
            Line::styled(format!(" {head} {part}"), theme.warning())
        })
        .collect()
}
