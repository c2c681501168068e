//! The invitation of this device. The program for answering only carries it along, as a register among what it does not know, so
//! that nobody waits for the code that reads it.

use super::LocalState;
use crate::exchange::{invitation_members, read_invitation_members};
use crate::merge::{Members, Register, Stamp, Unknown, quoted};
use crate::reflection::{Choice, Instrument, Invitation, Label, folded};

/// Under which name it is kept.
const INVITATION: &str = "invitation";

impl LocalState {
    /// Whether this device ever had an invitation.
    pub fn was_invited(&self) -> bool {
        self.unknown.get(INVITATION).is_some()
    }

    /// The invitation by which the form is prepared for everybody who sits down here; none where it was put away.
    pub fn invitation(&self) -> Option<Invitation> {
        match self.unknown.get(INVITATION) {
            Some(Unknown::Register(kept)) => read_invitation_members(kept.value()),
            _ => None,
        }
    }

    /// Whether the invitation asks this instrument, where it is for the partnership of this name. Of the invitation only this is read
    /// here, because the program for answering needs it too.
    pub fn is_invited_to(&self, partnership: &Label, instrument: Instrument) -> bool {
        let said = |name| match self.unknown.get(INVITATION) {
            Some(Unknown::Register(kept)) => match kept.value().get(name) {
                Some(Unknown::Raw(text)) => &**text,
                _ => "",
            },
            _ => "",
        };
        let mut asks = said("asks").split([' ', '"']);
        asks.any(|key| key == instrument.key())
            && folded(said("partnership")) == folded(&quoted(partnership.as_str()))
    }

    /// Another invitation takes its place, or none does. Of two tabs the later one counts.
    pub fn invite(&mut self, invitation: Option<&Invitation>, now: Stamp) {
        let mut kept = match self.unknown.get(INVITATION) {
            Some(Unknown::Register(kept)) => Some((**kept).clone()),
            _ => None,
        };
        let said = invitation.map(invitation_members).unwrap_or_default();
        Register::write(&mut kept, said, now);
        self.keep_invitation(kept.map(|kept| Unknown::Register(Box::new(kept))));
    }

    /// The invitation stays as it was, whatever else becomes as it was at another time.
    pub fn stay_invited_as(&mut self, before: &LocalState) {
        self.keep_invitation(before.unknown.get(INVITATION).cloned());
    }

    fn keep_invitation(&mut self, kept: Option<Unknown>) {
        let others = self.unknown.iter().filter(|(name, _)| *name != INVITATION);
        let others = others.map(|(name, value)| (name.into(), value.clone()));
        let kept = kept.map(|kept| (INVITATION.into(), kept));
        self.unknown = Members::new(others.chain(kept).collect());
    }
}
