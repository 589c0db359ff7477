//! What people answer: consents, objections, campaigns.

use chrono::NaiveDate;

use crate::domain::campaign::CampaignId;
use crate::domain::category::{CategoryKind, Channel};
use crate::domain::consent::{ConsentAct, ConsentEvent, ConsentFor, EventId, NewEvent, StatementRef};
use crate::domain::contact::{ContactFields, ContactId, ReachId};
use crate::domain::dossier::{Dossier, Objection};
use crate::domain::lang::Lang;
use crate::domain::rules;
use crate::domain::shop::Shop;
use crate::store::acts::act::{Act, Done};
use crate::store::acts::tidy;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::ledger;
use crate::store::rows::statements::{self, Statement};

impl Store {
    /// Appends an event to a card's ledger. A given or refused consent for a campaign makes the card a member.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R11, R14 or R28; [`StoreError::AfterToday`]; [`StoreError::BoxIsOff`];
    /// [`StoreError::HeldForInvoice`] for a consent on a held card.
    pub fn record_consent(
        &mut self,
        id: ContactId,
        event: &NewEvent,
        today: NaiveDate,
    ) -> StoreResult<Done<EventId>> {
        self.act(today, |act| {
            let event = record(act, id, event)?;
            act.note("consent-recorded", "", 1)?;
            Ok(event)
        })
    }

    /// Appends a correction of the event that decides that box's state: it was entered by mistake.
    ///
    /// # Errors
    /// [`StoreError::NothingToCorrect`].
    pub fn correct_consent(
        &mut self,
        id: ContactId,
        about: ConsentFor,
        today: NaiveDate,
    ) -> StoreResult<Done<EventId>> {
        self.act(today, |act| {
            let dossier = act.dossier(id)?;
            let assessment = rules::assess(&dossier, &act.shop, today);
            let decisive = assessment.standing(about).and_then(|standing| standing.event);
            let named = decisive.ok_or(StoreError::NothingToCorrect)?;
            act.touch(id)?;
            let event = correct(act, id, about, named)?;
            act.note("consent-corrected", "", 1)?;
            Ok(event)
        })
    }

    /// Records an objection against advertising (R22).
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`], [`StoreError::AfterToday`].
    pub fn object(
        &mut self,
        id: ContactId,
        channel: Option<Channel>,
        on: NaiveDate,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        if on > today {
            return Err(StoreError::AfterToday);
        }
        self.act(today, |act| {
            act.touch(id)?;
            ledger::insert_objection(act.conn, id, Objection { channel, on })?;
            act.note("objection", "", 1)
        })
    }

    /// Puts a card into a campaign: with an answer it joins, without one it is only collected for it.
    ///
    /// # Errors
    /// [`StoreError::Refused`] with R28 where the campaign was purged, or R11; [`StoreError::HeldForInvoice`].
    pub fn join(
        &mut self,
        id: ContactId,
        campaign: CampaignId,
        answer: Option<&NewEvent>,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            tidy::check_campaign(&act.shop, campaign)?;
            act.touch(id)?;
            tidy::check_not_held(&act.dossier(id)?)?;
            match answer {
                None => ledger::make_member(act.conn, id, campaign, today)?,
                Some(answer) => {
                    let about = ConsentFor::Campaign(campaign);
                    record(act, id, &NewEvent { about, ..answer.clone() })?;
                    ledger::make_member(act.conn, id, campaign, answer.on)?;
                }
            }
            let name =
                act.shop.campaign(campaign).map_or(String::new(), |campaign| campaign.fields.name.clone());
            act.note("campaign-joined", &name, 1)
        })
    }

    /// Takes a card out of a campaign: it is no longer a member, nor collected for it as a whole. Its consent events
    /// stay, as proof (R47); a given consent is withdrawn.
    ///
    /// # Errors
    /// [`StoreError::NotAMember`].
    pub fn leave(&mut self, id: ContactId, campaign: CampaignId, today: NaiveDate) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            act.touch(id)?;
            let dossier = act.dossier(id)?;
            let is_member = dossier.memberships.iter().any(|membership| membership.campaign == campaign);
            if !is_member && dossier.contact.fields.collected_for != Some(campaign) {
                return Err(StoreError::NotAMember);
            }
            ledger::delete_membership(act.conn, id, campaign)?;
            act.conn
                .prepare_cached(
                    "UPDATE contact SET collected_for = NULL WHERE id = ?1 AND collected_for = ?2",
                )?
                .execute((id.0, campaign.0))?;
            let about = ConsentFor::Campaign(campaign);
            if is_given(&dossier, &act.shop, about, today) {
                let withdrawal = NewEvent {
                    about,
                    act: ConsentAct::Withdrawn,
                    on: today,
                    how: None,
                    evidence: String::new(),
                };
                record(act, id, &withdrawal)?;
            }
            let name =
                act.shop.campaign(campaign).map_or(String::new(), |campaign| campaign.fields.name.clone());
            act.note("campaign-left", &name, 1)
        })
    }
}

fn is_given(dossier: &Dossier, shop: &Shop, about: ConsentFor, today: NaiveDate) -> bool {
    use crate::domain::consent::BoxState;
    let assessment = rules::assess(dossier, shop, today);
    assessment.standing(about).is_some_and(|standing| standing.state == BoxState::Given)
}

/// Checks and appends an event, as part of an act.
pub(crate) fn record(act: &mut Act<'_>, id: ContactId, event: &NewEvent) -> StoreResult<EventId> {
    act.touch(id)?;
    if event.on > act.today {
        return Err(StoreError::AfterToday);
    }
    if let ConsentAct::Corrected(named) = event.act {
        return correct(act, id, event.about, named);
    }
    check(event, &act.shop)?;
    let card = act.dossier(id)?.contact.fields;
    if event.act == ConsentAct::Given && card.held_on.is_some() {
        return Err(StoreError::HeldForInvoice);
    }
    let wordings = statements::statements(act.conn, event.about)?;
    let row = completed(&act.shop, &card, event, &wordings, act.today)?;
    let appended = ledger::append(act.conn, id, &row)?;
    act.appended(id, appended);
    if let (ConsentFor::Campaign(campaign), ConsentAct::Given | ConsentAct::Refused) =
        (event.about, event.act)
    {
        ledger::make_member(act.conn, id, campaign, event.on)?;
    }
    Ok(appended)
}

/// Whether the event may stand in the ledger.
pub(crate) fn check(event: &NewEvent, shop: &Shop) -> StoreResult<()> {
    let is_answer = matches!(event.act, ConsentAct::Given | ConsentAct::Refused);
    match event.about {
        ConsentFor::Category(id) => {
            let category = shop.category(id).ok_or(StoreError::NoSuchCategory)?;
            if is_answer && !category.is_on {
                return Err(StoreError::BoxIsOff);
            }
        }
        ConsentFor::Campaign(id) => {
            shop.campaign(id).ok_or(StoreError::NoSuchCampaign)?;
            if is_answer {
                rules::check_join(id, shop)?;
            }
        }
    }
    rules::check_event(event, shop)?;
    rules::check_text(&event.evidence, false)?;
    Ok(())
}

/// The event as it stands in the ledger: with the wording that was shown and the address it is for. Its number does
/// not count yet.
pub(crate) fn completed(
    shop: &Shop,
    card: &ContactFields,
    event: &NewEvent,
    wordings: &[Statement],
    today: NaiveDate,
) -> StoreResult<ConsentEvent> {
    let is_answer = matches!(event.act, ConsentAct::Given | ConsentAct::Refused);
    let shown = || wording_for(wordings, card.language, shop.settings.language);
    let statement = is_answer.then(shown).flatten();
    Ok(ConsentEvent {
        id: EventId(0),
        about: event.about,
        act: event.act,
        on: event.on,
        entered_on: today,
        how: event.how,
        evidence: tidy::line(&event.evidence)?,
        statement,
        reach: reach_for(shop, card, event.about),
    })
}

/// The newest wording in the contact's language, else in the shop's, else in any.
fn wording_for(wordings: &[Statement], contact: Option<Lang>, shop: Option<Lang>) -> Option<StatementRef> {
    let in_lang = |lang: Option<Lang>| wordings.iter().find(|wording| Some(wording.lang) == lang);
    let wording = in_lang(contact).or_else(|| in_lang(shop)).or_else(|| wordings.first())?;
    Some(StatementRef { version: wording.version, lang: wording.lang })
}

/// The address that an answer on a channel's box or for a campaign is for: the main one of that channel.
pub(crate) fn reach_for(shop: &Shop, card: &ContactFields, about: ConsentFor) -> Option<ReachId> {
    let channel = match about {
        ConsentFor::Category(id) => match shop.category(id)?.kind {
            CategoryKind::Channel(channel) => channel,
            _ => return None,
        },
        ConsentFor::Campaign(id) => shop.campaign(id)?.fields.channel,
    };
    let reaches = match channel {
        Channel::Email => &card.emails,
        Channel::Sms | Channel::Phone => &card.phones,
        Channel::Post => return None,
    };
    reaches.first()?.id
}

/// Appends a correction of an event of that card and box, which is not itself a correction nor corrected already.
pub(crate) fn correct(
    act: &mut Act<'_>,
    id: ContactId,
    about: ConsentFor,
    named: EventId,
) -> StoreResult<EventId> {
    let ledger = act.dossier(id)?.ledger;
    let is_corrected = ledger.iter().any(|event| event.act == ConsentAct::Corrected(named));
    let found = ledger.iter().find(|event| event.id == named && event.about == about);
    if is_corrected || found.is_none_or(|event| matches!(event.act, ConsentAct::Corrected(_))) {
        return Err(StoreError::NothingToCorrect);
    }
    let correction = ConsentEvent {
        id: EventId(0),
        about,
        act: ConsentAct::Corrected(named),
        on: act.today,
        entered_on: act.today,
        how: None,
        evidence: String::new(),
        statement: None,
        reach: None,
    };
    let event = ledger::append(act.conn, id, &correction)?;
    act.appended(id, event);
    Ok(event)
}
