//! Every reason why a file is not taken, with the place it names; and nothing changes.

mod folder;

use crate::common::{Visit, export, file, read_text};
use gezamenlijke_blik::exchange::{Expected, Limit, MAX_BYTES, Position, ReadError, read};
use gezamenlijke_blik::reflection::{ANSWERS, Label, NAME, NOTES, PARTICIPANTS, Text};
use gezamenlijke_blik::session::plan;

fn at(line: usize, column: usize) -> Position {
    Position { line, column }
}

fn check(text: &str, expected: ReadError) {
    check_bytes(text.as_bytes(), expected);
}

fn check_bytes(bytes: &[u8], expected: ReadError) {
    let mut start: Vec<char> = String::from_utf8_lossy(bytes).chars().collect();
    start.truncate(300);
    let start: String = start.into_iter().collect();
    assert_eq!(read(bytes), Err(expected), "{start}");
}

/// A file with this one answer, on a line of its own.
fn answering(answer: &str) -> String {
    file(&format!(
        "\"p\": {{\"answers\": {{\n\"AM-Q1\": {answer}\n}}}}"
    ))
}

#[test]
fn a_file_that_is_no_text_of_ours() {
    check("", ReadError::Empty);
    check("\u{FEFF}", ReadError::Empty);
    check(" \r\n\t", ReadError::Empty);
    check_bytes(b"\xFF\xD8\xFF\xE0 picture", ReadError::NotText);
    check_bytes(b"{\"caf\xE9\": 1}", ReadError::NotText);
    check("[]", ReadError::NotOurs);
    check("null", ReadError::NotOurs);
    check("{}", ReadError::NotOurs);
    check("\"gezamenlijke-blik\"", ReadError::NotOurs);
    check(r#"{"format": "excalidraw"}"#, ReadError::NotOurs);
    check(r#"{"format": 1}"#, ReadError::NotOurs);
}

#[test]
fn a_file_over_5_mb_is_not_even_looked_at() {
    let fits = format!("{}{}", file(""), " ".repeat(MAX_BYTES - file("").len()));
    assert!(read_text(&fits).is_ok());
    check(&format!("{fits} "), ReadError::TooLarge);
    check_bytes(&vec![0xFF; MAX_BYTES + 1], ReadError::TooLarge);
}

#[test]
fn a_text_that_is_no_json_names_line_and_character() {
    check("hallo", ReadError::NotJson(at(1, 1)));
    check("<!doctype html>", ReadError::NotJson(at(1, 1)));
    check("{\"a\": 1,}", ReadError::NotJson(at(1, 9)));
    check("{\"a\": 1}\n{\"a\": 1}", ReadError::NotJson(at(2, 1)));
    check("{\n  \"één\": nee }", ReadError::NotJson(at(2, 11)));
    check("\u{FEFF}{\"a\" 1}", ReadError::NotJson(at(1, 6)));
}

#[test]
fn a_download_that_broke_off_is_told_from_nonsense() {
    check("{", ReadError::CutOff(at(1, 1)));
    check("{\"één\": ", ReadError::CutOff(at(1, 8)));
    let whole = include_str!("../fixtures/v1/full.json").trim_end();
    let cuts = (1..whole.len()).filter(|at| whole.is_char_boundary(*at));
    for cut in cuts {
        let refused = read(&whole.as_bytes()[..cut]);
        assert!(
            matches!(refused, Err(ReadError::CutOff(_))),
            "{cut}: {refused:?}"
        );
    }
}

#[test]
fn nesting_has_an_end_before_it_costs_anything() {
    let nested = |depth: usize| {
        let value = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        file(&format!("\n\"p\": {{\"x\": {value}}}"))
    };
    assert!(read_text(&nested(29)).is_ok());
    check(&nested(30), ReadError::TooDeep(at(2, 41)));
    check(&"[".repeat(MAX_BYTES), ReadError::TooDeep(at(1, 33)));
    let braces_in_text = file(&format!("\"p\": {{\"x\": \"{}\"}}", "{[\\\"".repeat(100)));
    assert!(read_text(&braces_in_text).is_ok());
}

#[test]
fn a_name_that_stands_twice_is_refused_wherever_it_is() {
    let twice = |name: &str, place| ReadError::Twice(name.to_owned(), place);
    check(
        "{\"format\": 1,\n\"format\": 2}",
        twice("format", at(2, 11)),
    );
    check(&file("\"p\": {},\n\"p\": {}"), twice("p", at(2, 6)));
    check(
        &file("\n\"p\": {\"x\": 1, \"x\": 1}"),
        twice("x", at(2, 20)),
    );
    check(
        &file("\n\"p\": {\"x\": [{\"a\": 1, \"a\": 2}]}"),
        twice("a", at(2, 27)),
    );
    check(
        &file("\n\"p\": {\"x\": {\"\\u0061\": 1, \"a\": 2}}"),
        twice("a", at(2, 31)),
    );
    check(
        &answering(r#"{"value": 1, "value": 1, "stamp": "1.0.a"}"#),
        twice("value", at(2, 32)),
    );
}

#[test]
fn a_newer_format_is_refused_politely_whatever_else_is_in_it() {
    let of =
        |version: &str| format!("{{\"format\": \"gezamenlijke-blik\", \"version\": {version}}}");
    check(&of("{\"major\": 2}"), ReadError::Newer(2));
    check(&of("{\"minor\": [], \"major\": 99}"), ReadError::Newer(99));
    check(&of("{}"), ReadError::Missing("major", at(1, 44)));
    check(&of("1"), ReadError::Wrong(Expected::Object, at(1, 44)));
    check(
        &of("{\"major\": \"2\"}"),
        ReadError::Wrong(Expected::WholeNumber, at(1, 54)),
    );
    check(
        &of("{\"major\": 1}"),
        ReadError::Missing("participants", at(1, 1)),
    );
    check(
        "{\"format\": \"gezamenlijke-blik\"}",
        ReadError::Missing("version", at(1, 1)),
    );
}

#[test]
fn what_is_missing_is_named() {
    check(&answering("{}"), ReadError::Missing("value", at(2, 10)));
    check(
        &answering("{\"value\": 1}"),
        ReadError::Missing("stamp", at(2, 10)),
    );
    check(
        &file("\n\"p\": {\"name\": {\"stamp\": \"1.0.a\"}}"),
        ReadError::Missing("value", at(2, 15)),
    );
}

#[test]
fn what_should_have_stood_there_is_named() {
    let wrong = |expected, column| ReadError::Wrong(expected, at(2, column));
    let value = |value: &str| answering(&format!("{{\"value\": {value}, \"stamp\": \"1.0.a\"}}"));
    for bad in [
        "0",
        "6",
        "-1",
        "4.0",
        "3.5",
        "true",
        "\"4\"",
        "\"weet-ik-niet\"",
        "[]",
        "1e0",
    ] {
        check(&value(bad), wrong(Expected::Answer, 20));
    }
    check(&answering("1"), wrong(Expected::Object, 10));
    check(&file("\n\"p\": []"), wrong(Expected::Object, 6));
    check(&file("\n\"p q\": {}"), wrong(Expected::Id, 8));
    check(&file("\n\"\": {}"), wrong(Expected::Id, 5));
    check(
        &file(&format!("\n\"{}\": {{}}", "a".repeat(65))),
        wrong(Expected::Id, 70),
    );
    check(
        &file("\n\"p\": {\"name\": {\"value\": 1, \"stamp\": \"1.0.a\"}}"),
        wrong(Expected::Text, 25),
    );
    check(
        &file(
            "\n\"p\": {\"notes\": {\"A\": {\"value\": \"t\", \"private\": false, \"stamp\": \"1.0.a\"}}}",
        ),
        wrong(Expected::True, 48),
    );
    check(
        &answering("{\"value\": 1, \"stamp\": \"2.0.a\", \"rivals\": {}}"),
        wrong(Expected::List, 51),
    );
}

#[test]
fn stamps_that_nobody_can_have_are_refused() {
    let wrong = |column| ReadError::Wrong(Expected::Stamp, at(2, column));
    let stamp = |stamp: &str| answering(&format!("{{\"value\": 1, \"stamp\": \"{stamp}\"}}"));
    assert!(read_text(&stamp("1099511627776.9007199254740992.0123456789abcdef")).is_ok());
    for bad in [
        "",
        "1",
        "1.0",
        "1.0.",
        "0.0.a",
        "01.0.a",
        "+1.0.a",
        "1.00.a",
        "1.0.a b",
        "1.0.a.b",
        "1.0.0123456789abcdefg",
        "1099511627777.0.a",
        "18446744073709551616.0.a",
        "1.9007199254740993.a",
    ] {
        check(&stamp(bad), wrong(32));
    }
    let replaced = |before: &str| {
        answering(&format!(
            r#"{{"value": 1, "stamp": "2.0.b", "replaced": "{before}"}}"#
        ))
    };
    assert!(read_text(&replaced("2.0.a")).is_ok());
    for bad in ["2.0.b", "2.0.c", "3.0.a"] {
        check(&replaced(bad), wrong(32));
    }
    check(&replaced("x"), wrong(53));
}

#[test]
fn there_is_room_for_so_many_and_no_more() {
    let too_much = |limit, column| ReadError::TooMuch(limit, at(1, column));
    let many =
        |count: usize, one: fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>().join(",");
    let start = file("").find("{}}").unwrap() + 1;
    let people = |count| file(&many(count, |n| format!("\"p{n}\":{{}}")));
    assert!(read_text(&people(500)).is_ok());
    check(&people(501), too_much(Limit::Owners(PARTICIPANTS), start));
    let person = |members: String| file(&format!("\"p\":{{{members}}}"));
    let answers = |count| {
        let answers = many(count, |n| {
            format!("\"Q{n}\":{{\"value\":1,\"stamp\":\"1.0.a\"}}")
        });
        person(format!("\"answers\":{{{answers}}}"))
    };
    assert!(read_text(&answers(500)).is_ok());
    check(
        &answers(501),
        too_much(Limit::Values(ANSWERS.spec), start + 16),
    );
    let note = |count| {
        let text = "🙂".repeat(count);
        person(format!(
            "\"notes\":{{\"Q\":{{\"value\":\"{text}\",\"stamp\":\"1.0.a\"}}}}"
        ))
    };
    assert!(read_text(&note(4_000)).is_ok());
    check(
        &note(4_001),
        too_much(Limit::Characters(NOTES.spec, Text::MAX), start + 28),
    );
    let name = |letter: &str, count| {
        let text = letter.repeat(count);
        person(format!(
            "\"name\":{{\"value\":\"{text}\",\"stamp\":\"1.0.a\"}}"
        ))
    };
    assert!(read_text(&name("é", 200)).is_ok());
    check(
        &name("é", 201),
        too_much(Limit::Characters(NAME.spec, Label::MAX), start + 22),
    );
    let too_many = many(128, |n| {
        format!("{{\"value\":{},\"stamp\":\"1.0.a\"}}", n % 5 + 1)
    });
    let rivals = person(format!(
        "\"answers\":{{\"Q\":{{\"value\":5,\"stamp\":\"2.0.a\",\"rivals\":[{too_many}]}}}}"
    ));
    assert!(matches!(
        read_text(&rivals),
        Err(ReadError::Wrong(Expected::List, _))
    ));
}

#[test]
fn what_was_refused_in_a_pile_does_not_stop_the_good_ones() {
    let good = include_str!("../fixtures/v1/minimal.json");
    let read: Vec<_> = ["{", good, "x"].into_iter().map(read_text).collect();
    let documents: Vec<_> = read.into_iter().filter_map(Result::ok).collect();
    let visit = Visit::on("a");
    let merged = plan(&visit.state, documents).unwrap().merged;
    assert_eq!(export(&merged), good);
}
