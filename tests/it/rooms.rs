//! The rooms keep to themselves: who may use what, read from the sources.
//!
//! The table is that of the design, and stands in CONTRIBUTING.md as well. A trespass is named with its file, its line
//! and what it asks for.

mod circles;
mod code;
mod imports;
mod map;
mod planted;
mod top_level;

use code::{Texts, code, first_names, paths};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A room, the rooms that it may use, and the crates.
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const ROOMS: [Room; 11] = [
    Room {
        name: "merge",
        rooms: &[],
        crates: &[],
    },
    Room {
        name: "reflection",
        rooms: &["merge"],
        crates: &[],
    },
    Room {
        name: "insight",
        rooms: &["merge", "reflection"],
        crates: &[],
    },
    Room {
        name: "exchange",
        rooms: &["merge", "reflection"],
        crates: &["serde", "serde_json"],
    },
    Room {
        name: "device",
        rooms: &["merge", "reflection", "exchange"],
        crates: &[],
    },
    Room {
        name: "session",
        rooms: &["merge", "reflection", "insight", "exchange", "device"],
        crates: &[],
    },
    Room {
        name: "words",
        rooms: &[
            "merge",
            "reflection",
            "insight",
            "exchange",
            "device",
            "session",
        ],
        crates: &[],
    },
    Room {
        name: "radar",
        rooms: &["reflection", "insight"],
        crates: &["plotters"],
    },
    Room {
        name: "qr",
        rooms: &[],
        crates: &["qrcodegen", "rxing"],
    },
    Room {
        name: "browser",
        rooms: &[
            "merge",
            "reflection",
            "exchange",
            "device",
            "session",
            "radar",
        ],
        crates: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_events",
            "gloo_storage",
            "gloo_timers",
            "plotters",
            "plotters_canvas",
            "console_error_panic_hook",
        ],
    },
    Room {
        name: "ui",
        rooms: &[
            "merge",
            "reflection",
            "insight",
            "exchange",
            "device",
            "session",
            "words",
            "radar",
            "qr",
            "browser",
        ],
        crates: &["leptos", "plotters", "wasm_bindgen", "web_sys", "js_sys"],
    },
];

/// What the pure rooms would need for a clock, a disk, a network or a second thread.
const OUTSIDE: [&str; 7] = [
    "std::time",
    "std::fs",
    "std::env",
    "std::net",
    "std::thread",
    "std::process",
    "std::io",
];

const LONGEST: usize = 300;

/// The crates of the manifest, as they are called in code.
fn known_crates() -> BTreeSet<String> {
    let manifest = include_str!("../../Cargo.toml");
    let (mut names, mut inside) = (BTreeSet::new(), false);
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section.ends_with("dependencies");
            let own = section.rsplit_once("dependencies.").map(|(_, name)| name);
            names.extend(own.map(|name| name.replace('-', "_")));
        } else if let (true, Some((name, _))) = (inside, line.split_once(" = ")) {
            names.insert(name.replace('-', "_"));
        }
    }
    names
}

/// What a file does that it may not, a line each. The path is from `src/`.
fn trespasses(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines = source.lines().count();
    if lines >= LONGEST {
        found.push(format!("{path}: {lines} lines"));
    }
    if path.ends_with("/mod.rs") && !source.starts_with("//! ") {
        found.push(format!("{path}: no room sign"));
    }
    // Tests beside the code may do what the code may not.
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let bare = code(source, Texts::Blank);
    let mut trespass = |at: usize, what: &str| {
        let line = bare[..at].matches('\n').count() + 1;
        found.push(format!("{path}:{line}: {what}"));
    };
    for word in [
        ".unwrap()",
        ".expect(",
        "inner_html",
        "style=",
        "panic!(",
        "unsafe ",
    ] {
        for (at, _) in bare.match_indices(word) {
            trespass(at, word);
        }
    }
    let spoken = code(source, Texts::Stay);
    for word in ["innerHTML", "insertAdjacentHTML", "set_inner_html"] {
        for (at, _) in spoken.match_indices(word) {
            trespass(at, word);
        }
    }
    let Some((name, inside)) = path.split_once('/') else {
        return found;
    };
    let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
        found.push(format!("{path}: a room that the design does not know"));
        return found;
    };
    for (at, after) in paths(&bare, "crate") {
        for asked in first_names(after) {
            if asked != name && !room.rooms.contains(&asked) {
                trespass(at, &format!("crate::{asked}"));
            }
        }
    }
    for known in known_crates() {
        if !room.crates.contains(&known.as_str()) {
            for (at, _) in paths(&bare, &known) {
                trespass(at, &known);
            }
        }
    }
    // `mod.rs` of a room stands one step below the crate, a file in it two, one in a folder three.
    let steps = inside.split('/').count() + usize::from(!inside.ends_with("mod.rs"));
    let out = vec!["super"; steps].join("::");
    for (at, _) in paths(&bare, &out) {
        trespass(at, "out of the room by super");
    }
    if !matches!(name, "browser" | "ui") {
        for outside in OUTSIDE {
            for (at, _) in bare.match_indices(outside) {
                trespass(at, outside);
            }
        }
    }
    if name == "ui" {
        for (at, _) in bare.match_indices("window()") {
            trespass(at, "window()");
        }
    }
    found
}

/// The files of Rust below a folder.
pub fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, all),
            false if path.extension().is_some_and(|end| end == "rs") => all.push(path),
            false => {}
        }
    }
}

#[test]
fn every_room_keeps_to_what_the_design_lets_it_use() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut all = Vec::new();
    sources(&root, &mut all);
    assert!(all.len() > 50, "{} files are too few to be all", all.len());
    let found: Vec<String> = all
        .iter()
        .flat_map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
            trespasses(
                &name.replace('\\', "/"),
                &std::fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
