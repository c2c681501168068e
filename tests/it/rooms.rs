//! The rooms keep to themselves: who may use what, read from the sources.
//!
//! The table is that of the design. A trespass is named with its file, its line and what it asks for.

use std::path::{Path, PathBuf};

/// A room, the rooms that it may use, and the crates.
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const ROOMS: [Room; 8] = [
    Room {
        name: "reflection",
        rooms: &[],
        crates: &[],
    },
    Room {
        name: "insight",
        rooms: &["reflection"],
        crates: &[],
    },
    Room {
        name: "exchange",
        rooms: &["reflection", "insight"],
        crates: &["serde", "serde_json"],
    },
    Room {
        name: "session",
        rooms: &["reflection", "insight"],
        crates: &[],
    },
    Room {
        name: "words",
        rooms: &["reflection", "insight", "exchange", "session"],
        crates: &["serde", "serde_json"],
    },
    Room {
        name: "radar",
        rooms: &["reflection", "insight"],
        crates: &["plotters"],
    },
    Room {
        name: "browser",
        rooms: &["reflection", "exchange", "radar"],
        crates: &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_storage",
            "plotters",
            "plotters_canvas",
            "console_error_panic_hook",
        ],
    },
    Room {
        name: "ui",
        rooms: &[
            "reflection",
            "insight",
            "exchange",
            "session",
            "words",
            "radar",
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
fn known_crates() -> Vec<String> {
    let manifest = include_str!("../../Cargo.toml");
    let (mut names, mut inside) = (Vec::new(), false);
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section.ends_with("dependencies");
            let own = section.rsplit_once("dependencies.").map(|(_, name)| name);
            names.extend(own.map(|name| name.replace('-', "_")));
        } else if let (true, Some((name, _))) = (inside, line.split_once(" = ")) {
            names.push(name.replace('-', "_"));
        }
    }
    names
}

/// The source with comments blanked, and texts too when asked; line breaks stay.
fn code(source: &str, texts: Texts) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, blank) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), true),
            '/' if rest.starts_with("/*") => {
                (rest.find("*/").map_or(rest.len(), |at| at + 2), true)
            }
            'r' if raw_text(rest).is_some() => (raw_text(rest).unwrap(), texts == Texts::Blank),
            '"' => (plain_text(rest), texts == Texts::Blank),
            '\'' if rest.starts_with("'\"'") => (3, true),
            '\'' if rest.starts_with("'\\") => (rest[2..].find('\'').map_or(2, |at| at + 3), true),
            _ => (first.len_utf8(), false),
        };
        let (piece, after) = rest.split_at(length);
        match blank {
            true => out.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' })),
            false => out.push_str(piece),
        }
        rest = after;
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Texts {
    Blank,
    Stay,
}

/// The length of a text between quotes, its quotes included.
fn plain_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a text such as `r#"…"#`, when one begins here.
fn raw_text(rest: &str) -> Option<usize> {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    let end = format!("\"{}", "#".repeat(hashes));
    let body = rest[1 + hashes..].strip_prefix('"')?;
    let at = body.find(&end)?;
    Some(1 + hashes + 1 + at + end.len())
}

/// Where a path begins in the code: `name::`, not `other_name::` and not `other::name::`.
fn paths<'a>(code: &'a str, name: &str) -> Vec<(usize, &'a str)> {
    let start = format!("{name}::");
    let found = code.match_indices(&start).filter(|(at, _)| {
        let before = code[..*at].trim_end_matches(' ');
        let joined = code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        !joined && !before.ends_with("::")
    });
    found
        .map(|(at, _)| (at, &code[at + start.len()..]))
        .collect()
}

/// The first names of `a::b` or `{a::b, c::{d, e}}`.
fn first_names(path: &str) -> Vec<&str> {
    let name = |text: &'_ str| -> usize {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        end.unwrap_or(text.len())
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![&path[..name(path)]];
    };
    let (mut names, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if c.is_whitespace() => {}
            _ if fresh => {
                names.push(&group[at..at + name(&group[at..])]);
                fresh = false;
            }
            _ => {}
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

fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
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

/// A planted trespass is found, on its line, and nothing else is.
fn check(path: &str, source: &str, expected: &[&str]) {
    assert_eq!(trespasses(path, source), expected, "{source}");
}

#[test]
fn a_planted_trespass_is_found() {
    check(
        "reflection/note.rs",
        "//! A note.\nuse serde::Serialize;\n",
        &["reflection/note.rs:2: serde"],
    );
    check(
        "insight/a.rs",
        "use crate::exchange::read;",
        &["insight/a.rs:1: crate::exchange"],
    );
    check(
        "session/a.rs",
        "\nuse crate::{\n    reflection::{Answer, Note},\n    ui::App,\n};",
        &["session/a.rs:2: crate::ui"],
    );
    check(
        "exchange/a.rs",
        "fn a() -> crate::session::State { b() }",
        &["exchange/a.rs:1: crate::session"],
    );
    check(
        "exchange/a.rs",
        "use super::super::ui::App;",
        &["exchange/a.rs:1: out of the room by super"],
    );
    check(
        "exchange/mod.rs",
        "//! A room.\nuse super::ui;",
        &["exchange/mod.rs:2: out of the room by super"],
    );
    check(
        "words/a.rs",
        "use leptos::prelude::*;",
        &["words/a.rs:1: leptos"],
    );
    check(
        "radar/a.rs",
        "use plotters_canvas::CanvasBackend;",
        &["radar/a.rs:1: plotters_canvas"],
    );
    check(
        "browser/a.rs",
        "let a = crate::session::apply;",
        &["browser/a.rs:1: crate::session"],
    );
    check(
        "ui/pages/a.rs",
        "let a = serde_json::json!(1);",
        &["ui/pages/a.rs:1: serde_json"],
    );
    check(
        "ui/pages/a.rs",
        "let a = window();",
        &["ui/pages/a.rs:1: window()"],
    );
    check(
        "ui/a.rs",
        "view! { <p style=\"color: red\"></p> }",
        &["ui/a.rs:1: style="],
    );
    check(
        "ui/a.rs",
        "view! { <p inner_html=text></p> }",
        &["ui/a.rs:1: inner_html"],
    );
    check(
        "browser/a.rs",
        "run(\"a.innerHTML = b\");",
        &["browser/a.rs:1: innerHTML"],
    );
    check(
        "session/a.rs",
        "let now = std::time::Instant::now();",
        &["session/a.rs:1: std::time"],
    );
    check(
        "insight/a.rs",
        "let a = b.unwrap();",
        &["insight/a.rs:1: .unwrap()"],
    );
    check(
        "insight/a.rs",
        "let a = b.expect(\"c\");",
        &["insight/a.rs:1: .expect("],
    );
    check(
        "insight/mod.rs",
        "mod a;",
        &["insight/mod.rs: no room sign"],
    );
    check(
        "cellar/a.rs",
        "",
        &["cellar/a.rs: a room that the design does not know"],
    );
    check("main.rs", &"\n".repeat(300), &["main.rs: 300 lines"]);
}

#[test]
fn what_is_allowed_or_only_talked_about_is_let_through() {
    check(
        "exchange/a.rs",
        "use serde_json::Value;\nuse crate::reflection::Note;",
        &[],
    );
    check(
        "ui/a.rs",
        "use leptos::web_sys::Element;\nuse crate::browser;",
        &[],
    );
    check(
        "reflection/a.rs",
        "/// Not `serde::Serialize`, see crate::exchange.\nstruct A;",
        &[],
    );
    check(
        "words/a.rs",
        "let a = \"leptos::prelude and .unwrap() and style=\";",
        &[],
    );
    check(
        "words/a.rs",
        "let a = r#\"a \"b\" leptos::c\"#; let d = '\"'; // crate::ui",
        &[],
    );
    check(
        "reflection/a.rs",
        "use super::Note;\nlet a = b.unwrap_or(c);",
        &[],
    );
    check("ui/pages/a.rs", "use super::super::App;", &[]);
    check("main.rs", "gezamenlijke_blik::ui::mount();", &[]);
}
