//! Draws a card: who it is, what the rules say and which keys resolve it, the boxes, and the rest.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};
use unicode_width::UnicodeWidthStr as _;

use crate::app::App;
use crate::app::contacts::{Card, CardRow};
use crate::domain::assessment::{Finding, Severity, Standing};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{CardField, Contact, ContactFields, ContactKind};
use crate::domain::formats::phone::format_phone;
use crate::domain::rules::{self, Remedy};
use crate::tr;
use crate::ui::Canvas;
use crate::ui::frame::fit;
use crate::ui::theme::{Sign, Theme};
use crate::words::wording;
use crate::words::wrap::wrap;

/// The lines of a card, and which of them each box stands on.
struct Lines {
    lines: Vec<Line<'static>>,
    room: usize,
}

impl Lines {
    fn add(&mut self, text: &str, style: Style) {
        for part in wrap(text, self.room) {
            self.lines.push(Line::styled(format!(" {part}"), style));
        }
    }

    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::raw(""));
        }
    }
}

/// Draws the card under the cursor.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, area: Rect, in_focus: bool) {
    let Canvas { app, theme } = canvas;
    let Some(card) = &app.contacts.card else {
        frame.render_widget(
            Block::bordered().border_set(theme.border()).border_style(theme.frame(false)),
            area,
        );
        return;
    };
    let fields = &card.dossier.contact.fields;
    let relation = match fields.kind {
        ContactKind::Organisation => app.desk.texts.get("kind-organisation"),
        ContactKind::Person => app.desk.texts.get(&format!("relation-{}", fields.relation.slug())),
        kind => {
            let kind = app.desk.texts.get(&format!("kind-{}", kind.slug()));
            format!("{kind}, {}", app.desk.texts.get(&format!("relation-{}", fields.relation.slug())))
        }
    };
    let relation = match fields.held_on {
        Some(_) => format!("{relation}, {}", tr!(app.desk.texts, "held")),
        None => relation,
    };
    let relation = fit(&relation, usize::from(area.width / 2), theme);
    let room = usize::from(area.width).saturating_sub(relation.width() + 8);
    let name = fit(&fields.display_name(), room, theme);
    let block = Block::bordered()
        .border_set(theme.border())
        .border_style(theme.frame(in_focus))
        .title(Line::styled(format!(" {name} "), theme.strong()))
        .title(Line::styled(format!(" {relation} "), theme.text()).right_aligned());
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (lines, cursor) = lines_of(canvas, card, usize::from(inside.width), in_focus);
    let height = usize::from(inside.height);
    let last = lines.len().saturating_sub(height);
    let wanted = if in_focus { (cursor + 2).saturating_sub(height) } else { 0 };
    let first = (wanted + usize::from(app.contacts.card_scroll)).min(last);
    let below = first < last;
    let shown: Vec<Line<'_>> = lines.into_iter().skip(first).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inside);
    if below && area.height > 1 && area.width > 4 {
        let corner = Rect { x: area.right() - 3, y: area.bottom() - 1, width: 1, height: 1 };
        frame.render_widget(Paragraph::new(theme.sign(Sign::Below)), corner);
    }
}

/// All lines of the card, and the line of the box under the cursor.
fn lines_of(canvas: Canvas<'_>, card: &Card, width: usize, in_focus: bool) -> (Vec<Line<'static>>, usize) {
    let Canvas { app, theme } = canvas;
    let mut lines = Lines { lines: Vec::new(), room: width.saturating_sub(2) };
    add_reach(&mut lines, theme, &card.dossier.contact);
    if let Some(day) = card.dossier.contact.fields.held_on {
        lines.blank();
        let text = tr!(app.desk.texts, "card-held", day = app.desk.texts.short_date(day));
        lines.add(&format!("{} {text}", theme.sign(Sign::Dot)), theme.strong());
    }
    add_findings(&mut lines, app, theme, card);
    add_answers(&mut lines, app, theme, card);
    lines.blank();
    let mut cursor = lines.lines.len();
    for (place, row) in card.rows().iter().enumerate() {
        let is_selected = in_focus && place == app.contacts.card_row;
        if place == app.contacts.card_row {
            cursor = lines.lines.len();
        }
        add_box(&mut lines, app, theme, card, row, width, is_selected);
    }
    add_rest(&mut lines, app, theme, card);
    (lines.lines, cursor)
}

fn add_reach(lines: &mut Lines, theme: Theme, contact: &Contact) {
    let fields = &contact.fields;
    let dot = format!(" {} ", theme.sign(Sign::Dot));
    let emails = fields.emails.iter().map(|reach| reach.text.clone());
    let phones = fields.phones.iter().map(|reach| format_phone(&reach.text));
    let reaches: Vec<String> = emails.chain(phones).collect();
    if !reaches.is_empty() {
        lines.add(&reaches.join(&dot), theme.text());
    }
    if !fields.organisation.is_empty() && fields.kind != ContactKind::Organisation {
        lines.add(&fields.organisation, theme.text());
    }
    let mut place = address_line(fields);
    if let Some(lang) = fields.language {
        place.push(lang.code().to_owned());
    }
    let number = CardField::EnterpriseNumber.text(fields);
    if !number.is_empty() {
        place.push(CardField::EnterpriseNumber.shown(number));
    }
    if !place.is_empty() {
        lines.add(&place.join(&dot), theme.text());
    }
    if !fields.tags.is_empty() {
        let tags: Vec<String> = fields.tags.iter().map(|tag| format!("#{tag}")).collect();
        lines.add(&tags.join(" "), theme.faint());
    }
}

fn address_line(fields: &ContactFields) -> Vec<String> {
    let address = &fields.address;
    let place = [address.postcode.as_str(), address.city.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let parts = [address.street.clone(), place.join(" "), address.country.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { Vec::new() } else { vec![parts.join(", ")] }
}

/// What must be done, each with the keys that resolve it.
fn add_findings(lines: &mut Lines, app: &App, theme: Theme, card: &Card) {
    for finding in &card.answer.findings {
        lines.blank();
        let style = if finding.severity == Severity::Note { theme.text() } else { theme.warning() };
        let sign = if finding.severity == Severity::Note {
            theme.sign(Sign::Dot)
        } else {
            theme.sign(Sign::Warning)
        };
        let text = wording::finding(finding, &app.desk.shop, &app.desk.texts);
        lines.add(&format!("{sign} {text}"), style);
        if let Some(keys) = keys_of(app, card, finding) {
            lines.lines.extend(
                wrap(&keys, lines.room.saturating_sub(2))
                    .into_iter()
                    .map(|part| Line::styled(format!("   {part}"), theme.key())),
            );
        }
    }
    lines.blank();
}

/// The keys of what resolves a finding; none where there is nothing to do but to read the card.
fn keys_of(app: &App, card: &Card, finding: &Finding) -> Option<String> {
    let remedy = match rules::remedy(finding.rule) {
        // The consent that kept the card whole is gone, and no details hang on it.
        Remedy::EraseDetails if card.has_details_to_erase().is_none() => Remedy::Erase,
        other => other,
    };
    app.desk.texts.find(&format!("card-keys-{}", remedy.slug()))
}

fn add_answers(lines: &mut Lines, app: &App, theme: Theme, card: &Card) {
    let keep = &card.answer.keep;
    let sign = |allowed| if allowed { theme.sign(Sign::Yes) } else { theme.sign(Sign::No) };
    let style = |allowed| if allowed { theme.good() } else { theme.bad() };
    let label = tr!(app.desk.texts, "card-keep");
    let text = format!("{label} {} {}", sign(keep.allowed), wording::keep_why(keep, &app.desk.texts));
    lines.add(&text, style(keep.allowed));
    let label = tr!(app.desk.texts, "card-use");
    if lines.room < 40 {
        let short: Vec<String> = card
            .answer
            .uses
            .iter()
            .map(|answer| format!("{} {}", channel(app, answer.channel), sign(answer.allowed)))
            .collect();
        lines.add(&format!("{label} {}", short.join("  ")), theme.text());
        return;
    }
    for (place, answer) in card.answer.uses.iter().enumerate() {
        let head = if place == 0 { label.clone() } else { " ".repeat(label.width()) };
        let text = format!(
            " {head} {} {}: {}",
            sign(answer.allowed),
            channel(app, answer.channel),
            wording::use_why(answer, &app.desk.texts)
        );
        lines.lines.push(Line::styled(fit(&text, lines.room + 1, theme), style(answer.allowed)));
    }
}

fn channel(app: &App, channel: crate::domain::category::Channel) -> String {
    app.desk.texts.get(&format!("channel-{}", channel.slug()))
}

fn add_box(
    lines: &mut Lines,
    app: &App,
    theme: Theme,
    card: &Card,
    row: &CardRow,
    width: usize,
    is_selected: bool,
) {
    let standing = &row.standing;
    let mark = match standing.state {
        BoxState::Given if standing.is_valid => "[x]",
        BoxState::Given => "[!]",
        BoxState::NeverAsked => "[ ]",
        BoxState::Refused | BoxState::Withdrawn | BoxState::Expired => "[-]",
    };
    let name = wording::consent_about(standing.about, &app.desk.shop, &app.desk.texts);
    let name_room = (width / 2).saturating_sub(2).min(34);
    let state_room = width.saturating_sub(name_room + 7);
    let state = state_of(app, card, standing, state_room);
    let name = fit(&name, name_room, theme);
    let gap = " ".repeat(name_room.saturating_sub(name.width()));
    let text = fit(&format!(" {mark} {name}{gap}  {state}"), width, theme);
    let fill = " ".repeat(width.saturating_sub(text.width()));
    let style = if is_selected {
        theme.selected()
    } else if standing.state == BoxState::Given && standing.is_valid {
        theme.good()
    } else {
        theme.text()
    };
    lines.lines.push(Line::from(Span::styled(format!("{text}{fill}"), style)));
    if let ConsentFor::Category(id) = standing.about {
        for detail in card.dossier.details.iter().filter(|detail| detail.category == id) {
            lines.add(&format!("      {}: {}", detail.label, detail.value), theme.text());
        }
    }
}

/// What the ledger says of a box: the state, the day, and the way where there is room.
fn state_of(app: &App, card: &Card, standing: &Standing, room: usize) -> String {
    let is_member = |id| card.dossier.memberships.iter().any(|own| own.campaign == id);
    if let ConsentFor::Campaign(id) = standing.about
        && standing.state == BoxState::NeverAsked
    {
        let collected = is_member(id) || card.dossier.contact.fields.collected_for == Some(id);
        return if collected {
            tr!(app.desk.texts, "member-collected")
        } else {
            tr!(app.desk.texts, "card-partly-collected")
        };
    }
    let mut parts = vec![app.desk.texts.get(&format!("state-{}", standing.state.slug()))];
    if let Some(on) = standing.on {
        parts.push(app.desk.texts.short_date(on));
    }
    let short = parts.join(" ");
    let how = standing.how.map(|how| app.desk.texts.get(&format!("how-{}", how.slug()))).unwrap_or_default();
    let long = format!("{short} ({how})");
    if how.is_empty() || long.width() > room { short } else { long }
}

/// The days at the end of the card.
const DAYS: [CardField; 7] = [
    CardField::CollectedOn,
    CardField::InformedOn,
    CardField::LastSaleOn,
    CardField::LastContactOn,
    CardField::QuoteOn,
    CardField::FreeRefusalOfferedOn,
    CardField::InvoicedOn,
];

/// Objections, people, notes and days.
fn add_rest(lines: &mut Lines, app: &App, theme: Theme, card: &Card) {
    let texts = &app.desk.texts;
    let fields = &card.dossier.contact.fields;
    lines.blank();
    for objection in &card.dossier.objections {
        let what = match objection.channel {
            Some(own) => channel(app, own),
            None => tr!(texts, "objection-all"),
        };
        let day = texts.short_date(objection.on);
        lines.add(&tr!(texts, "card-objection", what = what, day = day), theme.warning());
    }
    for (_, name) in &card.related {
        lines.add(&tr!(texts, "card-person", name = name.clone()), theme.text());
    }
    if !fields.notes.is_empty() {
        lines.add(&fields.notes, theme.text());
        lines.blank();
    }
    let days = DAYS.iter().map(|field| (field.slug(), field.day(fields)));
    for (slug, day) in days.chain([("changes-on", card.next_change)]) {
        if let Some(day) = day {
            let day = texts.short_date(day);
            lines.add(&texts.get_args(&format!("card-{slug}"), &[("day", day.into())]), theme.faint());
        }
    }
    if !fields.source.is_empty() {
        lines.add(&tr!(texts, "card-source", source = fields.source.clone()), theme.faint());
    }
    if fields.from_elsewhere {
        lines.add(&tr!(texts, "card-from-elsewhere"), theme.faint());
    }
    if let Some(check) = fields.do_not_call {
        let day = texts.short_date(check.checked_on);
        let key = if check.listed { "card-do-not-call-listed" } else { "card-do-not-call-free" };
        lines.add(&texts.get_args(key, &[("day", day.into())]), theme.faint());
    }
    if let Some(interest) = &fields.interest {
        let text = tr!(
            texts,
            "card-interest",
            interest = interest.interest.clone(),
            necessity = interest.necessity.clone(),
            balance = interest.balance.clone()
        );
        lines.add(&text, theme.faint());
    }
}
