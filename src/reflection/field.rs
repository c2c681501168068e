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
}

/// How many values a field has for one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One for each owner, such as a name.
    Owner,
    /// One for each question, with a bound of their own: `MAX_VALUES`.
    Question,
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

/// A field with a value for each question, all of this type.
#[derive(Debug)]
pub struct PerQuestion<T> {
    /// How files name it and what it holds.
    pub spec: FieldSpec,
    of: PhantomData<fn() -> T>,
}

// By hand, because a field can be copied whether its values can or not.
impl<T> Copy for Field<T> {}
impl<T> Copy for PerQuestion<T> {}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Clone for PerQuestion<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: FieldValue> Field<T> {
    /// A field with this name in files.
    pub const fn new(name: &'static str) -> Self {
        Self {
            spec: spec::<T>(name, Per::Owner),
            of: PhantomData,
        }
    }
}

impl<T: FieldValue> PerQuestion<T> {
    /// A field with this name in files.
    pub const fn new(name: &'static str) -> Self {
        Self {
            spec: spec::<T>(name, Per::Question),
            of: PhantomData,
        }
    }
}

const fn spec<T: FieldValue>(name: &'static str, per: Per) -> FieldSpec {
    let value_type = T::VALUE_TYPE;
    FieldSpec {
        name,
        value_type,
        per,
    }
}
