//! Deciding on possible doubles.

use chrono::NaiveDate;

use crate::domain::contact::ContactId;
use crate::store::acts::act::{Act, Done, WayBack};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::contacts;
use crate::store::rows::doubles::{self, Pair};

impl Act<'_> {
    /// Says that a pair of possible doubles was noted (`None`), decided or changed from what it was.
    fn double_changed(&mut self, cards: (ContactId, ContactId), before: Option<Pair>) {
        self.keep(DoubleBefore { cards, before });
    }
}

impl Store {
    /// Decides that two cards are two different people. The pair is not listed again, whatever an import finds.
    ///
    /// # Errors
    /// [`StoreError::NoSuchDouble`] where the two are no possible double.
    pub fn are_different(
        &mut self,
        one: ContactId,
        other: ContactId,
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let pair = doubles::find(act.conn, one, other)?.filter(|pair| !pair.is_different);
            let pair = pair.ok_or(StoreError::NoSuchDouble)?;
            set(act, Pair { is_different: true, ..pair })?;
            act.note("doubles-different", "", 1)
        })
    }
}

/// A pair of possible doubles before an act; `None` where there was none.
#[derive(Debug)]
struct DoubleBefore {
    cards: (ContactId, ContactId),
    before: Option<Pair>,
}

impl WayBack for DoubleBefore {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, _erasure: i64) -> StoreResult<()> {
        let cards = self.cards;
        match self.before {
            Some(pair) => set(act, pair),
            None => {
                act.double_changed(cards, doubles::find(act.conn, cards.0, cards.1)?);
                doubles::delete(act.conn, cards)
            }
        }
    }
}

/// Writes a pair over what stands, where both cards are there.
fn set(act: &mut Act<'_>, pair: Pair) -> StoreResult<()> {
    let cards = (pair.one, pair.other);
    for id in [pair.one, pair.other] {
        if !contacts::is_there(act.conn, id)? {
            return Ok(());
        }
    }
    act.double_changed(cards, doubles::find(act.conn, pair.one, pair.other)?);
    doubles::delete(act.conn, cards)?;
    doubles::insert(act.conn, &pair)?;
    Ok(())
}

/// Keeps the pairs that a merge of two cards changes, for the way back.
pub(crate) fn keep_before_merge(act: &mut Act<'_>, keep: ContactId, other: ContactId) -> StoreResult<()> {
    for pair in doubles::of(act.conn, other)? {
        act.double_changed((pair.one, pair.other), Some(pair));
        let third = if pair.one == other { pair.other } else { pair.one };
        if third != keep {
            act.double_changed((keep.min(third), keep.max(third)), doubles::find(act.conn, keep, third)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::ContactFields;
    use crate::domain::double::DoubleReason;
    use crate::store::Seeds;

    #[test]
    fn a_pair_is_noted_once_and_not_again_after_a_decision() {
        let folder = tempfile::tempdir().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
        let mut store = Store::create(&folder.path().join("book.db"), &Seeds::default(), today).unwrap();
        let mut card = |name: &str| {
            let fields = ContactFields { given_name: name.to_owned(), ..ContactFields::new(today) };
            store.add_contact(&fields, &[], today).unwrap().value
        };
        let (one, other) = (card("Els"), card("Elsje"));
        let mut noted =
            |one, other| store.write(|conn| doubles::note(conn, one, other, DoubleReason::Phone, today));
        assert!(noted(other, one).unwrap());
        assert!(!noted(one, other).unwrap());
        assert!(!noted(one, one).unwrap());
        store.are_different(one, other, today).unwrap();
        assert!(!store.write(|conn| doubles::note(conn, one, other, DoubleReason::Phone, today)).unwrap());
        assert!(store.doubles(None, 9).unwrap().is_empty());
    }
}
