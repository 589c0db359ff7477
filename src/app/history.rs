//! What can be taken back in this session, and done again.

use crate::domain::contact::ContactId;
use crate::store::Undo;

/// Something that was done.
#[derive(Debug)]
enum Step {
    /// An act, in words, and the way back from it.
    Act(String, Undo),
    /// An erasure or a purge: no way leads back, and the owner is told before an older act is taken back.
    ForGood,
}

/// Two stacks. Lives in memory only, and never holds what was erased.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<(String, Undo)>,
    /// How many acts were done before the import that can be taken back.
    import: Option<usize>,
}

impl History {
    /// A new act; what was taken back before can no longer be done again.
    pub fn push(&mut self, what: String, undo: Undo) {
        self.undone.clear();
        self.done.push(Step::Act(what, undo));
    }

    /// Puts the way back from an act that was done again.
    pub fn push_undo(&mut self, what: String, undo: Undo) {
        self.done.push(Step::Act(what, undo));
    }

    /// Puts the way to do an act again.
    pub fn push_redo(&mut self, what: String, redo: Undo) {
        self.undone.push((what, redo));
    }

    /// The last act, to be taken back; `None` where something came after it that cannot be.
    pub fn take_undo(&mut self) -> Option<(String, Undo)> {
        match self.done.pop()? {
            Step::Act(what, undo) => Some((what, undo)),
            Step::ForGood => {
                self.done.push(Step::ForGood);
                None
            }
        }
    }

    /// Whether the last thing done was an erasure or a purge. The owner is told, and the next undo goes on before it.
    pub fn pass_erasure(&mut self) -> bool {
        let is_last = self.is_erasure_last();
        if is_last {
            self.done.pop();
        }
        is_last
    }

    /// Whether the last thing done was an erasure or a purge, and the owner was not told yet.
    #[must_use]
    pub fn is_erasure_last(&self) -> bool {
        matches!(self.done.last(), Some(Step::ForGood))
    }

    /// The act last taken back, to be done again.
    pub fn take_redo(&mut self) -> Option<(String, Undo)> {
        self.undone.pop()
    }

    /// What would be taken back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&str> {
        self.done.iter().rev().find_map(|step| match step {
            Step::Act(what, _) => Some(what.as_str()),
            Step::ForGood => None,
        })
    }

    /// What would be done again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&str> {
        self.undone.last().map(|(what, _)| what.as_str())
    }

    /// An import is the last thing that was done.
    pub fn imported(&mut self) {
        self.undone.clear();
        self.import = Some(self.done.len());
    }

    /// The import was taken back; what was done on its cards can no longer be done again.
    pub fn import_undone(&mut self) {
        self.undone.clear();
        self.import = None;
    }

    /// Whether the import is the next to be taken back.
    #[must_use]
    pub fn is_import_next(&self) -> bool {
        self.import == Some(self.done.len())
    }

    /// Cards or details were erased: forgets every act that touches one of the cards, so that nothing brings it back
    /// (R32).
    pub fn erased(&mut self, erased: &[ContactId]) {
        let touches = |step: &Step| match step {
            Step::Act(_, undo) => undo.contacts.iter().any(|id| erased.contains(id)),
            // One that is told of is enough.
            Step::ForGood => true,
        };
        self.done.retain(|step| !touches(step));
        self.for_good();
    }

    /// Forgets everything: after a purge.
    pub fn purged(&mut self) {
        self.done.clear();
        self.for_good();
    }

    /// Forgets everything: after a restore.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
        self.import = None;
    }

    fn for_good(&mut self) {
        self.done.push(Step::ForGood);
        self.undone.clear();
        self.import = None;
    }
}
