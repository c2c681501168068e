//! The texts of the interface as they stand in a file: texts, and groups of texts, in their order.

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use std::fmt;

/// A text, or a group of texts by their names.
pub enum Tree {
    Text(String),
    Group(Vec<(String, Tree)>),
}

impl Tree {
    /// The texts in it, in their order.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Tree::Text(text) => vec![text],
            Tree::Group(members) => members.iter().flat_map(|(_, one)| one.texts()).collect(),
        }
    }

    /// The forms of a text that counts, for exactly one and for any other number.
    pub fn counted(&self) -> Option<[&str; 2]> {
        match self {
            Tree::Group(members) => match members.as_slice() {
                [(one, Tree::Text(first)), (many, Tree::Text(second))] => {
                    (one == "one" && many == "many").then_some([first, second])
                }
                _ => None,
            },
            Tree::Text(_) => None,
        }
    }

    /// Whether both have the same names in the same order, whatever the texts are.
    pub fn is_like(&self, other: &Tree) -> bool {
        match (self, other) {
            (Tree::Text(_), Tree::Text(_)) => true,
            (Tree::Group(one), Tree::Group(other)) => {
                let mut pairs = one.iter().zip(other);
                let alike = pairs.all(|(one, other)| one.0 == other.0 && one.1.is_like(&other.1));
                alike && one.len() == other.len()
            }
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text between quotation marks")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut members: Vec<(String, Tree)> = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            if members.iter().any(|(known, _)| *known == name) {
                return Err(de::Error::custom(format!("duplicate field `{name}`")));
            }
            if !is_name(&name) {
                return Err(de::Error::custom(format!("no name `{name}`")));
            }
            members.push((name, from.next_value()?));
        }
        Ok(Tree::Group(members))
    }
}

/// Whether a text can be asked for by this name.
fn is_name(name: &str) -> bool {
    let taken = [
        "as", "do", "for", "if", "in", "let", "loop", "match", "mod", "move", "ref", "self",
        "true", "type", "use", "where", "while", "yield",
    ];
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !taken.contains(&name)
}
