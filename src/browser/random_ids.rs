//! Ids that nobody else has.

use super::window;
use crate::merge::ReplicaId;
use crate::reflection::OwnerId;

/// An id for a new participant or session, of 128 random bits; `None` when the browser gives no chance.
pub fn owner_id() -> Option<OwnerId> {
    OwnerId::new(&random::<22>()?)
}

/// The name of this tab for as long as it is open, of 60 random bits.
pub fn replica_id() -> Option<ReplicaId> {
    ReplicaId::new(&random::<10>()?)
}

/// This many random characters of six bits each.
fn random<const N: usize>() -> Option<String> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = [0; N];
    let crypto = window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    let letter = |byte: &u8| {
        ALPHABET
            .get(usize::from(byte % 64))
            .copied()
            .map(char::from)
    };
    bytes.iter().map(letter).collect()
}
