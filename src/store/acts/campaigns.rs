//! Adding a campaign and changing one.

use chrono::NaiveDate;

use crate::domain::campaign::{CampaignFields, CampaignId, MAX_GRACE_DAYS};
use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::{clean_line, clean_notes, fold};
use crate::domain::lang::Lang;
use crate::domain::rules::{self, r26_campaign_purpose as r26};
use crate::store::acts::act::{Act, Done, WayBack};
use crate::store::acts::settings;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::campaigns;
use crate::store::rows::statements::{self, Statement};

impl Act<'_> {
    /// Says that a campaign was added (`None`) or changed from what it was.
    fn campaign_changed(
        &mut self,
        id: CampaignId,
        before: Option<(CampaignFields, Vec<Statement>)>,
    ) -> StoreResult<()> {
        self.affect(campaigns::belonging(self.conn, id)?);
        self.affect(campaigns::answering(self.conn, id)?);
        self.keep(CampaignBefore { id, before });
        self.shop.campaigns = campaigns::read(self.conn)?;
        Ok(())
    }

    /// Says that a campaign was purged. There is no way back from that.
    pub(crate) fn purged(&mut self, id: CampaignId) -> StoreResult<()> {
        self.affect(campaigns::answering(self.conn, id)?);
        self.shop.campaigns = campaigns::read(self.conn)?;
        Ok(())
    }
}

/// A campaign before an act, with its wordings; `None` where there was none.
#[derive(Debug)]
struct CampaignBefore {
    id: CampaignId,
    before: Option<(CampaignFields, Vec<Statement>)>,
}

impl WayBack for CampaignBefore {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, _erasure: i64) -> StoreResult<()> {
        let id = self.id;
        let about = ConsentFor::Campaign(id);
        let now = act.shop.campaign(id).cloned();
        if now.as_ref().is_some_and(|now| now.purged_on.is_some()) {
            return Err(StoreError::CannotUndo);
        }
        let wordings = statements::statements(act.conn, about)?;
        match self.before {
            None => campaigns::remove(act.conn, id)?,
            Some((fields, earlier)) => {
                campaigns::put_back(act.conn, id, &fields)?;
                statements::restore_wordings(act.conn, about, &earlier)?;
            }
        }
        act.campaign_changed(id, now.map(|now| (now.fields, wordings)))
    }
}

impl Store {
    /// Adds a campaign; its product joins the shop's list where it is missing.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`]; R26 where a field is missing, the end lies before the start or the grace is too
    /// long.
    pub fn add_campaign(
        &mut self,
        fields: &CampaignFields,
        today: NaiveDate,
    ) -> StoreResult<Done<CampaignId>> {
        self.act(today, |act| {
            let fields = cleaned(act, None, fields)?;
            let id = campaigns::insert(act.conn, None, &fields)?;
            word(act, id, &fields)?;
            act.campaign_changed(id, None)?;
            settings::add_product(act, &fields.product)?;
            act.note("campaign-added", &fields.name, 0)?;
            Ok(id)
        })
    }

    /// Changes a campaign, and re-assesses its cards where the dates changed.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`], [`StoreError::NoSuchCampaign`], R26, R28 where it was purged.
    pub fn edit_campaign(
        &mut self,
        id: CampaignId,
        fields: &CampaignFields,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let before = act.shop.campaign(id).cloned().ok_or(StoreError::NoSuchCampaign)?;
            rules::check_join(id, &act.shop)?;
            let fields = cleaned(act, Some(id), fields)?;
            let wordings = statements::statements(act.conn, ConsentFor::Campaign(id))?;
            campaigns::update(act.conn, id, &fields)?;
            word(act, id, &fields)?;
            act.campaign_changed(id, Some((before.fields, wordings)))?;
            settings::add_product(act, &fields.product)?;
            act.note("campaign-edited", &fields.name, 0)
        })
    }
}

/// The purpose is the wording a member agrees to, in the shop's language.
fn word(act: &Act<'_>, id: CampaignId, fields: &CampaignFields) -> StoreResult<()> {
    let lang = act.shop.settings.language.unwrap_or(Lang::Nl);
    let wording = Statement { lang, version: 0, text: fields.purpose.clone() };
    statements::reword(act.conn, ConsentFor::Campaign(id), &[wording])
}

fn cleaned(act: &Act<'_>, id: Option<CampaignId>, fields: &CampaignFields) -> StoreResult<CampaignFields> {
    let fields = CampaignFields {
        name: clean_line(&fields.name),
        product: clean_line(&fields.product),
        purpose: clean_notes(&fields.purpose),
        ..fields.clone()
    };
    for text in [&fields.name, &fields.product, &fields.purpose] {
        rules::check_text(text, false)?;
        if text.is_empty() {
            return Err(StoreError::Refused(r26::RULE));
        }
    }
    if fields.end < fields.start || fields.grace_days > MAX_GRACE_DAYS {
        return Err(StoreError::Refused(r26::RULE));
    }
    let folded = fold(&fields.name);
    let mut others = act.shop.campaigns.iter().filter(|other| Some(other.id) != id);
    if others.any(|other| fold(&other.fields.name) == folded) {
        return Err(StoreError::NameTaken);
    }
    Ok(fields)
}
