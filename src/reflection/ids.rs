//! The names by which things are told apart: never shown, never reused.

use crate::merge::is_id_text;
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the id when it has 1 to 64 letters, digits, `-` or `_`.
            pub fn new(text: &str) -> Option<Self> {
                (is_id_text(text) && (1..=64).contains(&text.len())).then(|| Self(text.into()))
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
    /// One owner of values, wherever it travels: a participant, a session. Two people called Anna have two of these.
    OwnerId
}

id! {
    /// What a field has a value for, where it has several: a question such as `AM-Q1`, a lens, a phase. Those of later editions
    /// are kept, though not shown.
    ItemId
}

/// The id of a participant's filled-in whole.
pub type ParticipantId = OwnerId;
