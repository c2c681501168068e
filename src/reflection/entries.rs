//! Everything that one owner has: its fields with their values.

use super::{
    Answer, Audience, Entry, EntryRegister, Field, FieldSpec, FieldValue, ItemId, PerItem,
    ValueType,
};
use crate::merge::{Members, Merge, Stamp, merge_sorted};
use std::cmp::Ordering;
use std::sync::Arc;

/// Which value of an owner: the field, and the item where the field has one for each of several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The field by its member name in files, as in [`FieldSpec::name`].
    pub field: &'static str,
    /// The question or other item, for a field that has a value for each; none for all others.
    pub item: Option<ItemId>,
    /// What the field holds; nothing else is ever written under this key.
    value_type: ValueType,
}

/// What an owner has: every field that was ever filled in. Copies share it until one of them changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(Arc<Held>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Held {
    /// Sorted by key.
    values: Vec<(Key, EntryRegister)>,
    unknown: Members,
}

impl Key {
    /// The key of a field that has one value, such as a name.
    pub const fn single(spec: FieldSpec) -> Self {
        Self {
            field: spec.name,
            item: None,
            value_type: spec.value_type,
        }
    }

    /// The key of a field that has a value for each of several items, such as the answers.
    pub const fn for_item(spec: FieldSpec, item: ItemId) -> Self {
        Self {
            field: spec.name,
            item: Some(item),
            value_type: spec.value_type,
        }
    }

    /// Whether an entry may stand here: a label never stands under an answer.
    fn takes(&self, entry: &Entry) -> bool {
        let value = entry.value.as_ref();
        value.is_none_or(|value| value.value_type() == self.value_type)
    }

    fn compare(&self, field: &str, item: Option<&str>) -> Ordering {
        let mine = self.item.as_ref().map(ItemId::as_str);
        self.field.cmp(field).then_with(|| mine.cmp(&item))
    }
}

impl Entries {
    /// These values, in whatever order they come but each key once, and what a newer version knows of the owner.
    pub fn new(values: Vec<(Key, EntryRegister)>, unknown: Members) -> Self {
        let mut sorted: Vec<(Key, EntryRegister)> = Vec::with_capacity(values.len());
        for (key, value) in values {
            // Mostly the values of a field come in their order, so that most go to the end of theirs.
            let at = sorted.partition_point(|(other, _)| *other < key);
            sorted.insert(at, (key, value));
        }
        let values = sorted;
        Self(Arc::new(Held { values, unknown }))
    }

    /// What a newer version of the app knows about the owner.
    pub fn unknown(&self) -> &Members {
        &self.0.unknown
    }

    /// All values by key.
    pub fn iter(&self) -> impl Iterator<Item = (&Key, &EntryRegister)> {
        self.0.values.iter().map(|(key, value)| (key, value))
    }

    /// The values of one field, by item where it has several.
    pub fn field(&self, spec: FieldSpec) -> &[(Key, EntryRegister)] {
        let values = self.0.values.as_slice();
        let from = values.partition_point(|(key, _)| key.field < spec.name);
        let values = values.get(from..).unwrap_or_default();
        let until = values.partition_point(|(key, _)| key.field == spec.name);
        values.get(..until).unwrap_or_default()
    }

    /// What stands under this key with its siblings and stamps, for showing and settling a conflict.
    pub fn register(&self, key: &Key) -> Option<&EntryRegister> {
        let item = key.item.as_ref().map(ItemId::as_str);
        self.search(key.field, item).map(|(_, it)| it)
    }

    /// The value of a field, where there is one.
    pub fn get<T: FieldValue>(&self, field: Field<T>) -> Option<&T> {
        T::from_value(self.entry(field.spec, None)?.value.as_ref()?)
    }

    /// The value of a field for an item, where there is one.
    pub fn get_at<T: FieldValue>(&self, field: PerItem<T>, item: &str) -> Option<&T> {
        T::from_value(self.entry(field.spec, Some(item))?.value.as_ref()?)
    }

    /// What stands in a field now, taken back or not.
    pub fn entry(&self, spec: FieldSpec, item: Option<&str>) -> Option<&Entry> {
        Some(self.find(spec, item)?.1.value())
    }

    /// Writes an entry under this key, where it says something else than what stands there.
    pub fn change(&mut self, key: Key, entry: Entry, stamp: Stamp) {
        if !key.takes(&entry) {
            return;
        }
        let before = self.register(&key).cloned();
        let mut slot = before.clone();
        EntryRegister::change(&mut slot, entry, stamp);
        if let Some(written) = slot.filter(|after| before.as_ref() != Some(after)) {
            self.put(key, written);
        }
    }

    /// Writes an entry under this key, also where it says the same: from now on it is said here.
    pub fn write(&mut self, key: Key, entry: Entry, stamp: Stamp) {
        if !key.takes(&entry) {
            return;
        }
        let mut slot = self.register(&key).cloned();
        EntryRegister::write(&mut slot, entry, stamp);
        if let Some(written) = slot {
            self.put(key, written);
        }
    }

    /// Puts a whole register under this key.
    pub fn put(&mut self, key: Key, written: EntryRegister) {
        let values = &mut Arc::make_mut(&mut self.0).values;
        match values.binary_search_by(|(other, _)| other.cmp(&key)) {
            Ok(at) => {
                if let Some((_, value)) = values.get_mut(at) {
                    *value = written;
                }
            }
            Err(at) => values.insert(at, (key, written)),
        }
    }

    /// A copy in which this field was never filled in: how a device keeps the name of its own partnership in an import.
    pub fn without(&self, spec: FieldSpec) -> Self {
        let mut held = Held::clone(&self.0);
        held.values.retain(|(key, _)| key.field != spec.name);
        Self(Arc::new(held))
    }

    /// The highest count in any stamp, 0 where there is none.
    pub fn lamport(&self) -> u64 {
        let counts = self.0.values.iter().map(|(_, value)| value.lamport());
        counts.fold(0, u64::max)
    }

    /// What stands in a field, for an item where it has several, with the key that it stands under.
    pub fn find(&self, spec: FieldSpec, item: Option<&str>) -> Option<(&Key, &EntryRegister)> {
        self.search(spec.name, item)
    }

    fn search(&self, field: &str, item: Option<&str>) -> Option<(&Key, &EntryRegister)> {
        let values = &self.0.values;
        let at = values.binary_search_by(|(key, _)| key.compare(field, item));
        at.ok()
            .and_then(|at| values.get(at))
            .map(|(key, it)| (key, it))
    }
}

impl Merge for Entries {
    fn merge_in(&mut self, other: Self) {
        if *self == other {
            return;
        }
        let mut mine = Arc::unwrap_or_clone(std::mem::take(&mut self.0));
        let theirs = Arc::unwrap_or_clone(other.0);
        mine.values = merge_sorted(mine.values, theirs.values);
        mine.unknown.merge_in(theirs.unknown);
        self.0 = Arc::new(mine);
    }
}

impl Entry {
    /// An answer, or none any more.
    pub fn answer(answer: Option<Answer>) -> Self {
        Self::shared(answer.map(Into::into))
    }

    /// A note, or none any more.
    pub fn note(note: Option<super::Note>) -> Self {
        let audience = note
            .as_ref()
            .map_or(Audience::Shared, super::Note::audience);
        let text = note.and_then(super::Note::into_text);
        Self {
            value: text.map(Into::into),
            audience,
            ..Self::default()
        }
    }
}
