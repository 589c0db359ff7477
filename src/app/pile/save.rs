//! A slip becomes a card, or joins one that is there: always one act, with one way back.

use super::setup::Setup;
use super::slip::{self, SlipField};
use crate::app::App;
use crate::app::form::Form;
use crate::domain::campaign::CampaignId;
use crate::domain::category::{CategoryKind, Channel};
use crate::domain::consent::{ConsentFor, NewEvent};
use crate::domain::contact::{ContactFields, ContactId, Reach};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{assess, r22_objection as r22};
use crate::store::{Done, StoreError, StoreResult, Undo};
use crate::tr;
use crate::words::wording::consent_about;

/// A slip that was entered.
#[derive(Debug, Clone)]
pub struct Saved {
    /// Its number.
    pub number: u64,
    /// Who it names.
    pub name: String,
    /// What became of it, in a few words.
    pub what: String,
    /// Whether it made a card of its own.
    pub is_new: bool,
    /// Whether something was ticked.
    pub is_ticked: bool,
    /// Whether the book changed, so that there is something to take back.
    pub has_undo: bool,
    /// The slip as it was typed, for when it is taken back.
    pub form: Form<SlipField>,
}

/// Saves the slip of that number, as a card of its own or on one that is there.
///
/// # Errors
/// As [`crate::store::Store::add_contact`]; then nothing was written.
pub fn save(
    app: &mut App,
    setup: &Setup,
    form: &Form<SlipField>,
    number: u64,
    target: Option<ContactId>,
) -> StoreResult<Saved> {
    let evidence = setup.evidence(number);
    let ticks = slip::ticks(form, setup, &evidence);
    let card = slip::card(form, setup, &evidence, keeps_contact_data(app, &ticks));
    let name = card.display_name();
    let (id, undo) = match target {
        None => {
            let done = app.desk.book.add_contact(&card, &ticks, app.desk.today.day)?;
            (done.value, Some(done.undo))
        }
        Some(id) => (id, add_to(app, id, &card, &ticks)?),
    };
    let what = describe(app, setup, &ticks, target.is_none(), id);
    let saved = Saved {
        number,
        name: name.clone(),
        what,
        is_new: target.is_none(),
        is_ticked: !ticks.is_empty(),
        has_undo: undo.is_some(),
        form: form.clone(),
    };
    if let Some(undo) = undo {
        let said = tr!(app.desk.texts, "pile-saved", slip = evidence, name = name);
        // It is written: what fails from here on is only the screen's.
        let shown =
            app.finished(Done { value: (), undo }, said).and_then(|()| app.contacts.select(&app.desk, id));
        app.desk.report(shown);
    }
    Ok(saved)
}

/// Whether the person agreed that contact details are kept.
fn keeps_contact_data(app: &App, ticks: &[NewEvent]) -> bool {
    let is_general = |tick: &NewEvent| match tick.about {
        ConsentFor::Category(id) => {
            app.desk.shop.category(id).is_some_and(|category| category.kind == CategoryKind::General)
        }
        ConsentFor::Campaign(_) => false,
    };
    ticks.iter().any(is_general)
}

/// Puts what the slip says on a card: what it lacks, the ticks, the campaign. `None` where it says nothing new.
fn add_to(
    app: &mut App,
    id: ContactId,
    slip: &ContactFields,
    ticks: &[NewEvent],
) -> StoreResult<Option<Undo>> {
    let today = app.desk.today.day;
    let card = app.desk.book.dossier(id)?.ok_or(StoreError::NoSuchContact)?;
    let fields = completed(app, &card.contact.fields, slip, ticks);
    let mut undo = None;
    if fields != card.contact.fields || !ticks.is_empty() {
        undo = Some(app.desk.book.edit_contact(id, &fields, ticks, today)?.undo);
    }
    let joins = |campaign| ticks.iter().any(|tick| tick.about == ConsentFor::Campaign(campaign));
    let Some(campaign) = slip.collected_for.filter(|own| !joins(*own) && !belongs(&card, *own)) else {
        return Ok(undo);
    };
    match app.desk.book.join(id, campaign, None, today) {
        Ok(done) => Ok(Some(match undo {
            Some(earlier) => done.undo.with_earlier(earlier),
            None => done.undo,
        })),
        Err(error) => {
            if let Some(undo) = undo {
                app.desk.book.undo(undo, today)?;
            }
            Err(error)
        }
    }
}

fn belongs(card: &Dossier, campaign: CampaignId) -> bool {
    card.contact.fields.collected_for == Some(campaign)
        || card.memberships.iter().any(|membership| membership.campaign == campaign)
}

/// The card with the addresses of the slip. A consent for a channel or a campaign is for the main address, so that of a
/// slip with such a tick comes first.
fn completed(app: &App, card: &ContactFields, slip: &ContactFields, ticks: &[NewEvent]) -> ContactFields {
    let channel_of = |about| match about {
        ConsentFor::Category(id) => match app.desk.shop.category(id)?.kind {
            CategoryKind::Channel(channel) => Some(channel),
            _ => None,
        },
        ConsentFor::Campaign(id) => Some(app.desk.shop.campaign(id)?.fields.channel),
    };
    let ticked = |channel: Channel| ticks.iter().any(|tick| channel_of(tick.about) == Some(channel));
    let mut fields = card.clone();
    if card.kind.is_natural_person() && card.given_name.is_empty() && card.family_name.is_empty() {
        fields.given_name.clone_from(&slip.given_name);
        fields.family_name.clone_from(&slip.family_name);
    }
    add_reaches(&mut fields.emails, &slip.emails, ticked(Channel::Email), str::to_lowercase);
    let is_called = ticked(Channel::Phone) || ticked(Channel::Sms);
    add_reaches(&mut fields.phones, &slip.phones, is_called, str::to_owned);
    fields
}

fn add_reaches(card: &mut Vec<Reach>, slip: &[Reach], comes_first: bool, key: fn(&str) -> String) {
    for (place, reach) in slip.iter().enumerate() {
        let known = card.iter().position(|own| key(&own.text) == key(&reach.text));
        match (known, comes_first) {
            (Some(_), false) => {}
            (Some(at), true) => {
                let own = card.remove(at);
                card.insert(place.min(card.len()), own);
            }
            (None, true) => card.insert(place.min(card.len()), reach.clone()),
            (None, false) => card.push(reach.clone()),
        }
    }
}

/// What became of a slip: what was ticked, or that nothing was.
fn describe(app: &App, setup: &Setup, ticks: &[NewEvent], is_new: bool, id: ContactId) -> String {
    let texts = &app.desk.texts;
    let mut parts: Vec<String> =
        ticks.iter().map(|tick| consent_about(tick.about, &app.desk.shop, texts)).collect();
    if ticks.is_empty() {
        parts.push(match setup.campaign {
            Some(_) => tr!(texts, "pile-only-collected"),
            None => tr!(texts, "pile-no-tick"),
        });
    }
    if !is_new {
        parts.push(tr!(texts, "pile-was-there"));
    }
    if is_objecting(app, id) {
        parts.push(tr!(texts, "use-objected"));
    }
    parts.join(", ")
}

/// Whether the person objected to advertising (R22): a tick may not count then.
fn is_objecting(app: &App, id: ContactId) -> bool {
    let card = app.desk.book.dossier(id).ok().flatten();
    let answers = card.map(|card| assess(&card, &app.desk.shop, app.desk.today.day));
    answers.is_some_and(|answers| answers.uses.iter().any(|answer| answer.rule == r22::RULE))
}
