//! JSON taken apart one level at a time: the names and values of an object, the items of a list.
//!
//! Each value comes back as its piece of the text, so whoever reads it knows where it stands. The pieces
//! are handed over one by one: a list of two million ones takes no more room than its text.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;
use std::ops::ControlFlow;

/// The one value that a whole text holds, without the blanks around it.
///
/// # Errors
/// When the text is no JSON.
pub fn value(text: &str) -> Result<&str, Error> {
    serde_json::from_str::<&RawValue>(text).map(RawValue::get)
}

/// Hands over the names and values of an object, one by one.
///
/// # Errors
/// When it is no object, or whoever takes them says that it is enough.
pub fn each_member<'a>(raw: &'a str, take: TakeMember<'a, '_>) -> Result<(), Error> {
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    deserializer.deserialize_map(Members(take))?;
    deserializer.end()
}

/// Hands over the items of a list, one by one.
///
/// # Errors
/// When it is no list, or whoever takes them says that it is enough.
pub fn each_item<'a>(raw: &'a str, take: TakeItem<'a, '_>) -> Result<(), Error> {
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    deserializer.deserialize_seq(Items(take))?;
    deserializer.end()
}

/// A text without its quotes and escapes.
///
/// # Errors
/// When it is something else.
pub fn text(raw: &str) -> Result<String, Error> {
    serde_json::from_str(raw)
}

/// A callback that is given each member of an object, and says whether to go on.
pub type TakeMember<'a, 't> = &'t mut dyn FnMut(Cow<'a, str>, &'a str) -> ControlFlow<()>;

/// A callback that is given each item of a list, and says whether to go on.
pub type TakeItem<'a, 't> = &'t mut dyn FnMut(&'a str) -> ControlFlow<()>;

/// A name as it stands in the text, or without its escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

struct Members<'a, 't>(TakeMember<'a, 't>);

impl<'a> Visitor<'a> for Members<'a, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((name, value)) = map.next_entry::<Name<'a>, &'a RawValue>()? {
            if (self.0)(name.0, value.get()).is_break() {
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

struct Items<'a, 't>(TakeItem<'a, 't>);

impl<'a> Visitor<'a> for Items<'a, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<&'a RawValue>()? {
            if (self.0)(item.get()).is_break() {
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }
}
