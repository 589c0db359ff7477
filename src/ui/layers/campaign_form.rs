//! Draws the form of a campaign.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::layer::campaign_form::CampaignForm;
use crate::tr;
use crate::ui::{Canvas, form, window};

/// Draws the form with its keys below.
pub fn draw(frame: &mut Frame<'_>, canvas: Canvas<'_>, dialog: &CampaignForm, area: Rect) {
    let Canvas { app, theme } = canvas;
    let title = match &dialog.campaign {
        Some(campaign) => campaign.fields.name.clone(),
        None => tr!(app.texts, "campaign-new"),
    };
    let inside = window(frame, canvas, area, (area.width.min(90), area.height.min(16)), &title);
    let [fields, keys] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(inside);
    form::draw(frame, theme, &dialog.form, fields);
    frame.render_widget(
        Paragraph::new(format!(" {}", tr!(app.texts, "box-form-keys"))).style(theme.faint()),
        keys,
    );
}
