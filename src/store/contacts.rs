//! Cards: adding, changing, and the forms in which a card is compared, sorted and found.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use uuid::Uuid;

use super::suppression::ReachKind;
use super::{Done, Store, StoreError, StoreResult, ledger, organisations, search};
use crate::domain::campaign::CampaignId;
use crate::domain::consent::NewEvent;
use crate::domain::contact::{
    ContactFields, ContactId, ContactKind, LegitimateInterest, PostalAddress, Reach, ReachId,
};
use crate::domain::dossier::Dossier;
use crate::domain::formats::email::check_email;
use crate::domain::formats::enterprise::check_enterprise_number;
use crate::domain::formats::phone::check_phone;
use crate::domain::formats::text::{clean_line, clean_notes, fold, sort_key};
use crate::domain::rules;
use crate::domain::shop::Shop;

impl Store {
    /// Adds a card, with the ticks that were made in its form.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where a rule refuses (R11, R14, R28), and nothing was written; else where the file
    /// cannot be written (as everywhere below).
    pub fn add_contact(
        &mut self,
        fields: &ContactFields,
        ticks: &[NewEvent],
        today: NaiveDate,
    ) -> StoreResult<Done<ContactId>> {
        self.act(today, |act| {
            let mut fields = without_numbers(cleaned(fields, &act.shop)?);
            organisations::link(act.conn, &mut fields)?;
            let id = insert(act.conn, None, Uuid::new_v4(), &mut fields)?;
            act.added(id);
            for tick in ticks {
                ledger::record(act, id, tick)?;
            }
            organisations::link_waiting(act, id, &fields)?;
            act.note("contact-added", "", 1)?;
            Ok(id)
        })
    }

    /// Changes a card. An address that keeps its [`crate::domain::contact::ReachId`] was a slip of the pen; one
    /// without an id is new and inherits no consent.
    ///
    /// # Errors
    /// As [`Store::add_contact`]; [`StoreError::NoSuchContact`]; [`StoreError::HeldForInvoice`] where a held card would
    /// come to hold more than the invoice does.
    pub fn edit_contact(
        &mut self,
        id: ContactId,
        fields: &ContactFields,
        ticks: &[NewEvent],
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            act.touch(id)?;
            let mut fields = cleaned(fields, &act.shop)?;
            organisations::link(act.conn, &mut fields)?;
            if fields.organisation_id == Some(id) {
                fields.organisation_id = None;
            }
            let before = act.dossier(id)?.contact.fields;
            fields.held_on =
                rules::r31_invoices::held_after(&before, &fields).map_err(|_| StoreError::HeldForInvoice)?;
            update(act.conn, id, &fields, Reaches::Edited)?;
            for tick in ticks {
                ledger::record(act, id, tick)?;
            }
            organisations::link_waiting(act, id, &fields)?;
            act.note("contact-edited", "", 1)
        })
    }
}

impl Store {
    /// Notes on many cards at once that the person was told that day where the data came from (R34). Other fields stay.
    ///
    /// # Errors
    /// [`StoreError::NoSuchContact`]; [`StoreError::HeldForInvoice`] for a card that is kept for an invoice only. Nothing
    /// was noted then.
    pub fn mark_informed(
        &mut self,
        ids: &[ContactId],
        on: NaiveDate,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let sql = "UPDATE contact SET informed_on = ?2 WHERE id = ?1 AND held_on IS NULL";
            for id in ids {
                act.touch(*id)?;
                if act.conn.prepare_cached(sql)?.execute((id.0, on.to_string()))? == 0 {
                    return Err(StoreError::HeldForInvoice);
                }
            }
            act.note("contact-edited", "", ids.len() as u64)
        })
    }
}

/// A new card's addresses have no numbers yet, whatever the form says.
pub(super) fn without_numbers(mut card: ContactFields) -> ContactFields {
    for reach in card.emails.iter_mut().chain(&mut card.phones) {
        reach.id = None;
    }
    card
}

/// A card as it is kept: cleaned, normalised where it passes its check, else as typed.
///
/// # Errors
/// R14 for a national register number in any field; R28 for a mark of a campaign that was purged.
pub(super) fn cleaned(fields: &ContactFields, shop: &Shop) -> StoreResult<ContactFields> {
    let address = &fields.address;
    let cleaned = ContactFields {
        given_name: line(&fields.given_name)?,
        family_name: line(&fields.family_name)?,
        organisation: line(&fields.organisation)?,
        emails: reaches(&fields.emails, ReachKind::Email, "")?,
        phones: reaches(&fields.phones, ReachKind::Phone, &address.country)?,
        address: PostalAddress {
            street: line(&address.street)?,
            postcode: line(&address.postcode)?,
            city: line(&address.city)?,
            country: line(&address.country)?.to_uppercase(),
            collected_for: address.collected_for,
        },
        enterprise_number: enterprise_number(&fields.enterprise_number)?,
        tags: tags(&fields.tags)?,
        notes: {
            rules::check_text(&fields.notes, false)?;
            clean_notes(&fields.notes)
        },
        source: line(&fields.source)?,
        interest: fields.interest.as_ref().map(interest).transpose()?,
        organisation_id: fields.organisation_id.filter(|_| fields.kind == ContactKind::ContactPerson),
        // Not typed: an erasure sets it, and an edit keeps or lifts it (R31).
        held_on: None,
        ..fields.clone()
    };
    let reaches = cleaned.emails.iter().chain(&cleaned.phones).filter_map(|reach| reach.collected_for);
    for campaign in reaches.chain(cleaned.collected_for).chain(cleaned.address.collected_for) {
        check_campaign(shop, campaign)?;
    }
    Ok(cleaned)
}

/// Whether something can be collected for that campaign.
pub(super) fn check_campaign(shop: &Shop, campaign: CampaignId) -> StoreResult<()> {
    shop.campaign(campaign).ok_or(StoreError::NoSuchCampaign)?;
    Ok(rules::check_join(campaign, shop)?)
}

/// Whether something can be put on the card: not on one that is kept for an invoice only (R31).
pub(super) fn check_not_held(dossier: &Dossier) -> StoreResult<()> {
    let is_held = dossier.contact.fields.held_on.is_some();
    if is_held { Err(StoreError::HeldForInvoice) } else { Ok(()) }
}

/// A text of one line, as it is kept.
pub(super) fn line(text: &str) -> StoreResult<String> {
    rules::check_text(text, false)?;
    Ok(clean_line(text))
}

fn interest(interest: &LegitimateInterest) -> StoreResult<LegitimateInterest> {
    Ok(LegitimateInterest {
        interest: line(&interest.interest)?,
        necessity: line(&interest.necessity)?,
        balance: line(&interest.balance)?,
        informed_on: interest.informed_on,
    })
}

fn enterprise_number(typed: &str) -> StoreResult<String> {
    match check_enterprise_number(typed) {
        Ok(number) => Ok(number.as_str().to_owned()),
        Err(_) => line(typed),
    }
}

/// Addresses without the empty ones and without doubles.
fn reaches(typed: &[Reach], kind: ReachKind, country: &str) -> StoreResult<Vec<Reach>> {
    let mut kept: Vec<Reach> = Vec::with_capacity(typed.len());
    let mut seen = BTreeSet::new();
    for reach in typed {
        let text = match kind {
            ReachKind::Email => check_email(&reach.text).ok(),
            ReachKind::Phone => check_phone(&reach.text, country).ok().map(|phone| phone.e164),
        };
        let text = match text {
            Some(text) => text,
            None => {
                rules::check_text(&reach.text, kind == ReachKind::Phone)?;
                clean_line(&reach.text)
            }
        };
        if !text.is_empty() && seen.insert(kind.match_key(&text)) {
            kept.push(Reach { text, ..reach.clone() });
        }
    }
    Ok(kept)
}

fn tags(typed: &[String]) -> StoreResult<Vec<String>> {
    let mut kept = Vec::with_capacity(typed.len());
    let mut seen = BTreeSet::new();
    for tag in typed {
        let tag = line(tag)?;
        if !tag.is_empty() && seen.insert(tag_key(&tag)) {
            kept.push(tag);
        }
    }
    Ok(kept)
}

/// The form in which two tags are the same.
pub(super) fn tag_key(tag: &str) -> String {
    let folded = fold(tag);
    if folded.is_empty() { tag.to_owned() } else { folded }
}

/// The folded name by which the list is sorted.
pub(super) fn sort_of(card: &ContactFields) -> String {
    let has_name = !(card.family_name.is_empty() && card.given_name.is_empty());
    if has_name && (card.kind != ContactKind::Organisation || card.organisation.is_empty()) {
        sort_key(&card.family_name, &card.given_name)
    } else {
        sort_key(&card.list_name(), "")
    }
}

/// The folded name as spoken, by which an exact name is looked up.
pub(super) fn spoken(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The columns of `contact` in the order of [`values`], then the two that never change.
pub(super) const COLUMNS: [&str; 36] = [
    "kind",
    "relation",
    "given_name",
    "family_name",
    "organisation",
    "organisation_id",
    "street",
    "postcode",
    "city",
    "country",
    "address_collected_for",
    "enterprise_number",
    "language",
    "notes",
    "source",
    "collected_on",
    "collected_for",
    "last_contact_on",
    "last_sale_on",
    "quote_on",
    "invoiced_on",
    "free_refusal_offered_on",
    "do_not_call_checked_on",
    "do_not_call_listed",
    "interest",
    "interest_necessity",
    "interest_balance",
    "interest_informed_on",
    "held_on",
    "from_elsewhere",
    "informed_on",
    "sort",
    "spoken",
    "organisation_key",
    "id",
    "uuid",
];

fn values(card: &ContactFields, sort: &str) -> Vec<Value> {
    let text = |text: &str| Value::from(text.to_owned());
    let day = |day: Option<NaiveDate>| Value::from(day.map(|day| day.to_string()));
    let check = card.do_not_call;
    let interest = card.interest.as_ref();
    let interest_text = |read: fn(&LegitimateInterest) -> &String| Value::from(interest.map(read).cloned());
    let organisation_key = match card.kind {
        ContactKind::ContactPerson => spoken(&card.organisation),
        _ => String::new(),
    };
    vec![
        text(card.kind.slug()),
        text(card.relation.slug()),
        text(&card.given_name),
        text(&card.family_name),
        text(&card.organisation),
        card.organisation_id.map(|id| id.0).into(),
        text(&card.address.street),
        text(&card.address.postcode),
        text(&card.address.city),
        text(&card.address.country),
        card.address.collected_for.map(|id| id.0).into(),
        text(&card.enterprise_number),
        card.language.map(|lang| lang.code().to_owned()).into(),
        text(&card.notes),
        text(&card.source),
        day(Some(card.collected_on)),
        card.collected_for.map(|id| id.0).into(),
        day(card.last_contact_on),
        day(card.last_sale_on),
        day(card.quote_on),
        day(card.invoiced_on),
        day(card.free_refusal_offered_on),
        day(check.map(|check| check.checked_on)),
        check.map(|check| i64::from(check.listed)).into(),
        interest_text(|interest| &interest.interest),
        interest_text(|interest| &interest.necessity),
        interest_text(|interest| &interest.balance),
        day(interest.and_then(|interest| interest.informed_on)),
        day(card.held_on),
        i64::from(card.from_elsewhere).into(),
        day(card.informed_on),
        text(sort),
        text(&spoken(&card.display_name())),
        Value::from(organisation_key),
    ]
}

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let marks: Vec<String> = (1..=COLUMNS.len()).map(|place| format!("?{place}")).collect();
    format!("INSERT INTO contact ({}) VALUES ({})", COLUMNS.join(", "), marks.join(", "))
});

static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let written = COLUMNS.iter().take(COLUMNS.len() - 2).enumerate();
    let sets: Vec<String> = written.map(|(place, column)| format!("{column} = ?{}", place + 1)).collect();
    format!("UPDATE contact SET {} WHERE id = ?{}", sets.join(", "), COLUMNS.len() - 1)
});

/// Writes a new card, under the numbers that it and its addresses had before or under new ones.
pub(super) fn insert(
    conn: &Connection,
    id: Option<ContactId>,
    uuid: Uuid,
    card: &mut ContactFields,
) -> StoreResult<ContactId> {
    let sort = sort_of(card);
    let mut row = values(card, &sort);
    row.push(id.map(|id| id.0).into());
    row.push(Value::from(uuid.to_string()));
    conn.prepare_cached(&INSERT)?.execute(params_from_iter(row))?;
    let id = ContactId(conn.last_insert_rowid());
    for (kind, reaches) in [(ReachKind::Email, &mut card.emails), (ReachKind::Phone, &mut card.phones)] {
        for (position, reach) in reaches.iter_mut().enumerate() {
            reach.id = Some(insert_reach(conn, id, kind, position, reach)?);
        }
    }
    insert_tags(conn, id, &sort, &card.tags)?;
    search::insert(conn, id, &sort, card)?;
    Ok(id)
}

/// Whose numbers the addresses carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reaches {
    /// A form's: one that is not on the card is new.
    Edited,
    /// The card's own, of an earlier day: brought back under their numbers.
    Restored,
}

/// Changes a card to what `card` says.
pub(super) fn update(
    conn: &Connection,
    id: ContactId,
    card: &ContactFields,
    numbers: Reaches,
) -> StoreResult<()> {
    let sort = sort_of(card);
    let mut row = values(card, &sort);
    row.push(id.0.into());
    if conn.prepare_cached(&UPDATE)?.execute(params_from_iter(row))? == 0 {
        return Err(StoreError::NoSuchContact);
    }
    update_reaches(conn, id, ReachKind::Email, &card.emails, numbers)?;
    update_reaches(conn, id, ReachKind::Phone, &card.phones, numbers)?;
    conn.prepare_cached("DELETE FROM tag WHERE contact_id = ?1")?.execute([id.0])?;
    insert_tags(conn, id, &sort, &card.tags)?;
    search::update(conn, id, &sort, card)
}

fn insert_tags(conn: &Connection, id: ContactId, sort: &str, tags: &[String]) -> StoreResult<()> {
    let mut insert = conn.prepare_cached(
        "INSERT INTO tag (contact_id, folded, tag, position, sort) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, tag) in tags.iter().enumerate() {
        insert.execute((id.0, tag_key(tag), tag, position, sort))?;
    }
    Ok(())
}

fn insert_reach(
    conn: &Connection,
    contact: ContactId,
    kind: ReachKind,
    position: usize,
    reach: &Reach,
) -> StoreResult<ReachId> {
    conn.prepare_cached(
        "INSERT INTO reach (id, contact_id, kind, position, text, match_key, collected_for) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        reach.id.map(|id| id.0),
        contact.0,
        kind.slug(),
        position,
        &reach.text,
        kind.match_key(&reach.text),
        reach.collected_for.map(|id| id.0),
    ))?;
    Ok(ReachId(conn.last_insert_rowid()))
}

fn update_reaches(
    conn: &Connection,
    contact: ContactId,
    kind: ReachKind,
    reaches: &[Reach],
    numbers: Reaches,
) -> StoreResult<()> {
    let mut rows = conn.prepare_cached("SELECT id FROM reach WHERE contact_id = ?1 AND kind = ?2")?;
    let there: BTreeSet<i64> =
        rows.query_map((contact.0, kind.slug()), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let kept: BTreeSet<i64> = reaches.iter().filter_map(|reach| reach.id).map(|id| id.0).collect();
    for gone in there.difference(&kept) {
        conn.prepare_cached("DELETE FROM reach WHERE id = ?1")?.execute([gone])?;
    }
    let mut seen = BTreeSet::new();
    for (position, reach) in reaches.iter().enumerate() {
        let own = reach.id.filter(|id| there.contains(&id.0) && seen.insert(id.0));
        match (own, numbers) {
            (Some(own), _) => {
                conn.prepare_cached(
                    "UPDATE reach SET position = ?2, text = ?3, match_key = ?4, collected_for = ?5 WHERE id = ?1",
                )?
                .execute((
                    own.0,
                    position,
                    &reach.text,
                    kind.match_key(&reach.text),
                    reach.collected_for.map(|id| id.0),
                ))?;
            }
            (None, Reaches::Restored) => {
                insert_reach(conn, contact, kind, position, reach)?;
            }
            (None, Reaches::Edited) => {
                insert_reach(conn, contact, kind, position, &Reach { id: None, ..reach.clone() })?;
            }
        }
    }
    Ok(())
}
