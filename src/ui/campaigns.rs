//! Draws the screen of the campaigns.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::findings::Half;
use crate::domain::campaign::{Campaign, Phase};
use crate::domain::consent::BoxState;
use crate::store::MemberRow;
use crate::tr;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::ui::{Canvas, pane};
use crate::words::wrap::wrap;

/// From this width on, campaigns and members stand side by side.
const WIDE: u16 = 90;

/// Draws the screen; answers how many lines its list has.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let app = canvas.app;
    let [left, right] = if area.width >= WIDE {
        Layout::horizontal([Constraint::Percentage(42), Constraint::Min(1)]).areas(area)
    } else {
        let wanted = u16::try_from(app.campaigns.order.len()).unwrap_or(u16::MAX).saturating_add(2);
        let top = wanted.clamp(3, (area.height / 3).max(3));
        Layout::vertical([Constraint::Length(top), Constraint::Min(3)]).areas(area)
    };
    draw_list(frame, canvas, left);
    draw_campaign(frame, canvas, right)
}

fn draw_list(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) {
    let Canvas { app, theme } = canvas;
    let in_focus = app.campaigns.half == Half::Groups;
    let inside = pane(frame, theme, area, &app.desk.texts.get("screen-campaigns"), in_focus);
    if app.campaigns.order.is_empty() {
        let lines: Vec<Line<'_>> =
            wrap(&tr!(app.desk.texts, "campaigns-none"), usize::from(inside.width.saturating_sub(2)))
                .into_iter()
                .map(|part| Line::raw(format!(" {part}")))
                .collect();
        frame.render_widget(Paragraph::new(lines), inside);
        return;
    }
    let height = usize::from(inside.height);
    let first = (app.campaigns.selected + 1).saturating_sub(height);
    let lines: Vec<Line<'_>> = app
        .campaigns
        .order
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .filter_map(|(place, id)| Some((place, app.desk.shop.campaign(*id)?)))
        .map(|(place, campaign)| {
            let is_selected = place == app.campaigns.selected;
            list_line(app, theme, campaign, usize::from(inside.width), is_selected, in_focus)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inside);
}

fn list_line(
    app: &App,
    theme: Theme,
    campaign: &Campaign,
    width: usize,
    is_selected: bool,
    in_focus: bool,
) -> Line<'static> {
    let phase = campaign.phase(app.desk.today.day);
    let sign = if phase == Phase::Over { theme.sign(Sign::Warning) } else { " " };
    let state = format!(
        "{} {} {}",
        app.desk.texts.get(&format!("phase-{}", phase.slug())),
        theme.sign(Sign::Dot),
        app.desk.texts.number(app.desk.members_of(campaign.id))
    );
    let room = width.saturating_sub(state.width() + 5);
    let name = fit(&campaign.fields.name, room, theme);
    let gap = " ".repeat(room.saturating_sub(name.width()) + 1);
    let style = match (is_selected, in_focus) {
        (true, true) => theme.selected(),
        (true, false) => theme.strong(),
        _ if phase == Phase::Over => theme.warning(),
        _ if phase == Phase::Purged => theme.faint(),
        _ => theme.text(),
    };
    Line::styled(format!(" {sign} {name}{gap}{state} "), style)
}

fn draw_campaign(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect) -> usize {
    let Canvas { app, theme } = canvas;
    let in_focus = app.campaigns.half == Half::Rows;
    let title = app.campaigns.under_cursor(&app.desk).map_or("", |campaign| campaign.fields.name.as_str());
    let inside = pane(frame, theme, area, title, in_focus);
    let Some(campaign) = app.campaigns.under_cursor(&app.desk) else { return 1 };
    let facts = facts(app, theme, campaign, usize::from(inside.width));
    let facts_lines = u16::try_from(facts.len()).unwrap_or(u16::MAX).min(inside.height.saturating_sub(2));
    let [top, list] = Layout::vertical([Constraint::Length(facts_lines), Constraint::Min(1)]).areas(inside);
    frame.render_widget(Paragraph::new(facts), top);
    let height = usize::from(list.height);
    let first = (app.campaigns.member + 1).saturating_sub(height);
    let lines: Vec<Line<'_>> = app
        .campaigns
        .members
        .iter()
        .enumerate()
        .skip(first)
        .take(height)
        .map(|(place, member)| {
            let is_selected = in_focus && place == app.campaigns.member;
            member_line(app, theme, member, usize::from(list.width), is_selected)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
    height
}

fn facts(app: &App, theme: Theme, campaign: &Campaign, width: usize) -> Vec<Line<'static>> {
    let room = width.saturating_sub(2);
    let fields = &campaign.fields;
    let channel = app.desk.texts.get(&format!("channel-{}", fields.channel.slug()));
    let count = app.desk.members_of(campaign.id);
    let phase = campaign.phase(app.desk.today.day);
    let note = match phase {
        Phase::Over if campaign.is_purgeable(app.desk.today.day) => {
            tr!(app.desk.texts, "campaign-purge-now", count = count)
        }
        Phase::Over => {
            let day = app.desk.texts.short_date(campaign.erase_by());
            tr!(app.desk.texts, "campaign-in-grace", day = day, count = count)
        }
        Phase::Purged => tr!(app.desk.texts, "campaign-purged"),
        Phase::Planned | Phase::Running => tr!(app.desk.texts, "campaign-members", count = count),
    };
    let style = if phase == Phase::Over { theme.warning() } else { theme.strong() };
    let mut lines: Vec<Line<'static>> =
        wrap(&note, room).into_iter().map(|part| Line::styled(format!(" {part}"), style)).collect();
    lines.extend(timeline(app, theme, campaign, room));
    let what = format!("{} {} {channel}", fields.product, theme.sign(Sign::Dot));
    lines.extend(
        wrap(&fields.purpose, room).into_iter().chain([what]).map(|part| Line::raw(format!(" {part}"))),
    );
    lines
}

/// Start, today, end and the last day to erase, on one line with their days below.
fn timeline(app: &App, theme: Theme, campaign: &Campaign, room: usize) -> Vec<Line<'static>> {
    let fields = &campaign.fields;
    let start = app.desk.texts.short_date(fields.start);
    let end = tr!(app.desk.texts, "campaign-ends", day = app.desk.texts.short_date(fields.end));
    let bar_room = room.saturating_sub(2);
    if bar_room < 20 {
        return vec![Line::raw(format!(" {start} {} {end}", theme.sign(Sign::Dot)))];
    }
    let last = campaign.erase_by().max(app.desk.today.day);
    let first = fields.start.min(app.desk.today.day);
    let at = |day: NaiveDate| {
        let whole = (last - first).num_days().max(1);
        let part = (day - first).num_days().clamp(0, whole);
        usize::try_from(part).unwrap_or(0) * (bar_room - 1) / usize::try_from(whole).unwrap_or(1)
    };
    let (from, until, today) = (at(fields.start), at(fields.end), at(app.desk.today.day));
    let spans = (0..bar_room)
        .map(|column| {
            if column == today {
                Span::styled(theme.sign(Sign::Now), theme.warning())
            } else if (from..=until).contains(&column) {
                Span::styled(theme.sign(Sign::Full), theme.good())
            } else {
                Span::styled(theme.sign(Sign::Empty), theme.faint())
            }
        })
        .collect::<Vec<_>>();
    let mut bar = vec![Span::raw(" ")];
    bar.extend(spans);
    let erase =
        tr!(app.desk.texts, "campaign-erase-by", day = app.desk.texts.short_date(campaign.erase_by()));
    let dot = theme.sign(Sign::Dot);
    let days = format!("{start} {dot} {end} {dot} {erase}");
    let mut lines = vec![Line::from(bar)];
    lines.extend(wrap(&days, room).into_iter().map(|part| Line::styled(format!(" {part}"), theme.faint())));
    lines
}

fn member_line(
    app: &App,
    theme: Theme,
    member: &MemberRow,
    width: usize,
    is_selected: bool,
) -> Line<'static> {
    let state = match member.state {
        BoxState::NeverAsked => tr!(app.desk.texts, "member-collected"),
        state => app.desk.texts.get(&format!("state-{}", state.slug())),
    };
    let state = format!("{state} {} {}", theme.sign(Sign::Dot), app.desk.texts.date(member.since));
    let room = width.saturating_sub(state.width() + 3);
    let name = fit(&member.row.list_name, room, theme);
    let gap = " ".repeat(room.saturating_sub(name.width()) + 1);
    let style = if is_selected { theme.selected() } else { theme.text() };
    Line::styled(format!(" {name}{gap}{state} "), style)
}
