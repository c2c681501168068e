//! What becomes of what a newer version wrote, where two files have it.

use super::merged;
use crate::common::{export, file, read_text};

/// Two files with this participant; whichever comes first, this stands in the outcome.
fn check_files(one: &str, other: &str, expected: &[&str]) {
    let read = |members: &str| read_text(&file(members)).unwrap();
    let (one, other) = (read(one), read(other));
    let whole = merged(one.clone(), &other);
    assert_eq!(whole, merged(other, &one));
    let text = export(&whole);
    for part in expected {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn what_a_newer_app_wrote_is_brought_together_as_well() {
    check_files(
        r#""p": {"x-a": 1}"#,
        r#""p": {"x-b": 2}"#,
        &[r#""x-a": 1"#, r#""x-b": 2"#],
    );
    check_files(r#""p": {"x": 1.1}"#, r#""p": {"x": 1.10}"#, &["1.10"]);
    let answer = |rest: &str| format!(r#""p": {{"answers": {{"AM-Q1": {{{rest}}}}}}}"#);
    check_files(
        &answer(r#""value": 4, "stamp": "3.0.a", "x": 1"#),
        &answer(r#""value": 4, "stamp": "3.0.a", "y": 2"#),
        &[r#"{ "value": 4, "stamp": "3.0.a", "x": 1, "y": 2 }"#],
    );
    check_files(
        &answer(r#""value": 4, "stamp": "3.0.a", "x": 1"#),
        &answer(r#""value": 4, "stamp": "9.0.b""#),
        &[
            r#"{ "value": 4, "stamp": "9.0.b", "rivals": [{ "value": 4, "stamp": "3.0.a", "x": 1 }] }"#,
        ],
    );
    check_files(
        &answer(r#""value": 4, "stamp": "3.0.a", "x": 1"#),
        &answer(r#""value": 5, "stamp": "9.0.b", "y": 2"#),
        &[
            r#"{ "value": 5, "stamp": "9.0.b", "y": 2, "rivals": [{ "value": 4, "stamp": "3.0.a", "x": 1 }] }"#,
        ],
    );
}

#[test]
fn what_nobody_here_knows_merges_as_what_is_known_does() {
    let x = |x: &str| format!(r#""p": {{"x": {x}}}"#);
    let check = |one: &str, other: &str, expected: &str| {
        check_files(&x(one), &x(other), &[&format!("\"x\": {expected}\n")]);
    };
    check(
        r#"{"a": 1, "b": {"c": 1}}"#,
        r#"{"b": {"d": 2}}"#,
        r#"{"a":1,"b":{"c":1,"d":2}}"#,
    );
    check("[2]", "[1, 1]", "[2]");
    check("null", "\"tekst\"", "null");
    // Of two kinds the register stays, then the object.
    check("[9]", r#"{"a": 1}"#, r#"{"a":1}"#);
    check(
        r#"{"z": 1}"#,
        r#"{"value": 2, "stamp": "1.0.a"}"#,
        r#"{ "value": 2, "stamp": "1.0.a" }"#,
    );
    // A stamp that is none makes no register.
    check(
        r#"{"stamp": "x", "a": 1}"#,
        r#"{"stamp": "y"}"#,
        r#"{"a":1,"stamp":"y"}"#,
    );
    check(
        r#"{"value": 4, "stamp": "5.0.a"}"#,
        r#"{"value": 2, "stamp": "4.0.b"}"#,
        r#"{ "value": 4, "stamp": "5.0.a", "rivals": [{ "value": 2, "stamp": "4.0.b" }] }"#,
    );
    check(
        r#"{"value": 4, "stamp": "5.0.a", "seen": ["4.0.b"]}"#,
        r#"{"value": 2, "stamp": "4.0.b"}"#,
        r#"{ "value": 4, "stamp": "5.0.a", "seen": ["4.0.b"] }"#,
    );
    check(
        r#"{"value": {"a": 1}, "stamp": "5.0.a"}"#,
        r#"{"value": {"b": 2}, "stamp": "5.0.a", "y": 1}"#,
        r#"{ "value": {"a":1,"b":2}, "y": 1, "stamp": "5.0.a" }"#,
    );
}
