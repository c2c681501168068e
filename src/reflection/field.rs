//! What a row of the one list of what is kept is: a field, a kind of owner, the whole table.

use super::{FieldValue, ValueType};
use std::marker::PhantomData;

/// A field without its type: what reading, writing, merging and counting have to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its member name in files, and its key in the texts.
    pub name: &'static str,
    /// The type of its values; anything else is refused.
    pub value_type: ValueType,
    /// How many values it has.
    pub per: Per,
    /// Under which name an import counts its values; of an owner with none such it says that the owner became another.
    pub tally: Option<&'static str>,
}

/// How many values a field has for one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One for each owner, such as a name.
    Owner,
    /// One for each of these, such as the questions, with a bound of their own: `MAX_VALUES`. Others are of a later version, and
    /// are kept.
    Item(&'static [&'static str]),
}

/// Whether the owners of a kind stand in every file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// They do, and a file without them is not whole.
    Always,
    /// They do where there are any.
    WhereAny,
}

/// A kind of owner: something of which there can be many, each with the same fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnerKind {
    /// Its member name in files, and its key in the texts.
    pub name: &'static str,
    /// How many of them a document can hold.
    pub most: usize,
    /// Whether a file says of them that there are none.
    pub presence: Presence,
    /// Their fields, in the order of the file.
    pub fields: &'static [FieldSpec],
}

/// Everything that a version of the app knows.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The minor version of the format that has exactly these fields.
    pub minor: u64,
    /// The kind of the partnership, of which there is exactly one.
    pub partnership: OwnerKind,
    /// The owners of which there are many, in the order of the file.
    pub kinds: &'static [OwnerKind],
}

/// A field with one value for each owner: the only way to a value of this type, so that a label cannot stand under an answer.
#[derive(Debug)]
pub struct Field<T> {
    /// How files name it and what it holds.
    pub spec: FieldSpec,
    of: PhantomData<fn() -> T>,
}

/// A field with a value for each of several items, such as the questions, all of this type.
#[derive(Debug)]
pub struct PerItem<T> {
    /// How files name it and what it holds.
    pub spec: FieldSpec,
    of: PhantomData<fn() -> T>,
}

// By hand, because a field can be copied whether its values can or not.
impl<T> Copy for Field<T> {}
impl<T> Copy for PerItem<T> {}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Clone for PerItem<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl FieldSpec {
    /// What it has a value for, where it has several.
    pub const fn items(self) -> Option<&'static [&'static str]> {
        match self.per {
            Per::Owner => None,
            Per::Item(items) => Some(items),
        }
    }
}

impl<T: FieldValue> Field<T> {
    /// A field with this name in files.
    pub const fn new(name: &'static str) -> Self {
        Self {
            spec: spec::<T>(name, Per::Owner, None),
            of: PhantomData,
        }
    }

    /// The same, counted by an import under this name.
    pub const fn counted_as(mut self, tally: &'static str) -> Self {
        self.spec.tally = Some(tally);
        self
    }
}

impl<T: FieldValue> PerItem<T> {
    /// A field with this name in files, and a value for each of these.
    pub const fn new(name: &'static str, items: &'static [&'static str]) -> Self {
        Self {
            spec: spec::<T>(name, Per::Item(items), Some(name)),
            of: PhantomData,
        }
    }

    /// The same, counted by an import under this name, or not at all.
    pub const fn counted_as(mut self, tally: Option<&'static str>) -> Self {
        self.spec.tally = tally;
        self
    }
}

const fn spec<T: FieldValue>(
    name: &'static str,
    per: Per,
    tally: Option<&'static str>,
) -> FieldSpec {
    let value_type = T::VALUE_TYPE;
    FieldSpec {
        name,
        value_type,
        per,
        tally,
    }
}
