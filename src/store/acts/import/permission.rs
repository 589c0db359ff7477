//! What a file says that people answered about advertising. It can lower permission, never raise it: a *no* is recorded,
//! a *yes* only with its proof (R24), where the box was never asked and nothing stands against it.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::category::{Category, CategoryKind, Channel};
use crate::domain::consent::{BoxState, ConsentAct, ConsentEvent, ConsentFor, EventId, StatementRef};
use crate::domain::contact::{ContactFields, ReachId};
use crate::domain::dossier::{Dossier, Objection};
use crate::domain::formats::text::clean_notes;
use crate::domain::incoming::{Answer, Said};
use crate::domain::lang::Lang;
use crate::domain::rules::{self, in_force};
use crate::domain::shop::Shop;
use crate::store::acts::consent;
use crate::store::acts::import::types::{ImportChange, ImportOptions, NotCounted};
use crate::store::acts::tidy::line;
use crate::store::error::StoreResult;
use crate::store::rows::reach::ReachKind;
use crate::store::rows::{ledger, statements};

/// What was recorded on a card.
#[derive(Debug, Default)]
pub(crate) struct Recorded {
    /// For the preview.
    pub(crate) changes: Vec<ImportChange>,
    /// What does not count.
    pub(crate) not_counted: Vec<NotCounted>,
    /// The new events of the ledger.
    pub(crate) events: Vec<EventId>,
    /// The numbers of the new objections.
    pub(crate) objections: Vec<i64>,
    /// How many of all that are a *no*.
    pub(crate) lowered: u64,
    /// How many are a *yes*.
    pub(crate) consents: u64,
}

/// Whether the texts of the answers may be kept. Asked before anything of the row is written.
///
/// # Errors
/// R14.
pub(crate) fn check(answers: &[Answer]) -> StoreResult<()> {
    for answer in answers {
        rules::check_text(&answer.evidence, false)?;
        rules::check_text(&answer.wording, false)?;
    }
    Ok(())
}

/// Records the answers on a card that is in the book; `row` is the card as the file has it.
pub(crate) fn record(
    conn: &Connection,
    shop: &Shop,
    options: ImportOptions,
    dossier: &mut Dossier,
    row: &ContactFields,
    answers: &[Answer],
) -> StoreResult<Recorded> {
    let mut recorder = Recorder { conn, shop, options, dossier, row, recorded: Recorded::default() };
    // A *no* first: where a file says both, it counts.
    for answer in answers.iter().filter(|answer| answer.said != Said::Yes) {
        recorder.no(answer)?;
    }
    for answer in answers.iter().filter(|answer| answer.said == Said::Yes) {
        recorder.yes(answer)?;
    }
    Ok(recorder.recorded)
}

struct Recorder<'a> {
    conn: &'a Connection,
    shop: &'a Shop,
    options: ImportOptions,
    dossier: &'a mut Dossier,
    row: &'a ContactFields,
    recorded: Recorded,
}

impl<'a> Recorder<'a> {
    fn no(&mut self, answer: &Answer) -> StoreResult<()> {
        let on = answer.on.map_or(self.options.today, |on| on.min(self.options.today));
        let act = match answer.said {
            Said::Objected => return self.objection(answer, on),
            Said::Withdrawn => ConsentAct::Withdrawn,
            Said::Refused | Said::Yes => ConsentAct::Refused,
        };
        let channels =
            Channel::ALL.iter().filter(|own| answer.channel.is_none_or(|channel| channel == **own));
        for channel in channels {
            let Some(category) = self.box_of(*channel) else { continue };
            let about = ConsentFor::Category(category.id);
            let from = self.state(about);
            let is_known = in_force(&self.dossier.ledger)
                .into_iter()
                .any(|event| event.about == about && event.act == act && event.on == on);
            if is_known || matches!(from, BoxState::Refused | BoxState::Withdrawn) {
                continue;
            }
            self.append(category, act, on, answer, None)?;
            self.recorded.lowered += 1;
            let to = self.state(about);
            self.recorded.changes.push(ImportChange::Box { category: category.id, from, to });
        }
        Ok(())
    }

    fn objection(&mut self, answer: &Answer, on: NaiveDate) -> StoreResult<()> {
        let is_wider = |own: &Objection| own.channel.is_none() || own.channel == answer.channel;
        let channels =
            || Channel::ALL.iter().copied().filter(|own| answer.channel.is_none_or(|wanted| wanted == *own));
        // One that a later consent has overcome speaks no more; the file's own day may.
        let last_yes = channels().filter_map(|channel| self.last_yes(channel)).max();
        let stands = |own: &Objection| match answer.on.filter(|day| *day == on) {
            Some(_) => own.on >= on,
            None => last_yes.is_none_or(|yes| own.on >= yes),
        };
        if self.dossier.objections.iter().any(|own| is_wider(own) && stands(own)) {
            return Ok(());
        }
        let objection = Objection { channel: answer.channel, on };
        ledger::insert_objection(self.conn, self.dossier.contact.id, objection)?;
        self.recorded.objections.push(self.conn.last_insert_rowid());
        self.dossier.objections.push(objection);
        self.recorded.lowered += 1;
        self.recorded.changes.push(ImportChange::Objection(answer.channel, on));
        Ok(())
    }

    fn last_yes(&self, channel: Channel) -> Option<NaiveDate> {
        let about = ConsentFor::Category(self.box_of(channel)?.id);
        let given = in_force(&self.dossier.ledger).into_iter();
        given
            .filter(|event| event.about == about && event.act == ConsentAct::Given)
            .map(|event| event.on)
            .max()
    }

    fn yes(&mut self, answer: &Answer) -> StoreResult<()> {
        match self.proven(answer) {
            Ok((category, on)) => {
                let about = ConsentFor::Category(category.id);
                let lang = self.dossier.contact.fields.language.or(self.shop.settings.language);
                let lang = lang.unwrap_or(Lang::Nl);
                let version = statements::shown_elsewhere(self.conn, about, lang, &answer.wording)?;
                let shown = StatementRef { version, lang };
                self.append(category, ConsentAct::Given, on, answer, Some(shown))?;
                self.recorded.consents += 1;
                let (from, to) = (BoxState::NeverAsked, self.state(about));
                self.recorded.changes.push(ImportChange::Box { category: category.id, from, to });
            }
            // What is on the card already needs no telling.
            Err(None) => {}
            Err(Some(why)) => self.recorded.not_counted.push(why),
        }
        Ok(())
    }

    /// The box and the day of a *yes* that counts; else why not, where that is worth telling.
    fn proven(&self, answer: &Answer) -> Result<(&'a Category, NaiveDate), Option<NotCounted>> {
        let Some(channel) = answer.channel else { return Err(Some(NotCounted::Unproven)) };
        let category = self.box_of(channel).ok_or(None)?;
        let dossier = &*self.dossier;
        let mut against = dossier.objections.iter().chain(&dossier.suppressions);
        match self.state(ConsentFor::Category(category.id)) {
            BoxState::Refused | BoxState::Withdrawn => return Err(Some(NotCounted::Against)),
            BoxState::Given => return Err(None),
            BoxState::Expired => return Err(Some(NotCounted::Answered)),
            BoxState::NeverAsked if against.any(|no| no.covers(channel)) => {
                return Err(Some(NotCounted::Against));
            }
            BoxState::NeverAsked if !category.is_on => return Err(Some(NotCounted::Answered)),
            BoxState::NeverAsked => {}
        }
        if self.options.is_bought {
            return Err(Some(NotCounted::Bought));
        }
        let is_shown = !clean_notes(&answer.wording).is_empty();
        match answer.on {
            Some(on) if on <= self.options.today && answer.how.is_some() && is_shown => Ok((category, on)),
            _ => Err(Some(NotCounted::Unproven)),
        }
    }

    fn box_of(&self, channel: Channel) -> Option<&'a Category> {
        self.shop.categories.iter().find(|own| own.kind == CategoryKind::Channel(channel))
    }

    fn state(&self, about: ConsentFor) -> BoxState {
        let assessment = rules::assess(self.dossier, self.shop, self.options.today);
        assessment.standing(about).map_or(BoxState::NeverAsked, |standing| standing.state)
    }

    fn append(
        &mut self,
        category: &Category,
        act: ConsentAct,
        on: NaiveDate,
        answer: &Answer,
        statement: Option<StatementRef>,
    ) -> StoreResult<()> {
        let card = &self.dossier.contact.fields;
        let about = ConsentFor::Category(category.id);
        // Where the file says nothing else, it is itself the proof.
        let evidence = if answer.evidence.trim().is_empty() { &self.row.source } else { &answer.evidence };
        let mut event = ConsentEvent {
            id: EventId(0),
            about,
            act,
            on,
            entered_on: self.options.today,
            how: answer.how,
            evidence: line(evidence)?,
            statement,
            reach: self.reach(category, card).or_else(|| consent::reach_for(self.shop, card, about)),
        };
        event.id = ledger::append(self.conn, self.dossier.contact.id, &event)?;
        self.recorded.events.push(event.id);
        self.dossier.ledger.push(event);
        Ok(())
    }

    /// The card's address that the row is about.
    fn reach(&self, category: &Category, card: &ContactFields) -> Option<ReachId> {
        let (kind, own, new) = match category.kind {
            CategoryKind::Channel(Channel::Email) => (ReachKind::Email, &card.emails, &self.row.emails),
            CategoryKind::Channel(Channel::Sms | Channel::Phone) => {
                (ReachKind::Phone, &card.phones, &self.row.phones)
            }
            _ => return None,
        };
        let wanted = kind.match_key(&new.first()?.text);
        own.iter().find(|reach| kind.match_key(&reach.text) == wanted)?.id
    }
}
