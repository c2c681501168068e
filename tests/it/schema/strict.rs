//! The schema is one that validators take in their strict modes: what a keyword is about stands beside it.

use super::walk::published;
use serde_json::{Map, Value};

/// Keywords that say nothing without this type.
const OF_A_TYPE: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "required",
            "additionalProperties",
            "propertyNames",
            "maxProperties",
        ],
    ),
    ("array", &["items", "minItems", "maxItems"]),
    ("string", &["pattern", "maxLength"]),
    ("integer", &["minimum", "maximum"]),
];

/// Keywords whose value is a schema, a list of schemas, or schemas by name; and those that hold none.
const ONE: [&str; 4] = ["additionalProperties", "propertyNames", "items", "not"];
const LISTS: [&str; 2] = ["oneOf", "anyOf"];
const BY_NAME: [&str; 2] = ["properties", "$defs"];
const NONE: [&str; 16] = [
    "$schema",
    "$id",
    "$ref",
    "title",
    "description",
    "type",
    "const",
    "examples",
    "required",
    "maxProperties",
    "minItems",
    "maxItems",
    "pattern",
    "maxLength",
    "minimum",
    "maximum",
];

/// What is wrong with this schema and those in it. Where schemas are about the very same value, the type may stand
/// around them.
fn mistakes(place: &str, schema: &Value, around: Option<&Value>, found: &mut Vec<String>) {
    let Some(members) = schema.as_object() else {
        found.push(format!("{place}: no object"));
        return;
    };
    let said = members.get("type").or(around);
    for (needed, keywords) in OF_A_TYPE {
        let known = said.is_some_and(|said| is_of(said, needed));
        let lone = keywords
            .iter()
            .filter(|word| members.contains_key(**word) && !known);
        found.extend(lone.map(|word| format!("{place}: {word} without type {needed}")));
    }
    required_is_described(place, members, found);
    for (word, value) in members {
        let place = format!("{place}/{word}");
        match word.as_str() {
            // `not` and the like are about the same value as the schema that they stand in.
            "not" => mistakes(&place, value, said, found),
            word if LISTS.contains(&word) => {
                for one in value.as_array().unwrap() {
                    mistakes(&place, one, said, found);
                }
            }
            word if ONE.contains(&word) => mistakes(&place, value, None, found),
            word if BY_NAME.contains(&word) => {
                for (name, one) in value.as_object().unwrap() {
                    mistakes(&format!("{place}/{name}"), one, None, found);
                }
            }
            word if NONE.contains(&word) => {}
            _ => found.push(format!("{place}: an unknown keyword")),
        }
    }
}

/// One type, or that and nothing at all.
fn is_of(said: &Value, needed: &str) -> bool {
    match said {
        Value::Array(types) => types.iter().all(|one| one == needed || one == "null"),
        one => one == needed,
    }
}

fn required_is_described(place: &str, members: &Map<String, Value>, found: &mut Vec<String>) {
    let required = members.get("required").and_then(Value::as_array);
    for name in required.into_iter().flatten() {
        let described = members
            .get("properties")
            .and_then(|all| all.get(name.as_str()?));
        if described.is_none() {
            found.push(format!("{place}: {name} is required and not described"));
        }
    }
}

fn mistakes_in(schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    mistakes("#", schema, None, &mut found);
    found
}

#[test]
fn every_keyword_has_its_type_beside_it() {
    let schema: Value = serde_json::from_str(&published()).unwrap();
    assert_eq!(mistakes_in(&schema), Vec::<String>::new());
}

#[test]
fn a_keyword_without_its_type_would_be_found() {
    let check = |schema: &str, expected: &[&str]| {
        let schema: Value = serde_json::from_str(schema).unwrap();
        assert_eq!(mistakes_in(&schema), expected, "{schema}");
    };
    check(r#"{"type": "object", "properties": {"items": {}}}"#, &[]);
    check(
        r#"{"properties": {"a": {"items": {}}}}"#,
        &[
            "#: properties without type object",
            "#/properties/a: items without type array",
        ],
    );
    check(
        r#"{"type": "object", "required": ["a"]}"#,
        &["#: \"a\" is required and not described"],
    );
    check(r#"{"type": "string", "not": {"pattern": "a"}}"#, &[]);
    check(
        r#"{"type": "array", "items": {"maxProperties": 1}}"#,
        &["#/items: maxProperties without type object"],
    );
    check(
        r#"{"propertyName": 1}"#,
        &["#/propertyName: an unknown keyword"],
    );
}
