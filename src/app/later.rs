//! What happens later: on a "yes", or when a line of a menu is chosen.

use std::fmt;

use crate::app::App;
use crate::store::StoreResult;

type Act = dyn FnOnce(&mut App) -> StoreResult<()>;

/// An act that waits for its answer. It carries the numbers of cards, never what stands on them.
pub struct Later(Box<Act>);

impl Later {
    /// Keeps an act for later.
    pub fn new(act: impl FnOnce(&mut App) -> StoreResult<()> + 'static) -> Self {
        Self(Box::new(act))
    }

    /// Does it, and tells of what went wrong.
    pub fn run(self, app: &mut App) {
        let result = (self.0)(app);
        app.desk.report(result);
    }
}

impl fmt::Debug for Later {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Later")
    }
}
