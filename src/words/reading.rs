//! Content and texts out of JSON, strictly: each member of an object is a field of a struct, none is missing and
//! none left over. Where the names are known elsewhere an object is [`Keyed`], and a native test compares them.
//!
//! serde's derive asks the same of a file, with code for every struct that together weighs more in the download than
//! the texts of a language. Here a struct only lists its fields, and the work is done in one place. Values are filled
//! in where they stand and the first fault is remembered: handing on a fault at each of 400 fields would cost as much
//! as reading them.

use super::content::ContentError;
use crate::exchange::json::raw;

/// Something that stands in a content file.
pub trait Fill: Default {
    /// Takes the value from the next of these parts.
    fn fill(&mut self, parts: &mut Parts);
}

/// A struct whose fields are the members of an object.
macro_rules! object {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$note:meta])* $field:ident: $kind:ty, )+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $( $(#[$note])* pub $field: $kind, )+
        }

        impl $crate::words::reading::Fill for $name {
            fn fill(&mut self, parts: &mut $crate::words::reading::Parts) {
                let mut members = parts.members(&[$(stringify!($field)),+]);
                $( self.$field.fill(&mut members); )+
            }
        }
    };
}

/// Reads a whole file.
///
/// # Errors
/// The first thing in it that is not as it should be.
pub fn read<T: Fill>(file: &str, source: &str) -> Result<T, ContentError> {
    let error = |line, column, sentence: &str| ContentError {
        file: file.to_owned(),
        line,
        column,
        sentence: sentence.to_owned(),
    };
    let raw = raw::value(source).map_err(|fault| {
        let sentence = fault.to_string();
        let place = format!(" at line {} column {}", fault.line(), fault.column());
        let bare = sentence.strip_suffix(&place).unwrap_or(&sentence);
        error(fault.line(), fault.column(), bare)
    })?;
    let (mut value, mut fault) = (T::default(), None);
    let whole = Part { source, raw };
    value.fill(&mut Parts::new(whole, vec![whole], &mut fault));
    match fault {
        None => Ok(value),
        Some(Fault { at, sentence }) => {
            let before = source.get(..at).unwrap_or(source);
            let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let line = before.matches('\n').count() + 1;
            Err(error(line, at - line_start + 1, &sentence))
        }
    }
}

/// A value in a file, and where it stands.
#[derive(Clone, Copy)]
struct Part<'a> {
    source: &'a str,
    raw: &'a str,
}

/// What is wrong, and at which byte of the file.
struct Fault {
    at: usize,
    sentence: String,
}

/// The values of an object or a list, from which one after the other is taken.
pub struct Parts<'a, 'f> {
    whole: Part<'a>,
    left: std::vec::IntoIter<Part<'a>>,
    fault: &'f mut Option<Fault>,
}

impl<'a, 'f> Parts<'a, 'f> {
    fn new(whole: Part<'a>, parts: Vec<Part<'a>>, fault: &'f mut Option<Fault>) -> Self {
        let left = parts.into_iter();
        Self { whole, left, fault }
    }

    /// The members of the next part, in the order of these names.
    pub fn members(&mut self, names: &[&str]) -> Parts<'a, '_> {
        let whole = self.next();
        // After a fault the whole stands in for what is not there; nobody gets to see it.
        let mut parts = vec![whole; names.len()];
        if let Err(fault) = whole.sort(names, &mut parts) {
            self.tell(fault);
        }
        Parts::new(whole, parts, self.fault)
    }

    fn next(&mut self) -> Part<'a> {
        self.left.next().unwrap_or(self.whole)
    }

    fn tell(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }
}

impl<'a> Part<'a> {
    /// Puts each member at the place of its name.
    fn sort(self, names: &[&str], places: &mut [Part<'a>]) -> Result<(), Fault> {
        let members = raw::members(self.raw).map_err(|_| self.unlike("an object"))?;
        let mut found = vec![false; names.len()];
        for (name, raw) in members {
            let member = Part { raw, ..self };
            let mut known = names.iter().zip(&mut *places).zip(&mut found);
            match known.find(|((known, _), _)| **known == name) {
                None => return Err(member.unknown("field", &name, names)),
                Some((_, true)) => return Err(member.twice(&name)),
                Some(((_, place), found)) => (*place, *found) = (member, true),
            }
        }
        match names.iter().zip(found).find(|(_, found)| !found) {
            None => Ok(()),
            Some((name, _)) => Err(Fault {
                // At the closing bracket, before which it could have stood.
                at: self.at() + self.raw.len().saturating_sub(1),
                sentence: format!("missing field `{name}`"),
            }),
        }
    }

    fn at(self) -> usize {
        (self.raw.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize)
    }

    fn fault(self, sentence: String) -> Fault {
        let at = self.at();
        Fault { at, sentence }
    }

    /// The fault that this name stood there before.
    fn twice(self, name: &str) -> Fault {
        self.fault(format!("duplicate field `{name}`"))
    }

    /// The fault that there is no such name.
    fn unknown(self, what: &str, name: &str, known: &[&str]) -> Fault {
        let known = known.join("`, `");
        self.fault(format!(
            "unknown {what} `{name}`, expected one of `{known}`"
        ))
    }

    /// The fault that something else was expected.
    fn unlike(self, expected: &str) -> Fault {
        let found = match self.raw.bytes().next() {
            Some(b'{') => "map",
            Some(b'[') => "sequence",
            Some(b'"') => "string",
            Some(b'n') => "null",
            Some(b't' | b'f') => &format!("boolean `{}`", self.raw),
            _ => &format!("integer `{}`", self.raw),
        };
        self.fault(format!("invalid type: {found}, expected {expected}"))
    }
}

impl Fill for String {
    fn fill(&mut self, parts: &mut Parts) {
        let part = parts.next();
        match raw::text(part.raw) {
            Ok(text) => *self = text,
            Err(_) => parts.tell(part.unlike("a string")),
        }
    }
}

impl<T: Fill> Fill for Vec<T> {
    fn fill(&mut self, parts: &mut Parts) {
        let part = parts.next();
        let Ok(items) = raw::items(part.raw) else {
            return parts.tell(part.unlike("a sequence"));
        };
        for raw in items {
            let item = Part { raw, ..part };
            let mut value = T::default();
            value.fill(&mut Parts::new(item, Vec::new(), parts.fault));
            self.push(value);
        }
    }
}

/// Things by name, for an object with members of any name: there the names are known elsewhere, in a table or in
/// another file. They keep the order in which they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<T>(Vec<(String, T)>);

impl<T> Keyed<T> {
    /// What has this name.
    pub fn get(&self, key: &str) -> Option<&T> {
        let mut all = self.0.iter();
        all.find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// All names.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Fill> Fill for Keyed<T> {
    fn fill(&mut self, parts: &mut Parts) {
        let part = parts.next();
        let Ok(members) = raw::members(part.raw) else {
            return parts.tell(part.unlike("an object"));
        };
        for (name, raw) in members {
            let member = Part { raw, ..part };
            if self.get(&name).is_some() {
                parts.tell(member.twice(&name));
            }
            let mut value = T::default();
            value.fill(&mut Parts::new(member, Vec::new(), parts.fault));
            self.0.push((name.into_owned(), value));
        }
    }
}

/// Takes the value that has the next part as its name.
pub fn fill_by_name<T: Copy>(value: &mut T, parts: &mut Parts, names: &[&str], values: &[T]) {
    let part = parts.next();
    let name = raw::text(part.raw).unwrap_or_default();
    match names.iter().zip(values).find(|(known, _)| **known == name) {
        Some((_, found)) => *value = *found,
        None => parts.tell(part.unknown("variant", &name, names)),
    }
}

pub(super) use object;
