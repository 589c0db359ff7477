//! What a person is to the shop, and why the card is there: sales, quotes, answers, objections.

use chrono::Months;

use super::Generator;
use super::campaigns::Run;
use crate::domain::category::{CategoryId, Channel};
use crate::domain::consent::{ConsentAct, ConsentFor};
use crate::domain::contact::{DoNotCallCheck, LegitimateInterest, RelationKind};
use crate::domain::dossier::Objection;
use crate::store::{NewCard, StoreResult};

/// Why a prospect is in the book.
#[derive(Clone, Copy)]
enum Reason {
    /// None: R6 warns, for some of them the month is over.
    Nothing,
    /// Agreed that the details are kept.
    ContactDetails,
    /// Agreed to advertising.
    Newsletter,
    /// Agreed to a running campaign.
    RunningCampaign,
    /// Agreed to a campaign that is over, or was collected for it: R28 takes the card.
    PastCampaign,
    /// Asked for a quote, which may have lapsed.
    Quote,
    /// The shop wrote down its interest.
    Interest,
}

const REASONS: [(u32, Reason); 7] = [
    (33, Reason::Nothing),
    (22, Reason::ContactDetails),
    (15, Reason::Newsletter),
    (10, Reason::RunningCampaign),
    (6, Reason::PastCampaign),
    (10, Reason::Quote),
    (4, Reason::Interest),
];

impl Generator<'_> {
    pub(super) fn relation(&mut self, card: &mut NewCard) -> StoreResult<()> {
        match card.fields.relation {
            RelationKind::Client => self.client(card)?,
            RelationKind::FormerClient => self.former_client(card)?,
            RelationKind::Prospect => self.prospect(card)?,
        }
        if !card.fields.phones.is_empty() && self.dice.percent(20) {
            let checked_on = self.dice.days_ago(self.today, 0, 90);
            card.fields.do_not_call = Some(DoNotCallCheck { checked_on, listed: self.dice.percent(15) });
        }
        Ok(())
    }

    fn client(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let fields = &mut card.fields;
        fields.collected_on = self.dice.days_ago(self.today, 0, 2_200);
        let last_sale = self.dice.day_between(fields.collected_on, self.today);
        fields.last_sale_on = Some(last_sale);
        fields.invoiced_on = self.dice.percent(12).then_some(last_sale);
        if !fields.emails.is_empty() && self.dice.percent(35) {
            fields.free_refusal_offered_on = Some(fields.collected_on);
        }
        if self.dice.percent(65) {
            self.boxes_asked(card)?;
        }
        if self.dice.percent(3) {
            self.special_detail(card)?;
        }
        if self.dice.percent(4) {
            self.objection(card);
        }
        if self.dice.percent(12)
            && let Some(run) = self.campaigns.any(&mut self.dice)
        {
            self.campaign_of_client(card, run)?;
        }
        Ok(())
    }

    fn former_client(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let last_sale = self.dice.days_ago(self.today, 380, 1_800);
        let fields = &mut card.fields;
        fields.last_sale_on = Some(last_sale);
        let earliest = last_sale.checked_sub_months(Months::new(72)).unwrap_or(last_sale);
        fields.collected_on = self.dice.day_between(earliest, last_sale);
        if !fields.emails.is_empty() && self.dice.percent(35) {
            fields.free_refusal_offered_on = Some(fields.collected_on);
        }
        if self.dice.percent(45) {
            self.boxes_asked(card)?;
        }
        if self.dice.percent(8) {
            self.objection(card);
        }
        Ok(())
    }

    fn prospect(&mut self, card: &mut NewCard) -> StoreResult<()> {
        match self.dice.weighted(&REASONS).unwrap_or(Reason::Nothing) {
            Reason::Nothing => card.fields.collected_on = self.dice.days_ago(self.today, 0, 60),
            Reason::ContactDetails => self.agreed(card, self.boxes.contact_details)?,
            Reason::Newsletter => {
                let newsletter = self.boxes.channels.first().map(|(_, category)| *category);
                self.agreed(card, newsletter.unwrap_or(self.boxes.contact_details))?;
            }
            Reason::RunningCampaign => self.campaign_of_prospect(card, false)?,
            Reason::PastCampaign => self.campaign_of_prospect(card, true)?,
            Reason::Quote => {
                card.fields.collected_on = self.dice.days_ago(self.today, 0, 150);
                card.fields.quote_on = Some(card.fields.collected_on);
            }
            Reason::Interest => {
                card.fields.collected_on = self.dice.days_ago(self.today, 5, 200);
                let interest = |key| self.words.get("interest", key).map(str::to_owned);
                card.fields.interest = Some(LegitimateInterest {
                    interest: interest("interest")?,
                    necessity: interest("necessity")?,
                    balance: interest("balance")?,
                    informed_on: self.dice.percent(80).then_some(card.fields.collected_on),
                });
            }
        }
        Ok(())
    }

    /// A prospect who ticked that box, and perhaps others on the same form.
    fn agreed(&mut self, card: &mut NewCard, category: CategoryId) -> StoreResult<()> {
        card.fields.collected_on = self.dice.days_ago(self.today, 0, 700);
        let form = self.clerk.form(card.fields.collected_on, card.fields.collected_on, &mut self.dice)?;
        card.events.push(form.given(ConsentFor::Category(category)));
        for (share, channel) in &self.boxes.channels {
            if *channel != category && self.dice.percent(*share) {
                self.clerk.answer(&form, *channel, &mut self.dice, &mut card.events)?;
            }
        }
        Ok(())
    }

    /// The everyday boxes, asked on one form; who agreed to preferences has one.
    fn boxes_asked(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let form = self.clerk.form(card.fields.collected_on, self.today, &mut self.dice)?;
        for (share, channel) in &self.boxes.channels {
            if self.dice.percent(*share) {
                self.clerk.answer(&form, *channel, &mut self.dice, &mut card.events)?;
            }
        }
        if self.dice.percent(30) {
            let preferences = self.boxes.preferences;
            let answer = self.clerk.answer(&form, preferences, &mut self.dice, &mut card.events)?;
            // Of those who withdrew, some details are still there (R23).
            if answer == Some(ConsentAct::Given)
                || (answer == Some(ConsentAct::Withdrawn) && self.dice.percent(30))
            {
                let values = ["sourdough", "spelt", "raisin", "javanais", "strawberry"];
                self.detail(card, preferences, "favourite", &values)?;
            }
        }
        Ok(())
    }

    fn special_detail(&mut self, card: &mut NewCard) -> StoreResult<()> {
        let form = self.clerk.written_form(card.fields.collected_on, self.today, &mut self.dice)?;
        let (category, label, values): (_, _, &[&str]) = if self.dice.percent(85) {
            (self.boxes.health, "allergy", &["nuts", "gluten", "lactose"])
        } else {
            (self.boxes.beliefs, "feast", &["no-lard"])
        };
        card.events.push(form.given(ConsentFor::Category(category)));
        self.detail(card, category, label, values)
    }

    fn detail(
        &mut self,
        card: &mut NewCard,
        category: CategoryId,
        label: &str,
        values: &[&str],
    ) -> StoreResult<()> {
        let value = self.dice.pick(values).copied().unwrap_or_default();
        let (label, value) = (self.words.get("label", label)?, self.words.get("value", value)?);
        card.details.push((category, label.to_owned(), value.to_owned(), None));
        Ok(())
    }

    fn objection(&mut self, card: &mut NewCard) {
        let channel = if self.dice.percent(60) { None } else { self.dice.pick(Channel::ALL).copied() };
        let on = self.dice.day_between(card.fields.collected_on, self.today);
        card.objections.push(Objection { channel, on });
    }

    fn campaign_of_client(&mut self, card: &mut NewCard, run: Run) -> StoreResult<()> {
        let first = run.first.max(card.fields.collected_on);
        if first > run.last {
            return Ok(());
        }
        if self.dice.percent(70) {
            let form = self.clerk.form(first, run.last, &mut self.dice)?;
            card.events.push(form.joined(run.id));
        } else {
            card.memberships.push((run.id, self.dice.day_between(first, run.last)));
        }
        Ok(())
    }

    fn campaign_of_prospect(&mut self, card: &mut NewCard, is_over: bool) -> StoreResult<()> {
        let Some(run) = self.campaigns.one_that(is_over, &mut self.dice) else { return Ok(()) };
        let form = self.clerk.form(run.first, run.last, &mut self.dice)?;
        card.fields.collected_on = form.on;
        if self.dice.percent(70) {
            card.events.push(form.joined(run.id));
        } else {
            card.fields.collected_for = Some(run.id);
        }
        Ok(())
    }
}
