//! R26: no campaign without a purpose and an end.
//!
//! Source: statement S6; GDPR Art. 5(1)(b), 13(1)(c), 13(2)(a).

use chrono::NaiveDate;

use crate::domain::assessment::RuleId;
use crate::domain::campaign::{CampaignFields, MAX_GRACE_DAYS};
use crate::domain::category::Channel;

pub(crate) const RULE: RuleId = RuleId(26);

/// What the owner has written about a campaign so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartialCampaign {
    pub name: String,
    pub product: String,
    /// What the data is collected for.
    pub purpose: String,
    /// The channel that it uses.
    pub channel: Option<Channel>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// Days after the end within which its data must be erased.
    pub grace_days: u32,
}

/// A field of a campaign that is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CampaignField {
    Name,
    Product,
    /// What the data is collected for.
    Purpose,
    /// The channel that it uses.
    Channel,
    /// First day.
    Start,
    /// Last day.
    End,
}
crate::domain::slug::slugs!(CampaignField {
    Name => "name",
    Product => "product",
    Purpose => "purpose",
    Channel => "channel",
    Start => "start",
    End => "end",
});

/// Why a campaign cannot be kept as written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CampaignProblem {
    /// These fields are empty.
    #[error("R26: a campaign needs more fields")]
    Missing(Vec<CampaignField>),
    /// Its last day lies before its first.
    #[error("R26: the campaign ends before it starts")]
    EndBeforeStart,
    /// More days of grace than [`MAX_GRACE_DAYS`].
    #[error("R28: too many days of grace")]
    TooMuchGrace,
}

/// A campaign with everything that it needs. Texts lose the white space around them.
///
/// # Errors
/// A [`CampaignProblem`]: the first that applies, all missing fields at once.
pub fn check_campaign(campaign: &PartialCampaign) -> Result<CampaignFields, CampaignProblem> {
    let PartialCampaign { name, product, purpose, channel, start, end, grace_days } = campaign;
    let (Some(channel), Some(start), Some(end), []) = (*channel, *start, *end, missing(campaign).as_slice())
    else {
        return Err(CampaignProblem::Missing(missing(campaign)));
    };
    if end < start {
        return Err(CampaignProblem::EndBeforeStart);
    }
    if *grace_days > MAX_GRACE_DAYS {
        return Err(CampaignProblem::TooMuchGrace);
    }
    let text = |text: &str| text.trim().to_owned();
    Ok(CampaignFields {
        name: text(name),
        product: text(product),
        purpose: text(purpose),
        channel,
        start,
        end,
        grace_days: *grace_days,
    })
}

fn missing(campaign: &PartialCampaign) -> Vec<CampaignField> {
    let is_empty = |text: &str| text.trim().is_empty();
    let fields = [
        (CampaignField::Name, is_empty(&campaign.name)),
        (CampaignField::Product, is_empty(&campaign.product)),
        (CampaignField::Purpose, is_empty(&campaign.purpose)),
        (CampaignField::Channel, campaign.channel.is_none()),
        (CampaignField::Start, campaign.start.is_none()),
        (CampaignField::End, campaign.end.is_none()),
    ];
    fields.into_iter().filter(|(_, is_missing)| *is_missing).map(|(field, _)| field).collect()
}
