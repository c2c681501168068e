//! Showing answers as codes, for the camera of another device.

use super::State;
use super::export::part_of;
use crate::exchange::code::pack;
use crate::reflection::ParticipantId;

/// Whose answers can be shown as a code now, in this order: the one who has the device, then everybody else who filled in on
/// it. The others are left out while what is of others is behind the curtain.
pub fn people_to_show(state: &State) -> Vec<ParticipantId> {
    let (document, local) = (&state.contents.document, &state.contents.local);
    let me = local.current.as_ref().filter(|_| state.me().is_some());
    let others = local.own.iter().filter(|id| {
        !state.is_curtained() && Some(*id) != me && document.participant(id).is_some()
    });
    me.into_iter().chain(others).cloned().collect()
}

/// What the code of a participant says: what their file for others says.
pub fn code_payload(state: &State, who: &ParticipantId) -> Vec<u8> {
    pack(&part_of(&state.contents.document, Some(who)))
}
