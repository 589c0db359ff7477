//! From the options of `contact add` and `contact edit` to what stands on the card.

use chrono::NaiveDate;

use super::checks;
use crate::cli::args::{Change, ContactFlags};
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::session::{Book, Session};
use crate::domain::campaign::CampaignId;
use crate::domain::contact::{
    ContactFields, ContactId, ContactKind, DoNotCallCheck, Reach, RelationKind, Slot,
};
use crate::domain::formats::text::{clean_line, clean_notes, fold};
use crate::store::StoreResult;
use crate::tr;

/// What happens to the consents of an address that is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replaced {
    /// Another address is a new one: no consent passes to it.
    ByAnother,
    /// The old address was mistyped: its consents stay.
    SlipOfThePen,
}

/// The card of `contact add`: today's, with what was given on it.
pub(super) fn new_card(
    session: &Session,
    book: &Book,
    flags: &ContactFlags,
) -> Result<ContactFields, Failure> {
    let mut card = ContactFields::new(session.today);
    apply(session, book, flags, Replaced::ByAnother, &mut card)?;
    card.collected_for = collected_for(session, book, flags)?;
    if card.relation == RelationKind::Client && flags.last_sale_on.is_none() {
        card.last_sale_on = Some(session.today);
    }
    if card.display_name().is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "cli-card-needs-name")));
    }
    Ok(card)
}

/// The card of `contact edit`: what was given replaces what was there. A campaign marks the addresses that come with
/// it, or the whole card where none does.
pub(super) fn edited_card(
    session: &Session,
    book: &Book,
    flags: &ContactFlags,
    replaced: Replaced,
    old: &ContactFields,
) -> Result<ContactFields, Failure> {
    let mut card = old.clone();
    apply(session, book, flags, replaced, &mut card)?;
    let has_become_client = card.relation == RelationKind::Client && old.relation != RelationKind::Client;
    if has_become_client && flags.last_sale_on.is_none() {
        card.last_sale_on = card.last_sale_on.or(Some(session.today));
    }
    if flags.collected_for.is_some() {
        mark_collected(flags, old, collected_for(session, book, flags)?, &mut card);
    }
    if card.display_name().is_empty() {
        return Err(Failure::Wrong(tr!(session.texts, "cli-card-needs-name")));
    }
    Ok(card)
}

fn apply(
    session: &Session,
    book: &Book,
    flags: &ContactFlags,
    replaced: Replaced,
    card: &mut ContactFields,
) -> Result<(), Failure> {
    card.kind = flags.kind.unwrap_or(card.kind);
    card.relation = flags.relation.unwrap_or(card.relation);
    card.collected_on = flags.collected_on.unwrap_or(card.collected_on);
    card.from_elsewhere = flags.from_elsewhere.unwrap_or(card.from_elsewhere);
    if let Some(language) = flags.language {
        card.language = language.into_option();
    }
    apply_texts(flags, card);
    if let Some(emails) = &flags.email {
        card.emails = reaches(&card.emails, replaced, &checks::emails(session, emails));
    }
    if let Some(phones) = &flags.phone {
        let numbers = checks::phones(session, phones, &card.address.country);
        card.phones = reaches(&card.phones, replaced, &numbers);
    }
    checks::address(session, flags, card);
    apply_days(session, flags, card);
    apply_do_not_call(session, flags, card);
    if flags.organisation.is_some() || flags.kind.is_some() {
        card.organisation_id = employer(book, card)?;
    }
    Ok(())
}

fn apply_texts(flags: &ContactFlags, card: &mut ContactFields) {
    for (field, typed) in flags.texts() {
        if let (Some(typed), Slot::Text(text)) = (typed, field.slot(card)) {
            *text = clean_line(typed);
        }
    }
    if let Some(country) = &flags.country {
        card.address.country = clean_line(country).to_uppercase();
    }
    if let Some(note) = &flags.note {
        card.notes = clean_notes(note);
    }
    if let Some(tags) = &flags.tag {
        card.tags = tags.iter().map(|tag| clean_line(tag)).filter(|tag| !tag.is_empty()).collect();
        card.tags.dedup();
    }
}

fn apply_days(session: &Session, flags: &ContactFlags, card: &mut ContactFields) {
    for (field, change) in flags.days() {
        if let (Some(change), Slot::Day(day)) = (change, field.slot(card)) {
            *day = change.into_option();
            warn_of_future(session, field.slug(), *day);
        }
    }
    warn_of_future(session, "collected-on", flags.collected_on);
}

/// A slip in the year would keep a card for years: it is kept as typed, and pointed out.
fn warn_of_future(session: &Session, option: &str, day: Option<NaiveDate>) {
    if let Some(day) = day.filter(|day| *day > session.today) {
        let day = session.texts.date(day);
        session.warn(&tr!(session.texts, "cli-warn-future", option = option.to_owned(), day = day));
    }
}

fn apply_do_not_call(session: &Session, flags: &ContactFlags, card: &mut ContactFields) {
    let listed = flags.do_not_call_listed.or(card.do_not_call.map(|check| check.listed)).unwrap_or(false);
    match flags.do_not_call_checked_on {
        Some(Change::Clear) => card.do_not_call = None,
        Some(Change::To(checked_on)) => {
            warn_of_future(session, "do-not-call-checked-on", Some(checked_on));
            card.do_not_call = Some(DoNotCallCheck { checked_on, listed });
        }
        None if flags.do_not_call_listed.is_some() => {
            let checked_on = card.do_not_call.map_or(session.today, |check| check.checked_on);
            card.do_not_call = Some(DoNotCallCheck { checked_on, listed });
        }
        None => {}
    }
}

/// The new addresses. One that was there already keeps its number, and with it its consents and its campaign.
fn reaches(old: &[Reach], replaced: Replaced, new: &[String]) -> Vec<Reach> {
    let same = |text: &str| old.iter().find(|reach| reach.text == text);
    let in_place = |place: usize, new: &[String]| {
        let reach = old.get(place).filter(|_| replaced == Replaced::SlipOfThePen)?;
        (!new.contains(&reach.text)).then_some(reach)
    };
    let reach = |(place, text): (usize, &String)| match same(text).or_else(|| in_place(place, new)) {
        Some(reach) => Reach { text: text.clone(), ..reach.clone() },
        None => Reach::new(text.clone()),
    };
    new.iter().enumerate().map(reach).collect()
}

fn collected_for(
    session: &Session,
    book: &Book,
    flags: &ContactFlags,
) -> Result<Option<CampaignId>, Failure> {
    let typed = flags.collected_for.as_deref().filter(|typed| !typed.is_empty());
    typed.map(|typed| find::campaign(session, book, typed).map(|campaign| campaign.id)).transpose()
}

fn mark_collected(
    flags: &ContactFlags,
    old: &ContactFields,
    campaign: Option<CampaignId>,
    card: &mut ContactFields,
) {
    let brings_address = [&flags.street, &flags.postcode, &flags.city].iter().any(|flag| flag.is_some());
    if flags.email.is_none() && flags.phone.is_none() && !brings_address {
        card.collected_for = campaign;
        return;
    }
    let mark = |reaches: &mut [Reach], before: &[Reach]| {
        for reach in reaches.iter_mut().filter(|reach| !before.iter().any(|old| old.text == reach.text)) {
            reach.collected_for = campaign;
        }
    };
    mark(&mut card.emails, &old.emails);
    mark(&mut card.phones, &old.phones);
    if brings_address {
        card.address.collected_for = campaign;
    }
}

/// The card of the organisation that a contact person works for, where one bears that name (R2).
fn employer(book: &Book, card: &ContactFields) -> StoreResult<Option<ContactId>> {
    if card.kind != ContactKind::ContactPerson || card.organisation.is_empty() {
        return Ok(None);
    }
    let found = book.store.organisations(&card.organisation, 10)?;
    let wanted = fold(&card.organisation);
    let mut same = found.iter().filter(|(_, name)| fold(name) == wanted);
    let first = same.next().map(|(id, _)| *id);
    // Of two with the same name nobody knows which.
    Ok(first.filter(|_| same.next().is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::ReachId;

    fn old() -> Vec<Reach> {
        let reach = |id, text: &str| Reach { id: Some(ReachId(id)), ..Reach::new(text) };
        vec![reach(1, "els@example.be"), reach(2, "els@example.com")]
    }

    fn ids(reaches: &[Reach]) -> Vec<Option<i64>> {
        reaches.iter().map(|reach| reach.id.map(|id| id.0)).collect()
    }

    #[test]
    fn an_address_that_stays_keeps_its_consents_and_another_has_none() {
        let new = vec!["els@example.com".to_owned(), "new@example.be".to_owned()];
        assert_eq!(ids(&reaches(&old(), Replaced::ByAnother, &new)), [Some(2), None]);
    }

    #[test]
    fn a_slip_of_the_pen_keeps_the_consents_of_the_address_in_its_place() {
        let new = vec!["elsj@example.be".to_owned(), "els@example.com".to_owned()];
        assert_eq!(ids(&reaches(&old(), Replaced::SlipOfThePen, &new)), [Some(1), Some(2)]);
        // The address that only moved is not taken for a corrected one.
        let new = vec!["els@example.com".to_owned(), "new@example.be".to_owned()];
        assert_eq!(ids(&reaches(&old(), Replaced::SlipOfThePen, &new)), [Some(2), None]);
    }
}
