//! The objection of somebody without a card.

use chrono::NaiveDate;

use crate::domain::category::Channel;
use crate::domain::dossier::Objection;
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::reach::{self, ReachKind};
use crate::store::rows::suppression::SuppressionList;

impl Store {
    /// Records the objection of somebody without a card: only the keyed hash of the address is kept (R37). The
    /// address must be an e-mail address or a telephone number that passes its check.
    ///
    /// # Errors
    /// [`StoreError::NotAnAddress`], [`StoreError::AfterToday`].
    pub fn object_unknown(
        &mut self,
        address: &str,
        channel: Option<Channel>,
        on: NaiveDate,
        today: NaiveDate,
    ) -> StoreResult<()> {
        if on > today {
            return Err(StoreError::AfterToday);
        }
        let kind = ReachKind::of(address).ok_or(StoreError::NotAnAddress)?;
        self.act(today, |act| {
            let key = kind.match_key(address);
            let list = SuppressionList::open(act.conn)?;
            list.add(act.conn, kind, &key, Objection { channel, on })?;
            act.affect(reach::carriers(act.conn, kind, &key)?);
            act.note("objection-unknown", "", 1)
        })?;
        Ok(())
    }
}
