//! Each promise in the README names a test, and that test exists.

use std::path::Path;

fn sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_promise_about_data_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    for folder in ["tests/it", "tests/e2e/tests"] {
        sources(&root.join(folder), &mut all);
    }
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let from = readme.find("## Wat beloven we over je gegevens").unwrap();
    let until = readme.find("## What is not there yet").unwrap();
    let rows = readme[from..until].lines();
    let rows = rows.filter(|row| row.starts_with("| ") && !row.starts_with("| belofte"));
    let mut promises = 0;
    for row in rows {
        let named: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "no test shows: {row}");
        for test in named {
            assert!(all.contains(&format!("fn {test}(")), "{test} is not there");
        }
        for (place, _) in row.match_indices(".rs)") {
            let named = row[..place].rsplit('(').next().unwrap();
            let file =
                named
                    .replacen("it/", "tests/it/", 1)
                    .replacen("e2e/", "tests/e2e/tests/", 1);
            assert!(
                root.join(format!("{file}.rs")).is_file(),
                "{named}.rs is not there"
            );
        }
        promises += 1;
    }
    assert!(promises >= 15, "{promises} promises were found");
}
