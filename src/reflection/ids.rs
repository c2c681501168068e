//! The names by which things are told apart: never shown, never reused.

use std::fmt;

/// The characters that an id may have: letters, digits, `-` and `_`.
fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the id when it has 1 to 64 letters, digits, `-` or `_`.
            pub fn new(text: &str) -> Option<Self> {
                (is_plain(text) && (1..=64).contains(&text.len())).then(|| Self(text.into()))
            }

            /// The id as it stands in a file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// One participant's filled-in whole, wherever it travels. Two people called Anna have two of these.
    ParticipantId
}

id! {
    /// One question of a questionnaire, such as `AM-Q1`. Ids of later editions are kept, though not scored.
    QuestionId
}

/// One tab of one browser, from its start to its end: who wrote a value.
///
/// Stored in place, because every value of every participant carries one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId([u8; 16]);

impl ReplicaId {
    /// Takes the id when it has 1 to 16 letters, digits, `-` or `_`.
    pub fn new(text: &str) -> Option<Self> {
        if !is_plain(text) || text.is_empty() {
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
