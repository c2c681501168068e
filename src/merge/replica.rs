//! Who writes: one tab of one browser.

use std::fmt;

/// Whether a text has only the characters that an id may have: letters, digits, `-` and `_`.
pub fn is_id_text(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// One tab of one browser, from its start to its end: who wrote a value.
///
/// Stored in place, because every value of every participant carries one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId([u8; 16]);

impl ReplicaId {
    /// Takes the id when it has 1 to 16 letters, digits, `-` or `_`.
    pub fn new(text: &str) -> Option<Self> {
        if !is_id_text(text) || text.is_empty() {
            return None;
        }
        let mut bytes = [0; 16];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        Some(Self(bytes))
    }
}

impl fmt::Display for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.iter().take_while(|byte| **byte != 0) {
            write!(f, "{}", char::from(*byte))?;
        }
        Ok(())
    }
}

impl fmt::Debug for ReplicaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReplicaId({self})")
    }
}
