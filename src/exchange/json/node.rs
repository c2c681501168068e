//! A piece of a file that knows where it stands, so that every refusal can name its place.
//!
//! serde_json reads each object into names and raw values; the names are checked for doubles, what is
//! known is taken out, and what is left over is kept. Depth is checked once, before anything is read,
//! because raw values are skipped at any depth.

use super::raw;
use super::sort::sort;
use crate::exchange::error::{Expected, Position, ReadError, Refused};
use serde_json::error::Category;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// How deep objects and lists may stand inside each other; our own files reach 7.
const DEEPEST: usize = 32;

/// From this size on, in bytes, the members of an object are counted before they are collected.
const LARGE: usize = 1 << 16;

/// A JSON value that knows where in the text it stands, so that a refusal can say so.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    source: &'a str,
    raw: &'a str,
}

impl<'a> Node<'a> {
    /// The whole of a file.
    ///
    /// # Errors
    /// When the text is nested too deep, breaks off, or is no JSON.
    pub fn root(source: &'a str) -> Result<Self, Refused> {
        check_depth(source)?;
        let raw = raw::value(source).map_err(|error| {
            let position = Position::of_byte_column(source, error.line(), error.column());
            match error.classify() {
                Category::Eof => Box::new(ReadError::CutOff(position)),
                _ if breaks_off_in_a_number(source, position) => {
                    Box::new(ReadError::CutOff(position))
                }
                _ => Box::new(ReadError::NotJson(position)),
            }
        })?;
        Ok(Self { source, raw })
    }

    /// Where it begins in the file.
    pub fn position(&self) -> Position {
        let offset = (self.raw.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        Position::of(self.source, offset)
    }

    /// The refusal that something else was expected here, with its position.
    pub fn expected(&self, expected: Expected) -> Refused {
        Box::new(ReadError::Wrong(expected, self.position()))
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        self.raw == "null"
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        self.raw == "true"
    }

    /// The text, without quotes and escapes.
    ///
    /// # Errors
    /// When it is no text.
    pub fn text(&self) -> Result<String, Refused> {
        raw::text(self.raw).map_err(|_| self.expected(Expected::Text))
    }

    /// The number.
    ///
    /// # Errors
    /// When it is no whole number.
    pub fn whole_number(&self) -> Result<u64, Refused> {
        let number = self.raw.parse();
        number.map_err(|_| self.expected(Expected::WholeNumber))
    }

    /// The items of a list, all at once: for short ones.
    ///
    /// # Errors
    /// When it is no list.
    pub fn list(&self) -> Result<Vec<Node<'a>>, Refused> {
        let mut items = Vec::new();
        self.each(&mut |item| {
            items.push(item);
            Ok(())
        })?;
        Ok(items)
    }

    /// Hands over the items of a list one by one, until one of them is refused.
    ///
    /// # Errors
    /// When it is no list, or with whatever an item was refused.
    pub fn each(
        &self,
        take: &mut dyn FnMut(Node<'a>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let mut refused = None;
        let read = raw::each_item(self.raw, &mut |item| match take(self.inner(item)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                refused = Some(error);
                ControlFlow::Break(())
            }
        });
        let wrong = |_| refused.unwrap_or_else(|| self.expected(Expected::List));
        read.map_err(wrong)
    }

    /// Hands over the names and values of an object until one of them is refused.
    ///
    /// # Errors
    /// When it is no object, or with whatever a value was refused.
    pub fn each_member(
        &self,
        take: &mut dyn FnMut(Cow<'a, str>, Node<'a>) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let mut refused = None;
        let read = raw::each_member(
            self.raw,
            &mut |name, raw| match take(name, self.inner(raw)) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    refused = Some(error);
                    ControlFlow::Break(())
                }
            },
        );
        let wrong = |_| refused.unwrap_or_else(|| self.expected(Expected::Object));
        read.map_err(wrong)
    }

    /// The members of an object.
    ///
    /// # Errors
    /// When it is no object, or a name stands in it twice.
    pub fn object(&self) -> Result<ObjectReader<'a>, Refused> {
        let mut members = Vec::new();
        if self.raw.len() > LARGE {
            let mut count = 0;
            self.each_member(&mut |_, _| {
                count += 1;
                Ok(())
            })?;
            members.reserve_exact(count);
        }
        self.each_member(&mut |name, node| {
            members.push((name, Some(node.raw)));
            Ok(())
        })?;
        sort(&mut members);
        let twice = members.windows(2).find_map(|pair| match pair {
            [one, next] if one.0 == next.0 => Some(next),
            _ => None,
        });
        if let Some((name, Some(raw))) = twice {
            let position = self.inner(raw).position();
            return Err(Box::new(ReadError::Twice(name.to_string(), position)));
        }
        Ok(ObjectReader {
            owner: *self,
            members,
        })
    }

    /// The value as it stands in the file, without the blanks around it.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    fn inner(&self, raw: &'a str) -> Node<'a> {
        let source = self.source;
        Node { source, raw }
    }
}

/// An object that is being read: the known members are taken out one by one, and what is left over is unknown.
pub struct ObjectReader<'a> {
    owner: Node<'a>,
    members: Vec<(Cow<'a, str>, Option<&'a str>)>,
}

impl<'a> ObjectReader<'a> {
    /// Takes a member out, where there is one.
    pub fn take(&mut self, name: &str) -> Option<Node<'a>> {
        let at = self
            .members
            .binary_search_by(|(other, _)| (**other).cmp(name));
        let raw = self.members.get_mut(at.ok()?)?.1.take()?;
        Some(self.owner.inner(raw))
    }

    /// A member that is looked at and stays, so that it is still among those that are left over.
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        let at = self
            .members
            .binary_search_by(|(other, _)| (**other).cmp(name));
        let raw = self.members.get(at.ok()?)?.1?;
        Some(self.owner.inner(raw))
    }

    /// The object as a value, for a refusal of the whole.
    pub fn node(&self) -> Node<'a> {
        self.owner
    }

    /// Takes a member out that every such object has.
    ///
    /// # Errors
    /// When it is missing.
    pub fn require(&mut self, name: &'static str) -> Result<Node<'a>, Refused> {
        let owner = self.owner;
        let missing = || Box::new(ReadError::Missing(name, owner.position()));
        self.take(name).ok_or_else(missing)
    }

    /// How many members the object has, those included that were taken.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// How many members are left over.
    pub fn left(&self) -> usize {
        self.members.iter().filter(|(_, raw)| raw.is_some()).count()
    }

    /// What is left over, by name.
    pub fn iter(self) -> impl Iterator<Item = (Cow<'a, str>, Node<'a>)> {
        let owner = self.owner;
        let left = self.members.into_iter();
        left.filter_map(move |(name, raw)| Some((name, owner.inner(raw?))))
    }
}

/// serde_json takes the end of the text inside a number, as in `12.`, for a mistake.
fn breaks_off_in_a_number(source: &str, position: Position) -> bool {
    let text = source.trim_end();
    let last = text.len().saturating_sub(1);
    text.ends_with(['-', '+', '.', 'e', 'E']) && position == Position::of(text, last)
}

fn check_depth(source: &str) -> Result<(), Refused> {
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
            return Err(Box::new(ReadError::TooDeep(Position::of(source, offset))));
        }
    }
    Ok(())
}
