//! The campaigns of a made-up book: some over, most running, some planned.

use chrono::{Days, NaiveDate};

use crate::demo::dice::Dice;
use crate::demo::words::Words;
use crate::domain::campaign::{CampaignFields, CampaignId};
use crate::domain::category::Channel;
use crate::store::{Store, StoreResult};

/// A round of campaigns: text, product, channel, first and last day counted from today, days of grace. The first and
/// the last can be purged; the fourth is over, and still within its grace.
const ROUND: [(&str, &str, Channel, i64, i64, u32); 8] = [
    ("draw", "cakes", Channel::Email, -120, -40, 7),
    ("subscription", "bread", Channel::Email, -60, 90, 14),
    ("tasting", "chocolate", Channel::Sms, -20, 25, 7),
    ("baskets", "breakfast", Channel::Post, -70, -5, 30),
    ("workshop", "workshops", Channel::Email, -45, 30, 0),
    ("market", "bread", Channel::Sms, 15, 75, 7),
    ("survey", "bread", Channel::Email, -30, 60, 7),
    ("pralines", "chocolate", Channel::Phone, -200, -90, 14),
];

/// A campaign that people can have joined.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) id: CampaignId,
    /// The first and the last day on which somebody can have joined.
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    is_over: bool,
}

pub(super) struct Campaigns {
    all: Vec<Run>,
    over: Vec<Run>,
    running: Vec<Run>,
}

impl Campaigns {
    /// Adds a round of eight, or up to three rounds for a large book.
    pub(super) fn add(
        store: &mut Store,
        contacts: u64,
        today: NaiveDate,
        words: &Words,
    ) -> StoreResult<Self> {
        let rounds = 1 + i64::try_from(contacts / 20_000).unwrap_or(2).min(2);
        let mut all = Vec::new();
        for round in 0..rounds {
            for (key, product, channel, start, end, grace_days) in ROUND {
                let name = words.get("campaign", key)?;
                let name = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
                // Each round lies further from today, on the same side.
                let away = |days: i64| from_today(today, days + days.signum() * 13 * round);
                let (start, end) = (away(start), away(end));
                let fields = CampaignFields {
                    name,
                    product: words.get("product", product)?.to_owned(),
                    purpose: words.get("purpose", key)?.to_owned(),
                    channel,
                    start,
                    end,
                    grace_days,
                };
                let id = store.add_campaign(&fields, today)?.value;
                if start <= today {
                    all.push(Run { id, first: start, last: end.min(today), is_over: end < today });
                }
            }
        }
        let (over, running) = all.iter().copied().partition(|run| run.is_over);
        Ok(Self { all, over, running })
    }

    pub(super) fn any(&self, dice: &mut Dice) -> Option<Run> {
        dice.pick(&self.all).copied()
    }

    pub(super) fn one_that(&self, is_over: bool, dice: &mut Dice) -> Option<Run> {
        dice.pick(if is_over { &self.over } else { &self.running }).copied()
    }
}

fn from_today(today: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let day = if days < 0 { today.checked_sub_days(distance) } else { today.checked_add_days(distance) };
    day.unwrap_or(today)
}
