//! Adding a box and changing one.

use chrono::NaiveDate;

use crate::domain::category::{Category, CategoryId};
use crate::domain::consent::ConsentFor;
use crate::domain::formats::text::{clean_line, fold};
use crate::store::acts::act::{Act, Done, WayBack};
use crate::store::error::{StoreError, StoreResult};
use crate::store::file::book::Store;
use crate::store::rows::boxes;
use crate::store::rows::statements::{self, Statement};

impl Act<'_> {
    /// Says that a box was added (`None`) or changed from what it was.
    fn category_changed(
        &mut self,
        id: CategoryId,
        before: Option<(Category, Vec<Statement>)>,
    ) -> StoreResult<()> {
        self.affect(boxes::cards_under(self.conn, id)?);
        self.keep(BoxBefore { id, before });
        self.shop.categories = boxes::read(self.conn)?;
        Ok(())
    }
}

/// A box before an act, with its wordings; `None` where there was none.
#[derive(Debug)]
struct BoxBefore {
    id: CategoryId,
    before: Option<(Category, Vec<Statement>)>,
}

impl WayBack for BoxBefore {
    fn take_back(self: Box<Self>, act: &mut Act<'_>, _erasure: i64) -> StoreResult<()> {
        let id = self.id;
        let about = ConsentFor::Category(id);
        let now = act.shop.category(id).cloned();
        let wordings = statements::statements(act.conn, about)?;
        match self.before {
            None => boxes::remove(act.conn, id)?,
            Some((category, earlier)) => {
                boxes::put_back(act.conn, &category)?;
                statements::restore_wordings(act.conn, about, &earlier)?;
            }
        }
        act.category_changed(id, now.map(|now| (now, wordings)))
    }
}

impl Store {
    /// Adds a box of the shop's own; the id and position of `category` do not count.
    ///
    /// # Errors
    /// [`StoreError::NameTaken`].
    pub fn add_category(
        &mut self,
        category: &Category,
        wordings: &[Statement],
        today: NaiveDate,
    ) -> StoreResult<Done<CategoryId>> {
        self.act(today, |act| {
            let category = cleaned(act, category)?;
            if category.slug.is_empty() || act.shop.category_by_slug(&category.slug).is_some() {
                return Err(StoreError::NameTaken);
            }
            let position = boxes::next_position(act.conn)?;
            let id = boxes::insert(act.conn, None, &Category { position, ..category.clone() }, false)?;
            statements::reword(act.conn, ConsentFor::Category(id), wordings)?;
            act.category_changed(id, None)?;
            act.note("box-added", &category.slug, 0)?;
            Ok(id)
        })
    }

    /// Changes a box: switched on or off, its period, its name; new wordings become a new version. What it is about
    /// (slug and kind) stays. Re-assesses the cards it touches.
    ///
    /// # Errors
    /// [`StoreError::NoSuchCategory`]; [`StoreError::BoxInUse`] where it is switched off while details are kept under
    /// it.
    pub fn edit_category(
        &mut self,
        category: &Category,
        wordings: &[Statement],
        today: NaiveDate,
    ) -> StoreResult<Done<()>> {
        self.act(today, |act| {
            let before = act.shop.category(category.id).cloned().ok_or(StoreError::NoSuchCategory)?;
            let after = cleaned(act, category)?;
            if before.is_on && !after.is_on {
                let in_use = boxes::cards_with_details(act.conn, category.id)?;
                if in_use > 0 {
                    return Err(StoreError::BoxInUse(in_use));
                }
            }
            let old_wordings = statements::statements(act.conn, ConsentFor::Category(category.id))?;
            boxes::update(act.conn, &after)?;
            statements::reword(act.conn, ConsentFor::Category(category.id), wordings)?;
            act.category_changed(category.id, Some((before, old_wordings)))?;
            act.note("box-edited", &after.slug, 0)
        })
    }
}

/// Gives a box new wordings as part of an act.
///
/// # Errors
/// [`StoreError::NoSuchCategory`].
pub(crate) fn reword(act: &mut Act<'_>, id: CategoryId, wordings: &[Statement]) -> StoreResult<()> {
    let about = ConsentFor::Category(id);
    let before = act.shop.category(id).cloned().ok_or(StoreError::NoSuchCategory)?;
    let old_wordings = statements::statements(act.conn, about)?;
    let slug = before.slug.clone();
    statements::reword(act.conn, about, wordings)?;
    act.category_changed(id, Some((before, old_wordings)))?;
    act.note("box-edited", &slug, 0)
}

fn cleaned(act: &Act<'_>, category: &Category) -> StoreResult<Category> {
    let own = |text: &Option<String>| text.as_deref().map(clean_line).filter(|text| !text.is_empty());
    let category = Category {
        own_name: own(&category.own_name),
        own_purpose: own(&category.own_purpose),
        ..category.clone()
    };
    let has_name = |other: &&Category| {
        let names = (other.own_name.as_deref().map(fold), category.own_name.as_deref().map(fold));
        other.id != category.id && names.0.is_some() && names.0 == names.1
    };
    if act.shop.categories.iter().find(has_name).is_some() {
        return Err(StoreError::NameTaken);
    }
    Ok(category)
}
