//! The folder of bad files: each is refused for the reason that stands beside it, and nothing changes.

use crate::common::{Visit, kept};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::{Expected, Limit, Position, ReadError};
use gezamenlijke_blik::reflection::ValueType;
use gezamenlijke_blik::session::plan;
use std::collections::BTreeMap;

#[test]
fn after_any_refusal_everything_is_as_it_was() {
    let mut visit = Visit::on("a");
    visit.begins("p", "Wonen Noord").answers("AM-Q1=4 BE-Q2=?");
    let before = kept(&visit.state);
    for (name, bytes) in bad_files() {
        let refused = read_file(&bytes).map(|document| plan(&visit.state, vec![document]));
        assert!(refused.is_err(), "{name} was taken");
        assert_eq!(kept(&visit.state), before, "{name}");
    }
}

#[test]
fn the_bad_files_are_refused_for_the_reason_that_stands_beside_them() {
    let files = bad_files();
    let readme = String::from_utf8(folder_file("README.md")).unwrap();
    let rows = readme.lines().filter(|line| line.contains(".json |"));
    let mut rows_read = 0;
    for row in rows {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let (name, expected) = (cells[1], cells[3]);
        let error = read_file(&files[name]).unwrap_err();
        let told = told(&error);
        for part in expected.split(", ").filter(|part| !part.starts_with("at ")) {
            let vague = part == "refused";
            assert!(
                vague || told.contains(part),
                "{name}: {part} is not in {told}"
            );
        }
        rows_read += 1;
    }
    assert_eq!(
        rows_read,
        files.len(),
        "a file without a line, or a line without a file"
    );
}

/// The words of the README for a refusal.
fn told(error: &ReadError) -> String {
    let place = |place: &Position| format!("line {} column {}", place.line, place.column);
    match error {
        ReadError::Empty => "nothing in it".to_owned(),
        ReadError::TooLarge => "too large".to_owned(),
        ReadError::NotText => "no text".to_owned(),
        ReadError::Zipped => "a zip".to_owned(),
        ReadError::CutOff(at) => format!("cut off {}", place(at)),
        ReadError::NotJson(at) => format!("no JSON {}", place(at)),
        ReadError::TooDeep(at) => format!("too deep {}", place(at)),
        ReadError::NotOurs => "not ours".to_owned(),
        ReadError::NothingWhole => "nothing whole".to_owned(),
        ReadError::Newer(major) => format!("newer major {major}"),
        ReadError::Twice(name, at) => format!("twice «{name}» {}", place(at)),
        ReadError::Missing(name, at) => format!("missing `{name}` {}", place(at)),
        ReadError::Wrong(expected, at) => {
            let what = match expected {
                Expected::Object => "an object",
                Expected::List => "a list",
                Expected::Text => "a text",
                Expected::WholeNumber => "a whole number",
                Expected::Answer => "an answer",
                Expected::Id => "an id",
                Expected::Stamp => "a stamp",
                Expected::True => "true",
                Expected::Date => "a date",
            };
            format!("{what} was expected {}", place(at))
        }
        ReadError::TooMuch(limit, at) => {
            let what = match limit {
                Limit::Owners(kind) => format!("too many {}", kind.name),
                Limit::Values(row) => format!("too many {}", row.name),
                Limit::Characters(row, _) => match row.value_type {
                    ValueType::Text => "too long a note".to_owned(),
                    _ => "too long a name".to_owned(),
                },
            };
            format!("{what} {}", place(at))
        }
    }
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/bad/");

fn folder_file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{FOLDER}{name}")).unwrap()
}

fn bad_files() -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(FOLDER).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let names = names.filter(|name| name.ends_with(".json"));
    names
        .map(|name| (name.clone(), folder_file(&name)))
        .collect()
}
