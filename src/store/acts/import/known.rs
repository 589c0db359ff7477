//! Who is there already: by lasting name, by e-mail address, by everything that stands on a card without one; and who
//! may be there already.
//!
//! While the indexes of a small book are laid aside, a table in memory stands in for them: of each address and name only
//! a hash, and the number of the card. What it finds is looked up before it counts.

use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};

use hashbrown::HashTable;
use rusqlite::{Connection, OptionalExtension as _};

use crate::domain::contact::{ContactFields, ContactId, ContactKind};
use crate::domain::double::DoubleReason;
use crate::domain::formats::text::fold;
use crate::store::acts::import::types::PossibleDouble;
use crate::store::error::StoreResult;
use crate::store::rows::contacts::{sort_of, spoken};
use crate::store::rows::load;
use crate::store::rows::lookup::{are_nearly_the_same, names_compared};
use crate::store::rows::reach::ReachKind;
use crate::store::value::{Day, slug_in};

/// How many cards with the same telephone, name or address are looked at.
const CANDIDATES: usize = 200;

/// How many of them are compared by name.
const COMPARED: usize = 30;

/// How many possible doubles of one card are told.
const DOUBLES: usize = 5;

/// What a hash in the table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Email,
    Phone,
    Name,
    Place,
}

/// The cards of the book, and those that were added so far.
pub(crate) struct Known<'t> {
    conn: &'t Connection,
    /// Whether the indexes are laid aside.
    is_aside: bool,
    table: HashTable<(u32, u32)>,
    hasher: RandomState,
}

/// As much of a card as a comparison needs.
struct Candidate {
    id: ContactId,
    kind: ContactKind,
    card: ContactFields,
    emails: Vec<String>,
}

impl<'t> Known<'t> {
    /// Reads who is there. Full addresses have no index: they are always in the table.
    pub(crate) fn begin(conn: &'t Connection, is_aside: bool) -> StoreResult<Self> {
        let mut known = Self { conn, is_aside, table: HashTable::new(), hasher: RandomState::new() };
        let mut rows = conn.prepare("SELECT id, street, postcode, spoken FROM contact")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let id = ContactId(row.get(0)?);
            let text = |column| row.get_ref(column).ok().and_then(|value| value.as_str().ok());
            let place = place_of(text(1).unwrap_or_default(), text(2).unwrap_or_default());
            if let Some(place) = place {
                known.put(Kind::Place, &place, id);
            }
            if is_aside {
                known.put(Kind::Name, text(3).unwrap_or_default(), id);
            }
        }
        if is_aside {
            let mut rows = conn.prepare("SELECT contact_id, kind, match_key FROM reach")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let kind = if row.get_ref(1)?.as_str() == Ok("email") { Kind::Email } else { Kind::Phone };
                known.put(kind, row.get_ref(2)?.as_str().unwrap_or_default(), ContactId(row.get(0)?));
            }
        }
        Ok(known)
    }

    fn short(&self, kind: Kind, key: &str) -> u32 {
        let mut hasher = self.hasher.build_hasher();
        kind.hash(&mut hasher);
        hasher.write(key.as_bytes());
        // Half of it tells enough: what is found is looked up.
        u32::try_from(hasher.finish() >> 32).unwrap_or_default()
    }

    fn put(&mut self, kind: Kind, key: &str, id: ContactId) {
        let Ok(number) = u32::try_from(id.0) else { return };
        if !key.is_empty() {
            let short = self.short(kind, key);
            let mut same = self.table.iter_hash(spread(short)).filter(|(own, _)| *own == short);
            if same.nth(CANDIDATES).is_some() {
                return;
            }
            self.table.insert_unique(spread(short), (short, number), |(short, _)| spread(*short));
        }
    }

    fn get(&self, kind: Kind, key: &str) -> Vec<ContactId> {
        if key.is_empty() {
            return Vec::new();
        }
        let short = self.short(kind, key);
        let found = self.table.iter_hash(spread(short)).filter(|(own, _)| *own == short);
        let mut ids: Vec<ContactId> = found.map(|(_, id)| ContactId(i64::from(*id))).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.truncate(CANDIDATES);
        ids
    }

    /// Takes in a card that was added, or what was filled in on one.
    pub(crate) fn learn(&mut self, id: ContactId, card: &ContactFields) {
        if let Some(place) = place_of(&card.address.street, &card.address.postcode) {
            self.put(Kind::Place, &place, id);
        }
        if !self.is_aside {
            return;
        }
        for email in &card.emails {
            self.put(Kind::Email, &ReachKind::Email.match_key(&email.text), id);
        }
        for phone in &card.phones {
            self.put(Kind::Phone, &ReachKind::Phone.match_key(&phone.text), id);
        }
        // The others are found by one of the two.
        if card.emails.is_empty() && card.phones.is_empty() {
            self.put(Kind::Name, &spoken(&card.display_name()), id);
        }
    }

    /// The card with that lasting name.
    pub(crate) fn by_uid(&self, uid: &str) -> StoreResult<Option<ContactId>> {
        let sql = "SELECT contact_id FROM source_uid WHERE uid = ?1";
        let id = self.conn.prepare_cached(sql)?.query_row([uid], |row| row.get(0)).optional()?;
        Ok(id.map(ContactId))
    }

    /// The first card that has one of these e-mail addresses.
    pub(crate) fn by_email(&self, card: &ContactFields) -> StoreResult<Option<ContactId>> {
        for email in &card.emails {
            let key = ReachKind::Email.match_key(&email.text);
            if let Some(id) = self.carriers(ReachKind::Email, &key)?.first() {
                return Ok(Some(*id));
            }
        }
        Ok(None)
    }

    /// The cards that have an address.
    pub(crate) fn carriers(&self, kind: ReachKind, key: &str) -> StoreResult<Vec<ContactId>> {
        if key.is_empty() {
            return Ok(Vec::new());
        }
        if !self.is_aside {
            let mut rows = self.conn.prepare_cached(
                "SELECT contact_id FROM reach WHERE match_key = ?1 AND match_key <> '' AND kind = ?2 \
                 ORDER BY id LIMIT ?3",
            )?;
            let found = rows.query_map((key, kind.slug(), CANDIDATES), |row| row.get(0).map(ContactId))?;
            return Ok(found.collect::<Result<_, _>>()?);
        }
        let table = if kind == ReachKind::Email { Kind::Email } else { Kind::Phone };
        let mut has = self
            .conn
            .prepare_cached("SELECT 1 FROM reach WHERE contact_id = ?1 AND kind = ?2 AND match_key = ?3")?;
        let mut carriers = Vec::new();
        for id in self.get(table, key) {
            if has.exists((id.0, kind.slug(), key))? {
                carriers.push(id);
            }
        }
        Ok(carriers)
    }

    /// The cards that may be the one without an e-mail address: with its first telephone, at its place, or of its name.
    pub(crate) fn namesakes(&self, card: &ContactFields) -> StoreResult<Vec<ContactId>> {
        let name = spoken(&card.display_name());
        let near = match (card.phones.first(), place_of(&card.address.street, &card.address.postcode)) {
            (Some(phone), _) => {
                let key = ReachKind::Phone.match_key(&phone.text);
                if key.is_empty() { self.named(&name)? } else { self.carriers(ReachKind::Phone, &key)? }
            }
            (None, Some(place)) => self.get(Kind::Place, &place),
            (None, None) => self.named(&name)?,
        };
        let mut has_name = self.conn.prepare_cached("SELECT 1 FROM contact WHERE id = ?1 AND spoken = ?2")?;
        let mut namesakes = Vec::new();
        for id in near {
            if has_name.exists((id.0, &name))? {
                namesakes.push(id);
            }
        }
        Ok(namesakes)
    }

    fn named(&self, name: &str) -> StoreResult<Vec<ContactId>> {
        if name.is_empty() {
            return Ok(Vec::new());
        }
        if self.is_aside {
            return Ok(self.get(Kind::Name, name));
        }
        let mut rows =
            self.conn.prepare_cached("SELECT id FROM contact WHERE spoken = ?1 ORDER BY id LIMIT ?2")?;
        let found = rows.query_map((name, CANDIDATES), |row| row.get(0).map(ContactId))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The cards that may be the same as a new one, until the owner decides.
    pub(crate) fn doubles_of(&self, card: &ContactFields) -> StoreResult<Vec<PossibleDouble>> {
        let mut found: Vec<PossibleDouble> = Vec::new();
        let mut add = |candidate: &Candidate, why| {
            if found.len() < DOUBLES && !found.iter().any(|own| own.contact == candidate.id) {
                let name = candidate.card.display_name();
                found.push(PossibleDouble { contact: candidate.id, name, why });
            }
        };
        for phone in &card.phones {
            let carriers = self.carriers(ReachKind::Phone, &ReachKind::Phone.match_key(&phone.text))?;
            for id in carriers.into_iter().take(COMPARED) {
                if let Some(other) = self.candidate(id)?
                    && other.may_share_phone(card)
                {
                    add(&other, DoubleReason::Phone);
                }
            }
        }
        if let Some(place) = place_of(&card.address.street, &card.address.postcode) {
            for id in self.get(Kind::Place, &place).into_iter().take(COMPARED) {
                if let Some(other) = self.candidate(id)?
                    && other.is_at(&place)
                    && other.is_nearly_named(card)
                    && !other.has_other_emails(card)
                {
                    add(&other, DoubleReason::NameAtAddress);
                }
            }
        }
        Ok(found)
    }

    fn candidate(&self, id: ContactId) -> StoreResult<Option<Candidate>> {
        let mut row = self.conn.prepare_cached(
            "SELECT kind, given_name, family_name, organisation, street, postcode, collected_on FROM contact \
             WHERE id = ?1",
        )?;
        let found = row.query_row([id.0], |row| {
            let mut card = ContactFields::new(row.get::<_, Day>(6)?.0);
            card.kind = slug_in(row, 0, ContactKind::parse)?;
            card.given_name = row.get(1)?;
            card.family_name = row.get(2)?;
            card.organisation = row.get(3)?;
            card.address.street = row.get(4)?;
            card.address.postcode = row.get(5)?;
            Ok(card)
        });
        let Some(card) = found.optional()? else { return Ok(None) };
        let mut rows = self.conn.prepare_cached(
            "SELECT match_key FROM reach WHERE contact_id = ?1 AND kind = 'email' AND match_key <> ''",
        )?;
        let emails = rows.query_map([id.0], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(Some(Candidate { id, kind: card.kind, card, emails }))
    }

    /// The namesake that has everything the row brings. One without an e-mail address comes first, as the row has none:
    /// so a second import of a file meets the card that the first one made of it.
    pub(crate) fn same(
        &self,
        card: &ContactFields,
        is_same: impl Fn(&ContactFields) -> bool,
    ) -> StoreResult<Option<ContactId>> {
        let mut met = None;
        for id in self.namesakes(card)? {
            let Some(dossier) = load::one(self.conn, id)? else { continue };
            let own = &dossier.contact.fields;
            if is_same(own) && own.emails.is_empty() {
                return Ok(Some(id));
            }
            if met.is_none() && is_same(own) {
                met = Some(id);
            }
        }
        Ok(met)
    }
}

impl Candidate {
    /// Different e-mail addresses speak against two cards being the same.
    fn has_other_emails(&self, card: &ContactFields) -> bool {
        let is_own = |text: &str| self.emails.contains(&ReachKind::Email.match_key(text));
        let mut emails = card.emails.iter().peekable();
        !self.emails.is_empty() && emails.peek().is_some() && !emails.any(|email| is_own(&email.text))
    }

    /// People of one firm share its telephone, and are not the firm.
    fn may_share_phone(&self, card: &ContactFields) -> bool {
        let is_organisation = |kind| kind == ContactKind::Organisation;
        if is_organisation(self.kind) != is_organisation(card.kind) {
            return false;
        }
        let are_colleagues =
            self.kind == ContactKind::ContactPerson && card.kind == ContactKind::ContactPerson;
        self.is_nearly_named(card) || !(are_colleagues || self.has_other_emails(card))
    }

    fn is_at(&self, place: &str) -> bool {
        place_of(&self.card.address.street, &self.card.address.postcode).as_deref() == Some(place)
    }

    fn is_nearly_named(&self, card: &ContactFields) -> bool {
        let (own, _) = names_compared(&self.card);
        let (name, swapped) = names_compared(card);
        let is_person = card.kind != ContactKind::Organisation;
        let has_name = !sort_of(card).is_empty() && !sort_of(&self.card).is_empty();
        let is_short_and_same = own == name;
        has_name
            && (is_short_and_same
                || are_nearly_the_same(&own, &name)
                || is_person && are_nearly_the_same(&own, &swapped))
    }
}

/// A full address in the form in which two of them are the same: postcode, street and number, none empty.
pub(crate) fn place_of(street: &str, postcode: &str) -> Option<String> {
    if postcode.is_empty() || !street.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let letters = |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
    let (street, postcode) = (letters(street), letters(postcode));
    let has_name = street.chars().any(char::is_alphabetic);
    (has_name && !postcode.is_empty()).then(|| format!("{postcode} {street}"))
}

/// The hash that the table wants, made from the half that it keeps.
fn spread(short: u32) -> u64 {
    u64::from(short).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
