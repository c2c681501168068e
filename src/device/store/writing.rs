//! Writing into the slots, and making room there without losing what cannot be read.

use super::{SLOTS, SaveError, Slot, SlotState, Slots, Store};
use crate::device::slots::{WriteAccess, quarantine};

impl<S: Slots> Store<S> {
    /// Puts a sealed text into the slot whose turn it is, or into the other one where that is not free.
    ///
    /// # Errors
    /// Why it does not stand there: no slot is free, there is no room, or what was read back is something else.
    pub(super) fn put(&mut self, sealed: &str, state: SlotState) -> Result<(), SaveError> {
        let turn = usize::from(!self.generation.is_multiple_of(2));
        let slots = [turn, 1 - turn];
        let free = slots.into_iter().find(|at| self.make_room(*at));
        let unseen = self.known.iter().find_map(|known| match known.state {
            SlotState::Unseen(error) => Some(error),
            _ => None,
        });
        let at = free.ok_or(unseen.unwrap_or(SaveError::Refused))?;
        let key = SLOTS.get(at).copied().unwrap_or_default();
        self.slots.set(key, sealed)?;
        let text = self.slots.get(key).map_err(|_| SaveError::NotKept)?;
        let whole = text.as_deref() == Some(sealed);
        if let (true, Some(known)) = (whole, self.known.get_mut(at)) {
            *known = Slot {
                text,
                state,
                was_read: true,
            };
        }
        whole.then_some(()).ok_or(SaveError::NotKept)
    }

    /// Whether this slot may be written over now: what cannot be read in it is put aside first.
    fn make_room(&mut self, at: usize) -> bool {
        let Some(known) = self.known.get_mut(at) else {
            return false;
        };
        if matches!(known.state, SlotState::Unseen(_)) {
            return false;
        }
        if known.state == SlotState::Unreadable {
            let text = known.text.as_deref().unwrap_or_default();
            if quarantine(&self.slots, text).is_err() {
                return false;
            }
            known.state = SlotState::Free;
        }
        true
    }

    /// What is stored now, readable or not, for a download.
    pub fn stored_text(&self) -> String {
        let stored = SLOTS
            .into_iter()
            .filter_map(|key| self.slots.get(key).ok()?);
        stored.collect::<Vec<_>>().join("\n")
    }

    /// Puts what could not be read aside, where it stays, and begins with an empty record.
    ///
    /// # Errors
    /// When there is no room to keep it; nothing has changed then.
    pub fn start_empty(&mut self) -> Result<(), SaveError> {
        for slot in SLOTS {
            if let Some(stored) = self.slots.get(slot)? {
                quarantine(&self.slots, &stored)?;
            }
        }
        for (slot, known) in SLOTS.into_iter().zip(&mut self.known) {
            self.slots.remove(slot)?;
            known.text = None;
            known.state = SlotState::Free;
        }
        self.access = WriteAccess::Open;
        Ok(())
    }
}
