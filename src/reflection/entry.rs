//! What stands in a field: a value, for whom it is meant, and what a newer version wrote beside it.

use super::{Audience, FieldValue, Label, Value};
use crate::merge::{Members, Merge, Register, Stamp};

/// A value as somebody wrote it. No value means that it was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The value, if it was not taken back.
    pub value: Option<Value>,
    /// Who may read the value, or will once there is one; a private one never leaves in a shared file.
    pub audience: Audience,
    /// What a newer version of the app wrote beside it.
    pub unknown: Members,
}

/// A field's value with everything that is known of who wrote it when.
pub type EntryRegister = Register<Entry>;

impl Entry {
    /// A value that everybody may see.
    pub fn shared(value: Option<Value>) -> Self {
        Self {
            value,
            ..Self::default()
        }
    }

    /// The value as a name; none where it is something else or was taken back.
    pub fn label(&self) -> Option<&Label> {
        Label::from_value(self.value.as_ref()?)
    }

    /// The value, where others may see it.
    pub fn shared_value(&self) -> Option<&Value> {
        let value = self.value.as_ref();
        value.filter(|_| self.audience == Audience::Shared)
    }

    /// Whether a person reads the same in both: value and audience, not what a newer version wrote beside them.
    pub fn says_same_as(&self, other: &Entry) -> bool {
        self.value == other.value && self.audience == other.audience
    }
}

impl Merge for Entry {
    /// Two values under one stamp: the larger canonical text stays, as for a value that nobody knows.
    fn merge_in(&mut self, other: Self) {
        if self.value != other.value && spelled(&self.value) < spelled(&other.value) {
            self.value = other.value;
        }
        self.audience = self.audience.max(other.audience);
        self.unknown.merge_in(other.unknown);
    }
}

fn spelled(value: &Option<Value>) -> String {
    value
        .as_ref()
        .map_or_else(|| "null".to_owned(), Value::canonical)
}

impl EntryRegister {
    /// Every different thing that is said, with its latest version: first the one that counts, then the latest.
    pub fn distinct_entries(&self) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = Vec::new();
        for version in self.versions() {
            if found
                .iter()
                .all(|known| !known.says_same_as(&version.value))
            {
                found.push(&version.value);
            }
        }
        found
    }

    /// Whether devices differ about the value.
    pub fn is_disputed(&self) -> bool {
        let mut siblings = self.siblings().iter();
        siblings.any(|sibling| !sibling.value.says_same_as(self.value()))
    }

    /// Whether a private value is among them: only the one who wrote it may see that.
    pub fn has_private(&self) -> bool {
        let mut entries = self.versions().map(|version| &version.value);
        entries.any(|entry| entry.value.is_some() && entry.audience == Audience::Private)
    }

    /// Writes an entry, or takes the value back, unless that is how it stands already.
    ///
    /// Choosing the value that counts while it has siblings is a change: it settles the difference.
    pub fn change(slot: &mut Option<Self>, entry: Entry, stamp: Stamp) {
        let stands = match slot {
            Some(register) => register.value().says_same_as(&entry) && !register.is_disputed(),
            None => entry.says_same_as(&Entry::default()),
        };
        if !stands {
            Register::write(slot, entry, stamp);
        }
    }
}
