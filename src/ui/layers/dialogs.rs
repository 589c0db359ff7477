//! Draws the small dialogs: a form with a few lines above it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::app::form::Form;
use crate::app::layer::basis::BasisDialog;
use crate::app::layer::choose::Choose;
use crate::app::layer::detail::DetailDialog;
use crate::app::layer::objection::ObjectionDialog;
use crate::app::layer::tick::TickDialog;
use crate::app::layer::untick::UntickDialog;
use crate::domain::rules::{
    r08_quote as r08, r09_documented_interest as r09, r22_objection as r22, r37_suppression_list as r37,
};
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::{Canvas, form, window};
use crate::words::wording::consent_about;
use crate::words::wrap::wrap;

/// How wide a dialog is at most, in columns.
const WIDTH: u16 = 78;

/// What a box is ticked with.
pub fn tick(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &TickDialog, area: Rect) {
    let app = canvas.app;
    let what = dialog.about().map(|about| consent_about(about, &app.shop, &app.texts)).unwrap_or_default();
    let title = format!("{} · {what}", dialog.name);
    let statement = if dialog.statement.is_empty() {
        Vec::new()
    } else {
        vec![tr!(app.texts, "tick-statement", statement = dialog.statement.clone())]
    };
    draw(frame, canvas, area, &title, &statement, &dialog.form);
}

/// What unticking leads to.
pub fn untick(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &UntickDialog, area: Rect) {
    let app = canvas.app;
    let name = dialog.dossier.contact.fields.display_name();
    let title = format!("{name} · {}", consent_about(dialog.about, &app.shop, &app.texts));
    let lines = if dialog.is_mistake() {
        vec![tr!(app.texts, "untick-mistake-text")]
    } else {
        let mut lines = vec![tr!(app.texts, "untick-follows")];
        lines.extend(dialog.consequences.iter().map(|line| format!("- {line}")));
        lines
    };
    draw(frame, canvas, area, &title, &lines, &dialog.form);
}

/// An objection against advertising.
pub fn objection(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &ObjectionDialog, area: Rect) {
    let texts = &canvas.app.texts;
    let (title, second) = match &dialog.contact {
        Some((_, name)) => (tr!(texts, "objection-title", name = name.clone()), None),
        None => (tr!(texts, "objection-unknown-title"), Some(texts.rule_sentence(r37::RULE))),
    };
    let lines: Vec<String> = [Some(texts.rule_sentence(r22::RULE)), second].into_iter().flatten().collect();
    draw(frame, canvas, area, &title, &lines, &dialog.form);
}

/// Another reason to keep a prospect.
pub fn basis(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &BasisDialog, area: Rect) {
    let texts = &canvas.app.texts;
    let title = tr!(texts, "basis-title", name = dialog.contact.fields.display_name());
    let rule = if dialog.form.chosen(crate::app::layer::basis::BasisField::Which) == Some(1) {
        r09::RULE
    } else {
        r08::RULE
    };
    draw(frame, canvas, area, &title, &[texts.rule_sentence(rule)], &dialog.form);
}

/// A detail.
pub fn detail(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &DetailDialog, area: Rect) {
    let title = match &dialog.detail {
        Some(detail) => format!("{} · {}", dialog.name, detail.label),
        None => tr!(canvas.app.texts, "detail-title", name = dialog.name.clone()),
    };
    draw(frame, canvas, area, &title, &[], &dialog.form);
}

fn draw<Id: Copy + PartialEq>(
    frame: &mut Frame<'_>,
    canvas: Canvas<'_>,
    area: Rect,
    title: &str,
    above: &[String],
    fields: &Form<Id>,
) {
    let Canvas { app, theme } = canvas;
    let width = area.width.min(WIDTH);
    let room = usize::from(width.saturating_sub(4));
    let above: Vec<Line<'_>> =
        above.iter().flat_map(|line| wrap(line, room)).map(|line| Line::raw(format!(" {line}"))).collect();
    let shown = (0..fields.fields.len()).filter(|place| fields.is_shown(*place)).count();
    // One line for each field, two for a mark or a hint, one for the keys, two for the frame.
    let form_lines = u16::try_from(shown).unwrap_or(u16::MAX).saturating_add(2);
    let above_lines = u16::try_from(above.len()).unwrap_or(u16::MAX);
    let height = form_lines.saturating_add(above_lines).saturating_add(4).min(area.height);
    let inside = window(frame, canvas, area, (width, height), &fit(title, room, theme));
    let above_lines = above_lines.min(inside.height.saturating_sub(form_lines.min(inside.height / 2) + 1));
    let [top, middle, keys] =
        Layout::vertical([Constraint::Length(above_lines), Constraint::Min(1), Constraint::Length(1)])
            .areas(inside);
    frame.render_widget(Paragraph::new(above), top);
    form::draw(frame, theme, fields, middle);
    frame.render_widget(
        Paragraph::new(format!(" {}", tr!(app.texts, "dialog-keys"))).style(theme.faint()),
        keys,
    );
}

/// A list to choose from.
pub fn choose(frame: &mut Frame<'_>, canvas: Canvas<'_>, menu: &Choose, area: Rect) {
    let theme = canvas.theme;
    let wanted = u16::try_from(menu.lines.len()).unwrap_or(u16::MAX).saturating_add(3);
    let inside = window(frame, canvas, area, (area.width.min(60), wanted.min(area.height)), &menu.title);
    let [list, keys] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    let height = usize::from(list.height);
    let first = (menu.selected + 1).saturating_sub(height);
    let width = usize::from(list.width);
    let lines: Vec<Line<'_>> = menu
        .lines
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, (label, _))| {
            let style = if place == menu.selected { theme.selected() } else { theme.text() };
            Line::styled(fit(&format!(" {label} "), width, theme), style)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    frame.render_widget(Paragraph::new(format!(" {}", menu.keys)).style(theme.faint()), keys);
}
