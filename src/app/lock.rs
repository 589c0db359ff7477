//! The locked screen: nothing of the book is shown until its passphrase is typed.

use std::time::{Duration, Instant};

use crate::app::App;
use crate::app::form::{Field, Form, FormEvent};
use crate::app::input::Input;
use crate::i18n::Texts;
use crate::store::Passphrase;
use crate::tr;

/// The longest pause after a wrong try.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What is shown meanwhile.
#[derive(Debug)]
pub struct Lock {
    /// The one field.
    pub form: Form<()>,
    wrong: u32,
    /// After a wrong passphrase: no try counts before this moment.
    pub closed_until: Option<Instant>,
}

impl Lock {
    fn new(texts: &Texts) -> Self {
        Self { form: form(texts), wrong: 0, closed_until: None }
    }
}

fn form(texts: &Texts) -> Form<()> {
    Form::dialog(vec![Field::secret((), tr!(texts, "passphrase")).hint(tr!(texts, "lock-hint"))])
}

impl App {
    /// After so long without a key, a book with a passphrase is locked.
    pub(crate) fn locked_after(&self) -> Duration {
        Duration::from_secs(u64::from(self.desk.shop.settings.lock.n) * 60)
    }

    /// Locks the screen, where the book has a passphrase.
    pub fn lock_screen(&mut self) {
        if self.desk.book.has_passphrase() && self.lock.is_none() {
            self.desk.status = None;
            self.lock = Some(Lock::new(&self.desk.texts));
        }
    }

    /// Takes an input while the screen is locked; false where it is not.
    pub(crate) fn lock_takes(&mut self, input: &Input) -> bool {
        let Some(mut lock) = self.lock.take() else { return false };
        if matches!(lock.form.handle(input), FormEvent::Submit | FormEvent::SubmitAndNext) {
            let typed = Passphrase::new(lock.form.text(()));
            let is_closed = lock.closed_until.is_some_and(|until| Instant::now() < until);
            if !is_closed && typed.is_some_and(|typed| self.desk.book.is_passphrase(&typed)) {
                return true;
            }
            lock.form = form(&self.desk.texts);
            if !is_closed {
                lock.wrong += 1;
                let pause = Duration::from_secs(1 << lock.wrong.min(4)).min(LONGEST_PAUSE);
                lock.closed_until = Some(Instant::now() + pause);
            }
            let problem = if is_closed { "lock-wait" } else { "lock-wrong" };
            if let Some(field) = lock.form.field_mut(()) {
                field.refuse(self.desk.texts.get(problem));
            }
        }
        self.lock = Some(lock);
        true
    }
}
