//! What stands at the top of the checkout is what its owner asked for, so that a newcomer sees at once where things are.

use std::collections::BTreeSet;
use std::path::Path;

const ASKED: [&str; 18] = [
    ".cargo",
    ".ci",
    ".git",
    ".github",
    ".gitignore",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "public",
    "src",
    "style",
    "tests",
    "xtask",
];

#[test]
fn nothing_stands_at_the_top_that_was_not_asked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_dir(root).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    // What the build makes is in no commit.
    let made = include_str!("../../../.gitignore");
    let is_made = |name: &String| made.lines().any(|line| line.trim_matches('/') == name);
    let there: BTreeSet<String> = names.filter(|name| !is_made(name)).collect();
    let asked = ASKED.map(str::to_owned).into();
    assert_eq!(there.difference(&asked).collect::<Vec<_>>(), [""; 0]);
}
