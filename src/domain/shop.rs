//! What holds for every card: the boxes, the campaigns and the settings of this shop.

use super::campaign::{Campaign, CampaignId};
use super::category::{Category, CategoryId, CategoryKind, Channel};
use super::settings::Settings;

/// The shop's side of every assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shop {
    /// All boxes, in their order on the screen, also those that are off.
    pub categories: Vec<Category>,
    /// All campaigns, by their number.
    pub campaigns: Vec<Campaign>,
    pub settings: Settings,
}

impl Shop {
    /// The box with that number.
    #[must_use]
    pub fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The box with that slug.
    #[must_use]
    pub fn category_by_slug(&self, slug: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.slug == slug)
    }

    /// The built-in box of a channel.
    #[must_use]
    pub fn channel_box(&self, channel: Channel) -> Option<&Category> {
        self.categories.iter().find(|category| {
            category.slug == channel.slug() && category.kind == CategoryKind::Channel(channel)
        })
    }

    /// The campaign with that number.
    #[must_use]
    pub fn campaign(&self, id: CampaignId) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == id)
    }
}
