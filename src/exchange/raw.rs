//! JSON taken apart one level at a time: the names and values of an object, the items of a list.
//!
//! Each value comes back as its piece of the text, so whoever reads it knows where it stands.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Error;
use serde_json::value::RawValue;
use std::fmt;

/// The one value that a whole text holds, without the blanks around it.
///
/// # Errors
/// When the text is no JSON.
pub fn value(text: &str) -> Result<&str, Error> {
    serde_json::from_str::<&RawValue>(text).map(RawValue::get)
}

/// The names and values of an object in the order of the text, doubles included.
///
/// # Errors
/// When it is no object.
pub fn members(raw: &str) -> Result<Vec<(String, &str)>, Error> {
    serde_json::from_str::<Pairs>(raw).map(|pairs| pairs.0)
}

/// The items of a list.
///
/// # Errors
/// When it is no list.
pub fn items(raw: &str) -> Result<Vec<&str>, Error> {
    let items: Vec<&RawValue> = serde_json::from_str(raw)?;
    Ok(items.into_iter().map(RawValue::get).collect())
}

/// A text without its quotes and escapes.
///
/// # Errors
/// When it is something else.
pub fn text(raw: &str) -> Result<String, Error> {
    serde_json::from_str(raw)
}

struct Pairs<'a>(Vec<(String, &'a str)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairVisitor;

        impl<'de> Visitor<'de> for PairVisitor {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &'de RawValue>()? {
                    pairs.push((name, value.get()));
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(PairVisitor)
    }
}
