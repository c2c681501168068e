//! Holding back the answer to a request, so that a test can see what happens while a file is on its way.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// No answer is held back longer than this: a test that forgot to let go ends all the same.
const LONGEST: Duration = Duration::from_secs(60);

/// Where answers wait.
#[derive(Debug, Default)]
pub(super) struct Barrier {
    /// How the path ends of what is held back.
    held: Mutex<Option<String>>,
    bell: Condvar,
}

impl Barrier {
    /// From now on what is asked for with this at the end of its path waits.
    pub(super) fn hold(&self, ending: &str) {
        *self.held() = Some(ending.to_owned());
    }

    /// Whatever waits goes on.
    pub(super) fn let_go(&self) {
        *self.held() = None;
        self.bell.notify_all();
    }

    /// Waits as long as this path is held back.
    pub(super) fn pass(&self, path: &str) {
        let is_held = |held: &mut Option<String>| {
            let ending = held.as_deref();
            ending.is_some_and(|ending| path.ends_with(ending))
        };
        let waited = self.bell.wait_timeout_while(self.held(), LONGEST, is_held);
        drop(waited);
    }

    fn held(&self) -> MutexGuard<'_, Option<String>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
