//! A piece of a file that knows where it stands, so that every refusal can name its place.
//!
//! serde_json reads each object into names and raw values; the names are checked for doubles, what is
//! known is taken out, and what is left over is kept. Depth is checked once, before anything is read,
//! because raw values are skipped at any depth.

use super::canonical::canonical;
use super::error::{Expected, Place, ReadError};
use crate::reflection::Extra;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// How deep objects and lists may stand inside each other; our own files reach 7.
const DEEPEST: usize = 32;

/// One value in a file.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    source: &'a str,
    raw: &'a str,
}

impl<'a> Node<'a> {
    /// The whole of a file.
    ///
    /// # Errors
    /// When the text is nested too deep, breaks off, or is no JSON.
    pub(super) fn root(source: &'a str) -> Result<Self, ReadError> {
        check_depth(source)?;
        let raw: &RawValue = serde_json::from_str(source).map_err(|error| {
            let place = Place::of_byte_column(source, error.line(), error.column());
            match error.classify() {
                Category::Eof => ReadError::CutOff(place),
                _ if breaks_off_in_a_number(source, place) => ReadError::CutOff(place),
                _ => ReadError::NotJson(place),
            }
        })?;
        let raw = raw.get();
        Ok(Self { source, raw })
    }

    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        let offset = (self.raw.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        Place::of(self.source, offset)
    }

    /// The refusal that something else was expected here.
    pub(super) fn wrong(&self, expected: Expected) -> ReadError {
        ReadError::Wrong(expected, self.place())
    }

    pub(super) fn is_null(&self) -> bool {
        self.raw == "null"
    }

    pub(super) fn is_true(&self) -> bool {
        self.raw == "true"
    }

    pub(super) fn text(&self) -> Result<String, ReadError> {
        serde_json::from_str(self.raw).map_err(|_| self.wrong(Expected::Text))
    }

    pub(super) fn whole_number(&self) -> Result<u64, ReadError> {
        serde_json::from_str(self.raw).map_err(|_| self.wrong(Expected::WholeNumber))
    }

    pub(super) fn list(&self) -> Result<Vec<Node<'a>>, ReadError> {
        let items: Vec<&'a RawValue> =
            serde_json::from_str(self.raw).map_err(|_| self.wrong(Expected::List))?;
        Ok(items.into_iter().map(|item| self.inner(item)).collect())
    }

    pub(super) fn members(&self) -> Result<Members<'a>, ReadError> {
        let pairs: Pairs =
            serde_json::from_str(self.raw).map_err(|_| self.wrong(Expected::Object))?;
        let mut members = BTreeMap::new();
        for (name, raw) in pairs.0 {
            let node = self.inner(raw);
            if members.contains_key(&name) {
                return Err(ReadError::Twice(name, node.place()));
            }
            members.insert(name, node);
        }
        Ok(Members {
            owner: *self,
            members,
        })
    }

    /// The value in canonical text, for keeping it without knowing it.
    pub(super) fn canonical(&self) -> Result<String, ReadError> {
        canonical(*self)
    }

    pub(super) fn raw(&self) -> &'a str {
        self.raw
    }

    fn inner(&self, raw: &'a RawValue) -> Node<'a> {
        let (source, raw) = (self.source, raw.get());
        Node { source, raw }
    }
}

/// The members of an object, from which the known ones are taken.
pub(super) struct Members<'a> {
    owner: Node<'a>,
    members: BTreeMap<String, Node<'a>>,
}

impl<'a> Members<'a> {
    pub(super) fn take(&mut self, name: &str) -> Option<Node<'a>> {
        self.members.remove(name)
    }

    pub(super) fn need(&mut self, name: &'static str) -> Result<Node<'a>, ReadError> {
        let missing = || ReadError::Missing(name, self.owner.place());
        self.members.remove(name).ok_or_else(missing)
    }

    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// What is left over, kept as it is.
    pub(super) fn rest(self) -> Result<Extra, ReadError> {
        let mut extra = Extra::default();
        for (name, node) in self.members {
            extra.keep(name, node.canonical()?);
        }
        Ok(extra)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = (String, Node<'a>)> {
        self.members.into_iter()
    }
}

/// Names and raw values in the order of the file, doubles included.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairVisitor;

        impl<'de> Visitor<'de> for PairVisitor {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }

        deserializer.deserialize_map(PairVisitor).map(Pairs)
    }
}

/// serde_json takes the end of the text inside a number, as in `12.`, for a mistake.
fn breaks_off_in_a_number(source: &str, place: Place) -> bool {
    let text = source.trim_end();
    let last = text.len().saturating_sub(1);
    text.ends_with(['-', '+', '.', 'e', 'E']) && place == Place::of(text, last)
}

fn check_depth(source: &str) -> Result<(), ReadError> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (offset, byte) in source.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(ReadError::TooDeep(Place::of(source, offset)));
        }
    }
    Ok(())
}
