//! What a newer version of the app added to a file and this one does not know.

use super::Merge;
use std::collections::BTreeMap;

/// Unknown members, carried along untouched: name and value as canonical text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Extra(BTreeMap<String, String>);

impl Extra {
    /// Keeps a member under its name; its value is opaque text.
    pub fn keep(&mut self, name: String, value: String) {
        self.0.insert(name, value);
    }

    /// The members in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl Merge for Extra {
    /// Of two values under one name the larger text stays: arbitrary, and the same on every tablet.
    fn merge_in(&mut self, other: Self) {
        for (name, value) in other.0 {
            if self.0.get(&name).is_none_or(|mine| *mine < value) {
                self.0.insert(name, value);
            }
        }
    }
}
