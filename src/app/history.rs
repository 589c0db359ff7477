//! What can be taken back in this session, and done again.

use crate::domain::contact::ContactId;
use crate::store::Undo;

/// Two stacks. Lives in memory only, and never holds what was erased.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<(String, Undo)>,
    undone: Vec<(String, Undo)>,
    /// How many acts were done before the import that can be taken back.
    import: Option<usize>,
}

impl History {
    /// A new act; what was taken back before can no longer be done again.
    pub fn push(&mut self, what: String, undo: Undo) {
        self.undone.clear();
        self.done.push((what, undo));
    }

    /// Puts the way back from an act that was done again.
    pub fn push_undo(&mut self, what: String, undo: Undo) {
        self.done.push((what, undo));
    }

    /// Puts the way to do an act again.
    pub fn push_redo(&mut self, what: String, redo: Undo) {
        self.undone.push((what, redo));
    }

    /// The last act, to be taken back.
    pub fn take_undo(&mut self) -> Option<(String, Undo)> {
        self.done.pop()
    }

    /// The act last taken back, to be done again.
    pub fn take_redo(&mut self) -> Option<(String, Undo)> {
        self.undone.pop()
    }

    /// What would be taken back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&str> {
        self.done.last().map(|(what, _)| what.as_str())
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

    /// Forgets every act that touches an erased card, so that nothing brings it back (R32).
    pub fn forget(&mut self, erased: &[ContactId]) {
        let touches = |undo: &Undo| undo.contacts.iter().any(|id| erased.contains(id));
        self.done.retain(|(_, undo)| !touches(undo));
        self.undone.retain(|(_, undo)| !touches(undo));
        self.import = None;
    }

    /// Forgets everything: after a purge.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
        self.import = None;
    }
}
