//! The guard of the rooms, held against trespasses that were planted.

use super::trespasses;

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
        "merge/a.rs",
        "use crate::reflection::Label;",
        &["merge/a.rs:1: crate::reflection"],
    );
    check(
        "device/a.rs",
        "use crate::session::State;",
        &["device/a.rs:1: crate::session"],
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
        "let a = crate::words::Words;",
        &["browser/a.rs:1: crate::words"],
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
