//! Who would be on a list, and, for everybody else, why not: looked up before anything is written.

use crate::domain::assessment::{RuleId, UseReason};
use crate::domain::contact::ContactId;
use crate::exchange::mailing::{Purpose, Verdict};
use crate::store::{Store, StoreResult};

/// Those who are not on a list for one reason, in the order of their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The rule that says so; `None` where only an address lacks.
    pub rule: Option<RuleId>,
    /// Why.
    pub reason: UseReason,
    pub cards: Vec<ContactId>,
}

/// Everybody in the book, sorted out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// How many are on the list.
    pub written: u64,
    /// The others, the largest group first.
    pub groups: Vec<Group>,
}

impl Audience {
    /// How many are not on the list.
    #[must_use]
    pub fn excluded(&self) -> usize {
        self.groups.iter().map(|group| group.cards.len()).sum()
    }
}

/// Sorts out everybody in the book. Goes on as long as `wanted` says so; `None` where it was stopped.
///
/// # Errors
/// Where the book cannot be read.
pub fn look_up(book: &Store, purpose: &Purpose, wanted: &dyn Fn() -> bool) -> StoreResult<Option<Audience>> {
    let shop = book.shop()?;
    let mut audience = Audience::default();
    // By number, with the place of the group: small, since there may be a million of them.
    let mut left_out: Vec<(ContactId, usize)> = Vec::new();
    let mut is_whole = true;
    book.each_dossier(&mut |dossier| {
        is_whole = wanted();
        match purpose.verdict(&dossier, &shop) {
            Verdict::Written(_) => audience.written += 1,
            Verdict::Excluded(rule, reason) => {
                left_out.push((dossier.contact.id, place_of(&mut audience.groups, rule, reason)));
            }
        }
        is_whole
    })?;
    if !is_whole {
        return Ok(None);
    }
    book.each_id_by_name(&mut |id| {
        let place = left_out.binary_search_by_key(&id, |(own, _)| *own).ok();
        let group = place.and_then(|place| left_out.get(place)).map(|(_, group)| *group);
        if let Some(group) = group.and_then(|place| audience.groups.get_mut(place)) {
            group.cards.push(id);
        }
    })?;
    audience.groups.sort_by_key(|group| std::cmp::Reverse(group.cards.len()));
    Ok(Some(audience))
}

fn place_of(groups: &mut Vec<Group>, rule: Option<RuleId>, reason: UseReason) -> usize {
    let place = groups.iter().position(|group| (group.rule, group.reason) == (rule, reason));
    place.unwrap_or_else(|| {
        groups.push(Group { rule, reason, cards: Vec::new() });
        groups.len() - 1
    })
}
