//! A piece of a file that knows where it stands, so that every refusal can name its place.
//!
//! serde_json reads each object into names and raw values; the names are checked for doubles, what is
//! known is taken out, and what is left over is kept. Depth is checked once, before anything is read,
//! because raw values are skipped at any depth.

use super::canonical::canonical;
use super::error::{Expected, Place, ReadError};
use super::raw;
use crate::reflection::Extra;
use serde_json::error::Category;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

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
        let raw = raw::value(source).map_err(|error| {
            let place = Place::of_byte_column(source, error.line(), error.column());
            match error.classify() {
                Category::Eof => ReadError::CutOff(place),
                _ if breaks_off_in_a_number(source, place) => ReadError::CutOff(place),
                _ => ReadError::NotJson(place),
            }
        })?;
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
        raw::text(self.raw).map_err(|_| self.wrong(Expected::Text))
    }

    pub(super) fn whole_number(&self) -> Result<u64, ReadError> {
        let number = self.raw.parse();
        number.map_err(|_| self.wrong(Expected::WholeNumber))
    }

    /// The items of a list.
    pub(super) fn list(&self) -> Result<Vec<Node<'a>>, ReadError> {
        let mut items = Vec::new();
        self.each(&mut |item| {
            items.push(item);
            Ok(())
        })?;
        Ok(items)
    }

    /// Hands over the items of a list until one of them is refused.
    pub(super) fn each(
        &self,
        take: &mut dyn FnMut(Node<'a>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let mut refused = None;
        let read = raw::each_item(self.raw, &mut |item| match take(self.inner(item)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                refused = Some(error);
                ControlFlow::Break(())
            }
        });
        let wrong = |_| refused.unwrap_or_else(|| self.wrong(Expected::List));
        read.map_err(wrong)
    }

    pub(super) fn members(&self) -> Result<Members<'a>, ReadError> {
        let mut members = BTreeMap::new();
        let mut twice = None;
        let read = raw::each_member(self.raw, &mut |name, raw| {
            let node = self.inner(raw);
            if members.contains_key(&name) {
                twice = Some(ReadError::Twice(name, node.place()));
                return ControlFlow::Break(());
            }
            members.insert(name, Some(node));
            ControlFlow::Continue(())
        });
        let wrong = |_| twice.unwrap_or_else(|| self.wrong(Expected::Object));
        read.map_err(wrong)?;
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

    fn inner(&self, raw: &'a str) -> Node<'a> {
        let source = self.source;
        Node { source, raw }
    }
}

/// The members of an object, from which the known ones are taken; `None` is left of those.
pub(super) struct Members<'a> {
    owner: Node<'a>,
    members: BTreeMap<String, Option<Node<'a>>>,
}

impl<'a> Members<'a> {
    pub(super) fn take(&mut self, name: &str) -> Option<Node<'a>> {
        self.members.get_mut(name)?.take()
    }

    pub(super) fn need(&mut self, name: &'static str) -> Result<Node<'a>, ReadError> {
        let owner = self.owner;
        let missing = || ReadError::Missing(name, owner.place());
        self.take(name).ok_or_else(missing)
    }

    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// What is left over, kept as it is.
    pub(super) fn rest(self) -> Result<Extra, ReadError> {
        let mut extra = Extra::default();
        for (name, node) in self.iter() {
            extra.keep(name, node.canonical()?);
        }
        Ok(extra)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = (String, Node<'a>)> {
        let left = self.members.into_iter();
        left.filter_map(|(name, node)| Some((name, node?)))
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
