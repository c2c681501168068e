//! What a newer version of the app wrote and this one does not know: carried along, merged, and never given away
//! where it says that it is private.

use super::{Merge, Register, merge_sorted};
use std::sync::Arc;

/// The member that keeps what stands beside it from everybody else, and its value in canonical text.
const PRIVATE: (&str, &str) = ("private", "true");

/// The same inside a list, which is never taken apart. Between quotes this text cannot stand like this.
const PRIVATE_INSIDE: &str = "\"private\":true";

/// A value that this version does not know.
///
/// Two of them under one name merge as everything else does: objects member by member, registers by the law of
/// registers, and of two raw values the larger text stays. Where the kinds differ the later one of these three stays;
/// but nothing takes the place of the word that something is private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Anything else, in canonical text: a number, a text, a list.
    Raw(Box<str>),
    /// An object without a stamp, which is merged member by member.
    Object(Members),
    /// An object with a stamp; what it holds beside the stamp is its value.
    Register(Box<Register<Members>>),
}

/// The members of an object that this version does not know, by name. Copies share what they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members(Option<Arc<Vec<Member>>>);

/// A name and what stands under it.
type Member = (Box<str>, Unknown);

impl Members {
    /// These members. In the order of their names they are taken as they are; two with one name are merged.
    pub fn new(members: Vec<(Box<str>, Unknown)>) -> Self {
        if members.is_sorted_by(|one, next| one.0 < next.0) {
            return Self((!members.is_empty()).then(|| Arc::new(members)));
        }
        let mut all = Members::default();
        for member in members {
            all.merge_in(Self(Some(Arc::new(vec![member]))));
        }
        all
    }

    /// The members in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Unknown)> {
        let members = self.0.as_deref().map(Vec::as_slice).unwrap_or_default();
        members.iter().map(|(name, value)| (&**name, value))
    }

    /// The value under this name, where there is one.
    pub fn get(&self, name: &str) -> Option<&Unknown> {
        let members = self.0.as_deref()?;
        let at = members.binary_search_by(|(other, _)| (**other).cmp(name));
        at.ok().and_then(|at| members.get(at)).map(|(_, it)| it)
    }

    /// Whether there are no members: what is mostly so, as there is no newer version.
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether the object says of itself that it is private.
    pub fn is_private(&self) -> bool {
        let said = self.get(PRIVATE.0);
        matches!(said, Some(Unknown::Raw(value)) if **value == *PRIVATE.1)
    }

    /// What others may see of it: nothing where it is private, and at any depth only what is not.
    pub fn shared(&self) -> Option<Members> {
        let members = self.0.as_deref().filter(|_| !self.is_private());
        let Some(members) = members else {
            return self.is_empty().then(Members::default);
        };
        let shown = members.iter();
        let shown = shown.filter_map(|(name, value)| Some((name.clone(), value.shared()?)));
        Some(Members::new(shown.collect()))
    }
}

impl Unknown {
    /// What others may see of it, if anything.
    pub fn shared(&self) -> Option<Unknown> {
        match self {
            Unknown::Raw(text) => {
                // By bytes, because a search for text would weigh 2 kB in the download.
                let text = text.as_bytes();
                let mut windows = text.windows(PRIVATE_INSIDE.len());
                let is_private = windows.any(|it| it == PRIVATE_INSIDE.as_bytes());
                (!is_private).then(|| self.clone())
            }
            Unknown::Object(members) => members.shared().map(Unknown::Object),
            Unknown::Register(register) => {
                let register = register.map(&Members::shared)?;
                Some(Unknown::Register(Box::new(register)))
            }
        }
    }

    /// Which kind stays where two copies hold different ones.
    const fn rank(&self) -> u8 {
        match self {
            Unknown::Raw(_) => 0,
            Unknown::Object(_) => 1,
            Unknown::Register(_) => 2,
        }
    }
}

impl Merge for Unknown {
    fn merge_in(&mut self, other: Self) {
        match (&mut *self, other) {
            (Unknown::Raw(mine), Unknown::Raw(theirs)) => {
                if *mine < theirs {
                    *mine = theirs;
                }
            }
            (Unknown::Object(mine), Unknown::Object(theirs)) => mine.merge_in(theirs),
            (Unknown::Register(mine), Unknown::Register(theirs)) => mine.merge_in(*theirs),
            (mine, theirs) => {
                if mine.rank() < theirs.rank() {
                    *mine = theirs;
                }
            }
        }
    }
}

impl Merge for Members {
    /// What one copy calls private stays private, whatever the other one says in its place.
    fn merge_in(&mut self, other: Self) {
        let is_private = self.is_private() || other.is_private();
        let (mine, theirs) = match (self.0.take(), other.0) {
            (Some(mine), Some(theirs)) if mine != theirs => (mine, theirs),
            (mine, theirs) => {
                self.0 = mine.or(theirs);
                return;
            }
        };
        let mut merged = merge_sorted(Arc::unwrap_or_clone(mine), Arc::unwrap_or_clone(theirs));
        let said = merged.iter_mut().find(|(name, _)| **name == *PRIVATE.0);
        if let Some((_, said)) = said.filter(|_| is_private) {
            *said = Unknown::Raw(PRIVATE.1.into());
        }
        *self = Members::new(merged);
    }
}
