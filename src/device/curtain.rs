//! The curtain before what others filled in on this device.

use crate::merge::Stamp;

/// What keeps a participant from seeing the answers of others on the same device: it is shut whenever somebody begins or goes
/// on, and opened by who leads the session. A curtain and no vault: whoever knows the device can open it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Curtain {
    /// When it was last shut; never, where nobody ever filled in.
    pub shut_at: Option<Stamp>,
    /// When it was last opened.
    pub opened_at: Option<Stamp>,
}

impl Curtain {
    /// Whether what is of others is out of sight.
    pub fn is_shut(self) -> bool {
        self.shut_at > self.opened_at
    }

    /// Shuts it.
    pub fn shut(&mut self, now: Stamp) {
        self.shut_at = self.shut_at.max(Some(now));
    }

    /// Opens it.
    pub fn open(&mut self, now: Stamp) {
        self.opened_at = self.opened_at.max(Some(now));
    }

    /// Takes in what another tab of this device did with it.
    pub(super) fn merge_from(&mut self, theirs: Self) {
        self.shut_at = self.shut_at.max(theirs.shut_at);
        self.opened_at = self.opened_at.max(theirs.opened_at);
    }
}
