//! JSON whose members stay in their order, and how the published schema is laid out.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// How long a line may be on which a whole object or list stands.
const LINE: usize = 110;

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A number, a text, `true`, `false` or `null`, as it is written.
    Plain(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub fn text(text: &str) -> Self {
        Self::Plain(serde_json::Value::from(text).to_string())
    }

    pub fn number(number: usize) -> Self {
        Self::Plain(number.to_string())
    }

    pub fn object<const N: usize>(members: [(&str, Json); N]) -> Self {
        let members = members.into_iter();
        Self::Object(
            members
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        )
    }

    /// The member with this name.
    pub fn get(&mut self, name: &str) -> &mut Json {
        let members = self.members();
        let found = members.iter_mut().find(|(other, _)| other == name);
        &mut found.unwrap_or_else(|| panic!("{name} is missing")).1
    }

    /// Takes out the member with this name.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let members = self.members();
        let at = members.iter().position(|(other, _)| other == name)?;
        Some(members.remove(at).1)
    }

    pub fn push(&mut self, name: &str, value: Json) {
        self.members().push((name.to_owned(), value));
    }

    pub fn members(&mut self) -> &mut Vec<(String, Json)> {
        match self {
            Json::Object(members) => members,
            other => panic!("{other:?} is no object"),
        }
    }

    pub fn items(&mut self) -> &mut Vec<Json> {
        match self {
            Json::List(items) => items,
            other => panic!("{other:?} is no list"),
        }
    }

    /// The whole text, ending in a line break.
    pub fn print(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, level: usize) {
        let before = out.rsplit('\n').next().unwrap_or_default().chars().count();
        let short = self.on_one_line();
        let pieces: Vec<(String, &Json)> = match self {
            Json::Object(members) if level == 0 || before + short.chars().count() > LINE => {
                let name = |name: &String| format!("{}: ", serde_json::Value::from(name.as_str()));
                members
                    .iter()
                    .map(|(key, value)| (name(key), value))
                    .collect()
            }
            Json::List(items) if before + short.chars().count() > LINE => {
                items.iter().map(|item| (String::new(), item)).collect()
            }
            _ => return out.push_str(&short),
        };
        let (open, close) = match self {
            Json::List(_) => ('[', ']'),
            _ => ('{', '}'),
        };
        out.push(open);
        let mut separator = "\n";
        for (name, value) in pieces {
            out.push_str(separator);
            out.push_str(&"  ".repeat(level + 1));
            out.push_str(&name);
            value.write(out, level + 1);
            separator = ",\n";
        }
        out.push('\n');
        out.push_str(&"  ".repeat(level));
        out.push(close);
    }

    fn on_one_line(&self) -> String {
        match self {
            Json::Plain(text) => text.clone(),
            Json::List(items) => {
                let items: Vec<String> = items.iter().map(Json::on_one_line).collect();
                format!("[{}]", items.join(", "))
            }
            Json::Object(members) if members.is_empty() => "{}".to_owned(),
            Json::Object(members) => {
                let name = |name: &String| serde_json::Value::from(name.as_str());
                let members = members.iter();
                let members: Vec<String> = members
                    .map(|(key, value)| format!("{}: {}", name(key), value.on_one_line()))
                    .collect();
                format!("{{ {} }}", members.join(", "))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON with whole numbers")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Plain(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Plain(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Plain(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::text(value))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Plain("null".to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}
