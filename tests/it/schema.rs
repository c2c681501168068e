//! The published JSON Schema: made along the table of fields, and held against every file in the fixtures by a
//! validator that is not ours.

mod fields;
mod ordered;
mod strict;
mod walk;

use jsonschema::Validator;
use serde_json::Value;
use walk::published;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/");
const SCHEMA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/public/schema/gezamenlijke-blik-1.schema.json"
);

/// What makes these files bad cannot be said in a schema: a name that stands twice (the validator
/// never sees the first one), the order of two stamps, and the depth of unknown members.
const BEYOND_A_SCHEMA: [&str; 14] = [
    "deep-nesting-objects.json",
    "duplicate-answer.json",
    "duplicate-escaped.json",
    "duplicate-format.json",
    "duplicate-participant.json",
    "duplicate-participants.json",
    "duplicate-questionnaire.json",
    "duplicate-unknown-nested.json",
    "duplicate-unknown.json",
    "duplicate-value.json",
    "duplicate-version.json",
    "replaced-itself.json",
    "replaced-later.json",
    "seen-later.json",
];

/// These are taken though a careful program would not write them.
const TAKEN_ALL_THE_SAME: [&str; 8] = [
    "between-fences.json",
    "blank-name.json",
    "hard-blanks.json",
    "in-a-letter.json",
    "rivals-empty.json",
    "unseen-in-front.json",
    "utf-16-be.json",
    "utf-16-le.json",
];

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(&published()).unwrap();
    assert!(
        jsonschema::meta::is_valid(&schema),
        "the schema itself is no schema"
    );
    jsonschema::draft202012::new(&schema).unwrap()
}

/// The files of one folder of fixtures, by name.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(format!("{FIXTURES}{folder}")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Vec<u8>)> = paths
        .filter(|path| {
            path.extension().is_some_and(|end| end == "json") && !path.ends_with("expected.json")
        })
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder} is empty");
    files
}

/// Why the schema refuses this text; nothing when it does not.
fn refusal(schema: &Validator, bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => schema.validate(&value).err().map(|error| error.to_string()),
        Err(error) => Some(error.to_string()),
    }
}

#[test]
fn what_is_published_follows_the_table_of_fields() {
    let made = published();
    if std::env::var_os("GB_WRITE").is_some() {
        std::fs::write(SCHEMA, &made).unwrap();
    }
    assert!(
        std::fs::read_to_string(SCHEMA).unwrap() == made,
        "the published schema is of another table: GB_WRITE=1 cargo test --test it schema"
    );
}

#[test]
fn every_exported_and_every_golden_file_fits() {
    let schema = schema();
    for folder in ["workshop", "v1"] {
        for (name, bytes) in files(folder) {
            assert_eq!(refusal(&schema, &bytes), None, "{folder}/{name}");
        }
    }
}

#[test]
fn odd_files_fit_and_bad_ones_do_not() {
    let schema = schema();
    for (name, bytes) in files("odd") {
        let refused = refusal(&schema, &bytes);
        let expected = TAKEN_ALL_THE_SAME.contains(&name.as_str());
        assert_eq!(refused.is_some(), expected, "odd/{name}: {refused:?}");
    }
    for (name, bytes) in files("bad") {
        let expected = !BEYOND_A_SCHEMA.contains(&name.as_str());
        assert_eq!(refusal(&schema, &bytes).is_some(), expected, "bad/{name}");
    }
}

#[test]
fn what_a_file_is_and_what_happens_to_it_stands_in_the_readme_beside_it() {
    for folder in ["bad", "odd"] {
        let readme = std::fs::read_to_string(format!("{FIXTURES}{folder}/README.md")).unwrap();
        for (name, _) in files(folder) {
            assert!(
                readme.contains(&format!("\n| {name} | ")),
                "{folder}/{name}"
            );
        }
    }
}

/// A good file in which `old` is replaced by `new`.
fn changed(old: &str, new: &str) -> String {
    let good = include_str!("../fixtures/v1/full.json");
    assert!(good.contains(old), "{old} does not stand in the file");
    good.replacen(old, new, 1)
}

#[test]
fn one_broken_rule_is_enough_to_be_refused() {
    let schema = schema();
    let check = |old: &str, new: &str| {
        let refused = refusal(&schema, changed(old, new).as_bytes());
        assert!(refused.is_some(), "{new} instead of {old} was let through");
    };
    check("\"gezamenlijke-blik\"", "\"Gezamenlijke-Blik\"");
    check("\"major\": 1", "\"major\": 2");
    check("\"minor\": 0", "\"minor\": -1");
    check("\"minor\": 0", "\"minor\": \"0\"");
    check("\"app\": \"0.1.0\"", "\"app\": 0.1");
    check("\"app\": \"0.1.0\",", "");
    check("\"id\": \"vijf-lenzen\"", "\"id\": \"vijf lenzen\"");
    check("\"edition\": 1", "\"edition\": 0");
    check("\"participants\"", "\"people\"");
    check("\"value\": 1,", "\"value\": 0,");
    check("\"value\": 1,", "\"value\": 6,");
    check("\"value\": 1,", "\"value\": 1.5,");
    check("\"value\": 1,", "\"value\": \"1\",");
    check("\"value\": 1,", "");
    check("\"value\": 1,", "\"value\": 1, \"private\": false,");
    check("\"unknown\"", "\"n.v.t.\"");
    check(
        "\"value\": 5, \"stamp\": \"29.",
        "\"value\": 7, \"stamp\": \"29.",
    );
    check("\"stamp\": \"29.", "\"stamp\": \"1099511627777.");
    check("\"replaced\": \"17.", "\"replaced\": \"0.");
    check("9007199254740992", "9007199254740993");
    check(
        "\"10.1791459567000.sixteen-letters_\"",
        "\"10.1791459567000.seventeen-letters\"",
    );
    check(
        "\"10.1791459567000.sixteen-letters_\"",
        "\"10.1791459567000\"",
    );
    check("\"10.1791459567000.sixteen-letters_\"", "10");
    check("\"AM-Q1\"", "\"AM.Q1\"");
    check("\"zonder-alles\"", "\"\"");
    check("\"zonder-alles\": {}", "\"zonder-alles\": []");
    check("\"Wonen Noord\"", "17");
    check("\"Wonen Noord\"", &format!("\"{}\"", "🙂".repeat(201)));
    check(
        "\"Eerst Nederlands.\"",
        &format!("\"{}\"", "é".repeat(4001)),
    );
    check("\"Eerst Nederlands.\"", "true");
}

#[test]
fn what_a_later_version_adds_is_let_through() {
    let schema = schema();
    let check = |old: &str, new: &str| {
        assert_eq!(
            refusal(&schema, changed(old, new).as_bytes()),
            None,
            "{new}"
        );
    };
    check("\"minor\": 0", "\"minor\": 12, \"patch\": \"b\"");
    check("\"edition\": 1", "\"edition\": 3, \"language\": \"fy\"");
    check(
        "\"app\": \"0.1.0\"",
        "\"app\": \"4.0.0-rc.1\", \"rounds\": [{}]",
    );
    check(
        "\"zonder-alles\": {}",
        "\"zonder-alles\": { \"photo\": null }",
    );
    check("\"value\": 1,", "\"value\": 1, \"sure\": 0.5,");
    check("\"value\": 1,", "\"value\": 1, \"private\": true,");
    check("\"stamp\": \"10.", "\"stamp\": \"1099511627776.");
}

#[test]
fn nobody_more_than_500_fits_in_a_file() {
    let schema = schema();
    let check = |people: usize, fits: bool| {
        let all: Vec<String> = (0..people).map(|n| format!("\"p{n}\": {{}}")).collect();
        let text = changed("\"zonder-alles\": {}", &all.join(","));
        // Three others are in the file already.
        assert_eq!(
            refusal(&schema, text.as_bytes()).is_none(),
            fits,
            "{people}"
        );
    };
    check(497, true);
    check(498, false);
}
